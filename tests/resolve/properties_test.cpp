// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_index.h"

#include <QtTest>

using namespace lockwright;
using lockwright::test::RandomRequirement;
using lockwright::test::RandomWorld;
using lockwright::test::RandomWorlds;

namespace
{

/// A source whose answers arrive in an order of chance: what is wanted is there some ticks later.
class LateSource final : public index::Source
{
public:
    LateSource(index::Source& inner, unsigned seed)
        : m_inner(inner)
        , m_random(seed)
    {
    }
    Result<std::shared_ptr<const index::Listing>> listing(const pep::Name& name, Task& task) override
    {
        m_due.erase(name.text());
        return m_inner.listing(name, task);
    }
    Result<std::shared_ptr<const index::ReleaseMetadata>> metadata(const index::Listing& listing, std::size_t release,
                                                                   std::size_t file, Task& task) override
    {
        m_due.erase(key(listing, release));
        return m_inner.metadata(listing, release, file, task);
    }
    Result<std::vector<index::FileDetails>> files(const index::Listing& listing, std::size_t release,
                                                  Task& task) override
    {
        return m_inner.files(listing, release, task);
    }
    void wantListing(const pep::Name& name) override { m_due.try_emplace(name.text(), m_tick + m_random() % 9); }
    void wantMetadata(const index::Listing& listing, std::size_t release, std::size_t) override
    {
        m_due.try_emplace(key(listing, release), m_tick + m_random() % 9);
    }
    [[nodiscard]] bool fetching() const override { return true; }
    [[nodiscard]] bool ready(const pep::Name& name) override { return arrived(name.text()); }
    [[nodiscard]] bool ready(const index::Listing& listing, std::size_t release, std::size_t) override
    {
        return arrived(key(listing, release));
    }
    [[nodiscard]] std::uint64_t news() const override { return m_tick; }
    void awaitNews(std::uint64_t, Task&) override { ++m_tick; }
    [[nodiscard]] std::string description() const override { return m_inner.description(); }

private:
    static std::string key(const index::Listing& listing, std::size_t release)
    {
        return listing.name.text() + " " + std::to_string(release);
    }
    bool arrived(const std::string& what) const
    {
        const auto found = m_due.find(what);
        return found == m_due.end() || found->second <= m_tick;
    }

    index::Source& m_inner;
    std::mt19937 m_random;
    std::uint64_t m_tick = 0;
    std::map<std::string, std::uint64_t> m_due;
};

Result<resolve::Outcome> solve(const std::string& index, const resolve::Problem& problem)
{
    const auto source = test::indexFrom(index);
    Task task;
    return resolve::solve(problem, *source, task);
}

/// All that a user sees of an outcome.
std::string seen(const Result<resolve::Outcome>& outcome)
{
    std::string text = test::answer(outcome);
    if (!outcome)
        return text;
    if (const auto* solution = std::get_if<resolve::Solution>(&*outcome))
        return text + "\n" + text::join(solution->warnings, "\n");
    return text + "\n" + resolve::explain(std::get<resolve::Unsatisfiable>(*outcome).derivation);
}

bool isSolved(const Result<resolve::Outcome>& outcome)
{
    return outcome && std::holds_alternative<resolve::Solution>(*outcome);
}

/// A solution as Rules takes it.
std::vector<int> choiceOf(const RandomWorld& world, const resolve::Solution& solution)
{
    std::vector<int> chosen(world.packages.size(), -1);
    for (const resolve::ResolvedPackage& package : solution.packages) {
        const std::size_t p = std::stoul(package.name.text().substr(1));
        for (std::size_t release = 0; release < world.packages[p].size(); ++release)
            if (package.version == *pep::Version::parse(world.packages[p][release].version))
                chosen[p] = int(release);
    }
    return chosen;
}

/// Lines over several files, in an order of chance, each with the place that it has in its file.
void scatter(resolve::Problem& problem, std::mt19937& random, bool renumber)
{
    for (auto* list : {&problem.requirements, &problem.constraints, &problem.overrides})
        std::shuffle(list->begin(), list->end(), random);
    if (!renumber)
        return;
    std::map<std::string, std::uint32_t> lines;
    for (requirements::Input& input : problem.requirements) {
        input.origin.place.file = std::string("requirements/in/") + "abc"[random() % 3] + ".in";
        input.origin.place.line = ++lines[input.origin.place.file];
    }
}

} // namespace

