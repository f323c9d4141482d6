// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rejections.h"
#include "workspace/workspace.h"

#include "index/memory_source.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace lockwright;
using namespace lockwright::workspace;
using Age = StatisticsReport::Age;
using Behind = StatisticsReport::Behind;
using LineKind = StatisticsReport::LineKind;

namespace
{
constexpr std::int64_t day = 86400;
constexpr std::int64_t now = 1'700'000'000;

/// "name version" lines of wheels, each with the requirements behind it: "alpha 1.0 beta<2; gamma".
std::unique_ptr<index::MemorySource> source(const QStringList& lines)
{
    auto source = std::make_unique<index::MemorySource>();
    for (const QString& line : lines) {
        const QString name = line.section(' ', 0, 0);
        const QString version = line.section(' ', 1, 1);
        index::MemorySource::File file;
        file.filename = (name + "-" + version + "-py3-none-any.whl").toStdString();
        file.metadata =
            "Metadata-Version: 2.1\nName: " + name.toStdString() + "\nVersion: " + version.toStdString() + "\n";
        for (const QString& requirement : line.section(' ', 2).split("; ", Qt::SkipEmptyParts))
            file.metadata += "Requires-Dist: " + requirement.toStdString() + "\n";
        if (!source->add(pep::Name::fromNormal(name.toStdString()), file))
            qFatal("a wheel is refused");
    }
    return source;
}
} // namespace

