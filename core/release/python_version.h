// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// An assignment of a literal at the left margin of a Python file: `__version__ = "1.2.3"`, `version_info = (1, 2, 3)`.
struct PythonAssignment {
    std::string name;
    bool tuple = false;
    std::string text;       ///< the string without its quotes; the tuple with its parentheses
    std::size_t offset = 0; ///< of `text` in the file
    Place place;            ///< of `text`
};

/// Assignments of literals to names at the left margin, in their order. Works on tokens: strings of several lines,
/// comments, docstrings and indented code (such as that of `if TYPE_CHECKING:`) are passed over. Nothing is executed.
/// String literals with escapes, with an `f` or `b` in front, or in several pieces are no literals for this.
/// Cost: linear in the bytes.
[[nodiscard]] std::vector<PythonAssignment> pythonAssignments(std::string_view text, const std::string& file);

/// What a tuple says: "(1, 2, 3)" is "1.2.3", "(1, 2, 0, 'rc', 1)" is "1.2.0rc1". nullopt where it is no version.
[[nodiscard]] std::optional<std::string> tupleVersion(std::string_view tuple);
/// The tuple with another version in it, in the same spacing. Tuples of numbers alone take the release only.
/// Errors: a version that has parts which the tuple has no place for.
[[nodiscard]] Result<std::string> withTupleVersion(std::string_view tuple, std::string_view version);
/// True where a tuple has a place for a release kind, so that it says all of a pre-release.
[[nodiscard]] bool tupleHasKind(std::string_view tuple);

} // namespace lockwright::release
