// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simple_site.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace lockwright;
using namespace lockwright::workspace;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;
using lockwright::test::SimpleSite;

namespace
{

/// A workspace with one profile and an index on loopback.
struct World {
    SimpleSite pages;
    LoopbackServer server{[this](const LoopbackRequest& request) { return pages.answer(request); }};
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    World()
    {
        using Site = SimpleSite;
        pages.add("simple", "alpha", {{"1.0", "", {Site::hash('7'), Site::hash('3')}}, {"2.0", "", {Site::hash('5')}}});
        pages.add("simple", "beta", {{"1.0", "alpha", {Site::hash('4')}}});
        pages.add("simple", "bare", {{"1.0", "", {}}});
        write("requirements/in/app.in", "alpha\n");
    }
    [[nodiscard]] std::string path(const std::string& relative) const
    {
        return (folder.path().toStdString() + "/w/") + relative;
    }
    void write(const std::string& relative, const std::string& text) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(relative)).parent_path());
        std::ofstream(path(relative), std::ios::binary | std::ios::trunc) << text;
    }
    [[nodiscard]] std::string read(const std::string& relative) const
    {
        std::ifstream in(path(relative), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    Workspace& open(bool offline = false)
    {
        Environment environment;
        environment.stateFolder = folder.filePath("state").toStdString();
        environment.cacheFolder = folder.filePath("cache").toStdString();
        environment.index.environment.emplace();
        environment.index.systemFolder = "/nonexistent";
        environment.index.indexUrl = server.url();
        environment.index.offline = offline;
        workspace = std::move(*Workspace::open(path(""), environment));
        return *workspace;
    }
    CompiledProfile compile(CompileOptions options = {})
    {
        if (!workspace)
            open();
        options.all = true;
        if (!options.pythonVersion)
            options.pythonVersion = "3.12";
        options.pythonPlatform = "linux";
        Task task;
        auto plan = workspace->compile(options, task);
        if (!plan || plan->profiles.size() != 1) {
            QTest::qFail(plan ? "not one profile" : describe(plan.error()).c_str(), __FILE__, __LINE__);
            return {};
        }
        lastPlan = *plan;
        return plan->profiles.front();
    }
    CompilePlan lastPlan;
};

std::string line(char digit, bool last = false)
{
    return "    --hash=sha256:" + SimpleSite::hash(digit) + (last ? "\n" : " \\\n");
}

CompileOptions with(bool generate, bool reuse = true, bool require = false)
{
    CompileOptions options;
    if (generate)
        options.generateHashes = true;
    options.reuseHashes = reuse;
    options.requireHashes = require;
    return options;
}

} // namespace

class HashesTest : public QObject
{
    Q_OBJECT

private slots:
    void allFilesOfTheVersionSorted()
    {
        World world;
        world.write("requirements/in/app.in", "alpha<2\n");
        const CompiledProfile result = world.compile(with(true));
        QVERIFY2(!result.error, result.error ? describe(*result.error).c_str() : "");
        const std::string expected =
            "alpha==1.0 \\\n" + line('3') + line('7', true) + "    # via -r requirements/in/app.in\n";
        QVERIFY2(result.newText.ends_with("\n" + expected), result.newText.c_str());
        QVERIFY(result.hashes.alarms.empty() && result.hashes.notes.empty());
    }

