// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/text_encoding.h"

#include "base/text.h"
#include "requirements/lines.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lockwright::requirements
{

namespace
{

constexpr std::string_view utf8Mark = "\xef\xbb\xbf";
constexpr char32_t mark = 0xfeff;

struct ByteOrderMark {
    std::string_view bytes;
    TextEncoding encoding;
};
using namespace std::string_view_literals;
/// The four-byte marks first: UTF-32's begins with UTF-16's.
constexpr std::array<ByteOrderMark, 5> marks{{{utf8Mark, TextEncoding::Utf8Bom},
                                              {"\xff\xfe\0\0"sv, TextEncoding::Utf32Little},
                                              {"\0\0\xfe\xff"sv, TextEncoding::Utf32Big},
                                              {"\xff\xfe"sv, TextEncoding::Utf16Little},
                                              {"\xfe\xff"sv, TextEncoding::Utf16Big}}};

std::size_t unitSize(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Little:
    case TextEncoding::Utf16Big:
        return 2;
    case TextEncoding::Utf32Little:
    case TextEncoding::Utf32Big:
        return 4;
    case TextEncoding::Utf8:
    case TextEncoding::Utf8Bom:
    case TextEncoding::Latin1:
        break;
    }
    return 1;
}

bool isLittle(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Little || encoding == TextEncoding::Utf32Little;
}

void appendUtf8(std::string& text, char32_t point)
{
    const auto byte = [](char32_t value) { return char(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        text += byte(point);
    } else if (point < 0x800) {
        text += byte(0xc0 | (point >> 6));
        text += byte(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        text += byte(0xe0 | (point >> 12));
        text += byte(0x80 | ((point >> 6) & 0x3f));
        text += byte(0x80 | (point & 0x3f));
    } else {
        text += byte(0xf0 | (point >> 18));
        text += byte(0x80 | ((point >> 12) & 0x3f));
        text += byte(0x80 | ((point >> 6) & 0x3f));
        text += byte(0x80 | (point & 0x3f));
    }
}

/// The code point at `at`, which moves behind it. @pre valid UTF-8.
char32_t nextPoint(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t index) { return char32_t(static_cast<unsigned char>(text[index])); };
    const char32_t first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    char32_t point = length == 1 ? first : first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        point = (point << 6) | (byte(at + i) & 0x3f);
    at += length;
    return point;
}

char32_t unit(std::string_view bytes, std::size_t at, std::size_t size, bool little)
{
    char32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + (little ? size - 1 - i : i)]);
    return value;
}

void appendUnit(std::string& bytes, char32_t value, std::size_t size, bool little)
{
    for (std::size_t i = 0; i < size; ++i)
        bytes += char(static_cast<unsigned char>(value >> (8 * (little ? i : size - 1 - i))));
}

/// UTF-16 or UTF-32 to UTF-8; nullopt where it is malformed.
std::optional<std::string> decodeWide(std::string_view bytes, TextEncoding encoding)
{
    const std::size_t size = unitSize(encoding);
    const bool little = isLittle(encoding);
    if (bytes.size() % size != 0)
        return std::nullopt;
    std::string text;
    text.reserve(bytes.size() / size);
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        char32_t point = unit(bytes, at, size, little);
        if (size == 2 && point >= 0xd800 && point < 0xdc00 && at + size < bytes.size()) {
            const char32_t low = unit(bytes, at + size, size, little);
            if (low < 0xdc00 || low >= 0xe000)
                return std::nullopt;
            point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
            at += size;
        }
        if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
            return std::nullopt;
        appendUtf8(text, point);
    }
    return text;
}

/// The encoding that a PEP 263 cookie names in a comment of the first two lines; empty where there is none.
struct Cookie {
    std::string name;
    std::uint32_t line = 0;
};
Cookie findCookie(std::string_view bytes)
{
    LineReader reader(bytes);
    for (int i = 0; i < 2; ++i) {
        const auto line = reader.next();
        if (!line || !line->text.starts_with('#'))
            continue;
        std::size_t at = line->text.find("coding");
        if (at == std::string_view::npos || at + 6 >= line->text.size()
            || (line->text[at + 6] != ':' && line->text[at + 6] != '='))
            continue;
        std::string_view name = text::trim(line->text.substr(at + 7));
        at = 0;
        while (at < name.size()
               && (text::isAlpha(name[at]) || text::isDigit(name[at]) || name[at] == '-' || name[at] == '_'
                   || name[at] == '.'))
            ++at;
        return {text::replaceAll(text::lower(name.substr(0, at)), "_", "-"), line->number};
    }
    return {};
}

