// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict.h"
#include "support/core_checks.h"
#include "support/universe_text.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace lockwright;

namespace
{

/// "app.in:1 a, parent.txt:1 c<2 | app.in:2 b" of the cores.
QString coresOf(const explain::ConflictReport& report)
{
    std::string text;
    for (const explain::Conflict& conflict : report.conflicts) {
        text += text.empty() ? "" : " | ";
        for (std::size_t i = 0; i < conflict.core.size(); ++i) {
            const explain::ConflictLine& line = conflict.core[i];
            text += (i == 0 ? "" : ", ") + describe(Place{line.origin.place.file, line.origin.place.line, 0}) + " "
                    + line.requirement;
        }
    }
    return QString::fromStdString(text);
}

} // namespace

class ConflictTest : public QObject
{
    Q_OBJECT

    static void addCase(const char* name, const char* index, const char* requirements, const char* constraints,
                        const char* overrides, const char* cores, const char* summary)
    {
        QTest::newRow(name) << index << requirements << constraints << overrides << cores << summary;
    }

private slots:
    void coresAndTheirSummary_data()
    {
        for (const char* column : {"index", "requirements", "constraints", "overrides", "cores", "summary"})
            QTest::addColumn<QString>(column);
        addCase("a requirement of a pinned package against a line",
                "trl 0.9.6: numpy<2.0.0\nnumpy 1.26.4\nnumpy 2.1.0\nd 1", "d; trl==0.9.6; numpy>=2.1", "", "",
                "app.in:2 trl==0.9.6, app.in:3 numpy>=2.1",
                "app.in:2 asks for trl==0.9.6, which requires numpy<2.0.0; app.in:3 asks for numpy>=2.1.");
        addCase("the line that is rejected stands first in the file",
                "trl 0.9.6: numpy<2.0.0\nnumpy 1.26.4\nnumpy 2.1.0", "numpy>=2.1; trl==0.9.6", "", "",
                "app.in:1 numpy>=2.1, app.in:2 trl==0.9.6",
                "app.in:2 asks for trl==0.9.6, which requires numpy<2.0.0; app.in:1 asks for numpy>=2.1.");
        addCase("two lines that exclude each other", "c 1\nc 2", "c==1; c==2", "", "", "app.in:1 c==1, app.in:2 c==2",
                "app.in:1 asks for c==1; app.in:2 asks for c==2.");
        addCase("a constraint keeps its own place", "a 1: c<2\nc 1\nc 2\nd 1", "a; d", "d; c==2", "",
                "app.in:1 a, parent.txt:2 c==2",
                "app.in:1 asks for a, which requires c<2; the constraint at parent.txt:2 allows only c==2.");
        addCase("an override against a line", "a 1: c<2\nc 1\nc 2", "a; c==1", "", "c==3",
                "app.in:2 c==1, over.txt:1 c==3 | app.in:1 a, over.txt:1 c==3",
                "app.in:2 asks for c==1; the override at over.txt:1 allows only c==3; there is no version of c==3.");
        addCase("a chain of packages", "a 1: b\nb 1: c<2\nc 1\nc 2", "a; c>=2", "", "", "app.in:1 a, app.in:2 c>=2",
                "app.in:1 asks for a, which requires b, which requires c<2; app.in:2 asks for c>=2.");
        addCase("a line that contradicts itself", "c 1\nd 1", "d; c>2,<1", "", "", "app.in:2 c<1,>2",
                "app.in:2 asks for c<1,>2.");
        addCase("a name that no index has", "d 1", "d; missing", "", "", "app.in:2 missing",
                "app.in:2 asks for missing; missing was not found in memory.");
        addCase("a version that does not exist", "c 1\nc 2", "c>=5", "", "", "app.in:1 c>=5",
                "app.in:1 asks for c>=5; there is no version of c>=5.");
        addCase("a yanked version", "c 1\nc 2 yanked", "c>=2", "", "", "app.in:1 c>=2",
                "app.in:1 asks for c>=2; c==2 was yanked.");
        addCase("a version for another Python", "c 1\nc 2 python=>=3.13", "c>=2", "", "", "app.in:1 c>=2",
                "app.in:1 asks for c>=2; c==2 requires Python>=3.13.");
        addCase("independent conflicts stand apart", "a 1: c<2\nc 1\nc 2\nx 1: z<2\nz 1\nz 2", "a; c>=2; x; z>=2", "",
                "", "app.in:1 a, app.in:2 c>=2 | app.in:3 x, app.in:4 z>=2", "");
        addCase("conflicts that share a line stand apart", "a 1: c<2\nb 1: c<2\nc 1\nc 2", "a; b; c>=2", "", "",
                "app.in:1 a, app.in:3 c>=2 | app.in:2 b, app.in:3 c>=2", "");
        addCase("three lines of which each two agree", "c 1\nc 2\nc 3", "c>=1,!=1; c!=2; c!=3", "", "",
                "app.in:1 c!=1,>=1, app.in:2 c!=2, app.in:3 c!=3", "");
        addCase("an extra's requirement", "x 1: c<2|extra=='e'\nc 1\nc 2", "x[e]; c>=2", "", "",
                "app.in:1 x[e], app.in:2 c>=2", "");
        addCase("a solution leaves nothing to tell", "c 1", "c", "", "", "", "");
    }

