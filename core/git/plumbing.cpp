// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "base/text.h"
#include "git/identity.h"
#include "git/message.h"
#include "git/open_repository.h"
#include "git/reference_update.h"
#include "git/target_file.h"

#include <algorithm>

namespace lockwright::git
{

namespace
{

constexpr std::uint64_t blobLimit = 256u << 20; // as readFile()
constexpr std::size_t fileLimit = 1'000'000;
constexpr std::size_t depthLimit = 4096; // no path of a file system is deeper

Result<TreeHandle> treeOf(const OpenRepository& repository, const std::string& revision)
{
    LW_TRY(const CommitHandle commit, findCommit(repository, revision));
    TreeHandle tree;
    if (const int result = library().git_commit_tree(Out(tree), commit.get()); result != 0)
        return failure(result, "read the files of " + text::printable(revision));
    return tree;
}

Result<std::string> readBlobContent(const OpenRepository& repository, const git_oid& id, const std::string& path)
{
    const std::string what = "read " + text::printable(path) + " from the repository";
    OdbHandle objects;
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    int result = library().git_repository_odb(Out(objects), repository.get());
    if (result == 0)
        result = library().git_odb_read_header(&size, &type, objects.get(), &id);
    if (result != 0)
        return failure(result, what, "the object may be missing from a partial clone; get it with: git fetch");
    if (size > blobLimit)
        return fail(ErrorCode::Repository,
                    "cannot " + what + ": it is larger than " + std::to_string(blobLimit) + " bytes");
    BlobHandle blob;
    result = library().git_blob_lookup(Out(blob), repository.get(), &id);
    if (result != 0)
        return failure(result, what);
    const void* content = library().git_blob_rawcontent(blob.get());
    return std::string(static_cast<const char*>(content), std::size_t(library().git_blob_rawsize(blob.get())));
}

/// The path that a symbolic link in a tree leads to; empty where it leads out of the tree.
std::string followLink(const std::string& path, const std::string& target)
{
    if (target.empty() || target.front() == '/')
        return {};
    const std::filesystem::path led = (std::filesystem::path(path).parent_path() / target).lexically_normal();
    const std::string text = led.generic_string();
    return text.starts_with("..") ? std::string() : text;
}

Result<void> putFiles(const OpenRepository& repository, git_index* index, const std::vector<TreeFile>& files)
{
    for (const TreeFile& file : files) {
        LW_TRY(const std::string path, normalisedPath(file.path));
        int result = 0;
        if (file.content) {
            git_index_entry entry = {};
            entry.mode = file.executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
            entry.path = path.c_str();
            result = library().git_blob_create_from_buffer(&entry.id, repository.get(), file.content->data(),
                                                           file.content->size());
            if (result == 0)
                result = library().git_index_add(index, &entry);
        } else {
            result = library().git_index_remove(index, path.c_str(), 0);
        }
        if (result != 0)
            return failure(result, "put " + text::printable(path) + " into the commit");
    }
    return {};
}

Result<git_oid> treeWith(const OpenRepository& repository, git_commit* parent, const std::vector<TreeFile>& files)
{
    IndexHandle index;
    TreeHandle tree;
    int result = library().git_index_new(Out(index));
    if (result == 0 && parent)
        result = library().git_commit_tree(Out(tree), parent);
    if (result == 0 && parent)
        result = library().git_index_read_tree(index.get(), tree.get());
    if (result != 0)
        return failure(result, "read the parent of the commit");
    LW_CHECK(putFiles(repository, index.get(), files));
    git_oid id = {};
    result = library().git_index_write_tree_to(&id, index.get(), repository.get());
    if (result != 0)
        return failure(result, "write the tree of the commit");
    return id;
}

} // namespace

Result<std::optional<std::string>> Repository::fileAt(const std::string& revision, const std::string& path) const
{
    LW_TRY(const TreeHandle tree, treeOf(*m_handle, revision));
    LW_TRY(std::string place, normalisedPath(path));
    constexpr int linkLimit = 8;
    for (int links = 0; links < linkLimit && !place.empty(); ++links) {
        LW_TRY(const std::optional<TreeEntry> entry, entryIn(tree.get(), place));
        if (!entry || entry->mode == GIT_FILEMODE_TREE || entry->mode == GIT_FILEMODE_COMMIT)
            return std::nullopt;
        LW_TRY(std::string content, readBlobContent(*m_handle, entry->id, place));
        if (entry->mode != GIT_FILEMODE_LINK)
            return content;
        place = followLink(place, content);
    }
    return std::nullopt;
}

Result<std::string> Repository::blob(const std::string& id) const
{
    git_oid found = {};
    if (id.size() != GIT_OID_HEXSZ || library().git_oid_fromstr(&found, id.c_str()) != 0)
        return fail(ErrorCode::Usage, "this is no id of a file's content: " + text::printable(id));
    return readBlobContent(*m_handle, found, id.substr(0, 10));
}

Result<std::vector<std::string>> Repository::filesAt(const std::string& revision, const std::string& folder,
                                                     Task& task) const
{
    LW_TRY(TreeHandle top, treeOf(*m_handle, revision));
    std::vector<std::string> files;
    std::vector<std::pair<std::string, git_oid>> waiting; // folders with a final slash
    std::string start;
    if (folder.empty() || folder == ".") {
        waiting.emplace_back("", *library().git_tree_id(top.get()));
    } else {
        LW_TRY(start, normalisedPath(folder));
        LW_TRY(const std::optional<TreeEntry> entry, entryIn(top.get(), start));
        if (entry && entry->mode == GIT_FILEMODE_TREE)
            waiting.emplace_back(start + "/", entry->id);
    }
    while (!waiting.empty()) {
        if (task.cancelled())
            return Task::cancellation();
        const auto [prefix, id] = std::move(waiting.back());
        waiting.pop_back();
        TreeHandle tree;
        if (const int result = library().git_tree_lookup(Out(tree), m_handle->get(), &id); result != 0)
            return failure(result, "list the files of " + text::printable(revision));
        const std::size_t count = library().git_tree_entrycount(tree.get());
        for (std::size_t at = 0; at < count; ++at) {
            const git_tree_entry* entry = library().git_tree_entry_byindex(tree.get(), at);
            const std::string path = prefix + library().git_tree_entry_name(entry);
            const git_filemode_t mode = library().git_tree_entry_filemode(entry);
            if (mode == GIT_FILEMODE_TREE)
                waiting.emplace_back(path + "/", *library().git_tree_entry_id(entry));
            else if (mode != GIT_FILEMODE_COMMIT)
                files.push_back(path);
        }
        if (files.size() + waiting.size() > fileLimit || prefix.size() > depthLimit)
            return fail(ErrorCode::Repository, "there are too many files at " + text::printable(revision) + " to list",
                        "name a folder of them");
    }
    std::ranges::sort(files);
    return files;
}

Result<std::string> Repository::commitTree(const TreeCommit& commit)
{
    const std::string reference = "refs/heads/" + commit.branch;
    if (library().git_reference_is_valid_name(reference.c_str()) == 0)
        return fail(ErrorCode::Usage, "a branch cannot be named " + text::printable(commit.branch),
                    "use a name such as main");
    LW_TRY(const std::string message, cleanMessage(m_handle->configuration, commit.message));
    std::optional<git_oid> tip;
    git_oid found = {};
    if (library().git_reference_name_to_id(&found, m_handle->get(), reference.c_str()) == 0)
        tip = found;
    CommitHandle parent;
    if (commit.parent || tip) {
        LW_TRY(parent, findCommit(*m_handle, commit.parent ? *commit.parent : reference));
    }
    const git_oid* parentId = parent ? library().git_object_id(reinterpret_cast<git_object*>(parent.get())) : nullptr;
    if (tip && !same(*tip, *parentId))
        return fail(ErrorCode::Repository, "the branch " + text::printable(commit.branch) + " has commits of its own",
                    "choose another name for the branch");

    LW_TRY(const git_oid treeId, treeWith(*m_handle, parent.get(), commit.files));
    TreeHandle tree;
    LW_TRY(const SignatureHandle signature, makeSignature({commit.signature.name, commit.signature.email},
                                                          {commit.signature.seconds, commit.signature.offsetMinutes}));
    const git_commit* parents[] = {parent.get()};
    git_oid id = {};
    int result = library().git_tree_lookup(Out(tree), m_handle->get(), &treeId);
    if (result == 0) {
        result = library().git_commit_create(&id, m_handle->get(), nullptr, signature.get(), signature.get(), nullptr,
                                             message.c_str(), tree.get(), parent ? 1 : 0, parents);
    }
    if (result != 0)
        return failure(result, "write the commit");
    library().git_repository_set_ident(m_handle->get(), signature->name, signature->email);
    const std::string subject = message.substr(0, message.find('\n'));
    Task task;
    LW_CHECK(updateReference(
        *m_handle, {reference, tip, id, (parent ? "commit: " : "commit (initial): ") + subject, false, "the branch"},
        nullptr, task));
    return hex(id);
}

Result<void> Repository::checkOut(const std::string& branch)
{
    const std::string reference = "refs/heads/" + branch;
    LW_TRY(const CommitHandle commit, findCommit(*m_handle, reference));
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_RECREATE_MISSING;
    int result = library().git_checkout_tree(m_handle->get(), reinterpret_cast<git_object*>(commit.get()), &options);
    if (result == GIT_ECONFLICT)
        return fail(ErrorCode::Repository,
                    "files that changed would be replaced by those of " + text::printable(branch),
                    "commit or stash them first: git stash");
    if (result == 0)
        result = library().git_repository_set_head(m_handle->get(), reference.c_str());
    if (result != 0)
        return failure(result, "check out " + text::printable(branch));
    return {};
}

} // namespace lockwright::git
