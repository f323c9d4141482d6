// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/memory_source.h"
#include "samples.h"

#include <memory>

namespace lockwright::bench
{

/// An index and two problems on it.
struct MadeUniverse {
    std::unique_ptr<index::MemorySource> source;
    std::size_t packages = 0;
    resolve::Problem problem;   ///< has a solution, which backtracking finds
    pep::Name contested;        ///< a package over whose versions two others part in `problem`
    resolve::Problem conflicts; ///< the same and two lines that contradict each other, some packages away
};

/// Makes a universe of about `count` packages that has the shape of the recorded index.
///
/// The recorded packages are taken with what they require first, as often as it takes, each time under names of their
/// own ("numpy-x2"), with their versions and the bounds of their metadata (the older half of the versions has none).
/// Every seventh package of a copy also requires its twin in the copy before, in its middle versions or later. For
/// every fifty packages there is a pair whose newest versions contradict each other, so that a solver must step back.
/// The same count gives the same universe.
[[nodiscard]] MadeUniverse makeUniverse(Samples& samples, std::size_t count);

} // namespace lockwright::bench