    void keptHashes_data()
    {
        QTest::addColumn<QString>("kept"); // digits of the lock's hashes for alpha 1.0
        QTest::addColumn<bool>("reuse");
        QTest::addColumn<QString>("expected"); // digits written; empty: refused
        QTest::addColumn<int>("alarms");
        QTest::addColumn<int>("notes");
        QTest::addRow("hashes of a pin that stays keep their order") << "73" << true << "73" << 0 << 0;
        QTest::addRow("unless they are to be fresh") << "73" << false << "37" << 0 << 0;
        QTest::addRow("files uploaded since are noted, not added") << "7" << true << "7" << 0 << 1;
        QTest::addRow("fresh ones add them") << "7" << false << "37" << 0 << 0;
        QTest::addRow("a planted hash is an alarm") << "73a" << true << "" << 1 << 0;
        QTest::addRow("two of them are two alarms") << "ab7" << true << "" << 2 << 0;
        QTest::addRow("fresh hashes leave it out") << "73a" << false << "37" << 0 << 0;
    }
    void keptHashes()
    {
        QFETCH(QString, kept);
        QFETCH(bool, reuse);
        QFETCH(QString, expected);
        QFETCH(int, alarms);
        QFETCH(int, notes);
        const auto lockOf = [](const QString& digits) {
            std::string text = "alpha==1.0 \\\n";
            for (int i = 0; i < digits.size(); ++i)
                text += line(digits[i].toLatin1(), i + 1 == digits.size());
            return text + "    # via -r requirements/in/app.in\n";
        };
        World world;
        world.write("requirements/app.txt", lockOf(kept));
        const CompiledProfile result = world.compile(with(false, reuse));
        QCOMPARE(int(result.hashes.alarms.size()), alarms);
        QCOMPARE(int(result.hashes.notes.size()), notes);
        Task task;
        if (expected.isEmpty()) {
            QCOMPARE(int(result.status), int(CompiledProfile::Status::Failed));
            QVERIFY(!world.lastPlan.ok());
            QVERIFY2(result.error->message.find("that the index does not list") != std::string::npos,
                     result.error->message.c_str());
            QVERIFY(result.error->hint.find("--no-reuse-hashes") != std::string::npos);
            const HashReport::Alarm& alarm = result.hashes.alarms.front();
            QCOMPARE(alarm.name.text(), std::string("alpha"));
            QCOMPARE(alarm.version, std::string("1.0"));
            QCOMPARE(alarm.hash, "sha256:" + SimpleSite::hash('a'));
            QCOMPARE(alarm.index, world.server.url());
            QVERIFY2(alarm.text().find("sha256:aaaaaaaaaaaa…") != std::string::npos, alarm.text().c_str());
            QVERIFY(!world.workspace->write(world.lastPlan, {}, task).has_value());
            QCOMPARE(world.read("requirements/app.txt"), lockOf(kept));
            return;
        }
        QCOMPARE(result.newText, lockOf(expected));
        QVERIFY(world.workspace->write(world.lastPlan, {}, task).has_value());
        QCOMPARE(world.read("requirements/app.txt"), lockOf(expected));
    }

    void hashesThatMoveAreFresh_data()
    {
        QTest::addColumn<bool>("upgradeAll");
        QTest::addColumn<QStringList>("upgrade");
        QTest::addColumn<QString>("version");
        QTest::addRow("--upgrade keeps no hash, whatever the version") << true << QStringList{} << "2.0";
        QTest::addRow("--upgrade-package drops those of its package") << false << QStringList{"alpha"} << "2.0";
        QTest::addRow("also where the version stays") << false << QStringList{"alpha<2"} << "1.0";
    }
    void hashesThatMoveAreFresh()
    {
        QFETCH(bool, upgradeAll);
        QFETCH(QStringList, upgrade);
        QFETCH(QString, version);
        World world;
        world.write("requirements/app.txt", "alpha==1.0 \\\n" + line('a', true)); // planted
        CompileOptions options;
        options.upgradeAll = upgradeAll;
        for (const QString& each : upgrade)
            options.upgradePackages.push_back(each.toStdString());
        const CompiledProfile result = world.compile(options);
        QVERIFY2(!result.error, result.error ? describe(*result.error).c_str() : "");
        QVERIFY2(result.newText.starts_with("alpha==" + version.toStdString() + " \\\n"), result.newText.c_str());
        QVERIFY(result.newText.find(SimpleSite::hash('a')) == std::string::npos);
    }

    void kindsThatTheIndexDoesNotGiveAreNoAlarm()
    {
        World world;
        world.write("requirements/app.txt", "alpha==1.0 \\\n    --hash=sha512:" + std::string(128, 'a') + "\n");
        const CompiledProfile result = world.compile();
        QVERIFY2(!result.error, result.error ? describe(*result.error).c_str() : "");
        QVERIFY(result.hashes.alarms.empty());
        QCOMPARE(result.hashes.notes.size(), std::size_t(1));
        QVERIFY(result.newText.find("--hash=sha512:") != std::string::npos);
    }

    void offlineComparesWithTheCache()
    {
        World world;
        QVERIFY(!world.compile(with(true)).error);
        world.open(true);
        world.write("requirements/app.txt", "alpha==2.0 \\\n" + line('a', true));
        QCOMPARE(world.compile().hashes.alarms.size(), std::size_t(1));
    }

