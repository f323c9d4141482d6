// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a release is and how far it is: the values that its journal keeps and that the programs show.
namespace lockwright::release
{

enum class StepKind : std::uint8_t {
    Preflight, ///< everything that can go wrong without a change is looked at first
    Bump,      ///< writes the new version into its sources
    Compile,   ///< compiles the stale locks
    Check,     ///< the locks are fresh, consistent and complete
    Generate,  ///< a command that makes files that are committed
    External,  ///< any other command of the user's, such as `make test`
    Wheel,     ///< builds the wheel (PEP 517) and looks into it
    Audit,     ///< the locks have no yanked and no vulnerable package
    Commit,
    Tag,
    Gate, ///< waits until a person says yes
    Push, ///< the only step that leaves this machine
};
[[nodiscard]] const char* name(StepKind kind);

enum class StepState : std::uint8_t {
    Pending,
    Running,
    Done,
    Skipped,    ///< there was nothing to do; `detail` says why
    Waiting,    ///< a gate that nobody has opened yet
    Failed,     ///< its changes are undone, those of the steps before it are not
    Stale,      ///< was done, but what it made was changed since: runs again
    RolledBack, ///< undone by an abort
};
[[nodiscard]] const char* name(StepState state);

/// A file with what it held, as the SHA-256 of its bytes; empty where it does not exist.
struct FileDigest {
    std::string path; ///< relative to the work tree, with forward slashes
    std::string digest;
    bool operator==(const FileDigest&) const = default;
};

/// One step, as it is planned and as it went.
struct Step {
    StepKind kind = StepKind::Preflight;
    std::string name;                 ///< unique in a release: "wheel", or what lockwright.toml calls it
    std::string title;                ///< one sentence without a full stop: "Build the wheel"
    std::vector<std::string> command; ///< External and Generate; the wheel's and the push's when they are known
    std::vector<std::string> inputs;  ///< External and Generate: declared, patterns
    std::vector<std::string> outputs; ///< External and Generate: declared, patterns
    /// What an abort does about it, one sentence; empty where it changes nothing.
    std::string undo;
    bool undoable = true; ///< false: an abort cannot take it back, and `undo` says so

    StepState state = StepState::Pending;
    std::int64_t startedAt = 0; ///< milliseconds since 1970-01-01 UTC; 0: not yet
    std::int64_t endedAt = 0;
    int exitCode = 0;                 ///< of its command
    std::string detail;               ///< one sentence on how it went: "made v0.3.0 at 1a2b3c4"
    std::vector<std::string> notices; ///< sentences that deserve a look, though nothing failed
    std::vector<FileDigest> made;     ///< files that it wrote, as it left them
    std::filesystem::path log;        ///< absolute; empty where nothing was printed
};

/// Something that can be done about a failure or an obstacle.
struct WayOut {
    enum class Action : std::uint8_t {
        Resume,   ///< go on
        Abort,    ///< take everything back
        Rehearse, ///< rehearse again
        Command,  ///< run `command` in a terminal
        Edit,     ///< edit `place`
    };
    Action action = Action::Command;
    std::string sentence; ///< "Tag another version."
    std::string command;  ///< for a terminal; empty where there is none
    std::optional<Place> place;
    bool acceptsDifference = false; ///< Resume: with ResumeOptions::acceptDifference
};
[[nodiscard]] const char* name(WayOut::Action action);

/// One thing that preflight looked at.
struct Finding {
    enum class State : std::uint8_t { Passed, Warning, Failed };
    std::string check; ///< stable word: "repository", "targets", "tag", "identity", "signing", "python" ...
    State state = State::Passed;
    std::string sentence;
    std::optional<Place> place;
    std::vector<WayOut> waysOut;
};
[[nodiscard]] const char* name(Finding::State state);

/// Why a release stopped.
struct Failure {
    std::size_t step = 0; ///< position in the steps
    Error error;
    std::vector<std::string> lastLines; ///< of the step's output, where it printed something
    std::vector<WayOut> waysOut;        ///< best first
};

/// A line of a file that the release will change.
struct PlannedChange {
    std::string path; ///< relative to the work tree
    std::uint32_t line = 0;
    std::string before; ///< the line, without its end
    std::string after;
};

/// What a release would do. Making one changes nothing.
struct Plan {
    std::string currentVersion; ///< empty where no source of the version was found
    std::string newVersion;     ///< the current one where nothing is bumped
    std::string branch;         ///< empty where HEAD is detached
    std::string base;           ///< the commit that the release is built on, 40 hex digits; empty on an unborn branch
    std::string tag;            ///< its name; empty where no step makes one
    std::string previousTag;    ///< the newest version tag that HEAD has; empty where there is none
    std::string message;        ///< of the commit, as far as it is known before the locks are compiled
    std::string tagMessage;
    std::vector<Step> steps;            ///< all Pending
    std::vector<PlannedChange> changes; ///< of the version's sources
    std::vector<std::string> commits;   ///< subjects since `previousTag`, newest first, at most 200
    std::vector<std::string> untouched; ///< changed or untracked paths that stay out of the release
    std::vector<Finding> findings;      ///< of preflight, as far as it only reads
    std::string digest;                 ///< of everything that decides what will be done

