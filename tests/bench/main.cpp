// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the core from inside: time, and what it allocates.
//   lockwright_bench [--json] [--runs N] [--largest N] [pieces] [solving] [growth]
#include "micro_bench.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <set>
#include <string_view>

using namespace lockwright;

namespace
{

int usage()
{
    std::fputs("usage: lockwright_bench [--json] [--runs N] [--largest PACKAGES] [pieces] [solving] [growth]\n",
               stderr);
    return 2;
}

} // namespace

int main(int count, char** words)
{
    bench::Options options;
    std::size_t largest = 1500;
    std::set<std::string_view> parts;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--json")
            options.json = true;
        else if (word == "--runs" && i + 1 < count)
            options.runs = std::strtoul(words[++i], nullptr, 10);
        else if (word == "--largest" && i + 1 < count)
            largest = std::strtoul(words[++i], nullptr, 10);
        else if (word == "pieces" || word == "solving" || word == "growth")
            parts.insert(word);
        else
            return usage();
    }
    const auto wanted = [&](std::string_view part) { return parts.empty() || parts.contains(part); };
    try {
        bench::Bench bench(options);
        bench::Samples samples;
        if (wanted("pieces"))
            bench::measurePieces(bench, samples);
        if (wanted("solving"))
            bench::measureSolving(bench, samples);
        if (wanted("growth"))
            bench::measureGrowth(bench, samples, largest);
        bench.print();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "lockwright_bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
