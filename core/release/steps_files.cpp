// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that write files of the workspace, or only look at them.
#include "release/step_context.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "release/undo.h"
#include "release/version_edit.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

/// Paths of version sources are relative to the folder whose configuration decided.
std::string inWorkspace(const Site& site, const std::filesystem::path& root, const std::string& path)
{
    return relativePosix((root / path).lexically_normal(), site.root);
}

EditContext editContext(StepContext& context, const VersionSources& sources)
{
    EditContext edit;
    for (const std::string_view part : text::split(context.journal().options.part, ','))
        if (!part.empty())
            edit.parts.emplace_back(part);
    edit.branch = context.journal().branch;
    edit.tag = sources.newestTag;
    edit.distance = context.journal().plan.commits.size();
    edit.now = std::chrono::system_clock::now();
    return edit;
}

} // namespace

Result<StepState> performBump(StepContext& context)
{
    const Plan& plan = context.journal().plan;
    Step& step = context.record().step;
    LW_TRY(const VersionSources sources, findVersionSources({context.site().root, {}, {}, true}, context.task()));
    if (sources.current == plan.newVersion) {
        step.detail = plan.newVersion + " is written already";
        return context.record().files.empty() ? StepState::Skipped : StepState::Done;
    }
    if (sources.derived) {
        step.detail = "the version is derived from the tag, so there is nothing to write";
        return StepState::Skipped;
    }
    if (!sources.bumpCommand.empty()) {
        LW_CHECK(runBumpScript(context, sources));
    } else {
        LW_TRY(const VersionEdit edit,
               planVersionEdit(sources, plan.newVersion, editContext(context, sources), context.task()));
        std::vector<Services::FileText> files;
        for (const EditedVersionFile& file : edit.files) {
            files.push_back({inWorkspace(context.site(), edit.root, file.path),
                             file.created ? std::nullopt : std::optional<std::string>(file.before), file.after});
            for (const ChangedLine& line : file.lines)
                context.print(files.back().path + ":" + std::to_string(line.line) + ": " + line.after + "\n");
        }
        step.notices = edit.notices;
        LW_CHECK(context.writeTexts(files));
    }
    step.detail = plan.newVersion + " is written into " + text::plural(step.made.size(), "file", "files");
    return StepState::Done;
}

Result<StepState> performCompile(StepContext& context)
{
    Step& step = context.record().step;
    LW_TRY(const Services::Compiled compiled, context.services().compile(context.site().root, context.task()));
    for (const std::string& text : compiled.unsolved)
        context.print(text + "\n");
    if (!compiled.unsolved.empty())
        return fail(ErrorCode::Data,
                    text::plural(compiled.unsolved.size(), "profile", "profiles") + " cannot be compiled",
                    "see what contradicts what with: lockwright conflicts");
    step.notices = compiled.warnings;
    if (compiled.files.empty()) {
        step.detail = "every lock is fresh";
        return context.record().files.empty() ? StepState::Skipped : StepState::Done;
    }
    context.print(compiled.summary + "\n");
    context.journal().lockSummary = compiled.summary;
    LW_CHECK(context.writeTexts(compiled.files));
    step.detail = text::plural(compiled.files.size(), "lock is", "locks are") + " compiled";
    return StepState::Done;
}

Result<StepState> performCheck(StepContext& context)
{
    LW_TRY(const std::vector<std::string> problems, context.services().check(context.site().root, context.task()));
    for (const std::string& problem : problems)
        context.print(problem + "\n");
    if (!problems.empty())
        return fail(ErrorCode::Data, "the locks have " + text::plural(problems.size(), "problem", "problems"),
                    "see them with: lockwright check");
    context.record().step.detail = "the locks are fresh and consistent";
    return StepState::Done;
}

Result<StepState> performAudit(StepContext& context)
{
    const std::string& advisories = context.journal().configuration.advisories;
    LW_TRY(const Services::Audited audited,
           context.services().audit(context.site().root,
                                    advisories.empty() ? std::filesystem::path() : context.site().root / advisories,
                                    context.task()));
    for (const std::string& finding : audited.findings)
        context.print(finding + "\n");
    if (!audited.findings.empty())
        return fail(ErrorCode::Data,
                    "the audit found " + text::plural(audited.findings.size(), "package", "packages")
                        + " that should not be released",
                    "see them with: lockwright outdated");
    context.record().step.notices = audited.notices;
    context.record().step.detail =
        advisories.empty() ? "no locked package is yanked; no advisories are configured, so none were looked at"
                           : "no locked package is yanked or has a known advisory";
    return StepState::Done;
}

} // namespace lockwright::release
