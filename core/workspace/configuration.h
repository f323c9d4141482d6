// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/settings.h"
#include "requirements/lock.h"
#include "requirements/profile.h"
#include "resolve/problem.h"
#include "workspace/results.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What lockwright.toml says (docs/formats.md). Every value may be absent; options of a run stand over it.
struct Configuration {
    std::filesystem::path file; ///< empty where there is none
    std::string indexUrl;
    std::vector<std::string> extraIndexUrls;
    std::vector<std::string> findLinks;
    std::vector<index::ConfiguredIndex> indexes; ///< of `[[index]]`; a default one is `indexUrl` too
    std::string indexStrategy;
    bool recordedIndex = false; ///< answer from the index that ships with the program
    std::string indexPlace;     ///< "lockwright.toml:3" of the index's line
    std::optional<std::string> pythonVersion;
    std::optional<std::string> pythonPlatform;
    std::optional<resolve::Resolution> resolution;
    std::optional<resolve::PrereleaseMode> prereleases;
    std::optional<resolve::PythonUpperBounds> pythonUpperBounds;
    std::optional<Strategy> strategy;
    std::optional<std::string> excludeNewer;
    std::optional<bool> generateHashes;
    std::optional<requirements::AnnotationStyle> annotations;
    std::optional<bool> header;
    std::optional<bool> keepExtras;
    std::optional<bool> noBuild;
    std::vector<std::string> onlyBinary;
    std::vector<std::string> noBinary;
    std::vector<std::string> allowBuilds;        ///< names, or ":all:" for `true`
    std::string buildPython;                     ///< the interpreter to build with; empty: looked for
    std::vector<std::string> buildConstraints;   ///< requirement lines that bound build requirements
    std::vector<requirements::Profile> profiles; ///< empty: discover them

    /// Reads ROOT/lockwright.toml; an empty configuration where the file does not exist. Unknown keys and wrong
    /// types are errors with line and column, so that a misspelt key never passes silently.
    [[nodiscard]] static Result<Configuration> read(const std::filesystem::path& root);
    [[nodiscard]] static Result<Configuration> parse(std::string_view text, const std::string& file);
};

/// The words that options and configuration share. nullopt where the word is not one of them.
[[nodiscard]] std::optional<resolve::Resolution> resolutionFrom(std::string_view word);
[[nodiscard]] std::optional<resolve::PrereleaseMode> prereleaseModeFrom(std::string_view word);
[[nodiscard]] std::optional<Strategy> strategyFrom(std::string_view word);
[[nodiscard]] std::optional<requirements::AnnotationStyle> annotationStyleFrom(std::string_view word);

} // namespace lockwright::workspace
