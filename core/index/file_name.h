// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/listing.h"

#include <string_view>

namespace lockwright::index
{

/// Parts of a distribution's file name, as views into it.
struct FileNameParts {
    ReleaseFile::Kind kind = ReleaseFile::Kind::Wheel;
    bool hasBuildTag = false;
    std::string_view version; ///< as written; not checked
    std::string_view tags;    ///< wheels only, as written
};

enum class FileNameFit : std::uint8_t {
    Fits,
    OtherKind,    ///< an egg, an installer, a signature: neither wheel nor source archive
    OtherProject, ///< a wheel or archive of another name
    Malformed,    ///< the name follows neither PEP 427 nor PEP 625
};

/// Takes a file name apart without allocating, for pages with thousands of them. `parts` is set where it fits.
[[nodiscard]] FileNameFit readFileName(const pep::Name& project, std::string_view filename, FileNameParts& parts);

/// True where `raw` is a spelling of the normal name (PEP 503). Does not allocate.
[[nodiscard]] bool isSpellingOf(std::string_view raw, std::string_view normal);

} // namespace lockwright::index
