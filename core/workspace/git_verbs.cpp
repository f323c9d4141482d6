// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: diff, commit and what belongs to them.
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::workspace
{

Result<git::RepositoryState> LocalWorkspace::repositoryState(Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    return said(repository.state(task));
}

namespace
{

/// What a profile asks for by name, as the requirement texts of each name.
using Asked = std::map<pep::Name, std::multiset<std::string>>;

/// An unreadable source asks for nothing: the difference of locks is worth showing all the same.
Asked askedFor(const requirements::Profile& profile, const std::filesystem::path& root,
               const requirements::FileReader& reader)
{
    Asked asked;
    const auto inputs = requirements::readInputs(root / profile.source, root, requirements::Origin::Kind::Requirement,
                                                 profile.table, reader);
    if (inputs)
        for (const auto* list : {&inputs->requirements, &inputs->constraints})
            for (const requirements::Input& input : *list)
                asked[input.requirement.name].insert(input.origin.annotation() + " " + input.requirement.text());
    return asked;
}

std::set<pep::Name> editedBetween(const Asked& before, const Asked& after)
{
    std::set<pep::Name> edited;
    for (const auto* side : {&before, &after}) {
        const Asked& other = side == &before ? after : before;
        for (const auto& [name, texts] : *side)
            if (const auto found = other.find(name); found == other.end() || found->second != texts)
                edited.insert(name);
    }
    return edited;
}

/// Reads files as they are at a revision; of the work tree where it is empty.
requirements::FileReader readerAt(const git::Repository& repository, const std::string& revision)
{
    if (revision.empty())
        return {};
    return [&repository, revision](const std::filesystem::path& path) -> Result<std::string> {
        LW_TRY(auto text, repository.fileAt(revision, relativePosix(path, repository.workTree())));
        if (!text)
            return fail(ErrorCode::Io, "`" + path.filename().string() + "` does not exist at " + revision);
        return std::move(*text);
    };
}

} // namespace

namespace
{

/// What diff() compares. Empty: nothing (before), the work tree (after).
struct Sides {
    std::string before;
    std::string after;
    std::string shownBefore;
    std::string shownAfter;
};

Result<std::string> shownRevision(const git::Repository& repository, const std::string& revision)
{
    LW_TRY(const std::string id, repository.resolveRevision(revision));
    return id.starts_with(revision) ? id.substr(0, 7) : revision + " (" + id.substr(0, 7) + ")";
}

Result<Sides> sidesOf(const git::Repository& repository, const std::string& before, const std::string& after,
                      Task& task)
{
    Sides sides;
    constexpr std::string_view itself = "^!";
    if (after.empty() && before.ends_with(itself)) {
        sides.after = before.substr(0, before.size() - itself.size());
        LW_TRY(sides.shownAfter, shownRevision(repository, sides.after));
        LW_TRY(const std::vector<std::string> parents, repository.parentsOf(sides.after));
        if (parents.empty()) {
            sides.shownBefore = "nothing (the first commit)";
            return sides;
        }
        sides.before = parents.front();
        if (!repository.resolveRevision(sides.before))
            return fail(ErrorCode::Repository,
                        "the commit before " + sides.shownAfter + " is not in this shallow clone",
                        "get it with: git fetch --unshallow");
        LW_TRY(sides.shownBefore, shownRevision(repository, sides.before));
        return sides;
    }
    sides.before = before.empty() ? "HEAD" : before;
    sides.after = after;
    LW_TRY(const git::RepositoryState state, repository.state(task));
    if (state.unborn && before.empty()) {
        sides.before.clear();
        sides.shownBefore = "nothing (no commit yet)";
    } else {
        LW_TRY(sides.shownBefore, shownRevision(repository, sides.before));
    }
    if (after.empty()) {
        sides.shownAfter = "work tree";
    } else {
        LW_TRY(sides.shownAfter, shownRevision(repository, after));
    }
    return sides;
}

} // namespace

Result<DiffReport> LocalWorkspace::diff(const std::string& before, const std::string& after, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Graph, task));
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    LW_TRY(const Sides sides, sidesOf(repository, before, after, task));
    DiffReport report;
    report.before = sides.shownBefore;
    report.after = sides.shownAfter;
    for (const std::size_t index : snapshot.graph.order()) {
        if (task.cancelled())
            return Task::cancellation();
        const requirements::Profile& profile = snapshot.graph.profiles()[index];
        std::optional<std::string> old;
        if (!sides.before.empty()) {
            LW_TRY(old, textAt(repository, snapshot, sides.before, m_root / profile.lock, task));
        }
        std::optional<std::string> now;
        std::error_code status;
        if (!sides.after.empty()) {
            LW_TRY(now, textAt(repository, snapshot, sides.after, m_root / profile.lock, task));
        } else if (std::filesystem::exists(m_root / profile.lock, status)) {
            LW_TRY(now, readFile(m_root / profile.lock));
        }
        if (old == now)
            continue;
        const std::string shown = profile.lock.generic_string();
        LW_TRY(const requirements::Lock oldLock, requirements::Lock::parse(old.value_or(""), shown));
        LW_TRY(const requirements::Lock newLock, requirements::Lock::parse(now.value_or(""), shown));
        const std::set<pep::Name> edited =
            editedBetween(old ? askedFor(profile, m_root, readerAt(repository, sides.before)) : Asked{},
                          askedFor(profile, m_root, readerAt(repository, sides.after)));
        report.profiles.push_back({profile.name, profile.lock, requirements::diffLocks(oldLock, newLock, edited),
                                   requirements::unifiedDiff(old.value_or(""), now.value_or(""), shown)});
    }
    return report;
}

