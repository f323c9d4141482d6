// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/step_context.h"

#include <string>
#include <vector>

namespace lockwright::release
{

/// What a program changed whose changes nobody declares: a project's own bump command, a hook of bump-my-version's.
struct TreeChanges {
    std::vector<std::string> staged; ///< that it staged, relative to the work tree; the index is as it was again
    /// That differed from HEAD before it ran and that it changed or staged all the same. Nothing was done about them.
    std::vector<std::string> foreign;
    std::vector<std::string> removed;
    bool movedHead = false; ///< it committed, or checked something out
};

/// Keeps every file that git tracks and that is as committed, or as the steps before left it, and what the index has,
/// before such a program runs: one file, on disk with the journal when this returns. Files that differ from HEAD
/// otherwise are only noted.
/// Cost: reads the tracked files. Errors: ErrorCode::Environment where they are larger than 256 MiB.
[[nodiscard]] Result<void> guardTree(StepContext& context);

/// Finds what changed since guardTree(), adds it to the step's files, with their bytes as they were, and puts the index
/// back. From then on the step is undone like any other.
[[nodiscard]] Result<TreeChanges> endGuard(StepContext& context);

/// Takes back what the program did to files and index. Where it ran in a process that died, nobody knows who changed
/// a file: what is replaced is kept beside the journal, and a notice of the release names it.
[[nodiscard]] Result<std::vector<std::string>> rollBackGuarded(StepContext& context);

} // namespace lockwright::release
