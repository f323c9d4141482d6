// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/conflict.h"
#include "explain/fixes.h"
#include "workspace/configuration.h"
#include "workspace/joint.h"
#include "workspace/lock_text.h"
#include "workspace/session.h"

#include <functional>
#include <map>

namespace lockwright::workspace
{

/// One source to compile: a profile, or files given on the command line.
struct CompileJob {
    requirements::Profile profile;              ///< its source is relative to the root unless absolute
    std::vector<std::filesystem::path> sources; ///< normally one
    std::vector<std::string> parents;           ///< profiles whose locks constrain it and are compiled before it
};

/// Turns sources into locks, one after the other, against one session. Nothing is written: a lock that was just
/// compiled is seen by the profiles it constrains through the overlay.
class Compiler
{
public:
    using Sessions = std::function<Result<Session*>(const requirements::InputOptions&)>;

    Compiler(std::filesystem::path root, const Configuration& configuration, const CompileOptions& options,
             Sessions sessions);

    /// Never fails for one profile's sake: what went wrong is in CompiledProfile::error. An error here is
    /// cancellation or a mistake in the options.
    [[nodiscard]] Result<CompiledProfile> compile(const CompileJob& job, Task& task);

    /// Why a job that compile() found unsatisfiable has no answer. No conflict where it has one.
    [[nodiscard]] Result<explain::ConflictReport> explainConflict(const CompileJob& job, Task& task);

    /// Solves the requirements and constraints of all the jobs as one problem: one version a package. Their own locks
    /// bound nothing, because they are what is being made; their pins are preferences, those of parents first.
    /// Errors: an input that cannot be read, those of explain::explainConflict().
    /// @param jobs parents before children
    [[nodiscard]] Result<Together> solveTogether(const std::vector<CompileJob>& jobs, Task& task);

    /// From now on compile() takes these versions of these packages and no others.
    void demand(std::vector<resolve::Preference> versions) { m_demanded = std::move(versions); }

    [[nodiscard]] const Session* session() const { return m_session; }

    /// A file says this from now on, whatever the disk says. @param path absolute
    void setText(const std::filesystem::path& path, std::string text);
    /// What a job's sources say.
    [[nodiscard]] Result<requirements::Inputs> inputs(const CompileJob& job) const;
    /// What a file says in this run; empty where it cannot be read. @param path absolute
    [[nodiscard]] std::string text(const std::filesystem::path& path) const;
    /// Solves a job with the pins of a lock that may differ from the one on disk. Errors: those of its inputs and of
    /// resolve::solve().
    /// @param bounds the profiles that its lock bounds see the new one
    [[nodiscard]] Result<resolve::Outcome>
    answer(const CompileJob& job, const std::optional<requirements::Lock>& existing, bool bounds, Task& task);
    /// Puts a job's lines into a problem that may have those of others; a line that both read counts once.
    [[nodiscard]] Result<void> addTo(explain::Member& member, const CompileJob& job,
                                     const std::optional<requirements::Lock>& existing, Task& task);

    /// What a job asks of the solver.
    struct Question {
        requirements::Inputs inputs;
        resolve::Problem problem;
        resolve::Universe* universe = nullptr;
        index::ReferenceResolver* resolver = nullptr; ///< null where there are no direct references
    };
    /// The question that compile() would solve, with the pins of the lock on disk.
    [[nodiscard]] Result<Question> question(const CompileJob& job, Task& task);
    /// The one problem that solveTogether() would solve; its `inputs` have no more than the options.
    [[nodiscard]] Result<Question> questionTogether(const std::vector<CompileJob>& jobs, Task& task);

private:
    [[nodiscard]] Result<Question> question(const CompileJob& job, const std::optional<requirements::Lock>& existing,
                                            Task& task);
    [[nodiscard]] Result<void> followReferences(Question& question, Task& task);
    /// The text of the lock on disk; nothing where there is none.
    [[nodiscard]] Result<std::optional<std::string>> oldText(const CompileJob& job) const;
    /// What that text says, local references named.
    [[nodiscard]] Result<requirements::Lock> oldLock(const CompileJob& job, const std::string& text) const;
    [[nodiscard]] std::filesystem::path lockPath(const CompileJob& job) const;
    [[nodiscard]] Result<void> fill(CompiledProfile& result, const CompileJob& job, Task& task);
    [[nodiscard]] Result<requirements::Inputs> readSources(const CompileJob& job) const;
    [[nodiscard]] Result<resolve::Problem> problem(const CompileJob& job, const requirements::Inputs& inputs,
                                                   const std::optional<requirements::Lock>& existing) const;
    [[nodiscard]] Result<void> addUpgrades(resolve::Problem& problem, std::set<pep::Name>& dropped) const;
    /// A line that admits one version of a package, as an option of this run.
    [[nodiscard]] static requirements::Input exactly(const pep::Name& name, const pep::Version& version);
    [[nodiscard]] Result<void> addHolds(resolve::Problem& problem, const requirements::Lock& existing) const;
    void addPreferences(resolve::Problem& problem, const requirements::Lock& existing,
                        const std::set<pep::Name>& dropped) const;
    [[nodiscard]] Result<void> addFiles(const std::vector<std::filesystem::path>& files,
                                        requirements::Origin::Kind kind, std::vector<requirements::Input>& list) const;
    void addDemanded(resolve::Problem& problem) const;
    /// Puts an answer into the result: the lock's text, or why it may not be written.
    [[nodiscard]] Result<void> finish(CompiledProfile& result, const CompileJob& job, const Question& question,
                                      resolve::Solution solution, const std::optional<requirements::Lock>& existing,
                                      Task& task);
    [[nodiscard]] bool requiresHashes(const requirements::Inputs& inputs) const;
    [[nodiscard]] HashPolicy hashPolicy(const requirements::Inputs& inputs) const;
    [[nodiscard]] Result<LockForm> form(const CompileJob& job, const Question& question,
                                        const std::optional<requirements::Lock>& existing,
                                        std::vector<std::string>& warnings) const;
    /// Puts the problems of the jobs together.
    [[nodiscard]] Result<requirements::InputOptions> gather(const std::vector<CompileJob>& jobs, class Union& all,
                                                            Task& task);
    /// The question of all jobs at once.
    [[nodiscard]] Result<Question> gathered(const std::vector<CompileJob>& jobs, class Union& all, Task& task);
    [[nodiscard]] Result<std::string> read(const std::filesystem::path& path) const;
    /// How paths are shown and annotated: relative to the root, or absolute where the user wrote them so.
    [[nodiscard]] std::filesystem::path baseFor(const std::filesystem::path& path) const;

    std::filesystem::path m_root;
    const Configuration& m_configuration;
    const CompileOptions& m_options;
    Sessions m_sessions;
    Session* m_session = nullptr;
    std::map<std::filesystem::path, std::string> m_overlay; ///< absolute path → text of this run
    std::vector<resolve::Preference> m_demanded;
};

/// The target that options, configuration and the machine ask for, in this order.
[[nodiscard]] Result<pep::Target> targetFor(const std::filesystem::path& root, const Configuration& configuration,
                                            const std::optional<std::string>& pythonVersion,
                                            const std::optional<std::string>& pythonPlatform);

} // namespace lockwright::workspace
