// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <archive.h>
#include <archive_entry.h>

namespace lockwright::index
{

/// libarchive's functions, found in the shared library when the first source archive is read. It is not linked
/// because the libraries it brings along would cost every run time, also those that never see an archive.
struct ArchiveLibrary {
    decltype(&::archive_read_new) readNew = nullptr;
    decltype(&::archive_read_free) readFree = nullptr;
    decltype(&::archive_read_support_filter_gzip) supportGzip = nullptr;
    decltype(&::archive_read_support_format_tar) supportTar = nullptr;
    decltype(&::archive_read_support_format_zip) supportZip = nullptr;
    decltype(&::archive_read_open_memory) openMemory = nullptr;
    decltype(&::archive_read_next_header) nextHeader = nullptr;
    decltype(&::archive_read_data) readData = nullptr;
    decltype(&::archive_filter_bytes) filterBytes = nullptr;
    decltype(&::archive_error_string) errorString = nullptr;
    decltype(&::archive_entry_pathname) entryPath = nullptr;
    decltype(&::archive_entry_pathname_utf8) entryPathUtf8 = nullptr;
    decltype(&::archive_entry_size) entrySize = nullptr;
    decltype(&::archive_entry_filetype) entryType = nullptr;
    decltype(&::archive_entry_symlink) entrySymbolicLink = nullptr;
    decltype(&::archive_entry_hardlink) entryHardLink = nullptr;
    decltype(&::archive_entry_perm) entryPermissions = nullptr;

    /// The library, loaded once per process and never unloaded. Errors: Environment where it is missing.
    [[nodiscard]] static Result<const ArchiveLibrary*> load();
};

} // namespace lockwright::index
