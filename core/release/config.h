// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "git/repository.h"
#include "release/report.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// One `[[release.step]]` of lockwright.toml, or a word of `release.steps`.
struct ConfiguredStep {
    StepKind kind = StepKind::External;
    std::string name;
    std::vector<std::string> command; ///< External and Generate: program and arguments, run without a shell
    std::vector<std::string> inputs;  ///< patterns; when what they name changes, the step is done again
    std::vector<std::string> outputs; ///< patterns; what they name is put back when the release is taken back
    std::vector<std::string> undo;    ///< a command that takes back what the command did
    std::string sentence;             ///< Gate: what the person is asked
    bool retry = false;               ///< once more where it failed and changed its outputs, as formatters do
    std::chrono::seconds limit{3600};
    /// External: which list of bump-my-version's configuration the command is from.
    enum class Hook : std::uint8_t { None, Setup, PreCommit, PostCommit };
    Hook hook = Hook::None;
    std::map<std::string, std::string> variables; ///< of a hook: BVHOOK_CURRENT_VERSION and so on
    std::string folder;                           ///< of a hook: where it runs, relative to the workspace
    Place place;
    bool operator==(const ConfiguredStep&) const = default;
};
/// "", "setup-hook", "pre-commit-hook", "post-commit-hook".
[[nodiscard]] const char* name(ConfiguredStep::Hook hook);

/// One `[[release.file]]` of lockwright.toml: a file that must be there before a release begins.
struct FileRule {
    std::string path;             ///< relative to the workspace
    std::uint32_t maxAgeDays = 0; ///< it must have been written within so many days; 0: whenever
    bool certificates = false;    ///< it holds certificates as PEM that are good now
    std::uint32_t validDays = 0;  ///< and for so many days more
    Place place;
};

/// What `[release]` of lockwright.toml says about steps, commit, tag and wheel (docs/release.md).
struct Configuration {
    std::vector<ConfiguredStep> steps; ///< in order, without preflight; defaultSteps() where nothing is said
    bool hasSteps = false;             ///< lockwright.toml names them
    std::string message;               ///< of the commit; empty: what the version's configuration says
    std::string tagName;               ///< likewise
    std::string tagMessage;
    std::optional<bool> annotated;
    git::Sign signCommit = git::Sign::AsConfigured;
    git::Sign signTag = git::Sign::AsConfigured;
    bool push = false; ///< a push is the last step
    std::string remote;
    std::string python;                   ///< that builds the wheel; empty: python3
    bool isolated = true;                 ///< the build gets an environment of its own (PEP 517)
    std::string wheelFolder = "dist";     ///< relative to the workspace
    std::string profile;                  ///< whose requirements the wheel is to have; empty: the only root
    std::vector<std::string> devProfiles; ///< whose packages no wheel may ask for; empty: by their names
    std::string advisories;               ///< a folder or .zip of OSV records for the audit, relative to the workspace
    bool retryOnHookFix = true;
    std::vector<FileRule> files; ///< that preflight looks at
    Place place;                 ///< of the table

    /// Reads lockwright.toml's text; defaults where it has no [release]. Keys that are about versions are read by
    /// findVersionSources(). Errors: ErrorCode::Configuration with file, line and column.
    [[nodiscard]] static Result<Configuration> parse(std::string_view text, const std::string& file);
};

/// compile, check, wheel, commit, tag; with a bump in front where there is something to bump.
[[nodiscard]] std::vector<ConfiguredStep> defaultSteps();

} // namespace lockwright::release
