// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: history, and what is taken out of it.
#include "workspace/local_workspace.h"

#include "base/text.h"
#include "workspace/commit_info.h"
#include "workspace/lock_history.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::workspace
{

namespace
{

/// Makes the report's commits out of those of git.
class HistoryBuilder
{
public:
    HistoryBuilder(const git::Repository& repository, HistoryMemory& memory, const WatchedFiles& watched,
                   const HistoryOptions& options, const std::vector<git::Reference>& references)
        : m_repository(repository)
        , m_memory(memory)
        , m_watched(watched)
        , m_names(references)
        , m_wanted(options.package)
    {
        for (const WatchedFiles::Profile& profile : watched.profiles) {
            const auto& named = options.profiles;
            if (!named.empty() && std::find(named.begin(), named.end(), profile.name) == named.end())
                continue;
            if (profile.lock != WatchedFiles::noFile)
                m_profileOf.emplace(profile.lock, std::uint32_t(report.profiles.size()));
            m_inputs.insert(profile.inputs.begin(), profile.inputs.end());
            report.profiles.push_back(profile.name);
        }
    }

    /// False where the commit did nothing to what is asked for.
    bool add(const git::HistoryCommit& found)
    {
        HistoryReport::Commit commit;
        bool wanted = false;
        for (const git::HistoryCommit::File& file : found.files) {
            if (const auto profile = m_profileOf.find(file.file); profile != m_profileOf.end()) {
                addLock(commit, file, profile->second);
                wanted = true;
            } else if (m_inputs.contains(file.file)) {
                commit.inputs.push_back(file.path);
            }
        }
        std::sort(commit.moves.begin(), commit.moves.end(), [](const auto& left, const auto& right) {
            return std::tie(left.package, left.profile) < std::tie(right.package, right.profile);
        });
        if (!m_wanted.empty()) {
            const auto name = m_memory.names.find(m_wanted);
            wanted = name && commit.moved(*name);
        }
        if (!wanted)
            return false;
        commit.info = commitInfo(found, m_names);
        report.commits.push_back(std::move(commit));
        return true;
    }

    /// Numbers packages anew, by name.
    void finish()
    {
        std::map<std::string, std::uint32_t> packages;
        for (const HistoryReport::Commit& commit : report.commits)
            for (const HistoryReport::Move& move : commit.moves)
                packages.emplace(m_memory.names.text(move.package), move.package);
        std::map<std::uint32_t, std::uint32_t> numbers;
        for (const auto& [name, number] : packages) {
            numbers.emplace(number, std::uint32_t(report.packages.size()));
            report.packages.push_back(name);
        }
        for (HistoryReport::Commit& commit : report.commits) {
            for (HistoryReport::Move& move : commit.moves)
                move.package = numbers[move.package];
            std::sort(commit.moves.begin(), commit.moves.end(), [](const auto& left, const auto& right) {
                return std::tie(left.package, left.profile) < std::tie(right.package, right.profile);
            });
        }
    }

    HistoryReport report;

private:
    void addLock(HistoryReport::Commit& commit, const git::HistoryCommit::File& file, std::uint32_t profile)
    {
        HistoryReport::InProfile entry;
        entry.profile = profile;
        entry.lock = file.path;
        if (!file.parents.empty() && file.parents.front().path != file.path)
            entry.renamedFrom = file.parents.front().path;
        const auto after = m_memory.pins(m_repository, file.blob, file.path);
        entry.problem = after->problem;
        std::vector<std::shared_ptr<const LockPins>> before;
        for (const git::HistoryCommit::Before& parent : file.parents) {
            before.push_back(m_memory.pins(m_repository, parent.blob, parent.path));
            if (entry.problem.empty() && !before.back()->problem.empty())
                entry.problem = "before: " + before.back()->problem;
        }
        if (entry.problem.empty()) {
            for (PinChange& change : changedPins(before, *after, m_memory.values)) {
                ++(change.before.empty() ? entry.added : change.after.empty() ? entry.removed : entry.changed);
                commit.moves.push_back({change.name, profile, std::move(change.before), std::move(change.after)});
            }
        }
        commit.profiles.push_back(std::move(entry));
    }

    const git::Repository& m_repository;
    HistoryMemory& m_memory;
    const WatchedFiles& m_watched;
    CommitNames m_names;
    std::string m_wanted;
    std::map<std::size_t, std::uint32_t> m_profileOf; ///< by file
    std::set<std::size_t> m_inputs;
};

Result<void> checkProfiles(const WatchedFiles& watched, const std::vector<std::string>& profiles)
{
    for (const std::string& wanted : profiles)
        if (std::none_of(watched.profiles.begin(), watched.profiles.end(),
                         [&](const WatchedFiles::Profile& profile) { return profile.name == wanted; }))
            return fail(ErrorCode::Usage, "there is no profile `" + text::printable(wanted) + "`",
                        "list them: lockwright profiles");
    return {};
}

} // namespace

WatchedFiles LocalWorkspace::watchedFiles(const Snapshot& snapshot, const git::Repository& repository) const
{
    WatchedFiles watched;
    std::map<std::string, std::size_t> positions;
    std::set<std::string> locks;
    const auto positionOf = [&](const std::filesystem::path& path) {
        if (!isInside(path, repository.workTree()))
            return WatchedFiles::noFile;
        const std::string shown = relativePosix(path, repository.workTree());
        const auto [place, added] = positions.emplace(shown, watched.files.size());
        if (added)
            watched.files.push_back(shown);
        return place->second;
    };
    for (const std::size_t index : snapshot.graph.order()) {
        const requirements::Profile& profile = snapshot.graph.profiles()[index];
        watched.profiles.push_back({profile.name, positionOf(m_root / profile.lock), {}});
        locks.insert((m_root / profile.lock).lexically_normal().generic_string());
    }
    for (std::size_t at = 0; at < watched.profiles.size(); ++at) {
        const Loaded& loaded = snapshot.profiles[snapshot.graph.order()[at]];
        std::vector<std::filesystem::path> files{m_root / loaded.profile->source};
        if (loaded.inputs)
            for (const std::filesystem::path& file : loaded.inputs->files)
                files.push_back(file.is_absolute() ? file : m_root / file);
        std::vector<std::size_t>& inputs = watched.profiles[at].inputs;
        for (const std::filesystem::path& file : files) {
            const std::filesystem::path path = file.lexically_normal();
            if (locks.contains(path.generic_string()))
                continue;
            const std::size_t position = positionOf(path);
            if (position != WatchedFiles::noFile && std::find(inputs.begin(), inputs.end(), position) == inputs.end())
                inputs.push_back(position);
        }
    }
    return watched;
}

Result<HistoryReport> LocalWorkspace::history(const HistoryOptions& options, Task& task)
{
    HistoryOptions wanted = options;
    if (!options.package.empty()) {
        LW_TRY(const pep::Name name, packageNamed(options.package));
        wanted.package = name.text();
    }
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    const WatchedFiles watched = watchedFiles(snapshot, repository);
    LW_CHECK(checkProfiles(watched, options.profiles));
    LW_TRY(const HistoryMemory::Guard guard, m_history->lock(task));
    LW_TRY(const auto walk, m_history->walk(repository, {watched.files, options.start, options.since}, task));
    LW_TRY(std::vector<git::Reference> references, repository.references(task));
    HistoryBuilder builder(repository, *m_history, watched, wanted, references);
    std::size_t done = 0;
    for (const git::HistoryCommit& commit : walk->commits) {
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Reading, ++done, walk->commits.size(), {}});
        if (options.limit > 0 && builder.report.commits.size() == options.limit) {
            builder.report.truncated = true;
            break;
        }
        builder.add(commit);
    }
    builder.finish();
    HistoryReport report = std::move(builder.report);
    report.references = std::move(references);
    report.head = walk->head;
    report.walked = walk->walked;
    report.shallow = walk->shallow;
    report.truncated = report.truncated || walk->truncated;
    return report;
}

