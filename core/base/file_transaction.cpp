// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/digest.h"
#include "base/file_operations.h"
#include "base/replacement.h"
#include "base/transaction_journal.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <set>
#include <thread>
#include <tuple>

namespace lockwright
{

using namespace fileops;

namespace
{

/// One change on its way to the disk.
struct Step {
    const FileChange* change = nullptr;
    Target target;
    JournalEntry entry;
};

Result<std::vector<Step>> plan(const std::vector<FileChange>& changes)
{
    std::vector<Step> steps;
    steps.reserve(changes.size());
    std::set<std::filesystem::path> targets;
    for (const FileChange& change : changes) {
        Step step;
        step.change = &change;
        LW_TRY(step.target, writableTarget(change.path));
        if (!targets.insert(step.target.path.lexically_normal()).second) {
            return fail(ErrorCode::Usage, "two changes would write the same file: " + shown(change.path),
                        "give each its own file; one of them may be a symbolic link to the other");
        }
        step.entry.target = step.target.path;
        step.entry.before = change.expected ? sha256(*change.expected) : std::string();
        if (change.content) {
            step.entry.after = sha256(*change.content);
            step.entry.temporary = temporaryBeside(step.target.path);
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<void> verifyUnchanged(const Step& step)
{
    LW_TRY(const auto status, inspect(step.target.path));
    bool same = status.has_value() == step.change->expected.has_value();
    if (same && status) {
        LW_TRY(const std::string content, readFile(step.target.path));
        same = content == *step.change->expected;
    }
    if (same)
        return {};
    return fail(ErrorCode::Io, "nothing was written, because " + shown(step.change->path) + " is not as it was read",
                "it changed on disk since it was read; reload and try again");
}

Result<void> writeTemporaries(const std::vector<Step>& steps)
{
    // All are written before the first is synced: the kernel then flushes them together, and the later syncs
    // find little to do.
    std::vector<Descriptor> files;
    files.reserve(steps.size());
    for (const Step& step : steps) {
        if (!step.change->content)
            continue;
        LW_TRY(Descriptor file, writeTemporary(step.entry.temporary, step.target, *step.change->content));
        files.push_back(std::move(file));
    }
    std::size_t next = 0;
    for (const Step& step : steps) {
        if (step.change->content)
            LW_CHECK(sync(files[next++], step.entry.temporary));
    }
    return {};
}

void removeTemporaries(const std::vector<Step>& steps)
{
    for (const Step& step : steps) {
        if (!step.entry.temporary.empty())
            std::ignore = removeFile(step.entry.temporary);
    }
}

Result<void> apply(const JournalEntry& entry)
{
    return entry.temporary.empty() ? removeFile(entry.target) : renameFile(entry.temporary, entry.target);
}

/// Puts the old content back for the first `applied` steps, after a rename that failed.
Result<void> undo(const std::vector<Step>& steps, std::size_t applied)
{
    for (std::size_t at = 0; at < applied; ++at) {
        const Step& step = steps[at];
        if (!step.change->expected) {
            LW_CHECK(removeFile(step.target.path));
            continue;
        }
        const std::filesystem::path temporary = temporaryBeside(step.target.path);
        LW_TRY(const Descriptor file, writeTemporary(temporary, step.target, *step.change->expected));
        LW_CHECK(sync(file, temporary));
        LW_CHECK(renameFile(temporary, step.target.path));
    }
    return {};
}

Result<void> syncFolders(const std::vector<JournalEntry>& entries)
{
    std::set<std::filesystem::path> folders;
    for (const JournalEntry& entry : entries)
        folders.insert(entry.target.parent_path());
    for (const std::filesystem::path& folder : folders)
        LW_CHECK(syncFolder(folder));
    return {};
}

/// One writer at a time for each journal folder, so that two processes cannot both find the files unchanged and
/// then write over each other. The lock is on the folder itself and leaves no file behind.
Result<Descriptor> lockFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return systemFailure("make", folder, error.value());
    Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened)
        return systemFailure("open", folder, errno);
    constexpr auto patience = std::chrono::seconds(10);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return systemFailure("lock", folder, errno);
        if (std::chrono::steady_clock::now() >= end)
            return fail(ErrorCode::Io, "another lockwright process is writing files and does not end",
                        "end it, then try again");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return opened;
}

enum class Standing : std::uint8_t { Old, New, Foreign };

/// What the target of an entry holds now.
Result<Standing> standing(const JournalEntry& entry)
{
    LW_TRY(const auto status, inspect(entry.target));
    std::string digest;
    if (status) {
        auto content = readFile(entry.target);
        if (!content)
            return Standing::Foreign; // someone put something there that is no file we could have written
        digest = sha256(*content);
    }
    if (digest == entry.after)
        return Standing::New;
    return digest == entry.before ? Standing::Old : Standing::Foreign;
}

Result<bool> isApplied(const JournalEntry& entry, Standing now)
{
    if (entry.temporary.empty())
        return now == Standing::New;
    LW_TRY(const auto temporary, inspect(entry.temporary));
    return !temporary;
}

Result<void> rollBack(const JournalContent& content)
{
    for (const JournalEntry& entry : content.entries) {
        if (!entry.temporary.empty())
            LW_CHECK(removeFile(entry.temporary));
    }
    return {};
}

Result<void> complete(const JournalContent& content, const std::vector<Standing>& standings,
                      FileTransaction::Recovery& recovery)
{
    for (std::size_t at = 0; at < content.entries.size(); ++at) {
        const JournalEntry& entry = content.entries[at];
        LW_TRY(const bool applied, isApplied(entry, standings[at]));
        // Old content although our file was moved there: someone has put it back.
        if (standings[at] == Standing::Foreign || (applied && standings[at] == Standing::Old))
            recovery.leftAlone.push_back(entry.target);
        if (!applied && standings[at] == Standing::Old) {
            LW_CHECK(apply(entry));
        } else if (!applied && !entry.temporary.empty()) {
            LW_CHECK(removeFile(entry.temporary));
        }
    }
    return syncFolders(content.entries);
}

Result<void> recoverOne(TransactionJournal& journal, FileTransaction::Recovery& recovery)
{
    using Outcome = FileTransaction::Recovery::Outcome;
    LW_TRY(const JournalContent content, journal.read());
    std::vector<Standing> standings;
    bool begun = false;
    if (content.whole && content.committed) {
        for (const JournalEntry& entry : content.entries) {
            LW_TRY(const Standing now, standing(entry));
            LW_TRY(const bool applied, isApplied(entry, now));
            standings.push_back(now);
            begun = begun || applied;
        }
    }
    if (begun) {
        LW_CHECK(complete(content, standings, recovery));
        recovery.outcome = Outcome::Completed;
    } else {
        LW_CHECK(rollBack(content));
        if (recovery.outcome == Outcome::Nothing && content.whole)
            recovery.outcome = Outcome::RolledBack;
    }
    if (content.whole) {
        for (const JournalEntry& entry : content.entries)
            recovery.files.push_back(entry.target);
    }
    return journal.remove();
}

} // namespace

FileTransaction::FileTransaction(std::filesystem::path journalFolder)
    : m_journalFolder(std::move(journalFolder))
{
}

Result<void> FileTransaction::commit(const std::vector<FileChange>& changes)
{
    if (changes.empty())
        return {};
    LW_TRY(const std::vector<Step> steps, plan(changes));
    LW_TRY(const Descriptor folderLock, lockFolder(m_journalFolder));
    for (const Step& step : steps)
        LW_CHECK(verifyUnchanged(step));

    std::vector<JournalEntry> entries;
    bool removes = false;
    for (const Step& step : steps) {
        entries.push_back(step.entry);
        removes = removes || step.entry.temporary.empty();
    }
    // A single rename is all or none by itself, also in a power cut; its journal only has to outlive the process,
    // so that no temporary file stays behind.
    const bool durable = steps.size() > 1;
    LW_TRY(TransactionJournal journal, TransactionJournal::begin(m_journalFolder, entries, durable));

    auto written = writeTemporaries(steps);
    for (std::size_t at = 0; written && at < steps.size(); ++at)
        written = verifyUnchanged(steps[at]);
    if (written)
        written = journal.markCommitted(durable);
    std::size_t applied = 0;
    while (written && applied < steps.size()) {
        written = apply(steps[applied].entry);
        if (written)
            ++applied;
    }
    if (!written) {
        // Where even that fails, the journal and the temporary files stay for recover().
        if (undo(steps, applied)) {
            removeTemporaries(steps);
            std::ignore = journal.remove();
        }
        return written;
    }
    LW_CHECK(syncFolders(entries));
    LW_CHECK(journal.remove());
    // A journal that a power cut brings back must not remove a file that was made anew since.
    return removes ? syncFolder(m_journalFolder) : Result<void>();
}

Result<FileTransaction::Recovery> FileTransaction::recover(const std::filesystem::path& journalFolder)
{
    Recovery recovery;
    LW_TRY(std::vector<TransactionJournal> journals, TransactionJournal::abandoned(journalFolder));
    for (TransactionJournal& journal : journals)
        LW_CHECK(recoverOne(journal, recovery));
    return recovery;
}

} // namespace lockwright
