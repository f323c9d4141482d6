// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source_metadata.h"

#include "base/text.h"
#include "index/archive_library.h"
#include "index/release_metadata.h"
#include "index/zip_records.h"

#include <memory>
#include <optional>
#include <string>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t entriesLimit = 100'000;
constexpr std::uint64_t unpackedLimit = 512u << 20;
constexpr std::size_t packageInfoLimit = 8u << 20;

ReleaseMetadata unusable(ReleaseMetadata::Status status, std::string reason)
{
    ReleaseMetadata metadata;
    metadata.status = status;
    metadata.reason = std::move(reason);
    return metadata;
}

/// True for `FOLDER/PKG-INFO`: the archive's own (PEP 625), not one of something it carries along.
bool isPackageInfo(std::string_view path)
{
    constexpr std::string_view ending = "/PKG-INFO";
    return path.ends_with(ending) && path.size() > ending.size()
           && path.substr(0, path.size() - ending.size()).find('/') == std::string_view::npos;
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

ReleaseMetadata damaged(const ArchiveReader& reader)
{
    return unusable(ReleaseMetadata::Status::Invalid,
                    "its source archive is damaged or cut off (" + reader.error() + ")");
}

} // namespace

Result<ReleaseMetadata> metadataOfSourceArchive(std::string_view archive, const pep::Name& name,
                                                const pep::Version& version, Task& task)
{
    using Status = ReleaseMetadata::Status;
    LW_TRY(const ArchiveLibrary* library, ArchiveLibrary::load());
    ArchiveReader reader(*library, archive);
    if (!reader.isOpen())
        return damaged(reader);

    std::optional<std::string> packageInfo;
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
    // The whole archive is read: where PKG-INFO comes twice, unpacking it would leave the second.
    for (;;) {
        if (task.cancelled())
            return Task::cancellation();
        const ArchiveReader::Step step = reader.next();
        if (step == ArchiveReader::Step::End)
            break;
        if (step == ArchiveReader::Step::Damaged)
            return damaged(reader);
        bytes += std::min(reader.size(), unpackedLimit + 1);
        if (++entries > entriesLimit || bytes > unpackedLimit || reader.unpackedBytes() > unpackedLimit) {
            return unusable(Status::Invalid, "its source archive holds more than 100000 files or 512 MiB");
        }
        const std::string_view path = reader.path();
        if (!path.empty() && !isSafeEntryName(path)) {
            return unusable(Status::Invalid,
                            "its source archive holds a path that is not safe: `" + text::printable(path, 200) + "`");
        }
        if (!isPackageInfo(path) || !reader.isFile())
            continue;
        if (packageInfo)
            return unusable(Status::Invalid, "its source archive holds PKG-INFO twice");
        packageInfo = reader.content(packageInfoLimit);
        if (!packageInfo)
            return unusable(Status::Invalid, "its PKG-INFO is damaged or larger than 8 MiB");
    }
    if (!packageInfo)
        return unusable(Status::NeedsBuild, "its source archive has no PKG-INFO");
    return sourceReleaseMetadata(*packageInfo, name, version);
}

} // namespace lockwright::index
