// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/lock_holder.h"

#include "base/files.h"
#include "base/text.h"
#include "git/obstacles.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <ctime>

namespace lockwright::git
{

namespace
{

namespace fs = std::filesystem;

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

/// The number of a process by its folder in /proc; 0 for other folders.
int processOf(const fs::path& folder)
{
    const std::string name = folder.filename().native();
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

bool hasOpen(const fs::path& process, const fs::path& lock, const struct stat& file)
{
    std::error_code error;
    const fs::path name = lock.filename();
    auto it = fs::directory_iterator(process / "fd", error);
    for (const auto end = fs::directory_iterator(); !error && it != end; it.increment(error)) {
        std::error_code gone;
        struct stat opened = {};
        if (fs::read_symlink(it->path(), gone).filename() == name && ::stat(it->path().c_str(), &opened) == 0
            && opened.st_ino == file.st_ino && opened.st_dev == file.st_dev)
            return true;
    }
    return false;
}

bool worksIn(const fs::path& process, const std::string& program, const fs::path& workTree)
{
    const bool isGit = program == "git" || program.starts_with("git-") || program.starts_with("lockwright");
    if (!isGit || workTree.empty() || processOf(process) == ::getpid())
        return false;
    std::error_code error;
    const fs::path folder = fs::read_symlink(process / "cwd", error);
    const auto [part, rest] = std::mismatch(workTree.begin(), workTree.end(), folder.begin(), folder.end());
    return !error && part == workTree.end();
}

std::string ageText(std::int64_t seconds)
{
    const auto count = [seconds](std::int64_t unit) { return std::size_t(seconds / unit); };
    if (seconds < 2 * minute)
        return text::plural(count(1), "second", "seconds");
    if (seconds < 2 * hour)
        return text::plural(count(minute), "minute", "minutes");
    return seconds < 2 * day ? text::plural(count(hour), "hour", "hours") : text::plural(count(day), "day", "days");
}

} // namespace

std::optional<LockHolder> findLockHolder(const fs::path& lock, const fs::path& workTree)
{
    struct stat file = {};
    if (::stat(lock.c_str(), &file) != 0)
        return std::nullopt;
    constexpr std::uint64_t nameLimit = 4096;
    std::optional<LockHolder> worker;
    std::error_code error;
    auto it = fs::directory_iterator("/proc", error);
    for (const auto end = fs::directory_iterator(); !error && it != end; it.increment(error)) {
        const fs::path& process = it->path();
        const int number = processOf(process);
        if (number == 0)
            continue;
        const std::string name = readFile(process / "comm", nameLimit).value_or("");
        const std::string program(text::trim(name));
        if (hasOpen(process, lock, file))
            return LockHolder{number, text::printable(program), true};
        if (!worker && worksIn(process, program, workTree))
            worker = LockHolder{number, text::printable(program), false};
    }
    return worker;
}

std::string whyLocked(const OpenRepository& repository)
{
    fs::path lock = repository.indexFile();
    lock += ".lock";
    const std::string shown = shellWord(lock.native());
    struct stat file = {};
    if (::stat(lock.c_str(), &file) != 0)
        return {};
    const std::int64_t age = std::max<std::int64_t>(0, std::int64_t(std::time(nullptr)) - file.st_mtim.tv_sec);
    if (const auto holder = findLockHolder(lock, repository.workTree)) {
        const std::string who = holder->program + " (process " + std::to_string(holder->process) + ")";
        if (holder->hasItOpen)
            return who + " is working here and holds " + shown + ", since " + ageText(age)
                   + "; wait for it, then try again";
        return shown + " is there, since " + ageText(age) + ", and " + who
               + " is working here; wait for it to end, and if the file stays then, remove it with: rm " + shown;
    }
    const bool allSeen = ::geteuid() == 0 || file.st_uid == ::geteuid();
    if (age >= hour && allSeen)
        return shown + " is left over, since " + ageText(age)
               + ", from a program that ended without cleaning up, and nobody works here; remove it with: rm " + shown;
    return "another git program is working here and holds " + shown + ", since " + ageText(age)
           + "; wait for it, or, if none is running, remove the file with: rm " + shown;
}

} // namespace lockwright::git
