// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/bumpversion_scheme.h"
#include "release/file_glob.h"
#include "release/ini_file.h"
#include "release/pattern.h"
#include "release/python_version.h"
#include "release/toml_file.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::release;

class ReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void python_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); // NAME=TEXT@LINE:COLUMN, joined by spaces
        QTest::newRow("a string") << QByteArray("__version__ = \"1.2.3\"\n") << "__version__=1.2.3@1:16";
        QTest::newRow("single quotes, no blanks, a comment")
            << QByteArray("__version__='1.2'# x\n") << "__version__=1.2@1:14";
        QTest::newRow("an annotation") << QByteArray("VERSION: Final[str] = r'1'\n") << "VERSION=1@1:25";
        QTest::newRow("two names at once")
            << QByteArray("__version__ = version = '1.0'\n") << "__version__=1.0@1:26 version=1.0@1:26";
        QTest::newRow("a docstring is no assignment")
            << QByteArray("\"\"\"\n__version__ = '9'\n\"\"\"\n__version__ = '1'\n") << "__version__=1@4:16";
        QTest::newRow("a string with a quote in it")
            << QByteArray("X = 'it\\'s\\\n__version__ = 1'\n__version__ = '1'\n") << "__version__=1@3:16";
        QTest::newRow("code below an if is passed over")
            << QByteArray("if TYPE_CHECKING:\n    __version__ = '9'\n__version__ = '1'\n") << "__version__=1@3:16";
        QTest::newRow("a comment is passed over") << QByteArray("# __version__ = '9'\n") << "";
        QTest::newRow("lines within brackets do not begin at the margin")
            << QByteArray("f(\n__version__ = '9'\n)\n") << "";
        QTest::newRow("an f-string is no literal") << QByteArray("__version__ = f'{x}'\n") << "";
        QTest::newRow("two strings are no literal") << QByteArray("__version__ = '1.' '2'\n") << "";
        QTest::newRow("a sum is no literal") << QByteArray("__version__ = '1.' + x\n") << "";
        QTest::newRow("a comparison is no assignment") << QByteArray("__version__ == '1'\n") << "";
        QTest::newRow("a tuple") << QByteArray("version_info = (0, 3, 1)\n") << "version_info=(0, 3, 1)@1:16";
        QTest::newRow("carriage returns and a byte order mark")
            << QByteArray("\xef\xbb\xbf__version__ = '1'\r\n") << "__version__=1@1:16";
        QTest::newRow("a string that does not end") << QByteArray("a = \"\"\"\n__version__ = '1'") << "";
    }
    void python()
    {
        QFETCH(QByteArray, text);
        QStringList found;
        for (const PythonAssignment& one : pythonAssignments(text.toStdString(), "v.py")) {
            found << QString("%1=%2@%3:%4")
                         .arg(QString::fromStdString(one.name), QString::fromStdString(one.text))
                         .arg(one.place.line)
                         .arg(one.place.column);
            QCOMPARE(text.mid(qsizetype(one.offset), qsizetype(one.text.size())).toStdString(), one.text);
        }
        QTEST(found.join(' '), "expected");
    }

    void tuples_data()
    {
        QTest::addColumn<QString>("tuple");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("expected"); // empty: refused
        QTest::newRow("numbers") << "(0, 3, 1)"
                                 << "0.3.1"
                                 << "0.4.0"
                                 << "(0, 4, 0)";
        QTest::newRow("numbers take the release alone") << "(0,3,1)"
                                                        << "0.3.1"
                                                        << "0.4.0rc1"
                                                        << "(0,4,0)";
        QTest::newRow("a final five") << "(1, 2, 0, 'final', 0)"
                                      << "1.2.0"
                                      << "1.3.0b2"
                                      << "(1, 3, 0, 'beta', 2)";
        QTest::newRow("back to final") << "(1, 2, 0, \"rc\", 1)"
                                       << "1.2.0rc1"
                                       << "1.2.0"
                                       << "(1, 2, 0, \"final\", 0)";
        QTest::newRow("too many numbers") << "(1, 2)"
                                          << "1.2"
                                          << "1.2.1"
                                          << "";
        QTest::newRow("several suffixes") << "(1, 2, 0, 'final', 0)"
                                          << "1.2.0"
                                          << "1.2.1rc1.dev1"
                                          << "";
        QTest::newRow("strings of digits") << "('1', '2', '3')"
                                           << "1.2.3"
                                           << "1.2.4"
                                           << "('1', '2', '4')";
    }
    void tuples()
    {
        QFETCH(QString, tuple);
        QFETCH(QString, next);
        QTEST(QString::fromStdString(tupleVersion(tuple.toStdString()).value_or("")), "version");
        const auto result = withTupleVersion(tuple.toStdString(), next.toStdString());
        QTEST(QString::fromStdString(result.value_or("")), "expected");
    }

    void ini()
    {
        const std::string text = "[a]\r\nKey = one\r\nlist =\r\n  x\r\n\r\n  y\r\n; note\r\n[b:c]\r\nv: 1=2\r\n";
        const auto file = IniFile::parse(text, "f.cfg");
        QVERIFY(file.has_value());
        const IniFile::Option* key = file->find("a")->find("key");
        QCOMPARE(text.substr(key->offset, key->length), std::string("one"));
        QCOMPARE(key->place.line, 2U);
        QCOMPARE(file->find("a")->find("list")->value, std::string("\nx\ny"));
        QCOMPARE(file->find("b:c")->find("v")->value, std::string("1=2"));
        QVERIFY(!IniFile::parse("x = 1\n", "f").has_value());
        QVERIFY(!IniFile::parse("[a]\nx = 1\nx = 2\n", "f").has_value());
        QVERIFY(!IniFile::parse("[a]\nnothing\n", "f").has_value());
    }

    void toml()
    {
        const std::string text = "\xef\xbb\xbf# \xc3\xa4\n[a]\nb = \"\xc3\xa4\" # x\nc = '1.2'\nd = \"1\\t2\"\n";
        const auto root = readToml(text, "f.toml");
        QVERIFY(root.has_value());
        const TomlValue* value = root->at("a.c");
        QVERIFY(value);
        const auto span = stringSpan(text, *value);
        QVERIFY(span.has_value());
        QCOMPARE(text.substr(span->offset, span->length), std::string("1.2"));
        QCOMPARE(value->place.line, 4U);
        QVERIFY(!stringSpan(text, *root->at("a.d")).has_value());
        QVERIFY(!root->at("a.x"));
        QCOMPARE(readToml("a = \n", "f.toml").error().place->line, 1U);
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // the match; "-" for none, "!" for refused
        QTest::newRow("literal") << "b+c"
                                 << "abbbc"
                                 << "bbbc";
        QTest::newRow("lazy") << "a.*?c"
                              << "abcbc"
                              << "abc";
        QTest::newRow("greedy") << "a.*c"
                                << "abcbc"
                                << "abcbc";
        QTest::newRow("alternatives in their order") << "a|ab|abc"
                                                     << "abc"
                                                     << "a";
        QTest::newRow("an optional named group") << "(?P<x>\\d+)(\\.(?P<y>\\d+))?"
                                                 << "v12.3"
                                                 << "12.3";
        QTest::newRow("counted") << "\\d{2,3}"
                                 << "1 12345"
                                 << "123";
        QTest::newRow("a brace alone") << "a{x}"
                                       << "a{x}"
                                       << "a{x}";
        QTest::newRow("a negative class") << "[^0-9.]+"
                                          << "12.ab3"
                                          << "ab";
        QTest::newRow("a class with a bracket and a dash") << "[]a-]+"
                                                           << "x]-a"
                                                           << "]-a";
        QTest::newRow("word boundary") << "\\bcat\\b"
                                       << "concat cat"
                                       << "cat";
        QTest::newRow("lookahead") << "a(?=b)"
                                   << "acab"
                                   << "a";
        QTest::newRow("negative lookahead") << "a(?!c)."
                                            << "acab"
                                            << "ab";
        QTest::newRow("letters of either case") << "(?i)ABC"
                                                << "xabc"
                                                << "abc";
        QTest::newRow("loops over nothing end") << "(a*)*b"
                                                << "aaac"
                                                << "-";
        QTest::newRow("a slow one for others") << "(a+)+$"
                                               << "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
                                               << "-";
        QTest::newRow("back references are refused") << "(a)\\1"
                                                     << "aa"
                                                     << "!";
        QTest::newRow("lookbehind is refused") << "(?<=a)b"
                                               << "ab"
                                               << "!";
        QTest::newRow("an open bracket") << "[a"
                                         << "a"
                                         << "!";
        QTest::newRow("an open group") << "(a"
                                       << "a"
                                       << "!";
        QTest::newRow("a repeat of nothing") << "*a"
                                             << "a"
                                             << "!";
    }
    void patterns()
    {
        QFETCH(QString, expression);
        QFETCH(QString, text);
        const auto pattern = Pattern::compile(expression.toStdString(), {});
        QString result = "!";
        if (pattern) {
            const std::string bytes = text.toStdString();
            const auto match = pattern->find(bytes);
            QVERIFY(match.has_value());
            result = *match ? QString::fromStdString(bytes.substr((*match)->begin, (*match)->end - (*match)->begin))
                            : QString("-");
        }
        QTEST(result, "expected");
    }

    void schemes_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the parts behind it are reset") << "1.2.3rc1"
                                                       << "minor"
                                                       << "1.3.0dev0";
        QTest::newRow("the next word of a part") << "1.2.3dev4"
                                                 << "kind"
                                                 << "1.2.3a0";
        QTest::newRow("the last word is left out") << "1.2.3rc1"
                                                   << "kind"
                                                   << "1.2.3";
        QTest::newRow("its number") << "1.2.3rc1"
                                    << "number"
                                    << "1.2.3rc2";
        QTest::newRow("no further word") << "1.2.3"
                                         << "kind"
                                         << "";
        QTest::newRow("no such part") << "1.2.3"
                                      << "build"
                                      << "";
    }
    void schemes()
    {
        QFETCH(QString, version);
        QFETCH(QString, part);
        VersionScheme scheme;
        scheme.parse =
            "(?P<major>\\d+)\\.(?P<minor>\\d+)\\.(?P<patch>\\d+)  # comment\n ((?P<kind>dev|a|rc)(?P<number>\\d+))?";
        scheme.serialize = {"{major}.{minor}.{patch}{kind}{number}", "{major}.{minor}.{patch}"};
        VersionPart kind;
        kind.name = "kind";
        kind.values = {"dev", "a", "rc", "final"};
        kind.optionalValue = "final";
        scheme.parts = {kind};
        const auto values = takenApart(scheme, version.toStdString());
        QVERIFY(values.has_value());
        const auto raised = raisedPart(scheme, *values, part.toStdString(), std::chrono::year(2026) / 1 / 2);
        const auto text = raised ? putTogether(scheme, *raised, {}) : Result<std::string>(std::string());
        QTEST(QString::fromStdString(text.value_or("error")), "expected");
    }

    void globs_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");
        QTest::newRow("a star stays in its folder") << "*.py"
                                                    << "a/b.py" << false;
        QTest::newRow("two stars cross folders") << "**/*.py"
                                                 << "a/b/c.py" << true;
        QTest::newRow("two stars cross none too") << "src/**/x.py"
                                                  << "src/x.py" << true;
        QTest::newRow("a set") << "v[0-9].txt"
                               << "v7.txt" << true;
        QTest::newRow("a negative set") << "v[!0-9].txt"
                                        << "v7.txt" << false;
        QTest::newRow("a question mark") << "a?c"
                                         << "abc" << true;
        QTest::newRow("many stars") << "*a*a*a*a*b"
                                    << "aaaaaaaaaaaaaaaaaaaaaaaa" << false;
    }
    void globs()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QTEST(matchesGlob(pattern.toStdString(), path.toStdString()), "expected");
    }
};

QTEST_APPLESS_MAIN(ReadersTest)
#include "readers_test.moc"
