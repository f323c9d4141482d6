// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/preflight.h"

#include "base/files.h"
#include "base/process.h"
#include "base/text.h"
#include "git/push.h"
#include "git/tag.h"
#include "pep/requirement.h"
#include "release/package_layout.h"
#include "release/preflight_files.h"
#include "release/step_context.h"
#include "release/wheel.h"
#include "requirements/project_file.h"

#include <unistd.h>

#include <algorithm>
#include <set>

namespace lockwright::release
{

namespace
{

using State = Finding::State;

constexpr std::uintmax_t neededSpace = 64u << 20;
constexpr std::size_t listed = 6;

WayOut command(std::string sentence, std::string text)
{
    return {WayOut::Action::Command, std::move(sentence), std::move(text), std::nullopt};
}

std::string listOf(const std::vector<std::string>& names)
{
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(names.size(), listed); ++i)
        shown.push_back(text::printable(names[i], 100));
    return text::join(shown, ", ")
           + (names.size() > listed ? " and " + std::to_string(names.size() - listed) + " more" : std::string());
}

/// Collects findings about one release.
class Preflight
{
public:
    Preflight(const Site& site, const PreparedRelease& prepared, const Options& options, Task& task)
        : m_site(site)
        , m_prepared(prepared)
        , m_plan(prepared.plan)
        , m_options(options)
        , m_task(task)
    {
    }

    [[nodiscard]] std::vector<Finding> take() { return std::move(m_findings); }
    [[nodiscard]] bool has(StepKind kind) const
    {
        return std::any_of(m_plan.steps.begin(), m_plan.steps.end(),
                           [&](const Step& step) { return step.kind == kind; });
    }

    void lookAtRepository(const git::RepositoryState& state);
    void lookAtTargets(const git::RepositoryState& state);
    void lookAtVersion();
    [[nodiscard]] Result<void> lookAtTag(const git::Repository& repository, const git::RepositoryState& state);
    [[nodiscard]] Result<void> lookAtCommit(const git::Repository& repository);
    void lookAtRemote(const git::Repository& repository);
    void lookAtPrograms();
    void lookAtSpace();
    void lookAtPackage();
    [[nodiscard]] Result<void> lookAtRequirements(const std::vector<Services::Layer>& layers);

private:
    void add(std::string check, State state, std::string sentence, std::vector<WayOut> ways = {})
    {
        m_findings.push_back({std::move(check), state, std::move(sentence), std::nullopt, std::move(ways)});
    }
    void lookAtProgram(const std::string& program, const std::string& step);

    const Site& m_site;
    const PreparedRelease& m_prepared;
    const Plan& m_plan;
    const Options& m_options;
    Task& m_task;
    std::vector<Finding> m_findings;
};

void Preflight::lookAtRepository(const git::RepositoryState& state)
{
    const std::string operation = git::name(state.operation);
    if (!state.unsupported.empty())
        add("repository", State::Failed, state.unsupported, {command("Use git itself.", state.gitCommand)});
    else if (state.operation != git::RepositoryState::Operation::None)
        add("repository", State::Failed, "a " + operation + " is in progress, and a release would become part of it",
            {command("End it.", "git " + operation + (operation == "bisect" ? " reset" : " --continue"))});
    else if (!state.conflicted.empty())
        add("repository", State::Failed, "files have conflicts: " + listOf(state.conflicted),
            {command("See them.", "git status")});
    else if (state.branch.empty() && !m_options.allowDetached)
        add("repository", State::Failed, "HEAD is detached, so the commit would belong to no branch",
            {command("Make a branch.", "git switch -c NAME"),
             command("Only tag this commit.", "lockwright release run --allow-detached")});
    else if (state.unborn)
        add("repository", State::Passed, "this will be the first commit of " + state.branch);
    else
        add("repository", State::Passed,
            (state.branch.empty() ? "HEAD" : text::printable(state.branch)) + " is at " + state.head.substr(0, 10)
                + ", and nothing is in progress");
}

void Preflight::lookAtTargets(const git::RepositoryState& state)
{
    if (state.unborn)
        return;
    std::set<std::string> dirty;
    std::vector<std::string> folders;
    for (const auto* list : {&state.staged, &state.unstaged, &state.untracked, &state.conflicted})
        for (const std::string& path : *list)
            path.ends_with('/') ? folders.push_back(path) : void(dirty.insert(path));
    std::vector<std::string> changed;
    for (const auto* list : {&m_prepared.targets, &m_prepared.sourcesOfLocks})
        for (const std::string& path : *list) {
            std::error_code error;
            const bool isBelow = std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
                return path.starts_with(folder) && std::filesystem::exists(m_site.workTree / path, error);
            });
            if (dirty.contains(path) || isBelow)
                changed.push_back(path);
        }
    if (changed.empty())
        return add("targets", State::Passed, "the files that the release writes are as they were committed");
    add("targets", State::Failed, "the release writes or reads files that have uncommitted changes: " + listOf(changed),
        {command("Commit them first.", "lockwright commit"),
         command("Put them aside.", "git stash push -- " + text::join(changed, " "))});
}

