// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/probe_cases.h"
#include "support/compile_run.h"
#include "support/conformance.h"
#include "support/index_site.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdlib>

using namespace lockwright;
using namespace lockwright::test;

namespace
{

/// What uv 0.13.9 and pip-compile 7.6.2 answered when the cases were put to them.
struct Recorded {
    int code = -1;
    QByteArray output; ///< standard output
    QByteArray file;   ///< the lock, where it was written to a file
};

/// The lock out of the quoted form in which it was recorded.
QByteArray unquoted(QByteArray line)
{
    line = line.mid(line.indexOf('\'') + 1);
    line.chop(1);
    return line.replace("\\\\", "\x01").replace("\\n", "\n").replace("\\r", "\r").replace("\x01", "\\");
}

/// "2/name" → tool → answer.
std::map<QByteArray, std::map<QByteArray, Recorded>> readRecords()
{
    std::map<QByteArray, std::map<QByteArray, Recorded>> records;
    for (int number = 1; number <= 5; ++number) {
        QFile file(conformanceFolder() + QString("/../probe/out%1.txt").arg(number));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail("cannot read the recorded answers", __FILE__, __LINE__);
        QByteArray name;
        Recorded* current = nullptr;
        bool messages = false;
        while (!file.atEnd()) {
            QByteArray line = file.readLine();
            if (line.startsWith("##### ")) {
                name = QByteArray::number(number) + "/" + line.mid(6).trimmed();
                current = nullptr;
            } else if (line.startsWith("--- ") && line.contains(" rc=")) {
                const QByteArray tool = line.mid(4, 2);
                current = &records[name][tool == "pt" ? "pip-tools" : "uv"];
                current->code = line.mid(line.indexOf("rc=") + 3).trimmed().toInt();
                messages = false;
            } else if (current && line.startsWith("[file] ")) {
                current->file = unquoted(line.trimmed());
                messages = false;
            } else if (current && line.startsWith("[err]")) {
                messages = true;
            } else if (current && !messages) {
                current->output += line;
            }
        }
    }
    return records;
}

SiteRelease release(const char* name, const char* version, std::vector<std::string> requirements = {})
{
    SiteRelease result;
    result.name = name;
    result.version = version;
    result.requirements = std::move(requirements);
    return result;
}

/// The packages that the recorded cases speak of.
void addWorld(IndexSite& site)
{
    for (const char* version : {"1.0", "2.0", "3.0a1"})
        site.add(release("c", version));
    site.add(release("a", "1.0", {"c>=1"}));
    site.add(release("a", "2.0", {"c<2"}));
    site.add(release("b", "0.1"));
    site.add(release("b", "1.0", {"c>=2"}));
    site.add(release("d", "1.0"));
    SiteRelease extras = release("x", "1.0", {"c ; extra == 'e'", "d ; extra == 'f'"});
    extras.extras = {"e", "f"};
    site.add(extras);
    site.add(release("y", "1.0"));
    SiteRelease yanked = release("y", "1.1");
    yanked.yankReason = "broken build";
    site.add(yanked);
    for (const auto& [name, bound] : {std::pair("rp", ">=3.13"), std::pair("rpu", ">=3.8,<3.12")}) {
        site.add(release(name, "1.0"));
        SiteRelease bounded = release(name, "2.0");
        bounded.requiresPython = bound;
        site.add(bounded);
    }
    for (const char* version : {"1.0", "1.0+cu121", "1.1+cpu"})
        site.add(release("loc", version));
    site.add(release("Na_me.X", "1.0", {"C"}));
    site.add(release("pre", "1.0a1"));
    site.add(release("pre", "1.0b1"));
    site.add(release("wantpre", "1.0", {"c>=3.0a0"}));
    site.add(release("setuptools", "80.0"));
    site.add(release("needset", "1.0", {"setuptools"}));
    site.add(release("cyc1", "1.0", {"cyc2"}));
    site.add(release("cyc2", "1.0", {"cyc1"}));
    SiteRelease marked = release(
        "mk", "1.0", {"c; sys_platform == \"win32\"", "d; python_version < \"3.0\"", "b==0.1; extra == \"zz\""});
    marked.extras = {"zz"};
    site.add(marked);
    for (const char* version : {"1.0", "1.0.post1", "1.0.post2"})
        site.add(release("post", version));
    site.add(release("ep", "2020.1"));
    site.add(release("ep", "1!1.0"));
    SiteRelease dated = release("old", "1.0");
    dated.uploadTime = "2023-01-01T00:00:00Z";
    site.add(dated);
    dated.version = "2.0";
    dated.uploadTime = "2025-01-01T00:00:00Z";
    site.add(dated);
    SiteRelease undated = release("noup", "1.0");
    undated.uploadTime.clear();
    site.add(undated);
    site.add(release("dupidx", "1.0"));
    site.add(release("dupidx", "9.0"), "extra");
    site.add(release("onlyextra", "1.0"), "extra");
    SiteRelease windows = release("plat", "1.0");
    windows.tag = "cp312-cp312-win_amd64";
    site.add(windows);
    site.add(release("plat", "0.9"));
}

} // namespace

