// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/listing.h"
#include "index/settings.h"
#include "pep/name.h"
#include "pep/version.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// How source trees are built.
struct BuildSettings {
    /// The interpreter to build with, a path or a name for PATH; empty: pythonX.Y of the target, else python3.
    std::string python;
    std::string pythonVersion; ///< the target's, "3.12"; empty: any
    /// Where build requirements come from. Credentials reach pip through its environment only.
    IndexSettings index;
    /// Requirement lines that bound build requirements, e.g. "setuptools<70" (pip's build constraints).
    std::vector<std::string> constraints;
    /// May build requirements be built from source themselves? False: only their wheels are used, so that no
    /// code runs but that of the allowed package, of its backend and of what these require.
    bool buildsRequirements = false;
    std::chrono::milliseconds limit{std::chrono::minutes(10)}; ///< for one source tree, all steps together
    std::filesystem::path logFolder;     ///< made when needed; empty: "builds" below cacheFolder()
    std::filesystem::path scratchParent; ///< empty: the folder for temporary files
    bool keepFailed = false;             ///< leaves the scratch folder of a failed build behind, and says where
};

/// What to build: a folder that holds an unpacked tree, or an archive to unpack first.
struct SourceToBuild {
    std::filesystem::path folder;        ///< with pyproject.toml or setup.py; hooks run in it and may write to it
    std::string_view archive;            ///< the bytes of a `.tar.gz` or `.zip`; read only where `folder` is empty
    std::string shown;                   ///< what messages call it: a file name, a URL without credentials, a path
    std::optional<pep::Name> name;       ///< where known; metadata of another name is refused
    std::optional<pep::Version> version; ///< likewise
};

/// What a build told.
struct BuiltSource {
    /// Known; Unbuildable with a reason such as "its build backend failed: ...; the log is FILE"; or Invalid where
    /// the build gave metadata that is wrong. Never NeedsBuild.
    ReleaseMetadata metadata;
    pep::Name name;                     ///< as the metadata says; empty where it is not Known
    pep::Version version;               ///< likewise
    std::filesystem::path log;          ///< what was run and what it printed, made safe to show; empty if nothing ran
    std::vector<std::string> lastLines; ///< of the log, where the build failed
    std::vector<std::string> warnings;  ///< sentences, e.g. that the interpreter is not the target's
};

/// Learns the metadata of source trees by building them (PEP 517, 518): `build-system.requires` into a scratch
/// environment, `get_requires_for_build_wheel`, then `prepare_metadata_for_build_wheel`, or `build_wheel` where the
/// backend lacks it. Runs the code of the package: to be asked only for what the user allowed.
///
/// A scratch environment keeps builds apart from each other and from the user's packages; it is no sandbox. Every
/// process is in a group that is ended at the limit, on cancellation (within 100 ms) and when its step is over.
/// Threads: build() may be called from any thread.
class SourceBuilder
{
public:
    virtual ~SourceBuilder() = default;

    /// Blocks. A tree that cannot be built is an answer (BuiltSource::metadata); errors are Environment (no
    /// interpreter that fits, no `venv`), Io (no scratch folder) and Cancelled.
    [[nodiscard]] virtual Result<BuiltSource> build(const SourceToBuild& source, Task& task) = 0;

    /// What an answer depends on beside the tree, for keys of caches: equal texts, equal answers.
    [[nodiscard]] virtual std::string identity() const { return {}; }

    /// The builder that starts Python. Nothing is looked for before the first build().
    [[nodiscard]] static std::unique_ptr<SourceBuilder> create(BuildSettings settings);

    /// One that never builds, of the same identity: for questions that the cache may answer and nobody else.
    [[nodiscard]] static std::unique_ptr<SourceBuilder> createForLookups(BuildSettings settings);
};

} // namespace lockwright::index
