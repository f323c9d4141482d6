// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict_text.h"

#include "base/say.h"
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
            m_clauses.push_back(say("{0} more facts of the derivation add to it", rest.size() - shown));
        if (!asked.empty() && m_clauses.empty())
            return say("{0}, contradicts itself.", asked);
        const std::string clauses = resolve::phraseClauses(m_clauses);
        if (asked.empty())
            return say("{0}.", clauses);
        return m_askedEntails ? say("{0}, does not fit: {1}.", asked, clauses)
                              : say("{0} does not fit: {1}.", asked, clauses);
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
        const auto entailing = [&](std::string clause) {
            return entailed(std::move(clause), nodesOf(input.requirement), input.requirement.specifiers.set());
        };
        if (isAsked(line)) {
            const std::string asking = say("asking for {0}", phraseExact(input.requirement));
            std::string text = entailing(asking);
            m_askedEntails = text != asking;
            return text;
        }
        switch (line.role) {
        case ConflictLine::Role::Constraint:
            return resolve::phraseAllowing(line.origin, resolve::AllowingLine::Constraint, line.requirement);
        case ConflictLine::Role::Override:
            return resolve::phraseAllowing(line.origin, resolve::AllowingLine::Override, line.requirement);
        case ConflictLine::Role::Requirement:
            break;
        }
        return entailing(resolve::phraseAsking(line.origin, line.requirement));
    }

    /// "..., which requires ..., which requires ...": as far as every version in the set does.
    std::string entailed(std::string text, std::vector<std::string> nodes, pep::VersionSet set)
    {
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
            text = say("{0}, which requires {1}", text, resolve::phraseList(requirements));
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
    bool m_askedEntails = false; ///< what is asked for is told with what it requires
};

} // namespace

std::string phraseFact(const ConflictFact& fact)
{
    switch (fact.kind) {
    case ConflictFact::Kind::Requires:
        return say("{0} requires {1}", fact.subject, fact.text);
    case ConflictFact::Kind::NoVersions:
        return say("there is no version of {0}", fact.subject);
    case ConflictFact::Kind::NotFound:
    case ConflictFact::Kind::Unavailable:
        return resolve::phraseFact(fact.subject, fact.text);
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
        text += " " + resolve::phraseBuilds(names);
    return text;
}

} // namespace lockwright::explain
