// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/conflict.h"

namespace lockwright::explain
{

/// "trl==0.9.6 requires numpy<2.0.0", "there is no version of c>=5".
[[nodiscard]] std::string phraseFact(const ConflictFact& fact);

/// What the leaves of a proof say besides the user's lines, each once, in the order of the proof.
[[nodiscard]] std::vector<ConflictFact> factsOf(const resolve::Derivation& proof);

/// One paragraph from the lines and the leaves of their proof: each line with what it entails behind it, then what
/// no line entails by itself. @param inputs the core's lines, parallel to `core`.
[[nodiscard]] std::string summaryOf(const std::vector<ConflictLine>& core,
                                    const std::vector<const requirements::Input*>& inputs,
                                    const resolve::Derivation& proof);

} // namespace lockwright::explain
