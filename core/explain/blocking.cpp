// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/blocking.h"

#include "base/text.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lockwright::explain
{

namespace
{

using Step = resolve::Step;

/// The distribution of a proof's term, which may be "name[extra]".
std::string_view baseOf(const Step::Term& term)
{
    return std::string_view(term.package).substr(0, term.package.find('['));
}

/// The versions that asking brings: the asked one, and what it requires.
std::map<std::string, pep::VersionSet, std::less<>> broughtBy(const Conflict& conflict, const pep::Name& name,
                                                              const pep::Version& version)
{
    std::map<std::string, pep::VersionSet, std::less<>> brought;
    brought.emplace(name.text(), pep::VersionSet::onlyWithLocals(version));
    for (const Step& step : conflict.proof.steps()) {
        if (step.kind != Step::Kind::Dependency || step.terms.size() < 2 || baseOf(step.terms[0]) != name.text()
            || !step.terms[0].set.contains(version))
            continue;
        const auto [place, added] = brought.emplace(std::string(baseOf(step.terms[1])), step.terms[1].set);
        if (!added)
            place->second = place->second.intersection(step.terms[1].set);
    }
    return brought;
}

class Collector
{
public:
    explicit Collector(std::vector<UpdateTarget::Bound>& bounds)
        : m_bounds(bounds)
    {
    }

    void add(UpdateTarget::Bound bound)
    {
        m_any = true;
        if (std::find(m_bounds.begin(), m_bounds.end(), bound) == m_bounds.end())
            m_bounds.push_back(std::move(bound));
    }

    void add(const ConflictLine& line)
    {
        const Place& place = line.origin.place;
        add({line.requirement, resolve::phrasePlace(line.origin), !place.file.empty(), place});
    }

    [[nodiscard]] bool any() const { return m_any; }

private:
    std::vector<UpdateTarget::Bound>& m_bounds;
    bool m_any = false;
};

void addBounds(const Conflict& conflict, const pep::Name& name, const pep::Version& version,
               std::vector<UpdateTarget::Bound>& bounds)
{
    const auto brought = broughtBy(conflict, name, version);
    const auto excludes = [&](std::string_view package, const pep::VersionSet& set) {
        const auto found = brought.find(package);
        return found != brought.end() && set.isDisjointFrom(found->second);
    };
    Collector collector(bounds);
    for (const ConflictLine& line : conflict.core) {
        const auto requirement = pep::Requirement::parse(line.requirement);
        if (!isAsked(line) && requirement && excludes(requirement->name.text(), requirement->specifiers.set()))
            collector.add(line);
    }
    for (const Step& step : conflict.proof.steps())
        if (step.kind == Step::Kind::Dependency && step.terms.size() == 2 && !step.requirement.empty()
            && baseOf(step.terms[0]) != name.text() && excludes(baseOf(step.terms[1]), step.terms[1].set))
            collector.add({step.requirement, step.terms[0].text, false, {}});
    if (collector.any())
        return;
    for (const ConflictLine& line : conflict.core)
        if (!isAsked(line))
            collector.add(line);
    if (collector.any())
        return;
    // Nothing but the version itself: what it requires does not exist, or cannot be used.
    for (const ConflictFact& fact : conflict.facts)
        if (fact.kind != ConflictFact::Kind::Requires)
            collector.add(
                {fact.subject + (fact.text.empty() ? " does not exist" : " " + fact.text), "the index", false, {}});
}

} // namespace

std::vector<UpdateTarget::Bound> boundsOn(const std::vector<Conflict>& conflicts, const pep::Name& name,
                                          const pep::Version& version)
{
    std::vector<UpdateTarget::Bound> bounds;
    for (const Conflict& conflict : conflicts)
        addBounds(conflict, name, version, bounds);
    return bounds;
}

std::vector<BlockingLine> blockingLines(const std::vector<LockedVersion>& packages)
{
    using Key = std::tuple<ConflictLine::Role, std::string, Place>;
    std::map<Key, BlockingLine> lines;
    const auto keyOf = [](const ConflictLine& line) { return Key{line.role, line.requirement, line.origin.place}; };
    const auto addOnce = [](std::vector<pep::Name>& names, const pep::Name& name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const LockedVersion& package : packages) {
        for (const UpdateTarget& target : package.targets) {
            std::map<Key, std::size_t> in; // how many of the target's conflicts a line is part of
            for (const Conflict& conflict : target.conflicts) {
                for (const ConflictLine& line : conflict.core) {
                    if (isAsked(line))
                        continue;
                    const Key key = keyOf(line);
                    ++in[key];
                    BlockingLine& blocking = lines[key];
                    if (blocking.blocked.empty())
                        blocking.line = line;
                    addOnce(blocking.blocked, package.name);
                }
            }
            // A line of all conflicts is a way to mend them all.
            for (const auto& [key, count] : in)
                if (target.complete && count == target.conflicts.size())
                    addOnce(lines[key].freed, package.name);
        }
    }
    std::vector<BlockingLine> result;
    for (auto& [key, line] : lines)
        result.push_back(std::move(line));
    std::stable_sort(result.begin(), result.end(), [](const BlockingLine& left, const BlockingLine& right) {
        return std::tuple(left.blocked.size(), left.freed.size())
               > std::tuple(right.blocked.size(), right.freed.size());
    });
    return result;
}

} // namespace lockwright::explain
