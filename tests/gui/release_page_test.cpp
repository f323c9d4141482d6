// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/release_model.h"
#include "models/release_words.h"
#include "output_feed.h"
#include "views/release_page.h"
#include "views/release_step_view.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace lockwright;
using namespace lockwright::gui;
using namespace lockwright::release;
using gui::test::Script;
using gui::test::WindowFixture;
using Page = MainWindow::Page;

namespace
{

/// A window on the page of releases, which has its plan.
struct OnRelease : WindowFixture {
    explicit OnRelease(std::shared_ptr<Script> given = Script::sample())
        : WindowFixture(std::move(given))
        , page(find<ReleasePage>("releasePage"))
        , steps(find<QListView>("releaseSteps"))
    {
        open();
        trigger("showRelease");
        settle();
    }

    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return find<QPushButton>(name); }
    [[nodiscard]] bool offers(const char* name) const { return button(name)->isVisible() && button(name)->isEnabled(); }
    [[nodiscard]] QString state(int row) const
    {
        return steps->model()->index(row, 0).data(ReleaseModel::DetailRole).toString();
    }
    void select(int row) const { steps->setCurrentIndex(steps->model()->index(row, 0)); }
    [[nodiscard]] QString banner() const
    {
        const auto* bar = window->findChild<MessageBar*>("releaseBanner");
        return bar && bar->isVisible() ? bar->accessibleName() : QString();
    }
    void click(const char* name)
    {
        QVERIFY2(offers(name), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    void rehearse() { click("rehearseButton"); }
    /// What a run comes to.
    void scriptFinish() const { script->releaseRun = script->releaseResumed; }

    ReleasePage* page;
    QListView* steps;
};

Error mismatch()
{
    return {ErrorCode::Configuration, "setup.cfg:3 says 0.2.1, but pyproject.toml:4 says 0.2.0",
            "make them agree, or give the version with --to", Place{"setup.cfg", 3, 11}};
}

} // namespace

class ReleasePageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void thePlanIsAskedForWhenThePageComesInSight()
    {
        WindowFixture on;
        on.open();
        QCOMPARE(on.script->calls("releasePlan"), 0);
        QCOMPARE(on.script->calls("releaseStatus"), 1); // one that was interrupted must not wait for that
        on.trigger("showRelease");
        on.settle();
        QCOMPARE(on.window->page(), Page::Release);
        QVERIFY(on.script->calls("releasePlan") >= 1);
        QCOMPARE(on.find<QLabel>("releaseHeading")->text(), QString("Release 0.2.0 → 0.2.1"));
    }

    void thePlanNamesEverythingThatChanges()
    {
        OnRelease on;
        auto* changes = on.find<QTreeWidget>("releaseChanges");
        QCOMPARE(changes->topLevelItemCount(), 1);
        QCOMPARE(changes->topLevelItem(0)->text(0), QString("src/eleanor/version.py:1"));
        QCOMPARE(changes->topLevelItem(0)->text(1), QString("__version__ = \"0.2.0\""));
        QCOMPARE(changes->topLevelItem(0)->text(2), QString("__version__ = \"0.2.1\""));
        QCOMPARE(on.find<QListWidget>("releaseTag")->item(0)->text(), QString("v0.2.1"));
        QCOMPARE(on.find<QListWidget>("releaseMessage")->item(0)->text(), QString("Release 0.3.0"));
        QCOMPARE(on.find<QListWidget>("releaseCommits")->count(), 2);
        QCOMPARE(on.find<QListWidget>("releaseUntouched")->item(0)->text(), QString("notes.txt"));
        QCOMPARE(on.text("releaseWhere"), QString("On main, after aaaaaaaa."));
        QCOMPARE(on.steps->model()->rowCount(), 8);
        QCOMPARE(on.state(1), QString("○ to do"));
        emit changes->itemActivated(changes->topLevelItem(0), 0);
        QTRY_COMPARE(on.window->page(), Page::Files);
    }

