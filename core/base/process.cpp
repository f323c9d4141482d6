// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include "base/descriptor.h"
#include "base/text.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <system_error>

namespace lockwright
{

namespace
{

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How long one wait may last, so that cancellation is seen in time.
constexpr milliseconds pulse{20};
/// What a cancelled program gets to tidy up before it is killed; cancellation must be over within 100 ms.
constexpr milliseconds cancelGrace{50};
constexpr milliseconds limitGrace{500};
/// How long output is still taken after the program ended, where a grandchild keeps the pipes open.
constexpr milliseconds afterlife{100};

tl::unexpected<Error> cannotRun(const Command& command, std::string_view reason, std::string hint = {})
{
    const std::string program = command.arguments.empty() ? std::string() : text::printable(command.arguments.front());
    std::string message = "cannot run " + program + ": ";
    message.append(reason);
    return fail(ErrorCode::Environment, std::move(message), std::move(hint));
}

tl::unexpected<Error> cannotRun(const Command& command, int number)
{
    return cannotRun(command, std::error_code(number, std::generic_category()).message());
}

/// The same descriptor with a number over the three standard ones, which the child's are put in place of.
Descriptor aboveStandard(Descriptor file)
{
    if (!file || file.get() > STDERR_FILENO)
        return file;
    return Descriptor(::fcntl(file.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Pipe {
    Descriptor ours; ///< does not block
    Descriptor theirs;
};

std::optional<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    Pipe pipe{aboveStandard(Descriptor(ends[0])), aboveStandard(Descriptor(ends[1]))};
    if (!pipe.ours || !pipe.theirs || ::fcntl(pipe.ours.get(), F_SETFL, O_NONBLOCK) != 0)
        return std::nullopt;
    return pipe;
}

/// The input as a file in memory: it can be of any size, and no write can block or raise SIGPIPE.
Descriptor inputFile(std::string_view input)
{
    if (input.empty())
        return aboveStandard(Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)));
    Descriptor file = aboveStandard(Descriptor(::memfd_create("lockwright-input", MFD_CLOEXEC)));
    while (file && !input.empty()) {
        const ssize_t written = ::write(file.get(), input.data(), input.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return {};
        input.remove_prefix(std::size_t(written));
    }
    if (file && ::lseek(file.get(), 0, SEEK_SET) != 0)
        return {};
    return file;
}

std::vector<std::string> mergedEnvironment(const Command& command)
{
    std::vector<std::string> merged;
    for (char** variable = environ; command.inheritEnvironment && *variable; ++variable) {
        const std::string_view entry = *variable;
        if (!command.environment.contains(std::string(entry.substr(0, entry.find('=')))))
            merged.emplace_back(entry);
    }
    for (const auto& [name, value] : command.environment)
        merged.push_back(name + '=' + value);
    return merged;
}

bool isExecutable(const std::string& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

/// The program's path as the child will find it; empty where it is not there.
std::string findProgram(const Command& command)
{
    const std::string& name = command.arguments.front();
    if (name.find('/') != std::string::npos) {
        const std::filesystem::path path = name;
        return isExecutable(path.is_absolute() ? name : (command.folder / path).native()) ? name : std::string();
    }
    const auto own = command.environment.find("PATH");
    const char* inherited = std::getenv("PATH");
    const std::string folders = own != command.environment.end() ? own->second
                                : inherited                      ? inherited
                                                                 : "/usr/bin:/bin";
    for (const std::string_view folder : text::split(folders, ':')) {
        // An empty entry would mean the working folder, which may belong to someone else's repository.
        if (folder.empty())
            continue;
        std::string path(folder);
        path.append("/").append(name);
        if (isExecutable(path))
            return path;
    }
    return {};
}

std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> list;
    list.reserve(strings.size() + 1);
    for (std::string& string : strings)
        list.push_back(string.data());
    list.push_back(nullptr);
    return list;
}

/// Starts the program with the three descriptors as its standard ones and nothing else open. An errno on failure.
int spawn(const Command& command, const std::string& program, const std::array<int, 3>& standard, pid_t& child)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (const int error = ::posix_spawn_file_actions_init(&actions); error != 0)
        return error;
    ::posix_spawnattr_init(&attributes);
    for (int number = 0; number < 3; ++number)
        ::posix_spawn_file_actions_adddup2(&actions, standard[std::size_t(number)], number);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    if (!command.folder.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions, command.folder.c_str());
    // Our own way with signals is not the child's.
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::vector<std::string> arguments = command.arguments;
    std::vector<std::string> environment = mergedEnvironment(command);
    const int error = ::posix_spawn(&child, program.c_str(), &actions, &attributes, pointers(arguments).data(),
                                    pointers(environment).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Takes what is there to read; closes the descriptor at the end of the stream.
void drain(Descriptor& file, const Command& command, std::string& kept)
{
    std::array<char, 65536> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read()
    while (file) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got > 0) {
            const std::string_view bytes(buffer.data(), std::size_t(got));
            if (command.onOutput)
                command.onOutput(bytes);
            else
                kept.append(bytes.substr(0, command.outputLimit - std::min(command.outputLimit, kept.size())));
            continue;
        }
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            return;
        file.reset();
    }
}

/// A child that runs. Its number stays reserved until reap(), so signals cannot hit a stranger.
class Child
{
public:
    explicit Child(pid_t number)
        : m_number(number)
        , m_handle(int(::syscall(SYS_pidfd_open, number, 0))) // none on old kernels: then we look at each pulse
    {
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        if (m_number > 0) {
            ::killpg(m_number, SIGKILL);
            reap();
        }
    }

