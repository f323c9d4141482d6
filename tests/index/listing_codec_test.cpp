// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/listing_codec.h"

#include <QtTest>

#include <random>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

/// A page with the given files; texts live as long as the page.
BuiltListing built(const std::vector<SimpleFile>& files)
{
    SimplePage page;
    for (const SimpleFile& file : files) {
        SimpleFile& kept = page.files.emplace_back(file);
        kept.filename = page.text.keep(file.filename);
        kept.url = page.text.keep("https://files.example/ab/", file.filename);
        kept.hashes = page.text.keep(file.hashes);
        kept.metadataHashes = page.text.keep(file.metadataHashes);
        kept.requiresPython = page.text.keep(file.requiresPython);
        kept.yankReason = page.text.keep(file.yankReason);
    }
    return buildListing(*pep::Name::parse("alpha"), std::move(page));
}

SimpleFile file(std::string_view name, std::int64_t uploadedAt = 0)
{
    SimpleFile result;
    result.filename = name;
    result.uploadedAt = uploadedAt;
    return result;
}

/// Something of everything.
BuiltListing rich()
{
    static const std::string hash = "sha256:" + std::string(64, 'b');
    std::vector<SimpleFile> files{
        file("alpha-1.0-py3-none-any.whl", 1'700'000'000),
        file("alpha-1.0.tar.gz", 1'600'000'000),
        file("alpha-1.0-1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", 1'700'000'001),
        file("alpha-1!2.0+local.1-py2.py3-none-any.whl"),
        file("alpha-2024.99999999999999999999-py3-none-any.whl", -5),
        file("alpha-3.0a1-py3-none-any.whl"),
    };
    files[0].requiresPython = ">=3.8";
    files[0].hashes = hash;
    files[0].metadataHashes = hash;
    files[0].hasMetadata = true;
    files[0].sizeBytes = 1'234'567'890'123;
    files[1].yanked = true;
    files[1].yankReason = "broken build";
    files[1].hashes = "sha256:ABC md5:1234";
    files[2].metadataHashes = hash;
    files[2].requiresPython = ">=3.8,<4";
    return built(files);
}

bool same(const Listing& left, const Listing& right)
{
    bool equal = left.name == right.name && left.tagSets == right.tagSets
                 && left.pythonSpecifiers == right.pythonSpecifiers && left.yankReasons == right.yankReasons
                 && left.notes == right.notes && left.releases.size() == right.releases.size()
                 && left.files.size() == right.files.size();
    for (std::size_t i = 0; equal && i < left.releases.size(); ++i)
        equal = left.releases[i].version == right.releases[i].version
                && left.releases[i].version.text() == right.releases[i].version.text()
                && left.releases[i].firstFile == right.releases[i].firstFile
                && left.releases[i].fileCount == right.releases[i].fileCount;
    for (std::size_t i = 0; equal && i < left.files.size(); ++i) {
        const ReleaseFile& a = left.files[i];
        const ReleaseFile& b = right.files[i];
        equal = a.kind == b.kind && a.yanked == b.yanked && a.hasBuildTag == b.hasBuildTag && a.tags == b.tags
                && a.requiresPython == b.requiresPython && a.yankReason == b.yankReason && a.uploadedAt == b.uploadedAt;
    }
    return equal;
}

/// Listing's invariants, which hold whatever the bytes were.
bool isSound(const Listing& listing, const ListingKeys& keys)
{
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < listing.releases.size(); ++i) {
        if (listing.releases[i].firstFile != next
            || (i > 0 && !(listing.releases[i - 1].version < listing.releases[i].version)))
            return false;
        next += listing.releases[i].fileCount;
    }
    if (next != listing.files.size() || keys.stamps.size() != listing.releases.size()
        || keys.sameMetadata.size() != listing.files.size())
        return false;
    for (std::size_t i = 0; i < listing.files.size(); ++i) {
        const ReleaseFile& each = listing.files[i];
        if (each.kind == ReleaseFile::Kind::Wheel && each.tags >= listing.tagSets.size())
            return false;
        if (each.requiresPython >= listing.pythonSpecifiers.size() || each.yankReason >= listing.yankReasons.size()
            || keys.sameMetadata[i] > i)
            return false;
    }
    return true;
}

ReleaseMetadata metadata()
{
    ReleaseMetadata result;
    result.requiresPython = ">=3.9";
    result.providesExtra = {*pep::Name::parse("docs"), *pep::Name::parse("test")};
    result.requiresDist.push_back({"beta>=1", {}, {}});
    result.requiresDist.push_back(
        {"gamma>=1.9 ; extra == 'docs'", *pep::Name::parse("docs"), {pep::Repair::OrderedWildcard}});
    return result;
}

/// With what seldom is there.
ReleaseMetadata rareMetadata()
{
    ReleaseMetadata result = metadata();
    result.requiresPythonRepairs = {pep::Repair::TrailingComma, pep::Repair::StrayQuotes};
    result.notes = {"built with another Python"};
    return result;
}

} // namespace

class ListingCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void aListingComesBackWhole()
    {
        const BuiltListing listing = rich();
        QCOMPARE(listing.files.size(), std::size_t(6));
        const ListingKeys keys = listingKeys(listing);
        const auto hot = decodeHot(encodeHot(listing.listing, keys), listing.listing.name);
        QVERIFY(hot.has_value());
        QVERIFY(same(*hot->listing, listing.listing));
        QVERIFY(isSound(*hot->listing, hot->keys));
        QVERIFY(hot->keys.stamps == keys.stamps);
        QVERIFY(hot->keys.sameMetadata == keys.sameMetadata);
        QCOMPARE(hot->keys.stamp, keys.stamp);
    }

    void anEmptyListingComesBack()
    {
        const BuiltListing listing = built({});
        const auto hot = decodeHot(encodeHot(listing.listing, listingKeys(listing)), listing.listing.name);
        QVERIFY(hot.has_value());
        QVERIFY(same(*hot->listing, listing.listing));
    }

    void filesWithTheSameMetadataShareOne()
    {
        const BuiltListing listing = rich();
        const ListingKeys keys = listingKeys(listing);
        const std::size_t release = listing.listing.find(*pep::Version::parse("1.0"));
        const std::uint32_t first = listing.listing.releases[release].firstFile;
        std::vector<std::uint32_t> shared;
        for (std::uint32_t i = first; i < first + 3; ++i)
            if (!listing.files[i].metadataHashes.empty())
                shared.push_back(keys.sameMetadata[i]);
        QCOMPARE(shared.size(), std::size_t(2));
        QCOMPARE(shared[0], shared[1]);
    }

    void aStampChangesWithAFile()
    {
        std::vector<SimpleFile> files{file("alpha-1.0-py3-none-any.whl"), file("alpha-2.0-py3-none-any.whl")};
        const ListingKeys before = listingKeys(built(files));
        files[1].hashes = "sha256:1234";
        const ListingKeys after = listingKeys(built(files));
        QCOMPARE(before.stamps[0], after.stamps[0]);
        QVERIFY(before.stamps[1] != after.stamps[1]);
        QVERIFY(before.stamp != after.stamp);
    }

    void theColdPartComesBack()
    {
        const BuiltListing listing = rich();
        const ListingKeys keys = listingKeys(listing);
        const std::string bytes = encodeCold(listing, keys);
        const auto cold = ColdReader::open(bytes, keys.stamp);
        QVERIFY(cold.has_value());
        QCOMPARE(cold->fileCount(), std::uint32_t(6));
        TextArena texts;
        for (std::uint32_t i = 0; i < 6; ++i) {
            const auto read = cold->file(i, texts);
            QVERIFY(read.has_value());
            const SimpleFile& wanted = listing.files[i];
            QCOMPARE(read->filename, wanted.filename);
            QCOMPARE(read->url, wanted.url);
            QCOMPARE(read->hashes, wanted.hashes);
            QCOMPARE(read->metadataHashes, wanted.metadataHashes);
            QCOMPARE(read->requiresPython, wanted.requiresPython);
            QCOMPARE(read->yankReason, wanted.yankReason);
            QCOMPARE(read->sizeBytes, wanted.sizeBytes);
            QCOMPARE(read->uploadedAt, wanted.uploadedAt);
            QCOMPARE(read->yanked, wanted.yanked);
            QCOMPARE(read->hasMetadata, wanted.hasMetadata);
        }
        QVERIFY(!cold->file(6, texts).has_value());
        QVERIFY(!ColdReader::open(bytes, keys.stamp + 1).has_value());
    }

    void metadataComesBack()
    {
        const ReleaseMetadata wanted = metadata();
        const auto read = decodeMetadata(encodeMetadata(wanted));
        QVERIFY(read.has_value());
        QCOMPARE(read->requiresPython, wanted.requiresPython);
        QVERIFY(read->providesExtra == wanted.providesExtra);
        QVERIFY(read->requiresDist == wanted.requiresDist);
        QVERIFY(read->requiresPythonRepairs.empty() && read->notes.empty());
        const auto rare = decodeMetadata(encodeMetadata(rareMetadata()));
        QVERIFY(rare && rare->requiresPythonRepairs == rareMetadata().requiresPythonRepairs);
        QCOMPARE(rare->notes, rareMetadata().notes);
        ReleaseMetadata invalid;
        invalid.status = ReleaseMetadata::Status::Invalid;
        invalid.reason = "no name";
        const auto again = decodeMetadata(encodeMetadata(invalid));
        QVERIFY(again && again->status == ReleaseMetadata::Status::Invalid && again->reason == "no name");
    }

    void everyTruncationIsNoticed()
    {
        const BuiltListing listing = rich();
        const ListingKeys keys = listingKeys(listing);
        const std::string hot = encodeHot(listing.listing, keys);
        for (std::size_t i = 0; i < hot.size(); ++i)
            QVERIFY(!decodeHot(std::string_view(hot).substr(0, i), listing.listing.name).has_value());
        QVERIFY(!decodeHot(hot + "x", listing.listing.name).has_value());
        for (const std::string& bytes : {encodeMetadata(metadata()), encodeMetadata(rareMetadata())})
            for (std::size_t i = 0; i < bytes.size(); ++i)
                QVERIFY(!decodeMetadata(std::string_view(bytes).substr(0, i)).has_value());
    }

    void damagedBytesGiveNothingOrSomethingSound()
    {
        const BuiltListing listing = rich();
        const ListingKeys keys = listingKeys(listing);
        const std::string hot = encodeHot(listing.listing, keys);
        const std::string cold = encodeCold(listing, keys);
        const std::string wanted = encodeMetadata(rareMetadata());
        std::minstd_rand random(7);
        int survived = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string bytes = hot;
            std::string files = cold;
            std::string text = wanted;
            for (unsigned i = random() % 4; i < 4; ++i) {
                bytes[random() % bytes.size()] = char(random());
                files[random() % files.size()] = char(random());
                text[random() % text.size()] = char(random());
            }
            if (const auto read = decodeHot(bytes, listing.listing.name)) {
                ++survived;
                QVERIFY(isSound(*read->listing, read->keys));
            }
            TextArena texts;
            if (const auto reader = ColdReader::open(files, keys.stamp))
                for (std::uint32_t i = 0; i < std::min(reader->fileCount(), 8u); ++i)
                    survived += reader->file(i, texts) ? 1 : 0;
            survived += decodeMetadata(text) ? 1 : 0;
        }
        QVERIFY(survived > 0);
    }
};

QTEST_APPLESS_MAIN(ListingCodecTest)
#include "listing_codec_test.moc"
