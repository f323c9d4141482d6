// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/name.h"

#include <QtTest>

using namespace lockwright::pep;

class NameTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("expected"); // null where the text is no name
        QTest::addRow("lower case stays") << QByteArray("numpy") << QByteArray("numpy");
        QTest::addRow("upper case is folded") << QByteArray("PyYAML") << QByteArray("pyyaml");
        QTest::addRow("a dot becomes a hyphen") << QByteArray("zope.interface") << QByteArray("zope-interface");
        QTest::addRow("a mixed run becomes one hyphen") << QByteArray("a._-_.b") << QByteArray("a-b");
        QTest::addRow("one digit is a name") << QByteArray("7") << QByteArray("7");
        QTest::addRow("a name may not begin with a separator") << QByteArray("_a") << QByteArray();
        QTest::addRow("a name may not end with a separator") << QByteArray("a.") << QByteArray();
        QTest::addRow("a name may not hold a space") << QByteArray("a b") << QByteArray();
        QTest::addRow("white space around is not trimmed") << QByteArray("a\n") << QByteArray();
        QTest::addRow("letters beyond ASCII are refused") << QByteArray("größe") << QByteArray();
        QTest::addRow("an empty text is no name") << QByteArray("") << QByteArray();
    }
    void parse()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, expected);
        const auto name = Name::parse({input.constData(), static_cast<std::size_t>(input.size())});
        QCOMPARE(name.has_value(), !expected.isNull());
        if (name) {
            QCOMPARE(QByteArray::fromStdString(name->text()), expected);
            QCOMPARE(*name, Name::fromNormal(expected.toStdString()));
        }
    }

    void normalizingDoesNotLookAtTheGrammar()
    {
        QCOMPARE(QByteArray::fromStdString(normalizeName("_Not.Legal_")), QByteArray("-not-legal-"));
    }

    void spellingsOfOneNameHashAlike()
    {
        const auto left = Name::parse("Ruamel.Yaml");
        const auto right = Name::parse("ruamel_yaml");
        QVERIFY(left && right);
        QCOMPARE(*left, *right);
        QCOMPARE(std::hash<Name>{}(*left), std::hash<Name>{}(*right));
        QVERIFY(*left < Name::fromNormal("ruamel-yaml-clib"));
    }
};

QTEST_APPLESS_MAIN(NameTest)
#include "name_test.moc"
