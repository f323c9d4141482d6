// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/replacement.h"

#include "base/file_operations.h"

#include <sys/random.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>

namespace lockwright::fileops
{

namespace
{

constexpr std::string_view temporaryPrefix = ".lockwright-";
constexpr std::string_view temporarySuffix = ".tmp";
constexpr std::size_t tokenLength = 16;

Result<std::filesystem::path> endOfLinks(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::path place = std::filesystem::absolute(path, error);
    if (error)
        return systemFailure("look at", path, error.value());
    constexpr int linkLimit = 40; // as the kernel
    for (int links = 0; links < linkLimit; ++links) {
        if (!std::filesystem::is_symlink(place, error))
            return place;
        std::filesystem::path next = std::filesystem::read_symlink(place, error);
        if (error)
            return systemFailure("follow", place, error.value());
        place = next.is_absolute() ? std::move(next) : place.parent_path() / next;
    }
    return systemFailure("follow", path, ELOOP);
}

} // namespace

Result<Target> writableTarget(const std::filesystem::path& path)
{
    Target target;
    LW_TRY(target.path, endOfLinks(path));
    LW_TRY(target.status, inspect(target.path));
    if (!target.status)
        return target;
    if (!S_ISREG(target.status->st_mode))
        return fail(ErrorCode::Io, "cannot write " + shown(path) + ": it is not a regular file");
    if (::access(target.path.c_str(), W_OK) != 0)
        return systemFailure("write", path, errno,
                             errno == EACCES ? "the file is read-only; allow writing with chmod u+w" : "");
    return target;
}

std::string uniqueToken()
{
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != ssize_t(sizeof number)) {
        static std::atomic<std::uint64_t> counter{0};
        const auto now = std::uint64_t(std::chrono::steady_clock::now().time_since_epoch().count());
        number = (now << 16) ^ (std::uint64_t(::getpid()) << 40) ^ ++counter;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string token(tokenLength, '0');
    for (char& digit : token) {
        digit = digits[number & 15u];
        number >>= 4;
    }
    return token;
}

std::filesystem::path temporaryBeside(const std::filesystem::path& target)
{
    std::string name(temporaryPrefix);
    name.append(uniqueToken()).append(temporarySuffix);
    return target.parent_path() / name;
}

bool isTemporaryName(std::string_view name)
{
    if (name.size() != temporaryPrefix.size() + tokenLength + temporarySuffix.size()
        || !name.starts_with(temporaryPrefix) || !name.ends_with(temporarySuffix))
        return false;
    return std::ranges::all_of(name.substr(temporaryPrefix.size(), tokenLength), [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    });
}

Result<Descriptor> writeTemporary(const std::filesystem::path& temporary, const Target& target, std::string_view bytes)
{
    LW_TRY(Descriptor file, create(temporary));
    if (target.status)
        LW_CHECK(takeModeOf(file, *target.status, temporary));
    LW_CHECK(append(file, bytes, temporary));
    return file;
}

} // namespace lockwright::fileops
