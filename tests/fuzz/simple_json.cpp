// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/listing_builder.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    auto page = index::parseSimpleJson(std::string(text), "https://index.example/simple/foo/");
    if (!page)
        return 0;
    const auto built = index::buildListing(*pep::Name::parse("foo"), *std::move(page));
    fuzz::require(built.files.size() == built.listing.files.size());
    for (std::size_t i = 1; i < built.listing.releases.size(); ++i)
        fuzz::require(built.listing.releases[i - 1].version < built.listing.releases[i].version);
    return 0;
}
