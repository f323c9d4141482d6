// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/outdated.h"
#include "index/advisories.h"
#include "support/universe_text.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using explain::LockedProblem;
using explain::LockedVersion;
using explain::UpdateTarget;

namespace
{

/// A profile: its lines, what its lock pins, and the lock of a parent that constrains it.
struct Layer {
    std::string name;
    std::string lines;
    std::string pins;
    std::string parent; ///< a layer's name; its pins become constraints
};

std::vector<requirements::Input> pinsOf(const Layer& layer)
{
    return test::inputsFrom(layer.pins, requirements::Origin::Kind::Pin, layer.name + ".txt");
}

/// Problems over one universe, as a workspace makes them.
struct Workspace {
    std::unique_ptr<index::MemorySource> source;
    std::unique_ptr<resolve::Universe> universe;
    std::vector<LockedProblem> problems;

    Workspace(const std::string& indexText, const std::vector<Layer>& layers, std::optional<std::int64_t> cutOff = {})
        : source(test::indexFrom(indexText))
    {
        for (const Layer& layer : layers) {
            LockedProblem& problem = problems.emplace_back();
            problem.profile = layer.name;
            problem.lockFile = layer.name + ".txt";
            problem.problem = test::problemFrom("");
            problem.problem.excludeNewer = cutOff;
            problem.problem.requirements =
                test::inputsFrom(layer.lines, requirements::Origin::Kind::Requirement, layer.name + ".in");
            for (const Layer& parent : layers)
                if (parent.name == layer.parent)
                    problem.problem.constraints =
                        test::inputsFrom(parent.pins, requirements::Origin::Kind::Constraint, parent.name + ".txt");
            for (const requirements::Input& pin : pinsOf(layer)) {
                problem.problem.preferences.push_back(
                    {pin.requirement.name, *pin.requirement.specifiers.pinned(), pin.origin});
                problem.pins.push_back({pin.requirement.name, *pin.requirement.specifiers.pinned(), layer.name});
            }
        }
        universe = std::make_unique<resolve::Universe>(*source, resolve::Policy::of(problems.front().problem));
        for (LockedProblem& problem : problems)
            problem.universe = universe.get();
    }

    explain::OutdatedReport find(const explain::OutdatedOptions& options = {})
    {
        Task task;
        auto report = explain::findOutdated(problems, options, task);
        if (!report)
            throw std::runtime_error(describe(report.error()));
        return std::move(*report);
    }
};

std::string told(const UpdateTarget& target)
{
    std::string text;
    for (const auto& [kind, word] :
         {std::pair{target.patch, "patch"}, {target.minor, "minor"}, {target.latest, "latest"}, {target.fix, "fix"}})
        text += kind ? std::string(text.empty() ? "" : "/") + word : std::string();
    text += " " + target.version.text() + " " + name(target.outcome);
    for (const UpdateTarget::Move& move : target.moved) {
        text += " " + move.name.text() + ":" + (move.from ? move.from->text() : "new") + ">"
                + (move.to ? move.to->text() : "gone");
        if (move.profiles.size() > 1 || move.profiles.front() != "app")
            text += "(" + text::join(move.profiles, ",") + ")";
    }
    text += target.needed ? "" : " unneeded";
    text += target.outcome == UpdateTarget::Outcome::Blocked && target.profile != "app" ? " in " + target.profile : "";
    for (const UpdateTarget::Bound& bound : target.by)
        text += " | " + bound.requirement + " by " + bound.by;
    text += target.reason.empty() ? "" : " because " + target.reason;
    return text;
}

QString told(const explain::OutdatedReport& report)
{
    std::string text;
    for (const LockedVersion& package : report.packages) {
        std::string line;
        for (const UpdateTarget& target : package.targets)
            line += "; " + told(target);
        if (package.passedOver)
            line += "; " + package.passedOver->version.text() + " " + package.passedOver->reason;
        line += package.yanked ? "; yanked " + package.yankReason : "";
        line += package.withdrawn ? "; withdrawn" : "";
        line += package.unknown.empty() ? "" : "; unknown: " + package.unknown;
        if (!line.empty())
            text += (text.empty() ? "" : "\n") + package.name.text() + " " + package.version.text() + line;
    }
    for (const auto& unchecked : report.unchecked)
        text += (text.empty() ? "" : "\n") + unchecked.profile + " unchecked: " + unchecked.reason;
    return QString::fromStdString(text);
}

} // namespace

class OutdatedTest : public QObject
{
    Q_OBJECT

