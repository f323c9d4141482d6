// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "support/archives.h"
#include "workspace/workspace.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;
namespace fs = std::filesystem;

/// Builds through the façade, from an index of files: version 1.0 of `tool` is a wheel, 2.0 an archive whose
/// dependencies only its own backend tells.
class BuildsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    fs::path root() const { return m_folder->path().toStdString(); }
    fs::path work() const { return root() / "work"; }

    void write(const fs::path& path, const QByteArray& bytes) const
    {
        fs::create_directories(path.parent_path());
        QVERIFY(writeFile(path, bytes.toStdString()).has_value());
    }

    static QByteArray wheel(const QByteArray& name, const QByteArray& version)
    {
        return test::zip({{name + "-" + version + ".dist-info/METADATA",
                           "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n"}});
    }

    /// An archive whose backend notes every build in a file.
    QByteArray archive(const QByteArray& requirement, const QByteArray& before = {}) const
    {
        const QByteArray counter = QByteArray::fromStdString((root() / "builds").native());
        const QByteArray backend = "import os\n"
                                   "def prepare_metadata_for_build_wheel(folder, settings=None):\n"
                                   "    open('"
                                   + counter + "', 'a').write('x')\n" + before
                                   + "    os.mkdir(folder + '/tool-2.0.dist-info')\n"
                                     "    with open(folder + '/tool-2.0.dist-info/METADATA', 'w') as file:\n"
                                     "        file.write('Metadata-Version: 2.1\\nName: tool\\nVersion: 2.0\\n"
                                     "Requires-Dist: "
                                   + requirement + "\\n')\n    return 'tool-2.0.dist-info'\n";
        return test::gzip(test::tar(
            {{"tool-2.0/PKG-INFO", "Metadata-Version: 2.2\nName: tool\nVersion: 2.0\nDynamic: Requires-Dist\n"},
             {"tool-2.0/pyproject.toml",
              "[build-system]\nrequires = []\nbuild-backend = \"backend\"\nbackend-path = [\".\"]\n"},
             {"tool-2.0/backend.py", backend}}));
    }

    qint64 builds() const { return QFileInfo(m_folder->path() + "/builds").size(); }

    std::unique_ptr<Workspace> open() const
    {
        Environment environment;
        environment.stateFolder = root() / "state";
        environment.cacheFolder = root() / "cache";
        environment.index.indexUrl = "file://" + (root() / "simple").native();
        environment.index.environment.emplace();
        environment.index.systemFolder = root() / "etc";
        auto workspace = Workspace::open(work(), environment);
        if (!workspace)
            QTest::qFail(describe(workspace.error()).c_str(), __FILE__, __LINE__);
        return workspace ? std::move(*workspace) : nullptr;
    }

    /// How many locked packages' requirements are unknown to a check.
    int unchecked() const
    {
        Task task;
        const auto report = open()->check({}, task);
        return report ? int(report->withoutMetadata) : -1;
    }

    CompiledProfile compile(const CompileOptions& options = {})
    {
        Task task;
        const auto plan = open()->compile(options, task);
        if (!plan || plan->profiles.size() != 1) {
            QTest::qFail(plan ? "one profile was expected" : describe(plan.error()).c_str(), __FILE__, __LINE__);
            return {};
        }
        return plan->profiles.front();
    }

    static QString pins(const CompiledProfile& profile)
    {
        QStringList list;
        for (const resolve::ResolvedPackage& package : profile.packages)
            list << QString::fromStdString(package.name.text() + "==" + package.version.text());
        return list.join(" ");
    }

