// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cache.h"
#include "index/cached_source.h"
#include "index/sqlite.h"
#include "support/simple_site.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace lockwright;
using namespace lockwright::index;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;
using lockwright::test::SimpleSite;

namespace
{

pep::Name alpha()
{
    return *pep::Name::parse("alpha");
}

/// While it lives, no file can grow: what a full disk does, for this process alone.
class FullDisk
{
public:
    FullDisk()
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 1;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

struct World {
    SimpleSite pages;
    LoopbackServer server{[this](const LoopbackRequest& request) { return pages.answer(request); }};
    QTemporaryDir folder;

    World() { pages.add("simple", "alpha", {{"1.0", "", {SimpleSite::hash('1')}}}); }
    [[nodiscard]] std::filesystem::path cacheFolder() const { return folder.filePath("cache").toStdString(); }
    [[nodiscard]] std::string cacheFile() const { return Cache::fileIn(cacheFolder()).string(); }
    [[nodiscard]] std::unique_ptr<Source> open(bool offline = false) const
    {
        IndexSettings settings;
        settings.indexUrl = server.url();
        settings.retries = 0;
        settings.timeout = std::chrono::seconds(1);
        settings.offline = offline;
        auto source = CachedSource::open(settings, cacheFolder());
        return source ? std::move(*source) : nullptr;
    }
    /// Asks for a listing and its metadata; the notices that come with it.
    [[nodiscard]] std::vector<std::string> use(bool offline = false) const
    {
        const auto source = open(offline);
        Task task;
        const auto listing = source->listing(alpha(), task);
        if (!listing || (*listing)->releases.size() != 1)
            return {"no listing"};
        const auto metadata = source->metadata(**listing, 0, 0, task);
        if (!metadata || (*metadata)->status != ReleaseMetadata::Status::Known)
            return {"no metadata"};
        source->settle();
        return source->takeNotices();
    }
};

std::string bytesOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

/// What goes wrong around an index, and that each of it is said in one sentence while the run goes on or ends
/// cleanly.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void serverFaults_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("message");
        QTest::addRow("an index that says nothing") << 0 << "PAGE did not answer in time";
        QTest::addRow("an index that stops in the middle") << 1 << "PAGE did not answer in time";
        QTest::addRow("a page that is shorter than it says") << 2 << "the answer of PAGE broke off";
        QTest::addRow("a server's own failure") << 3 << "PAGE answered 500 after 1 attempt";
        QTest::addRow("a server that has had enough of us for long") << 4 << "PAGE answered 429 after 1 attempt";
        QTest::addRow("a connection that is closed at once") << 5 << "the answer of PAGE broke off";
    }
    void serverFaults()
    {
        QFETCH(int, kind);
        QFETCH(QString, message);
        World world;
        LoopbackReply& reply = world.pages["/simple/alpha/"];
        if (kind == 0)
            reply.delay = std::chrono::seconds(20);
        if (kind == 1)
            reply.headers.emplace_back("Content-Length", std::to_string(reply.body.size() + 1));
        if (kind == 2)
            reply.breakOffAfter = 30;
        if (kind == 3)
            reply.status = 500;
        if (kind == 4) {
            reply.status = 429;
            reply.headers.emplace_back("Retry-After", "86400");
        }
        reply.hangUp = kind == 5;
        const auto source = world.open();
        Task task;
        const auto listing = source->listing(alpha(), task);
        QVERIFY(!listing.has_value());
        QCOMPARE(listing.error().code, ErrorCode::Network);
        message.replace("PAGE", QString::fromStdString(world.server.url("/simple/alpha/")));
        QCOMPARE(QString::fromStdString(listing.error().message), message);
        QVERIFY(!listing.error().hint.empty());
        QVERIFY(source->takeNotices().empty());
    }

