// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/family.h"

#include "base/files.h"
#include "workspace/setting_edit.h"

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

requirements::PackageChange::Size sizeOf(const pep::Version& from, const pep::Version& to)
{
    using Size = requirements::PackageChange::Size;
    if (from.release(0) != to.release(0))
        return Size::Major;
    if (from.release(1) != to.release(1))
        return Size::Minor;
    return from == to ? Size::None : Size::Patch;
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

DiskFamily::DiskFamily(std::filesystem::path root, const Configuration& configuration,
                       const requirements::ProfileGraph& graph, std::vector<CompileJob> jobs,
                       std::vector<std::string> scope, Compiler::Sessions sessions)
    : m_root(std::move(root))
    , m_configuration(configuration)
    , m_graph(graph)
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
        LW_TRY(profile.verdict, solve(profile, *run, &profile.text, task));
        // A lock that could not be made bounds nobody: what it bounds is looked at once it can.
        const auto broken = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Profile& parent) {
            return contains(profile.job.parents, parent.job.profile.name)
                   && parent.verdict.status != Verdict::Status::Solved;
        });
        if (broken != m_profiles.end())
            profile.verdict.status = Verdict::Status::Skipped;
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

Result<Verdict> DiskFamily::solve(const Profile& profile, Run& run, std::string* lockText, Task& task)
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
    auto answer = run.compiler->answer(profile.job, *lock, profile.bounds, task);
    if (!answer)
        return fail(answer.error());
    if (const auto* solution = std::get_if<resolve::Solution>(&answer->outcome)) {
        verdict.moves = moves(profile, *solution);
        if (lockText)
            *lockText = std::move(answer->lockText);
    } else {
        verdict.status = Verdict::Status::Unsatisfiable;
    }
    return verdict;
}

std::vector<explain::PinChange> DiskFamily::moves(const Profile& profile, const resolve::Solution& solution) const
{
    std::vector<explain::PinChange> moves;
    if (!profile.lock)
        return moves;
    std::set<pep::Name> names;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        names.insert(package.name);
        const requirements::LockedPackage* locked = profile.lock->find(package.name);
        const auto& excluded = profile.lock->excluded;
        if ((locked && (!locked->version || *locked->version == package.version))
            || (!locked && std::find(excluded.begin(), excluded.end(), package.name) != excluded.end()))
            continue;
        explain::PinChange move;
        move.name = package.name;
        move.to = package.version.text();
        move.doubtful = package.yanked || package.onlySource || package.version.isPrerelease();
        if (locked) {
            move.from = locked->version->text();
            move.size = sizeOf(*locked->version, package.version);
            move.downgrade = package.version < *locked->version;
        }
        moves.push_back(std::move(move));
    }
    for (const requirements::LockedPackage& locked : profile.lock->packages)
        if (locked.version && !names.contains(locked.name))
            moves.push_back({locked.name, locked.version->text(), {}, {}, false, false});
    std::sort(moves.begin(), moves.end(), [](const auto& one, const auto& other) { return one.name < other.name; });
    return moves;
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
    std::set<std::string> broken;
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        const Profile& profile = m_profiles[i];
        const std::string& name = profile.job.profile.name;
        if (task.cancelled())
            return Task::cancellation();
        Verdict verdict = profile.verdict;
        const auto parent = std::find_if(profile.job.parents.begin(), profile.job.parents.end(),
                                         [&](const std::string& candidate) { return broken.contains(candidate); });
        if (parent != profile.job.parents.end()) {
            verdict = {name, Verdict::Status::Skipped, "its parent " + *parent + " has no lock to go by", {}};
        } else if (reached[i]) {
            LW_TRY(verdict, solve(profile, **run, nullptr, task));
        }
        if (verdict.status != Verdict::Status::Solved)
            broken.insert(name);
        // What could not be looked at before is no concern of edits elsewhere.
        const bool counts = verdict.status == Verdict::Status::Unsatisfiable && m_scope.contains(name);
        if (reached[i] || counts)
            verdicts.push_back(std::move(verdict));
    }
    return verdicts;
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
        return fail(ErrorCode::Usage, "there is no profile `" + name + "`");
    LW_TRY(const std::unique_ptr<Run> run, open(edits, explain::LineNumbers::Keep));
    // The profile and those whose locks bound it, parents first.
    std::set<std::string> names{name};
    for (std::size_t i = m_profiles.size(); i-- > 0;)
        if (names.contains(m_profiles[i].job.profile.name))
            names.insert(m_profiles[i].job.parents.begin(), m_profiles[i].job.parents.end());
    explain::Member member;
    std::vector<CompileJob> jobs;
    for (const Profile& relative : m_profiles) {
        if (&relative != profile && !names.contains(relative.job.profile.name))
            continue;
        if (together && &relative != profile) {
            run->compiler->setText(m_root / relative.job.profile.lock, {});
            addPins(member, relative);
        } else if (&relative != profile && reached(edits)[std::size_t(&relative - m_profiles.data())]) {
            LW_CHECK(solve(relative, *run, nullptr, task)); // its lock bounds the profile
        }
    }
    for (const Profile& relative : m_profiles) {
        if (&relative != profile && (!together || !names.contains(relative.job.profile.name)))
            continue;
        LW_TRY(const auto lock, lockOf(relative, *run));
        LW_CHECK(run->compiler->addTo(member, relative.job, lock));
    }
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

Result<std::vector<FixesReport::EditedFile>> DiskFamily::files(const std::vector<Edit>& edits)
{
    LW_TRY(auto texts, this->texts(edits, explain::LineNumbers::Close));
    std::vector<FixesReport::EditedFile> files;
    for (auto& [file, after] : texts)
        files.push_back({file, *text(file), std::move(after)});
    return files;
}

} // namespace lockwright::workspace
