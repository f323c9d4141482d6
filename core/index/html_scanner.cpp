// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/html_scanner.h"

#include "base/text.h"

#include <array>
#include <cstdint>

namespace lockwright::index
{

namespace
{

/// More attributes than this are passed over: no index page needs them.
constexpr std::size_t attributesKept = 32;

void appendUtf8(std::string& out, std::uint32_t code)
{
    const bool isScalar = code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (!isScalar)
        code = 0xfffd;
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xc0 | (code >> 6));
        byte(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        byte(0xe0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3f));
        byte(0x80 | (code & 0x3f));
    } else {
        byte(0xf0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3f));
        byte(0x80 | ((code >> 6) & 0x3f));
        byte(0x80 | (code & 0x3f));
    }
}

/// The code point of "#62" or "#x3e"; nullopt where it is neither.
std::optional<std::uint32_t> numericReference(std::string_view name)
{
    if (name.size() < 2 || name.front() != '#')
        return std::nullopt;
    name.remove_prefix(1);
    std::uint32_t base = 10;
    if (name.front() == 'x' || name.front() == 'X') {
        base = 16;
        name.remove_prefix(1);
    }
    if (name.empty())
        return std::nullopt;
    std::uint32_t code = 0;
    for (const char c : name) {
        std::uint32_t digit = 0;
        if (text::isDigit(c))
            digit = static_cast<std::uint32_t>(c - '0');
        else if (base == 16 && c >= 'a' && c <= 'f')
            digit = static_cast<std::uint32_t>(c - 'a') + 10;
        else if (base == 16 && c >= 'A' && c <= 'F')
            digit = static_cast<std::uint32_t>(c - 'A') + 10;
        else
            return std::nullopt;
        // Stays above the largest code point once it is there.
        if (code <= 0x10ffff)
            code = code * base + digit;
    }
    return code;
}

} // namespace

std::string decodeCharacterReferences(std::string_view text)
{
    struct Named {
        std::string_view name;
        char character;
    };
    static constexpr std::array<Named, 5> named{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    constexpr std::size_t longestReference = 12;

    std::string decoded;
    decoded.reserve(text.size());
    while (!text.empty()) {
        const std::size_t ampersand = text.find('&');
        decoded.append(text.substr(0, ampersand));
        if (ampersand == std::string_view::npos)
            break;
        text.remove_prefix(ampersand);
        const std::size_t semicolon = text.substr(0, longestReference).find(';');
        const std::string_view name =
            semicolon == std::string_view::npos ? std::string_view() : text.substr(1, semicolon - 1);
        std::size_t used = 0;
        if (const auto code = numericReference(name)) {
            appendUtf8(decoded, *code);
            used = semicolon + 1;
        }
        for (const Named& entry : named) {
            if (entry.name == name) {
                decoded += entry.character;
                used = semicolon + 1;
            }
        }
        if (used == 0) {
            decoded += '&';
            used = 1;
        }
        text.remove_prefix(used);
    }
    return decoded;
}

bool HtmlScanner::is(std::string_view lowerCaseName) const
{
    return text::equalsIgnoringCase(m_name, lowerCaseName);
}

std::optional<std::string_view> HtmlScanner::attribute(std::string_view lowerCaseName)
{
    for (const Attribute& attribute : m_attributes) {
        if (!text::equalsIgnoringCase(attribute.name, lowerCaseName))
            continue;
        if (attribute.value.find('&') == std::string_view::npos)
            return attribute.value;
        for (const auto& [name, value] : m_decoded) {
            if (name.data() == attribute.name.data())
                return value;
        }
        m_decoded.emplace_back(attribute.name, decodeCharacterReferences(attribute.value));
        return m_decoded.back().second;
    }
    return std::nullopt;
}

bool HtmlScanner::skipPast(std::string_view end)
{
    const std::size_t found = m_html.find(end, m_at);
    if (found == std::string_view::npos) {
        m_at = m_html.size();
        m_cutOff = true;
        return false;
    }
    m_at = found + end.size();
    return true;
}

/// Passes over text that looks like tags but is none: the content of script and style.
void HtmlScanner::skipContentOf(std::string_view name)
{
    for (;;) {
        const std::size_t found = m_html.find("</", m_at);
        if (found == std::string_view::npos) {
            m_at = m_html.size();
            return;
        }
        m_at = found + 2;
        if (text::equalsIgnoringCase(m_html.substr(m_at, name.size()), name))
            return;
    }
}

std::string_view HtmlScanner::readValue()
{
    const char first = m_html[m_at];
    if (first == '"' || first == '\'') {
        const std::size_t begin = m_at + 1;
        const std::size_t end = m_html.find(first, begin);
        if (end == std::string_view::npos) {
            m_at = m_html.size();
            return {};
        }
        m_at = end + 1;
        return m_html.substr(begin, end - begin);
    }
    const std::size_t begin = m_at;
    while (m_at < m_html.size() && !text::isSpace(m_html[m_at]) && m_html[m_at] != '>')
        ++m_at;
    return m_html.substr(begin, m_at - begin);
}

bool HtmlScanner::readTag()
{
    const auto skipSpaces = [this] {
        while (m_at < m_html.size() && text::isSpace(m_html[m_at]))
            ++m_at;
    };
    const auto endsName = [](char c) { return text::isSpace(c) || c == '>' || c == '/'; };
    std::size_t begin = m_at;
    while (m_at < m_html.size() && !endsName(m_html[m_at]))
        ++m_at;
    m_name = m_html.substr(begin, m_at - begin);
    m_attributes.clear();
    m_decoded.clear();
    m_decoded.reserve(attributesKept);
    while (m_at < m_html.size()) {
        const char c = m_html[m_at];
        if (c == '>') {
            ++m_at;
            return true;
        }
        if (text::isSpace(c) || c == '/') {
            ++m_at;
            continue;
        }
        begin = m_at++; // A name may even begin with `=`.
        while (m_at < m_html.size() && !endsName(m_html[m_at]) && m_html[m_at] != '=')
            ++m_at;
        Attribute attribute{m_html.substr(begin, m_at - begin), {}};
        skipSpaces();
        if (m_at < m_html.size() && m_html[m_at] == '=') {
            ++m_at;
            skipSpaces();
            if (m_at < m_html.size() && m_html[m_at] != '>')
                attribute.value = readValue();
        }
        if (m_attributes.size() < attributesKept)
            m_attributes.push_back(attribute);
    }
    m_cutOff = true;
    return false;
}

bool HtmlScanner::next()
{
    for (;;) {
        const std::size_t open = m_html.find('<', m_at);
        if (open == std::string_view::npos || open + 1 >= m_html.size()) {
            m_cutOff = m_cutOff || open != std::string_view::npos;
            return false;
        }
        m_at = open + 1;
        const char kind = m_html[m_at];
        if (m_html.substr(m_at).starts_with("!--")) {
            m_at += 3;
            if (!skipPast("-->"))
                return false;
        } else if (kind == '!' || kind == '?' || kind == '/') {
            if (!skipPast(">"))
                return false;
        } else if (text::isAlpha(kind)) {
            if (!readTag())
                return false;
            if (is("script") || is("style"))
                skipContentOf(m_name);
            return true;
        }
    }
}

} // namespace lockwright::index
