// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/outdated.h"

#include "base/say.h"
#include "explain/blocking.h"
#include "explain/update_targets.h"
#include "explain/upgrade_trial.h"

#include <algorithm>
#include <deque>
#include <map>
#include <stop_token>

namespace lockwright::explain
{

bool LockedVersion::behind() const
{
    return latest() != nullptr;
}

const UpdateTarget* LockedVersion::latest() const
{
    return !targets.empty() && targets.back().latest ? &targets.back() : nullptr;
}

const UpdateTarget* LockedVersion::fix() const
{
    const auto found =
        std::find_if(targets.begin(), targets.end(), [](const UpdateTarget& target) { return target.fix; });
    return found == targets.end() ? nullptr : &*found;
}

namespace
{

/// Work that is stopped by its task, or when the time is over.
class Limited
{
public:
    Limited(Task& outer, std::chrono::milliseconds limit)
        : m_outer(outer)
        , m_end(std::chrono::steady_clock::now() + limit)
        , m_forward(outer.stopToken(), [this] { m_stop.request_stop(); })
        , m_task(m_stop.get_token(), [this](const Progress&) {
            if (over())
                m_stop.request_stop();
        })
    {
    }

    /// The solver says often how far it is, which is when the clock is looked at.
    [[nodiscard]] Task& task() { return m_task; }
    [[nodiscard]] bool over() const { return std::chrono::steady_clock::now() >= m_end; }
    /// Was it the clock that stopped the work?
    [[nodiscard]] bool stoppedByClock() const { return m_stop.stop_requested() && !m_outer.cancelled(); }

private:
    Task& m_outer;
    std::chrono::steady_clock::time_point m_end;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    Task m_task;
};

class Finder
{
public:
    Finder(std::span<const LockedProblem> problems, const OutdatedOptions& options, Task& task)
        : m_problems(problems)
        , m_options(options)
        , m_task(task)
        , m_trial(problems)
    {
    }

    Result<OutdatedReport> find()
    {
        addRows();
        LW_CHECK(chooseTargets());
        LW_CHECK(m_trial.prepare(m_report.unchecked, m_task));
        LW_CHECK(settleTargets());
        m_limited.emplace(m_task, m_options.limit);
        LW_CHECK(tryTargets());
        for (Row& row : m_rows)
            m_report.packages.push_back(std::move(row.package));
        LW_CHECK(weighLines());
        m_report.blockingPackages = explain::blockingPackages(m_report.packages);
        return std::move(m_report);
    }

private:
    struct Row {
        LockedVersion package;
        std::vector<std::size_t> problems;
    };
    struct Pending {
        Row* row;
        UpdateTarget* target;
    };

    void addRows()
    {
        std::map<std::pair<pep::Name, pep::Version>, Row> rows;
        for (std::size_t index = 0; index < m_problems.size(); ++index) {
            const resolve::Problem& problem = m_problems[index].problem;
            for (const LockedProblem::Pin& pin : m_problems[index].pins) {
                Row& row = rows[{pin.name, pin.version}];
                row.package.name = pin.name;
                row.package.version = pin.version;
                auto& profiles = row.package.profiles;
                if (std::find(profiles.begin(), profiles.end(), pin.profile) == profiles.end())
                    profiles.push_back(pin.profile);
                if (row.problems.empty() || row.problems.back() != index)
                    row.problems.push_back(index);
                row.package.direct =
                    row.package.direct
                    || std::any_of(problem.requirements.begin(), problem.requirements.end(),
                                   [&](const requirements::Input& input) {
                                       return input.requirement.name == pin.name
                                              && input.requirement.marker.holds(problem.target.environment);
                                   });
            }
        }
        for (auto& [key, row] : rows)
            m_rows.push_back(std::move(row));
    }

    std::vector<const LockedProblem*> problemsOf(const Row& row) const
    {
        std::vector<const LockedProblem*> problems;
        for (const std::size_t index : row.problems)
            problems.push_back(&m_problems[index]);
        return problems;
    }

    Result<void> chooseTargets()
    {
        for (const Row& row : m_rows)
            for (const LockedProblem* problem : problemsOf(row))
                problem->universe->want(problem->universe->node(row.package.name));
        std::size_t done = 0;
        for (Row& row : m_rows) {
            if (m_task.cancelled())
                return Task::cancellation();
            m_task.report({Progress::Phase::Fetching, done++, m_rows.size(), {}});
            TargetChoice& choice = m_choices.emplace_back(row.package, problemsOf(row), m_options.advisories);
            LW_CHECK(choice.choose(m_task));
            if (choice.asOf() > 0)
                m_report.asOf = m_report.asOf == 0 ? choice.asOf() : std::min(m_report.asOf, choice.asOf());
        }
        return {};
    }

