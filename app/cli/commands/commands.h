// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

/// One verb a file of this folder.
namespace lockwright::cli
{

extern const Command releasePlanCommand;
extern const Command releaseRehearseCommand;
extern const Command releaseRunCommand;
extern const Command releaseResumeCommand;
extern const Command releaseAbortCommand;
extern const Command releaseStatusCommand;
extern const Command sampleCommand;
extern const Command profilesCommand;
extern const Command packagesCommand;
extern const Command consolidateCommand;
extern const Command compileCommand;
extern const Command checkCommand;
extern const Command conflictsCommand;
extern const Command fixesCommand;
extern const Command pinCommand;
extern const Command unpinCommand;
extern const Command moveCommand;
extern const Command whyCommand;
extern const Command pinsCommand;
extern const Command outdatedCommand;
extern const Command statsCommand;
extern const Command treeCommand;
extern const Command graphCommand;
extern const Command diffCommand;
extern const Command historyCommand;
extern const Command blameCommand;
extern const Command commitCommand;
extern const Command tagCommand;
extern const Command pushCommand;
extern const Command bumpCommand;
extern const Command indexShowCommand;
extern const Command configListCommand;
extern const Command configGetCommand;
extern const Command configSetCommand;
extern const Command configUnsetCommand;
extern const Command cacheShowCommand;
extern const Command cacheClearCommand;
extern const Command guiCommand;

} // namespace lockwright::cli
