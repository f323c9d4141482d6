// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/family.h"

#include "base/files.h"
#include "resolve/solver.h"
#include "workspace/pin_changes.h"
#include "workspace/setting_edit.h"

#include "base/say.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using explain::Edit;
using explain::Verdict;

constexpr const char* configurationFile = "lockwright.toml";
/// No file of this name is read: its text is only ever in the overlay.
constexpr const char* overrideFile = ".lockwright-override.txt";

} // namespace

DiskFamily::DiskFamily(std::filesystem::path root, const Configuration& configuration,
                       const requirements::ProfileGraph& graph, std::vector<CompileJob> jobs,
                       std::vector<std::string> scope, Compiler::Sessions sessions)
    : m_root(std::move(root))
    , m_configuration(configuration)
    , m_graph(graph)
    , m_joint(configuration.strategy.value_or(Strategy::AsWritten) == Strategy::Joint)
    , m_scope(scope.begin(), scope.end())
    , m_sessions(std::move(sessions))
{
    for (CompileJob& job : jobs)
        m_profiles.emplace_back().job = std::move(job);
    for (Profile& profile : m_profiles)
        profile.bounds = std::any_of(m_profiles.begin(), m_profiles.end(), [&](const Profile& other) {
            return contains(other.job.parents, profile.job.profile.name);
        });
}

const DiskFamily::Profile* DiskFamily::find(const std::string& name) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const Profile& profile) { return profile.job.profile.name == name; });
    return found == m_profiles.end() ? nullptr : &*found;
}

Result<void> DiskFamily::prepare(Task& task)
{
    LW_TRY(const std::unique_ptr<Run> run, open({}, explain::LineNumbers::Keep));
    for (Profile& profile : m_profiles) {
        const std::string lock = profile.job.profile.lock.generic_string();
        if (const Result<std::string>& bytes = text(lock); bytes)
            if (auto parsed = requirements::Lock::parse(*bytes, lock))
                profile.lock = std::move(*parsed);
        profile.files = {profile.job.profile.source.generic_string()};
        if (const auto inputs = run->compiler->inputs(profile.job))
            for (const std::filesystem::path& file : inputs->files)
                profile.files.insert(relativePosix(file, m_root));
    }
    LW_TRY(std::vector<Verdict> verdicts, solveAll(std::vector<bool>(m_profiles.size(), true), *run, task));
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        Profile& profile = m_profiles[i];
        profile.verdict = std::move(verdicts[i]);
        if (profile.bounds && profile.verdict.status == Verdict::Status::Solved)
            profile.text = run->compiler->text(m_root / profile.job.profile.lock);
    }
    return {};
}

const Result<std::string>& DiskFamily::text(const std::string& file)
{
    const auto known = m_texts.find(file);
    if (known != m_texts.end())
        return known->second;
    return m_texts.emplace(file, readFile(m_root / file)).first->second;
}

Result<std::map<std::string, std::string>> DiskFamily::texts(const std::vector<Edit>& edits, explain::LineNumbers lines)
{
    std::map<std::string, std::vector<Edit>> byFile;
    for (const Edit& edit : edits)
        if (edit.way != Edit::Way::Override)
            byFile[edit.place.file].push_back(edit);
    std::map<std::string, std::string> result;
    for (const auto& [file, own] : byFile) {
        const Result<std::string>& bytes = text(file);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (file == configurationFile) {
            LW_TRY(result[file], withSettings(*bytes, own));
        } else {
            LW_TRY(result[file], explain::edited(*bytes, file, own, lines));
        }
    }
    return result;
}

