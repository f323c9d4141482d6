// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update_words.h"

#include "words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using explain::LockedVersion;
using explain::UpdateTarget;
using Outcome = UpdateTarget::Outcome;
constexpr std::size_t shownParts = 2; ///< of what blocks or moves, in one line

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::UpdateWords)
};

QString blockedBy(const UpdateTarget& target)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(shownParts, target.by.size()); ++i)
        parts += boundText(target.by[i]);
    if (target.by.size() > shownParts)
        parts += Words::tr("%n more", nullptr, int(target.by.size() - shownParts));
    return parts.isEmpty() ? Words::tr("the requirements of %1", "profile").arg(toQt(std::string_view(target.profile)))
                           : parts.join(QStringLiteral("; "));
}

QString moves(const UpdateTarget& target)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(shownParts, target.moved.size()); ++i)
        parts += Words::tr("%1 %2", "package, how it moves")
                     .arg(toQt(std::string_view(target.moved[i].name.text())), moveText(target.moved[i]));
    if (target.moved.size() > shownParts)
        parts += Words::tr("%n more", nullptr, int(target.moved.size() - shownParts));
    return Words::tr("moves %1", "packages that move along").arg(parts.join(QStringLiteral(", ")));
}
} // namespace

QString glyph(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Possible:
        return QStringLiteral("✓");
    case Outcome::Blocked:
        return QStringLiteral("✗");
    case Outcome::Unknown:
        return QStringLiteral("?");
    }
    return {};
}

QString words(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Possible:
        return Words::tr("possible now");
    case Outcome::Blocked:
        return Words::tr("blocked");
    case Outcome::Unknown:
        return Words::tr("not known");
    }
    return {};
}

QString cellText(const UpdateTarget* target)
{
    return target ? glyph(target->outcome) + QLatin1Char(' ') + toQt(std::string_view(target->version.text()))
                  : QString();
}

QString kindText(const UpdateTarget& target)
{
    QStringList kinds;
    if (target.latest)
        kinds += Words::tr("latest");
    else if (target.minor)
        kinds += Words::tr("minor");
    else if (target.patch)
        kinds += Words::tr("patch");
    if (target.fix)
        kinds += Words::tr("fixes advisories");
    return kinds.join(Words::tr(", ", "between what a version is"));
}

QString boundText(const UpdateTarget::Bound& bound)
{
    const QString requirement = toQt(std::string_view(bound.requirement));
    return bound.fromFile ? Words::tr("%1 · %2", "requirement, place").arg(requirement, shortWords(bound.place))
                          : Words::tr("%1 requires %2").arg(toQt(std::string_view(bound.by)), requirement);
}

QString upgradeText(const UpdateTarget& target)
{
    const QString kind = kindText(target);
    const QString version =
        kind.isEmpty() ? cellText(&target) : Words::tr("%1, %2", "version, what it is").arg(cellText(&target), kind);
    const QString outcome = target.outcome == Outcome::Blocked && !target.by.empty()
                                ? Words::tr("blocked by %1").arg(blockedBy(target))
                                : words(target.outcome);
    return Words::tr("%1: %2", "version, what is known of it").arg(version, outcome);
}

QString moveText(const UpdateTarget::Move& move)
{
    if (!move.to)
        return Words::tr("removed");
    const QString to = toQt(std::string_view(move.to->text()));
    return move.from ? Words::tr("%1 → %2", "versions").arg(toQt(std::string_view(move.from->text())), to)
                     : Words::tr("%1, added", "version").arg(to);
}

QString remarkOn(const LockedVersion& package)
{
    for (auto target = package.targets.rbegin(); target != package.targets.rend(); ++target) {
        if (target->outcome == Outcome::Blocked)
            return package.profiles.size() > 1 ? Words::tr("%1: %2", "profile, what blocks there")
                                                     .arg(toQt(std::string_view(target->profile)), blockedBy(*target))
                                               : blockedBy(*target);
        if (target->outcome == Outcome::Unknown)
            return toQt(std::string_view(target->reason));
        if (!target->needed)
            return Words::tr("would not be needed any more");
        if (!target->moved.empty())
            return moves(*target);
    }
    return toQt(std::string_view(package.unknown));
}

QString dateText(std::int64_t secondsSince1970)
{
    if (secondsSince1970 == 0)
        return {};
    return QDateTime::fromSecsSinceEpoch(secondsSince1970, Qt::UTC).date().toString(Qt::ISODate);
}

QString summaryOf(const workspace::OutdatedReport& report)
{
    const auto counts = report.counts();
    const QString behind = Words::tr("%1 of %n package(s) behind", nullptr, int(counts.packages)).arg(counts.behind);
    QStringList parts;
    if (counts.behind > 0) {
        parts += Words::tr("%1 can move now", "number of packages").arg(counts.possible);
        parts += Words::tr("%1 of them to the newest", "number of packages").arg(counts.newest);
        parts += Words::tr("%1 blocked", "number of packages").arg(counts.blocked);
    }
    if (counts.undecided + counts.unknown > 0)
        parts += Words::tr("%1 not known", "number of packages").arg(counts.undecided + counts.unknown);
    if (parts.isEmpty())
        return Words::tr("%1.", "a summary as a sentence").arg(behind);
    return Words::tr("%1: %2.", "how many are behind: what of them")
        .arg(behind, parts.join(Words::tr(", ", "between two counts")));
}

QString doubtsOf(const workspace::OutdatedReport& report)
{
    QStringList lines;
    if (report.security)
        lines += toQt(report.security->warnings);
    for (const auto& unchecked : report.unchecked)
        lines += Words::tr("Not checked: %1, because %2.", "profile, reason")
                     .arg(toQt(std::string_view(unchecked.profile)), toQt(std::string_view(unchecked.reason)));
    if (report.limited > 0)
        lines += Words::tr("%n version(s) not tried: the time limit was reached.", nullptr, int(report.limited));
    return lines.join(QLatin1Char('\n'));
}

QString agesOf(const workspace::OutdatedReport& report)
{
    const QString date = dateText(report.asOf);
    QString text = date.isEmpty() ? Words::tr("Index pages without a date.")
                                  : Words::tr("As of %1.", "date of the index pages").arg(date);
    if (!report.security)
        return text + QLatin1Char(' ') + Words::tr("Security: not checked.");
    const auto& security = *report.security;
    const QString newest = dateText(security.newestAt);
    text += QLatin1Char(' ') + Words::tr("Security: %n record(s)", nullptr, int(security.records));
    text += newest.isEmpty() ? Words::tr(", of unknown date.")
                             : Words::tr(", the newest of %1.", "date of a record").arg(newest);
    return text;
}

} // namespace lockwright::gui
