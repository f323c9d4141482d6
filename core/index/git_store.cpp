// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/git_store.h"

#include "base/digest.h"
#include "base/text.h"
#include "index/reference_location.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <unistd.h>

namespace lockwright::index
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t textLimit = 8u << 20;
constexpr auto networkLimit = std::chrono::minutes(10);

/// Variables of git's that say who we are and how to reach others. The rest (GIT_DIR and the like, set where we run
/// inside a hook) would point git at the user's own repository.
bool isPassedOn(std::string_view name)
{
    if (!name.starts_with("GIT_"))
        return true;
    static constexpr std::array<std::string_view, 9> kept{
        "GIT_SSH",           "GIT_SSH_COMMAND",     "GIT_SSH_VARIANT", "GIT_ASKPASS",       "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH",   "GIT_PROXY_SSL_CERT"};
    return std::find(kept.begin(), kept.end(), name) != kept.end() || name.starts_with("GIT_SSL_")
           || name.starts_with("GIT_CONFIG_COUNT") || name.starts_with("GIT_CONFIG_KEY_")
           || name.starts_with("GIT_CONFIG_VALUE_") || name.starts_with("GIT_HTTP_");
}

std::map<std::string, std::string> baseEnvironment()
{
    std::map<std::string, std::string> result;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view entry(*variable);
        const std::size_t equals = entry.find('=');
        if (equals != std::string_view::npos && isPassedOn(entry.substr(0, equals)))
            result.emplace(entry.substr(0, equals), entry.substr(equals + 1));
    }
    result["GIT_TERMINAL_PROMPT"] = "0";
    result.try_emplace("GIT_ASKPASS", "true"); // answers nothing, so that no window opens
    result["GIT_ALLOW_PROTOCOL"] = "file:git:http:https:ssh";
    result["GIT_LITERAL_PATHSPECS"] = "1";
    result["GIT_LFS_SKIP_SMUDGE"] = "1";
    result["SSH_ASKPASS_REQUIRE"] = "never";
    result["LC_ALL"] = "C";
    return result;
}

std::string base64(std::string_view bytes)
{
    static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t block = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 3; ++i)
            block = block << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i)
            result += i <= count ? digits[block >> (18 - 6 * i) & 63u] : '=';
    }
    return result;
}

/// Credentials as configuration in the environment, for URLs of their own origin only.
void addCredentials(std::map<std::string, std::string>& environment, const UrlWithCredentials& target)
{
    if (target.credentials.empty() || !target.url.starts_with("http"))
        return;
    std::size_t count = 0;
    if (const auto known = environment.find("GIT_CONFIG_COUNT"); known != environment.end())
        std::from_chars(known->second.data(), known->second.data() + known->second.size(), count);
    const std::string number = std::to_string(count);
    const std::size_t path = std::min(target.url.find('/', target.url.find("://") + 3), target.url.size());
    environment["GIT_CONFIG_KEY_" + number] = "http." + target.url.substr(0, path) + "/.extraHeader";
    environment["GIT_CONFIG_VALUE_" + number] =
        "Authorization: Basic " + base64(target.credentials.user + ":" + target.credentials.password);
    environment["GIT_CONFIG_COUNT"] = std::to_string(count + 1);
}

/// The URL as git gets it: a user name stays where it is no secret (`ssh://git@...`).
std::string urlFor(const GitStore::Repository& repository)
{
    UrlWithCredentials split = splitCredentials(repository.url);
    if (!split.url.starts_with("ssh:") || split.credentials.user.empty())
        return split.url;
    return split.url.insert(6, split.credentials.user + "@");
}

/// What git said last, without what it was only doing.
std::string complaint(const CommandResult& result)
{
    std::string said;
    for (const std::string_view line : text::split(result.errors, '\n')) {
        const std::string_view content = text::trim(line);
        if (content.starts_with("fatal: ") || content.starts_with("error: ") || content.starts_with("ERROR: "))
            said = content.substr(content.find(' ') + 1);
        else if (said.empty() && !content.empty())
            said = content;
    }
    return said.empty() ? "exit code " + std::to_string(result.exitCode)
                        : text::printable(text::withoutCredentials(said), 300);
}

tl::unexpected<Error> failed(const GitStore::Repository& repository, const CommandResult& result)
{
    return fail(ErrorCode::Network, "git cannot read " + repository.shown + ": " + complaint(result),
                "check the URL and your access: `git ls-remote` should list the repository without asking for a "
                "password");
}

bool isShortCommit(std::string_view text)
{
    return text.size() >= 4 && text.size() < 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string refOf(const std::string& commit)
{
    return "refs/lockwright/" + commit;
}

} // namespace

GitStore::GitStore(fs::path folder)
    : m_folder(std::move(folder))
{
}

fs::path GitStore::folderOf(const Repository& repository) const
{
    return m_folder / sha256(repository.identity).substr(0, 24);
}

