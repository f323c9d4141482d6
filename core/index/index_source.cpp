// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_source.h"

#include "base/files.h"
#include "base/text.h"
#include "index/cached_source.h"
#include "index/find_links.h"
#include "index/http_date.h"

#include <algorithm>
#include <ctime>
#include <future>

namespace lockwright::index
{

namespace
{

constexpr std::int64_t missingSeconds = 600;
constexpr std::uint64_t pageLimit = 256u << 20;
constexpr std::size_t batchBytes = 8u << 20;
constexpr auto restBeforeCommit = std::chrono::milliseconds(300);
constexpr const char* accepted =
    "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01";

HttpOptions httpOptions(const IndexSettings& settings)
{
    HttpOptions options;
    options.caBundle = settings.caBundle;
    options.proxy = settings.proxy;
    options.trustedHosts = settings.trustedHosts;
    options.timeout = settings.timeout;
    options.retries = settings.retries;
    options.connections = settings.connections;
    return options;
}

} // namespace

Result<std::unique_ptr<Source>> CachedSource::open(IndexSettings settings, const std::filesystem::path& cacheFolder)
{
    LW_TRY(Endpoints endpoints, Endpoints::fromSettings(settings));
    return std::make_unique<IndexSource>(std::move(settings), std::move(endpoints), cacheFolder);
}

IndexSource::IndexSource(IndexSettings settings, Endpoints endpoints, const std::filesystem::path& cacheFolder)
    : m_settings(std::move(settings))
    , m_endpoints(std::move(endpoints))
    , m_cache(cacheFolder)
    , m_hosts(m_cache)
{
}

IndexSource::~IndexSource()
{
    if (m_client != nullptr)
        m_client->stop(); // its thread uses the rest
}

Result<std::shared_ptr<const Listing>> IndexSource::listing(const pep::Name& name, Task& task)
{
    const EntryPointer entry = entryOf(name);
    if (const auto waited = waitFor(entry, task); !waited) {
        forget(entry);
        return tl::unexpected(waited.error());
    }
    return entry->listing;
}

void IndexSource::wantListing(const pep::Name& name)
{
    (void)entryOf(name);
}

void IndexSource::announce()
{
    ++m_news;
    m_changed.notify_all();
}

bool IndexSource::fetching() const
{
    const std::scoped_lock lock(m_mutex);
    return m_client != nullptr;
}

bool IndexSource::ready(const pep::Name& name)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_entries.find(name);
    if (known == m_entries.end())
        return true; // never asked for, or forgotten after a failure: there is nothing to wait for
    if (known->second->state == Entry::State::Working)
        return false;
    // Putting a listing together may have to wait for the pages of --find-links.
    const auto& links = m_endpoints.links();
    return known->second->state == Entry::State::Done
           || std::all_of(links.begin(), links.end(), [](const Endpoint& link) { return bool(link.folder); });
}

bool IndexSource::ready(const Listing& listing, std::size_t release, std::size_t file)
{
    const auto entry = entryOf(listing, release, file);
    if (!entry)
        return true; // metadata() will say what is wrong
    const std::scoped_lock lock(m_mutex);
    const auto known = (*entry)->metadata.find((*entry)->keys.sameMetadata[file]);
    return known == (*entry)->metadata.end() || known->second->state != MetadataEntry::State::Working;
}

std::uint64_t IndexSource::news() const
{
    const std::scoped_lock lock(m_mutex);
    return m_news;
}

void IndexSource::awaitNews(std::uint64_t seen, Task& task)
{
    std::unique_lock lock(m_mutex);
    const auto since = std::chrono::steady_clock::now();
    m_changed.wait_for(lock, task.stopToken(), std::chrono::seconds(1), [&] { return m_news != seen; });
    addWait(since);
}

std::string IndexSource::description() const
{
    std::vector<std::string> places;
    for (const Endpoint& endpoint : m_endpoints.indexes())
        places.push_back(endpoint.shown);
    for (const Endpoint& endpoint : m_endpoints.links())
        places.push_back(endpoint.shown);
    return text::join(places, ", ");
}

Source::Counters IndexSource::counters() const
{
    Counters result;
    const std::scoped_lock lock(m_mutex);
    if (m_client != nullptr) {
        const HttpClient::Counters counters = m_client->counters();
        result.requests = counters.requests;
        result.connections = counters.connections;
        result.receivedBytes = counters.receivedBytes;
    }
    result.notModified = m_notModified;
    result.cacheHits = m_cacheHits;
    result.waited = std::chrono::duration_cast<std::chrono::microseconds>(m_waited);
    return result;
}

void IndexSource::addWait(std::chrono::steady_clock::time_point since)
{
    m_waited += std::chrono::steady_clock::now() - since;
}

