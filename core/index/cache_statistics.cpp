// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cache_statistics.h"

#include "index/cache.h"
#include "index/sqlite.h"

namespace lockwright::index
{

CacheStatistics cacheStatistics(const std::filesystem::path& folder)
{
    CacheStatistics result;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        std::error_code status;
        const auto size = entry.is_regular_file(status) ? entry.file_size(status) : 0;
        result.bytes += status ? 0 : size;
    }
    const std::filesystem::path file = Cache::fileIn(folder);
    if (!std::filesystem::exists(file, error))
        return result;
    auto database = Database::open(file, Database::Mode::Read);
    if (!database)
        return result;
    const auto count = [&](const char* sql) -> std::uint64_t {
        Statement statement = database->prepare(sql);
        return statement.step() == SqlOutcome::Row ? std::uint64_t(statement.integer(0)) : 0;
    };
    result.listings = count("SELECT count(*) FROM page WHERE found = 1");
    result.metadata = count("SELECT count(*) FROM metadata");
    return result;
}

} // namespace lockwright::index
