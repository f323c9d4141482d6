// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/why.h"
#include "support/partial_source.h"
#include "support/universe_text.h"
#include "support/why_checks.h"

#include <QtTest>

#include <random>

using namespace lockwright;

namespace
{

/// "3 yanked, 2 dependent: a 1 requires c<2, 1 chosen".
QString ladderOf(const explain::Why& why)
{
    std::string text;
    std::size_t told = why.reasons.size();
    for (const explain::Rung& rung : why.ladder) {
        const explain::Reason& reason = why.reasons[rung.reason];
        text += (text.empty() ? "" : ", ") + rung.version.text() + " " + explain::name(reason.kind);
        if (!reason.text.empty() && rung.reason != told)
            text += ": " + reason.text;
        told = rung.reason;
    }
    return QString::fromStdString(text);
}

} // namespace

class WhyTest : public QObject
{
    Q_OBJECT

    struct Case {
        const char* index;
        const char* lines;
        const char* pins = "";
        const char* ladder;
        const char* verdict;
        const char* constraints = "";
        const char* overrides = "";
        const char* options = "";
        const char* missing = "";
    };

    static void addCase(const char* name, const Case& data)
    {
        QTest::newRow(name) << data.index << data.lines << data.pins << data.constraints << data.overrides
                            << data.options << data.missing << data.ladder << data.verdict;
    }

