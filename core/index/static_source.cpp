// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/static_source.h"

#include "base/text.h"
#include "index/archive_reader.h"
#include "index/release_metadata.h"
#include "index/zip_records.h"
#include "requirements/project_file.h"

#include <algorithm>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t entriesLimit = ArchiveReader::entriesLimit;
constexpr std::uint64_t unpackedLimit = ArchiveReader::unpackedLimit;
constexpr std::size_t textLimit = 8u << 20;

ReleaseMetadata unusable(ReleaseMetadata::Status status, std::string reason)
{
    ReleaseMetadata metadata;
    metadata.status = status;
    metadata.reason = std::move(reason);
    return metadata;
}

/// True for `FOLDER/NAME`, or `FOLDER/SUBDIRECTORY/NAME`: the tree's own file (PEP 625), not one of something it
/// carries along.
bool isOwnFile(std::string_view path, std::string_view subdirectory, std::string_view name)
{
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos || slash == 0)
        return false;
    path.remove_prefix(slash + 1);
    if (!subdirectory.empty()) {
        if (!path.starts_with(subdirectory) || path.size() <= subdirectory.size() || path[subdirectory.size()] != '/')
            return false;
        path.remove_prefix(subdirectory.size() + 1);
    }
    return path == name;
}

/// One Requires-Dist of PEP 621's dependencies; empty where the text is none.
std::string requiresDist(const std::string& dependency, std::string_view extra)
{
    auto requirement = pep::Requirement::parse(dependency);
    if (!requirement)
        return {};
    if (extra.empty())
        return requirement->text();
    auto needed = pep::Marker::parse("extra == \"" + std::string(extra) + "\"");
    if (!needed)
        return {};
    requirement->marker = requirement->marker.isAlwaysTrue() ? *std::move(needed) : requirement->marker && *needed;
    return requirement->text();
}

/// Walks over the whole archive: where a file comes twice, unpacking it would leave the second.
Result<SourceTexts> readArchive(ArchiveReader& reader, std::string_view subdirectory, Task& task)
{
    SourceTexts texts;
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
    while (texts.fault.empty()) {
        if (task.cancelled())
            return Task::cancellation();
        const ArchiveReader::Step step = reader.next();
        if (step == ArchiveReader::Step::End)
            break;
        if (step == ArchiveReader::Step::Damaged) {
            texts.fault = "its source archive is damaged or cut off (" + reader.error() + ")";
            break;
        }
        bytes += std::min(reader.size(), unpackedLimit + 1);
        const std::string_view path = reader.path();
        const bool isInfo = isOwnFile(path, subdirectory, "PKG-INFO");
        if (++entries > entriesLimit || bytes > unpackedLimit || reader.unpackedBytes() > unpackedLimit)
            texts.fault = "its source archive holds more than 100000 files or 512 MiB";
        else if (!path.empty() && !isSafeEntryName(path))
            texts.fault = "its source archive holds a path that is not safe: `" + text::printable(path, 200) + "`";
        else if (reader.isFile() && (isInfo || isOwnFile(path, subdirectory, "pyproject.toml"))) {
            std::optional<std::string>& target = isInfo ? texts.packageInfo : texts.project;
            const std::string file = isInfo ? "PKG-INFO" : "pyproject.toml";
            if (target)
                texts.fault = "its source archive holds " + file + " twice";
            else if (!(target = reader.content(textLimit)))
                texts.fault = "its " + file + " is damaged or larger than 8 MiB";
        } else if (reader.isFile()) {
            texts.hasSetup = texts.hasSetup || isOwnFile(path, subdirectory, "setup.py")
                             || isOwnFile(path, subdirectory, "setup.cfg");
        }
    }
    return texts;
}

} // namespace

