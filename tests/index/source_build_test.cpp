// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "index/build_environment.h"
#include "index/build_log.h"
#include "index/build_variables.h"
#include "index/source_build.h"
#include "support/archives.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <thread>

using namespace lockwright;
using namespace lockwright::index;
namespace fs = std::filesystem;

namespace
{

const std::string project = "[build-system]\nrequires = []\nbuild-backend = \"backend\"\nbackend-path = [\".\"]\n";

/// A hook that writes METADATA with a body of our own.
std::string preparing(const std::string& metadata, const std::string& before = {})
{
    return "import os, sys\n"
           "def prepare_metadata_for_build_wheel(folder, settings=None):\n"
           + before
           + "    os.mkdir(os.path.join(folder, 'x.dist-info'))\n"
             "    with open(os.path.join(folder, 'x.dist-info', 'METADATA'), 'w') as file:\n"
             "        file.write('"
           + metadata
           + "')\n"
             "    return 'x.dist-info'\n";
}

const std::string metadata = "Metadata-Version: 2.1\\nName: x\\nVersion: 1.0\\nRequires-Dist: numpy<2\\n";

/// A hook that makes a wheel.
const std::string makingWheel = "import os, zipfile\n"
                                "def build_wheel(folder, settings=None, metadata=None):\n"
                                "    name = 'x-1.0-py3-none-any.whl'\n"
                                "    with zipfile.ZipFile(os.path.join(folder, name), 'w') as wheel:\n"
                                "        wheel.writestr('x.py', '')\n"
                                "        wheel.writestr('x-1.0.dist-info/METADATA', '"
                                + metadata
                                + "')\n"
                                  "    return name\n";

std::vector<std::string> requirementsOf(const BuiltSource& built)
{
    std::vector<std::string> list;
    for (const pep::RequiresDist& line : built.metadata.requiresDist)
        list.push_back(line.text);
    return list;
}

/// A folder for trees, logs and scratch folders of one test.
class Bench
{
public:
    Bench()
    {
        m_settings.logFolder = root() / "logs";
        m_settings.scratchParent = root() / "scratch";
        m_settings.index.noIndex = true;
        m_settings.limit = std::chrono::seconds(60);
    }

    [[nodiscard]] fs::path root() const { return m_folder.path().toStdString(); }
    [[nodiscard]] BuildSettings& settings() { return m_settings; }

    void file(const std::string& name, const std::string& content)
    {
        const fs::path path = root() / "tree" / name;
        fs::create_directories(path.parent_path());
        QVERIFY(writeFile(path, content).has_value());
    }

    [[nodiscard]] Result<BuiltSource> build(Task& task)
    {
        SourceToBuild source;
        source.folder = root() / "tree";
        source.shown = "x-1.0.tar.gz";
        source.name = *pep::Name::parse("x");
        source.version = *pep::Version::parse("1.0");
        return SourceBuilder::create(m_settings)->build(source, task);
    }

    [[nodiscard]] Result<BuiltSource> build()
    {
        Task task;
        return build(task);
    }

