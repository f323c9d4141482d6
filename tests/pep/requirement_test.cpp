// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/requirement.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::pep;

class RequirementTest : public QObject
{
    Q_OBJECT

private slots:
    void parts()
    {
        const auto requirement = Requirement::parse(" Flask.Login [ Zed , a_b,zed ] (>= 2.0 , < 3) ; os_name == 'nt'");
        QVERIFY(requirement);
        QCOMPARE(requirement->rawName, std::string("Flask.Login"));
        QCOMPARE(requirement->name.text(), std::string("flask-login"));
        QCOMPARE(requirement->rawExtras, (std::vector<std::string>{"Zed", "a_b", "zed"}));
        QCOMPARE(requirement->extras, (std::vector<Name>{Name::fromNormal("a-b"), Name::fromNormal("zed")}));
        QCOMPARE(requirement->specifiers.text(), std::string(">=2.0,<3"));
        QCOMPARE(requirement->marker.text(), std::string("os_name == \"nt\""));
        QVERIFY(requirement->url.empty());
        QCOMPARE(requirement->text(), std::string("Flask.Login[Zed,a_b,zed]<3,>=2.0; os_name == \"nt\""));
    }

    void urls_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("marker");
        QTest::addRow("a URL to the end") << QByteArray("a @ https://h.example/a-1.zip#x=1")
                                          << QByteArray("https://h.example/a-1.zip#x=1") << QByteArray();
        QTest::addRow("a marker after a blank") << QByteArray("a@file:///a.whl ; extra == 'b'")
                                                << QByteArray("file:///a.whl") << QByteArray("extra == \"b\"");
        QTest::addRow("a semicolon without a blank belongs to the URL")
            << QByteArray("a @ https://h.example/a;b") << QByteArray("https://h.example/a;b") << QByteArray();
        QTest::addRow("a semicolon at the end of the URL")
            << QByteArray("a @ https://h.example/a;") << QByteArray("https://h.example/a;") << QByteArray();
    }
    void urls()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, marker);
        const auto requirement = Requirement::parse(text.toStdString());
        QVERIFY(requirement);
        QCOMPARE(requirement->url, url.toStdString());
        QCOMPARE(requirement->marker.text(), marker.toStdString());
        const auto again = Requirement::parse(requirement->text());
        QVERIFY(again);
        QCOMPARE(again->text(), requirement->text());
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("part");
        QTest::addRow("nothing") << QByteArray() << 1 << QByteArray("package name");
        QTest::addRow("an option") << QByteArray("-e .") << 1 << QByteArray("package name");
        QTest::addRow("a lone equals sign") << QByteArray("numpy=1.2") << 6 << QByteArray("=");
        QTest::addRow("a missing comma") << QByteArray("numpy>=1 <2") << 6 << QByteArray();
        QTest::addRow("a version without an operator")
            << QByteArray("numpy 1.2") << 7 << QByteArray("expected a version specifier");
        QTest::addRow("an open bracket") << QByteArray("numpy[a") << 8 << QByteArray("column 6");
        QTest::addRow("an empty extra") << QByteArray("numpy[a,]") << 9 << QByteArray("extra");
        QTest::addRow("an open parenthesis") << QByteArray("numpy (>=1") << 11 << QByteArray("column 7");
        QTest::addRow("no URL") << QByteArray("numpy @ ") << 9 << QByteArray("URL");
        QTest::addRow("a specifier after a URL") << QByteArray("a @ b >=1") << 7 << QByteArray("` ;`");
        QTest::addRow("the marker's column counts from the start")
            << QByteArray("a; colour == 'red'") << 4 << QByteArray("marker variable");
        QTest::addRow("a semicolon with nothing behind") << QByteArray("a;") << 3 << QByteArray("found the end");
        QTest::addRow("a line break at the end") << QByteArray("a>=1\n") << 5 << QByteArray("line break");
    }
    void errors()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, column);
        QFETCH(QByteArray, part);
        const auto requirement = Requirement::parse(text.toStdString());
        QVERIFY(!requirement);
        QVERIFY(requirement.error().place);
        QVERIFY2(requirement.error().message.find(part.toStdString()) != std::string::npos,
                 requirement.error().message.c_str());
        if (text.contains("=1 <") || text == "numpy=1.2") // the specifier's own place
            QVERIFY(int(requirement.error().place->column) >= column);
        else
            QCOMPARE(int(requirement.error().place->column), column);
    }

    void repairs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char* name, const char* text, const char* expected, const char* names) {
            QTest::addRow("%s", name) << QByteArray(text) << QByteArray(expected) << QByteArray(names);
        };
        row("valid text is left alone", "eggs >=1.0, <2 ; extra == 'x'", "eggs >=1.0, <2 ; extra == 'x'", "");
        row("a missing comma", "eggs (>=2.1<4.0)", "eggs (>=2.1,<4.0)", "missing-comma");
        row("not equal and about", "eggs (!=~2.3)", "eggs (!=2.3.*)", "not-equal-tilde");
        row("an ordered wildcard", "eggs >= 2.1.*,<4.*", "eggs >=2.1,<4", "ordered-wildcard");
        row("a star without its dot", "eggs !=2.1*", "eggs !=2.1.*", "missing-dot-before-star");
        row("above dev", "eggs>dev", "eggs>0.0.0dev", "greater-than-dev");
        row("a zero after a pre-release", "eggs>=2.0b3.0", "eggs>=2.0b3", "trailing-zero");
        row("quotes around a version", "eggs>=\"2\"", "eggs>=2", "stray-quotes");
        row("quotes of the marker stay", "eggs>='2' ; os_name == 'nt'", "eggs>=2 ; os_name == 'nt'", "stray-quotes");
        row("two mistakes", "eggs>=2.1<'4'", "eggs>=2.1,<4", "missing-comma stray-quotes");
        row("no repair helps", "eggs =>2", "", "");
        row("empty parentheses are refused", "eggs ()", "", "");
        row("nothing is refused", "", "", "");
    }
    void repairs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, names);
        const auto lenient = parseLenientRequirement(text.toStdString());
        QCOMPARE(lenient.has_value(), !expected.isEmpty());
        if (!lenient)
            return;
        QByteArrayList used;
        for (const Repair repair : lenient->repairs)
            used << name(repair);
        QCOMPARE(QByteArray::fromStdString(lenient->text), expected);
        QCOMPARE(used.join(' '), names);
        QVERIFY(Requirement::parse(lenient->text));
    }

    void specifierRepairs()
    {
        const auto lenient = parseLenientSpecifiers(">=3.6.*, !=3.7*");
        QVERIFY(lenient);
        QCOMPARE(lenient->value.text(), std::string(">=3.6,!=3.7.*"));
        QCOMPARE(lenient->repairs, (std::vector<Repair>{Repair::OrderedWildcard, Repair::MissingDotBeforeStar}));
        QVERIFY(!parseLenientSpecifiers("3.6"));
        QVERIFY(!parseLenientSpecifiers("UNKNOWN"));
    }

    void endlessTextIsRefused()
    {
        QVERIFY(!Requirement::parse(std::string(1 << 20, 'a')));
        QVERIFY(!parseLenientRequirement("a" + std::string(1 << 20, '<')));
    }
};

QTEST_APPLESS_MAIN(RequirementTest)
#include "requirement_test.moc"