    void aPageThatChangesMeanwhileIsTheOldOneForThisRun()
    {
        std::atomic<bool> changed{false};
        SimpleSite before, after;
        before.add("simple", "alpha", {{"1.0", "", {SimpleSite::hash('1')}}});
        after.add("simple", "alpha", {{"1.0", "other", {SimpleSite::hash('9')}}, {"2.0", "", {}}});
        before["/simple/alpha/"].headers.back().second = "max-age=0"; // nobody may rely on it
        after["/simple/alpha/"].headers.back().second = "max-age=0";
        const LoopbackServer server(
            [&](const LoopbackRequest& request) { return (changed ? after : before).answer(request); });
        QTemporaryDir folder;
        IndexSettings settings;
        settings.indexUrl = server.url();
        const auto source = *CachedSource::open(settings, folder.path().toStdString());
        Task task;
        const auto first = source->listing(alpha(), task);
        QVERIFY(first.has_value());
        const auto files = source->files(**first, 0, task);
        changed = true;
        source->wantListing(alpha());
        const auto second = source->listing(alpha(), task);
        QCOMPARE(second->get(), first->get());
        QCOMPARE((*second)->releases.size(), std::size_t(1));
        QVERIFY(source->metadata(**second, 0, 0, task).has_value());
        QVERIFY(source->metadata(**first, 0, 0, task)->get() == source->metadata(**second, 0, 0, task)->get());
        const auto filesAgain = source->files(**second, 0, task);
        QVERIFY(filesAgain->front().hashes == files->front().hashes);
        // The next run sees what is there then.
        const auto next = *CachedSource::open(settings, folder.filePath("new").toStdString());
        QCOMPARE((*next->listing(alpha(), task))->releases.size(), std::size_t(2));
    }

    void aLieAboutADigestIsRejected()
    {
        World world;
        world.pages.add("simple", "alpha", {{"1.0", "", {SimpleSite::hash('1')}, SimpleSite::hash('0')}});
        const auto source = world.open();
        Task task;
        const auto listing = source->listing(alpha(), task);
        QVERIFY(listing.has_value());
        const auto metadata = source->metadata(**listing, 0, 0, task);
        QVERIFY(!metadata.has_value());
        QCOMPARE(metadata.error().code, ErrorCode::Data);
        QVERIFY2(metadata.error().message.find("digest") != std::string::npos, metadata.error().message.c_str());
        QVERIFY2(metadata.error().message.find("alpha-1.0-py3-none-any.whl") != std::string::npos,
                 metadata.error().message.c_str());
    }

    void aRedirectElsewhereGetsNoCredentials()
    {
        std::atomic<int> withPassword{0};
        SimpleSite pages;
        pages.add("simple", "alpha", {{"1.0", "", {}}});
        const LoopbackServer other([&](const LoopbackRequest& request) {
            withPassword += request.header("authorization").empty() ? 0 : 1;
            return pages.answer(request);
        });
        const LoopbackServer server([&](const LoopbackRequest& request) {
            LoopbackReply reply;
            reply.status = request.header("authorization").empty() ? 401 : 302;
            reply.headers = {{"Location", other.url("/simple/alpha/")}};
            return reply;
        });
        QTemporaryDir folder;
        IndexSettings settings;
        settings.indexUrl = "http://user:pass@" + server.url().substr(7);
        const auto source = *CachedSource::open(settings, folder.path().toStdString());
        Task task;
        const auto listing = source->listing(alpha(), task);
        QVERIFY2(listing.has_value(), listing ? "" : describe(listing.error()).c_str());
        QCOMPARE((*listing)->releases.size(), std::size_t(1));
        QVERIFY(source->metadata(**listing, 0, 0, task).has_value());
        QCOMPARE(withPassword.load(), 0);
    }

