// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/release_metadata.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const pep::Name name = *pep::Name::parse("foo");
    const pep::Version version = *pep::Version::parse("1.0");
    const auto metadata = index::wheelReleaseMetadata(text, name, version);
    for (const pep::RequiresDist& requirement : metadata.requiresDist)
        fuzz::require(pep::Requirement::parse(requirement.text).has_value());
    (void)index::sourceReleaseMetadata(text, name, version);
    return 0;
}
