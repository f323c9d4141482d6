// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/advisories.h"
#include "index/advisory_record.h"
#include "index/cvss.h"
#include "support/archives.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

std::set<pep::Name> names(std::initializer_list<const char*> list)
{
    std::set<pep::Name> result;
    for (const char* name : list)
        result.insert(*pep::Name::parse(name));
    return result;
}

/// A record about foo whose `affected` entry has these further members.
QByteArray record(const QByteArray& affected, const QByteArray& members = {})
{
    return "{\"id\": \"EX-1\", \"modified\": \"2024-03-01T00:00:00Z\", " + members
           + "\"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"foo\"}, " + affected + "}]}";
}

QByteArray range(const QByteArray& events)
{
    return "\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [" + events + "]}]";
}

QString told(const Result<AdvisoryRecord>& record, const QString& versions)
{
    if (!record)
        return "error: "
               + QString::fromStdString(record.error().message).section(": ", 0, 0); // not the library's words
    QStringList affected;
    for (const QString& version : versions.split(' ', Qt::SkipEmptyParts))
        if (record->advisory.affects(*pep::Name::parse("foo"), *pep::Version::parse(version.toStdString())))
            affected.append(version);
    return affected.join(' ') + (record->withdrawn ? " withdrawn" : "") + (record->partial ? " partial" : "");
}

std::string idsOf(const AdvisoryDatabase& database, const char* name, const char* version)
{
    std::string ids;
    for (const Advisory* advisory : database.affecting(*pep::Name::parse(name), *pep::Version::parse(version))) {
        ids += (ids.empty() ? "" : " ") + advisory->id;
        for (const std::string& alias : advisory->aliases)
            ids += "=" + alias;
    }
    return ids;
}

} // namespace

class AdvisoriesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail(qPrintable("cannot write " + path), __FILE__, __LINE__);
        return path;
    }

    static Result<AdvisoryDatabase> read(const QString& path, const std::set<pep::Name>& about = names({"foo", "bar"}))
    {
        Task task;
        return AdvisoryDatabase::read(path.toStdString(), about, task);
    }

