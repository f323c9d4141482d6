// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/inputs.h"
#include "requirements/lock.h"
#include "resolve/universe.h"
#include "workspace/locked_graph.h"
#include "workspace/statistics_report.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace lockwright::workspace
{

/// Counts, over the locks of a workspace, how many newer versions of a locked package each bound on it rejects.
///
/// Newer versions are those that the target can use, without yanked ones, and without pre-releases unless one is
/// locked. Nothing is solved: that a version is rejected by one bound alone does not say that it would be possible
/// without it, because what it requires itself is not looked at.
class Rejections
{
public:
    /// @param locks files that nobody writes by hand: their lines are no bounds
    explicit Rejections(std::set<std::string> locks)
        : m_locks(std::move(locks))
    {
    }

    /// Adds the bounds of one profile. Errors: cancellation, and a cache that cannot be read.
    [[nodiscard]] Result<void> add(const std::string& profile, const requirements::Lock& lock,
                                   const requirements::Inputs* inputs, const LockedGraph& graph,
                                   resolve::Universe& universe, Task& task);

    /// Those that reject something: lines that people wrote first, because they can be lifted; among them what rejects
    /// most alone, then what rejects most.
    [[nodiscard]] std::vector<StatisticsReport::Blocking> bounds() &&;

private:
    struct Bound {
        std::string requirement;
        std::string by;
        std::string version; ///< of a dependent
        bool fromFile = false;
        Place place;
        const pep::SpecifierSet* specifiers = nullptr;
    };
    struct Entry {
        StatisticsReport::Blocking told;
        std::set<std::string> versions; ///< of the dependent
        std::set<pep::Version> rejected;
        std::set<pep::Version> shared; ///< those of them that another bound rejects too
    };
    [[nodiscard]] std::vector<Bound> boundsOn(const pep::Name& name, const requirements::Inputs* inputs,
                                              const LockedGraph& graph,
                                              const pep::MarkerEnvironment& environment) const;
    void count(const std::string& profile, const requirements::LockedPackage& package, const std::vector<Bound>& bounds,
               const std::vector<pep::Version>& newer);

    std::set<std::string> m_locks;
    std::map<std::tuple<pep::Name, std::string, std::string>, Entry>
        m_entries; ///< by package, bound, line or dependent
};

} // namespace lockwright::workspace
