// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/proof.h"

#include "resolve/phrases.h"

#include <unordered_map>

namespace lockwright::resolve
{

namespace
{

/// A set as the runs of existing versions in it; the set's own text where none of them exists or too many runs do.
std::string versionsText(const std::string& name, const pep::VersionSet& set, const index::Listing* listing)
{
    if (set.isAll())
        return name;
    constexpr std::size_t readable = 4;
    std::vector<std::string> runs;
    if (listing) {
        const auto& releases = listing->releases;
        for (std::size_t i = 0; i < releases.size();) {
            if (!set.contains(releases[i].version)) {
                ++i;
                continue;
            }
            const std::size_t first = i;
            while (i + 1 < releases.size() && set.contains(releases[i + 1].version))
                ++i;
            const std::string low = releases[first].version.text(), high = releases[i].version.text();
            const bool fromStart = first == 0, toEnd = i + 1 == releases.size();
            ++i;
            if (fromStart && toEnd)
                return name;
            if (low == high)
                runs.push_back(name + "==" + low);
            else if (toEnd)
                runs.push_back(name + ">=" + low);
            else if (fromStart)
                runs.push_back(name + "<=" + high);
            else
                runs.push_back(name + ">=" + low + ",<=" + high);
        }
    }
    if (runs.empty() || runs.size() > readable)
        return name + set.text();
    return phraseList(runs, ListEnd::Or);
}

class ProofBuilder
{
public:
    ProofBuilder(const Search& search, const Universe& universe)
        : m_search(search)
        , m_universe(universe)
    {
    }

    Derivation build()
    {
        struct Visit {
            IncompatibilityId id;
            bool causesDone;
        };
        std::vector<Visit> stack{{m_search.conclusion(), false}};
        while (!stack.empty()) {
            const Visit visit = stack.back();
            stack.pop_back();
            if (m_steps.contains(visit.id))
                continue;
            const Incompatibility& incompatibility = m_search.store()[visit.id];
            if (incompatibility.kind == Incompatibility::Kind::Derived && !visit.causesDone) {
                stack.push_back({visit.id, true});
                stack.push_back({incompatibility.causes[1], false});
                stack.push_back({incompatibility.causes[0], false});
                continue;
            }
            add(visit.id, incompatibility);
        }
        return std::move(m_derivation);
    }

private:
    void add(IncompatibilityId id, const Incompatibility& incompatibility)
    {
        if (incompatibility.kind == Incompatibility::Kind::Derived) {
            // That an extra has its distribution's version goes without saying.
            for (int i : {0, 1}) {
                if (m_search.store()[incompatibility.causes[i]].kind == Incompatibility::Kind::SameVersion) {
                    m_steps.emplace(id, m_steps.at(incompatibility.causes[1 - i]));
                    return;
                }
            }
        }
        m_steps.emplace(id, m_derivation.add(step(incompatibility)));
    }

    Step step(const Incompatibility& incompatibility) const
    {
        using Kind = Incompatibility::Kind;
        Step result;
        for (const Term& term : incompatibility.terms) {
            const std::string name = m_universe.text(term.node);
            result.terms.push_back(
                {name, term.value.positive, term.value.set, versionsText(name, term.value.set, listingOf(term.node))});
        }
        const auto input = [&](const requirements::Input& line, Step::Kind kind) {
            result.kind = kind;
            result.origin = line.origin;
            result.requirement = line.requirement.text();
        };
        switch (incompatibility.kind) {
        case Kind::Requirement:
            input(m_search.requirements()[incompatibility.input], Step::Kind::Requirement);
            break;
        case Kind::Constraint:
            input(m_search.constraints()[incompatibility.input], Step::Kind::Constraint);
            break;
        case Kind::Override:
            input(m_search.overrides()[incompatibility.input], Step::Kind::Override);
            break;
        case Kind::Dependency:
            result.kind = Step::Kind::Dependency;
            result.requirement = incompatibility.text;
            break;
        case Kind::SameVersion:
            result.kind = Step::Kind::Dependency;
            break;
        case Kind::NoVersions:
            result.kind = Step::Kind::NoVersions;
            break;
        case Kind::NotFound:
            result.kind = Step::Kind::NotFound;
            result.reason = incompatibility.text;
            break;
        case Kind::Unavailable:
            result.kind = Step::Kind::Unavailable;
            result.reason = incompatibility.text;
            result.needsBuild = incompatibility.needsBuild;
            break;
        case Kind::Derived:
            result.kind = Step::Kind::Derived;
            result.causes[0] = m_steps.at(incompatibility.causes[0]);
            result.causes[1] = m_steps.at(incompatibility.causes[1]);
            break;
        }
        return result;
    }

    /// What the search itself asked for: what else happens to be known depends on what arrived when.
    [[nodiscard]] const index::Listing* listingOf(NodeId node) const
    {
        return m_search.consulted(m_universe[node].base) ? m_universe.known(node) : nullptr;
    }

    const Search& m_search;
    const Universe& m_universe;
    Derivation m_derivation;
    std::unordered_map<IncompatibilityId, StepId> m_steps;
};

} // namespace

Derivation proof(const Search& search, const Universe& universe)
{
    return ProofBuilder(search, universe).build();
}

} // namespace lockwright::resolve
