// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/project_edit.h"

#include "base/text.h"
#include "requirements/project_file.h"

namespace lockwright::requirements
{

namespace
{

/// A string of the file: where its quotes stand, `end` one behind the closing one.
struct Quoted {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::string_view content(std::string_view text) const
    {
        return text.substr(begin + 1, end - begin - 2);
    }
};

/// The byte at which a place lies; the place's column counts characters.
std::size_t offsetOf(std::string_view text, const Place& place)
{
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < place.line; ++line) {
        at = text.find('\n', at);
        if (at == std::string_view::npos)
            return at;
        ++at;
    }
    for (std::uint32_t column = 1; column < place.column && at < text.size(); ++column)
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
    return at;
}

std::optional<Quoted> quotedAt(std::string_view text, const Place& place)
{
    const std::size_t begin = offsetOf(text, place);
    if (begin >= text.size() || (text[begin] != '"' && text[begin] != '\''))
        return std::nullopt;
    const std::size_t close = text.find_first_of(std::string_view(text[begin] == '"' ? "\"\n\\" : "'\n"), begin + 1);
    if (close == std::string_view::npos || text[close] != text[begin] || close == begin + 1)
        return std::nullopt; // escapes, several lines, empty
    return Quoted{begin, close + 1};
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

/// What goes with a string that goes: its comma, or the one in front of it; its line where nothing else is there.
Quoted withComma(std::string_view text, Quoted span)
{
    std::size_t behind = span.end;
    while (behind < text.size() && isBlank(text[behind]))
        ++behind;
    const bool comma = behind < text.size() && text[behind] == ',';
    if (comma)
        span.end = behind + 1;
    std::size_t lineBegin = span.begin;
    while (lineBegin > 0 && isBlank(text[lineBegin - 1]))
        --lineBegin;
    std::size_t lineEnd = span.end;
    while (lineEnd < text.size() && isBlank(text[lineEnd]))
        ++lineEnd;
    const bool first = lineBegin == 0 || text[lineBegin - 1] == '\n';
    if (first && lineEnd < text.size() && text[lineEnd] == '#')
        lineEnd = std::min(text.find_first_of("\r\n", lineEnd), text.size());
    const bool last = lineEnd < text.size() && (text[lineEnd] == '\n' || text[lineEnd] == '\r');
    if (first && last) {
        const std::size_t next = text.find('\n', lineEnd);
        return {lineBegin, next == std::string_view::npos ? text.size() : next + 1};
    }
    if (comma)
        return {span.begin, lineEnd};
    if (lineBegin > 0 && text[lineBegin - 1] == ',')
        span.begin = lineBegin - 1;
    return span;
}

std::size_t dependencyCount(const ProjectFile& project)
{
    std::size_t count = 0;
    for (const ProjectFile::Table& table : project.tables)
        count += table.dependencies.size();
    return count;
}

} // namespace

std::optional<std::string> dependencyAt(std::string_view text, const Place& place)
{
    const auto quoted = quotedAt(text, place);
    return quoted ? std::optional(std::string(quoted->content(text))) : std::nullopt;
}

Result<std::string> withDependency(std::string_view text, const std::string& file, const Place& place,
                                   std::string_view before, std::string_view after, bool keepLines)
{
    const auto quoted = quotedAt(text, place);
    if (!quoted || quoted->content(text) != before)
        return fail(ErrorCode::Io, "this line no longer says `" + text::printable(before, 120) + "`",
                    "look for fixes again", place);
    std::string result(text);
    if (!after.empty()) {
        if (after.find_first_of(std::string("\\\r\n") + text[quoted->begin]) != std::string_view::npos)
            return fail(ErrorCode::Usage, "the quotes of this string cannot hold the new text", "edit the file as text",
                        place);
        result.replace(quoted->begin + 1, before.size(), after);
    } else if (keepLines) {
        const std::size_t comma = text.find_first_not_of(" \t", quoted->end);
        const std::size_t end = comma < text.size() && text[comma] == ',' ? comma + 1 : quoted->end;
        result.replace(quoted->begin, end - quoted->begin, end - quoted->begin, ' ');
    } else {
        const Quoted span = withComma(text, *quoted);
        result.erase(span.begin, span.end - span.begin);
    }
    LW_TRY(const ProjectFile old, ProjectFile::parse(text, file));
    LW_TRY(const ProjectFile now, ProjectFile::parse(result, file));
    if (dependencyCount(now) + (after.empty() ? 1 : 0) != dependencyCount(old))
        return fail(ErrorCode::Usage, "this edit would change other lines of the file too", "edit the file as text",
                    place);
    return result;
}

} // namespace lockwright::requirements
