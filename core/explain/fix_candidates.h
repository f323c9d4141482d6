// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fix_probe.h"

namespace lockwright::explain
{

/// What is asked for: edits for one conflict of one profile.
struct CandidateRequest {
    const Conflict* conflict = nullptr;
    std::string profile;
    std::vector<std::string> conflicting; ///< profiles that have the conflict
    std::vector<Edit> made;               ///< edits that are made already
    std::vector<ConflictLine> aside;      ///< lines of other conflicts, left out so that only this one is asked about
};

/// Edits each of which gives the profile a solution, as far as its own problem tells, without the lines set aside.
/// No profile below is looked at. In the order of the conflict's lines.
/// Errors: cancellation. What cannot be read or solved has no candidates.
[[nodiscard]] Result<std::vector<Fix>> candidatesFor(const CandidateRequest& request, Family& family, Task& task);

} // namespace lockwright::explain
