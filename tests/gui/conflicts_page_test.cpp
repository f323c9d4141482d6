// SPDX-License-Identifier: GPL-3.0-or-later
// The Conflicts page on a scripted workspace: asking, walking, applying, and what it says instead.
#include "models/fix_filter.h"
#include "views/conflict_bars.h"
#include "views/conflicts_page.h"
#include "views/range_row.h"
#include "window_fixture.h"
#include "words.h"

#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using namespace lockwright::gui::test;
using Page = MainWindow::Page;

namespace
{

/// All that the page's visible labels say.
QString said(const WindowFixture& on)
{
    QStringList texts;
    for (const QLabel* label : on.find<QWidget>("conflictsPage")->findChildren<QLabel*>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

void check(WindowFixture& on)
{
    on.trigger("lookForFixes");
    QCOMPARE(on.window->page(), Page::Conflicts);
    on.settle();
}

QTreeWidget* fixes(const WindowFixture& on)
{
    return on.find<QTreeWidget>("fixList");
}

const std::string baseFile = "requirements/in/base.in";

} // namespace

class ConflictsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void nothingIsCheckedBeforeItIsAskedFor()
    {
        WindowFixture on;
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(on.window->page(), Page::Conflicts);
        QVERIFY(said(on).contains("Not checked yet"));
        QCOMPARE(on.script->calls("fixes"), 0);
        QCOMPARE(on.tab(Page::Conflicts), QString("Conflicts"));
        for (auto* button : on.find<QWidget>("conflictsPage")->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Check for conflicts"))
                button->click();
        }
        on.settle();
        QCOMPARE(on.script->calls("fixes"), 1);
        QCOMPARE(on.tab(Page::Conflicts), QString("Conflicts (1)"));
    }

    void aConflictStandsWithItsLinesAndFixes()
    {
        WindowFixture on;
        on.open();
        check(on);
        auto* list = on.find<QListWidget>("conflictList");
        QCOMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(),
                 QString("✗ 1  base, backend\nnumpy>=1.26.3 and accelerate==0.33.0 exclude one another."));
        auto* lines = on.find<QTreeWidget>("conflictLines");
        QCOMPARE(lines->topLevelItemCount(), 2);
        QCOMPARE(lines->topLevelItem(1)->text(0), QString("requirements/in/base.in:6"));
        QCOMPARE(lines->topLevelItem(1)->text(1), QString("accelerate==0.33.0"));
        QCOMPARE(lines->topLevelItem(1)->text(2), QString("requirement"));
        QVERIFY(said(on).contains("accelerate==0.33.0 requires numpy<1.26."));
        QVERIFY(said(on).contains("6 profiles checked"));

        QCOMPARE(fixes(on)->topLevelItemCount(), 4); // the second one has two edits
        const auto row = [&](int number) {
            QStringList texts;
            for (int column = 0; column < 5; ++column)
                texts += fixes(on)->topLevelItem(number)->text(column);
            return texts;
        };
        QCOMPARE(row(0), QStringList({"1", "✓ verified in every profile", "base.in:6",
                                      "accelerate==0.33.0 → accelerate==1.1.1", "2 pins · 1 major · 1 downgrade"}));
        QCOMPARE(row(1), QStringList({"2", "✗ fails in ui", "base.in:3", "move numpy>=1.26.3 away",
                                      "no pin moves"}));
        QCOMPARE(row(2), QStringList({"", "", "ui.in", "move numpy>=1.26.3 to here", ""}));

        auto* details = on.find<QTreeWidget>("fixDetails");
        QCOMPARE(details->topLevelItemCount(), 4); // the edits, and three profiles
        QCOMPARE(details->topLevelItem(2)->text(1), QString("✓ has a solution, 2 pins move"));
        QCOMPARE(details->topLevelItem(2)->child(0)->text(0), QString("accelerate 0.33.0 → 1.1.1 (major)"));
        QCOMPARE(details->topLevelItem(2)->child(1)->text(0), QString("huggingface-hub 0.24.5 → 0.24.1 (downgrade)"));
    }

    void versionsStandAsBars()
    {
        WindowFixture on;
        on.open();
        check(on);
        QCOMPARE(on.find<ConflictBars>("conflictBars")->findChildren<RangeRow*>().size(), 3);
        const auto rows = on.find<ConflictBars>("conflictBars")->findChildren<RangeRow*>();
        QCOMPARE(rows[0]->accessibleName(), QString("requirements/in/base.in:3 allows numpy from 1.26.3"));
        QCOMPARE(rows[1]->accessibleName(), QString("accelerate 0.33.0 allows numpy from 1.17 up to but not 1.26"));
        QCOMPARE(rows[2]->accessibleName(), QString("No version of numpy is in all of them"));
        rows[0]->setFocus();
        QTest::keyClick(rows[0], Qt::Key_Down);
        QVERIFY(rows[1]->hasFocus());
        QTest::keyClick(rows[1], Qt::Key_Up);
        QTest::keyClick(rows[0], Qt::Key_Return);
        QCOMPARE(on.window->page(), Page::Files);
    }

