// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fix_judge.h"

#include "explain/fix_probe.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

bool sameLine(const ConflictLine& left, const ConflictLine& right)
{
    return left.role == right.role && left.requirement == right.requirement && left.origin.place == right.origin.place;
}

bool has(const Conflict& conflict, const ConflictLine& line)
{
    return std::any_of(conflict.core.begin(), conflict.core.end(),
                       [&](const ConflictLine& own) { return sameLine(own, line); });
}

/// Looks into one profile that has no solution with the edits made.
class Autopsy
{
public:
    Autopsy(const Member& member, const std::string& profile, const std::vector<KnownConflict>& conflicts, Task& task)
        : m_probe(member, task)
        , m_profile(profile)
        , m_conflicts(conflicts)
    {
    }

    Result<std::vector<LeftConflict>> run()
    {
        std::vector<LeftConflict> left;
        std::vector<FixProbe::Change> aside;
        for (std::size_t i = 0; i < m_conflicts.size(); ++i) {
            LW_TRY(const bool remains, stands(m_conflicts[i].conflict));
            if (!remains)
                continue;
            left.push_back({m_conflicts[i].conflict, m_profile, i});
            aside.push_back({*m_probe.find(m_conflicts[i].conflict.core.back()), {}});
        }
        const resolve::Problem rest = m_probe.problem(aside);
        LW_TRY(const auto solution, solutionOf(rest, *m_probe.member().universe, m_probe.task()));
        if (solution)
            return left;
        LW_TRY(ConflictReport report, explainConflict(rest, *m_probe.member().universe, m_probe.task()));
        std::vector<LeftConflict> all;
        for (Conflict& conflict : report.conflicts)
            all.push_back({std::move(conflict), m_profile, std::nullopt});
        all.insert(all.end(), std::make_move_iterator(left.begin()), std::make_move_iterator(left.end()));
        return all;
    }

private:
    /// Are its lines all there, and still without a solution together?
    Result<bool> stands(const Conflict& conflict)
    {
        const std::size_t overrides =
            m_probe.member().problem.requirements.size() + m_probe.member().problem.constraints.size();
        std::vector<bool> kept(overrides + m_probe.member().problem.overrides.size(), false);
        std::fill(kept.begin() + std::ptrdiff_t(overrides), kept.end(), true);
        for (const ConflictLine& line : conflict.core) {
            const auto position = m_probe.find(line);
            if (!position)
                return false;
            kept[*position] = true;
        }
        std::vector<FixProbe::Change> dropped;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (!kept[i])
                dropped.push_back({i, {}});
        LW_TRY(const auto solution, m_probe.solve(dropped));
        return !solution;
    }

    FixProbe m_probe;
    const std::string& m_profile;
    const std::vector<KnownConflict>& m_conflicts;
};

/// Puts together what the profiles say.
class Judgment
{
public:
    Judgment(Fix fix, const std::vector<KnownConflict>& conflicts, Family& family, Task& task)
        : m_conflicts(conflicts)
        , m_family(family)
        , m_task(task)
    {
        m_result.fix = std::move(fix);
    }

    Result<JudgedFix> run()
    {
        Fix& fix = m_result.fix;
        LW_TRY(fix.profiles, m_family.judge(fix.edits, m_task));
        for (Verdict& verdict : fix.profiles) {
            m_failed = m_failed || verdict.status == Verdict::Status::Failed;
            if (verdict.status == Verdict::Status::Unsatisfiable && verdict.reason.empty())
                LW_CHECK(examine(verdict));
        }
        sortLeft();
        for (std::size_t i = 0; i < m_conflicts.size(); ++i) {
            const bool remains = std::any_of(m_result.left.begin(), m_result.left.end(),
                                             [&](const LeftConflict& left) { return left.known == i; });
            if (remains)
                fix.remains.push_back(i);
            else if (wasSolved(m_conflicts[i]))
                fix.removes.push_back(i);
        }
        const bool fresh = !m_result.left.empty() && !m_result.left.front().known;
        const bool solved = std::all_of(fix.profiles.begin(), fix.profiles.end(), [](const Verdict& verdict) {
            return verdict.status == Verdict::Status::Solved;
        });
        fix.status = solved ? Fix::Status::Verified : m_failed || fresh ? Fix::Status::Fails : Fix::Status::Partial;
        return std::move(m_result);
    }

private:
    Result<void> examine(Verdict& verdict)
    {
        auto left = autopsy(verdict.profile);
        if (!left && left.error().code == ErrorCode::Cancelled)
            return tl::unexpected(std::move(left).error());
        if (!left) {
            verdict.reason = left.error().message;
            m_failed = true;
            return {};
        }
        if (!left->empty())
            verdict.reason = left->front().conflict.summary;
        for (LeftConflict& conflict : *left) {
            const bool told = std::any_of(m_result.left.begin(), m_result.left.end(), [&](const LeftConflict& other) {
                return conflict.known ? other.known == conflict.known
                                      : !other.known && other.conflict.summary == conflict.conflict.summary;
            });
            if (!told)
                m_result.left.push_back(std::move(conflict));
        }
        return {};
    }

    Result<std::vector<LeftConflict>> autopsy(const std::string& profile)
    {
        LW_TRY(const Member member, m_family.member(profile, m_result.fix.edits, false, m_task));
        return Autopsy(member, profile, m_conflicts, m_task).run();
    }

    /// New ones first, known ones in their order.
    void sortLeft()
    {
        std::stable_sort(m_result.left.begin(), m_result.left.end(),
                         [](const LeftConflict& one, const LeftConflict& other) { return one.known < other.known; });
    }

    /// Was at least one of its profiles looked at? It does not have the conflict any more then.
    [[nodiscard]] bool wasSolved(const KnownConflict& conflict) const
    {
        return std::any_of(m_result.fix.profiles.begin(), m_result.fix.profiles.end(), [&](const Verdict& verdict) {
            return (verdict.status == Verdict::Status::Solved || verdict.status == Verdict::Status::Unsatisfiable)
                   && std::find(conflict.profiles.begin(), conflict.profiles.end(), verdict.profile)
                          != conflict.profiles.end();
        });
    }

    const std::vector<KnownConflict>& m_conflicts;
    Family& m_family;
    Task& m_task;
    JudgedFix m_result;
    bool m_failed = false;
};

} // namespace

Result<JudgedFix> judgeFix(Fix fix, const std::vector<KnownConflict>& conflicts, Family& family, Task& task)
{
    return Judgment(std::move(fix), conflicts, family, task).run();
}

std::vector<ConflictLine> linesAside(const Conflict& conflict, const std::vector<const Conflict*>& others)
{
    std::vector<ConflictLine> lines;
    for (const Conflict* other : others) {
        const auto line = std::find_if(other->core.begin(), other->core.end(),
                                       [&](const ConflictLine& candidate) { return !has(conflict, candidate); });
        if (line != other->core.end())
            lines.push_back(*line);
    }
    return lines;
}

} // namespace lockwright::explain
