// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that write to the repository, and how they are undone.
#include "release/step_context.h"

#include "base/text.h"
#include "git/history.h"
#include "git/push.h"
#include "git/tag.h"
#include "release/undo.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

using git::IndexEntryRecord;

bool isSameEntry(const IndexEntryRecord& left, const IndexEntryRecord& right)
{
    return left.entries.size() == right.entries.size()
           && std::equal(left.entries.begin(), left.entries.end(), right.entries.begin(),
                         [](const git::IndexEntryFields& a, const git::IndexEntryFields& b) {
                             return a.stage == b.stage && a.mode == b.mode && a.id == b.id && a.flags == b.flags
                                    && a.extendedFlags == b.extendedFlags;
                         });
}

/// The commit's message with what the locks moved.
std::string messageOf(const Journal& journal)
{
    std::string message = text::replaceAll(journal.message, "{lock_summary}", journal.lockSummary);
    return std::string(text::trim(message)) + "\n";
}

/// What the release changed and git is to have.
Result<std::vector<std::string>> pathsToCommit(StepContext& context, const git::Repository& repository)
{
    std::vector<std::string> paths = context.changedBefore();
    LW_TRY(const std::vector<std::string> ignored, repository.ignoredPaths(paths));
    std::erase_if(paths, [&](const std::string& path) {
        return std::find(ignored.begin(), ignored.end(), path) != ignored.end();
    });
    return repository.changedPaths(paths, context.task());
}

/// Where the branch is, as long as it is where this release may go on from.
Result<std::string> headOf(StepContext& context, const git::Repository& repository)
{
    const Journal& journal = context.journal();
    LW_TRY(const git::RepositoryState state, repository.state(context.task()));
    if (state.branch != journal.branch && !context.site().isScratch)
        return fail(ErrorCode::Repository,
                    "the release began on " + (journal.branch.empty() ? "a detached HEAD" : journal.branch)
                        + ", and now HEAD is elsewhere",
                    "go back with: git switch " + journal.branch);
    return state.head;
}

Result<void> compareWithRehearsal(StepContext& context, const git::Repository& repository)
{
    Journal& journal = context.journal();
    context.record().differsFromRehearsal = false;
    const auto rehearsal = context.site().isScratch ? std::nullopt : context.store().rehearsal();
    if (!rehearsal || rehearsal->base != journal.base || rehearsal->planDigest != journal.plan.digest)
        return {};
    journal.asRehearsed = rehearsal->tree == journal.tree;
    if (journal.asRehearsed || journal.options.acceptDifference)
        return {};
    context.record().differsFromRehearsal = true;
    std::vector<std::string> different;
    for (const std::string& path : context.record().paths)
        if (std::find(rehearsal->paths.begin(), rehearsal->paths.end(), path) == rehearsal->paths.end())
            different.push_back(text::printable(path));
    for (const std::string& path : rehearsal->paths)
        if (std::find(context.record().paths.begin(), context.record().paths.end(), path)
            == context.record().paths.end())
            different.push_back(text::printable(path));
    for (const std::string& path : context.record().paths) {
        const auto now = repository.fileAt(journal.commit, path);
        const auto then = repository.fileAt(rehearsal->commit, path);
        if (now && then && *now != *then)
            different.push_back(text::printable(path));
    }
    return fail(ErrorCode::Repository,
                "the commit is not the rehearsed one"
                    + (different.empty() ? std::string() : ": it differs in " + text::join(different, ", ")),
                "rehearse again, or take what there is now with: lockwright release resume --accept-difference");
}

Result<void> makeCommit(StepContext& context, git::Repository& repository)
{
    Journal& journal = context.journal();
    StepRecord& record = context.record();
    git::CommitRequest request;
    request.paths = record.paths;
    request.message = messageOf(journal);
    request.hooks = journal.options.runHooks ? git::Hooks::Run : git::Hooks::Skip;
    request.sign = context.site().isScratch ? git::Sign::Never : journal.configuration.signCommit;
    request.retryOnHookFix = journal.configuration.retryOnHookFix;
    request.inScratch = context.site().isScratch;
    request.onOutput = [&](std::string_view output) { context.print(output); };
    request.variables = {{releaseVariable, journal.id}};
    request.onMade = [&](const std::string& id) {
        record.made = id;
        return context.save();
    };
    LW_TRY(const git::CommitResult result, repository.commit(request, context.task()));
    journal.commit = result.id;
    for (const std::string& path : result.hookPaths)
        if (std::find(record.paths.begin(), record.paths.end(), path) == record.paths.end())
            record.paths.push_back(path);
    record.step.notices = result.notices;
    if (const std::vector<std::string> left = leftByHooks(context, record.paths); !left.empty())
        record.step.notices.push_back(
            "hooks of bump-my-version's configuration changed files without staging them, which "
            "stay out of the commit: "
            + text::printable(text::join(left, ", "), 1000));
    LW_TRY(journal.tree, repository.treeIdOf(result.id));
    LW_TRY(record.indexAfter, repository.indexEntries(record.paths));
    LW_CHECK(noteResult(context.site(), record));
    record.step.detail = "committed " + text::plural(record.paths.size(), "file", "files") + " as "
                         + result.id.substr(0, 10) + (result.isSigned ? ", signed" : "");
    return {};
}