private slots:
    void theVersionsOfARecord_data()
    {
        for (const char* column : {"versions", "affected"})
            QTest::addColumn<QString>(column);
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const QByteArray& json, const char* versions, const char* affected) {
            QTest::newRow(name) << versions << affected << json;
        };
        row("from the start to a fix", record(range("{\"introduced\": \"0\"}, {\"fixed\": \"1.5\"}")),
            "0.0.dev1 0.1 1.4.9 1.5rc1 1.5 2", "0.0.dev1 0.1 1.4.9 1.5rc1");
        row("between two versions", record(range("{\"introduced\": \"1.2\"}, {\"fixed\": \"1.5\"}")),
            "1.1 1.2rc1 1.2 1.2.0 1.4.post1 1.5", "1.2 1.2.0 1.4.post1");
        row("the last affected one is affected", record(range("{\"introduced\": \"1\"}, {\"last_affected\": \"1.5\"}")),
            "0.9 1.5 1.5.post1 1.6", "1.5");
        row("without an end", record(range("{\"introduced\": \"2\"}")), "1.9 2 99", "2 99");
        row("fixed and brought back, in any order",
            record(
                range("{\"fixed\": \"3.1\"}, {\"introduced\": \"3\"}, {\"fixed\": \"1.1\"}, {\"introduced\": \"1\"}")),
            "0.9 1.0 1.1 2.9 3.0 3.1", "1.0 3.0");
        row("introduced where another one is fixed",
            record(range("{\"introduced\": \"1\"}, {\"fixed\": \"2\"}, {\"introduced\": \"2\"}")), "1.5 2 3", "1.5");
        row("a limit", record(range("{\"introduced\": \"1\"}, {\"limit\": \"3\"}")), "1 2.9 3", "1 2.9");
        row("the furthest of several limits",
            record(range("{\"introduced\": \"1\"}, {\"limit\": \"3\"}, {\"limit\": \"4\"}")), "3 4", "3");
        row("a limit that is none", record(range("{\"introduced\": \"1\"}, {\"limit\": \"*\"}")), "1 99", "1 99");
        row("versions one by one, in any spelling", record("\"versions\": [\"1.0\", \"2.0-rc1\"]"), "1 1.0.1 2.0rc1 2",
            "1 2.0rc1");
        row("versions and ranges add up",
            record("\"versions\": [\"1.0\"], " + range("{\"introduced\": \"3\"}, {\"fixed\": \"4\"}")), "1 2 3 4",
            "1 3");
        row("a local version is what it was built from",
            record("\"versions\": [\"1.0\"], " + range("{\"introduced\": \"2\"}, {\"last_affected\": \"2.1\"}")),
            "1.0+cpu 2.1+cu121 2.2+cpu", "1.0+cpu 2.1+cu121");
        row("an epoch", record(range("{\"introduced\": \"1!0\"}, {\"fixed\": \"1!2\"}")), "3 1!1 1!2", "1!1");
        row("commits are no versions",
            record("\"ranges\": [{\"type\": \"GIT\", \"events\": [{\"introduced\": \"0\"}]}]"), "1", "");
        row("another ecosystem",
            "{\"id\": \"EX-1\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"foo\"}, "
            "\"versions\": [\"1\"]}]}",
            "1", "");
        row("another package",
            "{\"id\": \"EX-1\", \"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"other\"}, "
            "\"versions\": [\"1\"]}]}",
            "1", "");
        row("a name that is not in normal form, behind the versions",
            "{\"affected\": [{\"versions\": [\"1\"], \"package\": {\"name\": \"Foo\", \"ecosystem\": \"PyPI\"}}], "
            "\"id\": \"EX-1\"}",
            "1 2", "1");
        row("withdrawn", record("\"versions\": [\"1\"]", "\"withdrawn\": \"2024-01-01T00:00:00Z\", "), "1",
            "1 withdrawn");
        row("an event that is no version leaves its range out",
            record("\"versions\": [\"1\"], " + range("{\"introduced\": \"0\"}, {\"fixed\": \"next week\"}")), "1 2",
            "1 partial");
        row("members of wrong types are passed over",
            record("\"versions\": {\"1\": 2}, \"ranges\": [7, {\"type\": 8}], \"severity\": 9",
                   "\"summary\": [], \"aliases\": \"x\", \"database_specific\": 3, "),
            "1", "");
        row("text that is no JSON", "{\"id\": ", "1", "error: is no JSON object");
        row("no object", "[1]", "1", "error: is no JSON object");
        row("something behind the object", "{\"id\": \"EX-1\"} x", "1", "error: is no JSON object");
        row("no id", "{\"affected\": []}", "1", "error: is no OSV record");
    }

    void theVersionsOfARecord()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, versions);
        QFETCH(QString, affected);
        const std::set<pep::Name> about = names({"foo"});
        AdvisoryRecordReader reader(about);
        std::string text = json.toStdString();
        QCOMPARE(told(reader.read(text), versions), affected);
        // The reader keeps nothing of one record for the next.
        std::string next = record("\"versions\": [\"7\"]").toStdString();
        QCOMPARE(told(reader.read(next), "1 2 3 7"), QString("7"));
    }

    void whatPeopleReadOfARecord()
    {
        const std::set<pep::Name> about = names({"foo"});
        AdvisoryRecordReader reader(about);
        std::string text =
            record(
                range("{\"introduced\": \"1\"}, {\"fixed\": \"1.5\"}, {\"introduced\": \"2\"}, {\"fixed\": \"2.5\"}"),
                "\"details\": \"Long \\u001b[31mtext\\nsecond line\", \"aliases\": [\"CVE-2\", \"EX-1\", \"CVE-1\"], "
                "\"severity\": [{\"type\": \"CVSS_V4\", \"score\": \"CVSS:4.0/AV:N\"}, {\"type\": \"CVSS_V3\", "
                "\"score\": \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"}], ")
                .toStdString();
        const auto read = reader.read(text);
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        const Advisory& advisory = read->advisory;
        QCOMPARE(advisory.summary, std::string("Long \\x1b[31mtext"));
        QCOMPARE(advisory.aliases, (std::vector<std::string>{"CVE-1", "CVE-2"}));
        QCOMPARE(advisory.severity, std::string("critical"));
        QCOMPARE(advisory.vector, std::string("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"));
        QCOMPARE(advisory.modifiedAt, std::int64_t(1709251200));
        const auto fixed = advisory.fixedAbove(*pep::Name::parse("foo"), *pep::Version::parse("2.1"));
        QCOMPARE(fixed, (std::vector<pep::Version>{*pep::Version::parse("2.5")}));
    }

    void aDatabasesOwnRatingStands()
    {
        const std::set<pep::Name> about = names({"foo"});
        AdvisoryRecordReader reader(about);
        std::string text =
            record("\"versions\": [\"1\"]", "\"database_specific\": {\"severity\": \"MODERATE\"}, ").toStdString();
        QCOMPARE(reader.read(text)->advisory.severity, std::string("medium"));
    }

    void scoresOfCvss_data()
    {
        QTest::addColumn<QString>("vector");
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("rating");
        const auto row = [](const char* vector, double score, const char* rating) {
            QTest::newRow(vector) << vector << score << rating;
        };
        row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "critical");
        row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0, "critical");
        row("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1, "medium");
        row("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", 7.5, "high");
        row("CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N", 1.8, "low");
        row("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", 9.9, "critical");
        row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0, "");
        row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O", 9.8, "critical");
        row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H", -1, "");
        row("CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", -1, "");
        row("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", -1, "");
    }

    void scoresOfCvss()
    {
        QFETCH(QString, vector);
        QFETCH(double, score);
        QFETCH(QString, rating);
        const auto found = cvssBaseScore(vector.toStdString());
        QCOMPARE(found.value_or(-1), score);
        QCOMPARE(QString(cvssRating(found.value_or(0))), rating);
    }

    void aFolderIsRead()
    {
        write("osv/2024/EX-1.json", record("\"versions\": [\"1\"]"));
        write("osv/2024/deep/GHSA-x.json",
              "{\"id\": \"GHSA-x\", \"aliases\": [\"CVE-9\"], \"modified\": \"2025-02-03T00:00:00Z\", \"summary\": "
              "\"Both\", "
              "\"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"bar\"}, \"versions\": [\"1\"]}]}");
        write("osv/PYSEC-y.json",
              "{\"id\": \"PYSEC-y\", \"aliases\": [\"CVE-9\", \"GHSA-x\"], \"affected\": [{\"package\": "
              "{\"ecosystem\": \"PyPI\", \"name\": \"bar\"}, \"versions\": [\"1\", \"2\"]}]}");
        write("osv/old.json", record("\"versions\": [\"1\"]", "\"withdrawn\": \"2024-01-01T00:00:00Z\", "));
        write("osv/README.md", "no record");
        write("osv/broken-a.json", "{");
        write("osv/broken-b.json", "{");
        write("osv/strange.json", record(range("{\"introduced\": \"soon\"}")));
        QVERIFY(QFile::link(m_folder.filePath("osv"), m_folder.filePath("osv/loop")));
        const auto database = read(m_folder.filePath("osv"));
        QVERIFY2(database.has_value(), database ? "" : database.error().message.c_str());
        QCOMPARE(idsOf(*database, "foo", "1"), std::string("EX-1"));
        QCOMPARE(idsOf(*database, "foo", "2"), std::string());
        // One advisory under two ids, of which one says more versions.
        QCOMPARE(idsOf(*database, "bar", "1"), std::string("GHSA-x=CVE-9=PYSEC-y"));
        QCOMPARE(idsOf(*database, "bar", "2"), std::string("GHSA-x=CVE-9=PYSEC-y"));
        QCOMPARE(database->records(), std::size_t(5));
        QCOMPARE(database->unreadable(), std::size_t(3));
        QCOMPARE(database->newestAt(), std::int64_t(1738540800));
        QCOMPARE(database->warnings().size(), std::size_t(2));
        QVERIFY2(database->warnings()[0].ends_with(": `broken-a.json` and 1 more"), database->warnings()[0].c_str());
        QCOMPARE(database->warnings()[1],
                 std::string("read only a part of an advisory with a range that is not made of "
                             "versions: `strange.json`"));
    }

    void anArchiveIsRead_data()
    {
        QTest::addColumn<bool>("zip64");
        QTest::newRow("as usual") << false;
        QTest::newRow("with the records of large archives") << true;
    }

    void anArchiveIsRead()
    {
        QFETCH(bool, zip64);
        test::ZipOptions options;
        options.zip64 = zip64;
        const QString path =
            write("all.zip", test::zip({{"EX-1.json", record("\"versions\": [\"1\"]"), true},
                                        {"sub/EX-2.json", record("\"versions\": [\"2\"]"), false},
                                        {"readme.txt", "no record", false},
                                        {"bad.json", "no JSON", true},
                                        {"torn.json", record("\"versions\": [\"3\"]"), true, -1, 0, -1, 7},
                                        {"locked.json", record("\"versions\": [\"3\"]"), false, -1, 1}},
                                       options));
        const auto database = read(path);
        QVERIFY2(database.has_value(), database ? "" : database.error().message.c_str());
        QCOMPARE(idsOf(*database, "foo", "1"), std::string("EX-1"));
        QCOMPARE(idsOf(*database, "foo", "2"), std::string("EX-1"));
        QCOMPARE(idsOf(*database, "foo", "3"), std::string());
        QCOMPARE(database->records(), std::size_t(2));
        QCOMPARE(database->unreadable(), std::size_t(3));
    }

    void whatCannotBeReadIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        const QByteArray whole = test::zip({{"a.json", record("\"versions\": [\"1\"]"), true}});
        QTest::newRow("no archive") << QByteArray("not a zip") << "has no end: it is none, or it is cut off";
        QTest::newRow("cut off") << whole.left(whole.size() - 30) << "has no end: it is none, or it is cut off";
        test::ZipOptions moved;
        moved.claimedDirectoryOffset = 3;
        QTest::newRow("the table of contents is elsewhere")
            << test::zip({{"a.json", "{}", false}}, moved) << "has its table of contents in the wrong place";
        QTest::newRow("nothing in it") << test::zip({{"a.txt", "{}", false}})
                                       << "there is no advisory that can be read in";
        QTest::newRow("packed beyond belief") << test::zip({{"a.json", QByteArray(64, 'x'), true, -1, 0, 8000000}})
                                              << "there is no advisory that can be read in";
    }

    void whatCannotBeReadIsAnError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        const auto database = read(write("bad.zip", bytes));
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().code, ErrorCode::Data);
        QVERIFY2(QString::fromStdString(database.error().message).contains(message), database.error().message.c_str());
    }

    void nothingThereIsAnError()
    {
        const auto database = read(m_folder.filePath("nowhere"));
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().code, ErrorCode::Io);
    }

    void readingCanBeStopped()
    {
        const QString path = write("stop.zip", test::zip({{"a.json", record("\"versions\": [\"1\"]"), true}}));
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto database = AdvisoryDatabase::read(path.toStdString(), names({"foo"}), task);
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(AdvisoriesTest)
#include "advisories_test.moc"
