// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_operations.h"
#include "base/files.h"
#include "release/next_version.h"
#include "release/version_edit.h"

#include <QtTest>

using Files = QMap<QString, QByteArray>;
Q_DECLARE_METATYPE(Files)

using namespace lockwright;
using namespace lockwright::release;

namespace
{

/// A folder of its own with files in it.
class Project
{
public:
    explicit Project(const Files& files)
    {
        for (auto it = files.begin(); it != files.end(); ++it) {
            QDir().mkpath(QFileInfo(m_folder.filePath(it.key())).path());
            QFile file(m_folder.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size())
                qFatal("cannot write the project");
        }
    }
    [[nodiscard]] std::filesystem::path root() const
    {
        return std::filesystem::canonical(m_folder.path().toStdString());
    }
    [[nodiscard]] std::filesystem::path journal() const { return root() / ".journal"; }
    [[nodiscard]] QByteArray text(const QString& path) const
    {
        QFile file(m_folder.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

private:
    QTemporaryDir m_folder;
};

Result<VersionEdit> planned(const Project& project, const std::string& part, Task& task)
{
    LW_TRY(const VersionSources sources, findVersionSources(project.root(), task));
    VersionWish wish;
    wish.parts = part;
    LW_TRY(const BumpedText next, nextVersion(sources, wish));
    EditContext context;
    context.parts = {part};
    context.now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 5);
    return planVersionEdit(sources, next.text, context, task);
}

} // namespace

class VersionEditTest : public QObject
{
    Q_OBJECT

private slots:
    void discovery_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("expected"); // who decides, then PATH:LINE of every source; or the error
        const QByteArray project("[project]\nname = \"demo\"\nversion = \"0.3.1\"\n");
        const QByteArray dynamic("[project]\nname = \"demo\"\ndynamic = [\"version\"]\n");
        const QByteArray init("\"\"\"Demo.\"\"\"\n__version__ = \"0.3.1\"\n");
        QTest::newRow("commitizen's own file") << Files{{"cz.toml", "[tool.commitizen]\nversion = \"0.3.1\"\n"}}
                                               << "cz.toml [tool.commitizen] | cz.toml:2";
        QTest::newRow("commitizen's own file and pyproject.toml's version")
            << Files{{".cz.toml", "[tool.commitizen]\nversion_provider = \"pep621\"\n"}, {"pyproject.toml", project}}
            << ".cz.toml [tool.commitizen] | pyproject.toml:3";
        QTest::newRow("commitizen's settings as JSON are refused")
            << Files{{".cz.json", "{\"commitizen\": {\"name\": \"x\", \"version\": \"0.3.1\"}}"}}
            << "error: commitizen's settings in .cz.json cannot be read here";
        QTest::newRow("commitizen's settings as YAML are refused")
            << Files{{"cz.yaml", "commitizen:\n  version: 0.3.1\n"}, {"pyproject.toml", project}}
            << "error: commitizen's settings in cz.yaml cannot be read here";
        QTest::newRow("commitizen's settings that say nothing of a version")
            << Files{{".cz.json", "{\"commitizen\": {\"name\": \"x\", \"version_scheme\": \"pep440\"}}"},
                     {"pyproject.toml", project}}
            << "pyproject.toml project.version | pyproject.toml:3";
        QTest::newRow("[project]") << Files{{"pyproject.toml", project}}
                                   << "pyproject.toml project.version | pyproject.toml:3";
        QTest::newRow("[project] and a package")
            << Files{{"pyproject.toml", project}, {"src/demo/__init__.py", init}}
            << "pyproject.toml project.version | pyproject.toml:3 src/demo/__init__.py:2";
        QTest::newRow("lockwright.toml first")
            << Files{{"pyproject.toml", project},
                     {"lockwright.toml", "[release]\nversion-files = [\"VERSION\"]\n"},
                     {"VERSION", "0.9\n"}}
            << "lockwright.toml [release] | VERSION:1";
        QTest::newRow(".bumpversion.cfg before .bumpversion.toml")
            << Files{{".bumpversion.cfg", "[bumpversion]\ncurrent_version = 0.3.1\n"},
                     {".bumpversion.toml", "[tool.bumpversion]\ncurrent_version = \"9\"\n"}}
            << ".bumpversion.cfg [bumpversion] | .bumpversion.cfg:2";
        QTest::newRow("setup.cfg needs the section")
            << Files{{"setup.cfg", "[metadata]\nname = demo\nversion = 0.3.1\n"}}
            << "setup.cfg metadata.version | setup.cfg:3";
        QTest::newRow("setup.cfg names an attribute")
            << Files{{"setup.cfg", "[metadata]\nversion = attr: demo.about.__version__\n"},
                     {"demo/about.py", "__version__ = '0.3.1'\n"}}
            << "demo/about.py __version__ | demo/about.py:1";
        QTest::newRow("setup.cfg names a file")
            << Files{{"setup.cfg", "[metadata]\nversion = file: VERSION\n"}, {"VERSION", "0.3.1\n"}}
            << "VERSION | VERSION:1";
        QTest::newRow("the alias of bump-my-version")
            << Files{{"pyproject.toml", "[tool.bump-my-version]\ncurrent_version = \"0.3.1\"\n"}}
            << "pyproject.toml [tool.bump-my-version] | pyproject.toml:2";
        QTest::newRow("commitizen with a provider")
            << Files{{"pyproject.toml", project + "[tool.commitizen]\nversion_provider = \"pep621\"\n"}}
            << "pyproject.toml [tool.commitizen] | pyproject.toml:3";
        QTest::newRow("semantic-release")
            << Files{{"pyproject.toml",
                      project + "[tool.semantic_release]\nversion_toml = [\"pyproject.toml:project.version\"]\n"}}
            << "pyproject.toml [tool.semantic_release] | pyproject.toml:3";
        QTest::newRow("hatch") << Files{{"pyproject.toml",
                                         dynamic + "[tool.hatch.version]\npath = \"src/demo/__init__.py\"\n"},
                                        {"src/demo/__init__.py", init}}
                               << "pyproject.toml [tool.hatch.version] | src/demo/__init__.py:2";
        QTest::newRow("setuptools' dynamic attribute") << Files{
            {"pyproject.toml", dynamic + "[tool.setuptools.dynamic]\nversion = {attr = \"demo.__version__\"}\n"},
            {"demo/__init__.py", init}} << "pyproject.toml [tool.setuptools.dynamic] | demo/__init__.py:2";
        QTest::newRow("poetry") << Files{{"pyproject.toml", "[tool.poetry]\nname = \"demo\"\nversion = \"0.3.1\"\n"}}
                                << "pyproject.toml tool.poetry.version | pyproject.toml:3";
        QTest::newRow("a dynamic project's package") << Files{{"pyproject.toml", dynamic},
                                                              {"demo/__init__.py", init},
                                                              {"other/__init__.py", "__version__ = '7'\n"}}
                                                     << "demo/__init__.py __version__ | demo/__init__.py:2";
        QTest::newRow("version.py with a tuple")
            << Files{{"version.py", "VERSION = '0.3.1'\nversion_info = (0, 3, 1)\n"}}
            << "version.py VERSION | version.py:1 version.py:2";
        QTest::newRow("a tuple of numbers agrees with a candidate")
            << Files{{"version.py", "__version__ = '0.4.0rc1'\nversion_info = (0, 4, 0)\n"}}
            << "version.py __version__ | version.py:1 version.py:2";
        QTest::newRow("they disagree")
            << Files{{"pyproject.toml", project}, {"version.py", "__version__ = '0.3.0'\n"}}
            << "error: the project says several versions: pyproject.toml:3 says 0.3.1; version.py:1 says 0.3.0";
        QTest::newRow("from tags alone") << Files{{"pyproject.toml", dynamic + "[tool.setuptools_scm]\n"}}
                                         << "pyproject.toml [tool.setuptools_scm] |";
        QTest::newRow("assigned twice") << Files{{"version.py", "__version__ = '1'\n__version__ = '2'\n"}}
                                        << "error: `__version__` is assigned twice, here and in line 1";
        QTest::newRow("nowhere") << Files{{"README", "x"}}
                                 << "error: this project's version is not written anywhere that is known";
        QTest::newRow("an unknown provider")
            << Files{{"pyproject.toml", "[tool.commitizen]\nversion_provider = \"npm\"\n"}}
            << "error: the `version_provider` npm is not supported";
        QTest::newRow("a file out of the folder")
            << Files{{"lockwright.toml", "[release]\nversion-files = [\"../../../../etc/hostname\"]\n"}}
            << "error: `../../../../etc/hostname` leads out of the project's folder";
    }
    void discovery()
    {
        QFETCH(Files, files);
        const Project project(files);
        Task task;
        const auto sources = findVersionSources(project.root(), task);
        QString result;
        if (sources) {
            result = QString::fromStdString(sources->decidedBy) + " |";
            for (const VersionSource& source : sources->sources)
                result += QString(" %1:%2").arg(QString::fromStdString(source.path)).arg(source.place.line);
        } else {
            result = "error: " + QString::fromStdString(sources.error().message);
        }
        QTEST(result, "expected");
    }