void Preflight::lookAtVersion()
{
    if (m_plan.newVersion == m_plan.currentVersion)
        add("version", State::Passed, "the version stays " + m_plan.currentVersion);
    else
        add("version", State::Passed, "the version goes from " + m_plan.currentVersion + " to " + m_plan.newVersion);
    for (const std::string& notice : m_prepared.sources.notices)
        add("version", State::Warning, notice);
    const auto next = pep::Version::parse(m_plan.newVersion);
    std::string tagged = m_plan.previousTag;
    tagged.erase(0, std::min(tagged.find_first_of("0123456789"), tagged.size()));
    const auto newest = pep::Version::parse(tagged);
    if (next && newest && *next < *newest)
        add("version", State::Warning,
            "the newest tag is " + m_plan.previousTag + ", which is a higher version than " + m_plan.newVersion);
}

Result<void> Preflight::lookAtTag(const git::Repository& repository, const git::RepositoryState& state)
{
    if (m_plan.tag.empty())
        return {};
    LW_TRY(const std::vector<git::TagInfo> tags, repository.tags(m_task));
    const bool commits = has(StepKind::Commit) && m_plan.newVersion != m_plan.currentVersion;
    for (const git::TagInfo& tag : tags)
        if (tag.name == m_plan.tag && (commits || tag.commit != m_plan.base)) {
            add("tag", State::Failed,
                "the tag " + text::printable(tag.name) + " is there already, at " + tag.commit.substr(0, 10),
                {command("Release another version.", "lockwright release run --to VERSION"),
                 command("See what it names.", "git show " + text::printable(tag.name))});
            return {};
        }
    if (state.unborn)
        return {};
    git::TagRequest request;
    request.name = m_plan.tag;
    request.target = m_plan.base;
    request.message = m_plan.tagMessage;
    request.annotated = m_prepared.configuration.annotated.value_or(true);
    request.sign = m_site.isScratch ? git::Sign::Never : m_prepared.configuration.signTag;
    LW_TRY(const std::vector<std::string> obstacles, repository.tagObstacles(request, m_task));
    for (const std::string& obstacle : obstacles)
        add("tag", State::Failed, obstacle);
    if (obstacles.empty())
        add("tag", State::Passed, "the tag " + text::printable(m_plan.tag) + " is free");
    if (m_plan.tag.find('!') != std::string::npos)
        add("tag", State::Warning, "shells take the `!` in " + m_plan.tag + " for something else; quote it");
    if (state.shallow && tags.empty())
        add("tag", State::Warning, "this shallow clone has no tags, so one of the same name may be elsewhere",
            {command("Fetch them.", "git fetch --tags")});
    return {};
}

