// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "base/json.h"
#include "base/text.h"

#include <QtTest>

using namespace lockwright;

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void shellQuoted_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("a plain path") << QByteArray("requirements/base-1.0.txt")
                                      << QByteArray("requirements/base-1.0.txt");
        QTest::addRow("signs that no shell minds") << QByteArray("a_@%+=:,./-") << QByteArray("a_@%+=:,./-");
        QTest::addRow("nothing") << QByteArray() << QByteArray("''");
        QTest::addRow("a blank") << QByteArray("my app.in") << QByteArray("'my app.in'");
        QTest::addRow("a home") << QByteArray("~/x") << QByteArray("'~/x'");
        QTest::addRow("letters beyond ASCII") << QByteArray("gr\xc3\xb6\xc3\x9f") << QByteArray("'gr\xc3\xb6\xc3\x9f'");
        QTest::addRow("quotes of both kinds") << QByteArray("it's \"x\"") << QByteArray("'it'\"'\"'s \"x\"'");
        QTest::addRow("a command") << QByteArray("$(id)`id`\\;&|") << QByteArray("'$(id)`id`\\;&|'");
    }
    void shellQuoted()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, expected);
        const std::string quoted = text::shellQuoted(word.toStdString());
        QCOMPARE(QByteArray::fromStdString(quoted), expected);
        QProcess shell; // which says what it makes of it
        shell.start("sh", {"-c", "printf %s " + QString::fromStdString(quoted)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), word);
    }

    void printable_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("plain text stays") << QByteArray("numpy 1.26") << QByteArray("numpy 1.26");
        QTest::addRow("letters beyond ASCII stay") << QByteArray("größe 包") << QByteArray("größe 包");
        QTest::addRow("escape sequences become visible") << QByteArray("\x1b[31m") << QByteArray("\\x1b[31m");
        QTest::addRow("a line feed cannot start a line") << QByteArray("a\nb") << QByteArray("a\\x0ab");
        QTest::addRow("bidirectional override becomes visible") << QByteArray("a\xe2\x80\xae"
                                                                              "b")
                                                                << QByteArray("a\\u202eb");
        QTest::addRow("invalid UTF-8 becomes visible") << QByteArray("a\xff") << QByteArray("a\\xff");
        QTest::addRow("an overlong form is invalid") << QByteArray("\xc0\xaf") << QByteArray("\\xc0\\xaf");
    }
    void printable()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(text::printable(input.toStdString())), expected);
    }

    void credentials_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::addRow("user and password go") << "https://u:p@h.example/simple/"
                                              << "https://h.example/simple/";
        QTest::addRow("a token in the query goes") << "https://h.example/a?token=1#x"
                                                   << "https://h.example/a#x";
        QTest::addRow("an @ in the path stays") << "https://h.example/a@b"
                                                << "https://h.example/a@b";
        QTest::addRow("a password with an @ goes whole") << "https://u:p@q@h.example/"
                                                         << "https://h.example/";
        QTest::addRow("a path is left alone") << "./pkg@1"
                                              << "./pkg@1";
    }
    void credentials()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(text::withoutCredentials(url.toStdString())), expected);
    }

    void editDistance_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("expected");
        QTest::addRow("equal words have none") << "numpy"
                                               << "numpy" << 0;
        QTest::addRow("a transposition counts once") << "nupmy"
                                                     << "numpy" << 1;
        QTest::addRow("an empty word costs the other's length") << ""
                                                                << "abc" << 3;
    }
    void editDistance()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(int, expected);
        QCOMPARE(int(text::editDistance(left.toStdString(), right.toStdString())), expected);
    }

    void digestsAreThoseOfTheStandards()
    {
        QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(digest("md5", ""), std::string("d41d8cd98f00b204e9800998ecf8427e"));
        QCOMPARE(digest("no-such-thing", "abc"), std::string());
    }

    void jsonEscapesWhatItMust()
    {
        JsonWriter json(0);
        json.beginObject()
            .member("a\"b", "line\nend\x01")
            .key("list")
            .beginArray()
            .value(1)
            .value(true)
            .null()
            .endArray()
            .endObject();
        QCOMPARE(json.text(), std::string("{\"a\\\"b\": \"line\\nend\\u0001\", \"list\": [1, true, null]}"));
    }
    void jsonReplacesInvalidBytes()
    {
        JsonWriter json(0);
        json.value(std::string_view("a\xff"
                                    "b"));
        QCOMPARE(json.text(), std::string("\"a\xef\xbf\xbd"
                                          "b\""));
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
