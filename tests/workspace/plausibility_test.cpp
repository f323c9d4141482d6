// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/universe_text.h"
#include "workspace/plausibility.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::test;

/// What is said beside an answer: what may help where there is none, and what is odd about one.
class PlausibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void hints_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<qint64>("cutoff");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a release after the cut-off")
            << "menu 1.0 at=10\nmenu 2.0 at=200\nmenu 3.0 at=300"
            << "menu>=2" << qint64(100) << "`menu==3.0` is left out by --exclude-newer";
        QTest::addRow("a release without a time")
            << "menu 1.0"
            << "menu" << qint64(100)
            << "`menu==1.0` is left out by --exclude-newer, because the index does not say when it was uploaded";
        QTest::addRow("no cut-off, no hint") << "menu 1.0"
                                             << "menu>2" << qint64(0) << "";
        QTest::addRow("wheels for elsewhere")
            << "menu 1.0 tags=cp312-cp312-win_amd64.win_arm64\nmenu 0.9"
            << "menu>=1" << qint64(0) << "`menu==1.0` has wheels for win_amd64, win_arm64";
        QTest::addRow("more platforms than anyone reads")
            << "menu 1.0 tags=py3-none-p1.p2.p3.p4.p5.p6.p7"
            << "menu" << qint64(0) << "`menu==1.0` has wheels for p1, p2, p3, p4, p5 and 2 more";
        QTest::addRow("a conflict of bounds needs none") << "menu 1.0\nmenu 2.0"
                                                         << "menu==1.0;menu==2.0" << qint64(0) << "";
    }
    void hints()
    {
        QFETCH(QString, index);
        QFETCH(QString, requirements);
        QFETCH(qint64, cutoff);
        QFETCH(QString, expected);
        const auto source = indexFrom(index.toStdString());
        resolve::Problem problem = problemFrom(requirements.toStdString());
        if (cutoff > 0)
            problem.excludeNewer = cutoff;
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto outcome = resolve::solve(problem, universe, task);
        QVERIFY(outcome.has_value());
        const auto* answer = std::get_if<resolve::Unsatisfiable>(&*outcome);
        QVERIFY(answer);
        QCOMPARE(QString::fromStdString(text::join(workspace::hints(answer->derivation, universe), "\n")), expected);
    }

    void upperBoundsThatAreIgnoredAreTold_data()
    {
        QTest::addColumn<QString>("bound");
        QTest::addColumn<bool>("told");
        QTest::addRow("a bound below the target") << ">=3.8,<3.12" << true;
        QTest::addRow("a bound above it") << ">=3.8,<3.13" << false;
        QTest::addRow("a lower bound alone") << ">=3.8" << false;
        QTest::addRow("a compatible release") << "~=3.8.0" << true;
        QTest::addRow("one left out") << ">=3.8,!=3.12.*" << true;
    }
    void upperBoundsThatAreIgnoredAreTold()
    {
        QFETCH(QString, bound);
        QFETCH(bool, told);
        const auto source = indexFrom("menu 1.0 python=" + bound.toStdString());
        const resolve::Problem problem = problemFrom("menu");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto outcome = resolve::solve(problem, universe, task);
        QVERIFY(outcome.has_value());
        const auto* solution = std::get_if<resolve::Solution>(&*outcome);
        QVERIFY(solution);
        const std::vector<std::string> warnings = workspace::pythonWarnings(*solution, universe);
        QCOMPARE(warnings.size(), std::size_t(told ? 1 : 0));
        if (told)
            QVERIFY(warnings.front().starts_with("`menu==1.0` says that it requires Python" + bound.toStdString()));
    }
};

QTEST_APPLESS_MAIN(PlausibilityTest)
#include "plausibility_test.moc"
