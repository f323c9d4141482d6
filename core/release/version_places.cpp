// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/version_places.h"

#include "base/files.h"
#include "base/text.h"
#include "release/python_version.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

constexpr std::uint64_t fileLimit = 16u << 20;

using Kind = VersionSource::Kind;

Result<std::optional<VersionSource>> inToml(VersionSource source, std::string_view text)
{
    LW_TRY(const TomlValue root, readToml(text, source.path));
    const TomlValue* value = root.at(source.key);
    if (!value)
        return std::nullopt;
    const auto span = stringSpan(text, *value);
    if (!span)
        return fail(ErrorCode::Configuration,
                    "`" + source.key + "` is not a plain string on one line, so it cannot be edited",
                    "write it as \"1.2.3\"", value->place);
    source.offset = span->offset;
    source.text = value->text;
    source.version = value->text;
    source.place = value->place;
    return source;
}

Result<std::optional<VersionSource>> inIni(VersionSource source, std::string_view text)
{
    LW_TRY(const IniFile file, IniFile::parse(text, source.path));
    const std::size_t dot = source.key.rfind('.');
    const IniFile::Section* section = file.find(source.key.substr(0, dot));
    const IniFile::Option* option = section ? section->find(text::lower(source.key.substr(dot + 1))) : nullptr;
    if (!option)
        return std::nullopt;
    source.offset = option->offset;
    source.text = text.substr(option->offset, option->length);
    source.version = source.text;
    source.place = option->place;
    if (option->value != source.text)
        return fail(ErrorCode::Configuration, "`" + source.key + "` has several lines, so it is no version", {},
                    option->place);
    return source;
}

Result<std::optional<VersionSource>> inPython(VersionSource source, std::string_view text)
{
    std::optional<VersionSource> found;
    for (const PythonAssignment& assignment : pythonAssignments(text, source.path)) {
        if (assignment.name != source.key || assignment.tuple != (source.kind == Kind::PythonTuple))
            continue;
        if (found)
            return fail(ErrorCode::Configuration,
                        "`" + source.key + "` is assigned twice, here and in line " + std::to_string(found->place.line),
                        "leave one of them", assignment.place);
        found = source;
        found->offset = assignment.offset;
        found->text = assignment.text;
        found->place = assignment.place;
        found->version = assignment.tuple ? tupleVersion(assignment.text).value_or("") : assignment.text;
    }
    return found;
}

Result<std::optional<VersionSource>> inWholeFile(VersionSource source, std::string_view text)
{
    const std::string_view content = text::trim(text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text);
    if (content.empty())
        return std::nullopt;
    source.offset = std::size_t(content.data() - text.data());
    source.text = content;
    source.version = source.text;
    const auto line = std::count(text.begin(), text.begin() + std::ptrdiff_t(source.offset), '\n') + 1;
    source.place = {source.path, std::uint32_t(line), 1};
    if (content.find('\n') != std::string_view::npos)
        return fail(ErrorCode::Configuration, "this file holds more than a version", "give it a pattern",
                    Place{source.path, 0, 0});
    return source;
}

} // namespace

const char* name(VersionSource::Kind kind)
{
    switch (kind) {
    case Kind::ToolSetting:
        return "tool-setting";
    case Kind::Project:
        return "project";
    case Kind::Poetry:
        return "poetry";
    case Kind::SetupCfg:
        return "setup-cfg";
    case Kind::Python:
        return "python";
    case Kind::PythonTuple:
        return "python-tuple";
    case Kind::TomlKey:
        return "toml-key";
    case Kind::IniKey:
        return "ini-key";
    case Kind::WholeFile:
        return "whole-file";
    }
    return "";
}

Result<const std::string*> ProjectFolder::text(const std::string& path)
{
    auto found = m_texts.find(path);
    if (found == m_texts.end()) {
        const std::filesystem::path full = m_root / path;
        std::error_code error;
        std::optional<std::string> content;
        if (std::filesystem::is_regular_file(full, error)) {
            if (!isInside(full, m_root))
                return fail(ErrorCode::Configuration,
                            "`" + text::printable(path, 200) + "` leads out of the project's folder",
                            "name a file below " + text::printable(m_root.string(), 200));
            LW_TRY(content, readFile(full, fileLimit));
        }
        found = m_texts.emplace(path, std::move(content)).first;
    }
    return found->second ? &*found->second : nullptr;
}

bool ProjectFolder::has(const std::string& path)
{
    const auto content = text(path);
    return content && *content;
}

Result<const TomlValue*> ProjectFolder::toml(const std::string& path)
{
    if (const auto found = m_tomls.find(path); found != m_tomls.end())
        return &found->second;
    LW_TRY(const std::string* content, text(path));
    if (!content)
        return nullptr;
    LW_TRY(TomlValue value, readToml(*content, path));
    return &m_tomls.emplace(path, std::move(value)).first->second;
}

Result<const IniFile*> ProjectFolder::ini(const std::string& path)
{
    if (const auto found = m_inis.find(path); found != m_inis.end())
        return &found->second;
    LW_TRY(const std::string* content, text(path));
    if (!content)
        return nullptr;
    LW_TRY(IniFile file, IniFile::parse(*content, path));
    return &m_inis.emplace(path, std::move(file)).first->second;
}

Result<std::optional<VersionSource>> locate(VersionSource::Kind kind, const std::string& path, const std::string& key,
                                            std::string_view text)
{
    VersionSource source;
    source.kind = kind;
    source.path = path;
    source.key = key;
    switch (kind) {
    case Kind::Python:
    case Kind::PythonTuple:
        return inPython(std::move(source), text);
    case Kind::WholeFile:
        return inWholeFile(std::move(source), text);
    case Kind::SetupCfg:
    case Kind::IniKey:
        return inIni(std::move(source), text);
    case Kind::ToolSetting:
        if (!path.ends_with(".toml"))
            return inIni(std::move(source), text);
        break;
    default:
        break;
    }
    return inToml(std::move(source), text);
}

Result<std::optional<VersionSource>> locate(ProjectFolder& folder, VersionSource::Kind kind, const std::string& path,
                                            const std::string& key)
{
    LW_TRY(const std::string* content, folder.text(path));
    if (!content)
        return std::nullopt;
    return locate(kind, path, key, *content);
}

bool says(const VersionSource& source, std::string_view version)
{
    const auto mine = pep::Version::parse(source.version);
    const auto other = pep::Version::parse(version);
    if (!mine || !other)
        return source.version == version;
    if (source.kind == Kind::PythonTuple && !tupleHasKind(source.text))
        return mine->releaseOnly() == other->releaseOnly().withoutLocal()
               || *mine == pep::Version::fromParts({{}, other->parts().release, {}, {}, {}, {}});
    return *mine == *other;
}

Result<std::string> withVersion(const VersionSource& source, const std::string& next)
{
    if (source.kind != Kind::PythonTuple)
        return next;
    auto tuple = withTupleVersion(source.text, next);
    if (!tuple)
        tuple.error().place = source.place;
    return tuple;
}

void addSource(VersionSources& sources, VersionSource source)
{
    for (const VersionSource& other : sources.sources)
        if (other.path == source.path && other.offset == source.offset)
            return;
    sources.sources.push_back(std::move(source));
}

std::string shownSource(const VersionSource& source)
{
    return text::printable(source.path, 200) + ":" + std::to_string(source.place.line) + " says "
           + text::printable(source.version, 80);
}

} // namespace lockwright::release
