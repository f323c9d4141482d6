// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/leftovers.h"

#include "base/files.h"
#include "release/step_context.h"

#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <set>
#include <thread>
#include <vector>

namespace lockwright::release
{

namespace
{

constexpr std::size_t environmentLimit = 4u << 20;

/// A file of /proc, which has no size of its own.
std::string contentOf(const std::filesystem::path& path)
{
    std::string content;
    std::FILE* file = std::fopen(path.c_str(), "re");
    if (!file)
        return content;
    char buffer[16384];
    while (content.size() < environmentLimit) {
        const std::size_t size = std::fread(buffer, 1, sizeof buffer, file);
        if (size == 0)
            break;
        content.append(buffer, size);
    }
    std::fclose(file);
    return content;
}

/// The numbers of the processes that run now.
std::vector<pid_t> processes()
{
    std::vector<pid_t> numbers;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const std::string name = entry.path().filename().string();
        pid_t number = 0;
        const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (failed == std::errc() && end == name.data() + name.size())
            numbers.push_back(number);
    }
    return numbers;
}

bool belongsTo(pid_t number, const std::string& mark)
{
    const std::string variables = '\0' + contentOf("/proc/" + std::to_string(number) + "/environ");
    return variables.find(mark) != std::string::npos;
}

std::vector<pid_t> partsOf(const std::string& mark)
{
    std::vector<pid_t> parts;
    for (const pid_t number : processes())
        if (number != ::getpid() && belongsTo(number, mark))
            parts.push_back(number);
    return parts;
}

} // namespace

void endLeftovers(const std::string& releaseId)
{
    const std::string mark = '\0' + (releaseVariable + ("=" + releaseId)) + '\0';
    if (belongsTo(::getpid(), mark))
        return;
    constexpr int rounds = 100;
    constexpr std::chrono::milliseconds pause{50};
    std::set<pid_t> asked;
    bool wasEmpty = false;
    for (int round = 0; round < 2 * rounds; ++round) {
        const std::vector<pid_t> parts = partsOf(mark);
        // Twice: one that was just being started shows its variables a moment later.
        if (parts.empty() && wasEmpty)
            return;
        wasEmpty = parts.empty();
        for (const pid_t number : parts)
            if (round >= rounds || asked.insert(number).second)
                ::kill(number, round < rounds ? SIGTERM : SIGKILL);
        std::this_thread::sleep_for(pause);
    }
}

bool gitWorksIn(const std::string& folder)
{
    for (const pid_t number : processes()) {
        std::error_code gone;
        const std::filesystem::path place = "/proc/" + std::to_string(number);
        if (!std::filesystem::read_symlink(place / "exe", gone).filename().string().starts_with("git") || gone)
            continue;
        const std::filesystem::path at = std::filesystem::read_symlink(place / "cwd", gone);
        if (!gone && isInside(at, folder))
            return true;
    }
    return false;
}

} // namespace lockwright::release
