// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "pep/version.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto version = pep::Version::parse(text);
    if (!version)
        return 0;
    const auto again = pep::Version::parse(version->text());
    fuzz::require(again && *again == *version && again->hash() == version->hash());
    fuzz::require(again->text() == version->text());
    fuzz::require(pep::Version::fromParts(version->parts()) == *version);
    return 0;
}
