// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/decision_queue.h"
#include "resolve/partial_solution.h"
#include "resolve/selection.h"
#include "resolve/solution.h"
#include "resolve/universe.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <vector>

namespace lockwright::resolve
{

/// One run of PubGrub over a universe: conflict-driven search with learned incompatibilities
/// (docs/resolver.md, "The search"). Used once.
class Search
{
public:
    Search(const Problem& problem, Universe& universe);

    /// True: solved. False: no solution, conclusion() proves it.
    [[nodiscard]] Result<bool> run(Task& task);

    [[nodiscard]] IncompatibilityId conclusion() const { return m_conclusion; }
    [[nodiscard]] const IncompatibilityStore& store() const { return m_store; }
    [[nodiscard]] const PartialSolution& partial() const { return m_partial; }
    [[nodiscard]] const SolveStatistics& statistics() const { return m_statistics; }
    /// The problem's inputs in the canonical order that Incompatibility::input refers to.
    [[nodiscard]] const std::vector<requirements::Input>& requirements() const { return m_requirements; }
    [[nodiscard]] const std::vector<requirements::Input>& constraints() const { return m_constraints; }
    [[nodiscard]] const std::vector<requirements::Input>& overrides() const { return m_overrides; }
    /// Did the search ask for the distribution's listing? Whatever else is known of it came by chance.
    [[nodiscard]] bool consulted(NodeId base) const { return m_consulted.contains(base); }
    [[nodiscard]] Selection& selection() { return m_selection; }

    /// A release that would have been tried, but what it requires is only told by a build.
    struct Unbuilt {
        NodeId base{};
        std::uint32_t release = 0;
        bool operator==(const Unbuilt&) const = default;
    };
    [[nodiscard]] const std::vector<Unbuilt>& unbuilt() const { return m_unbuilt; }

private:
    /// Why a node is decided before others, strongest first; then the node that was seen first.
    enum class Urgency : std::uint8_t { Pinned, ConflictEarly, ConflictLate, Ordinary };
    struct Standing {
        Urgency urgency = Urgency::Ordinary;
        std::uint32_t seen = 0; ///< 0 = not yet; else 1 + order of first sight of the distribution
        std::uint32_t affected = 0;
        std::uint32_t culprit = 0;
    };
    enum class Step : std::uint8_t { Continue, Solved, Unsatisfiable };

    void addInputs();
    void addRequirement(std::uint32_t index);
    void addBound(Incompatibility::Kind kind, const std::vector<requirements::Input>& inputs, std::uint32_t index);
    void see(NodeId node, bool pinned);
    Standing& standing(NodeId node);
    void setUrgency(NodeId base, Urgency urgency);
    /// The node's place among those to decide: less is earlier.
    [[nodiscard]] std::uint64_t rank(NodeId node);

    /// False: the search has ended, m_conclusion is set.
    [[nodiscard]] bool propagate(NodeId node);
    /// Resolves a conflict to its cause; false where nothing is left to change.
    [[nodiscard]] bool resolveConflict(IncompatibilityId conflict, NodeId& next, IncompatibilityId& cause);
    void noteConflict(NodeId affected, IncompatibilityId conflict);
    void applyConflictPriorities();
    void markContradicted(IncompatibilityId id);
    void backtrack(std::uint32_t level);

    [[nodiscard]] std::optional<NodeId> nextNode();
    /// For the progress line.
    [[nodiscard]] std::size_t decidedCount() const
    {
        return m_seen.size() - std::min(m_seen.size(), m_partial.undecidedCount());
    }
    [[nodiscard]] Result<Step> step(Task& task);
    /// Asks for what the search will want next: metadata of the releases that would be chosen now, listings of
    /// what these require. Hints alone, the answer does not depend on them.
    void prefetch(Task& task);
    /// Waits until the listing (and, with a release, its metadata) is there, prefetching at every arrival.
    void await(NodeId node, std::optional<std::size_t> release, Task& task);
    /// Adds what a release of a node asks for; true where that conflicts already.
    [[nodiscard]] Result<bool> addDependencies(NodeId node, std::size_t release, Task& task);
    [[nodiscard]] bool addDependency(NodeId node, const pep::VersionSet& versions, const Dependency& dependency);
    [[nodiscard]] bool addDependencyOn(NodeId node, const pep::VersionSet& versions, NodeId target,
                                       const pep::VersionSet& set, const std::string& text);
    [[nodiscard]] bool blameConstraint(NodeId base);
    void addNoVersions(NodeId base, const pep::VersionSet& set);
    void addUnavailable(NodeId node, std::size_t release, const Dependencies& unknown);
    /// True where an extra's demand on its distribution was new.
    [[nodiscard]] bool tieExtras(NodeId base);
    [[nodiscard]] pep::VersionSet widened(NodeId base, std::size_t release) const;
    [[nodiscard]] bool conflictsNow(NodeId dependent, IncompatibilityId id) const;

    Universe& m_universe;
    Selection m_selection;
    std::vector<requirements::Input> m_requirements;
    std::vector<requirements::Input> m_constraints;
    std::vector<requirements::Input> m_overrides;
    std::unordered_map<NodeId, std::vector<const requirements::Input*>> m_overridesByNode;
    std::unordered_set<std::uint64_t> m_waived; ///< (dependent, dependency) of Problem::waived

    IncompatibilityStore m_store;
    PartialSolution m_partial;
    std::vector<Standing> m_standings;                          ///< by node
    std::vector<NodeId> m_seen;                                 ///< distributions in the order of first sight
    std::unordered_map<NodeId, std::vector<NodeId>> m_extrasOf; ///< extras of a distribution that were seen
    std::unordered_set<std::uint64_t> m_expanded;               ///< (node, release) whose dependencies are in the store
    std::vector<std::uint32_t> m_contradictedAt;                ///< by incompatibility: the level, or none
    std::vector<std::pair<IncompatibilityId, std::uint32_t>> m_contradicted;
    std::unordered_set<NodeId> m_consulted; ///< distributions whose listing was asked for
    std::vector<std::size_t> m_prefetched;  ///< by node: 1 + the release that was prefetched with all it requires
    std::vector<NodeId> m_changed;
    DecisionQueue m_queue;
    std::vector<NodeId> m_undecided; ///< scratch of prefetch()
    std::vector<NodeId> m_promote;
    std::vector<NodeId> m_demote;
    std::vector<Unbuilt> m_unbuilt;
    SolveStatistics m_statistics;
    IncompatibilityId m_conclusion{};
};

} // namespace lockwright::resolve