/// Laws of the resolver on random indexes with extras, markers, constraints, overrides, pre-releases and yanked
/// releases. laws_test.cpp has those of plain versions.
class PropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void theVerdictIsThatOfAnExhaustiveSearch()
    {
        RandomWorlds worlds(20241001);
        int solved = 0, refused = 0;
        for (int i = 0; i < 4000; ++i) {
            const RandomWorld world = worlds.world();
            const auto outcome = solve(world.indexText(), world.problem());
            QVERIFY2(outcome.has_value(), outcome ? "" : describe(outcome.error()).c_str());
            test::Rules rules(world);
            const auto* solution = std::get_if<resolve::Solution>(&*outcome);
            QVERIFY2((solution != nullptr) == rules.satisfiable(), (world.text() + "\n" + seen(outcome)).c_str());
            (solution ? solved : refused) += 1;
            if (!solution)
                continue;
            // It meets everything, and has nothing that nobody asked for.
            const auto needed = rules.needed(choiceOf(world, *solution));
            QVERIFY2(needed.has_value(), (world.text() + "\n" + seen(outcome)).c_str());
            QVERIFY2(needed->size() == solution->packages.size(), (world.text() + "\n" + seen(outcome)).c_str());
        }
        qInfo("%d worlds solved, %d without a solution", solved, refused);
        QVERIFY(solved > 1000 && refused > 1000);
    }

    void everyProofHoldsWithItsOwnLinesAlone()
    {
        RandomWorlds worlds(7);
        int proofs = 0;
        for (int i = 0; i < 1500; ++i) {
            RandomWorld world = worlds.world(false);
            if (!world.overrides.empty())
                continue; // an override makes solutions possible too
            const auto outcome = solve(world.indexText(), world.problem());
            const auto* answer = std::get_if<resolve::Unsatisfiable>(&*outcome);
            if (!answer)
                continue;
            ++proofs;
            RandomWorld less = world;
            less.roots.clear();
            less.constraints.clear();
            for (const resolve::Step& step : answer->derivation.steps()) {
                if (step.kind == resolve::Step::Kind::Requirement)
                    less.roots.push_back(world.roots.at(step.origin.place.line - 1));
                if (step.kind == resolve::Step::Kind::Constraint)
                    less.constraints.push_back(world.constraints.at(step.origin.place.line - 1));
            }
            QVERIFY2(!test::Rules(less).satisfiable(), (world.text() + "\n" + seen(outcome)).c_str());
        }
        qInfo("%d proofs", proofs);
        QVERIFY(proofs > 200);
    }

    void answersDoNotDependOnTheOrderOfLines()
    {
        RandomWorlds worlds(3);
        int compared = 0;
        for (int i = 0; i < 40; ++i) {
            const RandomWorld world = worlds.world();
            const std::string index = world.indexText();
            const auto first = solve(index, world.problem());
            const std::string answer = test::answer(first), all = seen(first);
            for (int shuffle = 0; shuffle < 100; ++shuffle) {
                resolve::Problem problem = world.problem();
                scatter(problem, worlds.engine(), shuffle % 2 == 1);
                const auto outcome = solve(index, problem);
                // With other files and lines, messages name other places.
                const bool same = shuffle % 2 == 1 ? test::answer(outcome) == answer : seen(outcome) == all;
                QVERIFY2(same, (world.text() + "\n" + all + "\n" + seen(outcome)).c_str());
                ++compared;
            }
        }
        qInfo("%d orders", compared);
    }

    void answersDoNotDependOnTheOrderOfArrival()
    {
        RandomWorlds worlds(4);
        int compared = 0;
        for (int i = 0; i < 40; ++i) {
            const RandomWorld world = worlds.world();
            const resolve::Problem problem = world.problem();
            const auto source = test::indexFrom(world.indexText());
            Task task;
            const std::string all = seen(resolve::solve(problem, *source, task));
            for (unsigned seed = 0; seed < 100; ++seed) {
                LateSource late(*source, seed);
                const std::string text = seen(resolve::solve(problem, late, task));
                QVERIFY2(text == all, (world.text() + "\n" + all + "\n" + text).c_str());
                ++compared;
            }
        }
        qInfo("%d arrivals", compared);
    }

    void whatAUniverseRemembersChangesNothing()
    {
        RandomWorlds worlds(12);
        for (int i = 0; i < 500; ++i) {
            const RandomWorld world = worlds.world();
            const auto source = test::indexFrom(world.indexText());
            const resolve::Problem problem = world.problem();
            resolve::Universe universe(*source, resolve::Policy::of(problem));
            Task task;
            // Other questions first, so that nodes get other numbers and more is known.
            for (int question = 0; question < 3; ++question) {
                RandomWorld other = world;
                other.roots = {worlds.requirement(int(world.packages.size())),
                               worlds.requirement(int(world.packages.size()))};
                QVERIFY(resolve::solve(other.problem(), universe, task).has_value());
            }
            QCOMPARE(QString::fromStdString(seen(resolve::solve(problem, universe, task))),
                     QString::fromStdString(seen(solve(world.indexText(), problem))));
        }
    }

    void anUnrelatedPackageChangesNothing()
    {
        RandomWorlds worlds(5);
        for (int i = 0; i < 500; ++i) {
            const RandomWorld world = worlds.world();
            const std::string more = world.indexText() + "q0 1: p0<2\nq0 2: p1==9\np 1: p0\np00 3: p0\n";
            QCOMPARE(QString::fromStdString(seen(solve(more, world.problem()))),
                     QString::fromStdString(seen(solve(world.indexText(), world.problem()))));
        }
    }

    void anOlderVersionChangesNoAnswerThatWasFoundWithoutConflict()
    {
        RandomWorlds worlds(6);
        int compared = 0;
        for (int i = 0; i < 2000; ++i) {
            RandomWorld world = worlds.world();
            const auto before = solve(world.indexText(), world.problem());
            if (!isSolved(before) || std::get<resolve::Solution>(*before).statistics.conflicts > 0)
                continue;
            // Where the search had to give something up, an older version may spare it that.
            const std::size_t p = std::size_t(worlds.pick(0, int(world.packages.size()) - 1));
            test::RandomRelease older{"0.5", false, {worlds.requirement(int(world.packages.size()))}};
            if (older.requirements.front().package == int(p))
                older.requirements.clear();
            world.packages[p].insert(world.packages[p].begin(), older);
            const bool waits =
                std::any_of(std::get<resolve::Solution>(*before).packages.begin(),
                            std::get<resolve::Solution>(*before).packages.end(),
                            [](const resolve::ResolvedPackage& package) { return package.version.isPrerelease(); });
            if (waits && world.prereleases == resolve::PrereleaseMode::IfNecessary)
                continue; // a stable version goes before a pre-release, however old it is
            QVERIFY2(test::answer(solve(world.indexText(), world.problem())) == test::answer(before),
                     (world.text() + "\n" + seen(before)).c_str());
            ++compared;
        }
        qInfo("%d answers", compared);
        QVERIFY(compared > 300);
    }

    void aFurtherRequirementNeverMakesASolutionPossible()
    {
        RandomWorlds worlds(8);
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            RandomWorld world = worlds.world(false); // naming a yanked release allows it
            if (isSolved(solve(world.indexText(), world.problem())))
                continue;
            ++refused;
            auto& list = worlds.chance(50) ? world.roots : world.constraints;
            list.push_back(worlds.requirement(int(world.packages.size())));
            QVERIFY2(!isSolved(solve(world.indexText(), world.problem())), world.text().c_str());
        }
        qInfo("%d problems without a solution", refused);
        QVERIFY(refused > 400);
    }

    void keptPinsNeverMakeASolutionImpossible()
    {
        RandomWorlds worlds(9);
        int solved = 0;
        for (int i = 0; i < 2000; ++i) {
            const RandomWorld world = worlds.world();
            resolve::Problem problem = world.problem();
            if (!isSolved(solve(world.indexText(), problem)))
                continue;
            ++solved;
            for (std::size_t p = 0; p < world.packages.size(); ++p)
                for (int pins = worlds.pick(0, 2); pins > 0; --pins)
                    problem.preferences.push_back(
                        {*pep::Name::parse("p" + std::to_string(p)),
                         *pep::Version::parse(std::vector<std::string>{"1", "2a1", "2", "3b1", "3",
                                                                       "9"}[std::size_t(worlds.pick(0, 5))]),
                         {}});
            QVERIFY2(isSolved(solve(world.indexText(), problem)), world.text().c_str());
        }
        qInfo("%d solved problems", solved);
        QVERIFY(solved > 300);
    }

    void anAnswerIsItsOwnConstraint()
    {
        RandomWorlds worlds(10);
        int solved = 0;
        for (int i = 0; i < 2000; ++i) {
            const RandomWorld world = worlds.world();
            resolve::Problem problem = world.problem();
            const auto first = solve(world.indexText(), problem);
            if (!isSolved(first))
                continue;
            ++solved;
            std::string pins;
            for (const resolve::ResolvedPackage& package : std::get<resolve::Solution>(*first).packages)
                pins += package.name.text() + "==" + package.version.text() + ";";
            for (requirements::Input& pin :
                 test::inputsFrom(pins, requirements::Origin::Kind::Constraint, "parent.txt"))
                problem.constraints.push_back(std::move(pin));
            QCOMPARE(QString::fromStdString(test::answer(solve(world.indexText(), problem))),
                     QString::fromStdString(test::answer(first)));
        }
        qInfo("%d solved problems", solved);
        QVERIFY(solved > 300);
    }
};

QTEST_APPLESS_MAIN(PropertiesTest)
#include "properties_test.moc"
