// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace lockwright::workspace
{

/// Names and versions of a lock that consists of the plainest lines alone: `name==version` with a normalised name and
/// maybe extras, marker, hashes and comments, as compilers write them. nullopt for every other text, which
/// requirements::Lock is there for; where there is an answer, it is the one that Lock would give.
/// Views into `text`. Cost: one look at each line.
[[nodiscard]] std::optional<std::vector<std::pair<std::string_view, std::string_view>>>
quickPins(std::string_view text);

} // namespace lockwright::workspace
