// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cached_names.h"

#include "index/cache.h"
#include "index/sqlite.h"

#include <set>

namespace lockwright::index
{

std::vector<std::string> cachedNames(const std::filesystem::path& folder, std::string_view prefix, std::size_t limit)
{
    std::error_code error;
    const std::filesystem::path file = Cache::fileIn(folder);
    if (!std::filesystem::exists(file, error))
        return {};
    auto database = Database::open(file, Database::Mode::Read);
    if (!database)
        return {};
    std::set<std::string> names;
    Statement statement = database->prepare("SELECT key FROM page WHERE found = 1");
    while (statement.step() == SqlOutcome::Row) {
        // The index, a line end, the name.
        const std::string_view key = statement.text(0);
        const std::string_view name = key.substr(key.rfind('\n') + 1);
        if (name.starts_with(prefix))
            names.emplace(name);
        if (names.size() > limit)
            names.erase(std::prev(names.end()));
    }
    return {names.begin(), names.end()};
}

} // namespace lockwright::index
