// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock_diff.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;

namespace
{

Lock parsed(const QString& text)
{
    return Lock::parse(text.toStdString(), "base.txt").value();
}

QString shown(const LockDiff& diff)
{
    QStringList lines;
    for (const PackageChange& change : diff.changes) {
        QStringList because;
        for (const auto& cause : change.because)
            because << QString::fromStdString(cause.text());
        lines << QStringList{QString::fromStdString(change.name.text()),
                             name(change.kind),
                             name(change.size),
                             name(change.cause),
                             because.join('+'),
                             QString::fromStdString(change.oldText) + ">" + QString::fromStdString(change.newText)}
                     .join(' ');
    }
    return lines.join('\n');
}

/// Applies a unified difference as `patch` would, checking every line that it says is there.
std::optional<QByteArray> patched(const QByteArray& before, const QByteArray& difference)
{
    const auto split = [](const QByteArray& text) {
        QList<QByteArray> lines;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype end = text.indexOf('\n', at);
            const qsizetype behind = end < 0 ? text.size() : end + 1;
            lines << text.mid(at, behind - at);
            at = behind;
        }
        return lines;
    };
    const QList<QByteArray> old = split(before);
    QList<QByteArray> patch = split(difference);
    QByteArray result;
    qsizetype at = 0;
    for (qsizetype i = 2; i < patch.size(); ++i) {
        QByteArray line = patch[i];
        if (line.startsWith("@@ -")) {
            const QList<QByteArray> range = line.split(' ')[1].mid(1).split(',');
            const qsizetype first = range[0].toLongLong() - (range.size() > 1 && range[1] == "0" ? 0 : 1);
            while (at < first)
                result += old[at++];
            continue;
        }
        if (i + 1 < patch.size() && patch[i + 1].startsWith('\\')) {
            line.chop(1);
            ++i;
        }
        if (line.startsWith('+')) {
            result += line.mid(1);
            continue;
        }
        if (at >= old.size() || old[at] != line.mid(1))
            return std::nullopt;
        if (line.startsWith(' '))
            result += old[at];
        ++at;
    }
    while (at < old.size())
        result += old[at++];
    return result;
}

} // namespace

class LockDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void changes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("summary");
        QTest::addRow("equal locks have none") << "a==1\n"
                                               << "a==1\n"
                                               << ""
                                               << "no changes";
        QTest::addRow("a patch, a minor and a major step")
            << "a==1.2.3\nb==1.2.3\nc==1.2.3\n"
            << "a==1.2.4\nb==1.3.0\nc==2.0.0\n"
            << "a upgraded patch released  1.2.3>1.2.4\nb upgraded minor released  1.2.3>1.3.0\nc upgraded major "
               "released  1.2.3>2.0.0"
            << "3 updated";
        QTest::addRow("versions are numbers, not text") << "a==1.9\n"
                                                        << "a==1.10\n"
                                                        << "a upgraded minor released  1.9>1.10"
                                                        << "1 updated";
        QTest::addRow("a new epoch is a major step") << "a==2024.1\n"
                                                     << "a==1!1.0\n"
                                                     << "a upgraded major released  2024.1>1!1.0"
                                                     << "1 updated";
        QTest::addRow("a post release is a patch") << "a==1.0\n"
                                                   << "a==1.0.post1\n"
                                                   << "a upgraded patch released  1.0>1.0.post1"
                                                   << "1 updated";
        QTest::addRow("a downgrade has no cause that two locks tell") << "a==2\n"
                                                                      << "a==1\n"
                                                                      << "a downgraded major unknown  2>1"
                                                                      << "1 updated";
        QTest::addRow("another spelling of one version") << "a==1.0\n"
                                                         << "a==1.0.0\n"
                                                         << "a respelled none unknown  1.0>1.0.0"
                                                         << "1 respelled";
        QTest::addRow("a registry pin becomes a URL") << "a==1\n"
                                                      << "a @ https://h.example/a.zip\n"
                                                      << "a source-changed none unknown  1>https://h.example/a.zip"
                                                      << "1 from another source";
        QTest::addRow("other hashes; their order says nothing")
            << "a==1 --hash=sha256:aa\nb==1 --hash=sha256:aa --hash=sha256:bb\n"
            << "a==1 --hash=sha256:aa --hash=sha256:cc\nb==1 --hash=sha256:bb --hash=sha256:aa\n"
            << "a hashes-changed none released  1>1"
            << "1 with other hashes";
        QTest::addRow("a line that came with its requirement was edited in")
            << "a==1\n    # via -r x.in\n"
            << "a==1\n    # via -r x.in\nb==1\n    # via -r x.in\n"
            << "b added none edited  >1"
            << "1 added";
        QTest::addRow("a dependency follows the package that brought it")
            << "a==1\n    # via -r x.in\n"
            << "a==2\n    # via -r x.in\nb==1\n    # via a\n"
            << "a upgraded major released  1>2\nb added none knock-on a >1"
            << "1 updated, 1 added";
        QTest::addRow("a dependency leaves with the package that brought it")
            << "a==1\n    # via -r x.in\nb==1\n    # via a\n"
            << ""
            << "a removed none edited  1>\nb removed none knock-on a 1>"
            << "2 removed";
        QTest::addRow("a dependent that came changes the comments of its dependency")
            << "b==1\n    # via -r x.in\n"
            << "a==1\n    # via -r x.in\nb==1\n    # via\n    #   -r x.in\n    #   a\n"
            << "a added none edited  >1\nb annotation-only none knock-on a 1>1"
            << "1 added, 1 only comments";
        QTest::addRow("lines of one name are paired by version, then by marker")
            << "a==1 ; os_name == 'nt'\na==2 ; os_name != 'nt'\n"
            << "a==1 ; os_name == 'nt'\na==3 ; os_name != 'nt'\n"
            << "a upgraded major released  2>3"
            << "1 updated";
        QTest::addRow("the order alone") << "a==1\nb==1\n"
                                         << "b==1\na==1\n"
                                         << ""
                                         << "only the order";
        QTest::addRow("the header alone") << "# one\na==1\n"
                                          << "# two\na==1\n"
                                          << ""
                                          << "only the header";
        QTest::addRow("the options alone") << "a==1\n"
                                           << "--no-index\n\na==1\n"
                                           << ""
                                           << "only options";
        QTest::addRow("an editable path is known by its path")
            << "-e ./x\n"
            << "-e ./y\n"
            << " removed none unknown  ./x>\n added none unknown  >./y"
            << "1 added, 1 removed";
    }
    void changes()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QFETCH(QString, summary);
        const LockDiff diff = diffLocks(parsed(before), parsed(after));
        QCOMPARE(shown(diff), expected);
        QCOMPARE(QString::fromStdString(diff.summary()), summary);
        QCOMPARE(diff.empty(), summary == "no changes");
    }

    void editedNamesStandOverWhatCommentsTell()
    {
        const Lock before = parsed("a==1\n    # via b\nb==1\n");
        const Lock after = parsed("a==2\n    # via b\nb==2\n");
        QCOMPARE(shown(diffLocks(before, after, {*pep::Name::parse("a")})),
                 QString("a upgraded major edited  1>2\nb upgraded major released  1>2"));
        QCOMPARE(shown(diffLocks(before, after)),
                 QString("a upgraded major knock-on b 1>2\nb upgraded major released  1>2"));
    }
    void directIsWhatAnInputNames()
    {
        const LockDiff diff = diffLocks(
            parsed(""), parsed("a==1\n    # via demo (pyproject.toml)\nb==1\n    # via a\nc==1\n    # via -c k.txt\n"));
        QVERIFY(diff.changes[0].direct);
        QVERIFY(!diff.changes[1].direct);
        QVERIFY(!diff.changes[2].direct);
    }

    void unified_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("equal texts") << QByteArray("a\n") << QByteArray("a\n") << QByteArray();
        QTest::addRow("one line among others has three lines of context")
            << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n") << QByteArray("1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
            << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
        QTest::addRow("a new file") << QByteArray() << QByteArray("a\nb\n")
                                    << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -0,0 +1,2 @@\n+a\n+b\n");
        QTest::addRow("a removed file") << QByteArray("a\n") << QByteArray()
                                        << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -1 +0,0 @@\n-a\n");
        QTest::addRow("a line end that is missing is marked")
            << QByteArray("a\nb") << QByteArray("a\nb\n")
            << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
        QTest::addRow("changes far apart are two hunks")
            << QByteArray("a\n1\n2\n3\n4\n5\n6\n7\nb\n") << QByteArray("A\n1\n2\n3\n4\n5\n6\n7\nB\n")
            << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n "
                          "7\n-b\n+B\n");
        QTest::addRow("changes whose contexts touch are one hunk")
            << QByteArray("a\n1\n2\n3\n4\n5\n6\nb\n") << QByteArray("A\n1\n2\n3\n4\n5\n6\nB\n")
            << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
        QTest::addRow("line ends are part of the lines")
            << QByteArray("a\n") << QByteArray("a\r\n")
            << QByteArray("--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n-a\n+a\r\n");
    }
    void unified()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, expected);
        const QByteArray difference =
            QByteArray::fromStdString(unifiedDiff(before.toStdString(), after.toStdString(), "x.txt"));
        QCOMPARE(difference, expected);
    }

    void theDifferenceOfAnyTwoTextsLeadsFromOneToTheOther()
    {
        QRandomGenerator random(20240917);
        for (int round = 0; round < 3000; ++round) {
            const auto text = [&] {
                QByteArray bytes;
                const int count = random.bounded(24);
                for (int i = 0; i < count; ++i)
                    bytes +=
                        QByteArray(1, char('a' + random.bounded(5))) + (i + 1 < count || random.bounded(2) ? "\n" : "");
                return bytes;
            };
            const QByteArray before = text();
            const QByteArray after = text();
            const QByteArray difference =
                QByteArray::fromStdString(unifiedDiff(before.toStdString(), after.toStdString(), "x"));
            const auto result = patched(before, difference);
            if (result != after)
                QFAIL(qPrintable("from\n" + before + "to\n" + after + "by\n" + difference));
        }
    }
    void largeTextsWithRepeatedLinesAreBounded()
    {
        // Every line occurs on both sides in another order: the worst case for the search.
        QRandomGenerator random(7);
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 20000; ++i) {
            before += QByteArray::number(random.bounded(200)) + "\n";
            after += QByteArray::number(random.bounded(200)) + "\n";
        }
        const QByteArray difference =
            QByteArray::fromStdString(unifiedDiff(before.toStdString(), after.toStdString(), "x"));
        QVERIFY(patched(before, difference) == after);
    }
    void aShortestScriptIsFound()
    {
        const std::string difference = unifiedDiff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n", "x");
        const auto lines = QByteArray::fromStdString(difference).split('\n');
        QCOMPARE(std::count_if(lines.begin() + 3, lines.end(),
                               [](const QByteArray& line) { return line.startsWith('+') || line.startsWith('-'); }),
                 5);
    }
};

QTEST_APPLESS_MAIN(LockDiffTest)
#include "lock_diff_test.moc"
