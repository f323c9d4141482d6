// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/incompatibility.h"

#include <algorithm>

namespace lockwright::resolve
{

std::size_t IncompatibilityStore::DependencyHash::operator()(const DependencyKey& key) const noexcept
{
    return key.setHash ^ (std::size_t(key.dependent) * 0x9e3779b97f4a7c15ull) ^ (std::size_t(key.dependency) << 17);
}

IncompatibilityId IncompatibilityStore::add(Incompatibility incompatibility)
{
    m_arena.push_back(std::move(incompatibility));
    return IncompatibilityId(m_arena.size() - 1);
}

IncompatibilityId IncompatibilityStore::activate(Incompatibility incompatibility)
{
    const IncompatibilityId id = add(std::move(incompatibility));
    activate(id);
    return id;
}

void IncompatibilityStore::activate(IncompatibilityId id)
{
    for (const Term& term : m_arena[std::size_t(id)].terms) {
        if (m_about.size() <= std::size_t(term.node))
            m_about.resize(std::size_t(term.node) + 64);
        m_about[std::size_t(term.node)].push_back(id);
    }
}

void IncompatibilityStore::replace(NodeId node, IncompatibilityId from, IncompatibilityId to)
{
    std::vector<IncompatibilityId>& list = m_about[std::size_t(node)];
    // The wider one goes to the end: newest are looked at first.
    list.erase(std::find(list.begin(), list.end(), from));
    list.push_back(to);
}

IncompatibilityId IncompatibilityStore::activateDependency(NodeId dependent, const pep::VersionSet& versions,
                                                           NodeId dependency, const pep::VersionSet& set,
                                                           const std::string& text)
{
    Incompatibility incompatibility;
    incompatibility.kind = Incompatibility::Kind::Dependency;
    incompatibility.text = text;
    const auto termsFor = [&](pep::VersionSet dependents) {
        std::vector<Term> terms{{dependent, {true, std::move(dependents)}}};
        // "Not in the empty set" always holds and would only be in the way.
        if (!set.empty())
            terms.push_back({dependency, {false, set}});
        return terms;
    };
    const DependencyKey key{dependent, dependency, set.hash()};
    const auto found = m_dependencies.find(key);
    if (found != m_dependencies.end()) {
        const Incompatibility& known = m_arena[std::size_t(found->second)];
        const TermValue* knownSet = known.find(dependency);
        const bool same = knownSet ? knownSet->set == set : set.empty();
        if (same) {
            incompatibility.terms = termsFor(known.find(dependent)->set.unite(versions));
            const IncompatibilityId id = add(std::move(incompatibility));
            for (const Term& term : m_arena[std::size_t(id)].terms)
                replace(term.node, found->second, id);
            found->second = id;
            return id;
        }
    }
    incompatibility.terms = termsFor(versions);
    const IncompatibilityId id = activate(std::move(incompatibility));
    m_dependencies[key] = id;
    return id;
}

const std::vector<IncompatibilityId>& IncompatibilityStore::about(NodeId node)
{
    if (m_about.size() <= std::size_t(node))
        m_about.resize(std::size_t(node) + 64);
    return m_about[std::size_t(node)];
}

} // namespace lockwright::resolve
