// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/wheel_record.h"

#include "base/digest.h"
#include "base/text.h"

#include <array>
#include <charconv>

namespace lockwright::release
{

namespace
{

/// The fields of one line; quoted ones may hold commas (RFC 4180). RECORD has no line ends within fields.
std::vector<std::string> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char character = line[i];
        if (character == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
            fields.back() += line[++i];
        else if (character == '"')
            isQuoted = !isQuoted;
        else if (character == ',' && !isQuoted)
            fields.emplace_back();
        else
            fields.back() += character;
    }
    return fields;
}

unsigned hexValue(char digit)
{
    return unsigned(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string base64(const std::string& bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string result;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8 | static_cast<unsigned char>(byte)) & 0xffffffu;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            result += alphabet[buffer >> bits & 63u];
        }
    }
    if (bits > 0)
        result += alphabet[buffer << (6 - bits) & 63u];
    return result;
}

} // namespace

Result<std::vector<RecordRow>> parseRecord(std::string_view text)
{
    std::vector<RecordRow> rows;
    std::uint32_t number = 0;
    for (std::string_view line : text::split(text, '\n')) {
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        const std::vector<std::string> fields = fieldsOf(line);
        if (fields.size() != 3 || fields[0].empty())
            return fail(ErrorCode::Data, "line " + std::to_string(number) + " of RECORD has not three fields");
        RecordRow row;
        row.path = fields[0];
        row.digest = fields[1];
        if (!row.digest.empty() && !row.digest.starts_with("sha256="))
            return fail(ErrorCode::Data, "line " + std::to_string(number) + " of RECORD has no SHA-256");
        std::from_chars(fields[2].data(), fields[2].data() + fields[2].size(), row.bytes);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string recordDigest(std::string_view bytes)
{
    const std::string hex = sha256(bytes);
    std::string raw;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        raw += char(hexValue(hex[i]) << 4 | hexValue(hex[i + 1]));
    return "sha256=" + base64(raw);
}

} // namespace lockwright::release
