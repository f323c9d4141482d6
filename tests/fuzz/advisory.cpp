// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/advisory_record.h"

#include <algorithm>

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::set<pep::Name> names{*pep::Name::parse("foo"), *pep::Name::parse("bar-baz")};
    static index::AdvisoryRecordReader reader(names);
    std::string text(fuzz::textOf(bytes, size));
    const auto record = reader.read(text);
    if (!record)
        return 0;
    fuzz::require(!record->advisory.id.empty());
    for (const index::Advisory::Affected& affected : record->advisory.affected) {
        fuzz::require(names.contains(affected.name));
        fuzz::require(std::is_sorted(affected.versions.begin(), affected.versions.end()));
        for (const pep::Version& version : affected.versions)
            fuzz::require(affected.affects(version));
        for (const pep::Version& fixed : record->advisory.fixedAbove(affected.name, pep::Version()))
            fuzz::require(fixed > pep::Version());
    }
    return 0;
}
