// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/target.h"

#include "base/text.h"

#include <array>
#include <charconv>

#include <dlfcn.h>
#include <sys/utsname.h>

namespace lockwright::pep
{

namespace
{

constexpr unsigned oldestMinor = 8;
constexpr unsigned newestMinor = 14;

/// What decides a platform: the values of its markers and the list of its tags.
struct Platform {
    enum class Family : std::uint8_t { Manylinux, Musllinux, MacOs, Windows };
    Family family = Family::Manylinux;
    std::string machine; ///< as the tags spell it
    unsigned major = 0;  ///< of the C library, or of macOS
    unsigned minor = 0;
};

struct NamedPlatform {
    std::string_view name;
    std::string_view canonical;
};

/// Names that stand for another one. The defaults behind them are uv 0.13.9's.
constexpr std::array<NamedPlatform, 13> aliases{{
    {"linux", "x86_64-manylinux_2_28"},
    {"x86_64-unknown-linux-gnu", "x86_64-manylinux_2_28"},
    {"aarch64-unknown-linux-gnu", "aarch64-manylinux_2_28"},
    {"riscv64-unknown-linux", "riscv64-manylinux_2_39"},
    {"x86_64-manylinux2014", "x86_64-manylinux_2_17"},
    {"aarch64-manylinux2014", "aarch64-manylinux_2_17"},
    {"x86_64-unknown-linux-musl", "x86_64-musllinux_1_2"},
    {"aarch64-unknown-linux-musl", "aarch64-musllinux_1_2"},
    {"macos", "aarch64-apple-darwin"},
    {"windows", "x86_64-pc-windows-msvc"},
    {"arm64-apple-darwin", "aarch64-apple-darwin"},
    {"win_amd64", "x86_64-pc-windows-msvc"},
    {"win_arm64", "aarch64-pc-windows-msvc"},
}};

/// The minor numbers of glibc that uv names, apart from 17.
constexpr std::array<unsigned, 12> namedGlibcMinors{17, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40};

std::optional<unsigned> number(std::string_view text)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value > 999)
        return std::nullopt;
    return value;
}

bool isMachine(std::string_view machine)
{
    constexpr std::array<std::string_view, 9> known{"x86_64", "aarch64", "i686",    "armv7l",     "ppc64le",
                                                    "ppc64",  "s390x",   "riscv64", "loongarch64"};
    return std::find(known.begin(), known.end(), machine) != known.end();
}

/// "x86_64-manylinux_2_28" and "aarch64-musllinux_1_2" taken apart.
std::optional<Platform> parseLinux(std::string_view name)
{
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos || !isMachine(name.substr(0, dash)))
        return std::nullopt;
    Platform platform;
    platform.machine = name.substr(0, dash);
    std::string_view rest = name.substr(dash + 1);
    if (rest.starts_with("manylinux_"))
        rest.remove_prefix(10);
    else if (rest.starts_with("musllinux_")) {
        platform.family = Platform::Family::Musllinux;
        rest.remove_prefix(10);
    } else {
        return std::nullopt;
    }
    const std::size_t underscore = rest.find('_');
    if (underscore == std::string_view::npos)
        return std::nullopt;
    const auto major = number(rest.substr(0, underscore));
    const auto minor = number(rest.substr(underscore + 1));
    const unsigned expectedMajor = platform.family == Platform::Family::Musllinux ? 1 : 2;
    if (!major || !minor || *major != expectedMajor)
        return std::nullopt;
    platform.major = *major;
    platform.minor = *minor;
    return platform;
}

std::optional<Platform> parsePlatform(std::string_view canonical)
{
    using Family = Platform::Family;
    if (canonical == "aarch64-apple-darwin")
        return Platform{Family::MacOs, "arm64", 13, 0};
    if (canonical == "x86_64-apple-darwin")
        return Platform{Family::MacOs, "x86_64", 13, 0};
    if (canonical == "x86_64-pc-windows-msvc")
        return Platform{Family::Windows, "AMD64", 0, 0};
    if (canonical == "aarch64-pc-windows-msvc")
        return Platform{Family::Windows, "ARM64", 0, 0};
    if (canonical == "i686-pc-windows-msvc")
        return Platform{Family::Windows, "x86", 0, 0};
    return parseLinux(canonical);
}

