// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/project_edit.h"

#include "base/text.h"
#include "pep/requirement.h"
#include "requirements/lines.h"
#include "requirements/project_file.h"

#include <algorithm>

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

namespace
{

/// The line around a string: its bytes in front, and where it ends.
struct Surroundings {
    std::size_t lineBegin = 0;
    std::size_t behind = 0;  ///< behind the string and its comma
    std::size_t comment = 0; ///< its `#`, or lineEnd
    std::size_t lineEnd = 0; ///< without the line end
    bool comma = false;
    bool alone = false; ///< nothing but the string, its comma and a comment stand on the line
};

Surroundings around(std::string_view text, const Quoted& string)
{
    Surroundings found;
    const std::size_t before = text.find_last_of('\n', string.begin);
    found.lineBegin = before == std::string_view::npos ? 0 : before + 1;
    found.lineEnd = std::min(text.find_first_of("\r\n", string.end), text.size());
    found.behind = string.end;
    std::size_t at = string.end;
    while (at < found.lineEnd && isBlank(text[at]))
        ++at;
    found.comma = at < found.lineEnd && text[at] == ',';
    if (found.comma)
        found.behind = ++at;
    while (at < found.lineEnd && isBlank(text[at]))
        ++at;
    found.comment = at;
    const std::string_view front = text.substr(found.lineBegin, string.begin - found.lineBegin);
    found.alone = std::all_of(front.begin(), front.end(), isBlank) && (at == found.lineEnd || text[at] == '#');
    return found;
}

bool isOneLine(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; });
}

std::string commentText(std::string_view comment)
{
    comment = text::trim(comment);
    return comment.starts_with('#') ? std::string(comment) : "# " + std::string(comment);
}

/// The requirement in quotes, those of its markers changed where they are the same.
std::optional<std::string> inQuotes(std::string requirement, char quote)
{
    const char other = quote == '"' ? '\'' : '"';
    if (requirement.find(quote) != std::string::npos) {
        if (requirement.find(other) != std::string::npos)
            return std::nullopt;
        std::replace(requirement.begin(), requirement.end(), quote, other);
    }
    if (requirement.empty() || requirement.find('\\') != std::string::npos || !isOneLine(requirement))
        return std::nullopt;
    return quote + requirement + quote;
}

/// Where a new string goes among those of a list.
struct ListPlace {
    const ProjectFile::Dependency* neighbour = nullptr;
    bool before = false; ///< in front of the neighbour, else behind it
};

ListPlace placeIn(const ProjectFile::Table& list, std::string_view requirement)
{
    if (list.dependencies.empty())
        return {};
    const ListPlace end{&list.dependencies.back(), false};
    const auto wanted = pep::Requirement::parse(requirement);
    if (!wanted || list.dependencies.size() < 2)
        return end;
    ListPlace place{&list.dependencies.front(), true};
    std::optional<pep::Name> last;
    for (const ProjectFile::Dependency& dependency : list.dependencies) {
        const auto own = pep::Requirement::parse(dependency.text);
        if (!own || (last && own->name < *last))
            return end;
        last = own->name;
        if (own->name <= wanted->name)
            place = {&dependency, false};
    }
    return place;
}

