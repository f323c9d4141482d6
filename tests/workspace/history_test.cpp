// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository_fixture.h"
#include "git/tag.h"
#include "workspace/quick_pins.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;

namespace
{

/// Two profiles. base: numpy comes (1), moves with its line (2), moves by itself (3). dev has a lock of its own that
/// follows (3) and is renamed (4); then pandas brings pytz (5).
const char* const story = R"(git init -q
mkdir -p requirements/in
second=100
c() {
    git add -A; second=$((second + 1))
    GIT_COMMITTER_DATE="1700000${second} +0000" GIT_AUTHOR_DATE="1700000${second} +0000" git commit -q -m "$1"
}
base() {
    printf '# via uv pip compile\nnumpy==%s\n    # via -r requirements/in/base.in\n' "$1" > requirements/base.txt
}
printf 'numpy\n' > requirements/in/base.in
base 1.0
c one
printf 'numpy>=1.1  # a reason\n' > requirements/in/base.in
base 1.1
c two
printf -- '-r base.in\nruff\n' > requirements/in/dev.in
printf 'numpy==1.2\n    # via -r requirements/in/base.in\nruff==0.1\n    # via -r requirements/in/dev.in\n' > requirements/develop.txt
base 1.2
c three
git mv requirements/develop.txt requirements/dev.txt
c four
git tag v1
cat > requirements/base.txt <<END
numpy==1.2
    # via
    #   -r requirements/in/base.in
    #   pandas
pandas==2.0
    # via -r requirements/in/base.in
pytz==2024.1
    # via pandas
END
printf 'numpy>=1.1  # a reason\npandas\n' > requirements/in/base.in
c five
)";

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

    GitHome m_home;
    std::unique_ptr<ScriptFolder> m_folder;
    std::unique_ptr<Workspace> m_workspace;

    HistoryReport history(const HistoryOptions& options = {})
    {
        Task task;
        auto report = m_workspace->history(options, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : HistoryReport{};
    }

    static QString subjects(const HistoryReport& report)
    {
        QStringList list;
        for (const HistoryReport::Commit& commit : report.commits)
            list += QString::fromStdString(commit.info.subject);
        return list.join(" ");
    }

    void start(const QString& script)
    {
        m_workspace.reset();
        m_folder = std::make_unique<ScriptFolder>();
        m_folder->run(script);
        Environment environment;
        environment.cacheFolder = m_home.path().toStdString() + "/cache";
        environment.stateFolder = m_home.path().toStdString() + "/state";
        auto opened = Workspace::open(m_folder->path(), environment);
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        m_workspace = std::move(*opened);
    }

private slots:
    void init() { start(story); }

    void listsCommitsWithTheirMoves()
    {
        const HistoryReport report = history();
        QCOMPARE(subjects(report), "five four three two one");
        QCOMPARE(report.profiles, (std::vector<std::string>{"base", "dev"}));
        QCOMPARE(report.packages, (std::vector<std::string>{"numpy", "pandas", "pytz", "ruff"}));
        const auto counts = [&](std::size_t at) { return report.commits[at].counts(); };
        QCOMPARE(counts(0), (HistoryReport::Commit::Counts{2, 0, 0}));
        QCOMPARE(counts(1), (HistoryReport::Commit::Counts{0, 0, 0}));
        QCOMPARE(counts(2), (HistoryReport::Commit::Counts{1, 1, 0})); // numpy moves in base and is new in dev
        QCOMPARE(counts(4), (HistoryReport::Commit::Counts{1, 0, 0}));
        QCOMPARE(report.commits[1].profiles.front().renamedFrom, "requirements/develop.txt");
        QVERIFY(report.commits[1].profiles.front().unmoved());
        QCOMPARE(report.commits[1].info.tags, std::vector<std::string>{"v1"});
        QCOMPARE(report.commits[0].inputs, std::vector<std::string>{"requirements/in/base.in"});
        const auto numpy = report.find("numpy");
        QVERIFY(numpy);
        QVERIFY(report.commits[2].moved(*numpy));
        QVERIFY(!report.commits[0].moved(*numpy));
        QVERIFY(!report.find("nump"));
    }

    void asksForLess_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("since");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("expected");
        QTest::addRow("one package") << "numpy"
                                     << ""
                                     << "" << 0 << "three two one";
        QTest::addRow("one package by another spelling") << "NumPy"
                                                         << ""
                                                         << "" << 0 << "three two one";
        QTest::addRow("one profile") << ""
                                     << "dev"
                                     << "" << 0 << "four three";
        QTest::addRow("one package in one profile") << "numpy"
                                                    << "dev"
                                                    << "" << 0 << "three";
        QTest::addRow("since a tag") << ""
                                     << ""
                                     << "v1" << 0 << "five";
        QTest::addRow("the newest two") << ""
                                        << ""
                                        << "" << 2 << "five four";
        QTest::addRow("a package that nobody has") << "six"
                                                   << ""
                                                   << "" << 0 << "";
    }
    void asksForLess()
    {
        QFETCH(QString, package);
        QFETCH(QString, profile);
        QFETCH(QString, since);
        QFETCH(int, limit);
        QFETCH(QString, expected);
        HistoryOptions options;
        options.package = package.toStdString();
        if (!profile.isEmpty())
            options.profiles = {profile.toStdString()};
        options.since = since.toStdString();
        options.limit = std::size_t(limit);
        const HistoryReport report = history(options);
        QCOMPARE(subjects(report), expected);
        QCOMPARE(report.truncated, limit > 0);
        QCOMPARE(subjects(history(options)), expected); // the second time from memory
    }

    void blameSaysWhy()
    {
        Task task;
        const auto report = m_workspace->blame("numpy", {}, task);
        QVERIFY(report);
        QStringList told;
        for (const BlameReport::Event& event : report->events)
            told += QString::fromStdString(event.commit.subject + " " + event.before + "->" + event.after + " "
                                           + name(event.cause) + " " + event.profiles.front());
        QCOMPARE(told.join("; "), "three 1.1->1.2 released base; three ->1.2 new-lock dev; two 1.0->1.1 edited base; "
                                  "one ->1.0 new-lock base");
        const BlameReport::InputLine edited{"requirements/in/base.in", 1, "numpy>=1.1  # a reason", "numpy"};
        QCOMPARE(report->events[2].lines, std::vector{edited});
        QCOMPARE(report->events[0].lines.front().text, "numpy>=1.1  # a reason");
    }

    void blameNamesThePackageThatBroughtAnother()
    {
        Task task;
        const auto pytz = m_workspace->blame("pytz", {}, task);
        QVERIFY(pytz);
        QCOMPARE(pytz->events.size(), std::size_t(1));
        QCOMPARE(pytz->events.front().cause, BlameReport::Cause::KnockOn);
        QCOMPARE(pytz->events.front().because, std::vector<std::string>{"pandas"});
        const auto pandas = m_workspace->blame("pandas", "base", task);
        QVERIFY(pandas);
        QCOMPARE(pandas->events.front().cause, BlameReport::Cause::Edited);
        QCOMPARE(pandas->events.front().lines.front().line, 2u);
        const auto unknown = m_workspace->blame("six", {}, task);
        QVERIFY(unknown);
        QVERIFY(unknown->events.empty());
        const auto wrong = m_workspace->blame("six", "nope", task);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Usage);
    }

    void locksThatCannotBeReadAreRowsThatSaySo()
    {
        m_folder->run("printf '\\000\\001\\002' > requirements/base.txt; git commit -qam binary; "
                      "printf '<<<<<<< a\\nnumpy==1\\n=======\\nnumpy==2\\n>>>>>>> b\\n' > requirements/base.txt; "
                      "git commit -qam markers");
        const HistoryReport report = history();
        QVERIFY(report.commits.size() >= 2);
        const auto find = [&](const std::string& subject) {
            return std::find_if(report.commits.begin(), report.commits.end(),
                                [&](const auto& commit) { return commit.info.subject == subject; });
        };
        QVERIFY(find("markers")->profiles.front().problem.find("conflict markers") != std::string::npos);
        QVERIFY(!find("binary")->profiles.front().problem.empty());
        QVERIFY(find("binary")->moves.empty());
        QVERIFY(find("five")->profiles.front().problem.empty());
    }

    void aCommitIsComparedWithTheOneBefore()
    {
        Task task;
        const auto five = m_workspace->diff("HEAD^!", {}, task);
        QVERIFY(five);
        QCOMPARE(five->profiles.size(), std::size_t(1));
        QCOMPARE(five->profiles.front().diff.changes.size(), std::size_t(3)); // numpy has one more comment
        const auto first = m_workspace->diff("HEAD~4^!", {}, task);
        QVERIFY(first);
        QVERIFY(first->before.starts_with("nothing"));
        QCOMPARE(first->profiles.front().diff.changes.size(), std::size_t(1));
    }

    void locksAreComparedAcrossRenames()
    {
        Task task;
        const auto report = m_workspace->diff("HEAD~2", "HEAD~1", task);
        QVERIFY(report);
        QVERIFY(report->profiles.empty()); // only the name is another
    }

    void restoresLocksAndInputs()
    {
        Task task;
        const auto report = m_workspace->restoreTexts("HEAD~2", {"dev"}, task);
        QVERIFY(report);
        QCOMPARE(report->files.size(), std::size_t(1)); // dev's lock has the same text under its older name
        QCOMPARE(report->files.front().path.generic_string(), "requirements/in/base.in");
        QCOMPARE(report->files.front().after, "numpy>=1.1  # a reason\n");
        const auto all = m_workspace->restoreTexts("HEAD~4", {}, task);
        QVERIFY(all);
        QCOMPARE(all->files.size(), std::size_t(2));
        QCOMPARE(all->missing, (std::vector<std::string>{"requirements/dev.txt", "requirements/in/dev.in"}));
        QVERIFY(!m_workspace->restoreTexts("nope", {}, task));
    }

    void withoutARepositoryItSaysSo()
    {
        start("mkdir -p requirements/in; echo numpy > requirements/in/base.in");
        Task task;
        const auto report = m_workspace->history({}, task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Repository);
    }

    void withoutACommitThereIsNoHistory()
    {
        start("git init -q; mkdir -p requirements/in; echo numpy > requirements/in/base.in");
        const HistoryReport report = history();
        QCOMPARE(report.head, "");
        QVERIFY(report.commits.empty());
        Task task;
        const auto blame = m_workspace->blame("numpy", {}, task);
        QVERIFY(blame);
        QVERIFY(blame->events.empty());
    }

    void tagsAreMadeListedAndTakenAway()
    {
        Task task;
        const auto at = [this](const QString& revision) {
            return m_folder->run("git rev-parse " + revision).trimmed().toStdString();
        };
        QCOMPARE(m_workspace->tags(task)->size(), std::size_t(1));
        git::TagRequest request{"v2.0", {}, "release 2.0"}; // without a target it is HEAD
        QCOMPARE(sentences(m_workspace->tagObstacles(request, task).value()), std::string());
        const auto made = m_workspace->tag(request, task);
        QVERIFY2(made.has_value(), made ? "" : describe(made.error()).c_str());
        QVERIFY(!made->existed);
        QCOMPARE(made->target, at("HEAD"));
        QCOMPARE(made->id, at("refs/tags/v2.0"));
        QCOMPARE(m_folder->run("git cat-file -t v2.0; git tag -l --format='%(contents)' v2.0").trimmed(),
                 QByteArray("tag\nrelease 2.0"));

        request.target = "main"; // any revision will do
        QVERIFY(m_workspace->tag(request, task)->existed);
        request.target = "HEAD~1";
        QVERIFY(sentences(m_workspace->tagObstacles(request, task).value()).find("v2.0") != std::string::npos);
        QCOMPARE(m_workspace->tag(request, task).error().code, ErrorCode::Repository);
        git::TagRequest light{"old", "v1~1", {}};
        light.annotated = false;
        QCOMPARE(m_workspace->tag(light, task)->id, at("v1~1"));
        light.target = "nowhere";
        QCOMPARE(m_workspace->tagObstacles(light, task).error().code, ErrorCode::Usage);
        QCOMPARE(m_workspace->tag(light, task).error().code, ErrorCode::Usage);

        const auto tags = m_workspace->tags(task);
        QVERIFY(tags.has_value());
        std::string listed;
        for (const git::TagInfo& tag : *tags)
            listed += tag.name + (tag.annotated ? " annotated " : " ")
                      + (tag.commit == at(QString::fromStdString(tag.name) + "^{commit}") ? "" : "elsewhere ")
                      + (tag.merged ? "merged\n" : "\n");
        QCOMPARE(listed, std::string("old merged\nv1 merged\nv2.0 annotated merged\n"));

        QCOMPARE(m_workspace->removeTag("v2.0", at("HEAD"), task).error().code, ErrorCode::Repository);
        QVERIFY(m_workspace->removeTag("v2.0", made->id, task).has_value());
        QCOMPARE(m_folder->run("git tag"), QByteArray("old\nv1\n"));
        QVERIFY(!m_workspace->removeTag("v2.0", made->id, task).has_value());
    }

    void jsonHasWhatTheReportHas()
    {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(history()))).object();
        const QJsonObject commit = json["commits"].toArray()[2].toObject();
        QCOMPARE(commit["subject"].toString(), QString("three"));
        QCOMPARE(commit["moves"].toArray().size(), 3);
        QCOMPARE(commit["changed"].toInt(), 1);
        Task task;
        const auto blame = m_workspace->blame("numpy", {}, task);
        QVERIFY(blame);
        const QJsonValue events = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(*blame))).object()["events"];
        QCOMPARE(events.toArray()[0].toObject()["cause"].toString(), QString("released"));
        QVERIFY(events.toArray()[3].toObject()["before"].isNull());
    }

    void plainLocksAreReadQuicklyAndOthersByTheReader_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        const QString hash = "    --hash=sha256:" + QString(64, 'a');
        QTest::addRow("pins with comments") << "# made\na==1.0\n    # via b\nb-c==2!1.0+x\n" << true;
        QTest::addRow("extras and markers") << "a[x,y]==1.0\nb==2 ; python_version < '3.9'\n" << true;
        QTest::addRow("hashes") << "a==1.0 \\\n" + hash + " \\\n" + hash + "\n    # via b\n" << true;
        QTest::addRow("comments behind pins") << "a==1.0                    # via b\n" << true;
        QTest::addRow("no last line end") << "a==1.0" << true;
        QTest::addRow("names to normalise") << "A_b==1.0\n" << false;
        QTest::addRow("direct references") << "a @ https://files.example/a.zip\n" << false;
        QTest::addRow("arbitrary equality") << "a===1.0\n" << false;
        QTest::addRow("conflict markers") << "<<<<<<< x\na==1.0\n=======\na==2.0\n>>>>>>> y\n" << false;
        QTest::addRow("options") << "--index-url https://index.example/\na==1.0\n" << false;
        QTest::addRow("other line ends") << "a==1.0\r\n" << false;
        QTest::addRow("a continuation into nothing") << "a==1.0 \\\nb==1.0\n" << false;
    }
    void plainLocksAreReadQuicklyAndOthersByTheReader()
    {
        QFETCH(QString, text);
        QFETCH(bool, plain);
        const std::string bytes = text.toStdString();
        const auto pins = quickPins(bytes);
        QCOMPARE(pins.has_value(), plain);
        if (!plain)
            return;
        const auto lock = requirements::Lock::parse(bytes, "lock.txt");
        QVERIFY(lock);
        QCOMPARE(pins->size(), lock->packages.size());
        for (std::size_t at = 0; at < pins->size(); ++at) {
            QCOMPARE((*pins)[at].first, lock->packages[at].name.text());
            QCOMPARE((*pins)[at].second, lock->packages[at].versionText);
        }
    }

    void churnCountsMovesByWeek()
    {
        HistoryReport report;
        report.profiles = {"base"};
        const auto add = [&](std::int64_t seconds, std::size_t moves, std::vector<std::string> tags) {
            HistoryReport::Commit& commit = report.commits.emplace_back();
            commit.info.seconds = seconds;
            commit.info.tags = std::move(tags);
            commit.moves.resize(moves);
        };
        constexpr std::int64_t monday = 1700438400; // 2023-11-20
        constexpr std::int64_t week = 7 * 86400;
        add(monday + 2 * week, 3, {"v2"});
        add(monday + week - 1, 1, {});
        add(monday, 2, {"v1"});
        const LockChurn churn = churnOf(report);
        QCOMPARE(churn.weeks.size(), std::size_t(3));
        QCOMPARE(churn.weeks[0].start, monday);
        QCOMPARE(churn.weeks[0].moves, std::vector<std::size_t>{3});
        QCOMPARE(churn.weeks[1].moves, std::vector<std::size_t>{0});
        QCOMPARE(churn.weeks[2].commits, std::vector<std::size_t>{0});
        QCOMPARE(churn.flags.front().name, "v1");
        QVERIFY(churnOf({}).weeks.empty());
        add(-5, 1, {}); // a commit of 1969 does not make fifty years of empty weeks
        QCOMPARE(churnOf(report).weeks.size(), std::size_t(2000));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
