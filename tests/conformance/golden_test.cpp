// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock.h"
#include "support/compile_run.h"
#include "support/conformance.h"
#include "support/index_site.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace lockwright;
using namespace lockwright::test;

namespace
{

/// An index that holds what the tool pinned, with an edge for every annotation, and for each pin an older release and
/// one that came too late, which a wrong answer would take. What the lock does not tell (requirements of packages on
/// what it does not pin, bounds) is not in it.
class GoldenIndex
{
public:
    explicit GoldenIndex(const requirements::Lock& lock)
    {
        for (const requirements::LockedPackage& package : lock.packages)
            if (package.version)
                add(lock, package);
        for (const pep::Name& excluded : lock.excluded) {
            SiteRelease release;
            release.name = excluded.text();
            release.version = "1.0";
            m_site.add(release);
        }
    }
    void start() { m_site.start(); }
    [[nodiscard]] std::string url() const { return m_site.url(); }

private:
    void add(const requirements::Lock& lock, const requirements::LockedPackage& package)
    {
        SiteRelease release;
        release.name = package.name.text();
        release.version = package.versionText;
        std::set<std::string> extras;
        for (const pep::Name& extra : package.extras)
            extras.insert(extra.text());
        for (const requirements::LockedPackage& other : lock.packages) {
            if (std::find(other.via.begin(), other.via.end(), release.name) == other.via.end())
                continue;
            std::string line = other.name.text();
            for (std::size_t i = 0; i < other.extras.size(); ++i)
                line += (i == 0 ? "[" : ",") + other.extras[i].text();
            release.requirements.push_back(line + (other.extras.empty() ? "" : "]"));
        }
        if (&package == &lock.packages.front()) // the lock does not tell who requires what it leaves out
            for (const pep::Name& excluded : lock.excluded)
                release.requirements.push_back(excluded.text());
        release.extras.assign(extras.begin(), extras.end());
        for (const std::string& hash : package.hashes)
            release.digests.push_back(hash.substr(hash.find(':') + 1));
        if (release.name == "attrs" && release.version == "21.1.0")
            release.yankReason = "a reason"; // the case is about it
        m_site.add(release);
        SiteRelease decoy;
        decoy.name = release.name;
        decoy.version = "0.0.0.1";
        m_site.add(decoy);
        decoy.version = "9999";
        decoy.uploadTime = "2025-06-01T00:00:00Z";
        m_site.add(decoy);
    }

    IndexSite m_site;
};

/// The options of a recorded run.
workspace::CompileOptions optionsOf(const QJsonObject& run, bool uv)
{
    std::vector<std::string> words;
    for (const auto& word : run.value("args").toArray())
        words.push_back(word.toString().toStdString());
    workspace::CompileOptions options = optionsFrom(words);
    options.layout = uv ? requirements::LockLayout::Uv : requirements::LockLayout::PipTools;
    options.headerStyle = uv ? workspace::HeaderStyle::Uv : workspace::HeaderStyle::PipTools;
    options.pythonVersion = "3.12";
    options.pythonPlatform = "x86_64-manylinux_2_36";
    options.excludeNewer = "2025-01-01";
    return options;
}

} // namespace

/// Every recorded run of uv and pip-compile again: its inputs are solved by us over what its lock tells of the index
/// and written in its layout, with its header. The bytes must be the same.
class GoldenTest : public QObject
{
    Q_OBJECT

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable("cannot read " + path), __FILE__, __LINE__);
        return file.readAll();
    }

    static void copyInputs(const QString& from, const QString& to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString target = to + "/" + QDir(from).relativeFilePath(path);
            QDir().mkpath(QFileInfo(target).absolutePath());
            QVERIFY(QFile::copy(path, target));
        }
        QFile configuration(to + "/lockwright.toml"); // so that the folder is a workspace of its own
        QVERIFY(configuration.open(QIODevice::WriteOnly));
    }

private slots:
    void everyRun_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addRow("uv pip compile") << "uv";
        QTest::addRow("pip-compile") << "pip-compile";
    }
    void everyRun()
    {
        LW_NEEDS_CONFORMANCE();
        QFETCH(QString, tool);
        Tally tally("golden runs of " + tool);
        QStringList leftOut;
        const QString golden = conformanceFolder() + "/golden/";
        for (const auto& value : conformanceDocument("golden/cases.json").array()) {
            const QJsonObject item = value.toObject();
            const QString name = item.value("name").toString();
            for (const auto& entry : item.value("runs").toArray()) {
                const QJsonObject run = entry.toObject();
                const QString output = run.value("output").toString();
                if (!output.startsWith(tool + "/"))
                    continue;
                if (run.value("args").toArray().contains("--universal")) {
                    leftOut.push_back(name + "/" + output + " (several environments)");
                    continue;
                }
                QByteArray expected = read(golden + name + "/" + output);
                if (expected.contains("file:///CWD/")) {
                    leftOut.push_back(name + "/" + output + " (absolute paths of local projects)");
                    continue;
                }
                const bool failed = !run.value("ok").toBool();
                const auto lock = requirements::Lock::parse(failed ? "flask==3.1.0\n" : expected.toStdString(), "out");
                QVERIFY(lock.has_value());
                GoldenIndex index(*lock);
                index.start();
                QTemporaryDir folder;
                copyInputs(golden + name + "/input", folder.path());
                // As the recording had it: an index of the machine's configuration, which pip-tools does not name.
                index::SettingsRequest request;
                request.environment = {{"PIP_INDEX_URL", index.url()}};
                const Answer answer = compileIn(folder.path(), request, optionsOf(run, tool == "uv"));
                if (answer.refusal.contains("a direct reference")) {
                    leftOut.push_back(name + "/" + output + " (local projects)");
                    continue;
                }
                expected.replace("INDEX-URL", QByteArray::fromStdString(index.url()));
                const bool same = failed ? answer.refusal.contains("flask==99.0") : answer.text == expected;
                tally.add(same, name + "/" + output + "\n" + answer.text + answer.refusal);
            }
        }
        QDir::setCurrent(QDir::rootPath());
        qInfo("not run: %s", qPrintable(leftOut.join(", ")));
        tally.finish();
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
