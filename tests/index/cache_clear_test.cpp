// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cache.h"
#include "index/cache_maintenance.h"
#include "index/cache_statistics.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright::index;

class CacheClearTest : public QObject
{
    Q_OBJECT

    static CacheKey key(int entry) { return CacheKey("https://h.example/simple\np" + std::to_string(entry)); }

    static void fill(Cache& cache, int first, int last)
    {
        const std::string bytes(30'000, 'x');
        for (int i = first; i < last; ++i) {
            CachedPage page;
            page.hot = bytes;
            cache.storePage(key(i), page, bytes);
            cache.storeMetadata(key(i), bytes);
        }
        cache.commit();
    }

    static bool has(Cache& cache, int entry)
    {
        return cache.readPage(key(entry), [](const CachedPage&) {});
    }

private slots:
    void nothingIsThere()
    {
        const QTemporaryDir folder;
        QVERIFY(clearCache(folder.path().toStdString() + "/none").has_value());
        QVERIFY(!QFile::exists(folder.path() + "/none"));
    }

    void roomIsGivenBack()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        {
            Cache cache(path);
            fill(cache, 0, 40);
        }
        const CacheStatistics before = cacheStatistics(path);
        QCOMPARE(before.listings, std::uint64_t(40));
        QVERIFY(before.bytes > 3'000'000);
        QVERIFY(clearCache(path).has_value());
        const CacheStatistics after = cacheStatistics(path);
        QCOMPARE(after.listings, std::uint64_t(0));
        QCOMPARE(after.metadata, std::uint64_t(0));
        QVERIFY2(after.bytes < 300'000, std::to_string(after.bytes).c_str());
        QVERIFY2(!QFile::exists(folder.path() + "/index-1.sqlite-wal"), "SQLite leaves one tidy file behind");
    }

    void whoReadsGoesOnWithWhatItBeganWith()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        {
            Cache cache(path);
            fill(cache, 0, 10);
        }
        Cache reading(path);
        QVERIFY(has(reading, 1));
        QVERIFY(clearCache(path).has_value());
        QVERIFY(has(reading, 2)); // one moment of the file
        QVERIFY(reading.takeNotices().empty());
        Cache later(path);
        QVERIFY(!has(later, 2));
    }

    void whoWritesGoesOnWriting()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        Cache writing(path);
        fill(writing, 0, 10);
        QVERIFY(clearCache(path).has_value());
        fill(writing, 10, 15);
        QVERIFY(writing.takeNotices().empty());
        QCOMPARE(cacheStatistics(path).listings, std::uint64_t(5));
    }

    void aDamagedFileGoes()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QFile file(QString::fromStdString(Cache::fileIn(path).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(QByteArray(100'000, 'z')) > 0);
        file.close();
        QVERIFY(clearCache(path).has_value());
        QVERIFY(!file.exists());
    }

    void whatWasSetAsideGoesToo()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("index-1.sqlite.damaged"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(clearCache(folder.path().toStdString()).has_value());
        QVERIFY(!file.exists());
    }
};

QTEST_GUILESS_MAIN(CacheClearTest)
#include "cache_clear_test.moc"