IndexSource::EntryPointer IndexSource::entryOf(const pep::Name& name)
{
    EntryPointer entry;
    {
        const std::scoped_lock lock(m_mutex);
        EntryPointer& known = m_entries[name];
        if (known != nullptr)
            return known;
        entry = known = std::make_shared<Entry>();
    }
    entry->name = name;
    entry->places = m_endpoints.answering(name);
    entry->answers.resize(entry->places.size());
    proceed(entry);
    return entry;
}

std::vector<std::shared_ptr<const Listing>> IndexSource::otherListings(const pep::Name& name, Task& task)
{
    const EntryPointer first = entryOf(name);
    std::vector<std::shared_ptr<const Listing>> listings;
    if (!waitFor(first, task))
        return listings;
    for (std::size_t i = first->next + 1; i < first->places.size(); ++i) {
        const std::size_t place = first->places[i];
        EntryPointer other;
        bool isNew = false;
        {
            const std::scoped_lock lock(m_mutex);
            EntryPointer& known = m_others[{name, place}];
            isNew = known == nullptr;
            if (isNew)
                known = std::make_shared<Entry>();
            other = known;
        }
        if (isNew) {
            other->name = name;
            other->places = {place};
            other->alone = true;
            other->answers.resize(1);
            proceed(other);
        }
        if (waitFor(other, task) && other->listing->status == Listing::Status::Found)
            listings.push_back(other->listing);
    }
    return listings;
}

void IndexSource::settle()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_client == nullptr)
            return; // nothing was fetched
    }
    const auto done = std::make_shared<std::promise<void>>();
    later([this, done] {
        m_cache.commit();
        done->set_value();
    });
    done->get_future().wait();
}

/// Waits for an entry to be Done, doing what is left to do for it. Cancellation leaves it as it is.
Result<void> IndexSource::waitFor(const EntryPointer& entry, Task& task)
{
    std::unique_lock lock(m_mutex);
    while (entry->state != Entry::State::Done) {
        const Entry::State state = entry->state;
        if (state == Entry::State::Working) {
            const auto since = std::chrono::steady_clock::now();
            const bool moved =
                m_changed.wait(lock, task.stopToken(), [&] { return entry->state != Entry::State::Working; });
            addWait(since);
            if (!moved)
                return Task::cancellation();
            continue;
        }
        entry->state = Entry::State::Working; // ours now
        lock.unlock();
        if (state == Entry::State::Unparsed) {
            parse(entry);
        } else if (const auto composed = compose(*entry, task); composed) {
            put(entry, Entry::State::Done);
        } else if (composed.error().code == ErrorCode::Cancelled) {
            put(entry, Entry::State::Answered);
            return composed;
        } else {
            putError(entry, composed.error());
        }
        lock.lock();
    }
    if (entry->error)
        return tl::unexpected(*entry->error);
    return {};
}

void IndexSource::put(const EntryPointer& entry, Entry::State state)
{
    const std::scoped_lock lock(m_mutex);
    entry->state = state;
    if (state == Entry::State::Unparsed)
        m_unparsed.push_back(entry);
    announce();
}

void IndexSource::putError(const EntryPointer& entry, Error error)
{
    entry->error = std::move(error);
    put(entry, Entry::State::Done);
}

/// A failure is no answer that later questions must get.
void IndexSource::forget(const EntryPointer& entry)
{
    const std::scoped_lock lock(m_mutex);
    if (!entry->error)
        return;
    if (const auto known = m_entries.find(entry->name); known != m_entries.end() && known->second == entry)
        m_entries.erase(known);
    std::erase(m_links, entry);
}

const Endpoint& IndexSource::endpointOf(const Entry& entry) const
{
    return entry.page != nullptr ? *entry.page : m_endpoints.indexes()[entry.places[entry.next]];
}

CacheKey IndexSource::pageKey(const Entry& entry) const
{
    return CacheKey(endpointOf(entry).identity + "\n" + entry.name.text());
}

/// Asks one endpoint after the other until the strategy is content. By the entry's owner.
void IndexSource::proceed(const EntryPointer& entry)
{
    for (; entry->next < entry->answers.size(); ++entry->next) {
        Answer& answer = entry->answers[entry->next];
        if (answer.status == Answer::Status::Unasked && endpointOf(*entry).folder) {
            if (const auto read = answerFromFolder(*entry, answer); !read)
                return putError(entry, read.error());
        } else if (answer.status == Answer::Status::Unasked && !answerFromCache(*entry, answer)) {
            return ask(entry); // take() goes on
        }
        const bool isFirst = answer.status == Answer::Status::Found && m_settings.strategy == IndexStrategy::FirstIndex;
        if (isFirst || answer.status == Answer::Status::Denied || answer.status == Answer::Status::NotCached)
            break;
    }
    put(entry, Entry::State::Answered);
}

