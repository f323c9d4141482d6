// SPDX-License-Identifier: GPL-3.0-or-later
#include "micro_bench.h"

#include "explain/conflict.h"

#include <optional>
#include <stdexcept>

namespace lockwright::bench
{

namespace
{

/// A further requirement line, as an edit of the file would make it.
requirements::Input line(const std::string& text)
{
    requirements::Input input;
    input.requirement = must(pep::Requirement::parse(text));
    input.origin.place = {"requirements/in/development.in", 99, 1};
    return input;
}

void measureEdits(Bench& bench, Samples& samples)
{
    resolve::Problem problem = samples.problem("development");
    resolve::Universe universe(samples.source(), resolve::Policy::of(problem));
    const resolve::Solution solution = solveOrThrow(problem, universe, samples.task());
    problem.preferences = pinsOf(solution);
    const std::string count = std::to_string(solution.packages.size());
    bench.measure("solve again, " + count + " packages, nothing edited", 1,
                  [&] { keep(solveOrThrow(problem, universe, samples.task())); });

    // What the window asks after each edit: a line more, and the lock's pins to keep to.
    const auto versionOf = [&](const char* name) {
        for (const resolve::ResolvedPackage& package : solution.packages)
            if (package.name.text() == name)
                return package.version.text();
        throw std::runtime_error(std::string(name) + " is not among the development packages");
    };
    resolve::Problem edited = problem;
    edited.requirements.push_back(line("numpy<" + versionOf("numpy")));
    bench.measure("solve after one edit, " + count + " packages", 1,
                  [&] { keep(solveOrThrow(edited, universe, samples.task())); });
    resolve::Problem impossible = problem; // boto3 wants a botocore of its own age
    impossible.requirements.push_back(line("boto3==" + versionOf("boto3")));
    impossible.requirements.push_back(line("botocore<" + versionOf("botocore")));
    bench.measure("explain an edit that cannot be", 1, [&] {
        const explain::ConflictReport report = must(explain::explainConflict(impossible, universe, samples.task()));
        if (report.conflicts.empty())
            throw std::runtime_error("the edit that cannot be can be");
    });
}

} // namespace

void measureSolving(Bench& bench, Samples& samples)
{
    std::vector<resolve::Problem> problems;
    for (const std::string& profile : Samples::profiles())
        problems.push_back(samples.problem(profile));
    for (std::size_t i = 0; i < problems.size(); ++i) {
        std::optional<resolve::Universe> universe;
        bench.measure(
            "solve " + Samples::profiles()[i] + ", listings and metadata in memory", 1,
            [&] { keep(solveOrThrow(problems[i], *universe, samples.task())); },
            [&] { universe.emplace(samples.source(), resolve::Policy::of(problems[i])); });
    }
    resolve::Universe universe(samples.source(), resolve::Policy::of(problems.front()));
    bench.measure("solve all six, all warm", 1, [&] {
        for (const resolve::Problem& problem : problems)
            keep(solveOrThrow(problem, universe, samples.task()));
    });
    measureEdits(bench, samples);
}

} // namespace lockwright::bench
