// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/wheel_name.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace lockwright::pep
{

namespace
{

/// Real tag sets have a handful of members; a name that multiplies to more than this is an attack.
constexpr std::size_t maximumExpandedTags = 4096;
constexpr std::size_t maximumFileNameLength = 1024;

bool isIdentifier(std::string_view part)
{
    if (part.empty() || text::isDigit(part.front()))
        return false;
    return std::all_of(part.begin(), part.end(), [](char c) {
        return text::isDigit(c) || text::isAlpha(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    });
}

bool isWheelProjectName(std::string_view part)
{
    if (part.empty() || part.find("__") != std::string_view::npos)
        return false;
    return std::all_of(part.begin(), part.end(), [](char c) {
        return text::isDigit(c) || text::isAlpha(c) || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
    });
}

tl::unexpected<Error> refuse(std::string_view what, std::string_view filename, std::string reason, std::string hint)
{
    std::string message = "`";
    message += text::printable(filename, 200);
    message += "` is no ";
    message += what;
    message += ": ";
    message += reason;
    return fail(ErrorCode::Parse, std::move(message), std::move(hint));
}

tl::unexpected<Error> refuseWheel(std::string_view filename, std::string reason)
{
    return refuse("wheel file name", filename, std::move(reason),
                  "a wheel is named name-version(-build)-python-abi-platform.whl");
}

tl::unexpected<Error> refuseSource(std::string_view filename, std::string reason)
{
    return refuse("source archive name", filename, std::move(reason),
                  "a source archive is named name-version.tar.gz or name-version.zip");
}

/// Why the part of a tag is unusable; empty where it is fine.
std::string tagFault(std::string_view compressed)
{
    const auto parts = text::split(compressed, '-');
    if (parts.size() != 3)
        return "a tag has three parts, python-abi-platform";
    std::size_t count = 1;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto members = text::split(parts[i], '.');
        for (const std::string_view member : members) {
            if (member.empty())
                return "a part of the tag is empty";
            if (i == 0 && !isIdentifier(member))
                return "`" + text::printable(member, 40) + "` is no Python tag";
        }
        count *= std::min(members.size(), maximumExpandedTags + 1);
        if (count > maximumExpandedTags)
            return "it stands for more than " + std::to_string(maximumExpandedTags) + " tags";
    }
    return {};
}

/// "12abc" as a build tag; nullopt where it starts with no digit.
std::optional<BuildTag> parseBuild(std::string_view part)
{
    if (part.empty() || !text::isDigit(part.front()))
        return std::nullopt;
    BuildTag build;
    std::size_t i = 0;
    for (; i < part.size() && text::isDigit(part[i]); ++i) {
        const auto digit = static_cast<std::uint64_t>(part[i] - '0');
        constexpr auto limit = std::numeric_limits<std::uint64_t>::max();
        build.number = build.number > (limit - digit) / 10 ? limit : build.number * 10 + digit;
    }
    build.rest = part.substr(i);
    return build;
}

/// The name in a file: file names of old tools hold names that PEP 508 would not admit, such as `name_`.
Name fileNameToName(std::string_view raw)
{
    if (auto name = Name::parse(raw))
        return *std::move(name);
    return Name::fromNormal(normalizeName(raw));
}

} // namespace

Result<std::vector<Tag>> expandTags(std::string_view compressed)
{
    if (compressed.size() > maximumFileNameLength)
        return fail(ErrorCode::Parse, "a tag set of " + std::to_string(compressed.size()) + " bytes is refused");
    if (std::string fault = tagFault(compressed); !fault.empty())
        return fail(ErrorCode::Parse, "`" + text::printable(compressed, 200) + "` is no compatibility tag: " + fault,
                    "a tag looks like py3-none-any");
    const std::string lowered = text::lower(compressed);
    const auto parts = text::split(lowered, '-');
    std::vector<Tag> tags;
    for (const std::string_view python : text::split(parts[0], '.')) {
        for (const std::string_view abi : text::split(parts[1], '.')) {
            for (const std::string_view platform : text::split(parts[2], '.'))
                tags.push_back({std::string(python), std::string(abi), std::string(platform)});
        }
    }
    return tags;
}

Result<WheelName> WheelName::parse(std::string_view filename)
{
    if (filename.size() > maximumFileNameLength)
        return refuseWheel(filename.substr(0, 100), "it is too long");
    if (!filename.ends_with(".whl"))
        return refuseWheel(filename, "it does not end in `.whl`");
    const auto parts = text::split(filename.substr(0, filename.size() - 4), '-');
    if (parts.size() != 5 && parts.size() != 6)
        return refuseWheel(filename, "it has " + std::to_string(parts.size()) + " parts instead of five or six");

    WheelName wheel;
    if (!isWheelProjectName(parts[0]))
        return refuseWheel(filename, "`" + text::printable(parts[0], 80) + "` is no project name");
    wheel.rawName = parts[0];
    wheel.name = fileNameToName(parts[0]);

    auto version = Version::parse(parts[1]);
    if (!version)
        return refuseWheel(filename, "`" + text::printable(parts[1], 80) + "` is no version");
    wheel.version = *std::move(version);
    wheel.rawVersion = parts[1];

    if (parts.size() == 6) {
        wheel.build = parseBuild(parts[2]);
        if (!wheel.build)
            return refuseWheel(filename, "the build tag `" + text::printable(parts[2], 80) + "` has no number");
    }
    const std::string_view tags = filename.substr(std::size_t(parts[parts.size() - 3].data() - filename.data()));
    wheel.compressedTags = text::lower(tags.substr(0, tags.size() - 4));
    if (std::string fault = tagFault(wheel.compressedTags); !fault.empty())
        return refuseWheel(filename, std::move(fault));
    return wheel;
}

Result<SourceName> SourceName::parse(std::string_view filename, const Name* expected)
{
    if (filename.size() > maximumFileNameLength)
        return refuseSource(filename.substr(0, 100), "it is too long");
    SourceName source;
    if (filename.ends_with(".tar.gz"))
        source.extension = ".tar.gz";
    else if (filename.ends_with(".zip"))
        source.extension = ".zip";
    else
        return refuseSource(filename, "it ends neither in `.tar.gz` nor in `.zip`");
    const std::string_view stem = filename.substr(0, filename.size() - source.extension.size());

    // A legacy version may hold dashes ("1.0-1"), so the known name decides before the last dash does.
    if (expected != nullptr) {
        for (std::size_t dash = stem.find('-'); dash != std::string_view::npos; dash = stem.find('-', dash + 1)) {
            if (dash == 0 || normalizeName(stem.substr(0, dash)) != expected->text())
                continue;
            if (auto version = Version::parse(stem.substr(dash + 1))) {
                source.name = *expected;
                source.version = *std::move(version);
                return source;
            }
        }
    }
    const std::size_t dash = stem.rfind('-');
    if (dash == std::string_view::npos)
        return refuseSource(filename, "no dash separates name and version");
    if (dash == 0)
        return refuseSource(filename, "the project name is empty");
    auto version = Version::parse(stem.substr(dash + 1));
    if (!version)
        return refuseSource(filename, "`" + text::printable(stem.substr(dash + 1), 80) + "` is no version");
    source.name = fileNameToName(stem.substr(0, dash));
    source.version = *std::move(version);
    return source;
}

} // namespace lockwright::pep
