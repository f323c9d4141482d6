// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/specifier.h"
#include "workspace/packages_report.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::workspace
{

/// The language in which window and command line choose packages (docs/cli.md, `packages`): terms that must all hold.
///
///     direct outdated in:quantization torch        numpy<2        -held        by:accelerate "direct"
///
/// A word is part of the name. A term in quotes is always a word, `-` or `!` in front of one turns it round.
/// `in:` also says of which profiles the others speak: they hold where one of these has the fact.
struct PackageTerm {
    enum class Kind : std::uint8_t {
        Word,
        Direct,
        Transitive,
        Outdated,
        Divergent,
        Yanked,
        Vulnerable,
        Held,
        Build,
        Conflict,
        In,      ///< a profile has it
        By,      ///< a package requires it
        From,    ///< a line of a file names it
        Version, ///< the locked version is one of `versions`; `text` is the name, empty for any
    };
    Kind kind = Kind::Word;
    bool negated = false;
    std::string text; ///< lower case, but for In and From
    pep::SpecifierSet versions;
    bool operator==(const PackageTerm&) const = default;
};

/// What somebody should know of a term.
struct PackageHint {
    enum class Kind : std::uint8_t {
        UnknownKey,     ///< `form:x`; the term is left out
        MissingValue,   ///< `in:`; the term is left out
        BadVersion,     ///< `numpy<x`; the term is left out
        UnknownProfile, ///< nothing matches
        UnknownPackage, ///< nothing matches
        UnknownFile,    ///< nothing matches
        NotChecked,     ///< `vulnerable` without security records: nothing is known
    };
    Kind kind = Kind::UnknownKey;
    std::string term;       ///< as written
    std::string suggestion; ///< what was meant, perhaps; may be empty
    bool operator==(const PackageHint&) const = default;
};
/// In English, a sentence without a full stop.
[[nodiscard]] std::string describe(const PackageHint& hint);

/// A word or key of the language.
struct PackageKeyword {
    const char* word; ///< "direct", "in:"
    PackageTerm::Kind kind;
    const char* help; ///< in English, a clause
};
[[nodiscard]] std::span<const PackageKeyword> packageKeywords();

class PackageQuery
{
public:
    /// Never fails: what cannot be understood becomes a hint and is left out.
    [[nodiscard]] static PackageQuery parse(std::string_view text);

    [[nodiscard]] const std::vector<PackageTerm>& terms() const { return m_terms; }
    /// Of the text alone.
    [[nodiscard]] const std::vector<PackageHint>& hints() const { return m_hints; }
    /// Those, and what the report does not have.
    [[nodiscard]] std::vector<PackageHint> hints(const PackagesReport& report) const;
    /// @param profile only its facts count, and only its packages match, where no `in:` names another; empty: all
    [[nodiscard]] bool matches(const PackageRow& row, const std::string& profile = {}) const;
    /// True where a term of this kind stands there, not negated.
    [[nodiscard]] bool asks(PackageTerm::Kind kind) const;
    bool operator==(const PackageQuery&) const = default;

private:
    void add(std::string_view token, bool negated);

    std::vector<PackageTerm> m_terms;
    std::vector<PackageHint> m_hints;
};

/// The text with a keyword added, or every term that is it taken out; all else stays as it is.
[[nodiscard]] std::string withKeyword(std::string_view text, std::string_view keyword, bool present);

/// What can stand in the place of the token that ends at `cursor` (bytes): keywords, and behind `in:`, `by:` and
/// `from:` the names that the report has. Each replaces the bytes [begin, cursor). At most `limit`.
struct PackageCompletions {
    std::size_t begin = 0;
    std::vector<std::string> texts;
};
[[nodiscard]] PackageCompletions completePackages(std::string_view text, std::size_t cursor,
                                                  const PackagesReport& report, std::size_t limit = 50);

} // namespace lockwright::workspace
