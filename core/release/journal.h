// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "release/config.h"
#include "release/report.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::release
{

/// Where a release happens.
struct Site {
    std::filesystem::path root;         ///< the workspace: lockwright.toml and the version's sources
    std::filesystem::path workTree;     ///< the top of git's work tree, at or above `root`
    std::filesystem::path gitFolder;    ///< of this work tree
    std::filesystem::path commonFolder; ///< of all work trees
    bool isScratch = false;             ///< a rehearsal's: nothing here is kept

    [[nodiscard]] std::filesystem::path stateFolder() const { return commonFolder / "lockwright"; }
    /// Of a path relative to `root`: relative to the work tree, which journals and git use.
    [[nodiscard]] std::string inTree(const std::string& path) const;
};

/// What a path was before a step, and what the step made of it.
struct SavedFile {
    enum class Kind : std::uint8_t { Absent, File, Link };
    std::string path; ///< relative to the work tree
    Kind kind = Kind::Absent;
    std::uint32_t mode = 0;
    std::string digest; ///< of the bytes, which the state folder has by that name; or of the link's target
    std::string link;
    /// The digest that the step left, empty for a path that is gone; nullopt while that is not known, because
    /// a command may write what it likes.
    std::optional<std::string> after;
};

/// A step with all that is needed to undo it.
struct StepRecord {
    Step step;
    ConfiguredStep configured;
    std::vector<SavedFile> files;
    std::vector<std::string> folders; ///< that were not there before, parents first
    bool knowsOutputs = false; ///< `files` has every output that was there before; without it none may be called new
    std::vector<std::string> foldersBefore;         ///< that were there, of those that outputs may lie in
    std::vector<FileDigest> inputs;                 ///< as they were when the step began
    std::vector<std::string> paths;                 ///< Commit: what it was to contain
    std::vector<git::IndexEntryRecord> indexBefore; ///< Commit: of `paths`
    std::vector<git::IndexEntryRecord> indexAfter;
    std::string
        keptTree; ///< what is kept while a program runs that may change any file, by its digest; see tree_guard.h
    std::vector<FileDigest> foreign;   ///< that differed from HEAD before it ran, with a mark instead of a digest
    std::string headBefore;            ///< where HEAD was then; empty on an unborn branch
    bool runsHere = false;             ///< the program ran in this process; not kept in the journal
    std::string before;                ///< Commit: where the branch was; empty on an unborn one
    bool differsFromRehearsal = false; ///< Commit: why it failed; not kept in the journal, whose failure tells
    std::string made;                  ///< Commit: the commit; Tag: the tag's object
};

/// Everything that is known of a release, on disk before it happens.
struct Journal {
    std::string id;
    std::filesystem::path root;
    std::filesystem::path workTree;
    Phase phase = Phase::Stopped;
    std::int64_t startedAt = 0;
    int process = 0;
    std::int64_t activeSince = 0; ///< when that process began, as Step::startedAt
    Options options;
    Configuration configuration; ///< without its steps, which `records` have
    Plan plan;                   ///< without its steps and findings
    std::string branch;          ///< empty where HEAD is detached
    std::string base;            ///< empty on an unborn branch
    std::vector<StepRecord> records;
    std::vector<Finding> findings;
    std::optional<Failure> failure;
    std::string message;     ///< of the commit, with `{lock_summary}` where that goes
    std::string lockSummary; ///< what the compile step moved
    std::string commit;
    std::string tree;
    std::string tag;
    std::vector<std::string> wheels;
    bool pushed = false;
    bool asRehearsed = false;
    std::vector<std::string> remaining;
    std::vector<std::string> notices;

    [[nodiscard]] Status status() const;
    [[nodiscard]] bool isOpen() const
    {
        return phase == Phase::Stopped || phase == Phase::Running || phase == Phase::PartlyAborted;
    }
};

/// A journal as text and back. parse refuses what another format's number is on.
[[nodiscard]] std::string journalText(const Journal& journal);
[[nodiscard]] Result<Journal> parseJournal(std::string_view text, const std::string& shown);

/// The journals of a repository, below COMMON_GIT_DIR/lockwright: `release-ID.json`, and a folder `release-ID` with the
/// bytes of files as they were and with logs. They are no part of the work tree, and a clone does not have them.
class JournalStore
{
public:
    explicit JournalStore(Site site);

    [[nodiscard]] const Site& site() const { return m_site; }
    [[nodiscard]] std::filesystem::path journalPath(const std::string& id) const;
    [[nodiscard]] std::filesystem::path folder(const std::string& id) const;
    /// An id that no release has.
    [[nodiscard]] static std::string newId();

    /// Writes a journal, durably: what it says is on disk when this returns.
    [[nodiscard]] Result<void> save(const Journal& journal) const;
    /// Keeps bytes under their digest, durably.
    [[nodiscard]] Result<void> keep(const std::string& id, const std::string& digest, std::string_view bytes) const;
    /// Bytes that were kept. Errors: Data where they are not what they were.
    [[nodiscard]] Result<std::string> kept(const std::string& id, const std::string& digest) const;

    /// The open release of this work tree, else its last one; nothing where there was none. Of journals that cannot be
    /// read an open one could be lost, so these are errors.
    [[nodiscard]] Result<std::optional<Journal>> latest() const;
    /// Removes what finished and aborted releases before the last five left.
    void prune() const;

    [[nodiscard]] Result<void> saveRehearsal(const Rehearsal& rehearsal) const;
    /// Nothing where there is none that can be read.
    [[nodiscard]] std::optional<Rehearsal> rehearsal() const;

private:
    [[nodiscard]] std::string workTreeKey() const;
    [[nodiscard]] Result<std::vector<Journal>> all() const;

    Site m_site;
};

/// Held by the process that runs, resumes or aborts a release of a work tree.
class ReleaseLock
{
public:
    /// Errors: ErrorCode::Repository, E-RELEASE-OPEN, where another process has it.
    [[nodiscard]] static Result<ReleaseLock> take(const Site& site);
    /// True where a process has it.
    [[nodiscard]] static bool isTaken(const Site& site);

private:
    explicit ReleaseLock(Descriptor file)
        : m_file(std::move(file))
    {
    }
    Descriptor m_file;
};

} // namespace lockwright::release
