// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/document.h"

#include "base/text.h"
#include "requirements/lines.h"

#include <algorithm>
#include <map>

namespace lockwright::requirements
{

namespace
{

/// Physical lines of a text, for what edits have to know about the bytes between entries.
std::vector<PhysicalLine> physicalLines(std::string_view text)
{
    std::vector<PhysicalLine> lines;
    LineReader reader(text);
    while (const auto line = reader.next())
        lines.push_back(*line);
    return lines;
}

bool isComment(const PhysicalLine& line)
{
    return text::trim(line.text).starts_with('#');
}

bool isBlank(const PhysicalLine& line)
{
    return text::trim(line.text).empty();
}

/// The index of the physical line that holds a byte; the last one for the text's end.
std::size_t lineAt(const std::vector<PhysicalLine>& lines, std::size_t offset)
{
    const auto behind =
        std::upper_bound(lines.begin(), lines.end(), offset,
                         [](std::size_t value, const PhysicalLine& line) { return value < line.offset; });
    return std::size_t(behind - lines.begin()) - (behind == lines.begin() ? 0 : 1);
}

std::size_t behind(const PhysicalLine& line)
{
    return line.offset + line.text.size() + line.end.size();
}

tl::unexpected<Error> notAnEntry(std::size_t entry)
{
    return fail(ErrorCode::Usage, "there is no entry " + std::to_string(entry) + " in this file");
}

/// The column in bytes, from 0, at which an entry's comment begins.
std::size_t commentColumn(std::string_view text, const Entry& entry)
{
    const std::size_t lineStart = text.find_last_of("\r\n", entry.commentSpan.begin);
    return entry.commentSpan.begin - (lineStart == std::string_view::npos ? 0 : lineStart + 1);
}

/// The column in which at least two of the other comments stand; npos where they are not aligned.
std::size_t alignedColumn(std::string_view text, const std::vector<Entry>& entries, std::size_t except)
{
    std::map<std::size_t, std::size_t> counts;
    std::size_t best = std::string_view::npos;
    std::size_t most = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == except || entries[i].commentSpan.size() == 0)
            continue;
        const std::size_t column = commentColumn(text, entries[i]);
        const std::size_t count = ++counts[column];
        if (count > most) {
            most = count;
            best = column;
        }
    }
    return most >= 2 ? best : std::string_view::npos;
}

bool isOneLine(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; });
}

std::string commentText(std::string_view comment)
{
    comment = text::trim(comment);
    while (comment.ends_with('\\')) // pip joins the next line even to a comment
        comment = text::trim(comment.substr(0, comment.size() - 1));
    return comment.starts_with('#') ? std::string(comment) : "# " + std::string(comment);
}

/// The same lines with other ends.
std::string inLinesOf(std::string_view text, const std::string& newline)
{
    std::string result;
    LineReader reader(text);
    while (const auto line = reader.next()) {
        result += line->text;
        result += line->end.empty() ? std::string() : newline;
    }
    return result;
}

/// A name's place in a sorted file, or npos where the requirements are not sorted. Only named requirements count.
struct SortedPlace {
    bool sorted = false;
    const Entry* before = nullptr; ///< the last entry that sorts before the name
    const Entry* after = nullptr;  ///< the first one that sorts behind it
};

SortedPlace findPlace(const std::vector<Entry>& entries, const pep::Name& name)
{
    SortedPlace place;
    const Entry* last = nullptr;
    std::size_t count = 0;
    for (const Entry& entry : entries) {
        if (entry.kind != Entry::Kind::Requirement || !entry.requirement)
            continue;
        if (last && entry.requirement->name < last->requirement->name)
            return {};
        last = &entry;
        ++count;
        if (entry.requirement->name <= name)
            place.before = &entry;
        else if (!place.after)
            place.after = &entry;
    }
    place.sorted = count >= 2;
    return place;
}

} // namespace

