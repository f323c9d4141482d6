// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "requirements/lock_diff.h"

namespace lockwright::cli
{

/// One line a changed package: glyph, name, "1.26.3 → 1.26.4", word, size, cause.
/// @param annotations also packages of which only the comments differ.
void printChanges(Output& output, const requirements::LockDiff& diff, bool annotations);

} // namespace lockwright::cli
