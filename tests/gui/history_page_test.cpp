// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history_model.h"
#include "models/history_words.h"
#include "undo/pending_edits.h"
#include "views/blame_list.h"
#include "views/history_page.h"
#include "views/message_area.h"
#include "views/palette.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace lockwright;
using namespace lockwright::gui;
using gui::test::Script;
using gui::test::WindowFixture;
using Column = HistoryModel::Column;
using Page = MainWindow::Page;

namespace
{

/// A window on the page of history, which has its answers.
struct OnHistory : WindowFixture {
    explicit OnHistory(std::shared_ptr<Script> given = Script::sample())
        : WindowFixture(std::move(given))
        , page(find<HistoryPage>("historyPage"))
        , table(find<QTableView>("historyTable"))
    {
        open();
        trigger("showHistory");
    }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, Column column) const
    {
        return table->model()->index(row, int(column)).data().toString();
    }
    HistoryPage* page;
    QTableView* table;
};

const std::pair<std::string, std::string> newest{std::string(40, 'c') + "^!", ""};

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT

private slots:
    void asksWhenItComesInSight()
    {
        WindowFixture on;
        on.open();
        QCOMPARE(on.script->calls("history"), 0);
        on.trigger("showHistory");
        QCOMPARE(on.window->page(), Page::History);
        QTRY_COMPARE(on.script->calls("history"), 1);
        QTRY_COMPARE(on.find<QTableView>("historyTable")->model()->rowCount(), 3);
    }

    void showsTheNewestCommitAndWhatItDid()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        QTRY_COMPARE(on.script->lastDifference(), newest);
        QTRY_COMPARE(on.find<QLabel>("historyHeading")->text(), QString("Update numpy to 1.26.3"));
        QTRY_VERIFY(on.find<QPlainTextEdit>("historyText")->toPlainText().contains("+numpy==1.26.3"));
        QVERIFY(on.find<QLabel>("historySubheading")->text().contains("requirements/in/base.in"));
        QCOMPARE(on.find<QTreeView>("historyChanges")->model()->rowCount(), 1);
    }

    void cellsSayWhatHappened_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addRow("the day is the author's") << 0 << int(Column::Date) << "2024-09-03";
        QTest::addRow("branches stand before the subject")
            << 0 << int(Column::Subject) << "[main] Update numpy to 1.26.3";
        QTest::addRow("tags and markup are plain text")
            << 1 << int(Column::Subject) << "[v1.0] Add rich to the <b>ui</b>";
        QTest::addRow("a package that moves in two profiles counts once") << 0 << int(Column::Change) << "~1";
        QTest::addRow("a package that came") << 1 << int(Column::Change) << "+1";
        QTest::addRow("profiles in their order") << 0 << int(Column::Profiles) << "base, backend";
        QTest::addRow("the author") << 1 << int(Column::Author) << "Grace Example";
        QTest::addRow("the short id") << 2 << int(Column::Id) << "aaaaaaa";
    }
    void cellsSayWhatHappened()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, text);
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(std::make_shared<const workspace::HistoryReport>(Script::sample()->history));
        QCOMPARE(model.index(row, column).data().toString(), text);
    }

    void aLockThatCannotBeReadSaysSo()
    {
        HistoryModel model;
        model.setReport(std::make_shared<const workspace::HistoryReport>(Script::sample()->history));
        QVERIFY(model.index(2, 0).data(HistoryModel::ProblemRole).toBool());
        QVERIFY(model.index(2, int(Column::Change)).data(Qt::ToolTipRole).toString().contains("conflict markers"));
    }

    void modelsKeepTheirPromisesWhileTheyChange()
    {
        HistoryModel model;
        HistoryFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester one(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester two(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(std::make_shared<const workspace::HistoryReport>(Script::sample()->history));
        model.setPackage("numpy");
        filter.setOnlyMoved(true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setText("grace");
        QCOMPARE(filter.rowCount(), 0);
        filter.setOnlyMoved(false);
        QCOMPARE(filter.rowCount(), 1);
        model.setReport(nullptr);
        QCOMPARE(filter.rowCount(), 0);
    }

    void followsTheSelectedPackage()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        on.find<QTableView>("packageTable");
        on.window->findChild<BlameList*>()->setPackage({});
        on.page->setPackage("numpy");
        QCOMPARE(on.cell(0, Column::Change), QString("1.26.2 → 1.26.3"));
        on.find<QToolButton>("historyOnlyMoved")->click();
        QCOMPARE(on.rows(), 2);
        on.page->setPackage({});
        QCOMPARE(on.rows(), 3);
        QVERIFY(!on.find<QToolButton>("historyOnlyMoved")->isChecked());
    }

    void theFilterLooksAtSubjectAuthorTagProfileAndDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::addRow("a word of the subject") << "rich" << 1;
        QTest::addRow("an author") << "ada" << 2;
        QTest::addRow("a tag") << "v1.0" << 1;
        QTest::addRow("a profile") << "backend" << 2;
        QTest::addRow("a day") << "2024-09-03" << 1;
        QTest::addRow("an id") << "bbbbbbbb" << 1;
        QTest::addRow("two words are both needed") << "ada begin" << 1;
        QTest::addRow("nothing fits") << "zzz" << 0;
    }
    void theFilterLooksAtSubjectAuthorTagProfileAndDay()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        on.trigger("filter");
        on.find<QLineEdit>("historyFilter")->setText(text);
        QCOMPARE(on.rows(), rows);
    }

    void theTimeMachineTellsWhatHasChangedSince()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        QTRY_COMPARE(on.script->lastDifference(), newest);
        auto* machine = on.find<QSlider>("timeMachine");
        QCOMPARE(machine->value(), 2);
        QTest::keyClick(machine, Qt::Key_Home);
        QTRY_COMPARE(on.script->lastDifference().first, std::string(40, 'a'));
        QCOMPARE(on.script->lastDifference().second, std::string());
        QVERIFY(on.find<QToolButton>("historySince")->isChecked());
        QVERIFY(on.find<QLabel>("timeMachineText")->text().startsWith("2024-08-31"));
        on.find<QToolButton>("historyCommit")->click();
        QTRY_COMPARE(on.script->lastDifference().first, std::string(40, 'a') + "^!");
    }

    void twoRowsAreCompared()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        QTRY_COMPARE(on.script->lastDifference(), newest);
        on.table->selectionModel()->select(on.table->model()->index(2, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_COMPARE(on.script->lastDifference(), std::pair(std::string(40, 'a'), std::string(40, 'c')));
        QTRY_COMPARE(on.find<QLabel>("historyHeading")->text(), QString("From bbbbbbb to ccccccc"));
    }

    void revisionsAreOfferedAndCompared()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        auto* before = on.find<QComboBox>("compareBefore");
        QVERIFY(before->findText("v1.0") >= 0);
        before->setEditText("v1.0");
        QTest::keyClick(before->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(on.script->lastDifference(), std::pair(std::string("v1.0"), std::string()));
    }

    void revisionsThatDoNotExistAreToldBesideTheTable()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        QTRY_COMPARE(on.script->lastDifference(), newest);
        on.script->failWith("diff", {ErrorCode::Usage, "there is no revision nope", "see: git log", {}});
        on.page->compare("nope", {});
        const auto told = [&] {
            const auto labels = on.page->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains("no revision nope");
            });
        };
        QTRY_VERIFY(told());
        QCOMPARE(on.rows(), 3);
    }

    void withoutARepositoryItSaysWhy()
    {
        auto script = Script::sample();
        script->failWith("history", {ErrorCode::Repository, "there is no git repository here", "git init", {}});
        OnHistory on(script);
        const auto told = [&] {
            const auto labels = on.page->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains("no git repository");
            });
        };
        QTRY_VERIFY(told());
        QVERIFY(!on.table->isVisible());
        script->succeed("history");
        on.page->outdate();
        QTRY_COMPARE(on.rows(), 3);
        QVERIFY(on.table->isVisible());
    }

    void withoutCommitsItSaysWhatToDo()
    {
        auto script = Script::sample();
        script->history = {};
        OnHistory on(script);
        QTRY_COMPARE(script->calls("history"), 1);
        on.settle();
        QVERIFY(!on.table->isVisible());
    }

    void whyShowsWhoMovedThePackageAndLeadsThere()
    {
        WindowFixture on;
        on.open();
        auto* list = on.find<QTreeWidget>("blameEvents");
        on.window->findChild<BlameList*>()->setPackage({});
        emit on.find<HistoryPage>("historyPage")->packageSelected("numpy");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(1), QString("1.26.2 → 1.26.3"));
        QVERIFY(list->topLevelItem(0)->toolTip(0).contains("base.in:3"));
        emit list->itemActivated(list->topLevelItem(1), 0);
        QCOMPARE(on.window->page(), Page::History);
        QTRY_COMPARE(on.script->lastDifference().first, std::string(40, 'a') + "^!");
    }

    void thePaletteHasCommits()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        on.window->showPage(Page::Packages);
        on.trigger("palette");
        auto* palette = on.find<Palette>("palette");
        palette->type("add rich to");
        QVERIFY(palette->currentTitle().contains("Add rich"));
        QTest::keyClick(palette->focusProxy(), Qt::Key_Return);
        QCOMPARE(on.window->page(), Page::History);
        QTRY_COMPARE(on.script->lastDifference().first, std::string(40, 'b') + "^!");
    }

    void restoringMakesOneStepOfPendingChanges()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        const auto& pending = *on.window->findChild<PendingEdits*>();
        const std::string disk = on.script->files.at("requirements/in/base.in");
        on.page->showCommit(QString(40, 'b'));
        auto* button = on.find<QPushButton>("historyRestore");
        QVERIFY(button->isVisible());
        button->click();
        QTRY_COMPARE(pending.files(), QStringList("requirements/in/base.in"));
        QCOMPARE(on.script->calls("restoreTexts"), 1);
        QCOMPARE(on.script->calls("writeEdits"), 0);
        QCOMPARE(pending.text("requirements/in/base.in"), std::string("torch==2.3.0\n"));
        QCOMPARE(pending.stack().count(), 1);
        QVERIFY(pending.stack().undoText().contains(QString(40, 'b')));
        QVERIFY(on.find<QDockWidget>("pendingDock")->isVisible());
        on.trigger("undo");
        QVERIFY(pending.isEmpty());
        QCOMPARE(pending.text("requirements/in/base.in"), disk);
    }

    void restoringIsRefusedWherePendingTextIsInTheWay()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        auto& pending = *on.window->findChild<PendingEdits*>();
        const std::string disk = on.script->files.at("requirements/in/base.in");
        pending.setDisk("requirements/in/base.in", disk);
        pending.type("requirements/in/base.in", "nothing==1\n");
        on.find<QPushButton>("historyRestore")->click();
        const auto told = [&] {
            const auto labels = on.window->messages().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains("requirements/in/base.in are in the way");
            });
        };
        QTRY_VERIFY(told());
        QCOMPARE(pending.text("requirements/in/base.in"), std::string("nothing==1\n"));
        QCOMPARE(pending.stack().count(), 1);
    }

    void whatIsAsTheCommitHadItNeedsNoRestoring()
    {
        const auto script = Script::sample();
        script->files.erase("requirements/in/base.in");
        OnHistory on(script);
        QTRY_COMPARE(on.rows(), 3);
        on.find<QPushButton>("historyRestore")->click();
        QTRY_COMPARE(on.script->calls("restoreTexts"), 1);
        on.settle();
        QVERIFY(on.window->findChild<PendingEdits*>()->isEmpty());
    }

    void aRestoreThatFailsSaysSo()
    {
        OnHistory on;
        QTRY_COMPARE(on.rows(), 3);
        on.script->failWith("restoreTexts", {ErrorCode::Repository, "the commit cannot be read", {}, {}});
        on.find<QPushButton>("historyRestore")->click();
        const auto told = [&] {
            const auto labels = on.window->messages().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains("the commit cannot be read", Qt::CaseInsensitive);
            });
        };
        QTRY_VERIFY(told());
        QVERIFY(on.window->findChild<PendingEdits*>()->isEmpty());
    }

    void differencesAreCopiedAsTextAndMarkdown()
    {
        const auto script = Script::sample();
        QVERIFY(differenceText(script->difference, false).contains("numpy 1.26.2 → 1.26.3 (base)\n"));
        QVERIFY(differenceText(script->difference, true).contains("| numpy | 1.26.2 → 1.26.3 | base |\n"));
    }
};

QTEST_MAIN(HistoryPageTest)
#include "history_page_test.moc"
