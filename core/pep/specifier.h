// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/version_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// Where uv and packaging part in what a text may be. uv accepts one comma behind the last clause, and wants a
/// text behind `===`; packaging ignores empty clauses everywhere, and `===` may stand alone (it admits nothing).
enum class SpecifierDialect : std::uint8_t { Uv, Packaging };

/// One clause such as `>=1.2` or `==1.4.*` (PEP 440, "Version specifiers").
class Specifier
{
public:
    enum class Operator : std::uint8_t {
        Compatible,   ///< ~=
        Equal,        ///< ==
        NotEqual,     ///< !=
        LessEqual,    ///< <=
        GreaterEqual, ///< >=
        Less,         ///< <
        Greater,      ///< >
        Arbitrary,    ///< ===
    };

    /// Accepts white space around the operator and the version. An error (code Parse) has the column of what is
    /// wrong, counted from 1 at the beginning of `text`; its Place has no file and no line.
    [[nodiscard]] static Result<Specifier> parse(std::string_view text,
                                                 SpecifierDialect dialect = SpecifierDialect::Uv);
    [[nodiscard]] static Specifier equal(Version version); ///< `==version`

    [[nodiscard]] Operator op() const { return m_operator; }
    [[nodiscard]] bool wildcard() const { return m_wildcard; } ///< ends in `.*`
    /// The version; for `===` of text that is no version, version 0.
    [[nodiscard]] const Version& version() const { return m_version; }
    /// Normal spelling, e.g. "==1.4.*"; what follows `===` keeps its spelling.
    [[nodiscard]] std::string text() const;
    /// What stands behind the operator, normal spelling.
    [[nodiscard]] std::string versionText() const;
    /// The versions it admits, pre-releases not set apart (packaging's `prereleases=True`). Of `===` this is the
    /// one version that its text names, without locals, or nothing where it names none.
    [[nodiscard]] VersionSet set() const;
    /// The same as `set().contains(version)`, without making the set.
    [[nodiscard]] bool contains(const Version& version) const;
    /// As PEP 440 has it for text: `===` compares the text itself, letters without case; to all others text that
    /// is no version does not belong.
    [[nodiscard]] bool contains(std::string_view version) const;
    [[nodiscard]] bool namesPrerelease() const; ///< its version is a pre- or dev-release, and the operator is not !=
    /// Equal where operator and version are; for `~=` and wildcards, where the release has the same length too.
    bool operator==(const Specifier& other) const;

private:
    /// What lies between two cuts, or what lies outside of them.
    struct Range {
        Bound low;
        Bound high;
        bool outside = false;
    };
    [[nodiscard]] Range range() const;

    Operator m_operator = Operator::Equal;
    bool m_wildcard = false;
    Version m_version;
    std::string m_arbitrary; ///< only for ===
};

[[nodiscard]] const char* text(Specifier::Operator op);

/// A comma-separated list of clauses, all of which must hold. The order of the source is kept.
class SpecifierSet
{
public:
    SpecifierSet() = default;
    explicit SpecifierSet(std::vector<Specifier> clauses);
    /// Accepts an empty text (any version). Errors are those of Specifier::parse, with columns in `text`.
    [[nodiscard]] static Result<SpecifierSet> parse(std::string_view text,
                                                    SpecifierDialect dialect = SpecifierDialect::Uv);

    [[nodiscard]] const std::vector<Specifier>& clauses() const { return m_clauses; }
    [[nodiscard]] bool empty() const { return m_clauses.empty(); }
    [[nodiscard]] VersionSet set() const;
    /// True where a version satisfies every clause, pre-releases not set apart.
    [[nodiscard]] bool contains(const Version& version) const;
    [[nodiscard]] bool contains(std::string_view version) const; ///< see Specifier::contains()
    /// packaging's SpecifierSet.is_unsatisfiable: no text whatever satisfies every clause, which differs from
    /// `set().empty()` for `===` only.
    [[nodiscard]] bool isUnsatisfiable() const;
    /// packaging's SpecifierSet.prereleases: does a clause name a pre-release?
    [[nodiscard]] bool namesPrerelease() const;
    /// packaging's SpecifierSet.filter: which of `versions` pass, order kept. `allowPrereleases` nullopt is the
    /// default rule: pre-releases only where a clause names one or nothing else passes.
    [[nodiscard]] std::vector<std::string> filter(const std::vector<std::string>& versions,
                                                  std::optional<bool> allowPrereleases = std::nullopt) const;
    /// The single version that one `==` (no wildcard) or `===` clause among them names.
    [[nodiscard]] std::optional<Version> pinned() const;
    [[nodiscard]] std::string text() const;       ///< source order, joined by ","
    [[nodiscard]] std::string sortedText() const; ///< packaging's str(): sorted by text, without duplicates
    bool operator==(const SpecifierSet&) const = default;

private:
    std::vector<Specifier> m_clauses;
};

} // namespace lockwright::pep
