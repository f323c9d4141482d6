// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "pep/specifier.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto specifiers = pep::SpecifierSet::parse(text);
    if (!specifiers)
        return 0;
    const auto again = pep::SpecifierSet::parse(specifiers->text());
    fuzz::require(again.has_value() && again->set() == specifiers->set());
    const pep::VersionSet set = specifiers->set();
    fuzz::require(set.complement().complement() == set);
    for (const pep::Specifier& clause : specifiers->clauses())
        fuzz::require(set.contains(clause.version()) == specifiers->contains(clause.version()));
    return 0;
}
