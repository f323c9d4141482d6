// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/source.h"

#include <set>
#include <string>

namespace lockwright::explain
{

/// Another source as it would be at its most generous: metadata that was never downloaded asks for nothing, and
/// nobody asks for the names of which no page was downloaded. What has no solution here has none whatever the missing
/// pages say.
///
/// Only listings and metadata are for it to answer; files() are those of the other source.
class GenerousSource final : public index::Source
{
public:
    /// @param source must outlive it. @param unlisted names that no metadata of this source asks for.
    GenerousSource(index::Source& source, std::set<pep::Name> unlisted);

    [[nodiscard]] Result<std::shared_ptr<const index::Listing>> listing(const pep::Name& name, Task& task) override;
    [[nodiscard]] Result<std::shared_ptr<const index::ReleaseMetadata>>
    metadata(const index::Listing& listing, std::size_t release, std::size_t file, Task& task) override;
    [[nodiscard]] Result<std::vector<index::FileDetails>> files(const index::Listing& listing, std::size_t release,
                                                                Task& task) override;
    void wantListing(const pep::Name& name) override { m_source.wantListing(name); }
    void wantMetadata(const index::Listing& listing, std::size_t release, std::size_t file) override;
    [[nodiscard]] bool fetching() const override { return m_source.fetching(); }
    [[nodiscard]] bool ready(const pep::Name& name) override { return m_source.ready(name); }
    [[nodiscard]] bool ready(const index::Listing& listing, std::size_t release, std::size_t file) override;
    [[nodiscard]] std::uint64_t news() const override { return m_source.news(); }
    void awaitNews(std::uint64_t seen, Task& task) override { m_source.awaitNews(seen, task); }
    [[nodiscard]] std::string description() const override { return m_source.description(); }

private:
    index::Source& m_source;
    std::set<pep::Name> m_unlisted;
};

} // namespace lockwright::explain
