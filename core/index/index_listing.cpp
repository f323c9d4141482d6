// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "index/find_links.h"
#include "index/index_source.h"

#include <algorithm>
#include <limits>

namespace lockwright::index
{

namespace
{

/// The page as it was, out of the cold part of its cache entry.
std::optional<SimplePage> pageOfCold(std::string_view bytes, std::uint64_t stamp)
{
    const auto cold = ColdReader::open(bytes, stamp);
    if (!cold)
        return std::nullopt;
    SimplePage page;
    page.files.reserve(cold->fileCount());
    for (std::uint32_t i = 0; i < cold->fileCount(); ++i) {
        const auto file = cold->file(i, page.text);
        if (!file)
            return std::nullopt;
        page.files.push_back(*file);
    }
    return page;
}

/// Whether a file of the page may be one of the name: its normal file name begins with it.
bool mayHold(const std::vector<std::string>& sortedNames, const pep::Name& name)
{
    const std::string prefix = name.text() + "-";
    const auto first = std::lower_bound(sortedNames.begin(), sortedNames.end(), prefix);
    return first != sortedNames.end() && first->starts_with(prefix);
}

} // namespace

/// Puts an entry's listing together from its answers. By the entry's owner.
Result<void> IndexSource::compose(Entry& entry, Task& task)
{
    if (entry.page != nullptr)
        return composeLinks(entry);
    std::vector<EntryPointer> links;
    if (!m_endpoints.links().empty() && !entry.alone && !m_endpoints.isBound(entry.name)) {
        LW_TRY(links, linkEntries(task));
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < entry.answers.size(); ++i)
        if (entry.answers[i].status == Answer::Status::Found)
            found.push_back(i);
    const bool linked = std::any_of(links.begin(), links.end(),
                                    [&](const EntryPointer& page) { return mayHold(page->fileNames, entry.name); });
    const bool denied = entry.next < entry.answers.size() && entry.answers[entry.next].status == Answer::Status::Denied;
    if (!denied && (linked || found.size() > 1))
        return composeMerged(entry, links, found);
    if (!denied && !found.empty()) {
        composeSingle(entry, found.front());
        return {};
    }
    auto listing = std::make_shared<Listing>();
    listing->name = entry.name;
    listing->pythonSpecifiers.emplace_back();
    listing->yankReasons.emplace_back();
    listing->status = Listing::Status::NotFound;
    if (entry.next < entry.answers.size()) {
        listing->status = denied ? Listing::Status::Denied : Listing::Status::NotCached;
        listing->index = endpointOf(entry).shown;
    }
    entry.listing = std::move(listing);
    return {};
}

void IndexSource::composeSingle(Entry& entry, std::size_t place)
{
    Answer& answer = entry.answers[place];
    std::shared_ptr<Listing> listing = answer.listing;
    if (answer.built != nullptr)
        listing = std::shared_ptr<Listing>(answer.built, &answer.built->listing);
    entry.endpoint = entry.places[place];
    listing->index = m_endpoints.indexes()[entry.endpoint].shown;
    listing->fetchedAt = answer.fetchedAt;
    noteOtherIndexes(entry, *listing);
    entry.built = answer.built;
    entry.keys = std::move(answer.keys);
    entry.listing = std::move(listing);
}

Result<void> IndexSource::composeMerged(Entry& entry, const std::vector<EntryPointer>& links,
                                        const std::vector<std::size_t>& found)
{
    std::vector<std::shared_ptr<const SimplePage>> pages;
    for (const EntryPointer& link : links) {
        if (!mayHold(link->fileNames, entry.name))
            continue;
        pages.push_back(link->built->pages.front());
        entry.pageEndpoints.push_back(link->page);
    }
    const std::size_t linkPages = pages.size();
    for (const std::size_t place : found) {
        LW_TRY(auto page, pageOf(entry, place));
        pages.push_back(std::move(page));
        entry.pageEndpoints.push_back(&m_endpoints.indexes()[entry.places[place]]);
    }
    auto built = std::make_shared<BuiltListing>(buildListing(entry.name, std::move(pages)));
    Listing& listing = built->listing;
    std::int64_t fetchedAt = 0;
    for (const std::size_t place : found)
        fetchedAt = std::max(fetchedAt, entry.answers[place].fetchedAt);
    listing.fetchedAt = fetchedAt;
    if (found.empty() && built->files.empty()) { // the file names only looked like this one's
        listing.status = entry.next < entry.answers.size() ? Listing::Status::NotCached : Listing::Status::NotFound;
    } else {
        listing.index = entry.pageEndpoints[found.empty() ? 0 : linkPages]->shown;
        noteIndexes(*built, entry, found, linkPages);
    }
    entry.keys = listingKeys(*built);
    entry.listing = std::shared_ptr<const Listing>(built, &listing);
    entry.built = std::move(built);
    return {};
}

/// Says of each file which index it is from, where there are several. A place of --find-links counts as the first
/// index, since it stands before all of them.
void IndexSource::noteIndexes(BuiltListing& built, const Entry& entry, const std::vector<std::size_t>& found,
                              std::size_t linkPages) const
{
    if (found.size() < 2)
        return;
    constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
    Listing& listing = built.listing;
    for (std::size_t i = 0; i < found.size() && i <= most; ++i)
        listing.indexes.push_back(entry.pageEndpoints[linkPages + i]->shown);
    for (std::size_t i = 0; i < listing.files.size(); ++i) {
        const std::size_t page = built.pageOf[i];
        listing.files[i].index = std::uint8_t(page < linkPages ? 0 : std::min(page - linkPages, most));
    }
    listing.indexesInTurn = m_settings.strategy == IndexStrategy::UnsafeFirstMatch;
}

/// The page of an answer: kept from fetching, or read back from the cache.
Result<std::shared_ptr<const SimplePage>> IndexSource::pageOf(const Entry& entry, std::size_t position)
{
    const Answer& answer = entry.answers[position];
    if (answer.built != nullptr)
        return answer.built->pages.front();
    const Endpoint& place = entry.page != nullptr ? *entry.page : m_endpoints.indexes()[entry.places[position]];
    std::optional<SimplePage> page;
    const CacheKey key(place.identity + "\n" + entry.name.text());
    m_cache.readCold(key, [&](std::string_view bytes) { page = pageOfCold(bytes, answer.keys.stamp); });
    if (!page) {
        later([this, key] { m_cache.removePage(key); });
        return fail(ErrorCode::Data,
                    "the cache's entry for " + entry.name.text() + " from " + place.shown + " is damaged",
                    "it has been dropped; run again");
    }
    page->anyProject = entry.page != nullptr;
    return std::make_shared<const SimplePage>(std::move(*page));
}

/// Other indexes whose answer the cache happens to know.
void IndexSource::noteOtherIndexes(const Entry& entry, Listing& listing)
{
    for (std::size_t i = entry.next + 1; i < entry.places.size(); ++i) {
        const Endpoint& index = m_endpoints.indexes()[entry.places[i]];
        if (index.folder)
            continue;
        m_cache.readPage(CacheKey(index.identity + "\n" + entry.name.text()), [&](const CachedPage& row) {
            if (row.found)
                listing.alsoOn.push_back(index.shown);
        });
    }
}

/// The pages of --find-links, each read once for all names.
Result<std::vector<IndexSource::EntryPointer>> IndexSource::linkEntries(Task& task)
{
    std::vector<EntryPointer> links;
    bool isNew = false;
    {
        const std::scoped_lock lock(m_mutex);
        isNew = m_links.empty();
        if (isNew) {
            for (const Endpoint& endpoint : m_endpoints.links()) {
                m_links.push_back(std::make_shared<Entry>());
                m_links.back()->page = &endpoint;
                m_links.back()->answers.resize(1);
            }
        }
        links = m_links;
    }
    if (isNew)
        for (const EntryPointer& link : links)
            proceed(link);
    for (const EntryPointer& link : links)
        if (const auto waited = waitFor(link, task); !waited)
            return tl::unexpected(waited.error());
    return links;
}

Result<void> IndexSource::composeLinks(Entry& entry)
{
    const Answer& answer = entry.answers.front();
    if (answer.status == Answer::Status::NotCached)
        return fail(ErrorCode::Missing, "the page " + entry.page->shown + " of --find-links was never fetched",
                    "run once without --offline");
    if (answer.status != Answer::Status::Found)
        return fail(ErrorCode::Network,
                    "the page " + entry.page->shown + " of --find-links "
                        + (answer.status == Answer::Status::Denied ? "is denied to us" : "does not exist"),
                    "check the address and the credentials");
    LW_TRY(auto page, pageOf(entry, 0));
    auto built = std::make_shared<BuiltListing>();
    for (const SimpleFile& file : page->files)
        entry.fileNames.push_back(pep::normalizeName(file.filename));
    std::sort(entry.fileNames.begin(), entry.fileNames.end());
    built->pages.push_back(std::move(page));
    entry.built = std::move(built);
    return {};
}

} // namespace lockwright::index
