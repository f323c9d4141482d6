// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/conformance.h"
#include "support/core_checks.h"
#include "support/scenario.h"

#include <QtTest>

using namespace lockwright;

/// Every scenario for one environment that has no solution has cores that are minimal.
class CoresTest : public QObject
{
    Q_OBJECT

private slots:
    void coresAreMinimal_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"packse.jsonl", "resolvelib.jsonl", "pip_yaml.jsonl", "random.jsonl"})
            QTest::newRow(file) << file;
    }

    void coresAreMinimal()
    {
        LW_NEEDS_CONFORMANCE();
        QFETCH(QString, file);
        test::Tally tally(file);
        std::size_t cores = 0, lines = 0;
        for (const QJsonObject& row : test::conformanceRows("scenarios/" + file)) {
            const QJsonObject options = row.value("resolver_options").toObject();
            if (options.value("universal").toBool() || !options.value("required_environments").toArray().isEmpty())
                continue;
            const test::Scenario scenario = test::scenarioOf(row);
            QVERIFY2(scenario.error.isEmpty(), qPrintable(scenario.error));
            if (test::satisfiable(scenario.problem, *scenario.source) != "no")
                continue;
            resolve::Universe universe(*scenario.source, resolve::Policy::of(scenario.problem));
            Task task;
            const auto report = explain::explainConflict(scenario.problem, universe, task);
            QString fault = report ? test::faultsOfCores(scenario.problem, *scenario.source, *report)
                                   : QString::fromStdString(describe(report.error()));
            if (report && report->conflicts.empty())
                fault = "no conflict was found";
            tally.add(fault.isEmpty(), QString::fromStdString(scenario.name) + ": " + fault);
            for (const explain::Conflict& conflict : report ? report->conflicts : std::vector<explain::Conflict>()) {
                ++cores;
                lines += conflict.core.size();
            }
        }
        qInfo("%s: %zu cores of %zu lines", qPrintable(file), cores, lines);
        tally.finish();
    }
};

QTEST_APPLESS_MAIN(CoresTest)
#include "cores_test.moc"
