// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "index/cached_source.h"
#include "index/loopback_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <random>

using namespace lockwright;
using namespace lockwright::index;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;

namespace
{

constexpr const char* jsonType = "application/vnd.pypi.simple.v1+json";

pep::Name named(const std::string& text)
{
    return *pep::Name::parse(text);
}

std::string metadataText(const std::string& name, const std::string& version, const std::string& requires_ = {})
{
    std::string text = "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n";
    if (!requires_.empty())
        text += "Requires-Dist: " + requires_ + "\n";
    return text + "\nA long description.\n";
}

std::string wheelName(const std::string& name, const std::string& version)
{
    return name + "-" + version + "-py3-none-any.whl";
}

/// One entry of a JSON page.
std::string fileJson(const std::string& filename, const std::string& more = {})
{
    return R"({"filename": ")" + filename + R"(", "url": "../../files/)" + filename + R"(", "hashes": {})" + more + "}";
}

LoopbackReply page(const std::vector<std::string>& files, std::vector<std::pair<std::string, std::string>> headers = {})
{
    LoopbackReply reply;
    headers.emplace_back("Content-Type", jsonType);
    reply.headers = std::move(headers);
    reply.body = R"({"meta": {"api-version": "1.1"}, "name": "x", "files": [)";
    for (std::size_t i = 0; i < files.size(); ++i)
        reply.body += (i > 0 ? ", " : "") + files[i];
    reply.body += "]}";
    return reply;
}

LoopbackReply status(int code)
{
    LoopbackReply reply;
    reply.status = code;
    return reply;
}

LoopbackReply textReply(const std::string& body)
{
    LoopbackReply reply;
    reply.headers = {{"Content-Type", "text/plain"}};
    reply.body = body;
    return reply;
}

void append16(std::string& out, unsigned value)
{
    out.push_back(char(value & 0xff));
    out.push_back(char(value >> 8 & 0xff));
}

void append32(std::string& out, std::size_t value)
{
    append16(out, unsigned(value & 0xffff));
    append16(out, unsigned(value >> 16 & 0xffff));
}

unsigned crcOf(const std::string& bytes)
{
    unsigned crc = ~0u;
    for (const char byte : bytes) {
        crc ^= std::uint8_t(byte);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xedb88320u : 0u);
    }
    return ~crc;
}

/// A zip archive with stored entries.
std::string archive(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string out;
    std::string directory;
    for (const auto& [name, content] : entries) {
        std::string common;
        append16(common, 20);
        append16(common, 0);
        append16(common, 0);
        append32(common, 0);
        append32(common, crcOf(content));
        append32(common, content.size());
        append32(common, content.size());
        append16(common, unsigned(name.size()));
        append16(common, 0);
        append32(directory, 0x02014b50);
        append16(directory, 20);
        directory += common;
        append16(directory, 0);
        append16(directory, 0);
        append16(directory, 0);
        append32(directory, 0);
        append32(directory, out.size());
        directory += name;
        append32(out, 0x04034b50);
        out += common + name + content;
    }
    const std::size_t begin = out.size();
    out += directory;
    append32(out, 0x06054b50);
    append32(out, 0);
    append16(out, unsigned(entries.size()));
    append16(out, unsigned(entries.size()));
    append32(out, directory.size());
    append32(out, begin);
    append16(out, 0);
    return out;
}

/// A wheel whose code is `padding` bytes long, METADATA at its end.
std::string wheel(const std::string& name, const std::string& version, const std::string& requires_,
                  std::size_t padding)
{
    return archive({{name + "/__init__.py", std::string(padding, '#')},
                    {name + "-" + version + ".dist-info/METADATA", metadataText(name, version, requires_)}});
}

/// Answers a Range header as RFC 9110 wants it.
LoopbackReply ranged(const LoopbackRequest& request, const std::string& bytes)
{
    const std::string range = request.header("range");
    if (!range.starts_with("bytes="))
        return textReply(bytes);
    const std::size_t dash = range.find('-');
    const std::string first = range.substr(6, dash - 6);
    const std::string last = range.substr(dash + 1);
    std::size_t begin = 0;
    std::size_t end = bytes.size();
    if (first.empty()) {
        begin = bytes.size() - std::min<std::size_t>(bytes.size(), std::stoul(last));
    } else {
        begin = std::stoul(first);
        end = std::min<std::size_t>(bytes.size(), std::stoul(last) + 1);
    }
    LoopbackReply reply = textReply(bytes.substr(begin, end - begin));
    reply.status = 206;
    reply.headers.emplace_back("Content-Range", "bytes " + std::to_string(begin) + "-" + std::to_string(end - 1) + "/"
                                                    + std::to_string(bytes.size()));
    return reply;
}

IndexSettings settingsFor(const LoopbackServer& server)
{
    IndexSettings settings;
    settings.indexUrl = server.url();
    settings.retries = 1;
    settings.timeout = std::chrono::seconds(5);
    return settings;
}

/// A cache folder of a test's own.
class Cached
{
public:
    [[nodiscard]] std::unique_ptr<Source> open(const IndexSettings& settings) const
    {
        auto source = CachedSource::open(settings, folder());
        return source ? std::move(*source) : nullptr;
    }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.filePath("cache").toStdString(); }
    [[nodiscard]] std::filesystem::path file() const { return folder() / "index-1.sqlite"; }
    /// All that is on disk, to look for what must not be there.
    [[nodiscard]] std::string bytes() const
    {
        std::string all;
        if (std::filesystem::exists(folder()))
            for (const auto& entry : std::filesystem::directory_iterator(folder())) {
                std::ifstream in(entry.path(), std::ios::binary);
                all.append(std::istreambuf_iterator<char>(in), {});
            }
        return all;
    }

