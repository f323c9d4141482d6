// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace lockwright::index
{

/// The base score of a CVSS 3.0 or 3.1 vector ("CVSS:3.1/AV:N/AC:L/..."), 0.0 to 10.0 (first.org, CVSS v3.1
/// specification, section 7.1). nullopt for other versions and where a base metric is missing or unknown.
[[nodiscard]] std::optional<double> cvssBaseScore(std::string_view vector);

/// The word for a score (section 5): "low", "medium", "high", "critical"; empty for 0.
[[nodiscard]] const char* cvssRating(double score);

} // namespace lockwright::index
