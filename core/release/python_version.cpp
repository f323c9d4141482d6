// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/python_version.h"

#include "base/text.h"
#include "pep/version.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lockwright::release
{

namespace
{

bool isNameByte(char character)
{
    return text::isAlpha(character) || text::isDigit(character) || character == '_'
           || static_cast<unsigned char>(character) >= 0x80;
}

/// Goes through a file token by token, keeping nothing but where it is.
class PythonScanner
{
public:
    PythonScanner(std::string_view text, const std::string& file)
        : m_text(text)
        , m_file(file)
    {
        m_at = text.starts_with("\xef\xbb\xbf") ? 3U : 0U;
        m_lineBegin = m_at;
    }

    std::vector<PythonAssignment> scan()
    {
        while (m_at < m_text.size()) {
            // At the beginning of a logical line.
            if (isNameByte(m_text[m_at]) && !text::isDigit(m_text[m_at]))
                assignment();
            restOfLine();
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] char byte(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    void newLine(std::size_t begin)
    {
        ++m_line;
        m_lineBegin = begin;
    }

    /// Blanks and continued lines.
    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\f') {
                ++m_at;
            } else if (m_text[m_at] == '\\' && (byte(m_at + 1) == '\n' || byte(m_at + 1) == '\r')) {
                m_at += byte(m_at + 1) == '\r' && byte(m_at + 2) == '\n' ? 3U : 2U;
                newLine(m_at);
            } else {
                return;
            }
        }
    }

    /// Over a string that begins at a quote.
    void skipString()
    {
        const char quote = m_text[m_at];
        const bool triple = byte(m_at + 1) == quote && byte(m_at + 2) == quote;
        m_at += triple ? 3 : 1;
        while (m_at < m_text.size()) {
            const char character = m_text[m_at];
            if (character == '\\') {
                if (byte(m_at + 1) == '\n')
                    newLine(m_at + 2);
                m_at += 2;
            } else if (character == '\n') {
                if (!triple)
                    return; // the file is broken here; the next line is a line again
                newLine(++m_at);
            } else if (character == quote && (!triple || (byte(m_at + 1) == quote && byte(m_at + 2) == quote))) {
                m_at += triple ? 3 : 1;
                return;
            } else {
                ++m_at;
            }
        }
        m_at = m_text.size();
    }

    /// To the beginning of the next logical line.
    void restOfLine()
    {
        std::size_t depth = 0;
        while (m_at < m_text.size()) {
            const char character = m_text[m_at];
            if (character == '"' || character == '\'') {
                skipString();
            } else if (character == '#') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (character == '\n') {
                newLine(++m_at);
                if (depth == 0)
                    return;
            } else if (character == '\\') {
                if (byte(m_at + 1) == '\n')
                    newLine(m_at + 2);
                else if (byte(m_at + 1) == '\r' && byte(m_at + 2) == '\n')
                    newLine(++m_at + 2);
                m_at += 2;
            } else {
                if (character == '(' || character == '[' || character == '{')
                    ++depth;
                else if ((character == ')' || character == ']' || character == '}') && depth > 0)
                    --depth;
                ++m_at;
            }
        }
        m_at = std::min(m_at, m_text.size());
    }

    /// `NAME = `, `NAME: annotation = `, `NAME = OTHER = `, then a literal.
    void assignment()
    {
        std::vector<std::string> names;
        while (true) {
            std::size_t end = m_at;
            while (end < m_text.size() && isNameByte(m_text[end]))
                ++end;
            if (end == m_at)
                break;
            const std::string name(m_text.substr(m_at, end - m_at));
            const std::size_t back = m_at;
            m_at = end;
            skipBlanks();
            if (byte(m_at) == ':' && names.empty() && byte(m_at + 1) != '=')
                skipAnnotation();
            if (byte(m_at) != '=' || byte(m_at + 1) == '=') {
                m_at = back;
                break;
            }
            ++m_at;
            skipBlanks();
            names.push_back(name);
        }
        if (names.empty())
            return;
        PythonAssignment literal;
        literal.place = {m_file, m_line, std::uint32_t(m_at - m_lineBegin + 1)};
        const bool found = byte(m_at) == '(' ? tuple(literal) : string(literal);
        for (std::size_t i = 0; found && i < names.size(); ++i) {
            literal.name = names[i];
            m_found.push_back(literal);
        }
    }

    void skipAnnotation()
    {
        std::size_t depth = 0;
        while (m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '#') {
            const char character = m_text[m_at];
            if (character == '"' || character == '\'') {
                skipString();
                continue;
            }
            if (character == '[' || character == '(')
                ++depth;
            else if ((character == ']' || character == ')') && depth > 0)
                --depth;
            else if (character == '=' && depth == 0)
                return;
            ++m_at;
        }
    }

    [[nodiscard]] bool statementEnds(std::size_t at) const
    {
        while (byte(at) == ' ' || byte(at) == '\t' || byte(at) == '\r')
            ++at;
        return at >= m_text.size() || m_text[at] == '\n' || m_text[at] == '#' || m_text[at] == ';';
    }

    bool string(PythonAssignment& literal)
    {
        std::size_t at = m_at;
        const char prefix = byte(at);
        if ((prefix == 'r' || prefix == 'R' || prefix == 'u' || prefix == 'U')
            && (byte(at + 1) == '"' || byte(at + 1) == '\''))
            ++at;
        const char quote = byte(at);
        if (quote != '"' && quote != '\'')
            return false;
        const bool triple = byte(at + 1) == quote && byte(at + 2) == quote;
        const std::size_t begin = at + (triple ? 3 : 1);
        const std::size_t end = m_text.find_first_of(std::string("\\\r\n") + quote, begin);
        const std::size_t behind = end + (triple ? 3 : 1);
        if (end == std::string_view::npos || m_text[end] != quote || !statementEnds(behind))
            return false;
        if (triple && (byte(end + 1) != quote || byte(end + 2) != quote))
            return false;
        literal.text = m_text.substr(begin, end - begin);
        literal.offset = begin;
        literal.place.column = std::uint32_t(begin - m_lineBegin + 1);
        m_at = behind;
        return true;
    }

    bool tuple(PythonAssignment& literal)
    {
        const std::size_t close = m_text.find_first_of(")#\\", m_at);
        if (close == std::string_view::npos || m_text[close] != ')' || !statementEnds(close + 1))
            return false;
        literal.tuple = true;
        literal.text = m_text.substr(m_at, close + 1 - m_at);
        literal.offset = m_at;
        return tupleVersion(literal.text).has_value();
    }

    std::string_view m_text;
    const std::string& m_file;
    std::size_t m_at = 0;
    std::size_t m_lineBegin = 0;
    std::uint32_t m_line = 1;
    std::vector<PythonAssignment> m_found;
};

/// One element of a tuple: where it stands in it, and what it says.
struct Element {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string value;
    bool quoted = false;
};

std::optional<std::vector<Element>> elementsOf(std::string_view tuple)
{
    std::vector<Element> elements;
    if (tuple.size() < 2 || tuple.front() != '(' || tuple.back() != ')')
        return std::nullopt;
    std::size_t at = 1;
    while (at < tuple.size() - 1) {
        const std::size_t end = std::min(tuple.find(',', at), tuple.size() - 1);
        const std::string_view raw = tuple.substr(at, end - at);
        const std::string_view content = text::trim(raw);
        at = end + 1;
        if (content.empty()) {
            if (end == tuple.size() - 1)
                break; // a comma behind the last element
            return std::nullopt;
        }
        Element element;
        element.offset = std::size_t(content.data() - tuple.data());
        element.length = content.size();
        element.quoted = content.size() >= 2 && (content.front() == '"' || content.front() == '\'')
                         && content.back() == content.front();
        element.value = element.quoted ? content.substr(1, content.size() - 2) : content;
        const bool digits = std::all_of(element.value.begin(), element.value.end(), text::isDigit);
        if (element.value.empty() ? !element.quoted : (!element.quoted && !digits))
            return std::nullopt;
        if (element.value.find_first_of("\"'\\\n") != std::string::npos || elements.size() >= 20)
            return std::nullopt;
        elements.push_back(std::move(element));
    }
    if (elements.size() < 2)
        return std::nullopt;
    return elements;
}

/// Where the release kind is: the first element that is a word.
std::size_t kindOf(const std::vector<Element>& elements)
{
    std::size_t index = 0;
    while (index < elements.size()
           && (!elements[index].value.empty()
               && std::all_of(elements[index].value.begin(), elements[index].value.end(), text::isDigit)))
        ++index;
    return index;
}

std::string replaced(std::string_view tuple, const std::vector<Element>& elements,
                     const std::vector<std::string>& values)
{
    std::string result(tuple);
    for (std::size_t i = elements.size(); i-- > 0;) {
        const Element& element = elements[i];
        if (element.quoted)
            result.replace(element.offset + 1, element.length - 2, values[i]);
        else
            result.replace(element.offset, element.length, values[i]);
    }
    return result;
}

} // namespace

