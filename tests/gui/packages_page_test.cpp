// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrix_model.h"
#include "models/package_filter.h"
#include "models/package_model.h"
#include "models/package_words.h"
#include "views/packages_view.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace lockwright;
using namespace lockwright::gui;
using namespace lockwright::gui::test;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;
using Page = MainWindow::Page;

namespace
{

/// Names with versions in base and dev: "a 1 2, b 1 1"; "-" where a profile does not have it.
std::shared_ptr<const workspace::PackagesReport> report(const char* text)
{
    auto made = std::make_shared<workspace::PackagesReport>();
    made->profiles = {"base", "dev"};
    for (const QByteArray& part : QByteArray(text).split(',')) {
        const auto words = part.simplified().split(' ');
        if (words[0].isEmpty())
            continue;
        workspace::PackageRow row;
        row.name = pep::Name::fromNormal(words[0].toStdString());
        for (int i = 1; i <= 2; ++i) {
            if (words[i] == "-")
                continue;
            row.profiles.emplace_back();
            row.profiles.back().profile = made->profiles[std::size_t(i) - 1];
            row.profiles.back().version = words[i].toStdString();
        }
        workspace::deriveFacts(row);
        made->rows.push_back(row);
    }
    return made;
}

std::shared_ptr<const workspace::PackagesReport> manyRows(int count)
{
    auto made = std::make_shared<workspace::PackagesReport>();
    made->profiles = {"base"};
    for (int i = 0; i < count; ++i) {
        workspace::PackageRow row;
        row.name = pep::Name::fromNormal(QStringLiteral("package-%1").arg(i, 5, 10, QLatin1Char('0')).toStdString());
        row.profiles.emplace_back();
        row.profiles.back().profile = "base";
        row.profiles.back().version = "1." + std::to_string(i);
        workspace::deriveFacts(row);
        made->rows.push_back(row);
    }
    return made;
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.index(row, 0).data().toString();
    return result;
}

QAction* actionOf(const QMenu& menu, const QString& part)
{
    for (QAction* action : menu.actions()) {
        if (action->text().remove(QLatin1Char('&')).contains(part))
            return action;
        if (action->menu())
            if (QAction* inner = actionOf(*action->menu(), part))
                return inner;
    }
    return nullptr;
}

} // namespace

