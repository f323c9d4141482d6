// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/journal.h"

#include "base/digest.h"
#include "base/file_operations.h"
#include "base/files.h"
#include "base/json.h"
#include "base/replacement.h"
#include "base/text.h"
#include "index/json_value.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <thread>

namespace lockwright::release
{

namespace
{

constexpr std::size_t keptJournals = 5;
constexpr std::uint64_t journalLimit = 64u << 20;
constexpr std::uint64_t keptLimit = 1u << 30;

std::filesystem::path lockPath(const Site& site)
{
    const std::string key = sha256(site.gitFolder.native()).substr(0, 12);
    return site.stateFolder() / ("release-" + key + ".lock");
}

} // namespace

std::string Site::inTree(const std::string& path) const
{
    return relativePosix((root / path).lexically_normal(), workTree);
}

JournalStore::JournalStore(Site site)
    : m_site(std::move(site))
{
}

std::filesystem::path JournalStore::journalPath(const std::string& id) const
{
    return m_site.stateFolder() / ("release-" + id + ".json");
}

std::filesystem::path JournalStore::folder(const std::string& id) const
{
    return m_site.stateFolder() / ("release-" + id);
}

std::string JournalStore::newId()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[20] = {};
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &parts);
    return std::string(text) + "-" + fileops::uniqueToken().substr(0, 4);
}

Result<void> JournalStore::save(const Journal& journal) const
{
    std::error_code error;
    std::filesystem::create_directories(m_site.stateFolder(), error);
    if (error)
        return fail(ErrorCode::Io, "cannot make the folder for the journal of the release: " + error.message());
    return writeFile(journalPath(journal.id), journalText(journal));
}

Result<void> JournalStore::keep(const std::string& id, const std::string& digest, std::string_view bytes) const
{
    std::error_code error;
    const std::filesystem::path place = folder(id) / "before";
    std::filesystem::create_directories(place, error);
    if (error)
        return fail(ErrorCode::Io, "cannot keep files as they were before the release: " + error.message());
    if (std::filesystem::exists(place / digest, error))
        return {};
    return writeFile(place / digest, bytes);
}

Result<std::string> JournalStore::kept(const std::string& id, const std::string& digest) const
{
    LW_TRY(std::string bytes, readFile(folder(id) / "before" / digest, keptLimit));
    if (sha256(bytes) != digest)
        return fail(ErrorCode::Data, "the bytes that were kept to undo the release were changed",
                    "take the files from git: git checkout HEAD -- PATH");
    return bytes;
}

std::string JournalStore::workTreeKey() const
{
    return m_site.workTree.native();
}

Result<std::vector<Journal>> JournalStore::all() const
{
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_site.stateFolder(), error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("release-") && name.ends_with(".json"))
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Journal> journals;
    for (const std::filesystem::path& path : paths) {
        LW_TRY(const std::string text, readFile(path, journalLimit));
        LW_TRY(Journal journal, parseJournal(text, text::printable(path.native())));
        if (journal.workTree.native() == workTreeKey())
            journals.push_back(std::move(journal));
    }
    // The names tell seconds only.
    std::stable_sort(journals.begin(), journals.end(),
                     [](const Journal& left, const Journal& right) { return left.startedAt < right.startedAt; });
    return journals;
}

Result<std::optional<Journal>> JournalStore::latest() const
{
    LW_TRY(std::vector<Journal> journals, all());
    for (Journal& journal : journals)
        if (journal.isOpen())
            return std::optional<Journal>(std::move(journal));
    if (journals.empty())
        return std::optional<Journal>();
    return std::optional<Journal>(std::move(journals.back()));
}

void JournalStore::prune() const
{
    const auto journals = all();
    if (!journals)
        return;
    std::size_t closed = std::size_t(
        std::count_if(journals->begin(), journals->end(), [](const Journal& journal) { return !journal.isOpen(); }));
    std::error_code error;
    for (const Journal& journal : *journals) {
        if (journal.isOpen() || closed-- <= keptJournals)
            continue;
        std::filesystem::remove(journalPath(journal.id), error);
        std::filesystem::remove_all(folder(journal.id), error);
    }
    // What a process that was killed did not rename any more.
    for (const auto& entry : std::filesystem::directory_iterator(m_site.stateFolder(), error))
        if (fileops::isTemporaryName(entry.path().filename().string()))
            std::filesystem::remove(entry.path(), error);
}

