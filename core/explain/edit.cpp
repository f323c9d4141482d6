// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/edit.h"

#include "base/text.h"
#include "requirements/document.h"
#include "requirements/project_edit.h"

#include <algorithm>
#include <filesystem>

namespace lockwright::explain
{

const char* name(Edit::Way way)
{
    switch (way) {
    case Edit::Way::Relax:
        return "relax";
    case Edit::Way::Raise:
        return "raise";
    case Edit::Way::Lower:
        return "lower";
    case Edit::Way::Pin:
        return "pin";
    case Edit::Way::Move:
        return "move";
    case Edit::Way::Drop:
        return "drop";
    case Edit::Way::Setting:
        return "setting";
    case Edit::Way::Override:
        return "override";
    case Edit::Way::Set:
        return "set";
    case Edit::Way::Hold:
        return "hold";
    }
    return "relax";
}

namespace
{

using requirements::Document;
using requirements::Entry;

bool isProject(const std::string& file)
{
    return std::filesystem::path(file).extension() == ".toml";
}

std::string subjectOf(const Document& document, const Entry& entry)
{
    return document.text().substr(entry.subject.begin, entry.subject.size());
}

/// The entry that an edit is about; npos where the file no longer has it.
std::size_t entryOf(const Document& document, const Edit& edit)
{
    const std::vector<Entry>& entries = document.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.kind != Entry::Kind::Requirement)
            continue;
        // A lock is made anew before its edit is solved, so its lines are known by their names.
        if (edit.way == Edit::Way::Pin ? entry.requirement && entry.requirement->name == edit.package
                                       : entry.line == edit.place.line && subjectOf(document, entry) == edit.before)
            return i;
    }
    return std::string::npos;
}

/// The document without an entry, whose line ends stay.
Result<Document> blanked(const Document& document, const Entry& entry)
{
    std::string text = document.text();
    std::string ends;
    for (std::size_t at = entry.span.begin; at < entry.span.end; ++at)
        if (text[at] == '\n' || text[at] == '\r')
            ends += text[at];
    text.replace(entry.span.begin, entry.span.size(), ends);
    return Document::parse(std::move(text), document.file());
}

Result<Document> withAdded(const Document& document, const Edit& edit, LineNumbers lines)
{
    if (lines == LineNumbers::Close)
        return document.withAdded(edit.after);
    return Document::parse(document.text() + document.newline() + edit.after + document.newline(), document.file());
}

Result<Document> withEdit(const Document& document, const Edit& edit, LineNumbers lines)
{
    if (edit.before.empty())
        return withAdded(document, edit, lines);
    const std::size_t entry = entryOf(document, edit);
    if (entry == std::string::npos)
        return fail(ErrorCode::Io, "this line no longer says `" + text::printable(edit.before, 120) + "`",
                    "look for fixes again", edit.place);
    if (!edit.after.empty())
        return document.withRequirement(entry, edit.after);
    return lines == LineNumbers::Keep ? blanked(document, document.entries()[entry]) : document.without(entry);
}

} // namespace

Result<std::string> edited(const std::string& bytes, const std::string& file, const std::vector<Edit>& edits,
                           LineNumbers lines)
{
    // From the end to the beginning, so that the places of what is still to be edited hold.
    std::vector<const Edit*> order;
    for (const Edit& edit : edits)
        order.push_back(&edit);
    std::stable_sort(order.begin(), order.end(), [](const Edit* left, const Edit* right) {
        return std::pair(left->place.line, left->place.column) > std::pair(right->place.line, right->place.column);
    });
    if (isProject(file)) {
        std::string text = bytes;
        for (const Edit* edit : order) {
            LW_TRY(text, requirements::withDependency(text, file, edit->place, edit->before, edit->after,
                                                      lines == LineNumbers::Keep));
        }
        return text;
    }
    LW_TRY(Document document, Document::parse(bytes, file));
    for (const Edit* edit : order) {
        LW_TRY(document, withEdit(document, *edit, lines));
    }
    return document.bytes();
}

std::optional<std::string> writtenAt(const std::string& bytes, const Place& place)
{
    if (isProject(place.file))
        return requirements::dependencyAt(bytes, place);
    const auto document = Document::parse(bytes, place.file);
    if (!document)
        return std::nullopt;
    for (const Entry& entry : document->entries())
        if (entry.kind == Entry::Kind::Requirement && entry.line == place.line && entry.requirement)
            return subjectOf(*document, entry);
    return std::nullopt;
}

} // namespace lockwright::explain