Result<std::string> insertedInto(std::string_view text, const ProjectFile::Table& list, std::string_view requirement,
                                 std::string_view comment)
{
    const auto refuse = [&](const char* message, const char* hint) {
        return fail(ErrorCode::Usage, message, hint, list.place);
    };
    const bool commented = !text::trim(comment).empty();
    const char* noRoom = "this list stands on one line, which has no room for a comment of one requirement";
    const char* ownLines = "write one requirement a line, or leave the reason out";
    const char* noQuotes = "the quotes of this list cannot hold the new text";
    const ListPlace place = placeIn(list, requirement);
    std::string result(text);
    if (!place.neighbour) {
        const std::size_t open = offsetOf(text, list.place);
        const auto string = inQuotes(std::string(requirement), '"');
        if (!string || open >= text.size() || text[open] != '[')
            return refuse(noQuotes, "edit the file as text");
        if (commented)
            return refuse(noRoom, ownLines);
        return result.insert(open + 1, *string);
    }
    const auto neighbour = quotedAt(text, place.neighbour->place);
    if (!neighbour)
        return refuse("the string beside the new one has escapes or several lines", "edit the file as text");
    const auto string = inQuotes(std::string(requirement), text[neighbour->begin]);
    if (!string)
        return refuse(noQuotes, "edit the file as text");
    const Surroundings line = around(text, *neighbour);
    if (!line.alone) {
        if (commented)
            return refuse(noRoom, ownLines);
        return place.before ? result.insert(neighbour->begin, *string + ", ")
                            : result.insert(neighbour->end, ", " + *string);
    }
    const std::string indent(text.substr(line.lineBegin, neighbour->begin - line.lineBegin));
    const std::string end = prevailingNewline(text);
    const std::string note = commented ? "  " + commentText(comment) : std::string();
    if (place.before)
        return result.insert(line.lineBegin, indent + *string + "," + note + end);
    result.insert(line.lineEnd, end + indent + *string + (line.comma ? "," : "") + note);
    if (!line.comma)
        result.insert(neighbour->end, ",");
    return result;
}

} // namespace

std::string dependencyComment(std::string_view text, const Place& place)
{
    const auto string = quotedAt(text, place);
    if (!string)
        return {};
    const Surroundings line = around(text, *string);
    if (!line.alone || line.comment == line.lineEnd)
        return {};
    return std::string(text::trim(text.substr(line.comment + 1, line.lineEnd - line.comment - 1)));
}

Result<std::string> withDependencyComment(std::string_view text, const std::string& file, const Place& place,
                                          std::string_view comment)
{
    const auto string = quotedAt(text, place);
    if (!isOneLine(comment))
        return fail(ErrorCode::Usage, "a comment is one line of text", {}, place);
    const Surroundings line = string ? around(text, *string) : Surroundings();
    if (!string || !line.alone)
        return fail(ErrorCode::Usage, "this line cannot take a comment of one requirement",
                    "write one requirement a line, or leave the reason out", place);
    std::string result(text);
    if (text::trim(comment).empty())
        result.erase(line.behind, line.lineEnd - line.behind);
    else if (line.comment < line.lineEnd)
        result.replace(line.comment, line.lineEnd - line.comment, commentText(comment));
    else
        result.replace(line.behind, line.lineEnd - line.behind, "  " + commentText(comment));
    LW_CHECK(ProjectFile::parse(result, file));
    return result;
}

Result<std::string> withNewDependency(std::string_view text, const std::string& file, const std::string& table,
                                      std::string_view requirement, std::string_view comment)
{
    if (!isOneLine(comment))
        return fail(ErrorCode::Usage, "a comment is one line of text", {}, Place{file});
    LW_TRY(const ProjectFile old, ProjectFile::parse(text, file));
    const ProjectFile::Table* list = old.find(table);
    if (!list || list->place.line == 0)
        return fail(ErrorCode::Usage, "this project has no list for the requirement to go to",
                    table.empty() ? "write `dependencies = []` below [project] first" : "write the list first",
                    Place{file});
    LW_TRY(std::string result, insertedInto(text, *list, text::trim(requirement), comment));
    LW_TRY(const ProjectFile now, ProjectFile::parse(result, file));
    const ProjectFile::Table* changed = now.find(table);
    if (dependencyCount(now) != dependencyCount(old) + 1 || !changed
        || changed->dependencies.size() != list->dependencies.size() + 1)
        return fail(ErrorCode::Usage, "this edit would change other lines of the file too", "edit the file as text",
                    list->place);
    return result;
}

} // namespace lockwright::requirements
