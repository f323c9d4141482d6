// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "output.h"
#include "progress_line.h"
#include "workspace/workspace.h"

#include <memory>
#include <string>
#include <vector>

namespace lockwright::cli
{

/// What a verb works with: its arguments, where its text goes, the task that can be interrupted, the workspace.
class Context
{
public:
    Context(const Arguments& arguments, Output& output, ProgressLine& progress, Task& task,
            std::vector<std::string> words);

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] Output& output() { return m_output; }
    [[nodiscard]] Task& task() { return m_task; }
    [[nodiscard]] bool json() const { return m_arguments.has("--json"); }
    /// The command line's words behind the program's name, for the header of a lock.
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }

    /// The folder of --workspace, else the working folder.
    [[nodiscard]] std::filesystem::path folder() const;
    /// The workspace of folder(), opened on first use.
    [[nodiscard]] Result<workspace::Workspace*> workspace();

    /// See workspace::Workspace::atRest().
    [[nodiscard]] bool atRest() { return !m_workspace || m_workspace->atRest(); }

    /// Ends the progress line. Called before anything is printed.
    void done() { m_progress.erase(); }
    /// Prints a result as JSON.
    void print(const std::string& json);

private:
    const Arguments& m_arguments;
    Output& m_output;
    ProgressLine& m_progress;
    Task& m_task;
    std::vector<std::string> m_words;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

} // namespace lockwright::cli
