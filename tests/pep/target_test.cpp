// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/target.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::pep;

class TargetTest : public QObject
{
    Q_OBJECT

private slots:
    void environments_data()
    {
        QTest::addColumn<QByteArray>("platform");
        QTest::addColumn<QByteArray>("canonical");
        QTest::addColumn<QByteArray>("os");
        QTest::addColumn<QByteArray>("sys");
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QByteArray>("machine");
        QTest::addColumn<QByteArray>("fits");
        QTest::addRow("linux is a common x86 machine")
            << QByteArray("linux") << QByteArray("x86_64-manylinux_2_28") << QByteArray("posix") << QByteArray("linux")
            << QByteArray("Linux") << QByteArray("x86_64") << QByteArray("cp312-cp312-manylinux_2_28_x86_64");
        QTest::addRow("ARM on Linux") << QByteArray("aarch64-unknown-linux-gnu") << QByteArray("aarch64-manylinux_2_28")
                                      << QByteArray("posix") << QByteArray("linux") << QByteArray("Linux")
                                      << QByteArray("aarch64") << QByteArray("cp312-abi3-manylinux_2_17_aarch64");
        QTest::addRow("musl") << QByteArray("x86_64-unknown-linux-musl") << QByteArray("x86_64-musllinux_1_2")
                              << QByteArray("posix") << QByteArray("linux") << QByteArray("Linux")
                              << QByteArray("x86_64") << QByteArray("cp312-cp312-musllinux_1_2_x86_64");
        QTest::addRow("manylinux2014 is glibc 2.17")
            << QByteArray("x86_64-manylinux2014") << QByteArray("x86_64-manylinux_2_17") << QByteArray("posix")
            << QByteArray("linux") << QByteArray("Linux") << QByteArray("x86_64")
            << QByteArray("py3-none-manylinux2014_x86_64");
        QTest::addRow("a C library that no list names")
            << QByteArray("x86_64-manylinux_2_44") << QByteArray("x86_64-manylinux_2_44") << QByteArray("posix")
            << QByteArray("linux") << QByteArray("Linux") << QByteArray("x86_64")
            << QByteArray("cp312-cp312-manylinux_2_44_x86_64");
        QTest::addRow("macos is an ARM Mac")
            << QByteArray("macos") << QByteArray("aarch64-apple-darwin") << QByteArray("posix") << QByteArray("darwin")
            << QByteArray("Darwin") << QByteArray("arm64") << QByteArray("cp312-cp312-macosx_13_0_arm64");
        QTest::addRow("an Intel Mac") << QByteArray("x86_64-apple-darwin") << QByteArray("x86_64-apple-darwin")
                                      << QByteArray("posix") << QByteArray("darwin") << QByteArray("Darwin")
                                      << QByteArray("x86_64") << QByteArray("cp312-cp312-macosx_10_9_intel");
        QTest::addRow("windows says AMD64")
            << QByteArray("windows") << QByteArray("x86_64-pc-windows-msvc") << QByteArray("nt") << QByteArray("win32")
            << QByteArray("Windows") << QByteArray("AMD64") << QByteArray("cp312-cp312-win_amd64");
        QTest::addRow("Windows on ARM") << QByteArray("aarch64-pc-windows-msvc")
                                        << QByteArray("aarch64-pc-windows-msvc") << QByteArray("nt")
                                        << QByteArray("win32") << QByteArray("Windows") << QByteArray("ARM64")
                                        << QByteArray("cp312-none-win_arm64");
        QTest::addRow("Windows of 32 bits")
            << QByteArray("i686-pc-windows-msvc") << QByteArray("i686-pc-windows-msvc") << QByteArray("nt")
            << QByteArray("win32") << QByteArray("Windows") << QByteArray("x86") << QByteArray("cp312-none-win32");
    }
    void environments()
    {
        QFETCH(QByteArray, platform);
        QFETCH(QByteArray, canonical);
        QFETCH(QByteArray, os);
        QFETCH(QByteArray, sys);
        QFETCH(QByteArray, system);
        QFETCH(QByteArray, machine);
        QFETCH(QByteArray, fits);
        const auto target = Target::make("3.12", platform.toStdString());
        QVERIFY(target);
        QCOMPARE(target->platform, canonical.toStdString());
        QCOMPARE(target->environment[MarkerVariable::OsName], os.toStdString());
        QCOMPARE(target->environment[MarkerVariable::SysPlatform], sys.toStdString());
        QCOMPARE(target->environment[MarkerVariable::PlatformSystem], system.toStdString());
        QCOMPARE(target->environment[MarkerVariable::PlatformMachine], machine.toStdString());
        QCOMPARE(target->environment[MarkerVariable::PlatformRelease], std::string());
        QCOMPARE(target->environment[MarkerVariable::ImplementationName], std::string("cpython"));
        QCOMPARE(target->environment[MarkerVariable::PlatformPythonImplementation], std::string("CPython"));
        QVERIFY(target->tags.rank(fits.toStdString()));
        QVERIFY(target->tags.rank("py3-none-any"));
        // The canonical name makes the same target.
        const auto again = Target::make("3.12", target->platform);
        QVERIFY(again);
        QCOMPARE(again->environment, target->environment);
        QCOMPARE(again->tags.tags(), target->tags.tags());
    }

