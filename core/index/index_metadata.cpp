// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "index/index_source.h"
#include "index/release_metadata.h"
#include "index/resolve_url.h"
#include "index/source_metadata.h"
#include "index/wheel_metadata.h"

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t archiveLimit = 1u << 30;

ReleaseMetadata withStatus(ReleaseMetadata::Status status, std::string reason)
{
    ReleaseMetadata metadata;
    metadata.status = status;
    metadata.reason = std::move(reason);
    return metadata;
}

} // namespace

Result<std::shared_ptr<const ReleaseMetadata>> IndexSource::metadata(const Listing& listing, std::size_t release,
                                                                     std::size_t file, Task& task)
{
    LW_TRY(const EntryPointer entry, entryOf(listing, release, file));
    const MetadataPointer wanted = metadataOf(entry, release, std::uint32_t(file));
    std::unique_lock lock(m_mutex);
    while (wanted->state != MetadataEntry::State::Done) {
        if (wanted->state == MetadataEntry::State::Working) {
            const auto since = std::chrono::steady_clock::now();
            const bool moved =
                m_changed.wait(lock, task.stopToken(), [&] { return wanted->state != MetadataEntry::State::Working; });
            addWait(since);
            if (!moved)
                return Task::cancellation();
            continue;
        }
        wanted->state = MetadataEntry::State::Working; // ours now
        lock.unlock();
        readHere(*wanted, metadataKey(*entry, release, entry->keys.sameMetadata[file]), task);
        lock.lock();
        if (task.cancelled() && wanted->state != MetadataEntry::State::Done)
            return Task::cancellation();
    }
    if (!wanted->result)
        entry->metadata.erase(entry->keys.sameMetadata[file]); // the next question tries again
    return wanted->result;
}

void IndexSource::wantMetadata(const Listing& listing, std::size_t release, std::size_t file)
{
    if (const auto entry = entryOf(listing, release, file))
        (void)metadataOf(*entry, release, std::uint32_t(file));
}

Result<std::vector<FileDetails>> IndexSource::files(const Listing& listing, std::size_t release, Task&)
{
    LW_TRY(const EntryPointer entry, entryOf(listing, release, 0));
    const std::uint32_t first = listing.releases[release].firstFile;
    const std::uint32_t end = first + listing.releases[release].fileCount;
    std::vector<FileDetails> details;
    details.reserve(end - first);
    if (entry->built != nullptr) {
        for (std::uint32_t i = first; i < end; ++i)
            details.push_back(fileDetails(entry->built->files[i], listing.files[i].kind));
        return details;
    }
    const CacheKey key(m_endpoints.indexes()[entry->endpoint].identity + "\n" + entry->name.text());
    m_cache.readCold(key, [&](std::string_view bytes) {
        const auto cold = ColdReader::open(bytes, entry->keys.stamp);
        TextArena texts;
        for (std::uint32_t i = first; i < end && cold; ++i)
            if (const auto file = cold->file(i, texts))
                details.push_back(fileDetails(*file, listing.files[i].kind));
    });
    if (details.size() == end - first)
        return details;
    later([this, key] { m_cache.removePage(key); });
    return fail(ErrorCode::Data, "the cache's entry for " + entry->name.text() + " is damaged",
                "it has been dropped; run again");
}

/// The entry that a listing of ours is from. Errors: Usage where it is not ours or has no such release or file.
Result<IndexSource::EntryPointer> IndexSource::entryOf(const Listing& listing, std::size_t release, std::size_t file)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_entries.find(listing.name);
        if (known != m_entries.end() && known->second->state == Entry::State::Done
            && known->second->listing.get() == &listing && release < listing.releases.size()
            && (file < listing.files.size() || file == 0))
            return known->second;
    }
    return fail(ErrorCode::Usage, "this listing of " + listing.name.text() + " is not one of this source");
}

IndexSource::MetadataPointer IndexSource::metadataOf(const EntryPointer& entry, std::size_t release, std::uint32_t file)
{
    const std::uint32_t same = entry->keys.sameMetadata[file];
    MetadataPointer wanted;
    {
        const std::scoped_lock lock(m_mutex);
        MetadataPointer& known = entry->metadata[same];
        if (known != nullptr)
            return known;
        wanted = known = std::make_shared<MetadataEntry>();
    }
    if (auto cached = cachedMetadata(*entry, release, same))
        put(*wanted, std::move(cached));
    else
        fetchMetadata(entry, wanted, release, same);
    return wanted;
}

void IndexSource::put(MetadataEntry& wanted, Result<std::shared_ptr<const ReleaseMetadata>> result)
{
    const std::scoped_lock lock(m_mutex);
    wanted.result = std::move(result);
    wanted.state = MetadataEntry::State::Done;
    announce();
}

std::string IndexSource::identityOf(const Entry& entry, std::uint32_t file) const
{
    if (!entry.pageEndpoints.empty())
        return entry.pageEndpoints[entry.built->pageOf[file]]->identity;
    return m_endpoints.indexes()[entry.endpoint].identity;
}

/// The stamp stands for the names and digests of all files of the release, so that a file's place among them
/// names it for good.
CacheKey IndexSource::metadataKey(const Entry& entry, std::size_t release, std::uint32_t file) const
{
    const Release& which = entry.listing->releases[release];
    std::string key = identityOf(entry, file);
    key += '\n';
    key += entry.name.text();
    key += '\n';
    key += which.version.text();
    key += '\n';
    key += std::to_string(entry.keys.stamps[release]);
    key += '\n';
    key += std::to_string(file - which.firstFile);
    return CacheKey(std::move(key));
}

