// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/project_file.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;

class ProjectFileTest : public QObject
{
    Q_OBJECT

private slots:
    void tablesHaveTheirPlaces()
    {
        const auto project = ProjectFile::parse(
            "[project]\nname = \"Demo\"\nrequires-python = \">=3.10\"\ndynamic = [\"version\"]\n"
            "dependencies = [\n  \"a\",\n  'b>=1',\n]\n[project.optional-dependencies]\nx = [\"c\"]\n"
            "[dependency-groups]\ng = [\"d\", {include-group = \"h\"}]\nh = []\n",
            "pyproject.toml");
        QVERIFY(project);
        QCOMPARE(project->projectName, std::string("Demo"));
        QCOMPARE(project->requiresPython, std::string(">=3.10"));
        QCOMPARE(project->dynamic, std::vector<std::string>{"version"});
        QCOMPARE(project->tables.size(), std::size_t(4));
        QCOMPARE(project->tables[0].name, std::string());
        QCOMPARE(project->tables[0].dependencies[1].text, std::string("b>=1"));
        QCOMPARE(describe(project->tables[0].dependencies[1].place), std::string("pyproject.toml:7:3"));
        QCOMPARE(project->tables[1].name, std::string("extra:x"));
        QCOMPARE(project->tables[2].name, std::string("group:g"));
        QCOMPARE(project->tables[2].includedGroups[0].first, std::string("h"));
        QCOMPARE(describe(project->tables[2].includedGroups[0].second), std::string("pyproject.toml:12:11"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("message");
        QTest::addRow("text that is no TOML") << "[project\n"
                                              << "pyproject.toml:1:9"
                                              << "this is no valid TOML: ";
        QTest::addRow("a list that is none") << "[project]\ndependencies = \"a\"\n"
                                             << "pyproject.toml:2:16"
                                             << "`project.dependencies` must be a list of requirements";
        QTest::addRow("an element that is no string") << "[project]\ndependencies = [1]\n"
                                                      << "pyproject.toml:2:17"
                                                      << "`project.dependencies` must hold strings";
        QTest::addRow("a table that is none") << "project = 1\n"
                                              << "pyproject.toml:1:11"
                                              << "`project` must be a table";
        QTest::addRow("a name that is no string") << "[project]\nname = 1\n"
                                                  << "pyproject.toml:2:8"
                                                  << "`project.name` must be a string";
        QTest::addRow("an include of another form") << "[dependency-groups]\na = [{include = \"b\"}]\n"
                                                    << "pyproject.toml:2:6"
                                                    << "a table in a dependency group must be";
        QTest::addRow("one group in two spellings") << "[dependency-groups]\na-b = []\nA_B = []\n"
                                                    << "pyproject.toml:"
                                                    << "is there twice";
        QTest::addRow("an extra with an odd name") << "[project.optional-dependencies]\n\"../x\" = []\n"
                                                   << "pyproject.toml:2:1"
                                                   << "`../x` is no name of a group or extra";
    }
    void refusals()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, message);
        const auto project = ProjectFile::parse(text.toStdString(), "pyproject.toml");
        QVERIFY(!project);
        QCOMPARE(project.error().code, ErrorCode::Parse);
        QCOMPARE(QString::fromStdString(describe(*project.error().place)).left(place.size()), place);
        QVERIFY2(QString::fromStdString(project.error().message).contains(message), project.error().message.c_str());
    }

    void groupsAreExpandedInPlace()
    {
        const auto project = ProjectFile::parse(
            "[dependency-groups]\n"
            "all = [\"first\", {include-group = \"Lint_Tools\"}, \"middle\", {include-group = \"test\"}, \"last\"]\n"
            "lint-tools = [\"ruff\", {include-group = \"test\"}]\ntest = [\"pytest\"]\n",
            "pyproject.toml");
        QVERIFY(project);
        const auto expanded = project->expanded("group:ALL");
        QVERIFY(expanded);
        QStringList texts;
        for (const auto& dependency : *expanded)
            texts << QString::fromStdString(dependency.text);
        QCOMPARE(texts.join(' '), QString("first ruff pytest middle last"));
    }
    void circlesOfGroupsAreTold()
    {
        const auto project = ProjectFile::parse(
            "[dependency-groups]\na = [{include-group = \"b\"}]\nb = [{include-group = \"a\"}]\n", "pyproject.toml");
        QVERIFY(project);
        const auto expanded = project->expanded("group:a");
        QVERIFY(!expanded);
        QCOMPARE(QString::fromStdString(describe(expanded.error())),
                 QString("pyproject.toml:3:6: dependency groups include each other: `a` → `b` → `a`\nhint: remove one "
                         "of these include-group entries"));
    }
    void anUnknownIncludeIsToldWithItsPlace()
    {
        const auto project =
            ProjectFile::parse("[dependency-groups]\na = [{include-group = \"b\"}]\n", "pyproject.toml");
        QVERIFY(project);
        QCOMPARE(QString::fromStdString(describe(project->expanded("group:a").error())),
                 QString("pyproject.toml:2:6: there is no dependency group `b`\nhint: it has `a`"));
    }
    void wideDiamondsAreBounded()
    {
        std::string text = "[dependency-groups]\ng0 = [\"x\"]\n";
        for (int i = 1; i < 200; ++i) {
            const std::string below = "{include-group = \"g" + std::to_string(i - 1) + "\"}";
            text += "g" + std::to_string(i) + " = [" + below + ", " + below + "]\n";
        }
        const auto project = ProjectFile::parse(text, "pyproject.toml");
        QVERIFY(project);
        QCOMPARE(project->expanded("group:g199")->size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(ProjectFileTest)
#include "project_file_test.moc"
