// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stop_after_file_operation.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace lockwright;

/// A recompile of six profiles is killed before each of its file operations: the locks are all old or all new, and
/// the next start says which and leaves nothing behind.
class KillTest : public QObject
{
    Q_OBJECT

    static workspace::Environment environmentIn(const QString& folder)
    {
        workspace::Environment environment;
        environment.stateFolder = (folder + "/state").toStdString();
        environment.cacheFolder = (folder + "/cache").toStdString();
        return environment;
    }

    static QMap<QString, QByteArray> locks(const QString& sample)
    {
        QMap<QString, QByteArray> result;
        for (const QFileInfo& info : QDir(sample + "/requirements").entryInfoList({"*"}, QDir::Files | QDir::Hidden)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                result.insert(info.fileName(), file.readAll());
        }
        return result;
    }

    /// Solves once, then writes the plan; the child dies at its own hand before operation `stop`.
    static int writeAndDie(workspace::Workspace& workspace, const workspace::CompilePlan& plan, long stop)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            fileOperationStop::after(stop);
            Task task;
            const auto written = workspace.write(plan, {}, task);
            ::_exit(written ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return status;
    }

private slots:
    void everyStopLeavesAllOldOrAllNew()
    {
        QTemporaryDir folder;
        const QString sample = folder.path() + "/sample";
        Task task;
        const auto created = workspace::createSample(sample.toStdString(), task);
        QVERIFY2(created.has_value(), created ? "" : describe(created.error()).c_str());
        // Raise a floor that all six inherit, so that every lock changes.
        QFile base(sample + "/requirements/in/base.in");
        QVERIFY(base.open(QIODevice::ReadOnly));
        QByteArray text = base.readAll();
        base.close();
        text.replace("rich\n", "rich<13.8\n");
        QVERIFY(base.open(QIODevice::WriteOnly | QIODevice::Truncate));
        base.write(text);
        base.close();

        auto opened = workspace::Workspace::open(sample.toStdString(), environmentIn(folder.path()));
        QVERIFY(opened.has_value());
        const auto plan = (*opened)->compile({}, task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        QCOMPARE(plan->changedCount(), std::size_t(6));
        const auto before = locks(sample);
        auto after = before;
        for (const workspace::CompiledProfile& profile : plan->profiles)
            after[QString::fromStdString(profile.profile.lock.filename().string())] =
                QByteArray::fromStdString(profile.newText);

        int stops = 0, old = 0, completed = 0, rolledBack = 0;
        for (long stop = 0;; ++stop) {
            const int status = writeAndDie(**opened, *plan, stop);
            const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
            auto next = workspace::Workspace::open(sample.toStdString(), environmentIn(folder.path()));
            QVERIFY2(next.has_value(), next ? "" : describe(next.error()).c_str());
            const auto report = (*next)->profiles(task);
            QVERIFY(report.has_value());
            const auto outcome = report->recovered.outcome;
            const auto now = locks(sample);
            QVERIFY2(now == before || now == after, qPrintable(QString("mixed or littered after stop %1").arg(stop)));
            if (!killed) {
                QCOMPARE(status, 0);
                QVERIFY(now == after);
                QVERIFY(outcome == FileTransaction::Recovery::Outcome::Nothing);
                break;
            }
            ++stops;
            old += now == before;
            rolledBack += outcome == FileTransaction::Recovery::Outcome::RolledBack;
            completed += outcome == FileTransaction::Recovery::Outcome::Completed;
            QVERIFY(outcome != FileTransaction::Recovery::Outcome::RolledBack || now == before);
            QVERIFY(outcome != FileTransaction::Recovery::Outcome::Completed || now == after);
            QVERIFY(report->recovered.leftAlone.empty());
            // A start after that has nothing left to say.
            const auto again = workspace::Workspace::open(sample.toStdString(), environmentIn(folder.path()));
            QVERIFY(again.has_value());
            QVERIFY((*again)->profiles(task)->recovered.outcome == FileTransaction::Recovery::Outcome::Nothing);
            for (auto lock = before.begin(); lock != before.end(); ++lock) {
                QFile file(sample + "/requirements/" + lock.key());
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
                file.write(lock.value());
            }
        }
        qInfo("%d stops: %d left the old locks, %d the new ones; %d rolled back, %d completed by the next start", stops,
              old, stops - old, rolledBack, completed);
        QVERIFY(stops > 12);
        QVERIFY(rolledBack > 0 && completed > 0);
    }

    void aLockThatChangedMeanwhileIsNotOverwritten()
    {
        QTemporaryDir folder;
        const QString sample = folder.path() + "/sample";
        Task task;
        QVERIFY(workspace::createSample(sample.toStdString(), task).has_value());
        auto opened = workspace::Workspace::open(sample.toStdString(), environmentIn(folder.path()));
        QVERIFY(opened.has_value());
        const auto plan = (*opened)->compile({}, task);
        QVERIFY(plan.has_value() && plan->changedCount() == 1);
        QFile lock(sample + "/requirements/ui.txt");
        QVERIFY(lock.open(QIODevice::Append));
        lock.write("# mine\n");
        lock.close();
        const auto before = locks(sample);
        const auto written = (*opened)->write(*plan, {}, task);
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().message.find("ui.txt") != std::string::npos, written.error().message.c_str());
        QVERIFY(locks(sample) == before);
    }
};

QTEST_APPLESS_MAIN(KillTest)
#include "kill_test.moc"
