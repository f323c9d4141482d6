// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/compiler.h"

#include "base/files.h"
#include "base/text.h"
#include "requirements/lines.h"
#include "requirements/lock_diff.h"
#include "resolve/hints.h"
#include "resolve/solver.h"
#include "workspace/cutoff.h"
#include "workspace/freshness.h"
#include "workspace/lock_form.h"
#include "workspace/plausibility.h"
#include "workspace/python_default.h"
#include "workspace/reference_entry.h"
#include "workspace/reference_lines.h"

#include <algorithm>
#include <ctime>

namespace lockwright::workspace
{

Result<pep::Target> targetFor(const std::filesystem::path& root, const Configuration& configuration,
                              const std::optional<std::string>& pythonVersion,
                              const std::optional<std::string>& pythonPlatform)
{
    std::string python = pythonVersion ? *pythonVersion : configuration.pythonVersion.value_or("");
    if (python.empty())
        python = findPythonDefault(root).version;
    const std::string platform = pythonPlatform ? *pythonPlatform : configuration.pythonPlatform.value_or("");
    if (platform.empty())
        return pep::Target::forThisMachine(python);
    return pep::Target::make(python.empty() ? pep::pythonVersions().back() : python, platform);
}

Compiler::Compiler(std::filesystem::path root, const Configuration& configuration, const CompileOptions& options,
                   Sessions sessions)
    : m_root(std::move(root))
    , m_configuration(configuration)
    , m_options(options)
    , m_sessions(std::move(sessions))
{
}

Result<std::string> Compiler::read(const std::filesystem::path& path) const
{
    const auto known = m_overlay.find(path.lexically_normal());
    if (known != m_overlay.end())
        return known->second;
    return readFile(path);
}

std::filesystem::path Compiler::baseFor(const std::filesystem::path& path) const
{
    return path.is_absolute() ? path.root_path() : m_root;
}

namespace
{

/// Places of files that the user named by an absolute path are shown that way.
void makeAbsolute(std::vector<requirements::Input>& inputs)
{
    const auto fix = [](std::string& file) {
        if (!file.empty() && file.front() != '/')
            file.insert(file.begin(), '/');
    };
    for (requirements::Input& input : inputs) {
        fix(input.origin.place.file);
        fix(input.origin.spelled);
        for (Place& place : input.origin.chain)
            fix(place.file);
    }
}

template <typename T>
void append(std::vector<T>& list, std::vector<T>&& more)
{
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Result<requirements::Inputs> Compiler::readSources(const CompileJob& job) const
{
    requirements::Inputs all;
    const auto reader = [this](const std::filesystem::path& path) { return read(path); };
    for (const std::filesystem::path& source : job.sources) {
        const std::filesystem::path path = source.is_absolute() ? source : m_root / source;
        LW_TRY(requirements::Inputs inputs,
               requirements::readInputs(path, baseFor(source), requirements::Origin::Kind::Requirement,
                                        job.profile.table, reader, m_root));
        if (source.is_absolute()) {
            makeAbsolute(inputs.requirements);
            makeAbsolute(inputs.constraints);
        }
        append(all.requirements, std::move(inputs.requirements));
        append(all.constraints, std::move(inputs.constraints));
        append(all.files, std::move(inputs.files));
        append(all.warnings, std::move(inputs.warnings));
        all.options.merge(std::move(inputs.options));
    }
    return all;
}

Result<void> Compiler::addFiles(const std::vector<std::filesystem::path>& files, requirements::Origin::Kind kind,
                                std::vector<requirements::Input>& list) const
{
    const auto reader = [this](const std::filesystem::path& path) { return read(path); };
    for (const std::filesystem::path& file : files) {
        const std::filesystem::path path = file.is_absolute() ? file : m_root / file;
        LW_TRY(requirements::Inputs inputs, requirements::readInputs(path, baseFor(file), kind, {}, reader, m_root));
        // A constraint file's lines are constraints for the reader already.
        for (auto* lines : {&inputs.requirements, &inputs.constraints}) {
            if (file.is_absolute())
                makeAbsolute(*lines);
            append(list, std::move(*lines));
        }
    }
    return {};
}

Result<void> Compiler::addUpgrades(resolve::Problem& problem, std::set<pep::Name>& dropped) const
{
    for (const std::string& text : m_options.upgradePackages) {
        auto requirement = pep::Requirement::parse(text);
        if (!requirement)
            return fail(ErrorCode::Usage,
                        "--upgrade-package `" + text::printable(text, 100) + "`: " + requirement.error().message,
                        "write NAME or NAME with a specifier, e.g. numpy or 'numpy<2'");
        dropped.insert(requirement->name);
        if (requirement->specifiers.empty())
            continue;
        requirements::Input input;
        input.requirement = std::move(*requirement);
        input.origin.kind = requirements::Origin::Kind::CommandLine;
        input.origin.spelled = "--upgrade-package " + text::printable(text, 100);
        problem.constraints.push_back(std::move(input));
    }
    return {};
}

requirements::Input Compiler::exactly(const pep::Name& name, const pep::Version& version)
{
    requirements::Input input;
    input.requirement.name = name;
    input.requirement.specifiers = pep::SpecifierSet({pep::Specifier::equal(version)});
    input.origin.kind = requirements::Origin::Kind::CommandLine;
    return input;
}

/// What a lock does not pin has nothing to be held at.
Result<void> Compiler::addHolds(resolve::Problem& problem, const requirements::Lock& existing) const
{
    for (const std::string& text : m_options.holdPackages) {
        auto name = pep::Name::parse(text);
        if (!name)
            return fail(ErrorCode::Usage, "--hold-package: `" + text::printable(text, 100) + "` is no package name",
                        "write a name, e.g. numpy");
        for (const requirements::LockedPackage& package : existing.packages) {
            if (package.name != *name || !package.version || !package.url.empty())
                continue;
            requirements::Input input = exactly(*name, *package.version);
            input.origin.spelled = "--hold-package " + name->text();
            problem.constraints.push_back(std::move(input));
        }
    }
    return {};
}

void Compiler::addPreferences(resolve::Problem& problem, const requirements::Lock& existing,
                              const std::set<pep::Name>& dropped) const
{
    // A lock with conflict markers offers both sides, ours first (resolver.md 3.4).
    for (const auto* side : {&existing.packages, &existing.theirs, &existing.ancestor}) {
        const std::size_t first = problem.preferences.size();
        for (const requirements::LockedPackage& package : *side) {
            if (!package.version || !package.url.empty() || dropped.contains(package.name))
                continue;
            resolve::Preference preference{package.name, *package.version, {}};
            preference.origin.kind = requirements::Origin::Kind::Pin;
            preference.origin.place.line = package.line;
            problem.preferences.push_back(std::move(preference));
        }
        // Of two pins of one name the newer one is meant, as in uv and pip-tools.
        std::stable_sort(problem.preferences.begin() + std::ptrdiff_t(first), problem.preferences.end(),
                         [](const resolve::Preference& left, const resolve::Preference& right) {
                             return left.name != right.name ? left.name < right.name : right.version < left.version;
                         });
    }
}

namespace
{

/// ":all:", ":none:" and names into one side of a file policy.
Result<void> addFormat(const std::vector<std::string>& values, bool& all, std::set<pep::Name>& names,
                       const char* option)
{
    for (const std::string& value : values) {
        for (const std::string_view part : text::split(value, ',')) {
            if (part == ":all:") {
                all = true;
            } else if (part == ":none:") {
                all = false;
                names.clear();
            } else if (const auto name = pep::Name::parse(part)) {
                names.insert(*name);
            } else {
                return fail(ErrorCode::Usage,
                            std::string(option) + ": `" + text::printable(part, 100) + "` is no package name",
                            "write :all:, :none: or a name");
            }
        }
    }
    return {};
}

} // namespace

Result<resolve::Problem> Compiler::problem(const CompileJob& job, const requirements::Inputs& inputs,
                                           const std::optional<requirements::Lock>& existing) const
{
    resolve::Problem result;
    LW_TRY(result.target, targetFor(m_root, m_configuration, m_options.pythonVersion, m_options.pythonPlatform));
    result.requirements = inputs.requirements;
    result.constraints = inputs.constraints;
    LW_CHECK(addFiles(m_options.constraints, requirements::Origin::Kind::Constraint, result.constraints));
    LW_CHECK(addFiles(m_options.overrides, requirements::Origin::Kind::Override, result.overrides));
    std::vector<requirements::Input> excludes;
    LW_CHECK(addFiles(m_options.excludes, requirements::Origin::Kind::Requirement, excludes));
    for (const requirements::Input& input : excludes)
        result.excludes.insert(input.requirement.name);
    for (auto* list : {&result.requirements, &result.constraints, &result.overrides})
        for (requirements::Input& input : *list)
            input.origin.profile = job.profile.name;
    std::set<pep::Name> dropped;
    LW_CHECK(addUpgrades(result, dropped));
    if (existing) {
        LW_CHECK(addHolds(result, *existing));
    }
    if (existing && !m_options.upgradeAll)
        addPreferences(result, *existing, dropped);
    addDemanded(result);
    result.resolution =
        m_options.resolution.value_or(m_configuration.resolution.value_or(resolve::Resolution::Highest));
    result.prereleases = m_options.prereleases.value_or(m_configuration.prereleases.value_or(
        inputs.options.pre ? resolve::PrereleaseMode::Allow : resolve::PrereleaseMode::IfNecessary));
    result.pythonUpperBounds = m_configuration.pythonUpperBounds.value_or(resolve::PythonUpperBounds::Ignore);
    const std::string cutoff = m_options.excludeNewer.value_or(m_configuration.excludeNewer.value_or(""));
    if (!cutoff.empty()) {
        LW_TRY(result.excludeNewer, parseCutoff(cutoff, std::int64_t(std::time(nullptr))));
    }
    resolve::FilePolicy& files = result.files;
    files.noBuildAll = m_options.noBuild.value_or(m_configuration.noBuild.value_or(false));
    for (const auto* list :
         {&m_configuration.onlyBinary, &inputs.options.onlyBinary, &m_options.onlyBinary, &m_options.noBuildPackages})
        LW_CHECK(addFormat(*list, files.noBuildAll, files.noBuild, "--only-binary"));
    for (const auto* list : {&m_configuration.noBinary, &inputs.options.noBinary, &m_options.noBinary})
        LW_CHECK(addFormat(*list, files.noBinaryAll, files.noBinary, "--no-binary"));
    for (const auto* list : {&m_configuration.allowBuilds, &m_options.allowBuilds})
        LW_CHECK(addFormat(*list, files.allowBuildsAll, files.allowBuilds, "--allow-builds"));
    return result;
}

/// A file that requires hashes does so for its lock too, unless this run is told to write none.
bool Compiler::requiresHashes(const requirements::Inputs& inputs) const
{
    return m_options.requireHashes || (inputs.options.requireHashes && m_options.generateHashes.value_or(true));
}

HashPolicy Compiler::hashPolicy(const requirements::Inputs& inputs) const
{
    HashPolicy policy;
    policy.reuse = m_options.reuseHashes && !m_options.upgradeAll;
    policy.require = requiresHashes(inputs);
    for (const std::string& text : m_options.upgradePackages)
        if (const auto requirement = pep::Requirement::parse(text))
            policy.dropped.insert(requirement->name);
    return policy;
}

Result<LockForm> Compiler::form(const CompileJob& job, const Question& question,
                                const std::optional<requirements::Lock>& existing,
                                std::vector<std::string>& warnings) const
{
    const std::filesystem::path lock = lockPath(job);
    FormRequest request{
        m_options, m_configuration, question.inputs, question.problem, existing, m_session->settings(), {}, {}, {}, {}};
    request.source = job.sources.front().generic_string();
    request.lock = job.profile.lock.generic_string();
    request.lockFolder = (lock.empty() ? m_root : lock.parent_path()).string();
    const std::filesystem::path& source = job.sources.front();
    if (const auto text = read(source.is_absolute() ? source : m_root / source))
        request.sourceNewline = requirements::prevailingNewline(*text);
    LW_TRY(LockForm form, lockForm(request, warnings));
    form.hashes = form.hashes || requiresHashes(question.inputs);
    form.hashPolicy = hashPolicy(question.inputs);
    return form;
}

Result<CompiledProfile> Compiler::compile(const CompileJob& job, Task& task)
{
    CompiledProfile result;
    result.profile = job.profile;
    if (auto filled = fill(result, job, task); !filled) {
        if (filled.error().code == ErrorCode::Cancelled || filled.error().code == ErrorCode::Usage)
            return tl::unexpected(std::move(filled).error());
        result.status = CompiledProfile::Status::Failed;
        result.error = std::move(filled).error();
    }
    return result;
}

namespace
{

/// The input lines that a proof rests on, each once, in the order of the proof.
std::vector<requirements::Origin> blamedLines(const resolve::Derivation& derivation)
{
    std::vector<requirements::Origin> lines;
    for (const resolve::Step& step : derivation.steps())
        if (!step.origin.place.file.empty() && std::find(lines.begin(), lines.end(), step.origin) == lines.end())
            lines.push_back(step.origin);
    return lines;
}

/// Names whose requirement lines no longer say what the lock was made from, as far as files can tell.
std::set<pep::Name> editedNames(const requirements::Inputs& inputs, const std::optional<requirements::Lock>& existing,
                                const pep::Target& target)
{
    std::set<pep::Name> edited;
    if (!existing)
        return edited;
    std::set<pep::Name> asked;
    for (const requirements::Input& input : inputs.requirements) {
        const pep::Requirement& requirement = input.requirement;
        if (!requirement.marker.holds(target.environment))
            continue;
        asked.insert(requirement.name);
        const requirements::LockedPackage* package = existing->find(requirement.name);
        const bool asksAlready =
            package && std::any_of(package->via.begin(), package->via.end(), [&](const std::string& via) {
                return requirements::normalAnnotation(via) == input.origin.annotation();
            });
        if (!package || (package->version && !requirement.specifiers.contains(*package->version))
            || (existing->namesSources() && !asksAlready))
            edited.insert(requirement.name);
    }
    for (const requirements::LockedPackage& package : existing->packages)
        if (!asked.contains(package.name)
            && std::any_of(package.via.begin(), package.via.end(),
                           [](const std::string& via) { return via.starts_with("-r "); }))
            edited.insert(package.name);
    return edited;
}

} // namespace

std::filesystem::path Compiler::lockPath(const CompileJob& job) const
{
    return job.profile.lock.empty() || job.profile.lock.is_absolute() ? job.profile.lock : m_root / job.profile.lock;
}

Result<std::optional<std::string>> Compiler::oldText(const CompileJob& job) const
{
    const std::filesystem::path path = lockPath(job);
    std::error_code status;
    if (path.empty() || !std::filesystem::exists(path, status))
        return std::optional<std::string>();
    LW_TRY(std::string text, readFile(path));
    return std::optional(std::move(text));
}

/// Finds what direct references lead to; nothing is set up where there are none.
Result<requirements::Lock> Compiler::oldLock(const CompileJob& job, const std::string& text) const
{
    LW_TRY(requirements::Lock lock, requirements::Lock::parse(text, job.profile.lock.generic_string()));
    nameReferences(lock, m_root);
    return lock;
}

Result<void> Compiler::followReferences(Question& question, Task& task)
{
    resolve::Problem& problem = question.problem;
    const auto any = [](const std::vector<requirements::Input>& inputs) {
        return std::any_of(inputs.begin(), inputs.end(),
                           [](const requirements::Input& input) { return !input.requirement.url.empty(); });
    };
    if (!any(problem.requirements) && !any(problem.constraints) && !any(problem.overrides))
        return {};
    question.resolver = &m_session->references(m_root, resolve::Policy::of(problem));
    LW_CHECK(resolve::resolveReferences(problem, *question.resolver, task));
    question.inputs.requirements = problem.requirements; // with the names that were found
    if (problem.references)
        append(question.inputs.warnings, std::vector<std::string>(problem.references->warnings));
    return {};
}

Result<Compiler::Question> Compiler::question(const CompileJob& job, const std::optional<requirements::Lock>& existing,
                                              Task& task)
{
    Question result;
    LW_TRY(result.inputs, readSources(job));
    LW_TRY(result.problem, problem(job, result.inputs, existing));
    if (requiresHashes(result.inputs))
        LW_CHECK(refuseUnhashable(result.inputs, result.problem.target.environment)); // before anything is fetched
    LW_TRY(m_session, m_sessions(result.inputs.options));
    LW_CHECK(followReferences(result, task));
    result.universe = &m_session->universe(resolve::Policy::of(result.problem));
    return result;
}

Result<Compiler::Question> Compiler::question(const CompileJob& job, Task& task)
{
    std::optional<requirements::Lock> existing;
    LW_TRY(const std::optional<std::string> text, oldText(job));
    if (text) {
        LW_TRY(existing, oldLock(job, *text));
    }
    return question(job, existing, task);
}

Result<explain::ConflictReport> Compiler::explainConflict(const CompileJob& job, Task& task)
{
    LW_TRY(const Question question, this->question(job, task));
    Task inner(task.stopToken(), [&](const Progress& progress) {
        task.report({progress.phase, progress.done, progress.total, job.profile.name});
    });
    return explain::explainConflict(question.problem, *question.universe, inner);
}

Result<void> Compiler::fill(CompiledProfile& result, const CompileJob& job, Task& task)
{
    task.report({Progress::Phase::Reading, 0, 0, job.profile.name});
    std::optional<requirements::Lock> existing;
    LW_TRY(std::optional<std::string> oldText, this->oldText(job));
    if (oldText) {
        result.oldText = std::move(*oldText);
        result.existed = true;
        LW_TRY(existing, oldLock(job, result.oldText));
        append(result.warnings, std::vector<std::string>(existing->warnings));
    }
    LW_TRY(const Question question, this->question(job, existing, task));
    const requirements::Inputs& inputs = question.inputs;
    const resolve::Problem& problem = question.problem;
    resolve::Universe& universe = *question.universe;
    append(result.warnings, std::vector<std::string>(inputs.warnings));
    Task inner(task.stopToken(), [&](const Progress& progress) {
        task.report({progress.phase, progress.done, progress.total, job.profile.name});
    });
    LW_TRY(resolve::Outcome outcome, resolve::solve(problem, universe, inner));
    if (auto* answer = std::get_if<resolve::Unsatisfiable>(&outcome)) {
        result.status = CompiledProfile::Status::Unsatisfiable;
        result.explanation = resolve::explain(answer->derivation);
        result.hints = resolve::indexHints(answer->derivation, universe, task);
        append(result.hints, hints(answer->derivation, universe));
        result.blamed = blamedLines(answer->derivation);
        result.statistics = answer->statistics;
        result.newText = result.oldText;
        return {};
    }
    return finish(result, job, question, std::get<resolve::Solution>(std::move(outcome)), existing, task);
}

Result<void> Compiler::finish(CompiledProfile& result, const CompileJob& job, const Question& question,
                              resolve::Solution solution, const std::optional<requirements::Lock>& existing, Task& task)
{
    const requirements::Inputs& inputs = question.inputs;
    index::Source& source = question.universe->source();
    result.statistics = solution.statistics;
    append(result.warnings, std::vector<std::string>(solution.warnings));
    append(result.warnings, pythonWarnings(solution, *question.universe));
    if (requiresHashes(inputs))
        LW_CHECK(checkLineHashes(inputs, question.problem.target.environment, solution, source, task));
    LW_TRY(LockForm form, this->form(job, question, existing, result.warnings));
    LW_CHECK(completeForm(form, question.problem, solution, *question.universe, task));
    form.lockFolder = job.profile.lock.empty() ? m_root : lockPath(job).parent_path();
    if ((form.hashes || form.style.layout == requirements::LockLayout::Pylock) && question.resolver) {
        LW_TRY(form.referenceHashes, referenceHashes(solution, existing, *question.resolver, task));
    }
    LW_TRY(result.newText, lockText(solution, form, existing, source, task, &result.hashes));
    if (!result.hashes.alarms.empty()) {
        result.newText = result.oldText;
        return tl::unexpected(result.hashes.error(job.profile.lock.generic_string()));
    }
    result.status = result.existed && result.newText == result.oldText ? CompiledProfile::Status::Unchanged
                                                                       : CompiledProfile::Status::Changed;
    m_overlay[lockPath(job).lexically_normal()] = result.newText;
    if (result.status == CompiledProfile::Status::Changed && !job.profile.lock.empty()) {
        const std::string shown = job.profile.lock.generic_string();
        LW_TRY(requirements::Lock after, requirements::Lock::parse(result.newText, shown));
        nameReferences(after, m_root);
        result.diff = requirements::diffLocks(existing.value_or(requirements::Lock{}), after,
                                              editedNames(inputs, existing, question.problem.target));
        result.textDiff = requirements::unifiedDiff(result.oldText, result.newText, shown);
    }
    result.packages = std::move(solution.packages);
    return {};
}

} // namespace lockwright::workspace
