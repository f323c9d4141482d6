// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/toml_file.h"

#include "base/text.h"

#include <toml++/toml.h>

#include <algorithm>

namespace lockwright::release
{

namespace
{

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

/// Turns toml++'s tree into ours. toml++ bounds the depth, so recursion is bounded too.
class Converter
{
public:
    Converter(std::string_view text, const std::string& file, std::size_t skipped)
        : m_text(text)
        , m_file(file)
        , m_skipped(skipped)
    {
        m_lines.push_back(0);
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            m_lines.push_back(at + 1);
    }

    TomlValue convert(const toml::node& node) const
    {
        TomlValue value;
        value.place = placeOf(node.source());
        value.keyPlace = value.place;
        value.offset = offsetOf(node.source());
        if (const toml::table* table = node.as_table()) {
            value.kind = TomlValue::Kind::Table;
            for (const auto& [key, member] : *table) {
                TomlValue converted = convert(member);
                converted.keyPlace = placeOf(key.source());
                value.members.push_back({std::string(key.str()), std::move(converted)});
            }
            std::stable_sort(value.members.begin(), value.members.end(), [](const auto& left, const auto& right) {
                return left.value.keyPlace < right.value.keyPlace;
            });
        } else if (const toml::array* array = node.as_array()) {
            value.kind = TomlValue::Kind::Array;
            for (const toml::node& item : *array)
                value.items.push_back(convert(item));
        } else if (const auto* string = node.as_string()) {
            value.kind = TomlValue::Kind::String;
            value.text = string->get();
        } else if (const auto* integer = node.as_integer()) {
            value.kind = TomlValue::Kind::Integer;
            value.number = integer->get();
            value.text = std::to_string(value.number);
        } else if (const auto* boolean = node.as_boolean()) {
            value.kind = TomlValue::Kind::Boolean;
            value.flag = boolean->get();
        } else {
            value.kind = TomlValue::Kind::Other;
        }
        return value;
    }

private:
    [[nodiscard]] Place placeOf(const toml::source_region& source) const
    {
        return {m_file, std::uint32_t(source.begin.line), std::uint32_t(source.begin.column)};
    }

    /// toml++'s columns count characters.
    [[nodiscard]] std::size_t offsetOf(const toml::source_region& source) const
    {
        const std::size_t line = source.begin.line;
        if (line == 0 || line > m_lines.size())
            return 0;
        std::size_t at = m_lines[line - 1];
        for (std::uint32_t column = 1; column < source.begin.column && at < m_text.size(); ++column)
            do
                ++at;
            while (at < m_text.size() && (static_cast<unsigned char>(m_text[at]) & 0xc0) == 0x80);
        return at + m_skipped;
    }

    std::string_view m_text;
    const std::string& m_file;
    std::size_t m_skipped;
    std::vector<std::size_t> m_lines;
};

} // namespace

const char* name(TomlValue::Kind kind)
{
    switch (kind) {
    case TomlValue::Kind::Table:
        return "table";
    case TomlValue::Kind::Array:
        return "list";
    case TomlValue::Kind::String:
        return "string";
    case TomlValue::Kind::Integer:
        return "number";
    case TomlValue::Kind::Boolean:
        return "boolean";
    case TomlValue::Kind::Other:
        return "value";
    }
    return "";
}

const TomlValue* TomlValue::find(std::string_view key) const
{
    for (const auto& [word, value] : members)
        if (word == key)
            return &value;
    return nullptr;
}

const TomlValue* TomlValue::at(std::string_view dottedKey) const
{
    const TomlValue* value = this;
    while (value && !dottedKey.empty()) {
        std::size_t end = 0;
        std::string_view part;
        if (dottedKey.front() == '"' || dottedKey.front() == '\'') {
            end = dottedKey.find(dottedKey.front(), 1);
            if (end == std::string_view::npos)
                return nullptr;
            part = dottedKey.substr(1, end - 1);
            ++end;
        } else {
            end = std::min(dottedKey.find('.'), dottedKey.size());
            part = dottedKey.substr(0, end);
        }
        value = value->find(part);
        dottedKey.remove_prefix(std::min(end + 1, dottedKey.size()));
    }
    return value;
}

Result<TomlValue> readToml(std::string_view text, const std::string& file)
{
    const std::size_t skipped = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const std::string_view content = text.substr(skipped);
    try {
        const toml::table root = toml::parse(content, file);
        return Converter(content, file, skipped).convert(root);
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Parse,
                    std::string("this is no valid TOML: ") + text::printable(error.description(), 300), {},
                    Place{file, std::uint32_t(error.source().begin.line), std::uint32_t(error.source().begin.column)});
    }
}

std::optional<TextSpan> stringSpan(std::string_view fileText, const TomlValue& value)
{
    if (value.kind != TomlValue::Kind::String || value.offset >= fileText.size())
        return std::nullopt;
    const char quote = fileText[value.offset];
    if ((quote != '"' && quote != '\'') || fileText.substr(value.offset + 1, value.text.size()) != value.text)
        return std::nullopt;
    const std::size_t end = value.offset + 1 + value.text.size();
    if (end >= fileText.size() || fileText[end] != quote || value.text.find('\n') != std::string::npos)
        return std::nullopt;
    return TextSpan{value.offset + 1, value.text.size()};
}

} // namespace lockwright::release
