// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/cache.h"
#include "index/endpoint.h"
#include "index/http.h"
#include "index/listing_codec.h"
#include "index/metadata_fetch.h"
#include "index/settings.h"
#include "index/source.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace lockwright::index
{

/// CachedSource's own source: see there.
///
/// A name's entry goes through states (Entry::State). Whoever moves an entry out of a state under the mutex owns
/// what is in it until it puts it into the next one, so that the work itself is done without the mutex: by the
/// caller who waits for it, else by the I/O thread between transfers.
class IndexSource final : public Source
{
public:
    IndexSource(IndexSettings settings, Endpoints endpoints, const std::filesystem::path& cacheFolder);
    ~IndexSource() override;

    [[nodiscard]] Result<std::shared_ptr<const Listing>> listing(const pep::Name& name, Task& task) override;
    [[nodiscard]] Result<std::shared_ptr<const ReleaseMetadata>> metadata(const Listing& listing, std::size_t release,
                                                                          std::size_t file, Task& task) override;
    [[nodiscard]] Result<std::shared_ptr<const ReleaseMetadata>>
    build(const Listing& listing, std::size_t release, std::size_t file, SourceBuilder& builder, Task& task) override;
    [[nodiscard]] std::shared_ptr<const ReleaseMetadata> knownMetadata(const Listing& listing, std::size_t release,
                                                                       std::size_t file) override;
    [[nodiscard]] Result<std::vector<FileDetails>> files(const Listing& listing, std::size_t release,
                                                         Task& task) override;
    [[nodiscard]] std::vector<std::shared_ptr<const Listing>> otherListings(const pep::Name& name,
                                                                            Task& task) override;
    void settle() override;
    [[nodiscard]] std::vector<std::string> takeNotices() override { return m_cache.takeNotices(); }
    void wantListing(const pep::Name& name) override;
    void wantMetadata(const Listing& listing, std::size_t release, std::size_t file) override;
    [[nodiscard]] bool fetching() const override;
    [[nodiscard]] bool ready(const pep::Name& name) override;
    [[nodiscard]] bool ready(const Listing& listing, std::size_t release, std::size_t file) override;
    [[nodiscard]] std::uint64_t news() const override;
    void awaitNews(std::uint64_t seen, Task& task) override;
    [[nodiscard]] Counters counters() const override;
    [[nodiscard]] std::string description() const override;

private:
    /// One endpoint's answer about a name.
    struct Answer {
        enum class Status : std::uint8_t { Unasked, Found, NotFound, Denied, NotCached };
        Status status = Status::Unasked;
        std::int64_t fetchedAt = 0;
        std::shared_ptr<Listing> listing;    ///< where it came from the cache
        std::shared_ptr<BuiltListing> built; ///< where it was fetched
        ListingKeys keys;
        std::string etag;
        std::string lastModified;
    };

    struct MetadataEntry {
        enum class State : std::uint8_t { Working, Unread, Done };
        State state = State::Working;
        std::optional<FileToRead> unread; ///< a file on this machine, or an archive that was fetched
        std::string archive;
        Result<std::shared_ptr<const ReleaseMetadata>> result;
    };

    struct Entry {
        enum class State : std::uint8_t {
            Working,  ///< somebody owns it, or a request is under way
            Unparsed, ///< a page arrived
            Answered, ///< every answer that is needed is there; the listing must be put together
            Done,
        };
        pep::Name name;
        const Endpoint* page = nullptr; ///< for a page of --find-links: the only endpoint
        std::vector<std::size_t> places; ///< else: which indexes are asked, in turn
        bool alone = false;              ///< for otherListings(): says what one index has and nothing else
        State state = State::Working;
        std::size_t next = 0;        ///< the place under question
        std::vector<Answer> answers; ///< by place
        HttpResponse response;
        std::optional<Error> error;

        // From Done on, and then unchanged:
        std::shared_ptr<const Listing> listing;
        std::shared_ptr<const BuiltListing> built; ///< where the files' details are in memory
        ListingKeys keys;
        std::size_t endpoint = 0;                   ///< which index answered
        std::vector<const Endpoint*> pageEndpoints; ///< of a merged listing, by BuiltListing::pageOf
        std::vector<std::string> fileNames;         ///< of a page of --find-links: normal file names, sorted

        std::unordered_map<std::uint32_t, std::shared_ptr<MetadataEntry>> metadata; ///< by file
    };
    using EntryPointer = std::shared_ptr<Entry>;
    using MetadataPointer = std::shared_ptr<MetadataEntry>;

    /// Counts the time since then as waited; call with m_mutex held.
    void addWait(std::chrono::steady_clock::time_point since);
    /// Tells who waits that something has changed; call with m_mutex held.
    void announce();

    // index_source.cpp: from a name to its listing
    [[nodiscard]] EntryPointer entryOf(const pep::Name& name);
    [[nodiscard]] Result<void> waitFor(const EntryPointer& entry, Task& task);
    void put(const EntryPointer& entry, Entry::State state);
    void putError(const EntryPointer& entry, Error error);
    void proceed(const EntryPointer& entry);
    [[nodiscard]] const Endpoint& endpointOf(const Entry& entry) const;
    [[nodiscard]] bool answerFromCache(const Entry& entry, Answer& answer);
    [[nodiscard]] Result<void> answerFromFolder(const Entry& entry, Answer& answer) const;
    void ask(const EntryPointer& entry);
    void take(const EntryPointer& entry, Result<HttpResponse> response);
    void takeUnchanged(const EntryPointer& entry, const HttpResponse& response);
    void parse(const EntryPointer& entry);
    void storeLater(const Entry& entry, const Answer& answer, const HttpResponse& response);
    void forget(const EntryPointer& entry);
    [[nodiscard]] CacheKey pageKey(const Entry& entry) const;

    // index_listing.cpp: putting a listing together
    [[nodiscard]] Result<void> compose(Entry& entry, Task& task);
    [[nodiscard]] Result<void> composeLinks(Entry& entry);
    [[nodiscard]] Result<std::vector<EntryPointer>> linkEntries(Task& task);
    [[nodiscard]] Result<void> composeMerged(Entry& entry, const std::vector<EntryPointer>& links,
                                             const std::vector<std::size_t>& found);
    void composeSingle(Entry& entry, std::size_t place);
    [[nodiscard]] Result<std::shared_ptr<const SimplePage>> pageOf(const Entry& entry, std::size_t position);
    void noteIndexes(BuiltListing& built, const Entry& entry, const std::vector<std::size_t>& found,
                     std::size_t linkPages) const;
    void noteOtherIndexes(const Entry& entry, Listing& listing);

    // index_metadata.cpp: from a file to its metadata
    [[nodiscard]] Result<EntryPointer> entryOf(const Listing& listing, std::size_t release, std::size_t file);
    [[nodiscard]] MetadataPointer metadataOf(const EntryPointer& entry, std::size_t release, std::uint32_t file);
    [[nodiscard]] CacheKey metadataKey(const Entry& entry, std::size_t release, std::uint32_t file) const;
    [[nodiscard]] std::shared_ptr<const ReleaseMetadata> cachedMetadata(const Entry& entry, std::size_t release,
                                                                        std::uint32_t file);
    void fetchMetadata(const EntryPointer& entry, const MetadataPointer& wanted, std::size_t release,
                       std::uint32_t file);
    [[nodiscard]] Result<FileToRead> fileToRead(const Entry& entry, std::size_t release, std::uint32_t file);
    void readHere(MetadataEntry& wanted, const CacheKey& key, Task& task);
    void put(MetadataEntry& wanted, Result<std::shared_ptr<const ReleaseMetadata>> result);
    [[nodiscard]] std::string identityOf(const Entry& entry, std::uint32_t file) const;

    // index_build.cpp: from an archive to what a build of it tells
    [[nodiscard]] Result<std::optional<std::string>> sourceArchive(const FileToRead& file, Task& task);

    // The I/O thread
    [[nodiscard]] HttpClient& client();
    [[nodiscard]] std::chrono::milliseconds idle(HttpClient::Moment moment);
    void later(std::function<void()> work);

    const IndexSettings m_settings;
    const Endpoints m_endpoints;
    Cache m_cache;
    HostNotes m_hosts;

    mutable std::mutex m_mutex; ///< for the following
    std::condition_variable_any m_changed;
    std::uint64_t m_news = 0; ///< how often m_changed was notified
    std::unordered_map<pep::Name, EntryPointer> m_entries;
    std::deque<EntryPointer> m_unparsed;
    std::deque<std::function<void()>> m_later; ///< work on the cache, for the I/O thread
    std::vector<EntryPointer> m_links;         ///< the pages of --find-links; empty until the first is asked for
    std::map<std::pair<pep::Name, std::size_t>, EntryPointer> m_others; ///< of otherListings(), by name and index

    std::atomic<std::uint64_t> m_cacheHits{0};
    std::chrono::steady_clock::duration m_waited{0};
    std::atomic<std::uint64_t> m_notModified{0};
    std::chrono::steady_clock::time_point m_lastWork; ///< the I/O thread's own
    std::once_flag m_clientOnce;
    std::unique_ptr<HttpClient> m_client; ///< its thread uses all of the above
};

} // namespace lockwright::index
