// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"
#include "workspace/compiler.h"
#include "workspace/fixes_report.h"

#include <map>
#include <set>

namespace lockwright::workspace
{

/// The profiles of a folder on disk, as the search for fixes sees them. Reads every file once; what it says holds for
/// that state of the disk. Nothing is written.
class DiskFamily final : public explain::Family
{
public:
    /// @param jobs every profile, parents before children
    /// @param scope profiles that count even where edits do not reach them
    DiskFamily(std::filesystem::path root, const Configuration& configuration, const requirements::ProfileGraph& graph,
               std::vector<CompileJob> jobs, std::vector<std::string> scope, Compiler::Sessions sessions);

    /// Solves every profile as the disk has it. Call it once, before anything else. Errors: cancellation.
    [[nodiscard]] Result<void> prepare(Task& task);

    [[nodiscard]] Result<std::vector<explain::Verdict>> judge(const std::vector<explain::Edit>& edits,
                                                              Task& task) override;
    [[nodiscard]] Result<explain::Member> member(const std::string& profile, const std::vector<explain::Edit>& edits,
                                                 bool together, Task& task) override;
    [[nodiscard]] std::optional<std::string> written(const requirements::Origin& origin) override;
    [[nodiscard]] bool isLock(const std::string& file) const override;
    [[nodiscard]] std::size_t readers(const std::string& file) const override;
    [[nodiscard]] std::vector<std::string> homesBelow(const std::string& file,
                                                      const std::vector<std::string>& conflicting) const override;
    [[nodiscard]] std::optional<explain::Edit> setting(const std::string& key, const std::string& value) override;

    /// The files with the edits made. Errors: those of explain::edited().
    [[nodiscard]] Result<std::vector<EditedFile>> files(const std::vector<explain::Edit>& edits);

private:
    /// A profile as the disk has it.
    struct Profile {
        CompileJob job;
        std::optional<requirements::Lock> lock;
        std::set<std::string> files; ///< that it reads, as shown
        bool bounds = false;         ///< its lock bounds other profiles
        explain::Verdict verdict;    ///< without edits
        std::string text;            ///< of its lock without edits, where it bounds others and has an answer
    };
    /// A compiler over edited files, and what it refers to.
    struct Run {
        Configuration configuration;
        CompileOptions options;
        std::map<std::string, std::string> texts; ///< edited files as shown
        std::unique_ptr<Compiler> compiler;
    };
    [[nodiscard]] Result<std::unique_ptr<Run>> open(const std::vector<explain::Edit>& edits,
                                                    explain::LineNumbers lines);
    [[nodiscard]] Result<std::map<std::string, std::string>> texts(const std::vector<explain::Edit>& edits,
                                                                   explain::LineNumbers lines);
    [[nodiscard]] const Result<std::string>& text(const std::string& file);
    /// By profile: do the edits reach it?
    [[nodiscard]] std::vector<bool> reached(const std::vector<explain::Edit>& edits) const;
    [[nodiscard]] Result<std::optional<requirements::Lock>> lockOf(const Profile& profile, const Run& run) const;
    /// Solves the wanted profiles, parents first. With the joint strategy all that build on one another are one
    /// problem, and none of them has an answer where that has none.
    [[nodiscard]] Result<std::vector<explain::Verdict>> solveAll(const std::vector<bool>& wanted, Run& run, Task& task);
    [[nodiscard]] Result<void> solveTogether(const std::vector<std::size_t>& positions, Run& run,
                                             std::vector<explain::Verdict>& verdicts, Task& task);
    /// The profiles that build on one another with this one, parents first.
    [[nodiscard]] std::vector<std::size_t> relativesOf(std::size_t position) const;
    /// The lines of all these profiles as one problem; their locks bound nothing.
    [[nodiscard]] Result<explain::Member> memberOfAll(const std::vector<std::size_t>& positions, Run& run,
                                                      Task& task) const;
    /// Solves one profile; its lock, where it bounds others, is seen by them from then on.
    [[nodiscard]] Result<explain::Verdict> solve(const Profile& profile, Run& run, Task& task);
    [[nodiscard]] const Profile* find(const std::string& name) const;
    void addPins(explain::Member& member, const Profile& profile) const;

    std::filesystem::path m_root;
    const Configuration& m_configuration;
    const requirements::ProfileGraph& m_graph;
    bool m_joint;
    std::set<std::string> m_scope;
    Compiler::Sessions m_sessions;
    std::vector<Profile> m_profiles; ///< parents before children
    std::map<std::string, Result<std::string>> m_texts;
};

} // namespace lockwright::workspace