Result<void> JournalStore::saveRehearsal(const Rehearsal& rehearsal) const
{
    std::error_code error;
    std::filesystem::create_directories(m_site.stateFolder(), error);
    JsonWriter json;
    json.beginObject().member("format", 1).member("workTree", workTreeKey()).member("base", rehearsal.base);
    json.member("plan", rehearsal.planDigest)
        .member("commit", rehearsal.commit)
        .member("tree", rehearsal.tree)
        .strings("paths", rehearsal.paths);
    json.key("wheels").beginArray();
    for (const FileDigest& wheel : rehearsal.wheels)
        json.beginObject().member("path", wheel.path).member("sha256", wheel.digest).endObject();
    json.endArray().member("at", rehearsal.at).endObject();
    const std::string key = sha256(workTreeKey()).substr(0, 12);
    return writeFile(m_site.stateFolder() / ("rehearsal-" + key + ".json"), json.text());
}

std::optional<Rehearsal> JournalStore::rehearsal() const
{
    const std::string key = sha256(workTreeKey()).substr(0, 12);
    const auto text = readFile(m_site.stateFolder() / ("rehearsal-" + key + ".json"), journalLimit);
    if (!text)
        return std::nullopt;
    const auto json = index::parseJson(*text, "the rehearsal");
    if (!json || (*json)["format"].number != 1)
        return std::nullopt;
    Rehearsal rehearsal;
    rehearsal.base = (*json)["base"].text;
    rehearsal.planDigest = (*json)["plan"].text;
    rehearsal.commit = (*json)["commit"].text;
    rehearsal.tree = (*json)["tree"].text;
    rehearsal.paths = (*json)["paths"].texts();
    rehearsal.at = (*json)["at"].number;
    for (const index::JsonValue& wheel : (*json)["wheels"].items)
        rehearsal.wheels.push_back({wheel["path"].text, wheel["sha256"].text});
    return rehearsal;
}

Status Journal::status() const
{
    Status result;
    result.phase = phase;
    result.id = id;
    result.startedAt = startedAt;
    result.plan = plan;
    for (const StepRecord& record : records)
        result.steps.push_back(record.step);
    result.findings = findings;
    result.failure = failure;
    result.commit = commit;
    result.tree = tree;
    result.tag = tag;
    result.wheels = wheels;
    result.pushed = pushed;
    result.asRehearsed = asRehearsed;
    result.remaining = remaining;
    result.notices = notices;
    result.workTree = workTree;
    return result;
}

Result<ReleaseLock> ReleaseLock::take(const Site& site)
{
    std::error_code error;
    std::filesystem::create_directories(site.stateFolder(), error);
    const std::filesystem::path path = lockPath(site);
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!file)
        return fileops::systemFailure("open", path, errno);
    // A process that is killed while it starts a command holds its lock until that command has begun.
    constexpr int tries = 10;
    constexpr std::chrono::milliseconds pause{50};
    for (int number = 0; number < tries; ++number) {
        if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
            return ReleaseLock(std::move(file));
        std::this_thread::sleep_for(pause);
    }
    return fail(ErrorCode::Repository, "E-RELEASE-OPEN: another Lockwright runs a release of this work tree right now",
                "wait until it is done; `lockwright release status` shows how far it is");
}

bool ReleaseLock::isTaken(const Site& site)
{
    const Descriptor file(::open(lockPath(site).c_str(), O_RDONLY | O_CLOEXEC));
    constexpr int tries = 5;
    constexpr std::chrono::milliseconds pause{20};
    for (int number = 0; file && number < tries; ++number) {
        if (::flock(file.get(), LOCK_SH | LOCK_NB) == 0)
            return false;
        std::this_thread::sleep_for(pause);
    }
    return bool(file);
}

} // namespace lockwright::release