std::optional<std::string> staticProjectMetadata(const std::string& project, const pep::Name& name,
                                                 const pep::Version& version)
{
    const auto parsed = requirements::ProjectFile::parse(project, "pyproject.toml");
    if (!parsed || pep::Name::parse(parsed->projectName) != name)
        return std::nullopt;
    for (const std::string& field : parsed->dynamic) {
        if (field == "dependencies" || field == "optional-dependencies" || field == "requires-python")
            return std::nullopt;
    }
    std::string metadata = "Metadata-Version: 2.2\nName: " + name.text() + "\nVersion: " + version.text() + "\n";
    if (!parsed->requiresPython.empty()) {
        if (parsed->requiresPython.find_first_of("\r\n") != std::string::npos)
            return std::nullopt;
        metadata += "Requires-Python: " + parsed->requiresPython + "\n";
    }
    constexpr std::string_view extraPrefix = "extra:";
    for (const requirements::ProjectFile::Table& table : parsed->tables) {
        std::string extra;
        if (!table.name.empty()) {
            if (!table.name.starts_with(extraPrefix))
                continue;
            const auto extraName = pep::Name::parse(std::string_view(table.name).substr(extraPrefix.size()));
            if (!extraName)
                return std::nullopt;
            extra = extraName->text();
            metadata += "Provides-Extra: " + extra + "\n";
        }
        for (const requirements::ProjectFile::Dependency& dependency : table.dependencies) {
            const std::string line = requiresDist(dependency.text, extra);
            if (line.empty() || line.find_first_of("\r\n") != std::string::npos)
                return std::nullopt;
            metadata += "Requires-Dist: " + line + "\n";
        }
    }
    return metadata;
}

Result<SourceTexts> readSourceTexts(std::string_view archive, std::string_view subdirectory, Task& task)
{
    LW_TRY(const ArchiveLibrary* library, ArchiveLibrary::load());
    ArchiveReader reader(*library, archive);
    if (!reader.isOpen()) {
        SourceTexts texts;
        texts.fault = "its source archive is damaged or cut off (" + reader.error() + ")";
        return texts;
    }
    return readArchive(reader, subdirectory, task);
}

StaticSource readStaticSource(const SourceTexts& texts)
{
    using Status = ReleaseMetadata::Status;
    StaticSource result;
    if (!texts.fault.empty()) {
        result.metadata = unusable(Status::Invalid, texts.fault);
        return result;
    }
    std::string reason = texts.hasSetup ? "its metadata is made by its build program"
                                        : "it has neither a [project] table nor a setup.py";
    if (texts.project) {
        const auto project = requirements::ProjectFile::parse(*texts.project, "pyproject.toml");
        if (!project) {
            result.metadata =
                unusable(Status::Invalid, "its pyproject.toml cannot be read: " + project.error().message);
            return result;
        }
        result.name = pep::Name::parse(project->projectName).value_or(pep::Name());
        if (const auto version = pep::Version::parse(project->version)) {
            result.version = *version;
            result.versionKnown = true;
        }
        if (!result.versionKnown && texts.packageInfo) {
            const auto info = pep::Metadata::parse(*texts.packageInfo);
            if (info && info->name == result.name) {
                result.version = info->version;
                result.versionKnown = true;
            }
        }
        if (!result.name.empty()) {
            if (const auto metadata = staticProjectMetadata(*texts.project, result.name, result.version)) {
                result.metadata = sourceReleaseMetadata(*metadata, result.name, result.version);
                return result;
            }
            reason = "its pyproject.toml leaves its dependencies to its build program";
        }
    }
    if (texts.packageInfo) {
        const auto info = pep::Metadata::parse(*texts.packageInfo);
        if (info) {
            result.name = info->name;
            result.version = info->version;
            result.versionKnown = true;
            result.metadata = sourceReleaseMetadata(*texts.packageInfo, info->name, info->version);
            return result;
        }
    }
    result.metadata = unusable(Status::NeedsBuild, std::move(reason));
    return result;
}

} // namespace lockwright::index
