// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/simple_api.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

const char* const pageUrl = "https://index.example/simple/foo/";
const QByteArray digest(64, 'a');

QByteArray page(const QByteArray& files, const QByteArray& more = {})
{
    return "{\"meta\":{\"api-version\":\"1.1\"},\"name\":\"foo\"," + more + "\"files\":[" + files + "]}";
}

QByteArray file(const QByteArray& more = {}, const QByteArray& url = "https://files.example/foo-1.0.tar.gz")
{
    return "{\"filename\":\"foo-1.0.tar.gz\",\"url\":\"" + url + "\",\"hashes\":{\"sha256\":\"" + digest + "\"}" + more
           + "}";
}

Result<SimplePage> parse(const QByteArray& bytes)
{
    return parseSimpleJson(bytes.toStdString(), pageUrl);
}

QString joined(const std::vector<std::string>& lines)
{
    QStringList list;
    for (const std::string& line : lines)
        list << QString::fromStdString(line);
    return list.join(" | ");
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

} // namespace

class SimpleJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberIsRead()
    {
        const auto read = parse(page(
            "{\"filename\":\"foo-1.0-py3-none-any.whl\",\"url\":\"../../packages/foo-1.0-py3-none-any.whl#sha256=ab\","
            "\"hashes\":{\"sha256\":\""
                + digest + "\",\"md5\":\"" + QByteArray(32, 'B')
                + "\"},\"requires-python\":\">=3.8\",\"core-metadata\":{\"sha256\":\"" + QByteArray(64, 'c')
                + "\"},\"size\":1234,\"upload-time\":\"2024-05-10T17:41:43.723827Z\",\"yanked\":\"broken\",\"gpg-sig\":"
                  "false,"
                  "\"provenance\":{\"deep\":[1,{\"x\":null}]}}",
            "\"versions\":[\"1.0\",\"2.0\"],"));
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(text(read->name), QString("foo"));
        QCOMPARE(read->versions.size(), std::size_t(2));
        QCOMPARE(text(read->versions[1]), QString("2.0"));
        QCOMPARE(read->files.size(), std::size_t(1));
        const SimpleFile& first = read->files.front();
        QCOMPARE(text(first.filename), QString("foo-1.0-py3-none-any.whl"));
        QCOMPARE(text(first.url), QString("https://index.example/packages/foo-1.0-py3-none-any.whl"));
        QCOMPARE(text(first.hashes), "sha256:" + QString(digest) + " md5:" + QString(32, 'b'));
        QCOMPARE(text(findHash(first.hashes, "md5")), QString(32, 'b'));
        QCOMPARE(text(findHash(first.hashes, "sha512")), QString());
        QCOMPARE(splitHashes(first.hashes).size(), std::size_t(2));
        QCOMPARE(text(first.requiresPython), QString(">=3.8"));
        QCOMPARE(text(first.metadataHashes), "sha256:" + QString(64, 'c'));
        QVERIFY(first.hasMetadata);
        QCOMPARE(first.sizeBytes, std::uint64_t(1234));
        QCOMPARE(first.uploadedAt, std::int64_t(1715362903));
        QVERIFY(first.yanked);
        QCOMPARE(text(first.yankReason), QString("broken"));
        QCOMPARE(joined(read->notes), QString());
    }

    void metadataKeys_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<QByteArray>("hashes");
        const QByteArray a = "{\"sha256\":\"" + QByteArray(64, 'a') + "\"}";
        const QByteArray b = "{\"sha256\":\"" + QByteArray(64, 'b') + "\"}";
        const QByteArray ofA = "sha256:" + QByteArray(64, 'a');
        QTest::addRow("no key means no metadata file") << QByteArray() << false << QByteArray();
        QTest::addRow("true has no digest") << QByteArray(",\"core-metadata\":true") << true << QByteArray();
        QTest::addRow("false means none") << QByteArray(",\"core-metadata\":false") << false << QByteArray();
        QTest::addRow("an object brings digests") << ",\"core-metadata\":" + a << true << ofA;
        QTest::addRow("an empty object means that it exists")
            << QByteArray(",\"core-metadata\":{}") << true << QByteArray();
        QTest::addRow("the older key is read") << ",\"dist-info-metadata\":" + a << true << ofA;
        QTest::addRow("the misspelt key is read") << ",\"data-dist-info-metadata\":" + a << true << ofA;
        QTest::addRow("the newer key wins over the older")
            << ",\"core-metadata\":" + a + ",\"dist-info-metadata\":" + b << true << ofA;
        QTest::addRow("the newer key wins also behind it")
            << ",\"dist-info-metadata\":" + b + ",\"core-metadata\":" + a << true << ofA;
        QTest::addRow("a newer false wins too")
            << ",\"dist-info-metadata\":" + b + ",\"core-metadata\":false" << false << QByteArray();
        QTest::addRow("null leaves the word to the older")
            << ",\"core-metadata\":null,\"dist-info-metadata\":" + a << true << ofA;
    }
    void metadataKeys()
    {
        QFETCH(QByteArray, members);
        QFETCH(bool, exists);
        QFETCH(QByteArray, hashes);
        const auto read = parse(page(file(members)));
        QVERIFY(read.has_value());
        QCOMPARE(read->files.front().hasMetadata, exists);
        QCOMPARE(text(read->files.front().metadataHashes), QString(hashes));
    }

    void yanked_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("yanked");
        QTest::addColumn<QString>("reason");
        QTest::addRow("true without reason") << QByteArray("true") << true << QString();
        QTest::addRow("false") << QByteArray("false") << false << QString();
        QTest::addRow("a text is the reason") << QByteArray("\"it \\u0041 bad\"") << true << QString("it A bad");
        QTest::addRow("an empty text is false") << QByteArray("\"\"") << false << QString();
        QTest::addRow("null is false") << QByteArray("null") << false << QString();
        QTest::addRow("another type is false") << QByteArray("[1]") << false << QString();
    }
    void yanked()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, yanked);
        QFETCH(QString, reason);
        const auto read = parse(page(file(",\"yanked\":" + value)));
        QVERIFY(read.has_value());
        QCOMPARE(read->files.size(), std::size_t(1));
        QCOMPARE(read->files.front().yanked, yanked);
        QCOMPARE(text(read->files.front().yankReason), reason);
    }

    void uploadTime_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("expected");
        QTest::addRow("the first second") << QByteArray("1970-01-01T00:00:00Z") << qint64(0);
        QTest::addRow("a leap day") << QByteArray("2024-02-29T12:00:00Z") << qint64(1709208000);
        QTest::addRow("the day after a leap day") << QByteArray("2024-03-01T00:00:00Z") << qint64(1709251200);
        QTest::addRow("fractions are cut") << QByteArray("2024-03-01T00:00:00.999999Z") << qint64(1709251200);
        QTest::addRow("a zone is taken off") << QByteArray("2024-03-01T02:00:00+02:00") << qint64(1709251200);
        QTest::addRow("no zone is UTC") << QByteArray("2024-03-01T00:00:00") << qint64(1709251200);
        QTest::addRow("a date alone is none") << QByteArray("2024-03-01") << qint64(0);
        QTest::addRow("month 13 is none") << QByteArray("2024-13-01T00:00:00Z") << qint64(0);
        QTest::addRow("rubbish is none") << QByteArray("yesterday") << qint64(0);
        QTest::addRow("rubbish behind the time is none") << QByteArray("2024-03-01T00:00:00Zebra") << qint64(0);
    }
    void uploadTime()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, expected);
        const auto read = parse(page(file(",\"upload-time\":\"" + value + "\"")));
        QVERIFY(read.has_value());
        QCOMPARE(qint64(read->files.front().uploadedAt), expected);
        QCOMPARE(read->notes.empty(), expected != 0 || value.startsWith("1970"));
    }

    void urls_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("expected");
        QTest::addRow("an absolute URL stays")
            << QByteArray("https://f.example/a/foo-1.0.tar.gz") << "https://f.example/a/foo-1.0.tar.gz";
        QTest::addRow("a relative one starts at the page")
            << QByteArray("foo-1.0.tar.gz") << "https://index.example/simple/foo/foo-1.0.tar.gz";
        QTest::addRow("two levels up") << QByteArray("../../f/foo-1.0.tar.gz")
                                       << "https://index.example/f/foo-1.0.tar.gz";
        QTest::addRow("from the root") << QByteArray("/f/foo-1.0.tar.gz") << "https://index.example/f/foo-1.0.tar.gz";
        QTest::addRow("another host on the same scheme")
            << QByteArray("//f.example/foo-1.0.tar.gz") << "https://f.example/foo-1.0.tar.gz";
        QTest::addRow("the fragment goes, the query stays")
            << QByteArray("foo-1.0.tar.gz?sig=1#egg=foo") << "https://index.example/simple/foo/foo-1.0.tar.gz?sig=1";
        QTest::addRow("a file URL on a web page is refused") << QByteArray("file:///etc/passwd") << QString();
        QTest::addRow("another scheme is refused") << QByteArray("ftp://f.example/foo-1.0.tar.gz") << QString();
        QTest::addRow("control characters are refused")
            << QByteArray("https://f.example/\\n/foo-1.0.tar.gz") << QString();
    }
    void urls()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, expected);
        const auto read = parse(page(file({}, written)));
        QVERIFY(read.has_value());
        if (expected.isEmpty()) {
            QVERIFY(read->files.empty());
            QCOMPARE(joined(read->notes), QString("left out a file whose URL cannot be used: `foo-1.0.tar.gz`"));
        } else {
            QCOMPARE(text(read->files.front().url), expected);
        }
    }

    void oddEntriesAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("note");
        QTest::addRow("no file name") << QByteArray("{\"url\":\"https://f.example/a\"}")
                                      << "left out an entry without file name or URL: `https://f.example/a`";
        QTest::addRow("no URL") << QByteArray("{\"filename\":\"a\"}")
                                << "left out an entry without file name or URL: `a`";
        QTest::addRow("a number for a name") << QByteArray("{\"filename\":1,\"url\":\"https://f.example/a\"}")
                                             << "ignored a member that is no text in the entry of | left out an entry "
                                                "without file name or URL: `https://f.example/a`";
        QTest::addRow("a text for an entry")
            << QByteArray("\"foo-1.0.tar.gz\"") << "left out an entry that is no object";
        QTest::addRow("a list for an entry") << QByteArray("[[[1]]]") << "left out an entry that is no object";
        QTest::addRow("a path for a name")
            << QByteArray("{\"filename\":\"../foo-1.0.tar.gz\",\"url\":\"https://f.example/a\"}")
            << "left out a file with a name that is not safe: `../foo-1.0.tar.gz`";
        QTest::addRow("a terminal sequence in a name")
            << QByteArray("{\"filename\":\"\\u001b[2Jfoo-1.0.tar.gz\",\"url\":\"https://f.example/a\"}")
            << "left out a file with a name that is not safe: `\\x1b[2Jfoo-1.0.tar.gz`";
    }
    void oddEntriesAreLeftOut()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, note);
        const auto read = parse(page(entry + "," + file()));
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->files.size(), std::size_t(1));
        QCOMPARE(joined(read->notes), note);
    }

    void oddMembersAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("note");
        QTest::addRow("a negative size") << QByteArray(",\"size\":-1")
                                         << "ignored a size that is no whole number in the entry of: `foo-1.0.tar.gz`";
        QTest::addRow("a size beyond 64 bits")
            << QByteArray(",\"size\":99999999999999999999999")
            << "ignored a size that is no whole number in the entry of: `foo-1.0.tar.gz`";
        QTest::addRow("a broken size") << QByteArray(",\"size\":1.5")
                                       << "ignored a size that is no whole number in the entry of: `foo-1.0.tar.gz`";
        QTest::addRow("null for Requires-Python") << QByteArray(",\"requires-python\":null") << QString();
        QTest::addRow("a list for Requires-Python")
            << QByteArray(",\"requires-python\":[3]")
            << "ignored a member that is no text in the entry of: `foo-1.0.tar.gz`";
        QTest::addRow("a short digest") << QByteArray(",\"hashes\":{\"sha256\":\"abc\"}")
                                        << "ignored a digest that is none: `abc`";
        QTest::addRow("a digest of a new algorithm") << QByteArray(",\"hashes\":{\"sha9\":\"abc\"}") << QString();
        QTest::addRow("digests as a list")
            << QByteArray(",\"hashes\":[]") << "ignored digests that are no object in the entry of: `foo-1.0.tar.gz`";
        QTest::addRow("a word that begins like null")
            << QByteArray(",\"yanked\":nope") << "ignored `yanked` of a wrong type in the entry of: `foo-1.0.tar.gz`";
        QTest::addRow("unknown members") << QByteArray(",\"x\":{\"y\":[{}]}") << QString();
    }
    void oddMembersAreIgnored()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, note);
        const auto read = parse(page(file(members)));
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->files.size(), std::size_t(1));
        QCOMPARE(read->files.front().sizeBytes, std::uint64_t(0));
        QCOMPARE(joined(read->notes), note);
    }

    void versionsOfTheApi_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<QString>("note");
        QTest::addRow("1.0") << QByteArray("{\"api-version\":\"1.0\"}") << true << QString();
        QTest::addRow("1.4") << QByteArray("{\"api-version\":\"1.4\"}") << true << QString();
        QTest::addRow("a newer minor version is noted")
            << QByteArray("{\"api-version\":\"1.99\"}") << true
            << "the index speaks a newer version of the simple API than is known: `1.99`";
        QTest::addRow("another major version is refused")
            << QByteArray("{\"api-version\":\"2.0\"}") << false << QString();
        QTest::addRow("a huge major version is refused")
            << QByteArray("{\"api-version\":\"99999999999999999999.0\"}") << false << QString();
        QTest::addRow("a version that is none is refused")
            << QByteArray("{\"api-version\":\"one\"}") << false << QString();
        QTest::addRow("no version is noted")
            << QByteArray("{}") << true << "the index does not say which version of the simple API it speaks";
        QTest::addRow("a number is no version") << QByteArray("{\"api-version\":1}") << true
                                                << "ignored a member that is no text in the entry of | the index does "
                                                   "not say which version of the simple API it speaks";
    }
    void versionsOfTheApi()
    {
        QFETCH(QByteArray, meta);
        QFETCH(bool, accepted);
        QFETCH(QString, note);
        // The version may come last.
        const auto read = parse("{\"files\":[" + file() + "],\"meta\":" + meta + "}");
        QCOMPARE(read.has_value(), accepted);
        if (read)
            QCOMPARE(joined(read->notes), note);
        else
            QCOMPARE(read.error().code, ErrorCode::Data);
    }

    void malformedPagesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = page(file());
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("white space") << QByteArray(" \n ");
        QTest::addRow("a list") << QByteArray("[]");
        QTest::addRow("a number") << QByteArray("12");
        QTest::addRow("no files") << QByteArray("{\"meta\":{\"api-version\":\"1.0\"}}");
        QTest::addRow("files as an object") << QByteArray("{\"meta\":{\"api-version\":\"1.0\"},\"files\":{}}");
        QTest::addRow("text behind the page") << whole + "x";
        QTest::addRow("a second page") << whole + whole;
        QTest::addRow("invalid UTF-8") << page("{\"filename\":\"\xff\",\"url\":\"a\"}");
        QTest::addRow("an open text") << QByteArray("{\"files\":[\"abc");
        QTest::addRow("a missing colon") << QByteArray("{\"files\" []}");
        QTest::addRow("a text that begins like null") << QByteArray("{\"name\":name\":\"foo\",\"files\":[]}");
        QTest::addRow("a missing comma") << page(file() + file());
        for (int cut = 1; cut < 40; ++cut)
            QTest::addRow("cut off %d bytes before its end", cut) << whole.chopped(cut);
        QTest::addRow("open brackets without end") << "{\"files\":" + QByteArray(100'000, '[');
        QTest::addRow("open objects without end") << "{\"files\":[" + QByteArray("{\"a\":").repeated(100'000);
    }
    void malformedPagesAreErrors()
    {
        QFETCH(QByteArray, bytes);
        const auto read = parse(bytes);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::Data);
    }

    void depthIsNoMatter()
    {
        const QByteArray deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
        const auto read = parse(page(file(",\"x\":" + deep)));
        QVERIFY(read.has_value());
        QCOMPARE(read->files.size(), std::size_t(1));
    }

    void statusIsNoted()
    {
        const auto read =
            parse(page(file(), "\"project-status\":{\"status\":\"archived\",\"reason\":\"moved\\u001b[0m\"},"));
        QVERIFY(read.has_value());
        QCOMPARE(joined(read->notes), QString("the index marks the project as archived: moved\\x1b[0m"));
    }

    void contentTypes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("json");
        QTest::addColumn<bool>("html");
        QTest::addRow("JSON of version 1") << QByteArray("application/vnd.pypi.simple.v1+json") << true << false;
        QTest::addRow("with parameters and capitals")
            << QByteArray("Application/Vnd.pypi.simple.v1+JSON; charset=utf-8") << true << false;
        QTest::addRow("plain JSON") << QByteArray("application/json") << true << false;
        QTest::addRow("HTML of version 1") << QByteArray("application/vnd.pypi.simple.v1+html") << false << true;
        QTest::addRow("plain HTML") << QByteArray("text/html; charset=UTF-8") << false << true;
        QTest::addRow("nothing: the bytes decide") << QByteArray() << true << true;
        QTest::addRow("JSON of version 2") << QByteArray("application/vnd.pypi.simple.v2+json") << false << false;
        QTest::addRow("a picture") << QByteArray("image/png") << false << false;
    }
    void contentTypes()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, json);
        QFETCH(bool, html);
        QCOMPARE(parseSimplePage(page(file()).toStdString(), type.toStdString(), pageUrl).has_value(), json);
        const auto page = parseSimplePage("<a href=\"foo-1.0.tar.gz\">x</a>", type.toStdString(), pageUrl);
        QCOMPARE(page.has_value(), html);
    }

    void viewsOutliveAMove()
    {
        auto read = parse(page(file()));
        QVERIFY(read.has_value());
        const SimplePage moved = *std::move(read);
        QCOMPARE(text(moved.files.front().filename), QString("foo-1.0.tar.gz"));
        QCOMPARE(text(moved.name), QString("foo"));
    }
};

QTEST_APPLESS_MAIN(SimpleJsonTest)
#include "simple_json_test.moc"
