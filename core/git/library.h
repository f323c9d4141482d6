// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <git2.h>
#include <git2/sys/repository.h>

#include <memory>

/// The functions of libgit2 that this room uses, each named once.
#define LW_LIBGIT2_FUNCTIONS(X)                                                                                        \
    X(git_attr_get)                                                                                                    \
    X(git_attr_value)                                                                                                  \
    X(git_blob_create_from_buffer)                                                                                     \
    X(git_blob_create_from_workdir)                                                                                    \
    X(git_blob_free)                                                                                                   \
    X(git_blob_lookup)                                                                                                 \
    X(git_blob_rawcontent)                                                                                             \
    X(git_blob_rawsize)                                                                                                \
    X(git_buf_dispose)                                                                                                 \
    X(git_checkout_tree)                                                                                               \
    X(git_commit_author)                                                                                               \
    X(git_commit_create)                                                                                               \
    X(git_commit_create_buffer)                                                                                        \
    X(git_commit_create_with_signature)                                                                                \
    X(git_commit_extract_signature)                                                                                    \
    X(git_commit_free)                                                                                                 \
    X(git_commit_lookup)                                                                                               \
    X(git_commit_message)                                                                                              \
    X(git_commit_parent_id)                                                                                            \
    X(git_commit_parentcount)                                                                                          \
    X(git_commit_summary)                                                                                              \
    X(git_commit_time)                                                                                                 \
    X(git_commit_tree)                                                                                                 \
    X(git_commit_tree_id)                                                                                              \
    X(git_config_add_file_ondisk)                                                                                      \
    X(git_config_entry_free)                                                                                           \
    X(git_config_find_system)                                                                                          \
    X(git_config_foreach)                                                                                              \
    X(git_config_free)                                                                                                 \
    X(git_config_get_bool)                                                                                             \
    X(git_config_get_entry)                                                                                            \
    X(git_config_get_path)                                                                                             \
    X(git_config_get_string_buf)                                                                                       \
    X(git_config_new)                                                                                                  \
    X(git_config_parse_bool)                                                                                           \
    X(git_config_parse_path)                                                                                           \
    X(git_diff_find_similar)                                                                                           \
    X(git_diff_free)                                                                                                   \
    X(git_diff_get_delta)                                                                                              \
    X(git_diff_index_to_workdir)                                                                                       \
    X(git_diff_num_deltas)                                                                                             \
    X(git_diff_tree_to_index)                                                                                          \
    X(git_diff_tree_to_tree)                                                                                           \
    X(git_error_last)                                                                                                  \
    X(git_graph_ahead_behind)                                                                                          \
    X(git_graph_descendant_of)                                                                                         \
    X(git_ignore_path_is_ignored)                                                                                      \
    X(git_index_add)                                                                                                   \
    X(git_index_conflict_remove)                                                                                       \
    X(git_index_entry_stage)                                                                                           \
    X(git_index_entrycount)                                                                                            \
    X(git_index_free)                                                                                                  \
    X(git_index_get_byindex)                                                                                           \
    X(git_index_get_bypath)                                                                                            \
    X(git_index_new)                                                                                                   \
    X(git_index_open)                                                                                                  \
    X(git_index_read)                                                                                                  \
    X(git_index_read_tree)                                                                                             \
    X(git_index_remove)                                                                                                \
    X(git_index_write)                                                                                                 \
    X(git_index_write_tree_to)                                                                                         \
    X(git_libgit2_init)                                                                                                \
    X(git_libgit2_opts)                                                                                                \
    X(git_message_prettify)                                                                                            \
    X(git_object_free)                                                                                                 \
    X(git_object_id)                                                                                                   \
    X(git_object_lookup)                                                                                               \
    X(git_object_peel)                                                                                                 \
    X(git_object_type)                                                                                                 \
    X(git_odb_free)                                                                                                    \
    X(git_odb_hash)                                                                                                    \
    X(git_odb_object_data)                                                                                             \
    X(git_odb_object_free)                                                                                             \
    X(git_odb_object_size)                                                                                             \
    X(git_odb_object_type)                                                                                             \
    X(git_odb_read)                                                                                                    \
    X(git_odb_read_header)                                                                                             \
    X(git_odb_write)                                                                                                   \
    X(git_oid_fromstr)                                                                                                 \
    X(git_oid_tostr)                                                                                                   \
    X(git_reference_create)                                                                                            \
    X(git_reference_create_matching)                                                                                   \
    X(git_reference_free)                                                                                              \
    X(git_reference_is_valid_name)                                                                                     \
    X(git_reference_iterator_free)                                                                                     \
    X(git_reference_iterator_glob_new)                                                                                 \
    X(git_reference_lookup)                                                                                            \
    X(git_reference_name)                                                                                              \
    X(git_reference_name_to_id)                                                                                        \
    X(git_reference_next)                                                                                              \
    X(git_reference_peel)                                                                                              \
    X(git_reference_shorthand)                                                                                         \
    X(git_reference_symbolic_target)                                                                                   \
    X(git_reference_target)                                                                                            \
    X(git_reference_type)                                                                                              \
    X(git_repository_commondir)                                                                                        \
    X(git_repository_free)                                                                                             \
    X(git_repository_hashfile)                                                                                         \
    X(git_repository_index)                                                                                            \
    X(git_repository_init_ext)                                                                                         \
    X(git_repository_is_bare)                                                                                          \
    X(git_repository_is_shallow)                                                                                       \
    X(git_repository_odb)                                                                                              \
    X(git_repository_open)                                                                                             \
    X(git_repository_open_ext)                                                                                         \
    X(git_repository_path)                                                                                             \
    X(git_repository_set_config)                                                                                       \
    X(git_repository_set_head)                                                                                         \
    X(git_repository_set_head_detached)                                                                                \
    X(git_repository_set_ident)                                                                                        \
    X(git_repository_state)                                                                                            \
    X(git_repository_workdir)                                                                                          \
    X(git_revparse_single)                                                                                             \
    X(git_revwalk_free)                                                                                                \
    X(git_revwalk_hide)                                                                                                \
    X(git_revwalk_new)                                                                                                 \
    X(git_revwalk_next)                                                                                                \
    X(git_revwalk_push)                                                                                                \
    X(git_revwalk_sorting)                                                                                             \
    X(git_signature_free)                                                                                              \
    X(git_signature_new)                                                                                               \
    X(git_tag_free)                                                                                                    \
    X(git_tag_target_id)                                                                                               \
    X(git_transaction_commit)                                                                                          \
    X(git_transaction_free)                                                                                            \
    X(git_transaction_lock_ref)                                                                                        \
    X(git_transaction_new)                                                                                             \
    X(git_transaction_remove)                                                                                          \
    X(git_transaction_set_target)                                                                                      \
    X(git_tree_entry_byindex)                                                                                          \
    X(git_tree_entry_byname)                                                                                           \
    X(git_tree_entry_bypath)                                                                                           \
    X(git_tree_entry_filemode)                                                                                         \
    X(git_tree_entry_free)                                                                                             \
    X(git_tree_entry_id)                                                                                               \
    X(git_tree_entry_name)                                                                                             \
    X(git_tree_entrycount)                                                                                             \
    X(git_tree_free)                                                                                                   \
    X(git_tree_id)                                                                                                     \
    X(git_tree_lookup)

