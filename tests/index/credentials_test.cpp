// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/credentials.h"
#include "index/endpoint.h"
#include "index/http.h"
#include "index/http_date.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

class CredentialsTest : public QObject
{
    Q_OBJECT

private slots:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("bare");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        const auto row = [](const char* name, const char* url, const char* bare, const char* user,
                            const char* password) {
            QTest::addRow("%s", name) << QString(url) << QString(bare) << QString(user) << QString(password);
        };
        row("none", "https://h.example/simple", "https://h.example/simple", "", "");
        row("user and password", "https://u:p@h.example/simple", "https://h.example/simple", "u", "p");
        row("a user alone", "https://token@h.example/", "https://h.example/", "token", "");
        row("percent escapes", "https://u%40x:p%3Aq%2F@h.example/", "https://h.example/", "u@x", "p:q/");
        row("an @ in the password", "https://u:p@q@h.example/", "https://h.example/", "u", "p@q");
        row("an @ in the path is none", "https://h.example/a@b", "https://h.example/a@b", "", "");
        row("the query stays", "https://u:p@h.example/?a=b@c", "https://h.example/?a=b@c", "u", "p");
        row("a path is no URL", "./u:p@h", "./u:p@h", "", "");
    }
    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, bare);
        QFETCH(QString, user);
        QFETCH(QString, password);
        const UrlWithCredentials split = splitCredentials(url.toStdString());
        QCOMPARE(QString::fromStdString(split.url), bare);
        QCOMPARE(QString::fromStdString(split.credentials.user), user);
        QCOMPARE(QString::fromStdString(split.credentials.password), password);
    }

    void origins_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("host");
        QTest::addRow("https has port 443") << "https://H.Example/x"
                                            << "https://h.example:443"
                                            << "h.example";
        QTest::addRow("http has port 80") << "http://h.example"
                                          << "http://h.example:80"
                                          << "h.example";
        QTest::addRow("a port of its own") << "https://u:p@h.example:8443/x"
                                           << "https://h.example:8443"
                                           << "h.example";
        QTest::addRow("an IPv6 address") << "http://[::1]:8080/x"
                                         << "http://[::1]:8080"
                                         << "[::1]";
        QTest::addRow("an IPv6 address without port") << "http://[::1]/x"
                                                      << "http://[::1]:80"
                                                      << "[::1]";
        QTest::addRow("no host") << "file:///tmp"
                                 << ""
                                 << "";
        QTest::addRow("no URL") << "tmp"
                                << ""
                                << "";
    }
    void origins()
    {
        QFETCH(QString, url);
        QFETCH(QString, origin);
        QFETCH(QString, host);
        QCOMPARE(QString::fromStdString(originOf(url.toStdString())), origin);
        QCOMPARE(QString::fromStdString(hostOf(url.toStdString())), host);
    }

    void netrc_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("expected"); // "user:password", or empty
        QTest::addRow("one line") << QByteArray("machine h.example login u password p") << "h.example"
                                  << "u:p";
        QTest::addRow("several lines") << QByteArray("machine h.example\n\tlogin u\n\tpassword p\n") << "h.example"
                                       << "u:p";
        QTest::addRow("another machine") << QByteArray("machine a.example login u password p") << "h.example"
                                         << "";
        QTest::addRow("the first entry of a machine counts")
            << QByteArray("machine h.example login u password p\nmachine h.example login x password y") << "h.example"
            << "u:p";
        QTest::addRow("default for all others")
            << QByteArray("machine a.example login x password y\ndefault login u password p") << "h.example"
            << "u:p";
        QTest::addRow("the machine stands over default")
            << QByteArray("default login x password y\nmachine h.example login u password p") << "h.example"
            << "u:p";
        QTest::addRow("comments") << QByteArray(
            "# machine h.example login a password b\nmachine h.example # c\nlogin u password p")
                                  << "h.example"
                                  << "u:p";
        QTest::addRow("a password that begins with #")
            << QByteArray("machine h.example login u password #p") << "h.example"
            << "u:#p";
        QTest::addRow("quoted words") << QByteArray(R"(machine h.example login "a b" password "c\"d")") << "h.example"
                                      << "a b:c\"d";
        QTest::addRow("macros are skipped")
            << QByteArray("macdef init\nmachine h.example login a password b\n\nmachine h.example login u password p")
            << "h.example"
            << "u:p";
        QTest::addRow("accounts are skipped")
            << QByteArray("machine h.example login u account x password p") << "h.example"
            << "u:p";
        QTest::addRow("an end in the middle") << QByteArray("machine h.example login") << "h.example"
                                              << ":";
        QTest::addRow("words that mean nothing")
            << QByteArray("what machine h.example login u password p") << "h.example"
            << "u:p";
        QTest::addRow("an empty file") << QByteArray() << "h.example"
                                       << "";
    }
    void netrc()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, host);
        QFETCH(QString, expected);
        const Netrc file = Netrc::parse(text.toStdString());
        const Credentials* found = file.find(host.toStdString());
        QCOMPARE(found == nullptr ? QString() : QString::fromStdString(found->user + ":" + found->password), expected);
    }

    void filesGetTheirOriginsCredentials()
    {
        IndexSettings settings;
        settings.indexUrl = "https://u:p@h.example/simple";
        settings.extraIndexUrls = {"https://x:y@other.example:8443/simple/"};
        const auto endpoints = Endpoints::fromSettings(settings);
        QVERIFY(endpoints.has_value());
        QCOMPARE(endpoints->forFile("https://h.example/files/a").credentials, (Credentials{"u", "p"}));
        QCOMPARE(endpoints->forFile("https://other.example:8443/a").credentials, (Credentials{"x", "y"}));
        QVERIFY(endpoints->forFile("https://other.example/a").credentials.empty());
        QVERIFY(endpoints->forFile("http://h.example/files/a").credentials.empty());
        QCOMPARE(endpoints->forFile("https://m:n@h.example/a").credentials, (Credentials{"m", "n"}));
        QCOMPARE(endpoints->forFile("https://m:n@h.example/a").url, std::string("https://h.example/a"));
        for (const Endpoint& endpoint : endpoints->indexes())
            for (const std::string* text : {&endpoint.url, &endpoint.shown, &endpoint.identity})
                QVERIFY(text->find('@') == std::string::npos && text->find(":p") == std::string::npos);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected"); // -1: none
        QTest::addRow("the standard's example") << "Sun, 06 Nov 1994 08:49:37 GMT" << qint64(784111777);
        QTest::addRow("the epoch") << "Thu, 01 Jan 1970 00:00:00 GMT" << qint64(0);
        QTest::addRow("a day that is none") << "Sun, 31 Feb 1994 08:49:37 GMT" << qint64(-1);
        QTest::addRow("an obsolete form") << "Sunday, 06-Nov-94 08:49:37 GMT" << qint64(-1);
        QTest::addRow("nothing") << "" << qint64(-1);
    }
    void dates()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        QCOMPARE(qint64(parseHttpDate(text.toStdString()).value_or(-1)), expected);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::addRow("seconds") << "120" << 120;
        QTest::addRow("a date ahead") << "Sun, 06 Nov 1994 08:49:37 GMT" << 37;
        QTest::addRow("a date gone by") << "Sun, 06 Nov 1994 08:00:00 GMT" << 0;
        QTest::addRow("something else") << "soon" << -1;
        QTest::addRow("a negative number") << "-5" << -1;
    }
    void retryAfter()
    {
        QFETCH(QString, text);
        QFETCH(int, seconds);
        const auto result = readRetryAfter(text.toStdString(), 784111740);
        QCOMPARE(result ? int(result->count()) : -1, seconds);
    }

    void freshness_data()
    {
        QTest::addColumn<QString>("cacheControl");
        QTest::addColumn<QString>("expires");
        QTest::addColumn<QString>("age");
        QTest::addColumn<int>("seconds"); // -1: not to be stored
        QTest::addRow("max-age") << "public, max-age=60"
                                 << ""
                                 << "" << 60;
        QTest::addRow("max-age less the age in caches before us") << "max-age=60"
                                                                  << ""
                                                                  << "20" << 40;
        QTest::addRow("an age beyond max-age") << "max-age=60"
                                               << ""
                                               << "100" << 0;
        QTest::addRow("Expires against Date") << ""
                                              << "Sun, 06 Nov 1994 08:50:00 GMT"
                                              << "" << 60;
        QTest::addRow("an Expires that is no date has expired") << ""
                                                                << "0"
                                                                << "" << 0;
        QTest::addRow("max-age stands over Expires") << "max-age=10"
                                                     << "Sun, 06 Nov 1994 08:50:00 GMT"
                                                     << "" << 10;
        QTest::addRow("no-cache") << "no-cache, max-age=60"
                                  << ""
                                  << "" << 0;
        QTest::addRow("no-store") << "max-age=60, No-Store"
                                  << ""
                                  << "" << -1;
        QTest::addRow("immutable") << "immutable"
                                   << ""
                                   << "" << 365 * 86400;
        QTest::addRow("a year at most") << "max-age=999999999999"
                                        << ""
                                        << "" << 365 * 86400;
        QTest::addRow("a max-age that is no number") << "max-age=long"
                                                     << ""
                                                     << "" << 600;
        QTest::addRow("no word at all") << ""
                                        << ""
                                        << "" << 600;
    }
    void freshness()
    {
        QFETCH(QString, cacheControl);
        QFETCH(QString, expires);
        QFETCH(QString, age);
        QFETCH(int, seconds);
        HttpResponse response;
        response.cacheControl = cacheControl.toStdString();
        response.expires = expires.toStdString();
        response.age = age.toStdString();
        response.date = "Sun, 06 Nov 1994 08:49:00 GMT";
        response.receivedAt = 1'000'000;
        const Freshness result = freshnessOf(response);
        QCOMPARE(result.store, seconds >= 0);
        if (seconds >= 0)
            QCOMPARE(result.freshUntil - response.receivedAt, std::int64_t(seconds));
    }
};

QTEST_APPLESS_MAIN(CredentialsTest)
#include "credentials_test.moc"