Result<std::unique_ptr<DiskFamily::Run>> DiskFamily::open(const std::vector<Edit>& edits, explain::LineNumbers lines)
{
    auto run = std::make_unique<Run>();
    LW_TRY(run->texts, texts(edits, lines));
    run->configuration = m_configuration;
    if (const auto changed = run->texts.find(configurationFile); changed != run->texts.end()) {
        LW_TRY(run->configuration, Configuration::parse(changed->second, configurationFile));
    }
    run->options.all = true;
    std::string overrides;
    for (const Edit& edit : edits)
        if (edit.way == Edit::Way::Override)
            overrides += edit.after + "\n";
    if (!overrides.empty())
        run->options.overrides.emplace_back(overrideFile);
    run->compiler = std::make_unique<Compiler>(m_root, run->configuration, run->options, m_sessions);
    run->compiler->setText(m_root / overrideFile, std::move(overrides));
    for (const auto& [file, bytes] : run->texts)
        run->compiler->setText(m_root / file, bytes);
    for (const Profile& profile : m_profiles)
        if (profile.bounds && !profile.text.empty() && !run->texts.contains(profile.job.profile.lock.generic_string()))
            run->compiler->setText(m_root / profile.job.profile.lock, profile.text);
    return run;
}

Result<std::optional<requirements::Lock>> DiskFamily::lockOf(const Profile& profile, const Run& run) const
{
    const std::string file = profile.job.profile.lock.generic_string();
    const auto changed = run.texts.find(file);
    if (changed == run.texts.end())
        return profile.lock;
    LW_TRY(requirements::Lock lock, requirements::Lock::parse(changed->second, file));
    return std::optional(std::move(lock));
}

Result<Verdict> DiskFamily::solve(const Profile& profile, Run& run, Task& task)
{
    Verdict verdict;
    verdict.profile = profile.job.profile.name;
    const auto fail = [&](const Error& error) -> Result<Verdict> {
        if (error.code == ErrorCode::Cancelled)
            return tl::unexpected(error);
        verdict.status = Verdict::Status::Failed;
        verdict.reason = error.message;
        return verdict;
    };
    const auto lock = lockOf(profile, run);
    if (!lock)
        return fail(lock.error());
    const auto outcome = run.compiler->answer(profile.job, *lock, profile.bounds, task);
    if (!outcome)
        return fail(outcome.error());
    if (const auto* solution = std::get_if<resolve::Solution>(&*outcome))
        verdict.moves = pinChanges(profile.lock, *solution);
    else
        verdict.status = Verdict::Status::Unsatisfiable;
    return verdict;
}

std::vector<bool> DiskFamily::reached(const std::vector<Edit>& edits) const
{
    std::vector<bool> result(m_profiles.size(), false);
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        const Profile& profile = m_profiles[i];
        for (const Edit& edit : edits)
            if (edit.way == Edit::Way::Override || edit.place.file == configurationFile
                || profile.files.contains(edit.place.file)
                || profile.job.profile.lock.generic_string() == edit.place.file)
                result[i] = true;
        for (std::size_t parent = 0; parent < i; ++parent)
            if (result[parent] && contains(profile.job.parents, m_profiles[parent].job.profile.name))
                result[i] = true;
    }
    if (!m_joint)
        return result;
    for (std::size_t i = 0; i < m_profiles.size(); ++i)
        if (result[i])
            for (const std::size_t relative : relativesOf(i))
                result[relative] = true;
    return result;
}

Result<std::vector<Verdict>> DiskFamily::judge(const std::vector<Edit>& edits, Task& task)
{
    std::vector<Verdict> verdicts;
    const std::vector<bool> reached = this->reached(edits);
    auto run = open(edits, explain::LineNumbers::Close);
    if (!run) {
        verdicts.push_back({edits.front().place.file, Verdict::Status::Failed, run.error().message, {}});
        return verdicts;
    }
    LW_TRY(std::vector<Verdict> all, solveAll(reached, **run, task));
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        // What could not be looked at before is no concern of edits elsewhere.
        const bool counts =
            all[i].status == Verdict::Status::Unsatisfiable && m_scope.contains(m_profiles[i].job.profile.name);
        if (reached[i] || counts)
            verdicts.push_back(std::move(all[i]));
    }
    return verdicts;
}

