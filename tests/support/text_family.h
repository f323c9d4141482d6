// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "explain/fixes.h"
#include "requirements/lock.h"
#include "resolve/solver.h"
#include "support/universe_text.h"

#include <algorithm>
#include <list>
#include <map>
#include <set>

namespace lockwright::test
{

/// Profiles whose files are texts in memory. NAME.in compiles to NAME.txt; what bounds or includes whom is told by the
/// -c and -r lines.
class TextFamily final : public explain::Family
{
public:
    /// @param profiles names, parents first
    TextFamily(index::Source& source, std::map<std::string, std::string> files, std::vector<std::string> profiles)
        : m_source(source)
        , m_files(std::move(files))
        , m_profiles(std::move(profiles))
    {
    }

    resolve::Problem policies = problemFrom(""); ///< what every profile is solved under
    std::set<std::string> settings;              ///< keys that the configuration sets
    int judgments = 0;

    Result<std::vector<explain::Verdict>> judge(const std::vector<explain::Edit>& edits, Task& task) override
    {
        ++judgments;
        std::vector<explain::Verdict> verdicts;
        LW_TRY(auto texts, this->texts(edits, explain::LineNumbers::Close));
        std::set<std::string> broken;
        for (const std::string& profile : m_profiles) {
            explain::Verdict& verdict = verdicts.emplace_back();
            verdict.profile = profile;
            if (const std::string parent = boundBy(profile); broken.contains(parent)) {
                verdict.status = explain::Verdict::Status::Skipped;
                broken.insert(profile);
                continue;
            }
            LW_TRY(const auto solution, solve(profile, texts, edits, task));
            if (!solution) {
                verdict.status = explain::Verdict::Status::Unsatisfiable;
                broken.insert(profile);
                continue;
            }
            verdict.moves = moves(profile, *solution);
        }
        return verdicts;
    }

    Result<explain::Member> member(const std::string& profile, const std::vector<explain::Edit>& edits, bool together,
                                   Task& task) override
    {
        LW_TRY(auto texts, this->texts(edits, explain::LineNumbers::Keep));
        explain::Member member;
        const std::string parent = boundBy(profile);
        if (!parent.empty() && !together) {
            LW_CHECK(solve(parent, texts, edits, task));
        } else if (!parent.empty()) {
            const auto lock = requirements::Lock::parse(m_files.at(parent + ".txt"), parent + ".txt");
            for (const requirements::LockedPackage& package : lock->packages)
                member.pins.push_back({package.name, *package.version, {parent + ".txt", package.line, 0}});
            texts[parent + ".txt"].clear();
        }
        LW_TRY(member.problem, problem(profile, texts, edits));
        if (!parent.empty() && together) {
            LW_TRY(const resolve::Problem more, problem(parent, texts, edits));
            member.problem.requirements.insert(member.problem.requirements.end(), more.requirements.begin(),
                                               more.requirements.end());
        }
        member.universe = &m_universes.emplace_back(m_source, resolve::Policy::of(member.problem));
        return member;
    }

    std::optional<std::string> written(const requirements::Origin& origin) override
    {
        const auto file = m_files.find(origin.place.file);
        return file == m_files.end() ? std::nullopt : explain::writtenAt(file->second, origin.place);
    }

    [[nodiscard]] bool isLock(const std::string& file) const override
    {
        return std::any_of(m_profiles.begin(), m_profiles.end(),
                           [&](const std::string& profile) { return profile + ".txt" == file; });
    }

    [[nodiscard]] std::size_t readers(const std::string& file) const override
    {
        return std::size_t(std::count_if(m_profiles.begin(), m_profiles.end(), [&](const std::string& profile) {
            for (std::string at = profile; !at.empty(); at = builtOn(at, "-r ", ".in"))
                if (at + ".in" == file)
                    return true;
            return false;
        }));
    }

    [[nodiscard]] std::vector<std::string> homesBelow(const std::string& file,
                                                      const std::vector<std::string>& conflicting) const override
    {
        std::vector<std::string> homes;
        for (const std::string& profile : m_profiles)
            if (builtOn(profile, "-r ", ".in") + ".in" == file
                && std::find(conflicting.begin(), conflicting.end(), profile) == conflicting.end())
                homes.push_back(profile + ".in");
        return homes;
    }

    std::optional<explain::Edit> setting(const std::string& key, const std::string& value) override
    {
        if (!settings.contains(key))
            return std::nullopt;
        return explain::Edit{explain::Edit::Way::Setting, {"settings", 1, 1}, {}, key, key + " = " + value};
    }

    /// "a 1, b 2" of a profile with edits made; "unsatisfiable" where it has none.
    std::string answerOf(const std::string& profile, const std::vector<explain::Edit>& edits)
    {
        Task task;
        auto texts = this->texts(edits, explain::LineNumbers::Close);
        if (!texts)
            return texts.error().message;
        for (const std::string& before : m_profiles) {
            auto solution = solve(before, *texts, edits, task);
            if (before == profile)
                return !solution ? solution.error().message
                       : *solution ? answer(resolve::Outcome(std::move(**solution)))
                                   : "unsatisfiable";
        }
        return "no such profile";
    }

    Result<resolve::Problem> problemOf(const std::string& profile)
    {
        return problem(profile, m_files, {});
    }

private:
    using Texts = std::map<std::string, std::string>;

