// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/line_scanner.h"

#include "base/text.h"
#include "requirements/lines.h"

#include <algorithm>

namespace lockwright::requirements
{

namespace
{

/// Where a comment begins in a physical line; npos where there is none. One that fills its line ends a continuation,
/// whatever stands in front of it.
std::size_t commentStart(std::string_view line)
{
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1))
        if (at == 0 || text::isSpace(line[at - 1]))
            return at;
    return std::string_view::npos;
}

} // namespace

std::size_t LogicalLine::pieceAt(std::size_t offset) const
{
    const auto behind = std::upper_bound(pieces.begin(), pieces.end(), offset,
                                         [](std::size_t value, const Piece& piece) { return value < piece.text; });
    return std::size_t(behind - pieces.begin()) - 1;
}

Span LogicalLine::source(std::size_t begin, std::size_t end) const
{
    const auto at = [this](std::size_t offset) {
        const Piece& piece = pieces[pieceAt(offset)];
        return piece.source + (offset - piece.text);
    };
    if (begin >= end)
        return {at(begin), at(begin)};
    return {at(begin), at(end - 1) + 1};
}

std::pair<std::uint32_t, std::uint32_t> LogicalLine::position(std::size_t offset) const
{
    const std::size_t index = pieceAt(offset);
    const Piece& piece = pieces[index];
    return {line + std::uint32_t(index), std::uint32_t(piece.source + (offset - piece.text) - piece.lineStart + 1)};
}

LineScanner::LineScanner(std::string_view text)
    : m_text(text)
{
}

std::optional<LogicalLine> LineScanner::next()
{
    while (m_offset < m_text.size()) {
        LogicalLine line;
        line.line = m_line;
        line.span = {m_offset, m_offset};
        LineReader reader(m_text.substr(m_offset));
        const std::size_t base = m_offset;
        std::string joined;
        bool more = true;
        while (more) {
            const auto physical = reader.next();
            if (!physical)
                break;
            ++m_line;
            std::string_view content = physical->text;
            const std::size_t source = base + physical->offset;
            line.span.end = source + content.size();
            m_offset = line.span.end + physical->end.size();
            const std::size_t comment = commentStart(content);
            more = comment == std::string_view::npos && content.ends_with('\\');
            if (comment != std::string_view::npos) {
                line.comment = {source + comment, line.span.end};
                content = content.substr(0, comment);
            }
            if (more)
                content = content.substr(0, content.find_last_not_of('\\') + 1);
            line.pieces.push_back({joined.size(), source, source});
            joined += content;
        }
        const std::string_view trimmed = text::trim(joined);
        if (trimmed.empty())
            continue;
        const auto cut = std::size_t(trimmed.data() - joined.data());
        for (LogicalLine::Piece& piece : line.pieces) {
            // Pieces that lie in the white space in front begin behind it.
            if (piece.text < cut) {
                piece.source += cut - piece.text;
                piece.text = 0;
            } else {
                piece.text -= cut;
            }
        }
        line.text = trimmed;
        return line;
    }
    return std::nullopt;
}

} // namespace lockwright::requirements
