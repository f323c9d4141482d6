// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/results.h"

#include "base/say.h"
#include "base/text.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lockwright::workspace
{

namespace
{

using requirements::PackageChange;

/// Rows by what happens to a package; profiles that see the same happen share a row.
class RowCollector
{
public:
    void add(const std::string& profile, const requirements::LockDiff& diff)
    {
        for (const PackageChange& change : diff.changes) {
            auto& row = m_rows[{change.name.text(), change.kind, change.oldText, change.newText}];
            if (row.profiles.empty())
                row.change = change;
            row.profiles.push_back(profile);
        }
    }

    [[nodiscard]] std::vector<ReviewRow> rows() &&
    {
        std::vector<ReviewRow> result;
        result.reserve(m_rows.size());
        for (auto& [key, row] : m_rows)
            result.push_back(std::move(row));
        return result;
    }

private:
    std::map<std::tuple<std::string, PackageChange::Kind, std::string, std::string>, ReviewRow> m_rows;
};

std::string describe(const PackageChange& change)
{
    std::string name = change.name.text();
    switch (change.kind) {
    case PackageChange::Kind::Added:
        return "Add " + name + " " + change.newText;
    case PackageChange::Kind::Removed:
        return "Remove " + name + " " + change.oldText;
    case PackageChange::Kind::Upgraded:
        return "Update " + name + " to " + change.newText;
    case PackageChange::Kind::Downgraded:
        return "Downgrade " + name + " to " + change.newText;
    case PackageChange::Kind::Respelled:
        return "Respell " + name + " " + change.newText;
    case PackageChange::Kind::SourceChanged:
        return "Take " + name + " from " + text::withoutCredentials(change.newText);
    case PackageChange::Kind::HashesChanged:
        return "Change hashes of " + name + " " + change.newText;
    case PackageChange::Kind::AnnotationOnly:
        return "Reword comments of " + name;
    }
    return name;
}

std::string bodyLine(const ReviewRow& row)
{
    const PackageChange& change = row.change;
    std::string line = change.name.text() + " ";
    if (change.kind == PackageChange::Kind::Added)
        line += change.newText + " added";
    else if (change.kind == PackageChange::Kind::Removed)
        line += change.oldText + " removed";
    else if (change.oldText != change.newText)
        line += text::withoutCredentials(change.oldText) + " -> " + text::withoutCredentials(change.newText);
    else
        line += change.newText + " " + requirements::name(change.kind);
    return line + " (" + text::join(row.profiles, ", ") + ")";
}

std::string subject(const std::vector<ReviewRow>& rows)
{
    constexpr std::size_t longest = 72;
    if (rows.empty())
        return "Recompile requirements";
    if (rows.size() == 1)
        if (std::string line = describe(rows.front().change); line.size() <= longest)
            return line;
    std::vector<std::string> counts;
    const auto count = [&](PackageChange::Kind kind, const char* word) {
        const auto number =
            std::count_if(rows.begin(), rows.end(), [kind](const ReviewRow& row) { return row.change.kind == kind; });
        if (number > 0)
            counts.push_back(std::to_string(number) + " " + word);
    };
    count(PackageChange::Kind::Upgraded, "updated");
    count(PackageChange::Kind::Downgraded, "downgraded");
    count(PackageChange::Kind::Added, "added");
    count(PackageChange::Kind::Removed, "removed");
    count(PackageChange::Kind::SourceChanged, "moved");
    if (counts.empty())
        return "Recompile requirements";
    return "Recompile requirements: " + text::join(counts, ", ");
}

} // namespace

const char* name(LockState state)
{
    switch (state) {
    case LockState::Fresh:
        return "fresh";
    case LockState::Stale:
        return "stale";
    case LockState::Missing:
        return "missing";
    case LockState::Conflicted:
        return "conflicted";
    case LockState::Unreadable:
        return "unreadable";
    }
    return "unknown";
}

const char* name(Strategy strategy)
{
    return strategy == Strategy::Joint ? "joint" : "as-written";
}

const char* name(CompiledProfile::Status status)
{
    switch (status) {
    case CompiledProfile::Status::Unchanged:
        return "unchanged";
    case CompiledProfile::Status::Changed:
        return "changed";
    case CompiledProfile::Status::Unsatisfiable:
        return "unsatisfiable";
    case CompiledProfile::Status::Failed:
        return "failed";
    case CompiledProfile::Status::Skipped:
        return "skipped";
    }
    return "unknown";
}

const char* name(CheckReport::Problem::Kind kind)
{
    using Kind = CheckReport::Problem::Kind;
    switch (kind) {
    case Kind::Stale:
        return "stale";
    case Kind::Missing:
        return "missing";
    case Kind::Unmet:
        return "unmet";
    case Kind::Incompatible:
        return "incompatible";
    case Kind::Conflicted:
        return "conflicted";
    case Kind::Unreadable:
        return "unreadable";
    case Kind::Divergent:
        return "divergent";
    }
    return "unknown";
}

bool CompilePlan::ok() const
{
    return std::all_of(profiles.begin(), profiles.end(), [](const CompiledProfile& profile) {
        return profile.status == CompiledProfile::Status::Unchanged
               || profile.status == CompiledProfile::Status::Changed;
    });
}

std::size_t CompilePlan::changedCount() const
{
    return std::size_t(std::count_if(profiles.begin(), profiles.end(), [](const CompiledProfile& profile) {
        return profile.status == CompiledProfile::Status::Changed;
    }));
}

std::string CompilePlan::suggestedMessage() const
{
    return commitMessage(reviewRows(*this));
}

namespace
{

std::vector<ReviewRow> rowsOf(const std::vector<CompiledProfile>& profiles)
{
    RowCollector collector;
    for (const CompiledProfile& profile : profiles)
        if (profile.status == CompiledProfile::Status::Changed)
            collector.add(profile.profile.name, profile.diff);
    return std::move(collector).rows();
}

/// Packages that the lines of a conflict are about, each once.
std::vector<std::string> subjects(const explain::Conflict& conflict)
{
    std::vector<std::string> names;
    for (const explain::ConflictLine& line : conflict.core) {
        std::string name = line.requirement.substr(0, line.requirement.find_first_of("[<>=!~;@ ("));
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace

std::string Parting::text() const
{
    if (alone)
        return say("{0} has no solution by itself: {1}", profiles.front(), conflict.summary);
    return say("{0} part over {1}: {2}", resolve::phraseList(profiles), resolve::phraseList(subjects(conflict)),
               conflict.summary);
}

std::string JointProposal::text() const
{
    std::vector<std::string> names, sources;
    for (const CompiledProfile& profile : profiles) {
        names.push_back(profile.profile.name);
        sources.push_back(profile.profile.name);
    }
    std::string result = say("Solved together, {0} have an answer:", resolve::phraseList(names)) + "\n";
    for (const ReviewRow& row : rowsOf(profiles))
        if (row.change.kind != PackageChange::Kind::AnnotationOnly)
            result += "  " + bodyLine(row) + "\n";
    return result + say("`lockwright compile --strategy joint {0}` writes it.", text::join(sources, " "));
}

std::vector<ReviewRow> reviewRows(const CompilePlan& plan)
{
    return rowsOf(plan.profiles);
}

std::vector<ReviewRow> reviewRows(const DiffReport& report)
{
    RowCollector collector;
    for (const DiffReport::ProfileDiff& profile : report.profiles)
        collector.add(profile.profile, profile.diff);
    return std::move(collector).rows();
}

std::string commitMessage(const std::vector<ReviewRow>& rows)
{
    std::vector<ReviewRow> told;
    for (const ReviewRow& row : rows)
        if (row.change.kind != PackageChange::Kind::AnnotationOnly)
            told.push_back(row);
    std::string message = subject(told) + "\n";
    if (!told.empty())
        message += "\n";
    for (const ReviewRow& row : told)
        message += bodyLine(row) + "\n";
    return message;
}

} // namespace lockwright::workspace
