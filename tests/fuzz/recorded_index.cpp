// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/recorded_codec.h"
#include "index/recorded_index.h"
#include "index/recorded_layout.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    (void)index::RecordedIndex::open(std::as_bytes(std::span(text)));
    // The blocks behind their checksums, as if those were right.
    if (const auto listing = index::decodeRecordedListing(text, pep::Name::fromNormal("foo"))) {
        const std::string block = index::encodeRecordedListing(*listing);
        fuzz::require(index::decodeRecordedListing(block, listing->name).has_value());
    }
    if (const auto metadata = index::RecordedMetadata::decode(text, 3)) {
        for (std::size_t i = 0; i < 3; ++i)
            (void)metadata->release(i);
    }
    index::Listing listing;
    listing.files.resize(3);
    (void)index::decodeRecordedDetails(text, listing);
    return 0;
}
