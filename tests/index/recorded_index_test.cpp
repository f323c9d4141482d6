// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/listing_builder.h"
#include "index/recorded_index.h"
#include "index/recorded_rows.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

std::string pageRow(const char* name, const std::vector<std::string>& entries)
{
    std::string files;
    for (const std::string& entry : entries)
        files += (files.empty() ? "" : ",") + entry;
    return std::string("{\"name\":\"") + name + "\",\"files\":[" + files + "]}";
}

std::string entry(const std::string& filename, const std::string& more = {})
{
    return "{\"filename\":\"" + filename + "\",\"hashes\":{\"sha256\":\"" + std::string(62, 'a') + "0f\"},\"size\":77"
           + more + "}";
}

pep::Name named(const char* text)
{
    return *pep::Name::parse(text);
}

RecordedPackage package(const char* name, const std::vector<std::string>& entries,
                        const std::vector<std::pair<std::string, std::string>>& metadata = {})
{
    auto page = parseRecordedPage(pageRow(name, entries));
    return *recordPackage(named(name), *std::move(page), metadata);
}

std::vector<RecordedPackage> sample()
{
    const auto document = [](const char* version, const char* more) {
        return std::pair<std::string, std::string>(version, std::string("Metadata-Version: 2.1\nName: Foo\nVersion: ")
                                                                + version + "\n" + more);
    };
    std::vector<RecordedPackage> packages;
    packages.push_back(package(
        "foo",
        {entry("foo-1.0-py3-none-any.whl", ",\"requires-python\":\">=3.8\",\"upload-time\":\"2024-05-10T17:41:43Z\""),
         entry("foo-1.0.tar.gz", ",\"upload-time\":\"2024-05-10T17:41:44Z\""),
         entry("foo-2.0-1-cp312-abi3-win32.whl", ",\"yanked\":\"broken\",\"hashes\":{\"md5\":\"" + std::string(32, 'b')
                                                     + "\",\"sha256\":\"" + std::string(64, 'c') + "\"}"),
         entry("foo-3.0-py3-none-any.whl"), entry("foo-4.0.tar.gz")},
        {document("1.0", "Requires-Dist: bar>=1\nRequires-Dist: baz; extra == 'all'\nProvides-Extra: "
                         "all\nRequires-Python: >=3.8\n"),
         document("2.0", "Requires-Dist: bar>=1\n"), document("9.0", "")}));
    packages.push_back(package("bar", {entry("bar-1.0-py3-none-any.whl")}));
    packages.push_back(package("empty", {}));
    return packages;
}

std::string recorded()
{
    return *writeRecordedIndex(sample(), "recorded index of a test");
}

} // namespace

class RecordedIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAreThoseThatWereRecorded()
    {
        Task task;
        const std::string bytes = recorded();
        const auto source = RecordedIndex::open(bytes);
        QVERIFY(source.has_value());
        QCOMPARE((*source)->description(), std::string("recorded index of a test"));
        const auto answer = (*source)->listing(named("foo"), task);
        QVERIFY(answer.has_value());
        const Listing& listing = **answer;
        QVERIFY(listing.status == Listing::Status::Found);
        QCOMPARE(listing.releases.size(), std::size_t(4));
        QCOMPARE(listing.releases[1].version.text(), std::string("2.0"));
        QCOMPARE(listing.files.size(), std::size_t(5));
        QCOMPARE(listing.pythonSpecifiers[listing.files[0].requiresPython], std::string(">=3.8"));
        QCOMPARE(listing.files[0].uploadedAt, std::int64_t(1715362903));
        QCOMPARE(listing.files[1].uploadedAt, std::int64_t(1715362904));
        QCOMPARE(listing.files[3].uploadedAt, std::int64_t(0));
        QVERIFY(listing.files[1].kind == ReleaseFile::Kind::Source);
        QVERIFY(listing.files[2].yanked && listing.files[2].hasBuildTag && !listing.files[0].hasBuildTag);
        QCOMPARE(listing.yankReasons[listing.files[2].yankReason], std::string("broken"));
        QCOMPARE(listing.tagSets[listing.files[2].tags], std::string("cp312-abi3-win32"));
        QVERIFY(*(*source)->listing(named("foo"), task) == *answer);

        const auto first = *(*source)->metadata(listing, 0, 0, task);
        QVERIFY(first->status == ReleaseMetadata::Status::Known);
        QCOMPARE(first->requiresPython, std::string(">=3.8"));
        QCOMPARE(first->requiresDist.size(), std::size_t(2));
        QCOMPARE(first->requiresDist[1].neededExtra.text(), std::string("all"));
        QCOMPARE(first->providesExtra.size(), std::size_t(1));
        QVERIFY(*(*source)->metadata(listing, 0, 0, task) == first);
        QVERIFY((*(*source)->metadata(listing, 1, 2, task))->requiresDist.front() == first->requiresDist.front());
        QVERIFY((*(*source)->metadata(listing, 2, 3, task))->status == ReleaseMetadata::Status::NotCached);
        QVERIFY((*(*source)->metadata(listing, 3, 4, task))->status == ReleaseMetadata::Status::NeedsBuild);

        const auto files = (*source)->files(listing, 1, task);
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), std::size_t(1));
        QCOMPARE(files->front().filename, std::string("foo-2.0-1-cp312-abi3-win32.whl"));
        QCOMPARE(files->front().url, files->front().filename);
        QCOMPARE(files->front().sizeBytes, std::uint64_t(77));
        QVERIFY(files->front().yanked);
        QCOMPARE(files->front().hashes.size(), std::size_t(2));
        QCOMPARE(files->front().hashes[0].second, std::string(32, 'b'));
        QCOMPARE(files->front().hashes[1].second, std::string(64, 'c'));
        QCOMPARE((*source)->files(listing, 0, task)->front().hashes[0].second, std::string(62, 'a') + "0f");
        QVERIFY(!(*source)->files(listing, 4, task));
    }

    void namesThatWereNotRecordedAreNotFound()
    {
        Task task;
        const auto source = RecordedIndex::open(recorded());
        const auto missing = (*source)->listing(named("nowhere"), task);
        QVERIFY(missing.has_value());
        QVERIFY((*missing)->status == Listing::Status::NotFound);
        QVERIFY(*(*source)->listing(named("nowhere"), task) == *missing);
        const auto empty = (*source)->listing(named("empty"), task);
        QVERIFY((*empty)->status == Listing::Status::Found);
        QVERIFY((*empty)->releases.empty());
    }

    void orderOfThePackagesDoesNotShow()
    {
        auto packages = sample();
        std::reverse(packages.begin(), packages.end());
        QVERIFY(*writeRecordedIndex(packages, "recorded index of a test") == recorded());
    }

    void doublesAreRefused()
    {
        auto packages = sample();
        packages.push_back(packages.front());
        QVERIFY(!writeRecordedIndex(packages, "x"));
    }

    void tablesThatDoNotFitAreRefused()
    {
        auto packages = sample();
        packages.front().files.pop_back();
        QVERIFY(!writeRecordedIndex(packages, "x"));
    }

    void filesAndStaticBytesOpenToo()
    {
        Task task;
        QTemporaryDir folder;
        const QString path = folder.filePath("sample.index");
        const std::string bytes = recorded();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes.data(), qint64(bytes.size())), qint64(bytes.size()));
        file.close();
        const auto fromFile = RecordedIndex::open(std::filesystem::path(path.toStdString()));
        QVERIFY(fromFile.has_value());
        QCOMPARE((*(*fromFile)->listing(named("foo"), task))->releases.size(), std::size_t(4));
        const auto inPlace = RecordedIndex::open(std::as_bytes(std::span(bytes)));
        QVERIFY(inPlace.has_value());
        QCOMPARE((*(*inPlace)->listing(named("foo"), task))->releases.size(), std::size_t(4));
        QVERIFY(!RecordedIndex::open(std::filesystem::path("/nonexistent/sample.index")));
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = QByteArray::fromStdString(recorded());
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("another file") << QByteArray(1000, 'x');
        QTest::addRow("the mark alone") << good.left(8);
        QTest::addRow("another version of the layout") << QByteArray(good).replace(7, 1, "9");
        QTest::addRow("cut off") << good.chopped(1);
        QTest::addRow("cut off in its directory") << good.left(30);
        QTest::addRow("with something behind it") << good + "x";
        QTest::addRow("with a damaged directory") << QByteArray(good).replace(30, 1, QByteArray(1, char(good[30] ^ 1)));
        QTest::addRow("with a directory that claims gigabytes")
            << good.left(8) + QByteArray("\xff\xff\xff\xff\x0f\xff\xff\xff\xff\x0f", 10) + good.mid(18);
    }
    void damagedFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto source = RecordedIndex::open(bytes.toStdString());
        QVERIFY(!source.has_value());
        QCOMPARE(source.error().code, ErrorCode::Data);
    }

    /// Whichever byte is damaged: opening, or the question that needs the block, says so.
    void everyDamagedByteIsSeen()
    {
        Task task;
        const std::string good = recorded();
        for (std::size_t at = 0; at < good.size(); ++at) {
            std::string bad = good;
            bad[at] = char(bad[at] ^ 0x10);
            const auto source = RecordedIndex::open(bad);
            bool seen = !source.has_value();
            for (const char* name : {"foo", "bar", "empty"}) {
                if (seen)
                    break;
                const auto listing = (*source)->listing(named(name), task);
                seen = !listing.has_value();
                if (seen || (*listing)->releases.empty())
                    continue;
                seen = !(*source)->metadata(**listing, 0, 0, task) || !(*source)->files(**listing, 0, task);
            }
            // The blocks of a project without releases are asked for by nobody.
            const std::string where = "byte " + std::to_string(at) + " of " + std::to_string(good.size());
            if (!seen)
                m_unseen.push_back(where);
        }
        QVERIFY2(m_unseen.size() <= 12, m_unseen.empty() ? "" : m_unseen.back().c_str());
    }

    void rowsThatAreNoneAreErrors()
    {
        QVERIFY(!parseRecordedPage("[]"));
        QVERIFY(!parseRecordedPage("{\"name\":\"foo\"}"));
        QVERIFY(!parseRecordedMetadata("{\"name\":\"foo\",\"version\":\"1\"}"));
        QVERIFY(!parseRecordedMetadata("{\"name\":\"foo\",\"version\":1,\"metadata\":\"\"}"));
        QVERIFY(!parseRecordedMetadata(""));
        const auto row = parseRecordedMetadata("{\"version\":\"1\",\"metadata\":\"a\\nb\",\"name\":\"foo\"}");
        QVERIFY(row.has_value());
        QCOMPARE(row->metadata, std::string("a\nb"));
    }

    void sampleAnswers()
    {
        Task task;
        const std::filesystem::path file = LOCKWRIGHT_SOURCE_DIR "/resources/index/sample.index";
        const auto source = RecordedIndex::open(file);
        QVERIFY2(source.has_value(), source ? "" : source.error().message.c_str());
        const auto listing = (*source)->listing(named("numpy"), task);
        QVERIFY(listing.has_value());
        QVERIFY((*listing)->releases.size() > 3);
        const std::size_t last = (*listing)->releases.size() - 1;
        QVERIFY((*source)->metadata(**listing, last, (*listing)->releases[last].firstFile, task).has_value());
        const auto files = (*source)->files(**listing, last, task);
        QVERIFY(files.has_value());
        QCOMPARE(files->front().hashes.front().second.size(), std::size_t(64));
    }

private:
    std::vector<std::string> m_unseen;
};

QTEST_APPLESS_MAIN(RecordedIndexTest)
#include "recorded_index_test.moc"
