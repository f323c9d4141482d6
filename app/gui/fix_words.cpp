// SPDX-License-Identifier: GPL-3.0-or-later
#include "fix_words.h"

#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace lockwright::gui
{

namespace
{
using explain::Edit;
using explain::Fix;
using explain::Verdict;

constexpr std::size_t headlineLimit = 3; ///< requirements that a headline names

struct FixWords {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::FixWords)
};

QString listOf(const std::vector<std::string>& names)
{
    return toQt(names).join(QStringLiteral(", "));
}

QString text(const std::string& core)
{
    return toQt(std::string_view(core));
}

std::vector<std::string> unsolved(const Fix& fix)
{
    std::vector<std::string> names;
    for (const Verdict& verdict : fix.profiles) {
        if (verdict.status != Verdict::Status::Solved)
            names.push_back(verdict.profile);
    }
    return names;
}

QString numbers(const std::vector<std::size_t>& positions)
{
    QStringList shown;
    for (const std::size_t position : positions)
        shown += QString::number(position + 1);
    return shown.join(QStringLiteral(", "));
}
} // namespace

Shade shadeOf(Fix::Status status)
{
    switch (status) {
    case Fix::Status::Verified:
        return Shade::Fresh;
    case Fix::Status::Partial:
        return Shade::Stale;
    case Fix::Status::Fails:
        return Shade::Unreadable;
    case Fix::Status::Unchecked:
        return Shade::Muted;
    }
    return Shade::Text;
}

QString words(explain::ConflictLine::Role role)
{
    using Role = explain::ConflictLine::Role;
    switch (role) {
    case Role::Requirement:
        return FixWords::tr("requirement", "role of a line");
    case Role::Constraint:
        return FixWords::tr("constraint", "role of a line");
    case Role::Override:
        return FixWords::tr("override", "role of a line");
    }
    return {};
}

QString words(const Fix& fix)
{
    switch (fix.status) {
    case Fix::Status::Verified:
        return FixWords::tr("✓ verified in every profile");
    case Fix::Status::Partial:
        return fix.removes.size() == 1 ? FixWords::tr("◐ removes conflict %1").arg(numbers(fix.removes))
                                       : FixWords::tr("◐ removes conflicts %1").arg(numbers(fix.removes));
    case Fix::Status::Fails:
        return FixWords::tr("✗ fails in %1").arg(listOf(unsolved(fix)));
    case Fix::Status::Unchecked:
        return FixWords::tr("○ not checked");
    }
    return {};
}

QString words(Verdict::Status status)
{
    switch (status) {
    case Verdict::Status::Solved:
        return FixWords::tr("✓ has a solution");
    case Verdict::Status::Unsatisfiable:
        return FixWords::tr("✗ no solution");
    case Verdict::Status::Failed:
        return FixWords::tr("✗ could not be solved");
    case Verdict::Status::Skipped:
        return FixWords::tr("○ not tried");
    }
    return {};
}

QString placeWords(const Edit& edit)
{
    return edit.way == Edit::Way::Override ? FixWords::tr("override", "where an edit goes") : shortWords(edit.place);
}

QString changeWords(const Edit& edit)
{
    const QString before = text(edit.before);
    const QString after = text(edit.after);
    if (edit.way == Edit::Way::Move)
        return after.isEmpty() ? FixWords::tr("move %1 away").arg(before) : FixWords::tr("move %1 to here").arg(after);
    if (edit.way == Edit::Way::Override)
        return FixWords::tr("%1, against what packages say").arg(after);
    if (after.isEmpty())
        return FixWords::tr("drop %1").arg(before);
    if (before.isEmpty())
        return FixWords::tr("add %1").arg(after);
    return FixWords::tr("%1 → %2", "old line, new line").arg(before, after);
}

QString words(const explain::PinChange& move)
{
    const QString name = text(move.name.text());
    if (move.from.empty())
        return FixWords::tr("+ %1 %2", "new package, version").arg(name, text(move.to));
    if (move.to.empty())
        return FixWords::tr("− %1 %2", "package that goes, version").arg(name, text(move.from));
    QStringList remarks;
    if (move.size == requirements::PackageChange::Size::Major)
        remarks += FixWords::tr("major");
    if (move.downgrade)
        remarks += FixWords::tr("downgrade");
    if (move.doubtful)
        remarks += FixWords::tr("pre-release, yanked or without wheels");
    const QString step =
        FixWords::tr("%1 %2 → %3", "package, old version, new version").arg(name, text(move.from), text(move.to));
    return remarks.isEmpty() ? step
                             : FixWords::tr("%1 (%2)", "move, remarks").arg(step, remarks.join(QStringLiteral(", ")));
}

QString movesWords(const Fix& fix)
{
    if (fix.status == Fix::Status::Unchecked || fix.profiles.empty())
        return {};
    std::set<std::tuple<std::string, std::string, std::string>> known;
    int majors = 0;
    int downgrades = 0;
    for (const Verdict& verdict : fix.profiles) {
        for (const explain::PinChange& move : verdict.moves) {
            if (!known.emplace(move.name.text(), move.from, move.to).second)
                continue;
            majors += move.size == requirements::PackageChange::Size::Major ? 1 : 0;
            downgrades += move.downgrade ? 1 : 0;
        }
    }
    if (known.empty())
        return FixWords::tr("no pin moves");
    QStringList parts{FixWords::tr("%n pin(s)", nullptr, int(known.size()))};
    if (majors > 0)
        parts += FixWords::tr("%n major", nullptr, majors);
    if (downgrades > 0)
        parts += FixWords::tr("%n downgrade(s)", nullptr, downgrades);
    return parts.join(QStringLiteral(" · "));
}

QString headline(const explain::Conflict& conflict)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(conflict.core.size(), headlineLimit); ++i)
        shown += text(conflict.core[i].requirement);
    if (conflict.core.size() == 1)
        return FixWords::tr("%1 has no solution.").arg(shown.first());
    if (conflict.core.size() > headlineLimit)
        return FixWords::tr("%1 and %n more line(s) exclude one another.", nullptr,
                            int(conflict.core.size() - headlineLimit))
            .arg(shown.join(QStringLiteral(", ")));
    const QString last = shown.takeLast();
    return FixWords::tr("%1 and %2 exclude one another.").arg(shown.join(QStringLiteral(", ")), last);
}

} // namespace lockwright::gui
