// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: who moved a package, when and why.
#include "workspace/local_workspace.h"

#include "base/text.h"
#include "requirements/document.h"
#include "workspace/commit_info.h"
#include "workspace/lock_history.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using Cause = BlameReport::Cause;

Cause causeOf(requirements::PackageChange::Cause cause)
{
    switch (cause) {
    case requirements::PackageChange::Cause::Edited:
        return Cause::Edited;
    case requirements::PackageChange::Cause::Released:
        return Cause::Released;
    case requirements::PackageChange::Cause::KnockOn:
        return Cause::KnockOn;
    case requirements::PackageChange::Cause::Unknown:
        break;
    }
    return Cause::Unknown;
}

struct FoundLine {
    std::uint32_t line = 0;
    std::string text;
};

/// The lines of an input file that ask for a package; none where the file cannot be read.
std::vector<FoundLine> linesAbout(const pep::Name& name, const std::string& text, const std::string& file)
{
    std::vector<FoundLine> lines;
    if (file.ends_with(".toml")) {
        const auto reader = [&](const std::filesystem::path& path) -> Result<std::string> {
            if (path.generic_string() != "/" + file)
                return fail(ErrorCode::Io, "not looked at");
            return text;
        };
        if (const auto inputs =
                requirements::readInputs("/" + file, "/", requirements::Origin::Kind::Requirement, {}, reader))
            for (const requirements::Input& input : inputs->requirements)
                if (input.requirement.name == name)
                    lines.push_back({input.origin.place.line, input.requirement.text()});
        return lines;
    }
    const auto document = requirements::Document::parse(text, file);
    if (!document)
        return lines;
    for (const requirements::Entry& entry : document->entries())
        if (entry.requirement && entry.requirement->name == name)
            lines.push_back(
                {entry.line, std::string(text::trim(
                                 std::string_view(document->text()).substr(entry.span.begin, entry.span.size())))});
    return lines;
}

/// Goes through the commits from the newest to the oldest.
class Blamer
{
public:
    Blamer(const git::Repository& repository, HistoryMemory& memory, const WatchedFiles& watched, pep::Name name,
           const std::vector<git::Reference>& references)
        : m_repository(repository)
        , m_memory(memory)
        , m_watched(watched)
        , m_name(std::move(name))
        , m_names(references)
        , m_paths(watched.files)
    {
        report.package = m_name.text();
    }

    /// @param profile empty: all
    Result<void> add(const git::HistoryCommit& commit, const std::string& profile)
    {
        for (const git::HistoryCommit::File& file : commit.files)
            m_paths[file.file] = file.path;
        for (const WatchedFiles::Profile& watched : m_watched.profiles) {
            if (watched.lock == WatchedFiles::noFile || (!profile.empty() && watched.name != profile))
                continue;
            const auto file = std::find_if(commit.files.begin(), commit.files.end(),
                                           [&](const auto& changed) { return changed.file == watched.lock; });
            if (file != commit.files.end())
                LW_CHECK(addLock(commit, watched, *file));
        }
        for (const git::HistoryCommit::File& file : commit.files) // what older commits call it
            if (!file.parents.empty())
                m_paths[file.file] = file.parents.front().path;
        return {};
    }

    BlameReport report;

private:
    Result<void> addLock(const git::HistoryCommit& commit, const WatchedFiles::Profile& profile,
                         const git::HistoryCommit::File& file)
    {
        const auto after = m_memory.pins(m_repository, file.blob, file.path);
        std::vector<std::shared_ptr<const LockPins>> before;
        for (const git::HistoryCommit::Before& parent : file.parents)
            before.push_back(m_memory.pins(m_repository, parent.blob, parent.path));
        if (!after->problem.empty()) {
            report.problems.push_back(commit.id.substr(0, 7) + ": " + after->problem);
            return {};
        }
        const auto number = m_memory.names.find(m_name.text());
        const std::vector<PinChange> changes = changedPins(before, *after, m_memory.values);
        const auto change = std::find_if(changes.begin(), changes.end(),
                                         [&](const PinChange& one) { return number && one.name == *number; });
        if (change == changes.end())
            return {};
        // One event for all profiles in which a commit did the same.
        for (auto event = report.events.rbegin(); event != report.events.rend() && event->commit.id == commit.id;
             ++event) {
            if (event->before == change->before && event->after == change->after) {
                event->profiles.push_back(profile.name);
                return {};
            }
        }
        BlameReport::Event event;
        event.commit = commitInfo(commit, m_names);
        event.profiles = {profile.name};
        event.before = change->before;
        event.after = change->after;
        LW_CHECK(addLines(event, commit, profile));
        LW_CHECK(addCause(event, file));
        report.events.push_back(std::move(event));
        return {};
    }

