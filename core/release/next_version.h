// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_source.h"

namespace lockwright::release
{

/// What to raise, in words, as the command line takes it.
struct VersionWish {
    std::string parts; ///< "minor", "minor,rc", a part of bump-my-version's own; ignored where `to` is not empty
    std::string to;
    std::string base; ///< empty: as the project says
    bool allowDecrease = false;
    bool allowPrePost = false;
    std::chrono::year_month_day today{}; ///< 0: the day in UTC
};

/// The next version of a project, by its own rules. Errors: as bumped(); a derived version without `to`; a version of
/// bump-my-version's templates that PEP 440 does not know.
[[nodiscard]] Result<BumpedText> nextVersion(const VersionSources& sources, const VersionWish& wish);

/// The words that nextVersion() takes for this project.
[[nodiscard]] std::vector<std::string> knownParts(const VersionSources& sources);

/// Versions and their parts for templates: current_version, new_version, current_major, new_major and so on.
[[nodiscard]] TemplateValues versionValues(const VersionSources& sources, const std::string& next);

} // namespace lockwright::release