    static void addCase(const char* name, const char* index, const char* lines, const char* pins, const char* answer)
    {
        QTest::newRow(name) << index << lines << pins << answer;
    }

private slots:
    void newerVersionsAreFound_data()
    {
        for (const char* column : {"index", "lines", "pins", "answer"})
            QTest::addColumn<QString>(column);
        addCase("what is the newest is not behind", "c 1\nc 2", "c", "c==2", "");
        addCase("the newest of each kind", "c 1.1.1\nc 1.1.2\nc 1.1.3\nc 1.2\nc 1.9\nc 2.0\nc 3.1", "c", "c==1.1.1",
                "c 1.1.1; patch 1.1.3 possible; minor 1.9 possible; latest 3.1 possible");
        addCase("kinds that are one version", "c 1.1.1\nc 1.1.2", "c", "c==1.1.1",
                "c 1.1.1; patch/minor/latest 1.1.2 possible");
        addCase("a pre-release of the next series is none of this one", "c 1.1\nc 1.2rc1\nc 1.1.1a1", "c", "c==1.1",
                "c 1.1; 1.2rc1 is a pre-release");
        addCase("pre-releases count where the pin is one", "c 1.0\nc 1.1rc1\nc 1.1rc2", "c", "c==1.1rc1",
                "c 1.1rc1; patch/minor/latest 1.1rc2 possible");
        addCase("a stable version comes before a newer pre-release", "c 1.1rc1\nc 1.1\nc 1.2rc1", "c", "c==1.1rc1",
                "c 1.1rc1; patch/minor/latest 1.1 possible");
        addCase("other builds of the same version are no updates", "c 1.0+cpu\nc 1.0+cu121\nc 1.0", "c", "c==1.0+cpu",
                "");
        addCase("another epoch is the latest only", "c 9.1\nc 9.2\nc 1!1", "c", "c==9.1",
                "c 9.1; minor 9.2 possible; latest 1!1 possible");
        addCase("a yanked version is passed over", "c 1\nc 2\nc 3 yanked", "c", "c==1",
                "c 1; latest 2 possible; 3 was yanked");
        addCase("so are versions for another Python and other machines",
                "c 1\nc 2\nc 3 tags=cp38-cp38-win_amd64\nc 4 python=>=3.13", "c", "c==1",
                "c 1; latest 2 possible; 4 requires Python>=3.13");
        addCase("nothing but what is passed over", "c 1\nc 2 yanked", "c", "c==1", "c 1; 2 was yanked");
        addCase("a locked version that is yanked", "c 1 yanked\nc 2", "c", "c==1", "c 1; latest 2 possible; yanked ");
        addCase("metadata that cannot be used", "c 1\nc 2\nc 3: d @ https://code.example/d.whl", "c", "c==1",
                "c 1; latest 2 possible; 3 requires d from a direct URL, which a package of an index may not do");
        addCase("a line in the way", "c 1\nc 2", "c<2", "c==1", "c 1; latest 2 blocked | c<2 by app.in:1");
        addCase("a dependent in the way", "a 1: c<2\nc 1\nc 2", "a", "a==1; c==1",
                "c 1; latest 2 blocked | c<2 by a==1");
        addCase("a dependent that may move", "a 1: c<2\na 2: c\nc 1\nc 2", "a", "a==1; c==1",
                "a 1; latest 2 possible\nc 1; latest 2 possible a:1>2");
        addCase("what the version requires is in the way", "c 1\nc 2: d>=2\nd 1\nd 2", "c; d<2", "c==1; d==1",
                "c 1; latest 2 blocked | d<2 by app.in:2\nd 1; latest 2 blocked | d<2 by app.in:2");
        addCase("what the version requires moves along", "c 1: d<2\nc 2: d>=2\nd 1\nd 2", "c", "c==1; d==1",
                "c 1; latest 2 possible d:1>2\nd 1; latest 2 possible c:1>2");
        addCase("what the version requires is new", "c 1\nc 2: d\nd 1", "c", "c==1", "c 1; latest 2 possible d:new>1");
        addCase("what nothing requires any more falls away", "c 1: d\nc 2\nd 1: e\ne 1", "c", "c==1; d==1; e==1",
                "c 1; latest 2 possible d:1>gone e:1>gone");
        addCase("what another package still requires stays", "c 1: d\nc 2\nd 1\nb 1: d", "c; b", "b==1; c==1; d==1",
                "c 1; latest 2 possible");
        addCase("what the version requires does not exist", "c 1\nc 2: d>=9\nd 1", "c", "c==1",
                "c 1; latest 2 blocked | d>=9 does not exist by the index");
        addCase("two lines in the way", "a 1: c<2\nb 1: c<3\nc 1\nc 3", "a; b", "a==1; b==1; c==1",
                "c 1; latest 3 blocked | c<2 by a==1 | c<3 by b==1");
        addCase("one kind is blocked and another is not", "a 1: c<2\nc 1.0\nc 1.1\nc 2", "a", "a==1; c==1.0",
                "c 1.0; minor 1.1 possible; latest 2 blocked | c<2 by a==1");
        addCase("moving may leave a package without use", "a 1: c<2\na 2\nc 1\nc 2", "a", "a==1; c==1",
                "a 1; latest 2 possible c:1>gone\nc 1; latest 2 possible a:1>2 unneeded");
        addCase("a pin that nothing requires", "a 1\nc 1\nc 2", "a", "a==1; c==1",
                "c 1; latest 2 unknown because nothing requires it any more");
        addCase("a package that no index has", "a 1", "a", "a==1; c==1", "c 1; unknown: no index has it");
        addCase("a locked version that is gone", "c 2", "c", "c==1", "c 1; latest 2 possible; withdrawn");
        addCase("lines that contradict each other", "c 1\nc 2\nd 1\nd 2", "c; d==1; d==2", "c==1",
                "c 1; latest 2 unknown because app could not be solved as it is\napp unchecked: it has no solution as "
                "it is");
    }

