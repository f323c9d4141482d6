// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "explain/conflict.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// One package requiring another one.
struct PathEdge {
    pep::Name from;
    std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"; empty where only the fact is known
};

/// Who requires whom, and which input lines ask for what.
struct PathGraph {
    std::map<pep::Name, std::vector<PathEdge>> dependents; ///< by the package that is required
    std::map<pep::Name, std::vector<ConflictLine>> lines;  ///< requirement lines by the package that they name
    std::map<pep::Name, std::string> versions;             ///< to be shown on the way
};

/// One way from an input line to a package.
struct Path {
    struct Hop {
        pep::Name name;
        std::string version;     ///< empty where the graph has none
        std::string requirement; ///< of the hop before on this one; the first hop's is the line's
        bool cycle = false;      ///< it requires itself through others; the way round is cut
        bool operator==(const Hop&) const = default;
    };
    ConflictLine line;
    std::vector<Hop> hops; ///< from the package that the line names to the one asked about; no package twice
};

struct Paths {
    std::vector<Path> shown;   ///< shortest first; equally long ones by the names of their hops
    std::size_t more = 0;      ///< further ones
    bool countComplete = true; ///< false: `more` is only what was counted before counting was given up
};

/// All ways from input lines to a package. Cost: bounded by `limit` and by counting no more than some thousands.
[[nodiscard]] Result<Paths> pathsTo(const pep::Name& name, const PathGraph& graph, std::size_t limit, Task& task);

} // namespace lockwright::explain
