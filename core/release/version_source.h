// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "release/bump.h"
#include "release/bumpversion_scheme.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// One place that says which version the project has.
struct VersionSource {
    enum class Kind : std::uint8_t {
        ToolSetting, ///< current_version of bump-my-version's, version of commitizen's configuration
        Project,     ///< [project] version
        Poetry,      ///< [tool.poetry] version
        SetupCfg,    ///< [metadata] version
        Python,      ///< `__version__ = "1.2.3"`
        PythonTuple, ///< `version_info = (1, 2, 3)`
        TomlKey,     ///< another key of a TOML file
        IniKey,      ///< another key of an INI file
        WholeFile,   ///< a file that holds nothing else
    };
    Kind kind = Kind::Project;
    std::string path;       ///< relative to VersionSources::root, with forward slashes
    std::string key;        ///< "project.version", "__version__"; empty for a whole file
    Place place;            ///< of the text; its file is `path`
    std::size_t offset = 0; ///< of the text, in bytes of the file
    std::string text;       ///< as it is written, without quotes; a tuple with its parentheses
    std::string version;    ///< what it says, e.g. "1.2.3" for the tuple (1, 2, 3)
};
[[nodiscard]] const char* name(VersionSource::Kind kind);

/// A change of free text: what to look for in a file, and what to put there.
struct TextRule {
    std::string path; ///< relative to VersionSources::root; one file, globs are expanded
    /// What to look for, `{current_version}` and the other variables of bump-my-version filled in by the edit.
    std::string search;
    std::string replace;
    bool regex = false;               ///< `search` is a regular expression of Python's kind
    std::optional<std::size_t> count; ///< how often it must be there; none: at least once, all are replaced
    bool boundary = false;            ///< the text must not touch a letter, digit, `.`, `+` or `-` on either side
    bool linesHolding = false;  ///< commitizen: only lines that `regexText` finds; all occurrences of the version there
    std::string lineFilter;     ///< the word or expression for linesHolding; empty: every line
    bool ignoreMissing = false; ///< neither a missing text nor a missing file is an error
    bool ignoreMissingFile = false;
    std::vector<std::string> includeBumps; ///< parts that this is for; empty: all
    std::vector<std::string> excludeBumps;
    std::string keyPath;                 ///< "a.b.c": only the value of this key of a TOML file
    std::optional<VersionScheme> scheme; ///< a parse or serialize of its own
    Place place;                         ///< of the setting that says so
};

/// A command that a tool's configuration asks for around the bump.
struct HookCommand {
    std::string text;                   ///< as it is written
    std::vector<std::string> arguments; ///< split as a shell splits words; empty where `shell`
    bool shell = false;                 ///< needs a shell, which the configuration allows
    bool hasTemplates = true;           ///< {new_version} and the like are filled in; not where shells are allowed
    Place place;
};

/// What a tool's configuration says beside the version, for the release.
struct ReleaseHints {
    std::string tagFormat = "v{new_version}";
    std::string tagMessage = "Bump version: {current_version} → {new_version}";
    std::string commitMessage = "Bump version: {current_version} → {new_version}";
    std::optional<bool> commit; ///< what the tool's configuration says
    std::optional<bool> tag;
    std::optional<bool> annotatedTag;
    std::optional<bool> signTags;
    std::optional<bool> pushTag;
    std::optional<bool> allowDirty;
    std::vector<std::string> commitArguments;
    std::vector<std::string> moveableTags;
    std::vector<HookCommand> setupHooks;
    std::vector<HookCommand> preCommitHooks;
    std::vector<HookCommand> postCommitHooks;
};

/// Where a project keeps its version, and how it is counted.
struct VersionSources {
    std::filesystem::path root; ///< the folder whose configuration won
    /// The file and table that said so, e.g. "pyproject.toml [tool.bumpversion]".
    std::string decidedBy;
    std::string current;                ///< as the first source writes it; for derived versions that of the newest tag
    std::vector<VersionSource> sources; ///< the one that decides first; all of them agree
    std::vector<TextRule> rules;
    BumpRules counting;
    std::optional<VersionScheme> scheme; ///< bump-my-version's own parse, serialize and parts
    ReleaseHints hints;
    std::vector<std::string> bumpCommand; ///< the project's own script, `{new_version}` not yet filled in
    bool derived = false;                 ///< from tags alone (setuptools-scm, hatch-vcs): there is nothing to write
    std::string preview;                  ///< derived: what setuptools-scm would call the work tree now
    std::string newestTag;            ///< the newest tag with a version that HEAD reaches; empty where there is none
    std::vector<std::string> notices; ///< what was understood differently, what is odd
};

/// Where to look.
struct VersionSearch {
    std::filesystem::path folder;        ///< looked at first, then its parents up to `top`
    std::filesystem::path top;           ///< empty: the top of the git work tree; without git `folder`
    std::filesystem::path configuration; ///< a file that is to decide; empty: the first one that does
    bool allowMismatch = false;          ///< sources that disagree are a notice, as `--to` may put them right
};

/// Finds where the version of a project is written. Reads files only; runs nothing; never imports Python.
/// The order: lockwright.toml [release]; .bumpversion.cfg; .bumpversion.toml; setup.cfg [bumpversion]; pyproject.toml
/// with bump-my-version's, commitizen's, semantic-release's, hatch's or setuptools-scm's table; [project] and
/// [tool.poetry] version; setup.cfg [metadata]; version.py, _version.py, __about__.py and packages' __init__.py; tags.
/// Errors: ErrorCode::Configuration for sources that disagree (each with file and line), for settings that cannot be
/// understood, and where no version is found; ErrorCode::Parse for malformed files.
[[nodiscard]] Result<VersionSources> findVersionSources(const VersionSearch& search, Task& task);
[[nodiscard]] Result<VersionSources> findVersionSources(const std::filesystem::path& root, Task& task);

/// A template such as "v{new_version}" filled in. Knows current_version, new_version, and version, major, minor,
/// patch, prerelease of commitizen's `$version` spelling. Errors: a variable that is not known.
[[nodiscard]] Result<std::string> filledIn(std::string_view format, std::string_view current, std::string_view next);

} // namespace lockwright::release
