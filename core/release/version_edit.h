// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_source.h"

#include <functional>
#include <map>

namespace lockwright::release
{

/// One line that an edit changes.
struct ChangedLine {
    std::uint32_t line = 0; ///< from 1
    std::string before;     ///< without the line end
    std::string after;
};

/// One file of a VersionEdit.
struct EditedVersionFile {
    std::string path; ///< relative to VersionEdit::root
    std::string before;
    std::string after;
    bool created = false; ///< a bump command made it; there was nothing before
    std::vector<ChangedLine> lines;
};

/// A new version put into all places of the old one; nothing is written yet.
struct VersionEdit {
    std::filesystem::path root;
    std::string current;                  ///< as the files have it
    std::string next;                     ///< as the files will have it
    std::string version;                  ///< `next` in PEP 440's normal form, which tags have
    std::vector<EditedVersionFile> files; ///< by path; only those that change
    std::vector<std::string> notices;
};

/// What the edit's templates know besides the versions.
struct EditContext {
    std::vector<std::string> parts; ///< the words that were asked for, for include_bumps; empty for `--to`
    std::string branch;             ///< short name
    std::string tag;                ///< newest tag; empty where there is none
    std::size_t distance = 0;       ///< commits since that tag
    std::chrono::system_clock::time_point now{};
};

/// Plans the edit in memory. Only the bytes of the version change: line ends, quotes, byte order marks and all else
/// stay. Dependency specifiers are never touched.
/// Errors: a file that changed since the sources were found; a text that is not there, or not as often as it must be;
/// a rule that cannot be understood, named with key, file and line; a derived version.
[[nodiscard]] Result<VersionEdit> planVersionEdit(const VersionSources& sources, const std::string& next,
                                                  const EditContext& context, Task& task);

/// Writes the edit, all or none, through the file transaction whose journal is below `journalFolder`. Refuses where a
/// file is no longer as it was planned from.
[[nodiscard]] Result<void> writeVersionEdit(const VersionEdit& edit, const std::filesystem::path& journalFolder);

/// Runs the project's own script (VersionSources::bumpCommand) and answers what it changed. Where it fails, or the
/// sources do not all say `next` afterwards, every file is put back as it was. Files that git ignores are not looked
/// at. @param onOutput takes what the script prints
[[nodiscard]] Result<VersionEdit> runBumpCommand(const VersionSources& sources, const std::string& next,
                                                 const std::filesystem::path& journalFolder,
                                                 const std::function<void(std::string_view)>& onOutput, Task& task);

/// The variables that bump-my-version gives its hooks (BVHOOK_NEW_VERSION and so on), for running
/// ReleaseHints::setupHooks and the others. @param commit 40 hex digits; empty on an unborn branch
[[nodiscard]] std::map<std::string, std::string> hookEnvironment(const VersionSources& sources, const std::string& next,
                                                                 const std::string& tag, const std::string& branch,
                                                                 const std::string& commit, bool isDirty);

} // namespace lockwright::release