    void coresAndTheirSummary()
    {
        QFETCH(QString, index);
        QFETCH(QString, requirements);
        QFETCH(QString, constraints);
        QFETCH(QString, overrides);
        QFETCH(QString, cores);
        QFETCH(QString, summary);
        const auto source = test::indexFrom(index.toStdString());
        resolve::Problem problem = test::problemFrom(requirements.toStdString(), constraints.toStdString());
        problem.overrides = test::inputsFrom(overrides.toStdString(), requirements::Origin::Kind::Override, "over.txt");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY2(report.has_value(), report ? "" : report.error().message.c_str());
        QVERIFY(report->complete);
        QCOMPARE(coresOf(*report), cores);
        if (!summary.isEmpty())
            QCOMPARE(QString::fromStdString(report->conflicts.at(0).summary), summary);
        QCOMPARE(test::faultsOfCores(problem, *source, *report), QString());
    }

    void onlyFiveConflictsAreToldApart()
    {
        std::string index, lines;
        for (int i = 0; i < 7; ++i) {
            const std::string name = "p" + std::to_string(i);
            index += name + " 1\n" + name + " 2\n";
            lines += name + "==1;" + name + "==2;";
        }
        const auto source = test::indexFrom(index);
        const resolve::Problem problem = test::problemFrom(lines);
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY(report.has_value());
        QCOMPARE(report->conflicts.size(), explain::ConflictReport::limit);
        QVERIFY(!report->complete);
    }

    void aLongProofHasAShortSummary()
    {
        std::string index = "c 1\nc 2\n";
        for (int version = 1; version <= 40; ++version)
            index += "a " + std::to_string(version) + ": c<2,!=0." + std::to_string(version) + "\n";
        const auto source = test::indexFrom(index);
        const resolve::Problem problem = test::problemFrom("a; c>=2");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY(report.has_value());
        QCOMPARE(coresOf(*report), QString("app.in:1 a, app.in:2 c>=2"));
        const explain::Conflict& conflict = report->conflicts[0];
        QVERIFY2(conflict.summary.size() < 600, conflict.summary.c_str());
        QVERIFY2(conflict.summary.find("more facts") != std::string::npos, conflict.summary.c_str());
        QCOMPARE(conflict.facts.size(), std::size_t(40));
        QVERIFY(conflict.derivation().find("unsatisfiable") != std::string::npos);
    }

    void aFactNamesItsKind()
    {
        using Kind = explain::ConflictFact::Kind;
        QCOMPARE(explain::name(Kind::Requires), "requires");
        QCOMPARE(explain::name(Kind::NoVersions), "no-versions");
        QCOMPARE(explain::name(Kind::NotFound), "not-found");
        QCOMPARE(explain::name(Kind::Unavailable), "unavailable");
    }

    void cancellationEndsIt()
    {
        const auto source = test::indexFrom("c 1\nc 2");
        const resolve::Problem problem = test::problemFrom("c==1; c==2");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }

    void coresOfRandomProblemsAreMinimal()
    {
        std::mt19937 random(20250311);
        const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
        int conflicts = 0, several = 0;
        for (int i = 0; i < 800; ++i) {
            const int packages = pick(2, 6);
            const auto requirement = [&] {
                const int low = pick(1, 4);
                return "p" + std::to_string(pick(0, packages - 1)) + ">=" + std::to_string(low)
                       + ",<=" + std::to_string(pick(low, 5)) + (pick(0, 9) == 0 ? ",!=2" : "");
            };
            std::string index, lines, constraints, overrides;
            for (int p = 0; p < packages; ++p)
                for (int version = pick(1, 4); version > 0; --version) {
                    index += "p" + std::to_string(p) + " " + std::to_string(version)
                             + (pick(0, 9) == 0 ? " yanked" : "") + ": ";
                    for (int count = pick(0, 2); count > 0; --count)
                        index += requirement() + ";";
                    index += "\n";
                }
            for (int count = pick(1, 5); count > 0; --count)
                lines += requirement() + ";";
            for (int count = pick(0, 2); count > 0; --count)
                constraints += requirement() + ";";
            if (pick(0, 5) == 0)
                overrides = requirement();
            resolve::Problem problem = test::problemFrom(lines, constraints);
            problem.overrides = test::inputsFrom(overrides, requirements::Origin::Kind::Override, "over.txt");
            const auto source = test::indexFrom(index);
            resolve::Universe universe(*source, resolve::Policy::of(problem));
            Task task;
            const auto outcome = resolve::solve(problem, universe, task);
            const auto report = explain::explainConflict(problem, universe, task);
            QVERIFY(outcome.has_value() && report.has_value());
            QCOMPARE(report->conflicts.empty(), std::holds_alternative<resolve::Solution>(*outcome));
            conflicts += report->conflicts.empty() ? 0 : 1;
            several += report->conflicts.size() > 1 ? 1 : 0;
            const QString faults = test::faultsOfCores(problem, *source, *report);
            QVERIFY2(faults.isEmpty(), qPrintable(faults + "\n"
                                                  + QString::fromStdString(index + "\n" + lines + "\n" + constraints
                                                                           + "\n" + overrides)));
        }
        QVERIFY2(conflicts > 200 && conflicts < 790, qPrintable(QString::number(conflicts)));
        QVERIFY2(several > 20, qPrintable(QString::number(several)));
    }
};

QTEST_APPLESS_MAIN(ConflictTest)
#include "conflict_test.moc"