    [[nodiscard]] bool scratchIsEmpty() const
    {
        std::error_code error;
        return !fs::exists(root() / "scratch") || fs::is_empty(root() / "scratch", error);
    }

private:
    QTemporaryDir m_folder;
    BuildSettings m_settings;
};

bool hasPip()
{
    return QProcess::execute("python3", {"-I", "-c", "import ensurepip"}) == 0
           || QProcess::execute("python3", {"-I", "-c", "import pip"}) == 0;
}

/// A wheel below a folder whose name has a blank, where pip splits its list.
void makeToolWheel(const fs::path& root)
{
    fs::create_directories(root / "find links");
    const QByteArray wheel =
        test::zip({{"tool.py", "value = 'numpy<2'\n"},
                   {"tool-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tool\nVersion: 1.0\n"},
                   {"tool-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"},
                   {"tool-1.0.dist-info/RECORD", "tool.py,,\n"}});
    QVERIFY(writeFile(root / "find links" / "tool-1.0-py3-none-any.whl", wheel.toStdString()).has_value());
}

std::string logOf(const BuiltSource& built)
{
    return readFile(built.log).value_or("");
}

bool runs(pid_t process)
{
    QFile status(QString("/proc/%1/stat").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    return text.size() > 0 && text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace

class SourceBuildTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const QString test = QTest::currentTestFunction();
        if (test == "logs" || test == "variables" || test == "withoutPython")
            return;
        if (QProcess::execute("python3", {"-I", "-c", "import venv"}) != 0)
            QSKIP("there is no python3 with the venv module (Debian: python3-venv)");
    }

    void builds_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QString>("backend");
        const auto row = [](const char* name, const std::string& text, const std::string& backend) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromStdString(backend);
        };
        row("metadata is prepared", project, preparing(metadata));
        row("a wheel is built where nothing prepares metadata", project, makingWheel);
        row("what the backend asks for is installed first, here nothing", project,
            preparing(metadata) + "def get_requires_for_build_wheel(settings=None):\n    return []\n");
        row("the backend is an object in a module",
            "[build-system]\nrequires = []\nbuild-backend = \"backend:outer.inner\"\nbackend-path = [\".\"]\n",
            preparing(metadata)
                + "class outer:\n    class inner:\n"
                  "        prepare_metadata_for_build_wheel = staticmethod(prepare_metadata_for_build_wheel)\n");
        row("the tree is where hooks run", project, preparing(metadata, "    assert os.path.exists('backend.py')\n"));
        row("standard input is closed", project, preparing(metadata, "    assert sys.stdin.read() == ''\n"));
        row("the user's own Python variables are gone", project,
            preparing(metadata, "    assert 'PYTHONPATH' not in os.environ and 'PIP_INDEX_URL' not in os.environ\n"));
        row("secrets of the user are gone", project,
            preparing(metadata, "    assert 'LWTEST_API_TOKEN' not in os.environ\n"));
        row("packages of the user cannot be imported", project,
            preparing(metadata, "    assert not any('dist-packages' in each for each in sys.path)\n"));
        row("what it prints does no harm", project, preparing(metadata, "    print('\\x1b[2J' * 3)\n"));
        row("megabytes of output do no harm", project,
            preparing(metadata, "    for _ in range(200000): print('0123456789' * 6)\n"));
    }
    void builds()
    {
        QFETCH(const QString, project);
        QFETCH(const QString, backend);
        qputenv("PYTHONPATH", "/nowhere");
        qputenv("PIP_INDEX_URL", "https://user:hidden@index.example/simple");
        qputenv("LWTEST_API_TOKEN", "hidden");
        Bench bench;
        bench.file("pyproject.toml", project.toStdString());
        bench.file("backend.py", backend.toStdString());
        const auto built = bench.build();
        qunsetenv("PYTHONPATH");
        qunsetenv("PIP_INDEX_URL");
        qunsetenv("LWTEST_API_TOKEN");
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QCOMPARE(built->metadata.reason, std::string());
        QCOMPARE(int(built->metadata.status), int(ReleaseMetadata::Status::Known));
        QCOMPARE(requirementsOf(*built), std::vector<std::string>{"numpy<2"});
        QCOMPARE(built->name.text(), std::string("x"));
        QCOMPARE(built->version.text(), std::string("1.0"));
        QVERIFY(bench.scratchIsEmpty());
        const std::string log = logOf(*built);
        QVERIFY(log.find("making an environment") != std::string::npos);
        QVERIFY(log.find('\x1b') == std::string::npos);
        QVERIFY(log.size() < 3 * BuildLog::limit);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("invalid");
        const auto row = [](const char* name, const std::string& text, const std::string& backend, const char* reason,
                            bool invalid = false) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromStdString(backend) << reason << invalid;
        };
        row("an exception is told by its last line", project,
            preparing(metadata, "    raise ValueError('no compiler \\x1b[31mhere')\n"),
            "its build backend failed in prepare_metadata_for_build_wheel (ValueError: no compiler \\x1b[31mhere); "
            "the log is ");
        row("metadata of another name is refused", project,
            preparing("Metadata-Version: 2.1\\nName: evil\\nVersion: 1.0\\n"), "its metadata is that of `evil`", true);
        row("metadata of another version is refused", project,
            preparing("Metadata-Version: 2.1\\nName: x\\nVersion: 2.0\\n"),
            "its metadata is that of version 2.0, not 1.0", true);
        row("metadata that is none is refused", project, preparing("hello"), "the metadata has no Name", true);
        row("a name that leads out of the folder is refused", project,
            "def prepare_metadata_for_build_wheel(folder, settings=None):\n    return '../x.dist-info'\n",
            "its build backend answered prepare_metadata_for_build_wheel with `../x.dist-info`");
        row("no METADATA", project,
            "def prepare_metadata_for_build_wheel(folder, settings=None):\n    return 'x.dist-info'\n",
            "its build backend left no METADATA behind");
        row("an answer that is no text", project,
            "def prepare_metadata_for_build_wheel(folder, settings=None):\n    return 3\n",
            "its build backend failed in prepare_metadata_for_build_wheel (prepare_metadata_for_build_wheel gave "
            "something else than text: [3])");
        row("a wheel that is none", project,
            "def build_wheel(folder, settings=None, metadata=None):\n"
            "    open(folder + '/x-1.0-py3-none-any.whl', 'w').close()\n    return 'x-1.0-py3-none-any.whl'\n",
            "the wheel that its build backend made is refused");
        row("a backend without any hook", project, "", "its build backend `backend` cannot build wheels");
        row("a backend that is not there",
            "[build-system]\nrequires = []\nbuild-backend = \"nowhere\"\nbackend-path = [\".\"]\n", "",
            "its build backend failed in get_requires_for_build_wheel (ModuleNotFoundError: No module named "
            "'nowhere')");
        row("a backend path that leads out of the tree",
            "[build-system]\nrequires = []\nbuild-backend = \"x\"\nbackend-path = [\"../..\"]\n", "",
            "its pyproject.toml is wrong: `build-system.backend-path` leads out of the source tree");
        row("a build system without requirements", "[build-system]\nbuild-backend = \"backend\"\n", "",
            "its pyproject.toml is wrong: `build-system` has no `requires`");
        row("a requirement that would be an option of pip", project,
            "def get_requires_for_build_wheel(settings=None):\n    return ['--index-url=https://evil.example']\n",
            "its build backend asks for `--index-url=https://evil.example`, which is no requirement");
        row("a program that ends without an answer", project,
            "import os\ndef prepare_metadata_for_build_wheel(folder, settings=None):\n    os._exit(0)\n",
            "its build backend failed in prepare_metadata_for_build_wheel");
    }
    void refusals()
    {
        QFETCH(const QString, project);
        QFETCH(const QString, backend);
        QFETCH(const QString, reason);
        QFETCH(const bool, invalid);
        Bench bench;
        bench.file("pyproject.toml", project.toStdString());
        bench.file("backend.py", backend.toStdString());
        const auto built = bench.build();
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        const QString told = QString::fromStdString(built->metadata.reason);
        QVERIFY2(told.startsWith(reason), qPrintable(told));
        QCOMPARE(built->metadata.status == ReleaseMetadata::Status::Invalid, invalid);
        QCOMPARE(built->metadata.status == ReleaseMetadata::Status::Unbuildable, !invalid);
        if (!invalid)
            QVERIFY(told.contains(QString::fromStdString("; the log is " + built->log.native())));
        QVERIFY(bench.scratchIsEmpty());
    }

    void unavailableRequirements()
    {
        if (!hasPip())
            QSKIP("there is no pip for new environments (Debian: python3-venv)");
        Bench bench;
        bench.file("pyproject.toml", project);
        bench.file("backend.py", preparing(metadata)
                                     + "def get_requires_for_build_wheel(settings=None):\n    return ['absent>=3']\n");
        const auto built = bench.build();
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QCOMPARE(built->metadata.status, ReleaseMetadata::Status::Unbuildable);
        QVERIFY2(
            built->metadata.reason.starts_with("its build requirements cannot be installed (absent>=3); the log is "),
            built->metadata.reason.c_str());
        QVERIFY(std::any_of(built->lastLines.begin(), built->lastLines.end(), [](const std::string& line) {
            return line.find("No matching distribution found for absent>=3") != std::string::npos;
        }));
    }

    void credentialsStayOut()
    {
        if (!hasPip())
            QSKIP("there is no pip for new environments (Debian: python3-venv)");
        Bench bench;
        bench.settings().index.noIndex = false;
        bench.settings().index.indexUrl = "http://user:hidden%40word@127.0.0.1:1/simple/"; // nobody listens there
        bench.settings().index.extraIndexUrls = {"http://hiddentoken@127.0.0.1:1/more/"};
        bench.settings().index.retries = 0;
        bench.file("pyproject.toml",
                   "[build-system]\nrequires = [\"absent\"]\nbuild-backend = \"backend\"\nbackend-path = [\".\"]\n");
        const auto built = bench.build();
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QCOMPARE(built->metadata.status, ReleaseMetadata::Status::Unbuildable);
        const std::string log = logOf(*built);
        QVERIFY2(log.find("127.0.0.1") != std::string::npos, log.c_str()); // it was asked, so it had the URL
        for (const char* secret : {"hidden%40word", "hidden@word", "hiddentoken"}) {
            QVERIFY2(log.find(secret) == std::string::npos, secret);
            QVERIFY2(built->metadata.reason.find(secret) == std::string::npos, secret);
        }
    }

    void localRequirements()
    {
        if (!hasPip())
            QSKIP("there is no pip for new environments (Debian: python3-venv)");
        Bench bench;
        makeToolWheel(bench.root());
        bench.settings().index.findLinks = {(bench.root() / "find links").native()};
        bench.file("pyproject.toml",
                   "[build-system]\nrequires = [\"tool==1.0\"]\nbuild-backend = \"backend\"\nbackend-path = [\".\"]\n");
        bench.file("backend.py", "import tool\n" + preparing(metadata, "    assert tool.value == 'numpy<2'\n"));
        const auto built = bench.build();
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QCOMPARE(built->metadata.reason, std::string());

        bench.settings().constraints = {"tool<1"};
        const auto bounded = bench.build();
        QVERIFY(bounded.has_value());
        QCOMPARE(bounded->metadata.status, ReleaseMetadata::Status::Unbuildable);
    }

    void pips_data()
    {
        QTest::addColumn<bool>("bundled");
        QTest::addColumn<bool>("own");
        QTest::addRow("the pip for new environments") << true << false;
        QTest::addRow("the interpreter's own") << false << true;
        QTest::addRow("none") << false << false;
    }
    void pips()
    {
        QFETCH(const bool, bundled);
        QFETCH(const bool, own);
        Task task;
        auto interpreter = findInterpreter({}, {}, task);
        QVERIFY2(interpreter.has_value(), interpreter ? "" : interpreter.error().message.c_str());
        if ((bundled && interpreter->pipWheel.empty()) || (own && !interpreter->hasPip))
            QSKIP("this python3 comes without that pip");
        if (!bundled)
            interpreter->pipWheel.clear();
        interpreter->hasPip = interpreter->hasPip && own;
        Bench bench;
        makeToolWheel(bench.root());
        BuildLog log({});
        BuildProcess process(log, buildVariables(ownVariables(), bench.root()), std::chrono::minutes(2));
        IndexSettings settings;
        settings.findLinks = {(bench.root() / "find links").native()};
        BuildEnvironment environment(process, *interpreter, bench.root() / "environment", pipVariables(settings, true),
                                     {});
        QVERIFY(environment.make(task).has_value());
        const auto installed = environment.install({"tool"}, task);
        if (!bundled && !own) {
            QVERIFY(!installed.has_value());
            QCOMPARE(installed.error().code, ErrorCode::Environment);
            QVERIFY(installed.error().message.find("comes without pip") != std::string::npos);
            return;
        }
        QVERIFY2(installed.has_value(), installed ? "" : installed.error().message.c_str());
        const QString python = QString::fromStdString(environment.python());
        QCOMPARE(QProcess::execute(python, {"-I", "-c", "import tool"}), 0);
        // What is not required is not there.
        QVERIFY(QProcess::execute(python, {"-I", "-c", "import pip"}) != 0);
        QVERIFY(QProcess::execute(python, {"-I", "-c", "import setuptools"}) != 0);
    }

    void archives()
    {
        Bench bench;
        const QByteArray archive =
            test::gzip(test::tar({{"x-1.0/pyproject.toml", QByteArray::fromStdString(project)},
                                  {"x-1.0/backend.py", QByteArray::fromStdString(preparing(metadata))}}));
        SourceToBuild source;
        const std::string bytes = archive.toStdString();
        source.archive = bytes;
        source.shown = "x-1.0.tar.gz";
        Task task;
        const auto built = SourceBuilder::create(bench.settings())->build(source, task);
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QCOMPARE(built->name.text(), std::string("x"));
        QCOMPARE(requirementsOf(*built), std::vector<std::string>{"numpy<2"});

        const std::string unsafe = test::gzip(test::tar({{"../evil.py", "x"}})).toStdString();
        source.archive = unsafe;
        const auto refused = SourceBuilder::create(bench.settings())->build(source, task);
        QVERIFY(refused.has_value());
        QVERIFY2(refused->metadata.reason.find("a path that is not safe") != std::string::npos,
                 refused->metadata.reason.c_str());
        QVERIFY(!fs::exists(bench.root() / "scratch" / "evil.py"));

        const std::string nothing = test::gzip(test::tar({{"x-1.0/README", "x"}})).toStdString();
        source.archive = nothing;
        const auto empty = SourceBuilder::create(bench.settings())->build(source, task);
        QVERIFY(empty.has_value());
        QVERIFY(empty->metadata.reason.starts_with("it has neither pyproject.toml nor setup.py"));
    }

    void limit()
    {
        Bench bench;
        bench.file("pyproject.toml", project);
        // A grandchild must not outlive the build either.
        bench.file("backend.py", preparing(metadata, "    import subprocess, time\n"
                                                     "    child = subprocess.Popen(['sleep', '600'])\n"
                                                     "    open('child', 'w').write(str(child.pid))\n"
                                                     "    print('waiting', flush=True)\n"
                                                     "    time.sleep(600)\n"));
        bench.settings().limit = std::chrono::seconds(5);
        const auto built = bench.build();
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QVERIFY2(built->metadata.reason.starts_with("its build did not end within 5 seconds (calling "
                                                    "prepare_metadata_for_build_wheel of backend); the log is "),
                 built->metadata.reason.c_str());
        QVERIFY(logOf(*built).find("waiting") != std::string::npos);
        const int child = QString::fromStdString(readFile(bench.root() / "tree" / "child").value_or("0")).toInt();
        QVERIFY(child > 0);
        QTRY_VERIFY(!runs(child));
        QVERIFY(bench.scratchIsEmpty());
    }

    void leftovers()
    {
        Bench bench;
        bench.file("pyproject.toml", project);
        bench.file("backend.py", preparing(metadata, "    import subprocess\n"
                                                     "    child = subprocess.Popen(['sleep', '600'])\n"
                                                     "    open('child', 'w').write(str(child.pid))\n"));
        const auto built = bench.build();
        QVERIFY(built.has_value());
        QCOMPARE(built->metadata.status, ReleaseMetadata::Status::Known);
        const int child = QString::fromStdString(readFile(bench.root() / "tree" / "child").value_or("0")).toInt();
        QVERIFY(child > 0);
        QTRY_VERIFY(!runs(child));
    }

    void cancellation()
    {
        Bench bench;
        bench.file("pyproject.toml", project);
        bench.file("backend.py", preparing(metadata, "    import time\n"
                                                     "    open('started', 'w').close()\n    time.sleep(600)\n"));
        std::stop_source stop;
        std::jthread canceller([&] {
            while (!fs::exists(bench.root() / "tree" / "started") && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            stop.request_stop();
        });
        Task task(stop.get_token());
        const auto built = bench.build(task);
        stop.request_stop();
        QVERIFY(!built.has_value());
        QCOMPARE(built.error().code, ErrorCode::Cancelled);
        QVERIFY(bench.scratchIsEmpty());
    }

    void keptFolders()
    {
        Bench bench;
        bench.file("pyproject.toml", project);
        bench.file("backend.py", "raise SystemExit('no')\n");
        bench.settings().keepFailed = true;
        const auto built = bench.build();
        QVERIFY(built.has_value());
        QVERIFY(!bench.scratchIsEmpty());
        QVERIFY(built->metadata.reason.find(", its folder " + (bench.root() / "scratch").native())
                != std::string::npos);
        for (const auto& entry : fs::directory_iterator(bench.root() / "scratch"))
            QCOMPARE(fs::status(entry).permissions(), fs::perms::owner_all);
    }

    /// The scratch environment is no sandbox; this is what docs/resolver.md says of it.
    void isNoSandbox()
    {
        Bench bench;
        const std::string outside = (bench.root() / "outside").native();
        bench.file("pyproject.toml", project);
        bench.file("backend.py", preparing(metadata, "    open('" + outside + "', 'w').close()\n"));
        const auto built = bench.build();
        QVERIFY(built.has_value());
        QVERIFY(fs::exists(outside));
    }

    void otherPython()
    {
        Bench bench;
        bench.file("pyproject.toml", project);
        bench.file("backend.py", preparing(metadata));
        bench.settings().pythonVersion = "3.99";
        const auto built = bench.build();
        QVERIFY2(built.has_value(), built ? "" : built.error().message.c_str());
        QCOMPARE(built->warnings.size(), std::size_t(1));
        QVERIFY(built->warnings.front().find("because no Python 3.99 was found") != std::string::npos);
    }

    void withoutPython()
    {
        Bench bench;
        bench.file("setup.py", "");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        bench.settings().pythonVersion = "3.12";
        const auto none = bench.build();
        bench.settings().python = "/nowhere/python";
        const auto wrong = bench.build();
        qputenv("PATH", path);
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, ErrorCode::Environment);
        QCOMPARE(none.error().message,
                 std::string("there is no Python to build packages with (looked for python3.12, python3, python)"));
        QVERIFY(none.error().hint.starts_with("install python3.12"));
        QVERIFY(!wrong.has_value());
        QVERIFY(wrong.error().message.starts_with("`/nowhere/python` is no Python 3"));
    }

    void logs()
    {
        BuildLog log({"s3cret", "x"});
        log.add("one\ntw");
        log.add("o\n\nwith s3");
        log.add("cret inside\nprogress 1%\rprogress 2%\r\nx\x1b[31m\ttab\nopen");
        log.addLine("== step");
        for (int i = 0; i < 200'000; ++i)
            log.add("0123456789012345678901234567890123456789\n");
        log.add(std::string(20'000, 'y') + "\nlast");
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "deep" / "x.log";
        QVERIFY(log.write(file).has_value());
        const std::string text = *readFile(file);
        QVERIFY2(text.starts_with("one\ntwo\n\nwith **** inside\nprogress 2%\nx\\x1b[31m    tab\nopen\n== step\n0123"),
                 text.substr(0, 120).c_str());
        QVERIFY(text.ends_with(" [cut]\nlast\n"));
        QVERIFY(text.size() < 2 * BuildLog::limit + 100);
        QVERIFY(text.find(" bytes are left out here]\n") != std::string::npos);
        QCOMPARE(log.lastLines().size(), BuildLog::lastLinesKept);
        QCOMPARE(log.lastLines().back(), std::string("last"));
        QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }

    void variables()
    {
        IndexSettings settings;
        settings.indexUrl = "https://user:p%40ss@index.example/simple";
        settings.extraIndexUrls = {"https://tokentoken@more.example/simple"};
        settings.findLinks = {"/a folder/wheels"};
        settings.trustedHosts = {"one.example", "two.example:8080"};
        settings.proxy = "http://proxy.example:3128";
        const Variables pip = pipVariables(settings, true);
        QCOMPARE(pip.at("PIP_INDEX_URL"), settings.indexUrl);
        QCOMPARE(pip.at("PIP_EXTRA_INDEX_URL"), settings.extraIndexUrls.front());
        QCOMPARE(pip.at("PIP_FIND_LINKS"), std::string("file:///a%20folder/wheels"));
        QCOMPARE(pip.at("PIP_TRUSTED_HOST"), std::string("one.example two.example:8080"));
        QCOMPARE(pip.at("PIP_PROXY"), settings.proxy);
        QCOMPARE(pip.at("PIP_ONLY_BINARY"), std::string(":all:"));
        QCOMPARE(pip.at("PIP_CONFIG_FILE"), std::string("/dev/null"));
        QVERIFY(!pip.contains("PIP_NO_INDEX"));
        const std::vector<std::string> secrets = secretsOf(settings);
        for (const char* secret : {"p@ss", "p%40ss", "tokentoken"})
            QVERIFY2(std::find(secrets.begin(), secrets.end(), secret) != secrets.end(), secret);

        settings.offline = true;
        const Variables offline = pipVariables(settings, false);
        QCOMPARE(offline.at("PIP_NO_INDEX"), std::string("1"));
        QVERIFY(!offline.contains("PIP_INDEX_URL"));
        QVERIFY(!offline.contains("PIP_ONLY_BINARY"));

        const Variables build = buildVariables({{"PATH", "/bin"},
                                                {"HOME", "/nowhere"},
                                                {"CC", "clang"},
                                                {"PIP_INDEX_URL", "x"},
                                                {"UV_INDEX", "x"},
                                                {"PYTHONHOME", "x"},
                                                {"VIRTUAL_ENV", "x"},
                                                {"GIT_DIR", "x"},
                                                {"My_Password", "x"},
                                                {"AWS_SECRET_ACCESS_KEY", "x"}},
                                               "/scratch");
        for (const char* kept : {"PATH", "HOME", "CC"})
            QVERIFY2(build.contains(kept), kept);
        for (const char* gone : {"PIP_INDEX_URL", "UV_INDEX", "PYTHONHOME", "VIRTUAL_ENV", "GIT_DIR", "My_Password",
                                 "AWS_SECRET_ACCESS_KEY"})
            QVERIFY2(!build.contains(gone), gone);
        QCOMPARE(build.at("TMPDIR"), std::string("/scratch"));
    }
};

QTEST_GUILESS_MAIN(SourceBuildTest)
#include "source_build_test.moc"
