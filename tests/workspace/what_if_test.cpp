// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;
using explain::Verdict;

/// Edits of the sample that are not written yet.
class WhatIfTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

    QByteArray read(const char* file) const
    {
        QFile opened(m_folder->path() + "/sample/" + file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    void write(const char* file, const QByteArray& bytes) const
    {
        QFile opened(m_folder->path() + "/sample/" + file);
        QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(opened.write(bytes), qint64(bytes.size()));
    }

    EditedFile edited(const char* file, const QByteArray& more) const
    {
        const QByteArray text = read(file);
        return {file, text.toStdString(), (text + more).toStdString()};
    }

    WhatIfReport whatIf(const std::vector<EditedFile>& pending, const WhatIfOptions& options = {})
    {
        Task task;
        auto report = m_workspace->whatIf(pending, options, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : WhatIfReport{};
    }

    static QStringList said(const WhatIfReport& report)
    {
        QStringList list;
        for (const WhatIfReport::InProfile& profile : report.profiles)
            list << QString::fromStdString(profile.verdict.profile + " " + explain::name(profile.verdict.status));
        return list;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::filesystem::path folder = m_folder->path().toStdString();
        Task task;
        QVERIFY(createSample(folder / "sample", task).has_value());
        Environment environment;
        environment.cacheFolder = folder / "cache";
        environment.stateFolder = folder / "state";
        auto opened = Workspace::open(folder / "sample", environment);
        QVERIFY(opened.has_value());
        m_workspace = std::move(*opened);
    }

    void onlyWhatTheTextsReachIsSolved()
    {
        const EditedFile file = edited("requirements/in/backend.in", "redis==5.0.8\n");
        const WhatIfReport report = whatIf({file});
        QCOMPARE(said(report), QStringList({"backend solved", "build solved", "development solved"}));
        QCOMPARE(report.profiles.front().changed(), std::size_t(1));
        QCOMPARE(report.profiles.front().verdict.moves.front().to, std::string("5.0.8"));
        QVERIFY(report.ok());
        WhatIfOptions one;
        one.profiles = {"build"};
        QCOMPARE(said(whatIf({file}, one)), QStringList({"build solved"}));
        QVERIFY(said(whatIf({})).isEmpty());
    }

    void aProfileWithoutASolutionSaysWhy()
    {
        const WhatIfReport report = whatIf({edited("requirements/in/base.in", "numpy==2.1.1\n")});
        QCOMPARE(report.profiles.size(), std::size_t(6));
        const auto failing =
            std::find_if(report.profiles.begin(), report.profiles.end(), [](const WhatIfReport::InProfile& profile) {
                return profile.verdict.status == Verdict::Status::Unsatisfiable;
            });
        QVERIFY(failing != report.profiles.end());
        QCOMPARE(failing->verdict.profile, std::string("quantization"));
        QVERIFY(failing->verdict.reason.find("trl==0.9.6, which requires numpy<2.0.0") != std::string::npos);
        QCOMPARE(failing->blamed.size(), std::size_t(2));
        QVERIFY(!report.ok());
    }

    void aLineThatCannotBeReadIsAProblem()
    {
        const WhatIfReport report = whatIf({edited("requirements/in/ui.in", "numpy ==\n")});
        QCOMPARE(said(report), QStringList({"ui failed"}));
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(report.problems.front().place.file, std::string("requirements/in/ui.in"));
        QVERIFY(report.problems.front().place.line > 1 && report.problems.front().place.column > 1);
        QVERIFY(!report.problems.front().hint.empty());
        const QByteArray setting = read("lockwright.toml");
        const WhatIfReport all =
            whatIf({{"lockwright.toml", setting.toStdString(), (setting + "\nnonsense = \n").toStdString()}});
        QCOMPARE(all.profiles.size(), std::size_t(6));
        QVERIFY(!all.problems.empty() && !all.ok());
    }

    void theJointStrategyIsOneProblem()
    {
        QByteArray setting = read("lockwright.toml");
        setting += "\n[compile]\nstrategy = \"joint\"\n";
        if (setting.count("[compile]") > 1)
            setting = read("lockwright.toml").replace("[compile]\n", "[compile]\nstrategy = \"joint\"\n");
        write("lockwright.toml", setting);
        const WhatIfReport report = whatIf({edited("requirements/in/ui.in", "numpy==2.1.1\n")});
        QCOMPARE(report.profiles.size(), std::size_t(6));
        QVERIFY(!report.ok());
        QVERIFY(!report.profiles.front().verdict.reason.empty());
    }

    void upgradesReachEveryProfile_data()
    {
        QTest::addColumn<QStringList>("marks");
        QTest::addColumn<QStringList>("failing");
        QTest::addColumn<QString>("reason");
        QTest::addRow("a version that is locked already") << QStringList("numpy==1.26.4") << QStringList() << "";
        QTest::addRow("two that are possible together")
            << QStringList({"numpy==1.26.4", "gradio==4.44.1"}) << QStringList() << "";
        QTest::addRow("one that a package of one profile blocks")
            << QStringList({"numpy==1.26.4", "torch==2.4.1"}) << QStringList("quantization") << "autoawq==0.2.6";
    }
    void upgradesReachEveryProfile()
    {
        QFETCH(QStringList, marks);
        QFETCH(QStringList, failing);
        QFETCH(QString, reason);
        WhatIfOptions options;
        for (const QString& mark : marks)
            options.upgradePackages.push_back(mark.toStdString());
        const WhatIfReport report = whatIf({}, options);
        QCOMPARE(report.profiles.size(), std::size_t(6));
        QStringList without;
        for (const WhatIfReport::InProfile& profile : report.profiles) {
            if (profile.verdict.status == Verdict::Status::Solved)
                continue;
            without << QString::fromStdString(profile.verdict.profile);
            QVERIFY2(QString::fromStdString(profile.verdict.reason).contains(reason), profile.verdict.reason.c_str());
        }
        QCOMPARE(without, failing);
    }

    void anUpgradeThatIsNoRequirementIsSaid()
    {
        WhatIfOptions options;
        options.upgradePackages = {"numpy<<2"};
        const WhatIfReport report = whatIf({}, options);
        QVERIFY(!report.ok());
        QVERIFY(report.profiles.front().verdict.reason.find("numpy<<2") != std::string::npos);
    }

    void wheelsAndAdvisoriesOfWhatMoves()
    {
        const EditedFile file = edited("requirements/in/backend.in", "redis==5.0.8\n");
        WhatIfReport report = whatIf({file});
        QVERIFY(!report.advisoriesKnown);
        QVERIFY(report.profiles.front().advised.empty());
        QCOMPARE(report.profiles.front().wheels.size(), std::size_t(1));
        const PackageWheels& redis = report.profiles.front().wheels.front();
        QCOMPARE(redis.version, std::string("5.0.8"));
        QVERIFY(redis.known && redis.linux && redis.macos && redis.windows); // py3-none-any
        QDir(m_folder->path()).mkpath("records");
        QFile record(m_folder->path() + "/records/EX-1.json");
        QVERIFY(record.open(QIODevice::WriteOnly));
        record.write("{\"id\": \"EX-1\", \"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"redis\"}, "
                     "\"versions\": [\"5.0.8\"]}]}");
        record.close();
        WhatIfOptions options;
        options.security = (m_folder->path() + "/records").toStdString();
        report = whatIf({file}, options);
        QVERIFY(report.advisoriesKnown);
        QCOMPARE(report.profiles.front().advised, std::vector<std::string>({"redis"}));
    }

    void nothingIsAskedOfACancelledTask()
    {
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto report = m_workspace->whatIf({edited("requirements/in/ui.in", "redis\n")}, {}, task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }

    void manyLinesAndHostileText()
    {
        QByteArray lines;
        for (int i = 0; i < 10000; ++i)
            lines += "# \xe2\x80\xae line " + QByteArray::number(i) + "\n";
        QVERIFY(whatIf({edited("requirements/in/ui.in", lines)}).ok());
        QVERIFY(!whatIf({edited("requirements/in/ui.in", "num\x01py\n")}).problems.empty());
        Task task;
        QVERIFY(!m_workspace->whatIf({{"../outside.in", {}, "numpy\n"}}, {}, task).has_value());
    }

    void writingRefusesWhatChangedSince()
    {
        const EditedFile first = edited("requirements/in/ui.in", "redis\n");
        const EditedFile second = edited("requirements/in/build.in", "redis\n");
        write("requirements/in/build.in", second.before.c_str() + QByteArray("rich\n"));
        Task task;
        const auto refused = m_workspace->writeEdits({first, second}, task);
        QVERIFY(!refused.has_value());
        QCOMPARE(read("requirements/in/ui.in"), QByteArray::fromStdString(first.before));
        QVERIFY(read("requirements/in/build.in").endsWith("rich\n"));
        const auto written = m_workspace->writeEdits({first}, task);
        QVERIFY2(written.has_value(), written ? "" : describe(written.error()).c_str());
        QCOMPARE(read("requirements/in/ui.in"), QByteArray::fromStdString(first.after));
        QVERIFY(std::find(written->stale.begin(), written->stale.end(), "ui") != written->stale.end());
    }

    void completions()
    {
        Task task;
        const auto some = m_workspace->completions("num", task);
        QVERIFY(some.has_value());
        QVERIFY(std::find(some->names.begin(), some->names.end(), "numpy") != some->names.end());
        QVERIFY(some->versions.empty());
        const auto exact = m_workspace->completions("numpy", task);
        QVERIFY(exact.has_value() && !exact->versions.empty());
        const auto locked = std::find_if(exact->versions.begin(), exact->versions.end(),
                                         [](const KnownVersion& version) { return version.locked; });
        QVERIFY(locked != exact->versions.end());
        QVERIFY(!locked->uploaded.empty() && locked->usable);
        QCOMPARE(*pep::Version::parse(exact->versions.front().version),
                 std::max(*pep::Version::parse(exact->versions.front().version), *pep::Version::parse("2.1.1")));
    }
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "what_if_test.moc"
