// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fixes.h"

#include "explain/fix_candidates.h"
#include "explain/fix_judge.h"

#include <algorithm>
#include <set>

namespace lockwright::explain
{

namespace
{

/// Ends a search by the clock: what runs is stopped as if it had been cancelled.
class Budget
{
public:
    Budget(const FixLimits& limits, Task& task)
        : m_task(task)
        , m_now(limits.now ? limits.now : [] { return std::chrono::steady_clock::now(); })
        , m_begin(m_now())
        , m_end(m_begin + limits.budget)
        , m_forward(task.stopToken(), [this] { m_stop.request_stop(); })
        , m_inner(m_stop.get_token(), [this](const Progress& progress) {
            if (m_now() >= m_end)
                m_stop.request_stop();
            m_task.report(progress);
        })
    {
    }

    [[nodiscard]] Task& task() { return m_inner; }
    [[nodiscard]] bool over() const { return m_inner.cancelled() || m_now() >= m_end; }
    [[nodiscard]] bool cancelled() const { return m_task.cancelled(); }
    [[nodiscard]] std::chrono::milliseconds spent() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_now() - m_begin);
    }

private:
    Task& m_task;
    std::function<std::chrono::steady_clock::time_point()> m_now;
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::steady_clock::time_point m_end;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    Task m_inner;
};

class FixFinder
{
public:
    FixFinder(const std::vector<KnownConflict>& conflicts, Family& family, const FixLimits& limits, Task& task)
        : m_conflicts(conflicts)
        , m_family(family)
        , m_limits(limits)
        , m_budget(limits, task)
    {
    }

    Result<FixSearch> run()
    {
        std::vector<Fix> singles;
        for (std::size_t i = 0; i < m_conflicts.size(); ++i) {
            LW_TRY(std::vector<Fix> more, candidatesOf(i));
            for (Fix& fix : more)
                propose(singles, std::move(fix));
        }
        LW_TRY(std::vector<JudgedFix> open, judgeAll(std::move(singles)));
        const std::size_t depth = std::max<std::size_t>(2, m_conflicts.size());
        for (std::size_t size = 2; size <= depth && !open.empty() && verified() < m_limits.verified; ++size) {
            LW_TRY(std::vector<Fix> larger, extended(open));
            LW_TRY(open, judgeAll(std::move(larger)));
        }
        if (m_budget.cancelled())
            return Task::cancellation();
        return finish();
    }

private:
    static constexpr std::size_t extendedAtOnce = 4; ///< sets that are extended on each level
    static constexpr std::size_t extensions = 2;     ///< by how many edits each

    [[nodiscard]] std::size_t verified() const
    {
        return std::size_t(std::count_if(m_fixes.begin(), m_fixes.end(),
                                         [](const Fix& fix) { return fix.status == Fix::Status::Verified; }));
    }

    static bool holds(const Fix& fix, const Fix& part)
    {
        return std::all_of(part.edits.begin(), part.edits.end(), [&](const Edit& edit) {
            return std::find(fix.edits.begin(), fix.edits.end(), edit) != fix.edits.end();
        });
    }

    /// Takes a set of edits into a list, unless it was seen, or holds one that is enough by itself.
    void propose(std::vector<Fix>& list, Fix&& fix)
    {
        // Lines that are there before those that are added, each in the order of the files.
        std::sort(fix.edits.begin(), fix.edits.end(), [](const Edit& left, const Edit& right) {
            return std::tuple(left.before.empty(), std::tie(left.place, left.before, left.after, left.way))
                   < std::tuple(right.before.empty(), std::tie(right.place, right.before, right.after, right.way));
        });
        const bool superfluous = std::any_of(m_fixes.begin(), m_fixes.end(), [&](const Fix& known) {
            return known.status == Fix::Status::Verified && holds(fix, known);
        });
        if (superfluous || !m_seen.insert(fix.edits).second)
            return;
        fix.readers = 0;
        for (const Edit& edit : fix.edits)
            if (!edit.place.file.empty())
                fix.readers = std::max(fix.readers, m_family.readers(edit.place.file));
        list.push_back(std::move(fix));
    }