Result<std::optional<std::string>> LocalWorkspace::textAt(const git::Repository& repository, const Snapshot& snapshot,
                                                          const std::string& revision,
                                                          const std::filesystem::path& path, Task& task)
{
    const std::string now = relativePosix(path, repository.workTree());
    LW_TRY(std::optional<std::string> text, repository.fileAt(revision, now));
    if (text)
        return text;
    const WatchedFiles watched = watchedFiles(snapshot, repository);
    const auto file = std::find(watched.files.begin(), watched.files.end(), now);
    if (file == watched.files.end())
        return text;
    LW_TRY(const HistoryMemory::Guard guard, m_history->lock(task));
    LW_TRY(const auto walk, m_history->walk(repository, {watched.files, {}, {}}, task));
    for (const std::string& older : walk->paths[std::size_t(file - watched.files.begin())]) {
        if (older == now)
            continue;
        LW_TRY(text, repository.fileAt(revision, older));
        if (text)
            return text;
    }
    return text;
}

Result<RestoreReport> LocalWorkspace::restoreTexts(const std::string& revision,
                                                   const std::vector<std::string>& profiles, Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    LW_TRY(const std::string id, repository.resolveRevision(revision));
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    const WatchedFiles watched = watchedFiles(snapshot, repository);
    LW_CHECK(checkProfiles(watched, profiles));
    std::set<std::string> files;
    for (const WatchedFiles::Profile& profile : watched.profiles) {
        if (!profiles.empty() && std::find(profiles.begin(), profiles.end(), profile.name) == profiles.end())
            continue;
        if (profile.lock != WatchedFiles::noFile)
            files.insert(watched.files[profile.lock]);
        for (const std::size_t input : profile.inputs)
            files.insert(watched.files[input]);
    }
    RestoreReport report;
    report.revision = id.starts_with(revision) ? id.substr(0, 7) : revision + " (" + id.substr(0, 7) + ")";
    for (const std::string& file : files) {
        if (task.cancelled())
            return Task::cancellation();
        const std::filesystem::path path = repository.workTree() / file;
        if (!isInside(path, m_root))
            continue;
        LW_TRY(const std::optional<std::string> text, textAt(repository, snapshot, id, path, task));
        if (!text) {
            report.missing.push_back(relativePosix(path, m_root));
            continue;
        }
        std::error_code status;
        std::string now;
        if (std::filesystem::exists(path, status)) {
            LW_TRY(now, readFile(path));
        }
        if (now != *text)
            report.files.push_back({relativePosix(path, m_root), std::move(now), *text});
    }
    return report;
}

} // namespace lockwright::workspace