namespace lockwright::git
{

/// libgit2 as a table of functions, loaded when the first repository is opened. Linking it would cost every run
/// of the command line some milliseconds for its many dependencies, and most runs need no git.
struct Library {
#define LW_LIBGIT2_MEMBER(function) decltype(&::function) function = nullptr;
    LW_LIBGIT2_FUNCTIONS(LW_LIBGIT2_MEMBER)
#undef LW_LIBGIT2_MEMBER
};

/// Loads the library the first time. ErrorCode::Environment where it is not installed. Thread-safe.
[[nodiscard]] Result<void> loadLibrary();
/// @pre loadLibrary() has succeeded.
[[nodiscard]] const Library& library();

/// The Error for a code that a function of libgit2 returned: "cannot DO: why".
[[nodiscard]] tl::unexpected<Error> failure(int code, std::string_view what, std::string hint = {});

template <auto Function>
struct Freed {
    template <typename T>
    void operator()(T* object) const
    {
        (library().*Function)(object);
    }
};
using RepositoryHandle = std::unique_ptr<git_repository, Freed<&Library::git_repository_free>>;
using ConfigHandle = std::unique_ptr<git_config, Freed<&Library::git_config_free>>;
using IndexHandle = std::unique_ptr<git_index, Freed<&Library::git_index_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, Freed<&Library::git_reference_free>>;
using ReferenceIteratorHandle = std::unique_ptr<git_reference_iterator, Freed<&Library::git_reference_iterator_free>>;
using ObjectHandle = std::unique_ptr<git_object, Freed<&Library::git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Freed<&Library::git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freed<&Library::git_tree_free>>;
using TreeEntryHandle = std::unique_ptr<git_tree_entry, Freed<&Library::git_tree_entry_free>>;
using BlobHandle = std::unique_ptr<git_blob, Freed<&Library::git_blob_free>>;
using DiffHandle = std::unique_ptr<git_diff, Freed<&Library::git_diff_free>>;
using OdbHandle = std::unique_ptr<git_odb, Freed<&Library::git_odb_free>>;
using OdbObjectHandle = std::unique_ptr<git_odb_object, Freed<&Library::git_odb_object_free>>;
using TransactionHandle = std::unique_ptr<git_transaction, Freed<&Library::git_transaction_free>>;
using ConfigEntryHandle = std::unique_ptr<git_config_entry, Freed<&Library::git_config_entry_free>>;
using RevwalkHandle = std::unique_ptr<git_revwalk, Freed<&Library::git_revwalk_free>>;
using SignatureHandle = std::unique_ptr<git_signature, Freed<&Library::git_signature_free>>;

/// Passes a handle to the `T** out` parameter of a function, as std::out_ptr of C++23 will. The handle gets its
/// object at the end of the whole expression, so it cannot be used in the same one.
template <typename HandleType>
class Out
{
public:
    explicit Out(HandleType& handle)
        : m_handle(handle)
    {
    }
    Out(const Out&) = delete;
    Out& operator=(const Out&) = delete;
    ~Out() { m_handle.reset(m_object); }
    // NOLINTNEXTLINE(google-explicit-constructor): the point of it
    operator typename HandleType::pointer *() { return &m_object; }

private:
    HandleType& m_handle;
    typename HandleType::pointer m_object = nullptr;
};

/// A git_buf that frees itself.
class Buffer
{
public:
    Buffer() = default;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { library().git_buf_dispose(&m_buffer); }
    [[nodiscard]] git_buf* get() { return &m_buffer; }
    [[nodiscard]] std::string text() const
    {
        return m_buffer.ptr ? std::string(m_buffer.ptr, m_buffer.size) : std::string();
    }

private:
    git_buf m_buffer = GIT_BUF_INIT;
};

/// 40 hex digits.
[[nodiscard]] std::string hex(const git_oid& id);
[[nodiscard]] bool same(const git_oid& left, const git_oid& right);

} // namespace lockwright::git