Result<CommandResult> GitStore::git(const Repository& repository, std::vector<std::string> arguments, Task& task,
                                    fs::path gitFolder) const
{
    Command command;
    command.inheritEnvironment = false;
    command.environment = baseEnvironment();
    addCredentials(command.environment, splitCredentials(repository.url));
    command.limit = networkLimit;
    command.arguments = {"git",
                         "-c",
                         "core.hooksPath=/dev/null",
                         "-c",
                         "core.fsmonitor=false",
                         "-c",
                         "gc.auto=0",
                         "-c",
                         "maintenance.auto=false",
                         "-c",
                         "protocol.ext.allow=never",
                         "-c",
                         "fetch.recurseSubmodules=false"};
    if (gitFolder.empty())
        gitFolder = folderOf(repository);
    command.arguments.push_back("--git-dir=" + gitFolder.string());
    command.arguments.insert(command.arguments.end(), std::make_move_iterator(arguments.begin()),
                             std::make_move_iterator(arguments.end()));
    return run(command, task);
}

/// A call that reaches the other side; once more where another process holds a lock of the cache.
Result<CommandResult> GitStore::remote(const Repository& repository, std::vector<std::string> arguments,
                                       Task& task) const
{
    if (repository.url.starts_with("ssh:")) {
        // A configured command stays; without one, ssh would ask for passwords on the terminal.
        LW_TRY(const CommandResult configured, git(repository, {"config", "--get", "core.sshCommand"}, task));
        if (configured.exitCode != 0)
            arguments.insert(arguments.begin(), {"-c", "core.sshCommand=ssh -o BatchMode=yes"});
    }
    for (int attempt = 0;; ++attempt) {
        LW_TRY(CommandResult result, git(repository, arguments, task));
        if (result.exitCode == 0 || attempt == 3 || result.errors.find(".lock'") == std::string::npos)
            return result;
        ::usleep(150'000);
    }
}

Result<void> GitStore::create(const Repository& repository, Task& task) const
{
    const fs::path folder = folderOf(repository);
    std::error_code error;
    if (fs::exists(folder / "HEAD", error))
        return {};
    fs::create_directories(m_folder, error);
    std::string made = (m_folder / "new-XXXXXX").string();
    if (error || ::mkdtemp(made.data()) == nullptr)
        return fail(ErrorCode::Io, "the cache folder for git cannot be made",
                    "check the permissions of the cache folder");
    // An empty template: the user's may bring hooks. Renamed when it is whole, since others may want it as well.
    const auto result = git(repository, {"init", "-q", "--bare", "--template="}, task, made);
    if (result && result->exitCode == 0)
        fs::rename(made, folder, error);
    if (!result || result->exitCode != 0 || error) {
        std::error_code ignored;
        fs::remove_all(made, ignored);
    }
    if (!result)
        return tl::unexpected(result.error());
    if (!fs::exists(folder / "HEAD", error))
        return fail(ErrorCode::Io, "git cannot make a repository in the cache: " + complaint(*result),
                    "check the permissions of the cache folder");
    return {};
}

bool GitStore::has(const Repository& repository, const std::string& commit, Task& task)
{
    std::error_code error;
    if (!fs::exists(folderOf(repository) / "HEAD", error))
        return false;
    const auto found = git(repository, {"rev-parse", "--verify", "--quiet", refOf(commit) + "^{commit}"}, task);
    return found && found->exitCode == 0;
}

Result<void> GitStore::fetchAll(const Repository& repository, Task& task) const
{
    LW_TRY(const CommandResult fetched,
           remote(repository,
                  {"fetch", "-q", "--no-tags", "--no-recurse-submodules", "--", urlFor(repository),
                   "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"},
                  task));
    if (fetched.exitCode != 0)
        return failed(repository, fetched);
    return {};
}

Result<std::string> GitStore::shortCommit(const Repository& repository, const std::string& reference, Task& task) const
{
    LW_CHECK(create(repository, task));
    LW_CHECK(fetchAll(repository, task));
    LW_TRY(const CommandResult found,
           git(repository, {"rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"}, task));
    const std::string commit(text::trim(found.output));
    return found.exitCode == 0 && isCommit(commit) ? commit : std::string();
}

Result<std::string> GitStore::commitOf(const Repository& repository, const std::string& reference, Task& task)
{
    if (isCommit(reference))
        return reference;
    LW_CHECK(create(repository, task));
    std::vector<std::string> names{"HEAD"};
    if (reference.starts_with("refs/"))
        names = {reference + "^{}", reference};
    else if (!reference.empty())
        names = {"refs/heads/" + reference, "refs/tags/" + reference + "^{}", "refs/tags/" + reference};
    std::vector<std::string> arguments{"ls-remote", "-q", "--", urlFor(repository)};
    arguments.insert(arguments.end(), names.begin(), names.end());
    LW_TRY(const CommandResult listed, remote(repository, std::move(arguments), task));
    if (listed.exitCode != 0)
        return failed(repository, listed);
    std::map<std::string, std::string, std::less<>> found;
    for (const std::string_view line : text::split(listed.output, '\n'))
        if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos && isCommit(line.substr(0, tab)))
            found.emplace(line.substr(tab + 1), line.substr(0, tab));
    for (const std::string& name : names)
        if (const auto commit = found.find(name); commit != found.end())
            return commit->second;
    if (isShortCommit(reference)) {
        LW_TRY(std::string commit, shortCommit(repository, reference, task));
        if (!commit.empty())
            return commit;
    }
    return fail(ErrorCode::Data,
                repository.shown + " has no "
                    + (reference.empty() ? "HEAD" : "branch, tag or commit `" + text::printable(reference, 200) + "`"),
                "`git ls-remote` lists what it has");
}

