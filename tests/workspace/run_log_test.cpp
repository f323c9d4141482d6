// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/run_log.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright::workspace;

namespace
{
RunRecord record(std::int64_t run)
{
    RunRecord record;
    record.run = run;
    record.profiles = "base, ui";
    record.profileCount = 2;
    record.changed = 1;
    record.fetchMicroseconds = 1500;
    record.solveMicroseconds = 2500;
    record.requests = 7;
    record.receivedBytes = 8000;
    return record;
}
} // namespace

class RunLogTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    std::filesystem::path fresh()
    {
        return m_folder.filePath(QString::number(++m_number) + "/log.jsonl").toStdString();
    }

private slots:
    void whatIsWrittenIsRead()
    {
        const RunLog log(fresh());
        QVERIFY(log.read().empty());
        log.addCompile(record(1));
        log.addCompile(record(2));
        log.addWrite(2, 900);
        const auto runs = log.read();
        QCOMPARE(runs.size(), std::size_t(2));
        QVERIFY(runs[0] == record(1));
        RunRecord written = record(2);
        written.written = true;
        written.writeMicroseconds = 900;
        QVERIFY(runs[1] == written);
        QCOMPARE(runs[1].totalMicroseconds(), std::uint64_t(4900));
    }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        const char* good = "{\"run\":5,\"solve\":1}\n";
        const auto row = [](const char* name, const QByteArray& text, int count) {
            QTest::addRow("%s", name) << text << count;
        };
        row("nothing", "", 0);
        row("a record", good, 1);
        row("a record with space", " { \"run\" : 5 , \"solve\" : 1 }\r\n", 1);
        row("a name that is not known is passed over", "{\"run\":5,\"solve\":1,\"mood\":\"good\"}\n", 1);
        row("a line that was cut off", QByteArray(good) + "{\"run\":6,\"sol", 1);
        row("a line of something else", QByteArray("hello\n\0\xff\n", 9) + good, 1);
        row("an object in an object", "{\"run\":5,\"solve\":{\"a\":1}}\n", 0);
        row("a list", "[1,2]\n", 0);
        row("a text where a number is due", "{\"run\":\"5\",\"solve\":1}\n", 0);
        row("a negative run", "{\"run\":-5,\"solve\":1}\n", 0);
        row("a number that is too large", "{\"run\":99999999999999999999,\"solve\":1}\n", 0);
        row("a fraction", "{\"run\":5.5,\"solve\":1}\n", 0);
        row("more behind the object", "{\"run\":5,\"solve\":1} x\n", 0);
        row("an empty object", "{}\n", 0);
        row("a write without its run", "{\"run\":4,\"write\":1}\n", 0);
        row("the same run twice", QByteArray(good) + good, 1);
        row("brackets without end", QByteArray(100000, '{'), 0);
    }
    void lines()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        QCOMPARE(int(RunLog::parse(std::string_view(text.constData(), std::size_t(text.size()))).size()), count);
    }

    void namesAreMadeSafe()
    {
        const RunLog log(fresh());
        RunRecord evil = record(1);
        evil.profiles = "a\"b\\c\n\x1b[31m" + std::string(5000, 'x');
        log.addCompile(evil);
        log.addCompile(record(2));
        const auto runs = log.read();
        QCOMPARE(runs.size(), std::size_t(2));
        QVERIFY(runs[0].profiles.size() < 300);
        QVERIFY(runs[0].profiles.find('\x1b') == std::string::npos);
        QVERIFY(runs[0].profiles.find('\n') == std::string::npos);
    }

    void theLastOnesAreTold()
    {
        std::string text;
        for (int run = 1; run <= 250; ++run)
            text += "{\"run\":" + std::to_string(run) + ",\"solve\":1}\n";
        const auto runs = RunLog::parse(text);
        QCOMPARE(runs.size(), RunLog::limit);
        QCOMPARE(runs.front().run, std::int64_t(51));
        QCOMPARE(runs.back().run, std::int64_t(250));
    }

    void theFileStaysSmall()
    {
        const std::filesystem::path path = fresh();
        const RunLog log(path);
        for (int run = 1; run <= 3000; ++run)
            log.addCompile(record(run));
        QVERIFY(std::filesystem::file_size(path) <= RunLog::sizeLimit);
        const auto runs = log.read();
        QCOMPARE(runs.size(), RunLog::limit);
        QCOMPARE(runs.back().run, std::int64_t(3000));
        QCOMPARE(runs.front().run, std::int64_t(3000 - int(RunLog::limit) + 1));
    }

    void whatIsNoFileIsLeftAlone()
    {
        const std::filesystem::path path = fresh();
        std::filesystem::create_directories(path); // a folder
        const RunLog log(path);
        log.addCompile(record(1));
        QVERIFY(log.read().empty());
        QVERIFY(std::filesystem::is_directory(path));
    }
};

QTEST_APPLESS_MAIN(RunLogTest)
#include "run_log_test.moc"
