// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/situations.h"

#include "base/files.h"
#include "base/text.h"
#include "git/lock_holder.h"
#include "git/obstacles.h"

#include <array>

namespace lockwright::git
{

namespace
{

class Describer
{
public:
    Describer(const OpenRepository& repository, RepositoryState& state)
        : m_repository(repository)
        , m_state(state)
    {
    }
    void describe()
    {
        hindrances();
        kinds();
    }

private:
    void add(const char* name, std::string sentence) { m_state.situations.push_back({name, std::move(sentence)}); }
    void hindrances();
    void kinds();

    const OpenRepository& m_repository;
    RepositoryState& m_state;
};

/// What keeps a commit from being made.
void Describer::hindrances()
{
    const RepositoryState& state = m_state;
    if (!state.unsupported.empty())
        add("unsupported", state.unsupported + "; nothing is written here; use git itself: " + state.gitCommand);
    if (state.bare)
        add("bare", "the repository is bare and has no files; work in a clone: git clone");
    if (state.operation == RepositoryState::Operation::Bisect)
        add("bisect", "a bisection is in progress; end it with: git bisect reset");
    else if (state.operation != RepositoryState::Operation::None)
        add("operation", std::string("a ") + name(state.operation)
                             + " is in progress, and a commit now would become part of it; end it with: git "
                             + name(state.operation) + " --continue, or give it up with: git " + name(state.operation)
                             + " --abort");
    if (!state.conflicted.empty())
        add("conflict", "the merge conflict in " + shellWord(state.conflicted.front())
                            + " is not resolved; a lock is best compiled again, then: git add -- "
                            + shellWord(state.conflicted.front()));
    if (!state.bare && state.branch.empty())
        add("detached", "HEAD is detached, so a commit would belong to no branch; make one with: git switch -c NAME");
    if (std::string locked = whyLocked(m_repository); !locked.empty())
        add("locked", std::move(locked));
    if (!state.bare && (state.authorName.empty() || state.authorEmail.empty()))
        add("no-identity", "git does not know who commits; say it with: git config user.name 'NAME' && git config "
                           "user.email 'ADDRESS'");
}

/// What is only worth knowing.
void Describer::kinds()
{
    const RepositoryState& state = m_state;
    if (state.unborn)
        add("unborn", "the branch " + text::printable(state.branch) + " has no commit yet; the first one makes it");
    if (state.linkedWorkTree)
        add("linked-worktree", "this is a linked work tree of " + text::printable(m_repository.commonFolder.native())
                                   + "; branches that others have checked out are theirs, see: git worktree list");
    if (!state.superproject.empty())
        add("in-submodule", "this is a submodule of " + text::printable(state.superproject.native())
                                + ", which records a commit of it by itself: git -C .. add -- NAME");
    for (const std::string& path : state.movedSubmodules)
        add("submodule-moved", "the submodule " + shellWord(path)
                                   + " is at another commit than recorded; record it with: git commit -- "
                                   + shellWord(path));
    if (state.sparse)
        add("sparse", "only a part of the files is checked out; bring others in with: git sparse-checkout add FOLDER");
    if (state.shallow)
        add("shallow", "this clone is shallow: older commits and their tags are not here; get them with: git fetch "
                       "--unshallow --tags");
    if (state.partialClone)
        add("partial-clone", "this clone is partial: old contents may be missing here; get them with: git fetch "
                             "--refetch");
}

/// The work tree that this one is a submodule of: the git folder of a submodule lies in the "modules" of its own.
std::filesystem::path superprojectOf(const OpenRepository& repository)
{
    constexpr std::string_view mark = "/.git/modules/";
    const std::string& folder = repository.gitFolder.native();
    const std::size_t at = folder.find(mark);
    return at == std::string::npos ? std::filesystem::path() : std::filesystem::path(folder.substr(0, at));
}

/// The configuration file of a repository that cannot be opened.
std::filesystem::path configurationFile(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::path place = folder / ".git";
    constexpr std::uint64_t limit = 65536;
    if (std::filesystem::is_regular_file(place, error)) {
        const std::string content = readFile(place, limit).value_or("");
        constexpr std::string_view mark = "gitdir:";
        if (!content.starts_with(mark))
            return {};
        place = folder / text::trim(std::string_view(content).substr(mark.size()));
    }
    if (const auto common = readFile(place / "commondir", limit))
        place /= text::trim(*common);
    return place / "config";
}

} // namespace

void describeSituations(const OpenRepository& repository, RepositoryState& state)
{
    const Configuration& configuration = repository.configuration;
    state.linkedWorkTree = repository.gitFolder != repository.commonFolder;
    state.shallow = library().git_repository_is_shallow(repository.get()) == 1;
    state.partialClone = configuration.text("extensions.partialclone").has_value()
                         || !configuration.entries("remote.", ".promisor").empty();
    state.sparse = configuration.flag("core.sparsecheckout", false);
    state.superproject = superprojectOf(repository);
    Describer(repository, state).describe();
}

std::string whyUnreadable(const std::filesystem::path& folder)
{
    struct Kind {
        const char* setting;
        const char* what;
    };
    constexpr std::array kinds{
        Kind{"extensions.objectformat", "its objects are named by SHA-256"},
        Kind{"extensions.refstorage", "its branches are kept in a reftable"},
        Kind{"extensions.relativeworktrees", "its work trees are linked by relative paths"},
        Kind{"extensions.compatobjectformat", "its objects have two names"},
    };
    ConfigHandle file;
    const std::filesystem::path path = configurationFile(folder);
    std::error_code error;
    if (path.empty() || !std::filesystem::exists(path, error) || library().git_config_new(Out(file)) != 0)
        return {};
    if (library().git_config_add_file_ondisk(file.get(), path.c_str(), GIT_CONFIG_LEVEL_LOCAL, nullptr, 0) != 0)
        return {};
    for (const Kind& kind : kinds) {
        Buffer value;
        if (library().git_config_get_string_buf(value.get(), file.get(), kind.setting) == 0
            && !text::equalsIgnoringCase(value.text(), "sha1") && !text::equalsIgnoringCase(value.text(), "files")
            && !text::equalsIgnoringCase(value.text(), "false"))
            return std::string(kind.what) + " (" + kind.setting + " = " + text::printable(value.text()) + ")";
    }
    return {};
}

} // namespace lockwright::git
