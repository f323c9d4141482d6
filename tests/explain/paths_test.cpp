// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/paths.h"
#include "support/universe_text.h"

#include <QtTest>

using namespace lockwright;

namespace
{

/// "app.in:1 a > b<2 > c" with "@" behind a hop at which a cycle was cut.
QString told(const explain::Paths& paths)
{
    std::string text;
    for (const explain::Path& path : paths.shown) {
        text +=
            (text.empty() ? "" : " | ") + describe(Place{path.line.origin.place.file, path.line.origin.place.line, 0});
        for (const explain::Path::Hop& hop : path.hops)
            text += (&hop == &path.hops.front() ? " " : " > ") + hop.requirement + (hop.cycle ? "@" : "");
    }
    if (paths.more > 0)
        text += " +" + std::to_string(paths.more);
    return QString::fromStdString(text + (paths.countComplete ? "" : " or more"));
}

/// "a: b<2; c" on each line: what a requires.
explain::PathGraph graphFrom(const std::string& edges, const std::string& lines)
{
    explain::PathGraph graph;
    for (const std::string_view line : text::split(edges, '\n')) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const pep::Name from = *pep::Name::parse(text::trim(line.substr(0, colon)));
        for (const requirements::Input& input :
             test::inputsFrom(std::string(line.substr(colon + 1)), requirements::Origin::Kind::Requirement, "x"))
            graph.dependents[input.requirement.name].push_back({from, input.requirement.text()});
    }
    for (const requirements::Input& input : test::inputsFrom(lines, requirements::Origin::Kind::Requirement, "app.in"))
        graph.lines[input.requirement.name].push_back(
            {explain::ConflictLine::Role::Requirement, input.requirement.text(), input.origin});
    return graph;
}

} // namespace

class PathsTest : public QObject
{
    Q_OBJECT

    static void addCase(const char* name, const char* edges, const char* lines, int limit, const char* paths)
    {
        QTest::newRow(name) << edges << lines << limit << paths;
    }

private slots:
    void waysToAPackage_data()
    {
        QTest::addColumn<QString>("edges");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("paths");
        addCase("a line of its own", "", "c>=1", 9, "app.in:1 c>=1");
        addCase("two lines of its own", "", "c>=1; c<3", 9, "app.in:1 c>=1 | app.in:2 c<3");
        addCase("through a package", "a: c<2", "a==1", 9, "app.in:1 a==1 > c<2");
        addCase("shortest first", "a: b\nb: c<2\nd: c", "a; d; c", 9,
                "app.in:3 c | app.in:2 d > c | app.in:1 a > b > c<2");
        addCase("every way round a diamond", "a: b; d\nb: c\nd: c", "a", 9, "app.in:1 a > b > c | app.in:1 a > d > c");
        addCase("equally long ones by name", "z: c\nb: c", "z; b", 9, "app.in:2 b > c | app.in:1 z > c");
        addCase("a cycle is cut and marked", "a: b\nb: c; a\nc: b", "a", 9, "app.in:1 a > b@ > c@");
        addCase("a package that requires itself through others", "c: e\ne: c\na: c", "a", 9, "app.in:1 a > c@");
        addCase("more than are shown", "a: c\nb: c\nd: c\ne: c", "a; b; d; e; c", 2, "app.in:5 c | app.in:1 a > c +3");
        addCase("no line leads there", "a: c", "d", 9, "");
    }

    void waysToAPackage()
    {
        QFETCH(QString, edges);
        QFETCH(QString, lines);
        QFETCH(int, limit);
        QFETCH(QString, paths);
        Task task;
        const auto found = explain::pathsTo(*pep::Name::parse("c"), graphFrom(edges.toStdString(), lines.toStdString()),
                                            std::size_t(limit), task);
        QVERIFY(found.has_value());
        QCOMPARE(told(*found), paths);
    }

    void aVastNumberOfWaysIsCountedOnlySoFar()
    {
        // Twenty layers of four: 4^20 ways.
        std::string edges;
        for (int layer = 0; layer < 20; ++layer)
            for (int from = 0; from < 4; ++from) {
                edges += "p" + std::to_string(layer) + "x" + std::to_string(from) + ": ";
                for (int to = 0; to < 4; ++to)
                    edges += (layer == 19 ? "c" : "p" + std::to_string(layer + 1) + "x" + std::to_string(to)) + ";";
                edges += "\n";
            }
        Task task;
        const auto found = explain::pathsTo(*pep::Name::parse("c"), graphFrom(edges, "c; p19x1; p0x0"), 5, task);
        QVERIFY(found.has_value());
        QVERIFY(!found->countComplete);
        QCOMPARE(found->shown.size(), std::size_t(5));
        QCOMPARE(found->shown.front().hops.size(), std::size_t(1));
    }

    void cancellationEndsIt()
    {
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto found = explain::pathsTo(*pep::Name::parse("c"), graphFrom("a: c", "a"), 5, task);
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(PathsTest)
#include "paths_test.moc"
