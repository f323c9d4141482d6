// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include "base/process.h"

#include <map>
#include <string>
#include <vector>

namespace lockwright::git
{

/// What git gives to the programs that it starts: our own environment without what would lead them to another
/// repository, with GIT_DIR only where git sets it (the .git is a file), GIT_EXEC_PATH, and git's own programs in PATH.
[[nodiscard]] std::map<std::string, std::string> programEnvironment(const OpenRepository& repository);

/// ErrorCode::Repository about a program: the hint ends in all that it said, on lines of its own.
[[nodiscard]] tl::unexpected<Error> failSaying(std::string message, std::string hint, std::string_view output);

/// Keeps and passes on what programs print.
class OutputLog
{
public:
    explicit OutputLog(OutputSink sink)
        : m_sink(std::move(sink))
    {
    }
    void add(std::string_view bytes);
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    OutputSink m_sink;
    std::string m_text; ///< the first MiB
};

/// Runs the hooks of a repository as git does (githooks(5)): in the top folder of the work tree, or in the git folder
/// of a bare repository, without input, both streams in one. Found in core.hooksPath, which is relative to that
/// folder, or in the common git folder. A script without a first line that names its program is run by sh.
class HookRunner
{
public:
    /// The time that one hook gets.
    static constexpr std::chrono::minutes limit{10};

    HookRunner(const OpenRepository& repository, OutputLog& log);

    /// True where the hook is there and executable.
    [[nodiscard]] bool has(const std::string& hook) const;
    /// A sentence where the hook is there but git would pass over it; else empty.
    [[nodiscard]] std::string whyIgnored(const std::string& hook) const;
    /// Given to every hook from now on.
    void setVariable(const std::string& name, const std::string& value) { m_environment[name] = value; }

    /// Runs a hook to its end; 0 also where there is none. ErrorCode::Repository where it cannot be run or does not
    /// end in time, with its output; ErrorCode::Cancelled within 100 ms of the request.
    [[nodiscard]] Result<int> run(const std::string& hook, const std::vector<std::string>& arguments, Task& task,
                                  const std::map<std::string, std::string>& variables = {},
                                  const std::string& input = {});
    /// As run(), and an exit code other than 0 is ErrorCode::Repository: "CONSEQUENCE: the hook NAME ...".
    [[nodiscard]] Result<void> check(const std::string& hook, const std::vector<std::string>& arguments, Task& task,
                                     const std::string& consequence,
                                     const std::map<std::string, std::string>& variables = {},
                                     const std::string& input = {});
    [[nodiscard]] tl::unexpected<Error> failureOf(const std::string& hook, int exitCode,
                                                  const std::string& consequence) const;

private:
    [[nodiscard]] std::filesystem::path place(const std::string& hook) const;

    OutputLog& m_log;
    std::filesystem::path m_folder;
    std::filesystem::path m_workingFolder;
    std::map<std::string, std::string> m_environment;
};

} // namespace lockwright::git
