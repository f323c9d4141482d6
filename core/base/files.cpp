// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/file_operations.h"
#include "base/replacement.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <tuple>

namespace lockwright
{

using namespace fileops;

namespace
{

tl::unexpected<Error> tooLarge(const std::filesystem::path& path, std::uint64_t limit)
{
    return fail(ErrorCode::Io,
                "cannot read " + shown(path) + ": it is larger than " + std::to_string(limit) + " bytes");
}

/// $XDG_..._HOME where it is absolute (the specification says to ignore it otherwise), else the default below home.
std::filesystem::path standardFolder(const char* variable, const char* belowHome)
{
    const char* value = std::getenv(variable);
    if (value && value[0] == '/')
        return std::filesystem::path(value) / "lockwright";
    const char* home = std::getenv("HOME");
    if (!home || home[0] == '\0') {
        const passwd* user = ::getpwuid(::geteuid());
        home = user && user->pw_dir ? user->pw_dir : "/";
    }
    return std::filesystem::path(home) / belowHome / "lockwright";
}

std::filesystem::path withLinksFollowed(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::path followed = std::filesystem::weakly_canonical(path, error);
    if (error)
        followed = std::filesystem::absolute(path, error).lexically_normal();
    if (!followed.has_filename() && followed.has_relative_path())
        followed = followed.parent_path();
    return followed;
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    // Not blocking: opening a named pipe must not hang.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!file)
        return systemFailure("read", path, errno);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return systemFailure("read", path, errno);
    if (S_ISDIR(status.st_mode))
        return systemFailure("read", path, EISDIR);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Io, "cannot read " + shown(path) + ": it is not a regular file");
    const auto size = std::uint64_t(status.st_size);
    if (size > limit)
        return tooLarge(path, limit);

    // One byte more than the size said, so that the usual file ends with a single short read.
    std::string content(std::size_t(size) + 1, '\0');
    std::size_t used = 0;
    for (;;) {
        const ssize_t got = ::read(file.get(), content.data() + used, content.size() - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure("read", path, errno);
        if (got == 0)
            break;
        used += std::size_t(got);
        if (used > limit)
            return tooLarge(path, limit);
        if (used == content.size())
            content.resize(used + std::max<std::size_t>(used, 4096));
    }
    content.resize(used);
    return content;
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    LW_TRY(const Target target, writableTarget(path));
    const std::filesystem::path temporary = temporaryBeside(target.path);
    const auto replace = [&]() -> Result<void> {
        LW_TRY(const Descriptor file, writeTemporary(temporary, target, bytes));
        LW_CHECK(sync(file, temporary));
        return renameFile(temporary, target.path);
    };
    if (auto replaced = replace(); !replaced) {
        std::ignore = removeFile(temporary);
        return replaced;
    }
    return syncFolder(target.path.parent_path());
}

std::filesystem::path cacheFolder()
{
    const char* value = std::getenv("LOCKWRIGHT_CACHE_DIR");
    if (value && value[0] != '\0')
        return value;
    return standardFolder("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path configurationFolder()
{
    return standardFolder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path stateFolder()
{
    return standardFolder("XDG_STATE_HOME", ".local/state");
}

std::string relativePosix(const std::filesystem::path& path, const std::filesystem::path& base)
{
    std::error_code error;
    const std::filesystem::path from = std::filesystem::absolute(base, error).lexically_normal();
    const std::filesystem::path to = std::filesystem::absolute(path, error).lexically_normal();
    // Two paths that only share the root have nothing to do with each other: "../../../etc" helps nobody.
    const auto firstName = [](const std::filesystem::path& whole) {
        const auto relative = whole.relative_path();
        return relative.empty() ? std::filesystem::path() : *relative.begin();
    };
    if (from.root_path() != to.root_path() || (from.has_relative_path() && firstName(from) != firstName(to)))
        return to.generic_string();
    // lexically_relative() counts the empty name after a final slash as a step.
    const std::filesystem::path folder = from.has_filename() ? from : from.parent_path();
    const std::filesystem::path relative = to.lexically_relative(folder);
    return relative.empty() ? to.generic_string() : relative.generic_string();
}

bool isInside(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    const std::filesystem::path inner = withLinksFollowed(path);
    const std::filesystem::path outer = withLinksFollowed(folder);
    const auto parted = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return parted.first == outer.end();
}

} // namespace lockwright