    static void apply(resolve::Problem& problem, const QString& options)
    {
        for (const QString& option : options.split(' ', Qt::SkipEmptyParts)) {
            if (option.startsWith("cutoff="))
                problem.excludeNewer = option.mid(7).toLongLong();
            else if (option == "no-pre")
                problem.prereleases = resolve::PrereleaseMode::Disallow;
            else if (option == "lowest")
                problem.resolution = resolve::Resolution::Lowest;
            else if (option == "no-build")
                problem.files.noBuildAll = true;
            else if (option != "no-lock")
                QTest::qFail("unknown option", __FILE__, __LINE__);
        }
    }

private slots:
    void everyClassOfReason_data()
    {
        for (const char* column :
             {"index", "lines", "pins", "constraints", "overrides", "options", "missing", "ladder", "verdict"})
            QTest::addColumn<QString>(column);
        addCase("a dependent's bound, and its line pins it",
                {.index = "a 1: c<2,>=1\na 2\nc 1\nc 1.5\nc 2\nc 3",
                 .lines = "c; a==1",
                 .pins = "a==1; c==1.5",
                 .ladder = "3 dependent: a 1 requires c<2,>=1, 2 dependent, 1.5 chosen, 1 allowed: allowed",
                 .verdict = "c is 1.5 because a 1 requires c<2,>=1 and app.in:2 pins a==1; without that bound c would "
                            "be 3"});
        addCase(
            "a dependent's bound, and its line asks for it",
            {.index = "a 1: c<2\nc 1\nc 2",
             .lines = "c; a",
             .pins = "a==1; c==1",
             .ladder = "2 dependent: a 1 requires c<2, 1 chosen",
             .verdict = "c is 1 because a 1 requires c<2 and app.in:2 asks for a; without that bound c would be 2"});
        addCase("the bound of a package that no line names",
                {.index = "a 1: b\nb 1: c<2\nc 1\nc 2",
                 .lines = "c; a",
                 .pins = "a==1; b==1; c==1",
                 .ladder = "2 dependent: b 1 requires c<2, 1 chosen",
                 .verdict = "c is 1 because b 1 requires c<2, which app.in:2 (a) brings; without that bound c would "
                            "be 2"});
        addCase("an input line that pins",
                {.index = "c 1\nc 2",
                 .lines = "c==1",
                 .pins = "c==1",
                 .ladder = "2 requirement: app.in:1 asks for c==1, 1 chosen",
                 .verdict = "c is 1 because app.in:1 pins c==1; without that bound c would be 2"});
        addCase("an input line that caps",
                {.index = "c 1\nc 2",
                 .lines = "c<2",
                 .pins = "c==1",
                 .ladder = "2 requirement: app.in:1 asks for c<2, 1 chosen",
                 .verdict = "c is 1 because app.in:1 asks for c<2; without that bound c would be 2"});
        addCase("an inherited constraint",
                {.index = "c 1\nc 2",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2 constraint: the constraint at parent.txt:2 allows only c==1, 1 chosen",
                 .verdict = "c is 1 because the constraint at parent.txt:2 allows only c==1; without that bound c "
                            "would be 2",
                 .constraints = "d==1; c==1"});
        addCase("an override",
                {.index = "a 1: c>=2\nc 1\nc 2\nc 3",
                 .lines = "a; c",
                 .pins = "a==1; c==1",
                 .ladder = "3 override: the override at over.txt:1 allows only c<2, 2 override, 1 chosen",
                 .verdict = "c is 1 because the override at over.txt:1 allows only c<2; without that bound c would "
                            "be 3",
                 .overrides = "c<2"});
        addCase("kept from the lock",
                {.index = "c 1\nc 2\nc 3",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "3 kept-pin: kept from the lock; nothing forbids it, 2 kept-pin, 1 chosen",
                 .verdict = "c is 1 because the lock keeps it; nothing forbids 3"});
        addCase("kept from the lock, and another pin is in the way",
                {.index = "c 1\nc 2: d>=2\nd 1\nd 2",
                 .lines = "c; d",
                 .pins = "c==1; d==1",
                 .ladder = "2 kept-pin: kept from the lock; this would move with it: d from 1 to 2, 1 chosen",
                 .verdict = "c is 1 because the lock keeps it; 2 is possible, and this would move with it: d from 1 "
                            "to 2"});
        addCase("another Python", {.index = "c 1\nc 2 python=>=3.13",
                                   .lines = "c",
                                   .pins = "c==1",
                                   .ladder = "2 python: requires Python>=3.13, 1 chosen",
                                   .verdict = "c is 1, the newest version that can be used: 2 requires Python>=3.13"});
        addCase("no usable wheel",
                {.index = "c 1\nc 2 tags=cp312-cp312-win_amd64",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2 no-file: has no wheels with a matching platform tag (e.g., `linux_x86_64`), 1 "
                           "chosen",
                 .verdict = "c is 1, the newest version that can be used: 2 has no wheels with a matching platform tag "
                            "(e.g., `linux_x86_64`)"});
        addCase("an archive where none may be built",
                {.index = "c 1\nc 2 sdist",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2 no-file: has no usable wheels, and building from source is disabled, 1 chosen",
                 .verdict = "c is 1, the newest version that can be used: 2 has no usable wheels, and building from "
                            "source is disabled",
                 .options = "no-build"});
        addCase("a build is needed",
                {.index = "c 1\nc 2 sdist dynamic",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2 needs-build: requires building from source (its source archive says that requires-dist "
                           "is known only after a build), 1 chosen",
                 .verdict = "c is 1, the newest version that can be used: 2 requires building from source (its source "
                            "archive says that requires-dist is known only after a build)"});
        addCase("yanked", {.index = "c 1\nc 2 yanked",
                           .lines = "c",
                           .pins = "c==1",
                           .ladder = "2 yanked: was yanked, 1 chosen",
                           .verdict = "c is 1, the newest version that can be used: 2 was yanked"});
        addCase("a pre-release waits",
                {.index = "c 1\nc 2rc1",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2rc1 pre-release: is a pre-release, and those wait behind every stable version, 1 chosen",
                 .verdict = "c is 1, the newest version that can be used: 2rc1 is a pre-release, and those wait behind "
                            "every stable version"});
        addCase("a pre-release is not allowed",
                {.index = "c 1\nc 2rc1",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2rc1 pre-release: is a pre-release, and pre-releases are not allowed, 1 chosen",
                 .verdict = "c is 1, the newest version that can be used: 2rc1 is a pre-release, and pre-releases are "
                            "not allowed",
                 .options = "no-pre"});
        addCase("uploaded behind the cut-off",
                {.index = "c 1 at=100\nc 2 at=200\nc 3",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "3 exclude-newer: has no upload time, and does not exist before the cut-off "
                           "1970-01-01T00:03:20Z, 2 exclude-newer: was uploaded at or after the cut-off "
                           "1970-01-01T00:03:20Z, 1 chosen",
                 .verdict = "c is 1, the newest version that can be used: 3 has no upload time, and does not exist "
                            "before the cut-off 1970-01-01T00:03:20Z and 2 was uploaded at or after the cut-off "
                            "1970-01-01T00:03:20Z",
                 .options = "cutoff=200"});
        addCase("nothing is newer", {.index = "c 1\nc 2\nc 3",
                                     .lines = "c",
                                     .pins = "c==3",
                                     .ladder = "3 chosen, 2 allowed: allowed, 1 allowed",
                                     .verdict = "c is 3, the newest version"});
        addCase("what the newer version requires does not fit",
                {.index = "c 1\nc 2: d>=2\nc 3: d>=3\nd 1\nd 2\nd 3",
                 .lines = "c; d<2",
                 .pins = "c==1; d==1",
                 .ladder = "3 own-requirements: it requires d>=3, but app.in:2 asks for d<2, 2 own-requirements: it "
                           "requires d>=2, but app.in:2 asks for d<2, 1 chosen",
                 .verdict = "c is 1 because 2 requires d>=2, but app.in:2 asks for d<2; without that bound c would be "
                            "3, and this would move: d from 1 to 3"});
        addCase("what the newer version requires does not exist",
                {.index = "c 1\nc 2: d>=2\nd 1",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2 own-requirements: it requires d>=2, but there is no version of d>=2, 1 chosen",
                 .verdict = "c is 1 because 2 requires d>=2, but there is no version of d>=2"});
        addCase(
            "two bounds of which both must go",
            {.index = "a 1: c<2\nb 1: c<3\nc 1\nc 2\nc 3",
             .lines = "c; a; b",
             .pins = "a==1; b==1; c==1",
             .ladder = "3 dependent: a 1 requires c<2; b 1 requires c<3 (both must go), 2 dependent: a 1 requires "
                       "c<2, 1 chosen",
             .verdict = "c is 1 because a 1 requires c<2 and app.in:2 asks for a; without that bound c would be 2"});
        addCase("joint bounds on what a version requires",
                {.index = "a 1: d!=2\nb 1: d!=3\nc 1\nc 2: d>=2\nd 1\nd 2\nd 3",
                 .lines = "c; a; b; d",
                 .pins = "a==1; b==1; c==1; d==1",
                 .ladder =
                     "2 own-requirements: it requires d>=2, but a 1 requires d!=2 and b 1 requires d!=3 (together: "
                     "it is enough that one of them goes), 1 chosen",
                 .verdict = "c is 1 because 2 requires d>=2, but a 1 requires d!=2 and b 1 requires d!=3 (together: it "
                            "is enough that one of them goes); without these bounds c would be 2, and this would move: "
                            "d from 1 to 3"});
        addCase("without a lock the solver's own choice is told",
                {.index = "a 1: c<2\na 2: c<3\nc 1\nc 2\nc 3",
                 .lines = "a; c",
                 .ladder = "3 dependent: a 2 requires c<3, 2 chosen, 1 allowed: allowed",
                 .verdict = "c is 2 because a 2 requires c<3 and app.in:1 asks for a; without that bound c would be 3",
                 .options = "no-lock"});
        addCase("without a lock another package was settled first",
                {.index = "a 1\na 2: c<2\nc 1\nc 2",
                 .lines = "a; c",
                 .ladder = "2 preferred: possible, and this would move with it: a from 2 to 1, 1 chosen",
                 .verdict = "c is 1 because the solver settles others first: with 2 this would move: a from 2 to 1",
                 .options = "no-lock"});
        addCase("lowest versions are asked for",
                {.index = "c 1\nc 2",
                 .lines = "c",
                 .ladder = "2 preferred: lowest versions are asked for, 1 chosen",
                 .verdict = "c is 1: 2 is possible as well, and lowest versions are asked for",
                 .options = "no-lock lowest"});
        addCase("a page that is not here",
                {.index = "c 1\nc 2",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "",
                 .verdict = "c is 1; which other versions there are is unknown: c is not in the cache, and the network "
                            "is switched off",
                 .missing = "c"});
        addCase("metadata that is not here",
                {.index = "c 1\nc 2",
                 .lines = "c",
                 .pins = "c==1",
                 .ladder = "2 unknown: c==2 is not in the cache, and the network is switched off, 1 chosen",
                 .verdict = "c is 1; why it is not 2 is unknown: c==2 is not in the cache, and the network is switched "
                            "off",
                 .missing = "c 2"});
        addCase("a bound is known although metadata is not here",
                {.index = "a 1: c<2\nc 1\nc 2",
                 .lines = "c; a",
                 .pins = "a==1; c==1",
                 .ladder = "2 dependent: a 1 requires c<2, 1 chosen",
                 .verdict = "c is 1 because a 1 requires c<2 and app.in:2 asks for a",
                 .missing = "c 2"});
        addCase("an index that does not answer",
                {.index = "c 1\nc 2",
                 .lines = "c; d",
                 .pins = "c==1",
                 .ladder = "2 unknown: the index does not answer, 1 chosen",
                 .verdict = "c is 1; why it is not 2 is unknown: the index does not answer",
                 .missing = "!d"});
        addCase("lines that contradict each other",
                {.index = "c 1\nc 2\nd 1\nd 2",
                 .lines = "c; d==1; d==2",
                 .pins = "c==1",
                 .ladder = "2 unsolvable: the profile's lines contradict each other, 1 chosen",
                 .verdict = "c is 1; the profile's lines contradict each other, so no other version can be tried"});
        addCase("a lock that no longer answers its lines",
                {.index = "c 1\nc 2\nc 3",
                 .lines = "c>=2,<3",
                 .pins = "c==1",
                 .ladder = "3 requirement: app.in:1 asks for c<3,>=2, 2 preferred: nothing forbids it, 1 chosen",
                 .verdict = "c is 1 in the lock, and the inputs give 2 now"});
        addCase("a lock with what nobody asks for any more",
                {.index = "c 1\nd 1",
                 .lines = "d",
                 .pins = "c==1; d==1",
                 .ladder = "1 chosen",
                 .verdict = "c is 1 in the lock, and nothing asks for it any more"});
        addCase("an older version may be forbidden as well", {.index = "a 1: c>=2\nc 1\nc 2",
                                                              .lines = "c; a",
                                                              .pins = "a==1; c==2",
                                                              .ladder = "2 chosen, 1 dependent: a 1 requires c>=2",
                                                              .verdict = "c is 2, the newest version"});
        addCase("a package that is not needed",
                {.index = "c 1\nd 1", .lines = "d", .ladder = "", .verdict = "c is not needed", .options = "no-lock"});
    }

    void everyClassOfReason()
    {
        QFETCH(QString, index);
        QFETCH(QString, lines);
        QFETCH(QString, pins);
        QFETCH(QString, constraints);
        QFETCH(QString, overrides);
        QFETCH(QString, options);
        QFETCH(QString, missing);
        QFETCH(QString, ladder);
        QFETCH(QString, verdict);
        test::PartialSource source(index.toStdString(), missing.toStdString());
        resolve::Problem problem = test::problemFrom(lines.toStdString(), constraints.toStdString());
        problem.overrides = test::inputsFrom(overrides.toStdString(), requirements::Origin::Kind::Override, "over.txt");
        problem.preferences = test::pinsFrom(pins.toStdString());
        apply(problem, options);
        resolve::Universe universe(source, resolve::Policy::of(problem));
        explain::WhyQuestion question{problem, *pep::Name::parse("c"), std::nullopt};
        for (const resolve::Preference& kept : problem.preferences)
            if (kept.name == question.name)
                question.locked = kept.version;
        Task task;
        const auto why = explain::why(question, universe, task);
        QVERIFY2(why.has_value(), why ? "" : why.error().message.c_str());
        QCOMPARE(ladderOf(*why), ladder);
        QCOMPARE(QString::fromStdString(why->verdict), verdict);
    }

    void onlySoManyVersionsAreTried()
    {
        std::string index = "c 0\n";
        for (int version = 1; version <= 40; ++version)
            index += "c " + std::to_string(version) + "\n";
        const auto source = test::indexFrom(index);
        resolve::Problem problem = test::problemFrom("c");
        problem.preferences = test::pinsFrom("c==1");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto why = explain::why({problem, *pep::Name::parse("c"), pep::Version::parse("1")}, universe, task);
        QVERIFY(why.has_value());
        QCOMPARE(why->ladder.size(), std::size_t(41)); // all newer ones, the chosen one and 0
        QCOMPARE(why->notChecked, std::size_t(40) - explain::triesLimit);
        const explain::Reason& lowest = why->reasons[why->ladder.back().reason];
        QVERIFY(lowest.kind == explain::Reason::Kind::NotChecked);
    }

    void aBoundOverHundredsOfVersionsCostsOneTrial()
    {
        std::string index = "a 1: c<2\nc 1\n";
        for (int version = 2; version <= 400; ++version)
            index += "c " + std::to_string(version) + "\n";
        const auto source = test::indexFrom(index);
        resolve::Problem problem = test::problemFrom("a; c");
        problem.preferences = test::pinsFrom("a==1; c==1");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        Task task;
        const auto why = explain::why({problem, *pep::Name::parse("c"), pep::Version::parse("1")}, universe, task);
        QVERIFY(why.has_value());
        QCOMPARE(why->ladder.size(), std::size_t(400));
        QCOMPARE(why->reasons.size(), std::size_t(2));
        QCOMPARE(
            std::count_if(why->ladder.begin(), why->ladder.end(), [](const explain::Rung& rung) { return rung.tried; }),
            1);
    }

    void cancellationEndsIt()
    {
        const auto source = test::indexFrom("c 1\nc 2");
        const resolve::Problem problem = test::problemFrom("c");
        resolve::Universe universe(*source, resolve::Policy::of(problem));
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto why = explain::why({problem, *pep::Name::parse("c"), std::nullopt}, universe, task);
        QVERIFY(!why.has_value());
        QCOMPARE(why.error().code, ErrorCode::Cancelled);
    }

    void reasonsOfRandomProblemsAreTrue()
    {
        std::mt19937 random(20260105);
        const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
        test::LadderCount count;
        int explained = 0;
        for (int i = 0; i < 150; ++i) {
            const int packages = pick(2, 6);
            const auto requirement = [&] {
                std::string text = "p" + std::to_string(pick(0, packages - 1));
                if (pick(0, 2) > 0)
                    text += "<=" + std::to_string(pick(1, 5));
                if (pick(0, 3) == 0)
                    text += (text.find('<') == std::string::npos ? ">=" : ",>=") + std::to_string(pick(1, 2));
                return text;
            };
            std::string index, lines, constraints;
            for (int p = 0; p < packages; ++p)
                for (int version = pick(2, 5); version > 0; --version) {
                    index += "p" + std::to_string(p) + " " + std::to_string(version)
                             + (pick(0, 11) == 0 ? " yanked" : "") + ": ";
                    for (int dependencies = pick(0, 2); dependencies > 0; --dependencies)
                        index += requirement() + ";";
                    index += "\n";
                }
            for (int more = pick(1, 4); more > 0; --more)
                lines += requirement() + ";";
            if (pick(0, 2) == 0)
                constraints = requirement();
            const auto source = test::indexFrom(index);
            resolve::Problem problem = test::problemFrom(lines, constraints);
            resolve::Universe universe(*source, resolve::Policy::of(problem));
            Task task;
            // An old lock: what the lowest versions would have been.
            problem.resolution = resolve::Resolution::Lowest;
            const auto old = resolve::solve(problem, universe, task);
            QVERIFY(old.has_value());
            const auto* locked = std::get_if<resolve::Solution>(&*old);
            if (!locked)
                continue;
            problem.resolution = resolve::Resolution::Highest;
            for (const resolve::ResolvedPackage& package : locked->packages)
                problem.preferences.push_back({package.name, package.version, {}});
            for (const resolve::ResolvedPackage& package : locked->packages) {
                const auto why = explain::why({problem, package.name, package.version}, universe, task);
                QVERIFY2(why.has_value(), why ? "" : why.error().message.c_str());
                const QString fault = test::faultsOfLadder(problem, *source, *why, count);
                QVERIFY2(fault.isEmpty(),
                         qPrintable(fault + "\n" + QString::fromStdString(index + "\n" + lines + "\n" + constraints)));
                ++explained;
            }
        }
        qInfo("%d packages explained: %zu versions blocked, %zu admitted, %zu with a further blame", explained,
              count.blocked, count.admitted, count.otherBlames);
        QVERIFY2(explained > 200 && count.blocked > 100 && count.admitted > 200, "too few cases");
    }
};

QTEST_APPLESS_MAIN(WhyTest)
#include "why_test.moc"
