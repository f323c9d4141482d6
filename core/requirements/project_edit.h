// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace lockwright::requirements
{

/// The dependency string of a pyproject.toml that begins at a place, as written between its quotes; nothing where no
/// plain one-line string without escapes stands there.
[[nodiscard]] std::optional<std::string> dependencyAt(std::string_view text, const Place& place);

/// A pyproject.toml with one dependency string replaced, or (empty `after`) taken out of its list together with its
/// comma, and with its line where it has one of its own. All other bytes stay.
/// Errors: a string at the place that is not `before`, or has escapes; a text that the string's quotes cannot hold; a
/// result that would say something else than the file with this one change.
/// @param keepLines a string that goes leaves its line behind
[[nodiscard]] Result<std::string> withDependency(std::string_view text, const std::string& file, const Place& place,
                                                 std::string_view before, std::string_view after,
                                                 bool keepLines = false);

} // namespace lockwright::requirements
