// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version_scan.h"

#include "base/text.h"

namespace lockwright::pep
{

namespace
{

ScannedNumber number(const char* begin, const char* end)
{
    while (begin != end && *begin == '0')
        ++begin;
    ScannedNumber result;
    result.digits = std::string_view(begin, static_cast<std::size_t>(end - begin));
    if (result.digits.size() > 19) {
        result.value = ScannedNumber::large;
        return result;
    }
    for (; begin != end; ++begin)
        result.value = result.value * 10 + static_cast<std::uint64_t>(*begin - '0');
    return result;
}

/// Reads a version from left to right. No part of the grammar needs more than one separator of look-ahead,
/// so nothing is ever scanned twice.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool run(VersionScan& scan)
    {
        if (m_at != m_end && lower(*m_at) == 'v')
            ++m_at;
        if (!release(scan))
            return false;
        if (m_at != m_end) {
            pre(scan);
            post(scan);
            dev(scan);
            if (!local(scan))
                return false;
        }
        return m_at == m_end;
    }

private:
    static char lower(char character)
    {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    }
    static bool isSeparator(char character) { return character == '.' || character == '-' || character == '_'; }

    bool digits(ScannedNumber& result)
    {
        const char* const begin = m_at;
        while (m_at != m_end && text::isDigit(*m_at))
            ++m_at;
        result = number(begin, m_at);
        return begin != m_at;
    }

    bool release(VersionScan& scan)
    {
        const char* begin = m_at;
        ScannedNumber segment;
        if (!digits(segment))
            return false;
        if (m_at != m_end && *m_at == '!') {
            scan.epoch = segment;
            begin = ++m_at;
            if (!digits(segment))
                return false;
        }
        scan.leading[0] = segment.value;
        scan.releaseLength = 1;
        while (m_end - m_at >= 2 && *m_at == '.' && text::isDigit(m_at[1])) {
            ++m_at;
            digits(segment);
            if (scan.releaseLength < scan.leading.size())
                scan.leading[scan.releaseLength] = segment.value;
            else
                scan.longRelease = scan.longRelease || segment.value != 0;
            ++scan.releaseLength;
        }
        scan.release = std::string_view(begin, static_cast<std::size_t>(m_at - begin));
        return true;
    }

    /// Moves over `[-_.]?WORD[-_.]?[0-9]*` where it stands here. `word` is lower case.
    bool word(std::string_view word, ScannedNumber& result)
    {
        const char* at = m_at;
        if (at != m_end && isSeparator(*at))
            ++at;
        if (static_cast<std::size_t>(m_end - at) < word.size())
            return false;
        for (const char expected : word) {
            if (lower(*at) != expected)
                return false;
            ++at;
        }
        m_at = at;
        if (m_at != m_end && isSeparator(*m_at))
            ++m_at;
        digits(result);
        return true;
    }

    void pre(VersionScan& scan)
    {
        using Kind = Version::PreKind;
        struct Spelling {
            std::string_view word;
            Kind kind;
        };
        // A word that begins with another one of the list stands before it.
        static constexpr std::array<Spelling, 8> spellings{{{"alpha", Kind::Alpha},
                                                            {"a", Kind::Alpha},
                                                            {"beta", Kind::Beta},
                                                            {"b", Kind::Beta},
                                                            {"rc", Kind::Candidate},
                                                            {"c", Kind::Candidate},
                                                            {"preview", Kind::Candidate},
                                                            {"pre", Kind::Candidate}}};
        for (const auto& [spelling, kind] : spellings) {
            if (!word(spelling, scan.pre))
                continue;
            scan.hasPre = true;
            scan.preKind = kind;
            return;
        }
    }

    void post(VersionScan& scan)
    {
        if (m_end - m_at >= 2 && *m_at == '-' && text::isDigit(m_at[1])) {
            ++m_at;
            digits(scan.post);
            scan.hasPost = true;
            return;
        }
        scan.hasPost = word("post", scan.post) || word("rev", scan.post) || word("r", scan.post);
    }

    void dev(VersionScan& scan) { scan.hasDev = word("dev", scan.dev); }

    bool local(VersionScan& scan)
    {
        if (m_at == m_end || *m_at != '+')
            return true;
        const char* const begin = ++m_at;
        bool afterSegment = false;
        for (; m_at != m_end; ++m_at) {
            const bool separator = isSeparator(*m_at);
            if (separator ? !afterSegment : !text::isDigit(*m_at) && !text::isAlpha(*m_at))
                return false;
            afterSegment = !separator;
        }
        scan.local = std::string_view(begin, static_cast<std::size_t>(m_end - begin));
        return afterSegment;
    }

    const char* m_at;
    const char* m_end;
};

/// White space beyond ASCII, as UTF-8; all that Python's str.strip() takes off besides text::isSpace().
constexpr std::array<std::string_view, 23> rareSpaces{"\x1c",   "\x1d",   "\x1e",   "\x1f",   "\u0085", "\u00a0",
                                                      "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
                                                      "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
                                                      "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

std::string_view trimRareSpaces(std::string_view text)
{
    for (bool changed = true; changed;) {
        text = text::trim(text);
        changed = false;
        for (const std::string_view space : rareSpaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                changed = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                changed = true;
            }
        }
    }
    return text;
}

} // namespace

bool scanVersion(std::string_view text, VersionScan& scan)
{
    if (Scanner(text::trim(text)).run(scan))
        return true;
    const std::string_view inner = trimRareSpaces(text);
    if (inner.size() == text.size())
        return false;
    scan = {};
    return Scanner(inner).run(scan);
}

ScannedNumber takeSegment(std::string_view& release)
{
    const std::size_t length = std::min(release.find('.'), release.size());
    const ScannedNumber segment = number(release.data(), release.data() + length);
    release.remove_prefix(std::min(length + 1, release.size()));
    return segment;
}

std::string normalLocal(std::string_view local)
{
    std::string normal;
    normal.reserve(local.size());
    while (!local.empty()) {
        const std::size_t length = std::min(local.find_first_of("-_."), local.size());
        std::string_view segment = local.substr(0, length);
        local.remove_prefix(std::min(length + 1, local.size()));
        if (segment.find_first_not_of("0123456789") == std::string_view::npos)
            segment.remove_prefix(std::min(segment.find_first_not_of('0'), segment.size() - 1));
        if (!normal.empty())
            normal.push_back('.');
        normal += text::lower(segment);
    }
    return normal;
}

std::string_view preText(Version::PreKind kind)
{
    switch (kind) {
    case Version::PreKind::Alpha:
        return "a";
    case Version::PreKind::Beta:
        return "b";
    case Version::PreKind::Candidate:
        break;
    }
    return "rc";
}

} // namespace lockwright::pep
