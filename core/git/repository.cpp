// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "base/text.h"
#include "git/identity.h"
#include "git/open_repository.h"
#include "git/situations.h"
#include "git/work_tree_status.h"

#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace lockwright::git
{

namespace
{

std::filesystem::path withoutFinalSlash(const char* path)
{
    std::string text = path ? path : "";
    while (text.size() > 1 && text.ends_with('/'))
        text.pop_back();
    return text;
}

/// The nearest folder at or over `path` that has a ".git"; empty where there is none.
std::filesystem::path folderWithGit(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::path folder = std::filesystem::weakly_canonical(path, error);
    for (; !folder.empty(); folder = folder.parent_path()) {
        if (std::filesystem::exists(folder / ".git", error))
            return folder;
        if (folder == folder.parent_path())
            break;
    }
    return {};
}

/// As git sees it: to the superuser belongs also what belongs to the user who called sudo.
bool isOurs(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0)
        return true; // there is nothing to be afraid of
    uid_t user = ::geteuid();
    if (status.st_uid == user)
        return true;
    const char* caller = std::getenv("SUDO_UID");
    if (user != 0 || !caller)
        return false;
    const auto [end, error] = std::from_chars(caller, caller + std::strlen(caller), user);
    return error == std::errc() && *end == '\0' && status.st_uid == user;
}

/// Opens whoever the owner is: libgit2 1.5 knows neither safe.directory = *, nor GIT_CONFIG_GLOBAL, and does not find
/// a repository of somebody else where safe.directory is not set at all. mayBeUsed() decides instead.
int openUnvalidated(RepositoryHandle& handle, const std::filesystem::path& path)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    library().git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    const int result = library().git_repository_open_ext(Out(handle), path.c_str(), 0, nullptr);
    library().git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
    return result;
}

/// The verdict of git: work tree, git file and git folder are ours, or the user trusts the repository.
bool mayBeUsed(git_repository* repository, const std::filesystem::path& path)
{
    const std::filesystem::path gitFolder = withoutFinalSlash(library().git_repository_path(repository));
    const bool bare = library().git_repository_is_bare(repository) != 0;
    const std::filesystem::path folder = bare ? std::filesystem::path() : folderWithGit(path);
    const bool ours = isOurs(gitFolder) && (folder.empty() || (isOurs(folder) && isOurs(folder / ".git")));
    return ours || isDeclaredSafe(folder.empty() ? gitFolder : folder);
}

int openFound(RepositoryHandle& handle, const std::filesystem::path& path)
{
    int result = library().git_repository_open_ext(Out(handle), path.c_str(), 0, nullptr);
    if (result != 0 && folderWithGit(path).empty() && std::getenv("GIT_DIR"))
        return library().git_repository_open_ext(Out(handle), nullptr, GIT_REPOSITORY_OPEN_FROM_ENV, nullptr);
    if (result != 0)
        result = openUnvalidated(handle, path);
    if (result == 0 && !mayBeUsed(handle.get(), path)) {
        handle.reset();
        return GIT_EOWNER;
    }
    return result;
}

tl::unexpected<Error> openFailure(int result, const std::filesystem::path& path)
{
    const std::filesystem::path folder = folderWithGit(path);
    const std::string shown = text::printable((folder.empty() ? path : folder).native());
    if (result == GIT_EOWNER) {
        return fail(ErrorCode::Repository, "the git repository " + shown + " belongs to another user",
                    "if you trust it: git config --global --add safe.directory " + text::shellQuoted(shown));
    }
    if (result == GIT_ENOTFOUND && folder.empty()) {
        return fail(ErrorCode::Repository, shown + " is in no git repository",
                    "make one with: git init " + text::shellQuoted(shown));
    }
    auto unknown = failure(result, "open the git repository " + shown,
                           "libgit2 " LIBGIT2_VERSION " may not know this kind of repository; use git itself here");
    if (const std::string why = whyUnreadable(folder); !why.empty()) {
        return fail(ErrorCode::Repository,
                    "the git repository " + shown
                        + " is of a kind that libgit2 " LIBGIT2_VERSION " cannot read: " + why,
                    "use git itself here: git log, git diff, git commit --only -- PATHS");
    }
    return unknown;
}

