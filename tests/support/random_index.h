// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/universe_text.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

/// Small random indexes with extras, markers, pre-releases and yanked releases, problems over them with constraints
/// and overrides, and an exhaustive search that knows nothing of the solver. The same seed yields the same worlds.
namespace lockwright::test
{

/// One requirement line, as data and as text.
struct RandomRequirement {
    int package = 0;
    std::set<int> extras;  ///< asked for
    std::string specifier; ///< e.g. ">=1,<3"
    int marker = 0;        ///< 0 none, 1 true for the target, 2 false for it
    int neededExtra = -1;  ///< of the package that has this line; -1: always
    [[nodiscard]] bool holds() const { return marker != 2; }

    [[nodiscard]] std::string text() const
    {
        std::string result = "p" + std::to_string(package);
        std::string list;
        for (const int extra : extras)
            list += (list.empty() ? "e" : ",e") + std::to_string(extra);
        result += (list.empty() ? "" : "[" + list + "]") + specifier;
        std::string condition = marker == 0 ? "" : marker == 1 ? "sys_platform == 'linux'" : "sys_platform == 'win32'";
        if (neededExtra >= 0)
            condition += (condition.empty() ? "" : " and ") + ("extra == 'e" + std::to_string(neededExtra)) + "'";
        return result + (condition.empty() ? "" : " | " + condition);
    }
};

struct RandomRelease {
    std::string version;
    bool yanked = false;
    std::vector<RandomRequirement> requirements;
};

struct RandomWorld {
    std::vector<std::vector<RandomRelease>> packages; ///< versions ascend
    std::vector<RandomRequirement> roots, constraints, overrides;
    resolve::PrereleaseMode prereleases = resolve::PrereleaseMode::IfNecessary;

    [[nodiscard]] std::string indexText() const
    {
        std::string text;
        for (std::size_t p = 0; p < packages.size(); ++p)
            for (const RandomRelease& release : packages[p]) {
                text += "p" + std::to_string(p) + " " + release.version + (release.yanked ? " yanked" : "") + ": ";
                for (const RandomRequirement& requirement : release.requirements)
                    text += requirement.text() + ";";
                text += "\n";
            }
        return text;
    }

    [[nodiscard]] static std::string linesOf(const std::vector<RandomRequirement>& list)
    {
        std::string text;
        for (const RandomRequirement& requirement : list)
            text += requirement.text() + ";";
        return text;
    }

    [[nodiscard]] resolve::Problem problem() const
    {
        resolve::Problem result = problemFrom(linesOf(roots), linesOf(constraints));
        result.overrides = inputsFrom(linesOf(overrides), requirements::Origin::Kind::Override, "override.txt");
        result.prereleases = prereleases;
        return result;
    }

    [[nodiscard]] std::string text() const
    {
        return indexText() + "roots: " + linesOf(roots) + "\nconstraints: " + linesOf(constraints)
               + "\noverrides: " + linesOf(overrides) + "\nprereleases: " + std::to_string(int(prereleases));
    }
};

class RandomWorlds
{
public:
    explicit RandomWorlds(unsigned seed)
        : m_engine(seed)
    {
    }

    [[nodiscard]] int pick(int low, int high) { return low + int(m_engine() % unsigned(high - low + 1)); }
    [[nodiscard]] bool chance(int percent) { return pick(1, 100) <= percent; }
    [[nodiscard]] std::mt19937& engine() { return m_engine; }

    [[nodiscard]] std::string specifier()
    {
        const std::vector<std::string> versions{"1", "2", "3", "2a1", "3b1"};
        // Drawn one after the other: the order of operands is the compiler's.
        const auto version = [&] {
            const int last = chance(25) ? 4 : 2;
            return versions[std::size_t(pick(0, last))];
        };
        const std::string first = version(), second = version();
        switch (pick(0, 8)) {
        case 0:
            return "==" + first;
        case 1:
            return "!=" + first;
        case 2:
        case 3:
            return ">=" + first;
        case 4:
            return "<=" + first;
        case 5:
            return ">" + first;
        case 6:
            return "<" + first;
        case 7:
            return ">=" + first + ",<" + second;
        default:
            return {};
        }
    }

    [[nodiscard]] RandomRequirement requirement(int packages)
    {
        RandomRequirement result;
        result.package = pick(0, packages - 1);
        result.specifier = specifier();
        if (chance(25))
            result.extras.insert(pick(0, 1));
        if (chance(20))
            result.marker = pick(1, 2);
        return result;
    }

