// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find_links.h"
#include "index/listing_builder.h"
#include "index/resolve_url.h"
#include "index/source_metadata.h"
#include "support/archives.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;
using namespace lockwright::test;

namespace
{

const QByteArray packageInfo =
    "Metadata-Version: 2.2\nName: foo\nVersion: 1.0\nRequires-Dist: bar\nRequires-Python: >=3.8\n";

Result<ReleaseMetadata> read(const QByteArray& archive)
{
    Task task;
    return metadataOfSourceArchive(archive.toStdString(), *pep::Name::parse("foo"), *pep::Version::parse("1.0"), task);
}

} // namespace

class SourceMetadataTest : public QObject
{
    Q_OBJECT

private slots:
    void archives_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        const int known = int(ReleaseMetadata::Status::Known);
        const int invalid = int(ReleaseMetadata::Status::Invalid);
        const int needsBuild = int(ReleaseMetadata::Status::NeedsBuild);
        const TarFile info{.name = "foo-1.0/PKG-INFO", .content = packageInfo};
        const auto packed = [](const std::vector<TarFile>& files) { return gzip(tar(files)); };
        QTest::addRow("a tar.gz") << packed({{.name = "foo-1.0/setup.py", .content = "1"}, info}) << known << "";
        QTest::addRow("a zip") << zip({{.name = "foo-1.0/PKG-INFO", .content = packageInfo, .deflate = true}}) << known
                               << "";
        QTest::addRow("paths that begin with ./")
            << packed({{.name = "./foo-1.0/PKG-INFO", .content = packageInfo}}) << known << "";
        QTest::addRow("an egg-info below does not count")
            << packed({info, {.name = "foo-1.0/foo.egg-info/PKG-INFO", .content = "no"}}) << known << "";
        QTest::addRow("no PKG-INFO") << packed({{.name = "foo-1.0/setup.py", .content = "1"}}) << needsBuild
                                     << "its source archive has no PKG-INFO";
        QTest::addRow("PKG-INFO as a link") << packed({{.name = "foo-1.0/PKG-INFO", .content = "", .type = '2'}})
                                            << needsBuild << "its source archive has no PKG-INFO";
        QTest::addRow("an empty archive") << packed({}) << needsBuild << "its source archive has no PKG-INFO";
        QTest::addRow("dynamic dependencies")
            << packed({{.name = "foo-1.0/PKG-INFO", .content = "Dynamic: Requires-Dist\n" + packageInfo}}) << needsBuild
            << "its source archive says that requires-dist is known only after a build";
        QTest::addRow("old metadata") << packed(
            {{.name = "foo-1.0/PKG-INFO", .content = QByteArray(packageInfo).replace("2.2", "1.2")}})
                                      << needsBuild << "metadata version 1.2";
        const QByteArray old = QByteArray(packageInfo).replace("2.2", "2.1").replace("Requires-Dist: bar\n", "");
        const auto project = [&](const QByteArray& table, const QByteArray& more) {
            return packed({{.name = "foo-1.0/PKG-INFO", .content = old},
                           {.name = "foo-1.0/pyproject.toml", .content = "[project]\n" + table + more}});
        };
        QTest::addRow("old metadata and a static [project]")
            << project("name = \"Foo\"\n", "dependencies = [\"bar>=1\"]\n") << known << "";
        QTest::addRow("a static [project] with an extra")
            << project("name = \"foo\"\n", "[project.optional-dependencies]\nx = [\"bar; os_name == 'nt'\"]\n") << known
            << "";
        QTest::addRow("a [project] with dynamic dependencies")
            << project("name = \"foo\"\ndynamic = [\"dependencies\"]\n", "") << needsBuild << "metadata version 2.1";
        QTest::addRow("a [project] of another name")
            << project("name = \"bar\"\n", "dependencies = [\"bar\"]\n") << needsBuild << "metadata version 2.1";
        QTest::addRow("a [project] with a broken dependency")
            << project("name = \"foo\"\n", "dependencies = [\"bar >>> 1\"]\n") << needsBuild << "metadata version 2.1";
        QTest::addRow("a pyproject.toml that is no TOML")
            << project("name = \"foo\"\n", "dependencies = [\n") << needsBuild << "metadata version 2.1";
        QTest::addRow("new metadata overrules [project]") << packed(
            {{.name = "foo-1.0/PKG-INFO", .content = "Dynamic: Requires-Dist\n" + packageInfo},
             {.name = "foo-1.0/pyproject.toml", .content = "[project]\nname = \"foo\"\ndependencies = [\"bar\"]\n"}})
                                                          << needsBuild << "requires-dist is known only after a build";
        QTest::addRow("PKG-INFO twice") << packed({info, info}) << invalid << "PKG-INFO twice";
        QTest::addRow("a path upwards") << packed({{.name = "foo-1.0/../../x", .content = "1"}, info}) << invalid
                                        << "not safe: `foo-1.0/../../x`";
        QTest::addRow("an absolute path")
            << packed({{.name = "/etc/x", .content = "1"}, info}) << invalid << "not safe: `/etc/x`";
        QTest::addRow("PKG-INFO that is too large")
            << packed({{.name = "foo-1.0/PKG-INFO", .content = QByteArray((8 << 20) + 1, 'x')}}) << invalid
            << "larger than 8 MiB";
        QTest::addRow("a file of a terabyte")
            << packed({{.name = "foo-1.0/x", .content = "1", .claimedBytes = qint64(1) << 32}, info}) << invalid
            << "512 MiB";
        QTest::addRow("another project's")
            << packed({{.name = "foo-1.0/PKG-INFO", .content = "Metadata-Version: 2.2\nName: bar\nVersion: 1.0\n"}})
            << invalid << "its metadata is that of `bar`";
        QTest::addRow("no archive") << QByteArray(5000, 'x') << invalid << "damaged or cut off";
        QTest::addRow("nothing") << QByteArray() << invalid << "damaged or cut off";
        QTest::addRow("cut off")
            << packed({info, {.name = "foo-1.0/x", .content = QByteArray(100'000, 'y')}}).chopped(30) << invalid
            << "damaged or cut off";
    }
    void archives()
    {
        QFETCH(QByteArray, archive);
        QFETCH(int, status);
        QFETCH(QString, reason);
        const auto metadata = read(archive);
        QVERIFY2(metadata.has_value(), metadata ? "" : metadata.error().message.c_str());
        QVERIFY2(QString::fromStdString(metadata->reason).contains(reason), metadata->reason.c_str());
        QCOMPARE(int(metadata->status), status);
        QCOMPARE(metadata->requiresDist.size(),
                 std::size_t(metadata->status == ReleaseMetadata::Status::Known ? 1 : 0));
    }

    void manyFilesAreRefused()
    {
        std::vector<TarFile> files;
        for (int i = 0; i < 100'001; ++i)
            files.push_back({.name = "foo-1.0/x", .content = ""});
        const auto metadata = read(gzip(tar(files)));
        QVERIFY(metadata.has_value());
        QVERIFY(metadata->status == ReleaseMetadata::Status::Invalid);
    }

    void stopsWhenItIsTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto metadata = metadataOfSourceArchive(gzip(tar({})).toStdString(), *pep::Name::parse("foo"),
                                                      *pep::Version::parse("1.0"), task);
        QVERIFY(!metadata.has_value());
        QCOMPARE(metadata.error().code, ErrorCode::Cancelled);
    }

    void foldersAreRead()
    {
        QTemporaryDir folder;
        for (const char* name :
             {"foo-2.0.tar.gz", "foo-1.0 a.zip", "foo-1.0-py3-none-any.whl", "notes.txt", "bar-1.zip"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("abc");
        }
        QVERIFY(QDir(folder.path()).mkdir("foo-3.0.tar.gz"));
        auto page = findLinksFolder(folder.path().toStdString());
        QVERIFY(page.has_value());
        QVERIFY(page->anyProject);
        QStringList names;
        for (const SimpleFile& file : page->files)
            names << QString::fromUtf8(file.filename.data(), qsizetype(file.filename.size()));
        QCOMPARE(names, QStringList({"bar-1.zip", "foo-1.0 a.zip", "foo-1.0-py3-none-any.whl", "foo-2.0.tar.gz"}));
        QCOMPARE(page->files[0].sizeBytes, std::uint64_t(3));
        QVERIFY(page->files[1].url.starts_with("file:///"));
        QVERIFY(page->files[1].url.ends_with("foo-1.0%20a.zip"));
        const auto path = pathOfFileUrl(page->files[1].url);
        QVERIFY(path && std::filesystem::exists(*path));
        const BuiltListing built = buildListing(*pep::Name::parse("foo"), *std::move(page));
        QCOMPARE(built.listing.releases.size(), std::size_t(2));
    }

    void missingFoldersAreErrors()
    {
        const auto page = findLinksFolder("/nonexistent/folder");
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().code, ErrorCode::Io);
    }

    void findLinksPagesHoldFilesOnly()
    {
        const auto page = findLinksPage("<a href=\"foo-1.0.tar.gz\">x</a><a href=\"about.html\">y</a>",
                                        "https://f.example/links.html");
        QVERIFY(page.has_value());
        QCOMPARE(page->files.size(), std::size_t(1));
        QVERIFY(page->anyProject);
    }

    void locations_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a relative folder") << "wheels"
                                           << "/base/wheels";
        QTest::addRow("a folder above") << "../wheels"
                                        << "/wheels";
        QTest::addRow("an absolute folder") << "/srv/wheels"
                                            << "/srv/wheels";
        QTest::addRow("a file URL") << "file:///srv/my%20wheels"
                                    << "/srv/my wheels";
        QTest::addRow("a file URL of this host") << "file://localhost/srv"
                                                 << "/srv";
        QTest::addRow("a file URL of another host is a page") << "file://other/srv"
                                                              << "";
        QTest::addRow("a page") << "https://f.example/links.html"
                                << "";
    }
    void locations()
    {
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const auto path = findLinksLocation(value.toStdString(), "/base");
        QCOMPARE(path.has_value(), !expected.isEmpty());
        if (path)
            QCOMPARE(QString::fromStdString(path->string()), expected);
    }

    void urlsAreResolved_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("expected");
        // RFC 3986, section 5.4, with its base.
        QTest::addRow("another scheme") << "g:h"
                                        << "g:h";
        QTest::addRow("a name") << "g"
                                << "http://a/b/c/g";
        QTest::addRow("a dot and a name") << "./g"
                                          << "http://a/b/c/g";
        QTest::addRow("a folder") << "g/"
                                  << "http://a/b/c/g/";
        QTest::addRow("from the root") << "/g"
                                       << "http://a/g";
        QTest::addRow("a host") << "//g"
                                << "http://g";
        QTest::addRow("a query alone") << "?y"
                                       << "http://a/b/c/d;p?y";
        QTest::addRow("a name and a query") << "g?y"
                                            << "http://a/b/c/g?y";
        QTest::addRow("a fragment is dropped") << "g#s"
                                               << "http://a/b/c/g";
        QTest::addRow("nothing") << ""
                                 << "http://a/b/c/d;p?q";
        QTest::addRow("a dot") << "."
                               << "http://a/b/c/";
        QTest::addRow("two dots") << ".."
                                  << "http://a/b/";
        QTest::addRow("two dots and a name") << "../g"
                                             << "http://a/b/g";
        QTest::addRow("four dots") << "../../g"
                                   << "http://a/g";
        QTest::addRow("above the root") << "../../../g"
                                        << "http://a/g";
        QTest::addRow("a name with dots") << "g.."
                                          << "http://a/b/c/g..";
        QTest::addRow("dots in the middle") << "g/./h/../i"
                                            << "http://a/b/c/g/i";
        QTest::addRow("dots in a query stay") << "g?y/../x"
                                              << "http://a/b/c/g?y/../x";
        QTest::addRow("a scheme and dots") << "http://b/c/../d"
                                           << "http://b/d";
    }
    void urlsAreResolved()
    {
        QFETCH(QString, reference);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(resolveUrl("http://a/b/c/d;p?q", reference.toStdString())), expected);
    }
};

QTEST_APPLESS_MAIN(SourceMetadataTest)
#include "source_metadata_test.moc"