/// True where the cache has an answer that may be used; else it may have left a stale one in `answer`.
bool IndexSource::answerFromCache(const Entry& entry, Answer& answer)
{
    const std::int64_t now = std::time(nullptr);
    m_cache.readPage(pageKey(entry), [&](const CachedPage& row) {
        const bool fresh = m_settings.offline || row.freshUntil > now;
        answer.fetchedAt = row.fetchedAt;
        if (!row.found) {
            answer.status = fresh ? Answer::Status::NotFound : Answer::Status::Unasked;
            return;
        }
        if (!fresh && row.etag.empty() && row.lastModified.empty())
            return;
        if (entry.page != nullptr) {
            answer.listing = std::make_shared<Listing>(); // all is in the cold part
            answer.keys = listingKeys({});
        } else if (auto hot = decodeHot(row.hot, entry.name)) {
            answer.listing = std::move(hot->listing);
            answer.keys = std::move(hot->keys);
        } else {
            return;
        }
        answer.etag = row.etag;
        answer.lastModified = row.lastModified;
        answer.status = fresh ? Answer::Status::Found : Answer::Status::Unasked;
    });
    if (answer.status == Answer::Status::Unasked && m_settings.offline)
        answer.status = Answer::Status::NotCached;
    else if (answer.status != Answer::Status::Unasked)
        ++m_cacheHits;
    return answer.status != Answer::Status::Unasked;
}

/// An index of a file URL is a folder with a folder for each name, and in it index.html.
Result<void> IndexSource::answerFromFolder(const Entry& entry, Answer& answer) const
{
    const Endpoint& endpoint = endpointOf(entry);
    SimplePage page;
    if (entry.page != nullptr) {
        LW_TRY(page, findLinksFolder(*endpoint.folder));
    } else {
        const std::filesystem::path file = *endpoint.folder / entry.name.text() / "index.html";
        std::error_code error;
        if (!std::filesystem::exists(file, error)) {
            answer.status = Answer::Status::NotFound;
            return {};
        }
        LW_TRY(const std::string text, readFile(file, pageLimit));
        LW_TRY(page, parseSimpleHtml(text, endpoint.url + "/" + entry.name.text() + "/index.html"));
    }
    answer.status = Answer::Status::Found;
    if (entry.page == nullptr) {
        answer.built = std::make_shared<BuiltListing>(buildListing(entry.name, std::move(page)));
        answer.keys = listingKeys(*answer.built);
        return {};
    }
    answer.built = std::make_shared<BuiltListing>();
    answer.built->files = page.files;
    answer.built->pages.push_back(std::make_shared<SimplePage>(std::move(page)));
    return {};
}

void IndexSource::ask(const EntryPointer& entry)
{
    const Endpoint& endpoint = endpointOf(*entry);
    const Answer& answer = entry->answers[entry->next];
    HttpRequest request;
    request.url = entry->page != nullptr ? endpoint.url : endpoint.pageUrl(entry->name);
    request.credentials = endpoint.credentials;
    request.accept = accepted;
    request.limitBytes = pageLimit;
    request.finalStatuses = endpoint.ignoredStatuses;
    if (answer.listing != nullptr) {
        request.etag = answer.etag;
        request.lastModified = answer.lastModified;
    }
    client().send(std::move(request),
                  [this, entry](Result<HttpResponse> response) { take(entry, std::move(response)); });
}

void IndexSource::take(const EntryPointer& entry, Result<HttpResponse> response)
{
    if (!response)
        return putError(entry, std::move(response.error()));
    Answer& answer = entry->answers[entry->next];
    const std::vector<unsigned>& ignored = endpointOf(*entry).ignoredStatuses;
    if (std::find(ignored.begin(), ignored.end(), unsigned(response->status)) != ignored.end()) {
        answer.status = Answer::Status::NotFound;
        return proceed(entry);
    }
    switch (response->status) {
    case 200:
        entry->response = std::move(*response);
        return put(entry, Entry::State::Unparsed);
    case 304:
        return takeUnchanged(entry, *response);
    case 404:
    case 410: {
        answer.status = Answer::Status::NotFound;
        CachedPage page;
        page.found = false;
        page.fetchedAt = response->receivedAt;
        page.freshUntil = response->receivedAt + missingSeconds;
        m_cache.storePage(pageKey(*entry), page, {});
        return proceed(entry);
    }
    case 401:
    case 403:
        answer.status = Answer::Status::Denied;
        return proceed(entry);
    default:
        return putError(entry, Error{ErrorCode::Network,
                                     endpointOf(*entry).shown + " answered " + std::to_string(response->status)
                                         + (entry->name.empty() ? "" : " for " + entry->name.text()),
                                     "check the index URL",
                                     {}});
    }
}

