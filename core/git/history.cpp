// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/history.h"

#include "base/text.h"
#include "git/commit_walk.h"
#include "git/references.h"
#include "git/renames.h"
#include "git/target_file.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace lockwright::git
{

namespace
{

/// Where the files are in a tree: their folders, each with its parent before it.
struct Layout {
    struct Folder {
        std::size_t parent = 0;
        std::string name; ///< empty for the top, which is the first
    };
    struct File {
        std::size_t folder = 0;
        std::string name;
        std::string path;
    };
    std::vector<Folder> folders;
    std::vector<File> files;

    static std::shared_ptr<const Layout> of(const std::vector<std::string>& paths);
};

std::shared_ptr<const Layout> Layout::of(const std::vector<std::string>& paths)
{
    auto layout = std::make_shared<Layout>();
    layout->folders.emplace_back();
    const auto folderOf = [&](std::size_t parent, std::string_view name) {
        for (std::size_t at = 1; at < layout->folders.size(); ++at)
            if (layout->folders[at].parent == parent && layout->folders[at].name == name)
                return at;
        layout->folders.push_back({parent, std::string(name)});
        return layout->folders.size() - 1;
    };
    for (const std::string& path : paths) {
        std::size_t folder = 0;
        std::string_view rest = path;
        for (std::size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
            folder = folderOf(folder, rest.substr(0, slash));
            rest.remove_prefix(slash + 1);
        }
        layout->files.push_back({folder, std::string(rest), path});
    }
    return layout;
}

bool isNone(const git_oid& id)
{
    static constexpr git_oid none = {};
    return same(id, none);
}

/// The files as one commit has them.
struct Snapshot {
    std::shared_ptr<const Layout> layout;
    std::vector<git_oid> folders; ///< trees; zero where there is none
    std::vector<git_oid> blobs;   ///< by file; zero where there is none
};
using SnapshotPointer = std::shared_ptr<const Snapshot>;

/// Reads the files' ids out of trees. What is as in a snapshot that is known already is not looked up.
class SnapshotReader
{
public:
    SnapshotReader(const OpenRepository& repository, std::shared_ptr<const Layout> layout, const git_oid& tree)
        : m_repository(repository)
        , m_snapshot{std::move(layout), {}, {}}
        , m_trees(m_snapshot.layout->folders.size())
    {
        m_snapshot.folders.push_back(tree);
    }

    Result<Snapshot> read(const Snapshot* known)
    {
        if (known && known->layout != m_snapshot.layout)
            known = nullptr;
        const Layout& layout = *m_snapshot.layout;
        for (std::size_t at = 1; at < layout.folders.size(); ++at) {
            const Layout::Folder& folder = layout.folders[at];
            if (known && same(known->folders[folder.parent], m_snapshot.folders[folder.parent])) {
                m_snapshot.folders.push_back(known->folders[at]);
                continue;
            }
            LW_TRY(const git_oid id, entry(folder.parent, folder.name, true));
            m_snapshot.folders.push_back(id);
        }
        for (std::size_t at = 0; at < layout.files.size(); ++at) {
            const Layout::File& file = layout.files[at];
            if (known && same(known->folders[file.folder], m_snapshot.folders[file.folder])) {
                m_snapshot.blobs.push_back(known->blobs[at]);
                continue;
            }
            LW_TRY(const git_oid id, entry(file.folder, file.name, false));
            m_snapshot.blobs.push_back(id);
        }
        return std::move(m_snapshot);
    }

private:
    Result<git_oid> entry(std::size_t folder, const std::string& name, bool tree)
    {
        if (isNone(m_snapshot.folders[folder]))
            return git_oid{};
        TreeHandle& handle = m_trees[folder];
        if (!handle) {
            const int result = library().git_tree_lookup(Out(handle), m_repository.get(), &m_snapshot.folders[folder]);
            if (result != 0)
                return failure(result, "read the files of a commit",
                               "the object may be missing from a partial clone; get it with: git fetch");
        }
        const git_tree_entry* found = library().git_tree_entry_byname(handle.get(), name.c_str());
        if (!found)
            return git_oid{};
        const git_filemode_t mode = library().git_tree_entry_filemode(found);
        const bool fits =
            tree ? mode == GIT_FILEMODE_TREE : mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
        return fits ? *library().git_tree_entry_id(found) : git_oid{};
    }

    const OpenRepository& m_repository;
    Snapshot m_snapshot;
    std::vector<TreeHandle> m_trees;
};

/// Goes from children to parents and takes down what changed the files.
class Follower
{
public:
    Follower(const OpenRepository& repository, const CommitWalk& walk, History& history)
        : m_repository(repository)
        , m_walk(walk)
        , m_history(history)
        , m_renames(repository)
    {
    }

    Result<void> follow(const std::vector<std::string>& files, std::uint32_t start, Task& task);

private:
    Result<SnapshotPointer> parentSnapshot(const SnapshotPointer& child, const git_oid& childTree,
                                           std::uint32_t parent);
    Result<SnapshotPointer> withRenames(const Snapshot& child, const git_oid& childTree, SnapshotPointer found,
                                        const git_oid& tree);
    Result<SnapshotPointer> merged(const Snapshot& first, const Snapshot& second, const git_oid& tree);
    Result<void> compare(std::uint32_t at, const Snapshot& now, const std::vector<SnapshotPointer>& parents);
    void notePaths(const Layout& layout);

    const OpenRepository& m_repository;
    const CommitWalk& m_walk;
    History& m_history;
    Renames m_renames;
    std::unordered_map<std::uint32_t, SnapshotPointer> m_waiting; ///< of commits that a child was seen of
};

bool lacksWhatTheOtherHas(const Snapshot& parent, const Snapshot& child)
{
    for (std::size_t at = 0; at < child.blobs.size(); ++at)
        if (isNone(parent.blobs[at]) && !isNone(child.blobs[at]))
            return true;
    return false;
}

Result<SnapshotPointer> Follower::withRenames(const Snapshot& child, const git_oid& childTree, SnapshotPointer found,
                                              const git_oid& tree)
{
    LW_TRY(const auto renamed, m_renames.between(tree, childTree));
    std::vector<std::string> paths;
    bool any = false;
    for (std::size_t at = 0; at < child.blobs.size(); ++at) {
        const std::string& path = found->layout->files[at].path;
        const auto old = renamed.find(path);
        const bool moved = isNone(found->blobs[at]) && !isNone(child.blobs[at]) && old != renamed.end();
        paths.push_back(moved ? old->second : path);
        any = any || moved;
    }
    if (!any)
        return found;
    LW_TRY(Snapshot snapshot, SnapshotReader(m_repository, Layout::of(paths), tree).read(nullptr));
    notePaths(*snapshot.layout);
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

/// Two children know the parent's files by different paths: those that are there count.
Result<SnapshotPointer> Follower::merged(const Snapshot& first, const Snapshot& second, const git_oid& tree)
{
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < first.blobs.size(); ++at)
        paths.push_back((isNone(first.blobs[at]) ? second : first).layout->files[at].path);
    LW_TRY(Snapshot snapshot, SnapshotReader(m_repository, Layout::of(paths), tree).read(nullptr));
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

Result<SnapshotPointer> Follower::parentSnapshot(const SnapshotPointer& child, const git_oid& childTree,
                                                 std::uint32_t parent)
{
    const git_oid& tree = m_walk.commits[parent].tree;
    const auto known = m_waiting.find(parent);
    if (known != m_waiting.end() && known->second->layout == child->layout
        && !lacksWhatTheOtherHas(*known->second, *child))
        return known->second;
    SnapshotPointer found = child;
    if (!same(tree, childTree)) {
        LW_TRY(Snapshot read, SnapshotReader(m_repository, child->layout, tree).read(child.get()));
        found = std::make_shared<const Snapshot>(std::move(read));
        if (lacksWhatTheOtherHas(*found, *child)) {
            LW_TRY(found, withRenames(*child, childTree, std::move(found), tree));
        }
    }
    if (known != m_waiting.end() && known->second->layout != found->layout) {
        LW_TRY(found, merged(*known->second, *found, tree));
    }
    m_waiting[parent] = found;
    return found;
}

void Follower::notePaths(const Layout& layout)
{
    for (std::size_t at = 0; at < layout.files.size(); ++at) {
        std::vector<std::string>& paths = m_history.paths[at];
        if (std::find(paths.begin(), paths.end(), layout.files[at].path) == paths.end())
            paths.push_back(layout.files[at].path);
    }
}

std::string hexOrEmpty(const git_oid& id)
{
    return isNone(id) ? std::string() : hex(id);
}

Result<void> Follower::compare(std::uint32_t at, const Snapshot& now, const std::vector<SnapshotPointer>& parents)
{
    HistoryCommit commit;
    for (std::size_t file = 0; file < now.blobs.size(); ++file) {
        const auto differs = [&](const SnapshotPointer& parent) {
            return !same(parent->blobs[file], now.blobs[file])
                   || (parents.size() == 1 && !isNone(now.blobs[file])
                       && parent->layout->files[file].path != now.layout->files[file].path);
        };
        const bool changed =
            parents.empty() ? !isNone(now.blobs[file]) : std::all_of(parents.begin(), parents.end(), differs);
        if (!changed)
            continue;
        HistoryCommit::File& entry = commit.files.emplace_back();
        entry.file = file;
        entry.path = now.layout->files[file].path;
        entry.blob = hexOrEmpty(now.blobs[file]);
        for (const SnapshotPointer& parent : parents)
            entry.parents.push_back({parent->layout->files[file].path, hexOrEmpty(parent->blobs[file])});
    }
    if (commit.files.empty())
        return {};
    CommitHandle handle;
    const git_oid& id = m_walk.commits[at].id;
    if (const int result = library().git_commit_lookup(Out(handle), m_repository.get(), &id); result != 0)
        return failure(result, "read the commit " + hex(id).substr(0, 10), "see: git fsck");
    const auto text = [](const char* value) { return value ? std::string(value) : std::string(); };
    commit.id = hex(id);
    if (const git_signature* author = library().git_commit_author(handle.get()))
        commit.author = {text(author->name), text(author->email), author->when.time, author->when.offset};
    commit.subject = text(library().git_commit_summary(handle.get()));
    commit.parents = parents.size();
    m_history.commits.push_back(std::move(commit));
    return {};
}

Result<void> Follower::follow(const std::vector<std::string>& files, std::uint32_t start, Task& task)
{
    m_history.paths.resize(files.size());
    const auto layout = Layout::of(files);
    notePaths(*layout);
    LW_TRY(Snapshot first, SnapshotReader(m_repository, layout, m_walk.commits[start].tree).read(nullptr));
    m_waiting[start] = std::make_shared<const Snapshot>(std::move(first));
    for (const std::uint32_t at : m_walk.order) {
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Reading, ++m_history.walked, m_walk.order.size(), {}});
        const CommitWalk::Commit& commit = m_walk.commits[at];
        const auto found = m_waiting.find(at);
        const SnapshotPointer now = found->second;
        m_waiting.erase(found);
        if (commit.cut) // nobody can tell what it changed
            continue;
        std::vector<SnapshotPointer> parents;
        for (std::uint32_t number = 0; number < commit.parentCount; ++number) {
            const std::uint32_t parent = m_walk.parents[commit.firstParent + number];
            LW_TRY(SnapshotPointer before, parentSnapshot(now, commit.tree, parent));
            parents.push_back(std::move(before));
        }
        LW_CHECK(compare(at, *now, parents));
    }
    m_history.truncated = m_history.truncated || m_renames.exhausted();
    return {};
}

} // namespace

