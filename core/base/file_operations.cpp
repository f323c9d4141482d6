// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_operations.h"

#include "base/text.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <tuple>

namespace lockwright::fileops
{

namespace
{

Observer observer = nullptr;

void announce(const char* operation, const std::filesystem::path& path)
{
    if (observer)
        observer(operation, path);
}

} // namespace

void setFileOperationObserver(Observer wanted)
{
    observer = wanted;
}

std::string shown(const std::filesystem::path& path)
{
    return text::printable(path.native());
}

tl::unexpected<Error> systemFailure(std::string_view verb, const std::filesystem::path& path, int number,
                                    std::string hint)
{
    std::string message = "cannot ";
    message.append(verb).append(" ").append(shown(path)).append(": ");
    message.append(std::error_code(number, std::generic_category()).message());
    if (hint.empty() && number == EACCES)
        hint = "check the permissions of the file and of its folder";
    if (hint.empty() && (number == ENOSPC || number == EDQUOT))
        hint = "free some space and try again; the old file is still whole";
    return fail(ErrorCode::Io, std::move(message), std::move(hint));
}

Result<std::optional<struct stat>> inspect(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0)
        return status;
    if (errno == ENOENT)
        return std::nullopt;
    return systemFailure("look at", path, errno);
}

Result<Descriptor> create(const std::filesystem::path& path)
{
    announce("create", path);
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file)
        return systemFailure("create", path, errno);
    return file;
}

Result<void> takeModeOf(const Descriptor& file, const struct stat& model, const std::filesystem::path& path)
{
    announce("mode", path);
    // Only the superuser may give files away; for everyone else the file is theirs anyway.
    if (model.st_uid != ::geteuid() || model.st_gid != ::getegid())
        std::ignore = ::fchown(file.get(), model.st_uid, model.st_gid);
    if (::fchmod(file.get(), model.st_mode & 07777) != 0)
        return systemFailure("set the permissions of", path, errno);
    return {};
}

Result<void> append(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path)
{
    announce("write", path);
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure("write", path, errno);
        bytes.remove_prefix(std::size_t(written));
    }
    return {};
}

Result<void> sync(const Descriptor& file, const std::filesystem::path& path)
{
    announce("sync", path);
    while (::fsync(file.get()) != 0) {
        if (errno != EINTR)
            return systemFailure("write", path, errno);
    }
    return {};
}

Result<void> syncFolder(const std::filesystem::path& folder)
{
    announce("sync folder", folder);
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened)
        return systemFailure("open", folder, errno);
    while (::fsync(opened.get()) != 0) {
        if (errno == EINVAL || errno == ENOTSUP || errno == EBADF)
            return {};
        if (errno != EINTR)
            return systemFailure("write", folder, errno);
    }
    return {};
}

Result<void> renameFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    announce("rename", to);
    if (std::rename(from.c_str(), to.c_str()) != 0)
        return systemFailure("replace", to, errno);
    return {};
}

Result<void> removeFile(const std::filesystem::path& path)
{
    announce("remove", path);
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return systemFailure("remove", path, errno);
    return {};
}

} // namespace lockwright::fileops
