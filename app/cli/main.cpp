// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"
#include "interrupt.h"
#include "workspace/json.h"

#include <csignal>
#include <cstdlib>
#include <malloc.h>

namespace
{

using namespace lockwright;

// Under a sanitizer everything is destroyed, so that leaks show.
#ifdef __SANITIZE_ADDRESS__
constexpr bool endsAtOnce = false;
#else
constexpr bool endsAtOnce = true;
#endif

/// A run takes some megabytes and gives them back by ending: fewer, larger steps of the heap, and none back.
void growHeapInLargeSteps()
{
#ifdef __GLIBC__
    constexpr int step = 1 << 20;
    constexpr int largestHeapBlock = 16 << 20;
    mallopt(M_TOP_PAD, step);
    mallopt(M_TRIM_THRESHOLD, 16 * step);
    mallopt(M_MMAP_THRESHOLD, largestHeapBlock);
#endif
}

int run(const cli::Invocation& invocation, std::vector<std::string> words)
{
    const cli::Arguments& arguments = invocation.arguments;
    cli::Output output(arguments.has("--quiet"), arguments.has("--verbose"));
    cli::ProgressLine progress(!arguments.has("--quiet"));
    const cli::Interrupt interrupt;
    Task task(interrupt.token(), progress.sink());
    cli::Context context(arguments, output, progress, task, std::move(words));

    Result<int> code = invocation.command->run(context);
    context.done();
    if (!code) {
        if (context.json())
            output.line(workspace::toJson(code.error()));
        output.error(code.error());
        code = exitCode(code.error().code);
    }
    output.flush();
    if (endsAtOnce && context.atRest())
        std::_Exit(*code);
    return *code;
}

} // namespace

int main(int argc, char** argv)
{
    // A reader that goes away is no reason to die half-way through a write.
    std::signal(SIGPIPE, SIG_IGN);
    growHeapInLargeSteps();
    auto parsed = lockwright::cli::parseCommandLine(argc, argv);
    if (!parsed) {
        lockwright::cli::Output(false, false).error(parsed.error());
        return lockwright::exitCode(parsed.error().code);
    }
    if (const auto* information = std::get_if<lockwright::cli::Information>(&*parsed)) {
        lockwright::cli::Output output(false, false);
        output.data(information->text);
        output.flush();
        return 0;
    }
    return run(std::get<lockwright::cli::Invocation>(*parsed), std::vector<std::string>(argv + 1, argv + argc));
}
