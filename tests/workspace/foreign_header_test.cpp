// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/foreign_header.h"

#include "base/text.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::workspace;

class ForeignHeaderTest : public QObject
{
    Q_OBJECT

    static std::vector<std::string> words(const QString& line)
    {
        std::vector<std::string> result;
        for (const QString& word : line.split('|'))
            result.push_back(word.toStdString());
        return result;
    }

private slots:
    void commands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("uv");
        QTest::addColumn<QString>("pipCompile");
        const auto row = [](const char* name, const char* line, const char* uv, const char* pipCompile) {
            QTest::addRow("%s", name) << QString(line) << QString("uv pip compile ") + uv
                                      << QString("pip-compile ") + pipCompile;
        };
        row("a source and its lock", "compile|in/a.in|-o|a.txt", "in/a.in -o a.txt", "--output-file=a.txt in/a.in");
        row("global options stand before the verb", "--quiet|--workspace|w|compile|a.in", "a.in", "a.in");
        row("sources are sorted by pip-compile only", "compile|b.in|a.in", "b.in a.in", "a.in b.in");
        row("options are sorted by pip-compile only", "compile|a.in|--strip-extras|--generate-hashes|-c|k.txt",
            "a.in --strip-extras --generate-hashes -c k.txt",
            "--constraint=k.txt --generate-hashes --strip-extras a.in");
        row("values in the same word", "compile|a.in|--output-file=a.txt|-ck.txt", "a.in --output-file=a.txt -ck.txt",
            "--constraint=k.txt --output-file=a.txt a.in");
        row("what changes nothing is left out", "compile|a.in|-U|-P|x|-Py|--upgrade-package=z|-v|--json|--dry-run",
            "a.in", "a.in");
        row("defaults are left out by pip-compile",
            "compile|a.in|--annotation-style|split|--newline=preserve|--no-allow-unsafe",
            "a.in --annotation-style split --no-allow-unsafe", "a.in");
        row("other values are not", "compile|a.in|--annotation-style=line|--newline|lf", "a.in --annotation-style=line",
            "--annotation-style=line --newline=lf a.in");
        row("indexes are left out by uv", "compile|a.in|-i|https://i.example/s|--extra-index-url=https://e.example/s",
            "a.in", "--extra-index-url=https://e.example/s --index-url=https://i.example/s a.in");
        row("unless they are emitted", "compile|a.in|-i|https://i.example/s|--emit-index-url",
            "a.in -i https://i.example/s --emit-index-url", "--index-url=https://i.example/s a.in");
        row("links likewise", "compile|a.in|-f|./wheels|--emit-find-links", "a.in -f ./wheels --emit-find-links",
            "--find-links=./wheels a.in");
        row("passwords never", "compile|a.in|-i|https://u:p@i.example/s|--emit-index-url",
            "a.in -i https://i.example/s --emit-index-url", "--index-url=https://i.example/s a.in");
        row("what only one of them knows", "compile|a.in|--python-version|3.12|--format|uv|--header-style=uv",
            "a.in --python-version 3.12", "a.in");
        row("pre-releases have another name", "compile|a.in|--prerelease|allow", "a.in --prerelease allow",
            "--pre a.in");
        row("a pylock is a format of uv", "compile|a.in|--format|pylock", "a.in --format pylock.toml", "a.in");
        row("quoted for a shell by pip-compile only", "compile|my app.in|-o|it's.txt", "my app.in -o it's.txt",
            "--output-file='it'\"'\"'s.txt' 'my app.in'");
        row("sources behind two dashes", "compile|--|-a.in", "-a.in", "-- -a.in");
        row("standard input", "compile|-", "-", "-");
    }
    void commands()
    {
        QFETCH(QString, line);
        QFETCH(QString, uv);
        QFETCH(QString, pipCompile);
        QCOMPARE(QString::fromStdString(uvCommand(words(line))), uv);
        QCOMPARE(QString::fromStdString(pipCompileCommand(words(line))), pipCompile);
    }
};

QTEST_APPLESS_MAIN(ForeignHeaderTest)
#include "foreign_header_test.moc"
