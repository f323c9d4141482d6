// SPDX-License-Identifier: GPL-3.0-or-later
#include "growth_bench.h"

#include "explain/conflict.h"
#include "explain/fixes.h"
#include "explain/why.h"
#include "support/text_family.h"

#include <algorithm>
#include <stdexcept>

namespace lockwright::bench
{

namespace
{

/// Why the package over which two others part has the version that it has.
void measureWhy(const Measured& measure, const MadeUniverse& made, const resolve::Solution& solution,
                resolve::Universe& universe, Task& task)
{
    resolve::Problem pinned = made.problem;
    pinned.preferences = pinsOf(solution);
    const auto chosen = std::find_if(solution.packages.begin(), solution.packages.end(),
                                     [&](const auto& package) { return package.name == made.contested; });
    if (chosen == solution.packages.end())
        throw std::runtime_error("the contested package was not chosen");
    const explain::WhyQuestion question{pinned, made.contested, chosen->version};
    measure("why a version", [&] { keep(must(explain::why(question, universe, task))); });
}

/// Every edit that would mend the planted conflict, each one solved.
void measureFixes(const Measured& measure, const MadeUniverse& made, Task& task)
{
    std::string text;
    for (const requirements::Input& input : made.conflicts.requirements)
        text += input.requirement.text() + "\n";
    test::TextFamily family(*made.source, {{"all.in", text}}, {"all"});
    const auto conflicts = must(test::conflictsOf(family, {"all"}));
    explain::FixLimits limits;
    limits.budget = std::chrono::hours(1);
    measure("find fixes, each solved", [&] {
        const explain::FixSearch search = must(explain::findFixes(conflicts, family, limits, task));
        if (search.fixes.empty())
            throw std::runtime_error("the planted conflict has no fix");
    });
}

} // namespace

void measureExplaining(const Measured& measure, const MadeUniverse& made,
                       [[maybe_unused]] const resolve::Solution& solution, resolve::Universe& universe, Task& task)
{
    measure("explain a conflict", [&] {
        const explain::ConflictReport report = must(explain::explainConflict(made.conflicts, universe, task));
        if (report.conflicts.empty())
            throw std::runtime_error("the planted conflict was not found");
    });
    measureWhy(measure, made, solution, universe, task);
    measureFixes(measure, made, task);
}

} // namespace lockwright::bench
