// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/derivation.h"

#include "base/say.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <map>

namespace lockwright::resolve
{

StepId Derivation::add(Step step)
{
    m_steps.push_back(std::move(step));
    return StepId(m_steps.size() - 1);
}

namespace
{

std::string oneOf(const std::vector<std::string>& items)
{
    return items.size() == 1 ? items.front() : say("one of {0}", phraseList(items));
}

/// What terms that cannot all hold say, as a clause.
std::string conclusionText(const Step& step)
{
    if (step.terms.empty())
        return say("your requirements are unsatisfiable");
    std::vector<std::string> positive, negative;
    for (const Step::Term& term : step.terms)
        (term.positive ? positive : negative).push_back(term.text);
    if (negative.empty() && positive.size() == 1)
        return say("{0} cannot be used", positive.front());
    if (negative.empty())
        return say("{0} are incompatible", phraseList(positive));
    if (positive.empty())
        return say("{0} is needed", oneOf(negative));
    return positive.size() == 1 ? say("{0} requires {1}", positive.front(), oneOf(negative))
                                : say("{0} require {1}", phraseList(positive), oneOf(negative));
}

/// A fact as a clause that can follow "because".
std::string factText(const Step& step)
{
    switch (step.kind) {
    case Step::Kind::Requirement:
        return phraseAsking(step.origin, step.requirement);
    case Step::Kind::Constraint:
        return phraseAllowing(step.origin, AllowingLine::Constraint, step.requirement);
    case Step::Kind::Override:
        return phraseAllowing(step.origin, AllowingLine::Override, step.requirement);
    case Step::Kind::Dependency:
        return say("{0} depends on {1}", step.terms.front().text,
                   step.requirement.empty() && step.terms.size() > 1 ? step.terms.back().text : step.requirement);
    case Step::Kind::NoVersions:
        return say("there is no version of {0}", step.terms.front().text);
    case Step::Kind::NotFound:
        return phraseFact(step.terms.front().package, step.reason);
    case Step::Kind::Unavailable:
        return phraseFact(step.terms.front().text, step.reason);
    case Step::Kind::Derived:
        return conclusionText(step);
    }
    return {};
}

/// Writes the derived steps in their order, one sentence each; a step that is used again later gets a number.
class Story
{
public:
    explicit Story(const Derivation& derivation)
        : m_derivation(derivation)
    {
    }

    std::string tell()
    {
        collect();
        std::string text;
        std::size_t previous = m_none;
        for (const std::size_t id : m_order) {
            text += sentence(id, previous);
            if (const auto number = m_numbers.find(id); number != m_numbers.end())
                text += " (" + std::to_string(number->second) + ")";
            text += "\n";
            previous = id;
        }
        return text;
    }

private:
    /// Finds the derived steps that the conclusion rests on, and which of them need a number.
    void collect()
    {
        const auto steps = m_derivation.steps();
        std::vector<bool> needed(steps.size());
        needed[std::size_t(m_derivation.conclusion())] = true;
        for (std::size_t id = steps.size(); id-- > 0;)
            if (needed[id] && steps[id].kind == Step::Kind::Derived)
                for (const StepId cause : steps[id].causes)
                    needed[std::size_t(cause)] = true;
        std::size_t previous = m_none;
        for (std::size_t id = 0; id < steps.size(); ++id) {
            if (!needed[id] || (steps[id].kind != Step::Kind::Derived && steps.size() > 1))
                continue;
            m_order.push_back(id);
            if (steps[id].kind == Step::Kind::Derived)
                for (const StepId cause : steps[id].causes)
                    if (steps[std::size_t(cause)].kind == Step::Kind::Derived && std::size_t(cause) != previous)
                        m_numbers.try_emplace(std::size_t(cause), 0);
            previous = id;
        }
        std::size_t number = 0;
        for (auto& entry : m_numbers)
            entry.second = ++number;
    }

    std::string sentence(std::size_t id, std::size_t previous) const
    {
        const Step& step = m_derivation.steps()[id];
        if (step.kind != Step::Kind::Derived)
            return say("Because {0}, {1}.", factText(step), say("your requirements are unsatisfiable"));
        std::vector<std::string> reasons;
        bool follows = false;
        for (const StepId cause : step.causes) {
            const Step& reason = m_derivation[cause];
            if (std::size_t(cause) == previous && !follows)
                follows = true;
            else if (reason.kind == Step::Kind::Derived)
                reasons.push_back(say("as in ({0}) {1}", m_numbers.at(std::size_t(cause)), factText(reason)));
            else
                reasons.push_back(factText(reason));
        }
        return follows ? say("And because {0}, {1}.", phraseList(reasons), conclusionText(step))
                       : say("Because {0}, {1}.", phraseList(reasons), conclusionText(step));
    }

    static constexpr std::size_t m_none = std::size_t(-1);
    const Derivation& m_derivation;
    std::vector<std::size_t> m_order;
    std::map<std::size_t, std::size_t> m_numbers;
};

} // namespace

std::vector<std::string> buildsNeeded(const Derivation& derivation)
{
    std::vector<std::string> names;
    for (const Step& step : derivation.steps())
        if (step.needsBuild)
            names.push_back(step.terms.front().package.substr(0, step.terms.front().package.find('[')));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string explain(const Derivation& derivation)
{
    std::string text = Story(derivation).tell();
    if (const std::vector<std::string> names = buildsNeeded(derivation); !names.empty())
        text += phraseBuilds(names) + "\n";
    return text;
}

} // namespace lockwright::resolve
