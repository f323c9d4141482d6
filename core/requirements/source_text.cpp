// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/source_text.h"

#include "requirements/project_edit.h"
#include "requirements/project_file.h"

#include <algorithm>
#include <filesystem>

namespace lockwright::requirements
{

SourceText SourceText::of(Document document)
{
    SourceText source;
    source.m_file = document.file();
    const std::string& text = document.text();
    for (std::size_t i = 0; i < document.entries().size(); ++i) {
        const Entry& entry = document.entries()[i];
        if (entry.kind != Entry::Kind::Requirement)
            continue;
        SourceLine& line = source.m_lines.emplace_back();
        line.text = text.substr(entry.subject.begin, entry.subject.size());
        line.whole = text.substr(entry.content.begin, entry.content.size());
        line.requirement = entry.requirement;
        line.comment = entry.comment;
        line.hashes = entry.hashes;
        line.editable = entry.editable;
        line.place = document.place(entry);
        source.m_entries.push_back(i);
    }
    source.m_document = std::move(document);
    return source;
}

Result<SourceText> SourceText::parse(std::string bytes, const std::string& file, const std::string& table)
{
    if (std::filesystem::path(file).extension() != ".toml") {
        LW_TRY(Document document, Document::parse(std::move(bytes), file));
        return of(std::move(document));
    }
    LW_TRY(const ProjectFile project, ProjectFile::parse(bytes, file));
    SourceText source;
    source.m_file = file;
    source.m_table = table;
    if (const ProjectFile::Table* list = project.find(table)) {
        for (const ProjectFile::Dependency& dependency : list->dependencies) {
            SourceLine& line = source.m_lines.emplace_back();
            line.text = dependency.text;
            line.whole = dependency.text;
            if (auto requirement = pep::Requirement::parse(dependency.text))
                line.requirement = *std::move(requirement);
            line.comment = dependencyComment(bytes, dependency.place);
            line.place = dependency.place;
        }
    }
    source.m_project = std::move(bytes);
    return source;
}

Result<SourceText> SourceText::again(std::string project) const
{
    return parse(std::move(project), m_file, m_table);
}

Result<SourceText> SourceText::withRequirement(std::size_t line, std::string_view requirement, bool dropHashes) const
{
    if (m_document) {
        LW_TRY(Document document,
               dropHashes ? m_document->withoutHashes(m_entries[line]) : Result<Document>(*m_document));
        LW_TRY(document, document.withRequirement(m_entries[line], requirement));
        return of(std::move(document));
    }
    std::string text(requirement);
    // Quotes of markers are alike, those of the file are not.
    const std::optional<std::string> old = dependencyAt(m_project, m_lines[line].place);
    if (!old)
        return fail(ErrorCode::Usage, "this string has escapes or several lines", "edit the file as text",
                    m_lines[line].place);
    if (text.find('"') != std::string::npos && text.find('\'') == std::string::npos
        && old->find('"') == std::string::npos)
        std::replace(text.begin(), text.end(), '"', '\'');
    LW_TRY(std::string edited, withDependency(m_project, m_file, m_lines[line].place, *old, text));
    return again(std::move(edited));
}

Result<SourceText> SourceText::withComment(std::size_t line, std::string_view comment) const
{
    if (m_document) {
        LW_TRY(Document document, m_document->withComment(m_entries[line], comment));
        return of(std::move(document));
    }
    LW_TRY(std::string edited, withDependencyComment(m_project, m_file, m_lines[line].place, comment));
    return again(std::move(edited));
}

Result<SourceText> SourceText::without(std::size_t line) const
{
    if (m_document) {
        LW_TRY(Document document, m_document->without(m_entries[line]));
        return of(std::move(document));
    }
    const std::optional<std::string> old = dependencyAt(m_project, m_lines[line].place);
    if (!old)
        return fail(ErrorCode::Usage, "this string has escapes or several lines", "edit the file as text",
                    m_lines[line].place);
    LW_TRY(std::string edited, withDependency(m_project, m_file, m_lines[line].place, *old, {}));
    return again(std::move(edited));
}

Result<SourceText> SourceText::withAdded(std::string_view whole, std::string_view comment, std::string_view above) const
{
    if (m_document) {
        LW_TRY(Document document, m_document->withAdded(whole, comment, above));
        return of(std::move(document));
    }
    LW_TRY(std::string edited, withNewDependency(m_project, m_file, m_table, whole, comment));
    return again(std::move(edited));
}

} // namespace lockwright::requirements
