// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/metadata.h"
#include "pep/version.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// One file of a release, as far as choosing a version needs it ("hot"). File names, URLs, sizes and digests
/// are FileDetails, fetched by Source::files().
struct ReleaseFile {
    enum class Kind : std::uint8_t { Wheel, Source };
    Kind kind = Kind::Wheel;
    bool yanked = false;
    bool hasBuildTag = false;
    std::uint8_t index = 0;            ///< which of Listing::indexes it is from
    std::uint32_t tags = 0;            ///< index into Listing::tagSets; wheels only
    std::uint32_t requiresPython = 0;  ///< index into Listing::pythonSpecifiers; entry 0 is "" (no bound)
    std::uint32_t yankReason = 0;      ///< index into Listing::yankReasons; entry 0 is ""
    std::int64_t uploadedAt = 0;       ///< seconds since 1970-01-01 UTC; 0 = the index does not say
};

/// One version on one index.
struct Release {
    pep::Version version;
    std::uint32_t firstFile = 0; ///< files are [firstFile, firstFile + fileCount) of Listing::files
    std::uint32_t fileCount = 0;
};

/// What an index says about one distribution. Immutable once built; shared between threads.
/// Invariant: releases ascend by version without equal ones; every index lies inside its table.
struct Listing {
    enum class Status : std::uint8_t {
        Found,
        NotFound,     ///< no index has the name
        NotCached,    ///< offline, and it was never fetched
        Denied,       ///< 401 or 403
    };
    pep::Name name;
    Status status = Status::Found;
    std::string index;  ///< which index answered: its shown name or URL, without credentials
    /// Where several indexes answered together: all of them, best first; `index` is the first. Else empty.
    std::vector<std::string> indexes;
    bool indexesInTurn = false; ///< releases of an index go before those of the next one, whatever their version
    std::int64_t fetchedAt = 0; ///< seconds since 1970; 0 for sources that do not age
    std::vector<Release> releases;
    std::vector<ReleaseFile> files;
    std::vector<std::string> tagSets;          ///< compressed, e.g. "py2.py3-none-any"
    std::vector<std::string> pythonSpecifiers; ///< repaired text; [0] is ""
    std::vector<std::string> yankReasons;      ///< [0] is ""
    std::vector<std::string> alsoOn;           ///< other indexes that have the name but were not asked further
    std::vector<std::string> notes;            ///< skipped files and repairs, for diagnostics

    /// The position of a version, or releases.size().
    [[nodiscard]] std::size_t find(const pep::Version& version) const;
};

/// How the note about a project that is not active begins (PEP 792, "Project Status Markers").
inline constexpr std::string_view projectStatusNote = "the index marks the project as ";

/// The status of a project with its reason, e.g. "archived: no longer maintained"; empty where it is active or unknown.
[[nodiscard]] std::string projectStatus(const Listing& listing);

/// The rest of a file ("cold").
struct FileDetails {
    std::string filename;
    std::string url;     ///< without credentials
    std::uint64_t sizeBytes = 0; ///< 0 = unknown
    std::vector<std::pair<std::string, std::string>> hashes; ///< ("sha256", hex)
    std::int64_t uploadedAt = 0;
    ReleaseFile::Kind kind = ReleaseFile::Kind::Wheel;
    bool yanked = false;
};

/// A release's dependencies, or why they cannot be had. Immutable, shared.
struct ReleaseMetadata {
    enum class Status : std::uint8_t {
        Known,
        Invalid,      ///< the metadata is beyond repair; `reason` says how
        NeedsBuild,   ///< only a source archive with dynamic metadata
        NotCached,    ///< offline, and it was never fetched
        Unbuildable,  ///< a build was allowed, tried, and failed; `reason` says how. Never cached
    };
    Status status = Status::Known;
    std::string reason;
    std::vector<pep::RequiresDist> requiresDist;
    std::string requiresPython;
    std::vector<pep::Name> providesExtra;
    std::vector<pep::Repair> requiresPythonRepairs; ///< those that Requires-Python needed
    std::vector<std::string> notes;                 ///< sentences of the build that told it
};

} // namespace lockwright::index
