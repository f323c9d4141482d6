// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "commands/commands.h"

#include <array>

namespace lockwright::cli
{

std::span<const Command* const> commandTable()
{
    static constexpr std::array table{
        &profilesCommand,   &packagesCommand,      &consolidateCommand,  &compileCommand,       &checkCommand,
        &conflictsCommand,  &fixesCommand,         &pinCommand,          &unpinCommand,         &moveCommand,
        &whyCommand,        &pinsCommand,          &outdatedCommand,     &statsCommand,         &treeCommand,
        &graphCommand,      &diffCommand,          &historyCommand,      &blameCommand,         &commitCommand,
        &bumpCommand,       &tagCommand,           &pushCommand,         &releasePlanCommand,   &releaseRehearseCommand,
        &releaseRunCommand, &releaseResumeCommand, &releaseAbortCommand, &releaseStatusCommand, &sampleCommand,
        &indexShowCommand,  &configListCommand,    &configGetCommand,    &configSetCommand,     &configUnsetCommand,
        &cacheShowCommand,  &cacheClearCommand,    &guiCommand};
    return table;
}

std::span<const Option> globalOptions()
{
    static constexpr const char* indexStrategies[] = {"first-index", "unsafe-first-match", "unsafe-best-match"};
    static constexpr Option options[] = {
        {"--workspace", "DIR", "Works on the workspace that holds DIR instead of the working folder"},
        {"-i,--index-url", "URL", "The package index; stands over every other setting"},
        {"--default-index", "[NAME=]URL", "The same, with a name"},
        {"--index", "[NAME=]URL", "A further index, asked before all others", true},
        {"--extra-index-url", "URL", "A further index, asked first", true},
        {"--index-strategy", "STRATEGY", "first-index, unsafe-first-match or unsafe-best-match", false,
         indexStrategies},
        {"-f,--find-links", "PLACE", "A folder or page with distribution files", true},
        {"--trusted-host,--allow-insecure-host", "HOST", "Does not check the certificate of this host", true},
        {"--no-index", "", "Asks no index, only --find-links"},
        {"--offline", "", "Makes no request: answers from the cache or says what is missing"},
        {"--cache-dir", "DIR", "Keeps the cache in DIR"},
        {"--json", "", "Prints the result as JSON"},
        {"-q,--quiet", "", "Prints nothing but data and errors"},
        {"-v,--verbose", "", "Prints more detail on standard error"},
    };
    return options;
}

} // namespace lockwright::cli
