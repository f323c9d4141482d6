// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive_library.h"

#include <dlfcn.h>

namespace lockwright::index
{

namespace
{

constexpr const char* libraryName = "libarchive.so.13";

template <typename Function>
bool bind(void* library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

Result<ArchiveLibrary> open()
{
    void* library = ::dlopen(libraryName, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        return fail(ErrorCode::Environment, std::string("the library ") + libraryName + " cannot be loaded",
                    "install libarchive (Debian: libarchive13); source archives cannot be read without it");
    }
    ArchiveLibrary archive;
    const bool isComplete = bind(library, "archive_read_new", archive.readNew)
                            && bind(library, "archive_read_free", archive.readFree)
                            && bind(library, "archive_read_support_filter_gzip", archive.supportGzip)
                            && bind(library, "archive_read_support_format_tar", archive.supportTar)
                            && bind(library, "archive_read_support_format_zip", archive.supportZip)
                            && bind(library, "archive_read_open_memory", archive.openMemory)
                            && bind(library, "archive_read_next_header", archive.nextHeader)
                            && bind(library, "archive_read_data", archive.readData)
                            && bind(library, "archive_filter_bytes", archive.filterBytes)
                            && bind(library, "archive_error_string", archive.errorString)
                            && bind(library, "archive_entry_pathname", archive.entryPath)
                            && bind(library, "archive_entry_pathname_utf8", archive.entryPathUtf8)
                            && bind(library, "archive_entry_size", archive.entrySize)
                            && bind(library, "archive_entry_filetype", archive.entryType)
                            && bind(library, "archive_entry_symlink", archive.entrySymbolicLink)
                            && bind(library, "archive_entry_hardlink", archive.entryHardLink)
                            && bind(library, "archive_entry_perm", archive.entryPermissions);
    if (!isComplete) {
        return fail(ErrorCode::Environment, std::string("the library ") + libraryName + " is too old or broken",
                    "install libarchive 3.3 or later");
    }
    return archive;
}

} // namespace

Result<const ArchiveLibrary*> ArchiveLibrary::load()
{
    static const Result<ArchiveLibrary> library = open(); // once per process, and safe between threads
    if (!library)
        return tl::unexpected(library.error());
    return &*library;
}

} // namespace lockwright::index
