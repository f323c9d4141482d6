// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "base/files.h"
#include "index/loopback_server.h"
#include "index/reference_source.h"
#include "support/archives.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <condition_variable>

using namespace lockwright;
using index::ReferenceSource;
using index::ResolvedReference;
using Status = index::ReleaseMetadata::Status;

namespace
{

QByteArray wheelOf(const QByteArray& name, const QByteArray& version, const QByteArray& requires_ = {})
{
    const QByteArray folder = name + "-" + version + ".dist-info/";
    return test::zip({{folder + "METADATA", "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n"
                                                + (requires_.isEmpty() ? "" : "Requires-Dist: " + requires_ + "\n")}});
}

QByteArray project(const QByteArray& name, const QByteArray& version, const QByteArray& more = {})
{
    return "[project]\nname = \"" + name + "\"\n" + (version.isEmpty() ? "" : "version = \"" + version + "\"\n") + more;
}

/// Builds whatever it gets, and counts.
class FakeBuilder final : public index::SourceBuilder
{
public:
    Result<index::BuiltSource> build(const index::SourceToBuild& source, Task&) override
    {
        ++count;
        sawProject =
            source.folder.empty() ? !source.archive.empty() : std::filesystem::exists(source.folder / "setup.py");
        index::BuiltSource built;
        built.name = *pep::Name::parse("built");
        built.version = *pep::Version::parse("7.0");
        built.metadata.requiresDist.push_back({"helper", {}, {}});
        return built;
    }
    std::string identity() const override { return "fake"; }
    int count = 0;
    bool sawProject = false;
};

} // namespace

class ReferenceSourceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path root() const { return m_folder->path().toStdString(); }

    void write(const std::string& name, const QByteArray& bytes) const
    {
        std::filesystem::create_directories((root() / name).parent_path());
        QVERIFY(writeFile(root() / name, bytes.toStdString()).has_value());
    }

    ReferenceSource source(bool offline = false, std::shared_ptr<index::SourceBuilder> builder = nullptr) const
    {
        ReferenceSource::Options options;
        options.settings.noIndex = true;
        options.settings.offline = offline;
        options.settings.retries = 0;
        options.cacheFolder = root() / "cache";
        options.root = root();
        options.builder = std::move(builder);
        return ReferenceSource(std::move(options));
    }

    /// "name version: requirement; requirement", or the status and reason, or the error's message.
    static QString told(ReferenceSource& source, const std::string& text, const std::string& name = {},
                        const index::BuildPermission& builds = {})
    {
        Task task;
        const auto found = source.resolve({text, pep::Name::parse(name).value_or(pep::Name()), builds}, task);
        if (!found)
            return QString::fromStdString("error: " + found.error().message);
        const ResolvedReference& reference = **found;
        if (reference.metadata->status != Status::Known)
            return QString("status %1 %2: %3")
                .arg(int(reference.metadata->status))
                .arg(QString::fromStdString(reference.name.text()), QString::fromStdString(reference.metadata->reason));
        QStringList required;
        for (const pep::RequiresDist& line : reference.metadata->requiresDist)
            required << QString::fromStdString(line.text);
        return QString::fromStdString(reference.name.text()) + " "
               + (reference.versionKnown ? QString::fromStdString(reference.version.text()) : QString("?")) + ": "
               + required.join("; ");
    }
    QString told(const std::string& text, const std::string& name = {}) const
    {
        ReferenceSource fresh = source();
        return told(fresh, text, name);
    }

    QString git(const QStringList& arguments, const QString& folder) const
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(
            "git", QStringList{"-c", "user.name=Ada", "-c", "user.email=ada@host.example", "-c", "commit.gpgsign=false"}
                       + arguments);
        process.waitForFinished();
        if (process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// A repository with two commits; `v1` names the first one.
    QString makeRepository()
    {
        const QString folder = m_folder->path() + "/repo";
        write("repo/pyproject.toml", project("tool", "1.0", "dependencies = [\"icons<2\"]\n"));
        write("repo/sub/pyproject.toml", project("part", "3.0", "dependencies = [\"other\"]\n"));
        write("repo/old/setup.py", "");
        git({"init", "-q", "-b", "main"}, folder);
        git({"add", "."}, folder);
        git({"commit", "-q", "-m", "one"}, folder);
        git({"tag", "-a", "v1", "-m", "one"}, folder);
        write("repo/pyproject.toml", project("tool", "2.0", "dependencies = [\"icons\"]\n"));
        git({"commit", "-q", "-a", "-m", "two"}, folder);
        return "git+file://" + folder;
    }

    QByteArray everythingInCache() const
    {
        QByteArray all;
        QDirIterator files(m_folder->path() + "/cache", QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.fileName().toUtf8() + file.readAll();
        }
        return all;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_folder->path().toUtf8());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }

    void local_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::addRow("%s", name) << text << expected;
        };
        row("a project", "./lib", "lib 1.0: icons<2; svg; extra == \"draw\"");
        row("its name is checked", "lib2 @ ./lib", "error: `./lib` holds lib, not lib2");
        row("a project whose version is dynamic", "./dynamic", "dynamic ?: icons");
        row("a project whose dependencies are dynamic", "./made",
            "status 2 made: its pyproject.toml leaves its dependencies to its build program");
        row("a project of setup.py", "./old", "status 2 : its metadata is made by its build program");
        row("a folder without a project", "./empty", "error: there is no project at `./empty`");
        row("a project that cannot be read", "./broken", "status 1 : its pyproject.toml cannot be read");
        row("a project in a subdirectory", "./more#subdirectory=inner", "inner 0.5: ");
        row("a wheel", "./menu-1.0-py3-none-any.whl", "menu 1.0: icons");
        row("a wheel with its digest", "./menu-1.0-py3-none-any.whl#sha256=DIGEST", "menu 1.0: icons");
        row("a wheel with another digest",
            "./menu-1.0-py3-none-any.whl#sha256=0000000000000000000000000000000000000000000000000000000000000000",
            "error: the digest of `./menu-1.0-py3-none-any.whl#sha256="
            "0000000000000000000000000000000000000000000000000000000000000000` is not the one that its fragment names");
        row("a wheel of another name", "./liar-1.0-py3-none-any.whl", "status 1 liar: ");
        row("a wheel that is none", "./torn-1.0-py3-none-any.whl", "status 1 torn: ");
        row("a source archive", "./src-2.0.tar.gz", "src 2.0: icons>=1");
        row("a source archive that must be built", "./dyn-2.0.tar.gz", "status 2 dyn: ");
        row("an archive of a branch", "./main.zip", "branch 4.0: icons");
        row("a project inside an archive", "./main.zip#subdirectory=packages/inner", "inner 5.0: other");
        row("an archive that nobody can read", "./thing.rar",
            "error: `./thing.rar` is neither a wheel nor a source archive");
    }
    void local()
    {
        write("lib/pyproject.toml", project("Lib", "1.0",
                                            "dependencies = [\"icons<2\"]\n[project.optional-dependencies]\n"
                                            "draw = [\"svg\"]\n"));
        write("dynamic/pyproject.toml",
              project("dynamic", "", "dynamic = [\"version\"]\ndependencies = [\"icons\"]\n"));
        write("made/pyproject.toml", project("made", "1.0", "dynamic = [\"dependencies\"]\n"));
        write("old/setup.py", "");
        write("empty/readme", "");
        write("broken/pyproject.toml", "[project\n");
        write("more/inner/pyproject.toml", project("inner", "0.5"));
        const QByteArray menu = wheelOf("menu", "1.0", "icons");
        write("menu-1.0-py3-none-any.whl", menu);
        write("liar-1.0-py3-none-any.whl", wheelOf("menu", "1.0"));
        write("torn-1.0-py3-none-any.whl", menu.left(menu.size() / 2));
        write("src-2.0.tar.gz",
              test::gzip(test::tar({{"src-2.0/PKG-INFO", "Metadata-Version: 2.2\nName: src\n"
                                                         "Version: 2.0\nRequires-Dist: icons>=1\n"}})));
        write("dyn-2.0.tar.gz", test::gzip(test::tar({{"dyn-2.0/PKG-INFO", "Metadata-Version: 2.1\nName: dyn\n"
                                                                           "Version: 2.0\n"}})));
        write("main.zip",
              test::zip(
                  {{"r-main/pyproject.toml", project("branch", "4.0", "dependencies = [\"icons\"]\n")},
                   {"r-main/packages/inner/pyproject.toml", project("inner", "5.0", "dependencies = [\"other\"]\n")}}));
        write("thing.rar", "x");
        QFETCH(QString, text);
        QFETCH(QString, expected);
        text.replace("DIGEST", QString::fromStdString(sha256(menu.toStdString())));
        const std::string written = text.toStdString();
        const std::size_t at = written.find(" @ ");
        const QString answer =
            at == std::string::npos ? told(written) : told(written.substr(at + 3), written.substr(0, at));
        QVERIFY2(answer.startsWith(expected), qPrintable(answer));
    }

    void digestsAreOfTheWholeFile()
    {
        const QByteArray menu = wheelOf("menu", "1.0");
        write("menu-1.0-py3-none-any.whl", menu);
        write("lib/pyproject.toml", project("lib", "1.0"));
        test::LoopbackServer server([&](const test::LoopbackRequest&) {
            test::LoopbackReply reply;
            reply.body = menu.toStdString();
            return reply;
        });
        ReferenceSource references = source();
        Task task;
        const std::string expected = "sha256:" + sha256(menu.toStdString());
        QCOMPARE(references.digest("./menu-1.0-py3-none-any.whl", task).value(), expected);
        QCOMPARE(references.digest(server.url("/menu-1.0-py3-none-any.whl"), task).value(), expected);
        QCOMPARE(references.digest(server.url("/menu-1.0-py3-none-any.whl") + "#sha512=" + std::string(128, 'a'), task)
                     .value(),
                 "sha512:" + std::string(128, 'a'));
        QVERIFY(references.digest("./lib", task).value().empty());
        QVERIFY(references.digest("git+file:///nowhere@main", task).value().empty());
    }

    void rangesReadAWheel_data()
    {
        QTest::addColumn<bool>("ranges");
        QTest::addRow("from a server that gives ranges") << true;
        QTest::addRow("from a server that sends everything") << false;
    }
    void rangesReadAWheel()
    {
        QFETCH(bool, ranges);
        QByteArray filler(400'000, '\0');
        for (int i = 0; i < filler.size(); ++i)
            filler[i] = char((unsigned(i) * 7919u >> 3) & 0x7f);
        const QByteArray wheel = test::zip(
            {{"menu-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: menu\nVersion: 1.0\nRequires-Dist: icons\n"},
             {"menu/data", filler}});
        std::atomic<std::size_t> sent{0};
        test::LoopbackServer server([&](const test::LoopbackRequest& request) {
            test::LoopbackReply reply;
            const std::string range = request.header("range");
            const std::string whole = wheel.toStdString();
            if (ranges && range.starts_with("bytes=")) {
                std::size_t first = 0, last = whole.size() - 1;
                if (range[6] == '-') {
                    first = whole.size() - std::stoul(range.substr(7));
                } else {
                    first = std::stoul(range.substr(6));
                    last = std::stoul(range.substr(range.find('-') + 1));
                }
                reply.status = 206;
                reply.body = whole.substr(first, last - first + 1);
                reply.headers = {{"Content-Range", "bytes " + std::to_string(first) + "-" + std::to_string(last) + "/"
                                                       + std::to_string(whole.size())}};
            } else {
                reply.body = whole;
            }
            sent += reply.body.size();
            return reply;
        });
        QCOMPARE(told(server.url("/menu-1.0-py3-none-any.whl")), QString("menu 1.0: icons"));
        QCOMPARE(sent < std::size_t(wheel.size()), ranges);
    }

    void answersAreKeptAsTheServerSays_data()
    {
        QTest::addColumn<QString>("cacheControl");
        QTest::addColumn<QString>("fragment");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("bodies");
        QTest::addRow("fresh for an hour") << "max-age=3600"
                                           << "" << 1 << 1;
        QTest::addRow("asked again, and unchanged") << "max-age=0"
                                                    << "" << 2 << 1;
        QTest::addRow("never to be kept") << "no-store"
                                          << "" << 2 << 2;
        QTest::addRow("a digest is for ever") << "max-age=0"
                                              << "#sha256=DIGEST" << 1 << 1;
    }
    void answersAreKeptAsTheServerSays()
    {
        QFETCH(QString, cacheControl);
        QFETCH(QString, fragment);
        const std::string wheel = wheelOf("menu", "1.0", "icons").toStdString();
        std::atomic<int> bodies{0};
        test::LoopbackServer server([&](const test::LoopbackRequest& request) {
            test::LoopbackReply reply;
            reply.headers = {{"ETag", "\"one\""}, {"Cache-Control", cacheControl.toStdString()}};
            if (request.header("if-none-match") == "\"one\"") {
                reply.status = 304;
                return reply;
            }
            ++bodies;
            reply.body = wheel;
            return reply;
        });
        fragment.replace("DIGEST", QString::fromStdString(sha256(wheel)));
        const std::string url = server.url("/menu-1.0-py3-none-any.whl") + fragment.toStdString();
        QCOMPARE(told(url), QString("menu 1.0: icons"));
        QCOMPARE(told(url), QString("menu 1.0: icons"));
        QFETCH(int, requests);
        QCOMPARE(int(server.count("/menu-1.0-py3-none-any.whl")), requests);
        QTEST(bodies.load(), "bodies");
        ReferenceSource offline = source(true);
        const QString again = told(offline, url, "menu");
        QCOMPARE(again, cacheControl == "no-store" ? QString("status 3 menu: it was never fetched, and we are offline")
                                                   : QString("menu 1.0: icons"));
    }

    void failuresOfServersAreSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("hint");
        QTest::addRow("a file that is not there") << 404 << "check the URL";
        QTest::addRow("a file for others") << 401 << "netrc";
    }
    void failuresOfServersAreSaid()
    {
        QFETCH(int, status);
        QFETCH(QString, hint);
        test::LoopbackServer server([&](const test::LoopbackRequest&) {
            test::LoopbackReply reply;
            reply.status = status;
            return reply;
        });
        const std::string url = "http://ada:sekret@" + server.url("/menu-1.0-py3-none-any.whl?token=sekret").substr(7);
        ReferenceSource references = source();
        Task task;
        const auto found = references.resolve({url, {}, {}}, task);
        QVERIFY(!found);
        QCOMPARE(int(found.error().code), int(ErrorCode::Network));
        const QString said = QString::fromStdString(describe(found.error()));
        QVERIFY2(said.contains(hint) && said.contains(QString::number(status)), qPrintable(said));
        QVERIFY2(!said.contains("sekret"), qPrintable(said));
    }

    void passwordsReachTheServerAndNothingElse()
    {
        const std::string wheel = wheelOf("menu", "1.0").toStdString();
        std::mutex mutex;
        std::set<std::string> authorizations;
        test::LoopbackServer server([&](const test::LoopbackRequest& request) {
            const std::scoped_lock lock(mutex);
            authorizations.insert(request.header("authorization"));
            test::LoopbackReply reply;
            reply.body = wheel;
            reply.headers = {{"Cache-Control", "max-age=60"}};
            return reply;
        });
        qputenv("LW_TOKEN", "ada:sekret");
        const std::string rest = server.url("/menu-1.0-py3-none-any.whl").substr(7);
        for (const std::string& url : {"http://ada:sekret@" + rest, "http://${LW_TOKEN}@" + rest + "?key=sekret"}) {
            ReferenceSource references = source();
            Task task;
            const auto found = references.resolve({url, {}, {}}, task);
            QVERIFY(found.has_value());
            QVERIFY((*found)->identity.find("sekret") == std::string::npos);
            QCOMPARE((*found)->passwordLeftOut, url.find("${") == std::string::npos);
        }
        qunsetenv("LW_TOKEN");
        QCOMPARE(authorizations, (std::set<std::string>{"Basic YWRhOnNla3JldA=="}));
        QVERIFY(!everythingInCache().contains("sekret"));
    }

    void git_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("revision");
        const auto row = [](const char* name, const char* suffix, const char* expected, const char* revision) {
            QTest::addRow("%s", name) << suffix << expected << revision;
        };
        row("the repository's own branch", "", "tool 2.0: icons", "main");
        row("a branch", "@main", "tool 2.0: icons", "main");
        row("an annotated tag is its commit", "@v1", "tool 1.0: icons<2", "v1^{commit}");
        row("a full name of a tag", "@refs/tags/v1", "tool 1.0: icons<2", "v1^{commit}");
        row("a commit", "@FULL", "tool 1.0: icons<2", "v1^{commit}");
        row("a short commit", "@SHORT", "tool 1.0: icons<2", "v1^{commit}");
        row("a subdirectory", "@main#subdirectory=sub", "part 3.0: other", "main");
        row("a branch that is not there", "@nowhere",
            "error: git+file://REPO@nowhere has no branch, tag or commit `nowhere`", "");
        row("a subdirectory that is not there", "#subdirectory=none",
            "error: git+file://REPO#subdirectory=none has no project at", "");
        row("a project that must be built", "@main#subdirectory=old",
            "status 2 : its metadata is made by its build program", "main");
    }
    void git()
    {
        const QString repository = makeRepository();
        const QString folder = m_folder->path() + "/repo";
        const QString first = git({"rev-parse", "v1^{commit}"}, folder);
        QFETCH(QString, suffix);
        QFETCH(QString, expected);
        QFETCH(QString, revision);
        suffix.replace("FULL", first).replace("SHORT", first.left(9));
        expected.replace("REPO", folder);
        const std::string text = (repository + suffix).toStdString();
        const QString answer = told(text);
        QVERIFY2(answer.startsWith(expected), qPrintable(answer));
        if (revision.isEmpty())
            return;
        ReferenceSource references = source();
        Task task;
        const auto found = references.resolve({text, {}, {}}, task);
        QVERIFY(found.has_value());
        const QString commit = git({"rev-parse", revision}, folder);
        QVERIFY2(QString::fromStdString((*found)->pinned).contains("@" + commit), (*found)->pinned.c_str());
        // Without the repository: what a commit says is known for ever, and where a branch was is remembered.
        QVERIFY(QDir(folder).removeRecursively());
        ReferenceSource offline = source(true);
        QCOMPARE(told(offline, text), answer);
        QCOMPARE(told("git+file://" + folder.toStdString() + "@" + commit.toStdString()
                      + text.substr(std::min(text.find('#'), text.size()))),
                 answer);
    }

    void aBranchIsAskedForAgain()
    {
        const std::string repository = makeRepository().toStdString();
        QCOMPARE(told(repository + "@main"), QString("tool 2.0: icons"));
        write("repo/pyproject.toml", project("tool", "3.0"));
        git({"commit", "-q", "-a", "-m", "three"}, m_folder->path() + "/repo");
        ReferenceSource offline = source(true);
        QCOMPARE(told(offline, repository + "@main"), QString("tool 2.0: icons"));
        QCOMPARE(told(repository + "@main"), QString("tool 3.0: "));
    }

    void offlineWithoutTheRepositoryIsAnAnswer()
    {
        const std::string repository = makeRepository().toStdString();
        ReferenceSource offline = source(true);
        QCOMPARE(told(offline, repository + "@main", "tool"),
                 QString("status 3 tool: it was never fetched, and we are offline"));
    }

    void nothingOfARepositoryRuns()
    {
        // Hooks of the user's template and of the repository, filters that its attributes name, links.
        write("templates/hooks/post-checkout", "#!/bin/sh\ntouch \"$HOME/ran\"\n");
        write("templates/hooks/reference-transaction", "#!/bin/sh\ntouch \"$HOME/ran\"\n");
        for (const char* hook : {"post-checkout", "reference-transaction"})
            QFile::setPermissions(m_folder->path() + "/templates/hooks/" + hook,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString repository = makeRepository();
        write(".gitconfig", "[init]\n\ttemplateDir = " + m_folder->path().toUtf8()
                                + "/templates\n[core]\n\thooksPath = " + m_folder->path().toUtf8()
                                + "/templates/hooks\n[filter \"evil\"]\n\tsmudge = touch " + m_folder->path().toUtf8()
                                + "/ran\n");
        write("secret", "sekret");
        QVERIFY(QFile::link(m_folder->path() + "/secret", m_folder->path() + "/repo/sub/PKG-INFO"));
        write("repo/.gitattributes", "* filter=evil\n");
        git({"-c", "core.hooksPath=/dev/null", "-c", "filter.evil.smudge=cat", "add", "."}, m_folder->path() + "/repo");
        git({"-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", "three"}, m_folder->path() + "/repo");
        QFile::remove(m_folder->path() + "/ran");
        QCOMPARE(told(repository.toStdString() + "@main#subdirectory=sub"), QString("part 3.0: other"));
        QVERIFY(!QFile::exists(m_folder->path() + "/ran"));
    }

    void gitOfAHookIsNotOurs()
    {
        const std::string repository = makeRepository().toStdString();
        qputenv("GIT_DIR", "/nowhere");
        qputenv("GIT_INDEX_FILE", "/nowhere/index");
        const QString answer = told(repository + "@v1");
        qunsetenv("GIT_DIR");
        qunsetenv("GIT_INDEX_FILE");
        QCOMPARE(answer, QString("tool 1.0: icons<2"));
    }

    void buildsHappenWhereTheyAreAllowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("a folder") << "./old";
        QTest::addRow("an archive") << "./built-7.0.tar.gz";
        QTest::addRow("a commit") << "git+file://REPO@main#subdirectory=old";
    }
    void buildsHappenWhereTheyAreAllowed()
    {
        const QString repository = makeRepository();
        write("old/setup.py", "");
        write("built-7.0.tar.gz", test::gzip(test::tar({{"built-7.0/setup.py", ""}})));
        QFETCH(QString, text);
        text.replace("REPO", m_folder->path() + "/repo");
        const auto builder = std::make_shared<FakeBuilder>();
        const index::BuildPermission allowed{false, {*pep::Name::parse("built")}};
        ReferenceSource references = source(false, builder);
        QVERIFY(told(references, text.toStdString(), "built").startsWith("status 2 "));
        QVERIFY(told(references, text.toStdString(), {}, allowed)
                    .startsWith(text.contains("tar") ? "built 7.0" : "status 2 "));
        const int before = builder->count;
        QCOMPARE(told(references, text.toStdString(), "built", allowed), QString("built 7.0: helper"));
        QVERIFY(builder->sawProject);
        QVERIFY(builder->count - before <= 1);
        // What was built once is known.
        const int built = builder->count;
        ReferenceSource again = source(false, builder);
        QCOMPARE(told(again, text.toStdString(), "built", allowed), QString("built 7.0: helper"));
        QCOMPARE(builder->count, built);
    }

    void anEditedProjectIsBuiltAgain()
    {
        write("old/setup.py", "");
        const auto builder = std::make_shared<FakeBuilder>();
        const index::BuildPermission all{true, {}};
        ReferenceSource references = source(false, builder);
        QCOMPARE(told(references, "./old", {}, all), QString("built 7.0: helper"));
        write("old/setup.py", "# edited\n");
        QCOMPARE(told(references, "./old", {}, all), QString("built 7.0: helper"));
        QCOMPARE(builder->count, 2);
    }

    void whatIsWantedIsFetchedAtOnce()
    {
        const std::string repository = makeRepository().toStdString();
        std::mutex mutex;
        std::condition_variable changed;
        int arrived = 0, together = 0;
        test::LoopbackServer server([&](const test::LoopbackRequest& request) {
            std::unique_lock lock(mutex);
            ++arrived;
            changed.notify_all();
            if (changed.wait_for(lock, std::chrono::seconds(10), [&] { return arrived >= 2; }))
                ++together;
            test::LoopbackReply reply;
            reply.body = wheelOf(QByteArray::fromStdString(request.path.substr(1, 4)), "1.0").toStdString();
            return reply;
        });
        const std::vector<std::string> texts{server.url("/menu-1.0-py3-none-any.whl"),
                                             server.url("/icon-1.0-py3-none-any.whl"), repository + "@main",
                                             repository + "@v1"};
        ReferenceSource references = source();
        for (const std::string& text : texts)
            references.want({text, {}, {}});
        QCOMPARE(told(references, texts[0]), QString("menu 1.0: "));
        QCOMPARE(told(references, texts[1]), QString("icon 1.0: "));
        QCOMPARE(told(references, texts[2]), QString("tool 2.0: icons"));
        QCOMPARE(told(references, texts[3]), QString("tool 1.0: icons<2"));
        QCOMPARE(together, 2);
        QCOMPARE(server.paths().size(), std::size_t(2)); // nothing is asked for twice
    }

    void whatIsWantedAndNeverAskedForEndsWithTheSource()
    {
        const std::string repository = makeRepository().toStdString();
        test::LoopbackServer server([](const test::LoopbackRequest&) {
            test::LoopbackReply reply;
            reply.delay = std::chrono::seconds(20);
            return reply;
        });
        ReferenceSource references = source();
        references.want({server.url("/menu-1.0-py3-none-any.whl"), {}, {}});
        references.want({repository + "@nowhere", {}, {}});
        references.want({"./nowhere", {}, {}});
        references.want({"hg+https://h.example/r", {}, {}});
        QCOMPARE(told(references, "./nowhere").left(5), QString("error"));
    }

    void cancelling()
    {
        test::LoopbackServer server([](const test::LoopbackRequest&) {
            test::LoopbackReply reply;
            reply.delay = std::chrono::seconds(20);
            return reply;
        });
        ReferenceSource references = source();
        std::stop_source stop;
        Task task(stop.get_token());
        std::thread stopper([&] {
            while (server.paths().empty())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            stop.request_stop();
        });
        const auto found = references.resolve({server.url("/menu-1.0-py3-none-any.whl"), {}, {}}, task);
        stopper.join();
        QVERIFY(!found);
        QCOMPARE(int(found.error().code), int(ErrorCode::Cancelled));
    }
};

QTEST_GUILESS_MAIN(ReferenceSourceTest)
#include "reference_source_test.moc"