    void edits_data()
    {
        QTest::addColumn<QByteArray>("configuration"); // pyproject.toml behind the current version
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after"); // empty: refused
        QTest::addColumn<QString>("error");
        const QByteArray file("[[tool.bumpversion.files]]\nfilename = \"f\"\n");
        QTest::newRow("line ends, mark and missing end survive") << file << "f"
                                                                 << QByteArray("\xef\xbb\xbf"
                                                                               "a\r\n0.3.1\nb\r\r\n0.3.1")
                                                                 << QByteArray("\xef\xbb\xbf"
                                                                               "a\r\n0.3.2\nb\r\r\n0.3.2")
                                                                 << "";
        QTest::newRow("a longer version is left alone")
            << file << "f" << QByteArray("10.3.1 0.3.12 0.3.1-x a0.3.1 0.3.1.\n")
            << QByteArray("10.3.1 0.3.12 0.3.1-x a0.3.1 0.3.2.\n") << "";
        QTest::newRow("a v in front belongs to it")
            << file << "f" << QByteArray("v0.3.1\n") << QByteArray("v0.3.2\n") << "";
        QTest::newRow("nothing but a longer one") << file << "f" << QByteArray("bar==10.3.12\n") << QByteArray()
                                                  << "f does not have `0.3.1` as a word of its own";
        QTest::newRow("a dependency is refused") << file << "f" << QByteArray("bar >= 0.3.1\n") << QByteArray()
                                                 << "`{current_version}` would change a dependency in line 1 of f";
        QTest::newRow("a dependency by its name")
            << QByteArray(file + "search = \"demo=={current_version}\"\nreplace = \"demo=={new_version}\"\n") << "f"
            << QByteArray("demo==0.3.1\nbar==0.3.1\n") << QByteArray("demo==0.3.2\nbar==0.3.1\n") << "";
        QTest::newRow("a regular expression with a group")
            << QByteArray(file + "regex = true\nsearch = '^(v|V)={current_version}$'\nreplace = '\\1={new_version}'\n")
            << "f" << QByteArray("x\nV=0.3.1\nV=0x3.1\n") << QByteArray("x\nV=0.3.2\nV=0x3.1\n") << "";
        QTest::newRow("a date and the parts") << QByteArray(
            file
            + "search = \"Unreleased\"\nreplace = \"{new_version} ({now:%Y-%m-%d}) {new_major}.{current_patch}\"\n")
                                              << "f" << QByteArray("# Unreleased\n")
                                              << QByteArray("# 0.3.2 (2026-03-05) 0.1\n") << "";
        QTest::newRow("a variable that is not known")
            << QByteArray(file + "replace = \"{nothing}\"\n") << "f" << QByteArray("0.3.1\n") << QByteArray()
            << "`replace`: the template names `nothing`, which is not known here";
        QTest::newRow("a key of a TOML file")
            << QByteArray("[[tool.bumpversion.files]]\nfilename = \"f.toml\"\nkey_path = \"a.b\"\n") << "f.toml"
            << QByteArray("x = '0.3.1'\n[a]\nb = '0.3.1'\n") << QByteArray("x = '0.3.1'\n[a]\nb = '0.3.2'\n") << "";
        QTest::newRow("a glob") << QByteArray("[[tool.bumpversion.files]]\nglob = \"**/*.txt\"\n") << "d/f.txt"
                                << QByteArray("0.3.1\n") << QByteArray("0.3.2\n") << "";
        QTest::newRow("only for major") << QByteArray(file + "include_bumps = [\"major\"]\n") << "f"
                                        << QByteArray("0.3.1\n") << QByteArray("0.3.1\n") << "";
        QTest::newRow("not for patch") << QByteArray(file + "exclude_bumps = [\"patch\"]\n") << "f"
                                       << QByteArray("0.3.1\n") << QByteArray("0.3.1\n") << "";
        QTest::newRow("a missing version that may be missing") << QByteArray(file + "ignore_missing_version = true\n")
                                                               << "f" << QByteArray("x\n") << QByteArray("x\n") << "";
        QTest::newRow("a file's own templates")
            << QByteArray(file + "serialize = [\"{major}.{minor}\"]\nparse = '(?P<major>\\d+)\\.(?P<minor>\\d+)'\n")
            << "f" << QByteArray("0.3\n") << QByteArray("0.3\n") << "";
        QTest::newRow("a file that says less than the version")
            << QByteArray(file + "serialize = [\"{major}.{minor}\"]\n") << "f" << QByteArray("0.3\n")
            << QByteArray("0.3\n") << "";
        QTest::newRow("a setting that is none") << QByteArray(file + "serach = \"x\"\n") << "f" << QByteArray("0.3.1\n")
                                                << QByteArray() << "`serach` is no setting of a file";
        QTest::newRow("an expression that is none")
            << QByteArray("parse = \"(\"\n" + file) << "f" << QByteArray("0.3.1\n") << QByteArray()
            << "`parse`: the regular expression lacks a `)`";
        QTest::newRow("a hook for a shell")
            << QByteArray("pre_commit_hooks = [\"a | b\"]\n" + file) << "f" << QByteArray("0.3.1\n") << QByteArray()
            << "`pre_commit_hooks`: `a | b` needs a shell, which `allow_shell_hooks` does not allow";
    }
    void edits()
    {
        QFETCH(QByteArray, configuration);
        QFETCH(QString, path);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, error);
        const Project project(
            {{"pyproject.toml", "[tool.bumpversion]\ncurrent_version = \"0.3.1\"\n" + configuration}, {path, before}});
        Task task;
        const auto edit = planned(project, "patch", task);
        QCOMPARE(edit ? QString() : QString::fromStdString(edit.error().message), error);
        if (!edit) {
            QVERIFY(edit.error().place.has_value());
            return;
        }
        QVERIFY(writeVersionEdit(*edit, project.journal()).has_value());
        QCOMPARE(project.text(path), after);
        QVERIFY(project.text("pyproject.toml").contains("current_version = \"0.3.2\""));
    }

    void onlyTheDigitsDiffer()
    {
        const QByteArray before("# note\r\n__version__ = '0.3.1'  # x\nversion_info = ( 0,3, 1 )\r\n");
        const Project project({{"demo/__init__.py", before}});
        Task task;
        const auto edit = planned(project, "minor", task);
        QVERIFY(edit.has_value());
        QVERIFY(writeVersionEdit(*edit, project.journal()).has_value());
        QCOMPARE(project.text("demo/__init__.py"),
                 QByteArray("# note\r\n__version__ = '0.4.0'  # x\nversion_info = ( 0,4, 0 )\r\n"));
        QCOMPARE(edit->files.size(), std::size_t(1));
        QCOMPARE(edit->files[0].lines.size(), std::size_t(2));
        QCOMPARE(edit->files[0].lines[0].line, 2U);
    }

    void countsAreExact()
    {
        const Files files{
            {"lockwright.toml",
             "[release]\nversion-files = [\"VERSION\", {path = \"README\", pattern = \"v {version}\"}]\n"},
            {"VERSION", "0.3.1"},
            {"README", "v 0.3.1\nv 0.3.1\n"}};
        const Project project(files);
        Task task;
        const auto edit = planned(project, "patch", task);
        QVERIFY(!edit.has_value());
        QCOMPARE(QString::fromStdString(edit.error().message),
                 QString("README has `v 0.3.1` 2 times, not 1: in lines 1, 2"));
    }

    void aChangedFileIsRefused()
    {
        const Project project({{"version.py", "__version__ = '0.3.1'\n"}, {"VERSION", "x"}});
        Task task;
        const auto edit = planned(project, "patch", task);
        QVERIFY(edit.has_value());
        QFile file(QString::fromStdString((project.root() / "version.py").string()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("# mine\n");
        file.close();
        QVERIFY(!writeVersionEdit(*edit, project.journal()).has_value());
        QCOMPARE(project.text("version.py"), QByteArray("__version__ = '0.3.1'\n# mine\n"));
    }

    void commitizenFiles()
    {
        const Project project(
            {{"pyproject.toml",
              "[tool.commitizen]\nversion = \"0.3.1\"\nversion_files = [\"f:^app\"]\ntag_format = \"v$version\"\n"
              "prerelease_offset = 1\n"},
             {"f", "app 0.3.1\nlib 0.3.1\n"}});
        Task task;
        const auto edit = planned(project, "rc", task);
        QVERIFY2(edit.has_value(), edit ? "" : edit.error().message.c_str());
        QVERIFY(writeVersionEdit(*edit, project.journal()).has_value());
        QCOMPARE(project.text("f"), QByteArray("app 0.3.2rc1\nlib 0.3.1\n"));
        const auto sources = findVersionSources(project.root(), task);
        QCOMPARE(sources->hints.tagFormat, std::string("v{new_version}"));
        QCOMPARE(filledIn("{new_version}-{new_major}", "1.2.3", "2.0.0").value_or(""), std::string("2.0.0-2"));
        QCOMPARE(filledIn("{new_minor}{new_prerelease}{new_devrelease}{current_prerelease}", "1.2.3", "2.5.0b1.dev2")
                     .value_or(""),
                 std::string("5b1dev2"));
    }

    void hooksAreSteps()
    {
        const Project project(
            {{".bumpversion.toml", "[tool.bumpversion]\ncurrent_version = \"1.0.0\"\nallow_shell_hooks = true\n"
                                   "setup_hooks = [\"make 'two words'\"]\npost_commit_hooks = [\"a && b\"]\n"}});
        Task task;
        const auto sources = findVersionSources(project.root(), task);
        QVERIFY(sources.has_value());
        QCOMPARE(sources->hints.setupHooks.at(0).arguments, (std::vector<std::string>{"make", "two words"}));
        QVERIFY(sources->hints.postCommitHooks.at(0).shell);
        const HookSurroundings around{"v1.1.0", "feature/A-1", std::string(40, 'a'), false, 3};
        const auto variables = hookEnvironment(*sources, "1.1.0", around);
        QCOMPARE(variables.at("BVHOOK_NEW_VERSION"), std::string("1.1.0"));
        QCOMPARE(variables.at("BVHOOK_CURRENT_MINOR"), std::string("0"));
        QCOMPARE(variables.at("BVHOOK_NEW_MINOR"), std::string("1"));
        QCOMPARE(variables.at("BVHOOK_IS_DIRTY"), std::string("False"));
        QCOMPARE(variables.at("BVHOOK_SHORT_BRANCH_NAME"), std::string("featurea1"));
        QCOMPARE(variables.at("BVHOOK_DISTANCE_TO_LATEST_TAG"), std::string("3"));
        const auto setup = hookEnvironment(*sources, {}, around);
        QVERIFY(setup.contains("BVHOOK_CURRENT_MINOR"));
        QVERIFY(!setup.contains("BVHOOK_NEW_VERSION") && !setup.contains("BVHOOK_NEW_TAG"));
    }

    void hooksOfABump_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QString>("error");
        QTest::newRow("setup hooks run first, pre-commit hooks behind the edit, and the others not at all")
            << QByteArray("setup_hooks = [\"sh h.sh setup\"]\npre_commit_hooks = [\"sh h.sh pre {new_version}\", \"sh "
                          "h.sh again {new_minor} {unknown}\"]\npost_commit_hooks = [\"sh h.sh post\"]\n")
            << QByteArray("setup 1.0.0  '1.0.0'\npre 1.1.0 1.0.0 1.1.0 '1.1.0'\nagain 1 {unknown} 1.0.0 1.1.0 "
                          "'1.1.0'\n")
            << QString();
        QTest::newRow("with a shell nothing is filled in")
            << QByteArray("allow_shell_hooks = true\npre_commit_hooks = [\"sh h.sh {new_version} && sh h.sh "
                          "$BVHOOK_NEW_MINOR\"]\n")
            << QByteArray("{new_version} 1.0.0 1.1.0 '1.1.0'\n1 1.0.0 1.1.0 '1.1.0'\n") << QString();
        QTest::newRow("a setup hook that fails stops everything")
            << QByteArray("setup_hooks = [\"sh h.sh a\", \"false\"]\npre_commit_hooks = [\"sh h.sh b\"]\n")
            << QByteArray("(none)") << "the hook `false` ended with exit code 1";
        QTest::newRow("a pre-commit hook that fails puts everything back")
            << QByteArray("pre_commit_hooks = [\"sh h.sh a\", \"sh h.sh fail\", \"sh h.sh b\"]\n")
            << QByteArray("(none)") << "ended with exit code 3: no way";
    }
    void hooksOfABump()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, log);
        QFETCH(QString, error);
        const Project project({{".bumpversion.toml", "[tool.bumpversion]\ncurrent_version = \"1.0.0\"\n" + settings
                                                         + "[[tool.bumpversion.files]]\nfilename = \"v\"\n"},
                               {"v", "'1.0.0'\n"},
                               {"h.sh", "echo \"$@\" $BVHOOK_CURRENT_VERSION \"$BVHOOK_NEW_VERSION\" $(cat v) >> log\n"
                                        "[ $1 != fail ] || { echo no way; exit 3; }\n"}});
        Task task;
        const auto sources = findVersionSources(project.root(), task);
        QVERIFY2(sources.has_value(), sources ? "" : sources.error().message.c_str());
        const auto edit = planVersionEdit(*sources, "1.1.0", {}, task);
        QVERIFY(edit.has_value());
        QCOMPARE(project.text("log"), QByteArray("(none)")); // a plan runs nothing
        const auto done = bumpWithHooks(*sources, *edit, {}, project.journal(), {}, task);
        QCOMPARE(done.has_value(), error.isEmpty());
        QCOMPARE(project.text("log"), log);
        QCOMPARE(project.text("v"), error.isEmpty() ? QByteArray("'1.1.0'\n") : QByteArray("'1.0.0'\n"));
        if (!done) {
            QVERIFY2(QString::fromStdString(done.error().message).contains(error), done.error().message.c_str());
            QCOMPARE(done.error().place->file, std::string(".bumpversion.toml"));
        }
    }

    void bumpCommand_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("it does what it should")
            << QByteArray("printf \"__version__ = '$1'\\n\" > version.py\n") << true;
        QTest::newRow("it writes another version")
            << QByteArray("printf \"__version__ = '9'\\n\" > version.py; echo x > new; rm other\n") << false;
        QTest::newRow("it fails") << QByteArray("echo broken > version.py; exit 3\n") << false;
    }
    void bumpCommand()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, accepted);
        const Project project({{"lockwright.toml", "[release]\nbump-command = [\"sh\", \"b.sh\", \"{new_version}\"]\n"},
                               {"b.sh", script},
                               {"other", "mine"},
                               {"version.py", "__version__ = '0.3.1'\n"}});
        Task task;
        const auto sources = findVersionSources(project.root(), task);
        QVERIFY(sources.has_value());
        const auto edit = runBumpCommand(*sources, "0.4.0", project.journal(), {}, task);
        QCOMPARE(edit.has_value(), accepted);
        QCOMPARE(project.text("version.py"),
                 accepted ? QByteArray("__version__ = '0.4.0'\n") : QByteArray("__version__ = '0.3.1'\n"));
        QCOMPARE(project.text("other"), QByteArray("mine"));
        QCOMPARE(project.text("new"), QByteArray("(none)"));
        if (accepted)
            QCOMPARE(edit->files.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(VersionEditTest)
#include "version_edit_test.moc"
