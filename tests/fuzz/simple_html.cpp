// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/html_scanner.h"
#include "index/listing_builder.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    auto page = index::parseSimpleHtml(text, "https://index.example/simple/foo/");
    if (!page)
        return 0;
    for (const index::SimpleFile& file : page->files)
        fuzz::require(file.url.starts_with("http")
                      && file.filename.find(std::string_view("/")) == std::string_view::npos);
    const auto built = index::buildListing(*pep::Name::parse("foo"), *std::move(page));
    fuzz::require(built.files.size() == built.listing.files.size());
    return 0;
}