std::vector<std::string> platformTags(const Platform& platform)
{
    switch (platform.family) {
    case Platform::Family::Manylinux:
        return manylinuxPlatforms(platform.machine, platform.major, platform.minor);
    case Platform::Family::Musllinux:
        return musllinuxPlatforms(platform.machine, platform.major, platform.minor);
    case Platform::Family::MacOs:
        return macosPlatforms(platform.machine, platform.major, platform.minor);
    case Platform::Family::Windows:
        return windowsPlatforms(platform.machine);
    }
    return {};
}

MarkerEnvironment markerEnvironment(const Platform& platform, const Version& python)
{
    MarkerEnvironment environment;
    const std::string full = python.text();
    environment[MarkerVariable::PythonVersion] =
        std::to_string(python.release(0)) + "." + std::to_string(python.release(1));
    environment[MarkerVariable::PythonFullVersion] = full;
    environment[MarkerVariable::ImplementationVersion] = full;
    environment[MarkerVariable::ImplementationName] = "cpython";
    environment[MarkerVariable::PlatformPythonImplementation] = "CPython";
    environment[MarkerVariable::PlatformMachine] = platform.machine;
    environment[MarkerVariable::OsName] = platform.family == Platform::Family::Windows ? "nt" : "posix";
    switch (platform.family) {
    case Platform::Family::Manylinux:
    case Platform::Family::Musllinux:
        environment[MarkerVariable::SysPlatform] = "linux";
        environment[MarkerVariable::PlatformSystem] = "Linux";
        break;
    case Platform::Family::MacOs:
        environment[MarkerVariable::SysPlatform] = "darwin";
        environment[MarkerVariable::PlatformSystem] = "Darwin";
        break;
    case Platform::Family::Windows:
        environment[MarkerVariable::SysPlatform] = "win32";
        environment[MarkerVariable::PlatformSystem] = "Windows";
        break;
    }
    return environment;
}

/// "3.12" is 3.12.0; a table of ours knows 3.8 to 3.14.
Result<Version> parsePython(std::string_view text)
{
    const auto refuse = [&](std::string_view reason) {
        return fail(ErrorCode::Usage, "`" + text::printable(text, 60) + "` " + std::string(reason),
                    "name a CPython version from 3." + std::to_string(oldestMinor) + " to 3."
                        + std::to_string(newestMinor) + ", such as 3.12 or 3.12.4");
    };
    const auto version = Version::parse(text);
    if (!version || version->releaseLength() < 2 || version->releaseLength() > 3 || version->hasLocal()
        || version->isPostrelease())
        return refuse("is no Python version");
    if (version->release(0) != 3 || version->release(1) < oldestMinor || version->release(1) > newestMinor)
        return refuse("is a Python version that is not supported");
    if (version->releaseLength() == 3)
        return *version;
    Version::Parts parts = version->parts();
    parts.release.emplace_back();
    return Version::fromParts(parts);
}

Target assemble(Version python, std::string name, const Platform& platform)
{
    Target target;
    target.environment = markerEnvironment(platform, python);
    target.tags = TagSet(cpythonTags(static_cast<unsigned>(python.release(0)), static_cast<unsigned>(python.release(1)),
                                     platformTags(platform)));
    target.python = std::move(python);
    target.platform = std::move(name);
    return target;
}

/// The version of the C library that this process runs on. The symbol is looked up because musl lacks it.
std::optional<std::pair<unsigned, unsigned>> glibcVersion()
{
    using Function = const char* (*)();
    void* symbol = dlsym(RTLD_DEFAULT, "gnu_get_libc_version");
    if (symbol == nullptr)
        return std::nullopt;
    const std::string_view text = reinterpret_cast<Function>(symbol)();
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    // Patched libraries append to the minor number ("2.20-2014.11").
    std::size_t end = dot + 1;
    while (end < text.size() && text::isDigit(text[end]))
        ++end;
    const auto major = number(text.substr(0, dot));
    const auto minor = number(text.substr(dot + 1, end - dot - 1));
    if (!major || !minor)
        return std::nullopt;
    return std::pair(*major, *minor);
}

} // namespace

