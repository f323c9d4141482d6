// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"
#include "universe_maker.h"

#include <map>

namespace lockwright::bench
{

/// Times by what was measured, for the exponents.
class Series
{
public:
    void add(const std::string& what, std::size_t packages, const Measurement& measurement)
    {
        m_points[what].emplace_back(double(packages), measurement.nanoseconds);
    }
    void report(Bench& bench) const;

private:
    std::map<std::string, std::vector<std::pair<double, double>>> m_points;
};

/// Measures things of one universe.
struct Measured {
    Bench& bench;
    Series& series;
    std::size_t packages;

    void operator()(const std::string& what, const std::function<void()>& work,
                    const std::function<void()>& prepare = {}) const
    {
        series.add(what, packages, bench.measure(std::to_string(packages) + " packages: " + what, 1, work, prepare));
    }
};

/// Conflicts, why and fixes of a universe.
void measureExplaining(const Measured& measure, const MadeUniverse& made, const resolve::Solution& solution,
                       resolve::Universe& universe, Task& task);

} // namespace lockwright::bench
