// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lines.h"

#include <array>

namespace lockwright::requirements
{

std::optional<PhysicalLine> LineReader::next()
{
    if (m_offset >= m_text.size())
        return std::nullopt;
    std::size_t end = m_text.find_first_of("\r\n", m_offset);
    std::size_t behind = end;
    if (end == std::string_view::npos)
        end = behind = m_text.size();
    else
        behind += m_text.compare(end, 2, "\r\n") == 0 ? 2u : 1u;
    PhysicalLine line{m_text.substr(m_offset, end - m_offset), m_text.substr(end, behind - end), ++m_number, m_offset};
    m_offset = behind;
    return line;
}

std::string prevailingNewline(std::string_view text)
{
    struct Count {
        std::string_view end;
        std::size_t lines = 0;
    };
    std::array<Count, 3> counts{{{"\n"}, {"\r\n"}, {"\r"}}};
    LineReader reader(text);
    std::string_view first;
    while (const auto line = reader.next()) {
        if (first.empty())
            first = line->end;
        for (Count& count : counts)
            if (line->end == count.end)
                ++count.lines;
    }
    std::string_view best = first;
    std::size_t most = 0;
    for (const Count& count : counts)
        if (count.lines > most || (count.lines == most && count.end == first)) {
            best = count.end;
            most = count.lines;
        }
    return best.empty() ? "\n" : std::string(best);
}

} // namespace lockwright::requirements
