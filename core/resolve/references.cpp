// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/references.h"

#include "base/digest.h"
#include "base/text.h"
#include "requirements/direct_reference.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <deque>
#include <set>
#include <span>
#include <tuple>

namespace lockwright::resolve
{

namespace
{

using requirements::Input;
using Status = index::ReleaseMetadata::Status;

bool hasReference(const Input& input)
{
    return !input.requirement.url.empty() || input.requirement.name.empty();
}

/// Names that overrides replace: what lines and packages ask of them does not count.
std::set<pep::Name> overriddenNames(const Problem& problem)
{
    std::set<pep::Name> names;
    for (const Input& input : problem.overrides)
        names.insert(input.requirement.name);
    return names;
}

/// Somebody asks for a reference: a line, or the metadata of what a line's reference led to.
struct Demand {
    std::string text;
    pep::Name name; ///< empty where the line has none
    std::vector<pep::Name> extras;
    const Input* line = nullptr; ///< the line that led here
    bool direct = true;          ///< it is the line's own reference
};

/// Goes from the lines to all references that they lead to. `Follow` gives the reference of a demand, or null to leave
/// it out.
template <typename Follow>
class Walk
{
public:
    Walk(const pep::MarkerEnvironment& environment, std::set<pep::Name> overridden, Follow follow)
        : m_environment(environment)
        , m_overridden(std::move(overridden))
        , m_follow(std::move(follow))
    {
    }

    Result<void> run(const Demand& start)
    {
        m_open.push_back(start);
        while (!m_open.empty()) {
            const Demand demand = std::move(m_open.front());
            m_open.pop_front();
            LW_TRY(const References::Pointer reference, m_follow(demand));
            if (!reference)
                continue;
            expand(demand, *reference, {});
            for (const pep::Name& extra : demand.extras)
                expand(demand, *reference, extra);
        }
        return {};
    }

private:
    void expand(const Demand& demand, const index::ResolvedReference& reference, const pep::Name& extra)
    {
        if (!m_expanded.insert({reference.identity, extra}).second)
            return;
        const std::span<const pep::Name> extras(&extra, extra.empty() ? 0 : 1);
        for (const pep::RequiresDist& dependency : reference.metadata->requiresDist) {
            if (!dependency.neededExtra.empty() && dependency.neededExtra != extra)
                continue;
            if (dependency.text.find_first_of("@[") == std::string::npos)
                continue; // neither a reference nor an extra of its own
            const auto requirement = pep::Requirement::parse(dependency.text);
            if (!requirement || !requirement->marker.holds(m_environment, extras))
                continue;
            if (requirement->name == reference.name)
                m_open.push_back({demand.text, demand.name, requirement->extras, demand.line, demand.direct});
            else if (!requirement->url.empty() && !m_overridden.contains(requirement->name))
                m_open.push_back({requirement->url, requirement->name, requirement->extras, demand.line, false});
        }
    }

    const pep::MarkerEnvironment& m_environment;
    std::set<pep::Name> m_overridden;
    Follow m_follow;
    std::deque<Demand> m_open;
    std::set<std::pair<std::string, pep::Name>> m_expanded;
};

Demand demandOf(const Input& line)
{
    return {line.reference.empty() ? line.requirement.url : line.reference, line.requirement.name,
            line.requirement.extras, &line, true};
}

/// The lines whose references count, requirements before overrides.
std::vector<const Input*> askingLines(const Problem& problem, const std::set<pep::Name>& overridden)
{
    std::vector<const Input*> lines;
    for (const auto* inputs : {&problem.requirements, &problem.overrides})
        for (const Input& input : *inputs)
            if (hasReference(input) && input.requirement.marker.holds(problem.target.environment)
                && (inputs == &problem.overrides || !overridden.contains(input.requirement.name)))
                lines.push_back(&input);
    return lines;
}

/// The names that lines or references ask for: constraints on them are followed at once.
std::set<pep::Name> askedNames(const Problem& problem)
{
    std::set<pep::Name> names;
    for (const auto* inputs : {&problem.requirements, &problem.overrides})
        for (const Input& input : *inputs)
            if (input.requirement.marker.holds(problem.target.environment))
                names.insert(input.requirement.name);
    return names;
}

std::vector<const Input*> constrainingLines(const Problem& problem)
{
    std::vector<const Input*> lines;
    for (const Input& input : problem.constraints)
        if (!input.requirement.url.empty() && input.requirement.marker.holds(problem.target.environment))
            lines.push_back(&input);
    return lines;
}

Error placed(Error error, const Demand& demand)
{
    if (!error.place && !demand.line->origin.place.file.empty())
        error.place = demand.line->origin.place;
    return error;
}

std::string shownText(const std::string& text)
{
    return text::printable(text::withoutCredentials(requirements::withoutSecrets(text)), 300);
}

/// Follows demands and remembers what they led to.
class Follower
{
public:
    Follower(const Problem& problem, index::ReferenceResolver& resolver, References& references, Task& task)
        : m_builds{problem.files.allowBuildsAll, problem.files.allowBuilds}
        , m_resolver(resolver)
        , m_references(references)
        , m_task(task)
    {
    }

