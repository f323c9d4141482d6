// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/name.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lockwright::requirements
{

/// A distribution file, or the archive of a direct reference.
struct PylockFile {
    std::string name;                                        ///< the file's name; empty for an archive
    std::string url;                                         ///< without credentials; one of `url` and `path` is set
    std::string path;                                        ///< relative to the lock's folder, forward slashes
    std::uint64_t sizeBytes = 0;                             ///< 0: unknown, not written
    std::int64_t uploadedAt = 0;                             ///< seconds since 1970; 0: unknown, not written
    std::vector<std::pair<std::string, std::string>> hashes; ///< ("sha256", hex)
    std::string subdirectory;                                ///< archives only
};

/// Where a package that no index offers is from: a repository or a folder.
struct PylockTree {
    enum class Kind : std::uint8_t { None, Vcs, Directory, Archive };
    Kind kind = Kind::None;
    std::string type;              ///< Vcs: "git"
    std::string url;               ///< Vcs
    std::string path;              ///< Vcs or Directory
    std::string requestedRevision; ///< Vcs: as the user named it
    std::string commitId;          ///< Vcs
    std::string subdirectory;
    bool editable = false; ///< Directory
    PylockFile archive;    ///< Archive
};

/// One `[[packages]]` table.
struct PylockPackage {
    pep::Name name;
    std::string version; ///< empty where it is not settled (a folder)
    std::string marker;
    std::string requiresPython;
    std::vector<pep::Name> dependencies; ///< informational; sorted by the writer
    std::string index;                   ///< without credentials
    PylockTree tree;                     ///< stands instead of files
    std::vector<PylockFile> sources;     ///< the first one by name is written
    std::vector<PylockFile> wheels;
};

struct PylockDocument {
    std::string header; ///< comment lines with their line ends; empty for none
    std::vector<std::string> environments;
    std::string requiresPython;
    std::string createdBy = "lockwright";
    std::vector<PylockPackage> packages;
    std::string newline = "\n";
};

/// The text of a `pylock.toml`: the keys of PEP 751 ("File format") in the order of its example, packages by name and
/// version, files by name, hashes by algorithm, so equal documents have equal bytes.
[[nodiscard]] std::string writePylock(PylockDocument document);

} // namespace lockwright::requirements
