// SPDX-License-Identifier: GPL-3.0-or-later
// Times one solve inside a process, part by part:
//   bench_solve FILE.in INDEX-URL CACHE-FOLDER [RUNS]
#include "index/cached_source.h"
#include "requirements/inputs.h"
#include "resolve/solver.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace lockwright;

namespace
{

double milliseconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

int complain(const Error& error)
{
    std::fprintf(stderr, "%s\n", describe(error).c_str());
    return exitCode(error.code);
}

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-28s median %8.3f ms   min %8.3f   max %8.3f\n", what, times[times.size() / 2], times.front(),
                times.back());
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 4) {
        std::fprintf(stderr, "usage: bench_solve FILE.in INDEX-URL CACHE-FOLDER [RUNS]\n");
        return 2;
    }
    const int runs = count > 4 ? std::atoi(arguments[4]) : 20;
    auto start = std::chrono::steady_clock::now();
    const auto target = pep::Target::make("3.11", "x86_64-manylinux_2_28");
    if (!target)
        return complain(target.error());
    std::printf("%-28s %8.3f ms\n", "target", milliseconds(start));
    start = std::chrono::steady_clock::now();
    const auto inputs =
        requirements::readInputs(std::filesystem::absolute(arguments[1]), std::filesystem::current_path());
    if (!inputs)
        return complain(inputs.error());
    std::printf("%-28s %8.3f ms\n", "inputs", milliseconds(start));
    resolve::Problem problem;
    problem.target = *target;
    problem.requirements = inputs->requirements;
    problem.constraints = inputs->constraints;

    std::vector<double> fresh, again;
    resolve::SolveStatistics statistics;
    for (int run = 0; run < std::max(1, runs); ++run) {
        index::SettingsRequest request;
        request.indexUrl = arguments[2];
        const auto settings = index::findSettings(request);
        if (!settings)
            return complain(settings.error());
        start = std::chrono::steady_clock::now();
        const auto source = index::CachedSource::open(*settings, arguments[3]);
        if (!source)
            return complain(source.error());
        resolve::Universe universe(**source, resolve::Policy::of(problem));
        Task task;
        const auto outcome = resolve::solve(problem, universe, task);
        if (!outcome)
            return complain(outcome.error());
        fresh.push_back(milliseconds(start));
        start = std::chrono::steady_clock::now();
        const auto second = resolve::solve(problem, universe, task);
        again.push_back(milliseconds(start));
        if (const auto* solution = std::get_if<resolve::Solution>(&*outcome))
            statistics = solution->statistics;
        else
            std::printf("unsatisfiable\n%s",
                        resolve::explain(std::get<resolve::Unsatisfiable>(*outcome).derivation).c_str());
    }
    std::printf("%-28s %8.3f ms\n", "first run", fresh.front());
    print("source, universe and solve", fresh);
    print("the same universe again", again);
    std::printf("packages %llu, versions tried %llu, conflicts %llu\n",
                static_cast<unsigned long long>(statistics.packages),
                static_cast<unsigned long long>(statistics.versionsTried),
                static_cast<unsigned long long>(statistics.conflicts));
    return 0;
}
