// SPDX-License-Identifier: GPL-3.0-or-later
// The step that builds the wheel and looks into it.
#include "release/step_context.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "release/package_layout.h"
#include "release/scratch.h"
#include "release/undo.h"
#include "release/wheel.h"
#include "requirements/project_file.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

constexpr std::uint64_t wheelLimit = 1u << 30;
constexpr std::chrono::seconds buildLimit{1800};

/// Puts what the steps before changed over the last commit's files.
Result<void> overlay(StepContext& context, const ScratchTree& scratch)
{
    for (const std::string& path : context.changedBefore()) {
        const std::filesystem::path from = context.site().workTree / path;
        const std::filesystem::path to = scratch.workTree() / path;
        LW_TRY(const PathState state, readPath(from));
        std::error_code error;
        if (state.kind == SavedFile::Kind::Absent) {
            std::filesystem::remove(to, error);
            continue;
        }
        std::filesystem::create_directories(to.parent_path(), error);
        std::filesystem::copy(
            from, to, std::filesystem::copy_options::overwrite_existing | std::filesystem::copy_options::copy_symlinks,
            error);
        if (error)
            return fail(ErrorCode::Io, "cannot copy " + text::printable(path) + " for the build: " + error.message());
    }
    return {};
}

/// What the build said it lacks, as a hint.
std::string hintFor(const std::vector<std::string>& lines, bool isolated)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        constexpr std::string_view missing = "No matching distribution found for ";
        if (const std::size_t at = line->find(missing); at != std::string::npos)
            return "the build needs " + line->substr(at + missing.size())
                   + ", which the index does not have; name an index that has it, or build with what the interpreter "
                     "has: isolated-build = false in [release]";
        constexpr std::string_view module = "No module named ";
        if (const std::size_t at = line->find(module); at != std::string::npos && !isolated)
            return "the interpreter lacks " + line->substr(at + module.size())
                   + "; install it there, or let the build have an environment of its own: isolated-build = true";
        if (line->find("Missing dependencies") != std::string::npos)
            return "install the build requirements into the interpreter, or set isolated-build = true in [release]";
    }
    return "read the build's log, mend it, then go on with: lockwright release resume";
}

Result<void> build(StepContext& context, const std::filesystem::path& root, const std::filesystem::path& output)
{
    const Configuration& configuration = context.journal().configuration;
    std::vector<std::string> command{configuration.python.empty() ? "python3" : configuration.python,
                                     "-m",
                                     "build",
                                     "--wheel",
                                     "--outdir",
                                     output.native()};
    if (!configuration.isolated)
        command.emplace_back("--no-isolation");
    command.push_back(root.native());
    std::map<std::string, std::string> variables = commandVariables(context);
    variables.erase("PYTHONPATH");
    variables["SETUPTOOLS_SCM_PRETEND_VERSION"] = context.journal().plan.newVersion;
    LW_TRY(const auto index, context.services().packageIndexVariables(context.site().root));
    variables.insert(index.begin(), index.end());
    context.record().step.command = command;
    context.print("$ " + text::join(command, " ") + "\n");
    LW_TRY(const int code, context.runCommand(command, root, variables, buildLimit));
    if (code != 0)
        return fail(ErrorCode::Environment, "the wheel cannot be built: exit code " + std::to_string(code),
                    hintFor(context.lastLines(), configuration.isolated));
    return {};
}

Result<std::filesystem::path> onlyWheel(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> wheels;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".whl")
            wheels.push_back(entry.path());
    if (wheels.size() != 1)
        return fail(ErrorCode::Environment,
                    "the build made " + std::to_string(wheels.size()) + " wheels instead of one");
    return wheels.front();
}

