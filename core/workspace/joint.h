// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/conflict.h"
#include "requirements/profile.h"
#include "resolve/problem.h"
#include "workspace/results.h"

#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What one solve over the requirements of several profiles says (Compiler::solveTogether()).
struct Together {
    /// The version of every package, where there is a solution: what each profile is then compiled with.
    std::vector<resolve::Preference> versions;
    /// Why there is none, and which profiles part; empty where there is one.
    std::vector<Parting> partings;
    bool complete = true; ///< false: there may be further partings
};

/// Forbids what either forbids: what one profile's files forbid its lock cannot have, and where profiles are solved
/// together there is but one version of it.
void forbidToo(resolve::FilePolicy& files, resolve::FilePolicy&& more);

/// Is this one of the profiles?
[[nodiscard]] bool contains(const std::vector<std::string>& names, const std::string& name);

/// Profiles that build on one another, directly or not, with any of the given ones; indices in the graph's order.
[[nodiscard]] std::vector<std::size_t> relatives(const requirements::ProfileGraph& graph,
                                                 const std::vector<std::size_t>& profiles);

/// A package that several locks pin, at versions that differ.
struct Divergence {
    struct Pin {
        std::string profile;
        Place place; ///< in the lock
        std::string version;
    };
    pep::Name name;
    std::vector<Pin> pins; ///< in the order of the locks
};

/// A lock and what it is called.
struct NamedLock {
    std::string profile;
    std::string file;
    const requirements::Lock* lock = nullptr;
};

/// Packages of which two locks pin different versions, by name. Direct references are left out.
[[nodiscard]] std::vector<Divergence> divergences(const std::vector<NamedLock>& locks);

} // namespace lockwright::workspace
