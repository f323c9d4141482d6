// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;

namespace
{

Lock parsed(const std::string& text)
{
    const auto lock = Lock::parse(text, "base.txt");
    if (!lock)
        qFatal("%s", describe(lock.error()).c_str());
    return *lock;
}

/// "name|extras|version|url|marker|hashes|via" for each package: what a row of a table can be compared with.
QString shown(const std::vector<LockedPackage>& packages)
{
    QStringList lines;
    for (const LockedPackage& package : packages) {
        QStringList extras;
        for (const auto& extra : package.extras)
            extras << QString::fromStdString(extra.text());
        QStringList hashes;
        for (const auto& hash : package.hashes)
            hashes << QString::fromStdString(hash);
        QStringList via;
        for (const auto& item : package.via)
            via << QString::fromStdString(item);
        lines << QStringList{QString::fromStdString(package.name.text()) + (package.editable ? "!" : ""),
                             extras.join('+'),
                             (package.arbitrary ? "=" : "") + QString::fromStdString(package.versionText),
                             QString::fromStdString(package.url),
                             QString::fromStdString(package.marker),
                             hashes.join('+'),
                             via.join('+')}
                     .join('|');
    }
    return lines.join('\n');
}

} // namespace

class LockTest : public QObject
{
    Q_OBJECT

private slots:
    void packages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a plain pin") << "idna==3.7\n"
                                     << "idna||3.7||||";
        QTest::addRow("a name becomes normal, a version keeps its spelling") << "Py_YAML==6.0.0rc1\n"
                                                                             << "py-yaml||6.0.0rc1||||";
        QTest::addRow("one source on a line of its own") << "idna==3.7\n    # via anyio\n"
                                                         << "idna||3.7||||anyio";
        QTest::addRow("several sources, one a line")
            << "idna==3.7\n    # via\n    #   -r in/base.in\n    #   anyio\nzipp==1\n"
            << "idna||3.7||||-r in/base.in+anyio\nzipp||1||||";
        QTest::addRow("line style, aligned") << "idna==3.7                # via anyio, -r base.in\n"
                                             << "idna||3.7||||anyio+-r base.in";
        QTest::addRow("hashes over continuation lines")
            << "idna==3.7 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via anyio\n"
            << "idna||3.7|||sha256:aa+sha256:bb|anyio";
        QTest::addRow("a hash with a blank instead of an equals sign") << "idna==3.7 --hash sha256:aa\n"
                                                                       << "idna||3.7|||sha256:aa|";
        QTest::addRow("a comment ends a continuation") << "idna==3.7 \\\n    # via anyio\nzipp==1\n"
                                                       << "idna||3.7||||anyio\nzipp||1||||";
        QTest::addRow("extras of either tool") << "x[e, f]==1.0\ny[e,f]==1.0\n"
                                               << "x|e+f|1.0||||\ny|e+f|1.0||||";
        QTest::addRow("a marker") << "tomli==2.0 ; python_full_version < '3.11'\n"
                                  << "tomli||2.0||python_full_version < '3.11'||";
        QTest::addRow("a direct reference keeps its fragment")
            << "x @ https://h.example/x-1.zip#sha256=ab ; os_name == 'nt'\n"
            << "x|||https://h.example/x-1.zip#sha256=ab|os_name == 'nt'||";
        QTest::addRow("an editable project") << "-e ./lib\n    # via -r base.in\n"
                                             << "!|||./lib|||-r base.in";
        QTest::addRow("a project by its path") << "./lib ; os_name == 'nt'\n    # via -r base.in\n"
                                               << "|||./lib|os_name == 'nt'||-r base.in";
        QTest::addRow("an unnamed URL") << "https://h.example/x-1.zip\n"
                                        << "|||https://h.example/x-1.zip|||";
        QTest::addRow("arbitrary equality needs no version") << "x===2004d-odd\n"
                                                             << "x||=2004d-odd||||";
        QTest::addRow("epoch and local parts") << "x==1!2.0+cu121\n"
                                               << "x||1!2.0+cu121||||";
        QTest::addRow("carriage returns") << "a==1\r\n    # via\r\n    #   b\r\n    #   c\r\nb==2\r\n"
                                          << "a||1||||b+c\nb||2||||";
        QTest::addRow("a byte order mark") << QString::fromUtf8("\xef\xbb\xbf"
                                                                "a==1\n")
                                           << "a||1||||";
        QTest::addRow("no line end at the end") << "a==1"
                                                << "a||1||||";
        QTest::addRow("parentheses around the pin") << "a (==1.5)\n"
                                                    << "a||1.5||||";
    }
    void packages()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Lock lock = parsed(text.toStdString());
        QCOMPARE(shown(lock.packages), expected);
        QCOMPARE(lock.warnings, std::vector<std::string>());
    }

    void skippedLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("warning");
        QTest::addRow("a range is no pin") << "idna>=3"
                                           << "base.txt:2: `idna` is not pinned to one version and was skipped";
        QTest::addRow("a wildcard is no pin") << "idna==3.*"
                                              << "base.txt:2: `idna` is not pinned to one version and was skipped";
        QTest::addRow("two clauses are no pin") << "idna==3,<4"
                                                << "base.txt:2: `idna` is not pinned to one version and was skipped";
        QTest::addRow("a name alone is no pin") << "idna"
                                                << "base.txt:2: `idna` is not pinned to one version and was skipped";
        QTest::addRow("odd text is shown safely")
            << "<<odd \x1b[31m"
            << "base.txt:2: this line is no pin and was skipped: `<<odd \\x1b[31m`";
        QTest::addRow("an unfinished list of extras")
            << "idna[a==3"
            << "base.txt:2: `idna` is not pinned to one version and was skipped";
    }
    void skippedLines()
    {
        QFETCH(QString, line);
        QFETCH(QString, warning);
        const Lock lock = parsed("a==1\n" + line.toStdString() + "\nz==2\n");
        QCOMPARE(shown(lock.packages), QString("a||1||||\nz||2||||"));
        QCOMPARE(lock.warnings, std::vector<std::string>{warning.toStdString()});
    }

    void frame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("layout");
        QTest::addColumn<int>("style");
        QTest::addColumn<QString>("command");
        QTest::addRow("uv's header") << "# This file was autogenerated by uv via the following command:\n#    uv pip "
                                        "compile a.in -o a.txt\na==1\n    # via -r a.in\n"
                                     << int(LockLayout::Uv) << int(AnnotationStyle::Split)
                                     << "uv pip compile a.in -o a.txt";
        QTest::addRow("our own header") << "# This file was autogenerated by lockwright via the following command:\n#  "
                                           "  lockwright compile a.in\na==1 # via -r a.in\n"
                                        << int(LockLayout::Uv) << int(AnnotationStyle::Line)
                                        << "lockwright compile a.in";
        QTest::addRow("pip-tools' header")
            << "#\n# This file is autogenerated by pip-compile with Python 3.12\n# by the following command:\n#\n#    "
               "pip-compile a.in\n#\na==1\n    # via\n    #   -r a.in\n    #   b\n"
            << int(LockLayout::PipTools) << int(AnnotationStyle::Split) << "pip-compile a.in";
        QTest::addRow("annotations without a header") << "a==1\n    # via -r a.in\n"
                                                      << int(LockLayout::Uv) << int(AnnotationStyle::Split) << "";
        QTest::addRow("pip-tools' quotes without a header")
            << "a==1 ; os_name == \"nt\"\n    # via -r a.in\n"
            << int(LockLayout::PipTools) << int(AnnotationStyle::Split) << "";
        QTest::addRow("bare pins") << "a==1\nb==2\n" << int(LockLayout::Plain) << int(AnnotationStyle::None) << "";
        QTest::addRow("line style with hashes")
            << "a==1 \\\n    --hash=sha256:aa\n    # via b\nc==1 \\\n    --hash=sha256:aa\n    # via a, b\n"
            << int(LockLayout::Uv) << int(AnnotationStyle::Line) << "";
    }
    void frame()
    {
        QFETCH(QString, text);
        QFETCH(int, layout);
        QFETCH(int, style);
        QFETCH(QString, command);
        const Lock lock = parsed(text.toStdString());
        QCOMPARE(int(lock.layout), layout);
        QCOMPARE(int(lock.annotations), style);
        QCOMPARE(QString::fromStdString(lock.command), command);
    }

    void optionsAndFooter()
    {
        const Lock lock =
            parsed("--index-url https://h.example/simple\n--extra-index-url=https://i.example/simple\n--no-index\n\n"
                   "a==1\n    # via b\n    # from https://h.example/simple\n\n"
                   "# The following packages were excluded from the output:\n# setuptools\n# Odd_Name\n");
        QCOMPARE(lock.options.size(), std::size_t(3));
        QCOMPARE(lock.options[0], std::pair(std::string("--index-url"), std::string("https://h.example/simple")));
        QCOMPARE(lock.options[1], std::pair(std::string("--extra-index-url"), std::string("https://i.example/simple")));
        QCOMPARE(lock.options[2], std::pair(std::string("--no-index"), std::string()));
        QCOMPARE(lock.packages[0].index, std::string("https://h.example/simple"));
        QCOMPARE(lock.excluded.size(), std::size_t(2));
        QCOMPARE(lock.excluded[1].text(), std::string("odd-name"));
        QVERIFY(lock.warnings.empty());
    }

    void pinsBelowPipToolsHeadingCount()
    {
        const Lock lock =
            parsed("a==1\n    # via b\n\n# The following packages are considered to be unsafe in a requirements file:\n"
                   "pip==24.0\n    # via a\n# setuptools\n");
        QCOMPARE(shown(lock.packages), QString("a||1||||b\npip||24.0||||a"));
        QCOMPARE(int(lock.layout), int(LockLayout::PipTools));
    }

    void conflictsAreRecovered()
    {
        const Lock lock = parsed(
            "a==1\n<<<<<<< HEAD\nb==2\n    # via a\n||||||| 1234\nb==1\n=======\nb==3\nc==1\n>>>>>>> topic\nd==4\n");
        QVERIFY(lock.conflicted);
        QCOMPARE(shown(lock.packages), QString("a||1||||\nb||2||||a\nd||4||||"));
        QCOMPARE(shown(lock.theirs), QString("a||1||||\nb||3||||\nc||1||||\nd||4||||"));
        QCOMPARE(shown(lock.ancestor), QString("a||1||||\nb||1||||\nd||4||||"));
        QVERIFY(lock.warnings.empty());
    }
    void aConflictWithoutAncestorHasNone()
    {
        const Lock lock = parsed("<<<<<<< HEAD\r\nb==2\r\n=======\r\nb==3\r\n>>>>>>> topic\r\n");
        QCOMPARE(shown(lock.packages), QString("b||2||||"));
        QCOMPARE(shown(lock.theirs), QString("b||3||||"));
        QVERIFY(lock.ancestor.empty());
        QCOMPARE(lock.newline, std::string("\r\n"));
    }
    void anUnfinishedConflictIsToldAndRead()
    {
        const Lock lock = parsed("<<<<<<< HEAD\nb==2\n=======\nb==3\n");
        QCOMPARE(shown(lock.theirs), QString("b||3||||"));
        QCOMPARE(lock.warnings, std::vector<std::string>{"base.txt: a git conflict has no closing marker"});
    }

    void warningsAreBounded()
    {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += "?\n";
        const Lock lock = parsed(text);
        QCOMPARE(lock.warnings.size(), std::size_t(101));
        QCOMPARE(lock.warnings.back(), std::string("base.txt: 4900 more lines could not be read"));
    }
    void hostileTextIsReadToItsEnd()
    {
        QRandomGenerator random(11);
        const QList<QByteArray> pieces{
            "a",       "==1",     "===",     " ",       "#",     "# via", "    #   b", "\\",     "\n", "\r\n",
            "<<<<<<<", "=======", ">>>>>>>", "|||||||", "[",     "]",     "-e ",       "--hash", "=",  "sha256:aa",
            ";",       "@",       "./p",     "--",      "(==1)", "#egg=", "\xff",      "via ",   ", "};
        for (int round = 0; round < 20000; ++round) {
            QByteArray text;
            for (int i = random.bounded(14); i > 0; --i)
                text += pieces[random.bounded(pieces.size())];
            const Lock lock = parsed((text + "\nlast==9\n").toStdString());
            for (const auto* side : {&lock.packages, &lock.theirs, &lock.ancestor})
                for (const LockedPackage& package : *side)
                    if (package.line == 0 || (package.name.empty() && package.url.empty()))
                        QFAIL(text.toHex().constData());
        }
    }
    void binaryDataIsRefused()
    {
        const auto lock = Lock::parse(std::string_view("PK\0\0", 4), "base.txt");
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::Parse);
    }
    void anEmptyLockIsALock()
    {
        const Lock lock = parsed("");
        QVERIFY(lock.packages.empty());
        QCOMPARE(lock.newline, std::string("\n"));
        QVERIFY(!lock.find(*pep::Name::parse("a")));
    }
    void findTakesTheFirst()
    {
        const Lock lock = parsed("a==1 ; os_name == 'nt'\na==2 ; os_name != 'nt'\n");
        QCOMPARE(lock.find(*pep::Name::parse("A"))->versionText, std::string("1"));
    }
};

QTEST_APPLESS_MAIN(LockTest)
#include "lock_test.moc"
