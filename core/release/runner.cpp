// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/runner.h"

#include "base/files.h"
#include "base/text.h"
#include "release/leftovers.h"
#include "release/undo.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lockwright::release
{

namespace
{

bool isDone(const StepRecord& record)
{
    return record.step.state == StepState::Done || record.step.state == StepState::Skipped;
}

/// A lock that came to be while the process was at work that died: nobody will take it away.
void removeLock(const std::filesystem::path& lock, std::int64_t since)
{
    struct stat status = {};
    if (::lstat(lock.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return;
    const std::int64_t made = std::int64_t(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000;
    // Clocks of file systems are coarser than ours.
    if (made + 50 >= since)
        ::unlink(lock.c_str());
}

} // namespace

Runner::Runner(const JournalStore& store, Journal& journal, Services& services, const Watcher& watcher, Task& task)
    : m_store(store)
    , m_journal(journal)
    , m_services(services)
    , m_watcher(watcher)
    , m_task(task)
{
}

StepContext Runner::context(std::size_t index)
{
    return {m_store, m_journal, m_services, m_watcher, m_task, index};
}

void Runner::tell(std::size_t index)
{
    if (!m_watcher)
        return;
    Status status = m_journal.status();
    status.journal = m_store.journalPath(m_journal.id);
    m_watcher({Event::Kind::Step, index, {}, std::make_shared<const Status>(std::move(status))});
}

Result<void> Runner::failed(std::size_t index, const Error& error, std::vector<std::string> lines)
{
    StepRecord& record = m_journal.records[index];
    const bool isCancelled = error.code == ErrorCode::Cancelled;
    Task uncancelled;
    StepContext undoing(m_store, m_journal, m_services, m_watcher, uncancelled, index);
    const auto obstacles = rollBack(undoing);
    if (!obstacles)
        m_journal.notices.push_back("the step `" + record.step.name
                                    + "` could not be undone: " + obstacles.error().message);
    else
        m_journal.notices.insert(m_journal.notices.end(), obstacles->begin(), obstacles->end());
    record.step.endedAt = nowInMilliseconds();
    record.step.made.clear();
    record.step.state = isCancelled ? StepState::Pending : StepState::Failed;
    record.step.detail = isCancelled ? "was stopped and undone" : error.message;
    m_journal.phase = Phase::Stopped;
    if (!isCancelled)
        m_journal.failure = Failure{index, error, std::move(lines), waysOutOf(m_journal, index, error)};
    LW_CHECK(m_store.save(m_journal));
    tell(index);
    if (isCancelled)
        return tl::unexpected(error);
    return {};
}

Result<bool> Runner::step(std::size_t index)
{
    StepRecord& record = m_journal.records[index];
    record.step.state = StepState::Running;
    record.step.startedAt = nowInMilliseconds();
    record.step.endedAt = 0;
    record.step.exitCode = 0;
    record.step.detail.clear();
    record.step.notices.clear();
    LW_CHECK(m_store.save(m_journal));
    tell(index);
    StepContext working = context(index);
    const auto state = perform(working);
    if (!state) {
        LW_CHECK(failed(index, state.error(), working.lastLines()));
        return false;
    }
    record.step.state = *state;
    record.step.endedAt = nowInMilliseconds();
    if (*state == StepState::Waiting)
        m_journal.phase = Phase::Stopped;
    LW_CHECK(m_store.save(m_journal));
    tell(index);
    return *state != StepState::Waiting;
}

Result<void> Runner::proceed()
{
    m_journal.failure.reset();
    m_journal.phase = Phase::Running;
    for (std::size_t index = 0; index < m_journal.records.size(); ++index) {
        if (isDone(m_journal.records[index]))
            continue;
        if (m_task.cancelled()) {
            m_journal.phase = Phase::Stopped;
            LW_CHECK(m_store.save(m_journal));
            return Task::cancellation();
        }
        LW_TRY(const bool goesOn, step(index));
        if (!goesOn)
            return {};
    }
    m_journal.phase = Phase::Finished;
    return m_store.save(m_journal);
}

Result<void> Runner::takeBack()
{
    m_journal.phase = Phase::Running;
    m_journal.remaining.clear();
    LW_CHECK(m_store.save(m_journal));
    for (std::size_t left = m_journal.records.size(); left > 0; --left) {
        StepRecord& record = m_journal.records[left - 1];
        if (record.step.state == StepState::RolledBack || record.step.state == StepState::Pending
            || record.step.kind == StepKind::Preflight)
            continue;
        // Running until it is undone: who comes after a process that died here undoes the rest.
        const bool staysOutside = !record.step.undoable && record.step.state == StepState::Done;
        const StepState before = record.step.state;
        record.step.state = StepState::Running;
        LW_CHECK(m_store.save(m_journal));
        StepContext undoing = context(left - 1);
        const auto obstacles = rollBack(undoing);
        if (!obstacles || !obstacles->empty())
            record.step.state = before;
        if (!obstacles && obstacles.error().code == ErrorCode::Cancelled) {
            m_journal.phase = Phase::Stopped;
            LW_CHECK(m_store.save(m_journal));
            return tl::unexpected(obstacles.error());
        }
        if (!obstacles)
            m_journal.remaining.push_back("the step `" + record.step.name + "`: " + obstacles.error().message);
        else
            m_journal.remaining.insert(m_journal.remaining.end(), obstacles->begin(), obstacles->end());
        if (!m_journal.remaining.empty()) {
            for (std::size_t earlier = left - 1; earlier > 0; --earlier)
                if (!m_journal.records[earlier - 1].step.made.empty())
                    m_journal.remaining.push_back("what the step `" + m_journal.records[earlier - 1].step.name
                                                  + "` did stays as well");
            m_journal.phase = Phase::PartlyAborted;
            return m_store.save(m_journal);
        }
        if (staysOutside)
            m_journal.notices.push_back("what `" + text::join(record.step.command, " ")
                                        + "` did beyond its outputs stays");
        record.step.state = StepState::RolledBack;
        record.step.made.clear();
        LW_CHECK(m_store.save(m_journal));
        tell(left - 1);
    }
    m_journal.wheels.clear();
    m_journal.failure.reset();
    m_journal.phase = Phase::Aborted;
    return m_store.save(m_journal);
}

void Runner::removeStaleLocks() const
{
    const Site& site = m_store.site();
    if (gitWorksIn(site.workTree) || gitWorksIn(site.commonFolder))
        return;
    const std::int64_t since = m_journal.activeSince;
    removeLock(site.gitFolder / "index.lock", since);
    removeLock(site.gitFolder / "HEAD.lock", since);
    removeLock(site.commonFolder / "packed-refs.lock", since);
    if (!m_journal.branch.empty())
        removeLock(site.commonFolder / "refs/heads" / (m_journal.branch + ".lock"), since);
    if (!m_journal.plan.tag.empty())
        removeLock(site.commonFolder / "refs/tags" / (m_journal.plan.tag + ".lock"), since);
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(site.gitFolder, error))
        if (entry.path().filename().string().starts_with("lockwright-index-"))
            removeLock(entry.path(), since);
}

Result<void> Runner::recover()
{
    LW_TRY(const FileTransaction::Recovery recovery, FileTransaction::recover(writesFolder(m_store.site())));
    std::ignore = recovery; // whichever way it went, the step is undone below
    removeStaleLocks();
    m_journal.process = ::getpid();
    m_journal.activeSince = nowInMilliseconds();
    for (std::size_t index = 0; index < m_journal.records.size(); ++index) {
        StepRecord& record = m_journal.records[index];
        if (record.step.state != StepState::Running)
            continue;
        StepContext undoing = context(index);
        LW_TRY(const std::vector<std::string> obstacles, rollBack(undoing));
        m_journal.notices.insert(m_journal.notices.end(), obstacles.begin(), obstacles.end());
        record.step.state = obstacles.empty() ? StepState::Pending : StepState::Failed;
        record.step.detail = "was interrupted" + std::string(obstacles.empty() ? " and undone" : "");
        record.step.made.clear();
    }
    return m_store.save(m_journal);
}

Result<std::optional<std::size_t>> Runner::firstChanged()
{
    const Site& site = m_store.site();
    // The last step that wrote a path decides what it should hold.
    std::map<std::string, std::pair<std::size_t, std::string>> expected;
    for (std::size_t index = 0; index < m_journal.records.size(); ++index) {
        const StepRecord& record = m_journal.records[index];
        if (isDone(record))
            for (const SavedFile& file : record.files)
                if (file.after)
                    expected[file.path] = {index, *file.after};
    }
    std::optional<std::size_t> first;
    const auto note = [&](std::size_t index) { first = first ? std::min(*first, index) : index; };
    for (const auto& [path, what] : expected) {
        LW_TRY(const PathState now, readPath(site.workTree / path));
        if (now.digest != what.second)
            note(what.first);
    }
    LW_TRY(const git::Repository repository, git::Repository::open(site.workTree));
    for (std::size_t index = 0; index < m_journal.records.size(); ++index) {
        const StepRecord& record = m_journal.records[index];
        if (record.step.kind == StepKind::Commit && isDone(record) && !record.made.empty()) {
            const auto reached = repository.reaches("HEAD", record.made);
            if (!reached || !*reached)
                note(index);
        }
        if (!isDone(record) || record.step.inputs.empty())
            continue;
        LW_TRY(const std::vector<std::string> paths, matchingPaths(site, record.step.inputs));
        LW_TRY(const std::vector<FileDigest> now, digestsOf(site, paths));
        if (now != record.inputs)
            note(index);
    }
    return first;
}

Result<void> Runner::findStale()
{
    LW_TRY(const std::optional<std::size_t> first, firstChanged());
    if (!first || m_journal.pushed)
        return {};
    // What sits in git is taken back; files are written over by the steps that made them.
    for (std::size_t left = m_journal.records.size(); left > *first; --left) {
        StepRecord& record = m_journal.records[left - 1];
        if (!isDone(record))
            continue;
        if (record.step.kind == StepKind::Commit || record.step.kind == StepKind::Tag) {
            StepContext undoing = context(left - 1);
            // A commit's files are compared as the commit left them, and one of them was changed since.
            std::vector<SavedFile> files;
            std::swap(files, record.files);
            LW_TRY(const std::vector<std::string> obstacles, rollBack(undoing));
            if (!obstacles.empty())
                return fail(ErrorCode::Repository,
                            "files of the release were changed since, and it cannot go back: " + obstacles.front(),
                            "put them back with: git checkout HEAD -- PATH");
        }
        record.step.state = StepState::Stale;
        record.step.detail = "runs again, because files were changed since";
        LW_CHECK(m_store.save(m_journal));
    }
    return {};
}

std::vector<WayOut> waysOutOf(const Journal& journal, std::size_t index, const Error& error)
{
    std::vector<WayOut> ways;
    const StepKind kind = journal.records[index].step.kind;
    const auto add = [&](WayOut::Action action, std::string sentence, std::string command) {
        ways.push_back({action, std::move(sentence), std::move(command), std::nullopt, false});
    };
    if (error.place)
        ways.push_back({WayOut::Action::Edit, "Edit the file.", {}, error.place});
    if (kind == StepKind::Compile)
        add(WayOut::Action::Command, "See what contradicts what.", "lockwright conflicts");
    if (kind == StepKind::Check)
        add(WayOut::Action::Command, "See what is wrong with the locks.", "lockwright check");
    if (kind == StepKind::Audit)
        add(WayOut::Action::Command, "See the packages.", "lockwright outdated");
    if (kind == StepKind::Push)
        add(WayOut::Action::Command, "Take in what the remote has.", "git pull --rebase");
    if (journal.records[index].differsFromRehearsal) {
        add(WayOut::Action::Abort, "Take everything back and rehearse again.", "lockwright release abort");
        add(WayOut::Action::Resume, "Take what there is now.", "lockwright release resume --accept-difference");
        ways.back().acceptsDifference = true;
        return ways;
    }
    add(WayOut::Action::Resume, kind == StepKind::Push ? "Try again." : "Mend it and go on.",
        "lockwright release resume");
    add(WayOut::Action::Abort, "Take everything back.", "lockwright release abort");
    return ways;
}

} // namespace lockwright::release