    [[nodiscard]] bool ready() const; ///< no finding failed
};

/// How a rehearsal went, for as long as it is worth something.
struct Rehearsal {
    std::string base;
    std::string planDigest;
    std::string commit;             ///< that was made and that nothing points to; git keeps it for some days
    std::string tree;               ///< of the commit that it came to, 40 hex digits
    std::vector<std::string> paths; ///< that the commit changes
    std::vector<FileDigest> wheels;
    std::int64_t at = 0; ///< milliseconds since 1970-01-01 UTC
};

enum class Phase : std::uint8_t {
    None,    ///< there is no release
    Refused, ///< preflight said no; nothing was changed and nothing is open
    Running, ///< in this or another process
    Stopped, ///< open: can be resumed and aborted
    Finished,
    Aborted,       ///< everything is as it was before
    PartlyAborted, ///< open: `remaining` could not be taken back
    Rehearsed,     ///< every step went well in the scratch work tree
    RehearsalFailed,
};
[[nodiscard]] const char* name(Phase phase);

/// A release, as far as it is.
struct Status {
    Phase phase = Phase::None;
    std::string id; ///< "20261122-154501-3f2a"; empty where there is none
    std::int64_t startedAt = 0;
    Plan plan; ///< its steps are as planned; `steps` tells how they went
    std::vector<Step> steps;
    std::vector<Finding> findings;
    std::optional<Failure> failure;
    std::string commit;              ///< that it made, 40 hex digits
    std::string tree;                ///< of that commit
    std::string tag;                 ///< that it made
    std::vector<std::string> wheels; ///< that it built, relative to the work tree
    bool pushed = false;
    bool asRehearsed = false;           ///< the commit's tree is the rehearsed one
    std::vector<std::string> remaining; ///< PartlyAborted: what is still there and why, one sentence each
    std::vector<std::string> notices;   ///< of the release as a whole
    /// The last one that went well: of an open release's base and plan; where none is open, of the commit that HEAD is
    /// at now. Whether it is of the plan that is wished next, Rehearsal::planDigest tells.
    std::optional<Rehearsal> rehearsal;
    std::filesystem::path workTree; ///< that the release is of
    std::filesystem::path journal;  ///< absolute; empty where there is none

    /// 0 done or nothing there, 3 refused, 5 stopped (design.md, decision 16).
    [[nodiscard]] int exitCode() const;
    [[nodiscard]] std::size_t doneCount() const;
    /// The step that runs, waits or failed; nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> currentStep() const;
};

/// What happens while a release is on its way.
struct Event {
    enum class Kind : std::uint8_t {
        Step,   ///< a step began or ended: `status` is how things are now
        Output, ///< a step printed `text`, which is made safe to show and need not end with a line
    };
    Kind kind = Kind::Step;
    std::size_t step = 0;
    std::string text;
    std::shared_ptr<const Status> status;
};
/// Called in the thread that runs the release; must return soon.
using Watcher = std::function<void(const Event&)>;

/// What the caller wants of a release.
struct Options {
    std::string part; ///< "minor", "minor,rc", as `lockwright bump` takes it; empty: the version stays unless `to`
    std::string to;   ///< the version; empty: `part` decides
    bool openGates = false;        ///< --yes: gates do not wait
    bool allowDetached = false;    ///< tags HEAD where it is detached; there must be nothing to commit
    bool runHooks = true;          ///< false: what `git commit --no-verify` leaves out is left out
    bool abortOnFailure = false;   ///< a step that fails takes everything back
    bool needsRehearsal = false;   ///< refuses where no rehearsal of this plan went well
    bool acceptDifference = false; ///< a result other than the rehearsed one does not stop
};

struct ResumeOptions {
    bool openGates = false;
    bool runHooks = true;
    bool acceptDifference = false;
};

struct AbortOptions {
    bool finished = false; ///< takes the last finished release back where none is open
};

} // namespace lockwright::release
