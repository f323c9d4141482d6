// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/compiler.h"
#include "workspace/edit_report.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// Texts that stand over those on disk, by path relative to the root.
using TextOverlay = std::map<std::string, std::string>;

/// Solves profiles as they would be with other texts in their files. Reads every file once; writes nothing.
class WhatIf
{
public:
    /// @param jobs every profile, parents before children
    /// @param upgrades as of WhatIfOptions
    WhatIf(std::filesystem::path root, const Configuration& configuration, const TextOverlay& overlay,
           std::vector<CompileJob> jobs, std::vector<std::string> upgrades, Compiler::Sessions sessions);

    /// Solves what the texts reach, with the pins of the locks on disk as preferences: profiles that read one of them
    /// or that such a profile bounds; with the joint strategy all profiles as one problem. A profile above them whose
    /// lock no longer fits its files is solved too, for compiling would make it anew, and is not told of. Errors:
    /// cancellation; unreadable options.
    /// @param only profiles to tell of; empty: those that are reached
    [[nodiscard]] Result<void> run(const std::vector<std::string>& only, WhatIfReport& report, Task& task);

private:
    struct Profile {
        CompileJob job;
        std::optional<requirements::Lock> lock; ///< on disk
        Result<requirements::Inputs> inputs{requirements::Inputs{}};
        bool stale = false;   ///< its lock does not fit its files
        bool reached = false; ///< by the texts
        bool wanted = false;  ///< to be told of
        bool needed = false;  ///< to be solved
        bool bounds = false;  ///< its lock bounds one that is to be solved
        WhatIfReport::InProfile result;
    };

    [[nodiscard]] Result<void> read(Task& task);
    void addProblem(const Error& error, WhatIfReport& report) const;
    void choose(const std::vector<std::string>& only);
    [[nodiscard]] Result<void> solveEach(Task& task);
    [[nodiscard]] Result<void> solveTogether(Task& task);
    [[nodiscard]] Result<void> solve(Profile& profile, Task& task);
    /// Why it has no answer; what was found out for another profile that has the same lines holds for it too.
    [[nodiscard]] Result<void> explain(Profile& profile, Task& task);
    [[nodiscard]] Profile* find(const std::string& name);
    void fail(Profile& profile, const Error& error) const;

    std::filesystem::path m_root;
    const Configuration& m_configuration;
    const TextOverlay& m_overlay;
    CompileOptions m_options;
    Compiler m_compiler;
    std::vector<Profile> m_profiles;
    std::vector<explain::Conflict> m_conflicts; ///< that were found
};

} // namespace lockwright::workspace
