// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/lock.h"
#include "resolve/universe.h"

#include <map>
#include <string>
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

    /// @param universe over cached data: nothing is fetched.
    [[nodiscard]] static Result<LockedGraph> build(const requirements::Lock& lock, resolve::Universe& universe,
                                                   Task& task);

    /// Requirements of a package on packages of the lock and on missing ones, by name.
    [[nodiscard]] const std::vector<Edge>& from(const pep::Name& name) const;
    [[nodiscard]] const std::vector<Edge>& to(const pep::Name& name) const;
    /// Packages whose own metadata was not in the cache.
    [[nodiscard]] const std::vector<pep::Name>& unknown() const { return m_unknown; }
    /// Every edge has its requirement.
    [[nodiscard]] bool complete() const { return m_unknown.empty(); }

private:
    void add(Edge edge);

    std::map<pep::Name, std::vector<Edge>> m_from;
    std::map<pep::Name, std::vector<Edge>> m_to;
    std::vector<pep::Name> m_unknown;
};

} // namespace lockwright::workspace
