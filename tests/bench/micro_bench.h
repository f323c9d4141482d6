// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"
#include "samples.h"

namespace lockwright::bench
{

/// The pieces by themselves: versions, specifiers, markers, documents, locks, index pages, the cache.
void measurePieces(Bench& bench, Samples& samples);

/// Solving inside the program: each profile, and one edit of a line with everything warm.
void measureSolving(Bench& bench, Samples& samples);

/// Universes of growing size: solving, explaining, comparing, and how each grows.
/// @param largest how many packages the largest universe may have
void measureGrowth(Bench& bench, Samples& samples, std::size_t largest);

} // namespace lockwright::bench
