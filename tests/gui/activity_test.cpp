// SPDX-License-Identifier: GPL-3.0-or-later
// Problems, jobs and log; what is remembered of a repository; one window a repository.
#include "layout_memory.h"
#include "single_instance.h"
#include "views/activity_panel.h"
#include "views/graph_page.h"
#include "views/packages_view.h"
#include "views/problems_list.h"
#include "window_fixture.h"
#include "words.h"

#include <QtWidgets>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace lockwright;
using namespace lockwright::gui;
using test::WindowFixture;
using Page = MainWindow::Page;
using Finished = WorkspaceController::Finished;
using Verb = WorkspaceController::Verb;

class ActivityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void jobsThatEndedAreKept()
    {
        WindowFixture on;
        on.open();
        const std::size_t before = on.window->controller().finished().size();
        on.trigger("recompile");
        on.settle();
        on.script->failWith("compile", {ErrorCode::Network, "the index is gone", "", {}});
        on.trigger("refreshAll");
        on.settle();
        const auto& finished = on.window->controller().finished();
        QCOMPARE(finished.size(), before + 2);
        QCOMPARE(finished[0].outcome, Finished::Outcome::Failed);
        QVERIFY(finished[0].error.contains("the index is gone"));
        QCOMPARE(finished[1].outcome, Finished::Outcome::Done);
        on.trigger("showJobs");
        auto* list = on.find<QTreeWidget>("jobList");
        QTRY_COMPARE(list->topLevelItemCount(), int(finished.size()));
        QCOMPARE(list->topLevelItem(0)->text(0), QString("✗ failed"));
        QVERIFY(list->topLevelItem(0)->text(4).contains("the index is gone"));
    }

    void onlyTheLastFiftyAreKept()
    {
        WindowFixture on;
        on.open();
        for (std::size_t i = 0; i < WorkspaceController::finishedKept + 5; ++i) {
            on.window->controller().compile({});
            on.settle();
        }
        QCOMPARE(on.window->controller().finished().size(), WorkspaceController::finishedKept);
    }

    void aRunningJobIsCancelledFromTheList()
    {
        WindowFixture on;
        on.open();
        on.trigger("showJobs");
        on.script->hold("compile");
        on.trigger("recompile");
        auto* list = on.find<QTreeWidget>("jobList");
        QTRY_COMPARE(on.window->controller().allRunning().size(), std::size_t(1)); // what filled the views is done
        QTRY_VERIFY(list->topLevelItemCount() > 0 && list->topLevelItem(0)->text(0) == "▶ running");
        QTRY_VERIFY(list->topLevelItem(0)->text(4).contains("base")); // what it says of itself
        auto* button = qobject_cast<QToolButton*>(list->itemWidget(list->topLevelItem(0), 5));
        QVERIFY(button);
        QCOMPARE(button->accessibleName(), QString("Cancel: Solving"));
        button->click();
        on.settle();
        QCOMPARE(on.window->controller().finished().front().outcome, Finished::Outcome::Cancelled);
        QTRY_COMPARE(list->topLevelItem(0)->text(0), QString("○ cancelled"));
    }

    void messagesAreLogged()
    {
        WindowFixture on;
        on.open();
        on.window->messages().show({"one", Message::Kind::Warning, "first line\n<b>second</b>", {}});
        on.trigger("showLog");
        const QString log = on.find<QPlainTextEdit>("log")->toPlainText();
        QVERIFY(log.contains("! warning  first line"));
        QVERIFY(log.contains("<b>second</b>"));
        on.window->messages().dismiss("one");
        QCOMPARE(on.find<QPlainTextEdit>("log")->toPlainText(), log); // it outlives the bar
    }

    void problemsAreAskedForOnlyInSight()
    {
        auto script = test::Script::sample();
        using Problem = workspace::CheckReport::Problem;
        script->check.problems = {
            {"base", Problem::Kind::Stale, "numpy is not what the line asks for", {"requirements/in/base.in", 3, 1}},
            {"ui", Problem::Kind::Missing, "there is no lock", {}}};
        WindowFixture on(script);
        on.open();
        QCOMPARE(script->calls("check"), 0);
        on.trigger("showProblems");
        on.settle();
        QCOMPARE(script->calls("check"), 1);
        auto* list = on.find<QTreeWidget>("problemList");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), QString("! stale"));
        QCOMPARE(on.find<QTabWidget>("activity")->tabText(0), QString("Problems (2)"));
        emit list->itemActivated(list->topLevelItem(0), 0);
        QCOMPARE(on.window->page(), Page::Files);
        script->check.problems.clear();
        on.trigger("refresh");
        on.settle();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QCOMPARE(on.find<QTabWidget>("activity")->tabText(0), QString("Problems"));
    }

    void aFailedCheckSaysSo()
    {
        auto script = test::Script::sample();
        script->failWith("check", {ErrorCode::Io, "the disk is gone", "", {}});
        WindowFixture on(script);
        on.open();
        on.trigger("showProblems");
        on.settle();
        const auto labels = on.window->findChild<ProblemsList*>()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return label->text().contains("the disk is gone"); }));
    }

    void aRepositoryComesBackAsItWasLeft()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Graph);
        on.window->findChild<PackagesView*>()->selectPackage("numpy");
        on.settle();
        on.window->findChild<GraphPage*>()->show(workspace::GraphOptions::Scope::Dependencies, "numpy");
        on.settle();
        on.trigger("showLog");
        auto* header = on.find<QTableView>("packageTable")->horizontalHeader();
        header->resizeSection(0, 233);
        on.window->close();
        on.make();
        on.open();
        QCOMPARE(on.window->page(), Page::Graph);
        QTRY_COMPARE(on.window->findChild<PackagesView*>()->selectedPackages(), QStringList{"numpy"});
        QCOMPARE(on.window->findChild<GraphPage*>()->options().scope, workspace::GraphOptions::Scope::Dependencies);
        QCOMPARE(on.window->findChild<GraphPage*>()->options().package, std::string("numpy"));
        QCOMPARE(on.find<QTableView>("packageTable")->horizontalHeader()->sectionSize(0), 233);
        QVERIFY(!on.find<QDockWidget>("activityDock")->isHidden());
        on.trigger("resetLayout");
        QVERIFY(on.find<QDockWidget>("activityDock")->isHidden());
    }

    void otherRepositoriesHaveLayoutsOfTheirOwn()
    {
        WindowFixture on;
        on.open("/repositories/one");
        on.window->showPage(Page::Updates);
        on.open("/repositories/two");
        QCOMPARE(on.window->page(), Page::Packages);
        on.open("/repositories/one");
        QCOMPARE(on.window->page(), Page::Updates);
    }

    void layoutsShowAndHideDocks()
    {
        WindowFixture on;
        on.open();
        on.trigger("reviewLayout");
        QCOMPARE(on.window->page(), Page::Review);
        for (const auto* dock : on.window->findChildren<QDockWidget*>())
            QVERIFY2(dock->isHidden(), qPrintable(dock->objectName()));
        on.trigger("exploreLayout");
        QVERIFY(!on.find<QDockWidget>("profilesDock")->isHidden());
        QVERIFY(on.find<QDockWidget>("activityDock")->isHidden());
    }

    void aForeignLayoutIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("noise") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d", 13);
        QTest::addRow("counts without anything behind") << QByteArray("\0\0\0\1\0\0\0\1\0\0\0\0", 12);
        QSplitter two;
        two.addWidget(new QWidget);
        two.addWidget(new QWidget);
        QWidget other;
        two.setParent(&other);
        QTest::addRow("a splitter of two instead of three") << saveLayoutOf(other);
        two.setParent(nullptr);
    }
    void aForeignLayoutIsLeftAlone()
    {
        QFETCH(QByteArray, state);
        QWidget page;
        auto* splitter = new QSplitter(&page);
        for (int i = 0; i < 3; ++i)
            splitter->addWidget(new QWidget);
        splitter->resize(300, 100);
        splitter->setSizes({100, 100, 100});
        const QList<int> before = splitter->sizes();
        restoreLayoutOf(page, state);
        QCOMPARE(splitter->sizes(), before);
    }

    void oneWindowARepository()
    {
        const QTemporaryDir folder;
        const QTemporaryDir repository;
        QVERIFY(QDir(repository.path()).mkpath(".git") && QDir(repository.path()).mkpath("a/b"));
        SingleInstance first(folder.filePath("run"));
        SingleInstance second(folder.filePath("run"));
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        QVERIFY(!second.raiseOther(repository.path())); // nobody is there yet
        QVERIFY(first.claim(repository.path()));
        QVERIFY(!second.claim(repository.path()));
        // The asking window is another process; here a thread stands in for it.
        bool answered = false;
        QThread* asking = QThread::create([&] { answered = second.raiseOther(repository.path() + "/a/.."); });
        asking->start();
        QTRY_VERIFY(asking->isFinished());
        delete asking;
        QVERIFY(answered);
        QCOMPARE(raised.size(), 1);
        first.release();
        QVERIFY(second.claim(repository.path()));
        QCOMPARE(QFile::permissions(folder.filePath("run")) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const QString root = QFileInfo(repository.path()).canonicalFilePath();
        QCOMPARE(SingleInstance::candidates(repository.path() + "/a/b"),
                 (QStringList{root + "/a/b", root + "/a", root}));
        QCOMPARE(SingleInstance::candidates("/no/such/folder"), QStringList());
    }

    void aDeadSocketIsTakenOver()
    {
        const QTemporaryDir folder;
        const pid_t child = fork();
        if (child == 0) { // dies with its socket
            SingleInstance instance(folder.filePath("run"));
            const bool claimed = instance.claim(folder.path());
            _exit(claimed ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QCOMPARE(QDir(folder.filePath("run")).entryList(QDir::System).size(), 1);
        SingleInstance instance(folder.filePath("run"));
        QVERIFY(!instance.raiseOther(folder.path()));
        QVERIFY(instance.claim(folder.path()));
    }
};

QTEST_MAIN(ActivityTest)
#include "activity_test.moc"
