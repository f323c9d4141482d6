// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/listing.h"

#include <string_view>

namespace lockwright::index
{

/// What a wheel's METADATA says. Known, or Invalid where it cannot be read or speaks of another name or version
/// than the file name does; its Requires-Python and requirements are repaired as pep::Metadata::parse() does.
[[nodiscard]] ReleaseMetadata wheelReleaseMetadata(std::string_view metadata, const pep::Name& name,
                                                   const pep::Version& version);

/// What a source archive's PKG-INFO says: as above, but NeedsBuild where the dependencies are not static
/// (PEP 643: Metadata-Version 2.2 or later, and no Dynamic for Requires-Dist, Requires-Python, Provides-Extra).
[[nodiscard]] ReleaseMetadata sourceReleaseMetadata(std::string_view packageInfo, const pep::Name& name,
                                                    const pep::Version& version);

} // namespace lockwright::index
