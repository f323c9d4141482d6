// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/obstacles.h"

#include "base/text.h"
#include "git/identity.h"
#include "git/target_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace lockwright::git
{

namespace
{

/// Collects sentences about one request.
class Search
{
public:
    /// @param command what to say where git itself is needed
    Search(const OpenRepository& repository, const Head& head, const std::vector<std::string>& paths,
           std::string command, bool allowSparse = false)
        : m_repository(repository)
        , m_head(head)
        , m_paths(paths)
        , m_command(std::move(command))
        , m_allowSparse(allowSparse)
    {
    }

    void lookAtHead();
    void lookAtOperation();
    void lookAtIdentity(const CommitRequest& request);
    void lookAtConfiguration();
    [[nodiscard]] Result<void> lookAtPaths();

    [[nodiscard]] std::vector<std::string> take() { return std::move(m_found); }

private:
    void add(std::string sentence) { m_found.push_back(std::move(sentence)); }
    void lookAtPath(const std::string& path, git_index* index, git_tree* tree);
    bool replacesOthers(const std::string& path, bool isFile, git_index* index, git_tree* tree);
    bool liesElsewhere(const std::string& path, git_index* index);
    void lookAtAttributes(const std::string& path);
    [[nodiscard]] std::optional<std::string> attribute(const std::string& path, const char* name) const;

    const OpenRepository& m_repository;
    const Head& m_head;
    const std::vector<std::string>& m_paths;
    std::string m_command;
    bool m_allowSparse;
    std::vector<std::string> m_found;
};

void Search::lookAtHead()
{
    if (m_repository.workTree.empty())
        add("the repository is bare and has no files to commit; work in a clone: git clone");
    else if (m_head.reference.empty())
        add("HEAD is detached, so the commit would belong to no branch; make one with: git switch -c NAME");
    else if (!m_head.reference.starts_with("refs/heads/"))
        add("HEAD points to " + text::printable(m_head.reference)
            + ", which is no branch; go to one with: git switch NAME");
}

void Search::lookAtOperation()
{
    using Operation = RepositoryState::Operation;
    const Operation operation = operationOf(m_repository);
    if (operation == Operation::None || operation == Operation::Bisect)
        return;
    const std::string word = name(operation);
    add("a " + word + " is in progress, and a commit now would become part of it; end it with: git " + word
        + " --continue, or give it up with: git " + word + " --abort");
}

void Search::lookAtIdentity(const CommitRequest& request)
{
    if (request.signature)
        return;
    const auto look = [this](Role role, const char* what) {
        const Identity identity = findIdentity(role, m_repository.configuration);
        if (!identity.whole())
            add(std::string("git does not know the ") + what
                + " of the commit; say who you are with: git config user.name 'NAME' && git config user.email "
                  "'ADDRESS'");
        if (const auto moment = findMoment(role); !moment)
            add(moment.error().message + "; " + moment.error().hint);
        return identity.whole();
    };
    if (look(Role::Author, "author"))
        look(Role::Committer, "committer");
}

void Search::lookAtConfiguration()
{
    const Configuration& configuration = m_repository.configuration;
    for (const std::string& name : configuration.unseenNames()) {
        if (name == "core.autocrlf" || name == "core.eol" || name == "core.safecrlf" || name == "core.attributesfile")
            add("GIT_CONFIG_COUNT or a file included by the remote's address sets " + name
                + ", which only git itself follows: " + m_command);
    }
    for (const char* variable : {"GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"}) {
        if (std::getenv(variable))
            add(std::string(variable)
                + " is set, so this runs inside another git command; let that one end first, then: " + m_command);
    }
}

Result<void> Search::lookAtPaths()
{
    auto index = readIndex(m_repository);
    if (!index) {
        add(index.error().message + "; "
            + (index.error().hint.empty() ? "use git itself: " + m_command : index.error().hint));
        return {};
    }
    const std::size_t count = library().git_index_entrycount(index->get());
    for (std::size_t at = 0; at < count; ++at) {
        const git_index_entry* entry = library().git_index_get_byindex(index->get(), at);
        if (library().git_index_entry_stage(entry) == 0)
            continue;
        const std::string path = shellWord(entry->path);
        add("the merge conflict in " + path + " is not resolved; resolve it, then: git add -- " + path);
        break;
    }
    LW_TRY(const TreeHandle tree, headTree(m_repository, m_head));
    for (const std::string& path : m_paths)
        lookAtPath(path, index->get(), tree.get());
    return {};
}

/// True where the path is in a submodule, another repository or behind a symbolic link.
bool Search::liesElsewhere(const std::string& path, git_index* index)
{
    const std::string shown = shellWord(path);
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        const std::string folder = path.substr(0, slash);
        const std::filesystem::path place = m_repository.workTree / folder;
        const git_index_entry* entry = library().git_index_get_bypath(index, folder.c_str(), 0);
        std::error_code error;
        if (std::filesystem::is_symlink(place, error)) {
            add(shown + " lies behind the symbolic link " + shellWord(folder) + "; commit the file that it leads to");
            return true;
        }
        if ((entry && entry->mode == GIT_FILEMODE_COMMIT) || std::filesystem::exists(place / ".git", error)) {
            add(shown + " belongs to the repository in " + shellWord(folder) + "; commit it there with: git -C "
                + shellWord(folder) + " commit");
            return true;
        }
    }
    return false;
}

/// True where the commit would remove files that nobody named: a folder that became a file, or the reverse.
bool Search::replacesOthers(const std::string& path, bool isFile, git_index* index, git_tree* tree)
{
    const auto isFileIn = [tree](const std::string& place) {
        const auto entry = entryIn(tree, place);
        return entry && *entry && (*entry)->mode != GIT_FILEMODE_TREE && (*entry)->mode != GIT_FILEMODE_COMMIT;
    };
    const std::string shown = shellWord(path);
    for (std::size_t slash = path.find('/'); isFile && slash != std::string::npos; slash = path.find('/', slash + 1)) {
        const std::string folder = path.substr(0, slash);
        const bool tracked = isFileIn(folder) || library().git_index_get_bypath(index, folder.c_str(), 0);
        if (tracked && !std::ranges::binary_search(m_paths, folder)) {
            add(shown + " takes the place of the file " + shellWord(folder)
                + "; commit both: " + commitCommand({folder, path}));
            return true;
        }
    }
    const auto committed = entryIn(tree, path);
    if (isFile && committed && *committed && (*committed)->mode == GIT_FILEMODE_TREE) {
        add(shown + " was a folder in the last commit, and its files would go; if they are to: " + m_command);
        return true;
    }
    return false;
}

void Search::lookAtPath(const std::string& path, git_index* index, git_tree* tree)
{
    const std::string shown = shellWord(path);
    if (liesElsewhere(path, index))
        return;
    const git_index_entry* entry = library().git_index_get_bypath(index, path.c_str(), 0);
    const auto committed = entryIn(tree, path);
    const bool known = entry || (committed && *committed);
    struct stat status = {};
    const bool exists = ::lstat((m_repository.workTree / path).c_str(), &status) == 0;
    const bool isFile = exists && (S_ISREG(status.st_mode) || S_ISLNK(status.st_mode));
    const bool isRemoval = exists && S_ISDIR(status.st_mode) && known
                           && (!committed || !*committed || (*committed)->mode != GIT_FILEMODE_TREE);
    if (entry && entry->mode == GIT_FILEMODE_COMMIT) {
        add(shown + " is a submodule; commit it with: git commit -- " + shown);
        return;
    }
    const bool isAbsent = entry && (entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
    if (isAbsent && !(m_allowSparse && exists)) {
        add(shown + " is outside of the sparse checkout; bring it in with: git sparse-checkout add "
            + shellWord(path.substr(0, path.find('/'))));
        return;
    }
    if (exists && !isFile && !isRemoval) {
        add(shown + (S_ISDIR(status.st_mode) ? " is a folder" : " is no regular file")
            + "; name the files to commit, see: git status -- " + shown);
        return;
    }
    if (!exists && !known) {
        add("there is no file " + shown + ", neither on disk nor in the last commit; see: git status");
        return;
    }
    int ignored = 0;
    if (!known && library().git_ignore_path_is_ignored(&ignored, m_repository.get(), path.c_str()) == 0
        && ignored != 0) {
        add(shown + " is ignored, see: git check-ignore -v " + shown + "; if it is to be committed: git add -f -- "
            + shown);
        return;
    }
    if (!replacesOthers(path, isFile, index, tree) && exists && S_ISREG(status.st_mode))
        lookAtAttributes(path);
}

std::optional<std::string> Search::attribute(const std::string& path, const char* name) const
{
    const char* value = nullptr;
    if (library().git_attr_get(&value, m_repository.get(), 0, path.c_str(), name) != 0
        || library().git_attr_value(value) != GIT_ATTR_VALUE_STRING)
        return std::nullopt;
    return value;
}

void Search::lookAtAttributes(const std::string& path)
{
    const std::string shown = shellWord(path);
    const Configuration& configuration = m_repository.configuration;
    if (const auto filter = attribute(path, "filter")) {
        const std::string section = "filter." + *filter;
        const bool runs = !configuration.text(section + ".clean").value_or("").empty()
                          || !configuration.text(section + ".process").value_or("").empty()
                          || configuration.flag(section + ".required", false);
        if (runs)
            add(shown + " goes through the filter " + shellWord(*filter) + ", which needs git itself: " + m_command);
    }
    const auto encoding = attribute(path, "working-tree-encoding");
    if (encoding && !text::equalsIgnoringCase(*encoding, "utf-8") && !text::equalsIgnoringCase(*encoding, "utf8"))
        add(shown + " is kept in the encoding " + shellWord(*encoding) + ", which needs git itself: " + m_command);
}

} // namespace

std::string shellWord(const std::string& text)
{
    return text::shellQuoted(text::printable(text));
}

std::string commitCommand(const std::vector<std::string>& paths)
{
    std::string command = "git commit --only --";
    constexpr std::size_t most = 8;
    for (std::size_t at = 0; at < std::min(paths.size(), most); ++at)
        command += " " + shellWord(paths[at]);
    if (paths.size() > most)
        command += " ...";
    return command;
}

Result<std::vector<std::string>> findObstacles(const OpenRepository& repository, const Head& head,
                                               const CommitRequest& request, const std::vector<std::string>& paths)
{
    Search search(repository, head, paths, commitCommand(paths), request.allowSparse);
    const bool mayBeDetached = request.inScratch && head.reference.empty() && head.commit;
    if (!mayBeDetached || repository.workTree.empty())
        search.lookAtHead();
    if (!repository.workTree.empty()) {
        search.lookAtOperation();
        search.lookAtIdentity(request);
        search.lookAtConfiguration();
        LW_CHECK(search.lookAtPaths());
    }
    return search.take();
}

std::vector<std::string> findUndoObstacles(const OpenRepository& repository, const Head& head)
{
    const std::vector<std::string> none;
    Search search(repository, head, none, "git reset --soft HEAD~1");
    search.lookAtHead();
    search.lookAtOperation();
    return search.take();
}

} // namespace lockwright::git
