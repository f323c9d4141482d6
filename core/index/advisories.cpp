// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/advisories.h"

#include "base/files.h"
#include "base/text.h"
#include "index/advisory_record.h"
#include "index/zip_entries.h"

#include <algorithm>
#include <unordered_map>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t archiveLimit = std::uint64_t(1) << 30;
constexpr std::uint64_t totalLimit = std::uint64_t(8) << 30;
constexpr int depthLimit = 32;

bool isRecordName(std::string_view name)
{
    return name.ends_with(".json");
}

/// Appends what `from` has and `to` lacks; both sorted.
template <typename T>
void mergeSorted(std::vector<T>& to, const std::vector<T>& from)
{
    std::vector<T> all;
    std::set_union(to.begin(), to.end(), from.begin(), from.end(), std::back_inserter(all));
    to = std::move(all);
}

/// The one that tells more comes first.
bool tellsMore(const Advisory& left, const Advisory& right)
{
    if (left.severity.empty() != right.severity.empty())
        return right.severity.empty();
    if (left.summary.empty() != right.summary.empty())
        return right.summary.empty();
    return left.id < right.id;
}

} // namespace

/// Puts records together as a database.
class AdvisoryCollector
{
public:
    AdvisoryCollector(const std::set<pep::Name>& names, Task& task)
        : m_reader(names)
        , m_task(task)
    {
    }

    Result<void> readFolder(const std::filesystem::path& folder)
    {
        namespace fs = std::filesystem;
        std::error_code error;
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
        std::vector<fs::path> files;
        for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
            if (m_task.cancelled())
                return Task::cancellation();
            if (at.depth() >= depthLimit)
                at.disable_recursion_pending();
            std::error_code status;
            const fs::file_status kind = at->symlink_status(status);
            if (!status && fs::is_regular_file(kind) && isRecordName(at->path().native()))
                files.push_back(at->path());
            if (files.size() > AdvisoryDatabase::recordsLimit)
                return tooMany();
        }
        if (error)
            return fail(ErrorCode::Io,
                        "the folder `" + text::printable(folder.native()) + "` cannot be read: " + error.message());
        std::sort(files.begin(), files.end());
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string shown = relativePosix(files[i], folder);
            LW_CHECK(begin(i, files.size()));
            auto bytes = readFile(files[i], AdvisoryDatabase::recordBytesLimit);
            if (!bytes) {
                leaveOut("cannot be read, or is larger than 8 MiB", shown);
                continue;
            }
            LW_CHECK(count(bytes->size()));
            add(*bytes, shown);
        }
        return {};
    }

    Result<void> readArchive(const std::filesystem::path& path)
    {
        LW_TRY(const std::string archive, readFile(path, archiveLimit));
        LW_TRY(ZipEntries entries, ZipEntries::open(archive));
        for (std::size_t i = 0;; ++i) {
            LW_TRY(const std::optional<ZipEntry> entry, entries.next());
            if (!entry)
                return {};
            if (i >= AdvisoryDatabase::recordsLimit)
                return tooMany();
            if (!isRecordName(entry->name))
                continue;
            LW_CHECK(begin(i, entries.size()));
            auto bytes = entries.read(*entry, AdvisoryDatabase::recordBytesLimit);
            if (!bytes) {
                leaveOut(bytes.error().message.substr(std::string_view("the entry ").size()), entry->name);
                continue;
            }
            LW_CHECK(count(bytes->size()));
            add(*bytes, entry->name);
        }
    }

    AdvisoryDatabase take()
    {
        mergeAliases();
        for (std::size_t i = 0; i < m_database.m_advisories.size(); ++i) {
            std::set<pep::Name> names;
            for (const Advisory::Affected& affected : m_database.m_advisories[i].affected)
                names.insert(affected.name);
            for (const pep::Name& name : names)
                m_database.m_byName[name].push_back(i);
        }
        for (const auto& [what, files] : m_skipped)
            m_database.m_warnings.push_back(
                what + ": `" + files.first + "`"
                + (files.count > 1 ? " and " + std::to_string(files.count - 1) + " more" : std::string()));
        return std::move(m_database);
    }

