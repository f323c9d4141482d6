// SPDX-License-Identifier: GPL-3.0-or-later
// Compiler: answers without a plan, for what asks the same profile many times.
#include "workspace/compiler.h"

#include "resolve/solver.h"
#include "workspace/lock_form.h"

#include <algorithm>

namespace lockwright::workspace
{

void Compiler::setText(const std::filesystem::path& path, std::string text)
{
    m_overlay[path.lexically_normal()] = std::move(text);
}

Result<requirements::Inputs> Compiler::inputs(const CompileJob& job) const
{
    return readSources(job);
}

std::string Compiler::text(const std::filesystem::path& path) const
{
    return read(path).value_or(std::string());
}

Result<resolve::Outcome> Compiler::answer(const CompileJob& job, const std::optional<requirements::Lock>& existing,
                                          bool bounds, Task& task)
{
    LW_TRY(const Question question, this->question(job, existing, task));
    LW_TRY(resolve::Outcome outcome, resolve::solve(question.problem, *question.universe, task));
    const auto* solution = std::get_if<resolve::Solution>(&outcome);
    if (!solution || !bounds)
        return outcome;
    std::vector<std::string> warnings; // for who writes the lock
    LW_TRY(LockForm form, this->form(job, question, existing, warnings));
    form.hashes = false; // they bound nothing
    LW_CHECK(completeForm(form, question.problem, *solution, *question.universe, task));
    LW_TRY(std::string text, lockText(*solution, form, existing, question.universe->source(), task));
    setText(lockPath(job), std::move(text));
    return outcome;
}

Result<void> Compiler::addTo(explain::Member& member, const CompileJob& job,
                             const std::optional<requirements::Lock>& existing, Task& task)
{
    LW_TRY(Question question, this->question(job, existing, task));
    if (!member.universe) {
        member.problem = std::move(question.problem);
        member.universe = question.universe;
        return {};
    }
    const auto merge = [](std::vector<requirements::Input>& list, std::vector<requirements::Input>& more) {
        for (requirements::Input& input : more) {
            const bool known = std::any_of(list.begin(), list.end(), [&](const requirements::Input& other) {
                return other.origin.place == input.origin.place && other.requirement.text() == input.requirement.text();
            });
            if (!known)
                list.push_back(std::move(input));
        }
    };
    resolve::Problem& problem = member.problem;
    merge(problem.requirements, question.problem.requirements);
    merge(problem.constraints, question.problem.constraints);
    merge(problem.overrides, question.problem.overrides);
    problem.preferences.insert(problem.preferences.end(), question.problem.preferences.begin(),
                               question.problem.preferences.end());
    forbidToo(problem.files, std::move(question.problem.files));
    question.problem = std::move(problem);
    question.problem.references.reset(); // those of one profile alone
    LW_CHECK(followReferences(question, task));
    problem = std::move(question.problem);
    member.universe = &m_session->universe(resolve::Policy::of(problem));
    return {};
}

} // namespace lockwright::workspace
