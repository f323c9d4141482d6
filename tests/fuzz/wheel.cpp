// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/wheel_metadata.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const pep::Name name = *pep::Name::parse("foo");
    const pep::Version version = *pep::Version::parse("1.0");
    const auto whole = index::metadataOfWheel(text, name, version);
    // In pieces it is the same wheel.
    index::WheelMetadataReader reader(name, version, text.size());
    bool failed = text.empty();
    for (int round = 0; !failed && round < 100; ++round) {
        const auto range = reader.wanted();
        if (!range)
            break;
        failed = !reader.add(range->offset, std::string(text.substr(range->offset, range->length)));
    }
    fuzz::require(whole.has_value() == reader.done());
    if (whole)
        fuzz::require(*whole == reader.metadata());
    return 0;
}
