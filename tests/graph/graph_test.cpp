// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/dependency_graph.h"
#include "graph/export.h"
#include "graph/paths.h"
#include "graph/reduction.h"

#include <QtTest>

#include <random>
#include <set>

using namespace lockwright::graph;

namespace
{

/// "a>b b>c" as a graph; "a:b" is a constraint, "a!b" a conflict. A word alone is a node.
DependencyGraph graphOf(const char* text)
{
    DependencyGraph graph;
    const QStringList words = QString::fromLatin1(text).split(' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const qsizetype sign = word.indexOf(QRegularExpression("[>:!]"));
        const NodeId from = graph.add({word.left(sign < 0 ? word.size() : sign).toStdString(), "1", {}});
        if (sign < 0)
            continue;
        const NodeId to = graph.add({word.mid(sign + 1).toStdString(), "1", {}});
        graph.connect(from, to, word.mid(sign + 1).toStdString(),
                      word[sign] == '>'   ? Edge::Kind::Requires
                      : word[sign] == ':' ? Edge::Kind::Constrains
                                          : Edge::Kind::Conflicts);
    }
    return graph;
}

QString names(const DependencyGraph& graph, const std::vector<NodeId>& nodes)
{
    QStringList list;
    for (const NodeId node : nodes)
        list << QString::fromStdString(graph.nodes()[node].name);
    list.sort();
    return list.join(' ');
}

QString links(const DependencyGraph& graph, const ReducedGraph& reduced, const std::vector<ReducedGraph::Link>& which)
{
    QStringList list;
    for (const ReducedGraph::Link& link : which)
        list << QString::fromStdString(label(graph, reduced.groups[link.from]) + ">"
                                       + label(graph, reduced.groups[link.to]))
                    .remove(" 1");
    list.sort();
    return list.join(' ');
}

DependencyGraph randomGraph(std::mt19937& random, std::size_t nodes, std::size_t edges, bool cycles)
{
    DependencyGraph graph;
    for (std::size_t i = 0; i < nodes; ++i)
        graph.add({"p" + std::to_string(i), "1", {}});
    std::uniform_int_distribution<std::size_t> any(0, nodes - 1);
    for (std::size_t i = 0; i < edges; ++i) {
        std::size_t from = any(random), to = any(random);
        if (!cycles && from > to)
            std::swap(from, to);
        graph.connect(NodeId(from), NodeId(to));
    }
    return graph;
}

} // namespace

class GraphTest : public QObject
{
    Q_OBJECT

private slots:
    void aSecondEdgeAddsItsText()
    {
        DependencyGraph graph;
        const NodeId a = graph.add({"a", "1", {}}), b = graph.add({"b", "2", {}});
        QCOMPARE(graph.add({"a", "9", {}}), a);
        graph.connect(a, b, "b>=1");
        graph.connect(a, b, "b[x]");
        graph.connect(a, b, "b<3", Edge::Kind::Constrains);
        graph.connect(a, a);
        QCOMPARE(graph.edges().size(), std::size_t(2));
        QCOMPARE(graph.edges()[0].text, std::string("b>=1, b[x]"));
        QCOMPARE(graph.nodes()[a].detail, std::string("1"));
        QVERIFY(!graph.find("c"));
    }

    void reach_data()
    {
        QTest::addColumn<QByteArray>("graph");
        QTest::addColumn<int>("direction");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("expected");
        const QByteArray diamond = "a>b a>c b>d c>d d>e x>c";
        QTest::addRow("what it asks for") << diamond << int(Direction::Dependencies) << 0 << "b d e";
        QTest::addRow("who asks for it") << diamond << int(Direction::Dependents) << 0 << "a b";
        QTest::addRow("both ways") << diamond << int(Direction::Both) << 0 << "a b c d e x";
        QTest::addRow("one step around it") << diamond << int(Direction::Both) << 1 << "a b d";
        QTest::addRow("a cycle ends") << QByteArray("a>b b>a") << int(Direction::Dependencies) << 0 << "a b";
    }
    void reach()
    {
        QFETCH(QByteArray, graph);
        QFETCH(int, direction);
        QFETCH(int, steps);
        const DependencyGraph made = graphOf(graph);
        QTEST(names(made, lockwright::graph::reach(made, *made.find("b"), Direction(direction), std::size_t(steps))),
              "expected");
    }

