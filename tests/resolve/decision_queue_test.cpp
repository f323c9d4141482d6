// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/decision_queue.h"

#include "index/memory_source.h"

#include <QtTest>

#include <map>

using namespace lockwright;
using namespace lockwright::resolve;

class DecisionQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void order_data()
    {
        QTest::addColumn<QString>("events"); // +NODE:RANK adds or moves a node, -NODE decides it
        QTest::addColumn<QString>("firsts"); // after each event; `.` where there is none
        QTest::newRow("nothing is first of nothing") << ""
                                                     << "";
        QTest::newRow("the least rank is first") << "+1:5 +2:3 +3:4"
                                                 << "1 2 2";
        QTest::newRow("of equal ranks the extra whose name sorts first is first") << "+4:2 +7:2 +5:2"
                                                                                  << "4 7 7";
        QTest::newRow("the distribution goes before its extras") << "+4:2 +0:2"
                                                                 << "4 0";
        QTest::newRow("a decided node gives way to the next") << "+1:5 +2:3 -2 -1"
                                                              << "1 2 1 .";
        QTest::newRow("a node that becomes undecided again takes its place") << "+1:5 +2:3 -2 +2:3"
                                                                             << "1 2 1 2";
        QTest::newRow("a better rank counts at once") << "+1:5 +2:6 +2:1"
                                                      << "1 1 2";
        QTest::newRow("a worse rank counts at once") << "+1:5 +2:6 +1:9"
                                                     << "1 1 2";
        QTest::newRow("a rank that was given up and taken again counts") << "+1:5 +2:6 +1:9 +1:5 -2"
                                                                         << "1 1 2 1 1";
        QTest::newRow("a node added twice is decided once") << "+1:5 +1:5 +2:6 -1"
                                                            << "1 1 1 2";
    }

    void order()
    {
        QFETCH(QString, events);
        QFETCH(QString, firsts);
        // Node 0 is a distribution, the others its extras, whose names fall as the numbers rise.
        index::MemorySource source;
        Universe universe(source, {});
        const pep::Name name = *pep::Name::parse("p");
        for (char letter = 'z';
             universe.node(name, letter == 'z' ? pep::Name() : *pep::Name::parse(std::string(1, letter))) < NodeId(9);
             --letter) {
        }
        DecisionQueue queue(universe);
        std::map<NodeId, std::uint64_t> ranks;
        QStringList found;
        for (const QString& event : events.split(' ', Qt::SkipEmptyParts)) {
            const QStringList parts = event.mid(1).split(':');
            const auto node = NodeId(parts[0].toUInt());
            if (event.startsWith('-')) {
                ranks.erase(node);
            } else {
                ranks[node] = parts[1].toULongLong();
                queue.add(ranks[node], node);
            }
            const auto holds = [&](std::uint64_t rank, NodeId id) {
                const auto known = ranks.find(id);
                return known != ranks.end() && known->second == rank;
            };
            const auto first = queue.first(holds);
            QVERIFY2(first == queue.first(holds), "asking changes nothing");
            found.push_back(first ? QString::number(std::uint32_t(*first)) : QString("."));
        }
        QCOMPARE(found.join(' '), firsts);
    }
};

QTEST_APPLESS_MAIN(DecisionQueueTest)
#include "decision_queue_test.moc"
