// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/notes.h"
#include "index/simple_api.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

inline constexpr std::size_t pageBytesLimit = 256u << 20;
inline constexpr std::size_t pageFilesLimit = 1'000'000;

/// What both kinds of pages share: checks an entry, resolves its URL, and keeps the texts.
class PageAssembler
{
public:
    /// @param url of the page. Must outlive this object.
    explicit PageAssembler(std::string_view url)
        : m_base(url)
        , m_isLocal(url.starts_with("file:"))
    {
    }

    /// From now on file URLs are relative to this URL, itself relative to the page's.
    void setBase(std::string_view url);
    /// Drops what was noted of hashes, for the next file.
    void beginFile();
    void addHash(std::string_view algorithm, std::string_view hex);
    void addMetadataHash(std::string_view algorithm, std::string_view hex);
    void dropHashes() { m_hashes.clear(); }
    void dropMetadataHashes() { m_metadataHashes.clear(); }
    /// Keeps a file whose texts are views that need not last. An entry that cannot be used is noted instead.
    /// Errors: more files than a page may have.
    [[nodiscard]] Result<void> finishFile(const SimpleFile& file);

    /// "1.3" of PEP 691's meta.api-version or PEP 629's meta tag.
    [[nodiscard]] Result<void> checkVersion(std::string_view apiVersion);
    /// PEP 792: notes a status other than active.
    void setStatus(std::string_view status, std::string_view reason);

    [[nodiscard]] SimplePage& page() { return m_page; }
    [[nodiscard]] Notes& notes() { return m_notes; }
    [[nodiscard]] SimplePage take();

private:
    [[nodiscard]] bool appendHash(std::string& hashes, std::string_view algorithm, std::string_view hex);
    [[nodiscard]] std::string_view absoluteUrl(std::string_view reference);

    SimplePage m_page;
    Notes m_notes;
    std::string_view m_base;
    bool m_isLocal; ///< the page itself is a local file
    std::string m_ownBase;
    std::string m_hashes;
    std::string m_metadataHashes;
    std::string m_url; ///< scratch
};

/// Seconds since 1970 of an ISO 8601 time such as "2024-05-10T17:41:43.723827Z" (PEP 700); a time without zone
/// is UTC. nullopt where the text is none.
[[nodiscard]] std::optional<std::int64_t> parseUploadTime(std::string_view text);

} // namespace lockwright::index
