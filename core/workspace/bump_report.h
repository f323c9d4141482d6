// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_edit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What to raise. Without parts and version the plan tells what each part would give.
struct BumpOptions {
    std::string parts; ///< "minor", "minor,rc"; see release::partsFrom()
    std::string to;    ///< the new version itself
    std::string base;  ///< what `rc` and `dev` raise in a final version: major, minor or patch
    bool allowDecrease = false;
    bool allowPrePost = false;
    std::filesystem::path folder;        ///< looked at first; empty: the workspace's root
    std::filesystem::path configuration; ///< the file that is to decide; empty: the first that does
};

/// Where the version is written and what would be. Nothing is written yet.
struct BumpPlan {
    struct Choice {
        std::string part;
        std::string next;  ///< empty where it cannot be raised
        std::string error; ///< why not
    };
    release::VersionSources sources;
    std::string next;                         ///< as the files will have it; empty where nothing was asked for
    std::string version;                      ///< `next` in normal form
    std::vector<Choice> choices;              ///< where nothing was asked for
    std::optional<release::VersionEdit> edit; ///< nothing for a bump command, which edits by itself
    std::vector<std::string> notices;
};

/// What was written.
struct BumpReport {
    std::string current;
    std::string next;
    std::string version;
    std::vector<release::EditedVersionFile> files;
    std::vector<std::string> notices;
    std::string output; ///< of the bump command, at most 64 KiB
};

} // namespace lockwright::workspace