private:
    QTemporaryDir m_folder;
};

/// The header that carries "user:password".
QString basic(const char* credentials)
{
    return "Basic " + QString::fromUtf8(QByteArray(credentials).toBase64());
}

std::string versionsOf(const Listing& listing)
{
    std::string text;
    for (const Release& release : listing.releases)
        text += (text.empty() ? "" : " ") + release.version.text();
    return text;
}

QString errorOf(const Error& error)
{
    return QString::fromStdString(describe(error));
}

} // namespace

class CachedSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void aListingAndItsMetadata()
    {
        const std::string text = metadataText("alpha", "2.0", "beta>=1");
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path == "/simple/alpha/")
                return page({fileJson(wheelName("alpha", "2.0"), R"(, "core-metadata": {"sha256": ")" + sha256(text)
                                                                     + R"("}, "requires-python": ">=3.8", "size": 77)"),
                             fileJson(wheelName("alpha", "1.0"))});
            return request.path == "/files/" + wheelName("alpha", "2.0") + ".metadata" ? textReply(text) : status(404);
        });
        const Cached cached;
        for (const bool warm : {false, true}) {
            const auto source = cached.open(settingsFor(server));
            Task task;
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
            QCOMPARE(int((*listing)->status), int(Listing::Status::Found));
            QCOMPARE(versionsOf(**listing), std::string("1.0 2.0"));
            QCOMPARE((*listing)->index, server.url());
            QVERIFY((*listing)->fetchedAt > 0);
            QCOMPARE((*listing)->pythonSpecifiers[(*listing)->files[1].requiresPython], std::string(">=3.8"));
            const auto metadata = source->metadata(**listing, 1, 1, task);
            QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
            QCOMPARE((*metadata)->requiresDist.size(), std::size_t(1));
            QCOMPARE((*metadata)->requiresDist[0].text, std::string("beta>=1"));
            const auto files = source->files(**listing, 1, task);
            QVERIFY(files.has_value());
            QCOMPARE(files->size(), std::size_t(1));
            QCOMPARE(files->front().filename, wheelName("alpha", "2.0"));
            QCOMPARE(files->front().sizeBytes, std::uint64_t(77));
            QCOMPARE(files->front().url, server.url("/files/" + wheelName("alpha", "2.0")));
            QCOMPARE(source->counters().requests, std::uint64_t(warm ? 0 : 2));
            QCOMPARE(source->counters().cacheHits, std::uint64_t(warm ? 2 : 0));
        }
    }

    void theSameQuestionGivesTheSameObject()
    {
        const LoopbackServer server([](const LoopbackRequest&) { return page({fileJson(wheelName("alpha", "1.0"))}); });
        const Cached cached;
        const auto source = cached.open(settingsFor(server));
        Task task;
        const auto first = source->listing(named("alpha"), task);
        const auto second = source->listing(named("Alpha"), task);
        QVERIFY(first && second);
        QCOMPARE(first->get(), second->get());
        QCOMPARE(server.count("/simple/alpha/"), std::size_t(1));
    }

    void manyAskersMakeOneRequest()
    {
        const LoopbackServer server([](const LoopbackRequest&) {
            LoopbackReply reply = page({fileJson(wheelName("alpha", "1.0"))});
            reply.delay = std::chrono::milliseconds(50);
            return reply;
        });
        const Cached cached;
        const auto source = cached.open(settingsFor(server));
        std::atomic<int> found{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                Task task;
                const auto listing = source->listing(named("alpha"), task);
                found += listing && (*listing)->status == Listing::Status::Found ? 1 : 0;
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(found.load(), 8);
        QCOMPARE(server.paths().size(), std::size_t(1));
    }

    void unknownNamesAreRemembered()
    {
        const LoopbackServer server([](const LoopbackRequest&) { return status(404); });
        const Cached cached;
        for (int run = 0; run < 2; ++run) {
            const auto source = cached.open(settingsFor(server));
            Task task;
            const auto listing = source->listing(named("nothing"), task);
            QVERIFY(listing.has_value());
            QCOMPARE(int((*listing)->status), int(Listing::Status::NotFound));
        }
        QCOMPARE(server.paths().size(), std::size_t(1));
    }

    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("requests");
        QTest::addRow("a server's failure is tried again, then told") << 0 << int(ErrorCode::Network) << 2;
        QTest::addRow("a page that breaks off") << 1 << int(ErrorCode::Network) << 2;
        QTest::addRow("a connection without an answer") << 2 << int(ErrorCode::Network) << 2;
        QTest::addRow("malformed JSON") << 3 << int(ErrorCode::Data) << 1;
        QTest::addRow("another content type") << 4 << int(ErrorCode::Data) << 1;
        QTest::addRow("a circle of redirects") << 5 << int(ErrorCode::Network) << 11;
        QTest::addRow("a redirect to another protocol") << 6 << int(ErrorCode::Network) << 1;
        QTest::addRow("a status that makes no sense") << 7 << int(ErrorCode::Network) << 1;
        QTest::addRow("a server that wants to be left alone for an hour") << 8 << int(ErrorCode::Network) << 1;
        QTest::addRow("304 though nothing was known") << 9 << int(ErrorCode::Data) << 1;
        QTest::addRow("an answer that is not packed as it says") << 10 << int(ErrorCode::Data) << 1;
    }
    void failures()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        QFETCH(int, requests);
        const LoopbackServer server([&](const LoopbackRequest& request) {
            LoopbackReply reply = page({fileJson(wheelName("alpha", "1.0"))});
            switch (kind) {
            case 0:
                return status(502);
            case 1:
                reply.breakOffAfter = 20;
                return reply;
            case 2:
                reply.hangUp = true;
                return reply;
            case 3:
                reply.body.resize(reply.body.size() - 3);
                return reply;
            case 4:
                reply.headers = {{"Content-Type", "image/png"}};
                return reply;
            case 5:
                reply.status = 302;
                reply.headers = {{"Location", request.path}};
                return reply;
            case 6:
                reply.status = 302;
                reply.headers = {{"Location", "file:///etc/passwd"}};
                return reply;
            case 7:
                return status(418);
            case 8:
                reply.status = 503;
                reply.headers = {{"Retry-After", "3600"}};
                return reply;
            case 9:
                return status(304);
            default:
                reply.headers.emplace_back("Content-Encoding", "gzip");
                return reply;
            }
        });
        const Cached cached;
        auto settings = settingsFor(server);
        settings.indexUrl = "http://user:s3cret@" + server.url().substr(7);
        {
            const auto source = cached.open(settings);
            Task task;
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY(!listing.has_value());
            QCOMPARE(int(listing.error().code), code);
            QVERIFY2(!errorOf(listing.error()).contains("s3cret"), qPrintable(errorOf(listing.error())));
            QVERIFY2(errorOf(listing.error()).contains("127.0.0.1"), qPrintable(errorOf(listing.error())));
            QCOMPARE(int(server.paths().size()), requests);
        }
        // Nothing of it stays.
        settings.offline = true;
        const auto source = cached.open(settings);
        Task task;
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        QCOMPARE(int((*listing)->status), int(Listing::Status::NotCached));
    }

    void passingFailuresAreOvercome_data()
    {
        QTest::addColumn<int>("first");
        for (const int code : {408, 429, 500, 502, 503, 504, 0})
            QTest::addRow("%s", code == 0 ? "a connection that breaks" : qPrintable(QString("status %1").arg(code)))
                << code;
    }
    void passingFailuresAreOvercome()
    {
        QFETCH(int, first);
        std::atomic<int> calls{0};
        const LoopbackServer server([&](const LoopbackRequest&) {
            if (calls++ > 0)
                return page({fileJson(wheelName("alpha", "1.0"))});
            LoopbackReply reply = status(first == 0 ? 200 : first);
            reply.hangUp = first == 0;
            reply.headers.emplace_back("Retry-After", "0");
            return reply;
        });
        const Cached cached;
        const auto source = cached.open(settingsFor(server));
        Task task;
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
        QCOMPARE(versionsOf(**listing), std::string("1.0"));
    }

    void anErrorIsNoLastWord()
    {
        std::atomic<bool> broken{true};
        const LoopbackServer server(
            [&](const LoopbackRequest&) { return broken ? status(418) : page({fileJson(wheelName("alpha", "1.0"))}); });
        const Cached cached;
        const auto source = cached.open(settingsFor(server));
        Task task;
        QVERIFY(!source->listing(named("alpha"), task).has_value());
        broken = false;
        QVERIFY(source->listing(named("alpha"), task).has_value());
    }

    void freshness_data()
    {
        QTest::addColumn<QString>("cacheControl");
        QTest::addColumn<QString>("etag");
        QTest::addColumn<bool>("changed");
        QTest::addColumn<int>("requests"); // of the second run
        QTest::addColumn<QString>("versions");
        QTest::addRow("within max-age nobody is asked") << "max-age=600"
                                                        << "\"a\"" << true << 0 << "1.0";
        QTest::addRow("without a word it is good for ten minutes") << ""
                                                                   << "" << true << 0 << "1.0";
        QTest::addRow("an old page that did not change is kept") << "max-age=0"
                                                                 << "\"a\"" << false << 1 << "1.0";
        QTest::addRow("an old page that changed is replaced") << "max-age=0"
                                                              << "\"a\"" << true << 1 << "2.0";
        QTest::addRow("no-cache asks each time") << "no-cache"
                                                 << "\"a\"" << false << 1 << "1.0";
        QTest::addRow("no-store keeps nothing") << "no-store"
                                                << "\"a\"" << true << 1 << "2.0";
        QTest::addRow("immutable is good for long") << "immutable"
                                                    << "" << true << 0 << "1.0";
        QTest::addRow("an old page without validators is fetched anew") << "max-age=0"
                                                                        << "" << true << 1 << "2.0";
    }
    void freshness()
    {
        QFETCH(QString, cacheControl);
        QFETCH(QString, etag);
        QFETCH(bool, changed);
        QFETCH(int, requests);
        QFETCH(QString, versions);
        std::atomic<bool> second{false};
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (second && !changed && request.header("if-none-match") == etag.toStdString())
                return status(304);
            LoopbackReply reply = page({fileJson(wheelName("alpha", second && changed ? "2.0" : "1.0"))});
            if (!cacheControl.isEmpty())
                reply.headers.emplace_back("Cache-Control", cacheControl.toStdString());
            if (!etag.isEmpty())
                reply.headers.emplace_back("ETag", etag.toStdString());
            return reply;
        });
        const Cached cached;
        Task task;
        QVERIFY(cached.open(settingsFor(server))->listing(named("alpha"), task).has_value());
        second = true;
        const auto source = cached.open(settingsFor(server));
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
        QCOMPARE(QString::fromStdString(versionsOf(**listing)), versions);
        QCOMPARE(int(source->counters().requests), requests);
        QCOMPARE(int(source->counters().notModified), requests == 1 && !changed ? 1 : 0);
    }

    void anUnchangedPageIsFreshAgain()
    {
        std::atomic<int> calls{0};
        const LoopbackServer server([&](const LoopbackRequest&) {
            LoopbackReply reply = calls++ == 0 ? page({fileJson(wheelName("alpha", "1.0"))}) : status(304);
            reply.headers.emplace_back("Cache-Control", calls == 1 ? "max-age=0" : "max-age=600");
            reply.headers.emplace_back("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT");
            return reply;
        });
        const Cached cached;
        Task task;
        for (int run = 0; run < 3; ++run)
            QVERIFY(cached.open(settingsFor(server))->listing(named("alpha"), task).has_value());
        QCOMPARE(calls.load(), 2);
    }

    void offline()
    {
        const LoopbackServer server([](const LoopbackRequest& request) {
            if (request.path.ends_with(".metadata"))
                return textReply(metadataText("alpha", "1.0", "beta"));
            LoopbackReply reply = page({fileJson(wheelName("alpha", "1.0"), R"(, "core-metadata": true)"),
                                        fileJson(wheelName("alpha", "2.0"), R"(, "core-metadata": true)")});
            reply.headers.emplace_back("Cache-Control", "max-age=0");
            return reply;
        });
        const Cached cached;
        Task task;
        {
            const auto source = cached.open(settingsFor(server));
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY(listing && source->metadata(**listing, 0, 0, task));
        }
        const std::size_t before = server.paths().size();
        IndexSettings settings = settingsFor(server);
        settings.offline = true;
        const auto source = cached.open(settings);
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        QCOMPARE(versionsOf(**listing), std::string("1.0 2.0"));
        const auto known = source->metadata(**listing, 0, 0, task);
        QVERIFY(known.has_value());
        QCOMPARE(int((*known)->status), int(ReleaseMetadata::Status::Known));
        const auto unknown = source->metadata(**listing, 1, 1, task);
        QVERIFY(unknown.has_value());
        QCOMPARE(int((*unknown)->status), int(ReleaseMetadata::Status::NotCached));
        const auto missing = source->listing(named("never"), task);
        QVERIFY(missing.has_value());
        QCOMPARE(int((*missing)->status), int(Listing::Status::NotCached));
        QCOMPARE(server.paths().size(), before);
    }

    void metadata_data()
    {
        QTest::addColumn<QString>("entry"); // what the page says about the file
        QTest::addColumn<int>("separate");  // status of the separate metadata file
        QTest::addColumn<int>("ranges");    // 1: served, 0: ignored, -1: refused with 416
        QTest::addColumn<int>("padding");   // bytes of code in the wheel
        QTest::addColumn<int>("requests");  // for the file, beside the page
        QTest::addRow("the announced metadata file") << R"(, "core-metadata": true)" << 200 << 1 << 100 << 1;
        QTest::addRow("the older key") << R"(, "dist-info-metadata": true)" << 200 << 1 << 100 << 1;
        QTest::addRow("announced, but not there: ranges") << R"(, "core-metadata": true)" << 404 << 1 << 100 << 2;
        QTest::addRow("not announced, but there") << "" << 200 << 1 << 100 << 1;
        QTest::addRow("one range where METADATA stands at the end") << "" << 404 << 1 << 100 << 2;
        QTest::addRow("a large wheel") << "" << 404 << 1 << 400'000 << 2;
        QTest::addRow("a server that ignores ranges") << "" << 404 << 0 << 100 << 2;
        QTest::addRow("a server that refuses ranges") << "" << 404 << -1 << 100 << 3;
        QTest::addRow("core-metadata false asks as if it said nothing")
            << R"(, "core-metadata": false)" << 404 << 1 << 100 << 2;
    }
    void metadata()
    {
        QFETCH(QString, entry);
        QFETCH(int, separate);
        QFETCH(int, ranges);
        QFETCH(int, padding);
        QFETCH(int, requests);
        const std::string file = "/files/" + wheelName("alpha", "1.0");
        const std::string bytes = wheel("alpha", "1.0", "beta>=2", std::size_t(padding));
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path == "/simple/alpha/")
                return page({fileJson(wheelName("alpha", "1.0"), entry.toStdString())});
            if (request.path == file + ".metadata")
                return separate == 200 ? textReply(metadataText("alpha", "1.0", "beta>=2")) : status(separate);
            if (request.path != file)
                return status(404);
            if (ranges < 0 && !request.header("range").empty())
                return status(416);
            return ranges > 0 ? ranged(request, bytes) : textReply(bytes);
        });
        const Cached cached;
        Task task;
        for (int run = 0; run < 2; ++run) {
            const auto source = cached.open(settingsFor(server));
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY(listing.has_value());
            const auto metadata = source->metadata(**listing, 0, 0, task);
            QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
            QVERIFY2((*metadata)->status == ReleaseMetadata::Status::Known, (*metadata)->reason.c_str());
            QCOMPARE((*metadata)->requiresDist.at(0).text, std::string("beta>=2"));
        }
        QCOMPARE(int(server.paths().size()), requests + 1);
    }

    void serversAreRemembered()
    {
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path.starts_with("/simple/"))
                return page({fileJson(wheelName(request.path.substr(8, 5), "1.0"))});
            if (request.path.ends_with(".metadata"))
                return status(404);
            return textReply(wheel(request.path.substr(7, 5), "1.0", {}, 10)); // no ranges
        });
        const Cached cached;
        Task task;
        for (const char* name : {"alpha", "gamma"}) {
            const auto source = cached.open(settingsFor(server));
            const auto listing = source->listing(named(name), task);
            QVERIFY(listing && source->metadata(**listing, 0, 0, task));
        }
        QCOMPARE(server.count("/files/" + wheelName("alpha", "1.0") + ".metadata"), std::size_t(1));
        QCOMPARE(server.count("/files/" + wheelName("gamma", "1.0") + ".metadata"), std::size_t(0));
        QCOMPARE(server.count("/files/" + wheelName("gamma", "1.0")), std::size_t(1));
    }

    void refusedMetadata_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("outcome"); // "error" or "invalid"
        const QByteArray good = QByteArray::fromStdString(metadataText("alpha", "1.0"));
        QTest::addRow("a wrong digest is an error") << good << QString(64, '0') << "error";
        QTest::addRow("another package's metadata makes the release unusable")
            << QByteArray::fromStdString(metadataText("beta", "1.0")) << ""
            << "invalid";
        QTest::addRow("another version's metadata makes the release unusable")
            << QByteArray::fromStdString(metadataText("alpha", "3.0")) << ""
            << "invalid";
        QTest::addRow("nine megabytes make the release unusable") << good + QByteArray(9 << 20, 'x') << ""
                                                                  << "invalid";
        QTest::addRow("an apology instead of metadata makes the release unusable")
            << QByteArray("<html>sorry</html>") << ""
            << "invalid";
    }
    void refusedMetadata()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, digest);
        QFETCH(QString, outcome);
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path == "/simple/alpha/")
                return page({fileJson(wheelName("alpha", "1.0"),
                                      digest.isEmpty()
                                          ? R"(, "core-metadata": true)"
                                          : R"(, "core-metadata": {"sha256": ")" + digest.toStdString() + R"("})")});
            return textReply(body.toStdString());
        });
        const Cached cached;
        Task task;
        const auto source = cached.open(settingsFor(server));
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        const auto metadata = source->metadata(**listing, 0, 0, task);
        QCOMPARE(metadata.has_value(), outcome == "invalid");
        if (metadata) {
            QCOMPARE(int((*metadata)->status), int(ReleaseMetadata::Status::Invalid));
            QVERIFY(!(*metadata)->reason.empty());
        } else {
            QCOMPARE(metadata.error().code, ErrorCode::Data);
            QVERIFY(errorOf(metadata.error()).contains("digest"));
        }
    }

    void wheelsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("no archive at all") << QByteArray("not a wheel");
        QTest::addRow("an archive that is cut off")
            << QByteArray::fromStdString(wheel("alpha", "1.0", {}, 100)).chopped(30);
        QTest::addRow("an archive without metadata")
            << QByteArray::fromStdString(archive({{"alpha/__init__.py", "x"}}));
        QTest::addRow("a path that leaves the archive") << QByteArray::fromStdString(
            archive({{"../evil", "x"}, {"alpha-1.0.dist-info/METADATA", metadataText("alpha", "1.0")}}));
    }
    void wheelsThatAreNone()
    {
        QFETCH(QByteArray, bytes);
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path == "/simple/alpha/")
                return page({fileJson(wheelName("alpha", "1.0"))});
            return request.path.ends_with(".metadata") ? status(404) : ranged(request, bytes.toStdString());
        });
        const Cached cached;
        Task task;
        const auto source = cached.open(settingsFor(server));
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        const auto metadata = source->metadata(**listing, 0, 0, task);
        QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
        QCOMPARE(int((*metadata)->status), int(ReleaseMetadata::Status::Invalid));
    }

    void aSourceArchiveOnly_data()
    {
        QTest::addColumn<QByteArray>("information");
        QTest::addColumn<int>("expected");
        QTest::addRow("static dependencies are read")
            << QByteArray("Metadata-Version: 2.2\nName: alpha\nVersion: 1.0\nRequires-Dist: beta\n\n")
            << int(ReleaseMetadata::Status::Known);
        QTest::addRow("dynamic dependencies need a build")
            << QByteArray("Metadata-Version: 2.2\nName: alpha\nVersion: 1.0\nDynamic: Requires-Dist\n\n")
            << int(ReleaseMetadata::Status::NeedsBuild);
    }
    void aSourceArchiveOnly()
    {
        QFETCH(QByteArray, information);
        QFETCH(int, expected);
        const std::string bytes =
            archive({{"alpha-1.0/PKG-INFO", information.toStdString()}, {"alpha-1.0/setup.py", "raise SystemExit"}});
        const LoopbackServer server([&](const LoopbackRequest& request) {
            return request.path == "/simple/alpha/"
                       ? page({fileJson("alpha-1.0.zip", R"(, "hashes": {"sha256": ")" + sha256(bytes) + R"("})")})
                       : textReply(bytes);
        });
        const Cached cached;
        Task task;
        for (int run = 0; run < 2; ++run) {
            const auto source = cached.open(settingsFor(server));
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY(listing.has_value());
            const auto metadata = source->metadata(**listing, 0, 0, task);
            QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
            QVERIFY2(int((*metadata)->status) == expected, (*metadata)->reason.c_str());
        }
        QCOMPARE(server.paths().size(), std::size_t(2));
    }

    void htmlIndexes()
    {
        const LoopbackServer server([](const LoopbackRequest& request) {
            if (request.path != "/simple/alpha/")
                return status(404);
            LoopbackReply reply;
            reply.headers = {{"Content-Type", "text/html; charset=utf-8"}};
            reply.body = "<!DOCTYPE html><html><body><a href=\"../../files/alpha-1.0-py3-none-any.whl#sha256="
                         + std::string(64, 'a')
                         + "\" data-requires-python=\"&gt;=3.7\">alpha-1.0-py3-none-any.whl</a></body></html>";
            return reply;
        });
        const Cached cached;
        Task task;
        const auto source = cached.open(settingsFor(server));
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
        QCOMPARE(versionsOf(**listing), std::string("1.0"));
        QCOMPARE((*listing)->pythonSpecifiers.at((*listing)->files.at(0).requiresPython), std::string(">=3.7"));
        const auto files = source->files(**listing, 0, task);
        QVERIFY(files.has_value());
        QCOMPARE(files->front().hashes.at(0).second, std::string(64, 'a'));
    }

    void redirectsAreFollowed()
    {
        const LoopbackServer other([](const LoopbackRequest& request) {
            LoopbackReply reply = page({fileJson(wheelName("alpha", "1.0"))});
            if (!request.header("authorization").empty())
                reply.status = 418; // credentials of another origin
            return reply;
        });
        const LoopbackServer server([&](const LoopbackRequest& request) {
            LoopbackReply reply = status(request.header("authorization") == "Basic dXNlcjpwYXNz" ? 302 : 401);
            reply.headers.emplace_back("Location", other.url("/mirror/simple/alpha/"));
            return reply;
        });
        IndexSettings settings = settingsFor(server);
        settings.indexUrl = "http://user:pass@" + server.url().substr(7);
        const Cached cached;
        Task task;
        const auto source = cached.open(settings);
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
        QCOMPARE(int((*listing)->status), int(Listing::Status::Found));
        const auto files = source->files(**listing, 0, task);
        QVERIFY(files.has_value());
        QCOMPARE(files->front().url, other.url("/mirror/files/" + wheelName("alpha", "1.0")));
    }

    void credentials_data()
    {
        QTest::addColumn<QString>("userInfo");
        QTest::addColumn<QByteArray>("netrc");
        QTest::addColumn<QString>("expected");
        QTest::addRow("user and password of the URL") << "user:p%40ss@" << QByteArray() << basic("user:p@ss");
        QTest::addRow("a token alone") << "token@" << QByteArray() << basic("token:");
        QTest::addRow("netrc's machine") << "" << QByteArray("machine 127.0.0.1 login me password mine\n")
                                         << basic("me:mine");
        QTest::addRow("netrc's default")
            << "" << QByteArray("machine other.example login a password b\ndefault login me password mine\n")
            << basic("me:mine");
        QTest::addRow("the URL stands over netrc")
            << "user:pass@" << QByteArray("machine 127.0.0.1 login me password mine\n") << basic("user:pass");
        QTest::addRow("nobody's") << "" << QByteArray("machine other.example login a password b\n") << "";
    }
    void credentials()
    {
        QFETCH(QString, userInfo);
        QFETCH(QByteArray, netrc);
        QFETCH(QString, expected);
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (QString::fromStdString(request.header("authorization")) != expected)
                return status(401);
            if (request.path.ends_with(".metadata"))
                return textReply(metadataText("alpha", "1.0"));
            return page({fileJson(wheelName("alpha", "1.0"), R"(, "core-metadata": true)")});
        });
        QTemporaryDir home;
        QFile file(home.filePath("netrc"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(netrc);
        file.close();
        IndexSettings settings = settingsFor(server);
        settings.indexUrl = "http://" + userInfo.toStdString() + server.url().substr(7);
        settings.netrc = file.fileName().toStdString();
        const Cached cached;
        Task task;
        {
            const auto source = cached.open(settings);
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY(listing.has_value());
            QCOMPARE(int((*listing)->status), int(Listing::Status::Found));
            QCOMPARE((*listing)->index, server.url());
            QVERIFY(source->metadata(**listing, 0, 0, task).has_value());
            QVERIFY(source->description().find('@') == std::string::npos);
        }
        for (const char* secret : {"p@ss", "p%40ss", "mine", "token", "user:pass"})
            QVERIFY2(cached.bytes().find(secret) == std::string::npos, secret);
    }

    void otherCredentialsDoNotSeeTheCache()
    {
        const LoopbackServer server([](const LoopbackRequest& request) {
            const bool first = request.header("authorization") == "Basic " + QByteArray("a:1").toBase64().toStdString();
            return page({fileJson(wheelName("alpha", first ? "1.0" : "2.0"))});
        });
        const Cached cached;
        Task task;
        for (const auto& [user, version] :
             {std::pair("a:1", "1.0"), std::pair("b:2", "2.0"), std::pair("a:1", "1.0")}) {
            IndexSettings settings = settingsFor(server);
            settings.indexUrl = std::string("http://") + user + "@" + server.url().substr(7);
            const auto listing = cached.open(settings)->listing(named("alpha"), task);
            QVERIFY(listing.has_value());
            QCOMPARE(versionsOf(**listing), std::string(version));
        }
        QCOMPARE(server.paths().size(), std::size_t(2));
    }

    void severalIndexes_data()
    {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<int>("extra"); // status of the extra index
        QTest::addColumn<QString>("versions");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("mainAsked");
        QTest::addRow("the first index that has the name answers alone")
            << int(IndexStrategy::FirstIndex) << 200 << "1.0" << int(Listing::Status::Found) << false;
        QTest::addRow("one that does not have it lets the next one answer")
            << int(IndexStrategy::FirstIndex) << 404 << "9.0" << int(Listing::Status::Found) << true;
        QTest::addRow("401 stops the search")
            << int(IndexStrategy::FirstIndex) << 401 << "" << int(Listing::Status::Denied) << false;
        QTest::addRow("403 stops the search")
            << int(IndexStrategy::FirstIndex) << 403 << "" << int(Listing::Status::Denied) << false;
        QTest::addRow("best match puts all together")
            << int(IndexStrategy::UnsafeBestMatch) << 200 << "1.0 9.0" << int(Listing::Status::Found) << true;
        QTest::addRow("403 stops best match too")
            << int(IndexStrategy::UnsafeBestMatch) << 403 << "" << int(Listing::Status::Denied) << false;
    }
    void severalIndexes()
    {
        QFETCH(int, strategy);
        QFETCH(int, extra);
        QFETCH(QString, versions);
        QFETCH(int, status);
        QFETCH(bool, mainAsked);
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path == "/extra/alpha/")
                return extra == 200 ? page({fileJson(wheelName("alpha", "1.0"))}) : ::status(extra);
            if (request.path == "/simple/alpha/")
                return page({fileJson(wheelName("alpha", "9.0"))});
            return request.path.ends_with(".metadata") ? textReply(metadataText("alpha", request.path.substr(13, 3)))
                                                       : ::status(404);
        });
        IndexSettings settings = settingsFor(server);
        settings.extraIndexUrls = {server.url("/extra")};
        settings.strategy = IndexStrategy(strategy);
        const Cached cached;
        Task task;
        for (int run = 0; run < 2; ++run) {
            const auto source = cached.open(settings);
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY(listing.has_value());
            QCOMPARE(int((*listing)->status), status);
            QCOMPARE(QString::fromStdString(versionsOf(**listing)), versions);
            QCOMPARE(server.count("/simple/alpha/") > 0, mainAsked);
            QCOMPARE((*listing)->index, extra == 404 ? server.url() : server.url("/extra"));
            for (std::size_t i = 0; i < (*listing)->releases.size(); ++i) {
                const auto metadata = source->metadata(**listing, i, (*listing)->releases[i].firstFile, task);
                QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
                QCOMPARE(int((*metadata)->status), int(ReleaseMetadata::Status::Known));
            }
        }
    }

    void anotherIndexThatHasItIsNamed()
    {
        const LoopbackServer server(
            [&](const LoopbackRequest&) { return page({fileJson(wheelName("alpha", "1.0"))}); });
        const Cached cached;
        Task task;
        IndexSettings settings = settingsFor(server);
        QVERIFY(cached.open(settings)->listing(named("alpha"), task).has_value());
        settings.extraIndexUrls = {server.url("/extra")};
        const auto listing = cached.open(settings)->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        QCOMPARE((*listing)->index, server.url("/extra"));
        QVERIFY((*listing)->alsoOn == std::vector<std::string>{server.url()});
    }

    void findLinksStandOverTheIndex()
    {
        QTemporaryDir folder;
        std::ofstream(folder.filePath("alpha-1.0-py3-none-any.whl").toStdString(), std::ios::binary)
            << wheel("alpha", "1.0", "local-only", 100);
        std::ofstream(folder.filePath("beta-5.0-py3-none-any.whl").toStdString(), std::ios::binary)
            << wheel("beta", "5.0", {}, 100);
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path == "/simple/alpha/")
                return page({fileJson(wheelName("alpha", "1.0")), fileJson(wheelName("alpha", "2.0"))});
            return status(404);
        });
        IndexSettings settings = settingsFor(server);
        settings.findLinks = {folder.path().toStdString()};
        const Cached cached;
        Task task;
        for (int run = 0; run < 2; ++run) {
            const auto source = cached.open(settings);
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
            QCOMPARE(versionsOf(**listing), std::string("1.0 2.0"));
            const auto metadata = source->metadata(**listing, 0, 0, task);
            QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
            QVERIFY2((*metadata)->status == ReleaseMetadata::Status::Known, (*metadata)->reason.c_str());
            QCOMPARE((*metadata)->requiresDist.at(0).text, std::string("local-only"));
            const auto local = source->listing(named("beta"), task);
            QVERIFY(local.has_value());
            QCOMPARE(versionsOf(**local), std::string("5.0"));
        }
    }

    void findLinksWithoutAnyIndex()
    {
        QTemporaryDir folder;
        std::ofstream(folder.filePath("alpha-1.0-py3-none-any.whl").toStdString(), std::ios::binary)
            << wheel("alpha", "1.0", {}, 10);
        IndexSettings settings;
        settings.noIndex = true;
        settings.offline = true;
        settings.findLinks = {folder.path().toStdString()};
        const Cached cached;
        Task task;
        const auto source = cached.open(settings);
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        QCOMPARE(versionsOf(**listing), std::string("1.0"));
        const auto missing = source->listing(named("alph"), task);
        QVERIFY(missing.has_value());
        QCOMPARE(int((*missing)->status), int(Listing::Status::NotFound));
    }

    void aPageOfFindLinks()
    {
        const LoopbackServer server([&](const LoopbackRequest& request) {
            if (request.path != "/links.html")
                return status(404);
            LoopbackReply reply;
            reply.headers = {{"Content-Type", "text/html"}};
            reply.body = "<a href=\"alpha-3.0-py3-none-any.whl\">a</a><a href=\"beta-1.0-py3-none-any.whl\">b</a>";
            return reply;
        });
        IndexSettings settings = settingsFor(server);
        settings.findLinks = {server.url("/links.html")};
        const Cached cached;
        Task task;
        for (const bool offline : {false, true}) {
            settings.offline = offline;
            const auto source = cached.open(settings);
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
            QCOMPARE(versionsOf(**listing), std::string("3.0"));
        }
        QCOMPARE(server.count("/links.html"), std::size_t(1));
    }

    void cancellationIsQuick()
    {
        const LoopbackServer server([](const LoopbackRequest&) {
            LoopbackReply reply = page({});
            reply.delay = std::chrono::seconds(20);
            return reply;
        });
        const Cached cached;
        QElapsedTimer clock;
        {
            const auto source = cached.open(settingsFor(server));
            std::stop_source stop;
            Task task(stop.get_token());
            std::thread stopper([&] {
                while (server.paths().empty())
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                clock.start();
                stop.request_stop();
            });
            const auto listing = source->listing(named("alpha"), task);
            stopper.join();
            QVERIFY(clock.elapsed() <= 100);
            QVERIFY(!listing.has_value());
            QCOMPARE(listing.error().code, ErrorCode::Cancelled);
            clock.restart();
        }
        QVERIFY(clock.elapsed() <= 100); // ending the source waits for no answer either
    }

    void answersDoNotDependOnTheirOrder()
    {
        std::atomic<unsigned> seed{1};
        const LoopbackServer server([&](const LoopbackRequest& request) {
            std::minstd_rand random(seed++);
            LoopbackReply reply = status(404);
            if (request.path.starts_with("/simple/"))
                reply = page({fileJson(wheelName(request.path.substr(8, 2), "2.0"), R"(, "core-metadata": true)"),
                              fileJson(wheelName(request.path.substr(8, 2), "1.0"), R"(, "core-metadata": true)")});
            else if (request.path.ends_with(".metadata"))
                reply = textReply(metadataText(request.path.substr(7, 2), request.path.substr(10, 3),
                                               "dep-of-" + request.path.substr(7, 2)));
            reply.delay = std::chrono::milliseconds(random() % 12);
            return reply;
        });
        std::string first;
        for (int run = 0; run < 12; ++run) {
            const Cached cached;
            const auto source = cached.open(settingsFor(server));
            Task task;
            for (char letter = 'a'; letter <= 'j'; ++letter)
                source->wantListing(named(std::string("p") + letter));
            std::string all;
            for (char letter = 'a'; letter <= 'j'; ++letter) {
                const auto listing = source->listing(named(std::string("p") + letter), task);
                QVERIFY(listing.has_value());
                source->wantMetadata(**listing, 0, 0);
                const auto metadata = source->metadata(**listing, 1, 1, task);
                QVERIFY(metadata.has_value());
                all += (*listing)->name.text() + versionsOf(**listing) + (*metadata)->requiresDist.at(0).text + "\n";
            }
            if (first.empty())
                first = all;
            QCOMPARE(all, first);
        }
    }

    void damagedCaches_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addRow("a file that is no database") << 0;
        QTest::addRow("a file cut in the middle") << 1;
        QTest::addRow("a file with its middle overwritten") << 2;
        QTest::addRow("an empty file") << 3;
        QTest::addRow("a folder that cannot be made") << 4;
    }
    void damagedCaches()
    {
        QFETCH(int, kind);
        const LoopbackServer server([](const LoopbackRequest& request) {
            if (request.path.ends_with(".metadata"))
                return textReply(metadataText("alpha", "0.1"));
            std::vector<std::string> files;
            for (int i = 1; i <= 300; ++i)
                files.push_back(fileJson(wheelName("alpha", "0." + std::to_string(i)), R"(, "core-metadata": true)"));
            return page(files);
        });
        const Cached cached;
        Task task;
        if (kind != 4)
            QVERIFY(cached.open(settingsFor(server))->listing(named("alpha"), task).has_value());
        const std::string file = cached.file().string();
        if (kind == 0) {
            std::ofstream(file, std::ios::binary | std::ios::trunc) << std::string(100'000, 'x');
        } else if (kind == 1) {
            std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        } else if (kind == 2) {
            std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
            out.seekp(4096);
            out << std::string(std::size_t(std::filesystem::file_size(file)) - 8192, '\xa5');
        } else if (kind == 3) {
            std::ofstream(file, std::ios::binary | std::ios::trunc).flush();
        } else {
            std::ofstream(cached.folder(), std::ios::binary) << "in the way";
        }
        for (int run = 0; run < 3; ++run) {
            const auto source = cached.open(settingsFor(server));
            const auto listing = source->listing(named("alpha"), task);
            QVERIFY2(listing.has_value(), listing ? "" : qPrintable(errorOf(listing.error())));
            QCOMPARE((*listing)->releases.size(), std::size_t(300));
            const auto metadata = source->metadata(**listing, 0, 0, task);
            QVERIFY2(metadata.has_value(), metadata ? "" : qPrintable(errorOf(metadata.error())));
            if (run == 2 && kind != 4)
                QCOMPARE(source->counters().requests, std::uint64_t(0)); // healed
        }
    }

    void severalWritersAtOnce()
    {
        const LoopbackServer server([](const LoopbackRequest& request) {
            if (request.path.ends_with(".metadata"))
                return textReply(metadataText(request.path.substr(7, 3), "1.0"));
            return page({fileJson(wheelName(request.path.substr(8, 3), "1.0"), R"(, "core-metadata": true)")});
        });
        const Cached cached;
        std::atomic<int> good{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&, i] {
                for (int round = 0; round < 5; ++round) {
                    const auto source = cached.open(settingsFor(server));
                    Task task;
                    for (int j = 0; j < 10; ++j) {
                        const auto listing =
                            source->listing(named("p" + std::to_string(i % 2) + std::to_string(j)), task);
                        good += listing && source->metadata(**listing, 0, 0, task) ? 1 : 0;
                    }
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 200);
        const std::size_t before = server.paths().size();
        const auto source = cached.open(settingsFor(server));
        Task task;
        for (int j = 0; j < 10; ++j)
            QVERIFY(source->listing(named("p0" + std::to_string(j)), task).has_value());
        QCOMPARE(server.paths().size(), before);
    }

    void withoutAnyIndexThereIsAnError()
    {
        const Cached cached;
        const auto source = CachedSource::open(IndexSettings(), cached.folder());
        QVERIFY(!source.has_value());
        QCOMPARE(source.error().code, ErrorCode::Configuration);
        QVERIFY(!source.error().hint.empty());
    }

    void listingsOfOtherSourcesAreRefused()
    {
        const LoopbackServer server([](const LoopbackRequest&) { return page({fileJson(wheelName("alpha", "1.0"))}); });
        const Cached cached;
        Task task;
        const auto source = cached.open(settingsFor(server));
        const auto listing = source->listing(named("alpha"), task);
        QVERIFY(listing.has_value());
        const Listing copy = **listing;
        const auto metadata = source->metadata(copy, 0, 0, task);
        QVERIFY(!metadata.has_value());
        QCOMPARE(metadata.error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(CachedSourceTest)
#include "cached_source_test.moc"
