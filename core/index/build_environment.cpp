// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/build_environment.h"

#include "base/files.h"
#include "base/process.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lockwright::index
{

namespace fs = std::filesystem;

namespace
{

/// The version of an interpreter, "3.12"; empty where it does not start or is no Python 3.
Result<std::string> versionOf(const std::string& program, Task& task)
{
    Command command;
    command.arguments = {program, "-I", "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"};
    command.limit = std::chrono::seconds(30);
    command.outputLimit = 4096;
    const auto result = run(command, task);
    if (!result && result.error().code == ErrorCode::Cancelled)
        return Task::cancellation();
    const std::string version = result && result->exitCode == 0 ? std::string(text::trim(result->output)) : "";
    return version.starts_with("3.") ? version : std::string();
}

/// Before Python 3.12 ensurepip brings an old setuptools along, which would stand in for the one that is required.
void dropSetuptools(const fs::path& library)
{
    constexpr std::array<std::string_view, 4> prefixes{"setuptools", "pkg_resources", "_distutils_hack",
                                                       "distutils-precedence.pth"};
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator python(library, error), end; !error && python != end; python.increment(error)) {
        const fs::path packages = python->path() / "site-packages";
        for (fs::directory_iterator entry(packages, error); !error && entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().native();
            if (std::any_of(prefixes.begin(), prefixes.end(),
                            [&](std::string_view prefix) { return name.starts_with(prefix); }))
                found.push_back(entry->path());
        }
    }
    for (const fs::path& path : found)
        fs::remove_all(path, error);
}

std::string installHint(const std::string& version)
{
    const std::string name = version.empty() ? "python3" : "python" + version;
    return "install " + name + " and its venv module (Debian: python3 python3-venv), or name an interpreter with "
           + "`build-python` in lockwright.toml";
}

} // namespace

Result<Interpreter> findInterpreter(const std::string& wanted, const std::string& version, Task& task)
{
    std::vector<std::string> candidates{wanted};
    if (wanted.empty()) {
        candidates = {"python3", "python"};
        if (!version.empty())
            candidates.insert(candidates.begin(), "python" + version);
    }
    for (const std::string& program : candidates) {
        LW_TRY(std::string found, versionOf(program, task));
        if (!found.empty())
            return Interpreter{program, std::move(found)};
    }
    if (!wanted.empty())
        return fail(ErrorCode::Environment,
                    "`" + text::printable(wanted, 200) + "` is no Python 3 with the venv module to build packages with",
                    installHint(version));
    return fail(ErrorCode::Environment,
                "there is no Python to build packages with (looked for " + text::join(candidates, ", ") + ")",
                installHint(version));
}

BuildEnvironment::BuildEnvironment(BuildProcess& process, const Interpreter& interpreter, fs::path folder,
                                   Variables pipVariables, std::vector<std::string> constraints)
    : m_process(process)
    , m_interpreter(interpreter)
    , m_folder(std::move(folder))
    , m_pipVariables(std::move(pipVariables))
    , m_constraints(std::move(constraints))
{
}

std::string BuildEnvironment::python() const
{
    return (m_folder / "bin" / "python").native();
}

Result<void> BuildEnvironment::make(Task& task)
{
    LW_TRY(const int exitCode,
           m_process.run("making an environment",
                         {m_interpreter.program, "-I", "-m", "venv", "--without-pip", m_folder.native()},
                         m_folder.parent_path(), {}, task));
    if (exitCode != 0)
        return fail(ErrorCode::Environment,
                    "`" + text::printable(m_interpreter.program) + " -m venv` failed, so nothing can be built",
                    installHint(m_interpreter.version));
    Variables& variables = m_process.variables();
    const std::string folders = variables.contains("PATH") ? variables["PATH"] : "/usr/bin:/bin";
    variables["PATH"] = (m_folder / "bin").native() + ":" + folders;
    variables["VIRTUAL_ENV"] = m_folder.native();
    return {};
}

Result<void> BuildEnvironment::addPip(Task& task)
{
    if (m_hasPip)
        return {};
    LW_TRY(int exitCode, m_process.run("adding pip", {python(), "-I", "-m", "ensurepip", "--default-pip"},
                                       m_folder.parent_path(), {}, task));
    if (exitCode == 0)
        dropSetuptools(m_folder / "lib");
    if (exitCode != 0) {
        // Where the system's Python comes without ensurepip, virtualenv brings a pip of its own.
        LW_TRY(exitCode, m_process.run("adding pip with virtualenv",
                                       {m_interpreter.program, "-m", "virtualenv", "--clear", m_folder.native()},
                                       m_folder.parent_path(), {}, task));
    }
    if (exitCode != 0)
        return fail(ErrorCode::Environment,
                    "the environment for a build has no pip: " + text::printable(m_interpreter.program)
                        + " has neither ensurepip nor virtualenv",
                    "install python" + m_interpreter.version + "-venv (Debian), or virtualenv");
    m_hasPip = true;
    return {};
}

Result<void> BuildEnvironment::install(const std::vector<std::string>& requirements, Task& task)
{
    if (requirements.empty())
        return {};
    LW_CHECK(addPip(task));
    std::vector<std::string> arguments{
        python(), "-I", "-m", "pip", "install", "--no-color", "--no-warn-script-location"};
    if (!m_constraints.empty()) {
        const fs::path file = m_folder.parent_path() / "constraints.txt";
        LW_CHECK(writeFile(file, text::join(m_constraints, "\n") + "\n"));
        arguments.insert(arguments.end(), {"-c", file.native()});
    }
    // Not by a file: pip would put variables, and so credentials, into what a package says there.
    arguments.emplace_back("--");
    arguments.insert(arguments.end(), requirements.begin(), requirements.end());
    const std::string shown = text::printable(text::join(requirements, ", "), 300);
    LW_TRY(const int exitCode, m_process.run("installing the build requirements " + shown, std::move(arguments),
                                             m_folder.parent_path(), m_pipVariables, task));
    if (exitCode != 0)
        return fail(ErrorCode::Data, "its build requirements cannot be installed (" + shown + ")");
    return {};
}

} // namespace lockwright::index
