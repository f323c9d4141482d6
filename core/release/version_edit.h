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

/// What bump-my-version's hooks are told beside the versions.
struct HookSurroundings {
    std::string tag;    ///< of the new version
    std::string branch; ///< empty where HEAD is detached
    std::string commit; ///< of HEAD, 40 hex digits; empty on an unborn branch
    bool isDirty = false;
    std::size_t distance = 0; ///< commits since the newest tag
};
/// The variables that bump-my-version gives its hooks (BVHOOK_NEW_VERSION and so on).
/// @param next empty: those of setup hooks, which know nothing of the next version
[[nodiscard]] std::map<std::string, std::string> hookEnvironment(const VersionSources& sources, const std::string& next,
                                                                 const HookSurroundings& around);
/// A hook as program and arguments. {new_version}, {current_minor} and the like are filled in, other braces stay.
[[nodiscard]] std::vector<std::string> hookWords(const HookCommand& hook, const VersionSources& sources,
                                                 const std::string& next);

/// Writes the edit with ReleaseHints::setupHooks before and preCommitHooks behind it, in the order of
/// bump-my-version's, and answers what all of them changed. The first that fails ends it, and every file is put back as
/// it was. Files that git ignores are not looked at. postCommitHooks do not run, because nothing is committed.
/// @param onOutput takes what the hooks print
[[nodiscard]] Result<VersionEdit> bumpWithHooks(const VersionSources& sources, const VersionEdit& edit,
                                                const HookSurroundings& around,
                                                const std::filesystem::path& journalFolder,
                                                const std::function<void(std::string_view)>& onOutput, Task& task);

} // namespace lockwright::release