Result<Document> Document::spliced(Span span, std::string_view replacement, std::ptrdiff_t newEntries) const
{
    std::string text = m_text;
    text.replace(span.begin, span.size(), replacement);
    if (!text::isUtf8(replacement) || !isEncodable(text, m_encoding))
        return fail(ErrorCode::Usage, "the file's encoding cannot hold this text", "save the file as UTF-8 first",
                    Place{m_file});
    LW_TRY(Document document, fromText(std::move(text), m_encoding, m_file));
    // All entries that the splice does not touch must still say the same: an edit that swallows a neighbour
    // (an unclosed continuation, a comment sign) is refused here whatever its cause.
    const bool countFits = std::ptrdiff_t(document.m_entries.size()) == std::ptrdiff_t(m_entries.size()) + newEntries;
    bool sameEntries = countFits;
    for (std::size_t i = 0, j = 0; sameEntries && i < m_entries.size(); ++i) {
        const Entry& old = m_entries[i];
        const bool touched = old.span.begin < span.end && span.begin < old.span.end;
        if (touched && newEntries < 0 && old.content.begin >= span.begin && old.content.end <= span.end)
            continue;
        if (newEntries > 0 && j < document.m_entries.size() && document.m_entries[j].content.begin >= span.begin
            && document.m_entries[j].content.end <= span.begin + replacement.size())
            ++j;
        sameEntries = j < document.m_entries.size() && (touched || document.m_entries[j].text == old.text);
        ++j;
    }
    if (!sameEntries)
        return fail(ErrorCode::Usage, "this edit would change other lines of the file too", "edit the file as text",
                    Place{m_file});
    return document;
}

Result<Document> Document::withRequirement(std::size_t index, std::string_view requirement) const
{
    if (index >= m_entries.size() || m_entries[index].kind != Entry::Kind::Requirement)
        return notAnEntry(index);
    const Entry& entry = m_entries[index];
    requirement = text::trim(requirement);
    if (requirement.empty() || !isOneLine(requirement))
        return fail(ErrorCode::Usage, "a requirement is one line of text", {}, place(entry));
    std::string replacement(requirement);
    Span span = entry.subject;
    // Keep the comment in its column where others stand in the same one, as far as the new text leaves room.
    if (entry.commentSpan.size() > 0 && entry.subject == entry.content
        && commentColumn(m_text, entry) == alignedColumn(m_text, m_entries, index)) {
        const std::size_t gap = entry.commentSpan.begin - span.end;
        const std::string_view between = std::string_view(m_text).substr(span.end, gap);
        if (between.find_first_not_of(' ') == std::string_view::npos) {
            const std::size_t room = span.size() + gap;
            replacement.append(room > replacement.size() + 2 ? room - replacement.size() : 2, ' ');
            span.end = entry.commentSpan.begin;
        }
    }
    LW_TRY(Document document, spliced(span, replacement, 0));
    const Entry& changed = document.m_entries[index];
    const std::string_view now =
        std::string_view(document.m_text).substr(changed.subject.begin, changed.subject.size());
    if (changed.kind != Entry::Kind::Requirement || now != requirement)
        return fail(ErrorCode::Usage, "`" + text::printable(requirement, 120) + "` is not one requirement", {},
                    place(entry));
    return document;
}

Result<Document> Document::withoutHashes(std::size_t index) const
{
    if (index >= m_entries.size() || m_entries[index].kind != Entry::Kind::Requirement)
        return notAnEntry(index);
    const Entry& entry = m_entries[index];
    if (entry.hashes.empty())
        return *this;
    if (!entry.configSettings.empty())
        return fail(ErrorCode::Usage, "this line has further options among its hashes", "edit the file as text",
                    place(entry));
    return spliced({entry.subject.end, entry.content.end}, {}, 0);
}

/// Where a new line goes: a byte at which a physical line begins, or the text's end.
std::size_t Document::placeFor(const Entry& added) const
{
    const std::vector<PhysicalLine> lines = physicalLines(m_text);
    SortedPlace place;
    if (added.requirement)
        place = findPlace(m_entries, added.requirement->name);
    if (place.sorted && !place.before) {
        // In front of the first one and of the comments that are its own; a block at the top is the file's.
        std::size_t first = lineAt(lines, place.after->span.begin);
        const std::size_t entryLine = first;
        while (first > 0 && isComment(lines[first - 1]))
            --first;
        return lines[first == 0 ? entryLine : first].offset;
    }
    const Entry* last = place.before;
    for (const Entry& entry : m_entries)
        if (!place.sorted && entry.kind == Entry::Kind::Requirement)
            last = &entry;
    if (last)
        return behind(lines[lineAt(lines, last->span.end)]);
    std::size_t at = 0;
    for (const PhysicalLine& line : lines)
        if (!isBlank(line))
            at = behind(line);
    return at;
}

