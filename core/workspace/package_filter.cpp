// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/package_filter.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace lockwright::workspace
{

namespace
{

using Kind = PackageTerm::Kind;
using InProfile = PackageRow::InProfile;

constexpr PackageKeyword keywords[] = {
    {"direct", Kind::Direct, "a file asks for it by name"},
    {"transitive", Kind::Transitive, "only other packages ask for it"},
    {"outdated", Kind::Outdated, "there is a newer version"},
    {"divergent", Kind::Divergent, "its versions differ between profiles"},
    {"conflict", Kind::Conflict, "a bound excludes the locked version"},
    {"yanked", Kind::Yanked, "the locked version was yanked"},
    {"vulnerable", Kind::Vulnerable, "an advisory is about the locked version"},
    {"held", Kind::Held, "a line pins it and says why"},
    {"build", Kind::Build, "the locked version has to be built from source"},
    {"in:", Kind::In, "the profile has it; the other terms are about that profile"},
    {"by:", Kind::By, "the package requires it"},
    {"from:", Kind::From, "a line of the file names it"},
};

/// A stretch of the text without white space outside of quotes.
struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text::isSpace(text[at])) {
            ++at;
            continue;
        }
        Token token{at, at};
        bool quoted = false;
        while (at < text.size() && (quoted || !text::isSpace(text[at])))
            quoted = quoted != (text[at++] == '"');
        token.end = at;
        tokens.push_back(token);
    }
    return tokens;
}

bool negates(std::string_view token)
{
    return token.size() > 1 && (token[0] == '-' || (token[0] == '!' && token[1] != '='));
}

std::string withoutQuotes(std::string_view text)
{
    std::string plain(text);
    std::erase(plain, '"');
    return plain;
}

std::string nearestKey(const std::string& key)
{
    std::string nearest;
    std::size_t distance = 3;
    for (const PackageKeyword& keyword : keywords) {
        const std::string word = keyword.word;
        const std::size_t candidate = word.ends_with(':') ? text::editDistance(key, word) : distance;
        if (candidate < distance) {
            distance = candidate;
            nearest = word;
        }
    }
    return nearest;
}

bool fileMatches(const std::string& path, const std::string& wanted)
{
    if (path == wanted
        || (path.size() > wanted.size() && path.ends_with(wanted) && path[path.size() - wanted.size() - 1] == '/'))
        return true;
    const std::size_t slash = path.rfind('/') + 1; // npos + 1 is 0
    return path.substr(slash, path.rfind('.') - slash) == wanted;
}

bool isNamed(const PackageRow& row, const std::string& file)
{
    return std::any_of(row.bounds.begin(), row.bounds.end(), [&](const PackageRow::Bound& bound) {
        return bound.fromFile && fileMatches(bound.place.file, file);
    });
}

bool isRequiredBy(const PackageRow& row, const std::string& package)
{
    return std::any_of(row.dependents.begin(), row.dependents.end(),
                       [&](const pep::Name& name) { return name.text() == package; });
}

/// The fact that a term asks each profile for; null for terms about the package as a whole.
bool InProfile::*factOf(Kind kind)
{
    switch (kind) {
    case Kind::Direct:
    case Kind::Transitive:
        return &InProfile::direct;
    case Kind::Outdated:
        return &InProfile::outdated;
    case Kind::Yanked:
        return &InProfile::yanked;
    case Kind::Vulnerable:
        return &InProfile::vulnerable;
    case Kind::Build:
        return &InProfile::buildNeeded;
    case Kind::Conflict:
        return &InProfile::conflict;
    case Kind::Word:
    case Kind::Divergent:
    case Kind::Held:
    case Kind::In:
    case Kind::By:
    case Kind::From:
    case Kind::Version:
        break;
    }
    return nullptr;
}

/// The terms of one query against one row.
class Match
{
public:
    Match(const PackageRow& row, const std::vector<PackageTerm>& terms, const std::string& profile)
        : m_row(row)
        , m_terms(terms)
        , m_profile(profile)
    {
        m_named = std::any_of(terms.begin(), terms.end(),
                              [](const PackageTerm& term) { return term.kind == Kind::In && !term.negated; });
    }

    [[nodiscard]] bool holds(const PackageTerm& term) const
    {
        if (bool InProfile::*fact = factOf(term.kind)) {
            const bool any = anyPlace([&](const InProfile& place) { return place.*fact; });
            return term.kind == Kind::Transitive ? !any : any;
        }
        switch (term.kind) {
        case Kind::Word:
            return m_row.name.text().find(term.text) != std::string::npos;
        case Kind::Divergent:
            return m_row.divergent;
        case Kind::Held:
            return anyPlace([](const InProfile& place) { return place.held.has_value(); });
        case Kind::In:
            return std::any_of(m_row.profiles.begin(), m_row.profiles.end(), [&](const InProfile& place) {
                return text::equalsIgnoringCase(place.profile, term.text);
            });
        case Kind::By:
            return isRequiredBy(m_row, term.text);
        case Kind::From:
            return isNamed(m_row, term.text);
        case Kind::Version:
            return (term.text.empty() || m_row.name.text() == term.text) && hasVersion(term.versions);
        default:
            return false;
        }
    }