void IndexSource::takeUnchanged(const EntryPointer& entry, const HttpResponse& response)
{
    Answer& answer = entry->answers[entry->next];
    if (answer.listing == nullptr)
        return putError(entry, Error{ErrorCode::Data,
                                     endpointOf(*entry).shown + " answered 304 without being asked for changes",
                                     "the server or a proxy before it is broken; tell its keepers",
                                     {}});
    ++m_notModified;
    answer.status = Answer::Status::Found;
    answer.fetchedAt = response.receivedAt;
    m_cache.renewPage(pageKey(*entry), response.receivedAt, freshnessOf(response).freshUntil);
    proceed(entry);
}

/// Reads a page that arrived. By the entry's owner, on whichever thread.
void IndexSource::parse(const EntryPointer& entry)
{
    HttpResponse response = std::move(entry->response);
    Answer& answer = entry->answers[entry->next];
    const std::string url = std::exchange(response.url, {});
    auto page = entry->page != nullptr ? findLinksPage(response.body, url)
                                       : parseSimplePage(std::move(response.body), response.contentType, url);
    if (!page)
        return putError(entry, Error{ErrorCode::Data,
                                     "the page of " + (entry->name.empty() ? "--find-links" : entry->name.text())
                                         + " from " + endpointOf(*entry).shown + " is refused: " + page.error().message,
                                     "check that the URL is that of a simple index",
                                     {}});
    if (entry->page == nullptr) {
        answer.built = std::make_shared<BuiltListing>(buildListing(entry->name, std::move(*page)));
    } else {
        answer.built = std::make_shared<BuiltListing>();
        answer.built->files = page->files;
        answer.built->pages.push_back(std::make_shared<SimplePage>(std::move(*page)));
    }
    answer.keys = listingKeys(*answer.built);
    answer.listing.reset();
    answer.status = Answer::Status::Found;
    answer.fetchedAt = response.receivedAt;
    storeLater(*entry, answer, response);
    proceed(entry);
}

void IndexSource::storeLater(const Entry& entry, const Answer& answer, const HttpResponse& response)
{
    later([this, key = pageKey(entry), built = answer.built, keys = answer.keys, freshness = freshnessOf(response),
           fetchedAt = response.receivedAt, etag = response.etag, lastModified = response.lastModified] {
        if (!freshness.store) {
            m_cache.removePage(key);
            return;
        }
        const std::string hot = encodeHot(built->listing, keys);
        m_cache.storePage(key, CachedPage{true, fetchedAt, freshness.freshUntil, etag, lastModified, hot},
                          encodeCold(*built, keys));
    });
}

HttpClient& IndexSource::client()
{
    std::call_once(m_clientOnce, [this] {
        auto created = std::make_unique<HttpClient>(httpOptions(m_settings),
                                                    [this](HttpClient::Moment moment) { return idle(moment); });
        const std::scoped_lock lock(m_mutex);
        m_client = std::move(created);
    });
    return *m_client;
}

void IndexSource::later(std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_later.push_back(std::move(work));
    }
    client().wake();
}

/// What the I/O thread does between transfers: pages that nobody has read yet, then the cache.
std::chrono::milliseconds IndexSource::idle(HttpClient::Moment moment)
{
    EntryPointer unparsed;
    std::function<void()> work;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_unparsed.empty()) {
            unparsed = std::move(m_unparsed.front());
            m_unparsed.pop_front();
            if (unparsed->state != Entry::State::Unparsed)
                return std::chrono::milliseconds::zero();
            unparsed->state = Entry::State::Working;
        } else if (!m_later.empty()) {
            work = std::move(m_later.front());
            m_later.pop_front();
        }
    }
    if (unparsed != nullptr || work) {
        unparsed != nullptr ? parse(unparsed) : work();
        m_lastWork = std::chrono::steady_clock::now();
        return std::chrono::milliseconds::zero();
    }
    if (!m_cache.hasPending())
        return std::chrono::minutes(1);
    const bool rested = std::chrono::steady_clock::now() - m_lastWork > restBeforeCommit;
    if (moment == HttpClient::Moment::Ending || m_cache.pendingBytes() > batchBytes
        || (moment == HttpClient::Moment::Quiet && rested)) {
        m_cache.commit();
        return std::chrono::milliseconds::zero();
    }
    return restBeforeCommit;
}

} // namespace lockwright::index