Result<Document> Document::withAdded(std::string_view requirement, std::string_view comment,
                                     std::string_view above) const
{
    requirement = text::trim(requirement);
    const auto refuse = [&] {
        return fail(ErrorCode::Usage, "`" + text::printable(requirement, 120) + "` is not one requirement", {},
                    Place{m_file});
    };
    if (requirement.empty() || !isOneLine(comment))
        return fail(ErrorCode::Usage, "a requirement is one line of text", {}, Place{m_file});
    LW_TRY(const Document alone, fromText(std::string(requirement), TextEncoding::Utf8, m_file));
    if (alone.m_entries.size() != 1 || alone.m_entries[0].content != Span{0, requirement.size()}
        || alone.m_entries[0].kind != Entry::Kind::Requirement)
        return refuse();
    const std::size_t at = placeFor(alone.m_entries[0]);
    const std::string end = newline();
    std::string line = inLinesOf(above, end) + inLinesOf(requirement, end);
    if (!text::trim(comment).empty()) {
        const std::size_t lineBegin = line.find_last_of("\r\n");
        const std::size_t width = line.size() - (lineBegin == std::string::npos ? 0 : lineBegin + 1);
        const std::size_t column = alignedColumn(m_text, m_entries, m_entries.size());
        line.append(column != std::string::npos && column > width + 2 ? column - width : 2, ' ');
        line += commentText(comment);
    }
    const bool unfinished = at == m_text.size() && at > 0 && m_text[at - 1] != '\n' && m_text[at - 1] != '\r';
    return spliced({at, at}, (unfinished ? end : std::string()) + line + end, 1);
}

Result<Document> Document::without(std::size_t index) const
{
    if (index >= m_entries.size())
        return notAnEntry(index);
    const Entry& entry = m_entries[index];
    const auto sharesLine = [&](const Entry& other) { return &other != &entry && other.span == entry.span; };
    if (std::any_of(m_entries.begin(), m_entries.end(), sharesLine)) {
        Span span = entry.content;
        while (span.end < entry.span.end && (m_text[span.end] == ' ' || m_text[span.end] == '\t'))
            ++span.end;
        return spliced(span, {}, -1);
    }
    return spliced(linesOf(entry), {}, -1);
}

Span Document::linesOf(const Entry& entry) const
{
    const std::vector<PhysicalLine> lines = physicalLines(m_text);
    std::size_t first = lineAt(lines, entry.span.begin);
    const std::size_t next = lineAt(lines, entry.span.end) + 1;
    // A comment block directly above is the entry's own where nothing else can be meant: it neither heads the file
    // nor stands above further lines.
    const bool last = next >= lines.size() || isBlank(lines[next]) || isComment(lines[next]);
    std::size_t block = first;
    while (block > 0 && isComment(lines[block - 1]))
        --block;
    if (last && block > 0)
        first = block;
    return {lines[first].offset, next < lines.size() ? lines[next].offset : m_text.size()};
}

std::string Document::commentAbove(std::size_t index) const
{
    if (index >= m_entries.size())
        return {};
    const std::size_t begin = linesOf(m_entries[index]).begin;
    std::size_t own = m_entries[index].span.begin;
    while (own > begin && m_text[own - 1] != '\n' && m_text[own - 1] != '\r')
        --own;
    return m_text.substr(begin, own - begin);
}

Result<Document> Document::withComment(std::size_t index, std::string_view comment) const
{
    if (index >= m_entries.size())
        return notAnEntry(index);
    const Entry& entry = m_entries[index];
    if (!isOneLine(comment))
        return fail(ErrorCode::Usage, "a comment is one line of text", {}, place(entry));
    const bool remove = text::trim(comment).empty();
    if (entry.commentSpan.size() > 0) {
        Span span = entry.commentSpan;
        while (remove && span.begin > entry.content.end
               && (m_text[span.begin - 1] == ' ' || m_text[span.begin - 1] == '\t'))
            --span.begin;
        return spliced(span, remove ? std::string() : commentText(comment), 0);
    }
    if (remove)
        return *this;
    std::size_t at = entry.span.end;
    while (at > entry.content.end && text::isSpace(m_text[at - 1]))
        --at;
    const std::size_t lineStart = m_text.find_last_of("\r\n", at == 0 ? 0 : at - 1);
    const std::size_t width = at - (lineStart == std::string::npos ? 0 : lineStart + 1);
    const std::size_t column = alignedColumn(m_text, m_entries, index);
    const std::string gap(column != std::string::npos && column > width + 2 ? column - width : 2, ' ');
    LW_TRY(Document document, spliced({at, entry.span.end}, gap + commentText(comment), 0));
    if (document.m_entries[index].text != entry.text)
        return fail(ErrorCode::Usage, "this line cannot take a comment", "edit the file as text", place(entry));
    return document;
}

} // namespace lockwright::requirements