tl::unexpected<Error> notUtf8(std::string_view bytes, const std::string& file)
{
    LineReader reader(bytes);
    Place place{file};
    while (const auto line = reader.next()) {
        if (text::isUtf8(line->text))
            continue;
        std::size_t good = 0; // the longest valid prefix ends before the first bad character
        for (std::size_t size = 1; size <= line->text.size() && size - good <= 4; ++size)
            if (text::isUtf8(line->text.substr(good, size - good)))
                good = size;
        place.line = line->number;
        place.column = std::uint32_t(good + 1);
        break;
    }
    return fail(ErrorCode::Parse, "the file is not valid UTF-8",
                "save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`", place);
}

} // namespace

Result<DecodedText> decodeText(std::string bytes, const std::string& file)
{
    for (const ByteOrderMark& candidate : marks) {
        if (!bytes.starts_with(candidate.bytes))
            continue;
        const std::string_view content = std::string_view(bytes).substr(candidate.bytes.size());
        if (candidate.encoding == TextEncoding::Utf8Bom) {
            if (!text::isUtf8(content))
                return notUtf8(content, file);
            return DecodedText{std::string(content), candidate.encoding};
        }
        auto decoded = decodeWide(content, candidate.encoding);
        if (!decoded)
            return fail(ErrorCode::Parse, "the file begins like UTF-16 or UTF-32 and is not valid as such",
                        "save it as UTF-8", Place{file});
        return DecodedText{std::move(*decoded), candidate.encoding};
    }
    const Cookie cookie = findCookie(bytes);
    static constexpr std::array<std::string_view, 4> latin{"latin-1", "latin1", "iso-8859-1", "iso8859-1"};
    static constexpr std::array<std::string_view, 5> plain{"", "utf-8", "utf8", "ascii", "us-ascii"};
    if (std::find(latin.begin(), latin.end(), cookie.name) != latin.end()) {
        std::string decoded;
        decoded.reserve(bytes.size());
        for (const char byte : bytes)
            appendUtf8(decoded, static_cast<unsigned char>(byte));
        return DecodedText{std::move(decoded), TextEncoding::Latin1};
    }
    if (std::find(plain.begin(), plain.end(), cookie.name) == plain.end())
        return fail(ErrorCode::Parse, "the encoding `" + cookie.name + "` is not supported",
                    "save the file as UTF-8 and remove this line", Place{file, cookie.line, 1});
    if (!text::isUtf8(bytes))
        return notUtf8(bytes, file);
    return DecodedText{std::move(bytes), TextEncoding::Utf8};
}

bool isEncodable(std::string_view text, TextEncoding encoding)
{
    if (encoding != TextEncoding::Latin1)
        return true;
    for (std::size_t at = 0; at < text.size();)
        if (nextPoint(text, at) > 0xff)
            return false;
    return true;
}

std::string encodeText(std::string_view text, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return std::string(text);
    if (encoding == TextEncoding::Utf8Bom)
        return std::string(utf8Mark) + std::string(text);
    const std::size_t size = unitSize(encoding);
    const bool little = isLittle(encoding);
    std::string bytes;
    bytes.reserve(text.size() * size + size);
    if (encoding != TextEncoding::Latin1)
        appendUnit(bytes, mark, size, little);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = nextPoint(text, at);
        if (size == 2 && point >= 0x10000) {
            appendUnit(bytes, 0xd800 + ((point - 0x10000) >> 10), size, little);
            appendUnit(bytes, 0xdc00 + ((point - 0x10000) & 0x3ff), size, little);
        } else {
            appendUnit(bytes, point, size, little);
        }
    }
    return bytes;
}

} // namespace lockwright::requirements