    void labelsOfTheAxisDoNotOverlap()
    {
        explain::ConflictRanges ranges;
        for (int i = 0; i < 20; ++i)
            ranges.axis.push_back("1." + std::to_string(i) + ".0rc1");
        ranges.rows.resize(1);
        ranges.rows[0].spans = {{7, 7, true, true}, {12, std::nullopt, false, false}};
        Themes themes;
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            RangeAxis axis(themes, ranges, nullptr);
            axis.setLayoutDirection(direction);
            axis.resize(500, 24);
            const auto labels = axis.labels();
            QVERIFY(labels.size() >= 2);
            QVERIFY(labels.size() < 20);
            QCOMPARE(labels[0].second, QString("1.7.0rc1"));
            QCOMPARE(labels[0].first.center().x() < labels[1].first.center().x(), direction == Qt::LeftToRight);
            for (std::size_t i = 0; i < labels.size(); ++i)
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY(!labels[i].first.intersects(labels[k].first));
        }
    }

    void theProofIsShownOnDemand()
    {
        WindowFixture on;
        on.open();
        check(on);
        auto* text = on.find<QPlainTextEdit>("proofText");
        QVERIFY(!text->isVisible());
        on.find<QPushButton>("proofButton")->click();
        QVERIFY(text->isVisible());
        QVERIFY(text->toPlainText().contains("numpy>=1.26.3"));
        on.find<QPushButton>("copyProofButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
        on.find<QPushButton>("proofButton")->click();
        QVERIFY(!text->isVisible());
    }

    void editsAreRejectedAndRequired()
    {
        WindowFixture on;
        on.open();
        check(on);
        on.trigger("rejectEdit"); // of fix 1
        QCOMPARE(fixes(on)->topLevelItemCount(), 3);
        QCOMPARE(fixes(on)->topLevelItem(0)->text(0), QString("2")); // numbers stay
        QVERIFY(on.find<QLabel>("fixesShown")->text().startsWith("2 of 3"));
        QCOMPARE(on.find<QPushButton>("fixWish")->text(),
                 QString("✗ rejected: accelerate==0.33.0 → accelerate==1.1.1"));
        fixes(on)->setCurrentItem(fixes(on)->topLevelItem(1)); // the second edit of fix 2
        on.trigger("requireEdit");
        QCOMPARE(fixes(on)->topLevelItemCount(), 2);
        QVERIFY(on.find<QLabel>("fixesShown")->text().startsWith("1 of 3"));
        check(on); // another search
        QCOMPARE(fixes(on)->topLevelItemCount(), 2);
        on.find<QWidget>("conflictsPage")->findChildren<QPushButton*>("fixWish").last()->click();
        QTRY_COMPARE(fixes(on)->topLevelItemCount(), 3);
        on.find<QPushButton>("fixWish")->click();
        QTRY_COMPARE(fixes(on)->topLevelItemCount(), 4);
        QVERIFY(!on.find<QLabel>("fixesShown")->isVisible());
    }

    void wishesOutliveMovedLines()
    {
        explain::Edit edit;
        edit.place = {"base.in", 3, 1};
        edit.package = pep::Name::fromNormal("numpy");
        edit.before = "numpy>=2";
        edit.after = "numpy>=1";
        explain::Fix fix;
        fix.edits = {edit};
        FixFilter filter;
        QVERIFY(filter.admits(fix));
        filter.wish(FixFilter::Wish::Kind::Reject, edit);
        fix.edits[0].place.line = 9;
        QVERIFY(!filter.admits(fix));
        fix.edits[0].after.clear(); // the line goes: another edit
        QVERIFY(filter.admits(fix));
        filter.wish(FixFilter::Wish::Kind::Require, edit); // instead
        QCOMPARE(filter.wishes().size(), std::size_t(1));
        QVERIFY(!filter.admits(fix));
        fix.edits = {edit};
        QVERIFY(filter.admits(fix));
        filter.drop(0);
        QVERIFY(filter.wishes().empty());
    }

    void arrowsWalkThroughTheFixes()
    {
        WindowFixture on;
        on.open();
        check(on);
        auto* title = on.find<QLabel>("fixTitle");
        auto* apply = on.find<QPushButton>("applyFixButton");
        QCOMPARE(title->text(), QString("Fix 1: ✓ verified in every profile"));
        QVERIFY(apply->isEnabled());
        QTest::keyClick(fixes(on), Qt::Key_Down);
        QCOMPARE(title->text(), QString("Fix 2: ✗ fails in ui"));
        QVERIFY(said(on).contains("not every profile has a solution"));
        QTest::keyClick(fixes(on), Qt::Key_Down);
        QCOMPARE(title->text(), QString("Fix 2: ✗ fails in ui")); // its second edit
        QTest::keyClick(fixes(on), Qt::Key_Down);
        QCOMPARE(title->text(), QString("Fix 3: ✓ verified in every profile"));
        QVERIFY(!apply->isEnabled()); // an override has no file
        QVERIFY(on.find<QLabel>("fixNote")->text().contains("--override"));
        fixes(on)->setFocus();
        QTest::keyClick(fixes(on), Qt::Key_Return);
        on.settle();
        QVERIFY(!on.find<QAction>("applyPending")->isEnabled());
    }

    void aLineOpensInTheEditor()
    {
        WindowFixture on;
        on.open();
        check(on);
        auto* lines = on.find<QTreeWidget>("conflictLines");
        emit lines->itemClicked(lines->topLevelItem(1), 0);
        QCOMPARE(on.window->page(), Page::Files);
        on.settle();
        QTRY_COMPARE(on.find<QPlainTextEdit>("editor")->textCursor().blockNumber(), 5);
    }

    void enterMakesTheFixPending()
    {
        WindowFixture on;
        on.open();
        check(on);
        const std::string before = on.script->file(baseFile);
        const int profiles = on.script->calls("profiles");
        fixes(on)->setFocus();
        QTest::keyClick(fixes(on), Qt::Key_Return);
        on.settle();
        QVERIFY(on.dialogs.asked.isEmpty());
        QCOMPARE(on.script->file(baseFile), before); // files change on Apply
        QVERIFY(said(on).contains("The fix is pending"));
        QCOMPARE(on.tab(Page::Conflicts), QString("Conflicts"));
        QVERIFY(on.find<QAction>("undo")->text().contains("accelerate==0.33.0 → accelerate==1.1.1"));
        on.trigger("undo");
        QVERIFY(!on.find<QAction>("applyPending")->isEnabled());
        on.trigger("redo");
        on.trigger("applyPending");
        QTRY_VERIFY(on.script->file(baseFile).find("accelerate==1.1.1\n") != std::string::npos);
        on.settle();
        QCOMPARE(on.window->messages().text("pending"),
                 QString("Written to requirements/in/base.in. 2 profiles are stale now."));
        QCOMPARE(on.script->calls("profiles"), profiles + 1);
        for (auto* button : on.window->messages().findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Recompile"))
                button->click();
        }
        QTRY_COMPARE(on.window->page(), Page::Review);
        QCOMPARE(on.script->lastOptions().profiles, (std::vector<std::string>{"base", "backend"}));
    }

    void aChangedFileIsLeftAsItIs()
    {
        WindowFixture on;
        on.open();
        check(on);
        on.script->setFile(baseFile, "numpy\n");
        on.find<QPushButton>("applyFixButton")->click();
        on.trigger("applyPending");
        QTRY_VERIFY(on.window->messages().text("changedOnDisk").contains("has changed on disk"));
        on.settle();
        QCOMPARE(on.script->file(baseFile), std::string("numpy\n"));
        on.trigger("discardPending");
        on.trigger("refresh");
        on.settle();
        check(on);
        on.find<QPushButton>("applyFixButton")->click(); // the answer is about the file as it was
        QVERIFY(on.window->messages().text("fixes").contains("has changed since the check"));
    }

    void whatIsTypedStaysBesideTheFix()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(editor->toPlainText().contains("numpy"));
        QTest::keyClicks(editor, "# ");
        on.trigger("lookForFixes"); // the check reads what is on disk: turned back
        QCOMPARE(on.dialogs.asked.size(), 1);
        QCOMPARE(on.script->calls("fixes"), 0);
        on.dialogs.answers = {1};
        check(on);
        on.find<QPushButton>("applyFixButton")->click();
        QVERIFY(editor->toPlainText().startsWith("# "));
        QVERIFY(editor->toPlainText().contains("accelerate==1.1.1\n"));
        on.trigger("undo");
        QVERIFY(editor->toPlainText().startsWith("# "));
        QVERIFY(editor->toPlainText().contains("accelerate==0.33.0\n"));
    }

    void aFixThatMeetsPendingTextIsRefused()
    {
        WindowFixture on;
        on.open();
        check(on);
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(editor->toPlainText().contains("numpy"));
        QVERIFY(editor->find("accelerate==0.33.0"));
        editor->insertPlainText("accelerate");
        on.window->showPage(Page::Conflicts);
        on.find<QPushButton>("applyFixButton")->click();
        QVERIFY(on.window->messages().text("fixes").contains("are in the way of this fix"));
        QVERIFY(editor->toPlainText().contains("\naccelerate\n"));
    }

    void whatNothingConflictsSaysWhatWasChecked()
    {
        auto script = Script::sample();
        script->fixes = {};
        script->fixes.conflicts.satisfiable = {"base", "backend", "quantization", "ui", "build", "development"};
        WindowFixture on(script);
        on.open();
        check(on);
        QVERIFY(said(on).contains("Nothing conflicts"));
        QVERIFY(said(on).contains("6 profiles checked"));
        QVERIFY(said(on).contains("https://index.example/simple/"));
        script->fixes.conflicts.unchecked = {{"ui", "its parent has no lock", {}}};
        check(on);
        QVERIFY(said(on).contains("No conflict is known"));
        QVERIFY(said(on).contains("ui was not checked: its parent has no lock."));
    }

    void aCheckCanBeCancelledAndFail()
    {
        WindowFixture on;
        on.open();
        on.script->hold("fixes");
        on.trigger("lookForFixes");
        QVERIFY(said(on).contains("Looking for conflicts"));
        QTRY_COMPARE(on.script->calls("fixes"), 1);
        on.trigger("cancel");
        QTRY_VERIFY(said(on).contains("Not checked yet"));
        on.script->release("fixes");
        on.script->failWith("fixes", Error{ErrorCode::Network, "the index does not answer", {}, {}});
        check(on);
        QVERIFY(said(on).contains("the index does not answer"));
        on.script->succeed("fixes");
        check(on);
        QCOMPARE(on.tab(Page::Conflicts), QString("Conflicts (1)"));
        on.script->hold("fixes");
        on.trigger("lookForFixes");
        on.trigger("cancel");
        QTRY_VERIFY(said(on).contains("1 conflict")); // the last answer again
        on.script->release("fixes");
    }

    void severalConflictsAreWalkedThrough()
    {
        auto script = Script::sample();
        auto second = script->fixes.conflicts.conflicts.front();
        second.profiles = {"ui"};
        second.conflict.core.resize(1);
        script->fixes.conflicts.conflicts.push_back(second);
        script->fixes.conflicts.proposal.emplace();
        script->fixes.complete = false;
        WindowFixture on(script);
        on.open();
        check(on);
        auto* list = on.find<QListWidget>("conflictList");
        QCOMPARE(list->count(), 3); // the last one is the proposal
        QTest::keyClick(on.window.get(), Qt::Key_F8);
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(on.find<QTreeWidget>("conflictLines")->topLevelItemCount(), 1);
        QTest::keyClick(on.window.get(), Qt::Key_F8);
        QCOMPARE(list->currentRow(), 0);
        QTest::keyClick(on.window.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(list->currentRow(), 1);
        list->setCurrentRow(2);
        QVERIFY(on.find<QPushButton>("jointButton")->isVisible());
        on.find<QPushButton>("lookLongerButton")->click();
        on.settle();
        QCOMPARE(on.script->lastFixOptions().budget, std::chrono::milliseconds(30000));
    }

    void reviewLeadsToTheFixes()
    {
        auto script = Script::sample();
        script->plan.warnings = {"the cache cannot be written"};
        script->plan.profiles[0].hashes.notes = {"a file was uploaded since"};
        script->plan.profiles[1].status = workspace::CompiledProfile::Status::Unsatisfiable;
        script->plan.profiles[1].explanation = "They exclude one another.";
        script->plan.profiles[1].hints = {"another index has numpy"};
        WindowFixture on(script);
        on.open();
        on.trigger("recompile");
        QTRY_COMPARE(on.window->page(), Page::Review);
        on.settle();
        QCOMPARE(on.window->messages().text("warnings"), QString("the cache cannot be written"));
        QCOMPARE(on.window->messages().text("notes"), QString("a file was uploaded since"));
        QCOMPARE(on.find<QPlainTextEdit>("explanation")->toPlainText(),
                 QString("They exclude one another.\n\nanother index has numpy"));
        auto* button = on.find<QPushButton>("lookForFixesButton");
        QVERIFY(button->isVisible());
        button->click();
        QCOMPARE(on.window->page(), Page::Conflicts);
        on.settle();
        QCOMPARE(fixes(on)->topLevelItemCount(), 4);
    }

    void savedTextOutdatesTheAnswer()
    {
        WindowFixture on;
        on.open();
        check(on);
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(editor->toPlainText().contains("numpy"));
        QTest::keyClicks(editor, "# ");
        on.trigger("applyPending");
        on.settle();
        on.window->showPage(Page::Conflicts);
        QVERIFY(said(on).contains("Files have changed since then."));
    }
};

QTEST_MAIN(ConflictsPageTest)
#include "conflicts_page_test.moc"