    void pythons_data()
    {
        QTest::addColumn<QByteArray>("python");
        QTest::addColumn<QByteArray>("shortText");
        QTest::addColumn<QByteArray>("full");
        QTest::addRow("two numbers mean patch level 0")
            << QByteArray("3.12") << QByteArray("3.12") << QByteArray("3.12.0");
        QTest::addRow("a patch level is kept") << QByteArray("3.8.17") << QByteArray("3.8") << QByteArray("3.8.17");
        QTest::addRow("the newest") << QByteArray("3.14") << QByteArray("3.14") << QByteArray("3.14.0");
        QTest::addRow("a release candidate")
            << QByteArray("3.14.0rc2") << QByteArray("3.14") << QByteArray("3.14.0rc2");
        QTest::addRow("too old") << QByteArray("3.7") << QByteArray() << QByteArray();
        QTest::addRow("not yet known") << QByteArray("3.15") << QByteArray() << QByteArray();
        QTest::addRow("Python 2") << QByteArray("2.7") << QByteArray() << QByteArray();
        QTest::addRow("a major number alone") << QByteArray("3") << QByteArray() << QByteArray();
        QTest::addRow("no version") << QByteArray("snake") << QByteArray() << QByteArray();
    }
    void pythons()
    {
        QFETCH(QByteArray, python);
        QFETCH(QByteArray, shortText);
        QFETCH(QByteArray, full);
        const auto target = Target::make(python.toStdString(), "linux");
        QCOMPARE(target.has_value(), !full.isEmpty());
        if (!target) {
            QCOMPARE(target.error().code, ErrorCode::Usage);
            return;
        }
        QCOMPARE(target->python.text(), full.toStdString());
        QCOMPARE(target->environment[MarkerVariable::PythonVersion], shortText.toStdString());
        QCOMPARE(target->environment[MarkerVariable::PythonFullVersion], full.toStdString());
        QCOMPARE(target->environment[MarkerVariable::ImplementationVersion], full.toStdString());
    }

    void everyListedNameMakesATarget()
    {
        QVERIFY(platformNames().size() > 30);
        for (const std::string& platform : platformNames()) {
            const auto target = Target::make("3.11", platform);
            QVERIFY2(target, platform.c_str());
            QVERIFY2(!target->tags.tags().empty(), platform.c_str());
        }
        for (const std::string& python : pythonVersions())
            QVERIFY2(Target::make(python, "linux"), python.c_str());
    }

    void aSlipOfThePenGetsAHint()
    {
        const auto target = Target::make("3.12", "windws");
        QVERIFY(!target);
        QVERIFY2(target.error().hint.find("`windows`") != std::string::npos, target.error().hint.c_str());
        QVERIFY(!Target::make("3.12", "x86_64-manylinux_2_"));
        QVERIFY(!Target::make("3.12", "z80-manylinux_2_28"));
        QVERIFY(!Target::make("3.12", "x86_64-manylinux_2_99999999999"));
    }

    void thisMachineIsKnown()
    {
        const auto target = Target::forThisMachine("3.12");
        QVERIFY2(target, target ? "" : target.error().message.c_str());
        QCOMPARE(target->environment[MarkerVariable::SysPlatform], std::string("linux"));
        QVERIFY(!target->environment[MarkerVariable::PlatformRelease].empty());
        QVERIFY(target->tags.rank("py3-none-any"));
        QVERIFY(Target::make("3.12", target->platform));
        const auto newest = Target::forThisMachine("");
        QVERIFY(newest);
        QCOMPARE(newest->environment[MarkerVariable::PythonVersion], pythonVersions().back());
    }
};

QTEST_APPLESS_MAIN(TargetTest)
#include "target_test.moc"
