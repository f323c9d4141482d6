// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/build_process.h"

#include "base/process.h"
#include "base/text.h"

#include <cstdlib>
#include <system_error>

namespace lockwright::index
{

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

namespace
{

std::string durationText(milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds >= 120 && seconds % 60 == 0)
        return std::to_string(seconds / 60) + " minutes";
    return seconds >= 1 ? text::plural(std::size_t(seconds), "second", "seconds")
                        : std::to_string(time.count()) + " ms";
}

} // namespace

Result<ScratchFolder> ScratchFolder::make(const fs::path& parent)
{
    std::error_code error;
    const fs::path above = parent.empty() ? fs::temp_directory_path(error) : parent;
    fs::create_directories(above, error);
    std::string pattern = (above / "lockwright-build-XXXXXX").native();
    if (::mkdtemp(pattern.data()) == nullptr) // makes it with mode 0700
        return fail(ErrorCode::Io, "cannot make a folder for a build in " + text::printable(above.native()),
                    "check its permissions, or set TMPDIR");
    return ScratchFolder(pattern);
}

ScratchFolder::ScratchFolder(fs::path path)
    : m_path(std::move(path))
{
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_kept(other.m_kept)
{
}

ScratchFolder::~ScratchFolder()
{
    if (m_kept || m_path.empty())
        return;
    std::error_code error;
    fs::remove_all(m_path, error);
    if (!error)
        return;
    // Package code may have made folders that even their owner may not enter.
    for (fs::recursive_directory_iterator entry(m_path, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_directory(error) && !entry->is_symlink(error))
            fs::permissions(entry->path(), fs::perms::owner_all, fs::perm_options::add, error);
    fs::remove_all(m_path, error);
}

BuildProcess::BuildProcess(BuildLog& log, Variables variables, milliseconds limit)
    : m_log(log)
    , m_variables(std::move(variables))
    , m_limit(limit)
    , m_deadline(Clock::now() + limit)
{
}

Result<int> BuildProcess::run(const std::string& step, std::vector<std::string> arguments, const fs::path& folder,
                              const Variables& more, Task& task)
{
    m_log.addLine("== " + step);
    Command command;
    command.arguments = std::move(arguments);
    command.folder = folder;
    command.environment = m_variables;
    for (const auto& [name, value] : more)
        command.environment[name] = value;
    command.inheritEnvironment = false;
    command.endGroup = true;
    command.onOutput = [this](std::string_view bytes) { m_log.add(bytes); };
    command.limit = std::chrono::duration_cast<milliseconds>(m_deadline - Clock::now());
    const auto outOfTime = [&]() -> tl::unexpected<Error> {
        m_log.addLine("== ended: the build took longer than " + durationText(m_limit));
        return fail(ErrorCode::Data, "its build did not end within " + durationText(m_limit) + " (" + step + ")");
    };
    if (command.limit <= milliseconds(0))
        return outOfTime();
    auto result = lockwright::run(command, task);
    if (result) {
        m_log.addLine("== exit code " + std::to_string(result->exitCode));
        return result->exitCode;
    }
    if (result.error().code == ErrorCode::Environment && Clock::now() >= m_deadline)
        return outOfTime();
    return tl::unexpected(std::move(result).error());
}

} // namespace lockwright::index
