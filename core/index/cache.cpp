// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cache.h"

#include "base/digest.h"
#include "base/text.h"

#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace lockwright::index
{

namespace
{

// A new layout of the tables takes a new file name, so that versions of the program can live side by side.
constexpr const char* fileName = "index-1.sqlite";
constexpr std::int64_t schemaVersion = 1;
// Each one waits as long as SQLite's busy handler does, which holds up everything else.
constexpr unsigned busyTries = 2;
constexpr std::int64_t unusedSeconds = 180 * 86400;

constexpr const char* schema = R"(
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS page(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, found INTEGER NOT NULL, fetched INTEGER NOT NULL, fresh INTEGER NOT NULL,
  etag TEXT NOT NULL, modified TEXT NOT NULL, hot BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS cold(id INTEGER PRIMARY KEY, files BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS metadata(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, added INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS host(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, learned INTEGER NOT NULL, hits INTEGER NOT NULL, misses INTEGER NOT NULL,
  ranges INTEGER NOT NULL);
PRAGMA user_version = 1;
COMMIT;
)";

// Where a host's column says nothing.
constexpr std::int64_t unknown = -1;

std::int64_t columnOf(std::optional<bool> value)
{
    return value ? std::int64_t(*value) : unknown;
}

std::optional<bool> valueOf(std::int64_t column)
{
    return column == unknown ? std::nullopt : std::optional(column != 0);
}

/// The file with nobody else's right to read it: an index may be private.
void createPrivately(const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const int descriptor = ::open(file.c_str(), O_CREAT | O_CLOEXEC | O_RDWR, 0600);
    if (descriptor >= 0)
        ::close(descriptor);
}

std::int64_t userVersion(Database& database, SqlOutcome& outcome)
{
    Statement version = database.prepare("PRAGMA user_version");
    outcome = version.step();
    return outcome == SqlOutcome::Row ? version.integer(0) : 0;
}

} // namespace

CacheKey::CacheKey(std::string name)
    : text(std::move(name))
    , row(std::int64_t(fingerprint(text)))
{
}

/// The connection that reads, with its statements.
struct Cache::Reader {
    Database database;
    Statement page;
    Statement cold;
    Statement metadata;
    Statement host;
};

std::filesystem::path Cache::fileIn(const std::filesystem::path& folder)
{
    return folder / fileName;
}

Cache::Cache(std::filesystem::path folder)
    : m_file(fileIn(folder))
{
}

Cache::~Cache()
{
    commit();
    m_reader.reset(); // before the writer, which then leaves one tidy file behind
}

/// A folder that we may not write into has no room for the files that SQLite keeps beside a file with a journal. What
/// is in it then can be read all the same, as long as no journal is left to be worked in.
std::optional<Database> Cache::openToRead() const
{
    const bool frozen =
        ::access(m_file.parent_path().c_str(), W_OK) != 0 && ::access((m_file.string() + "-wal").c_str(), F_OK) != 0;
    return Database::open(m_file, frozen ? Database::Mode::Frozen : Database::Mode::Read);
}

std::unique_ptr<Cache::Reader> Cache::openReader()
{
    auto database = openToRead();
    if (!database)
        return nullptr;
    auto reader = std::make_unique<Reader>(Reader{std::move(*database), {}, {}, {}, {}});
    // One transaction for the whole run: what is read belongs together, and the locks are looked at once.
    SqlOutcome outcome = reader->database.run("PRAGMA mmap_size = 4294967296; BEGIN;");
    const std::int64_t version = outcome == SqlOutcome::Done ? userVersion(reader->database, outcome) : 0;
    if (outcome == SqlOutcome::Damaged) {
        reader.reset();
        setAside();
        return nullptr;
    }
    if (version > schemaVersion)
        leaveToNewer();
    if (version != schemaVersion)
        return nullptr;
    reader->page =
        reader->database.prepare("SELECT key, found, fetched, fresh, etag, modified, hot FROM page WHERE id = ?1");
    reader->metadata = reader->database.prepare("SELECT key, content FROM metadata WHERE id = ?1");
    return reader;
}

void Cache::setAside()
{
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const std::filesystem::path file = m_file.string() + suffix;
        std::filesystem::rename(file, file.string() + ".damaged", error);
    }
    notice("the cache " + m_file.string() + " was damaged and is begun anew; what it was is kept as "
           + m_file.filename().string() + ".damaged");
}

/// Opens the file for writing and lays out the tables where they are not there.
std::optional<Database> Cache::openToWrite(SqlOutcome& outcome)
{
    createPrivately(m_file);
    auto database = Database::open(m_file, Database::Mode::Write);
    outcome = SqlOutcome::Failed;
    if (!database) {
        giveUpWriting("the file cannot be opened");
        return std::nullopt;
    }
    const std::int64_t version = userVersion(*database, outcome);
    if (outcome == SqlOutcome::Row && version == 0) {
        database->run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL;");
        outcome = database->run(schema);
    } else if (outcome == SqlOutcome::Row && version != schemaVersion) {
        outcome = SqlOutcome::Failed;
        leaveToNewer();
        return std::nullopt;
    }
    if (outcome == SqlOutcome::Failed)
        giveUpWriting(database->message());
    if (outcome != SqlOutcome::Done && outcome != SqlOutcome::Row)
        return std::nullopt;
    // A power cut may cost the last run's answers, which are fetched again.
    database->run("PRAGMA synchronous = OFF;");
    return database;
}

void Cache::notice(std::string sentence)
{
    const std::scoped_lock lock(m_noticeMutex);
    m_notices.push_back(std::move(sentence));
}

void Cache::leaveToNewer()
{
    if (m_writes.exchange(false))
        notice("the cache " + m_file.string()
               + " is of a newer Lockwright: it is left alone, and this run does without");
}

/// Trying again would cost each batch the same wait: a full disk stays full for a while.
void Cache::giveUpWriting(const std::string& why)
{
    m_writes = false;
    notice("the cache " + m_file.string() + " cannot be written (" + text::printable(why, 200)
           + "): this run goes on without keeping its answers");
}

std::vector<std::string> Cache::takeNotices()
{
    const std::scoped_lock lock(m_noticeMutex);
    return std::exchange(m_notices, {});
}

template <typename Use>
bool Cache::read(Statement Reader::*statement, std::int64_t row, std::string_view text, const Use& use)
{
    const std::scoped_lock lock(m_readMutex);
    if (m_gaveUp)
        return false;
    if (m_reader == nullptr)
        m_reader = openReader();
    if (m_reader == nullptr) {
        m_gaveUp = true; // nothing is there; what this run writes it also remembers
        return false;
    }
    Statement& query = m_reader.get()->*statement;
    const SqlOutcome outcome = query.bind(1, row).step();
    bool found = false;
    if (outcome == SqlOutcome::Row && (text.empty() || query.text(0) == text)) {
        found = true;
        use(query);
    }
    query.reset();
    if (outcome == SqlOutcome::Damaged) {
        m_reader.reset();
        m_gaveUp = true;
        setAside();
    }
    return found;
}

bool Cache::readPage(const CacheKey& key, const std::function<void(const CachedPage&)>& use)
{
    return read(&Reader::page, key.row, key.text, [&](const Statement& row) {
        use(CachedPage{row.integer(1) != 0, row.integer(2), row.integer(3), row.text(4), row.text(5), row.blob(6)});
    });
}

bool Cache::readMetadata(const CacheKey& key, const std::function<void(std::string_view)>& use)
{
    return read(&Reader::metadata, key.row, key.text, [&](const Statement& row) { use(row.blob(1)); });
}

bool Cache::readCold(const CacheKey& key, const std::function<void(std::string_view)>& use)
{
    {
        const std::scoped_lock lock(m_readMutex);
        if (m_reader != nullptr)
            m_reader->cold = m_reader->database.prepare("SELECT '', files FROM cold WHERE id = ?1");
    }
    return read(&Reader::cold, key.row, {}, [&](const Statement& row) { use(row.blob(1)); });
}

CachedHost Cache::readHost(const std::string& origin)
{
    {
        const std::scoped_lock lock(m_readMutex);
        if (m_reader != nullptr)
            m_reader->host =
                m_reader->database.prepare("SELECT key, learned, hits, misses, ranges FROM host WHERE id = ?1");
    }
    CachedHost host;
    const CacheKey key(origin);
    read(&Reader::host, key.row, key.text, [&](const Statement& row) {
        host = {row.integer(1), unsigned(row.integer(2)), unsigned(row.integer(3)), valueOf(row.integer(4))};
    });
    return host;
}

void Cache::queue(Write write)
{
    m_pendingBytes += write.bytes.size() + write.cold.size() + 64;
    m_pending.push_back(std::move(write));
}

void Cache::storePage(const CacheKey& key, const CachedPage& page, std::string_view cold)
{
    queue({Write::Kind::Page, key, page.found, page.fetchedAt, page.freshUntil, std::string(page.etag),
           std::string(page.lastModified), std::string(page.hot), std::string(cold)});
}

void Cache::renewPage(const CacheKey& key, std::int64_t fetchedAt, std::int64_t freshUntil)
{
    queue({Write::Kind::Renewal, key, true, fetchedAt, freshUntil, {}, {}, {}, {}});
}

void Cache::removePage(const CacheKey& key)
{
    queue({Write::Kind::Removal, key, true, 0, 0, {}, {}, {}, {}});
}

void Cache::storeMetadata(const CacheKey& key, std::string_view metadata)
{
    queue({Write::Kind::Metadata, key, true, std::time(nullptr), 0, {}, {}, std::string(metadata), {}});
}

void Cache::storeHost(const std::string& origin, const CachedHost& host)
{
    Write write{Write::Kind::Host, CacheKey(origin), true, host.metadataHits, host.metadataMisses, {}, {}, {}, {}};
    write.third = columnOf(host.servesRanges);
    queue(std::move(write));
}

SqlOutcome Cache::writeAll(Database& database, std::string& failure) const
{
    Statement page = database.prepare("INSERT OR REPLACE INTO page VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    Statement cold = database.prepare("INSERT OR REPLACE INTO cold VALUES(?1, ?2)");
    Statement renewal = database.prepare("UPDATE page SET fetched = ?2, fresh = ?3 WHERE id = ?1");
    Statement removal = database.prepare("DELETE FROM page WHERE id = ?1");
    Statement metadata = database.prepare("INSERT OR REPLACE INTO metadata VALUES(?1, ?2, ?3, ?4)");
    Statement host = database.prepare("INSERT OR REPLACE INTO host VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    SqlOutcome outcome = SqlOutcome::Done;
    const auto write = [&](Statement& statement) {
        if (outcome == SqlOutcome::Done)
            outcome = statement.step();
        if (outcome == SqlOutcome::Failed)
            failure = database.message();
        statement.reset();
    };
    for (const Write& each : m_pending) {
        if (outcome != SqlOutcome::Done)
            break;
        switch (each.kind) {
        case Write::Kind::Page:
            page.bind(1, each.key.row).bind(2, each.key.text).bind(3, std::int64_t(each.found)).bind(4, each.first);
            page.bind(5, each.second).bind(6, each.etag).bind(7, each.lastModified).bindBlob(8, each.bytes);
            write(page);
            write(cold.bind(1, each.key.row).bindBlob(2, each.cold));
            break;
        case Write::Kind::Renewal:
            write(renewal.bind(1, each.key.row).bind(2, each.first).bind(3, each.second));
            break;
        case Write::Kind::Removal:
            write(removal.bind(1, each.key.row));
            break;
        case Write::Kind::Metadata:
            metadata.bind(1, each.key.row).bind(2, each.key.text).bind(3, each.first).bindBlob(4, each.bytes);
            write(metadata);
            break;
        case Write::Kind::Host:
            host.bind(1, each.key.row).bind(2, each.key.text).bind(3, std::time(nullptr));
            write(host.bind(4, each.first).bind(5, each.second).bind(6, each.third));
            break;
        }
    }
    return outcome;
}

/// Writes all that waits, in one transaction.
SqlOutcome Cache::tryCommit()
{
    SqlOutcome outcome = SqlOutcome::Done;
    if (!m_writer)
        m_writer = openToWrite(outcome);
    if (!m_writer)
        return outcome;
    std::string failure;
    const auto run = [&](const char* sql) {
        outcome = m_writer->run(sql);
        if (outcome == SqlOutcome::Failed)
            failure = m_writer->message();
    };
    run("BEGIN IMMEDIATE");
    if (outcome == SqlOutcome::Done)
        outcome = writeAll(*m_writer, failure);
    if (outcome == SqlOutcome::Done)
        run("COMMIT");
    if (outcome == SqlOutcome::Failed)
        giveUpWriting(failure);
    if (outcome != SqlOutcome::Done)
        m_writer->run("ROLLBACK");
    return outcome;
}

void Cache::commit()
{
    if (m_pending.empty())
        return;
    const SqlOutcome outcome = m_writes ? tryCommit() : SqlOutcome::Failed;
    if (outcome == SqlOutcome::Busy) {
        if (++m_busy < busyTries)
            return; // what is pending stays for the next time
        giveUpWriting("another process holds it");
    }
    if (outcome == SqlOutcome::Damaged) {
        {
            const std::scoped_lock lock(m_readMutex);
            m_reader.reset();
            m_gaveUp = true;
            m_writer.reset();
            setAside();
        }
        (void)tryCommit(); // where that fails too, we do without
    } else if (const std::int64_t now = std::time(nullptr); outcome == SqlOutcome::Done && now % 64 == 0) {
        // Now and then, so that what nobody asks for any more does not stay for ever.
        m_writer->prepare("DELETE FROM metadata WHERE added < ?1").bind(1, now - unusedSeconds).step();
    }
    m_pending.clear();
    m_pendingBytes = 0;
}

} // namespace lockwright::index
