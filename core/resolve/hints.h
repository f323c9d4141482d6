// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "resolve/derivation.h"
#include "resolve/universe.h"

#include <string>
#include <vector>

namespace lockwright::resolve
{

/// What the indexes add to a proof: that one which was not asked has versions that the one that answered lacks, or
/// that one denies a name to us. Sentences in the order of the proof.
///
/// Asks those indexes, which is why only a failure gets hints. What they do not say is left out.
[[nodiscard]] std::vector<std::string> indexHints(const Derivation& derivation, Universe& universe, Task& task);

} // namespace lockwright::resolve
