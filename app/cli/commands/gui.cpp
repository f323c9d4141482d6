// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "context.h"
#include "interrupt.h"

#include <csignal>
#include <unistd.h>

namespace lockwright::cli
{

namespace
{

constexpr const char* programName = "lockwright-gui";

/// The window's program beside this one; its bare name, for PATH, where it is not there.
std::string windowProgram()
{
    std::error_code ignored;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const std::filesystem::path beside = self.parent_path() / programName;
    if (!self.empty() && std::filesystem::exists(beside, ignored))
        return beside.string();
    return programName;
}

Result<int> run(Context& context)
{
    const std::string program = windowProgram();
    std::string folder =
        context.arguments().value("DIR").value_or(context.arguments().value("--workspace").value_or(""));
    std::vector<char*> arguments{const_cast<char*>(programName)};
    if (!folder.empty())
        arguments.push_back(folder.data());
    arguments.push_back(nullptr);

    context.done();
    context.output().flush();
    std::signal(SIGPIPE, SIG_DFL);
    Interrupt::restoreSignals();
    execvp(program.c_str(), arguments.data());
    return fail(ErrorCode::Environment, "cannot start `" + program + "`",
                "install lockwright-gui beside lockwright or put it into PATH");
}

constexpr Option options[] = {{"DIR", "DIR", "The workspace to open"}};

} // namespace

const Command guiCommand{"gui", "Opens the window", options, run};

} // namespace lockwright::cli
