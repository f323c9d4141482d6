// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/wheel_name.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::pep;

class WheelNameTest : public QObject
{
    Q_OBJECT

private slots:
    void wheelParts()
    {
        const auto wheel = WheelName::parse("Zope.Interface-6.1-2b-CP311.cp312-abi3-Win_AMD64.whl");
        QVERIFY(wheel);
        QCOMPARE(wheel->name.text(), std::string("zope-interface"));
        QCOMPARE(wheel->rawName, std::string("Zope.Interface"));
        QCOMPARE(wheel->version.text(), std::string("6.1"));
        QVERIFY(wheel->build);
        QCOMPARE(wheel->build->number, std::uint64_t(2));
        QCOMPARE(wheel->build->rest, std::string("b"));
        QCOMPARE(wheel->compressedTags, std::string("cp311.cp312-abi3-win_amd64"));
    }

    void refusedWheels_data()
    {
        QTest::addColumn<QByteArray>("filename");
        QTest::addColumn<QByteArray>("part");
        QTest::addRow("an archive is no wheel") << QByteArray("ham-1.0.tar.gz") << QByteArray("does not end in `.whl`");
        QTest::addRow("four parts are too few") << QByteArray("ham-1.0-py3-none.whl") << QByteArray("4 parts");
        QTest::addRow("seven parts are too many") << QByteArray("ham-1-1-2-py3-none-any.whl") << QByteArray("7 parts");
        QTest::addRow("a version has to be one")
            << QByteArray("ham-new-py3-none-any.whl") << QByteArray("`new` is no version");
        QTest::addRow("a build tag starts with a digit")
            << QByteArray("ham-1-b2-py3-none-any.whl") << QByteArray("no number");
        QTest::addRow("a Python tag starts with no digit")
            << QByteArray("ham-1-3.11-none-any.whl") << QByteArray("`3` is no Python tag");
        QTest::addRow("an empty member is refused") << QByteArray("ham-1-py3..py2-none-any.whl") << QByteArray("empty");
        QTest::addRow("escape sequences do not reach the message")
            << QByteArray("\x1b[31m-1-py3-none-any.whl") << QByteArray("\\x1b");
    }
    void refusedWheels()
    {
        QFETCH(QByteArray, filename);
        QFETCH(QByteArray, part);
        const auto wheel = WheelName::parse(filename.toStdString());
        QVERIFY(!wheel);
        QVERIFY2(wheel.error().message.find(part.toStdString()) != std::string::npos, wheel.error().message.c_str());
    }

    void aTagSetThatExplodesIsRefused()
    {
        std::string part = "a0";
        for (int i = 1; i < 40; ++i)
            part += ".a" + std::to_string(i);
        QVERIFY(!expandTags(part + "-" + part + "-" + part));
        QVERIFY(!WheelName::parse("x-1-" + part + "-" + part + "-" + part + ".whl"));
    }

    void expansionKeepsTheOrder()
    {
        const auto tags = expandTags("py2.py3-none-any");
        QVERIFY(tags);
        QCOMPARE(tags->size(), std::size_t(2));
        QCOMPARE(tags->at(0).text(), std::string("py2-none-any"));
        QCOMPARE(tags->at(1).text(), std::string("py3-none-any"));
    }

    void buildTagsSortByNumber()
    {
        const auto build = [](const char* name) { return WheelName::parse(name)->build; };
        QVERIFY(build("x-1-py3-none-any.whl") < build("x-1-0-py3-none-any.whl"));
        QVERIFY(build("x-1-9-py3-none-any.whl") < build("x-1-10-py3-none-any.whl"));
        QVERIFY(build("x-1-10-py3-none-any.whl") < build("x-1-10a-py3-none-any.whl"));
        QVERIFY(build("x-1-99999999999999999999999-py3-none-any.whl") > build("x-1-10-py3-none-any.whl"));
    }

    void sourceArchives_data()
    {
        QTest::addColumn<QByteArray>("filename");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("version");
        const QByteArray none;
        QTest::addRow("the last dash divides")
            << QByteArray("eggs-2-1.5.tar.gz") << none << QByteArray("eggs-2") << QByteArray("1.5");
        QTest::addRow("the known name divides first")
            << QByteArray("eggs-1.0-2.tar.gz") << QByteArray("eggs") << QByteArray("eggs") << QByteArray("1.0.post2");
        QTest::addRow("a known name with dashes")
            << QByteArray("a-b-1.0.zip") << QByteArray("a-b") << QByteArray("a-b") << QByteArray("1.0");
        QTest::addRow("another name than the known one")
            << QByteArray("spam-1.0.zip") << QByteArray("eggs") << QByteArray("spam") << QByteArray("1.0");
        QTest::addRow("no version") << QByteArray("eggs.tar.gz") << none << none << none;
        QTest::addRow("no name") << QByteArray("-1.0.tar.gz") << none << none << none;
        QTest::addRow("another ending") << QByteArray("eggs-1.0.tgz") << none << none << none;
    }
    void sourceArchives()
    {
        QFETCH(QByteArray, filename);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, version);
        const Name known = Name::fromNormal(expected.toStdString());
        const auto source = SourceName::parse(filename.toStdString(), expected.isEmpty() ? nullptr : &known);
        QCOMPARE(source.has_value(), !name.isEmpty());
        if (source) {
            QCOMPARE(source->name.text(), name.toStdString());
            QCOMPARE(source->version.text(), version.toStdString());
        }
    }
};

QTEST_APPLESS_MAIN(WheelNameTest)
#include "wheel_name_test.moc"
