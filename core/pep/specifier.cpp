// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/specifier.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace lockwright::pep
{

Specifier Specifier::equal(Version version)
{
    Specifier specifier;
    specifier.m_version = std::move(version);
    return specifier;
}

std::string Specifier::versionText() const
{
    if (m_operator == Operator::Arbitrary)
        return m_arbitrary;
    return m_wildcard ? m_version.text() + ".*" : m_version.text();
}

std::string Specifier::text() const
{
    return pep::text(m_operator) + versionText();
}

Specifier::Range Specifier::range() const
{
    using Side = Bound::Side;
    const Bound lowest = Bound::lowest();
    const Bound highest = Bound::highest();
    switch (m_operator) {
    case Operator::Compatible:
        return {Bound(m_version, Side::Before),
                Bound(m_version.nextRelease(m_version.releaseLength() - 1), Side::BeforeAll)};
    case Operator::Equal:
    case Operator::NotEqual: {
        const bool outside = m_operator == Operator::NotEqual;
        if (m_wildcard)
            return {Bound(m_version, Side::BeforeAll),
                    Bound(m_version.nextRelease(m_version.releaseLength()), Side::BeforeAll), outside};
        const Side above = m_version.hasLocal() ? Side::After : Side::AfterLocals;
        return {Bound(m_version, Side::Before), Bound(m_version, above), outside};
    }
    case Operator::LessEqual:
        return {lowest, Bound(m_version, Side::AfterLocals)};
    case Operator::GreaterEqual:
        return {Bound(m_version, Side::Before), highest};
    case Operator::Less: {
        if (m_version.isPrerelease())
            return {lowest, Bound(m_version, Side::Before)};
        if (!m_version.isPostrelease())
            return {lowest, Bound(m_version, Side::BeforeAll)};
        Version::Parts firstDev = m_version.parts();
        firstDev.dev = Version::Number{};
        return {lowest, Bound(Version::fromParts(firstDev), Side::Before)};
    }
    case Operator::Greater:
        return {Bound(m_version, Side::AfterAll), highest};
    case Operator::Arbitrary:
        break;
    }
    if (!Version::parse(m_arbitrary))
        return {lowest, lowest};
    return {Bound(m_version, Side::Before), Bound(m_version, Side::After)};
}

VersionSet Specifier::set() const
{
    const Range range = this->range();
    const VersionSet inside = VersionSet::between(range.low, range.high);
    return range.outside ? inside.complement() : inside;
}

bool Specifier::contains(const Version& version) const
{
    const Range range = this->range();
    const bool inside = range.low.sideOf(version) > 0 && range.high.sideOf(version) < 0;
    return inside != range.outside;
}

bool Specifier::contains(std::string_view version) const
{
    if (m_operator == Operator::Arbitrary)
        return text::equalsIgnoringCase(version, m_arbitrary);
    const auto parsed = Version::parse(version);
    return parsed && contains(*parsed);
}

bool Specifier::namesPrerelease() const
{
    return m_operator != Operator::NotEqual && m_version.isPrerelease();
}

bool Specifier::operator==(const Specifier& other) const
{
    const bool sameLength = m_version.releaseLength() == other.m_version.releaseLength();
    return m_operator == other.m_operator && m_wildcard == other.m_wildcard && m_version == other.m_version
           && (sameLength || !(m_wildcard || m_operator == Operator::Compatible))
           && text::equalsIgnoringCase(m_arbitrary, other.m_arbitrary);
}

const char* text(Specifier::Operator op)
{
    switch (op) {
    case Specifier::Operator::Compatible:
        return "~=";
    case Specifier::Operator::Equal:
        return "==";
    case Specifier::Operator::NotEqual:
        return "!=";
    case Specifier::Operator::LessEqual:
        return "<=";
    case Specifier::Operator::GreaterEqual:
        return ">=";
    case Specifier::Operator::Less:
        return "<";
    case Specifier::Operator::Greater:
        return ">";
    case Specifier::Operator::Arbitrary:
        break;
    }
    return "===";
}

SpecifierSet::SpecifierSet(std::vector<Specifier> clauses)
    : m_clauses(std::move(clauses))
{
}

VersionSet SpecifierSet::set() const
{
    if (m_clauses.empty())
        return VersionSet::all();
    if (m_clauses.size() == 1)
        return m_clauses.front().set();
    std::vector<VersionSet> sets;
    sets.reserve(m_clauses.size());
    for (const Specifier& clause : m_clauses)
        sets.push_back(clause.set());
    // Neighbours first, then the results: a hostile list of exclusions would cost quadratic time one by one.
    for (std::size_t stride = 1; stride < sets.size(); stride *= 2) {
        for (std::size_t i = 0; i + stride < sets.size(); i += 2 * stride)
            sets[i] = sets[i].intersection(sets[i + stride]);
    }
    return std::move(sets.front());
}

bool SpecifierSet::contains(const Version& version) const
{
    return std::all_of(m_clauses.begin(), m_clauses.end(),
                       [&version](const Specifier& clause) { return clause.contains(version); });
}

bool SpecifierSet::contains(std::string_view version) const
{
    return std::all_of(m_clauses.begin(), m_clauses.end(),
                       [version](const Specifier& clause) { return clause.contains(version); });
}

bool SpecifierSet::isUnsatisfiable() const
{
    const auto arbitrary = std::find_if(m_clauses.begin(), m_clauses.end(), [](const Specifier& clause) {
        return clause.op() == Specifier::Operator::Arbitrary;
    });
    return arbitrary == m_clauses.end() ? set().empty() : !contains(std::string_view(arbitrary->versionText()));
}

bool SpecifierSet::namesPrerelease() const
{
    return std::any_of(m_clauses.begin(), m_clauses.end(),
                       [](const Specifier& clause) { return clause.namesPrerelease(); });
}

std::vector<std::string> SpecifierSet::filter(const std::vector<std::string>& versions,
                                              std::optional<bool> allowPrereleases) const
{
    enum class Kind { Other, Stable, Prerelease };
    std::vector<std::pair<const std::string*, Kind>> passing;
    bool anyStable = false;
    for (const std::string& text : versions) {
        if (!contains(std::string_view(text)))
            continue;
        const auto version = Version::parse(text);
        const Kind kind = !version ? Kind::Other : version->isPrerelease() ? Kind::Prerelease : Kind::Stable;
        anyStable = anyStable || kind == Kind::Stable;
        passing.emplace_back(&text, kind);
    }
    const bool keepPrereleases = allowPrereleases.value_or(namesPrerelease() || !anyStable);
    std::vector<std::string> result;
    for (const auto& [text, kind] : passing) {
        if (keepPrereleases || kind != Kind::Prerelease)
            result.push_back(*text);
    }
    return result;
}

std::optional<Version> SpecifierSet::pinned() const
{
    std::optional<Version> pin;
    for (const Specifier& clause : m_clauses) {
        const bool names = clause.op() == Specifier::Operator::Equal
                           || (clause.op() == Specifier::Operator::Arbitrary && !clause.set().empty());
        if (!names || clause.wildcard())
            continue;
        if (pin && *pin != clause.version())
            return std::nullopt;
        pin = clause.version();
    }
    return pin;
}

std::string SpecifierSet::text() const
{
    std::string joined;
    for (const Specifier& clause : m_clauses) {
        if (!joined.empty())
            joined.push_back(',');
        joined += clause.text();
    }
    return joined;
}

std::string SpecifierSet::sortedText() const
{
    std::vector<std::string> texts;
    texts.reserve(m_clauses.size());
    for (const Specifier& clause : m_clauses)
        texts.push_back(clause.text());
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return text::join(texts, ",");
}

} // namespace lockwright::pep
