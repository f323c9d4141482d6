// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/generous_source.h"

#include "pep/requirement.h"

#include <algorithm>

namespace lockwright::explain
{

GenerousSource::GenerousSource(index::Source& source, std::set<pep::Name> unlisted)
    : m_source(source)
    , m_unlisted(std::move(unlisted))
{
}

Result<std::shared_ptr<const index::Listing>> GenerousSource::listing(const pep::Name& name, Task& task)
{
    return m_source.listing(name, task);
}

Result<std::shared_ptr<const index::ReleaseMetadata>>
GenerousSource::metadata(const index::Listing& listing, std::size_t release, std::size_t file, Task& task)
{
    using Metadata = index::ReleaseMetadata;
    LW_TRY(std::shared_ptr<const Metadata> answer, m_source.metadata(listing, release, file, task));
    if (answer->status == Metadata::Status::NotCached)
        return std::make_shared<const Metadata>();
    const auto unlisted = [&](const pep::RequiresDist& line) {
        const auto requirement = pep::Requirement::parse(line.text);
        return requirement && m_unlisted.contains(requirement->name);
    };
    if (m_unlisted.empty() || std::none_of(answer->requiresDist.begin(), answer->requiresDist.end(), unlisted))
        return answer;
    auto stripped = std::make_shared<Metadata>(*answer);
    std::erase_if(stripped->requiresDist, unlisted);
    return std::shared_ptr<const Metadata>(std::move(stripped));
}

Result<std::vector<index::FileDetails>> GenerousSource::files(const index::Listing& listing, std::size_t release,
                                                              Task& task)
{
    return m_source.files(listing, release, task);
}

void GenerousSource::wantMetadata(const index::Listing& listing, std::size_t release, std::size_t file)
{
    m_source.wantMetadata(listing, release, file);
}

bool GenerousSource::ready(const index::Listing& listing, std::size_t release, std::size_t file)
{
    return m_source.ready(listing, release, file);
}

} // namespace lockwright::explain