std::shared_ptr<const ReleaseMetadata> IndexSource::cachedMetadata(const Entry& entry, std::size_t release,
                                                                   std::uint32_t file)
{
    std::shared_ptr<ReleaseMetadata> metadata;
    m_cache.readMetadata(metadataKey(entry, release, file), [&](std::string_view bytes) {
        if (auto decoded = decodeMetadata(bytes))
            metadata = std::make_shared<ReleaseMetadata>(std::move(*decoded));
    });
    if (metadata != nullptr)
        ++m_cacheHits;
    return metadata;
}

void IndexSource::fetchMetadata(const EntryPointer& entry, const MetadataPointer& wanted, std::size_t release,
                                std::uint32_t file)
{
    auto location = fileToRead(*entry, release, file);
    if (!location)
        return put(*wanted, tl::unexpected(location.error()));
    if (pathOfFileUrl(location->url)) {
        const std::scoped_lock lock(m_mutex);
        wanted->unread = std::move(*location);
        wanted->state = MetadataEntry::State::Unread;
        return;
    }
    if (m_settings.offline) {
        // Another file of the release says the same, as good as always.
        const Release& which = entry->listing->releases[release];
        for (std::uint32_t i = which.firstFile; i < which.firstFile + which.fileCount; ++i)
            if (auto cached = i == file ? nullptr : cachedMetadata(*entry, release, i))
                return put(*wanted, std::move(cached));
        return put(*wanted, std::make_shared<ReleaseMetadata>(withStatus(ReleaseMetadata::Status::NotCached,
                                                                         "it was never fetched, and we are offline")));
    }
    const CacheKey key = metadataKey(*entry, release, file);
    MetadataFetch::start(*location, client(), m_endpoints, m_hosts,
                         [this, entry, wanted, key, file = *location](Result<FetchedMetadata> fetched) {
                             if (!fetched)
                                 return put(*wanted, tl::unexpected(std::move(fetched.error())));
                             if (!fetched->metadata) {
                                 const std::scoped_lock lock(m_mutex);
                                 wanted->archive = std::move(fetched->archive);
                                 wanted->unread = file;
                                 wanted->state = MetadataEntry::State::Unread;
                                 announce();
                                 return;
                             }
                             if (fetched->lasting)
                                 m_cache.storeMetadata(key, encodeMetadata(*fetched->metadata));
                             put(*wanted, std::make_shared<const ReleaseMetadata>(std::move(*fetched->metadata)));
                         });
}

Result<FileToRead> IndexSource::fileToRead(const Entry& entry, std::size_t release, std::uint32_t file)
{
    const pep::Version& version = entry.listing->releases[release].version;
    const ReleaseFile::Kind kind = entry.listing->files[file].kind;
    if (entry.built != nullptr)
        return FileToRead(entry.name, version, kind, entry.built->files[file]);
    std::optional<FileToRead> found;
    const CacheKey key(m_endpoints.indexes()[entry.endpoint].identity + "\n" + entry.name.text());
    m_cache.readCold(key, [&](std::string_view bytes) {
        TextArena texts;
        if (const auto cold = ColdReader::open(bytes, entry.keys.stamp))
            if (const auto details = cold->file(file, texts))
                found.emplace(entry.name, version, kind, *details);
    });
    if (found)
        return *found;
    later([this, key] { m_cache.removePage(key); });
    return fail(ErrorCode::Data, "the cache's entry for " + entry.name.text() + " is damaged",
                "it has been dropped; run again");
}

/// Reads a file of this machine, or an archive that was fetched. By the entry's owner.
void IndexSource::readHere(MetadataEntry& wanted, const CacheKey& key, Task& task)
{
    const FileToRead& file = *wanted.unread;
    const auto path = pathOfFileUrl(file.url);
    Result<ReleaseMetadata> metadata;
    if (path && file.kind == ReleaseFile::Kind::Wheel) {
        const auto text = metadataOfWheelFile(*path, file.name, file.version);
        if (text)
            metadata = wheelReleaseMetadata(*text, file.name, file.version);
        else if (text.error().code == ErrorCode::Data)
            metadata = withStatus(ReleaseMetadata::Status::Invalid, text.error().message);
        else
            metadata = tl::unexpected(text.error());
    } else if (path) {
        const auto archive = readFile(*path, archiveLimit);
        metadata = archive ? metadataOfSourceArchive(*archive, file.name, file.version, task)
                           : Result<ReleaseMetadata>(tl::unexpected(archive.error()));
    } else {
        metadata = metadataOfSourceArchive(wanted.archive, file.name, file.version, task);
    }
    if (!metadata && metadata.error().code == ErrorCode::Cancelled) {
        const std::scoped_lock lock(m_mutex);
        wanted.state = MetadataEntry::State::Unread;
        announce();
        return;
    }
    wanted.archive = {};
    if (!metadata)
        return put(wanted, tl::unexpected(std::move(metadata.error())));
    auto result = std::make_shared<const ReleaseMetadata>(std::move(*metadata));
    if (!path)
        later([this, key, result] { m_cache.storeMetadata(key, encodeMetadata(*result)); });
    put(wanted, std::move(result));
}

} // namespace lockwright::index
