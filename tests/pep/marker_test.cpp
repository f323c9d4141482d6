// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker.h"
#include "pep/target.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::pep;

namespace
{

Marker marker(const QByteArray& text)
{
    const auto parsed = Marker::parse(text.toStdString());
    if (!parsed)
        QTest::qFail(parsed.error().message.c_str(), __FILE__, __LINE__);
    return parsed ? *parsed : Marker();
}

const MarkerEnvironment& linuxEnvironment()
{
    static const MarkerEnvironment environment = [] {
        MarkerEnvironment result = Target::make("3.12.4", "linux")->environment;
        result[MarkerVariable::PlatformRelease] = "6.1.0-rpi";
        return result;
    }();
    return environment;
}

std::vector<Name> names(const QStringList& list)
{
    std::vector<Name> result;
    for (const QString& each : list)
        result.push_back(Name::fromNormal(each.toStdString()));
    return result;
}

} // namespace

class MarkerTest : public QObject
{
    Q_OBJECT

private slots:
    void holds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("extras");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* name, const char* text, bool expected, const QStringList& extras = {}) {
            QTest::addRow("%s", name) << QByteArray(text) << extras << expected;
        };
        row("versions compare as versions", "python_version >= '3.9'", true);
        row("the full version has its patch level", "python_full_version < '3.12.4'", false);
        row("a pre-release of the running Python counts as its release", "python_full_version <= '3.12.4a6'", true);
        row("a wildcard", "python_version == '3.*'", true);
        row("a literal in front", "'3.13' > python_version", true);
        row("compatible with a literal in front", "'3.14' ~= python_version", true);
        row("and binds tighter than or", "os_name == 'posix' or os_name == 'nt' and os_name == 'java'", true);
        row("parentheses come first", "(os_name == 'posix' or os_name == 'nt') and os_name == 'java'", false);
        row("a deep no at the end",
            "(os_name == 'nt' or (sys_platform == 'linux' and (os_name == 'nt' or os_name == 'java')))", false);
        row("a list of versions", "python_version in '3.11 3.12'", true);
        row("a list with commas is a list too", "python_version not in '3.12, 3.13'", false);
        row("a list that holds a word is a text", "python_version in '3.12 or so'", true);
        row("a version in a text", "'3.1' in python_version", true);
        row("a text in a text", "'inu' in sys_platform", true);
        row("an empty list of versions", "python_version in ''", false);
        row("kernel releases compare by bytes", "platform_release >= '5'", true);
        row("kernel releases with a literal in front", "'5' >= platform_release", false);
        row("other texts have no order", "os_name > 'a'", false);
        row("order with equality is equality", "os_name >= 'posix'", true);
        row("an extra that is asked for", "extra == 'Dev_Tools'", true, {"dev-tools"});
        row("one of several extras", "extra == 'a' and extra == 'b'", true, {"a", "b"});
        row("an extra that is not", "extra == 'dev'", false);
        row("without an extra", "extra != 'dev'", true);
        row("membership in extras", "'Dev' in extras", true, {"dev"});
        row("no membership", "'x' not in extras and 'y' not in dependency_groups", true);
        row("no version to compare with is left out of an and", "python_version > 'new' and os_name == 'posix'", true);
        row("no version to compare with is left out of an or", "python_version > 'new' or os_name == 'nt'", false);
        row("a group without any meaning is left out", "(python_version > 'new' or 'a' == 'a') and os_name == 'nt'",
            false);
        row("alone it is true", "python_version > 'new'", true);
        row("two variables have no meaning", "os_name == sys_platform", true);
        row("the old spellings", "os.name == 'posix' and python_implementation == 'CPython'", true);
    }
    void holds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, extras);
        QFETCH(bool, expected);
        const Marker parsed = marker(text);
        QCOMPARE(parsed.holds(linuxEnvironment(), names(extras)), expected);
        const auto evaluated = parsed.evaluate(linuxEnvironment(), names(extras));
        QVERIFY(evaluated);
        QCOMPARE(*evaluated, expected);
    }

    void packagingDiffers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("expected"); // -1: undefined
        QTest::addRow("a list with commas is a text") << QByteArray("python_version not in '3.12, 3.13'") << 0;
        QTest::addRow("a release that is no version") << QByteArray("platform_release >= '5'") << 0;
        QTest::addRow("two variables compare value and name") << QByteArray("os_name != sys_platform") << 1;
        QTest::addRow("texts have no ~=") << QByteArray("os_name ~= 'posix'") << -1;
        QTest::addRow("two literals are undefined") << QByteArray("'a' == 'a'") << -1;
        QTest::addRow("undefined beside a yes is still undefined")
            << QByteArray("os_name == 'posix' or os_name ~= '1'") << -1;
        QTest::addRow("a set cannot stand in front") << QByteArray("extras == 'x'") << -1;
    }
    void packagingDiffers()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, expected);
        const auto result = marker(text).evaluate(linuxEnvironment(), {}, MarkerDialect::Packaging);
        QCOMPARE(result ? int(*result) : -1, expected);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("part");
        QTest::addRow("an unknown variable") << QByteArray("colour == 'red'") << 1 << QByteArray("marker variable");
        QTest::addRow("a lone equals sign") << QByteArray("os_name = 'nt'") << 9 << QByteArray("operator");
        QTest::addRow("a value without quotes") << QByteArray("os_name == nt") << 12 << QByteArray("quoted");
        QTest::addRow("an open quote") << QByteArray("os_name == 'nt") << 12 << QByteArray("never closed");
        QTest::addRow("an open parenthesis") << QByteArray("(os_name == 'nt'") << 17 << QByteArray("column 1");
        QTest::addRow("a parenthesis too many") << QByteArray("os_name == 'nt')") << 16 << QByteArray("`and`, `or`");
        QTest::addRow("not without in") << QByteArray("'a' not os_name") << 9 << QByteArray("`in`");
        QTest::addRow("nothing at all") << QByteArray() << 1 << QByteArray("found the end");
        QTest::addRow("a line break in a text") << QByteArray("os_name == 'a\nb'") << 12 << QByteArray("valid");
        QTest::addRow("an escape cut short") << QByteArray("os_name == '\\x4'") << 12 << QByteArray("valid");
    }
    void errors()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, column);
        QFETCH(QByteArray, part);
        const auto parsed = Marker::parse(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().place);
        QCOMPARE(int(parsed.error().place->column), column);
        QVERIFY2(parsed.error().message.find(part.toStdString()) != std::string::npos, parsed.error().message.c_str());
    }

    void nestingIsLimited()
    {
        const auto nested = [](int depth) {
            return QByteArray(depth, '(') + "os_name == 'posix'" + QByteArray(depth, ')');
        };
        QVERIFY(marker(nested(64)).holds(linuxEnvironment()));
        QVERIFY(!Marker::parse(nested(65).toStdString()));
        QVERIFY(!Marker::parse(QByteArray(1 << 20, '(').toStdString()));
    }

    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("quotes become double") << QByteArray("os_name=='nt'") << QByteArray("os_name == \"nt\"");
        QTest::addRow("unless one is inside") << QByteArray("os_name=='\"'") << QByteArray("os_name == '\"'");
        QTest::addRow("useless parentheses vanish")
            << QByteArray("((os_name=='nt'))and(extra=='A.B')") << QByteArray("os_name == \"nt\" and extra == \"a-b\"");
        QTest::addRow("others stay")
            << QByteArray("(os_name=='a' and os_name=='b') or (os_name=='c' or os_name=='d')")
            << QByteArray("(os_name == \"a\" and os_name == \"b\") or (os_name == \"c\" or os_name == \"d\")");
        QTest::addRow("escapes are read")
            << QByteArray("os_name == '\\x41\\u00e4\\t\\q'") << QByteArray("os_name == \"A\xc3\xa4\t\\q\"");
    }
    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(marker(text).text()), expected);
    }

    void neededExtra_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("alone") << QByteArray("extra == 'Test'") << QByteArray("test");
        QTest::addRow("in a conjunction")
            << QByteArray("os_name == 'nt' and (python_version < '3' and extra == 't')") << QByteArray("t");
        QTest::addRow("in an alternative it is not needed")
            << QByteArray("extra == 't' or os_name == 'nt'") << QByteArray();
        QTest::addRow("a denied extra is not needed") << QByteArray("extra != 't'") << QByteArray();
        QTest::addRow("none") << QByteArray("os_name == 'nt'") << QByteArray();
    }
    void neededExtra()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(marker(text).neededExtra().text()), expected);
    }

    void withExtras_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("extras");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("an active extra vanishes")
            << QByteArray("extra == 'a' and os_name == 'nt'") << QStringList{"a"} << QByteArray("os_name == \"nt\"");
        QTest::addRow("an alternative that is met makes it true")
            << QByteArray("extra == 'a' or os_name == 'nt'") << QStringList{"a"} << QByteArray();
        QTest::addRow("an alternative that is not vanishes")
            << QByteArray("extra == 'a' or os_name == 'nt'") << QStringList{"b"} << QByteArray("os_name == \"nt\"");
        QTest::addRow("a value like our own mark for all other values says nothing about them")
            << QByteArray("os_name not in 'x\x7f other'") << QStringList{}
            << QByteArray("os_name not in \"x\x7f other\"");
        QTest::addRow("what cannot be true says so")
            << QByteArray("extra == 'a' and os_name == 'nt'") << QStringList{} << QByteArray("python_version < \"0\"");
    }
    void withExtras()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, extras);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(marker(text).withExtras(names(extras)).text()), expected);
    }

    void relations_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<bool>("implies");
        QTest::addColumn<bool>("disjoint");
        const auto row = [](const char* name, const char* left, const char* right, bool implies, bool disjoint) {
            QTest::addRow("%s", name) << QByteArray(left) << QByteArray(right) << implies << disjoint;
        };
        row("two systems exclude each other", "sys_platform == 'linux'", "sys_platform == 'win32'", false, true);
        row("nothing is known of what goes together", "sys_platform == 'win32'", "os_name == 'nt'", false, false);
        row("a minor version is its patch levels", "python_full_version == '3.9.7'", "python_version == '3.9'", true,
            false);
        row("an alpha belongs to its minor version", "python_version > '3.12'", "python_full_version >= '3.13'", false,
            false);
        row("a gap between minor versions is empty", "python_version > '3.8' and python_version < '3.9'",
            "os_name == 'x'", true, true);
        row("a part of a text", "'win32' in sys_platform", "'win' in sys_platform", true, false);
        row("a part need not be there", "'win' in sys_platform", "'win32' in sys_platform", false, false);
        row("texts in a list", "sys_platform == 'linux'", "sys_platform in 'linux darwin'", true, false);
        row("a list lets part of a word pass", "sys_platform in 'linux'", "sys_platform == 'linux'", false, false);
        row("releases in byte order", "platform_release < '5'", "platform_release < '6'", true, false);
        row("extras go together", "extra == 'a'", "extra == 'b'", false, false);
        row("an extra or not", "extra == 'a'", "extra != 'a'", false, true);
    }
    void relations()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(bool, implies);
        QFETCH(bool, disjoint);
        const Marker a = marker(left);
        const Marker b = marker(right);
        QCOMPARE(a.implies(b), implies);
        QCOMPARE(a.isDisjointFrom(b), disjoint);
        QCOMPARE(b.isDisjointFrom(a), disjoint);
        QCOMPARE((a && b).isSatisfiable(), !disjoint);
        QCOMPARE((a && b.negation()).isSatisfiable(), !implies);
    }

    void simplified_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("a weaker term goes") << QByteArray("python_version >= '3.8' and python_version >= '3.9'")
                                            << QByteArray("python_version >= \"3.9\"");
        QTest::addRow("absorption") << QByteArray("(os_name == 'a' and sys_platform == 'b') or os_name == 'a'")
                                    << QByteArray("os_name == \"a\"");
        QTest::addRow("all versions") << QByteArray("python_version < '3.9' or python_version >= '3.9'")
                                      << QByteArray();
        QTest::addRow("no version") << QByteArray("python_version < '3.9' and python_version > '3.9'")
                                    << QByteArray("python_version < \"0\"");
        QTest::addRow("terms without meaning go")
            << QByteArray("python_version > 'x' and os_name == 'a'") << QByteArray("os_name == \"a\"");
        QTest::addRow("nothing to do") << QByteArray("os_name == 'a' or extra == 'b'")
                                       << QByteArray("os_name == \"a\" or extra == \"b\"");
    }
    void simplified()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const Marker original = marker(text);
        const Marker shorter = original.simplified();
        QCOMPARE(QByteArray::fromStdString(shorter.text()), expected);
        QVERIFY(shorter.isEquivalentTo(original));
    }

    void uvText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::addRow("%s", name) << QByteArray(text) << QByteArray(expected);
        };
        row("single quotes", "os_name == \"nt\"", "os_name == 'nt'");
        row("a system goes by its platform", "platform_system == 'Linux' or platform_system != 'Windows'",
            "sys_platform != 'win32'");
        row("unless it has none", "platform_system != 'Java'", "platform_system != 'Java'");
        row("the short version becomes the full one", "python_version > '3.10'", "python_full_version >= '3.11'");
        row("a minor version is a wildcard", "python_version == '3.10'", "python_full_version == '3.10.*'");
        row("a minor version left out", "python_version != '3.10'", "python_full_version != '3.10.*'");
        row("two left out are spelled by what is there", "python_version != '3.8' and python_version != '3.10'",
            "python_full_version < '3.8' or python_full_version == '3.9.*' or python_full_version >= '3.11'");
        row("inclusive ends of the full version stay", "python_full_version <= '3.9.2'",
            "python_full_version <= '3.9.2'");
        row("zeros at the end go", "python_full_version < '3.11.0'", "python_full_version < '3.11'");
        row("a compatible release", "python_full_version ~= '3.11.0'", "python_full_version == '3.11.*'");
        row("operands by variable", "sys_platform == 'x' and extra == 'y' and python_version >= '3.9'",
            "python_full_version >= '3.9' and sys_platform == 'x' and extra == 'y'");
        row("shared terms are drawn out", "sys_platform == 'x' and (python_version < '3.9' or os_name == 'y')",
            "(python_full_version < '3.9' or os_name == 'y') and sys_platform == 'x'");
        row("conjunctions in a list of alternatives",
            "sys_platform == 'x' or python_version < '3.9' and os_name == 'y'",
            "(python_full_version < '3.9' and os_name == 'y') or sys_platform == 'x'");
        row("what all alternatives make true vanishes", "os_name == 'a' or os_name != 'a'", "");
        row("what cannot be true", "os_name == 'a' and os_name == 'b'", "python_version < '0'");
        row("a part of a text", "'x' in platform_machine and python_version == '3.9'",
            "'x' in platform_machine and python_full_version == '3.9.*'");
    }
    void uvText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(marker(text).uvText()), expected);
        if (!expected.isEmpty()) // what is written reads back as the same on every final version of Python
            QCOMPARE(QByteArray::fromStdString(marker(expected).uvText()), expected);
    }

    void uvTextAboveAPython_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("lowest");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, const char* lowest, const char* expected) {
            QTest::addRow("%s", name) << QByteArray(text) << QByteArray(lowest) << QByteArray(expected);
        };
        row("what is true anyway is not said", "python_version >= '3.8'", "3.12", "");
        row("an upper bound stays", "python_version >= '3.8' and python_version < '3.14'", "3.12",
            "python_full_version < '3.14'");
        row("a higher lower bound stays", "python_version >= '3.13'", "3.12", "python_full_version >= '3.13'");
        row("one minor version is what is below the next", "python_version == '3.12'", "3.12",
            "python_full_version < '3.13'");
        row("the rest of a conjunction stays", "python_version >= '3.8' and os_name == 'nt'", "3.12",
            "os_name == 'nt'");
        row("an alternative that is never true goes", "python_version < '3.8' or os_name == 'nt'", "3.12",
            "os_name == 'nt'");
        row("a patch level", "python_full_version >= '3.12.4'", "3.12.4", "");
        row("a patch level below it", "python_full_version >= '3.12.4'", "3.12", "python_full_version >= '3.12.4'");
        row("what can no longer be true", "python_version < '3.8'", "3.12", "python_version < '0'");
        row("other variables alone", "os_name == 'nt'", "3.12", "os_name == 'nt'");
    }
    void uvTextAboveAPython()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, lowest);
        QFETCH(QByteArray, expected);
        const Version version = *Version::parse(lowest.toStdString());
        QCOMPARE(QByteArray::fromStdString(marker(text).uvText(version)), expected);
    }

    void variablesAreListedOnce()
    {
        const std::vector<MarkerVariable> expected{MarkerVariable::PythonVersion, MarkerVariable::OsName,
                                                   MarkerVariable::Extra};
        QVERIFY(marker("os_name == 'a' or extra == 'b' and ('3' in python_version or os_name != 'c')").variables()
                == expected);
        QVERIFY(Marker().variables().empty());
    }

    void theDefaultMarkerIsTrue()
    {
        const Marker always;
        QVERIFY(always.isAlwaysTrue());
        QVERIFY(always.holds(linuxEnvironment()));
        QVERIFY(always.isSatisfiable());
        QVERIFY(!always.negation().isSatisfiable());
        QVERIFY(always.negation().negation().isEquivalentTo(always));
        const Marker some = marker("os_name == 'nt'");
        QCOMPARE((always && some).text(), some.text());
        QVERIFY((always || some).isAlwaysTrue());
        QVERIFY((marker("python_version > 'new'") || some).isAlwaysTrue());
        QVERIFY(some.implies(always));
        QVERIFY(!always.implies(some));
    }

    void negationKeepsPreReleasesApart()
    {
        // `<3.9.1` leaves out 3.9.1rc1, so its negation holds for it.
        MarkerEnvironment environment = linuxEnvironment();
        environment[MarkerVariable::PythonFullVersion] = "3.9.1rc1";
        const Marker below = marker("python_full_version < '3.9.1'");
        QVERIFY(!below.holds(environment));
        QVERIFY(below.negation().holds(environment));
        QVERIFY(below.isDisjointFrom(below.negation()));
        QVERIFY((below || below.negation()).isEquivalentTo(Marker()));
    }

    void combinedMarkersReadBackAsTheSame()
    {
        const Marker left = marker("os_name == 'a' or os_name == 'b'");
        const Marker right = marker("sys_platform == 'c' and extra == 'd'");
        for (const Marker& each :
             {left && right, left || right, (left && right) || left.negation(), (left || right) && left}) {
            const Marker again = marker(QByteArray::fromStdString(each.text()));
            QVERIFY2(again.isEquivalentTo(each), each.text().c_str());
        }
    }

    void hostileMarkersStayBounded()
    {
        // Independent pairs double with every step in a bad order of variables; extras are one variable each.
        QByteArray text;
        for (int i = 0; i < 400; ++i) {
            text += i ? " or " : "";
            text += "(extra == 'a" + QByteArray::number(i) + "' and extra == 'b" + QByteArray::number((i * 7919) % 400)
                    + "')";
        }
        const Marker hostile = marker(text);
        QVERIFY(hostile.isSatisfiable());
        QVERIFY(!hostile.implies(marker("os_name == 'nt'")));
        QVERIFY(!hostile.isDisjointFrom(marker("os_name == 'nt'")));
        QCOMPARE(hostile.simplified().text(), hostile.text());

        QByteArray many;
        for (int i = 0; i < 4000; ++i)
            many += (i ? " or " : "") + QByteArray("os_name == 'n") + QByteArray::number(i) + "'";
        QVERIFY(marker(many).isSatisfiable());
        QVERIFY(!Marker::parse((many + " or " + many).toStdString()));
    }
};

QTEST_APPLESS_MAIN(MarkerTest)
#include "marker_test.moc"