Result<void> GitStore::fetch(const Repository& repository, const std::string& commit, Task& task)
{
    if (has(repository, commit, task))
        return {};
    LW_CHECK(create(repository, task));
    LW_TRY(const CommandResult fetched, remote(repository,
                                               {"fetch", "-q", "--depth=1", "--no-tags", "--no-recurse-submodules",
                                                "--", urlFor(repository), commit + ":" + refOf(commit)},
                                               task));
    if (fetched.exitCode == 0)
        return {};
    if (task.cancelled())
        return Task::cancellation();
    // Some servers hand out commits only below a branch or tag.
    LW_CHECK(fetchAll(repository, task));
    LW_TRY(const CommandResult kept, git(repository, {"update-ref", refOf(commit), commit}, task));
    if (kept.exitCode != 0)
        return fail(ErrorCode::Data, repository.shown + " has no commit " + commit,
                    "it may have been rewritten; name another commit, a branch or a tag");
    return {};
}

Result<SourceTexts> GitStore::texts(const Repository& repository, const std::string& commit,
                                    const std::string& subdirectory, Task& task)
{
    const std::string prefix = subdirectory.empty() ? std::string() : subdirectory + "/";
    LW_TRY(const CommandResult listed, git(repository,
                                           {"ls-tree", "-z", "-l", commit, "--", prefix + "pyproject.toml",
                                            prefix + "PKG-INFO", prefix + "setup.py", prefix + "setup.cfg"},
                                           task));
    if (listed.exitCode != 0)
        return failed(repository, listed);
    SourceTexts texts;
    bool any = false;
    for (const std::string_view row : text::split(listed.output, '\0')) {
        const std::size_t tab = row.find('\t');
        // Plain files only: a link could lead anywhere.
        if (tab == std::string_view::npos || !row.starts_with("100"))
            continue;
        any = true;
        const std::string path(row.substr(tab + 1));
        const std::string_view head = row.substr(0, tab);
        const std::string_view file = std::string_view(path).substr(prefix.size());
        if (file.starts_with("setup.")) {
            texts.hasSetup = true;
            continue;
        }
        const std::string_view sizeText = text::trim(head.substr(head.rfind(' ')));
        std::size_t size = textLimit + 1;
        std::from_chars(sizeText.data(), sizeText.data() + sizeText.size(), size);
        if (size > textLimit) {
            texts.fault = "its " + std::string(file) + " is larger than 8 MiB";
            continue;
        }
        LW_TRY(CommandResult content, git(repository, {"cat-file", "blob", commit + ":" + path}, task));
        if (content.exitCode != 0)
            return failed(repository, content);
        (file == "PKG-INFO" ? texts.packageInfo : texts.project) = std::move(content.output);
    }
    if (!any)
        return fail(ErrorCode::Data,
                    repository.shown + " has no project at " + commit.substr(0, 12)
                        + (subdirectory.empty() ? "" : " in `" + text::printable(subdirectory, 200) + "`"),
                    "a project's folder holds a pyproject.toml or a setup.py; `#subdirectory=` names another one");
    return texts;
}

Result<void> GitStore::checkOut(const Repository& repository, const std::string& commit, const fs::path& folder,
                                Task& task)
{
    const std::string gitFolder = (folder / ".git").string();
    const std::string tree = "--work-tree=" + folder.string();
    const std::vector<std::vector<std::string>> steps{
        {tree, "init", "-q", "--template="},
        {"remote", "add", "origin", urlFor(repository)},
        {"fetch", "-q", "--no-tags", folderOf(repository).string(), refOf(commit)},
        {tree, "checkout", "-q", "--detach", commit},
    };
    for (const std::vector<std::string>& step : steps) {
        LW_TRY(const CommandResult result, git(repository, step, task, gitFolder));
        if (result.exitCode != 0)
            return failed(repository, result);
    }
    std::error_code error;
    if (!fs::exists(folder / ".gitmodules", error))
        return {};
    Command command;
    command.inheritEnvironment = false;
    command.environment = baseEnvironment();
    command.folder = folder;
    command.limit = networkLimit;
    command.arguments = {"git", "-c", "core.hooksPath=/dev/null", "submodule", "-q", "update", "--init", "--recursive"};
    LW_TRY(const CommandResult result, run(command, task));
    if (result.exitCode != 0)
        return failed(repository, result);
    return {};
}

} // namespace lockwright::index
