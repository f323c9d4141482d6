// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/release_metadata.h"
#include "index/source_build.h"
#include "support/universe_text.h"

#include <QtTest>

using namespace lockwright;

namespace
{

/// Takes an archive's bytes for the METADATA of what would be built; "fails" cannot be built.
class TextBuilder final : public index::SourceBuilder
{
public:
    Result<index::BuiltSource> build(const index::SourceToBuild& source, Task&) override
    {
        built.push_back(source.name->text() + " " + source.version->text());
        index::BuiltSource result;
        result.warnings = {};
        if (source.archive == "fails") {
            result.metadata.status = index::ReleaseMetadata::Status::Unbuildable;
            result.metadata.reason = "its build backend failed; the log is build.log";
        } else {
            result.metadata = index::wheelReleaseMetadata(source.archive, *source.name, *source.version);
        }
        return result;
    }

    std::vector<std::string> built;
};

std::string metadataText(const std::string& name, const std::string& version, const std::string& more)
{
    return "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n" + more;
}

/// An archive whose PKG-INFO promises nothing; a build says `more`.
void addArchive(index::MemorySource& source, const std::string& name, const std::string& version,
                const std::string& more = {})
{
    index::MemorySource::File file;
    file.filename = name + "-" + version + ".tar.gz";
    file.metadata = metadataText(name, version, {});
    file.archive = more == "fails" ? more : metadataText(name, version, more);
    QVERIFY(source.add(*pep::Name::parse(name), std::move(file)).has_value());
}

void addWheel(index::MemorySource& source, const std::string& name, const std::string& version, const std::string& tags,
              const std::string& more = {}, const std::string& python = {})
{
    index::MemorySource::File file;
    file.filename = name + "-" + version + "-" + tags + ".whl";
    file.metadata = metadataText(name, version, more);
    file.requiresPython = python;
    QVERIFY(source.add(*pep::Name::parse(name), std::move(file)).has_value());
}

/// b: 1.0 a wheel, 2.0 and 3.0 archives that need a build. a: 1.0 plain, 2.0 asks for b. only: an archive alone.
std::unique_ptr<index::MemorySource> standardIndex()
{
    auto source = test::indexFrom("b 1.0\na 1.0\na 2.0: b\nlow 1.0: b<3\nhigh 1.0\nhigh 2.0: only");
    addArchive(*source, "b", "2.0", "Requires-Dist: a<2\n");
    addArchive(*source, "b", "3.0", "Requires-Dist: a<2\n");
    addArchive(*source, "only", "1.0");
    return source;
}

std::string outcomeText(const Result<resolve::Outcome>& outcome)
{
    std::string text = test::answer(outcome);
    if (outcome && std::holds_alternative<resolve::Solution>(*outcome))
        for (const std::string& warning : std::get<resolve::Solution>(*outcome).warnings)
            text += "\n" + warning;
    return text;
}

constexpr const char* why =
    "requires building from source (its source archive has metadata version 2.1, which does not "
    "promise its dependencies before a build)";

} // namespace

