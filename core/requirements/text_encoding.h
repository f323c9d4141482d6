// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lockwright::requirements
{

/// How the bytes of a requirement file stand for its text.
enum class TextEncoding : std::uint8_t { Utf8, Utf8Bom, Utf16Little, Utf16Big, Utf32Little, Utf32Big, Latin1 };

struct DecodedText {
    std::string text; ///< UTF-8 without a byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Finds the encoding as pip does: a byte order mark, else a PEP 263 cookie in the first two lines, else UTF-8.
/// Where pip would then fall back to the locale we refuse: a lock must not depend on whose machine read its source.
/// Errors: bytes that the encoding does not allow, and cookies of other encodings than UTF-8, ASCII and Latin-1.
[[nodiscard]] Result<DecodedText> decodeText(std::string bytes, const std::string& file);

/// The bytes of a text. encodeText(decodeText(b)) == b for every b that decodeText() accepts.
/// @pre isEncodable(text, encoding)
[[nodiscard]] std::string encodeText(std::string_view text, TextEncoding encoding);

/// False where the encoding has no bytes for a character of the text.
[[nodiscard]] bool isEncodable(std::string_view text, TextEncoding encoding);

} // namespace lockwright::requirements
