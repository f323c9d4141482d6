// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/why.h"

namespace lockwright::explain
{

/// The reason of the version that stands nearest above the chosen one, leaving out those that lie in versions
/// themselves (yanked and the like); nothing where there is none.
[[nodiscard]] const Reason* nearestReason(const Why& why);

/// "d from 1 to 2", "d 1 goes".
[[nodiscard]] std::string phraseMoves(const std::vector<PinMove>& moves);
/// Several blocks as a clause: each of them has to go.
[[nodiscard]] std::string phraseBlocks(const std::vector<Block>& blocks);
/// Of a version that a solve admits.
[[nodiscard]] std::string phrasePossible(const resolve::Problem& problem, const Reason& reason);
[[nodiscard]] std::string phraseAllowed(const std::vector<PinMove>& moves);

/// The verdict: one sentence. @param locked the version is that of a lock.
[[nodiscard]] std::string verdictOf(const Why& why, bool locked);

} // namespace lockwright::explain