    void newerVersionsAreFound()
    {
        QFETCH(QString, index);
        QFETCH(QString, lines);
        QFETCH(QString, pins);
        QFETCH(QString, answer);
        Workspace workspace(index.toStdString(), {{"app", lines.toStdString(), pins.toStdString(), ""}});
        QCOMPARE(told(workspace.find()), answer);
    }

    void profilesAreTriedTogether_data()
    {
        for (const char* column : {"index", "base", "basePins", "dev", "devPins", "answer"})
            QTest::addColumn<QString>(column);
        QTest::addColumn<bool>("constrained");
        const auto row = [](const char* name, const char* index, const char* base, const char* basePins,
                            const char* dev, const char* devPins, bool constrained, const char* answer) {
            QTest::newRow(name) << index << base << basePins << dev << devPins << answer << constrained;
        };
        row("both have to allow it", "c 1\nc 2", "c", "c==1", "c<2", "c==1", false,
            "c 1; latest 2 blocked in dev | c<2 by dev.in:1");
        row("each version stands alone", "c 1\nc 2\nc 3", "c", "c==1", "c<3", "c==2", false,
            "c 1; latest 3 possible\nc 2; latest 3 blocked in dev | c<3 by dev.in:1");
        row("a parent's new version reaches the profile that its lock constrains", "c 1\nc 2", "c", "c==1", "c", "c==1",
            true, "c 1; latest 2 possible");
        row("what moves in the parent moves below", "c 1: d<2\nc 2: d>=2\nd 1\nd 2", "c", "c==1; d==1", "d", "d==1",
            true, "c 1; latest 2 possible d:1>2(base,dev)\nd 1; latest 2 possible c:1>2(base)");
        row("what moves in the parent is refused below", "c 1: d<2\nc 2: d>=2\nd 1\nd 2", "c", "c==1; d==1", "d<2",
            "d==1", true,
            "c 1; latest 2 blocked in dev | d<2 by dev.in:1 | d==2 by base.txt:2\n"
            "d 1; latest 2 blocked in dev | d<2 by dev.in:1");
        row("what falls away above is free below", "c 1: d<2\nc 2\nd 1\nd 2", "c", "c==1; d==1", "d", "d==1", true,
            "c 1; latest 2 possible d:1>gone(base)\nd 1; latest 2 possible c:1>2(base) unneeded");
    }

    void profilesAreTriedTogether()
    {
        QFETCH(QString, index);
        QFETCH(QString, base);
        QFETCH(QString, basePins);
        QFETCH(QString, dev);
        QFETCH(QString, devPins);
        QFETCH(bool, constrained);
        QFETCH(QString, answer);
        Workspace workspace(index.toStdString(),
                            {{"base", base.toStdString(), basePins.toStdString(), ""},
                             {"dev", dev.toStdString(), devPins.toStdString(), constrained ? "base" : ""}});
        QCOMPARE(told(workspace.find()), answer);
    }

    void extrasAreLookedAt()
    {
        // The extra of d, which is asked for, bounds c; without the extra nothing does.
        const char* index = "c 1\nc 2\nd 1: c<2 | extra == 'x'";
        Workspace with(index, {{"app", "c; d[x]", "c==1; d==1", ""}});
        Workspace without(index, {{"app", "c; d", "c==1; d==1", ""}});
        QCOMPARE(told(without.find()), QString("c 1; latest 2 possible"));
        QVERIFY2(told(with.find()).startsWith("c 1; latest 2 blocked"), qPrintable(told(with.find())));
    }

