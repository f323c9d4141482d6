// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/specifier.h"

#include "support/random_versions.h"

#include <QtTest>

#include <string>
#include <vector>

using namespace lockwright;
using namespace lockwright::pep;

namespace
{

SpecifierSet specifiers(const std::string& text)
{
    auto parsed = SpecifierSet::parse(text);
    if (!parsed)
        qFatal("no specifiers: %s", text.c_str());
    return *std::move(parsed);
}

Version version(const std::string& text)
{
    return Version::parse(text).value();
}

} // namespace

class SpecifierTest : public QObject
{
    Q_OBJECT

private slots:
    void text_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sorted");
        const auto row = [](const char* name, const char* input, const char* text, const char* sorted) {
            QTest::addRow("%s", name) << QByteArray(input) << QByteArray(text) << QByteArray(sorted);
        };
        row("nothing", " ", "", "");
        row("the order of the source stays", ">=1.2,<2", ">=1.2,<2", "<2,>=1.2");
        row("white space goes", " >= 1.2 , < 2 ", ">=1.2,<2", "<2,>=1.2");
        row("versions become normal", "==V1.0-RC1", "==1.0rc1", "==1.0rc1");
        row("a wildcard stays", "!=01.4.*", "!=1.4.*", "!=1.4.*");
        row("what stands behind === keeps its spelling", "=== 01.0-RC1", "===01.0-RC1", "===01.0-RC1");
        row("a trailing comma goes", ">=1,", ">=1", ">=1");
        row("a clause that stands twice is printed once when sorted", ">=1,>=1", ">=1,>=1", ">=1");
        row("local versions", "==1.0+Ubuntu-1", "==1.0+ubuntu.1", "==1.0+ubuntu.1");
    }
    void text()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sorted);
        const SpecifierSet set = specifiers(input.toStdString());
        QCOMPARE(QByteArray::fromStdString(set.text()), text);
        QCOMPARE(QByteArray::fromStdString(set.sortedText()), sorted);
        QCOMPARE(specifiers(set.text()), set);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<unsigned>("column");
        const auto row = [](const char* name, const char* input, const char* message, unsigned column) {
            QTest::addRow("%s", name) << QByteArray(input) << QByteArray(message) << column;
        };
        row("a wildcard behind >=", ">=1.*", "operator `>=` cannot be used with a wildcard version", 3);
        row("a wildcard behind ~=", "~=1.0.*", "operator `~=` cannot be used with a wildcard version", 3);
        row("one segment behind ~=", "~= 1", "`~=` needs at least two release segments", 4);
        row("a local version behind <=", "<=1+x", "operator `<=` cannot be used with the local version `1+x`", 3);
        row("a wildcard behind a candidate", "==1rc1.*",
            "`1rc1.*` has a wildcard behind a part that is not a release number", 3);
        row("no version", "== ", "expected a version after `==`", 3);
        row("no operator", "1.0", "expected an operator before `1.0`", 1);
        row("one equals sign", "=1.0", "`=` is not an operator", 1);
        row("an arrow", "=>1.0", "`=>` is not an operator", 1);
        row("a caret", "^1.0", "`^` is not an operator", 1);
        row("something else", "?", "expected an operator, found `?`", 1);
        row("no version at all", "==foo", "`foo` is not a version", 3);
        row("a missing comma", ">=1 <2", "`1 <2` is not a version", 3);
        row("the second clause is wrong", ">=1, <x", "`x` is not a version", 7);
        row("a comma at the beginning", ",>=1", "expected a version specifier before `,`", 1);
        row("two commas", ">=1,,<2", "expected a version specifier before `,`", 5);
        row("two commas at the end", ">=1,,", "expected a version specifier before `,`", 5);
        row("two words behind ===", "===a b", "the version after `===` must be one word", 5);
        row("nothing behind ===", "===", "expected a version after `===`", 4);
        row("a space before the wildcard", "==1 .*", "`1 .*` is not a version", 3);
        row("control characters are shown harmless", "==\x1b[1m", "`\\x1b[1m` is not a version", 3);
    }
    void errors()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, message);
        QFETCH(unsigned, column);
        const auto parsed = SpecifierSet::parse(input.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(QByteArray::fromStdString(parsed.error().message), message);
        QVERIFY(parsed.error().place.has_value());
        QCOMPARE(parsed.error().place->column, column);
        QVERIFY(parsed.error().place->file.empty());
        QVERIFY(!parsed.error().hint.empty());
        QVERIFY(parsed.error().code == ErrorCode::Parse);
    }

    void contains_data()
    {
        QTest::addColumn<QByteArray>("specifier");
        QTest::addColumn<QByteArrayList>("inside");
        QTest::addColumn<QByteArrayList>("outside");
        const auto row = [](const char* name, const char* specifier, QByteArrayList inside, QByteArrayList outside) {
            QTest::addRow("%s", name) << QByteArray(specifier) << inside << outside;
        };
        row("equal takes locals", "==1.0", {"1", "1.0+x"}, {"1.0.post1", "1.0rc1"});
        row("equal to a local takes only that", "==1.0+x", {"1+X"}, {"1.0", "1.0+y"});
        row("unequal drops locals", "!=1.0", {"1.0.post1", "0.9"}, {"1.0+x", "1"});
        row("identical takes no locals", "===1.0", {"1.0"}, {"1.0+x", "1.1"});
        row("below a final release leaves out its candidates", "<1.0", {"0.9.post1", "0.9"}, {"1.0rc1", "1.dev0", "1"});
        row("below a candidate", "<1.0rc1", {"1.0b9", "1.0.dev1", "1.0rc1.dev1"}, {"1.0rc1", "1.0"});
        row("below a post-release leaves out its dev-releases", "<1.post2", {"1.post1", "1.post1+x"}, {"1.post2.dev1"});
        row("at most takes locals", "<=1.0", {"1.0+x", "1.0rc1"}, {"1.0.post0.dev0"});
        row("above a final release leaves out its posts", ">1.0", {"1.0.0.1", "1.1.dev0"}, {"1.0.post9", "1.0+x"});
        row("above a post-release", ">1.post1", {"1.post2.dev0", "1.post2"}, {"1.post1+x", "1.post1"});
        row("above a dev-release", ">1.dev1", {"1.dev2", "1a1"}, {"1.dev1+x", "1.dev1"});
        row("above an alpha leaves out its posts", ">1a1", {"1a2.dev0", "1"}, {"1a1.post2", "1a1"});
        row("compatible", "~=2.2.0", {"2.2.0", "2.2.9+x"}, {"2.3.dev0", "2.2.0rc1"});
        row("compatible with a post-release", "~=2.2.post3", {"2.2.post3", "2.9"}, {"2.2", "3.0a1"});
        row("a prefix takes pre-releases", "==1.4.*", {"1.4.dev0", "1.4.9.post2"}, {"1.5.dev0", "1.3.9"});
        row("a prefix after an epoch", "==1!1.*", {"1!1.5"}, {"1.5", "1!2.dev0"});
        row("a prefix with large numbers", "==1.255.*", {"1.255.3"}, {"1.256.dev0", "1.256"});
    }
    void contains()
    {
        QFETCH(QByteArray, specifier);
        QFETCH(QByteArrayList, inside);
        QFETCH(QByteArrayList, outside);
        const auto parsed = Specifier::parse(specifier.toStdString());
        QVERIFY(parsed);
        for (const QByteArray& text : inside)
            QVERIFY2(parsed->contains(version(text.toStdString())), text.constData());
        for (const QByteArray& text : outside)
            QVERIFY2(!parsed->contains(version(text.toStdString())), text.constData());
    }

    void arbitraryEqualityComparesText()
    {
        const SpecifierSet set = specifiers("===Latest");
        QVERIFY(set.contains(std::string_view("lATEST")));
        QVERIFY(!set.contains(std::string_view("1.0")));
        QVERIFY(set.set().empty());
        QVERIFY(!set.isUnsatisfiable());
        QVERIFY(specifiers("===Latest,>=1").isUnsatisfiable());
        QVERIFY(!specifiers("===1.0").contains(std::string_view("1.00")));
        QVERIFY(specifiers("===1.00,!=1.1").contains(std::string_view("1.00")));
        QVERIFY(!specifiers("").isUnsatisfiable());
    }

    void containmentIsMembershipOfTheSet()
    {
        test::RandomVersions random(11);
        for (int round = 0; round < 400; ++round) {
            const std::string text = random.specifiers();
            const SpecifierSet set = specifiers(text);
            const VersionSet versions = set.set();
            for (int i = 0; i < 20; ++i) {
                const Version probe = version(random.version(true));
                QVERIFY2(set.contains(probe) == versions.contains(probe), (text + " and " + probe.text()).c_str());
                QCOMPARE(set.contains(std::string_view(probe.text())), set.contains(probe));
            }
            // The versions that the clauses name lie at the cuts, where mistakes would show.
            for (const Specifier& clause : set.clauses())
                QCOMPARE(set.contains(clause.version()), versions.contains(clause.version()));
        }
    }

    void filter_data()
    {
        QTest::addColumn<QByteArray>("specifiers");
        QTest::addColumn<int>("allow"); // -1 is the default rule
        QTest::addColumn<QByteArrayList>("expected");
        QTest::addRow("pre-releases stay out") << QByteArray(">=1") << -1 << QByteArrayList{"1.0", "1.1"};
        QTest::addRow("a named pre-release lets all in")
            << QByteArray(">=1.0rc1") << -1 << QByteArrayList{"1.0rc1", "1.0", "2.0a1", "1.1"};
        QTest::addRow("!= of a pre-release does not") << QByteArray("!=1.0rc1") << -1 << QByteArrayList{"1.0", "1.1"};
        QTest::addRow("nothing else passes") << QByteArray(">1.1") << -1 << QByteArrayList{"2.0a1"};
        QTest::addRow("forbidden even then") << QByteArray(">1.1") << 0 << QByteArrayList{};
        QTest::addRow("allowed on request") << QByteArray(">=1.1") << 1 << QByteArrayList{"2.0a1", "1.1"};
        QTest::addRow("text that is no version needs ===") << QByteArray("===WAT") << -1 << QByteArrayList{"wat"};
    }
    void filter()
    {
        QFETCH(QByteArray, specifiers);
        QFETCH(int, allow);
        QFETCH(QByteArrayList, expected);
        const std::vector<std::string> versions{"1.0rc1", "1.0", "wat", "2.0a1", "1.1"};
        const auto allowed = allow < 0 ? std::nullopt : std::optional(allow == 1);
        QByteArrayList passed;
        for (const std::string& text : ::specifiers(specifiers.toStdString()).filter(versions, allowed))
            passed.push_back(QByteArray::fromStdString(text));
        QCOMPARE(passed, expected);
    }

    void pinned_data()
    {
        QTest::addColumn<QByteArray>("specifiers");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("one equality") << QByteArray("==1.4") << QByteArray("1.4");
        QTest::addRow("an identity") << QByteArray("===1.4") << QByteArray("1.4");
        QTest::addRow("an equality among others") << QByteArray(">=1,==1.4,!=1.5") << QByteArray("1.4");
        QTest::addRow("the same twice") << QByteArray("==1.4,==1.4.0") << QByteArray("1.4.0");
        QTest::addRow("two that differ") << QByteArray("==1.4,==1.5") << QByteArray();
        QTest::addRow("a wildcard") << QByteArray("==1.4.*") << QByteArray();
        QTest::addRow("an identity with no version") << QByteArray("===x") << QByteArray();
        QTest::addRow("a range") << QByteArray(">=1.4,<=1.4") << QByteArray();
    }
    void pinned()
    {
        QFETCH(QByteArray, specifiers);
        QFETCH(QByteArray, expected);
        const auto pin = ::specifiers(specifiers.toStdString()).pinned();
        QCOMPARE(pin.has_value(), !expected.isNull());
        if (pin)
            QCOMPARE(QByteArray::fromStdString(pin->text()), expected);
    }

    void manyExclusions()
    {
        std::string text = ">=0";
        for (int i = 0; i < 3000; ++i)
            text += ",!=1." + std::to_string(i * 7 % 3000);
        const VersionSet versions = specifiers(text).set();
        QCOMPARE(versions.intervals().size(), std::size_t(3001));
        QVERIFY(!versions.contains(version("1.2999")));
        QVERIFY(versions.contains(version("1.2999.1")));
    }

    void dialects()
    {
        for (const char* text : {">=1,,<2", ",>=1", ",", "==="}) {
            QVERIFY2(!SpecifierSet::parse(text), text);
            QVERIFY2(SpecifierSet::parse(text, SpecifierDialect::Packaging), text);
        }
        QVERIFY(SpecifierSet::parse(">=1,"));
    }

    void equality()
    {
        QCOMPARE(specifiers("==1.0"), specifiers("==1"));
        QVERIFY(!(specifiers("~=1.0") == specifiers("~=1.0.0")));
        QVERIFY(!(specifiers("==1.*") == specifiers("==1.0.*")));
        QVERIFY(!(specifiers("==1") == specifiers("===1")));
        QVERIFY(Specifier::equal(version("1.4")) == *Specifier::parse("==1.4"));
        QVERIFY(specifiers(">=1rc1").namesPrerelease());
        QVERIFY(!specifiers("!=1rc1").namesPrerelease());
    }
};

QTEST_APPLESS_MAIN(SpecifierTest)
#include "specifier_test.moc"
