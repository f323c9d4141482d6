// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_workspace.h"
#include "graph_view/layered_layout.h"
#include "graph_view/profile_graph.h"

#include <QAccessible>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::gui;

namespace
{
constexpr QSizeF box(100, 40);
constexpr QSizeF gap(50, 20);

bool overlap(const LayeredLayout& layout)
{
    for (std::size_t a = 0; a < layout.position.size(); ++a) {
        for (std::size_t b = a + 1; b < layout.position.size(); ++b) {
            if (QRectF(layout.position[a], box).intersects(QRectF(layout.position[b], box)))
                return true;
        }
    }
    return false;
}
} // namespace

class GraphTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installGraphAccessibility(); }

    void layers_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<QPoint>>("edges"); // x: parent, y: child
        QTest::addColumn<QList<int>>("layers");
        QTest::addRow("one node") << 1 << QList<QPoint>{} << QList<int>{0};
        QTest::addRow("a chain") << 3 << QList<QPoint>{{0, 1}, {1, 2}} << QList<int>{0, 1, 2};
        QTest::addRow("the longest way counts") << 3 << QList<QPoint>{{0, 1}, {1, 2}, {0, 2}} << QList<int>{0, 1, 2};
        QTest::addRow("two roots") << 3 << QList<QPoint>{{0, 2}, {1, 2}} << QList<int>{0, 0, 1};
        QTest::addRow("a backward edge is left out") << 2 << QList<QPoint>{{0, 1}, {1, 0}} << QList<int>{0, 1};
        QTest::addRow("an edge to itself is left out") << 1 << QList<QPoint>{{0, 0}} << QList<int>{0};
        QTest::addRow("an edge to nowhere is left out") << 1 << QList<QPoint>{{0, 9}} << QList<int>{0};
    }
    void layers()
    {
        QFETCH(int, count);
        QFETCH(QList<QPoint>, edges);
        QFETCH(QList<int>, layers);
        std::vector<LayeredLayout::Edge> list;
        for (const QPoint& edge : edges)
            list.push_back({edge.x(), edge.y()});
        const auto layout = LayeredLayout::of(count, list, box, gap);
        QCOMPARE(QList<int>(layout.layer.begin(), layout.layer.end()), layers);
        QVERIFY(!overlap(layout));
    }

    void crossingIsUndone()
    {
        // Two parents and two children, wired crosswise: the order of one column must turn.
        const auto layout = LayeredLayout::of(4, {{0, 3}, {1, 2}}, box, gap);
        const auto& at = layout.position;
        QCOMPARE(at[0].y() < at[1].y(), at[3].y() < at[2].y());
    }

    void manyNodesStayApart()
    {
        std::vector<LayeredLayout::Edge> edges;
        for (int child = 1; child < 100; ++child) {
            edges.push_back({child / 3, child});
            edges.push_back({child / 7, child});
        }
        const auto layout = LayeredLayout::of(100, edges, box, gap);
        QVERIFY(!overlap(layout));
        QVERIFY(layout.position == LayeredLayout::of(100, edges, box, gap).position);
    }

    void emptyGraph() { QCOMPARE(LayeredLayout::of(0, {}, box, gap).position.size(), std::size_t(0)); }

    void keysWalkTheEdges()
    {
        Themes themes;
        ProfileGraph graph(themes);
        graph.resize(900, 300);
        graph.show();
        graph.setReport(std::make_shared<const workspace::ProfilesReport>(test::Script::sample()->profiles));
        QSignalSpy selected(&graph, &ProfileGraph::profileSelected);
        QSignalSpy activated(&graph, &ProfileGraph::profileActivated);
        QTest::keyClick(&graph, Qt::Key_Right);
        QCOMPARE(graph.current(), QString("base"));
        QTest::keyClick(&graph, Qt::Key_Right);
        const QString child = graph.current();
        QVERIFY(QStringList({"backend", "quantization", "ui"}).contains(child));
        QTest::keyClick(&graph, Qt::Key_Left);
        QCOMPARE(graph.current(), QString("base"));
        graph.setCurrent("backend");
        QTest::keyClick(&graph, Qt::Key_Right);
        QCOMPARE(graph.current(), QString("build"));
        QTest::keyClick(&graph, Qt::Key_Right);
        QCOMPARE(graph.current(), QString("development"));
        QTest::keyClick(&graph, Qt::Key_Right);
        QCOMPARE(graph.current(), QString("development"));
        QTest::keyClick(&graph, Qt::Key_Home);
        QCOMPARE(graph.current(), QString("base"));
        QTest::keyClick(&graph, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QVERIFY(selected.size() >= 6);
        const double before = graph.transform().m11();
        QTest::keyClick(&graph, Qt::Key_Plus);
        QVERIFY(graph.transform().m11() > before);
        QTest::keyClick(&graph, Qt::Key_0);
        QCOMPARE(graph.transform().m11(), before);
    }

    void screenReadersSeeTheNodes()
    {
        Themes themes;
        ProfileGraph graph(themes);
        graph.resize(900, 300);
        graph.setReport(std::make_shared<const workspace::ProfilesReport>(test::Script::sample()->profiles));
        auto* interface = QAccessible::queryAccessibleInterface(&graph);
        QVERIFY(interface);
        QCOMPARE(interface->childCount(), 6);
        QAccessibleInterface* backend = interface->child(1);
        QCOMPARE(backend->text(QAccessible::Name), QString("backend, 38 package(s), stale; includes base"));
        QCOMPARE(backend->role(), QAccessible::ListItem);
        QCOMPARE(interface->indexOfChild(backend), 1);
        QVERIFY(!interface->focusChild());
        graph.walkTo(1);
        QCOMPARE(interface->focusChild(), backend);
        QVERIFY(backend->state().selected);
        QVERIFY(!interface->child(6));
        graph.setReport(nullptr);
        QCOMPARE(interface->childCount(), 0);
        QVERIFY(!backend->isValid());
    }
};

QTEST_MAIN(GraphTest)
#include "graph_test.moc"
