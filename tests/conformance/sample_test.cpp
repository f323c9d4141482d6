// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/conformance.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace lockwright;

/// The six real profiles beside the conformance data, compiled on the recorded index that ships with the program:
/// every lock must be what uv 0.13.9 writes for that file, byte for byte.
class SampleTest : public QObject
{
    Q_OBJECT

    static inline const QStringList profiles{"base", "backend", "build", "development", "quantization", "ui"};

    static QString sampleFolder() { return QDir(test::conformanceFolder() + "/../sample").absolutePath(); }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable("cannot read " + path), __FILE__, __LINE__);
        return file.readAll();
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    /// A workspace of the six sources; `shuffle` moves their lines about.
    static void layDown(const QString& folder, std::mt19937* shuffle = nullptr)
    {
        for (const QString& profile : profiles) {
            QByteArray bytes = read(sampleFolder() + "/requirements/in/" + profile + ".in");
            if (shuffle) {
                QByteArrayList lines = bytes.trimmed().split('\n');
                std::shuffle(lines.begin(), lines.end(), *shuffle);
                bytes = lines.join('\n') + "\n";
            }
            write(folder + "/requirements/in/" + profile + ".in", bytes);
        }
        write(folder + "/lockwright.toml",
              "[index]\nrecorded = true\n[target]\npython = \"3.11\"\nplatform = \"x86_64-manylinux_2_28\"\n"
              "[compile]\nheader = false\n");
    }

    static std::unique_ptr<workspace::Workspace> open(const QTemporaryDir& folder)
    {
        workspace::Environment environment;
        environment.stateFolder = (folder.path() + "/state").toStdString();
        environment.cacheFolder = (folder.path() + "/cache").toStdString();
        auto opened = workspace::Workspace::open(folder.path().toStdString(), environment);
        if (!opened)
            QTest::qFail(describe(opened.error()).c_str(), __FILE__, __LINE__);
        return opened ? std::move(*opened) : nullptr;
    }

    static void compare(const workspace::CompilePlan& plan)
    {
        for (const workspace::CompiledProfile& profile : plan.profiles) {
            if (profile.error)
                QFAIL(describe(*profile.error).c_str());
            const QByteArray expected =
                read(sampleFolder() + "/expected/" + QString::fromStdString(profile.profile.name) + ".txt");
            QCOMPARE(QByteArray::fromStdString(profile.newText).split('\n'), expected.split('\n'));
        }
    }

private slots:
    void init() { LW_NEEDS_CONFORMANCE(); }

    void allSixInOneRun()
    {
        QTemporaryDir folder;
        layDown(folder.path());
        const auto workspace = open(folder);
        Task task;
        const auto plan = workspace->compile({}, task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        QCOMPARE(plan->profiles.size(), std::size_t(6));
        compare(*plan);
        const auto written = workspace->write(*plan, {}, task);
        QVERIFY(written.has_value());
        QCOMPARE(written->written.size(), std::size_t(6));
        const auto again = workspace->compile({}, task);
        QVERIFY(again.has_value());
        QCOMPARE(again->upToDate.size(), std::size_t(6));
        qInfo("6 locks compared byte for byte in one run");
    }

    void oneByOne_data()
    {
        QTest::addColumn<QString>("profile");
        for (const QString& profile : profiles)
            QTest::addRow("%s alone", qPrintable(profile)) << profile;
    }
    void oneByOne()
    {
        QFETCH(QString, profile);
        QTemporaryDir folder;
        layDown(folder.path());
        const auto workspace = open(folder);
        workspace::CompileOptions options;
        options.profiles = {profile.toStdString()};
        Task task;
        const auto plan = workspace->compile(options, task);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->profiles.size(), std::size_t(1));
        compare(*plan);
    }

    void inAnyOrderOfLines()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 5; ++i) {
            QTemporaryDir folder;
            layDown(folder.path(), &random);
            const auto workspace = open(folder);
            Task task;
            const auto plan = workspace->compile({}, task);
            QVERIFY(plan.has_value());
            compare(*plan);
        }
        qInfo("30 locks compared byte for byte over 5 orders of lines");
    }
};

QTEST_APPLESS_MAIN(SampleTest)
#include "sample_test.moc"
