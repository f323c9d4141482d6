// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/edit.h"
#include "explain/fixes.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// A file of the workspace with another text than on disk.
struct EditedFile {
    std::filesystem::path path; ///< relative to the root
    std::string before;         ///< the bytes on disk that the edit was made from
    std::string after;
    bool operator==(const EditedFile&) const = default;
};

/// What somebody wants of one requirement of one profile's own file.
struct EditWish {
    enum class Kind : std::uint8_t {
        Set, ///< the profile's file asks for `requirement`; a line about the same package is replaced, else one added
        Remove, ///< the line about `package` goes
        Move,   ///< it goes from the profile's file to that of `target`
        Hold,   ///< the line about `package` becomes `==` the version that the profile's lock has; added where missing
    };
    Kind kind = Kind::Set;
    std::string profile;
    std::string requirement;           ///< Set: PEP 508, or a direct reference
    std::string package;               ///< Remove, Move, Hold: a name; `name ; marker` where several lines are about it
    std::string target;                ///< Move: a profile
    std::optional<std::string> reason; ///< the line's comment; empty text removes it; nothing leaves it as it is
};

/// The texts that a wish comes to. Nothing is written.
struct EditPlan {
    /// What is done to which line; empty where the files say so already. Where nothing but the reason changes, `before`
    /// and `after` of the edit are the same.
    std::vector<explain::Edit> edits;
    std::vector<Place> lines;       ///< by edit: where its line stands in the new text; line 0 where it is gone
    std::vector<std::string> notes; ///< sentences: what was kept or dropped beside the wish
    std::vector<EditedFile> files;  ///< every pending file, this wish included, by path; none that is as on disk
    std::size_t inherited = 0;      ///< other lines about the package that the profile reads; they hold as well
};

struct WhatIfOptions {
    std::vector<std::string> profiles; ///< empty: every profile that the files reach
    /// NAME[SPEC], as of CompileOptions: all of these at once. They reach every profile.
    std::vector<std::string> upgradePackages;
    std::filesystem::path security; ///< a folder or .zip of OSV records; empty: nothing is known of advisories
};

/// For which platforms a version has a wheel that fits the Python that is solved for.
struct PackageWheels {
    pep::Name name;
    std::string version;
    bool known = false; ///< false: the index does not list the version's files
    bool linux = false;
    bool macos = false;
    bool windows = false;
};

/// What would come of compiling with edits that are not written yet.
struct WhatIfReport {
    struct InProfile {
        explain::Verdict verdict;          ///< its moves are against the lock on disk
        std::vector<Place> blamed;         ///< Unsatisfiable: the lines of the conflict; Skipped: those of its parent
        std::vector<std::string> advised;  ///< packages of `moves` whose new version has a known advisory
        std::vector<PackageWheels> wheels; ///< of the packages of `moves` that have a new version
        [[nodiscard]] std::size_t added() const;
        [[nodiscard]] std::size_t changed() const;
        [[nodiscard]] std::size_t removed() const;
    };
    /// A line that cannot be read.
    struct FileProblem {
        Place place;
        std::string text; ///< a sentence
        std::string hint;
    };
    std::vector<InProfile> profiles;   ///< parents before children
    std::vector<FileProblem> problems; ///< where there are any, the profiles that read the file are Failed
    std::string indexDescription;
    bool advisoriesKnown = false; ///< WhatIfOptions::security was looked at
    std::chrono::milliseconds elapsed{0};
    [[nodiscard]] bool ok() const; ///< every profile is solved
};

/// One version of a package, as an editor offers it.
struct KnownVersion {
    std::string version;
    std::string uploaded; ///< RFC 3339; empty where unknown
    bool prerelease = false;
    bool yanked = false;
    bool usable = true;  ///< has a file for the target, and Requires-Python admits the target's Python
    bool locked = false; ///< some lock pins it
};

/// What the cache and the files know of a package's name; the network is not asked.
struct CompletionReport {
    std::vector<std::string> names;     ///< packages whose name starts as asked, those of the locks first
    std::vector<KnownVersion> versions; ///< of the package that is named in full, newest first
};

} // namespace lockwright::workspace
