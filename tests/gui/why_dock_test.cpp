// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/why_model.h"
#include "views/why_delegate.h"
#include "views/why_panel.h"
#include "window_fixture.h"
#include "words.h"

#include "workspace/why_text.h"

#include <QAbstractItemModelTester>
#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using test::WindowFixture;
using Page = MainWindow::Page;
using Kind = WhyModel::Kind;

namespace
{
std::shared_ptr<const workspace::WhyReport> answer()
{
    return std::make_shared<const workspace::WhyReport>(test::Script::sample()->why);
}

/// "VERSION: word" and the like: the rows of one kind as screen readers hear them.
QStringList spoken(const QAbstractItemModel& model, Kind kind)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data(WhyModel::KindRole).toInt() == int(kind))
            rows += model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

QModelIndex firstOf(const QAbstractItemModel& model, Kind kind)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data(WhyModel::KindRole).toInt() == int(kind))
            return model.index(row, 0);
    return {};
}

bool says(const WhyPanel& panel, const QString& text)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}
} // namespace

class WhyDockTest : public QObject
{
    Q_OBJECT

    static WhyPanel& panelOf(const WindowFixture& on) { return *on.find<WhyPanel>("whyPanel"); }
    /// Selects numpy and waits for its answer.
    static void selectNumpy(const WindowFixture& on)
    {
        on.find<QTableView>("packageTable")->selectRow(9);
        QTRY_VERIFY(says(panelOf(on), QStringLiteral("numpy is 1.26.3 because")));
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void aRunOfVersionsWithOneReasonIsOneRow()
    {
        WhyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(answer());
        QCOMPARE(spoken(model, Kind::Version),
                 QStringList({"2.1.3 … 2.0.2: blocked, accelerate 0.33.0 requires numpy<2.0.0,>=1.17 (3 versions)",
                              "1.26.4: kept from the lock, nothing forbids it: the lock keeps 1.26.3", "1.26.3: chosen",
                              "1.26.2: possible"}));
        QCOMPARE(spoken(model, Kind::Section), QStringList({"Versions", "Paths", "Profiles"}));
        QCOMPARE(spoken(model, Kind::More), QStringList({"and 12 older versions", "and 3 more paths"}));
        model.setReport(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void everyVersionHasAGlyphAndAWord()
    {
        WhyModel model;
        model.setReport(answer());
        QStringList seen;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (index.data(WhyModel::KindRole).toInt() != int(Kind::Version))
                continue;
            seen += index.data().toString().left(1);
            QVERIFY(!index.data(WhyModel::SideRole).toString().isEmpty());
            QCOMPARE(index.data(WhyModel::StrongRole).toBool(), index.data().toString() == QString("● 1.26.3"));
        }
        QCOMPARE(seen, QStringList({"✗", "○", "●", "○"}));
    }

    void everyReasonHasItsOwnWords()
    {
        QStringList all;
        for (int kind = 0; kind <= int(explain::Reason::Kind::NotChecked); ++kind) {
            const QString text = words(explain::Reason::Kind(kind));
            QVERIFY2(!text.isEmpty() && !all.contains(text), qPrintable(text));
            all += text;
        }
    }

    void profilesWithAnotherVersionStandOut()
    {
        WhyModel model;
        model.setReport(answer());
        QCOMPARE(spoken(model, Kind::Profile),
                 QStringList({"base: 1.26.3, this answer is about it · asked for directly",
                              "ui: 1.26.4, brought in by others · another version",
                              "development: no lock, asked for directly"}));
    }

    void pathsNameEveryRequirementOnTheWay()
    {
        WhyModel model;
        model.setReport(answer());
        QCOMPARE(
            spoken(model, Kind::Path),
            QStringList({"base.in:3: numpy>=1.26.3", "base.in:6: accelerate==0.33.0 (0.33.0) → numpy<2.0.0,>=1.17"}));
        const QModelIndex first = firstOf(model, Kind::Path);
        QCOMPARE(first.data(WhyModel::FileRole).toString(), QString("requirements/in/base.in"));
        QCOMPARE(first.data(WhyModel::LineRole).toInt(), 3);
    }

    void hostileTextIsTextAndNothingElse()
    {
        workspace::WhyReport report = test::Script::sample()->why;
        report.verdict = "<b>numpy</b> \x1b[31m";
        report.why.reasons[0].text = "\xe2\x80\xae<i>x</i>\nnext";
        Themes themes;
        Icons icons(themes);
        WhyPanel panel(icons, themes);
        panel.show();
        panel.setPackage("numpy");
        panel.setReport(std::make_shared<const workspace::WhyReport>(report)); // before it asked: dropped
        QVERIFY(!says(panel, "numpy</b>"));
        QSignalSpy wanted(&panel, &WhyPanel::whyWanted);
        QVERIFY(wanted.wait());
        panel.setReport(std::make_shared<const workspace::WhyReport>(report));
        QCOMPARE(panel.findChild<QLabel*>("whyVerdict")->text(), QString("<b>numpy</b> \\x1b[31m."));
        const auto* list = panel.findChild<QListView*>("whyList");
        QVERIFY(spoken(*list->model(), Kind::Version).first().contains("\\u202e<i>x</i>"));
        QVERIFY(!panel.grab().isNull());
    }

    void rowsGrowWithTheirReasons()
    {
        Themes themes;
        QListView view;
        WhyModel model;
        model.setReport(answer());
        view.setModel(&model);
        view.setItemDelegate(new WhyDelegate(themes, &view));
        view.setResizeMode(QListView::Adjust);
        view.resize(500, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QModelIndex version = firstOf(model, Kind::Version);
        const int wide = view.visualRect(version).height();
        view.resize(180, 600);
        QTRY_VERIFY(view.visualRect(version).height() > wide);
    }

    void theAnswerFollowsTheSelection()
    {
        WindowFixture on;
        on.open();
        QVERIFY(on.find<QDockWidget>("whyDock")->isVisible());
        QVERIFY(says(panelOf(on), "No package is selected"));
        QCOMPARE(on.script->calls("why"), 0);
        selectNumpy(on);
        QCOMPARE(on.script->lastWhy(), std::pair(std::string("numpy"), std::string()));
        QVERIFY(says(panelOf(on), "The lock of base is stale"));
        on.find<QTableView>("packageTable")->selectRow(0);
        QTRY_VERIFY(says(panelOf(on), "accelerate is not in base; it is in ui (1.0)."));
        QCOMPARE(spoken(*on.find<QListView>("whyList")->model(), Kind::Profile).size(), 1);
    }

    void aQuickWalkAsksOnce()
    {
        WindowFixture on;
        on.open();
        auto* table = on.find<QTableView>("packageTable");
        for (int row = 0; row < 10; ++row)
            table->selectRow(row);
        QTRY_VERIFY(says(panelOf(on), "numpy is 1.26.3 because"));
        QCOMPARE(on.script->calls("why"), 1);
    }

    void theOldAnswerStaysDimmedUntilTheNewOneIsThere()
    {
        WindowFixture on;
        on.open();
        selectNumpy(on);
        auto* body = on.find<QLabel>("whyVerdict")->parentWidget();
        QVERIFY(!body->graphicsEffect()->isEnabled());
        on.script->hold("why");
        on.find<QTableView>("packageTable")->selectRow(0);
        QTRY_COMPARE(on.script->calls("why"), 2);
        QVERIFY(says(panelOf(on), "numpy is 1.26.3 because"));
        QVERIFY(body->graphicsEffect()->isEnabled());
        QVERIFY(!on.find<QPushButton>("whyCopy")->isEnabled());
        on.script->release("why");
        QTRY_VERIFY(says(panelOf(on), "accelerate is not in base"));
        QVERIFY(!body->graphicsEffect()->isEnabled());
    }

    void aHiddenDockAsksNothing()
    {
        WindowFixture on;
        on.open();
        auto* dock = on.find<QDockWidget>("whyDock");
        dock->hide();
        on.find<QTableView>("packageTable")->selectRow(9);
        on.settle();
        QTest::qWait(100);
        QCOMPARE(on.script->calls("why"), 0);
        QTest::keyClick(on.window.get(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(dock->isVisible());
        QTRY_VERIFY(says(panelOf(on), "numpy is 1.26.3 because"));
        QCOMPARE(on.script->calls("why"), 1);
    }

    void aFailureIsSaidAndCanBeTriedAgain()
    {
        WindowFixture on;
        on.open();
        on.script->failWith("why", {ErrorCode::Missing, "the page of numpy is not in the cache", "Go online.", {}});
        on.find<QTableView>("packageTable")->selectRow(9);
        QTRY_VERIFY(says(panelOf(on), "There is no answer"));
        QVERIFY(says(panelOf(on), "the page of numpy is not in the cache"));
        QCOMPARE(on.window->messages().count(), 0);
        on.script->succeed("why");
        for (auto* button : panelOf(on).findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Try again"))
                button->click();
        QTRY_VERIFY(says(panelOf(on), "numpy is 1.26.3 because"));
    }

    void theProfileIsPartOfTheQuestion()
    {
        WindowFixture on;
        on.open();
        selectNumpy(on);
        auto* tree = on.find<QTreeView>("profileTree");
        tree->setFocus();
        QTest::keyClicks(tree, "ui");
        QTRY_COMPARE(on.script->lastWhy(), std::pair(std::string("numpy"), std::string("ui")));
    }

    void newFilesAreAskedAboutAnew()
    {
        WindowFixture on;
        on.open();
        selectNumpy(on);
        const int before = on.script->calls("why");
        on.trigger("refresh");
        QTRY_COMPARE(on.script->calls("why"), before + 1);
    }

    void aPathOpensItsLine()
    {
        WindowFixture on;
        on.open();
        selectNumpy(on);
        auto* list = on.find<QListView>("whyList");
        const QModelIndex path = firstOf(*list->model(), Kind::Path);
        list->scrollTo(path);
        const QRect row = list->visualRect(path);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {row.left() + 30, row.bottom() - 3});
        QCOMPARE(on.window->page(), Page::Packages); // only the place is a link
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {row.left() + 30, row.top() + 8});
        QTRY_COMPARE(on.window->page(), Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_COMPARE(editor->textCursor().blockNumber(), 2);
        on.window->showPage(Page::Packages);
        emit list->activated(path.siblingAtRow(path.row() + 1));
        QTRY_COMPARE(editor->textCursor().blockNumber(), 5);
    }

    void theCopyIsWhatTheCommandLinePrints()
    {
        WindowFixture on;
        on.open();
        selectNumpy(on);
        QTest::mouseClick(on.find<QPushButton>("whyCopy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 QString::fromStdString(workspace::plainText(workspace::textOf(on.script->why))));
        static const QRegularExpression chosen(QStringLiteral("(?m)^  ●  1\\.26\\.3 +chosen$"));
        QVERIFY(QApplication::clipboard()->text().contains(chosen));
    }

    void theGraphIsOneClickAway()
    {
        WindowFixture on;
        on.open();
        selectNumpy(on);
        QTest::mouseClick(on.find<QPushButton>("whyInGraph"), Qt::LeftButton);
        QTRY_COMPARE(on.window->page(), Page::Graph);
    }

    void aNarrowWindowStartsWithoutIt_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("visible");
        QTest::addRow("1099 pixels: hidden") << 1099 << false;
        QTest::addRow("1100 pixels: shown") << 1100 << true;
    }
    void aNarrowWindowStartsWithoutIt()
    {
        QFETCH(int, width);
        QFETCH(bool, visible);
        WindowFixture on;
        on.window->resize(width, 720);
        on.open();
        QCOMPARE(on.find<QDockWidget>("whyDock")->isVisible(), visible);
    }

    void itsVisibilityIsRemembered()
    {
        WindowFixture on;
        on.open();
        on.find<QDockWidget>("whyDock")->close();
        on.window->close();
        on.make();
        on.open();
        QVERIFY(!on.find<QDockWidget>("whyDock")->isVisible());
        on.trigger("resetLayout");
        QVERIFY(on.find<QDockWidget>("whyDock")->isVisible());
    }
};

QTEST_MAIN(WhyDockTest)
#include "why_dock_test.moc"
