// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

struct TomlMember;

/// A value of a TOML file, with its place.
struct TomlValue {
    enum class Kind : std::uint8_t { Table, Array, String, Integer, Boolean, Other };
    Kind kind = Kind::Table;
    Place place;            ///< of the value; a table's is that of its header or brace
    Place keyPlace;         ///< of the key in front; that of the value for items of an array
    std::size_t offset = 0; ///< of the value, in bytes of the file
    std::string text;       ///< of a string, escapes resolved
    std::int64_t number = 0;
    bool flag = false;
    std::vector<TomlMember> members; ///< of a table, in the order of the file
    std::vector<TomlValue> items;    ///< of an array

    /// The member of that name; nullptr where this is no table or has none.
    [[nodiscard]] const TomlValue* find(std::string_view key) const;
    /// The member of a member and so on: "tool.poetry.version", with quotes around parts that have dots.
    [[nodiscard]] const TomlValue* at(std::string_view dottedKey) const;
};

/// A key of a table with its value.
struct TomlMember {
    std::string key;
    TomlValue value;
};
[[nodiscard]] const char* name(TomlValue::Kind kind);

/// Reads a TOML file into values that keep their places. Errors name line and column.
/// Cost: linear in the bytes. toml++ bounds the depth at 256.
[[nodiscard]] Result<TomlValue> readToml(std::string_view text, const std::string& file);

/// Where the text of a string value stands, without its quotes; nullopt where the bytes are not the text itself
/// (escapes, several lines).
struct TextSpan {
    std::size_t offset = 0;
    std::size_t length = 0;
};
[[nodiscard]] std::optional<TextSpan> stringSpan(std::string_view fileText, const TomlValue& value);

} // namespace lockwright::release
