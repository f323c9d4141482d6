// SPDX-License-Identifier: GPL-3.0-or-later
// The order of fixes, and their words.
#include "explain/fixes.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace lockwright::explain
{

namespace
{

using Size = requirements::PackageChange::Size;

/// What an edit does to the user's intent, less is milder.
int severityOf(Edit::Way way)
{
    switch (way) {
    case Edit::Way::Relax:
    case Edit::Way::Raise:
    case Edit::Way::Lower:
        return 0;
    case Edit::Way::Pin:
        return 1;
    case Edit::Way::Move:
        return 3;
    case Edit::Way::Drop:
        return 4;
    case Edit::Way::Setting:
        return 5;
    case Edit::Way::Override:
        return 6;
    case Edit::Way::Set: // of people, not of fixes
    case Edit::Way::Hold:
        break;
    }
    return 6;
}

struct Rank {
    std::size_t files = 0;
    std::size_t lines = 0;
    int severity = 0;
    std::size_t majors = 0;
    std::size_t downgrades = 0;
    std::size_t minors = 0;
    std::size_t moved = 0;
    std::size_t doubtful = 0;

    explicit Rank(const Fix& fix)
    {
        std::set<std::string> names;
        for (const Edit& edit : fix.edits) {
            severity = std::max(severity, severityOf(edit.way));
            if (edit.way == Edit::Way::Pin)
                continue; // a lock is made, not written: nothing that anybody asked for changes
            names.insert(edit.place.file);
            ++lines;
        }
        files = names.size();
        // The same move in several profiles is one decision.
        std::set<std::tuple<pep::Name, std::string, std::string>> seen;
        for (const Verdict& verdict : fix.profiles)
            for (const PinChange& move : verdict.moves)
                if (seen.emplace(move.name, move.from, move.to).second)
                    count(move);
        if (downgrades > 0)
            severity = std::max(severity, 2);
    }

    void count(const PinChange& move)
    {
        ++moved;
        majors += move.size == Size::Major ? 1 : 0;
        minors += move.size == Size::Minor ? 1 : 0;
        downgrades += move.downgrade ? 1 : 0;
        doubtful += move.doubtful ? 1 : 0;
    }
};

} // namespace

bool standsBefore(const Fix& left, const Fix& right)
{
    const Rank one(left), other(right);
    const auto key = [](const Fix& fix, const Rank& rank) {
        return std::tuple(fix.status, !fix.applicable(), rank.files, rank.lines, fix.readers, rank.severity,
                          rank.majors, rank.downgrades, rank.minors, rank.moved, rank.doubtful, fix.leap, fix.distance);
    };
    const auto leftKey = key(left, one);
    const auto rightKey = key(right, other);
    return leftKey != rightKey ? leftKey < rightKey : left.edits < right.edits;
}

bool Fix::applicable() const
{
    return std::none_of(edits.begin(), edits.end(), [](const Edit& edit) { return edit.way == Edit::Way::Override; });
}

const char* name(Fix::Status status)
{
    switch (status) {
    case Fix::Status::Verified:
        return "verified";
    case Fix::Status::Partial:
        return "partial";
    case Fix::Status::Fails:
        return "fails";
    case Fix::Status::Unchecked:
        return "unchecked";
    }
    return "unchecked";
}

const char* name(Verdict::Status status)
{
    switch (status) {
    case Verdict::Status::Solved:
        return "solved";
    case Verdict::Status::Unsatisfiable:
        return "unsatisfiable";
    case Verdict::Status::Failed:
        return "failed";
    case Verdict::Status::Skipped:
        return "skipped";
    }
    return "skipped";
}

} // namespace lockwright::explain
