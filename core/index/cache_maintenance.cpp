// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cache_maintenance.h"

#include "base/text.h"
#include "index/cache.h"
#include "index/sqlite.h"

namespace lockwright::index
{

namespace
{

constexpr std::int64_t knownVersion = 1;

void removeFiles(const std::filesystem::path& file)
{
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + suffix, error);
}

tl::unexpected<Error> notCleared(const std::filesystem::path& file, const std::string& why, const char* hint)
{
    return fail(ErrorCode::Io, "the cache " + text::printable(file.native()) + " cannot be cleared: " + why, hint);
}

} // namespace

Result<void> clearCache(const std::filesystem::path& folder)
{
    const std::filesystem::path file = Cache::fileIn(folder);
    std::error_code status;
    for (const char* suffix : {"", "-wal", "-shm"}) // what an earlier run set aside
        std::filesystem::remove(file.string() + suffix + ".damaged", status);
    if (!std::filesystem::exists(file, status))
        return {};
    auto database = Database::open(file, Database::Mode::Write);
    if (!database)
        return notCleared(file, "it cannot be opened for writing", "look at the rights of the file and its folder");
    SqlOutcome outcome = SqlOutcome::Done;
    {
        Statement version = database->prepare("PRAGMA user_version");
        outcome = version.step();
        if (outcome == SqlOutcome::Row && version.integer(0) > knownVersion)
            return notCleared(file, "it is of a newer Lockwright", "clear it with that one");
        if (outcome == SqlOutcome::Row && version.integer(0) == 0)
            return {}; // nothing was ever put into it
    }
    if (outcome == SqlOutcome::Row)
        outcome = database->run("BEGIN IMMEDIATE; DELETE FROM page; DELETE FROM cold; DELETE FROM metadata; "
                                "DELETE FROM host; COMMIT;");
    if (outcome == SqlOutcome::Damaged) {
        database.reset();
        removeFiles(file);
        return {};
    }
    if (outcome == SqlOutcome::Busy)
        return notCleared(file, "another process holds it", "try again when that one is done");
    if (outcome != SqlOutcome::Done)
        return notCleared(file, text::printable(database->message(), 200), "is there room on the disk?");
    // Where others still read, the room comes back later: by SQLite, when the last of them is done.
    database->run("VACUUM;");
    database->run("PRAGMA wal_checkpoint(TRUNCATE);");
    return {};
}

} // namespace lockwright::index
