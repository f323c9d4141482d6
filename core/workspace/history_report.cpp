// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/history_report.h"

#include <algorithm>
#include <map>

namespace lockwright::workspace
{

namespace
{

constexpr std::int64_t daySeconds = 24 * 60 * 60;
constexpr std::int64_t weekSeconds = 7 * daySeconds;
constexpr std::int64_t firstMonday = 4 * daySeconds; // 1970-01-05
constexpr std::int64_t weekLimit = 2000;

std::int64_t weekOf(std::int64_t seconds)
{
    const std::int64_t since = seconds - firstMonday;
    const std::int64_t week = since >= 0 ? since / weekSeconds : -((-since + weekSeconds - 1) / weekSeconds);
    return firstMonday + week * weekSeconds;
}

} // namespace

HistoryReport::Commit::Counts HistoryReport::Commit::counts() const
{
    Counts counts;
    for (auto move = moves.begin(); move != moves.end();) {
        // A package that moves somewhere counts as changed, even where another profile gets it new.
        bool changed = false;
        bool added = false;
        const std::uint32_t package = move->package;
        for (; move != moves.end() && move->package == package; ++move) {
            changed = changed || (!move->before.empty() && !move->after.empty());
            added = added || move->before.empty();
        }
        ++(changed ? counts.changed : added ? counts.added : counts.removed);
    }
    return counts;
}

bool HistoryReport::Commit::moved(std::uint32_t package) const
{
    const auto found = std::lower_bound(moves.begin(), moves.end(), package,
                                        [](const Move& move, std::uint32_t wanted) { return move.package < wanted; });
    return found != moves.end() && found->package == package;
}

std::optional<std::uint32_t> HistoryReport::find(const std::string& package) const
{
    const auto found = std::lower_bound(packages.begin(), packages.end(), package);
    if (found == packages.end() || *found != package)
        return std::nullopt;
    return std::uint32_t(found - packages.begin());
}

LockChurn churnOf(const HistoryReport& report)
{
    LockChurn churn;
    churn.profiles = report.profiles;
    std::map<std::int64_t, LockChurn::Week> weeks;
    for (std::size_t at = 0; at < report.commits.size(); ++at) {
        const HistoryReport::Commit& commit = report.commits[at];
        for (const std::string& tag : commit.info.tags)
            churn.flags.push_back({commit.info.seconds, tag, at});
        LockChurn::Week& week = weeks[weekOf(commit.info.seconds)];
        week.moves.resize(report.profiles.size());
        week.commits.push_back(at);
        for (const HistoryReport::Move& move : commit.moves)
            ++week.moves[move.profile];
    }
    std::stable_sort(churn.flags.begin(), churn.flags.end(),
                     [](const auto& left, const auto& right) { return left.seconds < right.seconds; });
    if (weeks.empty())
        return churn;
    // A commit with a time far off, such as 1970, must not make a chart of mostly nothing.
    const std::int64_t newest = weeks.rbegin()->first;
    const std::int64_t oldest = std::max(weeks.begin()->first, newest - (weekLimit - 1) * weekSeconds);
    for (std::int64_t start = oldest; start <= newest; start += weekSeconds) {
        const auto found = weeks.find(start);
        LockChurn::Week& week = churn.weeks.emplace_back();
        if (found != weeks.end())
            week = std::move(found->second);
        week.start = start;
        week.moves.resize(report.profiles.size());
    }
    return churn;
}

const char* name(BlameReport::Cause cause)
{
    switch (cause) {
    case BlameReport::Cause::Edited:
        return "edited";
    case BlameReport::Cause::Released:
        return "released";
    case BlameReport::Cause::KnockOn:
        return "knock-on";
    case BlameReport::Cause::NewLock:
        return "new-lock";
    case BlameReport::Cause::LockGone:
        return "lock-gone";
    case BlameReport::Cause::Unknown:
        return "unknown";
    }
    return "unknown";
}

} // namespace lockwright::workspace