Result<void> Preflight::lookAtCommit(const git::Repository& repository)
{
    if (!has(StepKind::Commit) || m_plan.branch.empty())
        return {};
    git::CommitRequest request;
    std::error_code error;
    for (const std::string& path : m_prepared.targets)
        if (std::filesystem::exists(m_site.workTree / path, error))
            request.paths.push_back(path);
    request.message = m_plan.message.empty() ? "Release" : m_plan.message;
    request.sign = m_prepared.configuration.signCommit;
    LW_TRY(const git::CommitPreview preview, repository.preview(request, m_task));
    bool isFree = true;
    for (const std::string& obstacle : preview.obstacles) {
        // Nothing is changed yet.
        if (obstacle.find("the same as in the last commit") != std::string::npos
            || obstacle.starts_with("no paths were named"))
            continue;
        isFree = false;
        add(obstacle.find("does not know") != std::string::npos ? "identity" : "commit", State::Failed, obstacle);
    }
    if (isFree)
        add("identity", State::Passed,
            "commits are by " + text::printable(preview.state.authorName)
                + (preview.willSign ? ", and they are signed" : ""));
    for (const std::string& notice : preview.notices)
        add("commit", State::Warning, notice);
    if (m_plan.message.empty())
        add("commit", State::Failed, "the commit has no message",
            {command("Give it one.", "lockwright config set release.message TEXT")});
    return {};
}

void Preflight::lookAtRemote(const git::Repository& repository)
{
    git::PushRequest request;
    request.remote = m_prepared.configuration.remote;
    request.branch = m_plan.branch;
    const auto preview = repository.pushPreview(request, m_task);
    if (preview && preview->behind > 0)
        add("remote", State::Warning,
            text::printable(m_plan.branch) + " lacks " + text::plural(preview->behind, "commit", "commits") + " that "
                + text::printable(preview->remote) + " has, so a push will be refused",
            {command("Take them in.", "git pull --rebase")});
    else if (has(StepKind::Push) && !preview)
        add("remote", State::Failed, preview.error().message);
}

void Preflight::lookAtProgram(const std::string& program, const std::string& step)
{
    const auto isThere = [](const std::filesystem::path& path) {
        std::error_code error;
        return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
    };
    bool found = false;
    if (program.find('/') != std::string::npos) {
        found = isThere(m_site.root / program);
    } else {
        const auto variables = inheritedVariables();
        const auto path = variables.find("PATH");
        const std::string folders = path == variables.end() ? "/usr/bin:/bin" : path->second;
        for (const std::string_view folder : text::split(folders, ':'))
            found = found || (!folder.empty() && isThere(std::filesystem::path(folder) / program));
    }
    const std::string shown = text::printable(program, 100);
    if (found)
        add("programs", State::Passed, "`" + shown + "` is there");
    else
        add("programs", State::Failed, "the step `" + step + "` runs `" + shown + "`, which is not in PATH",
            {command("Install it, or add its folder to PATH.", {})});
}

void Preflight::lookAtPrograms()
{
    std::set<std::string> seen;
    for (const ConfiguredStep& step : m_prepared.steps)
        for (const auto* words : {&step.command, &step.undo})
            if (!words->empty() && seen.insert(words->front()).second)
                lookAtProgram(words->front(), step.name);
}

void Preflight::lookAtSpace()
{
    std::error_code error;
    const auto space = std::filesystem::space(m_site.workTree, error);
    if (!error && space.available < neededSpace)
        add("space", State::Failed,
            "the disk has less than 64 MiB left, and a release that cannot write stops half-way",
            {command("Make room.", {})});
}

void Preflight::lookAtPackage()
{
    if (!has(StepKind::Wheel))
        return;
    const auto text = readFile(m_site.root / "pyproject.toml", 4u << 20);
    std::error_code error;
    if (!text && !std::filesystem::exists(m_site.root / "setup.py", error)) {
        add("package", State::Failed, "there is neither a pyproject.toml nor a setup.py to build a wheel of",
            {{WayOut::Action::Edit, "Leave the wheel out of `steps`.", {}, Place{"lockwright.toml", 0, 0}}});
        return;
    }
    std::string name;
    if (text)
        if (const auto project = requirements::ProjectFile::parse(*text, "pyproject.toml"))
            name = project->projectName;
    const PackageLayout layout = findPackage(m_site.root, name);
    if (layout.package.empty())
        add("package", State::Warning, "no import package of the project was found, in src or beside pyproject.toml");
    else if (layout.isBelowSrc)
        add("package", State::Passed,
            "the package `" + layout.package + "` lies in src, which commands of the release find in PYTHONPATH");
    else
        add("package", State::Passed, "the package is `" + layout.package + "`");
}

