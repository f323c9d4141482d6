// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/document.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;

namespace
{

Document parsed(const std::string& bytes)
{
    auto document = Document::parse(bytes, "a.in");
    if (!document)
        qFatal("%s", describe(document.error()).c_str());
    return *std::move(document);
}

/// "kind line:column text" of each entry.
QString shown(const Document& document)
{
    QStringList lines;
    for (const Entry& entry : document.entries()) {
        const char* kinds[] = {"requirement", "include", "constraint", "option"};
        QString line = QString("%1 %2:%3 ").arg(kinds[int(entry.kind)]).arg(entry.line).arg(entry.column);
        if (entry.editable)
            line += "-e ";
        if (entry.requirement)
            line += QString::fromStdString(entry.requirement->name.text()) + " ";
        if (!entry.reference.empty())
            line += "<" + QString::fromStdString(entry.reference) + ">";
        line += QString::fromStdString(entry.target + entry.option);
        if (!entry.value.empty())
            line += "=" + QString::fromStdString(entry.value);
        for (const std::string& hash : entry.hashes)
            line += " " + QString::fromStdString(hash);
        for (const std::string& setting : entry.configSettings)
            line += " " + QString::fromStdString(setting);
        if (!entry.comment.empty())
            line += "#" + QString::fromStdString(entry.comment);
        lines << line.trimmed();
    }
    return lines.join('\n');
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void entries_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addRow("names, comments and blank lines")
            << QByteArray("# top\n\nFlask>=2 # web\n  idna\n") << "requirement 3:1 flask #web\nrequirement 4:3 idna";
        QTest::addRow("a comment needs white space before it")
            << QByteArray("a @ https://h.example/a.zip#egg=a\n") << "requirement 1:1 a";
        QTest::addRow("a continuation joins without a blank")
            << QByteArray("fl\\\nask\nb\n") << "requirement 1:1 flask\nrequirement 3:1 b";
        QTest::addRow("a comment ends a continuation")
            << QByteArray("a \\\n# note\nb\n") << "requirement 1:1 a #note\nrequirement 3:1 b";
        QTest::addRow("a backslash in a comment joins nothing")
            << QByteArray("a # note \\\nb\n") << "requirement 1:1 a #note \\\nrequirement 2:1 b";
        QTest::addRow("a backslash at the end of the file") << QByteArray("a==1 \\") << "requirement 1:1 a";
        QTest::addRow("a continuation of nothing gives the next line's place")
            << QByteArray("\\\r\n  a\r\n") << "requirement 2:3 a";
        QTest::addRow("hashes over lines") << QByteArray("a==1 \\\n  --hash=sha256:AA \\\n  --hash sha512:bb\n")
                                           << "requirement 1:1 a  sha256:aa sha512:bb";
        QTest::addRow("settings of a build")
            << QByteArray("a --config-settings k=v -C l=w\n") << "requirement 1:1 a  k=v l=w";
        QTest::addRow("a dash in a marker's text is no option")
            << QByteArray("a ; platform_version == 'x --y'\n") << "requirement 1:1 a";
        QTest::addRow("includes in every spelling")
            << QByteArray("-r a.in\n-rb.in\n--requirement c.in\n--requirement=d.in\n-c k.txt\n--constraint=l.txt\n")
            << "include 1:1 a.in\ninclude 2:1 b.in\ninclude 3:1 c.in\ninclude 4:1 d.in\nconstraint 5:1 "
               "k.txt\nconstraint 6:1 l.txt";
        QTest::addRow("blanks in a path, quoted and not")
            << QByteArray("-r my dir/b.in\n-r \"my dir/b.in\"  # c\n-c my\\ dir/k.txt\n")
            << "include 1:1 my dir/b.in\ninclude 2:1 my dir/b.in#c\nconstraint 3:1 my dir/k.txt";
        QTest::addRow("several options on a line")
            << QByteArray("--pre --no-binary foo -i https://h.example/s\n")
            << "option 1:1 --pre\noption 1:7 --no-binary=foo\noption 1:23 --index-url=https://h.example/s";
        QTest::addRow("an option cut short")
            << QByteArray("--extra https://h.example/s\n") << "option 1:1 --extra-index-url=https://h.example/s";
        QTest::addRow("a quoted value") << QByteArray("--find-links 'my wheels'\n")
                                        << "option 1:1 --find-links=my wheels";
        QTest::addRow("paths and URLs without names")
            << QByteArray("./lib[x, y]\n../other\n/srv/p\nhttps://h.example/a.zip\nsub/dir\n.\n")
            << "requirement 1:1 <./lib[x, y]>\nrequirement 2:1 <../other>\nrequirement 3:1 </srv/p>\nrequirement 4:1 "
               "<https://h.example/a.zip>\nrequirement 5:1 <sub/dir>\nrequirement 6:1 <.>";
        QTest::addRow("a wheel and an egg tell their names")
            << QByteArray("./foo_bar-1.0-py3-none-any.whl\nhttps://h.example/x.zip#egg=Bar[e]\n")
            << "requirement 1:1 foo-bar <./foo_bar-1.0-py3-none-any.whl>\nrequirement 2:1 bar "
               "<https://h.example/x.zip#egg=Bar[e]>";
        QTest::addRow("editables") << QByteArray(
            "-e ./lib[d, dev] ; os_name == 'nt'\n--editable=.\n-e git+https://h.example/r@v1#egg=foo\n-e foo @ "
            "git+https://h.example/r\n")
                                   << "requirement 1:1 -e <./lib[d, dev]>\nrequirement 2:1 -e <.>\nrequirement 3:1 -e "
                                      "foo <git+https://h.example/r@v1#egg=foo>\nrequirement 4:1 -e foo";
        QTest::addRow("variables stay as they are")
            << QByteArray("a @ https://${TOKEN}@h.example/a.zip\n-r ${DIR}/b.in\n")
            << "requirement 1:1 a\ninclude 2:1 ${DIR}/b.in";
        QTest::addRow("bare carriage returns end lines")
            << QByteArray("a\r b\rc") << "requirement 1:1 a\nrequirement 2:2 b\nrequirement 3:1 c";
        QTest::addRow("a byte order mark is no part of the first line") << QByteArray("\xef\xbb\xbf"
                                                                                      "a\n")
                                                                        << "requirement 1:1 a";
        QTest::addRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a\0\n\0"
                                              "b\0",
                                              8)
                                << "requirement 1:1 a\nrequirement 2:1 b";
        QTest::addRow("Latin-1 by a cookie")
            << QByteArray("# -*- coding: latin-1 -*-\na # \xe9t\xe9\n") << QString::fromUtf8("requirement 2:1 a #été");
    }
    void entries()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Document document = parsed(text.toStdString());
        QCOMPARE(shown(document), expected);
        QCOMPARE(QByteArray::fromStdString(document.bytes()), text);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("hint");
        QTest::addRow("an unknown option") << QByteArray("a\n--wat\n") << "a.in:2:1"
                                           << "unknown option `--wat`"
                                           << "no requirement file option has a name like this";
        QTest::addRow("an option with a slip") << QByteArray("--index-ulr x\n") << "a.in:1:1"
                                               << "unknown option `--index-ulr`"
                                               << "did you mean `--index-url`?";
        QTest::addRow("an option cut too short") << QByteArray("--no x\n") << "a.in:1:1"
                                                 << "the option `--no` could be --no-index or --no-binary"
                                                 << "write it in full";
        QTest::addRow("an option without its value") << QByteArray("-r\n") << "a.in:1:1"
                                                     << "the option `--requirement` needs a value"
                                                     << "";
        QTest::addRow("two includes on a line") << QByteArray("-r a -r b\n") << "a.in:1:1"
                                                << "an include must stand on a line of its own"
                                                << "write one `-r`, `-c` or `-e` a line";
        QTest::addRow("a run's option behind a requirement")
            << QByteArray("a -i https://h.example\n") << "a.in:1:3"
            << "the option `-i` cannot stand behind a requirement"
            << "put it on a line of its own, where it holds for the whole run";
        QTest::addRow("a weak digest") << QByteArray("a==1 \\\n  --hash=md5:ab\n") << "a.in:2:3"
                                       << "`md5` is no digest that protects"
                                       << "use sha256, sha384 or sha512";
        QTest::addRow("a digest without its algorithm") << QByteArray("a --hash=ab\n") << "a.in:1:3"
                                                        << "expected ALGORITHM:DIGEST behind `--hash`"
                                                        << "e.g. --hash=sha256:9f86d0...";
        QTest::addRow("a removed option") << QByteArray("a --global-option=x\n") << "a.in:1:3"
                                          << "the option `--global-option` was removed from pip"
                                          << "use --config-settings";
        QTest::addRow("an unclosed quote") << QByteArray("--find-links 'x\n") << "a.in:1:14"
                                           << "this quote is not closed"
                                           << "close it, or write `\\` before it";
        QTest::addRow("a marker that sticks to a path")
            << QByteArray("./a;os_name == 'nt'\n") << "a.in:1:4"
            << "a marker behind a path or URL needs white space before its `;`"
            << "write ` ;`";
        QTest::addRow("a merge conflict of git")
            << QByteArray("b\n<<<<<<< HEAD\na<1\n=======\na<2\n>>>>>>> topic\n") << "a.in:2:1"
            << "a merge conflict of git begins here, and nobody has decided yet which lines stay"
            << "keep the right lines, take out the marks <<<<<<<, ======= and >>>>>>>, then: git add";
        QTest::addRow("a lone dash") << QByteArray("--\n") << "a.in:1:1"
                                     << "a lone `--` means nothing"
                                     << "remove it";
        QTest::addRow("bytes that are no UTF-8")
            << QByteArray("a\nb\xff\n") << "a.in:2:2"
            << "the file is not valid UTF-8"
            << "save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`";
        QTest::addRow("an encoding that nobody reads") << QByteArray("# coding: cp1252\na\n") << "a.in:1:1"
                                                       << "the encoding `cp1252` is not supported"
                                                       << "save the file as UTF-8 and remove this line";
        QTest::addRow("half a UTF-16 unit") << QByteArray("\xff\xfe"
                                                          "a",
                                                          3)
                                            << "a.in"
                                            << "the file begins like UTF-16 or UTF-32 and is not valid as such"
                                            << "save it as UTF-8";
    }
    void refusals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, message);
        QFETCH(QString, hint);
        const auto document = Document::parse(text.toStdString(), "a.in");
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Parse);
        QCOMPARE(QString::fromStdString(describe(*document.error().place)), place);
        QCOMPARE(QString::fromStdString(document.error().message), message);
        QCOMPARE(QString::fromStdString(document.error().hint), hint);
    }
    void aRequirementsErrorIsPlacedInItsPhysicalLine()
    {
        const auto document = Document::parse("ok\nname \\\n  >=1,,2\n", "a.in");
        QVERIFY(!document);
        QCOMPARE(document.error().place->line, 3u);
    }

    void replacing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("entry");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QByteArray>("after");
        QTest::addRow("the requirement alone")
            << QByteArray("a==1\nb==1  # keep\nc\n") << 1 << "b==2.0" << QByteArray("a==1\nb==2.0  # keep\nc\n");
        QTest::addRow("line ends stay, mixed as they are")
            << QByteArray("a==1\r\nb\rc\n") << 1 << "b>=2" << QByteArray("a==1\r\nb>=2\rc\n");
        QTest::addRow("hashes stay") << QByteArray("a==1 \\\n    --hash=sha256:aa\n") << 0 << "a==2"
                                     << QByteArray("a==2 \\\n    --hash=sha256:aa\n");
        QTest::addRow("a requirement over two lines becomes one")
            << QByteArray("a \\\n  >=1 # x\nb\n") << 0 << "a>=2" << QByteArray("a>=2 # x\nb\n");
        QTest::addRow("aligned comments stay aligned")
            << QByteArray("a==1      # one\nbb==1     # two\nccc==1    # three\n") << 1 << "bb==1.10"
            << QByteArray("a==1      # one\nbb==1.10  # two\nccc==1    # three\n");
        QTest::addRow("a comment gives way where there is no room")
            << QByteArray("a==1  # one\nb==1  # two\nc==1  # three\n") << 0 << "a==1.2.3"
            << QByteArray("a==1.2.3  # one\nb==1  # two\nc==1  # three\n");
        QTest::addRow("a lone comment keeps its distance")
            << QByteArray("a==1    # one\n") << 0 << "a==10" << QByteArray("a==10    # one\n");
        QTest::addRow("an editable becomes another one")
            << QByteArray("-e ./a # x\n") << 0 << "-e ./b" << QByteArray("-e ./b # x\n");
        QTest::addRow("no line end at the end") << QByteArray("a\nb") << 1 << "b<2" << QByteArray("a\nb<2");
        QTest::addRow("a byte order mark stays") << QByteArray("\xef\xbb\xbf"
                                                               "a\n")
                                                 << 0 << "a<2"
                                                 << QByteArray("\xef\xbb\xbf"
                                                               "a<2\n");
        QTest::addRow("UTF-16 stays UTF-16")
            << QByteArray("\xfe\xff\0a\0\n", 6) << 0 << "b" << QByteArray("\xfe\xff\0b\0\n", 6);
    }
    void replacing()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, entry);
        QFETCH(QString, requirement);
        QFETCH(QByteArray, after);
        const auto edited = parsed(before.toStdString()).withRequirement(std::size_t(entry), requirement.toStdString());
        QVERIFY2(edited, edited ? "" : describe(edited.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(edited->bytes()), after);
    }

    void adding_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QByteArray>("after");
        QTest::addRow("an empty file") << QByteArray("") << "a"
                                       << "" << QByteArray("a\n");
        QTest::addRow("between sorted names") << QByteArray("alpha\nbeta\ngamma\n") << "Bravo>=1"
                                              << "" << QByteArray("alpha\nbeta\nBravo>=1\ngamma\n");
        QTest::addRow("behind the last of sorted names") << QByteArray("alpha\nbeta") << "zeta"
                                                         << "" << QByteArray("alpha\nbeta\nzeta\n");
        QTest::addRow("before the first of sorted names, above its comment")
            << QByteArray("-r x.in\n\n# why b\nb\nc\n") << "a"
            << "" << QByteArray("-r x.in\n\na\n# why b\nb\nc\n");
        QTest::addRow("below the comment that heads the file") << QByteArray("# head\nb\nc\n") << "a"
                                                               << "" << QByteArray("# head\na\nb\nc\n");
        QTest::addRow("to the end where nothing is sorted") << QByteArray("c\na\n\n") << "b"
                                                            << "" << QByteArray("c\na\nb\n\n");
        QTest::addRow("with the file's line ends") << QByteArray("c\r\na") << "b"
                                                   << "" << QByteArray("c\r\na\r\nb\r\n");
        QTest::addRow("with a comment") << QByteArray("c\na\n") << "b"
                                        << "why" << QByteArray("c\na\nb  # why\n");
        QTest::addRow("with a comment in the others' column")
            << QByteArray("a      # x\nb      # y\n") << "c"
            << "# z" << QByteArray("a      # x\nb      # y\nc      # z\n");
        QTest::addRow("behind an entry of several lines") << QByteArray("a==1 \\\n  --hash=sha256:aa\nc\n") << "b"
                                                          << "" << QByteArray("a==1 \\\n  --hash=sha256:aa\nb\nc\n");
    }
    void adding()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, requirement);
        QFETCH(QString, comment);
        QFETCH(QByteArray, after);
        const auto edited = parsed(before.toStdString()).withAdded(requirement.toStdString(), comment.toStdString());
        QVERIFY2(edited, edited ? "" : describe(edited.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(edited->bytes()), after);
    }

    void removing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("entry");
        QTest::addColumn<QByteArray>("after");
        QTest::addRow("a line") << QByteArray("a\nb # x\nc\n") << 1 << QByteArray("a\nc\n");
        QTest::addRow("all lines of an entry")
            << QByteArray("a\nb==1 \\\n  --hash=sha256:aa \\\n  --hash=sha256:bb\nc\n") << 1 << QByteArray("a\nc\n");
        QTest::addRow("with the comment that is its own")
            << QByteArray("a\n\n# why b\n# really\nb\n\nc\n") << 1 << QByteArray("a\n\n\nc\n");
        QTest::addRow("not the comment that heads further lines")
            << QByteArray("a\n# web\nb\nc\n") << 1 << QByteArray("a\n# web\nc\n");
        QTest::addRow("not the comment that heads the file")
            << QByteArray("# head\na\n") << 0 << QByteArray("# head\n");
        QTest::addRow("the last line without a line end") << QByteArray("a\nb") << 1 << QByteArray("a\n");
        QTest::addRow("one of several options")
            << QByteArray("--pre --no-binary x --no-index\n") << 1 << QByteArray("--pre --no-index\n");
    }
    void removing()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, entry);
        QFETCH(QByteArray, after);
        const auto edited = parsed(before.toStdString()).without(std::size_t(entry));
        QVERIFY2(edited, edited ? "" : describe(edited.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(edited->bytes()), after);
    }

    void commenting_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QByteArray>("after");
        QTest::addRow("a new one") << QByteArray("a\nb\n") << "why" << QByteArray("a  # why\nb\n");
        QTest::addRow("another one") << QByteArray("a   # old\r\nb\r\n") << "new" << QByteArray("a   # new\r\nb\r\n");
        QTest::addRow("none") << QByteArray("a   # old\nb\n") << "" << QByteArray("a\nb\n");
        QTest::addRow("none where there is none") << QByteArray("a\n") << "" << QByteArray("a\n");
        QTest::addRow("behind the last line of an entry")
            << QByteArray("a \\\n  --hash=sha256:aa\n") << "why" << QByteArray("a \\\n  --hash=sha256:aa  # why\n");
        QTest::addRow("a backslash would join the next line")
            << QByteArray("a\nb\n") << "why \\" << QByteArray("a  # why\nb\n");
    }
    void commenting()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, comment);
        QFETCH(QByteArray, after);
        const auto edited = parsed(before.toStdString()).withComment(0, comment.toStdString());
        QVERIFY2(edited, edited ? "" : describe(edited.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(edited->bytes()), after);
    }

    void editsThatWouldChangeOtherLinesAreRefused()
    {
        const Document document = parsed("a\nb\n");
        QVERIFY(!document.withRequirement(0, "a \\"));
        QVERIFY(!document.withRequirement(0, "a # x"));
        QVERIFY(!document.withRequirement(0, "a\nc"));
        QVERIFY(!document.withRequirement(0, ""));
        QVERIFY(!document.withRequirement(0, "-r x.in"));
        QVERIFY(!document.withRequirement(0, "a --hash=sha256:aa"));
        QVERIFY(!document.withRequirement(2, "c"));
        QVERIFY(!document.withAdded("c\\"));
        QVERIFY(!document.withAdded("c # d"));
        QVERIFY(!document.withAdded("c", "d\ne"));
        QVERIFY(!document.without(2));
        QVERIFY(!parsed("a \\").withComment(0, "why"));
        const Document latin = parsed("# coding: latin-1\na\n");
        QVERIFY(!latin.withComment(0, "\u03bb"));
        QVERIFY(latin.withComment(0, "\u00e9"));
        QVERIFY(!parsed("-r x.in\n").withRequirement(0, "a"));
    }

    void everyByteSurvivesParsing()
    {
        QRandomGenerator random(42);
        const QList<QByteArray> pieces{"a",
                                       "==1",
                                       " ",
                                       "\t",
                                       "#",
                                       "\\",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       "-r x",
                                       "--hash=sha256:aa",
                                       ";",
                                       "'",
                                       "\"",
                                       "[b]",
                                       "@",
                                       "./p",
                                       "https://h.example/x",
                                       "\xc3\xa9",
                                       "\xe2\x80\xa8",
                                       "${X}",
                                       "-",
                                       "--pre",
                                       "\x0c",
                                       "\xef\xbb\xbf",
                                       "coding: latin-1"};
        int read = 0;
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes;
            for (int i = random.bounded(12); i > 0; --i)
                bytes += pieces[random.bounded(pieces.size())];
            const auto document = Document::parse(bytes.toStdString(), "a.in");
            if (!document)
                continue;
            ++read;
            if (QByteArray::fromStdString(document->bytes()) != bytes)
                QFAIL(bytes.toHex().constData());
            for (const Entry& entry : document->entries())
                if (entry.span.begin > entry.content.begin || entry.content.end > entry.span.end
                    || entry.span.end > document->text().size() || entry.content.begin >= entry.content.end
                    || entry.subject.begin < entry.content.begin || entry.subject.end > entry.content.end)
                    QFAIL(bytes.toHex().constData());
        }
        QVERIFY(read > 5000);
    }
    void everyEncodingSurvives()
    {
        const char32_t text[] = U"a # \u00e9 \u20ac \U0001f600\nb\n";
        for (const bool little : {true, false}) {
            QByteArray wide;
            QByteArray half;
            const auto put = [&](QByteArray& bytes, char32_t unit, int size) {
                for (int i = 0; i < size; ++i)
                    bytes += char(unit >> (8 * (little ? i : size - 1 - i)));
            };
            put(wide, 0xfeff, 4);
            put(half, 0xfeff, 2);
            for (const char32_t point : std::u32string_view(text)) {
                put(wide, point, 4);
                if (point < 0x10000) {
                    put(half, point, 2);
                } else {
                    put(half, 0xd800 + ((point - 0x10000) >> 10), 2);
                    put(half, 0xdc00 + ((point - 0x10000) & 0x3ff), 2);
                }
            }
            for (const QByteArray& bytes : {wide, half}) {
                const Document document = parsed(bytes.toStdString());
                QCOMPARE(document.entries().front().comment, std::string("\u00e9 \u20ac \U0001f600"));
                QCOMPARE(QByteArray::fromStdString(document.bytes()), bytes);
            }
        }
    }

    void longLinesAreReadOnce()
    {
        std::string text = "a";
        for (int i = 0; i < 200000; ++i)
            text += "\\\n";
        text += "==1\n";
        QCOMPARE(shown(parsed(text)), QString("requirement 1:1 a"));
        std::string options;
        for (int i = 0; i < 50000; ++i)
            options += "--pre \\\n";
        const Document document = parsed(options);
        QCOMPARE(document.entries().size(), std::size_t(50000));
        QCOMPARE(document.entries().back().line, 50000u);
        QCOMPARE(document.entries().back().column, 1u);
    }
    void aRequirementOfAbsurdLengthIsRefused()
    {
        QVERIFY(!Document::parse("a" + std::string(200000, ' ') + "==1\n", "a.in"));
    }

    void findsByName()
    {
        const Document document = parsed("Flask\n./x\nflask==2\n");
        QCOMPARE(document.find(*pep::Name::parse("FLASK"))->line, 1u);
        QVERIFY(!document.find(*pep::Name::parse("x")));
    }
    void newlineIsThatOfMostLines()
    {
        QCOMPARE(parsed("a\r\nb\r\nc\n").newline(), std::string("\r\n"));
        QCOMPARE(parsed("a\rb\r").newline(), std::string("\r"));
        QCOMPARE(parsed("a").newline(), std::string("\n"));
    }
};

QTEST_APPLESS_MAIN(DocumentTest)
#include "document_test.moc"
