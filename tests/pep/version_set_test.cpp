// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/specifier.h"
#include "pep/version_set.h"

#include "support/random_versions.h"

#include <QtTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace lockwright::pep;
using Side = Bound::Side;
Q_DECLARE_METATYPE(lockwright::pep::Bound::Side)

namespace
{

Version version(std::string_view text)
{
    const auto parsed = Version::parse(text);
    if (!parsed)
        qFatal("no version: %s", std::string(text).c_str());
    return *parsed;
}

VersionSet set(const std::string& text)
{
    if (text == "none")
        return {};
    const auto parsed = SpecifierSet::parse(text);
    if (!parsed)
        qFatal("no specifiers: %s", text.c_str());
    return parsed->set();
}

QString shown(const VersionSet& versions)
{
    return QString::fromStdString(versions.text());
}

constexpr int rounds = 400;

} // namespace

class VersionSetTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsAtOnePlaceAreEqual_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<Side>("leftSide");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<Side>("rightSide");
        const auto row = [](const char* name, const char* left, Side leftSide, const char* right, Side rightSide) {
            QTest::addRow("%s", name) << QByteArray(left) << leftSide << QByteArray(right) << rightSide;
        };
        row("above the locals is below the first post", "1.0", Side::AfterLocals, "1.post0.dev0", Side::Before);
        row("above a post's locals is below the next", "1.post4", Side::AfterLocals, "1.0.post5.dev0", Side::Before);
        row("above a candidate's locals is below its post", "1rc1", Side::AfterLocals, "1rc1.post0.dev0", Side::Before);
        row("below all of a release is below its dev0", "1.0", Side::BeforeAll, "1.dev0", Side::Before);
        row("a candidate's release is meant by below all", "1.0rc2", Side::BeforeAll, "1.dev0", Side::Before);
        row("above all of an alpha is below the next", "1a1", Side::AfterAll, "1a2.dev0", Side::Before);
        row("above a dev-release is below the next", "1.dev3", Side::AfterLocals, "1.dev4", Side::Before);
        row("a dev-release has no posts", "1.dev3", Side::AfterAll, "1.dev4", Side::Before);
        row("a post-release has no posts", "1.post3", Side::AfterAll, "1.post4.dev0", Side::Before);
        row("dev-releases of a post follow one another", "1.post1.dev1", Side::AfterLocals, "1.post1.dev2",
            Side::Before);
        row("the step out of twenty bits", "1.dev1048575", Side::AfterLocals, "1.dev1048576", Side::Before);
        row("the step beyond 64 bits", "1a18446744073709551615", Side::AfterAll, "1a18446744073709551616.dev0",
            Side::Before);
        row("a carry through all digits", "1.2.3.4.5.dev999", Side::AfterLocals, "1.2.3.4.5.dev1000", Side::Before);
        row("a local part is left out of above all", "1+x", Side::AfterAll, "1.0", Side::AfterAll);
        row("zeros at the end do not matter", "1", Side::AfterAll, "1.0.0.0.0", Side::AfterAll);
    }
    void cutsAtOnePlaceAreEqual()
    {
        QFETCH(QByteArray, left);
        QFETCH(Side, leftSide);
        QFETCH(QByteArray, right);
        QFETCH(Side, rightSide);
        const Bound a(version(left.toStdString()), leftSide);
        const Bound b(version(right.toStdString()), rightSide);
        QCOMPARE(a, b);
        QCOMPARE(a.hash(), b.hash());
        QVERIFY(VersionSet::between(a, b).empty());
    }

    void nothingLiesBelowTheFirstVersion()
    {
        const Bound first(version("0.0.dev0"), Side::Before);
        QVERIFY(first.isLowest());
        QCOMPARE(Bound(version("0"), Side::BeforeAll), Bound::lowest());
        QVERIFY(VersionSet::below(version("0.dev0")).empty());
        QVERIFY(VersionSet::atLeast(version("0.dev0")).isAll());
        QVERIFY(!Bound(version("1!0.dev0"), Side::Before).isLowest());
        QVERIFY(Bound::highest() > Bound(version("18446744073709551616!1"), Side::AfterAll));
    }

    void cutsLieInOrder()
    {
        struct Cut {
            const char* text;
            Side side;
        };
        const std::vector<Cut> cuts{{"1", Side::BeforeAll},     {"1.dev0", Side::After},
                                    {"1.dev1", Side::Before},   {"1a0.dev0", Side::Before},
                                    {"1a0", Side::Before},      {"1a0", Side::After},
                                    {"1a0", Side::AfterLocals}, {"1a0.post1", Side::Before},
                                    {"1a0", Side::AfterAll},    {"1", Side::Before},
                                    {"1", Side::After},         {"1+a", Side::Before},
                                    {"1+a", Side::After},       {"1+a.0", Side::Before},
                                    {"1", Side::AfterLocals},   {"1.post0", Side::Before},
                                    {"1.post9", Side::After},   {"1.post9", Side::AfterLocals},
                                    {"1", Side::AfterAll},      {"1.0.0.0.1", Side::BeforeAll},
                                    {"1.1", Side::BeforeAll},   {"1!0", Side::BeforeAll}};
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            for (std::size_t j = 0; j < cuts.size(); ++j) {
                const Bound left(version(cuts[i].text), cuts[i].side);
                const Bound right(version(cuts[j].text), cuts[j].side);
                QVERIFY2((left <=> right) == (i <=> j), cuts[i].text);
            }
        }
    }

    void firstVersionAboveACut()
    {
        QCOMPARE(Bound::lowest().firstAbove().value().text(), std::string("0.dev0"));
        QCOMPARE(Bound(version("1.0"), Side::AfterLocals).firstAbove().value().text(), std::string("1.0.post0.dev0"));
        QCOMPARE(Bound(version("1a1"), Side::AfterAll).firstAbove().value().text(), std::string("1a2.dev0"));
        QCOMPARE(Bound(version("1.4"), Side::BeforeAll).firstAbove().value().text(), std::string("1.4.dev0"));
        QVERIFY(!Bound(version("1"), Side::AfterAll).firstAbove());
        QVERIFY(!Bound(version("1"), Side::After).firstAbove());
    }

    void text_data()
    {
        QTest::addColumn<QByteArray>("specifiers");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("complement");
        const auto row = [](const char* name, const char* specifiers, const char* text, const char* complement) {
            QTest::addRow("%s", name) << QByteArray(specifiers) << QByteArray(text) << QByteArray(complement);
        };
        row("everything", "", "*", "none");
        row("nothing", "<1,>2", "none", "*");
        row("a half-open range", "<2,>=1.2", ">=1.2,<2", "<1.2 || >=2.dev0");
        row("one version", "==1.4", "==1.4", "!=1.4");
        row("one version with a local part", "==1.4+x", "==1.4+x", "!=1.4+x");
        row("the first dev-release of a post", "==1.post2.dev0", "==1.post2.dev0", "!=1.post2.dev0");
        row("a prefix", "==1.4.*", "==1.4.*", "!=1.4.*");
        row("a prefix with zeros", "==1.0.*", "==1.0.*", "!=1.0.*");
        row("a range with exceptions", ">=1,!=1.5,!=1.6.*,<2", ">=1,!=1.5,!=1.6.*,<2",
            "<1 || ==1.5 || ==1.6.* || >=2.dev0");
        row("all below the first release", "<1", "<1", ">=1.dev0");
        row("a compatible release", "~=1.4.2", ">=1.4.2,<1.5", "<1.4.2 || >=1.5.dev0");
        row("at most", "<=1.4", "<=1.4", ">1.4");
        row("above a post-release", ">1.post2", ">1.post2", "<=1.post2");
        row("above a final release", ">1", ">1", "<=1");
        row("below a candidate", "<1rc2", "<1rc2", ">=1rc2");
        row("below the first dev-release of an alpha", "<1a2.dev0", "<1a2.dev0", ">1a1");
        row("large numbers", ">=20240101,<20240102", ">=20240101,<20240102", "<20240101 || >=20240102.dev0");
    }
    void text()
    {
        QFETCH(QByteArray, specifiers);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, complement);
        const VersionSet versions = set(specifiers.toStdString());
        QCOMPARE(QByteArray::fromStdString(versions.text()), text);
        QCOMPARE(QByteArray::fromStdString(versions.complement().text()), complement);
    }

    void single_data()
    {
        QTest::addColumn<QByteArray>("specifiers");
        QTest::addColumn<QByteArray>("expected"); // null where there is more than one
        QTest::addRow("an equality") << QByteArray("==1.4") << QByteArray("1.4");
        QTest::addRow("an identity") << QByteArray("===1.4") << QByteArray("1.4");
        QTest::addRow("a local version") << QByteArray("==1.4+x") << QByteArray("1.4+x");
        QTest::addRow("a dev-release") << QByteArray("==1.4.dev2") << QByteArray("1.4.dev2");
        QTest::addRow("two ends that meet") << QByteArray(">=1.4,<=1.4.0") << QByteArray("1.4");
        QTest::addRow("a first dev-release") << QByteArray("==1.4a3.dev0") << QByteArray("1.4a3.dev0");
        QTest::addRow("the first version of all") << QByteArray("<0.dev1") << QByteArray("0.dev0");
        QTest::addRow("a prefix") << QByteArray("==1.4.*") << QByteArray();
        QTest::addRow("two versions") << QByteArray("!=1.4") << QByteArray();
        QTest::addRow("only the locals of a version") << QByteArray("==1.4,!=1.4+a") << QByteArray();
    }
    void single()
    {
        QFETCH(QByteArray, specifiers);
        QFETCH(QByteArray, expected);
        const auto found = set(specifiers.toStdString()).single();
        QCOMPARE(found.has_value(), !expected.isNull());
        if (found)
            QCOMPARE(QByteArray::fromStdString(found->text()), expected);
    }

    void onlyPrereleases_data()
    {
        QTest::addColumn<QByteArray>("specifiers");
        QTest::addColumn<bool>("expected");
        QTest::addRow("nothing at all") << QByteArray("none") << true;
        QTest::addRow("between two alphas") << QByteArray(">=1a1,<1a2") << true;
        QTest::addRow("up to the final release") << QByteArray(">=1a1,<=1") << false;
        QTest::addRow("above a dev-release of a post") << QByteArray(">=1.post1.dev1,<1.post2") << false;
        QTest::addRow("a dev-release of a post") << QByteArray("==1.post1.dev1") << true;
        QTest::addRow("locals of a final release") << QByteArray("==1+x") << false;
        QTest::addRow("above the locals, below the next post") << QByteArray(">=1.post0.dev0,<1.post0.dev5") << true;
        QTest::addRow("one interval of two holds a final release") << QByteArray(">=1a1,!=1a2,<2") << false;
    }
    void onlyPrereleases()
    {
        QFETCH(QByteArray, specifiers);
        QFETCH(bool, expected);
        QCOMPARE(set(specifiers.toStdString()).holdsOnlyPrereleases(), expected);
    }

    void versionsAreTotallyOrdered()
    {
        lockwright::test::RandomVersions random(1);
        std::vector<Version> versions;
        for (int i = 0; i < rounds; ++i)
            versions.push_back(version(random.version(true)));
        std::sort(versions.begin(), versions.end());
        for (std::size_t i = 0; i < versions.size(); ++i) {
            for (std::size_t j = i; j < versions.size(); ++j) {
                QVERIFY(versions[i] <= versions[j]);
                QCOMPARE(versions[i] == versions[j], !(versions[j] > versions[i]));
                if (versions[i] == versions[j])
                    QCOMPARE(versions[i].hash(), versions[j].hash());
            }
        }
    }

    void membershipFollowsTheOperations()
    {
        lockwright::test::RandomVersions random(2);
        for (int round = 0; round < rounds; ++round) {
            const VersionSet a = set(random.specifiers()).unite(set(random.specifiers()));
            const VersionSet b = set(random.specifiers()).minus(set(random.specifier()));
            for (int i = 0; i < 20; ++i) {
                const Version probe = version(random.version(true));
                const bool inA = a.contains(probe);
                const bool inB = b.contains(probe);
                QCOMPARE(a.intersection(b).contains(probe), inA && inB);
                QCOMPARE(a.unite(b).contains(probe), inA || inB);
                QCOMPARE(a.minus(b).contains(probe), inA && !inB);
                QCOMPARE(a.complement().contains(probe), !inA);
            }
        }
    }

    void lawsOfSetsHold()
    {
        lockwright::test::RandomVersions random(3);
        for (int round = 0; round < rounds; ++round) {
            const VersionSet a = set(random.specifiers()).unite(set(random.specifiers()));
            const VersionSet b = set(random.specifiers()).unite(set(random.specifier()));
            const VersionSet both = a.intersection(b);
            const VersionSet either = a.unite(b);
            QVERIFY2(a.complement().complement() == a, qPrintable(shown(a)));
            QVERIFY2(both.complement() == a.complement().unite(b.complement()), qPrintable(shown(both)));
            QVERIFY2(either.complement() == a.complement().intersection(b.complement()), qPrintable(shown(either)));
            QVERIFY(a.minus(b) == a.intersection(b.complement()));
            QVERIFY(a.minus(b).unite(both) == a);
            QCOMPARE(a.minus(b).unite(both).hash(), a.hash());
            QVERIFY(both == b.intersection(a) && either == b.unite(a));
            QCOMPARE(both.hash(), b.intersection(a).hash());
            QVERIFY(both.isSubsetOf(a) && a.isSubsetOf(either) && a.minus(b).isDisjointFrom(b));
            QCOMPARE(a.isSubsetOf(b), a.minus(b).empty());
            QCOMPARE(a.isDisjointFrom(b), both.empty());
            QCOMPARE(a.unite(a.complement()).isAll(), true);
            QVERIFY(a.intersection(a.complement()).empty());
        }
    }

    /// Every interval that is kept holds a version: one can be named for each.
    void keptIntervalsAreNotEmpty()
    {
        lockwright::test::RandomVersions random(4);
        int named = 0;
        for (int round = 0; round < rounds; ++round) {
            const VersionSet versions = set(random.specifiers()).minus(set(random.specifier()));
            for (const VersionSet::Interval& interval : versions.intervals()) {
                QVERIFY(interval.low < interval.high);
                const auto first = interval.low.firstAbove();
                if (!first)
                    continue;
                QVERIFY2(versions.contains(*first), qPrintable(shown(versions)));
                ++named;
            }
        }
        QVERIFY(named > rounds / 2);
    }

    void textOfOneRangeReadsBack()
    {
        lockwright::test::RandomVersions random(5);
        for (int round = 0; round < rounds; ++round) {
            const std::string text = random.specifier();
            const VersionSet versions = set(text);
            if (!versions.empty() && !versions.isAll())
                QVERIFY2(set(versions.text()) == versions,
                         qPrintable(shown(versions) + " from " + QString::fromStdString(text)));
        }
    }
};

QTEST_APPLESS_MAIN(VersionSetTest)
#include "version_set_test.moc"
