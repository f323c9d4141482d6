// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cvss.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lockwright::index
{

namespace
{

struct Weight {
    std::string_view metric; ///< "AV:N"
    double value;
};

constexpr std::array weights{
    Weight{"AV:N", 0.85}, Weight{"AV:A", 0.62}, Weight{"AV:L", 0.55}, Weight{"AV:P", 0.2},  Weight{"AC:L", 0.77},
    Weight{"AC:H", 0.44}, Weight{"UI:N", 0.85}, Weight{"UI:R", 0.62}, Weight{"C:H", 0.56},  Weight{"C:L", 0.22},
    Weight{"C:N", 0.0},   Weight{"I:H", 0.56},  Weight{"I:L", 0.22},  Weight{"I:N", 0.0},   Weight{"A:H", 0.56},
    Weight{"A:L", 0.22},  Weight{"A:N", 0.0},   Weight{"PR:N", 0.85}, Weight{"PR:L", 0.62}, Weight{"PR:H", 0.27},
};

/// Appendix A: rounds up to one decimal, without the noise of binary fractions.
double roundUp(double value)
{
    const auto scaled = std::llround(value * 100000);
    if (scaled % 10000 == 0)
        return double(scaled) / 100000;
    return double(scaled / 10000 + 1) / 10;
}

} // namespace

std::optional<double> cvssBaseScore(std::string_view vector)
{
    if (!vector.starts_with("CVSS:3.0/") && !vector.starts_with("CVSS:3.1/"))
        return std::nullopt;
    enum Metric : std::size_t { Access, Complexity, Privileges, Interaction, Secrecy, Integrity, Availability, Count };
    constexpr std::array<std::string_view, Count> names{"AV:", "AC:", "PR:", "UI:", "C:", "I:", "A:"};
    std::array<std::optional<double>, Count> values;
    std::optional<bool> changed;
    std::string_view privileges;
    for (const std::string_view part : text::split(vector.substr(9), '/')) {
        if (part == "S:U" || part == "S:C")
            changed = part == "S:C";
        const auto weight = std::find_if(weights.begin(), weights.end(),
                                         [&](const Weight& candidate) { return candidate.metric == part; });
        if (weight == weights.end())
            continue;
        for (std::size_t metric = 0; metric < Count; ++metric)
            if (part.starts_with(names[metric]))
                values[metric] = weight->value;
        if (part.starts_with("PR:"))
            privileges = part;
    }
    if (!changed || std::any_of(values.begin(), values.end(), [](const auto& value) { return !value; }))
        return std::nullopt;
    if (*changed && privileges == "PR:L")
        values[Privileges] = 0.68;
    if (*changed && privileges == "PR:H")
        values[Privileges] = 0.5;
    const double base = 1 - (1 - *values[Secrecy]) * (1 - *values[Integrity]) * (1 - *values[Availability]);
    const double impact = *changed ? 7.52 * (base - 0.029) - 3.25 * std::pow(base - 0.02, 15) : 6.42 * base;
    if (impact <= 0)
        return 0.0;
    const double exploitability =
        8.22 * *values[Access] * *values[Complexity] * *values[Privileges] * *values[Interaction];
    return roundUp(std::min((*changed ? 1.08 : 1.0) * (impact + exploitability), 10.0));
}

const char* cvssRating(double score)
{
    if (score >= 9.0)
        return "critical";
    if (score >= 7.0)
        return "high";
    if (score >= 4.0)
        return "medium";
    return score > 0 ? "low" : "";
}

} // namespace lockwright::index