/// Why a commit of the release cannot be taken back.
Result<std::vector<std::string>> commitObstacles(StepContext& context, const git::Repository& repository,
                                                 const std::string& head)
{
    std::vector<std::string> obstacles;
    const std::string& made = context.record().made;
    const std::string shown = made.substr(0, 10);
    LW_TRY(const std::vector<git::Reference> references, repository.references(context.task()));
    for (const git::Reference& reference : references) {
        if (reference.kind == git::Reference::Kind::RemoteBranch) {
            LW_TRY(const bool has, repository.reaches(reference.commit, made));
            if (has)
                obstacles.push_back("the commit " + shown + " is part of " + text::printable(reference.name)
                                    + ", so others may have it; take its changes back with: git revert " + shown);
        } else if (reference.kind == git::Reference::Kind::Tag && reference.commit == made) {
            obstacles.push_back("the tag " + text::printable(reference.name) + " names the commit " + shown
                                + "; take the tag away first with: git tag -d " + text::printable(reference.name));
        }
    }
    if (head != made)
        obstacles.push_back("newer commits sit on top of the commit " + shown + "; take it back with: git revert "
                            + shown);
    return obstacles;
}

/// Index entries of the commit's paths that are not as they were.
Result<void> restoreIndex(StepContext& context, git::Repository& repository)
{
    const StepRecord& record = context.record();
    std::vector<std::string> paths;
    for (const IndexEntryRecord& before : record.indexBefore)
        paths.push_back(before.path);
    LW_TRY(const std::vector<IndexEntryRecord> now, repository.indexEntries(paths));
    std::vector<IndexEntryRecord> changed;
    for (std::size_t i = 0; i < now.size() && i < record.indexBefore.size(); ++i)
        if (!isSameEntry(now[i], record.indexBefore[i]))
            changed.push_back(record.indexBefore[i]);
    if (changed.empty())
        return {};
    return repository.restoreIndexEntries(changed, context.task());
}

git::TagRequest tagRequest(StepContext& context)
{
    const Journal& journal = context.journal();
    git::TagRequest request;
    request.name = journal.plan.tag;
    request.target = journal.commit.empty() ? journal.base : journal.commit;
    request.message = journal.plan.tagMessage;
    request.annotated = journal.configuration.annotated.value_or(true);
    request.sign = context.site().isScratch ? git::Sign::Never : journal.configuration.signTag;
    request.onOutput = [&context](std::string_view output) { context.print(output); };
    return request;
}

Result<std::string> idOfTag(StepContext& context, const git::Repository& repository, const std::string& commit)
{
    LW_TRY(const std::vector<git::TagInfo> tags, repository.tags(context.task()));
    for (const git::TagInfo& tag : tags)
        if (tag.name == context.journal().plan.tag && tag.commit == commit)
            return tag.id;
    return std::string();
}

} // namespace

Result<StepState> performCommit(StepContext& context)
{
    Journal& journal = context.journal();
    StepRecord& record = context.record();
    LW_TRY(git::Repository repository, git::Repository::open(context.site().workTree));
    LW_TRY(record.before, headOf(context, repository));
    if (!journal.base.empty()) {
        LW_TRY(const bool descends, repository.reaches(record.before, journal.base));
        if (!descends)
            return fail(ErrorCode::Repository, "the branch no longer has the commit that the release began on",
                        "take the release back with: lockwright release abort");
    }
    LW_TRY(record.paths, pathsToCommit(context, repository));
    if (record.paths.empty()) {
        record.step.detail = "nothing differs from the last commit";
        return StepState::Skipped;
    }
    if (journal.branch.empty() && !context.site().isScratch)
        return fail(ErrorCode::Repository, "HEAD is detached, so the commit would belong to no branch",
                    "make a branch with: git switch -c NAME");
    record.made.clear();
    record.files.clear();
    LW_CHECK(saveFiles(context.store(), journal.id, record, record.paths));
    LW_TRY(record.indexBefore, repository.indexEntries(record.paths));
    LW_CHECK(context.save());
    LW_CHECK(makeCommit(context, repository));
    LW_CHECK(context.save());
    LW_CHECK(compareWithRehearsal(context, repository));
    return StepState::Done;
}

