// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/try_version.h"
#include "support/core_checks.h"
#include "support/partial_source.h"
#include "support/universe_text.h"

#include <QtTest>

using namespace lockwright;

namespace
{

QString told(const explain::TriedVersion& tried)
{
    std::string text = name(tried.outcome);
    for (const explain::PinMove& move : tried.moved)
        text += " " + move.name.text() + ":" + move.from.text() + ">" + (move.to ? move.to->text() : "gone");
    for (const explain::Conflict& conflict : tried.conflicts)
        text += " | " + conflict.summary;
    text += tried.unsolvable ? " (unsolvable)" : "";
    text += tried.reason.empty() ? "" : " | " + tried.reason;
    return QString::fromStdString(text);
}

} // namespace

class TryVersionTest : public QObject
{
    Q_OBJECT

    static void addCase(const char* name, const char* index, const char* lines, const char* pins, const char* asked,
                        const char* answer, const char* missing = "")
    {
        QTest::newRow(name) << index << lines << pins << asked << answer << missing;
    }

private slots:
    void aVersionIsTried_data()
    {
        for (const char* column : {"index", "lines", "pins", "asked", "answer", "missing"})
            QTest::addColumn<QString>(column);
        addCase("what nothing forbids is possible", "c 1\nc 2", "c", "c==1", "c 2", "possible");
        addCase("an older version is possible too", "c 1\nc 2", "c", "c==2", "c 1", "possible");
        addCase("a package that nobody asks for is added", "c 1\nd 1", "d", "d==1", "c 1", "possible");
        addCase("another pin stands in the way and moves", "c 1\nc 2: d>=2\nd 1\nd 2", "c; d", "c==1; d==1", "c 2",
                "possible d:1>2");
        addCase("another pin falls away", "c 1: d\nc 2\nd 1", "c", "c==1; d==1", "c 2", "possible d:1>gone");
        addCase("a dependent's bound blocks", "a 1: c<2\nc 1\nc 2", "a; c", "a==1; c==1", "c 2",
                "blocked | asking for c 2 does not fit: app.in:1 asks for a, which requires c<2.");
        addCase("an input line blocks", "c 1\nc 2", "c<2", "c==1", "c 2",
                "blocked | asking for c 2 does not fit: app.in:1 asks for c<2.");
        addCase("what the version itself requires blocks", "c 1\nc 2: d>=2\nd 1\nd 2", "c; d<2", "c==1; d==1", "c 2",
                "blocked | asking for c 2, which requires d>=2, does not fit: app.in:2 asks for d<2.");
        addCase("a version that does not exist", "c 1", "c", "c==1", "c 9",
                "blocked | asking for c 9 does not fit: there is no version of c==9.");
        addCase("two conflicts stand apart", "a 1: c<2\nb 1: c<2\nc 1\nc 2", "a; b; c", "a==1; b==1; c==1", "c 2",
                "blocked | asking for c 2 does not fit: app.in:1 asks for a, which requires c<2. | asking for c 2 does "
                "not fit: app.in:2 asks for b, which requires c<2.");
        addCase("a yanked version is possible where it is asked for", "c 1\nc 2 yanked", "c", "c==1", "c 2",
                "possible");
        addCase("lines that contradict each other without it", "c 1\nd 1\nd 2", "c; d==1; d==2", "c==1", "c 1",
                "blocked | app.in:2 asks for d==1; app.in:3 asks for d==2. (unsolvable)");
        addCase("a page that was never downloaded", "c 1", "c", "c==1", "e 1",
                "unknown | e is not in the cache, and the network is switched off", "e");
        addCase("metadata that was never downloaded", "c 1\nc 2", "c", "c==1", "c 2",
                "unknown | c==2 is not in the cache, and the network is switched off", "c 2");
        addCase("metadata of a requirement that was never downloaded", "c 1\nc 2: d\nd 1\nd 2", "c", "c==1", "c 2",
                "unknown | d==1 is not in the cache, and the network is switched off", "d 1; d 2");
        addCase("a bound blocks whatever else is unknown", "c 1\nc 2: d", "c<2", "c==1", "c 2",
                "blocked | asking for c 2 does not fit: app.in:1 asks for c<2.", "d; c 2");
        addCase("a bound blocks beside a page that is missing", "c 1\nc 2: d\na 1: c<2", "a; c; e", "c==1", "c 2",
                "blocked | asking for c 2 does not fit: app.in:1 asks for a, which requires c<2.", "d; e");
        addCase("an index that does not answer", "c 1\nc 2: d", "c", "c==1", "c 2",
                "unknown | the index does not answer", "!d");
    }

    void aVersionIsTried()
    {
        QFETCH(QString, index);
        QFETCH(QString, lines);
        QFETCH(QString, pins);
        QFETCH(QString, asked);
        QFETCH(QString, answer);
        QFETCH(QString, missing);
        test::PartialSource source(index.toStdString(), missing.toStdString());
        resolve::Problem problem = test::problemFrom(lines.toStdString());
        problem.preferences = test::pinsFrom(pins.toStdString());
        resolve::Universe universe(source, resolve::Policy::of(problem));
        const QStringList words = asked.split(' ');
        Task task;
        const auto tried = explain::tryVersion(problem, universe, *pep::Name::parse(words[0].toStdString()),
                                               *pep::Version::parse(words[1].toStdString()), task);
        QVERIFY2(tried.has_value(), tried ? "" : tried.error().message.c_str());
        QCOMPARE(told(*tried), answer);
        if (tried->outcome != explain::TriedVersion::Outcome::Blocked || !missing.isEmpty())
            return;
        const resolve::Problem question = explain::asking(problem, *pep::Name::parse(words[0].toStdString()),
                                                          *pep::Version::parse(words[1].toStdString()));
        QCOMPARE(test::faultsOfCores(question, source, {tried->conflicts, true}), QString());
    }

    void theAskedLineIsToldInTheDerivation()
    {
        const auto source = test::indexFrom("a 1: c<2\nc 1\nc 2");
        const resolve::Problem problem = test::problemFrom("a; c");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto tried =
            explain::tryVersion(problem, universe, *pep::Name::parse("c"), *pep::Version::parse("2"), task);
        QVERIFY(tried.has_value());
        const std::string derivation = tried->conflicts.at(0).derivation();
        QVERIFY2(derivation.find("you ask for c==2") != std::string::npos, derivation.c_str());
        QVERIFY2(derivation.find("command line") == std::string::npos, derivation.c_str());
    }

    void cancellationAndWrongProblemsAreErrors()
    {
        const auto source = test::indexFrom("c 1\nc 2");
        const resolve::Problem problem = test::problemFrom("c");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        std::stop_source stop;
        stop.request_stop();
        Task stopped(stop.get_token());
        const auto cancelled =
            explain::tryVersion(problem, universe, *pep::Name::parse("c"), *pep::Version::parse("2"), stopped);
        QVERIFY(!cancelled.has_value());
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TryVersionTest)
#include "try_version_test.moc"
