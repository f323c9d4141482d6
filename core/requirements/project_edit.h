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

/// The comment behind the dependency string at a place, without its `#`; empty where there is none, or where other
/// strings share the line.
[[nodiscard]] std::string dependencyComment(std::string_view text, const Place& place);

/// The file with the comment behind a dependency string set or (empty) removed.
/// Errors: a string that shares its line with something else; a comment of several lines.
[[nodiscard]] Result<std::string> withDependencyComment(std::string_view text, const std::string& file,
                                                        const Place& place, std::string_view comment);

/// The file with one more dependency string in a list, in the style of its neighbours: where it sorts in a list that
/// is sorted by name, else at the end.
/// Errors: no such list; a text that quotes cannot hold; a comment where the list stands on one line.
/// @param table as in ProjectFile::Table::name
[[nodiscard]] Result<std::string> withNewDependency(std::string_view text, const std::string& file,
                                                    const std::string& table, std::string_view requirement,
                                                    std::string_view comment = {});

} // namespace lockwright::requirements
