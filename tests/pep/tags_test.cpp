// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/tags.h"

#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::pep;

namespace
{
TagSet linuxTags()
{
    return TagSet(cpythonTags(3, 12, manylinuxPlatforms("x86_64", 2, 28)));
}
} // namespace

class TagsTest : public QObject
{
    Q_OBJECT

private slots:
    void mismatch_data()
    {
        using Mismatch = TagSet::Mismatch;
        QTest::addColumn<QByteArray>("tags");
        QTest::addColumn<int>("mismatch");
        QTest::addRow("pure Python fits") << QByteArray("py3-none-any") << int(Mismatch::None);
        QTest::addRow("one fitting member is enough")
            << QByteArray("cp27.cp312-cp312-win32.manylinux_2_17_x86_64") << int(Mismatch::None);
        QTest::addRow("the stable interface of an older Python fits")
            << QByteArray("cp37-abi3-manylinux2014_x86_64") << int(Mismatch::None);
        QTest::addRow("Python 2 alone does not") << QByteArray("cp27-none-any") << int(Mismatch::Python);
        QTest::addRow("a newer Python does not")
            << QByteArray("cp313-cp313-manylinux_2_17_x86_64") << int(Mismatch::Python);
        QTest::addRow("another Python's own interface does not")
            << QByteArray("cp311-cp311-manylinux_2_17_x86_64") << int(Mismatch::Abi);
        QTest::addRow("the free-threaded interface does not")
            << QByteArray("cp312-cp312t-manylinux_2_17_x86_64") << int(Mismatch::Abi);
        QTest::addRow("a newer C library does not")
            << QByteArray("cp312-cp312-manylinux_2_34_x86_64") << int(Mismatch::Platform);
        QTest::addRow("another system does not") << QByteArray("py3-none-win_amd64") << int(Mismatch::Platform);
    }
    void mismatch()
    {
        QFETCH(QByteArray, tags);
        QFETCH(int, mismatch);
        const TagSet set = linuxTags();
        QCOMPARE(int(set.mismatch(tags.toStdString())), mismatch);
        QCOMPARE(set.rank(tags.toStdString()).has_value(), mismatch == int(TagSet::Mismatch::None));
    }

    void theBestMemberGivesTheRank()
    {
        const TagSet set = linuxTags();
        const auto best = set.rank("cp312-cp312-manylinux_2_28_x86_64");
        QVERIFY(best);
        QCOMPARE(set.rank("cp312-cp312-manylinux_2_17_x86_64.manylinux_2_28_x86_64"), best);
        QVERIFY(*best < *set.rank("cp312-cp312-manylinux_2_17_x86_64"));
        QVERIFY(*set.rank("cp312-abi3-manylinux_2_17_x86_64") < *set.rank("py3-none-any"));
    }

    void malformedTagsFitNowhere()
    {
        const TagSet set = linuxTags();
        for (const char* text : {"", "-", "--", "py3", "py3-none", "py3-none-", "PY3-NONE-ANY", "py3-none-any-any"})
            QVERIFY2(!set.rank(text), text);
        QVERIFY(!TagSet().rank("py3-none-any"));
    }

    void platformLists_data()
    {
        QTest::addColumn<QStringList>("platforms");
        QTest::addColumn<QStringList>("present");
        QTest::addColumn<QStringList>("absent");
        const auto list = [](const std::vector<std::string>& names) {
            QStringList result;
            for (const std::string& name : names)
                result << QString::fromStdString(name);
            return result;
        };
        QTest::addRow("old names stand beside their numbers")
            << list(manylinuxPlatforms("x86_64", 2, 20))
            << QStringList{"linux_x86_64", "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"}
            << QStringList{"manylinux_2_21_x86_64", "manylinux_2_4_x86_64"};
        QTest::addRow("ARM starts with glibc 2.17") << list(manylinuxPlatforms("aarch64", 2, 20))
                                                    << QStringList{"manylinux_2_17_aarch64", "manylinux2014_aarch64"}
                                                    << QStringList{"manylinux_2_16_aarch64", "manylinux2010_aarch64"};
        QTest::addRow("musl starts with 1.0")
            << list(musllinuxPlatforms("x86_64", 1, 1)) << QStringList{"musllinux_1_1_x86_64", "musllinux_1_0_x86_64"}
            << QStringList{"musllinux_1_2_x86_64", "manylinux2014_x86_64"};
        QTest::addRow("an ARM Mac loads old universal files only")
            << list(macosPlatforms("arm64", 13, 0))
            << QStringList{"macosx_13_0_arm64", "macosx_11_0_universal2", "macosx_10_9_universal2"}
            << QStringList{"macosx_10_9_x86_64", "macosx_14_0_arm64", "macosx_10_16_arm64"};
        QTest::addRow("an Intel Mac loads old files")
            << list(macosPlatforms("x86_64", 12, 0)) << QStringList{"macosx_10_9_x86_64", "macosx_10_6_intel"}
            << QStringList{"macosx_10_3_x86_64", "macosx_12_0_arm64"};
        QTest::addRow("Windows has one name")
            << list(windowsPlatforms("AMD64")) << QStringList{"win_amd64"} << QStringList{"win32"};
    }
    void platformLists()
    {
        QFETCH(QStringList, platforms);
        QFETCH(QStringList, present);
        QFETCH(QStringList, absent);
        for (const QString& name : present)
            QVERIFY2(platforms.contains(name), qPrintable(name));
        for (const QString& name : absent)
            QVERIFY2(!platforms.contains(name), qPrintable(name));
        QCOMPARE(platforms.size(), QSet<QString>(platforms.begin(), platforms.end()).size());
    }

    void theBestWheelOfSome()
    {
        std::vector<WheelName> wheels;
        for (const char* name : {"x-1-py3-none-any.whl", "x-1-cp312-cp312-win_amd64.whl", "x-1-2-py3-none-any.whl",
                                 "x-1-1-py3-none-any.whl"})
            wheels.push_back(*WheelName::parse(name));
        QCOMPARE(bestWheel(linuxTags(), wheels), std::optional<std::size_t>(2));
        QCOMPARE(bestWheel(TagSet(cpythonTags(3, 12, windowsPlatforms("AMD64"))), wheels),
                 std::optional<std::size_t>(1));
        QVERIFY(!bestWheel(TagSet(), wheels));
    }
};

QTEST_APPLESS_MAIN(TagsTest)
#include "tags_test.moc"