Result<ExpectedWheel> expectation(StepContext& context, const std::filesystem::path& root)
{
    ExpectedWheel expected;
    expected.version = context.journal().plan.newVersion;
    const auto text = readFile(root / "pyproject.toml", 4u << 20);
    if (text) {
        LW_TRY(const auto project, requirements::ProjectFile::parse(*text, "pyproject.toml"));
        expected.name = project.projectName;
    }
    LW_TRY(const std::vector<Services::Layer> layers, context.services().layers(root, context.task()));
    const Configuration& configuration = context.journal().configuration;
    expected.developmentOnly = developmentOnly(layers, configuration.devProfiles);
    const Services::Layer* compared = nullptr;
    std::size_t roots = 0;
    for (const Services::Layer& layer : layers) {
        roots += layer.isRoot;
        if (configuration.profile.empty() ? layer.isRoot : layer.profile == configuration.profile)
            compared = &layer;
    }
    if (compared && (!configuration.profile.empty() || roots == 1)) {
        expected.requirements = compared->requirements;
        expected.comparesRequirements = true;
    }
    expected.modules = modulesOf(root, expected.name);
    return expected;
}

Result<void> takeWheel(StepContext& context, const std::filesystem::path& built, const std::string& bytes)
{
    const Site& site = context.site();
    const std::string path =
        site.inTree((std::filesystem::path(context.journal().configuration.wheelFolder) / built.filename()).string());
    StepRecord& record = context.record();
    LW_CHECK(saveFiles(context.store(), context.journal().id, record, {path}));
    for (SavedFile& file : record.files)
        if (file.path == path)
            file.after = sha256(bytes);
    LW_CHECK(context.save());
    std::error_code error;
    std::filesystem::create_directories((site.workTree / path).parent_path(), error);
    LW_TRY(const PathState before, readPath(site.workTree / path));
    const auto expected =
        before.kind == SavedFile::Kind::Absent ? std::nullopt : std::optional<std::string>(before.bytes);
    LW_CHECK(FileTransaction(writesFolder(site)).commit({{site.workTree / path, expected, bytes}}));
    context.journal().wheels = {path};
    return noteResult(site, record);
}

Result<void> buildAndTake(StepContext& context, const std::filesystem::path& root, const std::filesystem::path& output)
{
    LW_CHECK(build(context, root, output));
    LW_TRY(const std::filesystem::path built, onlyWheel(output));
    LW_TRY(const std::string bytes, readFile(built, wheelLimit));
    LW_TRY(const ExpectedWheel expected, expectation(context, root));
    const InspectedWheel wheel = inspectWheel(bytes, built.filename().string(), expected);
    Step& step = context.record().step;
    step.notices = wheel.notices;
    for (const std::string& sentence : wheel.notices)
        context.print("note: " + sentence + "\n");
    for (const std::string& sentence : wheel.problems)
        context.print("problem: " + sentence + "\n");
    if (!wheel.problems.empty())
        return fail(ErrorCode::Data, "the wheel must not be released: " + wheel.problems.front());
    LW_CHECK(takeWheel(context, built, bytes));
    step.detail =
        wheel.fileName + " has " + text::plural(wheel.files, "file", "files") + ", and its metadata and record agree";
    return {};
}

} // namespace

Result<StepState> performWheel(StepContext& context)
{
    const Site& site = context.site();
    std::error_code error;
    if (site.isScratch || context.journal().base.empty()) {
        // A scratch tree is there already, or there is no commit to make one of.
        const std::filesystem::path output = context.store().folder(context.journal().id) / "wheel";
        std::filesystem::remove_all(output, error);
        std::filesystem::create_directories(output, error);
        LW_CHECK(buildAndTake(context, site.root, output));
        std::filesystem::remove_all(output, error);
        return StepState::Done;
    }
    // Out of what will be committed, and nothing else that lies around.
    LW_TRY(const git::Repository repository, git::Repository::open(site.workTree));
    LW_TRY(const std::string head, repository.resolveRevision("HEAD"));
    LW_TRY(const ScratchTree scratch,
           ScratchTree::make(site, context.services().scratchFolder(), head, context.task()));
    LW_CHECK(overlay(context, scratch));
    const std::filesystem::path output = scratch.folder() / "out";
    std::filesystem::create_directories(output, error);
    LW_CHECK(buildAndTake(context, scratch.root(), output));
    return StepState::Done;
}

} // namespace lockwright::release
