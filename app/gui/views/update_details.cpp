// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update_details.h"

#include "models/update_words.h"
#include "words.h"

#include <QTreeWidgetItem>

namespace lockwright::gui
{

namespace
{
using explain::LockedVersion;
using explain::UpdateTarget;
using Outcome = UpdateTarget::Outcome;
} // namespace

UpdateDetails::UpdateDetails(const Icons& icons, const Themes& themes, QWidget* parent)
    : DetailsPanel(icons, themes, QStringLiteral("updateDetails"), tr("Copy details"), parent)
{
    setTreeName(tr("What keeps the selected package back"));
}

void UpdateDetails::addRest(QTreeWidgetItem* section, std::size_t count)
{
    if (count > rowLimit)
        addSentence(section, tr("and %n more", nullptr, int(count - rowLimit)));
}

void UpdateDetails::addBounds(QTreeWidgetItem* section, const UpdateTarget& target)
{
    for (std::size_t i = 0; i < std::min(target.by.size(), rowLimit); ++i) {
        const UpdateTarget::Bound& bound = target.by[i];
        const QString by = bound.fromFile ? shortWords(bound.place) : toQt(std::string_view(bound.by));
        auto* item = new QTreeWidgetItem(section, {toQt(std::string_view(bound.requirement)), by});
        item->setToolTip(0, plainToolTip(item->text(0)));
        item->setToolTip(1, plainToolTip(toQt(std::string_view(bound.by))));
        if (bound.fromFile)
            link(item, bound.place);
    }
    addRest(section, target.by.size());
    if (target.by.empty())
        addSentence(section,
                    tr("The requirements of %1 exclude it.", "profile").arg(toQt(std::string_view(target.profile))));
    if (!target.complete)
        addSentence(section, tr("There may be more that exclude it."));
}

void UpdateDetails::addMoves(QTreeWidgetItem* section, const UpdateTarget& target)
{
    if (!target.needed)
        addSentence(section, tr("Nothing would require it any more."));
    if (!target.movesKnown)
        addSentence(section, tr("What moves along is not known: the time limit was reached."));
    else if (target.moved.empty())
        addSentence(section, tr("Nothing else has to move."));
    for (std::size_t i = 0; i < std::min(target.moved.size(), rowLimit); ++i) {
        const UpdateTarget::Move& move = target.moved[i];
        const QString profiles = toQt(move.profiles).join(tr(", ", "between two profiles"));
        auto* item = new QTreeWidgetItem(
            section, {toQt(std::string_view(move.name.text())),
                      tr("%1 · %2", "how a package moves, in which profiles").arg(moveText(move), profiles)});
        item->setToolTip(1, plainToolTip(item->text(1)));
    }
    addRest(section, target.moved.size());
}

void UpdateDetails::addTarget(const UpdateTarget& target)
{
    const QString version = cellText(&target);
    const QString kind = kindText(target);
    const QString outcome = target.outcome == Outcome::Blocked && !target.profile.empty()
                                ? tr("blocked in %1", "profile").arg(toQt(std::string_view(target.profile)))
                                : words(target.outcome);
    auto* section = addSection(kind.isEmpty() ? tr("%1: %2", "version, outcome").arg(version, outcome)
                                              : tr("%1, %2: %3", "version, kind, outcome").arg(version, kind, outcome));
    switch (target.outcome) {
    case Outcome::Possible:
        addMoves(section, target);
        if (target.together)
            addSentence(section, tr("Possible together with the others that move to their newest."));
        break;
    case Outcome::Blocked:
        addBounds(section, target);
        break;
    case Outcome::Unknown:
        addSentence(section, toQt(std::string_view(target.reason)));
        break;
    }
}

void UpdateDetails::addNotes(const LockedVersion& package)
{
    QStringList notes;
    if (package.yanked)
        notes += package.yankReason.empty()
                     ? tr("✗ The locked version was yanked.")
                     : tr("✗ The locked version was yanked: %1").arg(toQt(std::string_view(package.yankReason)));
    if (package.withdrawn)
        notes += tr("✗ The locked version is no longer on the index.");
    if (!package.projectStatus.empty())
        notes += tr("! The project is %1").arg(toQt(std::string_view(package.projectStatus)));
    if (package.passedOver)
        notes += tr("%1 is passed over: it %2", "version, reason")
                     .arg(toQt(std::string_view(package.passedOver->version.text())),
                          toQt(std::string_view(package.passedOver->reason)));
    if (!package.unknown.empty())
        notes += tr("? Newer versions are not known: %1").arg(toQt(std::string_view(package.unknown)));
    if (notes.isEmpty())
        return;
    auto* section = addSection(tr("Notes"));
    for (const QString& note : notes)
        addSentence(section, note);
}

void UpdateDetails::addAdvisories(const LockedVersion& package)
{
    if (package.advisories.empty())
        return;
    auto* section = addSection(tr("Advisories"));
    for (std::size_t i = 0; i < std::min(package.advisories.size(), rowLimit); ++i) {
        const index::Advisory& advisory = package.advisories[i].advisory;
        QStringList facts{advisory.severity.empty() ? tr("not rated") : toQt(std::string_view(advisory.severity))};
        if (!package.advisories[i].fixed.empty())
            facts +=
                tr("fixed in %1", "version").arg(toQt(std::string_view(package.advisories[i].fixed.front().text())));
        auto* item = new QTreeWidgetItem(
            section, {toQt(std::string_view(advisory.id)), facts.join(tr(", ", "between two facts"))});
        item->setToolTip(0, plainToolTip(item->text(0)));
        if (!advisory.summary.empty())
            addSentence(section, toQt(std::string_view(advisory.summary)));
    }
    addRest(section, package.advisories.size());
    if (!package.fix())
        addSentence(section, tr("No newer version without advisories is known."));
}

void UpdateDetails::setPackage(const LockedVersion* package)
{
    if (!package)
        return begin({}, tr("Select a package to see who blocks it, and what moves along."));
    const QString name =
        tr("%1 %2", "package, version")
            .arg(toQt(std::string_view(package->name.text())), toQt(std::string_view(package->version.text())));
    const QString profiles = toQt(package->profiles).join(tr(", ", "between two profiles"));
    begin(name, package->direct ? tr("Asked for directly. Locked in %1.", "profiles").arg(profiles)
                                : tr("Brought in by other packages. Locked in %1.", "profiles").arg(profiles));
    addAdvisories(*package);
    for (auto target = package->targets.rbegin(); target != package->targets.rend(); ++target)
        addTarget(*target);
    addNotes(*package);
}

} // namespace lockwright::gui
