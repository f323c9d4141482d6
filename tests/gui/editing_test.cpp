// SPDX-License-Identifier: GPL-3.0-or-later
// Editing in the window: the editor, the pin editor, the Add dialog, the Pending dock, and how they are written.
#include "window_fixture.h"
#include "words.h"

#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using namespace lockwright::gui::test;
using Page = MainWindow::Page;

namespace
{
const std::string baseFile = "requirements/in/base.in";
const std::string uiFile = "requirements/in/ui.in";

QPlainTextEdit* openEditor(WindowFixture& on)
{
    on.window->showPage(Page::Files);
    auto* editor = on.find<QPlainTextEdit>("editor");
    if (!QTest::qWaitFor([editor] { return editor->toPlainText().contains("numpy"); }))
        qWarning("the editor stays empty");
    return editor;
}

void selectPackage(WindowFixture& on, const char* package)
{
    auto* filter = on.find<QLineEdit>("packageFilter");
    filter->setText(QLatin1String(package));
    QTest::keyClick(filter, Qt::Key_Return);
    on.trigger("clearFilter");
}

void click(const QWidget* parent, const char* text)
{
    for (auto* button : parent->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String(text))
            return button->click();
    }
    QFAIL(text);
}

QStringList column(const QAbstractItemView* view, int number)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts += view->model()->index(row, number).data().toString();
    return texts;
}
} // namespace

class EditingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void typingIsPendingAndSolved()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        const std::string before = on.script->file(baseFile);
        QVERIFY(editor->find("1.26.3"));
        QTest::keyClicks(editor, "1.26.4");
        auto* list = on.find<QTreeView>("pendingList");
        QCOMPARE(column(list, 0), QStringList{"base.in:3"});
        QVERIFY(column(list, 2).first().startsWith("→ numpy>=1.26.4"));
        QVERIFY(on.find<QDockWidget>("pendingDock")->isVisible());
        QCOMPARE(on.find<QDockWidget>("pendingDock")->windowTitle(), QString("Pending (1)"));
        auto* impact = on.find<QDockWidget>("pendingDock")->findChild<QTreeView*>("impactTable");
        QTRY_COMPARE(impact->model()->rowCount(), 6);
        QCOMPARE(column(impact, 0).last(), QString("development"));
        QCOMPARE(column(impact, 1).last(), QString("✗ no solution"));
        QTRY_COMPARE(QString::fromStdString(on.script->lastPending().at(0).after), editor->toPlainText());
        QCOMPARE(on.script->file(baseFile), before);
        emit impact->activated(impact->model()->index(5, 5)); // its reason has a place
        QTRY_COMPARE(on.find<QComboBox>("editorFiles")->currentText(), QString("requirements/in/development.in"));
    }

    void theOldAnswerIsDimmed()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        QTest::keyClicks(editor, "# ");
        auto* dock = on.find<QDockWidget>("pendingDock");
        auto* impact = dock->findChild<QTreeView*>("impactTable");
        QTRY_COMPARE(impact->model()->rowCount(), 6);
        QVERIFY(!impact->graphicsEffect()->isEnabled());
        on.script->hold("whatIf");
        QTest::keyClicks(editor, "x");
        QCOMPARE(impact->model()->rowCount(), 6);
        QVERIFY(impact->graphicsEffect()->isEnabled());
        QTRY_COMPARE(dock->findChild<QLabel*>("impactSentence")->text(), QString("Solving with these changes…"));
        QTRY_COMPARE(on.script->calls("whatIf"), 2);
        QTest::keyClicks(editor, "y");
        QTRY_COMPARE(on.script->cancellations(), 1); // nobody waits for that any more
        on.script->release("whatIf");
        QTRY_VERIFY(!impact->graphicsEffect()->isEnabled());
        QCOMPARE(on.script->calls("whatIf"), 3);
    }

    void undoGoesToThePlace()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        const QString before = editor->toPlainText();
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, "redis");
        editor->moveCursor(QTextCursor::Start);
        QVERIFY(on.find<QAction>("undo")->text().contains("Edit line 9 of base.in"));
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor->toPlainText(), before);
        QCOMPARE(editor->textCursor().blockNumber(), 8);
        QVERIFY(!on.find<QAction>("undo")->isEnabled());
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(editor->toPlainText().endsWith("redis"));
        QCOMPARE(on.tab(Page::Files), QString("Files ●"));
        on.trigger("discardPending");
        QCOMPARE(on.tab(Page::Files), QString("Files"));
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor->toPlainText().endsWith("redis"));
    }

    void linesThatCannotBeReadAreUnderlined()
    {
        auto script = Script::sample();
        script->whatIf.problems = {{{baseFile, 3, 6}, "numpy>> is no requirement", "Write a version."}};
        WindowFixture on(script);
        on.open();
        auto* editor = openEditor(on);
        QTest::keyClicks(editor, "# ");
        const auto underlined = [editor] {
            QStringList texts;
            for (const auto& selection : editor->extraSelections()) {
                if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                    texts += selection.cursor.selectedText();
            }
            return texts;
        };
        QTRY_COMPARE(underlined().size(), 1);
        QVERIFY(underlined().first().startsWith(">=1.26.3"));
        auto* impact = on.find<QDockWidget>("pendingDock")->findChild<QTreeView*>("impactTable");
        QCOMPARE(column(impact, 1).first(), QString("✗ cannot be read"));
        on.trigger("discardPending");
        QTRY_VERIFY(underlined().isEmpty());
    }

    void namesAndVersionsAreOffered()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, "red");
        QAbstractItemView* popup = nullptr;
        QTRY_VERIFY([&] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                if (widget->objectName() == QLatin1String("completions") && widget->isVisible())
                    popup = qobject_cast<QAbstractItemView*>(widget);
            }
            return popup != nullptr;
        }());
        QCOMPARE(column(popup, 0), QStringList({"redis", "redis-py-cluster", "redisvl"}));
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY(editor->toPlainText().endsWith("\nredis"));
        QTest::keyClicks(editor, ">=");
        QTRY_VERIFY(popup->isVisible());
        QTRY_VERIFY(column(popup, 0).contains("4.6.0  ·  2023-06-25, locked"));
        QVERIFY(column(popup, 0).contains("5.0.6  ·  2024-06-24, yanked"));
        QTest::keyClick(popup, Qt::Key_Return); // nothing is chosen: a new line
        QVERIFY(editor->toPlainText().endsWith("\nredis>=\n"));
    }

    void offersGoWithTheirPage()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        const auto offered = [] {
            const auto windows = QApplication::topLevelWidgets();
            return std::any_of(windows.begin(), windows.end(), [](const QWidget* widget) {
                return widget->objectName() == QLatin1String("completions") && widget->isVisible();
            });
        };
        QTest::keyClicks(editor, "red");
        QTRY_VERIFY(offered());
        on.window->showPage(Page::Review);
        QVERIFY(!offered());
    }

    void pinEditorMakesOneStep()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "numpy");
        QTest::keyClick(on.window.get(), Qt::Key_F2);
        auto* pin = on.find<QDialog>("pinEditor");
        QVERIFY(pin && pin->isVisible());
        auto* requirement = pin->findChild<QLineEdit*>("pinRequirement");
        auto* reason = pin->findChild<QLineEdit*>("pinReason");
        auto* accept = pin->findChild<QPushButton*>("pinAccept");
        QCOMPARE(pin->findChild<QComboBox*>("pinProfile")->currentText(), QString("base"));
        QTRY_COMPARE(requirement->text(), QString("numpy>=1.26.3"));
        QCOMPARE(requirement->selectedText(), QString(">=1.26.3"));
        QTRY_COMPARE(reason->text(), QString("first build with the fix for the sort"));
        QVERIFY(!accept->isEnabled());
        QTest::keyClicks(requirement, "<2");
        QTRY_VERIFY(pin->findChild<QLabel*>("pinImpact")->text().startsWith("✗ No solution in development"));
        QVERIFY(requirement->height() >= requirement->minimumSizeHint().height()); // it has grown with the sentence
        QVERIFY(pin->height() >= pin->layout()->totalHeightForWidth(pin->width()));
        QCOMPARE(on.script->calls("writeEdits"), 0);
        reason->selectAll();
        QTest::keyClicks(reason, "2.x breaks the sort");
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(!on.find<QDialog>("pinEditor"));
        QCOMPARE(on.find<QAction>("undo")->text(), QString("&Undo: Set numpy<2 in base"));
        QCOMPARE(column(on.find<QTreeView>("pendingList"), 0), QStringList{"base.in:3"});
        QVERIFY(column(on.find<QTreeView>("pendingList"), 2).first().contains("# 2.x breaks the sort"));
        on.trigger("applyPending");
        on.settle();
        QVERIFY(QString::fromStdString(on.script->file(baseFile)).contains("\nnumpy<2 "));
    }

    void escapeInThePinEditorDoesNothing()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "numpy");
        on.trigger("editPin");
        auto* pin = on.find<QDialog>("pinEditor");
        QTest::keyClicks(pin->findChild<QLineEdit*>("pinRequirement"), "<2");
        QTest::keyClick(pin, Qt::Key_Escape);
        QTRY_VERIFY(!on.find<QDialog>("pinEditor"));
        QVERIFY(!on.find<QAction>("undo")->isEnabled());
    }

    void aRequirementThatCannotBeReadIsSaid()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "numpy");
        on.trigger("editPin");
        auto* pin = on.find<QDialog>("pinEditor");
        auto* requirement = pin->findChild<QLineEdit*>("pinRequirement");
        requirement->selectAll();
        QTest::keyClicks(requirement, "numpy<<2");
        QTRY_VERIFY(pin->findChild<QLabel*>("pinImpact")->text().startsWith("✗ "));
        QVERIFY(!pin->findChild<QPushButton*>("pinAccept")->isEnabled());
        pin->close();
    }

    void f2OnTheFilesPageGoesToTheLine()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "numpy");
        auto* editor = openEditor(on);
        QTest::keyClick(on.window.get(), Qt::Key_F2);
        QTRY_COMPARE(editor->textCursor().blockNumber(), 2);
        QVERIFY(!on.find<QDialog>("pinEditor"));
    }

    void addingShowsWhatComesOfIt()
    {
        WindowFixture on;
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* dialog = on.find<QDialog>("addDialog");
        QVERIFY(dialog && dialog->isVisible());
        auto* accept = dialog->findChild<QPushButton*>("addAccept");
        QVERIFY(!accept->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>("addName"), "redis");
        auto* admitted = dialog->findChild<QLabel*>("addAdmitted");
        QTRY_COMPARE(admitted->text(), QString("Admits 5.0.8, 4.6.0."));
        auto* bound = dialog->findChild<QComboBox*>("addBound");
        bound->setCurrentIndex(2); // ~=
        QCOMPARE(dialog->findChild<QComboBox*>("addVersion")->currentText(), QString("5.0.8"));
        QCOMPARE(admitted->text(), QString("Admits 5.0.8."));
        dialog->findChild<QComboBox*>("addProfile")->setCurrentText("ui");
        dialog->findChild<QLineEdit*>("addReason")->setText("the queue");
        auto* impact = dialog->findChild<QTreeView*>("impactTable");
        QTRY_COMPARE(impact->model()->rowCount(), 6);
        QCOMPARE(column(impact, 2).at(1), QString("+1  redis 5.0.8"));
        accept->click();
        QTRY_VERIFY(!on.find<QDialog>("addDialog"));
        QCOMPARE(on.find<QAction>("undo")->text(), QString("&Undo: Set redis~=5.0.8 in ui"));
        QCOMPARE(on.script->file(uiFile), std::string("-r base.in\n"));
        on.trigger("applyPending");
        on.settle();
        QVERIFY(QString::fromStdString(on.script->file(uiFile)).contains("redis~=5.0.8"));
        QVERIFY(QString::fromStdString(on.script->file(uiFile)).contains("# the queue"));
    }

    void customSpecifiersAreChecked()
    {
        WindowFixture on;
        on.open();
        on.trigger("addRequirement");
        auto* dialog = on.find<QDialog>("addDialog");
        QTest::keyClicks(dialog->findChild<QLineEdit*>("addName"), "redis");
        dialog->findChild<QComboBox*>("addBound")->setCurrentIndex(4);
        auto* custom = dialog->findChild<QLineEdit*>("addCustom");
        auto* admitted = dialog->findChild<QLabel*>("addAdmitted");
        custom->setText(">=4,<5");
        QTRY_COMPARE(admitted->text(), QString("Admits 4.6.0."));
        custom->setText(">=6");
        QCOMPARE(admitted->text(), QString("None of the known versions is admitted."));
        dialog->reject();
    }

    void moveIsOneStepInTwoFiles()
    {
        WindowFixture on;
        on.open();
        QMimeData data;
        data.setData("application/x-lockwright-packages", "pandas");
        auto* tree = on.find<QTreeView>("profileTree");
        const QModelIndex ui =
            tree->model()
                ->match(tree->model()->index(0, 0), Qt::DisplayRole, "ui", 1, Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        QVERIFY(ui.isValid());
        const QPointF at = tree->visualRect(ui).center();
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &drop);
        QTRY_COMPARE(on.find<QAction>("undo")->text(), QString("&Undo: Move pandas from base to ui"));
        QCOMPARE(column(on.find<QTreeView>("pendingList"), 0).size(), 2);
        on.trigger("undo");
        QVERIFY(!on.find<QAction>("applyPending")->isEnabled());
        // the same by menu
        selectPackage(on, "pandas");
        QMenu* move = nullptr;
        for (auto* menu : on.window->menuBar()->findChildren<QMenu*>()) {
            if (menu->title() == QLatin1String("&Move its line to"))
                move = menu;
        }
        emit move->aboutToShow();
        QCOMPARE(move->actions().size(), 5); // every profile but its own
        move->actions().at(2)->trigger();
        QTRY_COMPARE(on.find<QAction>("undo")->text(), QString("&Undo: Move pandas from base to ui"));
    }

    void aTransitivePackageIsOfferedToBeAdded()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "certifi");
        QVERIFY(!on.find<QAction>("removeLine")->isEnabled());
        QMimeData data;
        data.setData("application/x-lockwright-packages", "certifi");
        auto* tree = on.find<QTreeView>("profileTree");
        const QModelIndex base =
            tree->model()
                ->match(tree->model()->index(0, 0), Qt::DisplayRole, "base", 1, Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        QDropEvent drop(tree->visualRect(base).center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(drop.position().toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &enter);
        QApplication::sendEvent(tree->viewport(), &drop);
        QVERIFY(on.window->messages().text("move").contains("others require it"));
        on.window->messages().findChild<QPushButton*>()->click();
        auto* dialog = on.find<QDialog>("addDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit*>("addName")->text(), QString("certifi"));
        dialog->reject();
    }

    void removingALine()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "pandas");
        on.trigger("removeLine");
        QTRY_COMPARE(on.find<QAction>("undo")->text(), QString("&Undo: Remove pandas from base"));
        QCOMPARE(column(on.find<QTreeView>("pendingList"), 1), QStringList{"pandas>=2.2"});
        QCOMPARE(column(on.find<QTreeView>("pendingList"), 2), QStringList{"(no line)"});
    }

    void oneOfSeveralLinesIsEdited()
    {
        auto script = gui::test::Script::sample();
        script->setFile(baseFile, "numpy==1.26.4 ; python_version < \"3.12\"\nnumpy>=2 ; python_version >= \"3.12\"\n");
        WindowFixture on(script);
        on.open();
        selectPackage(on, "numpy");
        on.trigger("editPin");
        on.settle();
        auto* which = on.find<QComboBox>("pinLine");
        QTRY_VERIFY(which->isVisible());
        QCOMPARE(which->count(), 2);
        auto* requirement = on.find<QLineEdit>("pinRequirement");
        QVERIFY(requirement->text().startsWith("numpy==1.26.4"));
        which->setCurrentIndex(1);
        emit which->activated(1);
        QVERIFY(requirement->text().startsWith("numpy>=2"));
        requirement->setText("numpy>=2.1 ; python_version >= \"3.12\"");
        on.find<QPushButton>("pinAccept")->click();
        QTRY_COMPARE(column(on.find<QTreeView>("pendingList"), 2),
                     QStringList{"→ numpy>=2.1 ; python_version >= \"3.12\""});
    }

    void oneOfSeveralLinesIsRemoved()
    {
        auto script = gui::test::Script::sample();
        script->setFile(baseFile, "numpy==1.26.4 ; python_version < \"3.12\"\nnumpy>=2 ; python_version >= \"3.12\"\n");
        WindowFixture on(script);
        on.open();
        selectPackage(on, "numpy");
        on.trigger("removeLine");
        QTRY_VERIFY(on.find<QMenu>("lineMenu"));
        QList<QAction*> lines;
        for (QAction* action : on.find<QMenu>("lineMenu")->actions())
            if (action->isEnabled() && !action->isSeparator())
                lines << action;
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1]->text().contains("base.in:2"), qPrintable(lines[1]->text()));
        lines[1]->trigger();
        QTRY_COMPARE(column(on.find<QTreeView>("pendingList"), 1),
                     QStringList{"numpy>=2 ; python_version >= \"3.12\""});
        on.find<QMenu>("lineMenu")->close();
    }

    void packageMenuHasTheEdits()
    {
        WindowFixture on;
        on.open();
        selectPackage(on, "numpy");
        auto* table = on.find<QTableView>("packageTable");
        emit table->customContextMenuRequested(QPoint(20, 20));
        auto* menu = on.find<QMenu>("packageMenu");
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(on.find<QAction>("editPin")));
        QVERIFY(menu->actions().contains(on.find<QAction>("holdPin")));
        QVERIFY(menu->actions().contains(on.find<QAction>("removeLine")));
        menu->close();
    }

    void refusedApplyKeepsBothTexts()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        QTest::keyClicks(editor, "# mine ");
        const QString foreign = QString::fromStdString(on.script->file(baseFile)) + "redis\n";
        on.script->setFile(baseFile, foreign.toStdString());
        QTest::keyClick(on.window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(on.window->messages().text("changedOnDisk").contains("has changed on disk"));
        on.settle();
        QCOMPARE(QString::fromStdString(on.script->file(baseFile)), foreign);
        click(&on.window->messages(), "Reload and keep my changes");
        QCOMPARE(editor->toPlainText(), "# mine " + foreign);
        on.trigger("applyPending");
        on.settle();
        QCOMPARE(QString::fromStdString(on.script->file(baseFile)), "# mine " + foreign);
        on.trigger("undo"); // after Apply: pending again, against what is on disk now
        QCOMPARE(on.tab(Page::Files), QString("Files ●"));
    }

    void refreshNoticesAForeignChange()
    {
        WindowFixture on;
        on.open();
        auto* editor = openEditor(on);
        QTest::keyClicks(editor, "x");
        on.script->setFile(baseFile, "elsewhere\n");
        on.trigger("refresh");
        QTRY_VERIFY(on.window->messages().text("changedOnDisk").contains("has changed on disk"));
        click(&on.window->messages(), "Reload and keep my changes");
        QCOMPARE(editor->toPlainText(), QString("elsewhere\n"));
        QVERIFY(on.window->messages().text("pending").contains("Undo brings your text back"));
        on.trigger("undo");
        QVERIFY(editor->toPlainText().startsWith('x'));
    }

    void whatWasPendingComesBack()
    {
        WindowFixture on;
        on.open();
        QTest::keyClicks(openEditor(on), "# mine ");
        QTRY_VERIFY(!on.memory->repository("/repositories/eleanor").pending.isEmpty());
        on.window.reset(); // it ended without a word
        on.make();
        on.window->openLast();
        QTRY_VERIFY(on.window->controller().isOpen());
        on.settle();
        QCOMPARE(on.find<QAction>("undo")->text(), QString("&Undo: Bring back what was pending"));
        QVERIFY(openEditor(on)->toPlainText().startsWith("# mine "));
        on.dialogs.answers = {1}; // discard
        on.trigger("closeRepository");
        QVERIFY(on.memory->repository("/repositories/eleanor").pending.isEmpty());
    }

    void questionsBeforeAnythingIsLost_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("written");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("calls");
        QTest::addRow("recompile writes first") << "recompile" << 0 << 1 << "compile" << 1;
        QTest::addRow("recompile what is on disk") << "recompile" << 1 << 0 << "compile" << 1;
        QTest::addRow("recompile is turned back") << "recompile" << 2 << 0 << "compile" << 0;
        QTest::addRow("the check writes first") << "lookForFixes" << 0 << 1 << "fixes" << 1;
        QTest::addRow("closing is turned back") << "closeRepository" << 2 << 0 << "compile" << 0;
        QTest::addRow("closing writes first") << "closeRepository" << 0 << 1 << "compile" << 0;
    }
    void questionsBeforeAnythingIsLost()
    {
        QFETCH(QString, action);
        QFETCH(int, answer);
        QFETCH(int, written);
        QFETCH(QString, verb);
        QFETCH(int, calls);
        WindowFixture on;
        on.open();
        QTest::keyClicks(openEditor(on), "# ");
        on.dialogs.answers = {answer};
        on.trigger(action.toLatin1());
        QCOMPARE(on.dialogs.asked.size(), 1);
        QVERIFY(on.dialogs.asked.first().contains("requirements/in/base.in"));
        on.settle();
        QCOMPARE(on.script->calls("writeEdits"), written);
        QCOMPARE(on.script->calls(verb.toStdString()), calls);
        if (action == "closeRepository")
            QCOMPARE(on.window->controller().isOpen(), answer == 2);
    }
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