Result<void> Preflight::lookAtRequirements(const std::vector<Services::Layer>& layers)
{
    const auto text = readFile(m_site.root / "pyproject.toml", 4u << 20);
    if (!text || !has(StepKind::Wheel))
        return {};
    LW_TRY(const auto project, requirements::ProjectFile::parse(*text, "pyproject.toml"));
    const std::vector<std::string> development = developmentOnly(layers, m_prepared.configuration.devProfiles);
    for (const auto& table : project.tables) {
        if (table.name.starts_with("group:"))
            continue;
        for (const auto& dependency : table.dependencies) {
            const auto requirement = pep::Requirement::parse(dependency.text);
            if (!requirement
                || std::find(development.begin(), development.end(), requirement->name.text()) == development.end())
                continue;
            Finding finding{"requirements",
                            State::Failed,
                            "`" + text::printable(dependency.text, 100)
                                + "` would become a requirement of the wheel, and only development asks for it",
                            dependency.place,
                            {}};
            finding.waysOut.push_back(
                {WayOut::Action::Edit, "Take it out of the project's requirements.", {}, dependency.place});
            m_findings.push_back(std::move(finding));
        }
    }
    return {};
}

std::string firstLine(const CommandResult& result)
{
    const std::string_view said = text::trim(result.errors.empty() ? result.output : result.errors);
    return text::printable(said.substr(said.rfind('\n') == std::string_view::npos ? 0 : said.rfind('\n') + 1), 300);
}

} // namespace

Result<std::vector<Finding>> lookAround(const Site& site, const PreparedRelease& prepared, const Options& options,
                                        Services& services, Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(site.workTree));
    LW_TRY(const git::RepositoryState state, repository.state(task));
    LW_TRY(const std::vector<Services::Layer> layers, services.layers(site.root, task));
    Preflight preflight(site, prepared, options, task);
    preflight.lookAtRepository(state);
    preflight.lookAtTargets(state);
    preflight.lookAtVersion();
    LW_CHECK(preflight.lookAtTag(repository, state));
    LW_CHECK(preflight.lookAtCommit(repository));
    preflight.lookAtRemote(repository);
    preflight.lookAtPrograms();
    preflight.lookAtSpace();
    preflight.lookAtPackage();
    LW_CHECK(preflight.lookAtRequirements(layers));
    std::vector<Finding> findings = preflight.take();
    lookAtFiles(site, prepared.configuration, nowInMilliseconds() / 1000, findings);
    LW_CHECK(lookAtKeys(site, repository, layers, findings, task));
    return findings;
}

Result<std::vector<Finding>> tryPrograms(const Site& site, const PreparedRelease& prepared, Task& task)
{
    std::vector<Finding> findings;
    const bool builds = std::any_of(prepared.steps.begin(), prepared.steps.end(),
                                    [](const ConfiguredStep& step) { return step.kind == StepKind::Wheel; });
    if (!builds)
        return findings;
    const std::string python = prepared.configuration.python.empty() ? "python3" : prepared.configuration.python;
    const std::string shown = text::printable(python, 200);
    Command program;
    program.arguments = {python, "-m", "build", "--version"};
    program.environment = inheritedVariables();
    program.inheritEnvironment = false;
    // Anywhere but in the workspace, whose folder `build` Python would take for the module.
    program.folder = site.stateFolder().parent_path();
    const auto result = run(program, task);
    if (!result && result.error().code == ErrorCode::Cancelled)
        return tl::unexpected(result.error());
    if (result && result->exitCode == 0) {
        findings.push_back({"python",
                            State::Passed,
                            shown + " builds with " + text::printable(text::trim(result->output), 80),
                            {},
                            {}});
        return findings;
    }
    Finding finding{"python", State::Failed, {}, std::nullopt, {}};
    finding.sentence = !result
                           ? "the wheel is built by `" + shown + "`, which cannot be started: " + result.error().message
                           : "`" + shown + "` cannot build wheels: " + firstLine(*result);
    finding.waysOut.push_back(
        command("Install the module `build` into that interpreter.", shown + " -m pip install build"));
    finding.waysOut.push_back(command("Or into an environment of its own, and name that one.",
                                      "python3 -m venv .venv && .venv/bin/pip install build && lockwright config set "
                                      "release.python .venv/bin/python"));
    findings.push_back(std::move(finding));
    return findings;
}

} // namespace lockwright::release
