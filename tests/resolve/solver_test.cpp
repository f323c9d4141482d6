// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/universe_text.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace lockwright;

Q_DECLARE_METATYPE(lockwright::resolve::Problem)

class SolverTest : public QObject
{
    Q_OBJECT

    static QString solved(const std::string& index, const resolve::Problem& problem)
    {
        const auto source = test::indexFrom(index);
        Task task;
        return QString::fromStdString(test::answer(resolve::solve(problem, *source, task)));
    }

private slots:
    void excludedNamesAreAskedForByNobody()
    {
        const auto index = test::indexFrom("menu 1.0: icons; fonts\nicons 1.0\nfonts 1.0: icons");
        resolve::Problem problem = test::problemFrom("menu;icons", "icons<1");
        problem.excludes = {*pep::Name::parse("icons")};
        Task task;
        QCOMPARE(test::answer(resolve::solve(problem, *index, task)), std::string("fonts 1.0, menu 1.0"));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("constraints");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* index, const char* requirements, const char* constraints,
                            const char* expected) {
            QTest::addRow("%s", name) << index << requirements << constraints << expected;
        };
        row("the newest version is taken", "menu 1.0\nmenu 1.5", "menu", "", "menu 1.5");
        row("a dependency bounds another one", "menu 1.0: icons<2\nicons 1.0\nicons 2.0", "menu;icons", "",
            "icons 1.0, menu 1.0");
        row("an older version is taken where the newer one cannot be met",
            "menu 1.0: icons==1.0\nmenu 2.0: icons==3.0\nicons 1.0\nicons 2.0", "menu;icons", "",
            "icons 1.0, menu 1.0");
        row("nothing is pinned that only a rejected version asked for", "menu 1.0\nmenu 2.0: gone\n", "menu", "",
            "menu 1.0");
        row("two lines that exclude each other have no answer", "menu 1.0\nmenu 2.0", "menu==1.0;menu==2.0", "",
            "unsatisfiable");
        row("an empty range has no answer", "menu 1.0", "menu>2,<1", "", "unsatisfiable");
        row("a name that no index has has no answer", "menu 1.0", "mneu", "", "unsatisfiable");
        row("a constraint bounds", "menu 1.0\nmenu 2.0", "menu", "menu<2", "menu 1.0");
        row("a constraint does not add", "menu 1.0\nicons 1.0", "menu", "icons==1.0", "menu 1.0");
        row("a constraint that excludes every version has no answer", "menu 1.0", "menu", "menu>1", "unsatisfiable");
        row("a requirement whose marker is false asks for nothing", "menu 1.0\nicons 1.0",
            "menu;icons | sys_platform == 'win32'", "", "menu 1.0");
        row("a dependency whose marker is false asks for nothing",
            "menu 1.0: icons | python_version < '3.8'\nicons 1.0", "menu", "", "menu 1.0");
        row("an extra brings its dependencies", "menu 1.0: icons | extra == 'svg'\nicons 1.0", "menu[svg]", "",
            "icons 1.0, menu[svg] 1.0");
        row("without the extra they stay away", "menu 1.0: icons | extra == 'svg'\nicons 1.0", "menu", "", "menu 1.0");
        row("an extra of extras brings all of them",
            "menu 1.0: menu[svg] | extra == 'all'; menu[png] | extra == 'all'; icons | extra == 'svg'; pixels | extra "
            "== 'png'\nicons 1.0\npixels 1.0",
            "menu[all]", "", "icons 1.0, menu[all][png][svg] 1.0, pixels 1.0");
        row("an extra and its distribution have one version",
            "menu 1.0: icons==1.0 | extra == 'svg'\nmenu 2.0: icons==2.0 | extra == 'svg'\nicons 1.0\nother 1.0: "
            "menu<2",
            "menu[svg];other", "", "icons 1.0, menu[svg] 1.0, other 1.0");
        row("packages that require each other are solved", "hen 1.0: egg\negg 1.0: hen", "hen", "", "egg 1.0, hen 1.0");
        row("a release that requires itself at another version is left out", "menu 1.0\nmenu 2.0: menu<2", "menu", "",
            "menu 1.0");
        row("Requires-Python rejects a release", "menu 1.0\nmenu 2.0 python=>=3.13", "menu", "", "menu 1.0");
        row("an upper bound of Requires-Python does not", "menu 1.0\nmenu 2.0 python=>=3.8,<3.12", "menu", "",
            "menu 2.0");
        row("a wheel for elsewhere does not do", "menu 1.0\nmenu 2.0 tags=cp312-cp312-win_amd64", "menu", "",
            "menu 1.0");
        row("a yanked release is left out", "menu 1.0\nmenu 2.0 yanked", "menu", "", "menu 1.0");
        row("a yanked release is taken where the user names it", "menu 1.0\nmenu 2.0 yanked", "menu==2.0", "",
            "menu 2.0");
        row("a yanked release is not taken because a package names it", "menu 1.0\nmenu 2.0 yanked\nbar 1.0: menu==2.0",
            "bar", "", "unsatisfiable");
        row("a pre-release waits behind stable ones", "menu 1.0\nmenu 2.0b1", "menu", "", "menu 1.0");
        row("a pre-release is taken where nothing stable fits", "menu 1.0\nmenu 2.0b1", "menu>1", "", "menu 2.0b1");
        row("a local version is higher than its public one", "menu 1.0\nmenu 1.0+cuda", "menu==1.0", "",
            "menu 1.0+cuda");
        row("an arbitrary version is matched", "menu 1.0\nmenu 2.0", "menu===1.0", "", "menu 1.0");
        row("a release that reaches outside the index is left out",
            "menu 1.0\nmenu 2.0: icons @ https://files.example/icons-1.0-py3-none-any.whl", "menu", "", "menu 1.0");
    }
    void answers()
    {
        QFETCH(QString, index);
        QFETCH(QString, requirements);
        QFETCH(QString, constraints);
        QFETCH(QString, expected);
        QCOMPARE(solved(index.toStdString(), test::problemFrom(requirements.toStdString(), constraints.toStdString())),
                 expected);
    }

    void modes_data()
    {
        QTest::addColumn<resolve::Problem>("problem");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* requirements, const char* expected, auto change) {
            resolve::Problem problem = test::problemFrom(requirements);
            change(problem);
            QTest::addRow("%s", name) << problem << expected;
        };
        using resolve::Problem;
        row("an existing pin is kept", "menu", "icons 2.0, menu 1.0", [](Problem& p) {
            p.preferences.push_back({*pep::Name::parse("menu"), *pep::Version::parse("1.0"), {}});
        });
        row("a pin that the requirement excludes is let go", "menu>1", "icons 2.0, menu 2.0", [](Problem& p) {
            p.preferences.push_back({*pep::Name::parse("menu"), *pep::Version::parse("1.0"), {}});
        });
        row("a pin that no longer exists is let go", "menu", "icons 2.0, menu 2.0", [](Problem& p) {
            p.preferences.push_back({*pep::Name::parse("menu"), *pep::Version::parse("9.0"), {}});
        });
        row("lowest takes the oldest of everything", "menu", "icons 1.0, menu 1.0",
            [](Problem& p) { p.resolution = resolve::Resolution::Lowest; });
        row("lowest-direct takes the newest below", "menu", "icons 2.0, menu 1.0",
            [](Problem& p) { p.resolution = resolve::Resolution::LowestDirect; });
        row("allow takes pre-releases like others", "menu", "icons 2.0, menu 3.0a1",
            [](Problem& p) { p.prereleases = resolve::PrereleaseMode::Allow; });
        row("disallow never takes one", "menu>2.0", "unsatisfiable",
            [](Problem& p) { p.prereleases = resolve::PrereleaseMode::Disallow; });
        row("explicit takes one where the user names one", "menu>=3.0a0", "icons 2.0, menu 3.0a1",
            [](Problem& p) { p.prereleases = resolve::PrereleaseMode::Explicit; });
        row("an override replaces what packages ask", "menu==2.0", "icons 1.0, menu 2.0", [](Problem& p) {
            p.overrides = test::inputsFrom("icons==1.0", requirements::Origin::Kind::Override, "o.txt");
        });
        row("an override replaces the user's own line", "menu==2.0", "icons 2.0, menu 1.0", [](Problem& p) {
            p.overrides = test::inputsFrom("menu==1.0", requirements::Origin::Kind::Override, "o.txt");
        });
        row("an override whose marker is false removes the dependency", "menu==2.0", "menu 2.0", [](Problem& p) {
            p.overrides =
                test::inputsFrom("icons==1.0 | sys_platform == 'win32'", requirements::Origin::Kind::Override, "o.txt");
        });
        row("what was uploaded at the cut-off does not exist", "menu", "icons 2.0, menu 1.0",
            [](Problem& p) { p.excludeNewer = 200; });
        row("an enforced upper bound rejects", "bounded", "unsatisfiable",
            [](Problem& p) { p.pythonUpperBounds = resolve::PythonUpperBounds::Enforce; });
        row("without wheels nothing is left", "menu", "unsatisfiable", [](Problem& p) { p.files.noBinaryAll = true; });
    }
    void modes()
    {
        static const std::string index = "menu 1.0 at=100: icons\nmenu 2.0 at=200: icons\nmenu 3.0a1 at=300: icons\n"
                                         "icons 1.0 at=100\nicons 2.0 at=100\nbounded 1.0 at=100 python=>=3.8,<3.12\n";
        QFETCH(resolve::Problem, problem);
        QFETCH(QString, expected);
        QCOMPARE(solved(index, problem), expected);
    }

    /// resolver.md 3.13: moving a line never changes the answer.
    void theOrderOfLinesDoesNotMatter()
    {
        const std::string index = "a 1.0: c>=1\na 2.0: c<2\nb 0.1\nb 1.0: c>=2\nc 1.0\nc 2.0\nd 1.0: a\nd 2.0: a;b";
        resolve::Problem problem = test::problemFrom("a;b;c>0;d", "c<9;a>0");
        const QString expected = solved(index, problem);
        QVERIFY(expected.contains("a "));
        std::mt19937 random(7);
        for (int i = 0; i < 50; ++i) {
            std::shuffle(problem.requirements.begin(), problem.requirements.end(), random);
            std::shuffle(problem.constraints.begin(), problem.constraints.end(), random);
            QCOMPARE(solved(index, problem), expected);
        }
    }

    void twoLongLaddersThatExcludeEachOtherAreQuick()
    {
        // Merged intervals keep this from trying every pair.
        std::string index;
        for (int i = 1; i <= 400; ++i) {
            index += "left " + std::to_string(i) + ".0: shared==1.0\n";
            index += "right " + std::to_string(i) + ".0: shared==2.0\n";
        }
        index += "shared 1.0\nshared 2.0\n";
        const auto source = test::indexFrom(index);
        Task task;
        const auto outcome = resolve::solve(test::problemFrom("left;right"), *source, task);
        QVERIFY(outcome.has_value());
        const auto* answer = std::get_if<resolve::Unsatisfiable>(&*outcome);
        QVERIFY(answer);
        QVERIFY2(answer->statistics.versionsTried < 1000,
                 qPrintable(QString::number(answer->statistics.versionsTried)));
    }

    void anAnswerKnowsWhoAskedForWhat()
    {
        const auto source = test::indexFrom("menu 1.0: icons>=1; pixels | extra == 'png'\nicons 1.0\npixels 1.0");
        Task task;
        const auto outcome = resolve::solve(test::problemFrom("menu[png];icons", "pixels<2"), *source, task);
        QVERIFY(outcome.has_value());
        const auto& solution = std::get<resolve::Solution>(*outcome);
        QCOMPARE(solution.packages.size(), std::size_t(3));
        const resolve::ResolvedPackage& icons = solution.packages[0];
        QCOMPARE(icons.sources.size(), std::size_t(1));
        QCOMPARE(icons.sources[0].annotation(), std::string("-r app.in"));
        QCOMPARE(icons.dependents.size(), std::size_t(1));
        const resolve::ResolvedPackage& menu = solution.packages[1];
        QCOMPARE(menu.dependencies.size(), std::size_t(2));
        QCOMPARE(menu.dependencies[0].requirement, std::string("icons>=1"));
        QCOMPARE(menu.dependencies[1].extra.text(), std::string("png"));
        const resolve::ResolvedPackage& pixels = solution.packages[2];
        QCOMPARE(pixels.sources[0].annotation(), std::string("-c parent.txt"));
    }

    void proofsNameTheConstraintAndItsPlace()
    {
        const auto source = test::indexFrom("a 1.0: c>=1\na 2.0: c<2\nc 1.0\nc 2.0\nunvisited 1.0: c");
        Task task;
        const auto outcome = resolve::solve(test::problemFrom("a==2.0", "c==2.0"), *source, task);
        QVERIFY(outcome.has_value());
        const auto* answer = std::get_if<resolve::Unsatisfiable>(&*outcome);
        QVERIFY(answer);
        const std::string text = resolve::explain(answer->derivation);
        QVERIFY2(text.find("the constraint at parent.txt:1 allows only c==2.0") != std::string::npos, text.c_str());
        QVERIFY2(text.find("a==2.0 depends on c<2") != std::string::npos, text.c_str());
        QVERIFY2(text.find("app.in:1 asks for a==2.0") != std::string::npos, text.c_str());
        QVERIFY2(text.find("unvisited") == std::string::npos, text.c_str());
    }

    void anUnknownExtraIsAWarning()
    {
        const auto source = test::indexFrom("menu 1.0");
        Task task;
        const auto outcome = resolve::solve(test::problemFrom("menu[nope]"), *source, task);
        QVERIFY(outcome.has_value());
        const auto& solution = std::get<resolve::Solution>(*outcome);
        QCOMPARE(solution.warnings.size(), std::size_t(1));
        QVERIFY(solution.warnings[0].find("nope") != std::string::npos);
    }

    void aRequestedStopIsAnswered()
    {
        const auto source = test::indexFrom("menu 1.0");
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto outcome = resolve::solve(test::problemFrom("menu"), *source, task);
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    }

    void aDirectReferenceIsRefusedWithItsPlace()
    {
        const auto source = test::indexFrom("menu 1.0");
        Task task;
        const auto outcome = resolve::solve(
            test::problemFrom("menu;icons @ https://files.example/icons-1.0-py3-none-any.whl"), *source, task);
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::Usage);
        QCOMPARE(outcome.error().place.value().line, 2u);
    }
};

QTEST_APPLESS_MAIN(SolverTest)
#include "solver_test.moc"
