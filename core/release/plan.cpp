// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/plan.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "git/tag.h"
#include "release/next_version.h"
#include "release/undo.h"

#include <algorithm>
#include <ctime>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::size_t shownCommits = 200;

std::chrono::year_month_day today()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    return std::chrono::year(parts.tm_year + 1900) / std::chrono::month(unsigned(parts.tm_mon) + 1u)
           / std::chrono::day(unsigned(parts.tm_mday));
}

Result<void> readVersions(const Site& site, const Options& options, PreparedRelease& prepared, Task& task)
{
    Plan& plan = prepared.plan;
    LW_TRY(prepared.sources, findVersionSources({site.root, {}, {}, !options.to.empty()}, task));
    const VersionSources& sources = prepared.sources;
    plan.currentVersion = sources.current;
    plan.newVersion = sources.current;
    const auto current = pep::Version::parse(sources.current);
    prepared.tagVersion = current ? current->text() : sources.current;
    if (options.part.empty() && options.to.empty())
        return {};
    LW_TRY(const BumpedText next, nextVersion(sources, {options.part, options.to, {}, false, false, today()}));
    plan.newVersion = next.text;
    prepared.tagVersion = next.version.text();
    if (!sources.bumpCommand.empty())
        for (const VersionSource& source : sources.sources)
            prepared.targets.push_back(relativePosix((sources.root / source.path).lexically_normal(), site.workTree));
    if (sources.derived || !sources.bumpCommand.empty())
        return {};
    EditContext context;
    for (const std::string_view part : text::split(options.part, ','))
        if (!part.empty())
            context.parts.emplace_back(part);
    context.tag = sources.newestTag;
    context.now = std::chrono::system_clock::now();
    LW_TRY(const VersionEdit edit, planVersionEdit(sources, next.text, context, task));
    for (const EditedVersionFile& file : edit.files) {
        const std::string path = relativePosix((edit.root / file.path).lexically_normal(), site.workTree);
        prepared.targets.push_back(path);
        for (const ChangedLine& line : file.lines)
            plan.changes.push_back({path, line.line, line.before, line.after});
    }
    return {};
}

/// What the version's configuration says about the tag, where lockwright.toml does not.
void takeHints(PreparedRelease& prepared)
{
    Configuration& configuration = prepared.configuration;
    const ReleaseHints& hints = prepared.sources.hints;
    if (!configuration.annotated)
        configuration.annotated = hints.annotatedTag;
    if (configuration.signTag == git::Sign::AsConfigured && hints.signTags.value_or(false))
        configuration.signTag = git::Sign::Always;
}

Result<void> readTexts(const Options& options, PreparedRelease& prepared)
{
    Plan& plan = prepared.plan;
    const Configuration& configuration = prepared.configuration;
    const ReleaseHints& hints = prepared.sources.hints;
    const bool bumps = !options.part.empty() || !options.to.empty();
    const auto fill = [&](const std::string& format, const std::string& next) -> Result<std::string> {
        // The locks' part is known when they are compiled.
        const std::string open = text::replaceAll(format, "{lock_summary}", "\x01");
        auto filled = filledIn(open, plan.currentVersion, next);
        if (!filled) {
            TemplateValues values = versionValues(prepared.sources, next);
            values.now = std::chrono::system_clock::now();
            filled = filledTemplate(open, values);
        }
        if (!filled)
            return filled;
        return text::replaceAll(*std::move(filled), "\x01", "{lock_summary}");
    };
    std::string message = configuration.message;
    if (message.empty())
        message = (bumps ? hints.commitMessage : "Release {new_version}") + "\n\n{lock_summary}";
    LW_TRY(prepared.message, fill(message, plan.newVersion));
    plan.message = std::string(text::trim(text::replaceAll(prepared.message, "{lock_summary}", "")));
    LW_TRY(plan.tag,
           fill(configuration.tagName.empty() ? hints.tagFormat : configuration.tagName, prepared.tagVersion));
    std::string tagMessage = configuration.tagMessage;
    if (tagMessage.empty())
        tagMessage = bumps ? hints.tagMessage : "Release {new_version}";
    LW_TRY(plan.tagMessage, fill(tagMessage, plan.newVersion));
    return {};
}

std::string undoOf(const ConfiguredStep& step)
{
    switch (step.kind) {
    case StepKind::Bump:
    case StepKind::Compile:
        return "Puts the files back as they were.";
    case StepKind::Generate:
    case StepKind::External:
        if (step.hook != ConfiguredStep::Hook::None)
            return "Puts the files that git tracks back as they were; what else the command did stays.";
        if (!step.undo.empty())
            return "Runs `" + text::join(step.undo, " ") + "` and puts its outputs back as they were.";
        if (!step.outputs.empty())
            return "Puts its outputs back as they were.";
        return "Cannot be taken back: what the command did beyond this repository stays.";
    case StepKind::Wheel:
        return "Removes the wheel, or puts back the one that was there.";
    case StepKind::Commit:
        return "Takes the commit back, as long as it was not pushed and nothing sits on top.";
    case StepKind::Tag:
        return "Removes the tag, as long as it was not pushed.";
    case StepKind::Push:
        return "Cannot be taken back.";
    default:
        return {};
    }
}

