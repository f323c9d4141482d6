// SPDX-License-Identifier: GPL-3.0-or-later
// IndexSource: what only a build of a source archive tells, and what is known of further files.
#include "base/digest.h"
#include "base/files.h"
#include "index/index_source.h"
#include "index/resolve_url.h"
#include "index/source_build.h"

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t archiveLimit = 1u << 30;

} // namespace

/// The bytes of an archive, its digest verified; none where the network is switched off.
Result<std::optional<std::string>> IndexSource::sourceArchive(const FileToRead& file, Task& task)
{
    if (const auto path = pathOfFileUrl(file.url)) {
        LW_TRY(std::string bytes, readFile(*path, archiveLimit));
        if (!digestFits(bytes, file.hashes))
            return fail(ErrorCode::Data, "the digest of " + file.filename + " is not the one that its page announces",
                        "fetch the file again, or mend the page");
        return std::optional(std::move(bytes));
    }
    if (m_settings.offline)
        return std::optional<std::string>();
    struct Arrival {
        std::optional<Result<FetchedMetadata>> fetched;
    };
    const auto arrival = std::make_shared<Arrival>();
    MetadataFetch::startArchive(file, client(), m_endpoints, m_hosts, [this, arrival](Result<FetchedMetadata> fetched) {
        const std::scoped_lock lock(m_mutex);
        arrival->fetched = std::move(fetched);
        announce();
    });
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, task.stopToken(), [&] { return arrival->fetched.has_value(); }))
        return Task::cancellation();
    LW_TRY(FetchedMetadata fetched, *std::move(arrival->fetched));
    if (fetched.metadata) // an archive beyond all measure
        return fail(ErrorCode::Data, fetched.metadata->reason, "allow no builds of this package");
    return std::optional(std::move(fetched.archive));
}

Result<std::shared_ptr<const ReleaseMetadata>> IndexSource::build(const Listing& listing, std::size_t release,
                                                                  std::size_t file, SourceBuilder& builder, Task& task)
{
    LW_TRY(const EntryPointer entry, entryOf(listing, release, file));
    LW_TRY(const FileToRead wanted, fileToRead(*entry, release, std::uint32_t(file)));
    std::optional<std::string> archive;
    std::string digests;
    if (pathOfFileUrl(wanted.url)) { // it may change any day
        LW_TRY(archive, sourceArchive(wanted, task));
        digests = sha256(*archive);
    } else {
        digests = metadataKey(*entry, release, std::uint32_t(file)).text; // stands for those of the release's files
    }
    const CacheKey key("built\n" + digests + "\n" + builder.identity());
    auto metadata = std::make_shared<ReleaseMetadata>();
    bool known = false;
    m_cache.readMetadata(key, [&](std::string_view bytes) {
        if (auto decoded = decodeMetadata(bytes)) {
            *metadata = std::move(*decoded);
            known = true;
        }
    });
    if (known) {
        ++m_cacheHits;
        return metadata;
    }
    if (!archive) {
        LW_TRY(archive, sourceArchive(wanted, task));
    }
    if (!archive) {
        metadata->status = ReleaseMetadata::Status::NotCached;
        metadata->reason = "its source archive was never built, and we are offline";
        return metadata;
    }
    SourceToBuild source;
    source.archive = *archive;
    source.shown = wanted.filename;
    source.name = wanted.name;
    source.version = wanted.version;
    LW_TRY(BuiltSource built, builder.build(source, task));
    *metadata = std::move(built.metadata);
    metadata->notes = std::move(built.warnings);
    if (metadata->status == ReleaseMetadata::Status::Known) {
        later([this, key, metadata] { m_cache.storeMetadata(key, encodeMetadata(*metadata)); });
    }
    return metadata;
}

std::shared_ptr<const ReleaseMetadata> IndexSource::knownMetadata(const Listing& listing, std::size_t release,
                                                                  std::size_t file)
{
    const auto entry = entryOf(listing, release, file);
    if (!entry)
        return nullptr;
    const std::uint32_t same = (*entry)->keys.sameMetadata[file];
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = (*entry)->metadata.find(same);
        if (found != (*entry)->metadata.end())
            return found->second->state == MetadataEntry::State::Done && found->second->result ? *found->second->result
                                                                                               : nullptr;
    }
    std::shared_ptr<ReleaseMetadata> metadata;
    m_cache.readMetadata(metadataKey(**entry, release, same), [&](std::string_view bytes) {
        if (auto decoded = decodeMetadata(bytes))
            metadata = std::make_shared<ReleaseMetadata>(std::move(*decoded));
    });
    return metadata;
}

} // namespace lockwright::index
