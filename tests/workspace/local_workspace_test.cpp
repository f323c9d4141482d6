// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/kept_sentences.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;

/// The façade on the sample that ships with the program: what the command line and the window do.
class LocalWorkspaceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

    QString path(const QString& relative) const { return m_folder->path() + "/sample/" + relative; }

    QByteArray read(const QString& relative) const
    {
        QFile file(path(relative));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable("cannot read " + relative), __FILE__, __LINE__);
        return file.readAll();
    }

    void write(const QString& relative, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(relative)).absolutePath());
        QFile file(path(relative));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    void replace(const QString& relative, const QByteArray& from, const QByteArray& to) const
    {
        QByteArray bytes = read(relative);
        QVERIFY2(bytes.contains(from), from.constData());
        write(relative, bytes.replace(from, to));
    }

    CompilePlan compile(CompileOptions options = {})
    {
        Task task;
        auto plan = m_workspace->compile(options, task);
        if (!plan)
            QTest::qFail(describe(plan.error()).c_str(), __FILE__, __LINE__);
        return plan ? std::move(*plan) : CompilePlan{};
    }

    LockState stateOf(const std::string& profile)
    {
        Task task;
        const auto report = m_workspace->profiles(task);
        if (report)
            for (const ProfileInfo& info : report->profiles)
                if (info.profile.name == profile)
                    return info.state;
        QTest::qFail("no such profile", __FILE__, __LINE__);
        return LockState::Unreadable;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Task task;
        const std::string sample = (m_folder->path() + "/sample").toStdString();
        const auto created = createSample(sample, task);
        QVERIFY2(created.has_value(), created ? "" : describe(created.error()).c_str());
        Environment environment;
        environment.stateFolder = (m_folder->path() + "/state").toStdString();
        environment.cacheFolder = (m_folder->path() + "/cache").toStdString();
        auto opened = Workspace::open(sample, environment);
        QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
        m_workspace = std::move(*opened);
    }

    void theHierarchyHasItsDepthsAndStates()
    {
        Task task;
        const auto report = m_workspace->profiles(task);
        QVERIFY(report.has_value());
        QCOMPARE(report->profiles.size(), std::size_t(6));
        QCOMPARE(report->profiles.front().profile.name, std::string("base"));
        std::size_t deepest = 0;
        for (const ProfileInfo& info : report->profiles) {
            deepest = std::max(deepest, info.depth);
            QCOMPARE(info.state, info.profile.name == "ui" ? LockState::Stale : LockState::Fresh);
        }
        QCOMPARE(deepest, std::size_t(3));
        for (const requirements::ProfileEdge& edge : report->edges)
            QVERIFY(edge.parent < edge.child); // parents stand first
    }

    void withoutTheNetworkItIsAtRestAfterEveryAnswer()
    {
        QVERIFY(m_workspace->atRest());
        QVERIFY(compile({}).ok());
        QVERIFY(m_workspace->atRest());
        Task task;
        QVERIFY(m_workspace->packages(task).has_value());
        QVERIFY(m_workspace->atRest());
    }

    void solvedTogetherEveryPackageHasOneVersionAndTheLocksStayWhole()
    {
        CompileOptions options;
        options.strategy = Strategy::Joint;
        const CompilePlan plan = compile(options);
        QVERIFY(plan.ok());
        QCOMPARE(plan.profiles.size(), std::size_t(6));
        std::map<std::string, std::string> versions;
        for (const CompiledProfile& profile : plan.profiles)
            for (const resolve::ResolvedPackage& package : profile.packages) {
                const auto [known, added] = versions.try_emplace(package.name.text(), package.version.text());
                QVERIFY2(added || known->second == package.version.text(), package.name.text().c_str());
            }
        QVERIFY(versions.size() > 200);
        Task task;
        QVERIFY(m_workspace->write(plan, {}, task).has_value());
        const auto checked = m_workspace->check({}, task);
        QVERIFY(checked.has_value());
        QVERIFY2(checked->ok(), checked->ok() ? "" : checked->problems.front().text.c_str());
        QVERIFY(compile(options).profiles.empty()); // nothing is stale, nothing diverges
    }

    void anEditIsRecompiledReviewedWrittenAndCommitted()
    {
        replace("requirements/in/base.in", "numpy\n", "numpy<2\n");
        const CompilePlan plan = compile();
        QVERIFY(plan.ok());
        QCOMPARE(plan.upToDate, std::vector<std::string>{"quantization"});
        const auto rows = reviewRows(plan);
        const auto numpy = std::find_if(rows.begin(), rows.end(),
                                        [](const ReviewRow& row) { return row.change.name.text() == "numpy"; });
        QVERIFY(numpy != rows.end());
        QCOMPARE(numpy->profiles.size(), std::size_t(5));
        QVERIFY(numpy->change.cause == requirements::PackageChange::Cause::Edited);
        QCOMPARE(QByteArray::fromStdString(plan.profiles.front().oldText),
                 read("requirements/base.txt")); // nothing written yet

        Task task;
        const auto written = m_workspace->write(plan, {}, task);
        QVERIFY2(written.has_value(), written ? "" : describe(written.error()).c_str());
        QCOMPARE(written->written.size(), std::size_t(5));
        QCOMPARE(stateOf("ui"), LockState::Fresh);

        const auto diff = m_workspace->diff({}, {}, task);
        QVERIFY(diff.has_value());
        QCOMPARE(diff->profiles.size(), std::size_t(5));
        for (const requirements::PackageChange& change : diff->profiles.front().diff.changes)
            QVERIFY(change.cause == requirements::PackageChange::Cause::Edited);

        write("notes.txt", "mine\n");
        const auto preview = m_workspace->commitPreview({}, task);
        QVERIFY(preview.has_value());
        QVERIFY2(preview->obstacles.empty(), preview->obstacles.empty() ? "" : preview->obstacles.front().c_str());
        QCOMPARE(preview->changed.size(), std::size_t(6));
        QVERIFY(std::find(preview->untouched.begin(), preview->untouched.end(), "notes.txt")
                != preview->untouched.end());
        const auto message = m_workspace->suggestedMessage(task);
        QVERIFY(message.has_value());
        QVERIFY2(message->find("numpy 2.1.1 -> 1.26.4") != std::string::npos, message->c_str());
        const auto commit = m_workspace->commit({preview->changed, *message}, task);
        QVERIFY2(commit.has_value(), commit ? "" : describe(commit.error()).c_str());
        QCOMPARE(commit->id.size(), std::size_t(40));
        const auto after = m_workspace->repositoryState(task);
        QVERIFY(after.has_value());
        QCOMPARE(after->head, commit->id);
        QVERIFY(after->unstaged.empty() && after->staged.empty());
        QCOMPARE(after->untracked, std::vector<std::string>{"notes.txt"});
    }

    void whatGitSaysIsInTheLanguageOfTheReader()
    {
        Task task;
        const std::string english =
            "there is no file nothing.txt, neither on disk nor in the last commit; see: git status";
        const auto obstacles = [&] { return m_workspace->commitPreview({"nothing.txt"}, task)->obstacles; };
        QCOMPARE(obstacles(), std::vector<std::string>{english});
        QCOMPARE(sayKept(english), english);
        const auto silence = qScopeGuard([] { setTranslator({}); });
        setTranslator([](std::string_view text, std::optional<std::size_t>) { return "<" + std::string(text) + ">"; });
        QCOMPARE(obstacles(), std::vector<std::string>{"<" + english + ">"});
        QCOMPARE(sayKept("what nobody says"), std::string("what nobody says"));
        replace("requirements/in/base.in", "numpy\n", "num py\n");
        const auto states = m_workspace->profiles(task);
        QVERIFY(states.has_value());
        QVERIFY(states->profiles.front().reasons.front().find("<expected a version specifier") != std::string::npos);
    }

    void anUnsatisfiableProfileWritesNothing()
    {
        replace("requirements/in/base.in", "numpy\n", "numpy>=2.1\n");
        const CompilePlan plan = compile();
        QVERIFY(!plan.ok());
        const auto broken =
            std::find_if(plan.profiles.begin(), plan.profiles.end(),
                         [](const CompiledProfile& profile) { return profile.profile.name == "quantization"; });
        QVERIFY(broken != plan.profiles.end());
        QVERIFY(broken->status == CompiledProfile::Status::Unsatisfiable);
        QVERIFY2(broken->explanation.find("requirements/in/base.in:5 asks for numpy>=2.1") != std::string::npos,
                 broken->explanation.c_str());
        QVERIFY(!broken->blamed.empty());
        Task task;
        const QByteArray before = read("requirements/base.txt");
        QVERIFY(!m_workspace->write(plan, {}, task).has_value());
        QCOMPARE(read("requirements/base.txt"), before);
        // The others are an explicit second choice.
        const auto some = m_workspace->write(plan, {"ui"}, task);
        QVERIFY(some.has_value());
        QCOMPARE(some->written.size(), std::size_t(1));
    }

    void aLockWithConflictMarkersIsMendedFromBothSides()
    {
        const QByteArray pin = "gradio==4.44.0\n";
        replace("requirements/ui.txt", pin, "<<<<<<< ours\n" + pin + "=======\ngradio==4.43.0\n>>>>>>> theirs\n");
        replace("requirements/in/ui.in", "gradio>=4.44.1", "gradio");
        QCOMPARE(stateOf("ui"), LockState::Conflicted);
        const CompilePlan plan = compile();
        QVERIFY(plan.ok());
        QCOMPARE(plan.profiles.size(), std::size_t(1));
        const QByteArray text = QByteArray::fromStdString(plan.profiles.front().newText);
        QVERIFY(!text.contains("<<<<<<<"));
        QVERIFY(text.contains("\n" + pin));
    }

    void aChildIsCompiledAgainstTheLockThatThisRunMakes()
    {
        // The constraint is the parent's new pin, not the one on disk.
        write("requirements/in/tool.in", "-c ../base.txt\nnumpy\n");
        replace("requirements/in/base.in", "numpy\n", "numpy<2\n");
        CompileOptions options;
        options.all = true;
        const CompilePlan plan = compile(options);
        QVERIFY(plan.ok());
        const auto tool = std::find_if(plan.profiles.begin(), plan.profiles.end(),
                                       [](const CompiledProfile& profile) { return profile.profile.name == "tool"; });
        QVERIFY(tool != plan.profiles.end());
        QVERIFY2(
            tool->newText.find(
                "numpy==1.26.4\n    # via\n    #   -c requirements/in/../base.txt\n    #   -r requirements/in/tool.in")
                != std::string::npos,
            tool->newText.c_str());
    }

    void upgradesMoveOnlyWhatTheyName()
    {
        CompileOptions options;
        options.profiles = {"base"};
        options.upgradePackages = {"numpy<2"};
        const CompilePlan plan = compile(options);
        QVERIFY(plan.ok());
        QCOMPARE(plan.profiles.front().diff.changes.size(), std::size_t(1));
        QCOMPARE(plan.profiles.front().diff.changes.front().newText, std::string("1.26.4"));
        options.upgradePackages = {"not-there"};
        const CompilePlan none = compile(options);
        QVERIFY(none.ok() && none.changedCount() == 0);
    }

    void mistakesInOptionsAreSaid_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("upgrade");
        QTest::addColumn<QString>("message");
        QTest::addRow("a misspelt profile gets a suggestion") << "backedn"
                                                              << ""
                                                              << "backend";
        QTest::addRow("a broken upgrade is named") << "base"
                                                   << "numpy=="
                                                   << "--upgrade-package";
    }
    void mistakesInOptionsAreSaid()
    {
        QFETCH(QString, profile);
        QFETCH(QString, upgrade);
        QFETCH(QString, message);
        CompileOptions options;
        options.profiles = {profile.toStdString()};
        if (!upgrade.isEmpty())
            options.upgradePackages = {upgrade.toStdString()};
        Task task;
        const auto plan = m_workspace->compile(options, task);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().code, ErrorCode::Usage);
        QVERIFY2(QString::fromStdString(describe(plan.error())).contains(message), describe(plan.error()).c_str());
    }

    void aBrokenLineIsNamedWithItsPlace()
    {
        replace("requirements/in/base.in", "rich\n", "rich>=\n");
        const CompilePlan plan = compile();
        QVERIFY(!plan.ok());
        const auto failed = std::find_if(plan.profiles.begin(), plan.profiles.end(),
                                         [](const CompiledProfile& profile) { return profile.profile.name == "base"; });
        QVERIFY(failed != plan.profiles.end() && failed->error.has_value());
        QCOMPARE(failed->error->place.value().file, std::string("requirements/in/base.in"));
        QVERIFY(failed->error->place.value().line > 0 && failed->error->place.value().column > 0);
        QCOMPARE(stateOf("base"), LockState::Unreadable);
    }

    void packagesKnowTheirBoundsAndDivergence()
    {
        Task task;
        const auto report = m_workspace->packages(task);
        QVERIFY(report.has_value());
        const auto numpy = std::find_if(report->rows.begin(), report->rows.end(),
                                        [](const PackageRow& row) { return row.name.text() == "numpy"; });
        QVERIFY(numpy != report->rows.end());
        QCOMPARE(numpy->profiles.size(), std::size_t(6));
        QVERIFY(numpy->divergent && numpy->boundsComplete && numpy->newestKnown);
        QCOMPARE(numpy->newest, std::string("2.1.1"));
        QVERIFY(numpy->bounds.front().fromFile);
        QCOMPARE(numpy->bounds.front().by, std::string("requirements/in/base.in:5"));
        QVERIFY(std::any_of(numpy->bounds.begin(), numpy->bounds.end(), [](const PackageRow::Bound& bound) {
            return bound.by == "trl 0.9.6" && bound.requirement == "numpy<2.0.0,>=1.18.2";
        }));
    }

    void checkFindsWhatALockLacks()
    {
        Task task;
        auto clean = m_workspace->check({"base"}, task);
        QVERIFY(clean.has_value());
        QVERIFY2(clean->ok(), clean->ok() ? "" : clean->problems.front().text.c_str());
        QCOMPARE(clean->withoutMetadata, std::size_t(0));
        replace("requirements/base.txt", "pydantic-core==2.23.4", "pydantic-core==2.23.3");
        const auto broken = m_workspace->check({"base"}, task);
        QVERIFY(broken.has_value());
        QVERIFY(!broken->ok());
        QVERIFY(!m_workspace->check({"nope"}, task).has_value());
    }

    void treesStopAtWhatWasShown()
    {
        Task task;
        TreeOptions options;
        options.package = "NumPy";
        options.reverse = true;
        options.profile = "base";
        const auto tree = m_workspace->tree(options, task);
        QVERIFY(tree.has_value());
        QVERIFY(tree->requirementsKnown);
        QCOMPARE(tree->nodes.front().name.text(), std::string("numpy"));
        QVERIFY(std::any_of(tree->nodes.begin(), tree->nodes.end(),
                            [](const TreeReport::Node& node) { return node.repeated || node.depth > 1; }));
        options.package = "no-such-thing";
        QVERIFY(!m_workspace->tree(options, task).has_value());
    }

    void textsAreOnlyReplacedWhereTheyAreAsExpected()
    {
        Task task;
        const auto text = m_workspace->readText("requirements/in/ui.in", task);
        QVERIFY(text.has_value());
        QVERIFY(m_workspace->writeEdits({{"requirements/in/ui.in", *text, *text + "rich\n"}}, task).has_value());
        QVERIFY(!m_workspace->writeEdits({{"requirements/in/ui.in", *text, "mine\n"}}, task).has_value());
        QCOMPARE(read("requirements/in/ui.in"), QByteArray::fromStdString(*text + "rich\n"));
        QVERIFY(!m_workspace->readText("../../etc/passwd", task).has_value());
    }

    void theVersionIsRaisedWhereItIsWritten()
    {
        Task task;
        const auto choices = m_workspace->bumpPlan({}, task);
        QVERIFY2(choices.has_value(), choices ? "" : describe(choices.error()).c_str());
        QCOMPARE(choices->sources.current, std::string("0.2.0"));
        QVERIFY(choices->next.empty() && !choices->edit && choices->choices.size() == 9);
        QCOMPARE(m_workspace->bumpWrite(*choices, task).error().code, ErrorCode::Usage);
        BumpOptions options;
        options.parts = "minor,rc";
        const auto plan = m_workspace->bumpPlan(options, task);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->next, std::string("0.3.0rc1"));
        const QByteArray before = read("src/eleanor/version.py");
        QVERIFY(before.contains("\"0.2.0\""));
        const auto report = m_workspace->bumpWrite(*plan, task);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->files.size(), std::size_t(1));
        QCOMPARE(read("src/eleanor/version.py"), QByteArray(before).replace("0.2.0", "0.3.0rc1"));
        // What was planned from is no longer there.
        QVERIFY(!m_workspace->bumpWrite(*plan, task).has_value());
        options.to = "1.0";
        QCOMPARE(m_workspace->bumpPlan(options, task).error().code, ErrorCode::Usage);
    }

    void aBumpCommandIsRunAndHeldAgainstTheSources()
    {
        write("lockwright.toml",
              read("lockwright.toml") + "\n[release]\nbump-command = [\"sh\", \"bump.sh\", \"{new_version}\"]\n");
        write("bump.sh", "echo working; echo '__version__ = \"'$1'\"' > src/eleanor/version.py; echo x > made\n");
        BumpOptions options;
        options.parts = "major";
        Task task;
        const auto plan = m_workspace->bumpPlan(options, task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        QVERIFY(!plan->edit.has_value());
        QVERIFY(!QFile::exists(path("made")));
        const auto report = m_workspace->bumpWrite(*plan, task);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->output, std::string("working\n"));
        QCOMPARE(report->files.size(), std::size_t(2));
        QVERIFY(read("src/eleanor/version.py").contains("1.0.0"));
    }

    void aRequestedStopIsAnsweredByEveryVerb()
    {
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        QCOMPARE(m_workspace->compile({}, task).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_workspace->packages(task).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_workspace->check({}, task).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_workspace->profiles(task).error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(LocalWorkspaceTest)
#include "local_workspace_test.moc"
