// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// Where a constraint on a package comes from. Every requirement that reaches the solver carries one, so that
/// blame in explanations is right by construction (design.md, decision 13).
struct Origin {
    enum class Kind : std::uint8_t {
        Requirement, ///< a line of a requirement file, or of a pyproject table
        Constraint,  ///< a line of a file given by -c or --constraint
        Override,    ///< a line of a file given by --override
        CommandLine, ///< an option of this run, e.g. --upgrade-package 'x<2'
        Pin,         ///< an existing lock's pin
    };
    Kind kind = Kind::Requirement;
    Place place;              ///< file as it is shown and annotated: relative to the workspace, forward slashes
    std::string profile;      ///< the profile that is being compiled
    std::string table;        ///< for pyproject: "project.name" text as annotated, e.g. "demo (pyproject.toml)"
    std::vector<Place> chain; ///< the -r / -c lines that led to the file, outermost first
    std::string spelled;      ///< place.file as those lines spell it, where other; CommandLine: "--hold-package numpy"
    auto operator<=>(const Origin&) const = default;

    /// What the lock's annotation says: "-r FILE", "-c FILE", "--override FILE" or the table's text;
    /// empty for CommandLine and Pin, which no lock names.
    [[nodiscard]] std::string annotation() const;
    /// The same as uv has it, which joins the paths of -r and -c lines and leaves the `..` in.
    [[nodiscard]] std::string spelledAnnotation() const;
};

/// An annotation item of a lock with its path as Origin::annotation() has it, without `.` and `..`.
[[nodiscard]] std::string normalAnnotation(const std::string& item);

} // namespace lockwright::requirements
