// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/hooks.h"

#include "base/text.h"
#include "git/output_mark.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace lockwright::git
{

namespace
{

constexpr std::size_t keptOutput = 1u << 20;

/// What belongs to one repository and would mislead a program that works in another (git rev-parse --local-env-vars).
constexpr std::array<std::string_view, 13> localVariables{"GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                                          "GIT_COMMON_DIR",
                                                          "GIT_DIR",
                                                          "GIT_GRAFT_FILE",
                                                          "GIT_IMPLICIT_WORK_TREE",
                                                          "GIT_INDEX_FILE",
                                                          "GIT_INTERNAL_SUPER_PREFIX",
                                                          "GIT_NO_REPLACE_OBJECTS",
                                                          "GIT_OBJECT_DIRECTORY",
                                                          "GIT_PREFIX",
                                                          "GIT_REPLACE_REF_BASE",
                                                          "GIT_SHALLOW_FILE",
                                                          "GIT_WORK_TREE"};

/// Where git keeps its own programs, which some hooks use by their names; empty where it is not known.
std::string programFolder()
{
    if (const char* own = std::getenv("GIT_EXEC_PATH"))
        return own;
    for (const char* folder : {"/usr/lib/git-core", "/usr/libexec/git-core"}) {
        std::error_code error;
        if (std::filesystem::is_directory(folder, error))
            return folder;
    }
    return {};
}

bool isFile(const std::filesystem::path& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

bool hasNoProgram(const Error& error)
{
    return error.message.ends_with(std::error_code(ENOEXEC, std::generic_category()).message());
}

} // namespace

std::map<std::string, std::string> programEnvironment(const OpenRepository& repository)
{
    std::map<std::string, std::string> environment;
    for (char** variable = environ; *variable; ++variable) {
        const std::string_view entry = *variable;
        const std::size_t equals = entry.find('=');
        const std::string_view name = entry.substr(0, equals);
        if (equals != std::string_view::npos && std::ranges::find(localVariables, name) == localVariables.end())
            environment[std::string(name)] = entry.substr(equals + 1);
    }
    if (const std::string folder = programFolder(); !folder.empty()) {
        environment["GIT_EXEC_PATH"] = folder;
        std::string& path = environment["PATH"];
        path = path.empty() ? folder : folder + ":" + path;
    }
    environment["GIT_PREFIX"] = "";
    if (repository.workTree.empty() || repository.gitFolder != repository.workTree / ".git")
        environment["GIT_DIR"] = repository.gitFolder;
    return environment;
}

tl::unexpected<Error> failSaying(std::string message, std::string hint, std::string_view output)
{
    output = text::trim(output);
    if (!output.empty())
        hint.append(outputMark).append(output);
    return fail(ErrorCode::Repository, std::move(message), std::move(hint));
}

void OutputLog::add(std::string_view bytes)
{
    m_text.append(bytes.substr(0, keptOutput - std::min(keptOutput, m_text.size())));
    if (m_sink)
        m_sink(bytes);
}

HookRunner::HookRunner(const OpenRepository& repository, OutputLog& log)
    : m_log(log)
    , m_folder(repository.commonFolder / "hooks")
    , m_workingFolder(repository.workTree.empty() ? repository.gitFolder : repository.workTree)
    , m_environment(programEnvironment(repository))
{
    if (const auto configured = repository.configuration.path("core.hookspath"); configured && !configured->empty())
        m_folder = configured->is_absolute() ? *configured : m_workingFolder / *configured;
}

std::filesystem::path HookRunner::place(const std::string& hook) const
{
    return m_folder / hook;
}

bool HookRunner::has(const std::string& hook) const
{
    return isFile(place(hook)) && ::access(place(hook).c_str(), X_OK) == 0;
}

std::string HookRunner::whyIgnored(const std::string& hook) const
{
    if (!isFile(place(hook)) || has(hook))
        return {};
    const std::string shown = text::printable(place(hook).native());
    return "the hook " + hook + " was ignored, because it is not executable; make it run with: chmod +x '" + shown
           + "'";
}

Result<int> HookRunner::run(const std::string& hook, const std::vector<std::string>& arguments, Task& task,
                            const std::map<std::string, std::string>& variables, const std::string& input)
{
    if (!has(hook))
        return 0;
    Command command;
    command.arguments = arguments;
    command.arguments.insert(command.arguments.begin(), place(hook).native());
    command.folder = m_workingFolder;
    command.environment = m_environment;
    for (const auto& [name, value] : variables)
        command.environment[name] = value;
    command.inheritEnvironment = false;
    command.input = input;
    command.limit = limit;
    command.onOutput = [this](std::string_view bytes) { m_log.add(bytes); };
    Result<CommandResult> result = lockwright::run(command, task);
    if (!result && hasNoProgram(result.error())) {
        command.arguments.insert(command.arguments.begin(), "sh");
        result = lockwright::run(command, task);
    }
    if (result)
        return result->exitCode;
    if (result.error().code == ErrorCode::Cancelled)
        return tl::unexpected(std::move(result).error());
    return failSaying("the hook " + hook + " did not work: " + result.error().message,
                      "look at it: " + text::printable(place(hook).native()), m_log.text());
}

tl::unexpected<Error> HookRunner::failureOf(const std::string& hook, int exitCode, const std::string& consequence) const
{
    return failSaying(consequence + ": the hook " + hook + " ended with exit code " + std::to_string(exitCode),
                      "mend what it says, then try again; it is the file " + text::printable(place(hook).native()),
                      m_log.text());
}

Result<void> HookRunner::check(const std::string& hook, const std::vector<std::string>& arguments, Task& task,
                               const std::string& consequence, const std::map<std::string, std::string>& variables,
                               const std::string& input)
{
    LW_TRY(const int code, run(hook, arguments, task, variables, input));
    if (code != 0)
        return failureOf(hook, code, consequence);
    return {};
}

} // namespace lockwright::git