Result<Target> Target::make(std::string_view python, std::string_view platform)
{
    LW_TRY(Version version, parsePython(python));
    std::string_view canonical = platform;
    for (const NamedPlatform& alias : aliases) {
        if (alias.name == platform)
            canonical = alias.canonical;
    }
    const auto parsed = parsePlatform(canonical);
    if (!parsed) {
        std::string nearest;
        std::size_t distance = 4;
        for (const std::string& name : platformNames()) {
            if (const std::size_t d = text::editDistance(platform, name); d < distance) {
                distance = d;
                nearest = name;
            }
        }
        return fail(ErrorCode::Usage, "`" + text::printable(platform, 60) + "` is no platform that is known",
                    nearest.empty() ? "name one such as linux, macos, windows or x86_64-manylinux_2_28"
                                    : "did you mean `" + nearest + "`?");
    }
    return assemble(std::move(version), std::string(canonical), *parsed);
}

Result<Target> Target::forThisMachine(std::string_view python)
{
    const std::string newest = "3." + std::to_string(newestMinor);
    LW_TRY(Version version, parsePython(python.empty() ? std::string_view(newest) : python));
    utsname system{};
    if (uname(&system) != 0)
        return fail(ErrorCode::Environment, "the system does not say what machine this is",
                    "name the platform, for example with `--python-platform linux`");
    Platform platform;
    platform.machine = system.machine;
    if (!isMachine(platform.machine) || std::string_view(system.sysname) != "Linux")
        return fail(ErrorCode::Environment,
                    "no tags are known for this machine (" + text::printable(system.sysname, 40) + ", "
                        + text::printable(system.machine, 40) + ")",
                    "name the platform, for example with `--python-platform linux`");
    if (const auto glibc = glibcVersion()) {
        platform.major = glibc->first;
        platform.minor = glibc->second;
    } else {
        // musl has no call that tells its version; every release since 2019 is 1.2.
        platform.family = Platform::Family::Musllinux;
        platform.major = 1;
        platform.minor = 2;
    }
    const char* family = platform.family == Platform::Family::Manylinux ? "-manylinux_" : "-musllinux_";
    std::string name =
        platform.machine + family + std::to_string(platform.major) + "_" + std::to_string(platform.minor);
    Target target = assemble(std::move(version), std::move(name), platform);
    target.environment[MarkerVariable::PlatformRelease] = system.release;
    target.environment[MarkerVariable::PlatformVersion] = system.version;
    return target;
}

std::vector<std::string> platformNames()
{
    std::vector<std::string> names{
        "linux",
        "macos",
        "windows",
        "x86_64-unknown-linux-gnu",
        "aarch64-unknown-linux-gnu",
        "x86_64-unknown-linux-musl",
        "aarch64-unknown-linux-musl",
        "riscv64-unknown-linux",
        "x86_64-apple-darwin",
        "aarch64-apple-darwin",
        "x86_64-pc-windows-msvc",
        "aarch64-pc-windows-msvc",
        "i686-pc-windows-msvc",
    };
    for (const char* machine : {"x86_64", "aarch64"}) {
        names.push_back(std::string(machine) + "-manylinux2014");
        for (const unsigned minor : namedGlibcMinors)
            names.push_back(std::string(machine) + "-manylinux_2_" + std::to_string(minor));
        for (const unsigned minor : {1u, 2u})
            names.push_back(std::string(machine) + "-musllinux_1_" + std::to_string(minor));
    }
    return names;
}

std::vector<std::string> pythonVersions()
{
    std::vector<std::string> versions;
    for (unsigned minor = oldestMinor; minor <= newestMinor; ++minor)
        versions.push_back("3." + std::to_string(minor));
    return versions;
}

} // namespace lockwright::pep
