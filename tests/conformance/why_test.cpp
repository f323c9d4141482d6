// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recorded_index.h"
#include "requirements/inputs.h"
#include "requirements/lock.h"
#include "support/conformance.h"
#include "support/why_checks.h"
#include "workspace/resources.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

using namespace lockwright;

/// Explanations of the six real profiles beside the conformance data, with uv's locks as the kept pins, on the recorded
/// index: every reason of a ladder is confirmed by solves of its own.
class WhyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<index::Source> m_source;

    static QString sampleFolder() { return QDir(test::conformanceFolder() + "/../sample").absolutePath(); }

    static requirements::Lock lockOf(const QString& profile)
    {
        QFile file(sampleFolder() + "/expected/" + profile + ".txt");
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail("cannot read a lock", __FILE__, __LINE__);
        auto lock = requirements::Lock::parse(file.readAll().toStdString(), "lock.txt");
        if (!lock)
            QTest::qFail(describe(lock.error()).c_str(), __FILE__, __LINE__);
        return lock ? *lock : requirements::Lock{};
    }

    static resolve::Problem problemOf(const QString& profile)
    {
        resolve::Problem problem;
        if (auto target = pep::Target::make("3.11", "x86_64-manylinux_2_28"))
            problem.target = std::move(*target);
        const std::filesystem::path root = sampleFolder().toStdString();
        auto inputs = requirements::readInputs(root / "requirements/in" / (profile.toStdString() + ".in"), root);
        if (!inputs)
            QTest::qFail(describe(inputs.error()).c_str(), __FILE__, __LINE__);
        else
            problem.requirements = std::move(inputs->requirements);
        for (const requirements::LockedPackage& package : lockOf(profile).packages)
            if (package.version)
                problem.preferences.push_back({package.name, *package.version, {}});
        return problem;
    }

    explain::Why explained(const resolve::Problem& problem, resolve::Universe& universe, const pep::Name& name,
                           const pep::Version& version)
    {
        Task task;
        auto why = explain::why({problem, name, version}, universe, task);
        if (!why)
            QTest::qFail(describe(why.error()).c_str(), __FILE__, __LINE__);
        return why ? std::move(*why) : explain::Why{};
    }

private slots:
    void initTestCase()
    {
        LW_NEEDS_CONFORMANCE();
        auto source = index::RecordedIndex::open(workspace::resources::recordedIndex());
        QVERIFY(source.has_value());
        m_source = std::move(*source);
    }

    void numpy_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("verdict");
        for (const char* profile : {"base", "backend", "build", "development", "ui"})
            QTest::newRow(profile) << "2.1.1"
                                   << "numpy is 2.1.1, the newest version";
        QTest::newRow("quantization") << "1.26.4"
                                      << "numpy is 1.26.4 because trl 0.9.6 requires numpy<2.0.0,>=1.18.2 and "
                                         "requirements/in/quantization.in:7 pins trl==0.9.6; without that bound numpy "
                                         "would be 2.1.1";
    }

    void numpy()
    {
        QFETCH(QString, version);
        QFETCH(QString, verdict);
        const resolve::Problem problem = problemOf(QTest::currentDataTag());
        resolve::Universe universe(*m_source, resolve::Policy::of(problem));
        const pep::Name name = *pep::Name::parse("numpy");
        const pep::Version locked = *pep::Version::parse(version.toStdString());
        explained(problem, universe, name, locked);
        QElapsedTimer timer;
        timer.start();
        const explain::Why why = explained(problem, universe, name, locked);
        qInfo("%s: warm in %.1f ms", QTest::currentDataTag(), double(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(QString::fromStdString(why.verdict), verdict);
        test::LadderCount count;
        QCOMPARE(test::faultsOfLadder(problem, *m_source, why, count), QString());
        QVERIFY(count.blocked + count.admitted >= 3);
    }

    void everyPackage_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char* profile : {"base", "quantization", "ui"})
            QTest::newRow(profile) << profile;
    }

    void everyPackage()
    {
        QFETCH(QString, profile);
        const resolve::Problem problem = problemOf(profile);
        resolve::Universe universe(*m_source, resolve::Policy::of(problem));
        test::Tally tally(profile);
        test::LadderCount count;
        for (const resolve::Preference& kept : problem.preferences) {
            explain::Why why = explained(problem, universe, kept.name, kept.version);
            // Of long runs with one reason the newest version, which was tried, and the oldest, which was not.
            std::vector<explain::Rung> few;
            for (std::size_t i = 0; i < why.ladder.size(); ++i)
                if (i == 0 || i + 1 == why.ladder.size() || why.ladder[i].reason != why.ladder[i - 1].reason
                    || why.ladder[i].reason != why.ladder[i + 1].reason)
                    few.push_back(why.ladder[i]);
            why.ladder = std::move(few);
            const QString fault = test::faultsOfLadder(problem, *m_source, why, count);
            tally.add(fault.isEmpty() && !why.verdict.empty() && !why.stale, fault);
        }
        qInfo("%zu versions blocked, %zu admitted, %zu with a further blame", count.blocked, count.admitted,
              count.otherBlames);
        tally.finish();
    }
};

QTEST_APPLESS_MAIN(WhyTest)
#include "why_test.moc"
