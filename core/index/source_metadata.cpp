// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source_metadata.h"

#include "base/text.h"
#include "index/archive_reader.h"
#include "index/release_metadata.h"
#include "index/zip_records.h"
#include "requirements/project_file.h"

#include <algorithm>
#include <optional>
#include <string>

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

/// True for `FOLDER/NAME`: the archive's own file (PEP 625), not one of something it carries along.
bool isOwnFile(std::string_view path, std::string_view name)
{
    if (!path.ends_with(name) || path.size() < name.size() + 2)
        return false;
    const std::size_t slash = path.size() - name.size() - 1;
    return path[slash] == '/' && path.find('/') == slash;
}

/// What was found in an archive.
struct SourceTexts {
    std::optional<std::string> packageInfo;
    std::optional<std::string> project; ///< pyproject.toml
    std::string fault;                  ///< why the archive is refused; empty where it is not
};

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

/// The [project] table as core metadata, where PEP 621 makes its dependencies final: it names this project and
/// lists none of them as dynamic. nullopt otherwise.
std::optional<std::string> staticMetadata(const std::string& project, const pep::Name& name,
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

/// True where the metadata is of a version that cannot say what is dynamic (PEP 643).
bool isBeforeDynamic(const std::string& packageInfo)
{
    const auto parsed = pep::Metadata::parse(packageInfo);
    return parsed && parsed->dynamic.empty();
}

/// Walks over the whole archive: where a file comes twice, unpacking it would leave the second.
Result<SourceTexts> readArchive(ArchiveReader& reader, Task& task)
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
        const bool isInfo = isOwnFile(path, "PKG-INFO");
        if (++entries > entriesLimit || bytes > unpackedLimit || reader.unpackedBytes() > unpackedLimit)
            texts.fault = "its source archive holds more than 100000 files or 512 MiB";
        else if (!path.empty() && !isSafeEntryName(path))
            texts.fault = "its source archive holds a path that is not safe: `" + text::printable(path, 200) + "`";
        else if (reader.isFile() && (isInfo || isOwnFile(path, "pyproject.toml"))) {
            std::optional<std::string>& target = isInfo ? texts.packageInfo : texts.project;
            const std::string file = isInfo ? "PKG-INFO" : "pyproject.toml";
            if (target)
                texts.fault = "its source archive holds " + file + " twice";
            else if (!(target = reader.content(textLimit)))
                texts.fault = "its " + file + " is damaged or larger than 8 MiB";
        }
    }
    return texts;
}

} // namespace

Result<ReleaseMetadata> metadataOfSourceArchive(std::string_view archive, const pep::Name& name,
                                                const pep::Version& version, Task& task)
{
    using Status = ReleaseMetadata::Status;
    LW_TRY(const ArchiveLibrary* library, ArchiveLibrary::load());
    ArchiveReader reader(*library, archive);
    if (!reader.isOpen())
        return unusable(Status::Invalid, "its source archive is damaged or cut off (" + reader.error() + ")");
    LW_TRY(const SourceTexts texts, readArchive(reader, task));
    if (!texts.fault.empty())
        return unusable(Status::Invalid, texts.fault);
    if (!texts.packageInfo)
        return unusable(Status::NeedsBuild, "its source archive has no PKG-INFO");
    ReleaseMetadata metadata = sourceReleaseMetadata(*texts.packageInfo, name, version);
    // Before version 2.2 PKG-INFO promises nothing, but [project] of pyproject.toml does. From then on PKG-INFO
    // itself says what is dynamic.
    if (metadata.status != Status::NeedsBuild || !texts.project || !isBeforeDynamic(*texts.packageInfo))
        return metadata;
    const auto project = staticMetadata(*texts.project, name, version);
    return project ? sourceReleaseMetadata(*project, name, version) : metadata;
}

} // namespace lockwright::index