    /// Nothing where the budget ended, or nothing can be tried; an error is cancellation.
    template <typename T>
    Result<std::optional<T>> unlessOver(Result<T>&& result)
    {
        if (result)
            return std::optional<T>(std::move(*result));
        if (m_budget.cancelled())
            return Task::cancellation();
        m_complete = m_complete && !m_budget.over();
        return std::optional<T>();
    }

    [[nodiscard]] std::vector<const Conflict*> othersThan(std::size_t conflict) const
    {
        std::vector<const Conflict*> others;
        for (std::size_t i = 0; i < m_conflicts.size(); ++i)
            if (i != conflict)
                others.push_back(&m_conflicts[i].conflict);
        return others;
    }

    Result<std::vector<Fix>> candidatesOf(std::size_t conflict)
    {
        const KnownConflict& known = m_conflicts[conflict];
        if (m_budget.over()) {
            m_complete = false;
            return untried(known.conflict);
        }
        CandidateRequest request;
        request.conflict = &known.conflict;
        request.profile = known.profiles.front();
        request.conflicting = known.profiles;
        request.aside = linesAside(known.conflict, othersThan(conflict));
        LW_TRY(auto found, unlessOver(candidatesFor(request, m_family, m_budget.task())));
        return found ? std::move(*found) : untried(known.conflict);
    }

    /// What can be said of a conflict without any solve: that a line may go.
    std::vector<Fix> untried(const Conflict& conflict)
    {
        std::vector<Fix> fixes;
        for (const ConflictLine& line : conflict.core) {
            const auto written = m_family.written(line.origin);
            const auto requirement = pep::Requirement::parse(line.requirement);
            if (!written || !requirement || m_family.isLock(line.origin.place.file))
                continue;
            Fix fix;
            fix.edits.push_back({Edit::Way::Drop, line.origin.place, requirement->name, *written, {}});
            fixes.push_back(std::move(fix));
        }
        return fixes;
    }

