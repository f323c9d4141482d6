// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/package_details.h"

#include "models/package_words.h"
#include "words.h"

#include <QTreeWidgetItem>

namespace lockwright::gui
{

PackageDetails::PackageDetails(const Icons& icons, const Themes& themes, QWidget* parent)
    : DetailsPanel(icons, themes, QStringLiteral("packageDetails"), tr("Copy details"), parent)
{
    setTreeName(tr("Details of the selected package"));
}

void PackageDetails::addVersions(const workspace::PackageRow& row)
{
    auto* section = addSection(row.divergent ? tr("Versions differ between profiles") : tr("In profiles"));
    for (std::size_t i = 0; i < std::min(row.profiles.size(), rowLimit); ++i) {
        const auto& in = row.profiles[i];
        const QString version = safeText(in.version);
        new QTreeWidgetItem(section, {safeText(in.profile), in.direct ? tr("%1 · direct").arg(version) : version});
    }
}

void PackageDetails::addBounds(const workspace::PackageRow& row)
{
    auto* section = addSection(row.boundsComplete ? tr("Bounds") : tr("Bounds that are known"));
    for (std::size_t i = 0; i < std::min(row.bounds.size(), rowLimit); ++i) {
        const auto& bound = row.bounds[i];
        const QString by = bound.fromFile ? shortWords(bound.place) : safeText(bound.by);
        auto* item = new QTreeWidgetItem(section, {boundText(row, bound), by});
        item->setToolTip(0, plainToolTip(safeText(bound.requirement)));
        item->setToolTip(1,
                         plainToolTip(bound.profile.empty() ? safeText(bound.by)
                                                            : tr("%1, in profile %2", "who bounds, where")
                                                                  .arg(safeText(bound.by), safeText(bound.profile))));
        if (bound.fromFile)
            link(item, bound.place);
    }
    if (row.bounds.empty())
        new QTreeWidgetItem(section, {tr("nothing bounds it")});
    if (!row.boundsComplete)
        addSentence(section, tr("The metadata of some packages is not downloaded."));
}

void PackageDetails::addStates(const workspace::PackageRow& row, const std::string& profile)
{
    using workspace::PackageState;
    QTreeWidgetItem* section = nullptr;
    for (const PackageState state : statesOf(row, profile)) {
        if (state == PackageState::Divergent || state == PackageState::Outdated)
            continue; // said above and below
        if (!section)
            section = addSection(tr("To know"));
        const QString text = sentence(row, state, profile);
        auto* item = new QTreeWidgetItem(
            section, {tr("%1 %2", "glyph and word of a state").arg(glyph(state), words(state)), text});
        item->setToolTip(1, plainToolTip(text));
    }
}

void PackageDetails::addVia(const workspace::PackageRow& row)
{
    if (row.via.empty())
        return;
    auto* section = addSection(tr("The locks say it is here via"));
    for (std::size_t i = 0; i < std::min(row.via.size(), rowLimit); ++i)
        addSentence(section, safeText(row.via[i]));
    if (row.via.size() > rowLimit)
        new QTreeWidgetItem(section, {tr("and %n more", nullptr, int(row.via.size() - rowLimit))});
}

void PackageDetails::setPackage(const workspace::PackageRow* row, const std::string& profile)
{
    if (!row)
        return begin({}, tr("Select a package to see who bounds it, and where."));
    QString summary = row->direct() ? tr("Asked for directly.") : tr("Brought in by other packages.");
    if (!row->newestKnown)
        summary += QLatin1Char(' ') + tr("The newest version is not known here.");
    else if (row->any(&workspace::PackageRow::InProfile::outdated, profile))
        summary += QLatin1Char(' ') + tr("The newest version is %1.").arg(safeText(row->newest));
    else
        summary += QLatin1Char(' ') + tr("It is the newest version.");
    begin(safeText(row->name.text()), summary);
    addStates(*row, profile);
    addVersions(*row);
    addBounds(*row);
    addVia(*row);
}

} // namespace lockwright::gui