    void requiredHashes_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<bool>("byOption");
        QTest::addColumn<QString>("message"); // empty: it compiles
        QTest::addColumn<int>("line");
        const QString three = QString::fromStdString(SimpleSite::hash('3'));
        const QString wrong = QString::fromStdString(SimpleSite::hash('a'));
        QTest::addRow("every pin gets hashes") << "beta\n" << true << "" << 0;
        QTest::addRow("a file can ask for it") << "--require-hashes\nbeta\n" << false << "" << 0;
        QTest::addRow("a pin that the index gives no hash for is refused")
            << "alpha\nbare\n"
            << true << "hashes are required, and INDEX gives none for bare 1.0" << 2;
        QTest::addRow("an editable has no hash")
            << "alpha\n-e ./lib\n"
            << true << "hashes are required, and an editable has none: `./lib`" << 2;
        QTest::addRow("a folder has no hash") << "./lib\n"
                                              << true << "hashes are required, and a folder has none: `./lib`" << 1;
        QTest::addRow("a repository has no hash")
            << "alpha\nlib @ git+https://user:secret@git.example/lib.git\n"
            << true << "hashes are required, and a repository has none: `git+https://git.example/lib.git`" << 2;
        QTest::addRow("a line's hash that the index lists is fine") << "alpha==1.0 --hash=sha256:" + three + "\n"
                                                                    << true << "" << 0;
        QTest::addRow("one of several is enough")
            << "alpha==1.0 --hash=sha256:" + wrong + " --hash=sha256:" + three + "\n"
            << true << "" << 0;
        QTest::addRow("a line's hash that the index does not list is refused")
            << "beta\nalpha==1.0 --hash=sha256:" + wrong + "\n"
            << true << "none of the hashes of this line is that of a file of alpha 1.0 on INDEX" << 2;
        QTest::addRow("a constraint's hash counts too")
            << "alpha\n-c parent.txt\n"
            << true << "none of the hashes of this line is that of a file of alpha 1.0 on INDEX" << 1;
        QTest::addRow("without required hashes those of lines say nothing, as in uv and pip-tools")
            << "alpha==1.0 --hash=sha256:" + wrong + "\n"
            << false << "" << 0;
    }
    void requiredHashes()
    {
        QFETCH(QString, input);
        QFETCH(bool, byOption);
        QFETCH(QString, message);
        QFETCH(int, line);
        World world;
        world.write("lib/pyproject.toml", "[project]\nname = \"lib\"\nversion = \"1.0\"\n");
        world.write("requirements/in/parent.txt", "alpha==1.0 --hash=sha256:" + SimpleSite::hash('a') + "\n");
        world.write("requirements/in/app.in", input.toStdString());
        const CompiledProfile result = world.compile(with(false, true, byOption));
        if (message.isEmpty()) {
            QVERIFY2(!result.error, result.error ? describe(*result.error).c_str() : "");
            const bool required = byOption || input.contains("--require-hashes");
            QCOMPARE(result.newText.find("--hash=sha256:") != std::string::npos, required);
            return;
        }
        QVERIFY(result.error.has_value());
        message.replace("INDEX", QString::fromStdString(world.server.url()));
        QCOMPARE(QString::fromStdString(result.error->message), message);
        QVERIFY(result.error->place.has_value());
        QCOMPARE(int(result.error->place->line), line);
        QVERIFY(result.newText.empty());
    }

    void pipToolsWarnsOfWhatHasNone()
    {
        World world;
        world.write("requirements/in/app.in", "alpha\nbare\n");
        CompileOptions options = with(true);
        options.layout = requirements::LockLayout::PipTools;
        options.header = false;
        const CompiledProfile result = world.compile(options);
        QVERIFY2(!result.error, result.error ? describe(*result.error).c_str() : "");
        QVERIFY2(result.newText.find("# WARNING: pip install will require the following package to be hashed.\n")
                     != std::string::npos,
                 result.newText.c_str());
        QVERIFY2(result.newText.find("bare==1.0\n") != std::string::npos, result.newText.c_str());
    }

    void onlyTheIndexThatAnsweredCounts()
    {
        World world;
        world.pages.add("other", "alpha", {{"1.0", "", {SimpleSite::hash('e'), SimpleSite::hash('f')}}});
        world.write("lockwright.toml", "index-strategy = \"unsafe-best-match\"\n[[index]]\nname = \"other\"\nurl = \""
                                           + world.server.url("/other") + "\"\n");
        world.write("requirements/in/app.in", "alpha==1.0\n");
        const CompiledProfile result = world.compile(with(true));
        QVERIFY2(!result.error, result.error ? describe(*result.error).c_str() : "");
        // Both have the same file names, and the first index's files stand for them.
        QVERIFY2(result.newText.find("alpha==1.0 \\\n" + line('e') + line('f', true)) != std::string::npos,
                 result.newText.c_str());
        QCOMPARE(result.packages.front().index, world.server.url("/other"));
    }
};

QTEST_GUILESS_MAIN(HashesTest)
#include "hashes_test.moc"
