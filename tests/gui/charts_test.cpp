// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"
#include "models/chart_model.h"
#include "models/package_filter.h"
#include "views/charts_page.h"
#include "views/packages_view.h"
#include "window_fixture.h"
#include "words.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace lockwright;
using namespace lockwright::gui;
using gui::test::WindowFixture;
using Page = MainWindow::Page;
using Report = workspace::StatisticsReport;

namespace
{
/// "label|cell|cell…|total" of every row.
QStringList rowsOf(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells.join('|');
    }
    return rows;
}

QStringList itemsOf(const ChartsPage& page)
{
    QStringList texts;
    const auto* list = page.findChild<QListWidget*>("chartItems");
    for (int row = 0; row < list->count(); ++row)
        texts += list->item(row)->text();
    return texts;
}

/// The page with the fake's report, outside of a window.
struct PageFixture {
    explicit PageFixture(Report report = gui::test::sampleStatistics())
        : page(icons, themes)
    {
        page.resize(900, 500);
        page.setReport(std::make_shared<const Report>(std::move(report)));
        page.show();
    }
    QString text(const char* label) const { return page.findChild<QLabel*>(QLatin1String(label))->text(); }
    void key(Qt::Key key) { QTest::keyClick(&page.chart(), key); }

    Themes themes;
    Icons icons{themes};
    ChartsPage page;
};
} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
        QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    }

    void everyChartHasATableTwin_data()
    {
        QTest::addColumn<int>("question");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char* name, ChartQuestion question, const char* profile, const QStringList& rows) {
            QTest::addRow("%s", name) << int(question) << profile << rows;
        };
        row("freshness stacks ages by how far behind", ChartQuestion::Freshness, "",
            {"1 month|1|0|2|0|0|3", "3 months|0|0|0|0|0|0", "6 months|0|0|0|0|0|0", "1 year|0|0|0|1|0|1",
             "2 years|0|0|0|0|0|0", "older|0|0|0|0|0|0", "not known|0|0|0|0|1|1"});
        row("freshness of a profile has its packages alone", ChartQuestion::Freshness, "base",
            {"1 month|1|0|1|0|0|2", "3 months|0|0|0|0|0|0", "6 months|0|0|0|0|0|0", "1 year|0|0|0|1|0|1",
             "2 years|0|0|0|0|0|0", "older|0|0|0|0|0|0", "not known|0|0|0|0|0|0"});
        row("lines have kinds", ChartQuestion::Mix, "", {"base|0|2|1|0|0|3", "ui|1|0|0|0|1|2"});
        row("all profiles are told of beside the selected one", ChartQuestion::Mix, "ui",
            {"base|0|2|1|0|0|3", "ui|1|0|0|0|1|2"});
        row("packages are own or inherited", ChartQuestion::Layers, "", {"base|3|0|0|3", "ui|2|1|1|4"});
        row("bounds reject alone or with others", ChartQuestion::Blocking, "",
            {"numpy<2.0.0,>=1.17 by accelerate 0.33.0|4|1|5", "torch<2.5 by requirements/in/base.in:10|0|2|2"});
        row("weeks are the newest first, with releases", ChartQuestion::Churn, "",
            {"2024-09-09|1|3|4", "2024-09-02|0|0|0", "2024-08-26 (⚑ v1.0)|5|2|7"});
        row("weeks have all profiles beside the selected one", ChartQuestion::Churn, "ui",
            {"2024-09-09|1|3|4", "2024-09-02|0|0|0", "2024-08-26 (⚑ v1.0)|5|2|7"});
        row("bounds of a profile", ChartQuestion::Blocking, "ui", {"numpy<2.0.0,>=1.17 by accelerate 0.33.0|4|1|5"});
    }
    void everyChartHasATableTwin()
    {
        QFETCH(int, question);
        QFETCH(QString, profile);
        QFETCH(QStringList, rows);
        PageFixture on;
        QAbstractItemModelTester tester(&on.page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        on.page.setProfile(profile);
        on.page.showQuestion(ChartQuestion(question));
        QCOMPARE(rowsOf(on.page.model()), rows);
        QCOMPARE(on.page.chart().data().rows().size(), std::size_t(rows.size() + 1));
    }

    void runsAreTheNewestFirst()
    {
        PageFixture on;
        on.page.showQuestion(ChartQuestion::Timing);
        const QStringList rows = rowsOf(on.page.model());
        QCOMPARE(rows.size(), 2);
        QVERIFY2(rows[0].endsWith("|0.0|9.0|3.0|12"), qPrintable(rows[0]));
        QVERIFY2(rows[1].endsWith("|750|250|0.0|1000"), qPrintable(rows[1]));
        QVERIFY(on.text("chartAnswer").contains("74 %"));
    }

    void whatIsNotDownloadedIsSaid()
    {
        PageFixture on;
        QVERIFY(on.text("chartAnswer").contains("not downloaded"));
        QVERIFY(on.text("chartAnswer").contains("2024"));
        Report recorded = gui::test::sampleStatistics();
        recorded.asOf = 0;
        recorded.index = "<b>recorded</b>";
        on.page.setReport(std::make_shared<const Report>(recorded));
        QVERIFY(on.text("chartAnswer").contains("<b>recorded</b>"));
        QCOMPARE(on.page.findChild<QLabel*>("chartAnswer")->textFormat(), Qt::PlainText);
    }

    void arrowsMoveTheMark()
    {
        PageFixture on;
        on.page.showQuestion(ChartQuestion::Mix);
        ChartView& chart = on.page.chart();
        QCOMPARE(chart.accessibleName(), words(ChartQuestion::Mix));
        QCOMPARE(chart.accessibleDescription(), QString("base: 2 capped")); // the first part that is there
        on.key(Qt::Key_Right);
        QCOMPARE(chart.accessibleDescription(), QString("base: 1 floor"));
        on.key(Qt::Key_Right); // there is none further on
        QCOMPARE(chart.accessibleDescription(), QString("base: 1 floor"));
        on.key(Qt::Key_Down); // ui has no floor: the nearest part
        QCOMPARE(chart.accessibleDescription(), QString("ui: 1 by -c"));
        QVERIFY(on.text("chartStatus").startsWith("ui: 1 by -c"));
        on.key(Qt::Key_Left);
        QCOMPARE(chart.accessibleDescription(), QString("ui: 1 exact (==)"));
        QCOMPARE(itemsOf(on.page), QStringList("gradio==4.44.1 · ui.in:2"));
        on.key(Qt::Key_Home);
        QCOMPARE(chart.currentCategory(), 0);
        on.key(Qt::Key_End);
        QCOMPARE(chart.currentCategory(), 1);
        on.page.showQuestion(ChartQuestion::Freshness);
        on.key(Qt::Key_Down);
        QCOMPARE(chart.currentCategory(), 1); // a bar of nothing is passed through, not over
        QCOMPARE(chart.accessibleDescription(), QString("3 months: 0 current"));
    }

    void barsThatStandTurnTheArrows()
    {
        Themes themes;
        ChartView chart(themes);
        chart.resize(500, 300);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        ChartData data;
        data.direction = ChartData::Direction::Upwards;
        data.series = {{"one", Shade::ChartOne}, {"two", Shade::ChartTwo}};
        data.categories = {{"empty", {}, {}, {0, 0}}, {"a", {}, "v1.0", {1, 2}}, {"b", {}, {}, {4, 0}}};
        chart.setData(data);
        QCOMPARE(chart.accessibleDescription(), QString("a: 1 one (⚑ v1.0)")); // the first that is something
        QTest::keyClick(&chart, Qt::Key_Up);
        QCOMPARE(chart.accessibleDescription(), QString("a: 2 two (⚑ v1.0)"));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.accessibleDescription(), QString("b: 4 one"));
        QVERIFY(chart.partRect(1, 1)->bottom() <= chart.partRect(1, 0)->top() + 1);
        QVERIFY(chart.partRect(2, 0)->left() > chart.partRect(1, 0)->right());
        QVERIFY(qAbs(chart.partRect(2, 0)->height() - 4 * chart.partRect(1, 0)->height()) < 1);
    }

    void weeksStandFromRightToLeft()
    {
        PageFixture on;
        QVERIFY(QTest::qWaitForWindowExposed(&on.page));
        on.page.showQuestion(ChartQuestion::Churn);
        ChartView& chart = on.page.chart();
        QCOMPARE(chart.accessibleDescription(), QString("2024-09-09: 1 base")); // the newest is marked first
        QCOMPARE(itemsOf(on.page).size(), 2);
        QVERIFY2(itemsOf(on.page)[0].startsWith("Update numpy to 1.26.3 · ccccccc, "), qPrintable(itemsOf(on.page)[0]));
        QVERIFY(chart.partRect(0, 0)->left() > chart.partRect(2, 0)->right());
        on.key(Qt::Key_Right); // there is no newer one
        QCOMPARE(chart.currentCategory(), 0);
        on.key(Qt::Key_Left);
        QCOMPARE(chart.currentCategory(), 1);
        on.key(Qt::Key_Home);
        QCOMPARE(chart.accessibleDescription(), QString("2024-08-26: 5 base (⚑ v1.0)"));
        on.key(Qt::Key_End);
        QCOMPARE(chart.currentCategory(), 0);
        QSignalSpy target(&on.page, &ChartsPage::targetActivated);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.partRect(2, 1)->center().toPoint());
        QCOMPARE(target.size(), 1);
        QCOMPARE(target[0][0].value<ChartTarget>().commit, QString(40, 'a'));
    }

    void manyProfilesAndWeeksAreCutShort()
    {
        Report report = gui::test::sampleStatistics();
        report.churn.profiles = {"one", "two", "three", "four", "five", "six", "seven"};
        report.churn.weeks.resize(60, report.churn.weeks[1]);
        for (auto& week : report.churn.weeks)
            week.moves = {1, 9, 9, 2, 9, 9, 9};
        PageFixture on(report);
        on.page.showQuestion(ChartQuestion::Churn);
        QCOMPARE(on.page.model().rowCount(), 60);
        QVERIFY(on.page.chart().drawn() < 60);
        const ChartData& data = on.page.chart().data();
        QCOMPARE(data.series.size(), std::size_t(6));
        QCOMPARE(data.series[0].name, QString("two")); // where most moved
        QCOMPARE(data.value(0, 5), 3.0);               // one and four
        QCOMPARE(data.total(0), 48.0);
    }

    void whyNothingIsKnownOfTheHistory()
    {
        Report report = gui::test::sampleStatistics();
        report.churn = {};
        report.commits.clear();
        report.noChurn = "`work` is in no git repository";
        QCOMPARE(emptyWords(ChartQuestion::Churn, &report).second, QString("`work` is in no git repository."));
        PageFixture on(report);
        on.page.showQuestion(ChartQuestion::Churn);
        QVERIFY(!on.page.chart().isVisible());
    }

    void theMarkIsWhereThePartIs()
    {
        PageFixture on;
        QVERIFY(QTest::qWaitForWindowExposed(&on.page));
        on.page.showQuestion(ChartQuestion::Mix);
        ChartView& chart = on.page.chart();
        const auto capped = chart.partRect(0, 1);
        const auto floor = chart.partRect(0, 2);
        QVERIFY(capped && floor);
        QVERIFY(capped->width() > 20);
        QVERIFY(qAbs(capped->width() - 2 * floor->width()) < 1); // 2 and 1
        QVERIFY(qAbs(capped->right() - floor->left()) < 1);
        QVERIFY(chart.partRect(1, 0)->top() > capped->bottom()); // the first profile is on top
        QVERIFY(!chart.partRect(2, 0));
        QVERIFY(!chart.partRect(0, 9));
        QSignalSpy activated(&chart, &ChartView::activated);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, floor->center().toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(chart.accessibleDescription(), QString("base: 1 floor"));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, 2)); // beside the bars
        QCOMPARE(activated.size(), 1);
    }

    void tableAndChartHaveOneSelection()
    {
        PageFixture on;
        QVERIFY(QTest::qWaitForWindowActive(&on.page)); // keys are shortcuts there
        on.page.chart().setFocus();
        on.page.showQuestion(ChartQuestion::Mix);
        QTest::keyClick(&on.page.chart(), Qt::Key_T);
        QVERIFY(on.page.showsTable());
        auto* table = on.page.findChild<QTableView*>("chartTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->currentIndex(), on.page.model().index(0, 2)); // base: 2 capped
        table->setCurrentIndex(on.page.model().index(1, 5));
        QCOMPARE(on.page.chart().accessibleDescription(), QString("ui: 1 by -c"));
        QSignalSpy target(&on.page, &ChartsPage::targetActivated);
        emit table->activated(table->currentIndex());
        QCOMPARE(target.size(), 1);
        emit table->activated(on.page.model().index(1, 0)); // a name is no part
        QCOMPARE(target.size(), 1);
        QTest::keyClick(table, Qt::Key_T);
        QVERIFY(on.page.chart().isVisible());
        on.key(Qt::Key_Up);
        QCOMPARE(table->currentIndex().row(), 0);
    }

    void theTableIsCopied()
    {
        PageFixture on;
        QVERIFY(QTest::qWaitForWindowActive(&on.page));
        on.page.chart().setFocus();
        on.page.showQuestion(ChartQuestion::Layers);
        QCOMPARE(on.page.text(ChartsPage::Copy::Text),
                 QString("Profile\town\tinherited\tin another version\tTotal\nbase\t3\t0\t0\t3\nui\t2\t1\t1\t4\n"));
        QVERIFY(on.page.text(ChartsPage::Copy::Csv).startsWith("Profile,own,inherited,in another version,Total\r\n"));
        QVERIFY(on.page.text(ChartsPage::Copy::Markdown).contains("| base | 3 | 0 | 0 | 3 |\n"));
        QTest::keyClick(&on.page.chart(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), on.page.text(ChartsPage::Copy::Text));
        on.page.showQuestion(ChartQuestion::Blocking);
        QVERIFY(on.page.text(ChartsPage::Copy::Csv).contains("\"numpy<2.0.0,>=1.17 by accelerate 0.33.0\",4,1,5\r\n"));
        QVERIFY(on.page.text(ChartsPage::Copy::Markdown).contains("| numpy\\<2.0.0,>=1.17 by"));
    }
    void cellsAreNoFormulas()
    {
        QCOMPARE(toCsv({{"=1+1", "-1", "a\"b", "c\nd"}}), QString("'=1+1,'-1,\"a\"\"b\",\"c\nd\"\r\n"));
    }

    void aManyBarsChartSaysWhatIsLeftOut()
    {
        Report report = gui::test::sampleStatistics();
        report.layers.resize(1);
        for (int i = 0; i < 40; ++i) {
            report.layers.push_back(report.layers[0]);
            report.layers.back().profile = "profile-with-a-rather-long-and-equal-name-" + std::to_string(i);
        }
        PageFixture on(report);
        on.page.showQuestion(ChartQuestion::Layers);
        QCOMPARE(on.page.model().rowCount(), 41);
        const int drawn = on.page.chart().drawn();
        QVERIFY(drawn > 4 && drawn <= 15);
        QVERIFY2(on.text("chartAnswer").contains(QString("%1 of 41 bars").arg(drawn)),
                 qPrintable(on.text("chartAnswer")));
        on.key(Qt::Key_End);
        QCOMPARE(on.page.chart().currentCategory(), drawn - 1);
        QVERIFY(!on.page.chart().partRect(drawn, 0));
        on.page.resize(900, 260);
        QTRY_VERIFY(on.page.chart().drawn() < drawn);
        QVERIFY(on.text("chartAnswer").contains(QString("%1 of 41 bars").arg(on.page.chart().drawn())));
    }

    void exports()
    {
        PageFixture on;
        QVERIFY(QTest::qWaitForWindowExposed(&on.page));
        on.themes.setMode(Themes::Mode::Dark);
        on.page.showQuestion(ChartQuestion::Mix);
        const QImage image = QImage::fromData(on.page.chart().png(), "PNG");
        QVERIFY(image.width() > 600);
        QCOMPARE(image.pixelColor(1, 1), Theme::light().color(Shade::Base)); // paper is white
        const QColor capped = Theme::light().color(Shade::ChartThree);
        int found = 0;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                found += image.pixelColor(x, y) == capped ? 1 : 0;
        QVERIFY(found > 100);
        const QByteArray svg = on.page.chart().svg();
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains("capped"));
        QVERIFY(svg.toLower().contains(capped.name().toLatin1()));
        on.themes.setMode(Themes::Mode::Light);
    }

    void nothingToDraw()
    {
        PageFixture on(Report{});
        for (int question = 0; question < int(chartQuestionCount); ++question) {
            on.page.showQuestion(ChartQuestion(question));
            QVERIFY(!on.page.chart().isVisible());
            QCOMPARE(on.page.model().rowCount() == 0 || on.page.model().chart().empty(), true);
            QVERIFY(!emptyWords(ChartQuestion(question)).first.isEmpty());
        }
        on.key(Qt::Key_Down); // nothing to move to
        on.key(Qt::Key_Return);
    }

    void theWindowAsksWhenThePageIsInSight()
    {
        WindowFixture on;
        on.open();
        QCOMPARE(on.script->calls("statistics"), 0);
        on.trigger("showCharts");
        QCOMPARE(on.window->page(), Page::Charts);
        on.settle();
        QCOMPARE(on.script->calls("statistics"), 1);
        auto* page = on.find<ChartsPage>("chartsPage");
        QTRY_COMPARE(page->model().rowCount(), 7);
        on.window->showPage(Page::Packages);
        on.window->controller().refresh();
        on.settle();
        QCOMPARE(on.script->calls("statistics"), 1); // not in sight
        on.window->showPage(Page::Charts);
        on.settle();
        QCOMPARE(on.script->calls("statistics"), 2);
        QCOMPARE(page->question(), ChartQuestion::Freshness);
    }

    void failuresAndWaiting()
    {
        WindowFixture on;
        on.open();
        on.script->hold("statistics");
        on.trigger("showCharts");
        auto* page = on.find<ChartsPage>("chartsPage");
        QVERIFY(!page->chart().isVisible());
        on.script->failWith("statistics", {ErrorCode::Io, "the folder is gone", {}, {}});
        on.script->release("statistics");
        on.settle();
        const auto has = [&](const QString& text) {
            const auto labels = page->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
        };
        QTRY_VERIFY(has("the folder is gone"));
        on.script->succeed("statistics");
        for (QPushButton* button : page->findChildren<QPushButton*>())
            if (button->isVisible())
                button->click();
        QTRY_COMPARE(page->model().rowCount(), 7);
        QVERIFY(page->chart().isVisible());
        // What was there stays when the next one fails.
        on.script->failWith("statistics", {ErrorCode::Io, "the folder is gone", {}, {}});
        page->outdate();
        QTRY_VERIFY(has("the folder is gone"));
        QVERIFY(page->chart().isVisible());
    }

    void clicksLeadSomewhere()
    {
        WindowFixture on;
        on.open();
        on.trigger("showCharts");
        on.settle();
        auto* page = on.find<ChartsPage>("chartsPage");
        QTRY_COMPARE(page->model().rowCount(), 7);
        const auto click = [&](ChartQuestion question, int category, int series) {
            on.window->showPage(Page::Charts);
            page->showQuestion(question);
            page->chart().setCurrent(category, series);
            QTest::keyClick(&page->chart(), Qt::Key_Return);
        };
        click(ChartQuestion::Freshness, 0, 2);
        QCOMPARE(on.window->page(), Page::Packages);
        QCOMPARE(on.find<QLineEdit>("packageFilter")->text(), QString("outdated"));
        click(ChartQuestion::Freshness, 0, 0);
        QCOMPARE(on.window->page(), Page::Packages);
        QCOMPARE(on.find<QLineEdit>("packageFilter")->text(), QString("-outdated"));
        click(ChartQuestion::Mix, 0, 1);
        QCOMPARE(on.window->page(), Page::Packages);
        QCOMPARE(on.find<QLineEdit>("packageFilter")->text(), QString("direct"));
        click(ChartQuestion::Layers, 1, 0);
        QCOMPARE(on.window->page(), Page::Packages);
        QCOMPARE(on.find<QLineEdit>("packageFilter")->text(), QString());
        on.find<QDockWidget>("activityDock")->hide();
        click(ChartQuestion::Timing, 0, 1);
        QVERIFY(on.find<QDockWidget>("activityDock")->isVisible());
        QVERIFY(on.find<QWidget>("jobList")->isVisible());
        click(ChartQuestion::Churn, 0, 0);
        QCOMPARE(on.window->page(), Page::History);
        on.settle();
        QTRY_COMPARE(on.script->lastDifference().first, std::string(40, 'c') + "^!");
        click(ChartQuestion::Churn, 2, 1);
        QTRY_COMPARE(on.script->lastDifference().first, std::string(40, 'a') + "^!");
        on.find<QDockWidget>("whyDock")->hide();
        click(ChartQuestion::Blocking, 0, 0);
        QVERIFY(on.find<QDockWidget>("whyDock")->isVisible());
        on.settle();
        QTRY_COMPARE(on.script->lastWhy().first, std::string("numpy"));
    }

    void linesOfTheListAreOpened()
    {
        WindowFixture on;
        on.open();
        on.trigger("showCharts");
        on.settle();
        auto* page = on.find<ChartsPage>("chartsPage");
        QTRY_COMPARE(page->model().rowCount(), 7);
        page->showQuestion(ChartQuestion::Mix);
        auto* list = on.find<QListWidget>("chartItems");
        QCOMPARE(list->count(), 2);
        emit list->itemActivated(list->item(1));
        QCOMPARE(on.window->page(), Page::Files);
    }

    void exportsGoThroughTheWindow()
    {
        WindowFixture on;
        on.open();
        on.trigger("showCharts");
        on.settle();
        auto* page = on.find<ChartsPage>("chartsPage");
        QTRY_COMPARE(page->model().rowCount(), 7);
        const QString path = on.folder.filePath("chart.csv");
        on.dialogs.saveFiles = {path};
        emit page->exportRequested("csv", [page] { return page->text(ChartsPage::Copy::Csv).toUtf8(); });
        QTRY_VERIFY(QFile::exists(path));
        on.settle();
    }

    void theThemeSwitchesUnderTheChart()
    {
        PageFixture on;
        QVERIFY(QTest::qWaitForWindowExposed(&on.page));
        on.themes.setMode(Themes::Mode::Light);
        const QImage light = on.page.chart().grab().toImage();
        on.themes.setMode(Themes::Mode::Dark);
        const QImage dark = on.page.chart().grab().toImage();
        QCOMPARE(light.pixelColor(2, 2), Theme::light().color(Shade::Base));
        QCOMPARE(dark.pixelColor(2, 2), Theme::dark().color(Shade::Base));
        on.themes.setMode(Themes::Mode::Light);
    }
};

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
