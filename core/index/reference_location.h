// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/reference.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// The text of a direct reference taken apart. Holds passwords: only `shown`, `identity`, `pinned()` and `absolute()`
/// may leave the process.
struct ReferenceLocation {
    ResolvedReference::Kind kind = ResolvedReference::Kind::Url;
    std::string text;           ///< as written
    std::string shown;          ///< for messages: without password, query and control characters
    std::string url;            ///< Url: expanded, with its password, without fragment; Git: the repository's URL
    std::filesystem::path path; ///< File, Folder: absolute
    std::string gitReference;   ///< a branch, tag or commit; empty for the repository's HEAD
    std::string subdirectory;   ///< of `#subdirectory=`, checked to stay inside; empty for none
    std::string hash;           ///< "sha256:<hex>" of a digest in the fragment; empty for none
    std::optional<pep::Name> egg;

    /// Errors (Configuration): schemes and version control systems that are not known, a path where nothing is,
    /// a subdirectory that leaves its tree, a git reference that git would take for an option.
    /// @param root what relative paths and `${PROJECT_ROOT}` stand for
    [[nodiscard]] static Result<ReferenceLocation> parse(std::string_view text, const std::filesystem::path& root);

    /// The file's name that a wheel's or archive's name is read from; empty for others.
    [[nodiscard]] std::string fileName() const;
    /// ResolvedReference::identity. @param commit of Git
    [[nodiscard]] std::string identity(std::string_view commit) const;
    [[nodiscard]] std::string pinned(std::string_view commit) const;
    [[nodiscard]] std::string absolute() const;
};

/// A full commit's name: 40 hex digits in lower case (or 64 for SHA-256 repositories).
[[nodiscard]] bool isCommit(std::string_view text);

} // namespace lockwright::index
