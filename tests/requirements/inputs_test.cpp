// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/direct_reference.h"
#include "requirements/inputs.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;
namespace fs = std::filesystem;

namespace
{

using Files = std::map<std::string, std::string>;

/// A folder that is only in memory.
FileReader readerOf(const Files& files)
{
    return [files](const fs::path& path) -> Result<std::string> {
        const auto found = files.find(path.lexically_relative("/w").generic_string());
        if (found == files.end())
            return fail(ErrorCode::Io, "no such file");
        return found->second;
    };
}

Result<Inputs> read(const Files& files, const char* source = "a.in", Origin::Kind kind = Origin::Kind::Requirement,
                    const char* table = "")
{
    return readInputs(source, "/w", kind, table, readerOf(files));
}

/// "name<specifier> file:line annotation" of each input.
QString shown(const std::vector<Input>& inputs)
{
    QStringList lines;
    for (const Input& input : inputs) {
        QString extras;
        for (const auto& extra : input.requirement.extras)
            extras += "+" + QString::fromStdString(extra.text());
        lines << QString::fromStdString((input.editable ? "-e " : "") + input.requirement.name.text()) + extras
                     + QString::fromStdString(
                         input.requirement.specifiers.text() + input.requirement.url
                         + (input.requirement.marker.isAlwaysTrue() ? "" : "; " + input.requirement.marker.text()) + " "
                         + describe(Place{input.origin.place.file, input.origin.place.line, 0}) + " "
                         + input.origin.annotation());
    }
    return lines.join('\n');
}

} // namespace

class InputsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        for (const char* name : {"LW_TEST_DIR", "LW_TEST_TOKEN", "LW_TEST_EMPTY"})
            qunsetenv(name);
    }

    void reading_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("constraints");
        QTest::addRow("a file alone") << Files{{"a.in", "x>=1\n# c\ny\n"}} << "x>=1 a.in:1 -r a.in\ny a.in:3 -r a.in"
                                      << "";
        QTest::addRow("an include is annotated by the file that holds the line")
            << Files{{"a.in", "-r sub/b.in\nx\n"}, {"sub/b.in", "y\n-c k.txt\n"}, {"sub/k.txt", "z==1\n"}}
            << "y sub/b.in:1 -r sub/b.in\nx a.in:2 -r a.in"
            << "z==1 sub/k.txt:1 -c sub/k.txt";
        QTest::addRow("a file that two others include counts once")
            << Files{{"a.in", "-r b.in\n-r c.in\n"},
                     {"b.in", "-r ./d.in\nb\n"},
                     {"c.in", "-r sub/../d.in\nc\n"},
                     {"d.in", "d\n"}}
            << "d d.in:1 -r d.in\nb b.in:2 -r b.in\nc c.in:2 -r c.in"
            << "";
        QTest::addRow("a file can be both a requirement and a constraint")
            << Files{{"a.in", "-r b.in\n-c b.in\n"}, {"b.in", "x==1\n"}} << "x==1 b.in:1 -r b.in"
            << "x==1 b.in:1 -c b.in";
        QTest::addRow("what a constraint file includes constrains too")
            << Files{{"a.in", "-c k.txt\nx\n"}, {"k.txt", "-r l.txt\nx<2\n"}, {"l.txt", "y<3\n"}} << "x a.in:2 -r a.in"
            << "y<3 l.txt:1 -c l.txt\nx<2 k.txt:2 -c k.txt";
        QTest::addRow("constraints have no extras") << Files{{"a.in", "-c k.txt\n"}, {"k.txt", "x[e]==1\n"}} << ""
                                                    << "x==1 k.txt:1 -c k.txt";
        QTest::addRow("projects in a parent's lock constrain nothing")
            << Files{{"a.in", "-c k.txt\n"}, {"k.txt", "-e ./p\n./q\nx==1\n"}} << ""
            << "x==1 k.txt:3 -c k.txt";
        QTest::addRow("projects and URLs")
            << Files{{"a.in",
                      "-e ./p[e]\nq @ https://${LW_TEST_TOKEN}@h.example/q.zip\n./r ; os_name == 'nt'\n./s-1.tar.gz\n"},
                     {"p/pyproject.toml", ""},
                     {"r/setup.py", ""}}
            << "-e +e./p a.in:1 -r a.in\nqhttps://${LW_TEST_TOKEN}@h.example/q.zip a.in:2 -r a.in\n./r; os_name == "
               "\"nt\" a.in:3 -r a.in\n./s-1.tar.gz a.in:4 -r a.in"
            << "";
    }
    void reading()
    {
        QFETCH(Files, files);
        QFETCH(QString, requirements);
        QFETCH(QString, constraints);
        qputenv("LW_TEST_TOKEN", "secret");
        const auto inputs = read(files);
        QVERIFY2(inputs, inputs ? "" : describe(inputs.error()).c_str());
        QCOMPARE(shown(inputs->requirements), requirements);
        QCOMPARE(shown(inputs->constraints), constraints);
    }

    void refusals_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("error");
        QTest::addRow("a missing include is told with the line that names it")
            << Files{{"a.in", "x\n  -r b.in\n"}}
            << "a.in:2:3: cannot read `b.in`, which this `-r` names: no such file\nhint: correct the path, or create "
               "the file";
        QTest::addRow("a missing lock") << Files{{"a.in", "-c b.txt\n"}}
                                        << "a.in:1:1: cannot read `b.txt`, which this `-c` names: no such file\nhint: "
                                           "compile the profile that it is the lock of first, or correct the path";
        QTest::addRow("a path that is relative to the wrong folder")
            << Files{{"a.in", "-r in/b.in\n"}, {"in/b.in", "-r in/c.in\n"}, {"in/c.in", ""}}
            << "in/b.in:1:1: cannot read `in/in/c.in`, which this `-r` names: no such file\nhint: paths are relative "
               "to the file that names them: did you mean `-r c.in`?";
        QTest::addRow("a circle")
            << Files{{"a.in", "-r b.in\n"}, {"b.in", "x\n-r c.in\n"}, {"c.in", "-r b.in\n"}}
            << "c.in:1:1: these files include each other: b.in:2 → c.in:1 → b.in\nhint: remove one of these lines";
        QTest::addRow("a file that includes itself")
            << Files{{"a.in", "-r a.in\n"}}
            << "a.in:1:1: these files include each other: a.in:1 → a.in\nhint: remove one of these lines";
        QTest::addRow("a file's name without -r")
            << Files{{"a.in", "other.in\n"}, {"other.in", ""}}
            << "a.in:1:1: `other.in` is a file and was written as a package's name\nhint: did you mean `-r other.in`?";
        QTest::addRow("a pyproject cannot be included")
            << Files{{"a.in", "-r pyproject.toml\n"}, {"pyproject.toml", ""}}
            << "a.in:1:1: a pyproject.toml cannot be included\nhint: compile it as a profile of its own and use `-c` "
               "on its lock";
        QTest::addRow("the web is not read") << Files{{"a.in", "-c https://h.example/c.txt\n"}}
                                             << "a.in:1:1: requirement files on the web are not read: a lock must not "
                                                "depend on them\nhint: put a copy beside this file and include that";
        QTest::addRow("an editable without a project")
            << Files{{"a.in", "-e ./p\n"}}
            << "a.in:1:1: there is no project at `./p`\nhint: a project's folder holds a pyproject.toml or a setup.py";
        QTest::addRow("a project relative to its file")
            << Files{{"a.in", "-r in/b.in\n"}, {"in/b.in", "-e ../p\n"}, {"p/pyproject.toml", ""}}
            << "in/b.in:1:1: there is no project at `../p`\nhint: paths of packages are relative to the folder in "
               "which one compiles: did you mean `./p`?";
        QTest::addRow("malformed text in an included file")
            << Files{{"a.in", "-r b.in\n"}, {"b.in", "x\n--wat\n"}}
            << "b.in:2:1: unknown option `--wat`\nhint: no requirement file option has a name like this";
    }
    void refusals()
    {
        QFETCH(Files, files);
        QFETCH(QString, error);
        const auto inputs = read(files);
        QVERIFY(!inputs);
        QCOMPARE(QString::fromStdString(describe(inputs.error())), error);
    }
    void aMissingSourceIsAnError() { QVERIFY(!read({})); }
    void deepIncludesAreBounded()
    {
        Files files;
        for (int i = 0; i < 500; ++i)
            files[std::to_string(i) + ".in"] = "-r " + std::to_string(i + 1) + ".in\n";
        files["a.in"] = "-r 0.in\n";
        const auto inputs = read(files);
        QVERIFY(!inputs);
        QCOMPARE(inputs.error().message, std::string("files include each other more than 100 deep"));
    }

    void theChainTellsHowAFileWasReached()
    {
        const auto inputs = read({{"a.in", "\n-r b.in\n"}, {"b.in", "-c k.txt\n"}, {"k.txt", "x==1\n"}});
        QVERIFY(inputs);
        QCOMPARE(inputs->constraints[0].origin.chain, (std::vector<Place>{{"a.in", 2, 1}, {"b.in", 1, 1}}));
        QCOMPARE(inputs->files, (std::vector<fs::path>{"/w/a.in", "/w/b.in", "/w/k.txt"}));
    }
    void kinds()
    {
        const Files files{{"a.in", "x<2\n"}};
        QCOMPARE(shown(read(files, "a.in", Origin::Kind::Constraint)->constraints), QString("x<2 a.in:1 -c a.in"));
        QCOMPARE(shown(read(files, "a.in", Origin::Kind::Override)->requirements),
                 QString("x<2 a.in:1 --override a.in"));
    }

    void options()
    {
        qputenv("LW_TEST_TOKEN", "secret");
        const auto inputs = read(
            {{"a.in", "-i https://one.example/s\n-r in/b.in\n--no-binary A_b,c\n--only-binary "
                      "c\n--require-hashes\n--pre\n--trusted-host h\n"},
             {"in/b.in", "--index-url https://${LW_TEST_TOKEN}@two.example/s\n--extra-index-url https://x.example/s\n"
                         "--extra-index-url https://x.example/s\n-f wheels\n-f https://f.example/\n"}});
        QVERIFY(inputs);
        const InputOptions& options = inputs->options;
        QCOMPARE(options.indexUrl, std::string("https://secret@two.example/s"));
        QCOMPARE(options.written.at(options.indexUrl), std::string("https://${LW_TEST_TOKEN}@two.example/s"));
        QCOMPARE(options.written.size(), std::size_t(1));
        QCOMPARE(describe(options.indexUrlPlace), std::string("in/b.in:1:1"));
        QCOMPARE(options.extraIndexUrls, std::vector<std::string>{"https://x.example/s"});
        QCOMPARE(options.findLinks, (std::vector<std::string>{"/w/in/wheels", "https://f.example/"}));
        QCOMPARE(options.noBinary, std::vector<std::string>{"a-b"});
        QCOMPARE(options.onlyBinary, std::vector<std::string>{"c"});
        QVERIFY(options.requireHashes && options.pre && !options.noIndex);
        QCOMPARE(inputs->warnings,
                 (std::vector<std::string>{
                     "in/b.in:1: this `--index-url` replaces the one of a.in:1:1",
                     "a.in:6: `--pre` lets every package of this lock be a pre-release, as in pip; uv ignores it",
                     "a.in:7: `--trusted-host` has no effect on a resolution and is ignored"}));
    }
    void formats_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("none");
        QTest::addColumn<QString>("only");
        QTest::addRow("all of one takes all from the other") << "--only-binary a\n--no-binary :all:\n"
                                                             << ":all:"
                                                             << "";
        QTest::addRow("a name is taken out of all by the other list") << "--no-binary :all:\n--only-binary a\n"
                                                                      << ":all:"
                                                                      << "a";
        QTest::addRow("none empties a list") << "--no-binary a,b\n--no-binary :none:,c\n"
                                             << "c"
                                             << "";
    }
    void formats()
    {
        QFETCH(QString, text);
        QFETCH(QString, none);
        QFETCH(QString, only);
        const auto inputs = read({{"a.in", text.toStdString()}});
        QVERIFY(inputs);
        const auto joined = [](const std::vector<std::string>& list) {
            QStringList texts;
            for (const std::string& item : list)
                texts << QString::fromStdString(item);
            return texts.join(',');
        };
        QCOMPARE(joined(inputs->options.noBinary), none);
        QCOMPARE(joined(inputs->options.onlyBinary), only);
    }

    void variables_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a set variable") << "x${LW_TEST_DIR}y"
                                        << "xsuby";
        QTest::addRow("twice") << "${LW_TEST_DIR}${LW_TEST_DIR}"
                               << "subsub";
        QTest::addRow("an unset one stays") << "${LW_TEST_UNSET}"
                                            << "${LW_TEST_UNSET}";
        QTest::addRow("an empty one stays") << "${LW_TEST_EMPTY}"
                                            << "${LW_TEST_EMPTY}";
        QTest::addRow("small letters are none") << "${home}"
                                                << "${home}";
        QTest::addRow("without braces it is none") << "$HOME %HOME%"
                                                   << "$HOME %HOME%";
        QTest::addRow("unfinished") << "${LW_TEST_DIR ${"
                                    << "${LW_TEST_DIR ${";
    }
    void variables()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        qputenv("LW_TEST_DIR", "sub");
        qputenv("LW_TEST_EMPTY", "");
        QCOMPARE(QString::fromStdString(expandVariables(text.toStdString())), expected);
    }
    void variablesInPathsAreExpanded()
    {
        qputenv("LW_TEST_DIR", "sub");
        const auto inputs = read({{"a.in", "-r ${LW_TEST_DIR}/b.in\n"}, {"sub/b.in", "x\n"}});
        QVERIFY(inputs);
        QCOMPARE(shown(inputs->requirements), QString("x sub/b.in:1 -r sub/b.in"));
    }

    void projects_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("expected");
        QTest::addRow("the project's dependencies")
            << ""
            << "x>=1 pyproject.toml:3 demo-app (pyproject.toml)\ny pyproject.toml:3 demo-app (pyproject.toml)";
        QTest::addRow("an extra") << "extra:web"
                                  << "w pyproject.toml:6 demo-app (pyproject.toml)";
        QTest::addRow("an extra of extras") << "extra:all"
                                            << "w; os_name == \"nt\" pyproject.toml:6 demo-app (pyproject.toml)";
        QTest::addRow("a group and what it includes")
            << "group:dev"
            << "t pyproject.toml:9 demo-app (pyproject.toml:dev)\nd pyproject.toml:10 demo-app (pyproject.toml:dev)";
    }
    void projects()
    {
        QFETCH(QString, table);
        QFETCH(QString, expected);
        const Files files{
            {"pyproject.toml",
             "[project]\nname = \"Demo_App\"\ndependencies = [\"x>=1\", \"y\"]\n"
             "[project.optional-dependencies]\nall = [\"demo-app[WEB] ; os_name == 'nt'\"]\nweb = [\"w\"]\n"
             "\n[dependency-groups]\ntest = [\"t\"]\ndev = [{include-group = \"Test\"}, \"d\"]\n"}};
        const auto inputs = read(files, "pyproject.toml", Origin::Kind::Requirement, table.toUtf8());
        QVERIFY2(inputs, inputs ? "" : describe(inputs.error()).c_str());
        QCOMPARE(shown(inputs->requirements), expected);
    }
    void projectRefusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("error");
        QTest::addRow("dependencies that a build makes")
            << "[project]\nname = \"d\"\ndynamic = [\"dependencies\"]\n"
            << ""
            << "pyproject.toml: the dependencies of this project are made by its build program\nhint: list them in "
               "[project], or in a requirement file: no project code runs to resolve";
        QTest::addRow("no project at all")
            << "[dependency-groups]\na = []\n"
            << ""
            << "pyproject.toml: there is no [project] table\nhint: name a dependency group of the file instead";
        QTest::addRow("a requirement that is none") << "[project]\nname = \"d\"\ndependencies = [\n  \"x ==\",\n]\n"
                                                    << ""
                                                    << "pyproject.toml:4:3: `x ==`: ";
        QTest::addRow("an unknown group") << "[dependency-groups]\ntest = []\n"
                                          << "group:tets"
                                          << "pyproject.toml: there is no dependency group `tets`\nhint: it has `test`";
    }
    void projectRefusals()
    {
        QFETCH(QString, text);
        QFETCH(QString, table);
        QFETCH(QString, error);
        const auto inputs =
            read({{"pyproject.toml", text.toStdString()}}, "pyproject.toml", Origin::Kind::Requirement, table.toUtf8());
        QVERIFY(!inputs);
        QCOMPARE(QString::fromStdString(describe(inputs.error())).left(error.size()), error);
    }
};

QTEST_APPLESS_MAIN(InputsTest)
#include "inputs_test.moc"
