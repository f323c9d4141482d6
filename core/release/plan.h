// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/journal.h"
#include "release/services.h"
#include "release/version_edit.h"

namespace lockwright::release
{

/// A plan with what is needed to carry it out.
struct PreparedRelease {
    Plan plan;
    Configuration configuration;
    std::vector<ConfiguredStep> steps; ///< of plan.steps, preflight in front
    std::string message;               ///< Journal::message
    VersionSources sources;
    std::string tagVersion; ///< the new version in PEP 440's normal form, which tags have
    std::vector<std::string> targets;        ///< paths that the release writes, relative to the work tree
    std::vector<std::string> sourcesOfLocks; ///< and those that it only reads, which must be committed too
};

/// Where a workspace's releases happen. Errors: no repository, a bare one.
[[nodiscard]] Result<Site> findSite(const std::filesystem::path& root);

/// Says what a release would do. Changes nothing and runs no program of the user's.
/// Errors: a configuration or versions that cannot be understood; a version that would not rise.
[[nodiscard]] Result<PreparedRelease> prepare(const Site& site, const Options& options, Services& services, Task& task);

/// The names that the steps of a plan go by, for its digest and for comparing plans.
[[nodiscard]] std::string planDigest(const PreparedRelease& prepared);

} // namespace lockwright::release