    void onlyNodesOfSomeWayAreBetween()
    {
        const DependencyGraph graph = graphOf("a>b b>d a>c c>d c>e d>f");
        QCOMPARE(names(graph, between(graph, *graph.find("a"), *graph.find("d"))), QString("a b c d"));
        QVERIFY(between(graph, *graph.find("d"), *graph.find("a")).empty());
    }

    void pathsComeShortestFirstAndByName()
    {
        const DependencyGraph graph = graphOf("r>a r>b a>x b>x b>a s>x x>r");
        const auto paths = shortestPaths(graph, {*graph.find("r"), *graph.find("s")}, *graph.find("x"), 10);
        QStringList texts;
        for (const Path& path : paths) {
            QString text = QString::fromStdString(graph.nodes()[graph.edges()[path.front()].from].name);
            for (const EdgeId edge : path)
                text += QString::fromStdString(graph.nodes()[graph.edges()[edge].to].name);
            texts << text;
        }
        QCOMPARE(texts, QStringList({"sx", "rax", "rbx", "rbax"}));
        QCOMPARE(shortestPaths(graph, {*graph.find("r")}, *graph.find("x"), 1).size(), std::size_t(1));
    }

    void veryManyWaysStayAffordable()
    {
        QByteArray ladder;
        for (int i = 0; i < 60; ++i) // 2^60 ways
            for (const char* side : {"l", "r"})
                for (const char* next : {"l", "r"})
                    ladder += QByteArray(side) + QByteArray::number(i) + ">" + next + QByteArray::number(i + 1) + " ";
        const DependencyGraph graph = graphOf(ladder);
        const auto paths = shortestPaths(graph, {*graph.find("l0")}, *graph.find("l60"), 20);
        QCOMPARE(paths.size(), std::size_t(20));
        QVERIFY(std::set<Path>(paths.begin(), paths.end()).size() == 20);
    }

    void reductions_data()
    {
        QTest::addColumn<QByteArray>("graph");
        QTest::addColumn<int>("hubs");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<QString>("drawn");
        QTest::addColumn<QString>("implied");
        QTest::addColumn<QString>("shelf");
        QTest::addRow("an edge that a longer way says is implied")
            << QByteArray("a>b b>c a>c") << 0 << false << "a>b b>c"
            << "a>c"
            << "";
        QTest::addRow("a constraint is not implied by requirements")
            << QByteArray("a>b b>c a:c") << 0 << false << "a>b a>c b>c"
            << ""
            << "";
        QTest::addRow("a conflict is not implied either") << QByteArray("a>b b>c a!c") << 0 << false << "a>b a>c b>c"
                                                          << ""
                                                          << "";
        QTest::addRow("constraints imply nothing") << QByteArray("a:b b>c a>c") << 0 << false << "a>b a>c b>c"
                                                   << ""
                                                   << "";
        QTest::addRow("a cycle is one node") << QByteArray("a>b b>c c>b c>d a>d") << 0 << false << "a>b, c b, c>d"
                                             << "a>d"
                                             << "";
        QTest::addRow("three in a cycle are counted")
            << QByteArray("a>b b>c c>a a>d") << 0 << false << "a, b and more>d"
            << ""
            << "";
        QTest::addRow("a hub is shelved, with its edges") << QByteArray("a>h b>h c>h a>b h>z") << 2 << false << "a>b"
                                                          << ""
                                                          << "h";
        QTest::addRow("a leaf of one node is folded into it")
            << QByteArray("a>x a>y a>b b>z c>z") << 0 << true << "a +2>b b>z c>z"
            << ""
            << "";
        QTest::addRow("chains are not folded away") << QByteArray("a>b b>c c>d") << 0 << true << "a>b b>c +1"
                                                    << ""
                                                    << "";
        QTest::addRow("what asks only for a hub is a leaf") << QByteArray("a>x x>h b>h c>h a>b") << 2 << true << ""
                                                            << ""
                                                            << "h";
    }
    void reductions()
    {
        QFETCH(QByteArray, graph);
        QFETCH(int, hubs);
        QFETCH(bool, leaves);
        const DependencyGraph made = graphOf(graph);
        ReductionOptions options;
        options.hubDependents = std::size_t(hubs);
        options.foldLeaves = leaves;
        const ReducedGraph reduced = reduce(made, options);
        QTEST(links(made, reduced, reduced.links), "drawn");
        QTEST(links(made, reduced, reduced.implied), "implied");
        QTEST(names(made, reduced.shelf), "shelf");
    }

