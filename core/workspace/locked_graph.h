// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/lock.h"
#include "resolve/universe.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace lockwright::workspace
{

/// The packages of one lock and what they require of each other, told from cached metadata, else from the lock's
/// annotations.
class LockedGraph
{
public:
    struct Edge {
        pep::Name from;
        pep::Name to;
        std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"; empty where it comes from an annotation
        pep::SpecifierSet specifiers;
    };

    /// Cost: n log n in packages and annotations; a universe that may fetch is asked for all packages beside each
    /// other.
    /// @param lock has to outlive the graph.
    [[nodiscard]] static Result<LockedGraph> build(const requirements::Lock& lock, resolve::Universe& universe,
                                                   Task& task);

    /// Requirements of a package on packages of the lock and on missing ones, by name.
    [[nodiscard]] const std::vector<Edge>& from(const pep::Name& name) const;
    [[nodiscard]] const std::vector<Edge>& to(const pep::Name& name) const;
    /// What the lock has of that name, the first where it has several; nullptr where none. Cost: constant, other than
    /// Lock::find().
    [[nodiscard]] const requirements::LockedPackage* locked(const pep::Name& name) const;
    /// Packages whose own metadata was not in the cache.
    [[nodiscard]] const std::vector<pep::Name>& unknown() const { return m_unknown; }
    /// Every edge has its requirement.
    [[nodiscard]] bool complete() const { return m_unknown.empty(); }

private:
    void add(Edge edge);

    std::unordered_map<pep::Name, const requirements::LockedPackage*> m_locked;
    std::map<pep::Name, std::vector<Edge>> m_from;
    std::map<pep::Name, std::vector<Edge>> m_to;
    std::vector<pep::Name> m_unknown;
};

} // namespace lockwright::workspace
