// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive_reader.h"

#include "base/text.h"

namespace lockwright::index
{

ArchiveReader::ArchiveReader(const ArchiveLibrary& library, std::string_view bytes)
    : m_library(library)
    , m_archive(library.readNew(), library.readFree)
{
    m_isOpen = m_archive && m_library.supportGzip(m_archive.get()) == ARCHIVE_OK
               && m_library.supportTar(m_archive.get()) == ARCHIVE_OK
               && m_library.supportZip(m_archive.get()) == ARCHIVE_OK
               && m_library.openMemory(m_archive.get(), bytes.data(), bytes.size()) == ARCHIVE_OK;
}

ArchiveReader::Step ArchiveReader::next()
{
    const int status = m_library.nextHeader(m_archive.get(), &m_entry);
    if (status == ARCHIVE_EOF)
        return Step::End;
    return status == ARCHIVE_OK || status == ARCHIVE_WARN ? Step::Entry : Step::Damaged;
}

ArchiveReader::Type ArchiveReader::type() const
{
    if (m_library.entryHardLink(m_entry) != nullptr)
        return Type::HardLink;
    switch (m_library.entryType(m_entry)) {
    case AE_IFREG:
        return Type::File;
    case AE_IFDIR:
        return Type::Folder;
    case AE_IFLNK:
        return Type::Link;
    default:
        return Type::Other;
    }
}

std::string_view ArchiveReader::withoutDot(const char* written)
{
    std::string_view path(written == nullptr ? "" : written);
    while (path.starts_with("./"))
        path.remove_prefix(2);
    return path;
}

std::string_view ArchiveReader::path() const
{
    const char* written = m_library.entryPathUtf8(m_entry);
    return withoutDot(written == nullptr ? m_library.entryPath(m_entry) : written);
}

std::string_view ArchiveReader::linkTarget() const
{
    if (const char* other = m_library.entryHardLink(m_entry))
        return withoutDot(other);
    const char* target = m_library.entrySymbolicLink(m_entry);
    return target == nullptr ? "" : target;
}

bool ArchiveReader::isExecutable() const
{
    return (m_library.entryPermissions(m_entry) & 0111) != 0;
}

std::uint64_t ArchiveReader::size() const
{
    const auto size = m_library.entrySize(m_entry);
    return size < 0 ? 0 : static_cast<std::uint64_t>(size);
}

std::uint64_t ArchiveReader::unpackedBytes() const
{
    const auto bytes = m_library.filterBytes(m_archive.get(), 0);
    return bytes < 0 ? 0 : static_cast<std::uint64_t>(bytes);
}

std::optional<std::string> ArchiveReader::content(std::size_t limit)
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

std::string ArchiveReader::error() const
{
    const char* text = m_archive ? m_library.errorString(m_archive.get()) : nullptr;
    return text == nullptr ? "no reason given" : text::printable(text, 200);
}

} // namespace lockwright::index