Result<OpenRepository> describeOpen(RepositoryHandle handle)
{
    OpenRepository repository;
    repository.handle = std::move(handle);
    git_repository* object = repository.get();
    repository.gitFolder = withoutFinalSlash(library().git_repository_path(object));
    repository.commonFolder = withoutFinalSlash(library().git_repository_commondir(object));
    if (library().git_repository_is_bare(object) == 0)
        repository.workTree = withoutFinalSlash(library().git_repository_workdir(object));
    LW_TRY(repository.configuration, Configuration::load(object));
    return repository;
}

} // namespace

const char* name(RepositoryState::Operation operation)
{
    switch (operation) {
    case RepositoryState::Operation::None:
        return "none";
    case RepositoryState::Operation::Merge:
        return "merge";
    case RepositoryState::Operation::Rebase:
        return "rebase";
    case RepositoryState::Operation::CherryPick:
        return "cherry-pick";
    case RepositoryState::Operation::Revert:
        return "revert";
    case RepositoryState::Operation::Bisect:
        return "bisect";
    case RepositoryState::Operation::ApplyMailbox:
        return "am";
    }
    return "none";
}

Repository::Repository(std::unique_ptr<Handle> handle, std::filesystem::path workTree)
    : m_handle(std::move(handle))
    , m_workTree(std::move(workTree))
{
}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

const std::filesystem::path& Repository::gitFolder() const
{
    return m_handle->gitFolder;
}

const std::filesystem::path& Repository::commonFolder() const
{
    return m_handle->commonFolder;
}

Result<Repository> Repository::open(const std::filesystem::path& path)
{
    LW_CHECK(loadLibrary());
    RepositoryHandle handle;
    if (const int result = openFound(handle, path); result != 0)
        return openFailure(result, path);
    LW_TRY(OpenRepository opened, describeOpen(std::move(handle)));
    std::filesystem::path workTree = opened.workTree;
    return Repository(std::make_unique<Handle>(Handle{std::move(opened)}), std::move(workTree));
}

Result<Repository> Repository::create(const std::filesystem::path& path, const std::string& branch)
{
    LW_CHECK(loadLibrary());
    std::error_code error;
    if (std::filesystem::exists(path / ".git", error)) {
        return fail(ErrorCode::Repository, text::printable(path.native()) + " is a git repository already",
                    "choose another folder");
    }
    if (library().git_reference_is_valid_name(("refs/heads/" + branch).c_str()) == 0)
        return fail(ErrorCode::Usage, "a branch cannot be named " + text::printable(branch), "use a name such as main");
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = branch.c_str();
    RepositoryHandle handle;
    if (const int result = library().git_repository_init_ext(Out(handle), path.c_str(), &options); result != 0)
        return failure(result, "make a git repository in " + text::printable(path.native()));
    handle.reset();
    return open(path);
}

Result<RepositoryState> Repository::state(Task& task) const
{
    RepositoryState state;
    state.workTree = m_workTree;
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const Head head, readHead(*m_handle));
    state.branch = head.branch();
    state.bare = m_workTree.empty();
    state.unborn = !head.commit;
    state.operation = operationOf(*m_handle);
    if (head.commit) {
        state.head = hex(*head.commit);
        CommitHandle commit;
        if (const int result = library().git_commit_lookup(Out(commit), m_handle->get(), &*head.commit); result != 0)
            return failure(result, "read the last commit");
        const char* subject = library().git_commit_summary(commit.get());
        state.headSubject = text::printable(subject ? subject : "");
    }
    const Identity author = findIdentity(Role::Author, m_handle->configuration);
    if (author.whole()) {
        state.authorName = author.name;
        state.authorEmail = author.email;
    }
    if (const auto index = readIndex(*m_handle); state.bare || index) {
        if (!state.bare)
            LW_CHECK(readWorkTreeStatus(*m_handle, head, state, task));
    } else {
        state.unsupported = index.error().message;
        constexpr std::string_view mark = "with: ";
        const std::string& hint = index.error().hint;
        const std::size_t at = hint.find(mark);
        state.gitCommand = at == std::string::npos ? "git status" : hint.substr(at + mark.size());
    }
    describeSituations(*m_handle, state);
    return state;
}

Result<std::string> Repository::resolveRevision(const std::string& revision) const
{
    LW_TRY(const CommitHandle commit, findCommit(*m_handle, revision));
    return hex(*library().git_object_id(reinterpret_cast<git_object*>(commit.get())));
}

} // namespace lockwright::git
