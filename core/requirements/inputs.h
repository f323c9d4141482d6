// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/document.h"
#include "requirements/origin.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// A requirement with its place.
struct Input {
    /// For an unnamed reference: name empty, url the reference as written, without its extras. URLs keep their
    /// `${NAME}` variables, because they end up in locks, and have no password: it may be shown anywhere.
    pep::Requirement requirement;
    /// The reference as written, with the password that it may hold: for who opens it, never to be shown or stored.
    /// expandVariables() makes it a URL or path. Empty where the requirement is none.
    std::string reference;
    Origin origin;
    bool editable = false;
    std::vector<std::string> hashes;
    std::string comment; ///< behind the line, without its `#`; that of a pyproject's is not read
};

/// Options that requirement files hold and that apply to the whole run. `${NAME}` variables are expanded; `written`
/// tells how a value was written that had some, so that a lock can say it without the secret.
struct InputOptions {
    std::string indexUrl; ///< the last --index-url; empty where none
    Place indexUrlPlace;
    std::vector<std::string> extraIndexUrls;
    std::vector<std::string> findLinks; ///< paths resolved against the file that names them
    bool noIndex = false;
    bool requireHashes = false;
    bool pre = false;                  ///< pip's --pre: pre-releases are allowed; warned of, because uv ignores it
    std::vector<std::string> noBinary; ///< ":all:" or names
    std::vector<std::string> onlyBinary;
    std::map<std::string, std::string> written; ///< expanded value -> as written

    /// Adds what another source of the same run says: the first index URL stands, lists add up.
    void merge(InputOptions&& more);
};

/// All that a profile's source asks for, -r and -c followed.
struct Inputs {
    std::vector<Input> requirements;
    std::vector<Input> constraints;
    InputOptions options;
    std::vector<std::filesystem::path> files; ///< every file read, entry first: what a lock's freshness depends on
    std::vector<std::string> warnings;        ///< "file:line: ..." sentences
};

/// Reads the text of a file; replaced where unsaved edits stand over the disk, and by tests.
using FileReader = std::function<Result<std::string>(const std::filesystem::path&)>;

/// Reads a requirement file or a pyproject.toml and everything it includes.
///
/// A file reached twice counts once. A cycle of -r or -c is an error that names each file and line of it.
/// `-r` inside a -c file makes constraints, as uv does, with a warning. Paths of -r, -c and -f are relative to the file
/// that names them, paths of packages to `projects`, as in pip and uv.
/// Errors: what Document::parse() refuses, a missing file (placed at the line that names it), a cycle, includes
/// more than 100 deep, a path of a project that is not there.
/// @param source absolute, or relative to `base`
/// @param base what shown paths are relative to (the workspace, or the working folder for a file given alone)
/// @param kind Requirement and Override fill `requirements`, Constraint fills `constraints`
/// @param table for a pyproject: "" the project's dependencies, "extra:NAME" or "group:NAME".
/// @param projects what paths of packages are relative to; empty: `base`
[[nodiscard]] Result<Inputs> readInputs(const std::filesystem::path& source, const std::filesystem::path& base,
                                        Origin::Kind kind = Origin::Kind::Requirement, const std::string& table = {},
                                        const FileReader& reader = {}, const std::filesystem::path& projects = {});

} // namespace lockwright::requirements
