// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/universe_text.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lockwright::test
{

/// A memory index of which some pages and some metadata were never downloaded, or cannot be.
class PartialSource final : public index::Source
{
public:
    /// @param missing separated by `;`: "d" has no page, "d 1" no metadata, and asking for the page of "!d" fails.
    PartialSource(const std::string& index, const std::string& missing)
        : m_memory(indexFrom(index))
    {
        for (const std::string_view part : text::split(missing, ';')) {
            const std::string name(text::trim(part));
            if (name.starts_with('!'))
                m_failing.insert(name.substr(1));
            else if (!name.empty())
                (name.find(' ') == std::string::npos ? m_withoutPage : m_withoutMetadata).insert(name);
        }
    }

    Result<std::shared_ptr<const index::Listing>> listing(const pep::Name& name, Task& task) override
    {
        if (m_failing.contains(name.text()))
            return fail(ErrorCode::Network, "the index does not answer");
        if (!m_withoutPage.contains(name.text()))
            return m_memory->listing(name, task);
        auto missing = std::make_shared<index::Listing>();
        missing->name = name;
        missing->status = index::Listing::Status::NotCached;
        return missing;
    }
    Result<std::shared_ptr<const index::ReleaseMetadata>> metadata(const index::Listing& listing, std::size_t release,
                                                                   std::size_t file, Task& task) override
    {
        if (!m_withoutMetadata.contains(listing.name.text() + " " + listing.releases[release].version.text()))
            return m_memory->metadata(listing, release, file, task);
        auto missing = std::make_shared<index::ReleaseMetadata>();
        missing->status = index::ReleaseMetadata::Status::NotCached;
        return missing;
    }
    Result<std::vector<index::FileDetails>> files(const index::Listing& listing, std::size_t release,
                                                  Task& task) override
    {
        return m_memory->files(listing, release, task);
    }
    void wantListing(const pep::Name&) override {}
    void wantMetadata(const index::Listing&, std::size_t, std::size_t) override {}
    std::string description() const override { return "memory"; }

private:
    std::unique_ptr<index::MemorySource> m_memory;
    std::set<std::string> m_withoutPage;
    std::set<std::string> m_withoutMetadata;
    std::set<std::string> m_failing;
};

/// Kept pins, as inputsFrom() reads them.
inline std::vector<resolve::Preference> pinsFrom(const std::string& text)
{
    std::vector<resolve::Preference> pins;
    for (const requirements::Input& pin : inputsFrom(text, requirements::Origin::Kind::Pin, "app.txt"))
        pins.push_back({pin.requirement.name, *pin.requirement.specifiers.pinned(), pin.origin});
    return pins;
}

} // namespace lockwright::test