    void aFullDiskCostsTheCacheOnly()
    {
        World world;
        {
            const FullDisk full;
            const std::vector<std::string> notices = world.use();
            QCOMPARE(notices.size(), std::size_t(1));
            QVERIFY2(notices.front().find("cannot be written") != std::string::npos, notices.front().c_str());
            QVERIFY2(notices.front().find(world.cacheFile()) != std::string::npos, notices.front().c_str());
        }
        // With room again the next run writes, and the one after it needs no network.
        QCOMPARE(world.use(), std::vector<std::string>());
        const std::size_t requests = world.server.paths().size();
        QCOMPARE(world.use(), std::vector<std::string>());
        QCOMPARE(world.server.paths().size(), requests);
    }

    void aDiskThatFillsUpKeepsWhatTheCacheHas()
    {
        World world;
        world.pages.add("simple", "beta", {{"1.0", "", {}}});
        QCOMPARE(world.use(), std::vector<std::string>());
        {
            const FullDisk full;
            const auto source = world.open();
            Task task;
            QVERIFY(source->listing(*pep::Name::parse("beta"), task).has_value());
            source->settle();
            QCOMPARE(source->takeNotices().size(), std::size_t(1));
            QCOMPARE(source->takeNotices().size(), std::size_t(0)); // once
        }
        QCOMPARE(world.use(true), std::vector<std::string>());
    }

    void aCacheThatAnotherProcessHoldsIsReadAndNotWaitedForLong()
    {
        World world;
        QCOMPARE(world.use(), std::vector<std::string>());
        world.pages.add("simple", "beta", {{"1.0", "", {}}});
        auto holder = Database::open(world.cacheFile(), Database::Mode::Read);
        QVERIFY(holder.has_value());
        QCOMPARE(int(holder->run("BEGIN IMMEDIATE")), int(SqlOutcome::Done));
        const auto source = world.open();
        Task task;
        QVERIFY(source->listing(alpha(), task).has_value());
        QCOMPARE(source->counters().requests, std::uint64_t(0)); // from the cache
        QVERIFY(source->listing(*pep::Name::parse("beta"), task).has_value());
        source->settle();
        source->settle();
        const auto notices = source->takeNotices();
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY2(notices.front().find("another process holds it") != std::string::npos, notices.front().c_str());
        QCOMPARE(int(holder->run("COMMIT")), int(SqlOutcome::Done));
    }

    void aCacheThatIsHeldForAWhileLosesNothing()
    {
        World world;
        QCOMPARE(world.use(), std::vector<std::string>());
        auto holder = Database::open(world.cacheFile(), Database::Mode::Read);
        QCOMPARE(int(holder->run("BEGIN IMMEDIATE")), int(SqlOutcome::Done));
        {
            Cache cache(world.cacheFolder());
            cache.storeMetadata(CacheKey("word"), "kept");
            cache.commit();
            QVERIFY(cache.hasPending());
            QVERIFY(cache.takeNotices().empty());
            QCOMPARE(int(holder->run("COMMIT")), int(SqlOutcome::Done));
        }
        Cache cache(world.cacheFolder());
        QVERIFY(cache.readMetadata(CacheKey("word"), [](std::string_view) {}));
    }

    void aCacheOfANewerProgramIsLeftAlone()
    {
        World world;
        QCOMPARE(world.use(), std::vector<std::string>());
        {
            auto newer = Database::open(world.cacheFile(), Database::Mode::Read);
            QCOMPARE(int(newer->run("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE);")),
                     int(SqlOutcome::Done));
        }
        const std::string before = bytesOf(world.cacheFile());
        for (int run = 0; run < 2; ++run) {
            const auto notices = world.use();
            QCOMPARE(notices.size(), std::size_t(1));
            QVERIFY2(notices.front().find("newer Lockwright") != std::string::npos, notices.front().c_str());
        }
        QVERIFY(bytesOf(world.cacheFile()) == before);
        QVERIFY(!std::filesystem::exists(world.cacheFile() + ".damaged"));
    }

