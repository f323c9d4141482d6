// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// A logical line: physical lines joined at trailing backslashes, its comment set apart. Knows where each of its bytes
/// stands in the source.
struct LogicalLine {
    Span span;              ///< in the source, from the line's first byte, without its last line end
    std::uint32_t line = 0; ///< first physical line, from 1
    std::string text;       ///< joined and without the comment, white space at its ends removed
    Span comment;           ///< in the source, `#` to the line's end; empty where there is none

    /// The source bytes of a stretch of `text`.
    [[nodiscard]] Span source(std::size_t begin, std::size_t end) const;
    /// The physical line, from 1, and the column, in bytes from 1, of a position in `text`. Cost: O(log lines).
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> position(std::size_t offset) const;

    /// The part of one physical line.
    struct Piece {
        std::size_t text = 0;      ///< where it begins in `text`
        std::size_t source = 0;    ///< and in the source
        std::size_t lineStart = 0; ///< the first byte of its line in the source
    };
    std::vector<Piece> pieces; ///< one for each physical line

private:
    [[nodiscard]] std::size_t pieceAt(std::size_t offset) const;
};

/// Splits a requirement file into logical lines as pip does (resolver.md 2.1): a line that ends in a backslash goes on
/// in the next one, without anything in between; a comment begins at a `#` that starts a line or follows white
/// space, ends with its physical line and ends a continuation. Lines without text are left out.
class LineScanner
{
public:
    explicit LineScanner(std::string_view text);
    [[nodiscard]] std::optional<LogicalLine> next();

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::uint32_t m_line = 1; ///< of the physical line at m_offset
};

} // namespace lockwright::requirements
