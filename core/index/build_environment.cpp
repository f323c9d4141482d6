// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/build_environment.h"

#include "base/files.h"
#include "base/process.h"
#include "base/text.h"

#include <string_view>

namespace lockwright::index
{

namespace fs = std::filesystem;

namespace
{

/// Tells version, path, bundled pip and whether an own pip is there, a line each. The folder at the end is Debian's.
constexpr const char* probe = R"(import glob, importlib.util, os, sys, sysconfig, venv
print("%d.%d" % sys.version_info[:2])
print(sys.executable)
folders = [sysconfig.get_config_var("WHEEL_PKG_DIR") or "", "/usr/share/python-wheels"]
bundle = importlib.util.find_spec("ensurepip")
if bundle and bundle.origin:
    folders.insert(0, os.path.join(os.path.dirname(bundle.origin), "_bundled"))
wheels = [wheel for folder in folders if folder for wheel in glob.glob(os.path.join(folder, "pip-*.whl"))]
print(wheels[0] if wheels else "")
try:
    from importlib.metadata import version
    print(tuple(map(int, version("pip").split(".")[:2])) >= (22, 3))
except Exception:
    print(False)
)";

/// What a program says of itself; without a version where it does not start or is no Python 3.
Result<Interpreter> ask(const std::string& program, Task& task)
{
    Command command;
    command.arguments = {program, "-I", "-c", probe};
    command.limit = std::chrono::seconds(30);
    command.outputLimit = 16384;
    const auto result = run(command, task);
    if (!result && result.error().code == ErrorCode::Cancelled)
        return Task::cancellation();
    Interpreter interpreter;
    if (!result || result->exitCode != 0)
        return interpreter;
    const std::vector<std::string_view> lines = text::split(result->output, '\n');
    if (lines.size() < 4 || !lines[0].starts_with("3.") || lines[1].empty())
        return interpreter;
    return Interpreter{std::string(lines[1]), std::string(lines[0]), std::string(lines[2]), lines[3] == "True"};
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
        LW_TRY(Interpreter found, ask(program, task));
        if (!found.version.empty())
            return found;
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

Result<std::vector<std::string>> BuildEnvironment::pip() const
{
    // Run by the environment's Python, a pip from anywhere installs into the environment.
    if (!m_interpreter.pipWheel.empty())
        return std::vector<std::string>{python(), "-I", m_interpreter.pipWheel + "/pip"};
    if (m_interpreter.hasPip)
        return std::vector<std::string>{m_interpreter.program, "-I", "-m", "pip", "--python", python()};
    return fail(ErrorCode::Environment,
                "build requirements cannot be installed: " + text::printable(m_interpreter.program)
                    + " comes without pip",
                "install python" + m_interpreter.version + "-venv or python3-pip (Debian)");
}

Result<void> BuildEnvironment::install(const std::vector<std::string>& requirements, Task& task)
{
    if (requirements.empty())
        return {};
    LW_TRY(std::vector<std::string> arguments, pip());
    arguments.insert(arguments.end(), {"install", "--no-color", "--no-warn-script-location"});
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