std::string titleOf(const ConfiguredStep& step, const Plan& plan)
{
    switch (step.kind) {
    case StepKind::Preflight:
        return "Look at everything first";
    case StepKind::Bump:
        return "Write version " + plan.newVersion;
    case StepKind::Compile:
        return "Compile the stale locks";
    case StepKind::Check:
        return "Check the locks";
    case StepKind::Generate:
    case StepKind::External:
        return "Run " + text::printable(text::join(step.command, " "), 80);
    case StepKind::Wheel:
        return "Build the wheel and look into it";
    case StepKind::Audit:
        return "Look for yanked and vulnerable packages";
    case StepKind::Commit:
        return "Commit on " + (plan.branch.empty() ? "a detached HEAD" : plan.branch);
    case StepKind::Tag:
        return "Tag " + plan.tag;
    case StepKind::Gate:
        return step.sentence.empty() ? "Wait for a person" : step.sentence;
    case StepKind::Push:
        return "Push the branch and the tag";
    }
    return {};
}

/// The hooks of one list as steps, in their order.
std::vector<ConfiguredStep> hookSteps(const PreparedRelease& prepared, const std::vector<HookCommand>& hooks,
                                      ConfiguredStep::Hook kind)
{
    std::vector<ConfiguredStep> steps;
    const bool isSetup = kind == ConfiguredStep::Hook::Setup;
    for (const HookCommand& hook : hooks) {
        ConfiguredStep& step = steps.emplace_back();
        step.kind = StepKind::External;
        step.hook = kind;
        step.command = hookWords(hook, prepared.sources, isSetup ? std::string() : prepared.plan.newVersion);
        step.place = hook.place;
        const auto isTaken = [&](const ConfiguredStep& other) { return other.name == step.name; };
        for (std::size_t number = steps.size();; ++number) {
            step.name = name(kind) + (number == 1 ? std::string() : "-" + std::to_string(number));
            if (std::none_of(prepared.steps.begin(), prepared.steps.end(), isTaken))
                break;
        }
    }
    return steps;
}

/// Puts bump-my-version's hooks where that runs them: around the bump, and behind commit and tag.
void insertHooks(PreparedRelease& prepared)
{
    const auto at = [&](StepKind kind) {
        return std::find_if(prepared.steps.begin(), prepared.steps.end(),
                            [&](const ConfiguredStep& step) { return step.kind == kind; });
    };
    const auto insert = [&](StepKind behind, const std::vector<HookCommand>& hooks, ConfiguredStep::Hook kind) {
        const std::vector<ConfiguredStep> steps = hookSteps(prepared, hooks, kind);
        const auto place = at(behind);
        prepared.steps.insert(kind == ConfiguredStep::Hook::Setup ? place : place + 1, steps.begin(), steps.end());
    };
    if (at(StepKind::Bump) == prepared.steps.end())
        return;
    const ReleaseHints& hints = prepared.sources.hints;
    insert(StepKind::Bump, hints.preCommitHooks, ConfiguredStep::Hook::PreCommit);
    insert(StepKind::Bump, hints.setupHooks, ConfiguredStep::Hook::Setup);
    for (const StepKind last : {StepKind::Tag, StepKind::Commit})
        if (at(last) != prepared.steps.end())
            return insert(last, hints.postCommitHooks, ConfiguredStep::Hook::PostCommit);
}

/// What hooks are told, when all that is known.
void tellHooks(const Site& site, const git::RepositoryState& state, const std::string& tag, PreparedRelease& prepared)
{
    const Plan& plan = prepared.plan;
    const HookSurroundings around{tag, plan.branch, plan.base, !state.staged.empty() || !state.unstaged.empty(),
                                  plan.commits.size()};
    for (ConfiguredStep& step : prepared.steps) {
        if (step.hook == ConfiguredStep::Hook::None)
            continue;
        const bool isSetup = step.hook == ConfiguredStep::Hook::Setup;
        step.variables = hookEnvironment(prepared.sources, isSetup ? std::string() : plan.newVersion, around);
        step.folder = prepared.sources.root.lexically_relative(site.root).generic_string();
    }
}

void makeSteps(const Options& options, PreparedRelease& prepared)
{
    ConfiguredStep preflight;
    preflight.kind = StepKind::Preflight;
    preflight.name = "preflight";
    prepared.steps.push_back(preflight);
    const bool bumps = !options.part.empty() || !options.to.empty();
    bool hasTag = false;
    for (const ConfiguredStep& step : prepared.configuration.steps) {
        if (step.kind == StepKind::Bump && !bumps)
            continue;
        hasTag = hasTag || step.kind == StepKind::Tag;
        prepared.steps.push_back(step);
    }
    insertHooks(prepared);
    if (!hasTag)
        prepared.plan.tag.clear();
    for (const ConfiguredStep& step : prepared.steps) {
        Step& planned = prepared.plan.steps.emplace_back();
        planned.kind = step.kind;
        planned.name = step.name;
        planned.title = titleOf(step, prepared.plan);
        planned.command = step.command;
        planned.inputs = step.inputs;
        planned.outputs = step.outputs;
        planned.undo = undoOf(step);
        const bool runs = step.kind == StepKind::External || step.kind == StepKind::Generate;
        const bool staysOutside = step.hook == ConfiguredStep::Hook::None
                                      ? step.undo.empty() && step.outputs.empty()
                                      : step.hook == ConfiguredStep::Hook::PostCommit;
        planned.undoable = step.kind != StepKind::Push && !(runs && staysOutside);
    }
}

