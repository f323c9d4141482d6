// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;
using explain::LockedVersion;
using explain::UpdateTarget;

/// What outdated says of the sample, held against what compile does.
class OutdatedTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

    void write(const QString& relative, const QByteArray& bytes) const
    {
        const QString path = m_folder->path() + "/sample/" + relative;
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    void append(const QString& relative, const QByteArray& bytes) const
    {
        QFile file(m_folder->path() + "/sample/" + relative);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    OutdatedReport outdated(OutdatedOptions options = {})
    {
        Task task;
        options.limit = std::chrono::minutes(10);
        auto report = m_workspace->outdated(options, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : OutdatedReport{};
    }

    CompilePlan upgrade(const LockedVersion& package, const UpdateTarget& target)
    {
        CompileOptions options;
        options.profiles = package.profiles;
        options.upgradePackages = {package.name.text() + "==" + target.version.text()};
        Task task;
        auto plan = m_workspace->compile(options, task);
        if (!plan)
            QTest::qFail(describe(plan.error()).c_str(), __FILE__, __LINE__);
        return plan ? std::move(*plan) : CompilePlan{};
    }

    static bool has(const CompiledProfile& profile, const pep::Name& name, const pep::Version& version)
    {
        return std::any_of(profile.packages.begin(), profile.packages.end(),
                           [&](const resolve::ResolvedPackage& package) {
                               return package.name == name && package.version == version;
                           });
    }

    /// Every possible target is what a compile gives, every blocked one what it refuses. Returns how many there were.
    std::pair<int, int> verify(const OutdatedReport& report)
    {
        int possible = 0, blocked = 0;
        for (const LockedVersion& package : report.packages) {
            for (const UpdateTarget& target : package.targets) {
                const std::string what = package.name.text() + " " + target.version.text();
                const CompilePlan plan = upgrade(package, target);
                const auto& profiles = plan.profiles;
                if (target.outcome == UpdateTarget::Outcome::Possible) {
                    ++possible;
                    if (!plan.ok()
                        || !std::all_of(profiles.begin(), profiles.end(), [&](const CompiledProfile& profile) {
                               return has(profile, package.name, target.version);
                           }))
                        QTest::qFail((what + " is said to be possible and is not").c_str(), __FILE__, __LINE__);
                } else if (target.outcome == UpdateTarget::Outcome::Blocked) {
                    ++blocked;
                    const auto found =
                        std::find_if(profiles.begin(), profiles.end(), [&](const CompiledProfile& profile) {
                            return profile.profile.name == target.profile;
                        });
                    if (found == profiles.end() || found->status != CompiledProfile::Status::Unsatisfiable)
                        QTest::qFail((what + " is said to be blocked and is not").c_str(), __FILE__, __LINE__);
                    if (target.conflicts.empty() || target.by.empty())
                        QTest::qFail((what + " is blocked by nobody").c_str(), __FILE__, __LINE__);
                } else {
                    QTest::qFail((what + " is not known: " + target.reason).c_str(), __FILE__, __LINE__);
                }
            }
        }
        return {possible, blocked};
    }

    static const LockedVersion& find(const OutdatedReport& report, const char* name)
    {
        for (const LockedVersion& package : report.packages)
            if (package.name.text() == name)
                return package;
        qFatal("no such package");
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Task task;
        const std::string sample = (m_folder->path() + "/sample").toStdString();
        const auto created = createSample(sample, task);
        QVERIFY2(created.has_value(), created ? "" : describe(created.error()).c_str());
        Environment environment;
        environment.stateFolder = (m_folder->path() + "/state").toStdString();
        environment.cacheFolder = (m_folder->path() + "/cache").toStdString();
        auto opened = Workspace::open(sample, environment);
        QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
        m_workspace = std::move(*opened);
    }

    void everyTargetIsWhatACompileSays()
    {
        const OutdatedReport report = outdated();
        const OutdatedReport::Counts counts = report.counts();
        QCOMPARE(report.profiles.size(), std::size_t(6));
        QVERIFY(report.unchecked.empty());
        QCOMPARE(counts.behind, counts.possible + counts.blocked + counts.undecided);
        const auto [possible, blocked] = verify(report);
        QVERIFY(possible >= 3);
        QVERIFY(blocked >= 20);
        QCOMPARE(find(report, "torch").latest()->by.front().by, std::string("autoawq==0.2.6"));
    }

    void withoutALineThatBlocksItsPackagesMove()
    {
        const OutdatedReport report = outdated();
        QVERIFY(report.blockers.size() > 3);
        int freed = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const explain::BlockingLine& blocker = report.blockers[i];
            const QString file = m_folder->path() + "/sample/" + QString::fromStdString(blocker.line.origin.place.file);
            QFile source(file);
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QByteArray before = source.readAll();
            QList<QByteArray> lines = before.split('\n');
            lines.removeAt(qsizetype(blocker.line.origin.place.line) - 1);
            write(QString::fromStdString(blocker.line.origin.place.file), lines.join('\n'));
            for (const pep::Name& name : blocker.freed) {
                const bool any =
                    std::any_of(report.packages.begin(), report.packages.end(), [&](const LockedVersion& package) {
                        return package.name == name
                               && std::any_of(package.targets.begin(), package.targets.end(),
                                              [&](const UpdateTarget& target) {
                                                  return target.outcome == UpdateTarget::Outcome::Blocked
                                                         && upgrade(package, target).ok();
                                              });
                    });
                QVERIFY2(any, name.text().c_str());
                ++freed;
            }
            write(QString::fromStdString(blocker.line.origin.place.file), before);
        }
        QVERIFY(freed >= 3);
    }

    void movesAreThoseOfACompile()
    {
        const OutdatedReport report = outdated();
        int moves = 0;
        for (const LockedVersion& package : report.packages) {
            for (const UpdateTarget& target : package.targets) {
                if (target.outcome != UpdateTarget::Outcome::Possible)
                    continue;
                QVERIFY(target.movesKnown);
                std::set<std::string> expected;
                const CompilePlan plan = upgrade(package, target);
                for (const CompiledProfile& profile : plan.profiles) {
                    if (profile.profile.name == "ui")
                        continue; // its lock is stale, so that it has changes of its own
                    for (const requirements::PackageChange& change : profile.diff.changes)
                        if (change.name != package.name && change.oldText != change.newText)
                            expected.insert(change.name.text());
                }
                std::set<std::string> told;
                for (const UpdateTarget::Move& move : target.moved)
                    if (move.profiles != std::vector<std::string>{"ui"})
                        told.insert(move.name.text());
                QVERIFY2(told == expected, package.name.text().c_str());
                moves += int(told.size());
            }
        }
        QVERIFY(moves > 0);
    }

    void oldLocksAreFarBehind()
    {
        // An old lock of a profile of its own: most of it may move, and every claim holds.
        write("requirements/in/old.in", "httpx\npydantic>=2.7\nrich\nfsspec<2024.6.2\n");
        write("requirements/old.txt",
              "anyio==4.4.0\n    # via httpx\nhttpx==0.27.0\n    # via -r requirements/in/old.in\n"
              "idna==3.8\n    # via httpx\npydantic==2.8.2\n    # via -r requirements/in/old.in\n"
              "pydantic-core==2.20.1\n    # via pydantic\nrich==13.7.1\n    # via -r requirements/in/old.in\n"
              "certifi==2024.7.4\n    # via httpx\nfsspec==2024.5.0\n    # via -r requirements/in/old.in\n");
        OutdatedOptions options;
        options.profiles = {"old"};
        const OutdatedReport report = outdated(options);
        QCOMPARE(report.profiles, std::vector<std::string>{"old"});
        const auto [possible, blocked] = verify(report);
        QVERIFY2(possible >= 4, toJson(report).c_str());
        QVERIFY(find(report, "pydantic-core").withdrawn); // the recorded index does not have the version
        QCOMPARE(find(report, "fsspec").latest()->by.front().by, std::string("requirements/in/old.in:4"));
    }

    void aParentsLockMovesWithIt()
    {
        write("requirements/in/low.in", "idna\n");
        write("requirements/low.txt", "idna==3.8\n    # via -r requirements/in/low.in\n");
        write("requirements/in/high.in", "-c ../low.txt\nidna\n");
        write("requirements/high.txt",
              "idna==3.8\n    # via\n    #   -c requirements/low.txt\n    #   -r requirements/in/high.in\n");
        OutdatedOptions options;
        options.profiles = {"low", "high"};
        const OutdatedReport both = outdated(options);
        QCOMPARE(find(both, "idna").latest()->outcome, UpdateTarget::Outcome::Possible);
        verify(both);
        options.profiles = {"high"};
        const OutdatedReport alone = outdated(options);
        const UpdateTarget& target = *find(alone, "idna").latest();
        QCOMPARE(target.outcome, UpdateTarget::Outcome::Blocked);
        QCOMPARE(target.by.front().by, std::string("requirements/low.txt:1"));
        verify(alone);
    }

    void theJointStrategyIsOneProblem()
    {
        append("lockwright.toml", "\n[compile]\nstrategy = \"joint\"\n");
        OutdatedOptions options;
        options.profiles = {"base"};
        const OutdatedReport report = outdated(options);
        QCOMPARE(report.profiles, std::vector<std::string>{"base"});
        const LockedVersion& torch = find(report, "torch");
        QCOMPARE(torch.version.text(), std::string("2.4.1"));
        QCOMPARE(torch.profiles, std::vector<std::string>{"base"});
        for (const LockedVersion& package : report.packages)
            for (const UpdateTarget& target : package.targets)
                QVERIFY2(target.outcome != UpdateTarget::Outcome::Unknown
                             || target.reason == "nothing requires it any more",
                         target.reason.c_str());
        QVERIFY(report.counts().behind > 0);
    }

    void advisoriesAreToldWithTheirMends()
    {
        write("osv/EX-1.json",
              "{\"id\": \"EX-1\", \"modified\": \"2024-09-01T00:00:00Z\", \"summary\": \"Bad\", \"affected\": "
              "[{\"package\": "
              "{\"ecosystem\": \"PyPI\", \"name\": \"Starlette\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": "
              "[{\"introduced\": \"0\"}, {\"fixed\": \"0.39\"}]}]}]}");
        OutdatedOptions options;
        options.security = (m_folder->path() + "/sample/osv").toStdString();
        const OutdatedReport report = outdated(options);
        QCOMPARE(report.counts().vulnerable, std::size_t(1));
        QCOMPARE(report.security->records, std::size_t(1));
        QCOMPARE(report.security->newestAt, std::int64_t(1725148800));
        const LockedVersion& starlette = find(report, "starlette");
        QCOMPARE(starlette.advisories.front().advisory.summary, std::string("Bad"));
        QVERIFY(starlette.fix());
        QVERIFY(starlette.fix()->version >= *pep::Version::parse("0.39"));
        options.security = (m_folder->path() + "/nowhere").toStdString();
        Task task;
        const auto missing = m_workspace->outdated(options, task);
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().code, ErrorCode::Io);
    }

    void whatHasNoLockIsToldUnchecked()
    {
        write("requirements/in/new.in", "idna\n");
        write("requirements/in/broken.in", "numpy ===\n");
        write("requirements/broken.txt", "numpy==1.26.4\n");
        OutdatedOptions options;
        options.profiles = {"new", "broken"};
        const OutdatedReport report = outdated(options);
        QVERIFY(report.profiles.empty());
        QCOMPARE(report.unchecked.size(), std::size_t(2));
        options.profiles = {"nonsense"};
        Task task;
        const auto unknown = m_workspace->outdated(options, task);
        QVERIFY(!unknown.has_value());
        QCOMPARE(unknown.error().code, ErrorCode::Usage);
    }

    void theReportIsJson()
    {
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(outdated()))).object();
        const QJsonObject counts = json["counts"].toObject();
        QVERIFY(counts["behind"].toInt() > 20);
        QCOMPARE(json["packages"].toArray().size(), counts["packages"].toInt());
        QVERIFY(json["security"].isNull());
        QVERIFY(!json["blockers"].toArray().isEmpty());
        for (const auto& item : json["packages"].toArray()) {
            const QJsonObject package = item.toObject();
            if (package["name"] != "trl")
                continue;
            const QJsonObject target = package["targets"].toArray().last().toObject();
            QCOMPARE(target["outcome"].toString(), QString("blocked"));
            QCOMPARE(target["by"].toArray().first().toObject()["place"].toObject()["line"].toInt(), 7);
            return;
        }
        QFAIL("trl is not among the packages");
    }
};

QTEST_GUILESS_MAIN(OutdatedTest)
#include "outdated_test.moc"