private:
    static tl::unexpected<Error> tooMany()
    {
        return fail(ErrorCode::Data, "the advisories are more than 2,000,000 records or 8 GiB",
                    "give the records of one ecosystem");
    }

    Result<void> begin(std::size_t done, std::uint64_t total)
    {
        if (m_task.cancelled())
            return Task::cancellation();
        m_task.report({Progress::Phase::Reading, done, total, "advisories"});
        return {};
    }

    Result<void> count(std::size_t bytes)
    {
        m_bytes += bytes;
        if (m_bytes > totalLimit)
            return tooMany();
        return {};
    }

    void note(const std::string& what, std::string_view file)
    {
        ++m_database.m_unreadable;
        Files& files = m_skipped[what];
        if (files.count++ == 0)
            files.first = text::printable(file, 200);
    }

    void leaveOut(const std::string& why, std::string_view file) { note("left out an advisory that " + why, file); }

    void add(std::string& bytes, std::string_view file)
    {
        auto record = m_reader.read(bytes);
        if (!record) {
            leaveOut(record.error().message, file);
            return;
        }
        ++m_database.m_records;
        m_database.m_newestAt = std::max(m_database.m_newestAt, record->advisory.modifiedAt);
        if (record->withdrawn || record->advisory.affected.empty())
            return;
        if (record->partial)
            note("read only a part of an advisory with a range that is not made of versions", file);
        m_database.m_advisories.push_back(std::move(record->advisory));
    }

    std::size_t root(std::size_t item)
    {
        while (m_parents[item] != item)
            item = m_parents[item] = m_parents[m_parents[item]];
        return item;
    }

    /// Databases copy each other's advisories under ids of their own.
    void mergeAliases()
    {
        std::vector<Advisory>& all = m_database.m_advisories;
        std::sort(all.begin(), all.end(), tellsMore);
        std::unordered_map<std::string, std::size_t> byId;
        for (std::size_t i = 0; i < all.size(); ++i)
            m_parents.push_back(i);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto join = [&](const std::string& id) {
                const auto [place, added] = byId.try_emplace(id, i);
                const std::size_t left = root(place->second);
                const std::size_t right = root(i);
                m_parents[std::max(left, right)] = std::min(left, right);
            };
            join(all[i].id);
            for (const std::string& alias : all[i].aliases)
                join(alias);
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (root(i) == i)
                continue;
            Advisory& kept = all[root(i)];
            Advisory& more = all[i];
            mergeSorted(kept.aliases, {more.id});
            mergeSorted(kept.aliases, more.aliases);
            std::erase(kept.aliases, kept.id);
            kept.modifiedAt = std::max(kept.modifiedAt, more.modifiedAt);
            std::move(more.affected.begin(), more.affected.end(), std::back_inserter(kept.affected));
            more.affected.clear();
        }
        std::erase_if(all, [](const Advisory& advisory) { return advisory.affected.empty(); });
        std::sort(all.begin(), all.end(),
                  [](const Advisory& left, const Advisory& right) { return left.id < right.id; });
    }

    AdvisoryRecordReader m_reader;
    Task& m_task;
    AdvisoryDatabase m_database;
    struct Files {
        std::string first;
        std::size_t count = 0;
    };
    std::map<std::string, Files> m_skipped; ///< by what was done with them
    std::vector<std::size_t> m_parents;     ///< of a union-find forest over m_advisories
    std::uint64_t m_bytes = 0;
};

Result<AdvisoryDatabase> AdvisoryDatabase::read(const std::filesystem::path& path, const std::set<pep::Name>& names,
                                                Task& task)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    const std::string shown = "`" + text::printable(path.native()) + "`";
    if (error || !std::filesystem::exists(status))
        return fail(ErrorCode::Io, "there are no advisories at " + shown,
                    "give a folder or a .zip file of OSV records");
    AdvisoryCollector collector(names, task);
    if (std::filesystem::is_directory(status)) {
        LW_CHECK(collector.readFolder(path));
    } else if (auto read = collector.readArchive(path); !read) {
        Error failure = std::move(read).error();
        failure.message = shown + " cannot be read: " + failure.message;
        return tl::unexpected(std::move(failure));
    }
    AdvisoryDatabase database = collector.take();
    if (database.m_records == 0)
        return fail(ErrorCode::Data, "there is no advisory that can be read in " + shown,
                    "give a folder or a .zip file with OSV records, one `.json` file each");
    return database;
}

std::vector<const Advisory*> AdvisoryDatabase::affecting(const pep::Name& name, const pep::Version& version) const
{
    std::vector<const Advisory*> found;
    const auto about = m_byName.find(name);
    if (about == m_byName.end())
        return found;
    for (const std::size_t item : about->second)
        if (m_advisories[item].affects(name, version))
            found.push_back(&m_advisories[item]);
    return found;
}

} // namespace lockwright::index
