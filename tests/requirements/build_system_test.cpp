// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/build_system.h"

#include <QtTest>

using namespace lockwright;
using requirements::BuildSystem;

class BuildSystemTest : public QObject
{
    Q_OBJECT

private slots:
    void tables_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QStringList>("needed");
        QTest::addColumn<QStringList>("path");
        const QString legacy = "setuptools.build_meta:__legacy__";
        QTest::newRow("no file content at all") << "" << legacy << QStringList{"setuptools>=40.8.0"} << QStringList();
        QTest::newRow("no such table") << "[project]\nname = \"x\"\n"
                                       << legacy << QStringList{"setuptools>=40.8.0"} << QStringList();
        QTest::newRow("requirements without a backend")
            << "[build-system]\nrequires = [\"setuptools\", \"numpy<2; python_version<'3.9'\"]\n"
            << legacy << QStringList{"setuptools", "numpy<2; python_version<'3.9'"} << QStringList();
        QTest::newRow("all of it")
            << "[build-system]\nrequires = []\nbuild-backend = \"a.b:c.d\"\nbackend-path = [\".\", \"tools/build\"]\n"
            << "a.b:c.d" << QStringList() << QStringList{".", "tools/build"};
    }
    void tables()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, backend);
        QFETCH(const QStringList, needed);
        QFETCH(const QStringList, path);
        const auto system = BuildSystem::parse(text.toStdString(), "pyproject.toml");
        QVERIFY2(system.has_value(), system ? "" : system.error().message.c_str());
        QCOMPARE(QString::fromStdString(system->backend), backend);
        const auto listed = [](const std::vector<std::string>& texts) {
            QStringList list;
            for (const std::string& each : texts)
                list << QString::fromStdString(each);
            return list;
        };
        QCOMPARE(listed(system->requirements), needed);
        QCOMPARE(listed(system->backendPath), path);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("message");
        QTest::newRow("broken TOML") << "[build-system\n" << 1 << "";
        QTest::newRow("no table") << "build-system = 3\n" << 1 << "`build-system` must be a table";
        QTest::newRow("no requirements") << "\n[build-system]\n" << 2 << "`build-system` has no `requires`";
        QTest::newRow("requirements that are no list") << "[build-system]\nrequires = \"x\"\n"
                                                       << 2 << "`build-system.requires` must be a list of strings";
        QTest::newRow("a requirement that is none") << "[build-system]\nrequires = [\"--pre\"]\n"
                                                    << 2 << "`--pre`, which is no requirement";
        QTest::newRow("a backend that is code") << "[build-system]\nrequires = []\nbuild-backend = \"os; evil()\"\n"
                                                << 3 << "must be `module` or `module:object`";
        QTest::newRow("two colons") << "[build-system]\nrequires = []\nbuild-backend = \"a:b:c\"\n"
                                    << 3 << "must be `module` or `module:object`";
        QTest::newRow("a path that leads out") << "[build-system]\nrequires = []\nbackend-path = [\"a/../..\"]\n"
                                               << 3 << "leads out of the source tree: `a/../..`";
        QTest::newRow("an absolute path") << "[build-system]\nrequires = []\nbackend-path = [\"/tmp\"]\n"
                                          << 3 << "leads out of the source tree: `/tmp`";
    }
    void refusals()
    {
        QFETCH(const QString, text);
        QFETCH(const int, line);
        QFETCH(const QString, message);
        const auto system = BuildSystem::parse(text.toStdString(), "pyproject.toml");
        QVERIFY(!system.has_value());
        QCOMPARE(int(system.error().place.value().line), line);
        QVERIFY2(QString::fromStdString(system.error().message).contains(message), system.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(BuildSystemTest)
#include "build_system_test.moc"