    Result<void> addLines(BlameReport::Event& event, const git::HistoryCommit& commit,
                          const WatchedFiles::Profile& profile)
    {
        for (const std::size_t input : profile.inputs) {
            const auto changed = std::find_if(commit.files.begin(), commit.files.end(),
                                              [&](const auto& one) { return one.file == input; });
            std::vector<FoundLine> now;
            std::vector<FoundLine> old;
            if (changed == commit.files.end()) {
                const auto text = m_repository.fileAt(commit.id, m_paths[input]);
                now = text && *text ? linesAbout(m_name, **text, m_paths[input]) : std::vector<FoundLine>();
                old = now;
            } else {
                now = linesOf(changed->blob, changed->path);
                if (!changed->parents.empty())
                    old = linesOf(changed->parents.front().blob, changed->parents.front().path);
            }
            for (std::size_t at = 0; at < std::max(now.size(), old.size()); ++at) {
                BlameReport::InputLine line;
                line.file = m_paths[input];
                line.line = at < now.size() ? now[at].line : old[at].line;
                line.text = at < now.size() ? now[at].text : std::string();
                line.before = at < old.size() ? old[at].text : std::string();
                event.lines.push_back(std::move(line));
            }
        }
        const auto edited = [](const BlameReport::InputLine& line) { return line.text != line.before; };
        if (std::any_of(event.lines.begin(), event.lines.end(), edited)) {
            std::erase_if(event.lines, [&](const BlameReport::InputLine& line) { return !edited(line); });
            event.cause = Cause::Edited;
        }
        return {};
    }

    std::vector<FoundLine> linesOf(const std::string& blob, const std::string& path) const
    {
        if (blob.empty())
            return {};
        const auto text = m_repository.blob(blob);
        return text ? linesAbout(m_name, *text, path) : std::vector<FoundLine>();
    }

    Result<void> addCause(BlameReport::Event& event, const git::HistoryCommit::File& file)
    {
        const std::string before = file.parents.empty() ? std::string() : file.parents.front().blob;
        if (file.blob.empty() || before.empty()) {
            event.cause = file.blob.empty() ? Cause::LockGone : Cause::NewLock;
            return {};
        }
        LW_TRY(const std::string oldText, m_repository.blob(before));
        LW_TRY(const std::string newText, m_repository.blob(file.blob));
        const auto oldLock = requirements::Lock::parse(oldText, file.path);
        const auto newLock = requirements::Lock::parse(newText, file.path);
        if (!oldLock || !newLock)
            return {};
        std::set<pep::Name> edited;
        if (event.cause == Cause::Edited)
            edited.insert(m_name);
        for (const requirements::PackageChange& change : requirements::diffLocks(*oldLock, *newLock, edited).changes) {
            if (change.name != m_name)
                continue;
            event.cause = causeOf(change.cause);
            for (const pep::Name& name : change.because)
                event.because.push_back(name.text());
            return {};
        }
        return {};
    }

    const git::Repository& m_repository;
    HistoryMemory& m_memory;
    const WatchedFiles& m_watched;
    pep::Name m_name;
    CommitNames m_names;
    std::vector<std::string> m_paths; ///< of the watched files, at the commit that is looked at
};

} // namespace

Result<BlameReport> LocalWorkspace::blame(const std::string& package, const std::string& profile, Task& task)
{
    LW_TRY(pep::Name name, packageNamed(package));
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    const WatchedFiles watched = watchedFiles(snapshot, repository);
    if (!profile.empty() && !snapshot.graph.find(profile))
        return fail(ErrorCode::Usage, "there is no profile `" + text::printable(profile) + "`",
                    "list them: lockwright profiles");
    LW_TRY(const HistoryMemory::Guard guard, m_history->lock(task));
    LW_TRY(const auto walk, m_history->walk(repository, {watched.files, {}, {}}, task));
    LW_TRY(const std::vector<git::Reference> references, repository.references(task));
    Blamer blamer(repository, *m_history, watched, std::move(name), references);
    std::size_t done = 0;
    for (const git::HistoryCommit& commit : walk->commits) {
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Reading, ++done, walk->commits.size(), {}});
        LW_CHECK(blamer.add(commit, profile));
    }
    BlameReport report = std::move(blamer.report);
    report.walked = walk->walked;
    report.shallow = walk->shallow;
    report.truncated = walk->truncated;
    return report;
}

} // namespace lockwright::workspace
