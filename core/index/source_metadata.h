// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/listing.h"

#include <string_view>

namespace lockwright::index
{

/// The dependencies that a source archive states without being built: those of its PKG-INFO where PEP 643 lets
/// them be relied on; where PKG-INFO is older than that, those of pyproject.toml's [project] where PEP 621 makes
/// them final (none of them is dynamic); else NeedsBuild with the reason. Nothing is extracted and nothing is run.
///
/// @param archive the whole file, `.tar.gz` or `.zip`.
/// Refused as Invalid: archives that are cut off, hold more than 100,000 entries or 512 MiB, or paths that leave
/// their folder; PKG-INFO or pyproject.toml over 8 MiB or twice, PKG-INFO of another name or version.
/// Errors: Environment where libarchive is not installed, Cancelled.
[[nodiscard]] Result<ReleaseMetadata> metadataOfSourceArchive(std::string_view archive, const pep::Name& name,
                                                              const pep::Version& version, Task& task);

} // namespace lockwright::index
