// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/zip_records.h"

#include <string>
#include <string_view>

namespace lockwright::index
{

/// The entries of a ZIP archive that is in memory, in the order of its table of contents. Nothing is extracted to
/// disk, so an entry's name is only ever shown.
class ZipEntries
{
public:
    /// @param archive must outlive the object. Errors: Data where it is no whole ZIP archive in one piece.
    [[nodiscard]] static Result<ZipEntries> open(std::string_view archive);

    /// The next entry; nullopt behind the last one. Errors: Data where the table of contents is damaged.
    [[nodiscard]] Result<std::optional<ZipEntry>> next();

    /// The content of an entry, checked against its checksum. Errors: Data where it is damaged, encrypted, packed
    /// otherwise than by deflate, longer than `limit` bytes, or packed beyond belief.
    [[nodiscard]] Result<std::string> read(const ZipEntry& entry, std::size_t limit) const;

    [[nodiscard]] std::uint64_t size() const { return m_size; } ///< entries, as the archive says

private:
    explicit ZipEntries(std::string_view archive)
        : m_archive(archive)
    {
    }

    std::string_view m_archive;
    std::string_view m_rest; ///< of the table of contents
    std::uint64_t m_contentEnd = 0;
    std::uint64_t m_size = 0;
};

} // namespace lockwright::index
