// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/file_name.h"

#include "base/text.h"
#include "pep/wheel_name.h"

#include <array>
#include <optional>

namespace lockwright::index
{

namespace
{

bool isNameSeparator(char character)
{
    return character == '-' || character == '_' || character == '.';
}

char lowered(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

/// How many bytes at the start of `text` spell the normal name; nullopt where they do not.
std::optional<std::size_t> spelledPrefix(std::string_view text, std::string_view normal)
{
    std::size_t at = 0;
    for (const char wanted : normal) {
        if (at == text.size())
            return std::nullopt;
        if (wanted != '-') {
            if (lowered(text[at]) != wanted)
                return std::nullopt;
            ++at;
            continue;
        }
        if (!isNameSeparator(text[at]))
            return std::nullopt;
        while (at < text.size() && isNameSeparator(text[at]))
            ++at;
    }
    return at;
}

/// PEP 427: `{name}-{version}(-{build})?-{python}-{abi}-{platform}`; no part holds a dash.
FileNameFit readWheelName(const pep::Name& project, std::string_view filename, FileNameParts& parts)
{
    const std::string_view stem = filename.substr(0, filename.size() - 4);
    std::array<std::size_t, 6> starts{};
    std::size_t count = 1;
    for (std::size_t i = 0; i < stem.size() && count < 7; ++i) {
        if (stem[i] != '-')
            continue;
        if (count < 6)
            starts[count] = i + 1;
        ++count;
    }
    if (count != 5 && count != 6)
        return FileNameFit::Malformed;
    const auto part = [&](std::size_t index) {
        const std::size_t end = index + 1 < count ? starts[index + 1] - 1 : stem.size();
        return stem.substr(starts[index], end - starts[index]);
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (part(i).empty())
            return FileNameFit::Malformed;
    }
    parts.hasBuildTag = count == 6;
    if (parts.hasBuildTag && !text::isDigit(part(2).front()))
        return FileNameFit::Malformed;
    if (!isSpellingOf(part(0), project.text()))
        return pep::Name::parse(part(0)) ? FileNameFit::OtherProject : FileNameFit::Malformed;
    parts.kind = ReleaseFile::Kind::Wheel;
    parts.version = part(1);
    parts.tags = stem.substr(starts[count - 3]);
    return FileNameFit::Fits;
}

/// PEP 625: `{name}-{version}.tar.gz`; older archives also have dashes in the name, or are `.zip`.
FileNameFit readSourceName(const pep::Name& project, std::string_view filename, std::size_t extensionBytes,
                           FileNameParts& parts)
{
    const std::string_view stem = filename.substr(0, filename.size() - extensionBytes);
    const std::optional<std::size_t> nameBytes = spelledPrefix(stem, project.text());
    if (nameBytes && *nameBytes + 1 < stem.size() && stem[*nameBytes] == '-') {
        parts.kind = ReleaseFile::Kind::Source;
        parts.hasBuildTag = false;
        parts.version = stem.substr(*nameBytes + 1);
        parts.tags = {};
        // `a-b-1.0.tar.gz` is no version `b-1.0` of `a`.
        if (pep::Version::parse(parts.version))
            return FileNameFit::Fits;
    }
    return pep::SourceName::parse(filename) ? FileNameFit::OtherProject : FileNameFit::Malformed;
}

} // namespace

bool isSpellingOf(std::string_view raw, std::string_view normal)
{
    const std::optional<std::size_t> bytes = spelledPrefix(raw, normal);
    return bytes && *bytes == raw.size();
}

FileNameFit readFileName(const pep::Name& project, std::string_view filename, FileNameParts& parts)
{
    if (filename.ends_with(".whl"))
        return readWheelName(project, filename, parts);
    if (filename.ends_with(".tar.gz"))
        return readSourceName(project, filename, 7, parts);
    if (filename.ends_with(".zip"))
        return readSourceName(project, filename, 4, parts);
    return FileNameFit::OtherKind;
}

} // namespace lockwright::index
