// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// One requirement line of a source, whichever kind of file it is.
struct SourceLine {
    std::string text;                            ///< the requirement as written, without comment and hashes
    std::string whole;                           ///< with its hashes, on several lines where they are continued
    std::optional<pep::Requirement> requirement; ///< nothing for a path or URL without a name
    std::string comment;                         ///< trailing, without `#`
    std::vector<std::string> hashes;
    bool editable = false;
    Place place;
};

/// The requirements that a profile's own source holds, for editing: a requirement file, or one table of a
/// pyproject.toml. Every edit is a new text in which all bytes that it is not about are as they were.
///
/// Cost: parsing is linear in the bytes; an edit parses its result again.
class SourceText
{
public:
    /// @param file how messages name it; a .toml is a pyproject
    /// @param table of a pyproject, see ProjectFile::Table::name
    [[nodiscard]] static Result<SourceText> parse(std::string bytes, const std::string& file,
                                                  const std::string& table = {});

    [[nodiscard]] const std::string& file() const { return m_file; }
    [[nodiscard]] const std::vector<SourceLine>& lines() const { return m_lines; }
    [[nodiscard]] std::string bytes() const { return m_document ? m_document->bytes() : m_project; }

    /// Whole comment lines directly above that belong to the line alone, and go with it.
    [[nodiscard]] std::string commentAbove(std::size_t line) const
    {
        return m_document ? m_document->commentAbove(m_entries[line]) : std::string();
    }

    /// Replaces what a line asks for. @param dropHashes the line's hashes go
    [[nodiscard]] Result<SourceText> withRequirement(std::size_t line, std::string_view requirement,
                                                     bool dropHashes) const;
    /// Sets or (empty) removes a line's trailing comment.
    [[nodiscard]] Result<SourceText> withComment(std::size_t line, std::string_view comment) const;
    [[nodiscard]] Result<SourceText> without(std::size_t line) const;
    /// Adds a line: where it sorts in a file that is sorted by name, else behind the last requirement.
    /// @param whole as in SourceLine
    /// @param above whole comment lines; a pyproject takes none
    [[nodiscard]] Result<SourceText> withAdded(std::string_view whole, std::string_view comment,
                                               std::string_view above = {}) const;

private:
    [[nodiscard]] static SourceText of(Document document);
    [[nodiscard]] Result<SourceText> again(std::string project) const;

    std::string m_file;
    std::string m_table;
    std::string m_project; ///< bytes of a pyproject
    std::optional<Document> m_document;
    std::vector<SourceLine> m_lines;
    std::vector<std::size_t> m_entries; ///< by line: which entry of the document
};

} // namespace lockwright::requirements