    /// The profile whose file a line of this one's source names.
    [[nodiscard]] std::string builtOn(const std::string& profile, std::string_view option, std::string_view ending) const
    {
        for (const std::string_view line : text::split(m_files.at(profile + ".in"), '\n'))
            if (line.starts_with(option) && line.ends_with(ending))
                return std::string(line.substr(option.size(), line.size() - option.size() - ending.size()));
        return {};
    }

    [[nodiscard]] std::string boundBy(const std::string& profile) const
    {
        const std::string parent = builtOn(profile, "-c ", ".txt");
        return isLock(parent + ".txt") ? parent : std::string();
    }

    Result<Texts> texts(const std::vector<explain::Edit>& edits, explain::LineNumbers lines)
    {
        std::map<std::string, std::vector<explain::Edit>> byFile;
        for (const explain::Edit& edit : edits)
            if (m_files.contains(edit.place.file))
                byFile[edit.place.file].push_back(edit);
        Texts texts = m_files;
        for (const auto& [file, own] : byFile) {
            LW_TRY(texts[file], explain::edited(m_files.at(file), file, own, lines));
        }
        return texts;
    }

    Result<resolve::Problem> problem(const std::string& profile, const Texts& texts,
                                     const std::vector<explain::Edit>& edits)
    {
        const auto reader = [&](const std::filesystem::path& path) -> Result<std::string> {
            const auto file = texts.find(path.filename().string());
            if (file == texts.end())
                return fail(ErrorCode::Io, "there is no file " + path.string());
            return file->second;
        };
        LW_TRY(const requirements::Inputs inputs,
               requirements::readInputs("/w/" + profile + ".in", "/w", requirements::Origin::Kind::Requirement, {},
                                        reader));
        resolve::Problem problem = policies;
        problem.requirements = inputs.requirements;
        problem.constraints = inputs.constraints;
        for (const explain::Edit& edit : edits) {
            if (edit.way == explain::Edit::Way::Override)
                problem.overrides = inputsFrom(edit.after, requirements::Origin::Kind::Override, "over.txt");
            if (edit.after == "prerelease = \"if-necessary\"")
                problem.prereleases = resolve::PrereleaseMode::IfNecessary;
            if (edit.after == "python-upper-bounds = \"ignore\"")
                problem.pythonUpperBounds = resolve::PythonUpperBounds::Ignore;
            if (edit.after == "no-build = false")
                problem.files.noBuildAll = false;
            if (edit.after.starts_with("exclude-newer"))
                problem.excludeNewer = edit.after == "exclude-newer = \"1970-01-01T00:33:21Z\"" ? 2001 : 0;
        }
        if (const auto file = texts.find(profile + ".txt"); file != texts.end()) {
            LW_TRY(const requirements::Lock lock, requirements::Lock::parse(file->second, file->first));
            for (const requirements::LockedPackage& package : lock.packages)
                problem.preferences.push_back({package.name, *package.version, {}});
        }
        return problem;
    }

    /// Solves a profile; its lock is what profiles that it bounds see from then on.
    Result<std::optional<resolve::Solution>> solve(const std::string& profile, Texts& texts,
                                                   const std::vector<explain::Edit>& edits, Task& task)
    {
        LW_TRY(const resolve::Problem problem, this->problem(profile, texts, edits));
        LW_TRY(resolve::Outcome outcome, resolve::solve(problem, m_source, task));
        auto* solution = std::get_if<resolve::Solution>(&outcome);
        if (!solution)
            return std::optional<resolve::Solution>();
        std::string& lock = texts[profile + ".txt"];
        lock.clear();
        for (const resolve::ResolvedPackage& package : solution->packages)
            lock += package.name.text() + "==" + package.version.text() + "\n";
        return std::optional(std::move(*solution));
    }

    std::vector<explain::PinChange> moves(const std::string& profile, const resolve::Solution& solution)
    {
        std::vector<explain::PinChange> moves;
        const auto file = m_files.find(profile + ".txt");
        if (file == m_files.end())
            return moves;
        const auto lock = requirements::Lock::parse(file->second, file->first);
        for (const resolve::ResolvedPackage& package : solution.packages)
            if (const auto* locked = lock->find(package.name); locked && *locked->version != package.version)
                moves.push_back({package.name, locked->version->text(), package.version.text(),
                                 locked->version->release(0) == package.version.release(0)
                                     ? requirements::PackageChange::Size::Minor
                                     : requirements::PackageChange::Size::Major,
                                 package.version < *locked->version, package.yanked});
        return moves;
    }

    index::Source& m_source;
    Texts m_files;
    std::vector<std::string> m_profiles;
    std::list<resolve::Universe> m_universes;
};

/// What is wrong with every profile of a family.
inline Result<std::vector<explain::KnownConflict>> conflictsOf(TextFamily& family, const std::vector<std::string>& profiles)
{
    std::vector<explain::KnownConflict> known;
    Task task;
    for (const std::string& profile : profiles) {
        LW_TRY(const explain::Member member, family.member(profile, {}, false, task));
        LW_TRY(explain::ConflictReport report, explain::explainConflict(member.problem, *member.universe, task));
        for (explain::Conflict& conflict : report.conflicts) {
            const auto same = std::find_if(known.begin(), known.end(), [&](const explain::KnownConflict& other) {
                return other.conflict.summary == conflict.summary;
            });
            if (same == known.end())
                known.push_back({std::move(conflict), {profile}});
            else
                same->profiles.push_back(profile);
        }
    }
    return known;
}

} // namespace lockwright::test
