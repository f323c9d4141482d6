// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_diagram.h"

#include <algorithm>
#include <limits>

/// Cutting the values of a variable into points.
namespace lockwright::pep
{

using Node = Marker::Node;
using Test = Node::Test;

namespace
{

/// More substrings than this in one marker are combined only singly and all together.
constexpr std::size_t maximumCombined = 5;

std::uint64_t next(std::uint64_t number)
{
    return number == std::numeric_limits<std::uint64_t>::max() ? number : number + 1;
}

Version::Number digits(std::uint64_t number)
{
    return {std::to_string(number)};
}

/// X.Y.Z with an optional pre-release: the form that versions of Python have.
Version pythonVersion(std::uint64_t major, std::uint64_t minor, std::uint64_t patch,
                      std::optional<Version::Pre> pre = std::nullopt)
{
    Version::Parts parts;
    parts.release = {digits(major), digits(minor), digits(patch)};
    parts.pre = std::move(pre);
    return Version::fromParts(parts);
}

/// Pre-releases of Python count from 1.
Version::Pre first(Version::PreKind kind)
{
    return {kind, digits(1)};
}

/// The versions of Python near a version: the smallest one above any cut at that version is among them.
void appendNear(const Version& version, bool finalOnly, std::vector<Version>& out)
{
    const std::uint64_t major = version.release(0);
    const std::uint64_t minor = version.release(1);
    const std::uint64_t patch = version.release(2);
    if (const auto pre = version.parts().pre; pre && !finalOnly) {
        out.push_back(pythonVersion(major, minor, patch, pre));
        Version::Pre following = *pre;
        const bool readable = following.number.digits.size() < 18;
        following.number = digits(readable ? std::stoull(following.number.digits) + 1 : 0);
        out.push_back(pythonVersion(major, minor, patch, following));
    }
    const std::uint64_t starts[4][3] = {
        {major, minor, patch}, {major, minor, next(patch)}, {major, next(minor), 0}, {next(major), 0, 0}};
    for (const auto& start : starts) {
        out.push_back(pythonVersion(start[0], start[1], start[2]));
        if (finalOnly)
            continue;
        for (const auto kind : {Version::PreKind::Alpha, Version::PreKind::Beta, Version::PreKind::Candidate})
            out.push_back(pythonVersion(start[0], start[1], start[2], first(kind)));
    }
    // The whole of a minor and of a major release, for wildcards and `~=`.
    for (const auto& start : {pythonVersion(major, minor, 0), pythonVersion(major, 0, 0)}) {
        out.push_back(start);
        if (!finalOnly)
            out.push_back(pythonVersion(start.release(0), start.release(1), 0, first(Version::PreKind::Alpha)));
    }
}

void appendWords(const std::string& text, std::vector<std::string>& out)
{
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" ,;|\t", position), text.size());
        if (end > position)
            out.push_back(text.substr(position, end - position));
        position = end + 1;
    }
}

/// Values that hold some of the substrings and not the others, as far as one does not lie in another.
void appendCombinations(const std::vector<std::string>& parts, std::vector<std::string>& out)
{
    const auto join = [&](std::size_t members) {
        std::string text = "\x02";
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if ((members >> i) & 1) {
                text += parts[i];
                text += '\x02';
            }
        }
        return text;
    };
    if (parts.size() <= maximumCombined) {
        for (std::size_t members = 1; members < (std::size_t(1) << parts.size()); ++members)
            out.push_back(join(members));
        return;
    }
    std::string all = "\x02";
    for (const std::string& part : parts) {
        out.push_back("\x02" + part + "\x02");
        all += part + "\x02";
    }
    out.push_back(all);
}

} // namespace

std::vector<Version> pythonPoints(const std::vector<const Node*>& comparisons, bool finalOnly)
{
    std::vector<Version> points;
    points.push_back(finalOnly ? pythonVersion(0, 0, 0) : pythonVersion(0, 0, 0, first(Version::PreKind::Alpha)));
    for (const Node* node : comparisons) {
        for (const VersionSet::Interval& interval : node->versions.intervals()) {
            if (!interval.low.isLowest())
                appendNear(interval.low.version(), finalOnly, points);
            if (!interval.high.isHighest())
                appendNear(interval.high.version(), finalOnly, points);
        }
        if (const auto literal = Version::parse(node->literal))
            appendNear(*literal, finalOnly, points);
    }
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

std::string otherText(const std::vector<const Node*>& comparisons)
{
    // Longer than any run of its last character in a literal, so that no literal can hold it.
    std::size_t longest = 0;
    for (const Node* node : comparisons) {
        std::size_t run = 0;
        for (const char character : node->literal) {
            run = character == '\x7f' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return "\x7f other" + std::string(longest == 0 ? 0 : longest + 1, '\x7f');
}

std::vector<std::string> textPoints(const std::vector<const Node*>& comparisons)
{
    std::vector<std::string> points;
    std::vector<std::string> parts;
    for (const Node* node : comparisons) {
        points.push_back(node->literal);
        switch (node->test) {
        case Test::InLiteral:
        case Test::NotInLiteral:
            appendWords(node->literal, points);
            if (!node->literal.empty())
                points.push_back(node->literal.substr(0, node->literal.size() - 1));
            points.emplace_back();
            break;
        case Test::HasLiteral:
        case Test::LacksLiteral:
            parts.push_back(node->literal);
            break;
        case Test::Less:
        case Test::LessEqual:
        case Test::Greater:
        case Test::GreaterEqual:
            // Between two literals lies what follows the lower one at once; below all lies the empty text.
            points.push_back(node->literal + '\x01');
            points.emplace_back();
            break;
        default:
            break;
        }
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    appendCombinations(parts, points);
    points.push_back(otherText(comparisons));
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

} // namespace lockwright::pep
