// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict.h"
#include "support/universe_text.h"

#include <QtTest>

using namespace lockwright;

namespace
{

/// "[1.17 2.0.0)", "(- 2]", "[2.1.1]".
std::string textOf(const explain::ConflictRanges& ranges, const explain::ConflictRanges::Span& span)
{
    if (span.low && span.low == span.high)
        return "[" + ranges.axis[*span.low] + "]";
    return (span.lowIn ? "[" : "(") + (span.low ? ranges.axis[*span.low] : "-") + " "
           + (span.high ? ranges.axis[*span.high] : "-") + (span.highIn ? "]" : ")");
}

/// "numpy: 1.17 2.0.0 | app.in:2 numpy==2.1.1 [2.1.1] | accelerate==0.33.0 numpy<2 (- 2)".
QString textOf(const explain::ConflictReport& report)
{
    std::string text;
    for (const explain::Conflict& conflict : report.conflicts) {
        for (const explain::ConflictRanges& ranges : conflict.ranges) {
            text += (text.empty() ? "" : "; ") + ranges.package + ":";
            for (std::size_t i = 0; i < ranges.axis.size(); ++i)
                text += " " + ranges.axis[i] + (ranges.newest == i ? "n" : "") + (ranges.locked == i ? "k" : "");
            for (const explain::ConflictRanges::Row& row : ranges.rows) {
                const Place& place = row.origin.place;
                text += " | " + (row.by.empty() ? describe(Place{place.file, place.line, 0}) : row.by) + " "
                        + row.requirement;
                for (const explain::ConflictRanges::Span& span : row.spans)
                    text += " " + textOf(ranges, span);
            }
        }
    }
    return QString::fromStdString(text);
}

} // namespace

class ConflictRangesTest : public QObject
{
    Q_OBJECT

    static void addCase(const char* name, const char* index, const char* requirements, const char* ranges)
    {
        QTest::newRow(name) << index << requirements << ranges;
    }

private slots:
    void rowsStandOnOneAxis_data()
    {
        for (const char* column : {"index", "requirements", "ranges"})
            QTest::addColumn<QString>(column);
        addCase("a package's bound against a pin",
                "trl 0.9.6: numpy<2.0.0,>=1.17\nnumpy 1.17\nnumpy 1.26.4\nnumpy 2.1.1\nnumpy 2.2",
                "trl==0.9.6; numpy==2.1.1",
                "numpy: 1.17 1.26.4 2.0.0 2.1.1 2.2n | app.in:2 numpy==2.1.1 [2.1.1] | trl numpy<2.0.0,>=1.17 "
                "[1.17 2.0.0)");
        addCase("two pins are two dots", "c 1\nc 2", "c==1; c==2", "c: 1 2n | app.in:1 c==1 [1] | app.in:2 c==2 [2]");
        addCase("an exclusion is a gap", "c 1\nc 2\nc 3", "c!=2,>1; c<=2",
                "c: 1 2 3n | app.in:1 c!=2,>1 (1 2) (2 -) | app.in:2 c<=2 (- 2]");
        addCase("a wildcard ends below the next release", "c 1.4.2\nc 1.5", "c==1.4.*; c>=1.5",
                "c: 1.4 1.4.2 1.5n | app.in:1 c==1.4.* [1.4 1.5) | app.in:2 c>=1.5 [1.5 -)");
        addCase("a compatible release", "c 1.4.2\nc 2.1", "c~=1.4; c>2.0",
                "c: 1.4 1.4.2 2.0 2.1n | app.in:1 c~=1.4 [1.4 2.0) | app.in:2 c>2.0 (2.0 -)");
        addCase("an overlap without a version that exists", "c 1\nc 3", "c>1; c<3",
                "c: 1 3n | app.in:1 c>1 (1 -) | app.in:2 c<3 (- 3)");
        addCase("a line that contradicts itself is one row, so nothing is drawn", "c 1", "c>2,<1", "");
        addCase("a version that does not exist is one row", "c 1", "c>=5", "");
        addCase("each conflict has its own", "a 1: c<2\nc 1\nc 2\nx 1: z<2\nz 1\nz 2", "a; c>=2; x; z>=2",
                "c: 1 2n | app.in:2 c>=2 [2 -) | a c<2 (- 2); z: 1 2n | app.in:4 z>=2 [2 -) | x z<2 (- 2)");
        addCase("a pre-release is not the newest", "c 1\nc 2\nc 3rc1", "c<=1; c==2",
                "c: 1 2n | app.in:1 c<=1 (- 1] | app.in:2 c==2 [2]");
    }

    void rowsStandOnOneAxis()
    {
        QFETCH(QString, index);
        QFETCH(QString, requirements);
        QFETCH(QString, ranges);
        const auto source = test::indexFrom(index.toStdString());
        const resolve::Problem problem = test::problemFrom(requirements.toStdString());
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY2(report.has_value(), report ? "" : report.error().message.c_str());
        QVERIFY(!report->conflicts.empty());
        QCOMPARE(textOf(*report), ranges);
    }

    void theLockedVersionIsMarked()
    {
        const auto source = test::indexFrom("c 1\nc 2\nc 3");
        resolve::Problem problem = test::problemFrom("c<2; c>2");
        problem.preferences.push_back({pep::Name::fromNormal("c"), *pep::Version::parse("2"), {}});
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY(report.has_value());
        QCOMPARE(textOf(*report), QString("c: 1 2k 3n | app.in:1 c<2 (- 2) | app.in:2 c>2 (2 -)"));
    }

    void aPictureThatNobodyReadsIsNotMade()
    {
        std::string excluded = "c<1";
        for (int version = 1; version <= 40; ++version)
            excluded += ",!=0." + std::to_string(version);
        const auto source = test::indexFrom("c 1\nc 2");
        const resolve::Problem problem = test::problemFrom(excluded + "; c>=2");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto report = explain::explainConflict(problem, universe, task);
        QVERIFY(report.has_value());
        QCOMPARE(report->conflicts.size(), std::size_t(1));
        QVERIFY(report->conflicts[0].ranges.empty());
    }
};

QTEST_APPLESS_MAIN(ConflictRangesTest)
#include "conflict_ranges_test.moc"