    void theLinesThatBlockAreCounted()
    {
        // a alone holds c and d; e is held by a line and by b.
        Workspace workspace("a 1: c<2; d<2\nb 1: e<2\nc 1\nc 2\nd 1\nd 2\ne 1\ne 2",
                            {{"app", "a; b; e<2", "a==1; b==1; c==1; d==1; e==1", ""}});
        const explain::OutdatedReport report = workspace.find();
        QCOMPARE(report.blockers.size(), std::size_t(3));
        QCOMPARE(report.blockers[0].line.requirement, std::string("a"));
        QCOMPARE(report.blockers[0].blocked.size(), std::size_t(2));
        QCOMPARE(report.blockers[0].freed.size(), std::size_t(2));
        for (const std::size_t i : {1u, 2u}) {
            QCOMPARE(report.blockers[i].blocked, (std::vector<pep::Name>{*pep::Name::parse("e")}));
            QVERIFY(report.blockers[i].freed.empty());
        }
        QCOMPARE(report.blockingPackages.size(), std::size_t(2));
        QCOMPARE(report.blockingPackages[0].package, std::string("a==1"));
        QCOMPARE(report.blockingPackages[0].blocked.size(), std::size_t(2));
    }

    void versionsAfterTheCutOffArePassedOver()
    {
        Workspace workspace("c 1 at=10\nc 2 at=20\nc 3 at=30\nc 4", {{"app", "c", "c==1", ""}}, 25);
        QCOMPARE(told(workspace.find()),
                 QString("c 1; latest 2 possible; 4 has no upload time, and there is a cut-off"));
    }

    void withoutTimeOnlyWhatIsCertainIsTold()
    {
        // c fits as it is; d needs a solve; e is reached when everything is upgraded.
        Workspace workspace("c 1\nc 2\nd 1\nd 2\nb 1: d<2\ne 1: f<2\ne 2: f>=2\nf 1\nf 2",
                            {{"app", "b; c; d; e", "b==1; c==1; d==1; e==1; f==1", ""}});
        explain::OutdatedOptions options;
        options.limit = std::chrono::milliseconds(0);
        const explain::OutdatedReport report = workspace.find(options);
        QCOMPARE(told(report), QString("c 1; latest 2 possible\n"
                                       "d 1; latest 2 unknown because not checked: the time limit was reached\n"
                                       "e 1; latest 2 possible\nf 1; latest 2 possible"));
        QCOMPARE(report.limited, std::size_t(3));
        QVERIFY(report.packages[0].targets.empty());
        QVERIFY(!report.packages[3].targets.front().movesKnown);
        QVERIFY(report.packages[3].targets.front().together);
        QVERIFY(report.packages[1].targets.front().movesKnown);
    }

    void advisoriesNameTheNearestVersionWithout()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("EX-1.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "{\"id\": \"EX-1\", \"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"c\"}, "
            "\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"1.2\"}]}], "
            "\"versions\": [\"1.4\"]}]}");
        file.close();
        Task task;
        const auto advisories =
            index::AdvisoryDatabase::read(folder.path().toStdString(), {*pep::Name::parse("c")}, task);
        QVERIFY(advisories.has_value());
        explain::OutdatedOptions options;
        options.advisories = &*advisories;
        // 1.2 is yanked, so 1.3 is the nearest; 1.4 is affected again, and is the newest nevertheless.
        const char* index = "c 1.0\nc 1.1\nc 1.2 yanked\nc 1.3\nc 1.4\nb 1: c<1.3";
        Workspace possible(index, {{"app", "c", "c==1.0", ""}});
        const explain::OutdatedReport report = possible.find(options);
        QCOMPARE(told(report), QString("c 1.0; fix 1.3 possible; minor/latest 1.4 possible"));
        QCOMPARE(report.packages.front().advisories.size(), std::size_t(1));
        QCOMPARE(report.packages.front().advisories.front().fixed,
                 (std::vector<pep::Version>{*pep::Version::parse("1.2")}));
        Workspace blocked(index, {{"app", "b; c", "b==1; c==1.0", ""}});
        QCOMPARE(told(blocked.find(options)),
                 QString("c 1.0; fix 1.3 blocked | c<1.3 by b==1; minor/latest 1.4 blocked | c<1.3 by b==1"));
        Workspace newest("c 1.0", {{"app", "c", "c==1.0", ""}});
        const explain::OutdatedReport without = newest.find(options);
        QCOMPARE(without.packages.front().advisories.size(), std::size_t(1));
        QVERIFY(!without.packages.front().fix());
        QVERIFY(!without.packages.front().behind());
    }

    void itCanBeStopped()
    {
        Workspace workspace("c 1\nc 2", {{"app", "c", "c==1", ""}});
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto report = explain::findOutdated(workspace.problems, {}, task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(OutdatedTest)
#include "outdated_test.moc"