/// The tricky cases again, put to this program: where both tools agree, and where the lock's layout is one tool's, the
/// answer must be what that tool was recorded to say. A case that gives its own answer is one where we differ; the
/// reasons are in docs/resolver.md.
class ProbeTest : public QObject
{
    Q_OBJECT

    IndexSite m_site;
    std::map<QByteArray, std::map<QByteArray, Recorded>> m_records;
    std::size_t m_asRecorded = 0;
    std::size_t m_own = 0;

    QString withoutPorts(const QByteArray& text) const
    {
        static const QRegularExpression address("127\\.0\\.0\\.1:\\d+");
        return QString::fromUtf8(text).replace(address, "HOST");
    }

    Answer run(const Case& test, const QByteArray& layout)
    {
        QTemporaryDir folder;
        bool configured = false;
        for (const auto& [name, content] : test.files) {
            const QString path = folder.path() + "/" + name;
            QDir().mkpath(QFileInfo(path).absolutePath());
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                QTest::qFail("cannot write an input", __FILE__, __LINE__);
            configured = configured || QByteArray(name) == "lockwright.toml";
        }
        QFile configuration(folder.path() + "/lockwright.toml");
        if (!configured && !configuration.open(QIODevice::WriteOnly))
            QTest::qFail("cannot write the configuration", __FILE__, __LINE__);
        configuration.close();
        index::SettingsRequest index;
        index.environment = {{"PIP_INDEX_URL", m_site.url()}};
        std::vector<std::string> words{"req.in", "--no-header", "--format", layout.toStdString()};
        for (const QByteArray& word : QByteArray(test.words).split(' ')) {
            if (word == "EXTRA")
                index.extraIndexUrls = {m_site.url("extra")};
            else if (!word.isEmpty())
                words.push_back(word.toStdString());
        }
        workspace::CompileOptions options = optionsFrom(words);
        options.pythonVersion = "3.12";
        if (!options.pythonPlatform)
            options.pythonPlatform = "x86_64-manylinux_2_36";
        options.emitIndexUrl = false;
        // pip-tools was asked to keep extras unless told otherwise.
        if (layout == "pip-tools" && !options.keepExtras)
            options.keepExtras = true;
        return compileIn(folder.path(), index, options);
    }

