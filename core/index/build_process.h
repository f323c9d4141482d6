// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/build_log.h"
#include "index/build_variables.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::index
{

/// A folder for one build, of mode 0700, removed with everything in it at the end of its life.
class ScratchFolder
{
public:
    /// Errors: Io where it cannot be made.
    [[nodiscard]] static Result<ScratchFolder> make(const std::filesystem::path& parent);
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Leaves it behind.
    void keep() { m_kept = true; }

private:
    explicit ScratchFolder(std::filesystem::path path);
    std::filesystem::path m_path;
    bool m_kept = false;
};

/// Runs the programs of one build: output into its log, one limit for all of them together, nothing left running.
class BuildProcess
{
public:
    BuildProcess(BuildLog& log, Variables variables, std::chrono::milliseconds limit);

    [[nodiscard]] Variables& variables() { return m_variables; }

    /// Runs a program in a folder and gives its exit code.
    /// @param more variables for this program alone.
    /// Errors: Data where the limit is over (with `step` as what was going on), Environment where the program cannot
    /// be started, Cancelled.
    [[nodiscard]] Result<int> run(const std::string& step, std::vector<std::string> arguments,
                                  const std::filesystem::path& folder, const Variables& more, Task& task);

private:
    BuildLog& m_log;
    Variables m_variables;
    std::chrono::milliseconds m_limit;
    std::chrono::steady_clock::time_point m_deadline;
};

} // namespace lockwright::index
