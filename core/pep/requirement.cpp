// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/requirement.h"

#include "base/text.h"
#include "pep/marker_parser.h"

#include <algorithm>
#include <array>

namespace lockwright::pep
{

namespace
{

/// Longer lines do not occur in anything that people or tools write.
constexpr std::size_t maximumLength = 64 * 1024;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// The grammar of PEP 508 with packaging 26.3's acceptance.
class RequirementParser
{
public:
    explicit RequirementParser(std::string_view text)
        : m_text(text)
    {
    }

    /// Everything before the marker. Gives the place behind the semicolon; npos where there is none.
    Result<std::size_t> parse(Requirement& out);

private:
    [[nodiscard]] tl::unexpected<Error> refuse(std::size_t position, std::string message, std::string hint = {}) const
    {
        return fail(ErrorCode::Parse, std::move(message), std::move(hint),
                    Place{{}, 1, static_cast<std::uint32_t>(position + 1)});
    }
    void skipBlanks()
    {
        while (m_position < m_text.size() && isBlank(m_text[m_position]))
            ++m_position;
    }
    [[nodiscard]] bool at(char c) const { return m_position < m_text.size() && m_text[m_position] == c; }
    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }
    std::string_view identifier();
    Result<void> extras(Requirement& out);
    Result<void> specifiers(Requirement& out);
    Result<void> clause(bool parenthesised, std::vector<Specifier>& out);
    Result<void> url(Requirement& out);