    [[nodiscard]] const Descriptor& handle() const { return m_handle; }

    [[nodiscard]] bool hasEnded() const
    {
        siginfo_t info = {};
        return ::waitid(P_PID, id_t(m_number), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == m_number;
    }

    /// Ends the whole group: asks first, then kills what is left after `grace`.
    void end(milliseconds grace) const
    {
        ::killpg(m_number, SIGTERM);
        ::killpg(m_number, SIGCONT); // a stopped program cannot answer
        const auto deadline = Clock::now() + grace;
        while (!hasEnded() && Clock::now() < deadline) {
            pollfd wait{m_handle.get(), POLLIN, 0};
            ::poll(&wait, 1, 5);
        }
        ::killpg(m_number, SIGKILL);
    }

    /// Waits for the end and takes the exit code.
    int reap()
    {
        int status = 0;
        while (::waitpid(m_number, &status, 0) < 0 && errno == EINTR) {
        }
        m_number = 0;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    pid_t m_number;
    Descriptor m_handle;
};

} // namespace

Result<CommandResult> run(const Command& command, Task& task)
{
    if (task.cancelled())
        return Task::cancellation();
    if (command.arguments.empty() || command.arguments.front().empty())
        return fail(ErrorCode::Usage, "no program is named to run");
    std::error_code error;
    if (!command.folder.empty() && !std::filesystem::is_directory(command.folder, error))
        return cannotRun(command, "the folder " + text::printable(command.folder.native()) + " is not there");
    const std::string program = findProgram(command);
    if (program.empty())
        return cannotRun(command, "there is no such program", "install it, or add its folder to PATH");

    std::optional<Pipe> output = makePipe();
    // One pipe for both where their order matters.
    std::optional<Pipe> errors = command.onOutput ? std::optional<Pipe>(std::in_place) : makePipe();
    Descriptor input = inputFile(command.input);
    if (!output || !errors || !input)
        return cannotRun(command, errno);
    const int errorsEnd = command.onOutput ? output->theirs.get() : errors->theirs.get();
    pid_t number = 0;
    if (const int failed = spawn(command, program, {input.get(), output->theirs.get(), errorsEnd}, number))
        return cannotRun(command, failed);
    Child child(number);
    input.reset();
    output->theirs.reset();
    errors->theirs.reset();

    CommandResult result;
    const auto deadline = Clock::now() + command.limit;
    std::optional<Clock::time_point> ended;
    while (!ended || ((output->ours || errors->ours) && Clock::now() < *ended + afterlife)) {
        std::array<pollfd, 3> waits{pollfd{output->ours.get(), POLLIN, 0}, pollfd{errors->ours.get(), POLLIN, 0},
                                    pollfd{ended ? -1 : child.handle().get(), POLLIN, 0}};
        ::poll(waits.data(), waits.size(), int(pulse.count()));
        // Ended before the last look at the pipes: nothing that the program wrote itself can be missed.
        if (!ended && child.hasEnded()) {
            ended = Clock::now();
            if (command.endGroup)
                child.end(milliseconds(0)); // reap() has not given the group's number back yet
        }
        drain(output->ours, command, result.output);
        drain(errors->ours, command, result.errors);
        if (ended)
            continue;
        if (task.cancelled()) {
            child.end(cancelGrace);
            return Task::cancellation();
        }
        if (Clock::now() >= deadline) {
            child.end(limitGrace);
            return cannotRun(command, "it did not end within " + std::to_string(command.limit.count()) + " ms");
        }
    }
    result.exitCode = child.reap();
    return result;
}

} // namespace lockwright
