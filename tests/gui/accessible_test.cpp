// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader sees it, page by page: names and roles, keys, the way of the Tab key.
#include "graph_view/graph_canvas.h"
#include "real_window.h"
#include "views/graph_page.h"
#include "window_fixture.h"
#include "words.h"

#include <QAccessible>
#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using test::RealWindow;
using test::WindowFixture;
using Page = MainWindow::Page;

namespace
{
/// "QToolButton 'cancelJob' in ReviewView": where a complaint belongs.
QString placeOf(const QWidget& widget)
{
    QString text = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        text += " '" + widget.objectName() + "'";
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        text += " in " + QString::fromLatin1(parent->metaObject()->className());
    return text;
}

/// What a screen reader may stop at.
bool isStop(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy()
           && !qobject_cast<const QMenuBar*>(&widget);
}

QStringList unnamed(const QWidget& window)
{
    QStringList complaints;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        auto* interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface) {
            complaints += "no interface: " + placeOf(*widget);
            continue;
        }
        const bool button =
            qobject_cast<QAbstractButton*>(widget) && !widget->objectName().startsWith("qt_")
            && !qobject_cast<QLineEdit*>(widget->parentWidget()); // Qt's own, of which the line edit tells
        const bool ofDocks = qobject_cast<QTabBar*>(widget) && widget->parentWidget() == &window; // Qt's own
        if ((button || isStop(*widget)) && !ofDocks && interface->text(QAccessible::Name).trimmed().isEmpty())
            complaints += "no name: " + placeOf(*widget);
        if (isStop(*widget) && (interface->role() == QAccessible::NoRole))
            complaints += "no role: " + placeOf(*widget);
    }
    return complaints;
}

/// Every page has something to show.
void fill(WindowFixture& on, Page page)
{
    on.open();
    on.window->resize(1600, 1000);
    on.trigger("showProblems");
    on.trigger("recompile");
    on.settle();
    on.trigger("lookForFixes");
    on.settle();
    on.trigger("lookForUpdates");
    on.settle();
    on.window->showPage(page);
    on.settle();
}
} // namespace

class AccessibleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
        installGraphAccessibility();
        QAccessible::setActive(true);
    }

    void everyStopHasANameAndARole_data()
    {
        QTest::addColumn<int>("page");
        QTest::addRow("the start") << -1;
        for (int page = 0; page <= int(Page::Files); ++page)
            QTest::addRow("page %d", page + 1) << page;
    }
    void everyStopHasANameAndARole()
    {
        QFETCH(int, page);
        WindowFixture on;
        if (page >= 0)
            fill(on, Page(page));
        const QStringList complaints = unnamed(*on.window);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join("\n")));
    }

    void tabReachesEveryStop_data() { everyStopHasANameAndARole_data(); }
    void tabReachesEveryStop()
    {
        QFETCH(int, page);
        WindowFixture on;
        if (page >= 0)
            fill(on, Page(page));
        on.window->activateWindow();
        QTRY_VERIFY(on.window->isActiveWindow());
        QSet<const QWidget*> reached;
        for (int i = 0; i < 300; ++i) {
            QTest::keyClick(qApp->focusWidget() ? qApp->focusWidget() : on.window.get(), Qt::Key_Tab);
            const QWidget* now = qApp->focusWidget();
            if (!now || (reached.contains(now) && i > 200))
                break;
            reached.insert(now);
        }
        QStringList complaints;
        for (const QWidget* widget : on.window->findChildren<QWidget*>()) {
            const bool inside = widget->parentWidget() && qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
            const auto* radio = qobject_cast<const QAbstractButton*>(widget);
            if (isStop(*widget) && !inside && !reached.contains(widget) && !(radio && radio->autoExclusive()))
                complaints += placeOf(*widget);
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join("\n")));
    }

    void noKeyIsTakenTwice()
    {
        WindowFixture on;
        on.open();
        QMap<QString, QString> taken;
        QStringList complaints;
        for (const QAction* action : on.window->actions()) {
            for (const QKeySequence& key : action->shortcuts()) {
                const QString name = key.toString();
                if (taken.contains(name))
                    complaints += name + ": " + taken.value(name) + " and " + action->objectName();
                taken[name] = action->objectName();
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join("\n")));
        QVERIFY(taken.size() > 20);
    }

    void theGraphsNodesAreItsChildren()
    {
        RealWindow on;
        on.open(on.makeSample());
        on.window->showPage(Page::Graph);
        on.settle();
        on.window->findChild<GraphPage*>()->show(workspace::GraphOptions::Scope::Dependents, "numpy");
        on.settle();
        auto& canvas = on.window->findChild<GraphPage*>()->canvas();
        QTRY_VERIFY(canvas.nodeCount() > 0);
        auto* interface = QAccessible::queryAccessibleInterface(&canvas);
        QVERIFY(interface);
        QCOMPARE(interface->childCount(), canvas.nodeCount());
        for (int i = 0; i < interface->childCount(); ++i) {
            QVERIFY(!interface->child(i)->text(QAccessible::Name).isEmpty());
            QCOMPARE(interface->child(i)->role(), QAccessible::ListItem);
            QCOMPARE(interface->indexOfChild(interface->child(i)), i);
        }
    }

    void tabsAndDocksAreNamed()
    {
        WindowFixture on;
        on.open();
        auto* bar = on.find<QTabWidget>("pages")->tabBar();
        auto* interface = QAccessible::queryAccessibleInterface(bar);
        QCOMPARE(interface->role(), QAccessible::PageTabList);
        for (int i = 0; i < bar->count(); ++i)
            QVERIFY(!interface->child(i)->text(QAccessible::Name).isEmpty());
        for (auto* dock : on.window->findChildren<QDockWidget*>()) {
            QVERIFY(!dock->windowTitle().isEmpty());
            QVERIFY(!QAccessible::queryAccessibleInterface(dock)->text(QAccessible::Name).isEmpty());
        }
    }
};

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
