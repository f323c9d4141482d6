// SPDX-License-Identifier: GPL-3.0-or-later
// Repository: entries of the index taken out and put back, and branches put back with them.
#include "git/repository.h"

#include "base/text.h"
#include "git/commit_parts.h"
#include "git/index_update.h"
#include "git/open_repository.h"
#include "git/other_work_trees.h"
#include "git/reference_update.h"

#include <tuple>

namespace lockwright::git
{

namespace
{

constexpr int lastStage = 3;

IndexEntryFields fieldsOf(const git_index_entry& entry)
{
    IndexEntryFields fields;
    fields.stage = library().git_index_entry_stage(&entry);
    fields.mode = entry.mode;
    fields.id = hex(entry.id);
    fields.flags = entry.flags;
    fields.extendedFlags = entry.flags_extended;
    fields.changeSeconds = entry.ctime.seconds;
    fields.changeNanoseconds = entry.ctime.nanoseconds;
    fields.modificationSeconds = entry.mtime.seconds;
    fields.modificationNanoseconds = entry.mtime.nanoseconds;
    fields.device = entry.dev;
    fields.inode = entry.ino;
    fields.user = entry.uid;
    fields.group = entry.gid;
    fields.size = entry.file_size;
    return fields;
}

Result<git_index_entry> entryOf(const IndexEntryFields& fields, const std::string& path)
{
    git_index_entry entry = {};
    if (fields.id.size() != GIT_OID_HEXSZ || library().git_oid_fromstr(&entry.id, fields.id.c_str()) != 0)
        return fail(ErrorCode::Usage, "the recorded entry of " + text::printable(path) + " has no id");
    entry.mode = fields.mode;
    entry.flags = fields.flags;
    entry.flags_extended = fields.extendedFlags;
    entry.ctime = {fields.changeSeconds, fields.changeNanoseconds};
    entry.mtime = {fields.modificationSeconds, fields.modificationNanoseconds};
    entry.dev = fields.device;
    entry.ino = fields.inode;
    entry.uid = fields.user;
    entry.gid = fields.group;
    entry.file_size = fields.size;
    entry.path = path.c_str();
    return entry;
}

/// Before anything of it is put back: adding an entry of one stage takes others of the path away.
Result<void> removeEntries(git_index* index, const std::string& path)
{
    for (int stage = 0; stage <= lastStage; ++stage) {
        const int result = library().git_index_remove(index, path.c_str(), stage);
        if (result != 0 && result != GIT_ENOTFOUND)
            return failure(result, "update the index");
    }
    return {};
}

Result<void> putBack(git_index* index, const std::vector<IndexEntryRecord>& records)
{
    for (const IndexEntryRecord& record : records)
        LW_CHECK(removeEntries(index, record.path));
    for (const IndexEntryRecord& record : records) {
        for (const IndexEntryFields& fields : record.entries) {
            LW_TRY(const git_index_entry entry, entryOf(fields, record.path));
            if (const int result = library().git_index_add(index, &entry); result != 0)
                return failure(result, "update the index");
        }
    }
    return {};
}

struct Move {
    git_oid from = {};
    std::optional<git_oid> to;
    TreeHandle before; ///< of `from`
    TreeHandle after;  ///< of `to`; nullptr where the branch becomes unborn
};

Result<std::pair<git_oid, TreeHandle>> commitAndTree(const OpenRepository& repository, const std::string& id)
{
    LW_TRY(const CommitHandle commit, findCommit(repository, id));
    TreeHandle tree;
    if (const int result = library().git_commit_tree(Out(tree), commit.get()); result != 0)
        return failure(result, "read the commit " + text::printable(id));
    return std::pair(*library().git_object_id(reinterpret_cast<git_object*>(commit.get())), std::move(tree));
}

Result<Move> readMove(const OpenRepository& repository, const std::string& from, const std::string& to)
{
    Move move;
    LW_TRY(auto source, commitAndTree(repository, from));
    move.from = source.first;
    move.before = std::move(source.second);
    if (!to.empty()) {
        LW_TRY(auto target, commitAndTree(repository, to));
        move.to = target.first;
        move.after = std::move(target.second);
    }
    return move;
}

} // namespace

Result<std::vector<TargetFile>> entriesToRestore(const OpenRepository& repository, git_tree* left, git_tree* wanted,
                                                 const std::vector<std::string>& paths)
{
    LW_TRY(const IndexHandle index, readIndex(repository));
    std::vector<TargetFile> entries;
    for (const std::string& path : paths) {
        LW_TRY(const std::optional<TreeEntry> committed, entryIn(left, path));
        LW_TRY(const std::optional<TreeEntry> before, entryIn(wanted, path));
        const git_index_entry* staged = library().git_index_get_bypath(index.get(), path.c_str(), 0);
        const bool unchanged = committed ? staged && same(staged->id, committed->id) && staged->mode == committed->mode
                                         : staged == nullptr;
        if (!unchanged)
            continue;
        TargetFile& entry = entries.emplace_back();
        entry.path = path;
        if (before)
            entry.blob = BlobOnDisk{before->id, before->mode, {}}; // without a status: git looks at the file itself
    }
    return entries;
}

Result<std::vector<IndexEntryRecord>> Repository::indexEntries(const std::vector<std::string>& paths) const
{
    LW_TRY(const IndexHandle index, readIndex(*m_handle));
    std::vector<IndexEntryRecord> records;
    for (const std::string& path : paths) {
        IndexEntryRecord& record = records.emplace_back();
        LW_TRY(record.path, normalisedPath(path));
        for (int stage = 0; stage <= lastStage; ++stage) {
            if (const git_index_entry* entry = library().git_index_get_bypath(index.get(), record.path.c_str(), stage))
                record.entries.push_back(fieldsOf(*entry));
        }
    }
    return records;
}

Result<void> Repository::restoreIndexEntries(const std::vector<IndexEntryRecord>& records, Task& task)
{
    LW_TRY(IndexUpdate update, IndexUpdate::begin(*m_handle, task));
    LW_CHECK(update.prepare(*m_handle, [&records](git_index* index) { return putBack(index, records); }));
    return update.publish();
}

Result<void> Repository::moveBranchBack(const std::string& branch, const std::string& from, const std::string& to,
                                        const std::vector<std::string>& paths, Task& task)
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const Head head, readHead(*m_handle));
    const std::string reference = "refs/heads/" + branch;
    const bool isHead = head.reference == reference;
    if (const std::string taken = whyTakenElsewhere(*m_handle, reference); !taken.empty())
        return fail(ErrorCode::Repository, "the branch was not moved: " + taken);
    LW_TRY(const Move move, readMove(*m_handle, from, to));
    OutputLog log({});
    HookRunner hooks(*m_handle, log);
    const ReferenceUpdate change{reference, move.from,   move.to, "reset: moving to " + (to.empty() ? "nothing" : to),
                                 isHead,    "the branch"};
    if (!isHead || m_workTree.empty())
        return updateReference(*m_handle, change, &hooks, task);
    LW_TRY(IndexUpdate update, IndexUpdate::begin(*m_handle, task));
    LW_TRY(const std::vector<std::string> wanted, normalisedPaths(paths));
    LW_TRY(const std::vector<TargetFile> entries,
           entriesToRestore(*m_handle, move.before.get(), move.after.get(), wanted));
    LW_CHECK(update.prepare(*m_handle, entries));
    LW_CHECK(updateReference(*m_handle, change, &hooks, task));
    return update.publish();
}

} // namespace lockwright::git