    /// Solves candidates in the order in which they promise most. @returns those that leave something to mend.
    Result<std::vector<JudgedFix>> judgeAll(std::vector<Fix>&& candidates)
    {
        std::sort(candidates.begin(), candidates.end(), standsBefore);
        std::vector<JudgedFix> open;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            m_budget.task().report({Progress::Phase::Solving, i, candidates.size(), "fixes"});
            LW_TRY(auto judged, judge(std::move(candidates[i])));
            if (judged && judged->fix.status != Fix::Status::Verified)
                open.push_back(std::move(*judged));
        }
        std::sort(open.begin(), open.end(),
                  [](const JudgedFix& left, const JudgedFix& right) { return standsBefore(left.fix, right.fix); });
        return open;
    }

    Result<std::optional<JudgedFix>> judge(Fix&& fix)
    {
        if (m_budget.over()) {
            m_complete = false;
            m_fixes.push_back(std::move(fix));
            return std::optional<JudgedFix>();
        }
        LW_TRY(auto judged, unlessOver(judgeFix(fix, m_conflicts, m_family, m_budget.task())));
        if (!judged) {
            if (!m_complete)
                m_fixes.push_back(std::move(fix));
            return judged;
        }
        ++m_judged;
        if (judged->fix.status == Fix::Status::Verified) {
            LW_CHECK(shrink(judged->fix));
            if (!m_first)
                m_first = m_budget.spent();
        }
        if (worthListing(judged->fix))
            m_fixes.push_back(judged->fix);
        return judged;
    }

    /// That changing a bound fails below is news; that moving a line or overriding it does is none.
    [[nodiscard]] bool worthListing(const Fix& fix) const
    {
        const bool known =
            std::any_of(m_fixes.begin(), m_fixes.end(), [&](const Fix& other) { return other.edits == fix.edits; });
        const bool changes = std::all_of(fix.edits.begin(), fix.edits.end(),
                                         [](const Edit& edit) { return edit.way <= Edit::Way::Pin; });
        return !known && (fix.status != Fix::Status::Partial || !fix.removes.empty())
               && (fix.status != Fix::Status::Fails || changes);
    }

    /// Leaves out edits without which everything is solved too.
    Result<void> shrink(Fix& fix)
    {
        for (std::size_t i = fix.edits.size(); i-- > 0 && fix.edits.size() > 1;) {
            if (fix.edits[i].way == Edit::Way::Move)
                continue;
            Fix smaller = fix;
            smaller.edits.erase(smaller.edits.begin() + std::ptrdiff_t(i));
            smaller.removes.clear();
            smaller.remains.clear();
            LW_TRY(auto judged, unlessOver(judgeFix(std::move(smaller), m_conflicts, m_family, m_budget.task())));
            if (judged && judged->fix.status == Fix::Status::Verified)
                fix = std::move(judged->fix);
        }
        return {};
    }

    /// Sets with one edit more, for something that they leave.
    Result<std::vector<Fix>> extended(const std::vector<JudgedFix>& open)
    {
        std::vector<Fix> larger;
        std::size_t count = 0;
        for (const JudgedFix& judged : open) {
            if (count == extendedAtOnce || m_budget.over())
                break;
            if (judged.left.empty() || !judged.fix.applicable())
                continue;
            ++count;
            LW_TRY(auto found, unlessOver(extensionsOf(judged)));
            if (!found)
                continue;
            std::sort(found->begin(), found->end(), standsBefore);
            for (std::size_t i = 0; i < std::min(found->size(), extensions); ++i) {
                Fix fix;
                fix.edits = judged.fix.edits;
                fix.edits.insert(fix.edits.end(), (*found)[i].edits.begin(), (*found)[i].edits.end());
                fix.leap = std::max(judged.fix.leap, (*found)[i].leap);
                fix.distance = judged.fix.distance + (*found)[i].distance;
                if (fix.applicable())
                    propose(larger, std::move(fix));
            }
        }
        return larger;
    }

    Result<std::vector<Fix>> extensionsOf(const JudgedFix& judged)
    {
        const LeftConflict& left = judged.left.front();
        std::vector<const Conflict*> others;
        for (const LeftConflict& other : judged.left)
            if (&other != &left)
                others.push_back(&other.conflict);
        CandidateRequest request;
        request.conflict = &left.conflict;
        request.profile = left.profile;
        request.conflicting = left.known ? m_conflicts[*left.known].profiles : std::vector{left.profile};
        request.made = judged.fix.edits;
        request.aside = linesAside(left.conflict, others);
        return candidatesFor(request, m_family, m_budget.task());
    }

    FixSearch finish()
    {
        FixSearch search;
        search.complete = m_complete;
        search.judged = m_judged;
        search.first = m_first;
        std::sort(m_fixes.begin(), m_fixes.end(), standsBefore);
        std::size_t counts[4] = {};
        for (Fix& fix : m_fixes) {
            const std::size_t limit = fix.status == Fix::Status::Verified ? m_limits.verified : m_limits.others;
            if (counts[std::size_t(fix.status)]++ < limit)
                search.fixes.push_back(std::move(fix));
        }
        return search;
    }

    const std::vector<KnownConflict>& m_conflicts;
    Family& m_family;
    const FixLimits& m_limits;
    Budget m_budget;
    std::vector<Fix> m_fixes;
    std::set<std::vector<Edit>> m_seen;
    bool m_complete = true;
    std::size_t m_judged = 0;
    std::optional<std::chrono::milliseconds> m_first;
};

} // namespace

Result<FixSearch> findFixes(const std::vector<KnownConflict>& conflicts, Family& family, const FixLimits& limits,
                            Task& task)
{
    if (task.cancelled())
        return Task::cancellation();
    return FixFinder(conflicts, family, limits, task).run();
}

} // namespace lockwright::explain
