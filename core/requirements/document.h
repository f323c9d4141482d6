// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/requirement.h"
#include "requirements/text_encoding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// A stretch of bytes of a document.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0; ///< one behind the last byte
    [[nodiscard]] std::size_t size() const { return end - begin; }
    bool operator==(const Span&) const = default;
};

/// One logical line of a requirement file that says something (comments and blank lines say nothing and only
/// live in the bytes). A line of several options makes one entry for each, all with the line's span.
struct Entry {
    enum class Kind : std::uint8_t { Requirement, Include, Constraint, Option };
    Kind kind = Kind::Requirement;
    Span span;                ///< the logical line with continuations and comment, without its last line end
    Span content;             ///< from the first to the last byte that is not white space, comment or continuation
    std::uint32_t line = 0;   ///< first physical line, from 1
    std::uint32_t column = 0; ///< of `content`, bytes from 1
    std::string text;         ///< logical text: continuations joined, comment removed, trimmed
    std::string comment;      ///< text of the trailing comment without `#`, trimmed
    Span commentSpan;         ///< from its `#` to the end of the physical line; empty where there is none
    Span subject;             ///< what withRequirement() replaces: `content` without --hash and the like behind it

    // Requirement
    bool editable = false;
    std::optional<pep::Requirement> requirement; ///< a named one; also for a path or URL whose name is known
    std::string reference; ///< a URL or path without `name @`, as written (`${VAR}` kept), e.g. "./lib[extra]"
    std::vector<pep::Name> referenceExtras;
    pep::Marker referenceMarker;
    std::vector<std::string> hashes; ///< "sha256:<hex>", of --hash options
    std::vector<std::string> configSettings;

    // Include, Constraint: the file or URL as written, quotes removed
    std::string target;

    // Option: "--index-url" (long form) and its value; a flag has none
    std::string option;
    std::string value;
};

/// A requirement file, byte for byte. Parsing keeps every byte; edits splice byte ranges and leave all others
/// as they are (design.md, decision 9; resolver.md 2.1, 2.4).
///
/// The grammar is pip's (continuations, comments, options), with uv's strictness where docs/decisions says so.
/// Encodings: UTF-8 with or without BOM, UTF-16/32 with BOM, and a PEP 263 cookie naming latin-1 or ascii;
/// spans refer to the bytes decoded to UTF-8, and bytes() encodes back. parse(b).bytes() == b wherever parse()
/// succeeds. Cost: parsing is linear in the bytes; an edit parses its result again, which is what proves it right.
class Document
{
public:
    /// @param file how messages and places name it
    [[nodiscard]] static Result<Document> parse(std::string bytes, std::string file);

    [[nodiscard]] const std::string& file() const { return m_file; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const std::string& text() const { return m_text; } ///< UTF-8, without BOM
    [[nodiscard]] std::string bytes() const;                         ///< what to write to disk
    [[nodiscard]] std::string newline() const;                       ///< the one that most lines have; "\n" if none
    [[nodiscard]] Place place(const Entry& entry) const { return {m_file, entry.line, entry.column}; }

    /// The first requirement entry of that name, or nullptr.
    [[nodiscard]] const Entry* find(const pep::Name& name) const;

    /// Edits return a new document; this one stays. All keep line ends, alignment and comments of other lines.
    /// Replaces the requirement text of an entry (its --hash options stay with the line's comment).
    [[nodiscard]] Result<Document> withRequirement(std::size_t entry, std::string_view requirement) const;
    /// Removes an entry's --hash options.
    [[nodiscard]] Result<Document> withoutHashes(std::size_t entry) const;
    /// Adds a line. In a file whose requirements are sorted by name it goes where it sorts, else behind the last one.
    /// @param requirement with its --hash options; on several lines where they are continued
    /// @param above whole comment lines to stand above it
    [[nodiscard]] Result<Document> withAdded(std::string_view requirement, std::string_view comment = {},
                                             std::string_view above = {}) const;
    /// Removes an entry's lines, and a comment block directly above that belongs to it alone.
    [[nodiscard]] Result<Document> without(std::size_t entry) const;
    /// Those comment lines, with their line ends.
    [[nodiscard]] std::string commentAbove(std::size_t entry) const;
    /// Sets or (empty) removes an entry's trailing comment.
    [[nodiscard]] Result<Document> withComment(std::size_t entry, std::string_view comment) const;

private:
    /// An entry's lines, with a comment block directly above that belongs to it alone.
    [[nodiscard]] Span linesOf(const Entry& entry) const;
    [[nodiscard]] std::size_t placeFor(const Entry& added) const;
    [[nodiscard]] static Result<Document> fromText(std::string text, TextEncoding encoding, std::string file);
    /// This document with the bytes of `span` replaced; an error where the rest would no longer say what it says now.
    [[nodiscard]] Result<Document> spliced(Span span, std::string_view replacement, std::ptrdiff_t newEntries) const;

    std::string m_file;
    std::string m_text;
    TextEncoding m_encoding = TextEncoding::Utf8;
    std::vector<Entry> m_entries;
};

} // namespace lockwright::requirements
