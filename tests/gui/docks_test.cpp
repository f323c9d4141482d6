// SPDX-License-Identifier: GPL-3.0-or-later
// Which docks stand beside which page, and what a page has room for.
#include "dock_rules.h"
#include "window_fixture.h"

#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using namespace lockwright::gui::test;
using Page = MainWindow::Page;

namespace
{
const QStringList docks{"profilesDock", "graphDock", "whyDock", "pendingDock", "activityDock"};

QStringList inSight(const WindowFixture& on)
{
    QStringList names;
    for (const QString& name : docks) {
        if (!on.find<QDockWidget>(name.toLatin1())->isHidden())
            names += name;
    }
    return names;
}

void typeInFiles(WindowFixture& on)
{
    on.window->showPage(Page::Files);
    auto* editor = on.find<QPlainTextEdit>("editor");
    QTRY_VERIFY(editor->toPlainText().contains("numpy"));
    QTest::keyClicks(editor, "# ");
    on.settle();
}

QWidget* pendingList(const WindowFixture& on)
{
    return on.find<QWidget>("pendingList");
}
} // namespace

class DocksTest : public QObject
{
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<QString>("wishes"); // o and c of a dock on page A or B, where it fits (capital) or not
        QTest::addColumn<QString>("shown");  // on A where it fits, A where not, B where it fits, B where not
        QTest::addRow("nothing wished: where it fits") << ""
                                                       << "1010";
        QTest::addRow("opened on A where it did not fit: stays there") << "oA"
                                                                       << "1110";
        QTest::addRow("closed there again: as before") << "oA cA"
                                                       << "1010";
        QTest::addRow("closed where it fits: closed everywhere") << "CA"
                                                                 << "0000";
        QTest::addRow("opened again on another page") << "CA OB"
                                                      << "1010";
        QTest::addRow("closed everywhere, then opened where it does not fit") << "CA oB"
                                                                              << "1011";
        QTest::addRow("opened on A, closed where it fits on B: the wish for A stays") << "oA CB"
                                                                                      << "1100";
    }
    void rules()
    {
        QFETCH(QString, wishes);
        DockRules rules;
        const QString dock = "whyDock";
        for (const QString& wish : wishes.split(' ', Qt::SkipEmptyParts)) {
            const bool fits = wish[0].isUpper();
            if (wish[0].toLower() == 'o')
                rules.open(dock, wish.mid(1), fits);
            else
                rules.close(dock, wish.mid(1), fits);
        }
        const auto told = [&](const DockRules& of) {
            QString text;
            for (const auto* page : {"A", "B"})
                for (const bool fits : {true, false})
                    text += of.shown(dock, page, fits) ? '1' : '0';
            return text;
        };
        QTEST(told(rules), "shown");
        DockRules again;
        QVERIFY(again.restore(rules.save()));
        QVERIFY(again == rules);
    }

    void foreignRulesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("state");
        DockRules rules;
        rules.open("whyDock", "A", false);
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("noise") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08", 8);
        QTest::addRow("cut short") << rules.save().chopped(3);
    }
    void foreignRulesAreLeftAlone()
    {
        QFETCH(QByteArray, state);
        DockRules rules;
        QVERIFY(!rules.restore(state));
        QVERIFY(rules == DockRules());
    }

    void aPageHasItsDocks_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("page");
        QTest::addColumn<QStringList>("expected");
        const QSize low(1280, 720);
        const QSize high(1600, 1000);
        const QSize wide(2400, 1400);
        const QStringList alone{"pendingDock"};
        const QStringList sides{"profilesDock", "whyDock", "pendingDock"};
        const QStringList all{"profilesDock", "graphDock", "whyDock", "pendingDock"};
        const QStringList left{"profilesDock", "pendingDock"};
        QTest::addRow("Packages, 1280x720") << low << int(Page::Packages) << sides;
        QTest::addRow("Packages, 1280x800") << QSize(1280, 800) << int(Page::Packages) << all;
        QTest::addRow("Packages, 1000x720") << QSize(1000, 720) << int(Page::Packages) << left;
        QTest::addRow("Graph, 1280x720") << low << int(Page::Graph) << sides;
        QTest::addRow("Graph, 1600x1000") << high << int(Page::Graph) << all;
        for (const Page page :
             {Page::Conflicts, Page::Updates, Page::Review, Page::Commit, Page::History, Page::Charts, Page::Files})
            QTest::addRow("a working page %d, 1280x720", int(page)) << low << int(page) << alone;
        QTest::addRow("Updates, 1600x1000") << high << int(Page::Updates) << left;
        QTest::addRow("Review, 1600x1000") << high << int(Page::Review) << alone;
        QTest::addRow("Updates, 2400x1400") << wide << int(Page::Updates) << sides;
    }
    void aPageHasItsDocks()
    {
        QFETCH(QSize, size);
        QFETCH(int, page);
        WindowFixture on;
        on.window->resize(size);
        on.open();
        on.window->showPage(Page(page));
        QTEST(inSight(on), "expected");
    }

    void docksComeAndGoWithTheSize()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Updates);
        on.window->resize(1600, 1000);
        QCOMPARE(inSight(on), QStringList({"profilesDock", "pendingDock"}));
        on.window->resize(1280, 720);
        QCOMPARE(inSight(on), QStringList{"pendingDock"});
    }

    void aDockKeepsItsWidth()
    {
        WindowFixture on;
        on.open();
        auto* why = on.find<QDockWidget>("whyDock");
        on.window->resizeDocks({why}, {377}, Qt::Horizontal);
        QTRY_COMPARE(why->width(), 377);
        on.window->showPage(Page::Commit);
        QVERIFY(why->isHidden());
        on.window->showPage(Page::Packages);
        QTRY_COMPARE(why->width(), 377);
    }

    void itsWidthIsRememberedFromAPageWithoutIt()
    {
        WindowFixture on;
        on.open();
        auto* why = on.find<QDockWidget>("whyDock");
        on.window->resizeDocks({why}, {377}, Qt::Horizontal);
        QTRY_COMPARE(why->width(), 377);
        on.window->showPage(Page::Commit);
        on.window->close();
        on.make();
        on.open();
        QCOMPARE(on.window->page(), Page::Commit);
        on.window->showPage(Page::Packages);
        QTRY_COMPARE(on.find<QDockWidget>("whyDock")->width(), 377);
    }

    void whatTheUserOpensOnAPageStaysThere()
    {
        WindowFixture on;
        on.open();
        on.window->showPage(Page::Updates);
        auto* why = on.find<QDockWidget>("whyDock");
        why->toggleViewAction()->trigger();
        QVERIFY(!why->isHidden());
        on.window->showPage(Page::Commit);
        QVERIFY(why->isHidden());
        on.window->showPage(Page::Updates);
        QVERIFY(!why->isHidden());
        on.window->close();
        on.make();
        on.open();
        QCOMPARE(on.window->page(), Page::Updates);
        why = on.find<QDockWidget>("whyDock");
        QVERIFY(!why->isHidden());
        why->close();
        on.window->showPage(Page::Packages);
        QVERIFY(!why->isHidden());
        on.window->showPage(Page::Updates);
        QVERIFY(why->isHidden());
    }

    void whatIsClosedWhereItFitsIsClosedEverywhere()
    {
        WindowFixture on;
        on.open();
        auto* profiles = on.find<QDockWidget>("profilesDock");
        profiles->close();
        on.window->showPage(Page::Graph);
        QVERIFY(profiles->isHidden());
        profiles->toggleViewAction()->trigger();
        QVERIFY(!profiles->isHidden());
        on.window->showPage(Page::Packages);
        QVERIFY(!profiles->isHidden());
    }

    void repositoriesHaveWishesOfTheirOwn()
    {
        WindowFixture on;
        on.open("/repositories/one");
        on.window->showPage(Page::History);
        on.find<QDockWidget>("profilesDock")->toggleViewAction()->trigger();
        on.open("/repositories/two");
        on.window->showPage(Page::History);
        QVERIFY(on.find<QDockWidget>("profilesDock")->isHidden());
        on.open("/repositories/one");
        QCOMPARE(on.window->page(), Page::History);
        QVERIFY(!on.find<QDockWidget>("profilesDock")->isHidden());
    }

    void nothingPendingIsOneLine()
    {
        WindowFixture on;
        on.open();
        auto* dock = on.find<QDockWidget>("pendingDock");
        QTRY_VERIFY2(dock->height() < 45, qPrintable(QString::number(dock->height())));
        QCOMPARE(on.find<QLabel>("pendingSummary")->text(), QString("Nothing is pending"));
        typeInFiles(on);
        QTRY_VERIFY2(dock->height() >= 150, qPrintable(QString::number(dock->height())));
        QVERIFY(pendingList(on)->isVisible());
        on.trigger("discardPending");
        QTRY_VERIFY2(dock->height() < 45, qPrintable(QString::number(dock->height())));
    }

    void aLowPageHasTheLineOfWhatIsPending()
    {
        WindowFixture on;
        on.open();
        typeInFiles(on);
        auto* dock = on.find<QDockWidget>("pendingDock");
        on.window->showPage(Page::Commit);
        QTRY_VERIFY2(dock->height() < 45, qPrintable(QString::number(dock->height())));
        QVERIFY(on.find<QPushButton>("pendingApply")->isVisible());
        QTest::mouseClick(on.find<QToolButton>("pendingFold"), Qt::LeftButton);
        QTRY_VERIFY(dock->height() >= 150);
        on.window->showPage(Page::History);
        QTRY_VERIFY(dock->height() < 45);
        on.window->showPage(Page::Commit);
        QTRY_VERIFY(dock->height() >= 150);
        on.window->resize(1280, 1000);
        on.window->showPage(Page::History);
        QVERIFY(pendingList(on)->isVisible());
    }

    void theProfileGraphGivesWayToActivity()
    {
        WindowFixture on;
        on.window->resize(1600, 1000);
        on.open();
        auto* graph = on.find<QDockWidget>("graphDock");
        QVERIFY(!graph->isHidden());
        on.trigger("showLog");
        QVERIFY(graph->isHidden());
        on.find<QDockWidget>("activityDock")->close();
        QTRY_VERIFY(!graph->isHidden());
    }

    void allTabsAreInSight_data()
    {
        QTest::addColumn<int>("width");
        QTest::addRow("1280") << 1280;
        QTest::addRow("1100") << 1100;
    }
    void allTabsAreInSight()
    {
        QFETCH(int, width);
        WindowFixture on;
        on.window->resize(width, 720);
        on.open();
        typeInFiles(on);
        auto* tabs = on.find<QTabWidget>("pages");
        tabs->setTabText(int(Page::Conflicts), "Conflicts (2)");
        tabs->setTabText(int(Page::Review), "Review (12)");
        tabs->setTabText(int(Page::Commit), "Commit (7)");
        on.window->showPage(Page::Packages);
        const QTabBar* bar = tabs->tabBar();
        QTRY_VERIFY(bar->tabRect(bar->count() - 1).right() <= bar->width());
        for (const auto* arrow : bar->findChildren<QToolButton*>())
            QVERIFY(!arrow->isVisible());
    }
};

QTEST_MAIN(DocksTest)
#include "docks_test.moc"
