// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simple_site.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>

using namespace lockwright;
using namespace lockwright::workspace;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;
using lockwright::test::SimpleSite;

/// An index that fails while a workspace is compiled: the failure is told in one sentence that names the package's
/// page, and every lock stays as it was.
class IndexFaultsTest : public QObject
{
    Q_OBJECT

    struct World {
        SimpleSite pages;
        LoopbackServer server{[this](const LoopbackRequest& request) { return pages.answer(request); }};
        QTemporaryDir folder;
        Environment environment;

        World()
        {
            pages.add("simple", "menu", {{"1.0", "icons", {SimpleSite::hash('1')}}});
            pages.add("simple", "icons", {{"1.0", "", {SimpleSite::hash('2')}}, {"0.9", "", {}}});
            write("requirements/in/app.in", "menu\n");
            write("requirements/app.txt", lock());
            environment.stateFolder = folder.filePath("state").toStdString();
            environment.cacheFolder = folder.filePath("cache").toStdString();
            environment.index.systemFolder = "/nonexistent";
            environment.index.environment.emplace();
            (*environment.index.environment)["UV_HTTP_RETRIES"] = "0";
            (*environment.index.environment)["UV_HTTP_TIMEOUT"] = "1";
            environment.index.indexUrl = "http://user:s3cret@" + server.url().substr(7);
        }
        static std::string lock() { return "icons==0.9\nmenu==1.0\n"; }
        [[nodiscard]] std::string path(const std::string& relative) const
        {
            return (folder.path().toStdString() + "/w/") + relative;
        }
        void write(const std::string& relative, const std::string& text) const
        {
            std::filesystem::create_directories(std::filesystem::path(path(relative)).parent_path());
            std::ofstream(path(relative), std::ios::binary | std::ios::trunc) << text;
        }
        [[nodiscard]] std::string read(const std::string& relative) const
        {
            std::ifstream in(path(relative), std::ios::binary);
            return {std::istreambuf_iterator<char>(in), {}};
        }
        CompilePlan compile(bool upgrade = true)
        {
            auto workspace = Workspace::open(path(""), environment);
            CompileOptions options;
            options.all = true;
            options.upgradeAll = upgrade;
            options.pythonVersion = "3.12";
            options.pythonPlatform = "linux";
            Task task;
            auto plan = (*workspace)->compile(options, task);
            if (!plan || plan->profiles.size() != 1) {
                QTest::qFail(plan ? "not one profile" : describe(plan.error()).c_str(), __FILE__, __LINE__);
                return {};
            }
            if (plan->ok() && !(*workspace)->write(*plan, {}, task))
                QTest::qFail("cannot write", __FILE__, __LINE__);
            return std::move(*plan);
        }
    };

private slots:
    void faults_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("said");
        const QString page = "/simple/icons/", metadata = "/simple-files/icons-1.0-py3-none-any.whl.metadata";
        QTest::addRow("a page that stalls") << page << "stall"
                                            << "/simple/icons/ did not answer in time";
        QTest::addRow("a page that breaks off") << page << "truncate"
                                                << "/simple/icons/ broke off";
        QTest::addRow("a page that is no page") << page << "garbage"
                                                << "the page of icons";
        QTest::addRow("a page that fails") << page << "500"
                                           << "/simple/icons/ answered 500";
        QTest::addRow("a server that wants to be asked tomorrow") << page << "429"
                                                                  << "/simple/icons/ answered 429";
        QTest::addRow("metadata that stalls") << metadata << "stall"
                                              << "icons-1.0-py3-none-any.whl";
        QTest::addRow("metadata that breaks off") << metadata << "truncate"
                                                  << "icons-1.0-py3-none-any.whl";
        QTest::addRow("metadata that fails") << metadata << "500"
                                             << "icons-1.0-py3-none-any.whl";
        QTest::addRow("metadata of another digest than promised") << metadata << "digest"
                                                                  << "icons-1.0-py3-none-any.whl";
    }
    void faults()
    {
        QFETCH(QString, path);
        QFETCH(QString, fault);
        QFETCH(QString, said);
        World world;
        if (fault == "digest")
            world.pages.add("simple", "icons", {{"1.0", "", {SimpleSite::hash('2')}, SimpleSite::hash('0')}});
        LoopbackReply& reply = world.pages[path.toStdString()];
        if (fault == "stall")
            reply.delay = std::chrono::seconds(20);
        if (fault == "truncate")
            reply.breakOffAfter = 10;
        if (fault == "garbage")
            reply.body = "gone fishing";
        if (fault == "500")
            reply.status = 500;
        if (fault == "429") {
            reply.status = 429;
            reply.headers.emplace_back("Retry-After", "86400");
        }
        const CompilePlan plan = world.compile();
        QVERIFY(!plan.ok());
        const std::optional<Error>& error = plan.profiles.front().error;
        QVERIFY(error.has_value());
        QVERIFY2(error->message.find(said.toStdString()) != std::string::npos, error->message.c_str());
        QVERIFY2(error->message.find('\n') == std::string::npos, error->message.c_str());
        QVERIFY2(describe(*error).find("s3cret") == std::string::npos, describe(*error).c_str());
        QVERIFY(!error->hint.empty());
        QCOMPARE(world.read("requirements/app.txt"), World::lock());
        // What is mended is compiled: no failure was remembered.
        world.pages = SimpleSite();
        world.pages.add("simple", "menu", {{"1.0", "icons", {SimpleSite::hash('1')}}});
        world.pages.add("simple", "icons", {{"1.0", "", {SimpleSite::hash('2')}}, {"0.9", "", {}}});
        const CompilePlan after = world.compile();
        if (fault != "digest") // there the page itself is in the cache, and good for ten minutes
            QVERIFY2(after.ok(), after.ok() ? "" : describe(*after.profiles.front().error).c_str());
    }

    void aFullDiskUnderTheCacheIsWarnedOfOnce()
    {
        World world;
        CompilePlan plan;
        {
            const auto handler = std::signal(SIGXFSZ, SIG_IGN);
            rlimit before{};
            ::getrlimit(RLIMIT_FSIZE, &before);
            rlimit small = before;
            small.rlim_cur = 4096; // room for a lock, none for a database
            ::setrlimit(RLIMIT_FSIZE, &small);
            plan = world.compile();
            ::setrlimit(RLIMIT_FSIZE, &before);
            std::signal(SIGXFSZ, handler);
        }
        QVERIFY2(plan.ok(), plan.ok() ? "" : describe(*plan.profiles.front().error).c_str());
        QCOMPARE(plan.warnings.size(), std::size_t(1));
        QVERIFY2(plan.warnings.front().find("cannot be written") != std::string::npos, plan.warnings.front().c_str());
        QVERIFY(world.read("requirements/app.txt").find("icons==1.0") != std::string::npos);
        QVERIFY(world.compile().warnings.empty());
    }

    void theHintNamesTheOtherIndex()
    {
        World world;
        world.pages.add("mirror", "menu", {{"0.5", "", {}}});
        world.environment.index.indexes = {"mirror=" + world.server.url("/mirror")};
        world.write("requirements/in/app.in", "menu>=1\n");
        const CompilePlan plan = world.compile();
        QCOMPARE(int(plan.profiles.front().status), int(CompiledProfile::Status::Unsatisfiable));
        QCOMPARE(plan.profiles.front().hints.size(), std::size_t(1));
        QVERIFY2(plan.profiles.front().hints.front().starts_with("`menu` is also on " + world.server.url()),
                 plan.profiles.front().hints.front().c_str());
        auto workspace = Workspace::open(world.path(""), world.environment);
        Task task;
        const auto conflicts = (*workspace)->conflicts({}, task);
        QVERIFY2(conflicts.has_value(), conflicts ? "" : describe(conflicts.error()).c_str());
        QVERIFY(conflicts->hints == plan.profiles.front().hints);
        world.environment.index.strategy = "unsafe-first-match";
        QVERIFY(world.compile().ok());
    }
};

QTEST_GUILESS_MAIN(IndexFaultsTest)
#include "index_faults_test.moc"
