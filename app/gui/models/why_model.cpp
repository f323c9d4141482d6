// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/why_model.h"

#include "words.h"

#include "base/text.h"
#include "workspace/why_text.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
/// Text from files and the network, safe to show.
QString shown(std::string_view text)
{
    return toQt(std::string_view(text::printable(text, 64u << 10)));
}
} // namespace

void WhyModel::setReport(const std::shared_ptr<const workspace::WhyReport>& report)
{
    beginResetModel();
    m_rows.clear();
    if (report) {
        addLadder(report->why);
        addPaths(report->paths);
        addProfiles(*report);
    }
    endResetModel();
}

void WhyModel::addSection(const QString& title)
{
    m_rows.push_back({Kind::Section, title, {}, {}, -1, false, {}, 0, title});
}

void WhyModel::addMore(const QString& text)
{
    m_rows.push_back({Kind::More, text, {}, {}, -1, false, {}, 0, text});
}

void WhyModel::addLadder(const explain::Why& why)
{
    if (why.ladder.empty()) {
        if (!why.listingKnown && !why.reason.empty()) {
            addSection(tr("Versions"));
            addMore(shown(why.reason));
        }
        return;
    }
    addSection(tr("Versions"));
    for (const workspace::WhyRun& run : workspace::runsOf(why)) {
        const explain::Reason& reason = why.reasons[run.reason];
        const bool chosen = reason.kind == explain::Reason::Kind::Chosen;
        const workspace::WhySign sign = workspace::signOf(reason.kind);
        Row row;
        row.kind = Kind::Version;
        const QString versions = toQt(std::string_view(workspace::versionsOf(why, run)));
        row.title = QStringLiteral("%1 %2").arg(QString::fromUtf8(workspace::glyph(sign)), versions);
        row.side = words(reason.kind);
        row.sign = int(sign);
        row.strong = chosen;
        if (const QString text = shown(reason.text); !chosen && text != row.side)
            row.detail = text;
        if (run.count > 2)
            row.detail = tr("%1 (%n version(s))", "reason", int(run.count)).arg(row.detail);
        if (!reason.complete)
            row.detail = tr("%1 (there may be more)", "reason").arg(row.detail);
        row.spoken = row.detail.isEmpty()
                         ? tr("%1: %2", "version, state").arg(versions, row.side)
                         : tr("%1: %2, %3", "version, state, reason").arg(versions, row.side, row.detail);
        m_rows.push_back(std::move(row));
    }
    if (why.olderLeftOut > 0)
        addMore(tr("and %n older version(s)", nullptr, int(why.olderLeftOut)));
}

void WhyModel::addPaths(const explain::Paths& paths)
{
    if (paths.shown.empty())
        return;
    addSection(tr("Paths"));
    for (const explain::Path& path : paths.shown) {
        const Place& place = path.line.origin.place;
        Row row;
        row.kind = Kind::Path;
        row.title = shown(fromQt(shortWords(place)));
        row.detail = toQt(std::string_view(workspace::phrasePath(path)));
        row.file = toQt(std::string_view(place.file));
        row.line = int(place.line);
        row.spoken = tr("%1: %2", "place, path").arg(row.title, row.detail);
        m_rows.push_back(std::move(row));
    }
    if (paths.more > 0)
        addMore(paths.countComplete ? tr("and %n more path(s)", nullptr, int(paths.more))
                                    : tr("and %n or more further path(s)", nullptr, int(paths.more)));
}

void WhyModel::addProfiles(const workspace::WhyReport& report)
{
    if (report.profiles.empty())
        return;
    const auto own = std::find_if(report.profiles.begin(), report.profiles.end(),
                                  [&](const auto& place) { return place.profile == report.profile; });
    addSection(tr("Profiles"));
    for (const workspace::WhyReport::InProfile& place : report.profiles) {
        Row row;
        row.kind = Kind::Profile;
        row.title = shown(place.profile);
        row.side = place.version.empty() ? tr("no lock") : shown(text::withoutCredentials(place.version));
        row.strong = own != report.profiles.end() && !place.version.empty() && place.version != own->version;
        QStringList facts;
        if (place.profile == report.profile)
            facts += tr("this answer is about it", "profile");
        facts += place.direct ? tr("asked for directly") : tr("brought in by others");
        if (row.strong)
            facts += tr("another version", "profile");
        row.detail = facts.join(QStringLiteral(" · "));
        row.spoken = tr("%1: %2, %3", "profile, version, facts").arg(row.title, row.side, row.detail);
        m_rows.push_back(std::move(row));
    }
}

int WhyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant WhyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.spoken;
    case Qt::ToolTipRole:
        return row.file.isEmpty() ? QVariant()
                                  : plainToolTip(tr("Open %1:%2", "file:line").arg(row.file).arg(row.line));
    case KindRole:
        return int(row.kind);
    case DetailRole:
        return row.detail;
    case SideRole:
        return row.side;
    case SignRole:
        return row.sign < 0 ? QVariant() : QVariant(row.sign);
    case StrongRole:
        return row.strong;
    case FileRole:
        return row.file.isEmpty() ? QVariant() : QVariant(row.file);
    case LineRole:
        return row.line;
    default:
        return {};
    }
}

Qt::ItemFlags WhyModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const bool section = m_rows[std::size_t(index.row())].kind == Kind::Section;
    return section ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace lockwright::gui
