// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/release_metadata.h"
#include "index/wheel_metadata.h"
#include "support/archives.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;
using namespace lockwright::test;

namespace
{

const QByteArray metadataText =
    "Metadata-Version: 2.1\nName: Foo.Bar\nVersion: 1.0\nRequires-Dist: baz>=2\n\nA text.\n";
const QByteArray metadataName = "foo_bar-1.0.dist-info/METADATA";

pep::Name name()
{
    return *pep::Name::parse("foo-bar");
}

pep::Version version()
{
    return *pep::Version::parse("1.0");
}

std::vector<ZipFile> wheelFiles(const ZipFile& metadata)
{
    return {{.name = "foo_bar/__init__.py", .content = "import os\n"},
            metadata,
            {.name = "foo_bar-1.0.dist-info/RECORD", .content = "foo_bar/__init__.py,,\n"}};
}

/// Reads a wheel through ranges as a server would give them; counts the requests.
Result<std::string> readInPieces(const QByteArray& wheel, qint64 tailBytes, int* requests = nullptr,
                                 qint64* bytes = nullptr)
{
    const std::string whole = wheel.toStdString();
    WheelMetadataReader reader(name(), version(), whole.size());
    const std::size_t tail = std::min(whole.size(), std::size_t(tailBytes));
    LW_CHECK(reader.add(whole.size() - tail, whole.substr(whole.size() - tail)));
    int count = 0;
    while (const auto range = reader.wanted()) {
        if (range->length == 0 || range->offset + range->length > whole.size() || ++count > 20)
            return fail(ErrorCode::Usage, "the reader asks for nonsense");
        if (bytes != nullptr)
            *bytes += qint64(range->length);
        LW_CHECK(reader.add(range->offset, whole.substr(range->offset, range->length)));
    }
    if (requests != nullptr)
        *requests = count;
    if (!reader.done())
        return fail(ErrorCode::Usage, "the reader stopped early");
    return reader.metadata();
}

} // namespace

