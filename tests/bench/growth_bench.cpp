// SPDX-License-Identifier: GPL-3.0-or-later
#include "growth_bench.h"

#include "micro_bench.h"

#include "requirements/lock.h"
#include "requirements/lock_diff.h"

#include <cstdio>
#include <optional>

namespace lockwright::bench
{

void Series::report(Bench& bench) const
{
    for (const auto& [what, points] : m_points) {
        if (points.size() < 2)
            continue;
        char text[160];
        std::snprintf(text, sizeof text, "%s grows with the packages to the power of %.2f", what.c_str(),
                      growthExponent(points));
        bench.note(text);
    }
}

namespace
{

void measureUniverse(Bench& bench, Series& series, Samples& samples, std::size_t count)
{
    const MadeUniverse made = makeUniverse(samples, count);
    Task& task = samples.task();
    const Measured measure{bench, series, made.packages};

    std::optional<resolve::Universe> universe;
    const auto fresh = [&] { universe.emplace(*made.source, resolve::Policy::of(made.problem)); };
    measure(
        "solve", [&] { keep(solveOrThrow(made.problem, *universe, task)); }, fresh);
    const resolve::Solution solution = solveOrThrow(made.problem, *universe, task);
    measure("solve, all warm", [&] { keep(solveOrThrow(made.problem, *universe, task)); });
    resolve::Problem pinned = made.problem;
    pinned.preferences = pinsOf(solution);
    measure("solve with its pins, all warm", [&] { keep(solveOrThrow(pinned, *universe, task)); });
    measureExplaining(measure, made, solution, *universe, task);

    const std::string text = lockOf(solution);
    resolve::Solution moved = solution;
    for (std::size_t i = 0; i < moved.packages.size(); i += 10)
        moved.packages[i].version = *pep::Version::parse("99.1");
    const requirements::Lock before = must(requirements::Lock::parse(text, "all.txt"));
    const requirements::Lock after = must(requirements::Lock::parse(lockOf(moved), "all.txt"));
    measure("read the lock", [&] { keep(requirements::Lock::parse(text, "all.txt")); });
    measure("write the lock", [&] { keep(lockOf(solution)); });
    measure("compare locks, a tenth moved", [&] { keep(requirements::diffLocks(before, after)); });
    bench.note(std::to_string(made.packages) + " packages: " + std::to_string(solution.packages.size()) + " chosen, "
               + std::to_string(solution.statistics.versionsTried) + " versions tried, "
               + std::to_string(solution.statistics.conflicts) + " conflicts");
}

} // namespace

void measureGrowth(Bench& bench, Samples& samples, std::size_t largest)
{
    Series series;
    for (const std::size_t count : {std::size_t(50), std::size_t(200), std::size_t(600), std::size_t(1500)})
        if (count <= largest)
            measureUniverse(bench, series, samples, count);
    series.report(bench);
}

} // namespace lockwright::bench
