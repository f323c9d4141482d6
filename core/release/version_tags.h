// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/repository.h"
#include "release/version_source.h"

namespace lockwright::release
{

/// What the repository knows of versions.
struct TaggedVersions {
    std::string newestTag;              ///< of those that HEAD reaches and that hold a version, the highest
    std::optional<pep::Version> newest; ///< its version
    std::size_t distance = 0;           ///< commits of HEAD that the tag does not reach
    std::string head;                   ///< 40 hex digits; empty on an unborn branch
    std::string branch;
    bool isDirty = false; ///< tracked files differ from HEAD
    bool cut = false;     ///< only the newest commits were looked at
};

/// @param tagFormat as ReleaseHints::tagFormat: which tags hold a version, and where
/// @param countsAll counts the commits also where no tag holds a version
/// Cost: some object reads for each commit, at most 20000 of them.
[[nodiscard]] Result<TaggedVersions> taggedVersions(const git::Repository& repository, const std::string& tagFormat,
                                                    Task& task, bool countsAll = false);

/// The version that a tag holds; nullopt where it does not fit the format.
[[nodiscard]] std::optional<pep::Version> versionOfTag(std::string_view tag, std::string_view tagFormat);

/// What setuptools-scm's "guess-next-dev" and "node-and-date" call the work tree: 1.2.4.dev1+g9b605fb58.d20260102.
[[nodiscard]] std::string guessedNextDev(const TaggedVersions& tagged, std::chrono::year_month_day today);

} // namespace lockwright::release
