// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fix_candidates.h"

#include "explain/fix_policies.h"
#include "explain/fix_versions.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

/// A Usage error of one attempt means that this attempt cannot be made; cancellation ends everything.
bool ends(const Error& error)
{
    return error.code == ErrorCode::Cancelled;
}

class CandidateFinder
{
public:
    CandidateFinder(const CandidateRequest& request, Family& family, const FixProbe& probe)
        : m_request(request)
        , m_family(family)
        , m_probe(probe)
    {
        for (const ConflictLine& line : request.aside)
            if (const auto position = probe.find(line))
                m_aside.push_back({*position, {}});
    }

    /// What can be done to the lines of a conflict. Lines of locks are left to the profiles that they are made from.
    Result<std::vector<Fix>> run(const Conflict& conflict)
    {
        for (const ConflictLine& line : conflict.core) {
            const auto position = m_probe.find(line);
            if (!position || m_family.isLock(line.origin.place.file) || isEdited(line.origin.place))
                continue;
            const auto written = m_family.written(line.origin);
            if (!written)
                continue;
            LW_CHECK(addVersions(*position, *written));
            LW_CHECK(addWithout(line, *position, *written));
        }
        return std::move(m_fixes);
    }

    /// Other versions in the locks that bound the profile, where that is all it takes.
    Result<std::vector<Fix>> pinsAlone()
    {
        LW_TRY(const auto solution, m_probe.solve(m_aside));
        if (solution)
            add({}, *solution);
        return std::move(m_fixes);
    }

    [[nodiscard]] resolve::Problem problem() const { return m_probe.problem(m_aside); }

private:
    [[nodiscard]] bool isEdited(const Place& place) const
    {
        return std::any_of(m_request.made.begin(), m_request.made.end(), [&](const Edit& edit) {
            return edit.place.file == place.file && edit.place.line == place.line && edit.place.column == place.column;
        });
    }

    /// A fix from edits of lines and from what the solution with them needs in locks that bound the profile.
    void add(std::vector<Edit> edits, const resolve::Solution& solution, int leap = 0, std::uint64_t distance = 0)
    {
        for (const LockPin& pin : m_probe.member().pins) {
            const auto package =
                std::find_if(solution.packages.begin(), solution.packages.end(),
                             [&](const resolve::ResolvedPackage& candidate) { return candidate.name == pin.name; });
            if (package == solution.packages.end() || package->version == pin.version)
                continue;
            edits.push_back({Edit::Way::Pin, pin.place, pin.name, pin.name.text() + "==" + pin.version.text(),
                             pin.name.text() + "==" + package->version.text()});
        }
        Fix fix;
        fix.edits = std::move(edits);
        fix.leap = leap;
        fix.distance = distance;
        if (!fix.edits.empty())
            m_fixes.push_back(std::move(fix));
    }

    static Edit lineEdit(Edit::Way way, const Place& place, const pep::Name& package, const std::string& before,
                         const std::string& after)
    {
        Edit edit;
        edit.way = way;
        edit.place = place;
        edit.package = package;
        edit.before = before;
        edit.after = after;
        return edit;
    }

    static Edit::Way wayOf(const pep::SpecifierSet& before, const std::string& after, const pep::Version& version)
    {
        const auto requirement = pep::Requirement::parse(after);
        const pep::VersionSet set = before.set();
        if (!requirement || set.empty() || set.isSubsetOf(requirement->specifiers.set()))
            return Edit::Way::Relax;
        return set.intervals().back().high.sideOf(version) > 0 ? Edit::Way::Raise : Edit::Way::Lower;
    }