class BuildsTest : public QObject
{
    Q_OBJECT

private slots:
    void policy_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("constraints");
        QTest::addColumn<QString>("allowed");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("built");
        const auto row = [](const char* name, const char* requirements, const char* constraints, const char* allowed,
                            const std::string& expected, const QStringList& built = {}) {
            QTest::newRow(name) << requirements << constraints << allowed << QString::fromStdString(expected) << built;
        };
        const std::string reason = why;
        const std::string allowB =
            "; to let it be built, give `--allow-builds=b`, or `allow-builds = [\"b\"]` in lockwright.toml";
        const std::string noWheel = " has no wheel: installing it means building it from its source archive";
        row("an older version that needs no build is not taken silently", "b", "", "",
            "b 1.0\n`b` is 1.0 and not 3.0 and 2.0, which " + reason + "; asked for by app.in:1" + allowB);
        row("who asks is named, files and packages", "b;a==2.0", "", "",
            "a 2.0, b 1.0\n`b` is 1.0 and not 3.0 and 2.0, which " + reason + "; asked for by app.in:1 and a 2.0"
                + allowB);
        row("only versions that fit the answer are spoken of", "b;low", "", "",
            "b 1.0, low 1.0\n`b` is 1.0 and not 2.0, which " + reason + "; asked for by app.in:1 and low 1.0" + allowB);
        row("a constraint counts", "b", "b<3", "",
            "b 1.0\n`b` is 1.0 and not 2.0, which " + reason + "; asked for by app.in:1" + allowB);
        row("a range without them says nothing", "b<2", "", "", "b 1.0");
        row("an older version of who asks is not taken silently either", "high", "", "",
            "high 1.0\n`only` " + reason + ", so nothing that requires it was chosen: high 2.0"
                + "; to let it be built, give `--allow-builds=only`, or `allow-builds = [\"only\"]` in "
                  "lockwright.toml");
        row("a build that is allowed by name", "b", "", "b", "a 1.0, b 3.0\n`b==3.0`" + noWheel, {"b 3.0"});
        row("a build of another name does not do", "b", "", "only",
            "b 1.0\n`b` is 1.0 and not 3.0 and 2.0, which " + reason + "; asked for by app.in:1" + allowB);
        row("all builds are allowed", "high", "", ":all:", "high 2.0, only 1.0\n`only==1.0`" + noWheel, {"only 1.0"});
        row("what a build says counts", "b;a==2.0", "", "b", "a 2.0, b 1.0", {"b 3.0", "b 2.0"});
    }
    void policy()
    {
        QFETCH(const QString, requirements);
        QFETCH(const QString, constraints);
        QFETCH(const QString, allowed);
        QFETCH(const QString, expected);
        QFETCH(const QStringList, built);
        const auto source = standardIndex();
        resolve::Problem problem = test::problemFrom(requirements.toStdString(), constraints.toStdString());
        problem.files.allowBuildsAll = allowed == ":all:";
        if (!allowed.isEmpty() && !problem.files.allowBuildsAll)
            problem.files.allowBuilds.insert(*pep::Name::parse(allowed.toStdString()));
        const auto builder = std::make_shared<TextBuilder>();
        resolve::Universe universe(*source, resolve::Policy::of(problem), builder);
        Task task;
        QCOMPARE(QString::fromStdString(outcomeText(resolve::solve(problem, universe, task))), expected);
        QStringList seen;
        for (const std::string& each : builder->built)
            seen << QString::fromStdString(each);
        QCOMPARE(seen, built);
        // What was built once is known.
        QCOMPARE(QString::fromStdString(outcomeText(resolve::solve(problem, universe, task))), expected);
        QCOMPARE(builder->built.size(), std::size_t(built.size()));
    }

    void explanations_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a package that only a build tells about")
            << "only"
            << "Because only " + QString(why)
                   + " and app.in:1 asks for only, your requirements are unsatisfiable.\n"
                     "To let only be built from source, give `--allow-builds=only`, or `allow-builds = [\"only\"]` in "
                     "lockwright.toml.\n";
        QTest::newRow("a failure for other reasons has no such advice")
            << "gone"
            << "Because gone was not found in memory and app.in:1 asks for gone, your requirements are "
               "unsatisfiable.\n";
    }
    void explanations()
    {
        QFETCH(const QString, requirements);
        QFETCH(const QString, expected);
        const auto source = standardIndex();
        Task task;
        const auto outcome = resolve::solve(test::problemFrom(requirements.toStdString()), *source, task);
        QVERIFY(outcome && std::holds_alternative<resolve::Unsatisfiable>(*outcome));
        QCOMPARE(QString::fromStdString(resolve::explain(std::get<resolve::Unsatisfiable>(*outcome).derivation)),
                 expected);
    }

    void advice()
    {
        const auto source = standardIndex();
        Task task;
        const auto outcome = resolve::solve(test::problemFrom("high==2.0"), *source, task);
        QVERIFY(outcome && std::holds_alternative<resolve::Unsatisfiable>(*outcome));
        const resolve::Derivation& proof = std::get<resolve::Unsatisfiable>(*outcome).derivation;
        QCOMPARE(resolve::buildsNeeded(proof), std::vector<std::string>{"only"});
        QVERIFY(resolve::explain(proof).find("high>=2.0 depends on only") != std::string::npos
                || resolve::explain(proof).find("high==2.0 depends on only") != std::string::npos);
    }

    void failures()
    {
        auto source = test::indexFrom("b 1.0");
        for (const char* version : {"2.0", "3.0", "4.0", "5.0", "6.0"})
            addArchive(*source, "b", version, "fails");
        resolve::Problem problem = test::problemFrom("b");
        problem.files.allowBuildsAll = true;
        const auto builder = std::make_shared<TextBuilder>();
        resolve::Universe universe(*source, resolve::Policy::of(problem), builder);
        Task task;
        QCOMPARE(
            outcomeText(resolve::solve(problem, universe, task)),
            std::string("b 1.0\n`b` is 1.0 and not 6.0, 5.0, 4.0 and 2 more, which could not be built from source: "
                        "its build backend failed; the log is build.log; asked for by app.in:1"));
        // Not version by version for hours.
        QCOMPARE(builder->built, (std::vector<std::string>{"b 6.0", "b 5.0", "b 4.0"}));
    }

    void files_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing to say") << "plain" << QStringList();
        QTest::newRow("a requirement that was repaired")
            << "mended"
            << QStringList{"`mended==1.0` states a requirement that is not valid; it was read as `plain>=1,<3` "
                           "(missing-comma)"};
        QTest::newRow("a repaired requirement that does not apply") << "elsewhere" << QStringList();
        QTest::newRow("a Requires-Python that was repaired")
            << "snake"
            << QStringList{"`snake==1.0` states a Requires-Python that is not valid; it was read as `>=3` "
                           "(ordered-wildcard)"};
        QTest::newRow("index and metadata disagree on Python")
            << "torn"
            << QStringList{"`torn==1.0` requires Python>=3.8 by the index and Python>=3.9 by its metadata; both bounds "
                           "were kept"};
        QTest::newRow("index and metadata agree in other words") << "alike" << QStringList();
        QTest::newRow("files disagree on Python")
            << "split"
            << QStringList{"`split==1.0` has files that disagree on Python: its wheel for "
                           "cp312-cp312-manylinux_2_17_x86_64 requires Python>=3.8, its wheel for "
                           "cp312-cp312-win_amd64 Python>=3.9"};
        QTest::newRow("files disagree on what they require")
            << "differing"
            << QStringList{"`differing==1.0` has files that disagree on what it requires: its wheel for "
                           "cp312-cp312-manylinux_2_17_x86_64, which was used, and its wheel for "
                           "cp312-cp312-win_amd64"};
        QTest::newRow("no wheel for the target")
            << "foreign"
            << QStringList{
                   "`foreign==1.0` has no wheel for the target: installing it means building it from its source "
                   "archive"};
    }
    void files()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, expected);
        auto source = test::indexFrom("plain 1.0\nforeign 1.0 sdist");
        const char* here = "cp312-cp312-manylinux_2_17_x86_64";
        const char* there = "cp312-cp312-win_amd64";
        addWheel(*source, "mended", "1.0", here, "Requires-Dist: plain>=1<3\n");
        addWheel(*source, "elsewhere", "1.0", here,
                 "Requires-Dist: plain>=1<3; sys_platform == 'win32'\nRequires-Dist: plain>=1<3; extra == 'x'\n");
        addWheel(*source, "snake", "1.0", here, "Requires-Python: >=3.*\n");
        addWheel(*source, "torn", "1.0", here, "Requires-Python: >=3.9\n", ">=3.8");
        addWheel(*source, "alike", "1.0", here, "Requires-Python: <4,>=3.8\n", ">=3.8, <4");
        addWheel(*source, "split", "1.0", here, "Requires-Python: >=3.8\n", ">=3.8");
        addWheel(*source, "split", "1.0", there, "Requires-Python: >=3.9\n", ">=3.9");
        addWheel(*source, "differing", "1.0", here, "Requires-Dist: plain\n");
        addWheel(*source, "differing", "1.0", there);
        addWheel(*source, "foreign", "1.0", there);
        Task task;
        const auto outcome = resolve::solve(test::problemFrom(name.toStdString()), *source, task);
        QVERIFY(outcome && std::holds_alternative<resolve::Solution>(*outcome));
        QStringList warnings;
        for (const std::string& warning : std::get<resolve::Solution>(*outcome).warnings)
            warnings << QString::fromStdString(warning);
        if (name == "split") // its files differ in METADATA, too, and that is said apart
            warnings.removeIf([](const QString& each) { return each.contains("what it requires"); });
        QCOMPARE(warnings, expected);
    }

    void refusedWheels()
    {
        auto source = test::indexFrom("foreign 1.0 sdist\nforeign 1.0");
        resolve::Problem problem = test::problemFrom("foreign");
        problem.files.noBinaryAll = true;
        Task task;
        QCOMPARE(outcomeText(resolve::solve(problem, *source, task)), std::string("foreign 1.0"));
    }
};

QTEST_APPLESS_MAIN(BuildsTest)
#include "builds_test.moc"
