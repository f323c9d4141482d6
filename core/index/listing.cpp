// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/listing.h"

#include <algorithm>

namespace lockwright::index
{

std::size_t Listing::find(const pep::Version& version) const
{
    const auto at =
        std::lower_bound(releases.begin(), releases.end(), version,
                         [](const Release& release, const pep::Version& wanted) { return release.version < wanted; });
    if (at == releases.end() || at->version != version)
        return releases.size();
    return static_cast<std::size_t>(at - releases.begin());
}

std::string projectStatus(const Listing& listing)
{
    for (const std::string& note : listing.notes)
        if (note.starts_with(projectStatusNote))
            return note.substr(projectStatusNote.size());
    return {};
}

} // namespace lockwright::index