    Result<void> addVersions(std::size_t line, const std::string& written)
    {
        const requirements::Input& input = m_probe.input(line);
        if (input.requirement.specifiers.empty() || !input.requirement.url.empty())
            return {};
        auto versions = nearVersions(m_probe, line, m_aside);
        if (!versions && ends(versions.error()))
            return tl::unexpected(std::move(versions).error());
        if (!versions)
            return {};
        for (const NearVersion& near : *versions) {
            const auto text = admitting(written, near.version);
            if (!text)
                continue;
            add({{wayOf(input.requirement.specifiers, *text, near.version), input.origin.place, input.requirement.name,
                  written, *text}},
                near.solution, near.leap, near.distance);
        }
        return {};
    }

    /// Dropping the line, and moving it below.
    Result<void> addWithout(const ConflictLine& line, std::size_t position, const std::string& written)
    {
        std::vector<FixProbe::Change> changes = m_aside;
        changes.push_back({position, {}});
        auto solution = m_probe.solve(changes);
        if (!solution && ends(solution.error()))
            return tl::unexpected(std::move(solution).error());
        if (!solution || !*solution)
            return {};
        const Place& place = line.origin.place;
        const pep::Name& package = m_probe.input(position).requirement.name;
        add({{Edit::Way::Drop, place, package, written, {}}}, **solution);
        if (line.role != ConflictLine::Role::Requirement)
            return {};
        for (const std::string& home : m_family.homesBelow(place.file, m_request.conflicting))
            add({lineEdit(Edit::Way::Move, place, package, written, {}),
                 lineEdit(Edit::Way::Move, Place{home, 0, 0}, package, {}, written)},
                **solution);
        return {};
    }

    const CandidateRequest& m_request;
    Family& m_family;
    const FixProbe& m_probe;
    std::vector<FixProbe::Change> m_aside;
    std::vector<Fix> m_fixes;
};

void append(std::vector<Fix>& fixes, std::vector<Fix>&& more)
{
    for (Fix& fix : more)
        if (std::none_of(fixes.begin(), fixes.end(), [&](const Fix& known) { return known.edits == fix.edits; }))
            fixes.push_back(std::move(fix));
}

/// What can be done where locks of other profiles take part: their own inputs are put into the problem.
Result<std::vector<Fix>> candidatesTogether(const CandidateRequest& request, Family& family, Task& task)
{
    LW_TRY(const Member member, family.member(request.profile, request.made, true, task));
    const FixProbe probe(member, task);
    LW_TRY(std::vector<Fix> fixes, CandidateFinder(request, family, probe).pinsAlone());
    if (!fixes.empty())
        return fixes;
    const resolve::Problem problem = CandidateFinder(request, family, probe).problem();
    LW_TRY(const ConflictReport report, explainConflict(problem, *member.universe, task));
    for (const Conflict& conflict : report.conflicts) {
        LW_TRY(std::vector<Fix> more, CandidateFinder(request, family, probe).run(conflict));
        append(fixes, std::move(more));
    }
    return fixes;
}

} // namespace

Result<std::vector<Fix>> candidatesFor(const CandidateRequest& request, Family& family, Task& task)
{
    auto member = family.member(request.profile, request.made, false, task);
    if (!member && ends(member.error()))
        return tl::unexpected(std::move(member).error());
    if (!member)
        return std::vector<Fix>();
    const FixProbe probe(*member, task);
    CandidateFinder finder(request, family, probe);
    const resolve::Problem problem = finder.problem();
    LW_TRY(std::vector<Fix> fixes, finder.run(*request.conflict));
    const bool bounded = std::any_of(request.conflict->core.begin(), request.conflict->core.end(),
                                     [&](const ConflictLine& line) { return family.isLock(line.origin.place.file); });
    if (bounded) {
        auto together = candidatesTogether(request, family, task);
        if (!together && ends(together.error()))
            return tl::unexpected(std::move(together).error());
        if (together)
            append(fixes, std::move(*together));
    }
    LW_TRY(std::vector<Fix> policies, policyCandidates(*request.conflict, problem, *member->universe, family, task));
    append(fixes, std::move(policies));
    return fixes;
}

} // namespace lockwright::explain
