// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cache.h"

#include "index/cache_statistics.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fstream>

using namespace lockwright::index;

namespace
{

constexpr int entries = 40;

/// Long enough to lie on many pages of the file, and different in each round.
std::string content(int entry, int round, char kind)
{
    return std::to_string(entry) + kind + std::to_string(round) + std::string(20'000, char('a' + round % 26));
}

CacheKey keyOf(int entry)
{
    return CacheKey("https://h.example/simple\np" + std::to_string(entry));
}

/// Writes all entries in one batch after the other until somebody ends the process.
[[noreturn]] void writeForEver(const std::filesystem::path& folder)
{
    for (int round = 0;; ++round) {
        Cache cache(folder);
        for (int i = 0; i < entries; ++i) {
            const std::string hot = content(i, round, 'h');
            CachedPage page;
            page.fetchedAt = round;
            page.hot = hot;
            cache.storePage(keyOf(i), page, content(i, round, 'c'));
            cache.storeMetadata(keyOf(i), content(i, round, 'm'));
        }
        cache.commit();
    }
}

std::string read(Cache& cache, int entry, std::int64_t& fetchedAt)
{
    std::string hot;
    cache.readPage(keyOf(entry), [&](const CachedPage& row) {
        hot = row.hot;
        fetchedAt = row.fetchedAt;
    });
    return hot;
}

} // namespace

class CacheTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsStoredIsThereForTheNext()
    {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.filePath("a/b").toStdString();
        {
            Cache cache(folder);
            CachedPage page;
            page.fetchedAt = 5;
            page.freshUntil = 9;
            page.etag = "\"e\"";
            page.lastModified = "then";
            page.hot = "hot";
            cache.storePage(keyOf(1), page, "cold");
            page.found = false;
            page.hot = {};
            cache.storePage(keyOf(2), page, {});
            cache.storeMetadata(keyOf(3), "metadata");
            CachedHost host;
            host.metadataHits = 3;
            host.metadataMisses = 1;
            host.servesRanges = false;
            cache.storeHost("https://h.example:443", host);
        }
        const CacheStatistics statistics = cacheStatistics(folder);
        QCOMPARE(statistics.listings, std::uint64_t(1)); // a name that is not there is no listing
        QCOMPARE(statistics.metadata, std::uint64_t(1));
        QVERIFY(statistics.bytes > 0);
        QCOMPARE(cacheStatistics(folder / "nowhere").bytes, std::uint64_t(0));
        Cache cache(folder);
        bool found = false;
        QVERIFY(cache.readPage(keyOf(1), [&](const CachedPage& row) {
            found = row.found && row.fetchedAt == 5 && row.freshUntil == 9 && row.etag == "\"e\""
                    && row.lastModified == "then" && row.hot == "hot";
        }));
        QVERIFY(found);
        QVERIFY(cache.readPage(keyOf(2), [&](const CachedPage& row) { found = row.found; }));
        QVERIFY(!found);
        std::string bytes;
        QVERIFY(cache.readCold(keyOf(1), [&](std::string_view cold) { bytes = cold; }));
        QCOMPARE(bytes, std::string("cold"));
        QVERIFY(cache.readMetadata(keyOf(3), [&](std::string_view text) { bytes = text; }));
        QCOMPARE(bytes, std::string("metadata"));
        QVERIFY(!cache.readPage(keyOf(4), [](const CachedPage&) {}));
        const CachedHost host = cache.readHost("https://h.example:443");
        QCOMPARE(host.metadataHits, 3u);
        QCOMPARE(host.metadataMisses, 1u);
        QVERIFY(host.servesRanges == false);
        QVERIFY(host.learnedAt > 0);
        QVERIFY(!cache.readHost("https://other.example:443").servesRanges.has_value());
    }

