// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/layout.h"

#include <QStandardPaths>
#include <QtTest>

#include <cmath>

using namespace lockwright;
using namespace lockwright::graph;

namespace
{

/// A chain of three with a shortcut, labels on the last line.
LayoutRequest triangle()
{
    LayoutRequest request;
    request.boxes = {{80, 20}, {120, 20}, {60, 30}};
    request.lines = {{0, 1, 0, 0}, {1, 2, 0, 0}, {0, 2, 70, 12}};
    return request;
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<bool>("read");
        const QByteArray graph = "graph 1 4 2\n";
        const QByteArray nodes = "node n0 1 1 1 1 \"\" solid\nnode n1 2 1 1 1 \"\" solid\nnode n2 3 1 1 1 \"\" solid\n";
        const QByteArray edges = "edge n0 n1 4 0 0 1 1 2 2 3 3 solid black\nedge n1 n2 4 0 0 1 1 2 2 3 3 solid black\n"
                                 "edge n0 n2 4 0 0 1 1 2 2 3 3 \"<TABLE>\" 2 1 solid black\n";
        QTest::addRow("a whole answer") << graph + nodes + edges + "stop\n" << true;
        QTest::addRow("a box is missing") << graph + nodes.left(25) + edges + "stop\n" << false;
        QTest::addRow("a line is missing") << graph + nodes + "stop\n" << false;
        QTest::addRow("a box that was not asked for") << graph + nodes + "node n3 1 1 1 1 \"\"\n" + edges << false;
        QTest::addRow("a line that was not asked for")
            << graph + nodes + edges + "edge n2 n0 4 0 0 1 1 2 2 3 3 solid black\n"
            << false;
        QTest::addRow("more points than there are words") << graph + nodes + "edge n0 n1 4000000000 0 0 solid black\n"
                                                          << false;
        QTest::addRow("points that are no curve") << graph + nodes + "edge n0 n1 2 0 0 1 1 solid black\n" << false;
        QTest::addRow("words for numbers") << graph + "node n0 one two 1 1 \"\"\n" << false;
        QTest::addRow("something else") << QByteArray("<svg>\n") << false;
        QTest::addRow("nothing") << QByteArray() << false;
    }
    void answers()
    {
        QFETCH(QByteArray, plain);
        const auto layout = layoutAnswer(triangle(), std::string_view(plain.constData(), std::size_t(plain.size())));
        QTEST(layout.has_value(), "read");
        if (!layout) {
            QCOMPARE(layout.error().code, ErrorCode::Environment);
            return;
        }
        QCOMPARE(layout->width, 288.0);
        QCOMPARE(layout->centres[2].x, 216.0);
        QCOMPARE(layout->curves[0].points.back().y, -72.0); // y grows downwards
        QVERIFY(!layout->curves[0].label && layout->curves[2].label);
    }

    void boxesOfALayoutDoNotOverlap()
    {
        if (QStandardPaths::findExecutable("dot").isEmpty())
            QSKIP("Graphviz is not installed");
        const LayoutRequest request = triangle();
        Task task;
        const auto layout = layOut(request, {}, task);
        QVERIFY2(layout.has_value(), layout ? "" : describe(layout.error()).c_str());
        QVERIFY(layout->centres[0].x < layout->centres[1].x && layout->centres[1].x < layout->centres[2].x);
        for (std::size_t line = 0; line < request.lines.size(); ++line) {
            const Point start = layout->curves[line].points.front();
            const std::uint32_t from = request.lines[line].from;
            QVERIFY(std::abs(start.x - layout->centres[from].x) <= request.boxes[from].width / 2 + 2);
            QVERIFY(std::abs(start.y - layout->centres[from].y) <= request.boxes[from].height / 2 + 2);
        }
        QVERIFY(layout->curves[2].label.has_value());
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addRow("a program that is not there") << QByteArray("lockwright-no-such-program");
        QTest::addRow("a program that fails") << QByteArray("false");
        QTest::addRow("a program that says nothing") << QByteArray("true");
    }
    void failures()
    {
        QFETCH(QByteArray, program);
        LayoutOptions options;
        options.program = program.toStdString();
        Task task;
        const auto layout = layOut(triangle(), options, task);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, ErrorCode::Environment);
    }

    void noBoxesNeedNoProgram()
    {
        LayoutOptions options;
        options.program = "lockwright-no-such-program";
        Task task;
        QVERIFY(layOut({}, options, task).has_value());
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