private slots:
    void init()
    {
        if (QProcess::execute("python3", {"-I", "-c", "import venv"}) != 0)
            QSKIP("there is no python3 with the venv module (Debian: python3-venv)");
        m_folder = std::make_unique<QTemporaryDir>();
        write(work() / "requirements.in", "tool\n");
        write(root() / "simple" / "tool" / "index.html",
              "<a href=\"../../files/tool-1.0-py3-none-any.whl\">tool-1.0-py3-none-any.whl</a>\n"
              "<a href=\"../../files/tool-2.0.tar.gz\">tool-2.0.tar.gz</a>\n");
        write(root() / "simple" / "helper" / "index.html",
              "<a href=\"../../files/helper-1.0-py3-none-any.whl\">helper-1.0-py3-none-any.whl</a>\n");
        write(root() / "files" / "tool-1.0-py3-none-any.whl", wheel("tool", "1.0"));
        write(root() / "files" / "helper-1.0-py3-none-any.whl", wheel("helper", "1.0"));
        write(root() / "files" / "tool-2.0.tar.gz", archive("helper"));
    }

    void settings_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* configuration, const QStringList& options,
                            const char* expected) { QTest::newRow(name) << configuration << options << expected; };
        row("nothing is built by default", "", {}, "tool==1.0");
        row("the configuration allows everything", "allow-builds = true", {}, "helper==1.0 tool==2.0");
        row("the configuration allows nothing", "allow-builds = false", {}, "tool==1.0");
        row("the configuration allows a name", "allow-builds = [\"tool\"]", {}, "helper==1.0 tool==2.0");
        row("the configuration allows another name", "allow-builds = [\"helper\"]", {}, "tool==1.0");
        row("an option allows everything", "", {":all:"}, "helper==1.0 tool==2.0");
        row("an option allows a name", "", {"Tool"}, "helper==1.0 tool==2.0");
        row("an option takes back what the configuration allows", "allow-builds = true", {":none:"}, "tool==1.0");
        row("no archive at all stands over it", "allow-builds = true\nno-build = true", {}, "tool==1.0");
    }
    void settings()
    {
        QFETCH(const QString, configuration);
        QFETCH(const QStringList, options);
        QFETCH(const QString, expected);
        write(work() / "lockwright.toml", "[compile]\n" + configuration.toUtf8() + "\n");
        CompileOptions chosen;
        for (const QString& option : options)
            chosen.allowBuilds.push_back(option.toStdString());
        const CompiledProfile profile = compile(chosen);
        QVERIFY2(!profile.error, profile.error ? describe(*profile.error).c_str() : "");
        QCOMPARE(pins(profile), expected);
        const bool built = expected.contains("2.0");
        QCOMPARE(builds(), built ? 1 : 0);
        const bool says = std::any_of(profile.warnings.begin(), profile.warnings.end(), [](const std::string& text) {
            return text.starts_with(
                       "`tool` is 1.0 and not 2.0, which requires building from source (its source archive "
                       "says that requires-dist is known only after a build)")
                   && text.find("asked for by requirements.in:1") != std::string::npos
                   && text.find("`--allow-builds=tool`") != std::string::npos;
        });
        QCOMPARE(says, !built && !configuration.contains("no-build"));
    }

    void whatWasBuiltIsKept()
    {
        CompileOptions options;
        options.allowBuilds = {"tool"};
        QCOMPARE(pins(compile(options)), QString("helper==1.0 tool==2.0"));
        QCOMPARE(pins(compile(options)), QString("helper==1.0 tool==2.0"));
        QCOMPARE(builds(), 1);
        QVERIFY(fs::exists(root() / "cache" / "builds" / "tool-2.0.log"));

        // Another archive under the same name is another one.
        write(root() / "files" / "tool-2.0.tar.gz", archive("helper<2"));
        QCOMPARE(pins(compile(options)), QString("helper==1.0 tool==2.0"));
        QCOMPARE(builds(), 2);
    }

    void lookUpsKnowWhatWasBuilt()
    {
        write(work() / "requirements.txt", "helper==1.0\n    # via tool\ntool==2.0\n    # via -r requirements.in\n");
        QCOMPARE(unchecked(), 1); // nothing was built yet, and looking builds nothing
        QCOMPARE(builds(), 0);
        CompileOptions options;
        options.allowBuilds = {"tool"};
        options.all = true;
        QCOMPARE(pins(compile(options)), QString("helper==1.0 tool==2.0"));
        QCOMPARE(unchecked(), 0);
        QCOMPARE(builds(), 1);
    }

    void aFailedBuildIsSaid()
    {
        write(root() / "files" / "tool-2.0.tar.gz", archive("helper", "    raise OSError('no compiler')\n"));
        CompileOptions options;
        options.allowBuilds = {"tool"};
        const CompiledProfile profile = compile(options);
        QCOMPARE(pins(profile), QString("tool==1.0"));
        const std::string log = (root() / "cache" / "builds" / "tool-2.0.log").native();
        QCOMPARE(
            QString::fromStdString(profile.warnings.empty() ? "" : profile.warnings.back()),
            QString::fromStdString("`tool` is 1.0 and not 2.0, which could not be built from source: its build "
                                   "backend failed in prepare_metadata_for_build_wheel (OSError: no compiler); the "
                                   "log is "
                                   + log + "; asked for by requirements.in:1"));
        QVERIFY(readFile(log).value_or("").find("Traceback") != std::string::npos);

        write(work() / "requirements.in", "tool==2.0\n");
        const CompiledProfile none = compile(options);
        QCOMPARE(none.status, CompiledProfile::Status::Unsatisfiable);
        QVERIFY(none.explanation.find("could not be built from source") != std::string::npos);
        QVERIFY(none.explanation.find("--allow-builds") == std::string::npos);
    }

    void withoutPythonTheRunFails()
    {
        write(work() / "lockwright.toml", "[compile]\nallow-builds = true\nbuild-python = \"/nowhere/python\"\n");
        const CompiledProfile profile = compile();
        QCOMPARE(profile.status, CompiledProfile::Status::Failed);
        QCOMPARE(profile.error->code, ErrorCode::Environment);
        QVERIFY(profile.error->message.starts_with("`/nowhere/python` is no Python 3"));
    }
};

QTEST_GUILESS_MAIN(BuildsTest)
#include "builds_test.moc"
