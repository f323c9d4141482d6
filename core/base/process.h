// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright
{

/// A child process, run without a shell.
struct Command {
    std::vector<std::string> arguments;             ///< [0] is looked up in PATH unless it has a slash.
    std::filesystem::path folder;                   ///< Working folder; empty keeps ours.
    std::map<std::string, std::string> environment; ///< Added to ours.
    std::string input;                              ///< Written to its standard input, then closed.
    std::chrono::milliseconds limit{60'000};        ///< After this it is ended (TERM, then KILL).
    std::size_t outputLimit = 64u << 20;            ///< Bytes kept of each stream.
    bool inheritEnvironment = true;                 ///< False: the child sees `environment` and nothing else.
    /// Takes what both streams print, in the order in which it was written, as it arrives; nothing is kept then.
    std::function<void(std::string_view)> onOutput;
    bool endGroup = false; ///< Ends what is left of the process group when the program itself has ended.
};

struct CommandResult {
    int exitCode = 0; ///< 128 + signal where it was ended by one.
    std::string output;
    std::string errors;
};

/// Runs to the end, to the limit or to cancellation. A program that is missing is ErrorCode::Environment;
/// a non-zero exit code is a result, not an error. The child gets a process group of its own, which is what
/// is ended on cancellation, within 100 ms.
[[nodiscard]] Result<CommandResult> run(const Command& command, Task& task);

} // namespace lockwright
