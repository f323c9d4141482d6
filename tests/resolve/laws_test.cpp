// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/universe_text.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace lockwright;

/// Laws that hold for every index, tried on random small ones and compared with an exhaustive search.
class LawsTest : public QObject
{
    Q_OBJECT

    struct Requirement {
        int package;
        int low, high; ///< versions low <= v <= high
    };
    /// packages[p][v] = requirements of version v+1 of package p.
    struct World {
        std::vector<std::vector<std::vector<Requirement>>> packages;
        std::vector<Requirement> roots;
    };

    static World randomWorld(std::mt19937& random)
    {
        const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
        World world;
        const int packages = pick(2, 5);
        const auto requirement = [&] {
            const int low = pick(1, 4);
            return Requirement{pick(0, packages - 1), low, pick(low, 5)};
        };
        for (int p = 0; p < packages; ++p) {
            auto& versions = world.packages.emplace_back(std::size_t(pick(1, 4)));
            for (auto& requirements : versions)
                for (int i = pick(0, 3); i > 0; --i)
                    if (Requirement next = requirement(); next.package != p)
                        requirements.push_back(next);
        }
        for (int i = pick(1, 3); i > 0; --i)
            world.roots.push_back(requirement());
        return world;
    }

    static std::string text(const Requirement& r)
    {
        return "p" + std::to_string(r.package) + ">=" + std::to_string(r.low) + ",<=" + std::to_string(r.high);
    }

    static std::string indexText(const World& world)
    {
        std::string index;
        for (std::size_t p = 0; p < world.packages.size(); ++p) {
            for (std::size_t v = 0; v < world.packages[p].size(); ++v) {
                index += "p" + std::to_string(p) + " " + std::to_string(v + 1) + ": ";
                for (const Requirement& r : world.packages[p][v])
                    index += text(r) + ";";
                index += "\n";
            }
        }
        return index;
    }

    static std::string rootText(const World& world)
    {
        std::string roots;
        for (const Requirement& r : world.roots)
            roots += text(r) + ";";
        return roots;
    }

    /// Is there any choice of one version or none for each package that meets everything?
    static bool satisfiable(const World& world)
    {
        std::vector<int> chosen(world.packages.size(), 0); // 0 = none
        for (;;) {
            const auto met = [&](const Requirement& r) {
                const int version = chosen[std::size_t(r.package)];
                return version >= r.low && version <= r.high;
            };
            bool good = std::all_of(world.roots.begin(), world.roots.end(), met);
            for (std::size_t p = 0; good && p < chosen.size(); ++p)
                if (chosen[p] > 0) {
                    const auto& requirements = world.packages[p][std::size_t(chosen[p] - 1)];
                    good = std::all_of(requirements.begin(), requirements.end(), met);
                }
            if (good)
                return true;
            std::size_t p = 0;
            while (p < chosen.size() && chosen[p] == int(world.packages[p].size()))
                chosen[p++] = 0;
            if (p == chosen.size())
                return false;
            ++chosen[p];
        }
    }

    static bool meets(const World& world, const resolve::Solution& solution)
    {
        std::map<std::string, int> chosen;
        for (const resolve::ResolvedPackage& package : solution.packages)
            chosen[package.name.text()] = std::stoi(package.version.text());
        const auto met = [&](const Requirement& r) {
            const auto found = chosen.find("p" + std::to_string(r.package));
            return found != chosen.end() && found->second >= r.low && found->second <= r.high;
        };
        bool good = std::all_of(world.roots.begin(), world.roots.end(), met);
        for (const auto& [name, version] : chosen) {
            const auto& requirements = world.packages[std::size_t(std::stoi(name.substr(1)))][std::size_t(version - 1)];
            good = good && std::all_of(requirements.begin(), requirements.end(), met);
        }
        return good;
    }

    static Result<resolve::Outcome> solve(const std::string& index, const resolve::Problem& problem)
    {
        const auto source = test::indexFrom(index);
        Task task;
        return resolve::solve(problem, *source, task);
    }

private slots:
    void theVerdictIsThatOfAnExhaustiveSearch()
    {
        std::mt19937 random(20240917);
        int solved = 0;
        for (int i = 0; i < 1500; ++i) {
            const World world = randomWorld(random);
            const auto outcome = solve(indexText(world), test::problemFrom(rootText(world)));
            QVERIFY(outcome.has_value());
            const auto* solution = std::get_if<resolve::Solution>(&*outcome);
            QVERIFY2((solution != nullptr) == satisfiable(world), (indexText(world) + "\n" + rootText(world)).c_str());
            if (solution) {
                ++solved;
                QVERIFY2(meets(world, *solution), (indexText(world) + "\n" + rootText(world)).c_str());
            }
        }
        QVERIFY2(solved > 200 && solved < 1400, qPrintable(QString::number(solved))); // both kinds were tried
    }

