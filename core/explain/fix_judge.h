// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"

#include <optional>

namespace lockwright::explain
{

/// A conflict that is left once edits are made, in the first profile that has it.
struct LeftConflict {
    Conflict conflict;
    std::string profile;
    std::optional<std::size_t> known; ///< its position among the conflicts that were asked about
};

/// A fix that was solved, with what is left to mend.
struct JudgedFix {
    Fix fix;
    std::vector<LeftConflict> left; ///< those that the edits brought to light first
};

/// Solves with the edits of a fix made, and tells what is left apart: conflicts that are known, each proven from its
/// own lines, and others. Fills the fix's status, verdicts, `removes` and `remains`. Errors: cancellation.
[[nodiscard]] Result<JudgedFix> judgeFix(Fix fix, const std::vector<KnownConflict>& conflicts, Family& family,
                                         Task& task);

/// Lines to leave out so that of several conflicts only one is asked about: one of each other one that it does not
/// have itself.
[[nodiscard]] std::vector<ConflictLine> linesAside(const Conflict& conflict,
                                                   const std::vector<const Conflict*>& others);

} // namespace lockwright::explain
