// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source_unpack.h"

#include "base/descriptor.h"
#include "base/text.h"
#include "index/archive_reader.h"
#include "index/zip_records.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>
#include <vector>

namespace lockwright::index
{

namespace
{

namespace fs = std::filesystem;

tl::unexpected<Error> refuse(std::string message)
{
    return fail(ErrorCode::Data, std::move(message), "tell the package's authors");
}

/// Writes a file that must not be there yet.
bool writeNew(const fs::path& path, std::string_view bytes, bool executable)
{
    const Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, executable ? 0700 : 0600));
    while (file && !bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(std::size_t(written));
    }
    return bool(file);
}

class Unpacking
{
public:
    Unpacking(ArchiveReader& reader, const fs::path& folder)
        : m_reader(reader)
        , m_folder(folder)
    {
    }

    Result<void> run(Task& task)
    {
        for (;;) {
            if (task.cancelled())
                return Task::cancellation();
            const ArchiveReader::Step step = m_reader.next();
            if (step == ArchiveReader::Step::End)
                break;
            if (step == ArchiveReader::Step::Damaged)
                return refuse("the source archive is damaged or cut off (" + m_reader.error() + ")");
            LW_CHECK(addEntry());
        }
        // Last, so that nothing was written through one of them.
        for (const auto& [path, target] : m_links) {
            std::error_code error;
            fs::create_symlink(target, m_folder / path, error);
        }
        return {};
    }

private:
    Result<void> addEntry()
    {
        // What an entry says of its size may be wrong, so what was unpacked counts.
        if (++m_entries > ArchiveReader::entriesLimit
            || m_bytes + std::min(m_reader.size(), ArchiveReader::unpackedLimit + 1) > ArchiveReader::unpackedLimit
            || m_reader.unpackedBytes() > ArchiveReader::unpackedLimit)
            return refuse("the source archive holds more than 100000 files or 512 MiB");
        const std::string path(m_reader.path());
        if (path.empty() || path == ".")
            return {};
        if (!isSafeEntryName(path))
            return refuse("the source archive holds a path that is not safe: `" + text::printable(path, 200) + "`");
        switch (m_reader.type()) {
        case ArchiveReader::Type::Folder:
            return addFolder(path);
        case ArchiveReader::Type::File:
            return addFile(path);
        case ArchiveReader::Type::HardLink:
            return addCopy(path);
        case ArchiveReader::Type::Link:
            addLink(path);
            return {};
        case ArchiveReader::Type::Other:
            return {};
        }
        return {};
    }

    Result<void> addFolder(const fs::path& path)
    {
        std::error_code error;
        fs::create_directories(m_folder / path, error);
        if (error)
            return fail(ErrorCode::Io, "cannot make a folder of the source archive: " + error.message(),
                        "check the space and permissions of the folder for temporary files");
        return {};
    }

    Result<void> addFile(const fs::path& path)
    {
        LW_CHECK(addFolder(path.parent_path()));
        const auto content = m_reader.content(ArchiveReader::unpackedLimit - m_bytes);
        if (!content)
            return refuse("`" + text::printable(path.native(), 200)
                          + "` in the source archive is damaged or too large");
        m_bytes += content->size();
        std::error_code ignored;
        fs::remove(m_folder / path, ignored); // of two entries with one name the later one counts
        if (!writeNew(m_folder / path, *content, m_reader.isExecutable()))
            return fail(ErrorCode::Io, "cannot write a file of the source archive",
                        "check the space and permissions of the folder for temporary files");
        return {};
    }

    /// A hard link is a second name of an entry before it; here it becomes a file of its own.
    Result<void> addCopy(const fs::path& path)
    {
        const std::string target(m_reader.linkTarget());
        std::error_code error;
        if (!isSafeEntryName(target) || !fs::is_regular_file(fs::symlink_status(m_folder / target, error)))
            return refuse("the source archive holds a link to what it does not hold: `" + text::printable(target, 200)
                          + "`");
        m_bytes += fs::file_size(m_folder / target, error);
        if (m_bytes > ArchiveReader::unpackedLimit)
            return refuse("the source archive holds more than 100000 files or 512 MiB");
        LW_CHECK(addFolder(path.parent_path()));
        fs::copy_file(m_folder / target, m_folder / path, fs::copy_options::overwrite_existing, error);
        return {};
    }

    /// A link that leads out of the archive is left out: what needs it fails by itself.
    void addLink(const fs::path& path)
    {
        const fs::path target(std::string(m_reader.linkTarget()));
        const fs::path meant = (path.parent_path() / target).lexically_normal();
        if (!target.empty() && !target.is_absolute() && !meant.empty() && *meant.begin() != ".."
            && addFolder(path.parent_path()))
            m_links.emplace_back(path, target);
    }

    ArchiveReader& m_reader;
    const fs::path& m_folder;
    std::uint64_t m_entries = 0;
    std::uint64_t m_bytes = 0;
    std::vector<std::pair<fs::path, fs::path>> m_links;
};

/// The only thing in a folder, where that is a folder.
fs::path treeIn(const fs::path& folder)
{
    std::error_code error;
    fs::path only;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!only.empty())
            return folder;
        only = entry->path();
    }
    return !only.empty() && fs::is_directory(fs::symlink_status(only, error)) ? only : folder;
}

} // namespace

Result<fs::path> unpackSource(std::string_view archive, const fs::path& folder, Task& task)
{
    LW_TRY(const ArchiveLibrary* library, ArchiveLibrary::load());
    ArchiveReader reader(*library, archive);
    if (!reader.isOpen())
        return refuse("the source archive is damaged or cut off (" + reader.error() + ")");
    LW_CHECK(Unpacking(reader, folder).run(task));
    return treeIn(folder);
}

} // namespace lockwright::index
