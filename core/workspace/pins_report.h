// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/bound_trials.h"
#include "workspace/results.h"

#include <string>
#include <vector>

namespace lockwright::workspace
{

/// Which pins and caps that people wrote are still needed (Workspace::pins()).
struct PinsReport {
    struct InProfile {
        std::string profile;
        explain::BoundEffect effect;
    };
    struct Line {
        pep::Name name;
        explain::ConflictLine line;        ///< as the first of `profiles` reads it
        std::string without;               ///< what was tried in its place, e.g. "numpy>=1.17"; empty: no line at all
        std::vector<InProfile> profiles;   ///< every profile that reads it and was looked at, parents first
        explain::BoundEffect::Kind kind{}; ///< of all of them: what says most against dropping it
    };
    struct Unchecked {
        std::string profile;
        Error error;
    };
    std::vector<Line> lines; ///< by file and line
    std::vector<Unchecked> unchecked;
    std::size_t profilesChecked = 0;
    bool joint = false; ///< profiles are compiled together: others may need a bound as well
};

/// JSON, see docs/cli.md.
[[nodiscard]] std::string toJson(const PinsReport& report);

} // namespace lockwright::workspace
