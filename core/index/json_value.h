// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

struct JsonMember;

/// A JSON value as a tree, for small documents that are read once. A value of another kind than the one that is asked
/// for, and a member that is not there, read as empty: the reader of a document checks what must not be missing.
struct JsonValue {
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, Array, Object };
    Kind kind = Kind::Null;
    bool flag = false;
    std::int64_t number = 0; ///< fractions are cut off
    std::string text;
    std::vector<JsonValue> items;
    std::vector<JsonMember> members;

    /// The member of that name, else a null.
    [[nodiscard]] const JsonValue& operator[](std::string_view key) const;
    /// The texts of an array.
    [[nodiscard]] std::vector<std::string> texts() const;
};

/// A member of an object.
struct JsonMember {
    std::string name;
    JsonValue value;
};

/// Reads a document of at most 64 levels. Errors: ErrorCode::Data.
/// @param shown what messages call it
[[nodiscard]] Result<JsonValue> parseJson(std::string_view text, const std::string& shown);

} // namespace lockwright::index
