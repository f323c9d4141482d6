// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/file_name.h"
#include "index/listing_builder.h"
#include "index/memory_source.h"
#include "pep/wheel_name.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

pep::Name named(const char* text)
{
    return *pep::Name::parse(text);
}

/// A page with these files; "NAME yanked" is a yanked one, "NAME python=SPEC" has a Requires-Python.
SimplePage pageOf(const QStringList& lines)
{
    SimplePage page;
    for (const QString& line : lines) {
        const QStringList parts = line.split(' ');
        SimpleFile file;
        file.filename = page.text.keep(parts.front().toStdString());
        file.url = page.text.keep("https://f.example/", file.filename);
        for (const QString& part : parts.mid(1)) {
            if (part.startsWith("yanked")) {
                file.yanked = true;
                file.yankReason = page.text.keep(part.mid(7).toStdString());
            } else if (part.startsWith("python=")) {
                file.requiresPython = page.text.keep(part.mid(7).toStdString());
            }
        }
        page.files.push_back(file);
    }
    return page;
}

/// "1.0: a b; 2.0: c": the releases with their files.
QString summary(const BuiltListing& built)
{
    QStringList releases;
    for (const Release& release : built.listing.releases) {
        QStringList files;
        for (std::size_t i = release.firstFile; i < release.firstFile + release.fileCount; ++i)
            files << QString::fromUtf8(built.files[i].filename.data(), qsizetype(built.files[i].filename.size()));
        releases << QString::fromStdString(release.version.text()) + ": " + files.join(' ');
    }
    return releases.join("; ");
}

QString joined(const std::vector<std::string>& lines)
{
    QStringList list;
    for (const std::string& line : lines)
        list << QString::fromStdString(line);
    return list.join(" | ");
}

} // namespace

