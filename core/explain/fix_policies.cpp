// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fix_policies.h"

#include "explain/fix_probe.h"

#include <algorithm>
#include <cstdio>

namespace lockwright::explain
{

namespace
{

/// An RFC 3339 time in UTC, as a TOML string.
std::string timeText(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    char text[40] = {};
    std::snprintf(text, sizeof text, "\"%04d-%02u-%02uT%02d:%02d:%02dZ\"", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()));
    return text;
}

class PolicyFinder
{
public:
    PolicyFinder(const Conflict& conflict, const resolve::Problem& problem, resolve::Universe& universe, Family& family,
                 Task& task)
        : m_conflict(conflict)
        , m_problem(problem)
        , m_universe(universe)
        , m_family(family)
        , m_task(task)
    {
    }

    Result<std::vector<Fix>> run()
    {
        LW_CHECK(addCutoff());
        using Mode = resolve::PrereleaseMode;
        if (m_problem.prereleases == Mode::Disallow || m_problem.prereleases == Mode::Explicit)
            LW_CHECK(addSetting("prerelease", "\"if-necessary\"",
                                [](resolve::Problem& problem) { problem.prereleases = Mode::IfNecessary; }));
        if (m_problem.pythonUpperBounds == resolve::PythonUpperBounds::Enforce)
            LW_CHECK(addSetting("python-upper-bounds", "\"ignore\"", [](resolve::Problem& problem) {
                problem.pythonUpperBounds = resolve::PythonUpperBounds::Ignore;
            }));
        if (m_problem.files.noBuildAll)
            LW_CHECK(
                addSetting("no-build", "false", [](resolve::Problem& problem) { problem.files.noBuildAll = false; }));
        for (const ConflictLine& line : m_conflict.core)
            LW_CHECK(addOverride(line));
        return std::move(m_fixes);
    }

private:
    /// Has the changed problem a solution? What fails otherwise counts as none.
    Result<bool> solves(const resolve::Problem& problem, resolve::Universe& universe)
    {
        const auto solution = solutionOf(problem, universe, m_task);
        if (!solution && solution.error().code == ErrorCode::Cancelled)
            return tl::unexpected(solution.error());
        return solution && *solution;
    }

    void add(Edit edit)
    {
        Fix fix;
        fix.edits.push_back(std::move(edit));
        if (std::none_of(m_fixes.begin(), m_fixes.end(), [&](const Fix& known) { return known.edits == fix.edits; }))
            m_fixes.push_back(std::move(fix));
    }

    template <typename Change>
    Result<bool> addSetting(const std::string& key, const std::string& value, Change change)
    {
        const auto edit = m_family.setting(key, value);
        if (!edit)
            return false;
        resolve::Problem problem = m_problem;
        change(problem);
        resolve::Universe universe(m_universe.source(), resolve::Policy::of(problem));
        LW_TRY(const bool solved, solves(problem, universe));
        if (solved)
            add(*edit);
        return solved;
    }

    /// When the releases appeared that a line of the conflict asks for and that the cut-off hides.
    Result<std::vector<std::int64_t>> hiddenTimes()
    {
        std::vector<std::int64_t> times;
        for (const ConflictLine& line : m_conflict.core) {
            const auto requirement = pep::Requirement::parse(line.requirement);
            if (!requirement)
                continue;
            const resolve::NodeId node = m_universe.node(requirement->name);
            LW_TRY(const index::Listing* listing, m_universe.listing(node, m_task));
            for (const index::Release& release : listing->releases) {
                if (!requirement->specifiers.contains(release.version))
                    continue;
                for (std::uint32_t i = 0; i < release.fileCount; ++i) {
                    const std::int64_t time = listing->files[release.firstFile + i].uploadedAt;
                    if (time >= *m_problem.excludeNewer)
                        times.push_back(time + 1);
                }
            }
        }
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end()), times.end());
        return times;
    }

    Result<void> addCutoff()
    {
        if (!m_problem.excludeNewer || !m_family.setting("exclude-newer", "\"\""))
            return {};
        const auto times = hiddenTimes();
        if (!times)
            return {};
        constexpr std::size_t tried = 8;
        for (std::size_t i = 0; i < std::min(times->size(), tried); ++i) {
            const std::int64_t time = (*times)[i];
            LW_TRY(const bool solved, addSetting("exclude-newer", timeText(time),
                                                 [time](resolve::Problem& problem) { problem.excludeNewer = time; }));
            if (solved)
                return {};
        }
        return {};
    }

    /// A line that a package's own metadata rejects stands over it.
    Result<void> addOverride(const ConflictLine& line)
    {
        auto requirement = pep::Requirement::parse(line.requirement);
        if (line.role == ConflictLine::Role::Override || !requirement || requirement->specifiers.empty())
            return {};
        const auto rejects = [&](const resolve::Step& step) {
            return step.kind == resolve::Step::Kind::Dependency && step.terms.size() > 1
                   && step.terms[1].package == requirement->name.text();
        };
        const auto steps = m_conflict.proof.steps();
        if (std::none_of(steps.begin(), steps.end(), rejects))
            return {};
        resolve::Problem problem = m_problem;
        requirements::Input input;
        input.requirement.name = requirement->name;
        input.requirement.rawName = requirement->rawName;
        input.requirement.specifiers = requirement->specifiers;
        input.origin.kind = requirements::Origin::Kind::Override;
        const std::string text = input.requirement.text();
        problem.overrides.push_back(std::move(input));
        LW_TRY(const bool solved, solves(problem, m_universe));
        if (!solved)
            return {};
        Edit edit;
        edit.way = Edit::Way::Override;
        edit.package = requirement->name;
        edit.after = text;
        add(std::move(edit));
        return {};
    }

    const Conflict& m_conflict;
    const resolve::Problem& m_problem;
    resolve::Universe& m_universe;
    Family& m_family;
    Task& m_task;
    std::vector<Fix> m_fixes;
};

} // namespace

Result<std::vector<Fix>> policyCandidates(const Conflict& conflict, const resolve::Problem& problem,
                                          resolve::Universe& universe, Family& family, Task& task)
{
    return PolicyFinder(conflict, problem, universe, family, task).run();
}

} // namespace lockwright::explain
