// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/release.h"

#include "base/files.h"
#include "base/text.h"
#include "git/repository.h"
#include "release/leftovers.h"
#include "release/preflight.h"
#include "release/runner.h"
#include "release/scratch.h"
#include "release/undo.h"

#include <unistd.h>

#include <algorithm>
#include <tuple>

namespace lockwright::release
{

namespace
{

tl::unexpected<Error> openAlready(const Journal& journal)
{
    return fail(ErrorCode::Repository,
                "E-RELEASE-OPEN: the release " + journal.id + " of " + journal.plan.newVersion + " is open",
                "go on with: lockwright release resume, or take it back with: lockwright release abort");
}

tl::unexpected<Error> noneOpen()
{
    return fail(ErrorCode::Usage, "no release is open", "begin one with: lockwright release run");
}

Journal newJournal(const Site& site, const Options& options, const PreparedRelease& prepared)
{
    Journal journal;
    journal.id = JournalStore::newId();
    journal.root = site.root;
    journal.workTree = site.workTree;
    journal.phase = Phase::Running;
    journal.startedAt = nowInMilliseconds();
    journal.process = ::getpid();
    journal.activeSince = journal.startedAt;
    journal.options = options;
    journal.configuration = prepared.configuration;
    journal.configuration.steps.clear();
    journal.plan = prepared.plan;
    journal.plan.steps.clear();
    journal.plan.findings.clear();
    journal.findings = prepared.plan.findings;
    journal.branch = prepared.plan.branch;
    journal.base = prepared.plan.base;
    journal.message = prepared.message;
    for (std::size_t i = 0; i < prepared.steps.size(); ++i) {
        StepRecord& record = journal.records.emplace_back();
        record.step = prepared.plan.steps[i];
        record.configured = prepared.steps[i];
    }
    Step& preflight = journal.records.front().step;
    preflight.state = StepState::Done;
    preflight.startedAt = preflight.endedAt = journal.startedAt;
    preflight.detail = "nothing stands in the way";
    return journal;
}

/// What a resume is to look at again: the repository and the programs, not what the release itself has changed.
std::vector<Finding> stillFailing(const std::vector<Finding>& findings)
{
    std::vector<Finding> failing;
    for (const Finding& finding : findings)
        if (finding.state == Finding::State::Failed
            && (finding.check == "repository" || finding.check == "programs" || finding.check == "space"
                || finding.check == "identity"))
            failing.push_back(finding);
    return failing;
}

/// Copies the logs of a rehearsal to where they stay until the next one.
void keepLogs(const JournalStore& from, const Journal& journal, const Site& site, std::vector<Step>& steps)
{
    std::error_code error;
    const std::filesystem::path folder = site.stateFolder() / "rehearsal-logs";
    std::filesystem::remove_all(folder, error);
    std::filesystem::create_directories(folder, error);
    std::filesystem::copy(from.folder(journal.id) / "logs", folder, error);
    for (Step& step : steps)
        if (!step.log.empty())
            step.log = folder / step.log.filename();
}

} // namespace

Release::Release(Site site, Services& services, Watcher watcher)
    : m_site(site)
    , m_services(services)
    , m_watcher(std::move(watcher))
    , m_store(std::move(site))
{
}

Result<Release> Release::open(const std::filesystem::path& root, Services& services, Watcher watcher)
{
    LW_TRY(Site site, findSite(root));
    return Release(std::move(site), services, std::move(watcher));
}

Result<PreparedRelease> Release::prepared(const Options& options, Task& task)
{
    LW_TRY(PreparedRelease prepared, prepare(m_site, options, m_services, task));
    LW_TRY(prepared.plan.findings, lookAround(m_site, prepared, options, m_services, task));
    return prepared;
}

Result<Plan> Release::plan(const Options& options, Task& task)
{
    LW_TRY(PreparedRelease made, prepared(options, task));
    LW_TRY(const std::optional<Journal> latest, m_store.latest());
    if (latest && latest->isOpen())
        made.plan.findings.insert(made.plan.findings.begin(),
                                  Finding{"release",
                                          Finding::State::Failed,
                                          "the release " + latest->id + " of " + latest->plan.newVersion + " is open",
                                          {},
                                          {{WayOut::Action::Resume, "Go on with it.", "lockwright release resume", {}},
                                           {WayOut::Action::Abort, "Take it back.", "lockwright release abort", {}}}});
    return std::move(made.plan);
}

Status Release::refusal(const PreparedRelease& made) const
{
    Status status;
    status.phase = Phase::Refused;
    status.plan = made.plan;
    status.steps = made.plan.steps;
    status.findings = made.plan.findings;
    status.steps.front().state = StepState::Failed;
    status.workTree = m_site.workTree;
    return status;
}

Status Release::statusOf(const Journal& journal) const
{
    Status status = journal.status();
    status.journal = m_store.journalPath(journal.id);
    const auto rehearsal = m_store.rehearsal();
    const bool isOfThis = rehearsal && rehearsal->base == journal.base && rehearsal->planDigest == journal.plan.digest;
    status.rehearsal = journal.isOpen() ? (isOfThis ? rehearsal : std::nullopt) : rehearsalOfHead();
    return status;
}

std::optional<Rehearsal> Release::rehearsalOfHead() const
{
    auto rehearsal = m_store.rehearsal();
    if (!rehearsal)
        return std::nullopt;
    const auto repository = git::Repository::open(m_site.workTree);
    const auto head = repository ? repository->resolveRevision("HEAD") : Result<std::string>(std::string());
    return head && *head == rehearsal->base ? std::move(rehearsal) : std::nullopt;
}

Result<Status> Release::rehearse(const Options& options, Task& task)
{
    removeAbandonedScratches(m_site, m_services.scratchFolder());
    LW_TRY(PreparedRelease made, prepared(options, task));
    LW_TRY(const std::vector<Finding> programs, tryPrograms(m_site, made, task));
    made.plan.findings.insert(made.plan.findings.end(), programs.begin(), programs.end());
    if (!made.plan.ready())
        return refusal(made);
    if (made.plan.base.empty())
        return fail(ErrorCode::Repository, "there is no commit yet that a scratch work tree could be made of",
                    "the first release of a repository runs without a rehearsal: lockwright release run");
    LW_TRY(const ScratchTree scratch, ScratchTree::make(m_site, m_services.scratchFolder(), made.plan.base, task));
    LW_TRY(Site site, findSite(scratch.root()));
    site.commonFolder = scratch.folder() / "state";
    site.isScratch = true;
    const JournalStore store(site);
    Options gatesOpen = options;
    gatesOpen.openGates = true;
    gatesOpen.abortOnFailure = false;
    Journal journal = newJournal(site, gatesOpen, made);
    Runner runner(store, journal, m_services, m_watcher, task);
    LW_CHECK(runner.proceed());
    Status status = journal.status();
    status.workTree = m_site.workTree;
    status.phase = journal.phase == Phase::Finished ? Phase::Rehearsed : Phase::RehearsalFailed;
    if (status.failure)
        status.failure->waysOut.erase(std::remove_if(status.failure->waysOut.begin(), status.failure->waysOut.end(),
                                                     [](const WayOut& way) {
                                                         return way.action == WayOut::Action::Resume
                                                                || way.action == WayOut::Action::Abort;
                                                     }),
                                      status.failure->waysOut.end());
    keepLogs(store, journal, m_site, status.steps);
    if (status.phase == Phase::RehearsalFailed)
        return status;
    Rehearsal rehearsal{made.plan.base, made.plan.digest, journal.commit, journal.tree, {}, {}, nowInMilliseconds()};
    for (const StepRecord& record : journal.records) {
        if (record.step.kind == StepKind::Commit)
            rehearsal.paths = record.paths;
        if (record.step.kind == StepKind::Wheel)
            rehearsal.wheels = record.step.made;
    }
    LW_CHECK(m_store.saveRehearsal(rehearsal));
    status.rehearsal = std::move(rehearsal);
    return status;
}

Result<Status> Release::run(const Options& options, Task& task)
{
    LW_TRY(const ReleaseLock lock, ReleaseLock::take(m_site));
    LW_TRY(const std::optional<Journal> latest, m_store.latest());
    if (latest && latest->isOpen())
        return openAlready(*latest);
    m_store.prune();
    removeAbandonedScratches(m_site, m_services.scratchFolder());
    LW_TRY(PreparedRelease made, prepared(options, task));
    LW_TRY(const std::vector<Finding> programs, tryPrograms(m_site, made, task));
    made.plan.findings.insert(made.plan.findings.end(), programs.begin(), programs.end());
    const auto rehearsal = m_store.rehearsal();
    const bool isRehearsed =
        rehearsal && rehearsal->base == made.plan.base && rehearsal->planDigest == made.plan.digest;
    if (options.needsRehearsal && !isRehearsed)
        made.plan.findings.push_back(
            {"rehearsal",
             Finding::State::Failed,
             rehearsal ? "the last rehearsal was of another commit or of another plan" : "nothing was rehearsed",
             std::nullopt,
             {{WayOut::Action::Rehearse, "Rehearse it.", "lockwright release rehearse", std::nullopt}}});
    if (!made.plan.ready())
        return refusal(made);
    Journal journal = newJournal(m_site, options, made);
    LW_CHECK(m_store.save(journal));
    Runner runner(m_store, journal, m_services, m_watcher, task);
    LW_CHECK(runner.proceed());
    if (journal.failure && options.abortOnFailure) {
        const auto failure = journal.failure;
        LW_CHECK(runner.takeBack());
        journal.failure = failure;
        journal.failure->waysOut.clear();
        LW_CHECK(m_store.save(journal));
    }
    return statusOf(journal);
}

Result<Status> Release::resume(const ResumeOptions& options, Task& task)
{
    LW_TRY(const ReleaseLock lock, ReleaseLock::take(m_site));
    LW_TRY(std::optional<Journal> journal, m_store.latest());
    if (!journal || !journal->isOpen())
        return noneOpen();
    if (journal->phase == Phase::PartlyAborted)
        return fail(ErrorCode::Usage, "the release " + journal->id + " is on its way back, so it cannot go on",
                    "take the rest back with: lockwright release abort");
    journal->options.runHooks = options.runHooks;
    journal->options.acceptDifference = options.acceptDifference;
    endLeftovers(journal->id); // first: they would go on writing into what is removed
    removeAbandonedScratches(m_site, m_services.scratchFolder());
    journal->notices.clear();
    Runner runner(m_store, *journal, m_services, m_watcher, task);
    LW_CHECK(runner.recover());
    LW_CHECK(runner.findStale());
    PreparedRelease made;
    made.plan = journal->plan;
    for (const StepRecord& record : journal->records) {
        made.plan.steps.push_back(record.step);
        made.steps.push_back(record.configured);
    }
    made.configuration = journal->configuration;
    Options again = journal->options;
    LW_TRY(const std::vector<Finding> findings, lookAround(m_site, made, again, m_services, task));
    journal->findings = stillFailing(findings);
    if (!journal->findings.empty()) {
        journal->phase = Phase::Stopped;
        LW_CHECK(m_store.save(*journal));
        return statusOf(*journal);
    }
    for (StepRecord& record : journal->records)
        if (record.step.state == StepState::Waiting && options.openGates) {
            record.step.state = StepState::Done;
            record.step.detail = "somebody said yes";
        }
    LW_CHECK(runner.proceed());
    return statusOf(*journal);
}

Result<Status> Release::abort(const AbortOptions& options, Task& task)
{
    LW_TRY(const ReleaseLock lock, ReleaseLock::take(m_site));
    LW_TRY(std::optional<Journal> journal, m_store.latest());
    if (!journal || (!journal->isOpen() && !(options.finished && journal->phase == Phase::Finished)))
        return noneOpen();
    endLeftovers(journal->id); // first: they would go on writing into what is removed
    removeAbandonedScratches(m_site, m_services.scratchFolder());
    journal->notices.clear();
    Runner runner(m_store, *journal, m_services, m_watcher, task);
    LW_CHECK(runner.recover());
    LW_CHECK(runner.takeBack());
    return statusOf(*journal);
}

Result<Status> Release::status()
{
    LW_TRY(const std::optional<Journal> journal, m_store.latest());
    if (!journal) {
        Status none;
        none.workTree = m_site.workTree;
        none.rehearsal = rehearsalOfHead();
        return none;
    }
    Status status = statusOf(*journal);
    if (status.phase == Phase::Running && !ReleaseLock::isTaken(m_site)) {
        status.phase = Phase::Stopped;
        status.notices.emplace_back("the process that ran the release ended in the middle of it; what it had begun is "
                                    "undone when the release goes on or is taken back");
    }
    return status;
}

Result<void> notePush(const std::filesystem::path& root, const git::PushRequest& request)
{
    LW_TRY(Site site, findSite(root));
    const std::filesystem::path workTree = site.workTree;
    LW_TRY(const ReleaseLock lock, ReleaseLock::take(site));
    const JournalStore store(std::move(site));
    LW_TRY(std::optional<Journal> journal, store.latest());
    if (!journal || journal->phase != Phase::Finished || journal->pushed)
        return {};
    bool went = !journal->tag.empty()
                && std::find(request.tags.begin(), request.tags.end(), journal->tag) != request.tags.end();
    if (!went && !journal->commit.empty()) {
        LW_TRY(const git::Repository repository, git::Repository::open(workTree));
        LW_TRY(went,
               repository.reaches(request.branch.empty() ? "HEAD" : "refs/heads/" + request.branch, journal->commit));
    }
    if (!went)
        return {};
    journal->pushed = true;
    return store.save(*journal);
}

} // namespace lockwright::release
