// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update_model.h"
#include "models/update_words.h"
#include "undo/pending_edits.h"
#include "undo/what_if_watch.h"
#include "views/folding_row.h"
#include "views/packages_view.h"
#include "views/updates_page.h"
#include "window_fixture.h"
#include "words.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGraphicsEffect>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace lockwright;
using namespace lockwright::gui;
using gui::test::WindowFixture;
using Column = UpdateModel::Column;
using Page = MainWindow::Page;
using Outcome = explain::UpdateTarget::Outcome;

namespace
{
explain::UpdateTarget target(const char* version, Outcome outcome)
{
    explain::UpdateTarget target;
    target.version = *pep::Version::parse(version);
    target.outcome = outcome;
    target.movesKnown = true;
    return target;
}

explain::LockedVersion& add(workspace::OutdatedReport& report, const char* name, const char* version)
{
    explain::LockedVersion& package = report.packages.emplace_back();
    package.name = pep::Name::fromNormal(name);
    package.version = *pep::Version::parse(version);
    package.profiles = {"base", "build"};
    return package;
}

/// numpy can move to a patch and is blocked above it by a line; torch moves numpy along; pip is yanked; six was not
/// tried; zlib is up to date.
workspace::OutdatedReport sampleReport()
{
    workspace::OutdatedReport report;
    report.profiles = {"base", "build"};
    report.index = "https://index.example/simple/";
    report.asOf = 1725062400; // 2024-08-31
    auto& numpy = add(report, "numpy", "1.26.3");
    numpy.direct = true;
    numpy.targets = {target("1.26.4", Outcome::Possible), target("2.1.0", Outcome::Blocked)};
    numpy.targets[0].patch = numpy.targets[0].minor = true;
    numpy.targets[1].latest = true;
    numpy.targets[1].profile = "base";
    explain::UpdateTarget::Bound bound;
    bound.requirement = "numpy<2";
    bound.by = "requirements/in/base.in:3";
    bound.fromFile = true;
    bound.place = {"requirements/in/base.in", 3, 0};
    numpy.targets[1].by = {bound};
    auto& pip = add(report, "pip", "24.0");
    pip.yanked = true;
    pip.yankReason = "<b>broken</b>";
    auto& six = add(report, "six", "1.15");
    six.profiles = {"build"};
    six.targets = {target("1.16", Outcome::Unknown)};
    six.targets[0].latest = six.targets[0].minor = true;
    six.targets[0].reason = "the time was over";
    auto& torch = add(report, "torch", "2.4.0");
    torch.targets = {target("2.10.0", Outcome::Possible)};
    torch.targets[0].latest = torch.targets[0].minor = torch.targets[0].together = true;
    torch.targets[0].moved = {{pep::Name::fromNormal("numpy"),
                               pep::Version::parse("1.26.3"),
                               pep::Version::parse("1.26.4"),
                               {"base", "build"}}};
    add(report, "zlib", "1.3");
    report.limited = 1;
    explain::BlockingLine line;
    line.line.requirement = "numpy<2";
    line.line.origin.place = {"requirements/in/base.in", 3, 0};
    line.blocked = line.freed = {pep::Name::fromNormal("numpy")};
    report.blockers = {line};
    return report;
}

std::shared_ptr<const workspace::OutdatedReport> shared(workspace::OutdatedReport report)
{
    return std::make_shared<const workspace::OutdatedReport>(std::move(report));
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, int(Column::Name)).data().toString();
    return names;
}

std::shared_ptr<gui::test::Script> answering(workspace::OutdatedReport report)
{
    auto script = gui::test::Script::sample();
    script->outdated = std::move(report);
    return script;
}

/// A window that has looked for updates.
struct Looked : WindowFixture {
    explicit Looked(workspace::OutdatedReport report = sampleReport())
        : WindowFixture(answering(std::move(report)))
    {
        open();
        trigger("lookForUpdates");
        settle();
    }

    void mark(const char* package) const
    {
        auto* table = find<QTableView>("updateTable");
        const QStringList rows = names(*table->model());
        table->setCurrentIndex(table->model()->index(int(rows.indexOf(QLatin1String(package))), int(Column::Name)));
        QTest::keyClick(table, Qt::Key_Space);
    }
};

