// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/version_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// One clause such as `>=1.2` or `==1.4.*` (PEP 440, "Version specifiers").
class Specifier
{
public:
    enum class Operator : std::uint8_t {
        Compatible,     ///< ~=
        Equal,          ///< ==
        NotEqual,       ///< !=
        LessEqual,      ///< <=
        GreaterEqual,   ///< >=
        Less,           ///< <
        Greater,        ///< >
        Arbitrary,      ///< ===
    };

    [[nodiscard]] static Result<Specifier> parse(std::string_view text);
    [[nodiscard]] static Specifier equal(Version version);

    [[nodiscard]] Operator op() const { return m_operator; }
    [[nodiscard]] bool wildcard() const { return m_wildcard; } ///< ends in `.*`
    /// The version; for `===` of text that is no version, version 0.
    [[nodiscard]] const Version& version() const { return m_version; }
    /// Normal spelling, e.g. "==1.4.*"; what follows `===` keeps its spelling.
    [[nodiscard]] std::string text() const;
    /// What stands behind the operator, normal spelling.
    [[nodiscard]] std::string versionText() const;
    /// The versions it admits, pre-releases not set apart (packaging's `prereleases=True`).
    [[nodiscard]] VersionSet set() const;
    [[nodiscard]] bool namesPrerelease() const; ///< its version is a pre- or dev-release, and the operator is not !=
    bool operator==(const Specifier& other) const;

private:
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
    /// Accepts an empty text (any version), and a trailing comma as uv does.
    [[nodiscard]] static Result<SpecifierSet> parse(std::string_view text);

    [[nodiscard]] const std::vector<Specifier>& clauses() const { return m_clauses; }
    [[nodiscard]] bool empty() const { return m_clauses.empty(); }
    [[nodiscard]] VersionSet set() const;
    /// True where a version satisfies every clause, pre-releases not set apart.
    [[nodiscard]] bool contains(const Version& version) const;
    /// packaging's SpecifierSet.prereleases: does a clause name a pre-release?
    [[nodiscard]] bool namesPrerelease() const;
    /// packaging's SpecifierSet.filter: which of `versions` pass, order kept. `allowPrereleases` nullopt is the
    /// default rule: pre-releases only where a clause names one or nothing else passes.
    [[nodiscard]] std::vector<std::string> filter(const std::vector<std::string>& versions,
                                                  std::optional<bool> allowPrereleases = std::nullopt) const;
    /// The single version that one `==` (no wildcard) or `===` clause among them names.
    [[nodiscard]] std::optional<Version> pinned() const;
    [[nodiscard]] std::string text() const;       ///< source order, joined by ","
    [[nodiscard]] std::string sortedText() const; ///< packaging's str(): sorted by text
    bool operator==(const SpecifierSet&) const = default;

private:
    std::vector<Specifier> m_clauses;
};

} // namespace lockwright::pep