Result<std::vector<std::string>> LocalWorkspace::repositoryPaths(const git::Repository& repository,
                                                                 const std::vector<std::string>& paths,
                                                                 Task& task) const
{
    std::set<std::string> result;
    if (!paths.empty()) {
        for (const std::string& path : paths)
            result.insert(relativePosix(m_root / path, repository.workTree()));
        return std::vector<std::string>(result.begin(), result.end());
    }
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    const auto add = [&](const std::filesystem::path& path) {
        if (isInside(path, repository.workTree()))
            result.insert(relativePosix(path, repository.workTree()));
    };
    for (const Loaded& loaded : snapshot.profiles) {
        add(m_root / loaded.profile->source);
        add(m_root / loaded.profile->lock);
        if (loaded.inputs)
            for (const std::filesystem::path& file : loaded.inputs->files)
                add(file.is_absolute() ? file : m_root / file);
    }
    LW_TRY(const git::RepositoryState state, repository.state(task));
    std::set<std::string> dirty;
    for (const auto* list : {&state.staged, &state.unstaged, &state.untracked, &state.conflicted})
        dirty.insert(list->begin(), list->end());
    const auto isDirty = [&](const std::string& path) {
        if (dirty.contains(path))
            return true;
        // A folder that is wholly untracked stands for what lies in it.
        return std::any_of(dirty.begin(), dirty.end(), [&](const std::string& entry) {
            return entry.ends_with('/') && path.starts_with(entry)
                   && std::filesystem::exists(repository.workTree() / path);
        });
    };
    std::erase_if(result, [&](const std::string& path) { return !isDirty(path); });
    return std::vector<std::string>(result.begin(), result.end());
}

Result<git::CommitPreview> LocalWorkspace::commitPreview(const std::vector<std::string>& paths, Task& task,
                                                         const git::CommitRequest& options)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    git::CommitRequest request = options;
    LW_TRY(request.paths, repositoryPaths(repository, paths, task));
    return said(repository.preview(request, task));
}

Result<git::CommitResult> LocalWorkspace::commit(const git::CommitRequest& request, Task& task)
{
    task.report({Progress::Phase::Committing, 0, request.paths.size(), {}});
    LW_TRY(git::Repository repository, git::Repository::open(m_root));
    const std::scoped_lock lock(m_writing);
    return said(repository.commit(request, task));
}

Result<git::UndoPreview> LocalWorkspace::undoPreview(Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    return said(repository.undoPreview(task));
}

Result<git::UndoResult> LocalWorkspace::undoCommit(const std::string& id, Task& task)
{
    LW_TRY(git::Repository repository, git::Repository::open(m_root));
    const std::scoped_lock lock(m_writing);
    return repository.undoCommit(id, task);
}

Result<std::string> LocalWorkspace::suggestedMessage(Task& task)
{
    LW_TRY(const DiffReport report, diff({}, {}, task));
    CompilePlan plan;
    for (const DiffReport::ProfileDiff& profile : report.profiles) {
        CompiledProfile& entry = plan.profiles.emplace_back();
        entry.profile.name = profile.profile;
        entry.profile.lock = profile.lock;
        entry.status = CompiledProfile::Status::Changed;
        entry.diff = profile.diff;
    }
    std::string message = plan.suggestedMessage();
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    LW_TRY(const std::optional<std::string> pattern, repository.commitTemplate());
    if (pattern)
        message += (message.ends_with('\n') ? "\n" : "\n\n") + *pattern;
    return message;
}

} // namespace lockwright::workspace