class ListingTest : public QObject
{
    Q_OBJECT

private slots:
    void releases_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("notes");
        QTest::addRow("releases ascend by version, not by text")
            << QStringList{"foo-1.10.tar.gz", "foo-1.9.tar.gz", "foo-1.9rc1.tar.gz"}
            << "1.9rc1: foo-1.9rc1.tar.gz; 1.9: foo-1.9.tar.gz; 1.10: foo-1.10.tar.gz"
            << "";
        QTest::addRow("versions that compare equal are one release")
            << QStringList{"foo-1.0.tar.gz", "foo-1.0.0-py3-none-any.whl"}
            << "1.0: foo-1.0.0-py3-none-any.whl foo-1.0.tar.gz"
            << "";
        QTest::addRow("files of a release ascend by name")
            << QStringList{"foo-1-py3-none-any.whl", "foo-1.tar.gz", "foo-1-cp312-abi3-win32.whl"}
            << "1: foo-1-cp312-abi3-win32.whl foo-1-py3-none-any.whl foo-1.tar.gz"
            << "";
        QTest::addRow("eggs and installers are left out")
            << QStringList{"foo-1-py3.8.egg", "foo-1.win32.exe", "foo-1.tar.bz2", "foo-1.tar.gz"} << "1: foo-1.tar.gz"
            << "left out a file that is neither wheel nor source archive: `foo-1-py3.8.egg` and 2 more";
        QTest::addRow("files of other projects are left out")
            << QStringList{"bar-1-py3-none-any.whl", "foo-bar-1.tar.gz", "foo-1.tar.gz"} << "1: foo-1.tar.gz"
            << "left out a file of another project: `bar-1-py3-none-any.whl` and 1 more";
        QTest::addRow("other spellings of the name are the same project")
            << QStringList{"Foo-1-py3-none-any.whl", "FOO-2.zip"} << "1: Foo-1-py3-none-any.whl; 2: FOO-2.zip"
            << "";
        QTest::addRow("versions that are none are left out")
            << QStringList{"foo-banana-py3-none-any.whl", "foo-1.tar.gz"} << "1: foo-1.tar.gz"
            << "left out a file whose version is not one of PEP 440: `foo-banana-py3-none-any.whl`";
        QTest::addRow("wheels with missing parts are left out")
            << QStringList{"foo-1-py3-none.whl", "foo-1.whl", ".whl", "foo-1--none-any.whl", "foo-1-a-py3-none-any.whl"}
            << ""
            << "left out a file whose name cannot be read: `foo-1-py3-none.whl` and 4 more";
        QTest::addRow("a second entry for a file is left out")
            << QStringList{"foo-1.tar.gz", "foo-1.tar.gz yanked"} << "1: foo-1.tar.gz"
            << "left out a second entry for a file: `foo-1.tar.gz`";
        QTest::addRow("nothing at all") << QStringList() << ""
                                        << "";
        QTest::addRow("numbers of any size are versions")
            << QStringList{"foo-1.99999999999999999999.tar.gz", "foo-1.5.tar.gz"}
            << "1.5: foo-1.5.tar.gz; 1.99999999999999999999: foo-1.99999999999999999999.tar.gz"
            << "";
    }
    void releases()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, expected);
        QFETCH(QString, notes);
        const BuiltListing built = buildListing(named("foo"), pageOf(files));
        QCOMPARE(summary(built), expected);
        QCOMPARE(joined(built.listing.notes), notes);
        QCOMPARE(built.files.size(), built.listing.files.size());
        QCOMPARE(built.pageOf.size(), built.listing.files.size());
    }

    void tablesHoldNoDoubles()
    {
        const BuiltListing built = buildListing(
            named("foo"), pageOf({"foo-1-py2.py3-none-any.whl python=>=3.8", "foo-1.tar.gz python=>=3.8",
                                  "foo-2-PY2.py3-None-Any.whl python=>=3.9 yanked=bad", "foo-2.tar.gz yanked",
                                  "foo-3-1-py3-none-any.whl python=>=3.6.*", "foo-3.tar.gz python=nonsense!"}));
        const Listing& listing = built.listing;
        QCOMPARE(joined(listing.tagSets), QString("py2.py3-none-any | py3-none-any"));
        QCOMPARE(joined(listing.pythonSpecifiers), QString(" | >=3.8 | >=3.9 | >=3.6"));
        QCOMPARE(joined(listing.yankReasons), QString(" | bad"));
        QCOMPARE(
            joined(listing.notes),
            QString(
                "repaired a Requires-Python: `>=3.6.*` | ignored a Requires-Python that is not valid: `nonsense!`"));
        QCOMPARE(listing.files.size(), std::size_t(6));
        QCOMPARE(listing.files[0].tags, listing.files[2].tags);
        QCOMPARE(listing.files[0].requiresPython, listing.files[1].requiresPython);
        QVERIFY(listing.files[2].yanked && listing.files[3].yanked);
        QCOMPARE(listing.files[2].yankReason, 1u);
        QCOMPARE(listing.files[3].yankReason, 0u);
        QVERIFY(listing.files[4].hasBuildTag);
        QVERIFY(!listing.files[2].hasBuildTag);
        QVERIFY(listing.files[1].kind == ReleaseFile::Kind::Source);
        QCOMPARE(listing.files[5].requiresPython, 0u);
    }

    void pagesAreMergedInTheirOrder()
    {
        auto first = std::make_shared<const SimplePage>(pageOf({"foo-1.tar.gz", "foo-2.tar.gz"}));
        auto second = std::make_shared<const SimplePage>(pageOf({"foo-1.tar.gz yanked", "foo-3.tar.gz"}));
        const BuiltListing built = buildListing(named("foo"), {first, second});
        QCOMPARE(summary(built), QString("1: foo-1.tar.gz; 2: foo-2.tar.gz; 3: foo-3.tar.gz"));
        QVERIFY(!built.listing.files[0].yanked);
        QVERIFY(built.listing.notes.empty());
        QVERIFY((built.pageOf == std::vector<std::uint32_t>{0, 0, 1}));
    }

    void orderOfThePageDoesNotShow()
    {
        const BuiltListing forth =
            buildListing(named("foo"), pageOf({"foo-1.tar.gz", "foo-1.0-py3-none-any.whl", "foo-2.zip"}));
        const BuiltListing back =
            buildListing(named("foo"), pageOf({"foo-2.zip", "foo-1.0-py3-none-any.whl", "foo-1.tar.gz"}));
        QCOMPARE(summary(forth).replace("1.0:", "1:"), summary(back).replace("1.0:", "1:"));
    }

    void pagesOfAnyProjectAreFiltered()
    {
        SimplePage page = pageOf({"bar-1.tar.gz", "foo-1.tar.gz", "readme.txt"});
        page.anyProject = true;
        page.notes.push_back("about another");
        const BuiltListing built = buildListing(named("foo"), std::move(page));
        QCOMPARE(summary(built), QString("1: foo-1.tar.gz"));
        QVERIFY(built.listing.notes.empty());
    }

    /// The quick reader must judge names as the packaging standards' own reader does.
    void fileNames_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QString>("filename");
        QTest::addRow("a wheel") << "foo-bar"
                                 << "foo_bar-1.0-py3-none-any.whl";
        QTest::addRow("a wheel with a dot in its name") << "foo-bar"
                                                        << "Foo.Bar-1.0-py3-none-any.whl";
        QTest::addRow("a wheel with a build tag") << "foo"
                                                  << "foo-1.0-12abc-py3-none-any.whl";
        QTest::addRow("a wheel with a bad build tag") << "foo"
                                                      << "foo-1.0-abc-py3-none-any.whl";
        QTest::addRow("a wheel with seven parts") << "foo"
                                                  << "foo-1.0-1-1-py3-none-any.whl";
        QTest::addRow("a wheel with four parts") << "foo"
                                                 << "foo-1.0-py3-any.whl";
        QTest::addRow("a wheel with two underscores") << "foo-bar"
                                                      << "foo__bar-1.0-py3-none-any.whl";
        QTest::addRow("a wheel with a local version") << "foo"
                                                      << "foo-1.0+cu118-py3-none-any.whl";
        QTest::addRow("a wheel with an empty tag") << "foo"
                                                   << "foo-1.0-py3--any.whl";
        QTest::addRow("a wheel with an empty part of a tag") << "foo"
                                                             << "foo-1.0-py2..py3-none-any.whl";
        QTest::addRow("a wheel with a prefix of the name") << "foo-bar"
                                                           << "foo-1.0-py3-none-any.whl";
        QTest::addRow("a wheel of a longer name") << "foo"
                                                  << "foobar-1.0-py3-none-any.whl";
        QTest::addRow("an archive") << "foo"
                                    << "foo-1.0.tar.gz";
        QTest::addRow("an archive with a dash in its name") << "foo-bar"
                                                            << "foo-bar-1.0.zip";
        QTest::addRow("an archive with a dash in its version") << "foo"
                                                               << "foo-1.0-1.tar.gz";
        QTest::addRow("an archive of a longer name") << "foo"
                                                     << "foo-bar-1.0.tar.gz";
        QTest::addRow("an archive without version") << "foo"
                                                    << "foo.tar.gz";
        QTest::addRow("an archive of nothing") << "foo"
                                               << ".tar.gz";
        QTest::addRow("an archive with runs of separators") << "foo-bar"
                                                            << "foo-_.bar-1.0.tar.gz";
    }
    void fileNames()
    {
        QFETCH(QString, project);
        QFETCH(QString, filename);
        const pep::Name name = named(project.toUtf8().constData());
        const std::string bytes = filename.toStdString();
        const BuiltListing built = buildListing(name, pageOf({filename}));
        bool expected = false;
        std::string version;
        if (filename.endsWith(".whl")) {
            const auto wheel = pep::WheelName::parse(bytes);
            expected = wheel && wheel->name == name;
            if (expected) {
                version = wheel->version.text();
                QCOMPARE(built.listing.tagSets.front(), wheel->compressedTags);
                QCOMPARE(built.listing.files.front().hasBuildTag, wheel->build.has_value());
            }
        } else {
            const auto source = pep::SourceName::parse(bytes, &name);
            expected = source && source->name == name;
            if (expected)
                version = source->version.text();
        }
        QCOMPARE(built.listing.releases.size(), std::size_t(expected ? 1 : 0));
        if (expected)
            QCOMPARE(built.listing.releases.front().version.text(), version);
    }

    void findsVersions()
    {
        const BuiltListing built = buildListing(named("foo"), pageOf({"foo-1.0.tar.gz", "foo-2.tar.gz"}));
        QCOMPARE(built.listing.find(*pep::Version::parse("1")), std::size_t(0));
        QCOMPARE(built.listing.find(*pep::Version::parse("2.0.0")), std::size_t(1));
        QCOMPARE(built.listing.find(*pep::Version::parse("1.5")), std::size_t(2));
        QCOMPARE(built.listing.find(*pep::Version::parse("3")), std::size_t(2));
    }

    void detailsHideWhatLetsUsIn()
    {
        SimpleFile file;
        file.filename = "foo-1.tar.gz";
        file.url = "https://user:secret@f.example/foo-1.tar.gz?token=x";
        file.hashes = "sha256:ab md5:cd";
        const FileDetails details = fileDetails(file, ReleaseFile::Kind::Source);
        QCOMPARE(details.url, std::string("https://f.example/foo-1.tar.gz"));
        QCOMPARE(details.hashes.size(), std::size_t(2));
        QCOMPARE(details.hashes[1].second, std::string("cd"));
    }

    void memoryAnswers()
    {
        MemorySource source;
        Task task;
        const auto wheelMetadata = [](const char* more) {
            return std::string("Metadata-Version: 2.1\nName: Foo\nVersion: 1.0\n") + more + "\n";
        };
        QVERIFY(
            source.add(named("foo"), {.filename = "foo-1.0-py3-none-any.whl",
                                      .metadata = wheelMetadata("Requires-Dist: bar (>=1)\nRequires-Python: >=3.8\n"),
                                      .requiresPython = ">=3.8",
                                      .sha256 = "ab"}));
        QVERIFY(source.add(named("foo"), {.filename = "foo-1.0.tar.gz"}));
        QVERIFY(source.add(named("foo"), {.filename = "foo-2.0.tar.gz"}));
        QVERIFY(source.add(named("foo"),
                           {.filename = "foo-3.0.tar.gz",
                            .metadata = "Metadata-Version: 2.2\nName: foo\nVersion: 3.0\nRequires-Dist: baz\n"}));
        QVERIFY(source.add(named("foo"), {.filename = "foo-4.0-py3-none-any.whl",
                                          .metadata = "Metadata-Version: 2.1\nName: other\nVersion: 4.0\n"}));
        QVERIFY(source.add(named("foo"), {.filename = "foo-5.0-py3-none-any.whl"}));
        QVERIFY(!source.add(named("foo"), {.filename = "bar-1.0.tar.gz"}));
        QVERIFY(!source.add(named("foo"), {.filename = "foo-1.0.egg"}));
        source.addName(named("empty"));

        const auto listing = source.listing(named("foo"), task);
        QVERIFY(listing.has_value());
        QCOMPARE((*listing)->releases.size(), std::size_t(5));
        QVERIFY(*source.listing(named("foo"), task) == *listing);
        QVERIFY2(!source.add(named("foo"), {.filename = "foo-9.0.tar.gz"}), "answers must not change");
        QVERIFY((*source.listing(named("empty"), task))->status == Listing::Status::Found);
        const auto missing = source.listing(named("nowhere"), task);
        QVERIFY((*missing)->status == Listing::Status::NotFound);
        QVERIFY(*source.listing(named("nowhere"), task) == *missing);

        const auto metadata = [&](std::size_t release) {
            return *source.metadata(**listing, release, (*listing)->releases[release].firstFile, task);
        };
        QCOMPARE(QString::fromStdString(metadata(0)->reason), QString());
        QVERIFY(metadata(0)->status == ReleaseMetadata::Status::Known);
        QCOMPARE(metadata(0)->requiresDist.size(), std::size_t(1));
        QCOMPARE(metadata(0)->requiresPython, std::string(">=3.8"));
        // The archive of a release with a wheel has the wheel's dependencies.
        QCOMPARE((*source.metadata(**listing, 0, 1, task))->requiresDist.size(), std::size_t(1));
        QVERIFY(metadata(1)->status == ReleaseMetadata::Status::NeedsBuild);
        QCOMPARE(metadata(2)->requiresDist.front().text, std::string("baz"));
        QVERIFY(metadata(3)->status == ReleaseMetadata::Status::Invalid);
        QCOMPARE(metadata(3)->reason, std::string("its metadata is that of `other`"));
        QVERIFY(metadata(4)->status == ReleaseMetadata::Status::Known);
        QVERIFY(metadata(0) == metadata(0));

        const auto files = source.files(**listing, 0, task);
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), std::size_t(2));
        QCOMPARE(files->front().hashes.front().second, std::string("ab"));
        QVERIFY(!source.files(**listing, 5, task));
        QVERIFY(!source.metadata(**listing, 0, 99, task));
    }

    void memoryStopsWhenItIsTold()
    {
        MemorySource source;
        std::stop_source stop;
        Task task(stop.get_token());
        stop.request_stop();
        const auto answer = source.listing(named("foo"), task);
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(ListingTest)
#include "listing_test.moc"
