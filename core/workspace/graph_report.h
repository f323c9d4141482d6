// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/reduction.h"

#include <optional>
#include <string>

namespace lockwright::workspace
{

/// Which part of a lock's graph is wanted, and how it is reduced.
struct GraphOptions {
    enum class Scope : std::uint8_t {
        Everything,
        Dependents,    ///< who asks for `package`, up to the lines of the input files
        Dependencies,  ///< what `package` asks for
        Neighbourhood, ///< at most `radius` edges away from `package`
        Between,       ///< on a way from `package` to `target`
    };
    Scope scope = Scope::Everything;
    std::string package; ///< every scope but Everything needs it
    std::string target;  ///< Between
    std::string profile; ///< empty: the first profile that has the package, else the first with a lock
    std::size_t radius = 1;
    bool inputs = true; ///< with a node for each input line
    graph::ReductionOptions reduction;
};
[[nodiscard]] const char* name(GraphOptions::Scope scope);

/// The packages of a lock, and the lines that ask for them, as a graph and as it is drawn.
struct GraphReport {
    std::string profile;
    graph::DependencyGraph graph;
    graph::ReducedGraph reduced;
    std::optional<graph::NodeId> focus; ///< `package`
    bool requirementsKnown = false;     ///< false: some edges come from annotations, without requirement texts
};

} // namespace lockwright::workspace
