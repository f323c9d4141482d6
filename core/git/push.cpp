// SPDX-License-Identifier: GPL-3.0-or-later
// Repository: push, by the git program: credential helpers, ssh and proxies are its own.
#include "git/push.h"

#include "base/text.h"
#include "git/hooks.h"
#include "git/obstacles.h"

#include <array>

namespace lockwright::git
{

namespace
{

constexpr std::chrono::minutes pushLimit{30};
constexpr std::size_t shownCommits = 100;

std::string chosenRemote(const OpenRepository& repository, const std::string& branch)
{
    const Configuration& configuration = repository.configuration;
    for (const std::string& name :
         {"branch." + branch + ".pushremote", std::string("remote.pushdefault"), "branch." + branch + ".remote"}) {
        if (const auto value = configuration.text(name); value && !value->empty() && *value != ".")
            return *value;
    }
    return "origin";
}

/// The branch that this one follows at the same remote, else the one of the same name.
std::string targetOf(const OpenRepository& repository, const std::string& remote, const std::string& branch)
{
    const Configuration& configuration = repository.configuration;
    const auto merge = configuration.text("branch." + branch + ".merge");
    if (merge && merge->starts_with("refs/heads/")
        && configuration.text("branch." + branch + ".remote").value_or("") == remote)
        return *merge;
    return "refs/heads/" + branch;
}

std::string urlOf(const OpenRepository& repository, const std::string& remote)
{
    const Configuration& configuration = repository.configuration;
    if (const auto push = configuration.text("remote." + remote + ".pushurl"))
        return *push;
    return configuration.text("remote." + remote + ".url").value_or("");
}

/// What the remote's branch was when it was last fetched; nullopt where it is not known.
std::optional<git_oid> knownTip(const OpenRepository& repository, const PushPreview& preview)
{
    const std::string name =
        "refs/remotes/" + preview.remote + "/" + preview.target.substr(std::string_view("refs/heads/").size());
    git_oid tip = {};
    if (library().git_reference_name_to_id(&tip, repository.get(), name.c_str()) != 0)
        return std::nullopt;
    return tip;
}

std::string shownCommit(const OpenRepository& repository, const git_oid& id)
{
    CommitHandle commit;
    const char* subject = nullptr;
    if (library().git_commit_lookup(Out(commit), repository.get(), &id) == 0)
        subject = library().git_commit_summary(commit.get());
    constexpr std::size_t digits = 7;
    return hex(id).substr(0, digits) + " " + text::printable(subject ? subject : "");
}

Result<void> listCommits(const OpenRepository& repository, const git_oid& tip, const std::optional<git_oid>& known,
                         PushPreview& preview, Task& task)
{
    RevwalkHandle walk;
    int result = library().git_revwalk_new(Out(walk), repository.get());
    if (result == 0)
        result = library().git_revwalk_push(walk.get(), &tip);
    if (result == 0 && known)
        result = library().git_revwalk_hide(walk.get(), &*known);
    git_oid id = {};
    while (result == 0) {
        if (task.cancelled())
            return Task::cancellation();
        result = library().git_revwalk_next(&id, walk.get());
        if (result != 0)
            break;
        ++preview.ahead;
        if (preview.commits.size() < shownCommits)
            preview.commits.push_back(shownCommit(repository, id));
    }
    if (result != GIT_ITEROVER)
        return failure(result, "list the commits to push", "a shallow clone may end too early: git fetch --unshallow");
    if (!known)
        return {};
    std::size_t ahead = 0;
    if (library().git_graph_ahead_behind(&ahead, &preview.behind, repository.get(), &tip, &*known) != 0)
        preview.behind = 0; // the remote's commits are not here
    return {};
}

void lookAtTags(const OpenRepository& repository, PushPreview& preview)
{
    for (const std::string& tag : preview.tags) {
        git_oid id = {};
        if (library().git_reference_name_to_id(&id, repository.get(), ("refs/tags/" + tag).c_str()) != 0)
            preview.obstacles.push_back("there is no tag " + text::printable(tag) + "; see: git tag");
    }
}

Result<PushPreview> previewOf(const OpenRepository& repository, const PushRequest& request, Task& task)
{
    PushPreview preview;
    LW_TRY(const Head head, readHead(repository));
    preview.branch = request.branch.empty() ? head.branch() : request.branch;
    preview.tags = request.tags;
    if (preview.branch.empty()) {
        preview.obstacles.emplace_back("HEAD is detached, so there is no branch to push; go to one with: git switch "
                                       "NAME");
        return preview;
    }
    preview.remote = request.remote.empty() ? chosenRemote(repository, preview.branch) : request.remote;
    const std::string url = urlOf(repository, preview.remote);
    preview.url = text::withoutCredentials(url);
    preview.target = targetOf(repository, preview.remote, preview.branch);
    if (url.empty() || preview.remote.starts_with('-'))
        preview.obstacles.push_back("there is no remote " + text::printable(preview.remote)
                                    + "; add it with: git remote add " + shellWord(preview.remote) + " URL");
    lookAtTags(repository, preview);
    git_oid tip = {};
    if (library().git_reference_name_to_id(&tip, repository.get(), ("refs/heads/" + preview.branch).c_str()) != 0) {
        preview.obstacles.push_back("the branch " + text::printable(preview.branch)
                                    + " has no commit yet; see: git branch");
        return preview;
    }
    const std::optional<git_oid> known = knownTip(repository, preview);
    preview.isNew = !known;
    LW_CHECK(listCommits(repository, tip, known, preview, task));
    if (preview.behind > 0)
        preview.obstacles.push_back("the branch lacks " + text::plural(preview.behind, "commit", "commits") + " that "
                                    + text::printable(preview.remote) + " has; get them first with: git pull --rebase "
                                    + shellWord(preview.remote) + " " + shellWord(preview.branch));
    return preview;
}

/// Takes name and password out of everything that git says.
std::string redacted(std::string text, const std::string& url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos)
        return text;
    const std::size_t start = scheme + 3;
    const std::size_t at = url.rfind('@', url.find('/', start));
    if (at == std::string::npos || at < start)
        return text;
    return text::replaceAll(std::move(text), url.substr(start, at + 1 - start), "");
}

/// The lines "FLAG\tFROM:TO\tSUMMARY" of --porcelain.
std::vector<PushedReference> parsePorcelain(std::string_view output, bool& rejected)
{
    std::vector<PushedReference> references;
    for (const std::string_view line : text::split(output, '\n')) {
        const std::vector<std::string_view> parts = text::split(line, '\t');
        if (parts.size() < 3 || parts[0].size() != 1 || parts[1].find(':') == std::string_view::npos)
            continue;
        rejected = rejected || parts[0] == "!";
        references.push_back({std::string(parts[1].substr(parts[1].find(':') + 1)), text::printable(parts[2]),
                              parts[0] != "=" && parts[0] != "!"});
    }
    return references;
}

Command pushCommand(const OpenRepository& repository, const PushPreview& preview)
{
    Command command;
    command.arguments = {"git",         "push",         "--atomic",
                         "--porcelain", preview.remote, "refs/heads/" + preview.branch + ":" + preview.target};
    for (const std::string& tag : preview.tags)
        command.arguments.push_back("refs/tags/" + tag);
    command.folder = repository.workTree.empty() ? repository.gitFolder : repository.workTree;
    command.environment = programEnvironment(repository);
    command.environment.erase("GIT_PREFIX");
    command.environment["LC_ALL"] = "C";
    command.environment["GIT_TERMINAL_PROMPT"] = "0"; // who asks is the user's own helper, or nobody
    command.inheritEnvironment = false;
    command.limit = pushLimit;
    return command;
}

tl::unexpected<Error> notPushed(const std::vector<PushedReference>& references, bool rejected,
                                const std::string& output)
{
    std::string message = "nothing was pushed";
    if (rejected) {
        message += ", because the remote refused";
        for (const PushedReference& reference : references)
            message += (&reference == &references.front() ? ": " : "; ") + text::printable(reference.name) + " "
                       + reference.summary;
    } else {
        message += ": git push failed";
    }
    return failSaying(std::move(message), "mend what git says, then push again", output);
}

} // namespace