    void aDamagedCacheIsSetAsideAndSaid()
    {
        World world;
        QCOMPARE(world.use(), std::vector<std::string>());
        std::ofstream(world.cacheFile(), std::ios::binary | std::ios::trunc) << std::string(100'000, 'x');
        const auto notices = world.use();
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY2(notices.front().find("was damaged and is begun anew") != std::string::npos, notices.front().c_str());
        QVERIFY(std::filesystem::exists(world.cacheFile() + ".damaged"));
        QCOMPARE(world.use(true), std::vector<std::string>());
    }

    void aCacheThatMayOnlyBeReadIsRead()
    {
        World world;
        QCOMPARE(world.use(), std::vector<std::string>());
        using std::filesystem::perms;
        std::filesystem::permissions(world.folder.path().toStdString(), perms(0755));
        std::filesystem::permissions(world.cacheFolder(), perms(0555));
        std::filesystem::permissions(world.cacheFile(), perms(0444));
        // The superuser may write everything, so a child that is nobody tries it.
        const pid_t child = ::fork();
        if (child == 0) {
            if (::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(3);
            const auto notices = world.use(true);
            ::_exit(notices.empty() ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        std::filesystem::permissions(world.cacheFolder(), perms(0755));
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        World world;
        std::ofstream(world.cacheFolder()) << "in the way";
        const auto notices = world.use();
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY2(notices.front().find("cannot be written") != std::string::npos, notices.front().c_str());
        QCOMPARE(bytesOf(world.cacheFolder().string()), std::string("in the way"));
    }

    void proxies_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("noProxy");
        QTest::addColumn<bool>("used");
        QTest::addRow("http_proxy of the environment") << "http_proxy"
                                                       << ""
                                                       << "" << true;
        QTest::addRow("all_proxy of the environment") << "all_proxy"
                                                      << ""
                                                      << "" << true;
        QTest::addRow("https_proxy is not for http") << "https_proxy"
                                                     << ""
                                                     << "" << false;
        QTest::addRow("no_proxy excepts the index") << "http_proxy"
                                                    << ""
                                                    << "index.example" << false;
        QTest::addRow("our own setting") << ""
                                         << "LOCKWRIGHT_PROXY"
                                         << "" << true;
        QTest::addRow("pip's setting") << ""
                                       << "PIP_PROXY"
                                       << "" << true;
    }
    void proxies()
    {
        QFETCH(QString, variable);
        QFETCH(QString, setting);
        QFETCH(QString, noProxy);
        QFETCH(bool, used);
        SimpleSite pages;
        pages.add("simple", "alpha", {{"1.0", "", {}}});
        // A proxy is asked for the whole address.
        const LoopbackServer proxy([&](const LoopbackRequest& request) {
            LoopbackRequest inner = request;
            const std::string origin = "http://index.example";
            if (!inner.path.starts_with(origin)) {
                LoopbackReply wrong;
                wrong.status = 400;
                return wrong;
            }
            inner.path.erase(0, origin.size());
            return pages.answer(inner);
        });
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
        if (!variable.isEmpty())
            qputenv(qPrintable(variable), QByteArray::fromStdString(proxy.origin()));
        qputenv("no_proxy", noProxy.toUtf8());
        SettingsRequest request;
        request.environment.emplace();
        request.systemFolder = "/nonexistent";
        request.indexUrl = "http://index.example/simple";
        if (!setting.isEmpty())
            (*request.environment)[setting.toStdString()] = proxy.origin();
        auto settings = findSettings(request);
        QVERIFY(settings.has_value());
        settings->retries = 0;
        settings->timeout = std::chrono::seconds(2);
        QTemporaryDir folder;
        {
            const auto source = *CachedSource::open(*settings, folder.path().toStdString());
            Task task;
            const auto listing = source->listing(alpha(), task);
            QCOMPARE(listing.has_value(), used);
            if (listing)
                QVERIFY(source->metadata(**listing, 0, 0, task).has_value());
            QCOMPARE(proxy.paths().size(), std::size_t(used ? 2 : 0));
        }
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
