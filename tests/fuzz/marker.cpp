// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "pep/target.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const pep::MarkerEnvironment environment = pep::Target::make("3.12", "x86_64-manylinux_2_28")->environment;
    static const pep::Name extras[] = {*pep::Name::parse("x")};
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto marker = pep::Marker::parse(text);
    // Values are read with Python's escapes and printed without, as packaging does: a backslash does not come back.
    if (!marker || text.find('\\') != std::string_view::npos)
        return 0;
    const auto again = pep::Marker::parse(marker->text());
    fuzz::require(again.has_value() && again->text() == marker->text());
    for (const std::span<const pep::Name> active : {std::span<const pep::Name>(), std::span<const pep::Name>(extras)}) {
        const bool holds = marker->holds(environment, active);
        fuzz::require(again->holds(environment, active) == holds);
        fuzz::require(marker->withExtras(active).holds(environment, active) == holds);
        fuzz::require((*marker && *again).holds(environment, active) == holds);
        fuzz::require((*marker || *again).holds(environment, active) == holds);
        (void)marker->evaluate(environment, active, pep::MarkerDialect::Packaging);
    }
    (void)marker->neededExtra();
    (void)marker->isSatisfiable();
    const std::string written = marker->uvText();
    fuzz::require(written.empty() || pep::Marker::parse(written).has_value());
    return 0;
}