Result<PushPreview> Repository::pushPreview(const PushRequest& request, Task& task) const
{
    LW_CHECK(refreshConfiguration(*m_handle));
    return previewOf(*m_handle, request, task);
}

Result<PushResult> Repository::push(const PushRequest& request, Task& task)
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const PushPreview preview, previewOf(*m_handle, request, task));
    // The remote itself says best whether it has commits that are not here: what is known of it may be old.
    for (const std::string& obstacle : preview.obstacles) {
        if (preview.behind == 0 || &obstacle != &preview.obstacles.back())
            return fail(ErrorCode::Repository, "nothing was pushed: " + obstacle);
    }
    const std::string url = urlOf(*m_handle, preview.remote);
    Command command = pushCommand(*m_handle, preview);
    std::string whole;
    command.onOutput = [&](std::string_view bytes) {
        whole += bytes;
        if (request.onOutput)
            request.onOutput(redacted(std::string(bytes), url));
    };
    LW_TRY(const CommandResult result, lockwright::run(command, task));
    bool rejected = false;
    PushResult pushed{preview.remote, preview.url, parsePorcelain(whole, rejected), redacted(whole, url)};
    if (result.exitCode != 0 || rejected)
        return notPushed(pushed.references, rejected, pushed.output);
    return pushed;
}

} // namespace lockwright::git
