// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/listing.h"

#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// The files of a source tree that say what it requires.
struct SourceTexts {
    std::optional<std::string> packageInfo; ///< PKG-INFO
    std::optional<std::string> project;     ///< pyproject.toml
    bool hasSetup = false;                  ///< setup.py or setup.cfg
    std::string fault;                      ///< why the tree is refused; empty where it is not
};

/// The texts out of an archive (`.tar.gz`, `.zip`), of its only top folder (PEP 625) or of a folder below that.
/// Nothing is extracted. A fault: see metadataOfSourceArchive(). Errors: Environment without libarchive, Cancelled.
[[nodiscard]] Result<SourceTexts> readSourceTexts(std::string_view archive, std::string_view subdirectory, Task& task);

/// What a source tree tells about itself without being built.
struct StaticSource {
    pep::Name name; ///< empty where it does not tell
    pep::Version version;
    bool versionKnown = false;
    ReleaseMetadata metadata; ///< Known, NeedsBuild or Invalid; Known needs no known version
};

/// Reads [project] of pyproject.toml where PEP 621 makes it final (neither the dependencies, the optional ones nor
/// requires-python are dynamic), else PKG-INFO where PEP 643 lets it be relied on.
[[nodiscard]] StaticSource readStaticSource(const SourceTexts& texts);

/// The [project] table as core metadata, where PEP 621 makes its dependencies final: it names this project and
/// lists none of them as dynamic. nullopt otherwise.
[[nodiscard]] std::optional<std::string> staticProjectMetadata(const std::string& project, const pep::Name& name,
                                                               const pep::Version& version);

} // namespace lockwright::index
