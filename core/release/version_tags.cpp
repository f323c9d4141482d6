// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/version_tags.h"

#include "base/text.h"
#include "git/history.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::size_t commitLimit = 20'000;

/// Every commit that one reaches, itself included.
Result<std::set<std::string>> reachable(const git::Repository& repository, const std::string& from, bool& cut,
                                        Task& task)
{
    std::set<std::string> seen{from};
    std::vector<std::string> open{from};
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (task.cancelled())
            return Task::cancellation();
        if (i >= commitLimit) {
            cut = true;
            break;
        }
        LW_TRY(const std::vector<std::string> parents, repository.parentsOf(open[i]));
        for (const std::string& parent : parents)
            if (seen.insert(parent).second)
                open.push_back(parent);
    }
    return seen;
}

} // namespace

std::optional<pep::Version> versionOfTag(std::string_view tag, std::string_view tagFormat)
{
    constexpr std::string_view variable = "{new_version}";
    const std::size_t at = tagFormat.find(variable);
    const std::string_view prefix = tagFormat.substr(0, at == std::string_view::npos ? 0 : at);
    const std::string_view suffix =
        at == std::string_view::npos ? std::string_view() : tagFormat.substr(at + variable.size());
    if (!tag.starts_with(prefix) || !tag.ends_with(suffix) || tag.size() < prefix.size() + suffix.size())
        return std::nullopt;
    return pep::Version::parse(tag.substr(prefix.size(), tag.size() - prefix.size() - suffix.size()));
}

Result<TaggedVersions> taggedVersions(const git::Repository& repository, const std::string& tagFormat, Task& task,
                                      bool countsAll)
{
    TaggedVersions result;
    LW_TRY(const git::RepositoryState state, repository.state(task));
    result.branch = state.branch;
    result.head = state.head;
    result.isDirty = !state.staged.empty() || !state.unstaged.empty();
    if (state.head.empty())
        return result;
    LW_TRY(const std::vector<git::Reference> references, repository.references(task));
    std::vector<std::pair<pep::Version, const git::Reference*>> tags;
    for (const git::Reference& reference : references)
        if (reference.kind == git::Reference::Kind::Tag)
            if (auto version = versionOfTag(reference.name, tagFormat); version)
                tags.emplace_back(std::move(*version), &reference);
    if (tags.empty() && !countsAll)
        return result;
    LW_TRY(const std::set<std::string> ours, reachable(repository, state.head, result.cut, task));
    const git::Reference* newest = nullptr;
    for (const auto& [version, reference] : tags)
        if (ours.contains(reference->commit) && (!newest || version > *result.newest)) {
            newest = reference;
            result.newest = version;
        }
    if (!newest) {
        result.distance = ours.size();
        return result;
    }
    result.newestTag = newest->name;
    LW_TRY(const std::set<std::string> theirs, reachable(repository, newest->commit, result.cut, task));
    for (const std::string& commit : ours)
        result.distance += theirs.contains(commit) ? 0U : 1U;
    return result;
}

std::string guessedNextDev(const TaggedVersions& tagged, std::chrono::year_month_day today)
{
    const pep::Version base = tagged.newest.value_or(pep::Version());
    if (tagged.newest && tagged.distance == 0 && !tagged.isDirty)
        return base.text();
    pep::Version::Parts parts = base.parts();
    parts.local.clear();
    if (parts.dev) {
        parts.dev.reset();
    } else if (parts.post) {
        parts.post = parts.post->next();
    } else if (parts.pre) {
        parts.pre->number = parts.pre->number.next();
    } else {
        parts.release.back() = parts.release.back().next();
    }
    if (!tagged.newest)
        parts.release = {{"0"}, {"1"}};
    parts.dev = pep::Version::Number{std::to_string(tagged.distance)};
    std::string text = pep::Version::fromParts(parts).text();
    const std::string date =
        fmt::format("d{:04}{:02}{:02}", int(today.year()), unsigned(today.month()), unsigned(today.day()));
    if (tagged.head.empty())
        return text + "+" + date;
    return text + "+g" + tagged.head.substr(0, 9) + (tagged.isDirty ? "." + date : "");
}

} // namespace lockwright::release
