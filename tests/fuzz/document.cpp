// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "requirements/document.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto document = requirements::Document::parse(std::string(text), "requirements.in");
    if (document)
        fuzz::require(document->bytes() == text);
    return 0;
}