    void check(const Case& test, const QByteArray& layout, QByteArray expected, Tally& tally)
    {
        if (expected.isEmpty())
            return;
        const Answer answer = run(test, layout);
        const QString name = QString(test.name) + " (" + layout + ")";
        if (expected.startsWith('!')) {
            const QByteArray words = expected.mid(1);
            const bool named = answer.refusal.contains(words) || answer.blamed.contains(words);
            tally.add(!answer.refusal.isEmpty() && named, name + ": " + answer.refusal + answer.text);
            ++m_own;
            return;
        }
        if (expected == "=") {
            const Recorded recorded = m_records[test.record][layout];
            if (recorded.code != 0) {
                tally.add(false, name + ": there is no recorded lock");
                return;
            }
            expected = recorded.file.isEmpty() ? recorded.output.trimmed() : recorded.file;
            ++m_asRecorded;
            // Printed locks were recorded without the blank lines around them.
            const QByteArray got = recorded.file.isEmpty() ? answer.text.trimmed() : answer.text;
            tally.add(withoutPorts(got) == withoutPorts(expected), name + "\n" + answer.text + answer.refusal);
            return;
        }
        ++m_own;
        tally.add(answer.text == expected, name + "\n" + answer.text + answer.refusal);
    }

    void checkAll(const std::vector<Case>& cases, const char* title)
    {
        Tally tally(title);
        m_asRecorded = m_own = 0;
        for (const Case& test : cases) {
            check(test, "uv", test.uv, tally);
            check(test, "pip-tools", test.pipTools, tally);
        }
        qInfo("%s: %zu as recorded of the tool, %zu with an answer of our own", title, m_asRecorded, m_own);
        tally.finish();
    }

private slots:
    void initTestCase()
    {
        LW_NEEDS_CONFORMANCE();
        addWorld(m_site);
        m_site.start();
        m_records = readRecords();
        QVERIFY(m_records.size() > 150);
    }
    void cleanupTestCase() { QDir::setCurrent(QDir::rootPath()); }

    void whichReleases() { checkAll(choosing(), "which releases are chosen"); }
    void pinsAndOptions() { checkAll(pinsAndBounds(), "pins and options"); }
    void inputsAndLocks() { checkAll(texts(), "inputs and locks"); }

    /// Row 4: a range that nothing can lie in is told without asking for the package's metadata.
    void anEmptyRangeNeedsNoMetadata()
    {
        IndexSite site;
        addWorld(site);
        site.start();
        QTemporaryDir folder;
        QFile input(folder.path() + "/req.in");
        QVERIFY(input.open(QIODevice::WriteOnly));
        input.write("c>2,<1\n");
        input.close();
        QVERIFY(QFile(folder.path() + "/lockwright.toml").open(QIODevice::WriteOnly));
        index::SettingsRequest index;
        index.indexUrl = site.url();
        QVERIFY(!compileIn(folder.path(), index, optionsFrom({"req.in"})).refusal.isEmpty());
        for (const std::string& path : site.server().paths())
            QVERIFY2(!QString::fromStdString(path).endsWith(".metadata"), path.c_str());
    }

    /// Row 63: what did not change is told to be unchanged, byte for byte.
    void compilingAgainChangesNothing()
    {
        QTemporaryDir folder;
        QFile input(folder.path() + "/req.in");
        QVERIFY(input.open(QIODevice::WriteOnly));
        input.write("a\nx[e]\nneedset ; python_version > '3'\n");
        input.close();
        QVERIFY(QFile(folder.path() + "/lockwright.toml").open(QIODevice::WriteOnly));
        index::SettingsRequest index;
        index.indexUrl = m_site.url();
        for (const char* layout : {"uv", "pip-tools", "pylock"}) {
            const QString lock = folder.path() + (QByteArray(layout) == "pylock" ? "/pylock.toml" : "/out.txt");
            std::vector<std::string> words{"req.in", "-o", lock.toStdString(), "--format", layout, "--generate-hashes"};
            const Answer first = compileIn(folder.path(), index, optionsFrom(words));
            QVERIFY2(first.refusal.isEmpty(), first.refusal.constData());
            QFile output(lock);
            QVERIFY(output.open(QIODevice::WriteOnly));
            output.write(first.text);
            output.close();
            words.erase(words.begin() + 3, words.end()); // the lock tells its layout and that it has hashes
            QCOMPARE(compileIn(folder.path(), index, optionsFrom(words)).text, first.text);
            output.remove();
        }
    }
};

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
