// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"
#include "words.h"

#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using test::WindowFixture;
using Page = MainWindow::Page;
using Status = workspace::CompiledProfile::Status;

class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void mainJob()
    {
        WindowFixture on;
        QTest::mouseClick(on.find<QPushButton>("openCard"), Qt::LeftButton);
        QCOMPARE(on.dialogs.asked.size(), 1); // turned back
        on.dialogs.folders = {"/repositories/eleanor"};
        QTest::mouseClick(on.find<QPushButton>("openCard"), Qt::LeftButton);
        QTRY_VERIFY(on.window->controller().isOpen());
        on.settle();
        QCOMPARE(on.window->windowTitle(), QString("eleanor — Lockwright"));
        QCOMPARE(on.find<QTableView>("packageTable")->model()->rowCount(), 27);
        QCOMPARE(on.find<QAction>("recompile")->iconText(), QString("Recompile (4)"));

        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_COMPARE(on.window->page(), Page::Review);
        QCOMPARE(on.tab(Page::Review), QString("Review (6)"));
        QVERIFY(on.find<QLabel>("reviewSummary")->text().startsWith("3 updated"));
        QVERIFY(on.find<QPlainTextEdit>("textDifference")->toPlainText().contains("+numpy==1.26.4"));
        QCOMPARE(on.script->calls("write"), 0);

        QTest::mouseClick(on.find<QPushButton>("applyButton"), Qt::LeftButton);
        QTRY_COMPARE(on.window->page(), Page::Commit);
        on.settle();
        QCOMPARE(on.window->messages().text("written"), QString("3 locks written."));
        QCOMPARE(on.find<QAction>("recompile")->iconText(), QString("Recompile"));
        auto* message = on.find<QPlainTextEdit>("commitMessage");
        QVERIFY(message->toPlainText().startsWith("Recompile requirements"));
        QCOMPARE(on.find<QListWidget>("untouchedPaths")->item(0)->text(), QString("README.md"));

        auto* paths = on.find<QListWidget>("commitPaths");
        QCOMPARE(paths->count(), 4);
        paths->item(3)->setCheckState(Qt::Unchecked);
        on.settle();
        QTest::keyClick(on.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!on.window->messages().text("committed").isEmpty());
        QCOMPARE(on.window->messages().text("committed"),
                 QString("Committed 9a8b7c6d on main: Recompile requirements: numpy 1.26.3 → 1.26.4, +1 −1"));
        QCOMPARE(
            on.script->lastCommit().paths,
            (std::vector<std::string>{"requirements/in/base.in", "requirements/base.txt", "requirements/backend.txt"}));
        on.settle();
        QVERIFY(message->toPlainText().isEmpty());
    }

    void aCommitIsUndoneAndItsMessageIsBack()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Commit);
        on.settle();
        const QString written = "by hand: mine";
        on.find<QPlainTextEdit>("commitMessage")->setPlainText(written);
        QTest::keyClick(on.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!on.window->messages().text("committed").isEmpty());
        on.settle();
        on.find<QAction>("undoCommit")->trigger();
        QTRY_VERIFY(!on.window->messages().text("undone").isEmpty());
        on.settle();
        QVERIFY(on.window->messages().text("committed").isEmpty());
        QCOMPARE(on.window->messages().text("undone"),
                 QString("Took 9a8b7c6d back: by hand: mine. The files are as they were."));
        QCOMPARE(on.find<QPlainTextEdit>("commitMessage")->toPlainText(), written);
        QVERIFY(on.find<QListWidget>("commitPaths")->count() > 0);
    }

    void recompileAndCommitTakeTwoKeys()
    {
        WindowFixture on;
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_COMPARE(on.window->page(), Page::Review);
        on.settle();
        QVERIFY(on.find<QLabel>("reviewMessage")->text().startsWith("Commit message: "));
        QTest::keyClick(on.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!on.window->messages().text("committed").isEmpty());
        on.settle();
        QCOMPARE(on.script->calls("write"), 1);
        QCOMPARE(on.script->calls("commit"), 1);
        QCOMPARE(on.script->lastCommit().paths.size(), std::size_t(4));
    }

    void whatCannotBeCommittedIsWrittenAndSaysWhy()
    {
        auto script = test::Script::sample();
        script->preview.obstacles = {"A merge is in progress. Leave it with `git merge --abort`."};
        WindowFixture on(script);
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_COMPARE(on.window->page(), Page::Review);
        on.settle();
        QTest::mouseClick(on.find<QPushButton>("applyAndCommitButton"), Qt::LeftButton);
        QTRY_COMPARE(on.window->page(), Page::Commit);
        on.settle();
        QCOMPARE(on.script->calls("write"), 1);
        QCOMPARE(on.script->calls("commit"), 0);
        QVERIFY(on.window->messages().text("committed").isEmpty());
    }

    void aChangeIsHeldAndSolvedAgain()
    {
        WindowFixture on;
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_COMPARE(on.window->page(), Page::Review);
        on.settle();
        auto* tree = on.find<QTreeView>("reviewTree");
        const auto find = [&](const QString& package) {
            for (int group = 0; group < tree->model()->rowCount(); ++group) {
                const QModelIndex above = tree->model()->index(group, 0);
                for (int row = 0; row < tree->model()->rowCount(above); ++row)
                    if (const QModelIndex at = tree->model()->index(row, 0, above); at.data().toString() == package)
                        return at;
            }
            return QModelIndex();
        };
        QModelIndex numpy = find("numpy");
        QCOMPARE(numpy.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        int tickless = 0; // what is new or gone has nothing to be held at
        for (int group = 0; group < tree->model()->rowCount(); ++group)
            for (int row = 0; row < tree->model()->rowCount(tree->model()->index(group, 0)); ++row)
                tickless +=
                    !tree->model()->index(row, 0, tree->model()->index(group, 0)).data(Qt::CheckStateRole).isValid();
        QVERIFY(tickless > 0);
        QVERIFY(tree->model()->setData(numpy, Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(on.script->calls("compile"), 2);
        on.settle();
        QCOMPARE(on.script->lastOptions().holdPackages, std::vector<std::string>{"numpy"});
        numpy = find("numpy");
        QCOMPARE(numpy.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(numpy.parent().data().toString().startsWith("Held"));
        QVERIFY(on.find<QLabel>("reviewSummary")->text().contains("1 held"));

        QVERIFY(tree->model()->setData(numpy, Qt::Checked, Qt::CheckStateRole));
        QTRY_COMPARE(on.script->calls("compile"), 3);
        on.settle();
        QVERIFY(on.script->lastOptions().holdPackages.empty());
        QVERIFY(!find("numpy").parent().data().toString().startsWith("Held"));
    }

    void editThenRecompile()
    {
        WindowFixture on;
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_9, Qt::AltModifier);
        QCOMPARE(on.window->page(), Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(editor->toPlainText().contains("numpy>=1.26.3"));
        QVERIFY(editor->find("1.26.3"));
        QTest::keyClicks(editor, "1.26.4");
        QCOMPARE(on.tab(Page::Files), QString("Files ●"));
        on.dialogs.answers = {0}; // write and recompile
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_COMPARE(on.window->page(), Page::Review);
        on.settle();
        QVERIFY(on.script->file("requirements/in/base.in").find("numpy>=1.26.4        # first") != std::string::npos);
        QCOMPARE(on.tab(Page::Files), QString("Files"));
        QCOMPARE(on.script->calls("compile"), 1);
    }

    void savingOverAForeignChangeIsRefused()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(!editor->toPlainText().isEmpty());
        QTest::keyClicks(editor, "x");
        on.script->setFile("requirements/in/base.in", "changed elsewhere\n");
        QTest::keyClick(on.window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(on.window->messages().text("changedOnDisk").contains("has changed on disk"));
        QCOMPARE(on.script->file("requirements/in/base.in"), std::string("changed elsewhere\n"));
        QVERIFY(editor->toPlainText().startsWith('x'));
        for (auto* button : on.window->messages().findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Reload and discard them"))
                button->click();
        }
        QTRY_COMPARE(editor->toPlainText(), QString("changed elsewhere\n"));
    }

    void filesThatCannotBeGivenBackAreReadOnly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("readOnly");
        QTest::addRow("line feeds") << QByteArray("a\nb\n") << false;
        QTest::addRow("carriage return and line feed") << QByteArray("a\r\nb\r\n") << false;
        QTest::addRow("no line end at the end") << QByteArray("a\nb") << false;
        QTest::addRow("both kinds mixed") << QByteArray("a\r\nb\n") << true;
        QTest::addRow("invalid UTF-8") << QByteArray("a\xff\n") << true;
        QTest::addRow("a lone carriage return") << QByteArray("a\rb\n") << true;
    }
    void filesThatCannotBeGivenBackAreReadOnly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, readOnly);
        auto script = test::Script::sample();
        script->setFile("requirements/in/base.in", bytes.toStdString());
        WindowFixture on(script);
        on.open();
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(!editor->toPlainText().isEmpty());
        QCOMPARE(editor->isReadOnly(), readOnly);
        if (readOnly)
            return;
        QTest::keyClicks(editor, "z");
        on.trigger("applyPending");
        QTRY_COMPARE(QByteArray::fromStdString(script->file("requirements/in/base.in")), "z" + bytes);
    }

    void noSolutionWritesNothing()
    {
        auto script = test::Script::sample();
        script->plan.profiles[1].status = Status::Unsatisfiable;
        script->plan.profiles[1].explanation = "Because <b>accelerate</b> wants numpy<2, there is no answer.";
        script->plan.profiles[1].blamed.resize(1);
        script->plan.profiles[1].blamed[0].place = {"requirements/in/base.in", 3, 1};
        WindowFixture on(script);
        on.open();
        on.trigger("recompile");
        QTRY_COMPARE(on.window->page(), Page::Review);
        QVERIFY(on.find<QLabel>("reviewSummary")->text().contains("nothing is written"));
        QCOMPARE(on.find<QPlainTextEdit>("explanation")->toPlainText(),
                 QString("Because <b>accelerate</b> wants numpy<2, there is no answer."));
        QVERIFY(!on.find<QPushButton>("applyButton")->isVisible());
        QVERIFY(!on.find<QAction>("apply")->isEnabled());
        QTest::mouseClick(on.find<QPushButton>("copyExplanation"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith("Because <b>"));
        auto* solved = on.find<QPushButton>("applySolvedButton");
        QCOMPARE(solved->text(), QString("Write only the 2 solved profiles"));
        QTest::mouseClick(solved, Qt::LeftButton);
        QTRY_COMPARE(on.script->calls("write"), 1);
        on.settle();
        QCOMPARE(on.script->lastOnlyProfiles(), (std::vector<std::string>{"base", "build"}));
    }

    void upToDatePlanSaysWhatWasChecked()
    {
        auto script = test::Script::sample();
        script->plan.profiles.clear();
        script->plan.upToDate = {"base", "backend"};
        WindowFixture on(script);
        on.open();
        on.trigger("recompile");
        QTRY_COMPARE(on.window->page(), Page::Review);
        QCOMPARE(on.tab(Page::Review), QString("Review"));
        QVERIFY(!on.find<QAction>("apply")->isEnabled());
    }

    void refusedWriteCanBeRepeated()
    {
        WindowFixture on;
        on.open();
        on.trigger("recompile");
        QTRY_COMPARE(on.window->page(), Page::Review);
        on.script->failWith("write", {ErrorCode::Io, "base.txt changed since the plan was made", "Recompile.", {}});
        on.trigger("apply");
        QTRY_VERIFY(on.window->messages().text("write").contains("base.txt changed"));
        QCOMPARE(on.window->page(), Page::Review);
        QVERIFY(on.find<QAction>("apply")->isEnabled());
        on.script->succeed("write");
        on.trigger("apply");
        QTRY_COMPARE(on.window->page(), Page::Commit);
    }

    void escapeCancelsTheJobThenTheMessage()
    {
        WindowFixture on;
        on.open();
        on.script->hold("compile");
        on.trigger("recompile");
        QTRY_VERIFY(on.find<QLabel>("jobText")->isVisible());
        QCOMPARE(on.find<QLabel>("jobText")->text(), QString("Solving base, 1 of 6"));
        QVERIFY(!on.find<QAction>("recompile")->isEnabled());
        QTest::keyClick(on.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(on.window->messages().text("compile"), QString("Recompile was cancelled. Nothing was written."));
        on.settle();
        QVERIFY(!on.find<QLabel>("jobText")->isVisible());
        QTest::keyClick(on.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(on.window->messages().count(), 0);
    }

    void closingDuringAJobStopsIt()
    {
        WindowFixture on;
        on.open();
        on.script->hold("compile");
        on.trigger("recompile");
        QTRY_COMPARE(on.script->calls("compile"), 1);
        QVERIFY(on.window->close());
        on.window.reset();
        QCOMPARE(on.script->cancellations(), 1);
    }

    void obstaclesForbidTheCommit()
    {
        auto script = test::Script::sample();
        script->preview.obstacles = {"A merge is in progress. Leave it with `git merge --abort`."};
        WindowFixture on(script);
        on.open();
        on.trigger("commit"); // shows the page
        QCOMPARE(on.window->page(), Page::Commit);
        QVERIFY(!on.find<QPushButton>("commitButton")->isEnabled());
        on.trigger("commit");
        QCOMPARE(on.script->calls("commit"), 0);
        QStringList texts;
        for (auto* bar : on.window->findChildren<MessageBar*>())
            texts += bar->accessibleName();
        QVERIFY(texts.contains("Warning: A merge is in progress. Leave it with `git merge --abort`."));
    }

    void failedCommitKeepsTheMessage()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Commit);
        auto* message = on.find<QPlainTextEdit>("commitMessage");
        message->setPlainText("My own words");
        on.script->failWith("commit", {ErrorCode::Repository, "the hook pre-commit refused", "", {}});
        on.trigger("commit");
        QTRY_VERIFY(on.window->messages().text("commit").contains("pre-commit refused"));
        QCOMPARE(message->toPlainText(), QString("My own words"));
        QVERIFY(on.find<QPushButton>("commitButton")->isEnabled());
    }

    void whatHooksPrintStandsBelowTheMessage()
    {
        auto script = test::Script::sample();
        script->preview.hooks = {"pre-commit", "post-commit"};
        script->commitOutput = "black failed on 2 files\n";
        WindowFixture on(script);
        on.open();
        on.window->showPage(Page::Commit);
        auto* log = on.find<QPlainTextEdit>("commitLog");
        QVERIFY(!log->isVisible());
        on.find<QPlainTextEdit>("commitMessage")->setPlainText("My own words");
        on.script->failWith("commit", {ErrorCode::Repository,
                                       "the hook pre-commit ended with exit code 1",
                                       "mend what it says; it said:\nblack failed on 2 files",
                                       {}});
        on.trigger("commit");
        QTRY_VERIFY(on.window->messages().text("commit").contains("exit code 1"));
        QVERIFY(!on.window->messages().text("commit").contains("black"));
        QVERIFY(log->isVisible());
        QCOMPARE(log->toPlainText(), QString("black failed on 2 files\n"));

        on.script->succeed("commit");
        auto* skip = on.find<QToolButton>("commitMore")->menu()->actions().constFirst();
        skip->setChecked(true);
        on.trigger("commit");
        QTRY_COMPARE(on.script->calls("commit"), 2);
        QTRY_VERIFY(!skip->isChecked()); // a wish for one commit
        QCOMPARE(on.script->lastCommit().hooks, git::Hooks::Skip);
    }

    void withoutGitTheRestWorks()
    {
        auto script = test::Script::sample();
        const Error none{ErrorCode::Repository, "no repository holds this folder", "Make one with `git init`.", {}};
        for (const auto* verb : {"repository", "preview", "message"})
            script->failWith(verb, none);
        WindowFixture on(script);
        on.open();
        QCOMPARE(on.find<QLabel>("branchStatus")->text(), QString("no git repository"));
        QCOMPARE(on.window->messages().count(), 0);
        on.trigger("recompile");
        QTRY_COMPARE(on.window->page(), Page::Review);
        QVERIFY(on.find<QAction>("apply")->isEnabled());
    }

    void profileSelectionFilters()
    {
        WindowFixture on;
        on.open();
        auto* tree = on.find<QTreeView>("profileTree");
        auto* table = on.find<QTableView>("packageTable");
        tree->setFocus();
        QTest::keyClicks(tree, "ui");
        QTRY_COMPARE(tree->currentIndex().data().toString(), QString("ui"));
        QCOMPARE(table->model()->rowCount(), 11);
        on.find<QLineEdit>("packageFilter")->setText("direct");
        QCOMPARE(table->model()->rowCount(), 2);
        on.trigger("clearFilter");
        QCOMPARE(table->model()->rowCount(), 11);
    }

    void modesOfRecompile()
    {
        WindowFixture on;
        on.open();
        QVERIFY(!on.find<QAction>("refreshSelected")->isEnabled());
        auto* table = on.find<QTableView>("packageTable");
        table->selectRow(9);
        QVERIFY(on.find<QAction>("refreshSelected")->isEnabled());
        on.trigger("refreshSelected");
        QTRY_COMPARE(on.script->lastOptions().upgradePackages, std::vector<std::string>{"numpy"});
        QVERIFY(on.script->lastOptions().all);
        on.settle();
        on.trigger("refreshAll");
        QTRY_VERIFY(on.script->lastOptions().upgradeAll);
        on.settle();
        on.trigger("recompile");
        QTRY_COMPARE(on.script->calls("compile"), 3);
        on.settle();
        QVERIFY(!on.script->lastOptions().upgradeAll);
        QVERIFY(on.script->lastOptions().profiles.empty());
    }

    void boundOpensItsLine()
    {
        WindowFixture on;
        on.open();
        on.find<QTableView>("packageTable")->selectRow(9); // numpy, bounded at base.in:3
        auto* details = on.find<QTreeWidget>("packageDetails");
        const auto items = details->findItems(">=1.26.3", Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        emit details->itemActivated(items.first(), 0);
        QTRY_COMPARE(on.window->page(), Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_COMPARE(editor->textCursor().block().text().left(5), QString("numpy"));
    }

    void missingFolderCanBeForgotten()
    {
        WindowFixture on;
        on.memory->addRecent("/gone");
        on.script->failWith("open", {ErrorCode::Io, "no such folder", "", {}});
        on.window->openFolder("/gone");
        QTRY_VERIFY(on.window->messages().text("open").contains("no such folder"));
        on.window->messages().findChild<QPushButton*>()->click(); // Remove from recent
        QVERIFY(on.memory->recent().isEmpty());
        QCOMPARE(on.window->messages().count(), 0);
    }

    void anotherRepositoryStartsAfresh()
    {
        WindowFixture on;
        on.open("/repositories/one");
        auto* tree = on.find<QTreeView>("profileTree");
        tree->setFocus();
        QTest::keyClicks(tree, "ui");
        QCOMPARE(on.find<QTableView>("packageTable")->model()->rowCount(), 11);
        on.window->openFolder("/repositories/two");
        QTRY_COMPARE(on.window->controller().root(), QString("/repositories/two"));
        on.settle();
        QCOMPARE(tree->currentIndex().data().toString(), QString("All profiles"));
        QCOMPARE(on.find<QTableView>("packageTable")->model()->rowCount(), 27);
    }

    void detailsCopyAsText()
    {
        WindowFixture on;
        on.open();
        on.find<QTableView>("packageTable")->selectRow(9);
        auto* details = on.find<QTreeWidget>("packageDetails");
        details->actions().first()->trigger();
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.startsWith("numpy\n"));
        QVERIFY(text.contains("<2.0.0,>=1.17  accelerate 0.33.0"));
        QVERIFY(text.contains(">=1.26.3  base.in:3"));
    }

    void reviewFollowsTheSelectedProfile()
    {
        WindowFixture on;
        on.open();
        on.trigger("recompile");
        QTRY_COMPARE(on.window->page(), Page::Review);
        auto* tree = on.find<QTreeView>("profileTree");
        tree->setFocus();
        QTest::keyClicks(tree, "backend");
        QCOMPARE(on.find<QComboBox>("reviewProfile")->currentData().toString(), QString("backend"));
        QVERIFY(!on.find<QPlainTextEdit>("textDifference")->toPlainText().contains("requirements/base.txt"));
    }

    void clearedFilterKeepsTheSelectionInSight()
    {
        WindowFixture on;
        on.open();
        auto* table = on.find<QTableView>("packageTable");
        auto* filter = on.find<QLineEdit>("packageFilter");
        filter->setText("wheel"); // the last row of all
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(table->currentIndex().data().toString(), QString("wheel"));
        on.trigger("clearFilter");
        QCOMPARE(table->currentIndex().data().toString(), QString("wheel"));
        QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
    }

    void copiedRowsArePlainText()
    {
        WindowFixture on;
        on.open();
        auto* table = on.find<QTableView>("packageTable");
        table->selectRow(9);
        table->setFocus();
        on.trigger("copyRows");
        QVERIFY(QApplication::clipboard()->text().startsWith("numpy\t1.26.3\t"));
    }

    void sampleCard()
    {
        WindowFixture on;
        on.dialogs.answers = {0};
        QTest::keyClick(on.find<QPushButton>("sampleCard"), Qt::Key_Return);
        QTRY_VERIFY(on.window->controller().isOpen());
        on.settle();
        QCOMPARE(on.script->openedFolders(),
                 (std::vector<std::string>{"sample:/documents/lockwright-sample", "/documents/lockwright-sample"}));
    }

    void sampleThatExistsCanBeOpened()
    {
        WindowFixture on;
        on.script->failWith("sample", {ErrorCode::Io, "the folder is not empty", "", {}});
        on.dialogs.answers = {1};
        on.dialogs.folders = {"/tmp/place"};
        QTest::mouseClick(on.find<QPushButton>("sampleCard"), Qt::LeftButton);
        QTRY_VERIFY(on.window->messages().text("open").contains("not empty"));
        on.window->messages().findChild<QPushButton*>()->click(); // Open that folder
        QTRY_COMPARE(on.window->controller().root(), QString("/tmp/place/lockwright-sample"));
    }

    void droppedFolderOpens_data()
    {
        QTest::addColumn<QString>("dropped");
        QTest::addColumn<QString>("opened");
        QTest::addRow("a folder") << "/a/repository"
                                  << "/a/repository";
        QTest::addRow("a requirements file stands for its folder") << "/a/repository/base.in"
                                                                   << "/a/repository";
    }
    void droppedFolderOpens()
    {
        QFETCH(QString, dropped);
        QFETCH(QString, opened);
        WindowFixture on;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(dropped)});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on.window.get(), &drop);
        QTRY_COMPARE(on.window->controller().root(), opened);
    }

    void stateIsRemembered()
    {
        WindowFixture on;
        on.open();
        auto* tree = on.find<QTreeView>("profileTree");
        tree->setFocus();
        QTest::keyClicks(tree, "backend");
        on.find<QLineEdit>("packageFilter")->setText("numpy");
        on.find<QPlainTextEdit>("commitMessage")->setPlainText("A draft");
        on.window->close();
        on.make(); // the next run
        on.window->openLast();
        QTRY_VERIFY(on.window->controller().isOpen());
        on.settle();
        QCOMPARE(on.window->controller().root(), QString("/repositories/eleanor"));
        QCOMPARE(on.find<QTreeView>("profileTree")->currentIndex().data().toString(), QString("backend"));
        QCOMPARE(on.find<QLineEdit>("packageFilter")->text(), QString("numpy"));
        QCOMPARE(on.find<QPlainTextEdit>("commitMessage")->toPlainText(), QString("A draft"));
        on.trigger("closeRepository");
        QVERIFY(!on.window->controller().isOpen());
        on.make();
        on.window->openLast();
        QVERIFY(!on.window->controller().running()); // closed by hand stays closed
    }

    void unsavedTextIsGuarded()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(!editor->toPlainText().isEmpty());
        QTest::keyClicks(editor, "x");
        QVERIFY(!on.window->close()); // keep editing
        QVERIFY(on.window->isVisible());
        on.trigger("closeRepository");
        QVERIFY(on.window->controller().isOpen());
        on.dialogs.answers = {1}; // discard
        on.window->close();
        QTRY_VERIFY(!on.window->isVisible());
    }

    void keysAreUnique()
    {
        WindowFixture on;
        QMap<QString, QString> owners;
        for (const QAction* action : on.window->actions()) {
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(
                    !owners.contains(key.toString()),
                    qPrintable(
                        QString("%1: %2 and %3").arg(key.toString(), owners[key.toString()], action->objectName())));
                owners[key.toString()] = action->objectName();
            }
        }
        QVERIFY(owners.size() > 20);
    }

    void mnemonicsAreUniqueInEveryMenu()
    {
        WindowFixture on;
        const auto mnemonic = [](const QString& text) { return QKeySequence::mnemonic(text).toString(); };
        QStringList bar;
        for (const QAction* menu : on.window->menuBar()->actions())
            bar += mnemonic(menu->text());
        QVERIFY(!bar.contains(QString()));
        bar.removeDuplicates();
        QCOMPARE(bar.size(), on.window->menuBar()->actions().size());
        for (const QMenu* menu : on.window->menuBar()->findChildren<QMenu*>()) {
            QStringList keys;
            for (const QAction* action : menu->actions()) {
                if (action->isSeparator())
                    continue;
                const QString key = mnemonic(action->text());
                QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(menu->title() + ": " + action->text()));
                keys += key;
            }
        }
    }

    void everyControlHasAName()
    {
        WindowFixture on;
        on.open();
        for (auto page : {Page::Packages, Page::Updates, Page::Review, Page::Commit, Page::History, Page::Files}) {
            on.window->showPage(page);
            for (QWidget* widget : on.window->findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                    || widget->objectName().startsWith("qt_"))
                    continue;
                const auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
                if (area && area->viewport() == widget)
                    continue;
                auto* interface = QAccessible::queryAccessibleInterface(widget);
                const bool container = qobject_cast<QTabWidget*>(widget) || qobject_cast<QStackedWidget*>(widget);
                const QString name = interface ? interface->text(QAccessible::Name) : QString();
                QVERIFY2(container || !name.isEmpty(),
                         qPrintable(QString("%1 %2 in %3")
                                        .arg(widget->metaObject()->className(), widget->objectName(),
                                             widget->parent() ? widget->parent()->metaObject()->className() : "")));
            }
        }
    }

    void dataNeverBecomesMarkup()
    {
        auto script = test::Script::sample();
        script->profiles.warnings = {"<h1>loud</h1>"};
        script->repository.branch = "<b>main</b>";
        WindowFixture on(script);
        on.open();
        QVERIFY(!on.window->messages().text("profiles").isEmpty());
        for (const QLabel* label : on.window->findChildren<QLabel*>()) {
            if (label->text().contains('<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
