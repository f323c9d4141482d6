// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/commit_walk.h"

#include "base/files.h"
#include "base/text.h"

#include <cstring>
#include <queue>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace lockwright::git
{

namespace
{

constexpr std::size_t commitLimit = 200'000; ///< some seconds of reading
constexpr std::uint64_t shallowLimit = 16u << 20;

using OidSet = std::unordered_set<git_oid, OidHash, OidEqual>;

/// The commits at which a shallow clone ends. libgit2 1.5 does not know of them.
OidSet shallowCommits(const OpenRepository& repository)
{
    OidSet ids;
    const auto text = readFile(repository.commonFolder / "shallow", shallowLimit);
    if (!text)
        return ids;
    for (const std::string_view line : text::split(*text, '\n')) {
        git_oid id = {};
        const std::string digits(text::trim(line));
        if (digits.size() == GIT_OID_HEXSZ && library().git_oid_fromstr(&id, digits.c_str()) == 0)
            ids.insert(id);
    }
    return ids;
}

class Walker
{
public:
    Walker(const OpenRepository& repository, Task& task)
        : m_repository(repository)
        , m_task(task)
        , m_shallow(shallowCommits(repository))
    {
    }

    /// Reads what `from` reaches and what was not reached before.
    Result<void> reach(const git_oid& from, bool wanted);
    CommitWalk finish() &&;

private:
    std::uint32_t positionOf(const git_oid& id);
    Result<void> read(std::uint32_t at, bool wanted);

    const OpenRepository& m_repository;
    Task& m_task;
    OidSet m_shallow;
    CommitWalk m_walk;
    std::vector<bool> m_read;
    std::unordered_map<git_oid, std::uint32_t, OidHash, OidEqual> m_positions;
};

std::uint32_t Walker::positionOf(const git_oid& id)
{
    const auto [place, added] = m_positions.try_emplace(id, std::uint32_t(m_walk.commits.size()));
    if (added) {
        m_walk.commits.emplace_back().id = id;
        m_read.push_back(false);
    }
    return place->second;
}

Result<void> Walker::read(std::uint32_t at, bool wanted)
{
    CommitHandle commit;
    const git_oid id = m_walk.commits[at].id;
    if (const int result = library().git_commit_lookup(Out(commit), m_repository.get(), &id); result != 0)
        return failure(result, "read the commit " + hex(id).substr(0, 10),
                       "the repository may be incomplete; see: git fsck");
    m_read[at] = true;
    const auto count = std::uint32_t(library().git_commit_parentcount(commit.get()));
    {
        CommitWalk::Commit& entry = m_walk.commits[at];
        entry.tree = *library().git_commit_tree_id(commit.get());
        entry.seconds = library().git_commit_time(commit.get());
        entry.wanted = wanted;
        entry.firstParent = std::uint32_t(m_walk.parents.size());
    }
    if (m_shallow.contains(id)) {
        m_walk.shallow = true;
        m_walk.commits[at].cut = count > 0;
        return {};
    }
    for (std::uint32_t number = 0; number < count; ++number) {
        const std::uint32_t parent = positionOf(*library().git_commit_parent_id(commit.get(), number));
        m_walk.parents.push_back(parent);
    }
    m_walk.commits[at].parentCount = count;
    return {};
}

Result<void> Walker::reach(const git_oid& from, bool wanted)
{
    // By time, so that a walk that is cut short has seen the newest commits.
    using Waiting = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Waiting> waiting;
    const auto add = [&](std::uint32_t at) -> Result<void> {
        if (m_read[at])
            return {};
        LW_CHECK(read(at, wanted));
        waiting.emplace(m_walk.commits[at].seconds, at);
        return {};
    };
    LW_CHECK(add(positionOf(from)));
    while (!waiting.empty()) {
        if (m_task.cancelled())
            return Task::cancellation();
        const std::uint32_t at = waiting.top().second;
        waiting.pop();
        if (m_walk.commits.size() > commitLimit) {
            m_walk.truncated = true;
            m_walk.commits[at].cut = std::exchange(m_walk.commits[at].parentCount, 0) > 0;
            continue;
        }
        const CommitWalk::Commit commit = m_walk.commits[at];
        for (std::uint32_t number = 0; number < commit.parentCount; ++number)
            LW_CHECK(add(m_walk.parents[commit.firstParent + number]));
    }
    return {};
}

CommitWalk Walker::finish() &&
{
    // Kahn's order over the wanted commits.
    std::vector<std::uint32_t> children(m_walk.commits.size(), 0);
    const auto eachParent = [&](std::uint32_t at, const auto& act) {
        const CommitWalk::Commit& commit = m_walk.commits[at];
        for (std::uint32_t number = 0; number < commit.parentCount; ++number)
            act(m_walk.parents[commit.firstParent + number]);
    };
    for (std::uint32_t at = 0; at < m_walk.commits.size(); ++at)
        if (m_walk.commits[at].wanted)
            eachParent(at, [&](std::uint32_t parent) { ++children[parent]; });
    using Waiting = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Waiting> waiting;
    for (std::uint32_t at = 0; at < m_walk.commits.size(); ++at)
        if (m_walk.commits[at].wanted && children[at] == 0)
            waiting.emplace(m_walk.commits[at].seconds, at);
    while (!waiting.empty()) {
        const std::uint32_t at = waiting.top().second;
        waiting.pop();
        m_walk.order.push_back(at);
        eachParent(at, [&](std::uint32_t parent) {
            if (--children[parent] == 0 && m_walk.commits[parent].wanted)
                waiting.emplace(m_walk.commits[parent].seconds, parent);
        });
    }
    return std::move(m_walk);
}

} // namespace

std::size_t OidHash::operator()(const git_oid& id) const
{
    std::size_t value = 0; // an id is a digest: its first bytes are as good as any hash
    std::memcpy(&value, id.id, sizeof(value));
    return value;
}

Result<CommitWalk> walkCommits(const OpenRepository& repository, const git_oid& start,
                               const std::optional<git_oid>& since, Task& task)
{
    Walker walker(repository, task);
    if (since)
        LW_CHECK(walker.reach(*since, false));
    LW_CHECK(walker.reach(start, true));
    return std::move(walker).finish();
}

} // namespace lockwright::git