    void whatIsKeptIsNeitherShelvedNorFolded()
    {
        const DependencyGraph graph = graphOf("a>h b>h c>h a>x");
        ReductionOptions options;
        options.hubDependents = 2;
        options.foldLeaves = true;
        options.kept = {*graph.find("h"), *graph.find("x")};
        const ReducedGraph reduced = reduce(graph, options);
        QCOMPARE(links(graph, reduced, reduced.links), QString("a>h a>x b>h c>h"));
        QVERIFY(reduced.shelf.empty());
    }

    void nothingIsLostInRandomGraphs()
    {
        std::mt19937 random(20240901);
        for (int round = 0; round < 400; ++round) {
            const std::size_t size = 2 + random() % 30;
            const DependencyGraph graph = randomGraph(random, size, random() % (3 * size), round % 2 == 0);
            ReductionOptions options;
            options.hubDependents = random() % 5;
            options.foldLeaves = random() % 2 == 0;
            const ReducedGraph reduced = reduce(graph, options);
            std::vector<int> seen(graph.size(), 0);
            for (std::size_t index = 0; index < reduced.groups.size(); ++index)
                for (const auto* list : {&reduced.groups[index].members, &reduced.groups[index].folded})
                    for (const NodeId node : *list) {
                        ++seen[node];
                        QCOMPARE(reduced.groupOf(node), index);
                    }
            for (const NodeId node : reduced.shelf)
                ++seen[node];
            QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
            // The drawn links reach exactly what drawn and implied ones reach, and no drawn one can be spared.
            DependencyGraph all, drawn;
            for (std::size_t index = 0; index < reduced.groups.size(); ++index) {
                all.add({std::to_string(index), {}, {}});
                drawn.add({std::to_string(index), {}, {}});
            }
            for (const auto& link : reduced.links) {
                all.connect(link.from, link.to);
                drawn.connect(link.from, link.to);
            }
            for (const auto& link : reduced.implied)
                all.connect(link.from, link.to);
            for (NodeId node = 0; node < all.size(); ++node)
                QVERIFY(lockwright::graph::reach(all, node, Direction::Dependencies)
                        == lockwright::graph::reach(drawn, node, Direction::Dependencies));
            for (const auto& spared : reduced.links) {
                DependencyGraph fewer;
                for (std::size_t index = 0; index < reduced.groups.size(); ++index)
                    fewer.add({std::to_string(index), {}, {}});
                for (const auto& link : reduced.links)
                    if (link.from != spared.from || link.to != spared.to)
                        fewer.connect(link.from, link.to);
                QVERIFY(between(fewer, spared.from, spared.to).empty());
            }
            for (const auto& component : components(all))
                QCOMPARE(component.size(), std::size_t(1)); // no cycle is left
        }
    }

    void aLongChainNeedsNoStack()
    {
        DependencyGraph graph;
        for (int i = 0; i < 200000; ++i)
            graph.add({std::to_string(i), {}, {}});
        for (NodeId i = 1; i < 200000; ++i)
            graph.connect(i - 1, i);
        QCOMPARE(components(graph).size(), std::size_t(200000));
        QCOMPARE(components(graph).front().front(), NodeId(0)); // dependents first
    }

    void exportsQuoteWhatFilesSay()
    {
        DependencyGraph graph;
        const NodeId a = graph.add({"a\"\\\x1b", "1", {}}), b = graph.add({"b", "2", {}});
        graph.connect(a, b, "b<3#\"");
        const ReducedGraph reduced = reduce(graph, {});
        const std::string dot = toDot(graph, reduced);
        QVERIFY2(dot.find("[label=\"a\\\"\\\\\\\\x1b 1\"]") != std::string::npos, dot.c_str());
        QVERIFY2(dot.find("n0 -> n1 [label=\"b<3#\\\"\"];") != std::string::npos, dot.c_str());
        const std::string mermaid = toMermaid(graph, reduced);
        QVERIFY2(mermaid.find("n0 -->|\"b#lt;3#35;#quot;\"| n1") != std::string::npos, mermaid.c_str());
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(graph, reduced))).object();
        QCOMPARE(json["nodes"].toArray().size(), 2);
        QCOMPARE(json["edges"].toArray()[0].toObject()["requirements"].toArray()[0].toObject()["text"].toString(),
                 QString("b<3#\""));
    }
};

QTEST_APPLESS_MAIN(GraphTest)
#include "graph_test.moc"
