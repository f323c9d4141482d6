// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/blocking.h"

#include "base/say.h"
#include "base/text.h"
#include "explain/conflict_text.h"
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

/// Collects bounds, each once.
class BoundCollector
{
public:
    using Current = std::function<const pep::Version*(std::string_view)>;

    BoundCollector(const pep::Name& name, const pep::Version& version, const Current& current)
        : m_name(name)
        , m_version(version)
        , m_current(current)
    {
    }

    void add(const Conflict& conflict)
    {
        const auto brought = broughtBy(conflict, m_name, m_version);
        const auto excludes = [&](std::string_view package, const pep::VersionSet& set) {
            const auto found = brought.find(package);
            return found != brought.end() && set.isDisjointFrom(found->second);
        };
        bool any = false;
        for (const ConflictLine& line : conflict.core) {
            const auto requirement = pep::Requirement::parse(line.requirement);
            if (isAsked(line) || !requirement || !excludes(requirement->name.text(), requirement->specifiers.set()))
                continue;
            add(line);
            any = true;
        }
        for (const Step& step : conflict.proof.steps()) {
            if (step.kind != Step::Kind::Dependency || step.terms.size() != 2 || step.requirement.empty()
                || baseOf(step.terms[0]) == m_name.text() || !excludes(baseOf(step.terms[1]), step.terms[1].set))
                continue;
            add(step);
            any = true;
        }
        if (!any)
            addAll(conflict);
    }

    std::vector<UpdateTarget::Bound> take()
    {
        std::vector<UpdateTarget::Bound> bounds = std::move(m_lines);
        for (auto& [package, required] : m_required) {
            const bool settled =
                std::any_of(required.begin(), required.end(), [](const Required& item) { return item.current; });
            for (Required& item : required)
                if (!settled || item.current)
                    bounds.push_back(std::move(item.bound));
        }
        return bounds;
    }

private:
    /// What versions of a package require.
    struct Required {
        UpdateTarget::Bound bound;
        bool current = false; ///< the version that is there now does
    };

    void addLine(UpdateTarget::Bound bound)
    {
        if (std::find(m_lines.begin(), m_lines.end(), bound) == m_lines.end())
            m_lines.push_back(std::move(bound));
    }

    void add(const ConflictLine& line)
    {
        const Place& place = line.origin.place;
        addLine({line.requirement, resolve::phrasePlace(line.origin), {}, !place.file.empty(), place});
    }

    void add(const Step& step)
    {
        const Step::Term& dependent = step.terms[0];
        const std::string package(baseOf(dependent));
        const pep::Version* version = m_current(package);
        Required item{{step.requirement, dependent.text, pep::Name::parse(package).value_or(pep::Name{}), false, {}},
                      version && dependent.set.contains(*version)};
        if (item.current)
            item.bound.by = package + "==" + version->text();
        std::vector<Required>& known = m_required[package];
        if (std::none_of(known.begin(), known.end(),
                         [&](const Required& other) { return other.bound.requirement == item.bound.requirement; }))
            known.push_back(std::move(item));
    }

    /// Where nothing excludes the version directly: all lines, or what the index says of what it requires.
    void addAll(const Conflict& conflict)
    {
        bool any = false;
        for (const ConflictLine& line : conflict.core) {
            if (isAsked(line))
                continue;
            add(line);
            any = true;
        }
        for (const ConflictFact& fact : conflict.facts)
            if (!any && fact.kind != ConflictFact::Kind::Requires)
                addLine({fact.text.empty() ? say("{0} does not exist", fact.subject) : phraseFact(fact),
                         say("the index"),
                         {},
                         false,
                         {}});
    }

    const pep::Name& m_name;
    const pep::Version& m_version;
    const Current& m_current;
    std::vector<UpdateTarget::Bound> m_lines;
    std::map<std::string, std::vector<Required>> m_required; ///< by package
};

} // namespace

std::vector<UpdateTarget::Bound> boundsOn(const std::vector<Conflict>& conflicts, const pep::Name& name,
                                          const pep::Version& version, const BoundCollector::Current& current)
{
    BoundCollector collector(name, version, current);
    for (const Conflict& conflict : conflicts)
        collector.add(conflict);
    return collector.take();
}

BlockingLines blockingLines(const std::vector<LockedVersion>& packages)
{
    using Key = std::tuple<ConflictLine::Role, std::string, Place>;
    std::map<Key, std::size_t> known;
    BlockingLines result;
    const auto indexOf = [&](const ConflictLine& line) {
        const auto [place, added] =
            known.try_emplace(Key{line.role, line.requirement, line.origin.place}, result.lines.size());
        if (added)
            result.lines.push_back({line, {}, {}});
        return place->second;
    };
    for (std::size_t package = 0; package < packages.size(); ++package) {
        for (const UpdateTarget& target : packages[package].targets) {
            std::map<std::size_t, std::size_t> in; // how many of the target's conflicts a line is part of
            for (const Conflict& conflict : target.conflicts)
                for (const ConflictLine& line : conflict.core)
                    if (!isAsked(line))
                        ++in[indexOf(line)];
            for (const auto& [line, count] : in) {
                std::vector<pep::Name>& blocked = result.lines[line].blocked;
                if (blocked.empty() || blocked.back() != packages[package].name)
                    blocked.push_back(packages[package].name);
                // A line of all conflicts is a way to mend them all.
                if (target.complete && count == target.conflicts.size())
                    result.liftings.push_back({line, package, &target});
            }
        }
    }
    return result;
}

void sortByWeight(std::vector<BlockingLine>& lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const BlockingLine& left, const BlockingLine& right) {
        return std::tuple(right.freed.size(), right.blocked.size(), left.line.origin.place)
               < std::tuple(left.freed.size(), left.blocked.size(), right.line.origin.place);
    });
}

std::vector<BlockingPackage> blockingPackages(const std::vector<LockedVersion>& packages)
{
    std::map<std::string, BlockingPackage> found;
    for (const LockedVersion& package : packages) {
        for (const UpdateTarget& target : package.targets) {
            for (const UpdateTarget::Bound& bound : target.by) {
                if (bound.dependent.empty())
                    continue;
                BlockingPackage& blocking = found[bound.by];
                blocking.package = bound.by;
                if (blocking.blocked.empty() || blocking.blocked.back() != package.name)
                    blocking.blocked.push_back(package.name);
            }
        }
    }
    std::vector<BlockingPackage> result;
    for (auto& [key, package] : found)
        result.push_back(std::move(package));
    std::stable_sort(result.begin(), result.end(), [](const BlockingPackage& left, const BlockingPackage& right) {
        return left.blocked.size() > right.blocked.size();
    });
    return result;
}

} // namespace lockwright::explain
