// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/marker.h"
#include "pep/name.h"
#include "pep/specifier.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// A dependency specification of PEP 508: `name[extras] specifier ; marker` or `name[extras] @ url ; marker`.
struct Requirement {
    Name name;
    std::string rawName;            ///< as written
    std::vector<Name> extras;       ///< normal, sorted, unique
    std::vector<std::string> rawExtras; ///< as written, in order
    SpecifierSet specifiers;
    std::string url;                ///< empty where it is not a direct reference
    Marker marker;

    /// Errors carry the column (Place::column, from 1) of what is wrong; Place::file is empty.
    [[nodiscard]] static Result<Requirement> parse(std::string_view text);

    /// packaging's str(): `name[a,b]<2,>=1; marker` with extras and clauses sorted.
    [[nodiscard]] std::string text() const;
};

/// A repair that made invalid metadata usable, in the order in which they are tried.
enum class Repair : std::uint8_t {
    MissingComma,          ///< `>=1<2` -> `>=1,<2`
    NotEqualTilde,         ///< `!=~5` -> `!=5.*`
    OrderedWildcard,       ///< `>=1.9.*` -> `>=1.9`
    MissingDotBeforeStar,  ///< `!=3.0*` -> `!=3.0.*`
    TrailingComma,         ///< `>=1,` -> `>=1`
    GreaterThanDev,        ///< `>dev` -> `>0.0.0dev`
    TrailingZero,          ///< `>=9.0.0a1.0` -> `>=9.0.0a1`
    StrayQuotes,           ///< `>='1'` -> `>=1`
};
[[nodiscard]] const char* name(Repair repair);

/// The result of reading a requirement or specifier out of published metadata, where common mistakes are
/// repaired as uv does. Never used for files that the user writes.
template <typename T>
struct Lenient {
    T value;
    std::string text;             ///< the text after the repairs
    std::vector<Repair> repairs;  ///< empty where it was valid
};
[[nodiscard]] Result<Lenient<Requirement>> parseLenientRequirement(std::string_view text);
[[nodiscard]] Result<Lenient<SpecifierSet>> parseLenientSpecifiers(std::string_view text);

} // namespace lockwright::pep