    void levelsSayWhatTheyComeTo_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("possible");
        QTest::addRow("patch") << "level-patch"
                               << "Patch\n0.2.1" << true;
        QTest::addRow("minor") << "level-minor"
                               << "Minor\n0.3.0" << true;
        QTest::addRow("major") << "level-major"
                               << "Major\n1.0.0" << true;
        QTest::addRow("a candidate") << "level-rc"
                                     << "Candidate\n0.2.1rc1" << true;
        QTest::addRow("the version that is there") << "level-"
                                                   << "As it is\n0.2.0" << true;
        QTest::addRow("one that cannot be") << "level-release"
                                            << "Final\nnot possible" << false;
    }
    void levelsSayWhatTheyComeTo()
    {
        QFETCH(QString, level);
        QFETCH(QString, text);
        QFETCH(bool, possible);
        OnRelease on;
        auto* button = on.window->findChild<QPushButton*>(level);
        QVERIFY(button);
        QCOMPARE(button->text(), text);
        QCOMPARE(button->isEnabled(), possible);
        QVERIFY(!button->accessibleDescription().isEmpty());
    }

    void anotherLevelIsAnotherPlan()
    {
        OnRelease on;
        on.rehearse();
        QVERIFY(on.offers("releaseButton"));
        on.click("level-minor");
        QCOMPARE(on.text("releaseVersion"), QString("0.2.0 → 0.3.0"));
        QVERIFY(!on.offers("releaseButton"));
        on.click("level-patch");
        QVERIFY(on.offers("releaseButton")); // the very plan that was rehearsed
    }

    void anyVersionCanBeTyped()
    {
        OnRelease on;
        auto* box = on.find<QLineEdit>("otherVersion");
        box->setFocus();
        QTest::keyClicks(box, "2.0.0rc1");
        QTest::keyClick(box, Qt::Key_Return);
        on.settle();
        QCOMPARE(on.text("releaseVersion"), QString("0.2.0 → 2.0.0rc1"));
        QVERIFY(!on.button("level-patch")->isChecked());
        QCOMPARE(on.page->options().to, std::string("2.0.0rc1"));
        QVERIFY(on.page->options().part.empty());
        on.click("level-minor");
        QCOMPARE(box->text(), QString());
        QCOMPARE(on.page->options().part, std::string("minor"));
    }

    void whatIsInTheWayHasItsWaysOut()
    {
        auto script = Script::sample();
        script->releasePlan.findings = {
            {"tag",
             Finding::State::Failed,
             "the tag v0.2.1 is there already",
             {},
             {{WayOut::Action::Command, "Remove the tag.", "git tag -d v0.2.1", {}}}},
            {"targets",
             Finding::State::Warning,
             "requirements/base.txt is stale",
             Place{"requirements/base.txt", 0, 0},
             {}},
            {"repository", Finding::State::Passed, "main is a branch of a work tree at rest", {}, {}}};
        OnRelease on(script);
        QVERIFY(!on.offers("rehearseButton"));
        QVERIFY(!on.find<QAction>("rehearseRelease")->isEnabled());
        QCOMPARE(on.state(0), QString("✗ something is in the way"));
        const auto* failed = on.find<QFrame>("failedFinding");
        QVERIFY(failed && failed->isVisibleTo(on.page));
        QVERIFY(on.find<QFrame>("warningFinding"));
        failed->findChild<QToolButton*>("copyCommand")->click();
        QCOMPARE(QApplication::clipboard()->text(), QString("git tag -d v0.2.1"));
        QVERIFY(on.button("passedFindings")->text().contains("1"));
    }

    void sourcesThatDisagreeAreAStateOfTheirOwn()
    {
        auto script = Script::sample();
        script->failWith("releasePlan", mismatch());
        OnRelease on(script);
        QVERIFY(!on.offers("rehearseButton"));
        QCOMPARE(on.text("releaseSubheading"), QString("There is no plan."));
        QPushButton* open = nullptr;
        for (QPushButton* each : on.window->findChildren<QPushButton*>())
            if (each->text() == "Open setup.cfg:3" && each->isVisibleTo(on.page))
                open = each;
        QVERIFY(open);
        QVERIFY(on.find<QLineEdit>("otherVersion")->isVisible()); // a version that is given puts them right
        open->click();
        QTRY_COMPARE(on.window->page(), Page::Files);
    }

    void withoutARepositoryThereIsNothingToChoose()
    {
        auto script = Script::sample();
        script->failWith("releasePlan", {ErrorCode::Repository, "this folder is in no git repository", {}, {}});
        script->failWith("releaseStatus", {ErrorCode::Repository, "this folder is in no git repository", {}, {}});
        OnRelease on(script);
        QVERIFY(!on.find<QLineEdit>("otherVersion")->isVisible());
        QCOMPARE(on.window->messages().text("release"), QString());
    }

    void threeClicksMakeARelease()
    {
        OnRelease on;
        on.scriptFinish();
        int clicks = 1; // the page itself
        on.rehearse();
        ++clicks;
        QCOMPARE(on.script->lastReleaseOptions().part, std::string("patch"));
        QVERIFY(on.text("releaseSubheading").startsWith("Rehearsed "));
        QCOMPARE(on.state(5), QString("✓ done, 1.2 s"));
        on.click("releaseButton");
        ++clicks;
        QCOMPARE(clicks, 3);
        QVERIFY(on.script->lastReleaseOptions().needsRehearsal);
        QVERIFY(on.banner().contains("Local only. Nothing has left this machine."));
        QCOMPARE(on.find<QListWidget>("releaseMade")->count(), 3);
        QVERIFY(on.offers("pushButton"));
        QVERIFY(on.offers("undoButton"));
        QCOMPARE(on.script->calls("push"), 0);
    }

    void theSameByKeys()
    {
        OnRelease on;
        on.scriptFinish();
        on.trigger("commit"); // Ctrl+Enter: what comes next
        on.settle();
        QCOMPARE(on.script->calls("releaseRehearse"), 1);
        on.trigger("commit");
        on.settle();
        QCOMPARE(on.script->calls("releaseRun"), 1);
        on.trigger("commit"); // never pushes
        on.settle();
        QVERIFY(!on.window->findChild<QDialog*>("pushDialog"));
    }

    void pushingHasNoKeyAndIsNotWhatEnterDoes()
    {
        OnRelease on;
        QVERIFY(on.find<QAction>("pushRelease")->shortcuts().isEmpty());
        QVERIFY(!on.find<QAction>("pushRelease")->isEnabled());
        on.scriptFinish();
        on.rehearse();
        on.click("releaseButton");
        on.click("pushButton");
        auto* dialog = on.window->findChild<QDialog*>("pushDialog");
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton*>("pushNow")->isDefault());
        QVERIFY(dialog->findChild<QPushButton*>("closePush")->isDefault());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!on.window->findChild<QDialog*>("pushDialog"));
        QCOMPARE(on.script->calls("push"), 0);
    }

    void aPushShowsWhatGoesWhereAndThenGoes()
    {
        OnRelease on;
        on.scriptFinish();
        on.rehearse();
        on.click("releaseButton");
        on.click("pushButton");
        auto* dialog = on.window->findChild<QDialog*>("pushDialog");
        QCOMPARE(dialog->findChild<QLabel*>("pushRemote")->text(), QString("origin, https://git.example/family.git"));
        QVERIFY(dialog->findChild<QLabel*>("pushBranch")->text().startsWith("main → refs/heads/main"));
        QCOMPARE(dialog->findChild<QLabel*>("pushTag")->text(), QString("v0.3.0"));
        QCOMPARE(dialog->findChild<QListWidget*>("pushCommits")->count(), 1);
        QTest::mouseClick(dialog->findChild<QPushButton*>("pushNow"), Qt::LeftButton);
        on.settle();
        QCOMPARE(on.script->lastPush().tags, std::vector<std::string>{"v0.3.0"});
        QCOMPARE(on.script->lastPush().branch, std::string("main"));
        QVERIFY(dialog->findChild<QLabel*>("pushState")->text().startsWith("✓ Pushed to origin."));
        QVERIFY(dialog->findChild<QPlainTextEdit*>("pushOutput")->toPlainText().contains("remote: looking at it"));
        dialog->close();
        QVERIFY(on.banner().contains("Pushed to origin."));
        QVERIFY(!on.offers("pushButton"));
        QVERIFY(!on.offers("undoButton"));
    }

    void aPushThatIsRefusedChangesNothingHere()
    {
        OnRelease on;
        on.scriptFinish();
        on.script->failWith("push", {ErrorCode::Repository, "the remote refused: protected tag", {}, {}});
        on.rehearse();
        on.click("releaseButton");
        on.click("pushButton");
        auto* dialog = on.window->findChild<QDialog*>("pushDialog");
        QTest::mouseClick(dialog->findChild<QPushButton*>("pushNow"), Qt::LeftButton);
        on.settle();
        QVERIFY(dialog->findChild<QLabel*>("pushState")->text().contains("the remote refused: protected tag"));
        QVERIFY(dialog->findChild<QPushButton*>("pushNow")->isEnabled());
        dialog->close();
        QVERIFY(on.offers("pushButton"));
    }

    void aFailureShowsTheStepAndItsWaysOut()
    {
        OnRelease on;
        on.rehearse();
        on.click("releaseButton"); // which fails at the commit
        QCOMPARE(on.steps->currentIndex().row(), 6);
        QVERIFY(on.state(6).startsWith("✗ failed"));
        QCOMPARE(on.text("stepTitle"), QString("Commit on main"));
        QVERIFY(on.text("stepState").contains("exit code 1"));
        QVERIFY(on.text("stepError").contains("the hook pre-commit failed"));
        QVERIFY(on.find<QPlainTextEdit>("stepLog")->toPlainText().contains("commit: at work"));
        QTRY_VERIFY(on.window->findChild<QPushButton*>("wayOut-resume")->isVisible());
        QVERIFY(on.offers("resumeButton"));
        QVERIFY(on.offers("abortButton"));
        QCOMPARE(on.tab(Page::Release), QString("Release ●"));
        on.click("resumeButton");
        QVERIFY(on.banner().contains("Local only"));
        QCOMPARE(on.tab(Page::Release), QString("Release"));
    }

    void takingBackAsksWithAllThatItDoes()
    {
        OnRelease on;
        on.rehearse();
        on.click("releaseButton");
        on.dialogs.answers = {1};
        on.click("abortButton");
        QCOMPARE(on.script->calls("releaseAbort"), 0);
        const QString asked = on.dialogs.asked.last();
        QVERIFY(asked.contains("Build the wheel: Removes the wheel."));
        QVERIFY(asked.indexOf("Build the wheel") < asked.indexOf("Write version"));
        on.dialogs.answers = {0};
        on.click("abortButton");
        QCOMPARE(on.script->calls("releaseAbort"), 1);
        QVERIFY(!on.script->lastAbortOptions().finished);
        QVERIFY(on.text("releaseSubheading").contains("Everything is as it was before."));
        QCOMPARE(on.state(5), QString("↶ taken back"));
        on.click("nextButton");
        QVERIFY(on.offers("rehearseButton"));
    }

    void aFinishedReleaseIsTakenBackToo()
    {
        OnRelease on;
        on.scriptFinish();
        on.rehearse();
        on.click("releaseButton");
        on.dialogs.answers = {0};
        on.click("undoButton");
        QVERIFY(on.script->lastAbortOptions().finished);
    }

    void anOpenReleaseIsShownAtTheStart()
    {
        auto script = Script::sample();
        script->released = script->releaseRun;
        WindowFixture on(script);
        on.open();
        QTRY_COMPARE(on.window->page(), Page::Release);
        on.settle();
        QVERIFY(on.find<QPushButton>("resumeButton")->isVisible());
        QVERIFY(on.find<QPushButton>("abortButton")->isVisible());
        QVERIFY(!on.find<QPushButton>("rehearseButton")->isVisible());
        QCOMPARE(on.find<QListView>("releaseSteps")->currentIndex().row(), 6);
        QVERIFY(on.find<QLabel>("releaseSubheading")->text().contains("stopped at “Commit on main”"));
    }

    void aStepThatWasInterruptedIsToBeDoneAgain()
    {
        auto script = Script::sample();
        script->released = script->releaseRun;
        script->released.failure.reset();
        script->released.steps[5].state = StepState::Running;
        script->released.notices = {"the process that ran the release ended in the middle of it"};
        OnRelease on(script);
        QCOMPARE(on.state(6), QString("↻ to be done again"));
        QCOMPARE(on.steps->currentIndex().row(), 6);
        QVERIFY(on.banner().contains("The process that ran the release ended in the middle of it."));
        QVERIFY(on.offers("resumeButton"));
    }

    void whatAStepPrintedInAnEarlierRunIsRead()
    {
        QTemporaryFile log;
        QVERIFY(log.open());
        log.write("ruff: 1 error\n");
        log.close();
        auto script = Script::sample();
        script->releaseRun.steps[5].log = log.fileName().toStdString();
        script->released = script->releaseRun;
        WindowFixture on(script);
        on.open();
        QTRY_COMPARE(on.window->page(), Page::Release);
        QTRY_COMPARE(on.find<QPlainTextEdit>("stepLog")->toPlainText(), QString("ruff: 1 error\n"));
    }

    void aGateWaitsForAPerson()
    {
        auto script = Script::sample();
        script->releaseRun.steps[5].state = StepState::Waiting;
        script->releaseRun.steps[5].detail = "Has the changelog been read?";
        script->releaseRun.failure.reset();
        OnRelease on(script);
        on.rehearse();
        on.click("releaseButton");
        QCOMPARE(on.state(6), QString("‖ waits for you"));
        QCOMPARE(on.text("gateText"), QString("Has the changelog been read?"));
        QVERIFY(!on.button("resumeButton")->isVisible()); // it would wait again
        on.trigger("commit");
        on.settle();
        QCOMPARE(on.script->calls("releaseResume"), 0);
        on.click("passGate");
        QVERIFY(on.script->lastResumeOptions().openGates);
        QVERIFY(on.banner().contains("Local only"));
    }

    void stepsAreSeenWhileTheyRunAndCanBeCancelled()
    {
        OnRelease on;
        on.script->hold("step wheel");
        QTest::mouseClick(on.button("rehearseButton"), Qt::LeftButton);
        QTRY_COMPARE(on.steps->currentIndex().row(), 5);
        QTRY_VERIFY(on.state(5).startsWith("▶ running"));
        QTRY_VERIFY(on.find<QPlainTextEdit>("stepLog")->toPlainText().contains("wheel: at work"));
        QCOMPARE(on.text("releaseHeading"), QString("Rehearsing 0.2.0 → 0.2.1"));
        QCOMPARE(on.text("releaseSubheading"), QString("5 of 7: Build the wheel"));
        QVERIFY(!on.button("rehearseButton")->isVisible());
        QVERIFY(on.window->controller().isRunning(WorkspaceController::Verb::Rehearse));
        on.select(2); // the user looks elsewhere, and stays there
        QTest::mouseClick(on.button("cancelRelease"), Qt::LeftButton);
        on.settle();
        QVERIFY(on.window->messages().text("release").contains("Nothing was changed here"));
        QVERIFY(on.offers("rehearseButton"));
        QCOMPARE(on.steps->currentIndex().row(), 2);
    }

    void theUsersChoiceOfAStepStays()
    {
        OnRelease on;
        on.script->hold("step wheel");
        QTest::mouseClick(on.button("rehearseButton"), Qt::LeftButton);
        QTRY_COMPARE(on.steps->currentIndex().row(), 5);
        on.select(1);
        on.script->release("step wheel");
        on.settle();
        QCOMPARE(on.steps->currentIndex().row(), 1);
        QVERIFY(on.find<QPlainTextEdit>("stepLog")->toPlainText().contains("preflight: at work"));
    }

    void aRefusedReleaseSaysWhy()
    {
        OnRelease on;
        on.script->releaseRun.phase = Phase::Refused;
        on.script->releaseRun.failure.reset();
        on.script->releaseRun.findings = {
            {"identity",
             Finding::State::Failed,
             "git knows no name for the commit",
             {},
             {{WayOut::Action::Command, "Set it.", "git config user.name \"Your Name\"", {}}}}};
        on.rehearse();
        on.click("releaseButton");
        QVERIFY(on.text("releaseSubheading").contains("Nothing was changed."));
        QCOMPARE(on.state(0), QString("✗ something is in the way"));
        QVERIFY(on.find<QFrame>("failedFinding")->findChild<QLabel*>());
        QVERIFY(on.offers("rehearseButton"));
    }

    void aFailedRehearsalShowsItsStep()
    {
        OnRelease on;
        on.script->rehearsed = on.script->releaseRun;
        on.script->rehearsed.phase = Phase::RehearsalFailed;
        on.rehearse();
        QVERIFY(on.text("releaseSubheading").startsWith("The rehearsal failed."));
        QCOMPARE(on.steps->currentIndex().row(), 6);
        QVERIFY(!on.offers("releaseButton"));
        QCOMPARE(on.button("rehearseButton")->text(), QString("Rehearse again"));
    }

    void withoutARehearsalItIsAChoiceOfItsOwn()
    {
        OnRelease on;
        on.scriptFinish();
        QVERIFY(!on.offers("releaseButton"));
        on.find<QAction>("releaseWithoutHooks")->setChecked(true);
        on.trigger("releaseUnrehearsed");
        on.settle();
        QVERIFY(!on.script->lastReleaseOptions().needsRehearsal);
        QVERIFY(!on.script->lastReleaseOptions().runHooks);
    }

    void closingTheWindowAsksWhileAReleaseRuns()
    {
        OnRelease on;
        on.scriptFinish();
        on.rehearse();
        on.script->hold("step commit");
        QTest::mouseClick(on.button("releaseButton"), Qt::LeftButton);
        QTRY_VERIFY(on.state(6).startsWith("▶ running"));
        on.dialogs.answers = {1};
        on.window->close();
        QVERIFY(on.window->isVisible());
        QVERIFY(on.dialogs.asked.last().contains("can be resumed later"));
        on.script->release("step commit");
        on.settle();
    }

    void pendingChangesAreAskedAboutBeforeARelease()
    {
        OnRelease on;
        on.scriptFinish();
        on.rehearse();
        on.window->showPage(Page::Files);
        on.settle();
        auto* editor = on.window->findChild<QPlainTextEdit*>("editor");
        QVERIFY(editor);
        editor->insertPlainText("# soon\n");
        on.trigger("showRelease");
        on.settle();
        on.dialogs.answers = {2};
        on.click("releaseButton");
        QVERIFY(on.dialogs.asked.last().contains("The release takes what is on disk."));
        QCOMPARE(on.script->calls("releaseRun"), 0);
    }

    void theModelKeepsItsPromises()
    {
        const auto script = Script::sample();
        ReleaseModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        model.setSteps(script->releasePlan.steps);
        QCOMPARE(model.rowCount(), 8);
        model.setSteps(script->releaseRun.steps);
        model.tick();
        QVERIFY(model.index(6).data(ReleaseModel::CurrentRole).toBool());
        QCOMPARE(model.index(6).data(Qt::AccessibleTextRole).toString(),
                 QString("Commit on main: %1").arg(model.index(6).data(ReleaseModel::DetailRole).toString()));
        model.setSteps({});
        QCOMPARE(model.rowCount(), 1);
    }

    void statesHaveAGlyphAndAWord()
    {
        QSet<QString> glyphs;
        QSet<QString> all;
        for (int state = int(StepState::Pending); state <= int(StepState::RolledBack); ++state) {
            glyphs += glyph(StepState(state));
            all += words(StepState(state));
        }
        QCOMPARE(glyphs.size(), 8);
        QCOMPARE(all.size(), 8);
    }

    void theFeedHoldsTheEndOfATalkativeStep()
    {
        OutputFeed feed;
        const std::string line(100, 'x');
        for (int i = 0; i < 10000; ++i)
            feed.add({Event::Kind::Output, std::size_t(i % 3), line + std::to_string(i) + "\n", nullptr});
        const OutputFeed::News news = feed.take();
        std::size_t size = 0;
        for (const auto& each : news.output)
            size += each.second.size();
        QVERIFY(size <= OutputFeed::outputLimit);
        QVERIFY(size > OutputFeed::outputLimit / 2);
        QVERIFY(news.output.back().second.ends_with("9999\n"));
        QVERIFY(feed.take().output.empty());
    }

    void aLineWithoutAnEndIsBounded()
    {
        OutputFeed feed;
        for (int i = 0; i < 100; ++i)
            feed.add({Event::Kind::Output, 0, std::string(10000, 'y'), nullptr});
        std::size_t size = 0;
        for (const auto& each : feed.take().output)
            size += each.second.size();
        QVERIFY(size <= OutputFeed::outputLimit);
    }

    void whatStandsInAnAnswerIsPlainText()
    {
        auto script = Script::sample();
        script->releasePlan.findings = {{"tag", Finding::State::Failed, "<b>bold</b>", {}, {}}};
        script->releasePlan.untouched = {"<i>notes</i>.txt"};
        OnRelease on(script);
        for (const QLabel* label : on.page->findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty() || !label->pixmap().isNull(),
                     qPrintable(label->text()));
    }
};

QTEST_MAIN(ReleasePageTest)
#include "release_page_test.moc"