Result<std::vector<Verdict>> DiskFamily::solveAll(const std::vector<bool>& wanted, Run& run, Task& task)
{
    std::vector<Verdict> verdicts(m_profiles.size());
    std::set<std::string> broken;
    std::vector<bool> done(m_profiles.size(), false);
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        const Profile& profile = m_profiles[i];
        const std::string& name = profile.job.profile.name;
        if (task.cancelled())
            return Task::cancellation();
        if (done[i])
            continue;
        const auto parent = std::find_if(profile.job.parents.begin(), profile.job.parents.end(),
                                         [&](const std::string& candidate) { return broken.contains(candidate); });
        if (!wanted[i]) {
            verdicts[i] = profile.verdict;
        } else if (m_joint) {
            const std::vector<std::size_t> positions = relativesOf(i);
            LW_CHECK(solveTogether(positions, run, verdicts, task));
            for (const std::size_t position : positions)
                done[position] = true;
        } else if (parent != profile.job.parents.end()) {
            verdicts[i] = {name, Verdict::Status::Skipped, say("its parent {0} has no lock to go by", *parent), {}};
        } else {
            LW_TRY(verdicts[i], solve(profile, run, task));
        }
        if (verdicts[i].status != Verdict::Status::Solved)
            broken.insert(name);
    }
    return verdicts;
}

Result<void> DiskFamily::solveTogether(const std::vector<std::size_t>& positions, Run& run,
                                       std::vector<Verdict>& verdicts, Task& task)
{
    const auto tell = [&](const std::string& reason, Verdict::Status status) {
        for (const std::size_t position : positions)
            verdicts[position] = {m_profiles[position].job.profile.name, status, reason, {}};
    };
    auto member = memberOfAll(positions, run, task);
    Result<resolve::Outcome> outcome =
        member ? resolve::solve(member->problem, *member->universe, task) : tl::unexpected(member.error());
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return tl::unexpected(outcome.error());
    if (!outcome) {
        tell(outcome.error().message, Verdict::Status::Failed);
        return {};
    }
    const auto* solution = std::get_if<resolve::Solution>(&*outcome);
    if (!solution) {
        tell(say("the profiles have no common answer"), Verdict::Status::Unsatisfiable);
        verdicts[positions.front()].reason.clear(); // one of them stands for all
        return {};
    }
    std::vector<resolve::Preference> versions;
    for (const resolve::ResolvedPackage& package : solution->packages)
        versions.push_back({package.name, package.version, {}});
    run.compiler->demand(std::move(versions));
    for (const std::size_t position : positions) {
        LW_TRY(verdicts[position], solve(m_profiles[position], run, task));
    }
    run.compiler->demand({});
    return {};
}

std::vector<std::size_t> DiskFamily::relativesOf(std::size_t position) const
{
    const auto indexOf = [&](const Profile& profile) {
        return std::size_t(m_graph.find(profile.job.profile.name) - m_graph.profiles().data());
    };
    const std::vector<std::size_t> related = relatives(m_graph, {indexOf(m_profiles[position])});
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < m_profiles.size(); ++i)
        if (std::find(related.begin(), related.end(), indexOf(m_profiles[i])) != related.end())
            positions.push_back(i);
    return positions;
}

Result<explain::Member> DiskFamily::memberOfAll(const std::vector<std::size_t>& positions, Run& run, Task& task) const
{
    for (const std::size_t position : positions)
        if (const std::filesystem::path& lock = m_profiles[position].job.profile.lock; !lock.empty())
            run.compiler->setText(m_root / lock, {});
    explain::Member member;
    for (const std::size_t position : positions) {
        LW_TRY(const auto lock, lockOf(m_profiles[position], run));
        LW_CHECK(run.compiler->addTo(member, m_profiles[position].job, lock, task));
    }
    return member;
}

void DiskFamily::addPins(explain::Member& member, const Profile& profile) const
{
    if (!profile.lock)
        return;
    const std::string file = profile.job.profile.lock.generic_string();
    for (const requirements::LockedPackage& package : profile.lock->packages)
        if (package.version && package.url.empty() && !package.name.empty())
            member.pins.push_back({package.name, *package.version, {file, package.line, 0}});
}