int rowOf(const QAbstractItemModel& model, const char* name)
{
    return int(names(model).indexOf(QLatin1String(name)));
}
} // namespace

class UpdatesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void cell_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* package, Column column, const char* expected) {
            QTest::addRow("%s", name) << QString(package) << int(column) << QString::fromUtf8(expected);
        };
        row("a version that is possible", "numpy", Column::Minor, "✓ 1.26.4");
        row("a version of two kinds stands in the last column of them", "numpy", Column::Patch, "");
        row("a version that is blocked", "numpy", Column::Latest, "✗ 2.1.0");
        row("a line that blocks, with its profile", "numpy", Column::Remark, "base: numpy<2 · base.in:3");
        row("a version that was not tried", "six", Column::Latest, "? 1.16");
        row("why it was not tried", "six", Column::Remark, "the time was over");
        row("what moves along", "torch", Column::Remark, "moves numpy 1.26.3 → 1.26.4");
        row("a yanked version says so", "pip", Column::Locked, "24.0 ✗ yanked");
        row("profiles are counted", "six", Column::Profiles, "1");
    }
    void cell()
    {
        QFETCH(QString, package);
        QFETCH(int, column);
        QFETCH(QString, expected);
        UpdateModel model;
        model.setReport(shared(sampleReport()));
        const int row = rowOf(model, qPrintable(package));
        QVERIFY(row >= 0);
        QCOMPARE(model.index(row, column).data().toString(), expected);
    }

    void modelAndFilterKeepTheRules()
    {
        UpdateModel model;
        UpdateFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(shared(sampleReport()));
        model.toggle(0, Column::Name);
        filter.setText("blocked");
        filter.setText({});
        filter.sort(int(Column::Latest));
        model.setReport(nullptr);
        QCOMPARE(filter.rowCount(), 0);
    }

    void whatIsUpToDateHasNoRow()
    {
        UpdateModel model;
        model.setReport(shared(sampleReport()));
        QCOMPARE(names(model), QStringList({"numpy", "pip", "six", "torch"}));
    }

    void versionsSortAsVersions()
    {
        auto report = sampleReport();
        report.packages.pop_back();
        add(report, "zlib", "1.3").targets = {target("2.9.0", Outcome::Possible)};
        report.packages.back().targets[0].latest = true;
        UpdateModel model;
        UpdateFilter filter;
        filter.setSourceModel(&model);
        model.setReport(shared(report));
        filter.sort(int(Column::Latest));
        QCOMPARE(names(filter), QStringList({"pip", "six", "numpy", "zlib", "torch"}));
    }

    void filterText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::addRow("no text shows all") << "" << QStringList({"numpy", "pip", "six", "torch"});
        QTest::addRow("possible") << "possible" << QStringList({"numpy", "torch"});
        QTest::addRow("blocked is what cannot move at all") << "blocked" << QStringList();
        QTest::addRow("yanked") << "YANKED" << QStringList({"pip"});
        QTest::addRow("vulnerable") << "vulnerable" << QStringList();
        QTest::addRow("a word of the name") << "tor" << QStringList({"torch"});
        QTest::addRow("a word of who blocks") << "base.in" << QStringList({"numpy"});
        QTest::addRow("a token in quotes is a word") << "\"possible\"" << QStringList();
    }
    void filterText()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        UpdateModel model;
        UpdateFilter filter;
        filter.setSourceModel(&model);
        model.setReport(shared(sampleReport()));
        filter.setText(text);
        QCOMPARE(names(filter), expected);
    }

    void aProfileShowsAndCountsItsOwn()
    {
        UpdateModel model;
        UpdateFilter filter;
        filter.setSourceModel(&model);
        model.setReport(shared(sampleReport()));
        filter.setProfile("base");
        QCOMPARE(names(filter), QStringList({"numpy", "pip", "torch"}));
        QCOMPARE(filter.count(UpdateModel::PossibleRole), 2);
        filter.setProfile("elsewhere");
        QCOMPARE(filter.count(UpdateModel::PossibleRole), 0);
    }

    void mark_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("marks");
        QTest::addRow("the name marks the highest version that is possible")
            << "numpy" << int(Column::Name) << "numpy==1.26.4";
        QTest::addRow("a version's column marks it") << "torch" << int(Column::Latest) << "torch==2.10.0";
        QTest::addRow("a blocked version cannot be marked") << "numpy" << int(Column::Latest) << "";
        QTest::addRow("a version that was not tried can be marked") << "six" << int(Column::Latest) << "six==1.16";
        QTest::addRow("nothing is marked where nothing is possible") << "six" << int(Column::Name) << "";
        QTest::addRow("a package without newer versions cannot be marked") << "pip" << int(Column::Mark) << "";
    }
    void mark()
    {
        QFETCH(QString, package);
        QFETCH(int, column);
        QFETCH(QString, marks);
        UpdateModel model;
        model.setReport(shared(sampleReport()));
        const int row = rowOf(model, qPrintable(package));
        model.toggle(row, Column(column));
        QCOMPARE(model.markCount(), marks.isEmpty() ? 0 : 1);
        if (!marks.isEmpty())
            QCOMPARE(QString::fromStdString(model.marks().front()), marks);
        model.toggle(row, Column(column)); // and takes it away again
        QCOMPARE(model.markCount(), 0);
    }

    void aPackageHasOneMark()
    {
        auto report = sampleReport();
        auto again = report.packages.front(); // another profile locks an older numpy
        again.version = *pep::Version::parse("1.25.0");
        report.packages.insert(report.packages.begin(), again);
        report.packages[1].targets[0].version = *pep::Version::parse("1.26.5");
        UpdateModel model;
        model.setReport(shared(report));
        model.toggle(0, Column::Name);
        model.toggle(1, Column::Minor);
        QCOMPARE(model.marks(), std::vector<std::string>({"numpy==1.26.5"}));
    }

    void marksStayWhereTheVersionDoes()
    {
        UpdateModel model;
        model.setReport(shared(sampleReport()));
        model.toggle(rowOf(model, "numpy"), Column::Name);
        model.toggle(rowOf(model, "torch"), Column::Name);
        auto report = sampleReport();
        report.packages[3].targets[0].outcome = Outcome::Blocked; // torch
        model.setReport(shared(report));
        QCOMPARE(model.marks(), std::vector<std::string>({"numpy==1.26.4"}));
    }

    void whatIsPossibleTogetherIsMarkedAtOnce()
    {
        UpdateModel model;
        model.setReport(shared(sampleReport()));
        model.markAll(&explain::UpdateTarget::together);
        QCOMPARE(model.marks(), std::vector<std::string>({"torch==2.10.0"}));
        model.clearMarks();
        QCOMPARE(model.markCount(), 0);
    }

    void nothingIsAskedBeforeTheUserWants()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Updates);
        QCOMPARE(on.script->calls("outdated"), 0);
        auto* page = on.find<UpdatesPage>("updatesPage");
        QVERIFY(!on.find<QTableView>("updateTable")->isVisible());
        for (auto* button : page->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == "Look for updates")
                button->click();
        QTRY_COMPARE(on.find<QTableView>("updateTable")->isVisible(), true);
        QCOMPARE(on.script->calls("outdated"), 1);
    }

    void marksAreCompiledAndReviewed()
    {
        Looked on;
        QCOMPARE(on.window->page(), Page::Updates);
        auto* table = on.find<QTableView>("updateTable");
        auto* recompile = on.find<QPushButton>("recompileMarked");
        QVERIFY(!recompile->isEnabled());
        table->setFocus();
        on.mark("torch");
        on.mark("numpy");
        QCOMPARE(on.find<QLabel>("updateMarks")->text(), QString("2 marked"));
        recompile->click();
        QTRY_COMPARE(on.window->page(), Page::Review);
        const workspace::CompileOptions options = on.script->lastOptions();
        QCOMPARE(options.upgradePackages, std::vector<std::string>({"numpy==1.26.4", "torch==2.10.0"}));
        QVERIFY(options.all && !options.upgradeAll && options.profiles.empty());
    }

    void marksAreSolvedTogetherAsTheyChange()
    {
        Looked on;
        auto* impact = on.find<QTreeView>("togetherTable");
        auto* sentence = on.find<QLabel>("togetherSentence");
        QVERIFY(!impact->isVisible());
        on.mark("torch");
        QVERIFY(impact->isVisible());
        QTRY_COMPARE(impact->model()->rowCount(), 6);
        QCOMPARE(on.script->lastWhatIfOptions().upgradePackages, std::vector<std::string>({"torch==2.10.0"}));
        QVERIFY(on.script->lastPending().empty());
        QVERIFY2(sentence->text().startsWith("✗ No solution in development."), qPrintable(sentence->text()));
        on.script->whatIf.profiles.pop_back();
        on.script->hold("whatIf");
        on.mark("numpy");
        QVERIFY(impact->graphicsEffect()->isEnabled()); // the old answer stays, dimmed
        QCOMPARE(impact->model()->rowCount(), 6);
        QTRY_VERIFY(on.window->controller().isRunning(WorkspaceController::Verb::TryMarks));
        on.script->release("whatIf");
        QTRY_COMPARE(impact->model()->rowCount(), 5);
        QCOMPARE(on.script->lastWhatIfOptions().upgradePackages,
                 std::vector<std::string>({"numpy==1.26.4", "torch==2.10.0"}));
        QVERIFY(!impact->graphicsEffect()->isEnabled());
        QVERIFY(sentence->text().startsWith("✓ 5 profile"));
        on.find<UpdatesPage>("updatesPage")->model().clearMarks();
        QVERIFY(!impact->isVisible());
        QVERIFY(on.find<UpdatesPage>("updatesPage")->together().report() == nullptr);
    }

    void theBarFoldsWhereItIsNarrow_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("folded");
        QTest::addRow("alone in a wide window") << 1500 << false;
        QTest::addRow("between two docks") << 640 << true;
        QTest::addRow("as narrow as it gets") << 0 << true;
    }
    void theBarFoldsWhereItIsNarrow()
    {
        QFETCH(int, width);
        QFETCH(bool, folded);
        Themes themes;
        Icons icons(themes);
        UpdatesPage page(icons, themes);
        page.setReport(shared(sampleReport()));
        page.show();
        auto* row = dynamic_cast<FoldingRow*>(page.findChild<QLineEdit*>("updateFilter")->parentWidget());
        QVERIFY(row);
        page.resize(width == 0 ? row->minimumSizeHint().width() : width, 600);
        QTRY_COMPARE(row->isFolded(), folded);
        QTest::qWait(0);
        QList<QRect> places;
        for (QWidget* widget : row->findChildren<QWidget*>()) {
            if (!qobject_cast<QToolButton*>(widget) && !qobject_cast<QPushButton*>(widget)
                && widget->objectName() != "updateFilter")
                continue;
            if (widget->parentWidget()->objectName() == "updateFilter")
                continue; // inside the box
            const QRect place(widget->mapTo(row, QPoint()), widget->size());
            QVERIFY(row->rect().contains(place));
            QVERIFY2(place.width() >= widget->minimumSizeHint().width(), qPrintable(widget->objectName()));
            for (const QRect& other : places)
                QVERIFY(!place.intersects(other));
            places += place;
        }
        QCOMPARE(places.size(), 7);
    }

    void marksAreTriedWithWhatIsPending()
    {
        Looked on;
        const std::string source = "requirements/in/base.in";
        const std::string before = on.script->file(source);
        auto& together = on.find<UpdatesPage>("updatesPage")->together();
        auto* marked = on.find<QLabel>("updateMarks");
        const auto change = [&](const std::string& text) {
            on.window->findChild<PendingEdits*>()->change({{source, before, text}}, "Edit");
        };
        change(before + "rich\n");
        QCOMPARE(together.state(), WhatIfWatch::State::Nothing); // the dock of pending changes tells of it
        on.mark("torch");
        QVERIFY(marked->text().contains("pending"));
        QTRY_COMPARE(together.state(), WhatIfWatch::State::Ready);
        change(before + "rich<13\n");
        QCOMPARE(together.state(), WhatIfWatch::State::Waiting); // the answer before is about other texts
        QTRY_COMPARE(together.state(), WhatIfWatch::State::Ready);
        on.settle();
        together.again(); // the dock asks no more
        QTRY_COMPARE(together.state(), WhatIfWatch::State::Ready);
        QCOMPARE(on.script->lastWhatIfOptions().upgradePackages, std::vector<std::string>{"torch==2.10.0"});
        QCOMPARE(on.script->lastPending().size(), std::size_t(1));
        QCOMPARE(on.script->lastPending()[0].after, before + "rich<13\n");
        on.trigger("discardPending");
        QVERIFY(!marked->text().contains("pending"));
        QTRY_COMPARE(together.state(), WhatIfWatch::State::Ready);
        QTRY_VERIFY(on.script->lastPending().empty());
    }

    void aFailedTrialOfMarksIsSaid()
    {
        Looked on;
        on.script->failWith("whatIf", {ErrorCode::Network, "no route", "", {}});
        on.mark("torch");
        QTRY_VERIFY(on.find<QLabel>("togetherSentence")->text().contains("no route"));
        QCOMPARE(on.find<QTreeView>("togetherTable")->model()->rowCount(), 0);
    }

    void aVersionInAMenu_data()
    {
        QTest::addColumn<int>("package");
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("text");
        QTest::addRow("possible") << 0 << 0 << "✓ 1.26.4, minor: possible now";
        QTest::addRow("blocked by a line") << 0 << 1 << "✗ 2.1.0, latest: blocked by numpy<2 · base.in:3";
        QTest::addRow("not tried") << 2 << 0 << "? 1.16, latest: not known";
    }
    void aVersionInAMenu()
    {
        QFETCH(int, package);
        QFETCH(int, version);
        QFETCH(QString, text);
        const auto report = sampleReport();
        QCOMPARE(upgradeText(report.packages[std::size_t(package)].targets[std::size_t(version)]), text);
    }

    void aPackageIsUpgradedFromItsMenu()
    {
        WindowFixture on(answering(sampleReport()));
        on.open();
        auto* packages = on.window->findChild<PackagesView*>();
        const auto menuOf = [&](const QString& package) {
            QMenu menu;
            emit packages->contextMenuRequested(&menu, package);
            QStringList texts;
            for (const QAction* action : menu.findChild<QMenu*>("upgradeMenu")->actions())
                texts += action->text();
            return texts;
        };
        QCOMPARE(menuOf("numpy").size(), 1); // nobody has looked yet
        on.trigger("lookForUpdates");
        on.settle();
        const QStringList texts = menuOf("numpy");
        QCOMPARE(texts.mid(0, 2),
                 QStringList({"✗ 2.1.0, latest: blocked by numpy<2 · base.in:3", "✓ 1.26.4, minor: possible now"}));
        QCOMPARE(menuOf("zlib").first(), QString("No newer version is known"));
        QMenu menu;
        emit packages->contextMenuRequested(&menu, "numpy");
        menu.findChild<QMenu*>("upgradeMenu")->actions().at(1)->trigger();
        QTRY_COMPARE(on.window->page(), Page::Review);
        QCOMPARE(on.script->lastOptions().upgradePackages, std::vector<std::string>({"numpy==1.26.4"}));
        emit packages->contextMenuRequested(&menu, "numpy");
        menu.findChildren<QMenu*>("upgradeMenu").last()->actions().at(0)->trigger();
        QCOMPARE(on.window->page(), Page::Updates);
    }

    void aRowIsTheOneSelection()
    {
        Looked on;
        auto* table = on.find<QTableView>("updateTable");
        auto* packages = on.find<QTableView>("packageTable");
        table->setCurrentIndex(table->model()->index(rowOf(*table->model(), "numpy"), int(Column::Name)));
        QCOMPARE(packages->currentIndex().siblingAtColumn(0).data().toString(), QString("numpy"));
        for (int row = 0; row < packages->model()->rowCount(); ++row)
            if (packages->model()->index(row, 0).data().toString() == "torch")
                packages->selectRow(row);
        QCOMPARE(table->currentIndex().data(UpdateModel::KeyRole).toString(), QString("torch"));
        on.find<QLineEdit>("updateFilter")->setText("numpy"); // hides torch, which stays selected elsewhere
        QCOMPARE(packages->currentIndex().siblingAtColumn(0).data().toString(), QString("torch"));
        on.trigger("clearFilter");
        QCOMPARE(table->currentIndex().data(UpdateModel::KeyRole).toString(), QString("torch"));
        on.trigger("copyRows");
        QVERIFY(QApplication::clipboard()->text().startsWith("torch\t2.4.0\t"));
    }

    void whoBlocksOpensItsLine_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("text");
        QTest::addRow("from the details") << QByteArray("updateDetails") << "numpy<2";
        QTest::addRow("from what blocks most") << QByteArray("blocksMost") << "numpy<2 · base.in:3";
    }
    void whoBlocksOpensItsLine()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, text);
        Looked on;
        auto* table = on.find<QTableView>("updateTable");
        table->setCurrentIndex(table->model()->index(rowOf(*table->model(), "numpy"), int(Column::Name)));
        auto* tree = on.find<QTreeWidget>(list.constData());
        const auto items = tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        emit tree->itemActivated(items.first(), 0);
        QTRY_COMPARE(on.window->page(), Page::Files);
        QTRY_VERIFY(on.find<QPlainTextEdit>("editor")->textCursor().block().text().startsWith("numpy"));
    }

    void theLimitCanBeRaised()
    {
        Looked on;
        const auto before = on.script->lastOutdatedOptions().limit;
        QVERIFY(on.find<QLabel>("updateDoubts")->text().contains("1 version not tried"));
        auto* goOn = on.find<QPushButton>("goOn");
        QVERIFY(goOn->isVisible());
        goOn->click();
        QTRY_COMPARE(on.script->calls("outdated"), 2);
        on.settle();
        QVERIFY(on.script->lastOutdatedOptions().limit > before);
    }

    void securityRecordsAreChosen()
    {
        auto report = sampleReport();
        report.security = workspace::OutdatedReport::Security{"/records", 3, 0, 1725062400, {}};
        WindowFixture on(answering(report));
        on.dialogs.folders = {"/records"};
        on.open();
        on.window->showPage(Page::Updates);
        emit on.find<UpdatesPage>("updatesPage")->securityRequested(false);
        QTRY_COMPARE(on.script->calls("outdated"), 1);
        on.settle();
        QCOMPARE(on.script->lastOutdatedOptions().security, std::filesystem::path("/records"));
        QVERIFY(on.find<QLabel>("updateSummary")->text().contains("3 records, the newest of 2024-08-31"));
    }

    void cancellationLeavesWhatWasThere()
    {
        WindowFixture on(answering(sampleReport()));
        on.open();
        on.script->hold("outdated");
        on.trigger("lookForUpdates");
        QVERIFY(on.window->controller().isRunning(WorkspaceController::Verb::Outdated));
        on.trigger("cancel");
        on.settle();
        QVERIFY(!on.find<QTableView>("updateTable")->isVisible());
        on.script->release("outdated");
        on.trigger("lookForUpdates");
        on.settle();
        on.script->hold("outdated");
        auto* look = on.find<QPushButton>("lookAgain");
        look->click();
        QCOMPARE(look->text(), QString("Cancel"));
        look->click();
        on.settle();
        QCOMPARE(look->text(), QString("Look again"));
        QVERIFY(on.find<QTableView>("updateTable")->isVisible());
    }

    void aFailureIsSaidOnThePage()
    {
        WindowFixture on;
        on.open();
        on.script->failWith("outdated", {ErrorCode::Network, "no route", "", {}});
        on.trigger("lookForUpdates");
        on.settle();
        bool said = false;
        for (const auto* label : on.find<UpdatesPage>("updatesPage")->findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains("no route"));
        QVERIFY(said);
    }

    void nothingOutdatedSaysWhatWasChecked()
    {
        auto report = sampleReport();
        report.packages = {report.packages.back()}; // zlib
        report.limited = 0;
        Looked on(report);
        QStringList said;
        for (const auto* label : on.find<UpdatesPage>("updatesPage")->findChildren<QLabel*>())
            if (label->isVisible())
                said += label->text();
        QVERIFY2(said.contains("Nothing is outdated"), qPrintable(said.join('|')));
        QVERIFY(said.filter("1 package checked against https://index.example/simple/. As of 2024-08-31.").size() == 1);
    }

    void reportOutlivesAChangeOfFilesWithAWarning()
    {
        Looked on;
        on.trigger("refresh");
        on.settle();
        QVERIFY(on.find<QLabel>("updateDoubts")->text().contains("Look again"));
        on.window->openFolder("/repositories/other");
        on.settle();
        QVERIFY(!on.find<QTableView>("updateTable")->isVisible());
        QCOMPARE(on.find<UpdatesPage>("updatesPage")->model().rowCount(), 0);
    }
};

QTEST_MAIN(UpdatesPageTest)
#include "updates_page_test.moc"
