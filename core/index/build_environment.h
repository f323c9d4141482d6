// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/build_process.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::index
{

/// A Python that can be started.
struct Interpreter {
    std::string program; ///< its path: in an environment the name would mean the environment's own
    std::string version; ///< "3.12"
    /// The pip that it carries along for new environments (PEP 453), a wheel; empty where there is none.
    std::string pipWheel;
    bool hasPip = false; ///< it can run a pip of its own that installs into other environments (22.3 or later)
};

/// Finds the interpreter to build with: `wanted` where it is given, else pythonX.Y of the version, python3, python.
/// Errors: Environment where none of them starts.
[[nodiscard]] Result<Interpreter> findInterpreter(const std::string& wanted, const std::string& version, Task& task);

/// An environment of a build's own (PEP 517, "Build environment"): made on first need, packages added by pip.
class BuildEnvironment
{
public:
    /// @param folder where it will be; must not exist yet.
    BuildEnvironment(BuildProcess& process, const Interpreter& interpreter, std::filesystem::path folder,
                     Variables pipVariables, std::vector<std::string> constraints);

    /// Makes the environment, without pip: that is run from outside, and by builds that require something only.
    /// Errors: Environment where this Python cannot.
    [[nodiscard]] Result<void> make(Task& task);

    /// Installs requirements (PEP 508 texts) and what they require. Nothing is done for none of them.
    /// Errors: Data where they cannot be installed, Environment where there is no pip to be had.
    [[nodiscard]] Result<void> install(const std::vector<std::string>& requirements, Task& task);

    [[nodiscard]] std::string python() const;

private:
    /// How pip is started for this environment. Errors: Environment where there is none.
    [[nodiscard]] Result<std::vector<std::string>> pip() const;

    BuildProcess& m_process;
    const Interpreter& m_interpreter;
    std::filesystem::path m_folder;
    Variables m_pipVariables;
    std::vector<std::string> m_constraints;
};

} // namespace lockwright::index