/// The newest tag that HEAD reaches and that has a version: only these are named by the plan's own template.
Result<void> readHistory(const git::Repository& repository, PreparedRelease& prepared, Task& task)
{
    Plan& plan = prepared.plan;
    plan.previousTag = prepared.sources.newestTag;
    if (plan.base.empty())
        return {};
    LW_TRY(plan.commits, repository.subjectsSince(plan.previousTag, shownCommits, task));
    return {};
}

Result<void> findTargets(const Site& site, PreparedRelease& prepared, Services& services, Task& task)
{
    LW_TRY(const std::vector<Services::Layer> layers, services.layers(site.root, task));
    const auto has = [&](StepKind kind) {
        return std::any_of(prepared.steps.begin(), prepared.steps.end(),
                           [&](const ConfiguredStep& step) { return step.kind == kind; });
    };
    if (has(StepKind::Compile))
        for (const Services::Layer& layer : layers) {
            prepared.targets.push_back(site.inTree(layer.lock));
            prepared.sourcesOfLocks.push_back(site.inTree(layer.source));
        }
    for (const ConfiguredStep& step : prepared.steps) {
        LW_TRY(const std::vector<std::string> paths, matchingPaths(site, step.outputs));
        prepared.targets.insert(prepared.targets.end(), paths.begin(), paths.end());
    }
    for (auto* list : {&prepared.targets, &prepared.sourcesOfLocks}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return {};
}

} // namespace

Result<Site> findSite(const std::filesystem::path& root)
{
    LW_TRY(const git::Repository repository, git::Repository::open(root));
    if (repository.workTree().empty())
        return fail(ErrorCode::Repository, "the repository is bare, so there is nothing to release in it",
                    "work in a clone: git clone");
    Site site;
    std::error_code error;
    site.workTree = std::filesystem::weakly_canonical(repository.workTree(), error);
    site.root = std::filesystem::weakly_canonical(root, error);
    site.gitFolder = std::filesystem::weakly_canonical(repository.gitFolder(), error);
    site.commonFolder = std::filesystem::weakly_canonical(repository.commonFolder(), error);
    return site;
}

Result<PreparedRelease> prepare(const Site& site, const Options& options, Services& services, Task& task)
{
    PreparedRelease prepared;
    std::error_code error;
    const std::filesystem::path file = site.root / "lockwright.toml";
    std::string text;
    if (std::filesystem::exists(file, error)) {
        LW_TRY(text, readFile(file, 1u << 20));
    }
    LW_TRY(prepared.configuration, Configuration::parse(text, "lockwright.toml"));
    std::string& python = prepared.configuration.python;
    if (python.find('/') != std::string::npos && !std::filesystem::path(python).is_absolute())
        python = (site.root / python).lexically_normal().native();
    LW_TRY(const git::Repository repository, git::Repository::open(site.workTree));
    LW_TRY(const git::RepositoryState state, repository.state(task));
    prepared.plan.branch = state.branch;
    prepared.plan.base = state.head;
    LW_CHECK(readVersions(site, options, prepared, task));
    LW_CHECK(readTexts(options, prepared));
    takeHints(prepared);
    const std::string tag = prepared.plan.tag;
    makeSteps(options, prepared);
    LW_CHECK(readHistory(repository, prepared, task));
    tellHooks(site, state, tag, prepared);
    LW_CHECK(findTargets(site, prepared, services, task));
    std::set<std::string> untouched;
    for (const auto* list : {&state.staged, &state.unstaged, &state.untracked})
        for (const std::string& path : *list)
            if (!std::binary_search(prepared.targets.begin(), prepared.targets.end(), path))
                untouched.insert(path);
    prepared.plan.untouched.assign(untouched.begin(), untouched.end());
    prepared.plan.digest = planDigest(prepared);
    return prepared;
}

std::string planDigest(const PreparedRelease& prepared)
{
    const Plan& plan = prepared.plan;
    JsonWriter json(0);
    json.beginArray().value(plan.currentVersion).value(plan.newVersion).value(plan.branch).value(plan.base);
    json.value(plan.tag).value(prepared.message).value(plan.tagMessage);
    for (const ConfiguredStep& step : prepared.steps) {
        json.beginObject().member("name", step.name).member("kind", name(step.kind)).strings("command", step.command);
        json.strings("inputs", step.inputs).strings("outputs", step.outputs).strings("undo", step.undo).endObject();
    }
    for (const PlannedChange& change : plan.changes)
        json.beginArray().value(change.path).value(change.line).value(change.after).endArray();
    json.endArray();
    return sha256(json.text());
}

} // namespace lockwright::release