    [[nodiscard]] bool isInScope() const
    {
        return anyPlace([](const InProfile&) { return true; });
    }

private:
    [[nodiscard]] bool hasVersion(const pep::SpecifierSet& versions) const
    {
        const std::string* seen = nullptr; // most profiles have the same one, and reading it is what costs
        return anyPlace([&](const InProfile& place) {
            if (seen && *seen == place.version)
                return false;
            seen = &place.version;
            const auto version = pep::Version::parse(place.version);
            return version && versions.contains(*version);
        });
    }

    /// Profiles that `in:` names, else the given one, else all.
    [[nodiscard]] bool counts(const InProfile& place) const
    {
        if (!m_named)
            return m_profile.empty() || place.profile == m_profile;
        return std::any_of(m_terms.begin(), m_terms.end(), [&](const PackageTerm& term) {
            return term.kind == Kind::In && !term.negated && text::equalsIgnoringCase(term.text, place.profile);
        });
    }

    template <typename Holds>
    [[nodiscard]] bool anyPlace(Holds holds) const
    {
        return std::any_of(m_row.profiles.begin(), m_row.profiles.end(),
                           [&](const InProfile& place) { return counts(place) && holds(place); });
    }

    const PackageRow& m_row;
    const std::vector<PackageTerm>& m_terms;
    const std::string& m_profile;
    bool m_named = false;
};

std::string nearestOf(const std::string& wanted, const std::vector<std::string>& names)
{
    std::string nearest;
    std::size_t distance = 3;
    for (const std::string& name : names) {
        if (name.starts_with(wanted))
            return name;
        const std::size_t candidate = text::editDistance(wanted, name);
        if (candidate < distance) {
            distance = candidate;
            nearest = name;
        }
    }
    return nearest;
}

std::vector<std::string> filesOf(const PackagesReport& report)
{
    std::set<std::string> files;
    for (const PackageRow& row : report.rows)
        for (const PackageRow::Bound& bound : row.bounds)
            if (bound.fromFile)
                files.insert(bound.place.file);
    return {files.begin(), files.end()};
}

std::vector<std::string> namesOf(const PackagesReport& report)
{
    std::vector<std::string> names;
    for (const PackageRow& row : report.rows)
        names.push_back(row.name.text());
    return names;
}

/// Has it no white space, so that it needs no quotes?
std::string quotedIfNeeded(const std::string& value)
{
    return std::any_of(value.begin(), value.end(), text::isSpace) ? "\"" + value + "\"" : value;
}

} // namespace

std::span<const PackageKeyword> packageKeywords()
{
    return keywords;
}

std::string describe(const PackageHint& hint)
{
    const std::string term = "`" + text::printable(hint.term, 80) + "`";
    const std::string meant =
        hint.suggestion.empty() ? std::string() : "; did you mean `" + text::printable(hint.suggestion, 80) + "`?";
    switch (hint.kind) {
    case PackageHint::Kind::UnknownKey:
        return term + " has a key that does not exist and was left out" + meant;
    case PackageHint::Kind::MissingValue:
        return term + " needs a value behind the colon and was left out";
    case PackageHint::Kind::BadVersion:
        return term + " compares with something that is no version and was left out";
    case PackageHint::Kind::UnknownProfile:
        return term + ": no profile with a lock has that name" + meant;
    case PackageHint::Kind::UnknownPackage:
        return term + ": no lock has that package" + meant;
    case PackageHint::Kind::UnknownFile:
        return term + ": no line of such a file names a locked package" + meant;
    case PackageHint::Kind::NotChecked:
        return term + ": advisories were not checked, because no security records are named";
    }
    return term;
}

void PackageQuery::add(std::string_view token, bool negated)
{
    const std::string plain = withoutQuotes(token);
    if (plain.empty())
        return;
    if (token.front() == '"') {
        m_terms.push_back({Kind::Word, negated, text::lower(plain), {}});
        return;
    }
    const std::string lower = text::lower(plain);
    for (const PackageKeyword& keyword : keywords) {
        const std::string_view word = keyword.word;
        if (!word.ends_with(':') && lower == word) {
            m_terms.push_back({keyword.kind, negated, {}, {}});
            return;
        }
        if (!word.ends_with(':') || !lower.starts_with(word))
            continue;
        const std::string value = plain.substr(word.size());
        if (value.empty())
            m_hints.push_back({PackageHint::Kind::MissingValue, plain, {}});
        else
            m_terms.push_back(
                {keyword.kind, negated, keyword.kind == Kind::By ? pep::normalizeName(value) : value, {}});
        return;
    }
    if (const std::size_t at = plain.find_first_of("<>=!~"); at != std::string::npos) {
        auto versions = pep::SpecifierSet::parse(plain.substr(at));
        if (versions && !versions->empty())
            m_terms.push_back({Kind::Version, negated, pep::normalizeName(plain.substr(0, at)), std::move(*versions)});
        else
            m_hints.push_back({PackageHint::Kind::BadVersion, plain, {}});
        return;
    }
    if (const std::size_t colon = plain.find(':'); colon != std::string::npos) {
        const std::string key = nearestKey(lower.substr(0, colon + 1));
        m_hints.push_back({PackageHint::Kind::UnknownKey, plain, key.empty() ? key : key + plain.substr(colon + 1)});
        return;
    }
    m_terms.push_back({Kind::Word, negated, lower, {}});
}

