// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source_metadata.h"

#include "base/text.h"
#include "index/archive_library.h"
#include "index/release_metadata.h"
#include "index/zip_records.h"
#include "requirements/project_file.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t entriesLimit = 100'000;
constexpr std::uint64_t unpackedLimit = 512u << 20;
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

/// Walks over an archive in memory.
class ArchiveReader
{
public:
    ArchiveReader(const ArchiveLibrary& library, std::string_view bytes)
        : m_library(library)
        , m_archive(library.readNew(), library.readFree)
    {
        m_isOpen = m_archive && m_library.supportGzip(m_archive.get()) == ARCHIVE_OK
                   && m_library.supportTar(m_archive.get()) == ARCHIVE_OK
                   && m_library.supportZip(m_archive.get()) == ARCHIVE_OK
                   && m_library.openMemory(m_archive.get(), bytes.data(), bytes.size()) == ARCHIVE_OK;
    }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    enum class Step : std::uint8_t { Entry, End, Damaged };
    [[nodiscard]] Step next()
    {
        const int status = m_library.nextHeader(m_archive.get(), &m_entry);
        if (status == ARCHIVE_EOF)
            return Step::End;
        return status == ARCHIVE_OK || status == ARCHIVE_WARN ? Step::Entry : Step::Damaged;
    }

    /// The entry's path without a leading `./`; empty where it is in no encoding that can be read.
    [[nodiscard]] std::string_view path() const
    {
        const char* written = m_library.entryPathUtf8(m_entry);
        if (written == nullptr)
            written = m_library.entryPath(m_entry);
        std::string_view path(written == nullptr ? "" : written);
        while (path.starts_with("./"))
            path.remove_prefix(2);
        return path;
    }

    [[nodiscard]] bool isFile() const { return m_library.entryType(m_entry) == AE_IFREG; }
    [[nodiscard]] std::uint64_t size() const
    {
        const auto size = m_library.entrySize(m_entry);
        return size < 0 ? 0 : static_cast<std::uint64_t>(size);
    }
    /// How much the decompression has given so far.
    [[nodiscard]] std::uint64_t unpackedBytes() const
    {
        const auto bytes = m_library.filterBytes(m_archive.get(), 0);
        return bytes < 0 ? 0 : static_cast<std::uint64_t>(bytes);
    }

    /// The entry's content; nullopt where it is damaged or larger than `limit`.
    [[nodiscard]] std::optional<std::string> content(std::size_t limit)
    {
        constexpr std::size_t step = 64u << 10;
        std::string text;
        for (;;) {
            const std::size_t had = text.size();
            text.resize(had + step);
            const auto got = m_library.readData(m_archive.get(), text.data() + had, step);
            if (got < 0)
                return std::nullopt;
            text.resize(had + static_cast<std::size_t>(got));
            if (got == 0)
                return text;
            if (text.size() > limit)
                return std::nullopt;
        }
    }

    [[nodiscard]] std::string error() const
    {
        const char* text = m_archive ? m_library.errorString(m_archive.get()) : nullptr;
        return text == nullptr ? "no reason given" : text::printable(text, 200);
    }

private:
    const ArchiveLibrary& m_library;
    std::unique_ptr<archive, decltype(&::archive_read_free)> m_archive;
    archive_entry* m_entry = nullptr;
    bool m_isOpen = false;
};

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