    void renewalsAndRemovals()
    {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        {
            Cache cache(folder);
            CachedPage page;
            page.hot = "hot";
            cache.storePage(keyOf(1), page, {});
            cache.storePage(keyOf(2), page, {});
            cache.commit();
            cache.renewPage(keyOf(1), 70, 80);
            cache.removePage(keyOf(2));
        }
        Cache cache(folder);
        std::int64_t fetchedAt = 0;
        QCOMPARE(read(cache, 1, fetchedAt), std::string("hot"));
        QCOMPARE(fetchedAt, std::int64_t(70));
        QCOMPARE(read(cache, 2, fetchedAt), std::string());
    }

    void aReaderSeesOneMoment()
    {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        const auto write = [&](std::string_view hot) {
            Cache writer(folder);
            CachedPage page;
            page.hot = hot;
            writer.storePage(keyOf(1), page, {});
            writer.storePage(keyOf(2), page, {});
        };
        write("old");
        Cache reader(folder);
        std::int64_t fetchedAt = 0;
        QCOMPARE(read(reader, 1, fetchedAt), std::string("old"));
        write("new");
        QCOMPARE(read(reader, 2, fetchedAt), std::string("old"));
        Cache next(folder);
        QCOMPARE(read(next, 2, fetchedAt), std::string("new"));
    }

    void otherNamesOfTheSameFingerprintAreNotTaken()
    {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        CacheKey other = keyOf(2);
        other.row = keyOf(1).row;
        {
            Cache cache(folder);
            CachedPage page;
            page.hot = "hot";
            cache.storePage(keyOf(1), page, {});
        }
        Cache cache(folder);
        QVERIFY(!cache.readPage(other, [](const CachedPage&) {}));
    }

    void othersMayNotReadIt()
    {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        {
            Cache cache(folder);
            cache.storeMetadata(keyOf(1), "private");
        }
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            QCOMPARE(entry.status().permissions()
                         & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
                     std::filesystem::perms::none);
    }

    void writersThatAreKilled()
    {
        const QTemporaryDir home;
        const std::filesystem::path folder = home.path().toStdString();
        int whole = 0;
        for (int round = 0; round < 6; ++round) {
            QProcess first;
            QProcess second;
            for (QProcess* process : {&first, &second})
                process->start(QCoreApplication::applicationFilePath(), {"--write-for-ever", home.path()});
            QVERIFY(first.waitForStarted() && second.waitForStarted());
            QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(folder / "index-1.sqlite"), 20'000);
            QTest::qWait(10 + 37 * round);
            first.kill();
            second.kill();
            first.waitForFinished();
            second.waitForFinished();
            QVERIFY(!std::filesystem::exists((folder / "index-1.sqlite.damaged")));
            Cache cache(folder);
            int seen = 0;
            for (int i = 0; i < entries; ++i) {
                std::int64_t writtenIn = 0;
                const std::string hot = read(cache, i, writtenIn);
                if (hot.empty())
                    continue;
                ++seen;
                QVERIFY(hot == content(i, int(writtenIn), 'h'));
                std::string cold;
                QVERIFY(cache.readCold(keyOf(i), [&](std::string_view bytes) { cold = bytes; }));
                QVERIFY(cold == content(i, int(writtenIn), 'c'));
            }
            QVERIFY2(seen == 0 || seen == entries,
                     qPrintable(QString::number(seen))); // a batch is there whole or not at all
            whole += seen == entries ? 1 : 0;
        }
        QVERIFY(whole > 0);
        // And it can still be written.
        {
            Cache cache(folder);
            cache.storeMetadata(CacheKey("last"), "word");
        }
        Cache cache(folder);
        QVERIFY(cache.readMetadata(CacheKey("last"), [](std::string_view) {}));
    }
};

int main(int count, char** arguments)
{
    if (count == 3 && std::string_view(arguments[1]) == "--write-for-ever")
        writeForEver(arguments[2]);
    QCoreApplication application(count, arguments);
    CacheTest test;
    return QTest::qExec(&test, count, arguments);
}

#include "cache_test.moc"