Result<explain::Member> DiskFamily::member(const std::string& name, const std::vector<Edit>& edits, bool together,
                                           Task& task)
{
    const Profile* profile = find(name);
    if (!profile)
        return fail(ErrorCode::Usage, say("there is no profile `{0}`", name));
    LW_TRY(const std::unique_ptr<Run> run, open(edits, explain::LineNumbers::Keep));
    const std::size_t own = std::size_t(profile - m_profiles.data());
    if (m_joint)
        return memberOfAll(relativesOf(own), *run, task);
    // Those whose locks bound it, parents first.
    std::vector<std::size_t> positions;
    std::set<std::string> names(profile->job.parents.begin(), profile->job.parents.end());
    for (std::size_t i = own; i-- > 0;) {
        if (!names.contains(m_profiles[i].job.profile.name))
            continue;
        names.insert(m_profiles[i].job.parents.begin(), m_profiles[i].job.parents.end());
        positions.insert(positions.begin(), i);
    }
    explain::Member member;
    const std::vector<bool> reached = this->reached(edits);
    for (const std::size_t position : positions) {
        if (together)
            addPins(member, m_profiles[position]);
        else if (reached[position])
            LW_CHECK(solve(m_profiles[position], *run, task)); // its lock bounds the profile
    }
    if (together) {
        positions.push_back(own);
        LW_TRY(explain::Member all, memberOfAll(positions, *run, task));
        all.pins = std::move(member.pins);
        return all;
    }
    LW_TRY(const auto lock, lockOf(*profile, *run));
    LW_CHECK(run->compiler->addTo(member, profile->job, lock, task));
    return member;
}

std::optional<std::string> DiskFamily::written(const requirements::Origin& origin)
{
    const std::string& file = origin.place.file;
    if (file.empty() || file.front() == '/' || !isInside(m_root / file, m_root))
        return std::nullopt;
    const Result<std::string>& bytes = text(file);
    return bytes ? explain::writtenAt(*bytes, origin.place) : std::nullopt;
}

bool DiskFamily::isLock(const std::string& file) const
{
    return std::any_of(m_profiles.begin(), m_profiles.end(),
                       [&](const Profile& profile) { return profile.job.profile.lock.generic_string() == file; });
}

std::size_t DiskFamily::readers(const std::string& file) const
{
    if (file == configurationFile)
        return m_profiles.size();
    return std::size_t(std::count_if(m_profiles.begin(), m_profiles.end(), [&](const Profile& profile) {
        return profile.files.contains(file) || profile.job.profile.lock.generic_string() == file;
    }));
}

std::vector<std::string> DiskFamily::homesBelow(const std::string& file,
                                                const std::vector<std::string>& conflicting) const
{
    std::vector<std::string> homes;
    if (m_joint)
        return homes; // wherever it stands, it bounds them all
    const auto& profiles = m_graph.profiles();
    const auto concerned = [&](std::size_t profile) {
        const std::vector<std::size_t> below = m_graph.descendants(profile);
        return std::any_of(below.begin(), below.end(),
                           [&](std::size_t one) { return contains(conflicting, profiles[one].name); });
    };
    for (const requirements::ProfileEdge& edge : m_graph.edges()) {
        if (edge.kind != requirements::ProfileEdge::Kind::Includes
            || profiles[edge.parent].source.generic_string() != file || concerned(edge.child)
            || profiles[edge.child].source.extension() == ".toml")
            continue;
        homes.push_back(profiles[edge.child].source.generic_string());
    }
    std::sort(homes.begin(), homes.end());
    homes.erase(std::unique(homes.begin(), homes.end()), homes.end());
    return homes;
}

std::optional<Edit> DiskFamily::setting(const std::string& key, const std::string& value)
{
    const Result<std::string>& bytes = text(configurationFile);
    return bytes ? settingEdit(*bytes, configurationFile, key, value) : std::nullopt;
}

Result<std::vector<EditedFile>> DiskFamily::files(const std::vector<Edit>& edits)
{
    LW_TRY(auto texts, this->texts(edits, explain::LineNumbers::Close));
    std::vector<EditedFile> files;
    for (auto& [file, after] : texts)
        files.push_back({file, *text(file), std::move(after)});
    return files;
}

} // namespace lockwright::workspace