/// statistics() of the façade, and what it is put together from.
class StatisticsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString& relative, const QByteArray& bytes) const
    {
        const QString path = m_folder->filePath("work/" + relative);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    std::unique_ptr<Workspace> open(const QString& folder = "work") const
    {
        Environment environment;
        environment.stateFolder = m_folder->filePath("state").toStdString();
        environment.cacheFolder = m_folder->filePath("cache").toStdString();
        environment.index.offline = true;
        auto opened = Workspace::open(m_folder->filePath(folder).toStdString(), environment);
        if (!opened)
            QTest::qFail(describe(opened.error()).c_str(), __FILE__, __LINE__);
        return opened ? std::move(*opened) : nullptr;
    }

    static StatisticsReport statistics(Workspace& workspace, StatisticsOptions options = {})
    {
        Task task;
        options.now = options.now == 0 ? now : std::max(options.now, std::int64_t(0));
        auto report = workspace.statistics(options, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : StatisticsReport{};
    }

    std::unique_ptr<Workspace> sample() const
    {
        Task task;
        const auto created = createSample(m_folder->filePath("sample").toStdString(), task);
        if (!created)
            QTest::qFail(describe(created.error()).c_str(), __FILE__, __LINE__);
        return open("sample");
    }

    static std::vector<StatisticsReport::Blocking> rejections(const QStringList& wheels, const QByteArray& lockText,
                                                              const std::vector<std::pair<QString, QString>>& lines)
    {
        const auto memory = source(wheels);
        resolve::Policy policy;
        policy.target = *pep::Target::make("3.11", "linux");
        resolve::Universe universe(*memory, policy);
        Task task;
        const auto lock = requirements::Lock::parse(lockText.toStdString(), "base.txt");
        requirements::Inputs inputs;
        for (const auto& [text, file] : lines) {
            requirements::Input& input = inputs.requirements.emplace_back();
            input.requirement = *pep::Requirement::parse(text.toStdString());
            input.origin.place = {file.toStdString(), std::uint32_t(inputs.requirements.size()), 1};
        }
        Rejections counter({"parent.txt"});
        const auto graph = LockedGraph::build(*lock, universe, task);
        if (!graph || !counter.add("base", *lock, &inputs, *graph, universe, task))
            QTest::qFail("the lock cannot be looked at", __FILE__, __LINE__);
        return std::move(counter).bounds();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void ages_data()
    {
        QTest::addColumn<qint64>("released");
        QTest::addColumn<int>("age");
        const auto row = [](const char* text, qint64 released, Age age) {
            QTest::addRow("%s", text) << released << int(age);
        };
        row("a time that nobody tells is not known", 0, Age::Unknown);
        row("today is within a month", now, Age::Month);
        row("the future counts as today", now + 9 * day, Age::Month);
        row("29 days are a month", now - 29 * day, Age::Month);
        row("30 days are more than a month", now - 30 * day, Age::Quarter);
        row("90 days are a quarter", now - 90 * day, Age::Quarter);
        row("181 days are half a year", now - 181 * day, Age::HalfYear);
        row("364 days are a year", now - 364 * day, Age::Year);
        row("365 days are more than a year", now - 365 * day, Age::TwoYears);
        row("two years are older", now - 730 * day, Age::Older);
        row("1970 is older", 1, Age::Older);
    }
    void ages()
    {
        QFETCH(qint64, released);
        QFETCH(int, age);
        QCOMPARE(int(ageOf(released, now)), age);
    }

    void behind_data()
    {
        QTest::addColumn<QString>("locked");
        QTest::addColumn<QString>("newest");
        QTest::addColumn<int>("behind");
        const auto row = [](const char* text, const char* locked, const char* newest, Behind behind) {
            QTest::addRow("%s", text) << locked << newest << int(behind);
        };
        row("the same is current", "1.2.3", "1.2.3", Behind::Current);
        row("newer than the newest is current", "2.0rc1", "1.9", Behind::Current);
        row("a local part is no version behind", "2.4.0+cpu", "2.4.0", Behind::Current);
        row("the third number is a patch", "1.2.3", "1.2.4", Behind::Patch);
        row("a post release is a patch", "1.2", "1.2.post1", Behind::Patch);
        row("a missing number is zero", "1.2", "1.2.0.1", Behind::Patch);
        row("the second number is minor", "1.2.3", "1.10", Behind::Minor);
        row("the first number is major", "1.9", "2.0", Behind::Major);
        row("an epoch is major", "2024.1", "1!1.0", Behind::Major);
    }
    void behind()
    {
        QFETCH(QString, locked);
        QFETCH(QString, newest);
        QFETCH(int, behind);
        QCOMPARE(int(behindOf(*pep::Version::parse(locked.toStdString()), *pep::Version::parse(newest.toStdString()))),
                 behind);
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* text, const char* requirement, LineKind kind) {
            QTest::addRow("%s", text) << requirement << int(kind);
        };
        row("no clause is free", "a", LineKind::Free);
        row("an exclusion is free", "a!=1.3", LineKind::Free);
        row("a lower bound is a floor", "a>=1", LineKind::Floor);
        row("a floor with an exclusion is a floor", "a>1,!=1.3", LineKind::Floor);
        row("an upper bound is a cap", "a<2", LineKind::Capped);
        row("a range is capped", "a>=1,<=2", LineKind::Capped);
        row("a compatible release is capped", "a~=1.4", LineKind::Capped);
        row("a wildcard is capped", "a==1.*", LineKind::Capped);
        row("one version is exact", "a==1.3", LineKind::Exact);
        row("one text is exact", "a===1.3-x", LineKind::Exact);
        row("a reference is exact", "a @ https://files.example/a-1-py3-none-any.whl", LineKind::Exact);
    }
    void kinds()
    {
        QFETCH(QString, requirement);
        QFETCH(int, kind);
        QCOMPARE(int(kindOf(*pep::Requirement::parse(requirement.toStdString()))), kind);
    }

    void aBoundRejectsWhatItDoesNotAdmit()
    {
        const auto bounds =
            rejections({"alpha 1.0", "alpha 1.1", "alpha 2.0", "alpha 2.1", "alpha 3.0rc1", "beta 1.0 alpha<2"},
                       "alpha==1.0\nbeta==1.0\n", {{"alpha<2.1", "base.in"}, {"beta", "base.in"}});
        QCOMPARE(bounds.size(), std::size_t(2));
        // Lines come first. 2.1 is rejected by it and by beta; 3.0rc1 is no version for a stable pin.
        QCOMPARE(bounds[0].by, std::string("base.in:1"));
        QCOMPARE(bounds[0].rejects, std::size_t(1));
        QCOMPARE(bounds[0].alone, std::size_t(0));
        QVERIFY(bounds[0].fromFile);
        QCOMPARE(bounds[1].by, std::string("beta 1.0"));
        QCOMPARE(bounds[1].rejects, std::size_t(2));
        QCOMPARE(bounds[1].alone, std::size_t(1));
        QCOMPARE(bounds[1].newest, std::string("2.1"));
        QVERIFY(!bounds[1].fromFile);
    }
    void linesOfLocksAreNoBounds()
    {
        QVERIFY(rejections({"alpha 1.0", "alpha 2.0"}, "alpha==1.0\n", {{"alpha==1.0", "parent.txt"}}).empty());
        QCOMPARE(rejections({"alpha 1.0", "alpha 2.0"}, "alpha==1.0\n", {{"alpha==1.0", "base.in"}}).size(),
                 std::size_t(1));
    }
    void aLineForAnotherPlatformIsNoBound()
    {
        QVERIFY(
            rejections({"alpha 1.0", "alpha 2.0"}, "alpha==1.0\n", {{"alpha<2; sys_platform == 'nowhere'", "base.in"}})
                .empty());
    }

    void theSampleAddsUp()
    {
        const auto workspace = sample();
        QVERIFY(workspace);
        const StatisticsReport report = statistics(*workspace);
        QCOMPARE(report.profiles.size(), std::size_t(6));
        QCOMPARE(report.now, now);
        StatisticsOptions today;
        today.now = -1;                                             // see statistics(): none given
        QVERIFY(statistics(*workspace, today).now < 1'735'000'000); // the day of the recorded index
        std::size_t counted = 0;
        for (std::size_t age = 0; age < StatisticsReport::ageCount; ++age)
            for (std::size_t column = 0; column < StatisticsReport::behindCount; ++column)
                counted += report.count(Age(age), Behind(column));
        QCOMPARE(counted, report.releases.size());
        Task task;
        const auto profiles = workspace->profiles(task);
        QVERIFY(profiles);
        for (std::size_t i = 0; i < report.layers.size(); ++i) {
            const StatisticsReport::Layer& layer = report.layers[i];
            QCOMPARE(layer.own.size() + layer.inherited.size() + layer.differing.size(),
                     profiles->profiles[i].packages);
        }
        const auto base = std::find_if(report.mixes.begin(), report.mixes.end(),
                                       [](const auto& mix) { return mix.profile == "base"; });
        QVERIFY(base != report.mixes.end());
        QCOMPARE(base->count(LineKind::Capped), std::size_t(2)); // torch and transformers
        QCOMPARE(base->count(LineKind::Exact), std::size_t(0));
        const auto quantization = std::find_if(report.mixes.begin(), report.mixes.end(),
                                               [](const auto& mix) { return mix.profile == "quantization"; });
        QCOMPARE(quantization->lines.size(), std::size_t(6)); // those of base.in are told there
        QVERIFY(!report.blocking.empty());
        QVERIFY(std::any_of(report.blocking.begin(), report.blocking.end(),
                            [](const auto& bound) { return bound.by == "requirements/in/quantization.in:7"; }));
        for (const StatisticsReport::Blocking& bound : report.blocking)
            QVERIFY(bound.rejects > 0 && bound.alone <= bound.rejects);
    }

    void aProfileIsLookedAtAlone()
    {
        const auto workspace = sample();
        const StatisticsReport report = statistics(*workspace, {{"ui"}, now});
        QCOMPARE(report.profiles, std::vector<std::string>{"ui"});
        QCOMPARE(report.layers.size(), std::size_t(1));
        QCOMPARE(report.layers[0].parents, std::vector<std::string>{"base"});
        QVERIFY(!report.layers[0].inherited.empty());
        QVERIFY(std::all_of(report.releases.begin(), report.releases.end(),
                            [](const auto& release) { return release.profiles == std::vector<std::string>{"ui"}; }));
        Task task;
        const auto failed = workspace->statistics({{"nobody"}, now}, task);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Usage);
    }

    void withoutACacheNothingIsClaimed()
    {
        write("lockwright.toml", "[index]\nurl = \"http://index.example/simple/\"\n");
        write("requirements/in/base.in",
              "alpha==1.0\nbeta<2\ngamma\nlocal @ https://files.example/local-1-py3-none-any.whl\n");
        write("requirements/base.txt",
              "alpha==1.0\nbeta==1.0\nlocal @ https://files.example/local-1-py3-none-any.whl\n");
        const StatisticsReport report = statistics(*open());
        QCOMPARE(report.releases.size(), std::size_t(3));
        QCOMPARE(report.count(Age::Unknown, Behind::Unknown), std::size_t(3));
        QCOMPARE(report.releases[0].unknown, std::string("its index page was not downloaded"));
        QCOMPARE(report.releases[2].unknown, std::string("it is locked by URL or path"));
        QCOMPARE(report.asOf, std::int64_t(0));
        QVERIFY(report.blocking.empty());
        QCOMPARE(report.withoutMetadata, std::size_t(3));
        QCOMPARE(report.mixes[0].count(LineKind::Exact), std::size_t(2));
        QCOMPARE(report.mixes[0].count(LineKind::Capped), std::size_t(1));
        QCOMPARE(report.mixes[0].count(LineKind::Free), std::size_t(1));
    }

    void layersAndConstraints()
    {
        write("lockwright.toml", "[index]\nurl = \"http://index.example/simple/\"\n");
        write("requirements/in/base.in", "alpha\nbeta\n");
        write("requirements/base.txt", "alpha==1.0\nbeta==1.0\n");
        write("requirements/in/test.in", "-c ../base.txt\nalpha\ngamma>=1\n");
        write("requirements/test.txt", "alpha==1.0\nbeta==2.0\ngamma==3.0\n");
        write("requirements/in/docs.in", "-r base.in\nomega\n");
        write("requirements/in/broken.in", "alpha ==\n");
        const StatisticsReport report = statistics(*open());
        const auto layer = [&](const char* name) {
            return *std::find_if(report.layers.begin(), report.layers.end(),
                                 [&](const auto& candidate) { return candidate.profile == name; });
        };
        const auto mix = [&](const char* name) {
            return *std::find_if(report.mixes.begin(), report.mixes.end(),
                                 [&](const auto& candidate) { return candidate.profile == name; });
        };
        using Names = std::vector<std::string>;
        QCOMPARE(layer("base").own, (Names{"alpha", "beta"}));
        QVERIFY(layer("base").parents.empty());
        QCOMPARE(layer("test").inherited, Names{"alpha"});
        QCOMPARE(layer("test").differing, Names{"beta"});
        QCOMPARE(layer("test").own, Names{"gamma"});
        QVERIFY(!layer("docs").locked);
        QCOMPARE(mix("test").count(LineKind::Constraint), std::size_t(2)); // alpha and beta
        QCOMPARE(mix("test").count(LineKind::Free), std::size_t(1));
        QCOMPARE(mix("test").count(LineKind::Floor), std::size_t(1));
        QCOMPARE(mix("docs").lines.size(), std::size_t(1)); // those of base.in are told there
        QCOMPARE(mix("docs").lines[0].place, (Place{"requirements/in/docs.in", 2, 1}));
        QCOMPARE(report.unreadable.size(), std::size_t(1));
        QVERIFY(mix("broken").lines.empty());
    }

    void compilesAreRemembered()
    {
        const auto workspace = sample();
        QVERIFY(statistics(*workspace).runs.empty());
        Task task;
        CompileOptions options;
        options.profiles = {"base", "ui"};
        const auto dry = workspace->compile(options, task);
        QVERIFY(dry);
        options.upgradePackages = {"rich"};
        const auto plan = workspace->compile(options, task);
        QVERIFY(plan);
        QVERIFY(workspace->write(*plan, {}, task));
        const StatisticsReport report = statistics(*workspace);
        QCOMPARE(report.runs.size(), std::size_t(2));
        QCOMPARE(report.runs[0].run, dry->run);
        QCOMPARE(report.runs[0].profiles, std::string("base, ui"));
        QCOMPARE(report.runs[0].profileCount, std::uint64_t(2));
        QVERIFY(!report.runs[0].written);
        QVERIFY(report.runs[1].written);
        QVERIFY(report.runs[1].solveMicroseconds > 0);
        QCOMPARE(report.runs[1].changed, std::uint64_t(plan->changedCount()));
        // Another workspace has a log of its own.
        write("requirements.in", "alpha\n");
        QVERIFY(statistics(*open()).runs.empty());
    }

    void aLogThatCannotBeWrittenStopsNothing()
    {
        const auto workspace = sample();
        QDir().mkpath(m_folder->filePath("state"));
        QFile file(m_folder->filePath("state/runs"));
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder would be
        Task task;
        CompileOptions options;
        options.profiles = {"base"};
        QVERIFY(workspace->compile(options, task));
        QVERIFY(statistics(*workspace).runs.empty());
    }

    void churnIsThatOfTheHistory()
    {
        const auto workspace = sample();
        Task task;
        const auto history = workspace->history({}, task);
        QVERIFY(history);
        const StatisticsReport report = statistics(*workspace);
        QCOMPARE(report.noChurn, "");
        QCOMPARE(report.churn.profiles, history->profiles);
        QCOMPARE(report.commits.size(), history->commits.size());
        std::size_t moves = 0, weeks = 0, commits = 0;
        for (const LockChurn::Week& week : report.churn.weeks) {
            weeks = std::accumulate(week.moves.begin(), week.moves.end(), weeks);
            commits += week.commits.size();
        }
        for (const HistoryReport::Commit& commit : history->commits)
            moves += commit.moves.size();
        QVERIFY(moves > 0);
        QCOMPARE(weeks, moves);
        QCOMPARE(commits, report.commits.size());
        const StatisticsReport ui = statistics(*workspace, {{"ui"}, 0});
        QCOMPARE(ui.churn.profiles, std::vector<std::string>{"ui"});
        QVERIFY(ui.commits.size() < report.commits.size());
    }

    void withoutARepositoryTheRestIsTold()
    {
        write("requirements/in/base.in", "alpha\n");
        write("requirements/base.txt", "alpha==1.0\n");
        const auto workspace = open();
        const StatisticsReport report = statistics(*workspace);
        QVERIFY(!report.noChurn.empty());
        QVERIFY(report.churn.weeks.empty());
        QCOMPARE(report.releases.size(), std::size_t(1));
    }

    void json()
    {
        const auto workspace = sample();
        const QByteArray text = QByteArray::fromStdString(toJson(statistics(*workspace)));
        const QJsonObject report = QJsonDocument::fromJson(text).object();
        QCOMPARE(report["profiles"].toArray().size(), 6);
        QCOMPARE(report["mixes"].toArray().size(), 6);
        QCOMPARE(report["layers"].toArray().size(), 6);
        QVERIFY(report["releases"].toArray().size() > 100);
        QVERIFY(report["runs"].isArray());
        const QJsonObject mix = report["mixes"].toArray()[0].toObject();
        QCOMPARE(mix["counts"].toObject().keys(), QStringList({"capped", "constraint", "exact", "floor", "free"}));
        QCOMPARE(mix["lines"].toArray()[0].toObject()["place"].toObject()["file"].toString(),
                 QString("requirements/in/base.in"));
        const QJsonObject bound = report["blocking"].toArray()[0].toObject();
        QVERIFY(bound["rejects"].toInt() > 0);
        const QJsonObject churn = report["churn"].toObject();
        QCOMPARE(churn["profiles"].toArray().size(), 6);
        const QJsonObject week = churn["weeks"].toArray().last().toObject();
        QCOMPARE(week["moves"].toArray().size(), 6);
        QCOMPARE(week["commits"].toArray()[0].toString().size(), 40);
        QCOMPARE(churn["unknown"].toString(), QString());
    }
};

QTEST_APPLESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