Result<History> Repository::history(const HistoryOptions& options, Task& task) const
{
    History history;
    LW_TRY(const std::vector<std::string> files, [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> paths;
        for (const std::string& file : options.files) {
            LW_TRY(std::string path, normalisedPath(file));
            paths.push_back(std::move(path));
        }
        return paths;
    }());
    LW_TRY(const Head head, readHead(*m_handle));
    if (options.start.empty() && !head.commit) {
        for (const std::string& file : files)
            history.paths.push_back({file});
        return history;
    }
    LW_TRY(const CommitHandle start, findCommit(*m_handle, options.start.empty() ? "HEAD" : options.start));
    const git_oid startId = *library().git_object_id(reinterpret_cast<git_object*>(start.get()));
    std::optional<git_oid> sinceId;
    if (!options.since.empty()) {
        LW_TRY(const CommitHandle since, findCommit(*m_handle, options.since));
        sinceId = *library().git_object_id(reinterpret_cast<git_object*>(since.get()));
    }
    history.head = hex(startId);
    LW_TRY(const CommitWalk walk, walkCommits(*m_handle, startId, sinceId, task));
    history.shallow = walk.shallow;
    history.truncated = walk.truncated;
    const auto at = std::find_if(walk.commits.begin(), walk.commits.end(),
                                 [&](const CommitWalk::Commit& commit) { return same(commit.id, startId); });
    LW_CHECK(Follower(*m_handle, walk, history).follow(files, std::uint32_t(at - walk.commits.begin()), task));
    return history;
}

Result<std::vector<std::string>> Repository::parentsOf(const std::string& revision) const
{
    LW_TRY(const CommitHandle commit, findCommit(*m_handle, revision));
    std::vector<std::string> parents;
    const unsigned count = library().git_commit_parentcount(commit.get());
    for (unsigned number = 0; number < count; ++number)
        parents.push_back(hex(*library().git_commit_parent_id(commit.get(), number)));
    return parents;
}

Result<std::vector<Reference>> Repository::references(Task& task) const
{
    return readReferences(*m_handle, task);
}

} // namespace lockwright::git
