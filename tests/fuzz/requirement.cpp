// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "pep/requirement.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    if (const auto marker = pep::Marker::parse(text))
        fuzz::require(pep::Marker::parse(marker->text()).has_value());
    if (const auto requirement = pep::Requirement::parse(text)) {
        const auto again = pep::Requirement::parse(requirement->text());
        fuzz::require(again.has_value() && again->name == requirement->name && again->extras == requirement->extras);
    }
    (void)pep::parseLenientRequirement(text);
    (void)pep::parseLenientSpecifiers(text);
    return 0;
}
