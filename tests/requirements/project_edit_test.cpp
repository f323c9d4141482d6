// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/project_edit.h"

#include "requirements/project_file.h"

#include <QtTest>

using namespace lockwright;

class ProjectEditTest : public QObject
{
    Q_OBJECT

    /// The place of a dependency as the reader gives it.
    static Place placeOf(const std::string& text, const std::string& dependency)
    {
        const auto project = requirements::ProjectFile::parse(text, "pyproject.toml");
        if (project)
            for (const auto& table : project->tables)
                for (const auto& entry : table.dependencies)
                    if (entry.text == dependency)
                        return entry.place;
        return {};
    }

private slots:
    void oneStringChanges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QByteArray>("kept"); // with lines kept; empty: the same
        const auto row = [](const char* name, const char* list, const char* before, const char* after,
                            const char* result, const char* kept = "") {
            const QByteArray head = "[project]\nname = 'demo'\n";
            QTest::newRow(name) << head + list << QByteArray(before) << QByteArray(after) << head + result
                                << (*kept ? head + kept : QByteArray());
        };
        row("in double quotes", "dependencies = [\"a<2\", \"b\"]\n", "a<2", "a<3", "dependencies = [\"a<3\", \"b\"]\n");
        row("in single quotes", "dependencies = ['a<2']\n", "a<2", "a<3", "dependencies = ['a<3']\n");
        row("behind text that is not ASCII", "dependencies = [\n  'x', # \u00e4\u00f6\n  'a<2' # \u00fc\n]\n", "a<2",
            "a<3", "dependencies = [\n  'x', # \u00e4\u00f6\n  'a<3' # \u00fc\n]\n");
        row("the first of a line goes", "dependencies = [\"a<2\", \"b\"]\n", "a<2", "", "dependencies = [\"b\"]\n",
            "dependencies = [       \"b\"]\n");
        row("the last of a line goes", "dependencies = [\"b\", \"a<2\"]\n", "a<2", "", "dependencies = [\"b\"]\n",
            "dependencies = [\"b\",      ]\n");
        row("the only one goes", "dependencies = [\"a<2\"]\n", "a<2", "", "dependencies = []\n",
            "dependencies = [     ]\n");
        row("a line of its own goes with its comment", "dependencies = [\n  \"b\",\n  \"a<2\", # why\n  \"c\",\n]\n",
            "a<2", "", "dependencies = [\n  \"b\",\n  \"c\",\n]\n",
            "dependencies = [\n  \"b\",\n         # why\n  \"c\",\n]\n");
        row("a last line of its own goes", "dependencies = [\n  \"b\",\n  \"a<2\"\n]\n", "a<2", "",
            "dependencies = [\n  \"b\",\n]\n", "dependencies = [\n  \"b\",\n       \n]\n");
        row("line ends of another system", "dependencies = [\r\n  \"a<2\",\r\n  \"b\",\r\n]\r\n", "a<2", "",
            "dependencies = [\r\n  \"b\",\r\n]\r\n", "dependencies = [\r\n        \r\n  \"b\",\r\n]\r\n");
        row("in an extra", "[project.optional-dependencies]\ndev = [\"a<2\"]\n", "a<2", "a<3",
            "[project.optional-dependencies]\ndev = [\"a<3\"]\n");
        row("in a group", "[dependency-groups]\ndev = [{include-group = 'x'}, 'a<2']\nx = []\n", "a<2", "a<3",
            "[dependency-groups]\ndev = [{include-group = 'x'}, 'a<3']\nx = []\n");
    }

    void oneStringChanges()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, result);
        QFETCH(QByteArray, kept);
        const std::string bytes = text.toStdString();
        const Place place = placeOf(bytes, before.toStdString());
        QVERIFY(place.line > 0);
        QCOMPARE(requirements::dependencyAt(bytes, place).value_or("?"), before.toStdString());
        for (const bool keepLines : {false, true}) {
            const auto edited = requirements::withDependency(bytes, "pyproject.toml", place, before.toStdString(),
                                                             after.toStdString(), keepLines);
            QVERIFY2(edited.has_value(), edited ? "" : edited.error().message.c_str());
            QCOMPARE(QByteArray::fromStdString(*edited), keepLines && !kept.isEmpty() ? kept : result);
        }
    }

    void whatCannotBeEditedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("dependency");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("escapes") << QByteArray("[\"a\\u003c2\"]") << QByteArray("a<2") << QByteArray("a<3");
        QTest::newRow("several lines") << QByteArray("['''\na<2''']") << QByteArray("a<2") << QByteArray("a<3");
        QTest::newRow("a quote in the new text")
            << QByteArray("['a<2']") << QByteArray("a<2") << QByteArray("a<3; os_name=='nt'");
    }

    void whatCannotBeEditedIsRefused()
    {
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, dependency);
        QFETCH(QByteArray, after);
        const std::string text = "[project]\nname = 'demo'\ndependencies = " + list.toStdString() + "\n";
        const Place place = placeOf(text, dependency.toStdString());
        QVERIFY(place.line > 0);
        const auto edited =
            requirements::withDependency(text, "pyproject.toml", place, dependency.toStdString(), after.toStdString());
        QVERIFY(!edited.has_value());
        QVERIFY(edited.error().place.has_value());
    }
};

QTEST_APPLESS_MAIN(ProjectEditTest)
#include "project_edit_test.moc"
