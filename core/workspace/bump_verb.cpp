// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: the project's version.
#include "base/text.h"
#include "git/repository.h"
#include "release/next_version.h"
#include "release/version_tags.h"
#include "workspace/local_workspace.h"

namespace lockwright::workspace
{

namespace
{

constexpr std::size_t outputKept = 64u << 10;

release::VersionWish wishOf(const BumpOptions& options)
{
    return {options.parts, options.to, options.base, options.allowDecrease, options.allowPrePost, {}};
}

void addChoices(BumpPlan& plan, const BumpOptions& options)
{
    for (const std::string& part : release::knownParts(plan.sources)) {
        release::VersionWish wish = wishOf(options);
        wish.parts = part;
        const auto next = release::nextVersion(plan.sources, wish);
        plan.choices.push_back({part, next ? next->text : std::string(), next ? std::string() : next.error().message});
    }
}

Result<release::EditContext> contextOf(const release::VersionSources& sources, const BumpOptions& options, Task& task)
{
    release::EditContext context;
    context.now = std::chrono::system_clock::now();
    context.tag = sources.newestTag;
    const std::string parts = options.to.empty() ? options.parts : std::string();
    for (const std::string_view part : text::split(parts, ','))
        if (!text::trim(part).empty())
            context.parts.emplace_back(text::trim(part));
    bool asks = false;
    for (const release::TextRule& rule : sources.rules)
        for (const char* name : {"branch_name", "distance_to_latest_tag"})
            asks = asks || rule.search.find(name) != std::string::npos || rule.replace.find(name) != std::string::npos;
    if (!asks)
        return context;
    LW_TRY(const git::Repository repository, git::Repository::open(sources.root));
    LW_TRY(const release::TaggedVersions tagged, release::taggedVersions(repository, sources.hints.tagFormat, task));
    context.branch = tagged.branch;
    context.distance = tagged.distance;
    return context;
}

/// What hooks are told; without git nothing but the versions.
Result<release::HookSurroundings> surroundingsOf(const BumpPlan& plan, Task& task)
{
    release::HookSurroundings around;
    const release::VersionSources& sources = plan.sources;
    LW_TRY(around.tag, release::filledIn(sources.hints.tagFormat, sources.current, plan.version));
    const auto repository = git::Repository::open(sources.root);
    if (!repository)
        return around;
    LW_TRY(const release::TaggedVersions tagged, release::taggedVersions(*repository, sources.hints.tagFormat, task));
    around.branch = tagged.branch;
    around.commit = tagged.head;
    around.isDirty = tagged.isDirty;
    around.distance = tagged.distance;
    return around;
}

} // namespace

Result<BumpPlan> LocalWorkspace::bumpPlan(const BumpOptions& options, Task& task)
{
    LW_CHECK(rootIsThere());
    if (!options.parts.empty() && !options.to.empty())
        return fail(ErrorCode::Usage, "name a part or a version, not both", "leave out the part, or --to");
    release::VersionSearch search;
    search.folder = options.folder.empty() ? m_root : options.folder;
    search.configuration = options.configuration;
    search.allowMismatch = !options.to.empty();
    BumpPlan plan;
    LW_TRY(plan.sources, release::findVersionSources(search, task));
    plan.notices = plan.sources.notices;
    if (options.parts.empty() && options.to.empty()) {
        addChoices(plan, options);
        return plan;
    }
    LW_TRY(release::BumpedText next, release::nextVersion(plan.sources, wishOf(options)));
    plan.next = std::move(next.text);
    plan.version = next.version.text();
    if (!next.notice.empty())
        plan.notices.push_back(std::move(next.notice));
    if (!plan.sources.hints.postCommitHooks.empty())
        plan.notices.push_back("post_commit_hooks run in a release only, because a bump alone commits nothing");
    if (plan.sources.bumpCommand.empty() || plan.sources.derived) {
        LW_TRY(const release::EditContext context, contextOf(plan.sources, options, task));
        LW_TRY(plan.edit, release::planVersionEdit(plan.sources, plan.next, context, task));
    }
    return plan;
}

Result<BumpReport> LocalWorkspace::bumpWrite(const BumpPlan& plan, Task& task)
{
    LW_CHECK(rootIsThere());
    if (plan.next.empty())
        return fail(ErrorCode::Usage, "nothing says what to raise", "name a part, or a version with --to");
    BumpReport report{plan.sources.current, plan.next, plan.version, {}, plan.notices, {}};
    const std::scoped_lock lock(m_writing);
    if (task.cancelled())
        return Task::cancellation();
    const auto keep = [&report](std::string_view text) {
        report.output += text.substr(0, outputKept - std::min(outputKept, report.output.size()));
    };
    const release::ReleaseHints& hints = plan.sources.hints;
    if (plan.edit && (!hints.setupHooks.empty() || !hints.preCommitHooks.empty())) {
        LW_TRY(const release::HookSurroundings around, surroundingsOf(plan, task));
        LW_TRY(release::VersionEdit edit,
               release::bumpWithHooks(plan.sources, *plan.edit, around, journalFolder(), keep, task));
        report.files = std::move(edit.files);
        report.notices.insert(report.notices.end(), edit.notices.begin(), edit.notices.end());
        return report;
    }
    if (plan.edit) {
        task.report({Progress::Phase::Writing, 0, plan.edit->files.size(), {}});
        LW_CHECK(release::writeVersionEdit(*plan.edit, journalFolder()));
        report.files = plan.edit->files;
        return report;
    }
    LW_TRY(release::VersionEdit edit, release::runBumpCommand(plan.sources, plan.next, journalFolder(), keep, task));
    report.files = std::move(edit.files);
    report.notices.insert(report.notices.end(), edit.notices.begin(), edit.notices.end());
    return report;
}

} // namespace lockwright::workspace