    Result<References::Pointer> operator()(const Demand& demand)
    {
        References::Pointer known = m_references.find(demand.text);
        if (!known) {
            auto found = m_resolver.resolve({demand.text, demand.name, m_builds}, m_task);
            if (!found)
                return tl::unexpected(placed(std::move(found).error(), demand));
            known = *std::move(found);
            LW_CHECK(checkUsable(*known, shownText(demand.text), demand.line->origin));
            m_references.add(demand.text, known);
            if (known->passwordLeftOut && demand.direct)
                m_references.warnings.push_back(
                    describe(Place{demand.line->origin.place.file, demand.line->origin.place.line, 0})
                    + ": the password in `" + shownText(demand.text)
                    + "` is left out of the lock; written as ${NAME} it would stay a variable there");
        }
        if (!demand.name.empty() && demand.name != known->name)
            return tl::unexpected(
                placed({ErrorCode::Configuration,
                        "`" + shownText(demand.text) + "` holds " + known->name.text() + ", not " + demand.name.text(),
                        "write the name that it has",
                        {}},
                       demand));
        return known;
    }

private:
    index::BuildPermission m_builds;
    index::ReferenceResolver& m_resolver;
    References& m_references;
    Task& m_task;
};

/// Lines that a version which nobody knows cannot be compared with.
void warnUnknownVersions(const Problem& problem, References& references)
{
    for (const auto* inputs : {&problem.requirements, &problem.constraints, &problem.overrides}) {
        for (const Input& line : *inputs) {
            if (hasReference(line) || line.requirement.specifiers.empty())
                continue;
            for (const Input& other : problem.requirements) {
                const auto reference = references.find(demandOf(other).text);
                if (reference && reference->name == line.requirement.name && !reference->versionKnown)
                    references.warnings.push_back("`" + line.requirement.text() + "` ("
                                                  + describe(Place{line.origin.place.file, line.origin.place.line, 0})
                                                  + ") was not compared with the version of `"
                                                  + shownText(other.requirement.url)
                                                  + "`, which only a build can tell");
            }
        }
    }
}

/// Which of several spellings of one reference a lock shows: whatever the order of lines.
bool isBetter(const ActiveReferences::Target& left, const ActiveReferences::Target& right)
{
    const auto key = [](const ActiveReferences::Target& target) {
        const std::string& text = target.reference->pinned;
        return std::tuple(!target.editable, !target.direct, text.find("#sha") == std::string::npos,
                          std::string_view(text));
    };
    return key(left) < key(right);
}

} // namespace

References::Pointer References::find(std::string_view text) const
{
    const auto found = m_byText.find(text);
    return found == m_byText.end() ? nullptr : found->second;
}

Result<void> checkUsable(const index::ResolvedReference& reference, const std::string& shown,
                         const requirements::Origin& origin)
{
    const index::ReleaseMetadata& metadata = *reference.metadata;
    const std::optional<Place> place = origin.place.file.empty() ? std::nullopt : std::optional(origin.place);
    const std::string name = reference.name.empty() ? "NAME" : reference.name.text();
    const std::string because = metadata.reason.empty() ? std::string() : ": " + metadata.reason;
    switch (metadata.status) {
    case Status::Known:
        if (!reference.name.empty())
            return {};
        return fail(ErrorCode::Data, "`" + shown + "` does not say which package it holds",
                    "write `NAME @ " + shown + "`", place);
    case Status::NeedsBuild:
        return fail(ErrorCode::Configuration, "`" + shown + "` must be built to learn what it requires" + because,
                    (reference.name.empty() ? "name it (`NAME @ " + shown + "`) and allow that with "
                                            : std::string("allow it with "))
                        + phraseAllowBuilds({name}) + ", or list its dependencies in [project] of its pyproject.toml",
                    place);
    case Status::Unbuildable:
        return fail(ErrorCode::Environment, "`" + shown + "` could not be built" + because,
                    "mend the build, or list its dependencies in [project] of its pyproject.toml", place);
    case Status::Invalid:
        return fail(ErrorCode::Data, "`" + shown + "` has invalid metadata" + because, "tell its keepers", place);
    case Status::NotCached:
        return fail(ErrorCode::Missing, "`" + shown + "` is not in the cache, and the network is switched off",
                    "run once without --offline", place);
    }
    return {};
}

Result<void> resolveReferences(Problem& problem, index::ReferenceResolver& resolver, Task& task)
{
    const auto any = [](const std::vector<Input>& inputs) {
        return std::any_of(inputs.begin(), inputs.end(), hasReference);
    };
    if (!any(problem.requirements) && !any(problem.constraints) && !any(problem.overrides))
        return {};
    const auto references = std::make_shared<References>(resolver);
    const std::vector<const Input*> lines = askingLines(problem, overriddenNames(problem));
    if (lines.size() > 1)
        for (const Input* line : lines) // all at once; what they lead to comes in their order
            resolver.want({demandOf(*line).text, line->requirement.name, {}});
    Walk walk(problem.target.environment, overriddenNames(problem), Follower(problem, resolver, *references, task));
    // Overrides first: without them it is not known which lines count.
    for (auto* inputs : {&problem.overrides, &problem.requirements}) {
        const std::set<pep::Name> overridden =
            inputs == &problem.requirements ? overriddenNames(problem) : std::set<pep::Name>();
        for (Input& input : *inputs) {
            if (!hasReference(input) || !input.requirement.marker.holds(problem.target.environment)
                || overridden.contains(input.requirement.name))
                continue;
            if (task.cancelled())
                return Task::cancellation();
            LW_CHECK(walk.run(demandOf(input)));
            if (input.requirement.name.empty()) {
                input.requirement.name = references->find(demandOf(input).text)->name;
                input.requirement.rawName = input.requirement.name.text();
            }
        }
    }
    // A line without a name whose marker is false asks for nothing at all.
    for (auto* inputs : {&problem.requirements, &problem.overrides})
        std::erase_if(*inputs, [](const Input& input) { return input.requirement.name.empty(); });
    const std::set<pep::Name> asked = askedNames(problem);
    for (const Input* line : constrainingLines(problem))
        if (asked.contains(line->requirement.name))
            LW_CHECK(walk.run(demandOf(*line)));
    warnUnknownVersions(problem, *references);
    problem.references = references;
    return {};
}

std::string ActiveReferences::key() const
{
    std::string key;
    for (const auto& [name, target] : byName)
        key += name.text() + "=" + target.reference->identity + (target.conflicting ? "!\n" : "\n");
    for (const auto& [name, line] : later)
        key += name.text() + "?" + line.text + "\n";
    return key;
}

pep::Version ActiveReferences::versionOf(const index::ResolvedReference& reference) const
{
    const auto target = byName.find(reference.name);
    if (target == byName.end() || !target->second.conflicting)
        return reference.version;
    const std::string text =
        reference.version.withoutLocal().text() + "+reference." + sha256(reference.identity).substr(0, 12);
    return pep::Version::parse(text).value_or(reference.version);
}

ActiveReferences activeReferences(const Problem& problem)
{
    ActiveReferences active;
    const auto follow = [&](const Demand& demand) -> Result<References::Pointer> {
        const References::Pointer reference = problem.references->find(demand.text);
        if (!reference)
            return reference;
        ActiveReferences::Target target{reference, demand.text, demand.direct && demand.line->editable, demand.direct,
                                        false};
        const auto [place, added] = active.byName.try_emplace(reference->name, target);
        ActiveReferences::Target& known = place->second;
        target.conflicting = known.conflicting || known.reference->identity != reference->identity;
        const bool better = !added && isBetter(target, known);
        const bool conflicting = target.conflicting;
        if (better)
            known = std::move(target);
        known.conflicting = conflicting;
        return reference;
    };
    const std::set<pep::Name> overridden = overriddenNames(problem);
    Walk walk(problem.target.environment, overridden, follow);
    for (const Input* line : askingLines(problem, overridden))
        (void)walk.run(demandOf(*line));
    const std::set<pep::Name> asked = askedNames(problem);
    for (const Input* line : constrainingLines(problem)) {
        const pep::Name& name = line->requirement.name;
        if (overridden.contains(name))
            continue;
        if (problem.references->find(demandOf(*line).text) && (asked.contains(name) || active.byName.contains(name)))
            (void)walk.run(demandOf(*line));
        else
            active.later.try_emplace(name, ActiveReferences::Later{demandOf(*line).text, line->origin});
    }
    for (const auto& [name, target] : active.byName)
        active.later.erase(name);
    return active;
}

} // namespace lockwright::resolve