class WheelMetadataTest : public QObject
{
    Q_OBJECT

private slots:
    void goodWheels_data()
    {
        QTest::addColumn<QByteArray>("wheel");
        const ZipFile stored{.name = metadataName, .content = metadataText};
        const ZipFile packed{.name = metadataName, .content = metadataText, .deflate = true};
        QTest::addRow("stored") << zip(wheelFiles(stored));
        QTest::addRow("deflated") << zip(wheelFiles(packed));
        QTest::addRow("with an archive comment") << zip(wheelFiles(packed), {.comment = "made by hand"});
        QTest::addRow("with the longest comment") << zip(wheelFiles(packed), {.comment = QByteArray(65535, 'x')});
        QTest::addRow("with an end record inside of its comment")
            << zip(wheelFiles(packed), {.comment = "PK\x05\x06" + QByteArray(30, '\0')});
        QTest::addRow("with zip64 records") << zip(wheelFiles(packed), {.zip64 = true});
        QTest::addRow("with a large local header")
            << zip(wheelFiles({.name = metadataName,
                               .content = metadataText,
                               .deflate = true,
                               .localExtra = littleEndian(0x7777, 2) + littleEndian(996, 2) + QByteArray(996, 'x')}));
        QTest::addRow("with another spelling of the folder")
            << zip(wheelFiles({.name = "Foo.Bar-1.0.0.dist-info/METADATA", .content = metadataText}));
        QTest::addRow("with METADATA first")
            << zip({packed, {.name = "foo_bar/data.bin", .content = QByteArray(300'000, 'd')}});
        std::vector<ZipFile> many = wheelFiles(packed);
        for (int i = 0; i < 3000; ++i)
            many.push_back({.name = "foo_bar/module_" + QByteArray::number(i) + ".py", .content = "x"});
        QTest::addRow("with a directory larger than the tail") << zip(many);
        QTest::addRow("with a vendored dist-info below")
            << zip({{.name = "foo_bar/_vendor/foo_bar-1.0.dist-info/METADATA", .content = "no"}, packed});
        QTest::addRow("with empty METADATA") << zip(wheelFiles({.name = metadataName, .content = "", .deflate = true}));
    }
    void goodWheels()
    {
        QFETCH(QByteArray, wheel);
        const auto whole = metadataOfWheel(wheel.toStdString(), name(), version());
        QVERIFY2(whole.has_value(), whole ? "" : whole.error().message.c_str());
        const QByteArray read = QByteArray::fromStdString(*whole);
        QVERIFY(read == metadataText || read.isEmpty());
        for (const qint64 tail : {qint64(1), qint64(10), qint64(22), qint64(23), qint64(100), qint64(1000),
                                  qint64(wheelTailBytes), wheel.size()}) {
            const auto pieces = readInPieces(wheel, tail);
            QVERIFY2(pieces.has_value(), pieces ? "" : pieces.error().message.c_str());
            QCOMPARE(QByteArray::fromStdString(*pieces), read);
        }
    }

    void fewRequestsAreMade()
    {
        const ZipFile packed{.name = metadataName, .content = metadataText, .deflate = true};
        const ZipFile big{.name = "foo_bar/data.bin", .content = QByteArray(1'000'000, 'd')};
        int requests = -1;
        qint64 bytes = 0;
        QVERIFY(readInPieces(zip({big, packed}), qint64(wheelTailBytes), &requests, &bytes));
        QCOMPARE(requests, 0);
        QVERIFY(readInPieces(zip({packed, big}), qint64(wheelTailBytes), &requests, &bytes));
        QCOMPARE(requests, 1);
        QVERIFY(bytes < 400);
    }

    void piecesComeInAnyOrder()
    {
        const std::string wheel =
            zip(wheelFiles({.name = metadataName, .content = metadataText, .deflate = true})).toStdString();
        for (const std::size_t step : {std::size_t(1), std::size_t(7), std::size_t(64)}) {
            WheelMetadataReader forth(name(), version(), wheel.size());
            for (std::size_t at = 0; at < wheel.size(); at += step)
                QVERIFY(forth.add(at, wheel.substr(at, step)));
            QVERIFY(forth.done());
            WheelMetadataReader back(name(), version(), wheel.size());
            for (std::size_t at = (wheel.size() - 1) / step * step; !back.done(); at -= step) {
                // Overlaps with what came before.
                QVERIFY(back.add(at, wheel.substr(at, step + 3)));
                if (at == 0)
                    break;
            }
            QVERIFY(back.done());
            QCOMPARE(forth.metadata(), back.metadata());
        }
    }

    void piecesInsideOfOthersChangeNothing()
    {
        const std::string wheel =
            zip(wheelFiles({.name = metadataName, .content = metadataText, .deflate = true})).toStdString();
        WheelMetadataReader reader(name(), version(), wheel.size());
        QVERIFY(reader.add(10, wheel.substr(10, 50)));
        QVERIFY(reader.add(20, wheel.substr(20, 5)));
        QVERIFY(reader.add(0, wheel.substr(0, 15)));
        QVERIFY(reader.add(60, wheel.substr(60)));
        QVERIFY(reader.done());
    }

    void badWheels_data()
    {
        QTest::addColumn<QByteArray>("wheel");
        QTest::addColumn<QString>("message");
        const ZipFile packed{.name = metadataName, .content = metadataText, .deflate = true};
        const QByteArray good = zip(wheelFiles(packed));
        const auto wheel = [](const ZipFile& file) { return zip(wheelFiles(file)); };
        QTest::addRow("empty") << QByteArray() << "too short";
        QTest::addRow("short") << QByteArray("PK") << "too short";
        QTest::addRow("no archive") << QByteArray(100'000, 'x') << "no ZIP archive";
        QTest::addRow("cut off") << good.chopped(1) << "no ZIP archive";
        QTest::addRow("text behind the end") << good + "x"
                                             << "no ZIP archive";
        QTest::addRow("text before the start") << "x" + good << "not where its end says";
        QTest::addRow("no METADATA") << zip({{.name = "a", .content = "b"}}) << "no METADATA of foo-bar 1.0";
        QTest::addRow("METADATA of another name")
            << wheel({.name = "bar-1.0.dist-info/METADATA", .content = metadataText}) << "no METADATA of foo-bar 1.0";
        QTest::addRow("METADATA of another version")
            << wheel({.name = "foo_bar-1.1.dist-info/METADATA", .content = metadataText})
            << "no METADATA of foo-bar 1.0";
        QTest::addRow("METADATA twice") << zip({packed, packed}) << "twice";
        QTest::addRow("METADATA twice in two spellings")
            << zip({packed, {.name = "Foo.bar-1.0.dist-info/METADATA", .content = metadataText}}) << "twice";
        QTest::addRow("a path upwards") << zip({packed, {.name = "a/../../b", .content = ""}}) << "not safe";
        QTest::addRow("an absolute path") << zip({packed, {.name = "/etc/passwd", .content = ""}}) << "not safe";
        QTest::addRow("a drive") << zip({packed, {.name = "C:x", .content = ""}}) << "not safe";
        QTest::addRow("backslashes upwards") << zip({packed, {.name = "a\\..\\..\\b", .content = ""}}) << "not safe";
        QTest::addRow("a control character") << zip({packed, {.name = "a\x1b[2J", .content = ""}}) << "not safe";
        QTest::addRow("no name at all") << zip({packed, {.name = "", .content = ""}}) << "not safe";
        QTest::addRow("encrypted") << wheel({.name = metadataName, .content = metadataText, .flags = 1})
                                   << "must not use";
        QTest::addRow("another method") << wheel({.name = metadataName, .content = metadataText, .method = 12})
                                        << "must not use";
        QTest::addRow("a bomb of spaces")
            << wheel({.name = metadataName, .content = QByteArray(4 << 20, ' '), .deflate = true})
            << "packed beyond belief";
        QTest::addRow("a bomb that lies about its size")
            << wheel({.name = metadataName, .content = QByteArray(9 << 20, ' '), .deflate = true, .claimedBytes = 1000})
            << "damaged";
        QTest::addRow("too large") << wheel({.name = metadataName, .content = QByteArray((8 << 20) + 1, ' ')})
                                   << "larger than 8 MiB";
        QTest::addRow("larger than it says")
            << wheel({.name = metadataName, .content = metadataText, .deflate = true, .claimedBytes = 10}) << "damaged";
        QTest::addRow("smaller than it says")
            << wheel({.name = metadataName, .content = metadataText, .deflate = true, .claimedBytes = 60'000})
            << "damaged";
        QTest::addRow("stored with two sizes")
            << wheel({.name = metadataName, .content = metadataText, .claimedBytes = 10}) << "contradicts itself";
        QTest::addRow("a wrong checksum")
            << wheel({.name = metadataName, .content = metadataText, .claimedCrc = 1}) << "checksum";
        QTest::addRow("another name in the local header")
            << wheel({.name = metadataName, .content = metadataText, .localName = "foo_bar-1.0.dist-info/METADAT2"})
            << "contradicts itself";
        QTest::addRow("a local header that is none")
            << wheel({.name = metadataName, .content = metadataText, .claimedOffset = 1}) << "contradicts itself";
        QTest::addRow("a local header behind the directory")
            << wheel({.name = metadataName, .content = metadataText, .claimedOffset = 100'000})
            << "not where its table";
        QTest::addRow("more entries than there are") << zip(wheelFiles(packed), {.claimedEntries = 9}) << "damaged";
        QTest::addRow("a directory elsewhere")
            << zip(wheelFiles(packed), {.claimedDirectoryOffset = 3}) << "not where its end says";
        QTest::addRow("a zip64 directory elsewhere")
            << zip(wheelFiles(packed), {.zip64 = true, .claimedDirectoryOffset = qint64(1) << 62})
            << "not where its end says";
    }
    void badWheels()
    {
        QFETCH(QByteArray, wheel);
        QFETCH(QString, message);
        const auto whole = metadataOfWheel(wheel.toStdString(), name(), version());
        QVERIFY(!whole.has_value());
        QCOMPARE(whole.error().code, ErrorCode::Data);
        QVERIFY2(QString::fromStdString(whole.error().message).contains(message), whole.error().message.c_str());
        for (const qint64 tail : {qint64(1), qint64(100), qint64(wheelTailBytes)}) {
            const auto pieces = readInPieces(wheel, tail);
            QVERIFY(!pieces.has_value());
            QVERIFY2(pieces.error().code == ErrorCode::Data, pieces.error().message.c_str());
        }
    }

    /// Every single damaged byte gives an answer: the right text or a refusal.
    void damageIsSeen()
    {
        const QByteArray good = zip(wheelFiles({.name = metadataName, .content = metadataText, .deflate = true}));
        int refused = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x55);
            const auto read = metadataOfWheel(bad.toStdString(), name(), version());
            if (read)
                QCOMPARE(QByteArray::fromStdString(*read), metadataText);
            else
                ++refused;
        }
        QVERIFY(refused > good.size() / 3);
    }

    void serversThatMisbehaveAreRefused()
    {
        WheelMetadataReader behind(name(), version(), 1000);
        QVERIFY(!behind.add(990, std::string(11, 'x')));
        QVERIFY(!behind.wanted());
        WheelMetadataReader far(name(), version(), 1000);
        QVERIFY(!far.add(~std::uint64_t(0), "x"));
        WheelMetadataReader nothing(name(), version(), 1000);
        QVERIFY(!nothing.add(0, ""));
    }

    void metadataIsJudged_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<int>("wheelStatus");
        QTest::addColumn<int>("sourceStatus");
        QTest::addColumn<QString>("sourceReason");
        using Status = ReleaseMetadata::Status;
        const int known = int(Status::Known);
        const int invalid = int(Status::Invalid);
        const int needsBuild = int(Status::NeedsBuild);
        const QByteArray head = "Name: foo-bar\nVersion: 1.0\nRequires-Dist: baz\n";
        QTest::addRow("static") << "Metadata-Version: 2.2\n" + head << known << known << "";
        QTest::addRow("of a later version") << "Metadata-Version: 2.4\n" + head << known << known << "";
        QTest::addRow("before PEP 643")
            << "Metadata-Version: 2.1\n" + head << known << needsBuild
            << "its source archive has metadata version 2.1, which does not promise its dependencies before a build";
        QTest::addRow("dynamic dependencies")
            << "Metadata-Version: 2.2\nDynamic: Requires-Dist\n" + head << known << needsBuild
            << "its source archive says that requires-dist is known only after a build";
        QTest::addRow("a dynamic description does not matter")
            << "Metadata-Version: 2.2\nDynamic: Description\n" + head << known << known << "";
        QTest::addRow("another name") << QByteArray("Metadata-Version: 2.2\nName: quux\nVersion: 1.0\n") << invalid
                                      << invalid << "its metadata is that of `quux`";
        QTest::addRow("another version") << QByteArray("Metadata-Version: 2.2\nName: foo-bar\nVersion: 1.1\n")
                                         << invalid << invalid << "its metadata is that of version 1.1, not 1.0";
        QTest::addRow("a local version more")
            << QByteArray("Metadata-Version: 2.2\nName: foo-bar\nVersion: 1.0+cpu\n") << known << known << "";
    }
    void metadataIsJudged()
    {
        QFETCH(QByteArray, document);
        QFETCH(int, wheelStatus);
        QFETCH(int, sourceStatus);
        QFETCH(QString, sourceReason);
        QCOMPARE(int(wheelReleaseMetadata(document.toStdString(), name(), version()).status), wheelStatus);
        const ReleaseMetadata source = sourceReleaseMetadata(document.toStdString(), name(), version());
        QCOMPARE(int(source.status), sourceStatus);
        QCOMPARE(QString::fromStdString(source.reason), sourceReason);
    }
};

QTEST_APPLESS_MAIN(WheelMetadataTest)
#include "wheel_metadata_test.moc"
