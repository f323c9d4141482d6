// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/sqlite.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// What an entry is found by: a text that names it, and that text's fingerprint as the row's number. The text is
/// compared too, so that no two entries can be taken for each other.
struct CacheKey {
    std::string text;
    std::int64_t row = 0;
    explicit CacheKey(std::string name);
};

/// An index's answer about one name. In a row read from the cache the views last as long as the call.
struct CachedPage {
    bool found = true;          ///< false: the index does not have the name
    std::int64_t fetchedAt = 0; ///< seconds since 1970
    std::int64_t freshUntil = 0;
    std::string_view etag;
    std::string_view lastModified;
    std::string_view hot; ///< encodeHot()
};

/// What is known about a server beyond its pages.
struct CachedHost {
    std::int64_t learnedAt = 0;
    unsigned metadataHits = 0;   ///< tries for `.metadata` that its pages did not announce, which had it
    unsigned metadataMisses = 0; ///< and which had not
    std::optional<bool> servesRanges;
};

/// The cache of index answers: one SQLite file in a folder, shared by all processes of the user.
///
/// Never fatal: a file that cannot be opened makes an empty cache, one that cannot be written keeps what it has; a
/// damaged one is renamed and begun anew, that of a newer program is left alone. takeNotices() tells of each.
/// Reading sees one moment of the file, so that answers belong together. Threads: reading from any thread; writing
/// (store...() and commit()) from one.
class Cache
{
public:
    /// Creates the folder and the file when needed.
    explicit Cache(std::filesystem::path folder);
    ~Cache();
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    /// The file that a cache in this folder uses.
    [[nodiscard]] static std::filesystem::path fileIn(const std::filesystem::path& folder);

    /// Calls @p use with the row if there is one; false where there is none.
    bool readPage(const CacheKey& key, const std::function<void(const CachedPage&)>& use);
    bool readCold(const CacheKey& key, const std::function<void(std::string_view)>& use);
    bool readMetadata(const CacheKey& key, const std::function<void(std::string_view)>& use);
    [[nodiscard]] CachedHost readHost(const std::string& origin);

    /// Queue for the next commit(), which writes all of them or none.
    void storePage(const CacheKey& key, const CachedPage& page, std::string_view cold);
    /// The page is unchanged and fresh again.
    void renewPage(const CacheKey& key, std::int64_t fetchedAt, std::int64_t freshUntil);
    void removePage(const CacheKey& key);
    void storeMetadata(const CacheKey& key, std::string_view metadata);
    void storeHost(const std::string& origin, const CachedHost& host);
    [[nodiscard]] std::size_t pendingBytes() const { return m_pendingBytes; }
    [[nodiscard]] bool hasPending() const { return m_pendingBytes > 0; }
    void commit();

    /// What the user should know, each sentence once.
    [[nodiscard]] std::vector<std::string> takeNotices();

private:
    struct Reader;
    struct Write {
        enum class Kind : std::uint8_t { Page, Renewal, Removal, Metadata, Host };
        Kind kind{};
        CacheKey key{{}};
        bool found = false;
        std::int64_t first = 0;
        std::int64_t second = 0;
        std::string etag;
        std::string lastModified;
        std::string bytes;
        std::string cold;
        std::int64_t third = 0;
    };

    [[nodiscard]] std::unique_ptr<Reader> openReader();
    [[nodiscard]] std::optional<Database> openToRead() const;
    template <typename Use>
    bool read(Statement Reader::*statement, std::int64_t row, std::string_view text, const Use& use);
    void setAside();
    void queue(Write write);
    [[nodiscard]] std::optional<Database> openToWrite(SqlOutcome& outcome);
    [[nodiscard]] SqlOutcome tryCommit();
    [[nodiscard]] SqlOutcome writeAll(Database& database, std::string& failure) const;
    void notice(std::string sentence);
    void leaveToNewer();
    void giveUpWriting(const std::string& why);

    std::filesystem::path m_file;
    std::mutex m_readMutex; ///< for the next two
    std::unique_ptr<Reader> m_reader;
    bool m_gaveUp = false;
    std::optional<Database> m_writer;
    std::atomic<bool> m_writes{true}; ///< false once it turned out that nothing can be written
    unsigned m_busy = 0;              ///< how often another process was in the way
    std::vector<Write> m_pending;
    std::size_t m_pendingBytes = 0;
    std::mutex m_noticeMutex; ///< for the next one
    std::vector<std::string> m_notices;
};

} // namespace lockwright::index
