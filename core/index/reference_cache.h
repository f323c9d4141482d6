// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/cache.h"
#include "index/listing.h"

#include <optional>
#include <string>

namespace lockwright::index
{

/// What is kept of a reference between runs.
struct CachedReference {
    pep::Name name; ///< empty where it could not be told
    pep::Version version;
    bool versionKnown = false;
    ReleaseMetadata metadata;
    std::string sha256; ///< of the whole file where it was read; empty otherwise
    std::string etag;
    std::string lastModified;
    std::int64_t freshUntil = 0; ///< seconds since 1970; of what never changes: far away
};

/// References in the cache of index answers. Threads: one.
class ReferenceCache
{
public:
    static constexpr std::int64_t farAway = 1ll << 40;

    explicit ReferenceCache(const std::filesystem::path& folder)
        : m_cache(folder)
    {
    }
    [[nodiscard]] std::optional<CachedReference> find(const std::string& key);
    void store(const std::string& key, const CachedReference& entry);
    /// The entry says the same for longer.
    void renew(const std::string& key, std::int64_t freshUntil);

    /// Small texts, for the commit that a branch was last seen at.
    [[nodiscard]] std::string findText(const std::string& key);
    void storeText(const std::string& key, const std::string& text);

private:
    Cache m_cache;
};

} // namespace lockwright::index
