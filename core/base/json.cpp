// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "base/text.h"

#include <charconv>
#include <cmath>

namespace lockwright
{

namespace
{

void appendEscaped(std::string& out, std::string_view text)
{
    static constexpr std::string_view alphabet = "0123456789abcdef";
    out += '"';
    for (const char character : text) {
        switch (character) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f) {
                out += "\\u00";
                out += alphabet[(static_cast<unsigned char>(character) >> 4) & 15];
                out += alphabet[static_cast<unsigned char>(character) & 15];
            } else {
                out += character;
            }
        }
    }
    out += '"';
}

/// The text with every byte that is no valid UTF-8 replaced by U+FFFD.
std::string repaired(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        while (length < 4 && at + length <= text.size() && !text::isUtf8(text.substr(at, length)))
            ++length;
        if (at + length <= text.size() && text::isUtf8(text.substr(at, length))) {
            result += text.substr(at, length);
            at += length;
        } else {
            result += "\xef\xbf\xbd";
            ++at;
        }
    }
    return result;
}

} // namespace

JsonWriter::JsonWriter(int indent)
    : m_indent(indent)
{
}

void JsonWriter::newline()
{
    if (m_indent > 0) {
        m_text += '\n';
        m_text.append(m_hasMembers.size() * std::size_t(m_indent), ' ');
    }
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasMembers.empty())
        return;
    if (m_hasMembers.back())
        m_text += m_indent > 0 ? "," : ", ";
    m_hasMembers.back() = true;
    newline();
}

JsonWriter& JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    m_hasMembers.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket)
{
    const bool any = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (any)
        newline();
    m_text += bracket;
    return *this;
}

JsonWriter& JsonWriter::beginObject()
{
    return open('{');
}

JsonWriter& JsonWriter::endObject()
{
    return close('}');
}

JsonWriter& JsonWriter::beginArray()
{
    return open('[');
}

JsonWriter& JsonWriter::endArray()
{
    return close(']');
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    appendEscaped(m_text, name);
    m_text += ": ";
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text)
{
    separate();
    if (text::isUtf8(text))
        appendEscaped(m_text, text);
    else
        appendEscaped(m_text, repaired(text));
    return *this;
}

JsonWriter& JsonWriter::value(bool boolean)
{
    separate();
    m_text += boolean ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    separate();
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    m_text.append(buffer, end);
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_text += "null";
    return *this;
}

JsonWriter& JsonWriter::strings(std::string_view name, const std::vector<std::string>& list)
{
    key(name).beginArray();
    for (const std::string& text : list)
        value(text);
    return endArray();
}

} // namespace lockwright
