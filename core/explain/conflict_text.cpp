// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict_text.h"

#include "base/text.h"
#include "resolve/phrases.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

using Kind = resolve::Step::Kind;

/// "numpy 2.1.1" of "numpy==2.1.1".
std::string phraseExact(const pep::Requirement& requirement)
{
    const auto version = requirement.specifiers.pinned();
    return version ? requirement.name.text() + " " + version->text() : requirement.text();
}

/// Puts the leaves of a proof in the order in which people follow them.
class Summary
{
public:
    explicit Summary(const resolve::Derivation& proof)
    {
        for (const resolve::Step& step : proof.steps())
            if (step.kind == Kind::Dependency && !step.requirement.empty())
                m_edges.push_back({&step, false});
        for (const ConflictFact& fact : factsOf(proof))
            if (fact.kind != ConflictFact::Kind::Requires)
                m_facts.push_back(fact);
    }

    std::string write(const std::vector<ConflictLine>& core, const std::vector<const requirements::Input*>& inputs)
    {
        // Lines that bring others come first, those that reject what they bring last.
        std::vector<std::size_t> order;
        for (const bool leading : {true, false})
            for (std::size_t i = 0; i < core.size(); ++i)
                if (leads(core[i], *inputs[i]) == leading)
                    order.push_back(i);
        std::string asked;
        for (const std::size_t i : order)
            if (!isAsked(core[i]))
                m_clauses.push_back(line(core[i], *inputs[i]));
            else if (asked.empty())
                asked = line(core[i], *inputs[i]);
        std::vector<std::string> rest;
        const auto add = [&](const ConflictFact& fact) {
            if (std::string text = phraseFact(fact); std::find(rest.begin(), rest.end(), text) == rest.end())
                rest.push_back(std::move(text));
        };
        for (const Edge& edge : m_edges)
            if (!edge.told)
                add({ConflictFact::Kind::Requires, edge.step->terms.front().text, edge.step->requirement});
        for (const ConflictFact& fact : m_facts)
            add(fact);
        constexpr std::size_t readable = 8;
        const std::size_t shown = rest.size() <= readable ? rest.size() : readable - 1;
        m_clauses.insert(m_clauses.end(), rest.begin(), rest.begin() + std::ptrdiff_t(shown));
        if (shown < rest.size())
            m_clauses.push_back(std::to_string(rest.size() - shown) + " more facts of the derivation add to it");
        if (!asked.empty() && m_clauses.empty())
            return asked + ", contradicts itself.";
        if (!asked.empty())
            asked += asked.find(", which") == std::string::npos ? " does not fit: " : ", does not fit: ";
        return asked + text::join(m_clauses, "; ") + ".";
    }

private:
    struct Edge {
        const resolve::Step* step;
        bool told;
    };

    /// A node as terms name it: "name" or "name[extra]".
    static std::vector<std::string> nodesOf(const pep::Requirement& requirement)
    {
        std::vector<std::string> nodes{requirement.name.text()};
        for (const pep::Name& extra : requirement.extras)
            nodes.push_back(requirement.name.text() + "[" + extra.text() + "]");
        return nodes;
    }

    bool leads(const ConflictLine& line, const requirements::Input& input) const
    {
        const std::vector<std::string> nodes = nodesOf(input.requirement);
        return line.role == ConflictLine::Role::Requirement
               && std::any_of(m_edges.begin(), m_edges.end(), [&](const Edge& edge) {
                      return std::find(nodes.begin(), nodes.end(), edge.step->terms.front().package) != nodes.end();
                  });
    }

    std::string line(const ConflictLine& line, const requirements::Input& input)
    {
        const auto entails = [&] { return entailed(nodesOf(input.requirement), input.requirement.specifiers.set()); };
        if (isAsked(line))
            return "asking for " + phraseExact(input.requirement) + entails();
        switch (line.role) {
        case ConflictLine::Role::Constraint:
            return resolve::phraseAllowing(line.origin, "constraint", line.requirement);
        case ConflictLine::Role::Override:
            return resolve::phraseAllowing(line.origin, "override", line.requirement);
        case ConflictLine::Role::Requirement:
            break;
        }
        return resolve::phraseAsking(line.origin, line.requirement) + entails();
    }

    /// ", which requires ..., which requires ...": as far as every version in the set does.
    std::string entailed(std::vector<std::string> nodes, pep::VersionSet set)
    {
        std::string text;
        for (;;) {
            std::vector<std::string> requirements;
            const resolve::Step* next = nullptr;
            for (Edge& edge : m_edges) {
                const resolve::Step::Term& dependent = edge.step->terms.front();
                if (edge.told || std::find(nodes.begin(), nodes.end(), dependent.package) == nodes.end()
                    || !set.isSubsetOf(dependent.set))
                    continue;
                edge.told = true;
                if (std::find(requirements.begin(), requirements.end(), edge.step->requirement) == requirements.end())
                    requirements.push_back(edge.step->requirement);
                next = edge.step;
            }
            if (!next)
                return text;
            text += ", which requires " + resolve::phraseList(requirements);
            // "which" can only mean the last one named.
            if (requirements.size() > 1 || next->terms.size() < 2)
                return text;
            nodes = {next->terms.back().package};
            set = next->terms.back().set;
        }
    }

    std::vector<Edge> m_edges;
    std::vector<ConflictFact> m_facts;
    std::vector<std::string> m_clauses;
};

} // namespace

std::string phraseFact(const ConflictFact& fact)
{
    switch (fact.kind) {
    case ConflictFact::Kind::Requires:
        return fact.subject + " requires " + fact.text;
    case ConflictFact::Kind::NoVersions:
        return "there is no version of " + fact.subject;
    case ConflictFact::Kind::NotFound:
    case ConflictFact::Kind::Unavailable:
        return fact.subject + " " + fact.text;
    }
    return {};
}

std::vector<ConflictFact> factsOf(const resolve::Derivation& proof)
{
    std::vector<ConflictFact> facts;
    for (const resolve::Step& step : proof.steps()) {
        ConflictFact fact;
        if (step.kind == Kind::Dependency && !step.requirement.empty())
            fact = {ConflictFact::Kind::Requires, step.terms.front().text, step.requirement};
        else if (step.kind == Kind::NoVersions)
            fact = {ConflictFact::Kind::NoVersions, step.terms.front().text, {}};
        else if (step.kind == Kind::NotFound)
            fact = {ConflictFact::Kind::NotFound, step.terms.front().package, step.reason};
        else if (step.kind == Kind::Unavailable)
            fact = {ConflictFact::Kind::Unavailable, step.terms.front().text, step.reason};
        else
            continue;
        if (std::find(facts.begin(), facts.end(), fact) == facts.end())
            facts.push_back(std::move(fact));
    }
    return facts;
}

std::string summaryOf(const std::vector<ConflictLine>& core, const std::vector<const requirements::Input*>& inputs,
                      const resolve::Derivation& proof)
{
    std::string text = Summary(proof).write(core, inputs);
    if (const std::vector<std::string> names = resolve::buildsNeeded(proof); !names.empty())
        text += " To let " + resolve::phraseList(names) + " be built from source, give "
                + resolve::phraseAllowBuilds(names) + ".";
    return text;
}

} // namespace lockwright::explain
