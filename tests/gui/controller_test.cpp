// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_workspace.h"
#include "workspace_controller.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::gui;
using Verb = WorkspaceController::Verb;

namespace
{
Doors doorsTo(const std::shared_ptr<test::Script>& script)
{
    return {[script](const std::filesystem::path& folder, Task& task) -> Result<std::unique_ptr<workspace::Workspace>> {
                if (folder == "/nowhere")
                    return fail(ErrorCode::Io, "no such folder");
                if (task.cancelled())
                    return Task::cancellation();
                return std::make_unique<test::FakeWorkspace>(folder, script);
            },
            [](const std::filesystem::path& folder, Task&) -> Result<void> {
                return folder == "/full" ? Result<void>(fail(ErrorCode::Io, "the folder is not empty"))
                                         : Result<void>();
            }};
}
} // namespace

class ControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Error>("lockwright::Error"); }

    void jobHandsItsValueOverOnce()
    {
        QThreadPool pool;
        std::vector<int> values;
        Job::start(
            pool, this, [](Task&) { return 7; },
            [&](int value) {
                QCOMPARE(QThread::currentThread(), thread());
                values.push_back(value);
            });
        QTRY_COMPARE(values, std::vector<int>{7});
    }

    void deletedJobNeverAnswers()
    {
        std::atomic<bool> stopped = false;
        bool answered = false;
        {
            QThreadPool pool;
            auto* job = Job::start(
                pool, nullptr,
                [&stopped](Task& task) {
                    while (!task.cancelled())
                        std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    stopped = true;
                    return 1;
                },
                [&](int) { answered = true; });
            delete job;
        }
        QVERIFY(stopped);
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void doneMayDeleteTheParent()
    {
        QThreadPool pool;
        bool answered = false;
        auto* parent = new QObject;
        Job::start(
            pool, parent, [](Task&) { return 1; },
            [&, parent](int) {
                answered = true;
                delete parent;
            });
        QTRY_VERIFY(answered);
    }

    void openingFillsEveryView()
    {
        const auto script = test::Script::sample();
        WorkspaceController controller(doorsTo(script));
        QSignalSpy opened(&controller, &WorkspaceController::opened);
        QSignalSpy profiles(&controller, &WorkspaceController::profilesReady);
        QSignalSpy packages(&controller, &WorkspaceController::packagesReady);
        QSignalSpy repository(&controller, &WorkspaceController::repositoryReady);
        QSignalSpy index(&controller, &WorkspaceController::indexReady);
        controller.open("/work-tree");
        QVERIFY(controller.running().has_value());
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(controller.root(), QString("/work-tree"));
        QTRY_VERIFY(profiles.size() == 1 && packages.size() == 1 && repository.size() == 1 && index.size() == 1);
        QTRY_VERIFY(!controller.running());
    }

    void failedOpeningKeepsTheOldWorkspace()
    {
        WorkspaceController controller(doorsTo(test::Script::sample()));
        QSignalSpy failed(&controller, &WorkspaceController::failed);
        controller.open("/work-tree");
        QTRY_VERIFY(controller.isOpen());
        controller.open("/nowhere");
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Verb>(), Verb::Open);
        QCOMPARE(controller.root(), QString("/work-tree"));
    }

    void sampleIsMadeThenOpened()
    {
        WorkspaceController controller(doorsTo(test::Script::sample()));
        QSignalSpy failed(&controller, &WorkspaceController::failed);
        controller.createSample("/full");
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!controller.isOpen());
        controller.createSample("/sample");
        QTRY_COMPARE(controller.root(), QString("/sample"));
    }

    void newestQuestionWins()
    {
        const auto script = test::Script::sample();
        WorkspaceController controller(doorsTo(script));
        controller.open("/work-tree");
        QTRY_VERIFY(controller.isOpen() && !controller.running());
        QSignalSpy plans(&controller, &WorkspaceController::planReady);
        QSignalSpy cancelled(&controller, &WorkspaceController::cancelled);
        script->hold("compile");
        workspace::CompileOptions first;
        first.profiles = {"first"};
        controller.compile(first);
        QTRY_COMPARE(script->calls("compile"), 1);
        workspace::CompileOptions second;
        second.profiles = {"second"};
        controller.compile(second);
        QTRY_COMPARE(script->calls("compile"), 2);
        script->release("compile");
        QTRY_COMPARE(plans.size(), 1);
        QCOMPARE(script->lastOptions().profiles, std::vector<std::string>{"second"});
        QTRY_COMPARE(script->cancellations(), 1);
        QCOMPARE(cancelled.size(), 0); // a dropped answer is no news
    }

    void anotherFolderDropsWhatIsOnItsWay()
    {
        const auto script = test::Script::sample();
        WorkspaceController controller(doorsTo(script));
        controller.open("/one");
        QTRY_VERIFY(controller.isOpen() && !controller.running());
        QSignalSpy plans(&controller, &WorkspaceController::planReady);
        script->hold("compile");
        controller.compile({});
        QTRY_COMPARE(script->calls("compile"), 1);
        controller.open("/two");
        QTRY_COMPARE(controller.root(), QString("/two"));
        script->release("compile");
        QTRY_VERIFY(!controller.running());
        QCOMPARE(plans.size(), 0);
    }

    void cancelStopsTheJobAndSaysSo()
    {
        const auto script = test::Script::sample();
        WorkspaceController controller(doorsTo(script));
        controller.open("/work-tree");
        QTRY_VERIFY(controller.isOpen() && !controller.running());
        QSignalSpy cancelled(&controller, &WorkspaceController::cancelled);
        QSignalSpy failed(&controller, &WorkspaceController::failed);
        script->hold("compile");
        controller.compile({});
        QTRY_COMPARE(controller.running()->progress.item, std::string("base"));
        QVERIFY(controller.running()->foreground);
        controller.cancel();
        QVERIFY(controller.running()->cancelling);
        QTRY_COMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled[0][0].value<Verb>(), Verb::Compile);
        QCOMPARE(failed.size(), 0);
    }

    void errorsNameTheirVerb_data()
    {
        QTest::addColumn<QString>("scripted");
        QTest::addColumn<Verb>("verb");
        QTest::addRow("profiles") << "profiles" << Verb::Profiles;
        QTest::addRow("packages") << "packages" << Verb::Packages;
        QTest::addRow("repository state") << "repository" << Verb::Repository;
        QTest::addRow("index") << "index" << Verb::Index;
        QTest::addRow("compile") << "compile" << Verb::Compile;
        QTest::addRow("commit preview") << "preview" << Verb::Preview;
        QTest::addRow("suggested message") << "message" << Verb::Message;
        QTest::addRow("commit") << "commit" << Verb::Commit;
        QTest::addRow("reading a file") << "read" << Verb::Read;
        QTest::addRow("planning an edit") << "planEdit" << Verb::PlanEdit;
        QTest::addRow("writing edits") << "writeEdits" << Verb::WriteEdits;
        QTest::addRow("completions") << "completions" << Verb::Complete;
    }
    void errorsNameTheirVerb()
    {
        QFETCH(QString, scripted);
        QFETCH(Verb, verb);
        const auto script = test::Script::sample();
        script->failWith(scripted.toStdString(), {ErrorCode::Network, "gone", "", {}});
        WorkspaceController controller(doorsTo(script));
        QSignalSpy failed(&controller, &WorkspaceController::failed);
        controller.open("/work-tree");
        QTRY_VERIFY(controller.isOpen());
        controller.compile({});
        controller.preview({});
        controller.commit({{"a"}, "b"});
        controller.readText("requirements/in/base.in");
        const std::vector<workspace::EditedFile> edits{
            {"requirements/in/base.in", script->file("requirements/in/base.in"), "x\n"}};
        workspace::EditWish wish;
        wish.profile = "ui";
        wish.requirement = "redis";
        controller.planEdit(wish, {});
        controller.writeEdits(edits);
        controller.complete("red");
        QTRY_VERIFY(!failed.isEmpty());
        QTRY_VERIFY(!controller.running());
        for (const auto& call : failed)
            QCOMPARE(call[0].value<Verb>(), verb);
        QCOMPARE(failed[0][1].value<Error>().message, std::string("gone"));
    }

    void twoQuestionsAboutEditsHaveALaneEach()
    {
        const auto script = test::Script::sample();
        WorkspaceController controller(doorsTo(script));
        controller.open("/work-tree");
        QTRY_VERIFY(controller.isOpen());
        QTRY_VERIFY(!controller.running());
        QSignalSpy known(&controller, &WorkspaceController::whatIfReady);
        QSignalSpy tried(&controller, &WorkspaceController::editTried);
        QSignalSpy reread(&controller, &WorkspaceController::textsReread);
        const std::vector<workspace::EditedFile> edits{
            {"requirements/in/base.in", script->file("requirements/in/base.in"), "x\n"}};
        controller.whatIf(edits);
        controller.tryEdit(edits);
        controller.reread({"requirements/in/base.in", "requirements/in/ui.in"});
        QTRY_VERIFY(known.size() == 1 && tried.size() == 1 && reread.size() == 1);
        QCOMPARE((reread[0][0].value<QMap<QString, std::string>>().size()), 2);
        script->hold("whatIf");
        controller.whatIf(edits);
        QTRY_COMPARE(script->calls("whatIf"), 3);
        controller.drop(Verb::WhatIf);
        QTRY_COMPARE(script->cancellations(), 1);
        script->release("whatIf");
        QTRY_VERIFY(!controller.running());
        QCOMPARE(known.size(), 1);
    }

    void planIsUsedUpByWriting()
    {
        const auto script = test::Script::sample();
        WorkspaceController controller(doorsTo(script));
        controller.open("/work-tree");
        QTRY_VERIFY(controller.isOpen());
        QSignalSpy written(&controller, &WorkspaceController::written);
        controller.write({});
        QVERIFY(!controller.isRunning(Verb::Write)); // nothing to write yet
        controller.compile({});
        QTRY_VERIFY(controller.plan());
        controller.write({"base"});
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(!controller.plan());
        QCOMPARE(script->lastOnlyProfiles(), std::vector<std::string>{"base"});
    }

    void destructionDuringWorkIsQuick()
    {
        const auto script = test::Script::sample();
        auto controller = std::make_unique<WorkspaceController>(doorsTo(script));
        controller->open("/work-tree");
        QTRY_VERIFY(controller->isOpen());
        script->hold("compile");
        controller->compile({});
        QTRY_COMPARE(script->calls("compile"), 1);
        controller.reset(); // would hang if the work were not stopped
        QCOMPARE(script->cancellations(), 1);
    }
};

QTEST_GUILESS_MAIN(ControllerTest)
#include "controller_test.moc"