    std::string_view m_text;
    std::size_t m_position = 0;
};

/// A name, as far as it goes: a trailing dash or dot is not part of it, a trailing underscore is (packaging is
/// wider here than the PEP).
std::string_view RequirementParser::identifier()
{
    const auto isFirst = [](char c) { return text::isAlpha(c) || text::isDigit(c); };
    if (atEnd() || !isFirst(m_text[m_position]))
        return {};
    std::size_t end = m_position;
    while (end < m_text.size()
           && (isFirst(m_text[end]) || m_text[end] == '.' || m_text[end] == '_' || m_text[end] == '-'))
        ++end;
    while (m_text[end - 1] == '.' || m_text[end - 1] == '-')
        --end;
    const std::string_view found = m_text.substr(m_position, end - m_position);
    m_position = end;
    return found;
}

Name normalName(std::string_view raw)
{
    if (auto name = Name::parse(raw))
        return *std::move(name);
    return Name::fromNormal(normalizeName(raw));
}

Result<void> RequirementParser::extras(Requirement& out)
{
    if (!at('['))
        return {};
    const std::size_t opened = m_position++;
    skipBlanks();
    if (!at(']')) {
        while (true) {
            const std::string_view raw = identifier();
            if (raw.empty())
                return refuse(m_position, "expected the name of an extra");
            out.rawExtras.emplace_back(raw);
            skipBlanks();
            if (!at(','))
                break;
            ++m_position;
            skipBlanks();
        }
    }
    if (!at(']'))
        return refuse(m_position, "expected `,` or `]` for the `[` in column " + std::to_string(opened + 1));
    ++m_position;
    for (const std::string& raw : out.rawExtras)
        out.extras.push_back(normalName(raw));
    std::sort(out.extras.begin(), out.extras.end());
    out.extras.erase(std::unique(out.extras.begin(), out.extras.end()), out.extras.end());
    return {};
}

/// Reads one clause, or the several that hang together behind `===`.
Result<void> RequirementParser::clause(bool parenthesised, std::vector<Specifier>& out)
{
    const std::size_t start = m_position;
    std::size_t end = start;
    if (m_text.substr(start).starts_with("===")) {
        // What follows `===` reaches to a blank, a semicolon or a parenthesis, and only then is cut at commas:
        // packaging refuses `===1, >2` so, and takes `===1,>2`.
        end = start + 3;
        while (end < m_text.size() && text::isSpace(m_text[end]))
            ++end;
        while (end < m_text.size() && !text::isSpace(m_text[end]) && m_text[end] != ';' && m_text[end] != ')')
            ++end;
    } else {
        while (end < m_text.size() && m_text[end] != ',' && m_text[end] != ';'
               && (!parenthesised || m_text[end] != ')'))
            ++end;
        while (end > start && isBlank(m_text[end - 1]))
            --end;
    }
    const std::string_view found = m_text.substr(start, end - start);
    if (!found.empty() && text::isSpace(found.back()) && !isBlank(found.back()))
        return refuse(end - 1, "a line break cannot stand in a requirement");
    for (std::size_t position = 0; position < found.size();) {
        const std::size_t comma = std::min(found.find(',', position), found.size());
        if (comma > position) {
            auto specifier = Specifier::parse(found.substr(position, comma - position));
            if (!specifier) {
                Error error = std::move(specifier).error();
                const std::size_t inside = error.place && error.place->column > 0 ? error.place->column - 1 : 0;
                error.place = Place{{}, 1, static_cast<std::uint32_t>(start + position + inside + 1)};
                return tl::unexpected(std::move(error));
            }
            out.push_back(*std::move(specifier));
        }
        position = comma + 1;
    }
    m_position = end;
    return {};
}

Result<void> RequirementParser::specifiers(Requirement& out)
{
    const bool parenthesised = at('(');
    const std::size_t opened = m_position;
    if (parenthesised) {
        ++m_position;
        skipBlanks();
    }
    std::vector<Specifier> clauses;
    while (!atEnd() && std::string_view("=<>!~").find(m_text[m_position]) != std::string_view::npos) {
        LW_CHECK(clause(parenthesised, clauses));
        skipBlanks();
        if (!at(','))
            break;
        ++m_position;
        skipBlanks();
    }
    const bool any = !clauses.empty();
    out.specifiers = SpecifierSet(std::move(clauses));
    if (parenthesised) {
        if (!at(')'))
            return refuse(m_position, "expected `)` for the `(` in column " + std::to_string(opened + 1));
        ++m_position;
    }
    skipBlanks();
    if (atEnd() || at(';'))
        return {};
    if (any)
        return refuse(m_position, "expected `,`, `;` or the end after the version specifier");
    return refuse(m_position, "expected a version specifier, `@`, `;` or the end after the name",
                  "a version specifier starts with ==, !=, <=, >=, <, >, ~= or ===");
}

Result<void> RequirementParser::url(Requirement& out)
{
    ++m_position;
    skipBlanks();
    const std::size_t start = m_position;
    while (!atEnd() && !isBlank(m_text[m_position]))
        ++m_position;
    if (m_position == start)
        return refuse(start, "expected a URL after `@`");
    out.url = m_text.substr(start, m_position - start);
    skipBlanks();
    if (!atEnd() && !at(';'))
        return refuse(m_position, "expected ` ;` or the end after the URL",
                      "a blank must stand before the semicolon, else it belongs to the URL");
    return {};
}

Result<std::size_t> RequirementParser::parse(Requirement& out)
{
    if (m_text.size() > maximumLength)
        return refuse(0, "a requirement of " + std::to_string(m_text.size()) + " bytes is refused");
    skipBlanks();
    out.rawName = identifier();
    if (out.rawName.empty())
        return refuse(m_position, "expected a package name", "a requirement starts with a name, such as `numpy>=1.26`");
    out.name = normalName(out.rawName);
    skipBlanks();
    LW_CHECK(extras(out));
    skipBlanks();
    if (at('@')) {
        LW_CHECK(url(out));
    } else {
        LW_CHECK(specifiers(out));
    }
    return atEnd() ? std::string_view::npos : m_position + 1;
}

} // namespace

Result<Requirement> Requirement::parse(std::string_view text)
{
    Requirement requirement;
    LW_TRY(const std::size_t marker, RequirementParser(text).parse(requirement));
    if (marker != std::string_view::npos) {
        LW_TRY(auto nodes, parseMarkerNodes(text, marker));
        requirement.marker = Marker(std::move(nodes));
    }
    return requirement;
}

std::string Requirement::text() const
{
    std::string out = rawName;
    if (!rawExtras.empty()) {
        std::vector<std::string> sorted = rawExtras;
        std::sort(sorted.begin(), sorted.end());
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        out += '[';
        out += text::join(sorted, ",");
        out += ']';
    }
    out += specifiers.sortedText();
    if (!url.empty()) {
        out += " @ ";
        out += url;
        if (!marker.isAlwaysTrue())
            out += ' ';
    }
    if (!marker.isAlwaysTrue()) {
        out += "; ";
        out += marker.text();
    }
    return out;
}

} // namespace lockwright::pep
