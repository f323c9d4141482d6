// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/http.h"
#include "index/loopback_server.h"

#include <QElapsedTimer>
#include <QtTest>

#include <future>

using namespace lockwright;
using namespace lockwright::index;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;

namespace
{

Result<HttpResponse> fetch(HttpClient& client, HttpRequest request)
{
    std::promise<Result<HttpResponse>> promise;
    client.send(std::move(request), [&](Result<HttpResponse> response) { promise.set_value(std::move(response)); });
    return promise.get_future().get();
}

HttpRequest get(const std::string& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

LoopbackReply reply(std::string body)
{
    LoopbackReply result;
    result.body = std::move(body);
    return result;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAskedFor()
    {
        std::map<std::string, std::string> headers;
        const LoopbackServer server([&](const LoopbackRequest& request) {
            headers = request.headers;
            LoopbackReply result = reply("text");
            result.headers = {{"ETag", "\"a\""},
                              {"Cache-Control", "public"},
                              {"Cache-Control", "max-age=5"},
                              {"Content-Type", "text/plain"}};
            return result;
        });
        HttpClient client(HttpOptions{});
        HttpRequest request = get(server.url("/x"));
        request.accept = "text/plain";
        request.etag = "\"old\"";
        request.lastModified = "Sun, 06 Nov 1994 08:49:37 GMT";
        const auto response = fetch(client, request);
        QVERIFY(response.has_value());
        QCOMPARE(response->status, 200L);
        QCOMPARE(response->body, std::string("text"));
        QCOMPARE(response->etag, std::string("\"a\""));
        QCOMPARE(response->cacheControl, std::string("public, max-age=5"));
        QCOMPARE(response->url, server.url("/x"));
        QCOMPARE(headers["accept"], std::string("text/plain"));
        QCOMPARE(headers["if-none-match"], std::string("\"old\""));
        QCOMPARE(headers["if-modified-since"], std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
        QCOMPARE(headers["accept-encoding"], std::string("gzip"));
        request.range = "-100";
        QVERIFY(fetch(client, request).has_value());
        QCOMPARE(headers["range"], std::string("bytes=-100"));
        QCOMPARE(headers["accept-encoding"], std::string("identity"));
    }

    void validatorsCannotSmuggleHeaders()
    {
        std::map<std::string, std::string> headers;
        const LoopbackServer server([&](const LoopbackRequest& request) {
            headers = request.headers;
            return reply("x");
        });
        HttpClient client(HttpOptions{});
        HttpRequest request = get(server.url("/x"));
        request.etag = "\"a\"\r\nX-Evil: 1";
        QVERIFY(fetch(client, request).has_value());
        QVERIFY(headers.find("x-evil") == headers.end());
    }

    void sizes_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("accepted");
        QTest::addRow("as large as allowed") << 1000 << true;
        QTest::addRow("one byte more than allowed") << 999 << false;
        QTest::addRow("much more than allowed") << 10 << false;
    }
    void sizes()
    {
        QFETCH(int, limit);
        QFETCH(bool, accepted);
        const LoopbackServer server([](const LoopbackRequest&) { return reply(std::string(1000, 'x')); });
        HttpClient client(HttpOptions{});
        HttpRequest request = get(server.url("/x"));
        request.limitBytes = std::uint64_t(limit);
        const auto response = fetch(client, request);
        QCOMPARE(response.has_value(), accepted);
        if (!accepted)
            QCOMPARE(response.error().code, ErrorCode::Data);
        QCOMPARE(server.paths().size(), std::size_t(1)); // not tried again
    }

    void packedAnswersAreMeasuredUnpacked()
    {
        // 100,000 zeros, packed by gzip into 133 bytes.
        QByteArray zeros(100'000, '\0');
        QByteArray packed = qCompress(zeros, 9).mid(4 + 2); // without Qt's length and zlib's header
        packed.chop(4);
        quint32 crc = ~0u;
        for (const char byte : std::as_const(zeros)) {
            crc ^= quint8(byte);
            for (int i = 0; i < 8; ++i)
                crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xedb88320u : 0u);
        }
        crc = ~crc;
        QByteArray gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
        gzip += packed;
        for (const quint32 value : {crc, quint32(zeros.size())})
            for (int shift = 0; shift < 32; shift += 8)
                gzip.push_back(char(value >> shift & 0xff));
        const LoopbackServer server([&](const LoopbackRequest&) {
            LoopbackReply result = reply(gzip.toStdString());
            result.headers = {{"Content-Encoding", "gzip"}};
            return result;
        });
        HttpClient client(HttpOptions{});
        HttpRequest request = get(server.url("/x"));
        const auto whole = fetch(client, request);
        QVERIFY(whole.has_value());
        QCOMPARE(whole->body.size(), std::size_t(100'000));
        request.limitBytes = 50'000;
        const auto refused = fetch(client, request);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Data);
    }

    void pausesGrowAndAreBounded()
    {
        std::vector<std::chrono::steady_clock::time_point> times;
        const LoopbackServer server([&](const LoopbackRequest&) {
            times.push_back(std::chrono::steady_clock::now());
            LoopbackReply result = reply("");
            result.status = 503;
            return result;
        });
        HttpOptions options;
        options.retries = 3;
        options.retryDelay = std::chrono::milliseconds(20);
        HttpClient client(options);
        const auto response = fetch(client, get(server.url("/x")));
        QVERIFY(!response.has_value());
        QCOMPARE(response.error().code, ErrorCode::Network);
        QVERIFY(QString::fromStdString(response.error().message).contains("503"));
        QVERIFY(QString::fromStdString(response.error().message).contains("4 attempts"));
        QCOMPARE(times.size(), std::size_t(4));
        QVERIFY(times[3] - times[2] >= std::chrono::milliseconds(40)); // 80 ms, give or take half
    }

    void retryAfterIsHonoured()
    {
        std::vector<std::chrono::steady_clock::time_point> times;
        const LoopbackServer server([&](const LoopbackRequest&) {
            times.push_back(std::chrono::steady_clock::now());
            LoopbackReply result = reply("");
            result.status = times.size() == 1 ? 429 : 200;
            result.headers = {{"Retry-After", "1"}};
            return result;
        });
        HttpOptions options;
        options.retryDelay = std::chrono::milliseconds(1);
        HttpClient client(options);
        QVERIFY(fetch(client, get(server.url("/x"))).has_value());
        QCOMPARE(times.size(), std::size_t(2));
        QVERIFY(times[1] - times[0] >= std::chrono::milliseconds(950));
    }

    void silenceIsNotWaitedFor()
    {
        const LoopbackServer server([](const LoopbackRequest&) {
            LoopbackReply result = reply("late");
            result.delay = std::chrono::seconds(30);
            return result;
        });
        HttpOptions options;
        options.retries = 0;
        options.timeout = std::chrono::seconds(1);
        HttpClient client(options);
        const auto response = fetch(client, get(server.url("/x")));
        QVERIFY(!response.has_value());
        QCOMPARE(response.error().code, ErrorCode::Network);
        QVERIFY(!response.error().hint.empty());
    }

    void nobodyThere_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addRow("a port where nobody listens") << "http://127.0.0.1:1/x";
        QTest::addRow("a name that nobody has") << "http://nowhere.invalid/x";
    }
    void nobodyThere()
    {
        QFETCH(QString, url);
        HttpOptions options;
        options.retries = 1;
        options.retryDelay = std::chrono::milliseconds(1);
        HttpClient client(options);
        const auto response = fetch(client, get(url.toStdString()));
        QVERIFY(!response.has_value());
        QCOMPARE(response.error().code, ErrorCode::Network);
    }

    void connectionsAreReused()
    {
        const LoopbackServer server([](const LoopbackRequest&) { return reply("x"); });
        HttpClient client(HttpOptions{});
        for (int i = 0; i < 20; ++i)
            QVERIFY(fetch(client, get(server.url("/x"))).has_value());
        QCOMPARE(client.counters().requests, std::uint64_t(20));
        QCOMPARE(client.counters().connections, std::uint64_t(1));
    }

    void notMoreAtOnceThanAllowed()
    {
        std::atomic<int> now{0};
        std::atomic<int> most{0};
        const LoopbackServer server([&](const LoopbackRequest&) {
            most = std::max(most.load(), ++now);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            --now;
            return reply("x");
        });
        HttpOptions options;
        options.connections = 3;
        HttpClient client(options);
        std::atomic<int> done{0};
        std::promise<void> all;
        for (int i = 0; i < 30; ++i)
            client.send(get(server.url("/" + std::to_string(i))), [&](const Result<HttpResponse>& response) {
                QVERIFY(response.has_value());
                if (++done == 30)
                    all.set_value();
            });
        all.get_future().get();
        QVERIFY2(most <= 3 && most >= 2, qPrintable(QString::number(most)));
    }

    void theEndIsQuickAndToldToAll()
    {
        const LoopbackServer server([](const LoopbackRequest&) {
            LoopbackReply result = reply("late");
            result.delay = std::chrono::seconds(30);
            return result;
        });
        std::atomic<int> cancelled{0};
        HttpClient client(HttpOptions{});
        for (int i = 0; i < 5; ++i)
            client.send(get(server.url("/x")), [&](const Result<HttpResponse>& response) {
                cancelled += !response && response.error().code == ErrorCode::Cancelled ? 1 : 0;
            });
        while (server.paths().empty())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        QElapsedTimer clock;
        clock.start();
        client.stop();
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed()))); // not 30 s; usually 50 ms
        QCOMPARE(cancelled.load(), 5);
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "http_test.moc"
