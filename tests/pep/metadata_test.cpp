// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/metadata.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::pep;

class MetadataTest : public QObject
{
    Q_OBJECT

private slots:
    void fields()
    {
        const auto metadata =
            Metadata::parse("METADATA-version: 2.2\r\nname: Spam.Eggs\r\nVersion: 1.0.0\r\n"
                            "Requires-Python: >=3.8.*,\r\nProvides-Extra: Big_One\r\n"
                            "Requires-Dist: ham>=1<2\r\nRequires-Dist: eggs\r\n ; extra\r\n\t== 'big-one'\r\n"
                            "Dynamic: License\r\n\r\nRequires-Dist: body\r\n");
        QVERIFY2(metadata, metadata ? "" : metadata.error().message.c_str());
        QCOMPARE(metadata->metadataVersion, std::string("2.2"));
        QCOMPARE(metadata->rawName, std::string("Spam.Eggs"));
        QCOMPARE(metadata->name.text(), std::string("spam-eggs"));
        QCOMPARE(metadata->version.text(), std::string("1.0.0"));
        QCOMPARE(metadata->requiresPython, std::string(">=3.8"));
        QCOMPARE(metadata->providesExtra, (std::vector<Name>{Name::fromNormal("big-one")}));
        QCOMPARE(metadata->dynamic, (std::vector<std::string>{"license"}));
        QCOMPARE(metadata->requiresDist.size(), std::size_t(2));
        QCOMPARE(metadata->requiresDist[0].text, std::string("ham>=1,<2"));
        QCOMPARE(metadata->requiresDist[0].repairs, (std::vector<Repair>{Repair::MissingComma}));
        QVERIFY(metadata->requiresDist[0].neededExtra.empty());
        QCOMPARE(metadata->requiresDist[1].text, std::string("eggs ; extra == 'big-one'"));
        QCOMPARE(metadata->requiresDist[1].neededExtra.text(), std::string("big-one"));
        QCOMPARE(metadata->repairs, (std::vector<Repair>{Repair::OrderedWildcard, Repair::MissingComma}));
        QVERIFY(metadata->dependenciesAreStatic());
    }

    void documents_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("problem");
        const QByteArray front = "Metadata-Version: 2.1\nName: a\nVersion: 1\n";
        QTest::addRow("the least that is needed") << QByteArray("Name: a\nVersion: 1") << QByteArray();
        QTest::addRow("a byte order mark is passed over")
            << QByteArray("\xef\xbb\xbfName: a\nVersion: 1\n") << QByteArray();
        QTest::addRow("lines that are no headers are passed over")
            << QByteArray("  stray\nnothing\n: empty\nName: a\nVersion: 1\n") << QByteArray();
        QTest::addRow("UNKNOWN stands for nothing") << front + "Requires-Python: UNKNOWN\nRequires-Dist: UNKNOWN\n"
                                                    << QByteArray();
        QTest::addRow("bytes that are no UTF-8 do not matter elsewhere") << front + "Author: J\xfcrgen\n"
                                                                         << QByteArray();
        QTest::addRow("no name") << QByteArray("Version: 1\n") << QByteArray("no Name");
        QTest::addRow("no version") << QByteArray("Name: a\n") << QByteArray("no Version");
        QTest::addRow("a name that is none") << QByteArray("Name: a b\nVersion: 1\n") << QByteArray("no package name");
        QTest::addRow("a version that is none") << QByteArray("Name: a\nVersion: one\n") << QByteArray("`one`");
        QTest::addRow("a requirement beyond repair") << front + "Requires-Dist: b =>1\n" << QByteArray("`b =>1`");
        QTest::addRow("an empty requirement") << front + "Requires-Dist:\n" << QByteArray("Requires-Dist");
        QTest::addRow("a Python version without an operator") << front + "Requires-Python: 3.6\n"
                                                              << QByteArray("`3.6`");
        QTest::addRow("an empty document") << QByteArray() << QByteArray("no Name");
        QTest::addRow("a blank first line ends the headers") << "\n" + front << QByteArray("no Name");
    }
    void documents()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, problem);
        const auto metadata = Metadata::parse(document.toStdString());
        QCOMPARE(metadata.has_value(), problem.isEmpty());
        if (!metadata) {
            QCOMPARE(metadata.error().code, ErrorCode::Data);
            QVERIFY2(metadata.error().message.find(problem.toStdString()) != std::string::npos,
                     metadata.error().message.c_str());
        } else {
            QCOMPARE(metadata->name.text(), std::string("a"));
            QVERIFY(metadata->requiresDist.empty());
        }
    }

    void theErrorNamesTheLine()
    {
        const auto metadata = Metadata::parse("Name: a\nSummary: x\n folded\nVersion: 1\nRequires-Dist: b\n  =>1\n");
        QVERIFY(!metadata);
        QVERIFY(metadata.error().place);
        QCOMPARE(int(metadata.error().place->line), 5);
    }

    void staticDependencies_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<bool>("expected");
        QTest::addRow("2.2 promises") << QByteArray("Metadata-Version: 2.2\n") << true;
        QTest::addRow("2.10 is later than 2.2") << QByteArray("Metadata-Version: 2.10\n") << true;
        QTest::addRow("2.1 does not promise") << QByteArray("Metadata-Version: 2.1\n") << false;
        QTest::addRow("no version does not either") << QByteArray() << false;
        QTest::addRow("other dynamic fields do not matter")
            << QByteArray("Metadata-Version: 2.3\nDynamic: Summary\n") << true;
        QTest::addRow("dynamic dependencies") << QByteArray("Metadata-Version: 2.2\nDynamic: requires-DIST\n") << false;
        QTest::addRow("a dynamic Python") << QByteArray("Metadata-Version: 2.2\nDynamic: Requires-Python\n") << false;
        QTest::addRow("dynamic extras") << QByteArray("Metadata-Version: 2.2\nDynamic: Provides-Extra\n") << false;
    }
    void staticDependencies()
    {
        QFETCH(QByteArray, headers);
        QFETCH(bool, expected);
        const auto metadata = Metadata::parse((headers + "Name: a\nVersion: 1\n").toStdString());
        QVERIFY(metadata);
        QCOMPARE(metadata->dependenciesAreStatic(), expected);
    }

    void hugeDocumentsAreRefused()
    {
        QVERIFY(!Metadata::parse("Name: a\nVersion: 1\nX: " + std::string(9u << 20, 'x')));
        std::string many = "Name: a\nVersion: 1\n";
        for (int i = 0; i < 100'001; ++i)
            many += "X: y\n";
        QVERIFY(!Metadata::parse(many));
    }
};

QTEST_APPLESS_MAIN(MetadataTest)
#include "metadata_test.moc"