Result<std::vector<std::string>> rollBackCommit(StepContext& context)
{
    Journal& journal = context.journal();
    StepRecord& record = context.record();
    LW_TRY(git::Repository repository, git::Repository::open(context.site().workTree));
    LW_TRY(const git::RepositoryState state, repository.state(context.task()));
    std::string tip = state.head;
    if (state.branch != journal.branch) {
        const auto elsewhere = repository.resolveRevision("refs/heads/" + journal.branch);
        tip = elsewhere.value_or("");
    }
    bool isMade = !record.made.empty() && tip == record.made;
    if (!record.made.empty() && !isMade && !tip.empty()) {
        LW_TRY(isMade, repository.reaches(tip, record.made));
    }
    if (isMade) {
        LW_TRY(std::vector<std::string> obstacles, commitObstacles(context, repository, tip));
        if (!obstacles.empty())
            return obstacles;
        LW_CHECK(repository.moveBranchBack(journal.branch, record.made, record.before, record.paths, context.task()));
    }
    if (state.branch == journal.branch)
        LW_CHECK(restoreIndex(context, repository));
    LW_TRY(std::vector<std::string> obstacles, restoreFiles(context.store(), journal.id, record));
    if (obstacles.empty()) {
        journal.commit.clear();
        journal.tree.clear();
        journal.asRehearsed = false;
        record.made.clear();
    }
    return obstacles;
}

Result<StepState> performTag(StepContext& context)
{
    Journal& journal = context.journal();
    StepRecord& record = context.record();
    if (context.site().isScratch) {
        record.step.detail = "a rehearsal makes no tag; " + journal.plan.tag + " is free";
        return StepState::Done;
    }
    LW_TRY(git::Repository repository, git::Repository::open(context.site().workTree));
    const git::TagRequest request = tagRequest(context);
    if (request.target.empty())
        return fail(ErrorCode::Repository, "there is no commit that could be tagged", "commit something first");
    LW_TRY(record.before, idOfTag(context, repository, request.target));
    LW_CHECK(context.save());
    LW_TRY(const git::TagResult result, repository.tag(request, context.task()));
    record.made = result.id;
    LW_CHECK(context.save());
    if (result.isSigned) {
        LW_TRY(const git::Verification verification, repository.verifyTag(result.name, context.task()));
        if (verification.verdict == git::Verification::Verdict::Bad)
            return fail(ErrorCode::Repository, "E-SIGN: the signature of the tag " + result.name + " is not accepted",
                        text::printable(verification.output, 500));
        if (verification.verdict == git::Verification::Verdict::Unknown)
            record.step.notices.push_back("the tag is signed, but nothing here can verify the signature");
    }
    journal.tag = result.name;
    record.step.detail = (result.existed ? "was there already: " : "tagged ") + request.target.substr(0, 10) + " as "
                         + result.name + (result.isSigned ? ", signed" : "");
    return StepState::Done;
}

Result<std::vector<std::string>> rollBackTag(StepContext& context)
{
    Journal& journal = context.journal();
    StepRecord& record = context.record();
    if (context.site().isScratch)
        return std::vector<std::string>();
    LW_TRY(git::Repository repository, git::Repository::open(context.site().workTree));
    const git::TagRequest request = tagRequest(context);
    LW_TRY(const std::string id, idOfTag(context, repository, request.target));
    if (!id.empty() && id != record.before) {
        if (!record.made.empty() && id != record.made)
            return std::vector<std::string>{"the tag " + request.name + " was made anew since, so it stays"};
        LW_CHECK(repository.removeTag(request.name, id, context.task()));
    }
    record.made.clear();
    journal.tag.clear();
    return std::vector<std::string>();
}

Result<StepState> performPush(StepContext& context)
{
    Journal& journal = context.journal();
    Step& step = context.record().step;
    if (context.site().isScratch) {
        step.detail = "a rehearsal pushes nothing";
        return StepState::Skipped;
    }
    LW_TRY(git::Repository repository, git::Repository::open(context.site().workTree));
    git::PushRequest request;
    request.remote = journal.configuration.remote;
    request.branch = journal.branch;
    if (!journal.tag.empty())
        request.tags.push_back(journal.tag);
    request.onOutput = [&](std::string_view output) { context.print(output); };
    LW_TRY(const git::PushResult result, repository.push(request, context.task()));
    journal.pushed = true;
    step.detail =
        "pushed " + text::plural(result.references.size(), "reference", "references") + " to " + result.remote;
    return StepState::Done;
}

} // namespace lockwright::release
