// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version.h"

#include "support/random_versions.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using namespace lockwright::pep;

namespace
{

Version version(std::string_view text)
{
    const auto parsed = Version::parse(text);
    if (!parsed)
        qFatal("no version: %s", std::string(text).c_str());
    return *parsed;
}

} // namespace

class VersionTest : public QObject
{
    Q_OBJECT

private slots:
    void spelling_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* name, const char* input, const char* text, const char* canonical) {
            QTest::addRow("%s", name) << QByteArray(input) << QByteArray(text) << QByteArray(canonical);
        };
        row("one segment", "3", "3", "3");
        row("the release keeps its length", "1.20.0", "1.20.0", "1.20");
        row("leading zeros go", "01.002.0", "1.2.0", "1.2");
        row("a fifth zero stays in the text", "1.2.0.0.0.0", "1.2.0.0.0.0", "1.2");
        row("six segments", "1.2.3.4.5.6", "1.2.3.4.5.6", "1.2.3.4.5.6");
        row("a leading v goes", "V1.0", "1.0", "1");
        row("white space around goes", " \t1.0\n", "1.0", "1");
        row("alpha is a", "1.0-Alpha.2", "1.0a2", "1a2");
        row("preview is rc", "1.0_preview_3", "1.0rc3", "1rc3");
        row("c is rc", "1c", "1rc0", "1rc0");
        row("rev is post", "1.0rev4", "1.0.post4", "1.post4");
        row("a bare number behind a hyphen is post", "1.0-7", "1.0.post7", "1.post7");
        row("a dangling separator behind a word", "1.0.dev-", "1.0.dev0", "1.dev0");
        row("pre, post and dev together", "2.0b3.post4.dev5", "2.0b3.post4.dev5", "2b3.post4.dev5");
        row("an epoch of zero vanishes", "0!1.0", "1.0", "1");
        row("an epoch stays", "2!1.0", "2!1.0", "2!1");
        row("a local part is normalised", "1.0+Ubuntu-01_X", "1.0+ubuntu.1.x", "1+ubuntu.1.x");
        row("a date as fourth segment", "2.31.0.20240125", "2.31.0.20240125", "2.31.0.20240125");
        row("a suffix beyond twenty bits", "1.dev20240125000000", "1.dev20240125000000", "1.dev20240125000000");
        row("a number beyond 64 bits", "18446744073709551617.0", "18446744073709551617.0", "18446744073709551617");
    }
    void spelling()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const Version parsed = version(input.toStdString());
        QCOMPARE(QByteArray::fromStdString(parsed.text()), text);
        QCOMPARE(QByteArray::fromStdString(parsed.canonicalText()), canonical);
        QCOMPARE(version(parsed.text()), parsed);
        QCOMPARE(Version::fromParts(parsed.parts()), parsed);
        QCOMPARE(QByteArray::fromStdString(Version::fromParts(parsed.parts()).text()), text);
    }

    void invalid_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addRow("empty") << QByteArray("");
        QTest::addRow("only white space") << QByteArray(" \n");
        QTest::addRow("only v") << QByteArray("v");
        QTest::addRow("no release behind the epoch") << QByteArray("1!");
        QTest::addRow("two epochs") << QByteArray("1!2!3");
        QTest::addRow("a dangling dot") << QByteArray("1.");
        QTest::addRow("an empty segment") << QByteArray("1..2");
        QTest::addRow("an unknown word") << QByteArray("1.0final");
        QTest::addRow("two pre-releases") << QByteArray("1a1b2");
        QTest::addRow("dev before post") << QByteArray("1.dev1.post1");
        QTest::addRow("an empty local part") << QByteArray("1+");
        QTest::addRow("a local part that ends in a dot") << QByteArray("1+a.");
        QTest::addRow("a local part with two separators") << QByteArray("1+a..b");
        QTest::addRow("a zero byte") << QByteArray("1.0\0", 4);
        QTest::addRow("a wildcard") << QByteArray("1.*");
        QTest::addRow("a space inside") << QByteArray("1.0 a1");
    }
    void invalid()
    {
        QFETCH(QByteArray, input);
        QVERIFY(!Version::parse({input.constData(), static_cast<std::size_t>(input.size())}));
    }

    void orderIsThatOfTheList()
    {
        const std::vector<const char*> ascending{"0.dev0",
                                                 "0.dev1",
                                                 "0a0.dev3",
                                                 "0a0",
                                                 "0",
                                                 "0.0.0.0.1",
                                                 "0.0.1.20240101.dev1",
                                                 "0.0.1.20240101",
                                                 "0.1",
                                                 "1.dev1",
                                                 "1.dev1+x",
                                                 "1.dev1048575",
                                                 "1.dev1048576",
                                                 "1.dev99999999999999999999",
                                                 "1a1.dev1",
                                                 "1a1",
                                                 "1a1+x",
                                                 "1a1.post1.dev1",
                                                 "1a1.post1",
                                                 "1a2",
                                                 "1b0",
                                                 "1rc0",
                                                 "1",
                                                 "1+a",
                                                 "1+a.a",
                                                 "1+a.1",
                                                 "1+ab",
                                                 "1+b",
                                                 "1+0",
                                                 "1+0.0",
                                                 "1+2",
                                                 "1+10",
                                                 "1+18446744073709551616",
                                                 "1.post0.dev0",
                                                 "1.post0",
                                                 "1.post0+1",
                                                 "1.post3",
                                                 "1.0.0.0.0.1",
                                                 "1.0.0.1",
                                                 "1.0.1",
                                                 "1.255",
                                                 "1.256",
                                                 "2",
                                                 "65535",
                                                 "65535.255.255.255.post1048575",
                                                 "65536",
                                                 "18446744073709551615",
                                                 "18446744073709551616",
                                                 "111111111111111111111",
                                                 "1!0.dev0",
                                                 "1!0",
                                                 "18446744073709551616!0"};
        for (std::size_t i = 0; i < ascending.size(); ++i) {
            for (std::size_t j = 0; j < ascending.size(); ++j) {
                const bool agrees = (version(ascending[i]) <=> version(ascending[j])) == (i <=> j);
                QVERIFY2(agrees, qPrintable(QString("%1 and %2").arg(ascending[i], ascending[j])));
            }
        }
    }

    void equal_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addRow("trailing zeros") << QByteArray("1.2") << QByteArray("1.2.0.0");
        QTest::addRow("more zeros than fit") << QByteArray("1") << QByteArray("1.0.0.0.0.0.0");
        QTest::addRow("trailing zeros behind a long release") << QByteArray("1.2.3.4.5") << QByteArray("1.2.3.4.5.0");
        QTest::addRow("trailing zeros before a suffix") << QByteArray("1.0rc1") << QByteArray("1rc1");
        QTest::addRow("an explicit epoch 0") << QByteArray("0!1") << QByteArray("1");
        QTest::addRow("spellings of a local part") << QByteArray("1.0+a-01") << QByteArray("1+A.1");
        QTest::addRow("leading zeros of large numbers")
            << QByteArray("1.018446744073709551616") << QByteArray("1.18446744073709551616");
    }
    void equal()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QCOMPARE(version(left.toStdString()), version(right.toStdString()));
        QCOMPARE(version(left.toStdString()).hash(), version(right.toStdString()).hash());
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("pre");
        QTest::addColumn<bool>("post");
        QTest::addColumn<bool>("dev");
        QTest::addColumn<bool>("local");
        QTest::addRow("final") << QByteArray("1.0") << false << false << false << false;
        QTest::addRow("alpha") << QByteArray("1.0a1") << true << false << false << false;
        QTest::addRow("dev") << QByteArray("1.0.dev1") << true << false << true << false;
        QTest::addRow("post") << QByteArray("1.0.post1") << false << true << false << false;
        QTest::addRow("dev of post") << QByteArray("1.0.post1.dev2") << true << true << true << false;
        QTest::addRow("post of candidate") << QByteArray("1.0rc1.post2") << true << true << false << false;
        QTest::addRow("local") << QByteArray("1.0+x") << false << false << false << true;
        QTest::addRow("large final") << QByteArray("20240101") << false << false << false << false;
    }
    void kinds()
    {
        QFETCH(QByteArray, input);
        QFETCH(bool, pre);
        QFETCH(bool, post);
        QFETCH(bool, dev);
        QFETCH(bool, local);
        const Version parsed = version(input.toStdString());
        QCOMPARE(parsed.isPrerelease(), pre);
        QCOMPARE(parsed.isPostrelease(), post);
        QCOMPARE(parsed.isDevrelease(), dev);
        QCOMPARE(parsed.hasLocal(), local);
    }

    void segments()
    {
        const Version small = version("1.22.333.0.0");
        QCOMPARE(small.releaseLength(), std::size_t(5));
        const Version packed = version("1.22.33");
        QCOMPARE(packed.release(1), std::uint64_t(22));
        QCOMPARE(packed.release(3), std::uint64_t(0));
        QCOMPARE(packed.release(9), std::uint64_t(0));
        const Version large = version("3!1.22.20240101.18446744073709551616.5");
        QCOMPARE(large.release(0), std::uint64_t(1));
        QCOMPARE(large.release(2), std::uint64_t(20240101));
        QCOMPARE(large.release(3), std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(large.release(4), std::uint64_t(5));
        QCOMPARE(large.release(5), std::uint64_t(0));
    }

    void partsOfAVersion()
    {
        const Version::Parts parts = version("3!1.022rc04.post5.dev6+Ab-07").parts();
        QCOMPARE(parts.epoch.digits, std::string("3"));
        QCOMPARE(parts.release.size(), std::size_t(2));
        QCOMPARE(parts.release[1].digits, std::string("22"));
        QVERIFY(parts.pre && parts.pre->kind == Version::PreKind::Candidate);
        QCOMPARE(parts.pre->number.digits, std::string("4"));
        QCOMPARE(parts.post.value_or(Version::Number{}).digits, std::string("5"));
        QCOMPARE(parts.dev.value_or(Version::Number{}).digits, std::string("6"));
        QCOMPARE(parts.local, std::string("ab.7"));
        QVERIFY(Version::Number{"9"} < Version::Number{"10"});
    }

    void stepsAlongReleases()
    {
        QCOMPARE(version("1.4.2rc1").nextRelease(2).text(), std::string("1.5"));
        QCOMPARE(version("1").nextRelease(3).text(), std::string("1.0.1"));
        QCOMPARE(version("1.255.3+x").nextRelease(2).text(), std::string("1.256"));
        QCOMPARE(version("65535").nextRelease(1).text(), std::string("65536"));
        QCOMPARE(version("2!1.99999999999999999999.1").nextRelease(2).text(), std::string("2!1.100000000000000000000"));
        QCOMPARE(version("1.4.2rc1").firstOfRelease().text(), std::string("1.4.2.dev0"));
        QCOMPARE(version("2!1.4.post2").firstOfRelease().text(), std::string("2!1.4.dev0"));
        QCOMPARE(Version::Number{"1000"}.previous().digits, std::string("999"));
        QCOMPARE(Version::Number{"1"}.previous().digits, std::string("0"));
        QCOMPARE(Version::Number{"999"}.next().digits, std::string("1000"));
    }

    /// Whatever is accepted has one normal spelling, which is accepted as the same version.
    void damagedTextIsRefusedOrRoundTrips()
    {
        lockwright::test::RandomVersions random(21);
        static constexpr std::string_view alphabet = "01.-_+!abcdeprostv *\xc2\xa0";
        int accepted = 0;
        int refused = 0;
        for (int round = 0; round < 4000; ++round) {
            std::string text = random.version(true);
            for (unsigned more = random.below(3); more > 0; --more) {
                const std::size_t at = random.below(static_cast<unsigned>(text.size()));
                text[at] = alphabet[random.below(static_cast<unsigned>(alphabet.size()))];
            }
            const auto parsed = Version::parse(text);
            if (!parsed) {
                ++refused;
                continue;
            }
            ++accepted;
            const auto again = Version::parse(parsed->text());
            QVERIFY2(again && *again == *parsed && again->text() == parsed->text(), text.c_str());
            QCOMPARE(Version::fromParts(parsed->parts()), *parsed);
        }
        QVERIFY(accepted > 1000 && refused > 500);
    }

    void hugeTextsAreRead()
    {
        const std::string digits(100000, '7');
        QCOMPARE(version(digits).text(), digits);
        QVERIFY(version(digits) < version(digits + "0"));
        std::string zeros = "1";
        for (int i = 0; i < 100000; ++i)
            zeros += ".0";
        QCOMPARE(version(zeros), version("1"));
        QCOMPARE(version(zeros).text(), zeros);
        QVERIFY(version(zeros + ".1") > version("1"));
    }

    void shorterForms()
    {
        QCOMPARE(version("1.0a1+x").withoutLocal().text(), std::string("1.0a1"));
        QCOMPARE(version("1.0a1").withoutLocal().text(), std::string("1.0a1"));
        QCOMPARE(version("1.0a1").releaseOnly().text(), std::string("1.0"));
        QCOMPARE(version("2!1.0a1.dev2+x").releaseOnly().text(), std::string("2!1.0"));
        QCOMPARE(Version(), version("0"));
        QCOMPARE(Version().text(), std::string("0"));
    }
};

QTEST_APPLESS_MAIN(VersionTest)
#include "version_test.moc"
