// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::requirements
{

/// One physical line. The views point into the text that was split.
struct PhysicalLine {
    std::string_view text;    ///< without the line end
    std::string_view end;     ///< "\n", "\r\n", "\r", or empty at the end of the text
    std::uint32_t number = 0; ///< from 1
    std::size_t offset = 0;   ///< of `text`, in bytes
};

/// Walks over the physical lines of a text. Lines end with LF, CRLF or a bare CR and nothing else: the further
/// separators that Python's splitlines() knows (form feed, U+2028, ...) are ordinary white space to uv and to every
/// editor, so a place that we name is the place that the user sees.
class LineReader
{
public:
    explicit LineReader(std::string_view text)
        : m_text(text)
    {
    }
    /// The next line; nullopt at the end. A text that ends with a line end has no empty line behind it.
    [[nodiscard]] std::optional<PhysicalLine> next();

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::uint32_t m_number = 0;
};

/// The line end that most lines of the text have; the first one among equals, "\n" where there is none.
[[nodiscard]] std::string prevailingNewline(std::string_view text);

} // namespace lockwright::requirements
