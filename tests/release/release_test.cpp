// SPDX-License-Identifier: GPL-3.0-or-later
#include "release_fixture.h"

using namespace lockwright;
using release::Options;
using release::Phase;
using release::StepState;

namespace
{

Options minor()
{
    Options options;
    options.part = "minor";
    return options;
}

StepState stateOf(const release::Status& status, const std::string& stepName)
{
    for (const release::Step& step : status.steps)
        if (step.name == stepName)
            return step.state;
    return StepState::Pending;
}

} // namespace

/// Releases of repositories that git made, from beginning to end and back.
class ReleaseTest : public QObject
{
    Q_OBJECT

    GitHome m_home;
    Task m_task;

private slots:
    void init() { m_home.reset(); }

    void aReleaseCommitsItsTargetsAndTagsThem()
    {
        const Project project;
        MadeServices services(project.scratch());
        std::vector<std::string> seen;
        auto opened = project.open(services, [&](const release::Event& event) {
            if (event.kind == release::Event::Kind::Step)
                seen.push_back(event.status->steps[event.step].name + " "
                               + name(event.status->steps[event.step].state));
        });
        QVERIFY(opened.has_value());
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Finished);
        QCOMPARE(status->exitCode(), 0);
        QCOMPARE(project.git("diff-tree --no-commit-id --name-only -r HEAD"),
                 QByteArray("requirements/base.txt\nsrc/demo/version.py\n"));
        QCOMPARE(project.read("src/demo/version.py"), QByteArray("__version__ = \"1.3.0\"\r\n"));
        QCOMPARE(project.git("cat-file -t v1.3.0"), QByteArray("tag\n"));
        QCOMPARE(project.git("rev-parse v1.3.0^{commit}"), project.git("rev-parse HEAD"));
        QCOMPARE(project.git("log -1 --format=%B").trimmed(),
                 QByteArray("Bump version: 1.2.3 \xe2\x86\x92 1.3.0\n\nnumpy 1.0 -> 1.1"));
        QCOMPARE(status->wheels, std::vector<std::string>{"dist/demo-1.3.0-py3-none-any.whl"});
        QVERIFY(project.read("dist/demo-1.3.0-py3-none-any.whl").size() > 500);
        QCOMPARE(project.git("status --porcelain"), QByteArray(" M docs/guide.md\nMM other.txt\n?? notes.txt\n"));
        QVERIFY(project.isSound());
        QCOMPARE(seen.front(), std::string("bump running"));
        QCOMPARE(seen.back(), std::string("tag done"));
        QVERIFY(std::filesystem::is_empty(project.scratch()));
    }

    void aFinishedReleaseCanBeTakenBack()
    {
        const Project project;
        MadeServices services(project.scratch());
        const QByteArray before = project.snapshot();
        auto opened = project.open(services);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QVERIFY(!opened->abort({}, m_task).has_value());
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(project.isSound());
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
    }

    void aFailureAtAnyStepCanBeTakenBackAndMended_data()
    {
        QTest::addColumn<QString>("breaks");
        QTest::addColumn<QString>("mends");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("sentence");

        QTest::newRow("a profile without a solution stops at compile") << "unsolved"
                                                                       << ""
                                                                       << "compile"
                                                                       << "cannot be compiled";
        QTest::newRow("a lock with a problem stops at check") << "problem"
                                                              << ""
                                                              << "check"
                                                              << "1 problem";
        QTest::newRow("a command that fails stops at its step") << "touch ../fail"
                                                                << "rm ../fail"
                                                                << "test"
                                                                << "exit code 1";
        QTest::newRow("a wheel that cannot be built stops at wheel") << "touch ../breakwheel"
                                                                     << "rm ../breakwheel"
                                                                     << "wheel"
                                                                     << "the wheel cannot be built";
        QTest::newRow("a wheel that asks for development packages stops at wheel")
            << "printf 'Requires-Dist: ruff\\n' > ../requires"
            << "rm ../requires"
            << "wheel"
            << "only development asks for";
        QTest::newRow("a hook that fails stops at commit")
            << "printf '#!/bin/sh\\necho no\\nexit 1\\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit"
            << "rm .git/hooks/pre-commit"
            << "commit"
            << "pre-commit";
        QTest::newRow("a hook that changes a target and fails stops at commit")
            << "printf '#!/bin/sh\\necho x >> requirements/base.txt\\nexit 1\\n' > .git/hooks/pre-commit; chmod +x "
               ".git/hooks/pre-commit"
            << "rm .git/hooks/pre-commit"
            << "commit"
            << "pre-commit";
        QTest::newRow("a tag that appears meanwhile stops at tag")
            << "printf '#!/bin/sh\\ngit tag v1.3.0 HEAD~1\\n' > .git/hooks/post-commit; chmod +x .git/hooks/post-commit"
            << "rm .git/hooks/post-commit; git tag -d v1.3.0"
            << "tag"
            << "v1.3.0";
    }

    void aFailureAtAnyStepCanBeTakenBackAndMended()
    {
        QFETCH(QString, breaks);
        QFETCH(QString, mends);
        QFETCH(QString, step);
        QFETCH(QString, sentence);
        const Project project("printf '[release]\\npython = \"../python\"\\n[[release.step]]\\nname = "
                              "\"test\"\\ncommand = [\"sh\", \"-c\", "
                              "\"test ! -e ../fail\"]\\n' > lockwright.toml\ngit commit -qam steps\n");
        for (const bool resumes : {false, true}) {
            MadeServices services(project.scratch());
            if (breaks == "unsolved")
                services.unsolved = {"base has no solution"};
            else if (breaks == "problem")
                services.problems = {"base: stale"};
            else
                project.folder.run(breaks, "work");
            const QByteArray before = project.snapshot();
            auto opened = project.open(services);
            const auto status = opened->run(minor(), m_task);
            VERIFY_PHASE(status, Phase::Stopped);
            QCOMPARE(status->exitCode(), 5);
            QVERIFY2(stateOf(*status, step.toStdString()) == StepState::Failed, told(*status).c_str());
            QVERIFY(status->failure.has_value());
            QVERIFY2(QString::fromStdString(status->failure->error.message).contains(sentence), told(*status).c_str());
            QVERIFY(!status->failure->waysOut.empty());
            const auto again = opened->run(minor(), m_task);
            QVERIFY(!again.has_value());
            QVERIFY2(again.error().message.starts_with("E-RELEASE-OPEN"), again.error().message.c_str());
            QVERIFY(opened->status()->phase == Phase::Stopped);
            if (!resumes) {
                if (step == "tag") // which somebody else made
                    project.folder.run("git tag -d v1.3.0", "work");
                VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
                VERIFY_SNAPSHOT(project, before);
                QVERIFY(project.isSound());
                QVERIFY(!opened->resume({}, m_task).has_value());
                if (!mends.isEmpty())
                    project.folder.run(step == "tag" ? "rm .git/hooks/post-commit" : mends, "work");
            } else {
                services.unsolved.clear();
                services.problems.clear();
                if (!mends.isEmpty())
                    project.folder.run(mends, "work");
                VERIFY_PHASE(opened->resume({}, m_task), Phase::Finished);
                QCOMPARE(project.git("rev-parse v1.3.0^{commit}"), project.git("rev-parse HEAD"));
                QCOMPARE(project.git("status --porcelain"),
                         QByteArray(" M docs/guide.md\nMM other.txt\n?? notes.txt\n"));
                QVERIFY(project.isSound());
            }
        }
    }

    void preflightSaysWhatStandsInTheWay_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("part");

        QTest::newRow("a tag on an older commit") << "git tag v1.3.0 HEAD~0 && git commit -q --allow-empty -m more"
                                                  << "tag"
                                                  << "v1.3.0 is there already"
                                                  << "minor";
        QTest::newRow("a tag on this commit") << "git tag v1.3.0"
                                              << "tag"
                                              << "v1.3.0 is there already"
                                              << "minor";
        QTest::newRow("a tag that is a folder of the name")
            << "git tag rel && printf '[release]\\npython = \"../python\"\\ntag-name = \"rel/v{version}\"\\n' > "
               "lockwright.toml"
            << "tag"
            << "rel"
            << "minor";
        QTest::newRow("a tag named HEAD")
            << "printf '[release]\\npython = \"../python\"\\ntag-name = \"HEAD\"\\n' > lockwright.toml"
            << "tag"
            << "HEAD"
            << "minor";
        QTest::newRow("a tag that looks like an option")
            << "printf '[release]\\npython = \"../python\"\\ntag-name = \"-x\"\\n' > lockwright.toml"
            << "tag"
            << "-x"
            << "minor";
        QTest::newRow("a tag named @")
            << "printf '[release]\\npython = \"../python\"\\ntag-name = \"@\"\\n' > lockwright.toml"
            << "tag"
            << "@"
            << "minor";
        QTest::newRow("a merge in progress")
            << "git checkout -q -- . && git reset -q --hard && git switch -q -c b && git commit -q --allow-empty -m b "
               "&& git switch -q main && git commit -q "
               "--allow-empty -m m && git merge -q --no-commit --no-ff b || true"
            << "repository"
            << "a merge is in progress"
            << "minor";
        QTest::newRow("a detached HEAD") << "git checkout -q --detach"
                                         << "repository"
                                         << "HEAD is detached"
                                         << "minor";
        QTest::newRow("a changed version file") << "printf '# mine\\n' >> src/demo/version.py"
                                                << "targets"
                                                << "src/demo/version.py"
                                                << "minor";
        QTest::newRow("a staged lock") << "printf '# mine\\n' >> requirements/base.txt && git add requirements/base.txt"
                                       << "targets"
                                       << "requirements/base.txt"
                                       << "minor";
        QTest::newRow("a version file that is half staged")
            << "printf '# a\\n' >> src/demo/version.py && git add src/demo/version.py && printf '# b\\n' >> "
               "src/demo/version.py"
            << "targets"
            << "src/demo/version.py"
            << "minor";
        QTest::newRow("a changed source of a lock") << "printf 'rich\\n' >> requirements/in/base.in"
                                                    << "targets"
                                                    << "requirements/in/base.in"
                                                    << "minor";
        QTest::newRow("nobody to commit as") << "git config --global --unset user.name; git config --global --unset "
                                                "user.email; git config user.useConfigOnly true"
                                             << "identity"
                                             << "git config user.name"
                                             << "minor";
        QTest::newRow("a Python without build") << "touch ../nobuild"
                                                << "python"
                                                << "No module named build"
                                                << "minor";
        QTest::newRow("a Python that is not there")
            << "printf '[release]\\npython = \"../nothing\"\\n' > lockwright.toml"
            << "python"
            << "cannot be started"
            << "minor";
        QTest::newRow("a program that is not there") << "printf '[release]\\npython = \"../python\"\\nsteps = "
                                                        "[\"no-such-program x\", \"commit\"]\\n' > lockwright.toml"
                                                     << "programs"
                                                     << "no-such-program"
                                                     << "minor";
        QTest::newRow("a requirement that only development has")
            << "printf '[project]\\nname = \"demo\"\\ndynamic = [\"version\"]\\n[project.optional-dependencies]\\nall "
               "= [\"ruff>=0.4\"]\\n' > pyproject.toml"
            << "requirements"
            << "only development asks for it"
            << "minor";
    }

    void preflightSaysWhatStandsInTheWay()
    {
        QFETCH(QString, script);
        QFETCH(QString, check);
        QFETCH(QString, sentence);
        QFETCH(QString, part);
        const Project project;
        project.folder.run(script, "work");
        const QByteArray before = project.snapshot();
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        Options options;
        options.part = part.toStdString();
        const auto status = opened->run(options, m_task);
        VERIFY_PHASE(status, Phase::Refused);
        QCOMPARE(status->exitCode(), 3);
        bool found = false;
        for (const release::Finding& finding : status->findings)
            found = found
                    || (finding.state == release::Finding::State::Failed && finding.check == check.toStdString()
                        && QString::fromStdString(finding.sentence).contains(sentence));
        QVERIFY2(found, told(*status).c_str());
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(opened->status()->phase == Phase::None);
    }

    void aGateWaitsForAPerson()
    {
        const Project project(
            "printf '[release]\\npython = \"../python\"\\nsteps = [\"bump\", \"ask\", \"commit\", \"tag\"]\\n"
            "[[release.step]]\\nname = \"ask\"\\nkind = \"gate\"\\nmessage = \"Is it good?\"\\n' > lockwright.toml\n"
            "git commit -qam gate\n");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QVERIFY(stateOf(*status, "ask") == StepState::Waiting);
        VERIFY_PHASE(opened->resume({}, m_task), Phase::Stopped);
        // What is done is looked at again: the version file was changed while the release waited.
        project.write("src/demo/version.py", "__version__ = \"1.2.3\"  # mine\r\n");
        release::ResumeOptions yes;
        yes.openGates = true;
        VERIFY_PHASE(opened->resume(yes, m_task), Phase::Finished);
        QCOMPARE(project.read("src/demo/version.py"), QByteArray("__version__ = \"1.3.0\"  # mine\r\n"));
        QVERIFY(project.isSound());
    }

    void whatWasChangedSinceIsNotOverwrittenByAnAbort()
    {
        const Project project(
            "printf '[release]\\nsteps = [\"bump\", \"gate\", \"commit\"]\\n' > lockwright.toml\ngit commit -qam g\n");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Stopped);
        project.write("src/demo/version.py", "mine\n");
        const auto status = opened->abort({}, m_task);
        VERIFY_PHASE(status, Phase::PartlyAborted);
        QCOMPARE(status->exitCode(), 5);
        QVERIFY2(status->remaining.front().find("version.py") != std::string::npos, told(*status).c_str());
        QCOMPARE(project.read("src/demo/version.py"), QByteArray("mine\n"));
        project.folder.run("git checkout -q HEAD -- src/demo/version.py", "work");
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
    }

    void aHookMayMendAndAddFiles()
    {
        const Project project;
        project.folder.run(
            "printf '#!/bin/sh\\ngrep -q mended requirements/base.txt || { echo \"# mended\" >> "
            "requirements/base.txt; exit 1; }\\necho gen > gen\\ngit add gen\\n' > .git/hooks/pre-commit; "
            "chmod +x .git/hooks/pre-commit",
            "work");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QCOMPARE(project.git("show HEAD:requirements/base.txt"), QByteArray("numpy==1.1\n# mended\n"));
        QCOMPARE(project.git("show HEAD:gen"), QByteArray("gen\n"));
        QCOMPARE(project.git("status --porcelain"), QByteArray(" M docs/guide.md\nMM other.txt\n?? notes.txt\n"));
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        QCOMPARE(project.git("status --porcelain"),
                 QByteArray(" M docs/guide.md\nMM other.txt\n?? gen\n?? notes.txt\n"));
        QCOMPARE(project.read("requirements/base.txt"), QByteArray("numpy==1.0\n"));
    }

    void theFirstCommitOfARepositoryCanBeARelease()
    {
        const Project project("rm -rf .git && git init -q\n", false);
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const QByteArray before = project.folder.run(
            "find . -path ./.git -prune -o -type f -exec sha256sum {} + | sort; git status --porcelain", "work");
        const auto plan = opened->plan(minor(), m_task);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->previousTag, std::string());
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QCOMPARE(project.git("rev-list --count HEAD"), QByteArray("1\n"));
        QCOMPARE(project.git("ls-tree -r --name-only HEAD"),
                 QByteArray("requirements/base.txt\nsrc/demo/version.py\n"));
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        QCOMPARE(
            project.folder.run(
                "find . -path ./.git -prune -o -type f -exec sha256sum {} + | sort; git status --porcelain", "work"),
            before);
    }

    void aDetachedHeadCanBeTagged()
    {
        const Project project("printf '[release]\\nsteps = [\"commit\", \"tag\"]\\n' > lockwright.toml\ngit commit "
                              "-qam t && git checkout -q --detach\n");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        Options options;
        options.allowDetached = true;
        VERIFY_PHASE(opened->run(options, m_task), Phase::Finished);
        QCOMPARE(project.git("rev-parse v1.2.3^{commit}"), project.git("rev-parse HEAD"));
    }

    void aPushIsAllOrNothing()
    {
        const Project project(
            "git init -q --bare ../remote.git && git remote add origin ../remote.git && git push -q -u origin main\n"
            "printf '[release]\\npush = true\\npython = \"../python\"\\n' > lockwright.toml\ngit commit -qam p\n");
        project.folder.run(
            "printf '#!/bin/sh\\necho not today >&2\\nexit 1\\n' > remote.git/hooks/pre-receive; chmod +x "
            "remote.git/hooks/pre-receive");
        const QByteArray remote = project.folder.run("git for-each-ref", "remote.git");
        const QByteArray before = project.snapshot();
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QVERIFY(stateOf(*status, "push") == StepState::Failed);
        QVERIFY(told(*status).find("not today") != std::string::npos);
        QCOMPARE(project.folder.run("git for-each-ref", "remote.git"), remote);
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);

        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Stopped);
        project.folder.run("rm remote.git/hooks/pre-receive");
        VERIFY_PHASE(opened->resume({}, m_task), Phase::Finished);
        QVERIFY(project.folder.run("git for-each-ref", "remote.git").contains("refs/tags/v1.3.0"));
        const QByteArray pushed = project.snapshot();
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::PartlyAborted);
        VERIFY_SNAPSHOT(project, pushed);
    }

    void aPushOfItsOwnIsNoted_data()
    {
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("branch");
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<bool>("noted");
        QTest::addRow("the branch and the tag") << ""
                                                << "" << QStringList{"v1.3.0"} << true;
        QTest::addRow("the branch alone") << ""
                                          << "main" << QStringList{} << true;
        QTest::addRow("the branch with commits on top") << "git commit -q --allow-empty -m more"
                                                        << "" << QStringList{} << true;
        QTest::addRow("another branch") << "git branch old HEAD~1"
                                        << "old" << QStringList{} << false;
        QTest::addRow("another branch with the tag") << "git branch old HEAD~1"
                                                     << "old" << QStringList{"v1.3.0"} << true;
        QTest::addRow("a branch that is not there") << ""
                                                    << "gone" << QStringList{"v1.2.0"} << false;
    }
    void aPushOfItsOwnIsNoted()
    {
        QFETCH(QString, between);
        QFETCH(QString, branch);
        QFETCH(QStringList, tags);
        QFETCH(bool, noted);
        const Project project;
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        git::PushRequest request;
        request.branch = branch.toStdString();
        for (const QString& tag : tags)
            request.tags.push_back(tag.toStdString());
        QVERIFY(lockwright::release::notePush(project.folder.path("work"), request)); // there is no release
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QVERIFY(!opened->status()->pushed);
        project.folder.run(between, "work");
        const auto told = lockwright::release::notePush(project.folder.path("work"), request);
        QCOMPARE(bool(told), branch != "gone");
        QCOMPARE(opened->status()->pushed, noted);
    }

    void aRehearsalTouchesNothingAndIsReplayed()
    {
        const Project project;
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const QByteArray before = project.snapshot();
        Options rehearsed = minor();
        rehearsed.needsRehearsal = true;
        VERIFY_PHASE(opened->run(rehearsed, m_task), Phase::Refused);
        const auto rehearsal = opened->rehearse(minor(), m_task);
        VERIFY_PHASE(rehearsal, Phase::Rehearsed);
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(std::filesystem::is_empty(project.scratch()));
        QCOMPARE(rehearsal->rehearsal->paths,
                 (std::vector<std::string>{"requirements/base.txt", "src/demo/version.py"}));
        const auto status = opened->run(rehearsed, m_task);
        VERIFY_PHASE(status, Phase::Finished);
        QVERIFY(status->asRehearsed);
        QCOMPARE(QByteArray::fromStdString(rehearsal->rehearsal->tree), project.git("rev-parse HEAD^{tree}").trimmed());
    }

    void theLastRehearsalIsOfferedWhileHeadIsWhereItWas()
    {
        const Project project;
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        const auto rehearsal = opened->rehearse(minor(), m_task);
        VERIFY_PHASE(rehearsal, Phase::Rehearsed);
        // Another process, after a finished release and after one that was taken back.
        auto again = project.open(services);
        QVERIFY(again->status()->phase == Phase::Finished);
        QVERIFY(again->status()->rehearsal.has_value());
        QCOMPARE(again->status()->rehearsal->planDigest, again->plan(minor(), m_task)->digest);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QVERIFY(!again->status()->rehearsal.has_value()); // HEAD is another commit now
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        QVERIFY(again->status()->rehearsal.has_value());
        QCOMPARE(again->status()->rehearsal->tree, rehearsal->rehearsal->tree);
        project.folder.run("git commit -q --allow-empty -m more", "work");
        QVERIFY(!again->status()->rehearsal.has_value());
    }

    void anotherResultThanTheRehearsedOneStops()
    {
        const Project project;
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        VERIFY_PHASE(opened->rehearse(minor(), m_task), Phase::Rehearsed);
        const QByteArray before = project.snapshot();
        services.version = "1.2";
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QVERIFY2(status->failure->error.message.find("requirements/base.txt") != std::string::npos,
                 told(*status).c_str());
        QVERIFY(!status->failure->waysOut.front().acceptsDifference);
        QVERIFY(status->failure->waysOut.back().acceptsDifference);
        release::ResumeOptions take;
        take.acceptDifference = true;
        VERIFY_PHASE(opened->resume(take, m_task), Phase::Finished);
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
    }

    void aRehearsalThatFailsTouchesNothing()
    {
        const Project project;
        MadeServices services(project.scratch());
        services.problems = {"base: stale"};
        auto opened = project.open(services);
        const QByteArray before = project.snapshot();
        const auto status = opened->rehearse(minor(), m_task);
        VERIFY_PHASE(status, Phase::RehearsalFailed);
        QCOMPARE(status->exitCode(), 1);
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(opened->status()->phase == Phase::None);
    }

    void aFailureCanTakeEverythingBackByItself()
    {
        const Project project;
        MadeServices services(project.scratch());
        services.problems = {"base: stale"};
        auto opened = project.open(services);
        const QByteArray before = project.snapshot();
        Options options = minor();
        options.abortOnFailure = true;
        const auto status = opened->run(options, m_task);
        VERIFY_PHASE(status, Phase::Aborted);
        QVERIFY(status->failure.has_value());
        VERIFY_SNAPSHOT(project, before);
    }

    void twoReleasesCannotRunAtOnce()
    {
        const Project project;
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        std::optional<Error> second;
        services.beforeCheck = [&] {
            MadeServices others(project.scratch());
            auto other = project.open(others);
            Task task;
            const auto answer = other->run(minor(), task);
            if (!answer)
                second = answer.error();
            QVERIFY(other->status()->phase == Phase::Running);
        };
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QVERIFY(second.has_value());
        QVERIFY2(second->message.starts_with("E-RELEASE-OPEN"), second->message.c_str());
        QCOMPARE(second->code, ErrorCode::Repository);
    }

    void aCancelledReleaseIsOpenAndItsStepIsUndone()
    {
        const Project project("printf '[release]\\nsteps = [\"bump\", \"wait\", \"commit\"]\\n[[release.step]]\\nname "
                              "= \"wait\"\\ncommand = "
                              "[\"sh\", \"-c\", \"echo begun > made; sleep 60\"]\\noutputs = [\"made\"]\\n' > "
                              "lockwright.toml\ngit commit -qam w\n");
        MadeServices services(project.scratch());
        const QByteArray before = project.snapshot();
        std::stop_source stop;
        auto opened = project.open(services, [&](const release::Event& event) {
            if (event.kind == release::Event::Kind::Output)
                stop.request_stop();
        });
        Task task(stop.get_token());
        const auto status = opened->run(minor(), task);
        QVERIFY(!status.has_value());
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
        QCOMPARE(project.read("made"), QByteArray("(not there)"));
        QVERIFY(opened->status()->phase == Phase::Stopped);
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
    }

    void aLinkedWorkTreeHasReleasesOfItsOwn()
    {
        const Project project("git worktree add -q ../linked -b side\n");
        MadeServices services(project.scratch());
        services.problems = {"base: stale"};
        auto opened = project.open(services);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Stopped);
        auto linked = release::Release::open(project.folder.path("linked"), services, {});
        QVERIFY(linked->status()->phase == Phase::None);
        services.problems.clear();
        Options major;
        major.part = "major";
        VERIFY_PHASE(linked->run(major, m_task), Phase::Finished);
        QCOMPARE(project.git("rev-parse v2.0.0^{commit}"), project.git("rev-parse side"));
        VERIFY_PHASE(opened->resume({}, m_task), Phase::Finished);
    }

    void aLockedIndexIsWaitedForAndThenLeftAlone()
    {
        const Project project;
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        services.beforeCheck = [&] { project.write(".git/index.lock", ""); };
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QVERIFY(stateOf(*status, "commit") == StepState::Failed);
        QCOMPARE(project.read(".git/index.lock"), QByteArray());
    }
};

QTEST_APPLESS_MAIN(ReleaseTest)
#include "release_test.moc"
