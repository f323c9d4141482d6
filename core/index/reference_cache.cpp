// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/reference_cache.h"

#include "index/blob.h"
#include "index/listing_codec.h"

#include <ctime>

namespace lockwright::index
{

namespace
{

constexpr std::uint32_t mark = 0x3146'574cu; // "LWF1"

CacheKey keyOf(const std::string& key)
{
    return CacheKey("reference\n" + key);
}

} // namespace

std::optional<CachedReference> ReferenceCache::find(const std::string& key)
{
    std::optional<CachedReference> result;
    m_cache.readPage(keyOf(key), [&](const CachedPage& row) {
        BlobReader in(row.hot);
        CachedReference entry;
        if (in.fixed32() != mark)
            return;
        const std::string name(in.text());
        const auto version = pep::Version::parse(in.text());
        entry.versionKnown = in.byte() == 1;
        entry.sha256 = in.text();
        auto metadata = decodeMetadata(in.text());
        if (!in.ok() || !version || !metadata)
            return;
        entry.name = pep::Name::parse(name).value_or(pep::Name());
        entry.version = *version;
        entry.metadata = *std::move(metadata);
        entry.etag = row.etag;
        entry.lastModified = row.lastModified;
        entry.freshUntil = row.freshUntil;
        result = std::move(entry);
    });
    return result;
}

void ReferenceCache::store(const std::string& key, const CachedReference& entry)
{
    BlobWriter out;
    out.fixed32(mark);
    out.text(entry.name.text());
    out.text(entry.version.text());
    out.byte(entry.versionKnown ? 1 : 0);
    out.text(entry.sha256);
    out.text(encodeMetadata(entry.metadata));
    const std::string bytes = out.take();
    m_cache.storePage(
        keyOf(key), CachedPage{true, std::time(nullptr), entry.freshUntil, entry.etag, entry.lastModified, bytes}, {});
    m_cache.commit();
}

void ReferenceCache::renew(const std::string& key, std::int64_t freshUntil)
{
    m_cache.renewPage(keyOf(key), std::time(nullptr), freshUntil);
    m_cache.commit();
}

std::string ReferenceCache::findText(const std::string& key)
{
    std::string result;
    m_cache.readMetadata(keyOf(key), [&](std::string_view bytes) { result = bytes; });
    return result;
}

void ReferenceCache::storeText(const std::string& key, const std::string& text)
{
    m_cache.storeMetadata(keyOf(key), text);
    m_cache.commit();
}

} // namespace lockwright::index