std::vector<PythonAssignment> pythonAssignments(std::string_view text, const std::string& file)
{
    return PythonScanner(text, file).scan();
}

std::optional<std::string> tupleVersion(std::string_view tuple)
{
    const auto elements = elementsOf(tuple);
    if (!elements)
        return std::nullopt;
    const std::size_t kind = kindOf(*elements);
    std::string version;
    for (std::size_t i = 0; i < kind; ++i)
        version += (i > 0 ? "." : "") + (*elements)[i].value;
    if (kind < elements->size()) {
        const std::string& word = (*elements)[kind].value;
        if (!word.empty() && word != "final") { // as in sys.version_info
            version += (word == "candidate" ? "rc" : word);
            for (std::size_t i = kind + 1; i < elements->size(); ++i)
                version += (*elements)[i].value;
        }
    }
    if (kind == 0 || !pep::Version::parse(version))
        return std::nullopt;
    return version;
}

bool tupleHasKind(std::string_view tuple)
{
    const auto elements = elementsOf(tuple);
    return elements && kindOf(*elements) < elements->size();
}

Result<std::string> withTupleVersion(std::string_view tuple, std::string_view version)
{
    const auto parsed = pep::Version::parse(version);
    const auto elements = elementsOf(tuple);
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::Configuration,
                    "the tuple " + text::printable(tuple, 80) + " has no place for the version "
                        + text::printable(version, 80) + why,
                    "make it a tuple such as (1, 2, 3), or write the version as a string");
    };
    if (!parsed || !elements)
        return refuse({});
    const pep::Version::Parts parts = parsed->parts();
    const std::size_t kind = kindOf(*elements);
    std::vector<std::string> values;
    for (std::size_t i = 0; i < kind; ++i)
        values.push_back(i < parts.release.size() ? parts.release[i].digits : "0");
    for (std::size_t i = kind; i < parts.release.size(); ++i)
        if (!parts.release[i].isZero())
            return refuse(": it has more numbers");
    if (kind == elements->size())
        return replaced(tuple, *elements, values);
    static constexpr std::array<const char*, 3> longWords{"alpha", "beta", "candidate"};
    static constexpr std::array<const char*, 3> shortWords{"a", "b", "rc"};
    const std::string& old = (*elements)[kind].value;
    const bool isLong = old == "final" || old == "alpha" || old == "beta" || old == "candidate";
    std::string word = old.empty() ? "" : "final";
    std::string number = "0";
    if (int(parts.pre.has_value()) + int(parts.post.has_value()) + int(parts.dev.has_value()) > 1)
        return refuse(": it has several suffixes");
    if (parts.pre) {
        word = (isLong ? longWords : shortWords)[std::size_t(parts.pre->kind)];
        number = parts.pre->number.digits;
    } else if (parts.post || parts.dev) {
        word = parts.post ? "post" : "dev";
        number = parts.post ? parts.post->digits : parts.dev->digits;
    }
    values.push_back(word);
    if (elements->size() > kind + 2 || (elements->size() == kind + 1 && word != "final" && !word.empty()))
        return refuse({});
    if (elements->size() == kind + 2)
        values.push_back(number);
    return replaced(tuple, *elements, values);
}

} // namespace lockwright::release
