// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "base/files.h"
#include "index/loopback_server.h"
#include "support/archives.h"
#include "workspace/json.h"
#include "workspace/workspace.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;
namespace fs = std::filesystem;

/// Direct references through the façade: from a line to a lock and back.
class WorkspaceReferencesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::LoopbackServer> m_server;
    std::map<std::string, QByteArray> m_files; ///< what the server has, by path

    fs::path root() const { return m_folder->path().toStdString(); }
    fs::path work() const { return root() / "work"; }

    void write(const fs::path& path, const QByteArray& bytes) const
    {
        fs::create_directories(path.parent_path());
        QVERIFY(writeFile(path, bytes.toStdString()).has_value());
    }
    QByteArray read(const fs::path& path) const { return QByteArray::fromStdString(readFile(path).value_or("")); }

    static QByteArray wheel(const QByteArray& name, const QByteArray& version, const QByteArray& requirement = {})
    {
        return test::zip({{name + "-" + version + ".dist-info/METADATA",
                           "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n"
                               + (requirement.isEmpty() ? "" : "Requires-Dist: " + requirement + "\n")}});
    }
    static QByteArray project(const QByteArray& name, const QByteArray& dependencies, const QByteArray& more = {})
    {
        return "[project]\nname = \"" + name + "\"\nversion = \"0.1\"\ndependencies = [" + dependencies + "]\n" + more;
    }

    /// Adds a wheel to the index of files.
    void publish(const QByteArray& name, const QByteArray& version, const QByteArray& requirement = {})
    {
        const std::string file = (name + "-" + version + "-py3-none-any.whl").toStdString();
        const QByteArray bytes = wheel(name, version, requirement);
        write(root() / "files" / file, bytes);
        const fs::path page = root() / "simple" / name.toStdString() / "index.html";
        write(page, read(page) + "<a href=\"../../files/" + QByteArray::fromStdString(file)
                        + "#sha256=" + QByteArray::fromStdString(sha256(bytes.toStdString())) + "\">"
                        + QByteArray::fromStdString(file) + "</a>\n");
    }

    QString git(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path() + "/repo");
        process.start(
            "git", QStringList{"-c", "user.name=Ada", "-c", "user.email=ada@host.example", "-c", "commit.gpgsign=false"}
                       + arguments);
        process.waitForFinished();
        if (process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

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
        return std::move(*workspace);
    }

    CompilePlan compile(CompileOptions options = {})
    {
        Task task;
        const auto workspace = open();
        options.all = true;
        auto plan = workspace->compile(options, task);
        if (!plan) {
            QTest::qFail(describe(plan.error()).c_str(), __FILE__, __LINE__);
            return {};
        }
        if (plan->ok() && !workspace->write(*plan, {}, task))
            QTest::qFail("the lock could not be written", __FILE__, __LINE__);
        return std::move(*plan);
    }

    /// The lock without its header, or the error.
    QString compiled(const CompileOptions& options = {})
    {
        const CompilePlan plan = compile(options);
        if (plan.profiles.empty())
            return "nothing was compiled";
        const CompiledProfile& profile = plan.profiles.back();
        if (profile.error)
            return QString::fromStdString(describe(*profile.error));
        if (profile.status == CompiledProfile::Status::Unsatisfiable)
            return QString::fromStdString(profile.explanation);
        QString text = QString::fromStdString(profile.newText);
        while (text.startsWith('#'))
            text.remove(0, text.indexOf('\n') + 1);
        return text;
    }

    std::pair<LockState, QString> state(const std::string& name = "requirements")
    {
        Task task;
        const auto report = open()->profiles(task);
        if (report)
            for (const ProfileInfo& info : report->profiles)
                if (info.profile.name == name)
                    return {info.state,
                            info.reasons.empty() ? QString() : QString::fromStdString(info.reasons.front())};
        QTest::qFail("no such profile", __FILE__, __LINE__);
        return {LockState::Unreadable, {}};
    }

    QString placed(QString text) const
    {
        return text.replace("SERVER", QString::fromStdString(m_server->origin()))
            .replace("HOSTPORT", QString::fromStdString(m_server->origin()).mid(7))
            .replace("WORK", m_folder->path() + "/work")
            .replace("REPO", m_folder->path() + "/repo")
            .replace("DIGEST", QString::fromStdString(sha256(m_files.at("/tool-1.0-py3-none-any.whl").toStdString())))
            .replace("HEAD", git({"rev-parse", "HEAD"}))
            .replace("FIRST", git({"rev-parse", "v1"}));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_folder->path().toUtf8());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        qputenv("LW_TOKEN", "ada:sekret");
        qunsetenv("PROJECT_ROOT");
        publish("icons", "1.0");
        publish("icons", "2.0");
        publish("svg", "1.0");
        publish("tool", "2.0");
        publish("wants", "1.0", "tool>=2");
        publish("sly", "1.0", "icons @ https://h.example/icons.zip");
        write(work() / "pkg" / "pyproject.toml",
              project("Zed_Pkg", "\"icons\"", "[project.optional-dependencies]\ndraw = [\"svg\"]\n"));
        write(work() / "alpha" / "pyproject.toml", project("alpha", "\"svg\""));
        write(work() / "files" / "tool-1.0-py3-none-any.whl", wheel("tool", "1.0", "icons<2"));
        m_files["/tool-1.0-py3-none-any.whl"] = wheel("tool", "1.0", "icons<2");
        m_files["/src-1.0.tar.gz"] = test::gzip(
            test::tar({{"src-1.0/PKG-INFO", "Metadata-Version: 2.2\nName: src\nVersion: 1.0\nRequires-Dist: svg\n"}}));
        m_server = std::make_unique<test::LoopbackServer>([this](const test::LoopbackRequest& request) {
            test::LoopbackReply reply;
            const auto file = m_files.find(request.path.substr(0, request.path.find('?')));
            reply.status = file == m_files.end() ? 404 : 200;
            if (file != m_files.end())
                reply.body = file->second.toStdString();
            return reply;
        });
        write(root() / "repo" / "pyproject.toml", project("tool", "\"icons<2\""));
        write(root() / "repo" / "sub" / "pyproject.toml", project("part", "\"svg\""));
        git({"init", "-q", "-b", "main"});
        git({"add", "."});
        git({"commit", "-q", "-m", "one"});
        git({"tag", "v1"});
        write(root() / "repo" / "pyproject.toml", project("tool", "\"icons\""));
        git({"commit", "-q", "-a", "-m", "two"});
    }

    /// One line, its lock in uv's layout and in pip-tools', and a lock that is fresh.
    void lines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("uv");
        QTest::addColumn<QString>("pipTools");
        const auto row = [](const char* name, const char* line, const char* uv, const char* pipTools) {
            QTest::addRow("%s", name) << line << uv << pipTools;
        };
        row("an editable path", "-e ./pkg", "-e ./pkg", "-e ./pkg");
        row("an editable path with an extra", "-e ./pkg[draw]", "-e ./pkg+svg", "-e ./pkg[draw]+svg");
        row("a path", "./pkg", "./pkg", "./pkg");
        row("a path with an extra", "./pkg[draw]", "./pkg+svg", "./pkg+svg");
        row("a named path", "zed-pkg @ ./pkg", "./pkg", "./pkg");
        row("an editable file URL", "-e file:./pkg", "-e file:./pkg", "-e file:./pkg");
        row("a file URL with the project root", "zed-pkg @ file://${PROJECT_ROOT}/pkg",
            "zed-pkg @ file://${PROJECT_ROOT}/pkg", "zed-pkg @ file://${PROJECT_ROOT}/pkg");
        row("a wheel by URL", "SERVER/tool-1.0-py3-none-any.whl", "tool @ SERVER/tool-1.0-py3-none-any.whl",
            "tool @ SERVER/tool-1.0-py3-none-any.whl");
        row("a named wheel by URL with an extra", "tool[none] @ SERVER/tool-1.0-py3-none-any.whl",
            "tool @ SERVER/tool-1.0-py3-none-any.whl", "tool[none] @ SERVER/tool-1.0-py3-none-any.whl");
        row("a URL with a variable", "tool @ http://${LW_TOKEN}@HOSTPORT/tool-1.0-py3-none-any.whl",
            "tool @ http://${LW_TOKEN}@HOSTPORT/tool-1.0-py3-none-any.whl",
            "tool @ http://${LW_TOKEN}@HOSTPORT/tool-1.0-py3-none-any.whl");
        row("a URL with its digest", "tool @ SERVER/tool-1.0-py3-none-any.whl#egg=tool&sha256=DIGEST",
            "tool @ SERVER/tool-1.0-py3-none-any.whl#egg=tool&sha256=DIGEST",
            "tool @ SERVER/tool-1.0-py3-none-any.whl#sha256=DIGEST");
        row("an archive by URL", "SERVER/src-1.0.tar.gz", "src @ SERVER/src-1.0.tar.gz", "src @ SERVER/src-1.0.tar.gz");
        row("a wheel by path", "./files/tool-1.0-py3-none-any.whl", "./files/tool-1.0-py3-none-any.whl",
            "./files/tool-1.0-py3-none-any.whl");
        row("a branch", "tool @ git+file://REPO@main", "tool @ git+file://REPO@HEAD", "tool @ git+file://REPO@main");
        row("a tag without a name", "git+file://REPO@v1", "tool @ git+file://REPO@FIRST", "tool @ git+file://REPO@v1");
        row("an egg and a subdirectory", "git+file://REPO@main#egg=part&subdirectory=sub",
            "part @ git+file://REPO@HEAD#egg=part&subdirectory=sub", "part @ git+file://REPO@main#subdirectory=sub");
        row("an editable repository", "-e git+file://REPO@main#egg=tool", "-e git+file://REPO@HEAD#egg=tool",
            "-e git+file://REPO@main#egg=tool");
    }
    void lines()
    {
        QFETCH(QString, line);
        QFETCH(QString, uv);
        QFETCH(QString, pipTools);
        for (const auto& [layout, expected] :
             {std::pair(requirements::LockLayout::Uv, uv), std::pair(requirements::LockLayout::PipTools, pipTools)}) {
            write(work() / "requirements.in", placed(line).toUtf8() + "\n");
            fs::remove(work() / "requirements.txt");
            CompileOptions options;
            options.layout = layout;
            const QString text = compiled(options);
            const QString wanted = placed(expected.section('+', 0, expected.contains("+svg") ? -2 : -1));
            QVERIFY2(("\n" + text).contains("\n" + wanted + "\n    # via -r requirements.in"), qPrintable(text));
            QCOMPARE(text.contains("svg==1.0"),
                     expected.contains("+svg") || line.contains("src-1.0") || line.contains("=sub"));
            const auto [lockState, reason] = state();
            QVERIFY2(lockState == LockState::Fresh, qPrintable(reason));
            const CompilePlan again = compile(options);
            QCOMPARE(int(again.profiles.front().status), int(CompiledProfile::Status::Unchanged));
        }
    }

    void absolutePathsOfALockStay()
    {
        write(work() / "requirements.in", "-e ./pkg\n./alpha\n");
        const QByteArray lock =
            placed("-e file://WORK/pkg\n    # via -r requirements.in\nalpha @ file://WORK/alpha\n    "
                   "# via -r requirements.in\nicons==2.0\n    # via zed-pkg\nsvg==1.0\n    # via "
                   "alpha\n")
                .toUtf8();
        write(work() / "requirements.txt", lock);
        CompileOptions options;
        options.layout = requirements::LockLayout::PipTools;
        QCOMPARE(compiled(options).toUtf8(), lock);
        QVERIFY(state().first == LockState::Fresh);
    }

    void whatChangesMakesALockStale_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* before, const char* after, const char* reason) {
            QTest::addRow("%s", name) << before << after << reason;
        };
        row("another path", "./pkg", "./alpha",
            "requirements.in:1 asks for alpha @ ./alpha, which requirements.txt does not pin");
        row("a URL instead of a path", "./files/tool-1.0-py3-none-any.whl", "SERVER/tool-1.0-py3-none-any.whl",
            "but requirements.txt has ./files/tool-1.0-py3-none-any.whl");
        row("a URL instead of a version", "tool", "tool @ SERVER/tool-1.0-py3-none-any.whl",
            "but requirements.txt pins 2.0");
        row("a version instead of a URL", "tool @ SERVER/tool-1.0-py3-none-any.whl", "tool", "which no line asks for");
        row("another commit", "git+file://REPO@v1", "git+file://REPO@HEAD",
            "but requirements.txt has git+file://REPO@FIRST");
        row("an editable instead of a copy", "./pkg", "-e ./pkg", "as an editable");
    }
    void whatChangesMakesALockStale()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, reason);
        write(work() / "requirements.in", placed(before).toUtf8() + "\n");
        (void)compiled();
        QVERIFY(state().first == LockState::Fresh);
        write(work() / "requirements.in", placed(after).toUtf8() + "\n");
        const auto [lockState, said] = state();
        QVERIFY(lockState == LockState::Stale);
        QVERIFY2(said.contains(placed(reason)), qPrintable(said));
        (void)compiled();
        QVERIFY(state().first == LockState::Fresh);
    }

    void aBranchMovesWithTheRepository()
    {
        write(work() / "requirements.in", placed("tool @ git+file://REPO@main\n").toUtf8());
        const QString before = compiled();
        git({"commit", "-q", "--allow-empty", "-m", "three"});
        QVERIFY(state().first == LockState::Fresh); // what only the other side knows makes no lock stale
        const QString after = compiled();
        QVERIFY(before != after);
        QVERIFY(after.contains(git({"rev-parse", "HEAD"})));
    }

    /// Paths are relative to the folder in which one compiles, files of -r and -c to the file that names them.
    void nestedFilesKeepTheirPlaces()
    {
        write(work() / "requirements.in", "-r sub/b.in\n");
        write(work() / "sub" / "b.in", "-r c.in\n-c k.txt\n");
        write(work() / "sub" / "c.in", "-e ./pkg\n./alpha\n");
        write(work() / "sub" / "k.txt", "icons<2\n");
        QCOMPARE(compiled(), QString("-e ./pkg\n    # via -r sub/c.in\n./alpha\n    # via -r sub/c.in\nicons==1.0\n"
                                     "    # via\n    #   -c sub/k.txt\n    #   zed-pkg\nsvg==1.0\n    # via alpha\n"));
        write(work() / "sub" / "c.in", "-e ../pkg\n");
        const QString said = compiled();
        QVERIFY2(said.contains("sub/c.in:1") && said.contains("did you mean `./pkg`?"), qPrintable(said));
    }

    void aChildMayBeBoundByALockWithReferences()
    {
        write(work() / "requirements" / "in" / "base.in",
              placed("-e ./pkg\ntool @ SERVER/tool-1.0-py3-none-any.whl\n").toUtf8());
        write(work() / "requirements" / "in" / "app.in", "-c ../base.txt\ntool\nicons\n");
        const CompilePlan plan = compile();
        QCOMPARE(plan.profiles.size(), std::size_t(2));
        for (const CompiledProfile& profile : plan.profiles)
            QVERIFY2(!profile.error && profile.status == CompiledProfile::Status::Changed, profile.explanation.c_str());
        QVERIFY2(read(work() / "requirements" / "app.txt")
                     .contains(placed("icons==1.0\n    # via\n    #   -c requirements/in/../base.txt\n    #   -r "
                                      "requirements/in/app.in\n    #   tool\ntool @ SERVER/tool-1.0-py3-none-any.whl\n")
                                   .toUtf8()),
                 read(work() / "requirements" / "app.txt").constData());
    }

    void digestsAreWritten()
    {
        write(work() / "requirements.in",
              placed("-e ./pkg\n./alpha\n./files/tool-1.0-py3-none-any.whl\nSERVER/src-1.0.tar.gz\n"
                     "git+file://REPO#subdirectory=sub\n")
                  .toUtf8());
        CompileOptions options;
        options.generateHashes = true;
        const QString text = compiled(options);
        const auto hashOf = [](const QByteArray& bytes) {
            return " \\\n    --hash=sha256:" + QString::fromStdString(sha256(bytes.toStdString())) + "\n";
        };
        QVERIFY2(text.contains("src-1.0.tar.gz" + hashOf(m_files["/src-1.0.tar.gz"])), qPrintable(text));
        QVERIFY2(text.contains("./files/tool-1.0-py3-none-any.whl" + hashOf(m_files["/tool-1.0-py3-none-any.whl"])),
                 qPrintable(text));
        QVERIFY2(text.contains("-e ./pkg\n    # via") && text.contains("./alpha\n    # via"), qPrintable(text));
        QVERIFY2(text.contains("#subdirectory=sub\n    # via"), qPrintable(text));
    }

    void aPylockSaysWhatEachReferenceIs()
    {
        write(work() / "requirements.in", placed("-e ./pkg\n./files/tool-1.0-py3-none-any.whl\nSERVER/src-1.0.tar.gz\n"
                                                 "git+file://REPO@main#subdirectory=sub\n")
                                              .toUtf8());
        CompileOptions options;
        options.files = {work() / "requirements.in"};
        options.output = work() / "pylock.toml";
        const QString text = compiled(options);
        QVERIFY2(text.contains("\ndirectory = { path = \"pkg\", editable = true }"), qPrintable(text));
        QVERIFY2(text.contains("path = \"files/tool-1.0-py3-none-any.whl\""), qPrintable(text));
        QVERIFY2(text.contains(placed("SERVER/src-1.0.tar.gz")), qPrintable(text));
        QVERIFY2(text.contains("vcs = {") && text.contains(placed("commit-id = \"HEAD\""))
                     && text.contains("subdirectory = \"sub\""),
                 qPrintable(text));
    }

    void aWrongDigestIsRefused()
    {
        write(work() / "requirements.in",
              placed("icons\ntool @ SERVER/tool-1.0-py3-none-any.whl#sha256=").toUtf8() + QByteArray(64, 'a') + "\n");
        const QString said = compiled();
        QVERIFY2(said.startsWith("requirements.in:2:1: the digest of"), qPrintable(said));
        QVERIFY(!fs::exists(work() / "requirements.txt"));
    }

    void conflictsNameTheLine_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("named");
        QTest::addRow("a version beside a URL") << "tool @ SERVER/tool-1.0-py3-none-any.whl\ntool>=2\n"
                                                << QStringList{"requirements.in:1", "requirements.in:2"};
        QTest::addRow("a package against a URL") << "tool @ SERVER/tool-1.0-py3-none-any.whl\nwants\n"
                                                 << QStringList{"requirements.in:1", "requirements.in:2"};
        QTest::addRow("a URL that a package brings along") << "icons\nsly\n"
                                                           << QStringList{"requirements.in:2", "direct URL"};
    }
    void conflictsNameTheLine()
    {
        QFETCH(QString, lines);
        QFETCH(QStringList, named);
        write(work() / "requirements.in", placed(lines).toUtf8());
        const QString said = compiled();
        for (const QString& word : named)
            QVERIFY2(said.contains(word), qPrintable(said));
    }

    void passwordsStayOutOfEverything_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addRow("in a URL") << "tool @ http://ada:sekret@HOSTPORT/tool-1.0-py3-none-any.whl\n";
        QTest::addRow("in a variable") << "tool @ http://${LW_TOKEN}@HOSTPORT/tool-1.0-py3-none-any.whl\n";
        QTest::addRow("in a conflict") << "tool @ http://ada:sekret@HOSTPORT/tool-1.0-py3-none-any.whl\ntool>=2\n";
        QTest::addRow("in an error") << "tool @ http://ada:sekret@HOSTPORT/missing-1.0-py3-none-any.whl\n";
        QTest::addRow("in a URL without an answer") << "http://ada:sekret@HOSTPORT/missing-1.0-py3-none-any.whl\n";
        QTest::addRow("in a URL of git") << "tool @ git+http://ada:sekret@HOSTPORT/repo@main\n";
        QTest::addRow("in the index of a file")
            << "--extra-index-url http://ada:sekret@HOSTPORT/simple\nno-such-package\n";
    }
    void passwordsStayOutOfEverything()
    {
        QFETCH(QString, lines);
        write(work() / "requirements.in", placed(lines).toUtf8());
        const CompilePlan plan = compile();
        std::string everything = toJson(plan);
        for (const CompiledProfile& profile : plan.profiles) {
            everything += profile.newText + profile.explanation + profile.textDiff;
            if (profile.error)
                everything += describe(*profile.error);
        }
        Task task;
        const auto workspace = open();
        if (const auto report = workspace->conflicts({}, task))
            everything += toJson(*report);
        else
            everything += describe(report.error());
        if (const auto report = workspace->check({}, task))
            everything += toJson(*report);
        if (const auto report = workspace->profiles(task))
            everything += toJson(*report);
        if (const auto report = workspace->packages(task))
            everything += toJson(*report);
        for (const char* folder : {"/cache", "/state"}) {
            QDirIterator files(m_folder->path() + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext())
                everything += read(files.next().toStdString()).toStdString();
        }
        QVERIFY(!everything.empty());
        const std::size_t found = everything.find("sekret");
        QVERIFY2(found == std::string::npos,
                 everything.substr(found > 200 && found != std::string::npos ? found - 200 : 0, 300).c_str());
        QVERIFY(everything.find("YWRhOnNla3JldA") == std::string::npos);
    }

    void offlineSaysWhichLine()
    {
        write(work() / "requirements.in", placed("icons\ntool @ SERVER/tool-1.0-py3-none-any.whl\n").toUtf8());
        Environment environment;
        environment.stateFolder = root() / "state";
        environment.cacheFolder = root() / "cache";
        environment.index.indexUrl = "file://" + (root() / "simple").native();
        environment.index.environment.emplace();
        environment.index.offline = true;
        environment.index.systemFolder = root() / "etc";
        const auto said = [&] {
            Task task;
            CompileOptions options;
            options.all = true;
            auto workspace = Workspace::open(work(), environment);
            const auto plan = (*workspace)->compile(options, task);
            const CompiledProfile& profile = plan->profiles.front();
            return QString::fromStdString(profile.error ? describe(*profile.error) : profile.newText);
        };
        QVERIFY2(said().startsWith("requirements.in:2:1: `" + placed("SERVER/tool-1.0-py3-none-any.whl")
                                   + "` is not in the cache"),
                 qPrintable(said()));
        (void)compile();
        fs::remove(work() / "requirements.txt");
        QVERIFY2(said().contains(placed("tool @ SERVER/")), qPrintable(said()));
    }
};

QTEST_GUILESS_MAIN(WorkspaceReferencesTest)
#include "references_test.moc"