    void everyProofEndsInItsOwnPremises()
    {
        std::mt19937 random(99);
        int proofs = 0;
        for (int i = 0; i < 600; ++i) {
            const World world = randomWorld(random);
            const auto outcome = solve(indexText(world), test::problemFrom(rootText(world)));
            QVERIFY(outcome.has_value());
            const auto* answer = std::get_if<resolve::Unsatisfiable>(&*outcome);
            if (!answer)
                continue;
            ++proofs;
            const auto steps = answer->derivation.steps();
            QVERIFY(steps.back().terms.empty() || steps.size() == 1);
            for (std::size_t id = 0; id < steps.size(); ++id)
                if (steps[id].kind == resolve::Step::Kind::Derived)
                    for (const resolve::StepId cause : steps[id].causes)
                        QVERIFY(std::size_t(cause) < id);
            QVERIFY(resolve::explain(answer->derivation).find("unsatisfiable") != std::string::npos);
            // The lines that the proof names are enough to be unsatisfiable.
            World less = world;
            less.roots.clear();
            for (const resolve::Step& step : steps)
                if (step.kind == resolve::Step::Kind::Requirement)
                    less.roots.push_back(world.roots[step.origin.place.line - 1]);
            QVERIFY2(!satisfiable(less), (indexText(world) + "\n" + rootText(world)).c_str());
        }
        QVERIFY(proofs > 50);
    }

    void removingARequirementNeverBreaksAnAnswer()
    {
        std::mt19937 random(5);
        for (int i = 0; i < 400; ++i) {
            World world = randomWorld(random);
            const auto before = solve(indexText(world), test::problemFrom(rootText(world)));
            QVERIFY(before.has_value());
            if (!std::holds_alternative<resolve::Solution>(*before))
                continue;
            for (auto& versions : world.packages)
                for (auto& requirements : versions)
                    if (!requirements.empty())
                        requirements.pop_back();
            const auto after = solve(indexText(world), test::problemFrom(rootText(world)));
            QVERIFY(after.has_value());
            QVERIFY(std::holds_alternative<resolve::Solution>(*after));
        }
    }

    void preferencesNeverMakeAnAnswerImpossible()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 400; ++i) {
            const World world = randomWorld(random);
            resolve::Problem problem = test::problemFrom(rootText(world));
            const auto plain = solve(indexText(world), problem);
            for (std::size_t p = 0; p < world.packages.size(); ++p)
                problem.preferences.push_back({*pep::Name::parse("p" + std::to_string(p)),
                                               *pep::Version::parse(std::to_string(1 + random() % 4)),
                                               {}});
            const auto preferred = solve(indexText(world), problem);
            QVERIFY(plain.has_value() && preferred.has_value());
            QCOMPARE(preferred->index(), plain->index());
        }
    }

    void anAnswerUsedAsPreferencesStays()
    {
        std::mt19937 random(13);
        for (int i = 0; i < 400; ++i) {
            const World world = randomWorld(random);
            resolve::Problem problem = test::problemFrom(rootText(world));
            const auto first = solve(indexText(world), problem);
            QVERIFY(first.has_value());
            const auto* solution = std::get_if<resolve::Solution>(&*first);
            if (!solution)
                continue;
            for (const resolve::ResolvedPackage& package : solution->packages)
                problem.preferences.push_back({package.name, package.version, {}});
            QCOMPARE(QString::fromStdString(test::answer(solve(indexText(world), problem))),
                     QString::fromStdString(test::answer(first)));
        }
    }

    void whatAUniverseRemembersDoesNotChangeAnswers()
    {
        std::mt19937 random(17);
        for (int i = 0; i < 200; ++i) {
            const World world = randomWorld(random);
            const auto source = test::indexFrom(indexText(world));
            const resolve::Problem problem = test::problemFrom(rootText(world));
            resolve::Universe universe(*source, resolve::Policy::of(problem));
            Task task;
            // Another question first, so that the nodes get other numbers.
            World other = world;
            std::reverse(other.roots.begin(), other.roots.end());
            other.roots.push_back({int(world.packages.size()) - 1, 1, 5});
            QVERIFY(resolve::solve(test::problemFrom(rootText(other)), universe, task).has_value());
            QCOMPARE(QString::fromStdString(test::answer(resolve::solve(problem, universe, task))),
                     QString::fromStdString(test::answer(solve(indexText(world), problem))));
        }
    }
};

QTEST_APPLESS_MAIN(LawsTest)
#include "laws_test.moc"