    [[nodiscard]] RandomWorld world(bool withYanked = true)
    {
        RandomWorld world;
        const int packages = pick(2, 4);
        for (int p = 0; p < packages; ++p) {
            world.packages.emplace_back();
            for (const char* version : {"1", "2a1", "2", "3b1", "3"}) {
                if (world.packages.back().size() == 4 || !chance(std::string_view(version).size() > 1 ? 25 : 75))
                    continue;
                RandomRelease release{version, withYanked && chance(15), {}};
                for (int i = pick(0, 3); i > 0; --i) {
                    RandomRequirement line = requirement(packages);
                    if (chance(30))
                        line.neededExtra = pick(0, 1);
                    if (line.package == p && line.neededExtra < 0)
                        continue; // a release that asks for itself says nothing
                    release.requirements.push_back(line);
                }
                world.packages.back().push_back(std::move(release));
            }
        }
        for (int i = pick(1, 3); i > 0; --i)
            world.roots.push_back(requirement(packages));
        for (int i = chance(40) ? pick(1, 2) : 0; i > 0; --i) {
            world.constraints.push_back(requirement(packages));
            world.constraints.back().extras.clear();
        }
        if (chance(25))
            world.overrides.push_back(requirement(packages));
        const resolve::PrereleaseMode modes[] = {resolve::PrereleaseMode::IfNecessary,
                                                 resolve::PrereleaseMode::IfNecessary,
                                                 resolve::PrereleaseMode::Disallow, resolve::PrereleaseMode::Allow};
        world.prereleases = modes[pick(0, 3)];
        return world;
    }

private:
    std::mt19937 m_engine;
};

/// What the rules say of one choice of versions, by going through it.
class Rules
{
public:
    explicit Rules(const RandomWorld& world)
        : m_world(world)
    {
        for (const RandomRequirement& line : world.overrides)
            m_overrides[line.package].push_back(&line);
    }

    /// chosen[p] is an index into packages[p], or -1. Where the choice meets everything: the packages that it needs.
    [[nodiscard]] std::optional<std::set<int>> needed(const std::vector<int>& chosen)
    {
        m_reached.clear();
        m_pending.clear();
        for (const RandomRequirement& root : m_world.roots)
            if (root.holds() && !demand(root, chosen, -1))
                return std::nullopt;
        while (!m_pending.empty()) {
            const auto [package, extra] = m_pending.back();
            m_pending.pop_back();
            const int release = chosen[std::size_t(package)];
            if (release < 0 || !allowed(package, release))
                return std::nullopt;
            for (const RandomRequirement& line : releaseOf(package, release).requirements)
                if (line.holds() && line.neededExtra == extra && !demand(line, chosen, package))
                    return std::nullopt;
        }
        std::set<int> packages;
        for (const auto& [package, extra] : m_reached)
            packages.insert(package);
        return packages;
    }

    /// Is there any choice that meets everything?
    [[nodiscard]] bool satisfiable()
    {
        std::vector<int> chosen(m_world.packages.size(), -1);
        for (;;) {
            if (needed(chosen))
                return true;
            std::size_t p = 0;
            while (p < chosen.size() && chosen[p] + 1 == int(m_world.packages[p].size()))
                chosen[p++] = -1;
            if (p == chosen.size())
                return false;
            ++chosen[p];
        }
    }

private:
    [[nodiscard]] const RandomRelease& releaseOf(int package, int release) const
    {
        return m_world.packages[std::size_t(package)][std::size_t(release)];
    }

    [[nodiscard]] static bool fits(const std::string& specifier, const std::string& version)
    {
        return pep::SpecifierSet::parse(specifier)->contains(*pep::Version::parse(version));
    }

    /// Does a line hold for the choice? Notes what it brings.
    bool demand(const RandomRequirement& line, const std::vector<int>& chosen, int from)
    {
        const int release = chosen[std::size_t(line.package)];
        const std::set<int>* extras = &line.extras;
        const auto overridden = m_overrides.find(line.package);
        const bool isSelf = line.package == from;
        if (isSelf && line.holds() && !fits(line.specifier, releaseOf(line.package, release).version))
            return false;
        if (overridden != m_overrides.end()) {
            if (!overridden->second.front()->holds())
                return true; // an override that is not for the target takes the requirement away
            extras = &overridden->second.front()->extras;
        } else if (release < 0 || !fits(line.specifier, releaseOf(line.package, release).version)) {
            return false;
        }
        reach(line.package, -1);
        for (const int extra : *extras)
            reach(line.package, extra);
        return true;
    }

    void reach(int package, int extra)
    {
        if (m_reached.insert({package, extra}).second)
            m_pending.emplace_back(package, extra);
    }

    /// What the user says of a release, whoever asks for it.
    [[nodiscard]] bool allowed(int package, int release) const
    {
        const RandomRelease& item = releaseOf(package, release);
        bool named = false;
        for (const auto* list : {&m_world.roots, &m_world.constraints, &m_world.overrides})
            for (const RandomRequirement& line : *list) {
                if (line.package != package || !line.holds())
                    continue;
                named = named || line.specifier == "==" + item.version;
                if (list != &m_world.roots && !fits(line.specifier, item.version))
                    return false;
            }
        if (item.yanked && !named)
            return false;
        return m_world.prereleases != resolve::PrereleaseMode::Disallow
               || !pep::Version::parse(item.version)->isPrerelease();
    }

    const RandomWorld& m_world;
    std::map<int, std::vector<const RandomRequirement*>> m_overrides;
    std::set<std::pair<int, int>> m_reached; ///< package and extra (-1: the package itself)
    std::vector<std::pair<int, int>> m_pending;
};

} // namespace lockwright::test