/// The page of packages: what becomes of reports in its models, and what one can do on it.
class PackagesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aNewReportBecomesChanges_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("changed");
        QTest::addRow("the same report changes nothing")
            << QByteArray("a 1 1, b 1 1") << QByteArray("a 1 1, b 1 1") << 0 << 0 << 0;
        QTest::addRow("one version changes one row")
            << QByteArray("a 1 1, b 1 1, c 1 1") << QByteArray("a 1 1, b 1 2, c 1 1") << 0 << 0 << 1;
        QTest::addRow("neighbours change at once")
            << QByteArray("a 1 1, b 1 1, c 1 1") << QByteArray("a 1 1, b 2 2, c 2 2") << 0 << 0 << 1;
        QTest::addRow("a package comes in between")
            << QByteArray("a 1 1, c 1 1") << QByteArray("a 1 1, b 1 1, c 1 1") << 1 << 0 << 0;
        QTest::addRow("packages go at both ends")
            << QByteArray("a 1 1, b 1 1, c 1 1") << QByteArray("b 1 1") << 0 << 2 << 0;
        QTest::addRow("one goes and one comes")
            << QByteArray("a 1 1, b 1 1, d 1 1") << QByteArray("a 1 1, c 1 1, d 2 1") << 1 << 1 << 1;
        QTest::addRow("everything goes") << QByteArray("a 1 1, b 1 1") << QByteArray("") << 0 << 1 << 0;
        QTest::addRow("everything comes") << QByteArray("") << QByteArray("a 1 1, b 1 1") << 1 << 0 << 0;
    }
    void aNewReportBecomesChanges()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        PackageModel model;
        PackageFilter filter;
        filter.setSourceModel(&model);
        filter.sort(0);
        QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        QAbstractItemModelTester sorted(&filter, FailureMode::QtTest);
        model.setReport(report(before));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setReport(report(after));
        QCOMPARE(resets.size(), 0);
        QTEST(int(inserted.size()), "inserted");
        QTEST(int(removed.size()), "removed");
        QTEST(int(changed.size()), "changed");
        PackageModel fresh;
        fresh.setReport(report(after));
        QCOMPARE(names(model), names(fresh));
        for (int row = 0; row < fresh.rowCount(); ++row)
            QCOMPARE(model.index(row, 1).data(), fresh.index(row, 1).data());
        QCOMPARE(names(filter), names(fresh));
    }

    void selectionAndScrollPositionStay()
    {
        Themes themes;
        Icons icons(themes);
        PackagesView view(icons, themes);
        view.resize(900, 500);
        view.show();
        view.setReport(manyRows(3000));
        auto* table = view.findChild<QTableView*>("packageTable");
        table->setCurrentIndex(table->model()->index(2000, 0));
        QTRY_VERIFY(table->verticalScrollBar()->value() > 0);
        const int scrolled = table->verticalScrollBar()->value();
        view.setReport(manyRows(2990));
        QCOMPARE(table->currentIndex().data().toString(), QString("package-02000"));
        QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    }

    void statesAreGlyphAndWord()
    {
        auto made = std::make_shared<workspace::PackagesReport>(*report("a 1 2"));
        workspace::PackageRow& row = made->rows[0];
        row.bounds.push_back(
            {"a==1", "in/base.in:3", true, Place{"in/base.in", 3, 1}, "base", {"base"}, "why not", {}});
        row.profiles[1].yanked = true;
        row.yankReason = "broken\x1b";
        workspace::deriveFacts(row);
        PackageModel model;
        model.setReport(made);
        const QModelIndex state = model.index(0, int(PackageModel::Column::State));
        QCOMPARE(state.data().toString(), QString("⊘ yanked, ‖ held, ≠ differs"));
        QVERIFY(state.data(Qt::ToolTipRole).toString().contains("Held by a==1 (in/base.in:3): why not"));
        QVERIFY(state.data(Qt::ToolTipRole).toString().contains("yanked: broken\\x1b"));
        model.setProfile("dev");
        QCOMPARE(state.data().toString(), QString("⊘ yanked, ≠ differs"));
    }

    void agesAreShort_data()
    {
        QTest::addColumn<qint64>("days");
        QTest::addColumn<QString>("expected");
        QTest::addRow("days") << qint64(12) << "12 d";
        QTest::addRow("months from two on") << qint64(245) << "8 mo";
        QTest::addRow("years from two on") << qint64(767) << "2.1 y";
        QTest::addRow("a clock that is behind") << qint64(-5) << "0 d";
    }
    void agesAreShort()
    {
        QFETCH(qint64, days);
        constexpr qint64 now = 1'700'000'000;
        QTEST(ageText(now - days * 86400, now), "expected");
        QCOMPARE(ageText(0, now), QString());
    }

    void theMatrixMarksWhatDiffers()
    {
        MatrixModel model;
        PackageFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        model.setReport(report("a 1 1, b - 2, c 1 2"));
        filter.sort(0);
        QCOMPARE(names(filter), QStringList({"c", "a", "b"}));
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QString("dev"));
        QCOMPARE(model.index(2, 1).data().toString(), QString("1"));
        QCOMPARE(model.index(2, 2).data().toString(), QString("≠ 2"));
        QVERIFY(model.index(2, 2).data(MatrixModel::UnusualRole).toBool());
        QCOMPARE(model.index(1, 1).data().toString(), QString("–"));
        QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(), QString("not in base"));
        QCOMPARE(model.divergentCount(), 1);
        filter.setQuery(workspace::PackageQuery::parse("divergent"));
        QCOMPARE(names(filter), QStringList{"c"});
        filter.sort(1, Qt::DescendingOrder);
        model.setReport(std::make_shared<workspace::PackagesReport>());
        QCOMPARE(model.columnCount(), 1);
    }

    void theFilterTellsWhatItDoesNotUnderstand()
    {
        WindowFixture on;
        on.open();
        auto* box = on.find<QLineEdit>("packageFilter");
        auto* hint = on.find<QLabel>("filterHint");
        QVERIFY(hint->isHidden());
        box->setText("form:x numpy");
        QVERIFY(!hint->isHidden());
        QVERIFY2(hint->text().contains("from:x"), qPrintable(hint->text()));
        QCOMPARE(on.find<QTableView>("packageTable")->model()->rowCount(), 1);
        box->setText("vulnerable");
        QVERIFY(hint->text().contains("not checked"));
        box->setText("-numpy outdated");
        QVERIFY(hint->isHidden());
    }

    void theFilterCompletes()
    {
        WindowFixture on;
        on.open();
        auto* box = on.find<QLineEdit>("packageFilter");
        box->setFocus();
        QTest::keyClicks(box, "torch in:qu");
        auto* completer = on.window->findChild<PackagesView*>()->findChild<QCompleter*>();
        QCOMPARE(completer->completionModel()->rowCount(), 1);
        emit completer->activated(completer->completionModel()->index(0, 0).data().toString());
        QCOMPARE(box->text(), QString("torch in:quantization "));
        QCOMPARE(on.find<QTableView>("packageTable")->model()->rowCount(), 1);
        auto* help = on.find<QToolButton>("filterHelp");
        QVERIFY(help->menu()->actions().size() > 12);
        on.trigger("clearFilter");
        actionOf(*help->menu(), "outdated")->trigger();
        QCOMPARE(box->text(), QString("outdated"));
    }

    void columnsCanBeHiddenAndStayHidden()
    {
        WindowFixture on;
        on.window->resize(1900, 900);
        on.open();
        auto* table = on.find<QTableView>("packageTable");
        const int state = int(PackageModel::Column::State);
        emit table->horizontalHeader()->customContextMenuRequested({5, 5});
        auto* menu = on.find<QMenu>("columnMenu");
        QVERIFY(menu != nullptr);
        QAction* action = actionOf(*menu, "State");
        QVERIFY(action->isChecked());
        action->toggle();
        menu->close();
        QVERIFY(table->isColumnHidden(state));
        on.window->close();
        on.window.reset();
        on.make();
        on.open();
        QVERIFY(on.find<QTableView>("packageTable")->isColumnHidden(state));
        QVERIFY(!on.find<QTableView>("packageTable")->isColumnHidden(int(PackageModel::Column::Bound)));
    }

    void theMenuOfAPackage()
    {
        WindowFixture on;
        on.open();
        auto* view = on.window->findChild<PackagesView*>();
        auto* table = on.find<QTableView>("packageTable");
        table->selectRow(9);
        QString asked;
        QObject::connect(view, &PackagesView::contextMenuRequested, view, [&](QMenu* menu, const QString& package) {
            asked = package;
            menu->addAction("Further");
        });
        emit table->customContextMenuRequested(table->visualRect(table->currentIndex()).center());
        auto* menu = on.find<QMenu>("packageMenu");
        QVERIFY(menu != nullptr);
        QCOMPARE(asked, QString("numpy"));
        QVERIFY(actionOf(*menu, "Further") != nullptr);
        actionOf(*menu, "Name and version")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QString("numpy==1.26.3"));
        actionOf(*menu, "Rows as Markdown")->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith("| Package |"));
        actionOf(*menu, "Explanation")->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith("numpy\n"));
        actionOf(*menu, "Out: no names")->trigger();
        QCOMPARE(on.find<QLineEdit>("packageFilter")->text(), QString("-\"numpy\""));
        QCOMPARE(table->model()->rowCount(), 26);
        actionOf(*menu, "Open base.in:3")->trigger();
        QTRY_COMPARE(on.window->page(), Page::Files);
        actionOf(*menu, "Show in graph")->trigger();
        QTRY_COMPARE(on.window->page(), Page::Graph);
    }

    void copyingHasTextTableAndCsv()
    {
        WindowFixture on;
        on.open();
        auto* table = on.find<QTableView>("packageTable");
        table->selectRow(9);
        table->actions().first()->trigger(); // Ctrl+C
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->text().startsWith("numpy\t1.26.3\t2.1.3\t"));
        QVERIFY(data->html().contains("<td>numpy</td>"));
        QVERIFY(data->data("text/csv").startsWith("Package,"));
        on.trigger("copyCsv");
        QVERIFY(QApplication::clipboard()->text().startsWith("Package,Locked,"));
        on.trigger("copyMarkdown");
        QVERIFY(QApplication::clipboard()->text().startsWith("| Package |"));
    }

    void matrixAndTableHaveOneSelection()
    {
        WindowFixture on;
        on.open();
        on.find<QTableView>("packageTable")->selectRow(9);
        on.trigger("packageMatrix");
        auto* matrix = on.find<QTableView>("packageMatrix");
        QVERIFY(matrix->isVisible());
        QCOMPARE(matrix->model()->index(0, 0).data().toString(), QString("urllib3")); // the one that differs
        QCOMPARE(matrix->model()->columnCount(), 7);
        QCOMPARE(matrix->currentIndex().siblingAtColumn(0).data().toString(), QString("numpy"));
        on.trigger("packageMatrix");
        QVERIFY(on.find<QTableView>("packageTable")->isVisible());
    }

    void consolidatingLeadsToTheReview()
    {
        WindowFixture on;
        on.open();
        on.trigger("packageMatrix");
        on.find<QTableView>("packageMatrix")->selectRow(0);
        on.find<QPushButton>("consolidate")->click();
        QTRY_COMPARE(on.script->calls("consolidate"), 1);
        QCOMPARE(on.script->lastConsolidateOptions().packages, std::vector<std::string>{"urllib3"});
        auto* tree = on.find<QTreeWidget>("consolidateTree");
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QVERIFY(!tree->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid()); // idna: none fits
        QVERIFY(tree->topLevelItem(0)->child(1)->text(2).contains("anyio 4.4.0 requires idna>=3"));
        QCOMPARE(tree->topLevelItem(1)->checkState(0), Qt::Checked);
        auto* go = on.find<QPushButton>("consolidateRecompile");
        tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!go->isEnabled());
        tree->topLevelItem(1)->setCheckState(0, Qt::Checked);
        go->click();
        QTRY_COMPARE(on.window->page(), Page::Review);
        QCOMPARE(on.script->lastOptions().upgradePackages, std::vector<std::string>{"urllib3==2.2.2"});
        QVERIFY(on.script->lastOptions().all);
        QVERIFY(!on.script->lastOptions().strategy.has_value());
    }

    void consolidatingFailsOrIsGivenUp()
    {
        WindowFixture on;
        on.open();
        on.script->failWith("consolidate", {ErrorCode::Network, "no route", "", {}});
        on.trigger("consolidateVersions");
        auto* dialog = on.find<QDialog>("consolidateDialog");
        QTRY_VERIFY(!on.window->controller().isRunning(WorkspaceController::Verb::Consolidate));
        QStringList texts;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            texts += label->text();
        QVERIFY2(texts.join(' ').contains("no route"), qPrintable(texts.join(' ')));
        on.script->succeed("consolidate");
        on.script->hold("consolidate");
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == "Try again")
                button->click();
        QTRY_COMPARE(on.script->calls("consolidate"), 2);
        dialog->reject();
        QTRY_COMPARE(on.script->cancellations(), 1);
        on.script->release("consolidate");
        on.settle();
    }

    void unreadablePackagesSaySo()
    {
        auto script = Script::sample();
        script->failWith("packages", {ErrorCode::Io, "base.txt cannot be read", "", {}});
        WindowFixture on(script);
        on.open();
        QStringList texts;
        for (const QLabel* label : on.window->findChild<PackagesView*>()->findChildren<QLabel*>())
            texts += label->text();
        QVERIFY2(texts.join(' ').contains("base.txt cannot be read"), qPrintable(texts.join(' ')));
    }

    void securityRecordsOfTheUpdatesCountForThePackages()
    {
        WindowFixture on;
        on.open();
        QCOMPARE(on.script->lastPackagesOptions().security, std::filesystem::path());
        on.window->controller().setSecurity("/records");
        QTRY_COMPARE(on.script->lastPackagesOptions().security, std::filesystem::path("/records"));
        on.settle();
        const int calls = on.script->calls("packages");
        on.window->controller().setSecurity("/records");
        QCOMPARE(on.script->calls("packages"), calls);
    }
};

QTEST_MAIN(PackagesPageTest)
#include "packages_page_test.moc"