    Result<void> settleTargets()
    {
        std::size_t done = 0;
        for (TargetChoice& choice : m_choices) {
            if (m_task.cancelled())
                return Task::cancellation();
            m_task.report({Progress::Phase::Fetching, done++, m_rows.size(), {}});
            LW_CHECK(choice.settle(m_task));
        }
        return {};
    }

    /// What cannot be tried is told so; the rest in the order in which people want to know it.
    std::vector<Pending> pending()
    {
        std::vector<Pending> list;
        for (Row& row : m_rows) {
            std::string reason;
            std::erase_if(row.problems, [&](std::size_t problem) {
                if (!m_trial.has(problem)) {
                    reason = say("{0} could not be solved as it is", m_problems[problem].profile);
                    return true;
                }
                if (m_trial.needs(problem, row.package.name))
                    return false;
                if (reason.empty())
                    reason = say("nothing requires it any more");
                return true;
            });
            for (UpdateTarget& target : row.package.targets) {
                if (row.problems.empty()) {
                    target.reason = reason;
                    continue;
                }
                target.together = m_trial.reachedTogether(row.problems, row.package.name, target.version);
                list.push_back({&row, &target});
            }
        }
        const auto rank = [](const UpdateTarget& target) {
            return target.fix ? 0 : target.latest ? 1 : target.minor ? 2 : 3;
        };
        std::stable_sort(list.begin(), list.end(), [&](const Pending& left, const Pending& right) {
            return rank(*left.target) < rank(*right.target);
        });
        return list;
    }

    Result<void> tryTargets()
    {
        std::vector<Pending> list = pending();
        Limited& limited = *m_limited;
        for (const bool solving : {false, true}) {
            std::vector<Pending> left;
            std::size_t done = 0;
            for (const Pending& item : list) {
                if (m_task.cancelled())
                    return Task::cancellation();
                m_task.report({Progress::Phase::Solving, done++, list.size(), item.row->package.name.text()});
                if (solving && limited.over()) {
                    giveUp(*item.target);
                    continue;
                }
                const auto settled = m_trial.tryTarget(item.row->problems, item.row->package.name, *item.target,
                                                       solving, solving ? limited.task() : m_task);
                if (settled) {
                    if (!*settled)
                        left.push_back(item);
                } else if (settled.error().code == ErrorCode::Cancelled && limited.stoppedByClock()) {
                    giveUp(*item.target);
                } else if (settled.error().code == ErrorCode::Cancelled || settled.error().code == ErrorCode::Usage) {
                    return tl::unexpected(settled.error());
                } else {
                    item.target->reason = settled.error().message;
                }
            }
            list = std::move(left);
        }
        return {};
    }

    /// Finds the user's lines that block, and solves without each one that may free something.
    Result<void> weighLines()
    {
        BlockingLines blocking = blockingLines(m_report.packages);
        for (const Lifting& lifting : blocking.liftings) {
            if (m_task.cancelled())
                return Task::cancellation();
            const pep::Name& name = m_report.packages[lifting.package].name;
            BlockingLine& line = blocking.lines[lifting.line];
            m_task.report({Progress::Phase::Solving, 0, 0, name.text()});
            if (m_limited->over())
                break;
            if (!line.freed.empty() && line.freed.back() == name)
                continue;
            const auto freed = m_trial.possibleWithout(line.line, m_rows[lifting.package].problems, name,
                                                       lifting.target->version, m_limited->task());
            if (!freed && freed.error().code == ErrorCode::Cancelled && !m_limited->stoppedByClock())
                return tl::unexpected(freed.error());
            if (freed && *freed)
                line.freed.push_back(name);
        }
        sortByWeight(blocking.lines);
        m_report.blockers = std::move(blocking.lines);
        return {};
    }

    void giveUp(UpdateTarget& target)
    {
        ++m_report.limited;
        target.limitReached = true;
        if (target.together)
            target.outcome = UpdateTarget::Outcome::Possible;
        else
            target.reason = say("not checked: the time limit was reached");
    }

    std::span<const LockedProblem> m_problems;
    const OutdatedOptions& m_options;
    Task& m_task;
    UpgradeTrial m_trial;
    std::deque<Row> m_rows;
    std::deque<TargetChoice> m_choices; ///< parallel to m_rows
    std::optional<Limited> m_limited;   ///< begins when all that trying needs is there
    OutdatedReport m_report;
};

} // namespace

Result<OutdatedReport> findOutdated(std::span<const LockedProblem> problems, const OutdatedOptions& options, Task& task)
{
    return Finder(problems, options, task).find();
}

} // namespace lockwright::explain
