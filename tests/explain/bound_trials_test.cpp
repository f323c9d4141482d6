// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/bound_trials.h"
#include "support/partial_source.h"

#include <QtTest>

using namespace lockwright;

class BoundTrialsTest : public QObject
{
    Q_OBJECT

    static void addCase(const char* name, const char* index, const char* lines, const char* pins, const char* kind,
                        const char* text, const char* constraints = "", const char* missing = "")
    {
        QTest::newRow(name) << index << lines << pins << constraints << missing << kind << text;
    }

private slots:
    void whatALineDoes_data()
    {
        for (const char* column : {"index", "lines", "pins", "constraints", "missing", "kind", "text"})
            QTest::addColumn<QString>(column);
        addCase("a pin that holds back", "c 1\nc 2", "c==1", "c==1", "holds", "holds c at 1; without it 2");
        addCase("a cap that holds back, and the kept pin below it may move to it", "c 1\nc 2\nc 3", "c<3", "c==1",
                "holds", "holds c at 2; without it 3");
        addCase("a pin of the newest version", "c 1\nc 2", "c==2", "c==2", "not-needed",
                "nothing would move: not needed today");
        addCase("a cap above all that exists", "c 1\nc 2", "c<9", "c==2", "not-needed",
                "nothing would move: not needed today");
        addCase("a cap that a package says as well", "a 1: c<2\nc 1\nc 2", "c<2; a", "c==1; a==1", "not-needed",
                "nothing would move: not needed today");
        addCase("an exclusion", "c 1\nc 2", "c!=2", "c==1", "holds", "holds c at 1; without it 2");
        addCase("a compatible release", "c 1.4\nc 1.5\nc 2.0", "c~=1.4", "c==1.5", "holds",
                "holds c at 1.5; without it 2.0");
        addCase("a lower bound stays while its cap is dropped", "c 1\nc 2\nc 3", "c>=2,<3", "c==2", "holds",
                "holds c at 2; without it 3");
        addCase("others move with it", "c 1: d<2\nc 2: d\nd 1\nd 2", "c==1; d", "c==1; d==1", "holds",
                "holds c at 1; without it 2");
        addCase("others have to move with it", "c 1\nc 2: d>=2\nd 1\nd 2", "c==1; d", "c==1; d==1", "holds",
                "holds c at 1; without it 2, and this would move: d from 1 to 2");
        addCase("something falls away with it", "c 1: d\nc 2\nd 1", "c==1", "c==1; d==1", "holds",
                "holds c at 1; without it 2, and this would move: d 1 goes");
        addCase("a yanked version that only its pin admits", "a 1: c>=2\nc 1\nc 2 yanked", "c==2; a", "", "needed",
                "without it there is no solution");
        addCase("a stale lock does not blur it", "c 1\nc 2\nd 1\nd 2", "c<2; d>=2", "c==1; d==1", "holds",
                "holds c at 1; without it 2");
        addCase("lines that contradict each other", "c 1\nd 1\nd 2", "c<2; d==1; d==2", "", "unsolvable",
                "there is no solution with it either");
        addCase("a page that is missing", "c 1\nc 2", "c<2; d", "c==1", "unknown",
                "unknown: d is not in the cache, and the network is switched off", "", "d");
        addCase("an index that does not answer", "c 1\nc 2", "c<2; d", "c==1", "unknown",
                "unknown: the index does not answer", "", "!d");
        addCase("a constraint that holds back", "a 1: c\nc 1\nc 2", "a", "a==1; c==1", "holds",
                "holds c at 1; without it 2", "c<2");
        addCase("a constraint on what nobody needs", "a 1\nc 1", "a", "a==1", "not-needed",
                "nothing would move: c is not in the profile", "c<2");
        addCase("a pin of the lock that the line forbids moves at once", "c 1\nc 2", "c", "c==2", "holds",
                "holds c at 1; without it 2", "c<2");
    }

    void whatALineDoes()
    {
        QFETCH(QString, index);
        QFETCH(QString, lines);
        QFETCH(QString, pins);
        QFETCH(QString, constraints);
        QFETCH(QString, missing);
        QFETCH(QString, kind);
        QFETCH(QString, text);
        test::PartialSource source(index.toStdString(), missing.toStdString());
        resolve::Problem problem = test::problemFrom(lines.toStdString(), constraints.toStdString());
        problem.preferences = test::pinsFrom(pins.toStdString());
        resolve::Universe universe(source, resolve::Policy::of(problem));
        explain::BoundTrials trials(problem, universe);
        Task task;
        const auto effect = constraints.isEmpty() ? trials.ofRequirement(0, task) : trials.ofConstraint(0, task);
        QVERIFY2(effect.has_value(), effect ? "" : effect.error().message.c_str());
        QCOMPARE(QString(explain::name(effect->kind)), kind);
        QCOMPARE(QString::fromStdString(explain::phraseEffect(*pep::Name::parse("c"), *effect)), text);
    }

    void onlyTheLeastVersionStays_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<bool>("limits");
        QTest::addColumn<QString>("loosened");
        QTest::newRow("no bound") << "c" << false << "c";
        QTest::newRow("a lower bound") << "c>=1,>0.5" << false << "c>0.5,>=1";
        QTest::newRow("a pin") << "c==1" << true << "c";
        QTest::newRow("a pin by its text") << "c===1" << true << "c";
        QTest::newRow("a prefix") << "c==1.*" << true << "c";
        QTest::newRow("a cap") << "c[x]>=1,<2" << true << "c[x]>=1";
        QTest::newRow("an exclusion") << "c!=1.2,<=3" << true << "c";
        QTest::newRow("a compatible release") << "c~=1.4.2" << true << "c>=1.4.2";
    }

    void onlyTheLeastVersionStays()
    {
        QFETCH(QString, requirement);
        QFETCH(bool, limits);
        QFETCH(QString, loosened);
        const pep::Requirement read = *pep::Requirement::parse(requirement.toStdString());
        QCOMPARE(explain::limits(read), limits);
        QCOMPARE(QString::fromStdString(explain::loosened(read).text()), loosened);
    }
};

QTEST_APPLESS_MAIN(BoundTrialsTest)
#include "bound_trials_test.moc"