PackageQuery PackageQuery::parse(std::string_view text)
{
    PackageQuery query;
    for (const Token& token : tokensOf(text)) {
        std::string_view piece = text.substr(token.begin, token.end - token.begin);
        const bool negated = negates(piece);
        if (negated)
            piece.remove_prefix(1);
        query.add(piece, negated);
    }
    return query;
}

std::vector<PackageHint> PackageQuery::hints(const PackagesReport& report) const
{
    std::vector<PackageHint> hints = m_hints;
    for (const PackageTerm& term : m_terms) {
        if (term.kind == Kind::In
            && std::none_of(report.profiles.begin(), report.profiles.end(),
                            [&](const std::string& name) { return text::equalsIgnoringCase(name, term.text); }))
            hints.push_back(
                {PackageHint::Kind::UnknownProfile, "in:" + term.text, nearestOf(term.text, report.profiles)});
        if (term.kind == Kind::Vulnerable && !report.security)
            hints.push_back({PackageHint::Kind::NotChecked, "vulnerable", {}});
        if (term.kind == Kind::By) {
            const std::vector<std::string> names = namesOf(report);
            if (!std::binary_search(names.begin(), names.end(), term.text))
                hints.push_back({PackageHint::Kind::UnknownPackage, "by:" + term.text, nearestOf(term.text, names)});
        }
        if (term.kind == Kind::From && std::none_of(report.rows.begin(), report.rows.end(), [&](const PackageRow& row) {
                return isNamed(row, term.text);
            }))
            hints.push_back({PackageHint::Kind::UnknownFile, "from:" + term.text, {}});
    }
    return hints;
}

bool PackageQuery::matches(const PackageRow& row, const std::string& profile) const
{
    const Match match(row, m_terms, profile);
    return match.isInScope() && std::all_of(m_terms.begin(), m_terms.end(), [&](const PackageTerm& term) {
               return match.holds(term) != term.negated;
           });
}

bool PackageQuery::asks(PackageTerm::Kind kind) const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [&](const PackageTerm& term) { return term.kind == kind && !term.negated; });
}

std::string withKeyword(std::string_view text, std::string_view keyword, bool present)
{
    std::string result;
    for (const Token& token : tokensOf(text)) {
        const std::string_view piece = text.substr(token.begin, token.end - token.begin);
        if (!text::equalsIgnoringCase(piece, keyword))
            result += (result.empty() ? "" : " ") + std::string(piece);
    }
    if (present)
        result += (result.empty() ? "" : " ") + std::string(keyword);
    return result;
}

PackageCompletions completePackages(std::string_view text, std::size_t cursor, const PackagesReport& report,
                                    std::size_t limit)
{
    cursor = std::min(cursor, text.size());
    PackageCompletions completions{cursor, {}};
    const std::vector<Token> tokens = tokensOf(text.substr(0, cursor));
    if (tokens.empty() || tokens.back().end != cursor)
        return completions;
    std::size_t begin = tokens.back().begin;
    if (negates(text.substr(begin, cursor - begin)))
        ++begin;
    completions.begin = begin;
    const std::string_view token = text.substr(begin, cursor - begin);
    if (token.empty() || token.front() == '"')
        return completions;
    const auto offer = [&](const std::string& key, const std::vector<std::string>& values) {
        const std::string typed = text::lower(withoutQuotes(token.substr(key.size())));
        for (const bool fromBegin : {true, false}) // what begins so stands before what only has it inside
            for (const std::string& value : values) {
                const std::size_t found = text::lower(value).find(typed);
                if (found != std::string::npos && (found == 0) == fromBegin && completions.texts.size() < limit)
                    completions.texts.push_back(key + quotedIfNeeded(value));
            }
    };
    const std::string lower = text::lower(token);
    if (lower.starts_with("in:"))
        offer("in:", report.profiles);
    else if (lower.starts_with("by:"))
        offer("by:", namesOf(report));
    else if (lower.starts_with("from:"))
        offer("from:", filesOf(report));
    else
        for (const PackageKeyword& keyword : keywords)
            if (std::string_view(keyword.word).starts_with(lower) && keyword.word != lower)
                completions.texts.push_back(keyword.word);
    return completions;
}

} // namespace lockwright::workspace
