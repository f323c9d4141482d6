// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fix_probe.h"

namespace lockwright::explain
{

/// A version outside of what a line admits with which the rest of the problem has a solution.
struct NearVersion {
    pep::Version version;
    resolve::Solution solution;
    int leap = 0; ///< see Fix::leap, from the nearest version that the line admits
    std::uint64_t distance = 0;
};

/// The nearest newer and the nearest older one. Which versions go is not monotone, so each that is returned was solved;
/// of many between the line and a first answer some are tried, the nearest first.
/// Leaves out yanked versions and, where the problem does not allow them at once, pre-releases.
/// @param others changes of other lines that hold in every solve
[[nodiscard]] Result<std::vector<NearVersion>> nearVersions(const FixProbe& probe, std::size_t line,
                                                            const std::vector<FixProbe::Change>& others);

} // namespace lockwright::explain
