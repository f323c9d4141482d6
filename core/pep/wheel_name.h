// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"
#include "pep/version.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// One compatibility tag (PEP 425), e.g. cp312-cp312-manylinux_2_17_x86_64. All lower case.
struct Tag {
    std::string python;
    std::string abi;
    std::string platform;
    auto operator<=>(const Tag&) const = default;
    [[nodiscard]] std::string text() const { return python + "-" + abi + "-" + platform; }
};

/// "py2.py3-none-any" expanded to its tags, in order; an error where it has not three parts.
[[nodiscard]] Result<std::vector<Tag>> expandTags(std::string_view compressed);

/// A build tag: a number and a rest (PEP 427, "File name convention"); a file without one sorts below.
struct BuildTag {
    std::uint64_t number = 0;
    std::string rest;
    auto operator<=>(const BuildTag&) const = default;
};

/// A wheel's file name (PEP 427) taken apart.
struct WheelName {
    Name name;
    std::string rawName;
    Version version;
    std::string rawVersion;
    std::optional<BuildTag> build;
    std::string compressedTags; ///< "py2.py3-none-any", lower case
    [[nodiscard]] static Result<WheelName> parse(std::string_view filename);
};

/// A source archive's file name (PEP 625 and the older spellings), `.tar.gz` or `.zip`.
struct SourceName {
    Name name;
    Version version;
    std::string extension; ///< ".tar.gz" or ".zip"
    /// With `expected`, an ambiguous name such as `a-b-1.0.tar.gz` is split where the name matches.
    [[nodiscard]] static Result<SourceName> parse(std::string_view filename, const Name* expected = nullptr);
};

} // namespace lockwright::pep
