// SPDX-License-Identifier: GPL-3.0-or-later
#include "release_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace lockwright;
using release::Options;
using release::Phase;

namespace
{

Options minor()
{
    Options options;
    options.part = "minor";
    return options;
}

/// A project whose version bump-my-version's configuration governs, with hooks.
QString withHooks(const QString& settings)
{
    return "printf '[release]\\nsteps = [\"bump\", \"compile\", \"commit\", \"tag\"]\\n' > lockwright.toml\n"
           "cat > .bumpversion.toml <<'X'\n[tool.bumpversion]\ncurrent_version = \"1.2.3\"\n"
           + settings
           + "[[tool.bumpversion.files]]\nfilename = \"src/demo/version.py\"\nX\n"
             "git add . && git commit -qm hooks\n";
}

/// A project whose own script writes the version and what `more` does beside it.
QString withScript(const QString& more)
{
    return "printf '[release]\\nbump-command = [\"sh\", \"bump.sh\", \"{new_version}\"]\\nsteps = [\"bump\", "
           "\"compile\", "
           "\"commit\", \"tag\"]\\n' > lockwright.toml\n"
           "cat > bump.sh <<'X'\nset -e\nprintf '__version__ = \"%s\"\\r\\n' $1 > src/demo/version.py\n"
           + more + "X\nmkdir more && echo old > more/a && echo old > more/b && chmod 755 more/b\n"
           + "git add . && git commit -qm script\n";
}

std::string noticesOf(const release::Status& status)
{
    std::string all;
    for (const release::Step& step : status.steps)
        for (const std::string& notice : step.notices)
            all += step.name + ": " + notice + "\n";
    for (const std::string& notice : status.notices)
        all += notice + "\n";
    return all;
}

} // namespace

/// Programs of a project that may change any file: its own bump command and bump-my-version's hooks.
class ProgramsTest : public QObject
{
    Q_OBJECT

    GitHome m_home;
    Task m_task;

    /// A release in a child that is killed when a file of the project's folder is there.
    void killWhen(const Project& project, const QString& file)
    {
        const auto path = project.folder.path(file);
        const pid_t child = ::fork();
        if (child == 0) {
            MadeServices services(project.scratch());
            auto opened = project.open(services);
            Task task;
            if (opened)
                std::ignore = opened->run(minor(), task);
            ::_exit(0);
        }
        for (int round = 0; round < 3000 && !std::filesystem::exists(path); ++round)
            QThread::msleep(5);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(std::filesystem::exists(path));
    }

private slots:
    void init() { m_home.reset(); }

    void hooksRunInTheirOrder()
    {
        const Project project(withHooks(
            "setup_hooks = [\"sh ../h.sh setup\"]\npre_commit_hooks = [\"sh ../h.sh pre {new_version}\", \"sh ../h.sh "
            "second\"]\npost_commit_hooks = [\"sh ../h.sh post\"]\n"));
        project.write("../h.sh", "echo \"$1 $2|$BVHOOK_CURRENT_VERSION|$BVHOOK_NEW_VERSION|$BVHOOK_NEW_TAG|"
                                 "$BVHOOK_BRANCH_NAME|$BVHOOK_IS_DIRTY|$BVHOOK_NEW_MINOR|$(cut -c16-20 "
                                 "src/demo/version.py)|$(test $BVHOOK_COMMIT_SHA = $(git rev-parse HEAD) && echo "
                                 "head)|$(git tag)\" >> \"$(dirname $0)/log\"\n");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto plan = opened->plan(minor(), m_task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        std::string names;
        for (const release::Step& step : plan->steps)
            names += step.name + " ";
        QCOMPARE(names, std::string("preflight setup-hook bump pre-commit-hook pre-commit-hook-2 compile commit tag "
                                    "post-commit-hook "));
        QCOMPARE(plan->steps[3].command, (std::vector<std::string>{"sh", "../h.sh", "pre", "1.3.0"}));
        QVERIFY(plan->steps[3].undoable);
        QVERIFY(!plan->steps.back().undoable);
        QCOMPARE(project.read("../log"), QByteArray("(not there)"));
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QCOMPARE(project.read("../log"), QByteArray("setup |1.2.3|||main|True||1.2.3|head|\n"
                                                    "pre 1.3.0|1.2.3|1.3.0|v1.3.0|main|True|3|1.3.0|head|\n"
                                                    "second |1.2.3|1.3.0|v1.3.0|main|True|3|1.3.0|head|\n"
                                                    "post |1.2.3|1.3.0|v1.3.0|main|True|3|1.3.0|head|v1.3.0\n"));
    }

    void aRehearsalLeavesThePostCommitHooksOut()
    {
        const Project project(
            withHooks("pre_commit_hooks = [\"touch here\", \"git add here\"]\npost_commit_hooks = [\"touch "
                      "posted\"]\n"));
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const QByteArray before = project.snapshot();
        const auto status = opened->rehearse(minor(), m_task);
        VERIFY_PHASE(status, Phase::Rehearsed);
        QCOMPARE(status->rehearsal->paths, (std::vector<std::string>{".bumpversion.toml", "here",
                                                                     "requirements/base.txt", "src/demo/version.py"}));
        QVERIFY(status->steps.back().state == release::StepState::Skipped);
        VERIFY_SNAPSHOT(project, before);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QVERIFY(opened->status()->asRehearsed);
    }

    void aHookThatFailsStopsTheReleaseAndIsUndone_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("step");
        QTest::newRow("a setup hook") << "setup_hooks = [\"sh ../h.sh\"]\n"
                                      << "setup-hook";
        QTest::newRow("a pre-commit hook") << "pre_commit_hooks = [\"true\", \"sh ../h.sh\", \"touch never\"]\n"
                                           << "pre-commit-hook-2";
        QTest::newRow("a post-commit hook") << "post_commit_hooks = [\"sh ../h.sh\"]\n"
                                            << "post-commit-hook";
    }
    void aHookThatFailsStopsTheReleaseAndIsUndone()
    {
        QFETCH(QString, settings);
        QFETCH(QString, step);
        const Project project(withHooks(settings));
        project.write("../h.sh", "echo x >> pyproject.toml; rm .gitignore; mkdir -p n/m; echo y > n/m/new; git add -A; "
                                 "chmod 755 src/demo/__init__.py; echo no way; exit 4\n");
        const QByteArray before = project.snapshot();
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QCOMPARE(status->steps[status->failure->step].name, step.toStdString());
        QCOMPARE(status->failure->lastLines.back(), std::string("no way"));
        QCOMPARE(project.read("never"), QByteArray("(not there)"));
        QCOMPARE(project.read("n/m/new"), QByteArray("(not there)"));
        QCOMPARE(project.git("status --porcelain docs other.txt notes.txt .gitignore pyproject.toml"),
                 QByteArray(" M docs/guide.md\nMM other.txt\n?? notes.txt\n"));
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(project.isSound());
    }

    void whatAHookStagesIsCommitted()
    {
        const Project project(withHooks("pre_commit_hooks = [\"sh ../h.sh\"]\n"));
        project.write("../h.sh",
                      "echo 1.3.0 > uv.lock; echo x >> pyproject.toml; echo y >> src/demo/__init__.py; git add "
                      "uv.lock pyproject.toml; echo mine too >> docs/guide.md\n");
        const QByteArray before = project.snapshot();
        const QByteArray guide = project.read("docs/guide.md");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Finished);
        QCOMPARE(
            project.git("diff-tree --no-commit-id --name-only -r HEAD"),
            QByteArray(".bumpversion.toml\npyproject.toml\nrequirements/base.txt\nsrc/demo/version.py\nuv.lock\n"));
        const std::string notices = noticesOf(*status);
        QVERIFY2(notices.find("stay out of the commit: src/demo/__init__.py\n") != std::string::npos, notices.c_str());
        QVERIFY2(notices.find("are not put back: docs/guide.md\n") != std::string::npos, notices.c_str());
        QCOMPARE(project.git("status --porcelain"),
                 QByteArray(" M docs/guide.md\nMM other.txt\n M src/demo/__init__.py\n?? notes.txt\n"));
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        QCOMPARE(project.read("docs/guide.md"), guide + "mine too\n"); // nobody touches that
        project.write("docs/guide.md", guide);
        VERIFY_SNAPSHOT(project, before);
    }

    void aKillInAHookIsUndone()
    {
        const Project project(withHooks("pre_commit_hooks = [\"sh ../h.sh\"]\n"));
        project.write("../h.sh", "echo x >> pyproject.toml; echo new > new; git add pyproject.toml new; touch ../half; "
                                 "sleep 60\n");
        const QByteArray before = project.snapshot();
        killWhen(project, "half");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(project.isSound());
        project.folder.run("rm half");
        killWhen(project, "half");
        project.write("../h.sh", "echo 1.3.0 > new; git add new\n");
        VERIFY_PHASE(opened->resume({}, m_task), Phase::Finished);
        QCOMPARE(project.git("show HEAD:new"), QByteArray("1.3.0\n"));
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
    }

    void aBumpCommandInARepository()
    {
        const Project project(
            withScript("echo new > more/a; rm more/b; echo log > CHANGES; echo x >> docs/guide.md\n"));
        const QByteArray before = project.snapshot();
        const QByteArray guide = project.read("docs/guide.md");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Finished);
        QCOMPARE(project.git("diff-tree --no-commit-id --name-status -r HEAD"),
                 QByteArray("A\tCHANGES\nM\tmore/a\nD\tmore/b\nM\trequirements/base.txt\nM\tsrc/demo/version.py\n"));
        const std::string notices = noticesOf(*status);
        QVERIFY2(notices.find("are not put back: docs/guide.md\n") != std::string::npos, notices.c_str());
        QVERIFY2(notices.find("removed more/b") != std::string::npos, notices.c_str());
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        QCOMPARE(project.read("docs/guide.md"), guide + "x\n");
        project.write("docs/guide.md", guide);
        VERIFY_SNAPSHOT(project, before);
        project.write("src/demo/version.py", "__version__ = \"1.2.3\"  # mine\n");
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Refused); // that would go into the commit
    }

    void aBumpCommandThatFailsOrLiesIsUndone_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("it fails") << "echo new > more/a; exit 3\n"
                                  << "the bump command ended with exit code 3";
        QTest::newRow("it writes another version") << "echo '__version__ = \"9\"' > src/demo/version.py; rm more/b\n"
                                                   << "says 9, not 1.3.0";
    }
    void aBumpCommandThatFailsOrLiesIsUndone()
    {
        QFETCH(QString, more);
        QFETCH(QString, sentence);
        const Project project(withScript(more));
        const QByteArray before = project.snapshot();
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QVERIFY2(QString::fromStdString(status->failure->error.message).contains(sentence), told(*status).c_str());
        VERIFY_SNAPSHOT(project, before);
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
    }

    void aKillInTheMiddleOfABumpCommandIsUndone_data()
    {
        QTest::addColumn<bool>("resumes");
        QTest::newRow("and taken back") << false;
        QTest::newRow("and gone on with") << true;
    }
    void aKillInTheMiddleOfABumpCommandIsUndone()
    {
        QFETCH(bool, resumes);
        const Project project(withScript("echo new > more/a; rm more/b; mkdir made; echo made > made/c; echo x >> "
                                         "docs/guide.md; test -e ../go || { touch ../half; sleep 60; }\n"));
        const QByteArray before = project.snapshot();
        const QByteArray guide = project.read("docs/guide.md");
        killWhen(project, "half");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        QVERIFY(opened->status()->phase == Phase::Stopped);
        if (resumes) {
            project.write("../go", "");
            const auto status = opened->resume({}, m_task);
            VERIFY_PHASE(status, Phase::Finished);
            QCOMPARE(project.git("diff-tree --no-commit-id --name-status -r HEAD"),
                     QByteArray("A\tmade/c\nM\tmore/a\nD\tmore/b\nM\trequirements/base.txt\nM\tsrc/demo/version.py\n"));
            VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        } else {
            const auto status = opened->abort({}, m_task);
            VERIFY_PHASE(status, Phase::Aborted);
            const std::string notices = noticesOf(*status);
            QVERIFY2(notices.find("stay as they are: docs/guide.md\n") != std::string::npos, notices.c_str());
            QVERIFY2(notices.find("made/c, more/a; what they held is in ") != std::string::npos, notices.c_str());
            QCOMPARE(project.folder.run("cat .git/lockwright/release-*/replaced/more/a", "work"), QByteArray("new\n"));
        }
        QVERIFY(project.read("docs/guide.md").startsWith(guide + "x\n"));
        project.write("docs/guide.md", guide);
        VERIFY_SNAPSHOT(project, before);
        QVERIFY(project.isSound());
    }

    void tagsElsewhere_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("refused");
        QTest::addColumn<QString>("sentence");
        const QString side = "git stash -q -u; git switch -qc side; git commit -q --allow-empty -m s; ";
        const QString back = "; git switch -q main; git stash pop -q --index";
        QTest::newRow("this version on another branch")
            << side + "git tag v1.3.0" + back << true << "the tag v1.3.0 is there already, at ";
        QTest::newRow("a higher version that HEAD has")
            << "git tag v2.0.0" << false << "the newest tag is v2.0.0, which is a higher version than 1.3.0";
        QTest::newRow("a higher version that HEAD does not have") << side + "git tag v2.0.0" + back << false << "";
    }
    void tagsElsewhere()
    {
        QFETCH(QString, script);
        QFETCH(bool, refused);
        QFETCH(QString, sentence);
        const Project project;
        project.folder.run(script, "work");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto plan = opened->plan(minor(), m_task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        QCOMPARE(!plan->ready(), refused);
        QString said;
        for (const release::Finding& finding : plan->findings)
            if (finding.state != release::Finding::State::Passed)
                said += QString::fromStdString(finding.sentence) + "\n";
        QVERIFY2(sentence.isEmpty() ? !said.contains("tag") : said.contains(sentence), qPrintable(said));
    }

    void aDerivedVersionIsTaggedAndNotWritten()
    {
        const Project project(
            "git rm -q src/demo/version.py; printf '[project]\nname = \"demo\"\ndynamic = "
            "[\"version\"]\n[tool.setuptools_scm]\n' > pyproject.toml; printf '[release]\nsteps = [\"bump\", "
            "\"compile\", \"commit\", \"tag\"]\n' > lockwright.toml; git commit -qam derived; git tag v1.2.3\n");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Finished);
        QVERIFY(status->steps[1].state == release::StepState::Skipped);
        QCOMPARE(project.git("diff-tree --no-commit-id --name-only -r HEAD"), QByteArray("requirements/base.txt\n"));
        QCOMPARE(project.git("describe --exact-match"), QByteArray("v1.3.0\n"));
    }

    void filesThatMustBeThere_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("sentence"); // of what failed; empty: nothing did
        const QString make = "openssl req -x509 -newkey ed25519 -nodes -keyout /dev/null -subj /CN=a -out trust.pem ";
        QTest::newRow("nothing is there") << "true"
                                          << ""
                                          << "trust.pem is not there";
        QTest::newRow("it is there") << "echo x > trust.pem"
                                     << ""
                                     << "";
        QTest::newRow("it is a folder") << "mkdir trust.pem"
                                        << ""
                                        << "trust.pem is not there";
        QTest::newRow("it is too old") << "touch -d '40 days ago' trust.pem"
                                       << "max-age-days = 30\\n"
                                       << "is 40 days old, and it must be younger than 30 days";
        QTest::newRow("it is young enough") << "touch -d '20 days ago' trust.pem"
                                            << "max-age-days = 30\\n"
                                            << "";
        QTest::newRow("it has no certificate") << "echo x > trust.pem"
                                               << "certificates = true\\n"
                                               << "trust.pem:1: there is no certificate in it";
        QTest::newRow("a certificate is broken")
            << "printf 'x\\n-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----\\n' > trust.pem"
            << "certificates = true\\n"
            << "trust.pem:2: the certificate cannot be read";
        QTest::newRow("a certificate is good") << make + "-days 30"
                                               << "certificates = true\\nvalid-days = 20\\n"
                                               << "";
        QTest::newRow("a certificate is good for a few days only") << make + "-days 10"
                                                                   << "certificates = true\\nvalid-days = 20\\n"
                                                                   << "which is less than 20 days away";
        // Made once, good in January 2020.
        const QString old = "-----BEGIN CERTIFICATE-----\\n"
                            "MIG+MHICAQEwBQYDK2VwMAwxCjAIBgNVBAMMAWEwHhcNMjAwMTAxMDAwMDAwWhcN\\n"
                            "MjAwMjAxMDAwMDAwWjAMMQowCAYDVQQDDAFhMCowBQYDK2VwAyEA0vEfM9u6msp2\\n"
                            "fIhJa4pZwNFhMRGEeGNoE1xbGNKp1y4wBQYDK2VwA0EAKGuxMeDtaVzC/nqAtekZ\\n"
                            "NYTsJ4H741y1fIy41j8SrtJrMtda7IHvAJ/2ZuwDSDLKuN9Mi8TNmeJQ5+qP5/wK\\n"
                            "Dg==\\n"
                            "-----END CERTIFICATE-----\\n";
        QTest::newRow("the second certificate has expired") << make + "-days 30; printf -- '" + old + "' >> trust.pem"
                                                            << "certificates = true\\n"
                                                            << "the certificate was good until 2020-02-01";
    }
    void filesThatMustBeThere()
    {
        QFETCH(QString, script);
        QFETCH(QString, rule);
        QFETCH(QString, sentence);
        if (script.contains("openssl") && QStandardPaths::findExecutable("openssl").isEmpty())
            QSKIP("the program that makes certificates is not installed");
        const Project project("printf '[[release.file]]\\npath = \"trust.pem\"\\n" + rule
                              + "' > lockwright.toml; git commit -qam files\n");
        project.folder.run("{ " + script + "; } 2>/dev/null", "work");
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto plan = opened->plan(minor(), m_task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        QString failed;
        bool looked = false;
        for (const release::Finding& finding : plan->findings) {
            looked = looked || finding.check == "files";
            if (finding.check == "files" && finding.state == release::Finding::State::Failed)
                failed += QString::fromStdString(finding.sentence);
        }
        QVERIFY(looked);
        QVERIFY2(sentence.isEmpty() ? failed.isEmpty() : failed.contains(sentence), qPrintable(failed));
    }

    void keysOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("told");
        QTest::newRow("a key that git has")
            << "mkdir .ssh; echo k > .ssh/id_a; git add .ssh; git commit -qm key -- .ssh"
            << "failed git has .ssh/id_a, and keys must not be in a repository|passed";
        QTest::newRow("a key that git does not ignore")
            << "mkdir .ssh; echo k > .ssh/id_a"
            << "warning git does not ignore the folder .ssh, so a key|passed";
        QTest::newRow("a key that git ignores") << "mkdir .ssh; echo k > .ssh/id_a; echo /.ssh/ >> .git/info/exclude"
                                                << "passed";
        QTest::newRow("no key") << "true"
                                << "warning `zed @ git+ssh://git@h.example/zed` is fetched through ssh, and there is "
                                   "neither an agent nor a key";
    }
    void keysOfTheWorkspace()
    {
        QFETCH(QString, script);
        QFETCH(QString, told);
        qunsetenv("SSH_AUTH_SOCK");
        qunsetenv("GIT_SSH_COMMAND");
        const Project project;
        project.folder.run(script, "work");
        MadeServices services(project.scratch());
        services.more = {"zed @ git+ssh://git@h.example/zed"};
        auto opened = project.open(services);
        const auto plan = opened->plan(minor(), m_task);
        QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
        QStringList said;
        for (const release::Finding& finding : plan->findings)
            if (finding.check == "keys")
                said << QString(name(finding.state)) + " " + QString::fromStdString(finding.sentence);
        const QStringList wanted = told.split('|');
        QCOMPARE(said.size(), wanted.size());
        for (qsizetype i = 0; i < said.size(); ++i)
            QVERIFY2(said[i].startsWith(wanted[i]), qPrintable(said[i]));
    }

    void signaturesOfARelease_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<bool>("commit");
        QTest::addColumn<bool>("tag");
        QTest::newRow("as git is configured") << "git config commit.gpgSign true; git config tag.gpgSign true\n"
                                              << true << true;
        QTest::newRow("as lockwright.toml says")
            << "printf 'sign-tag = true\\n' >> lockwright.toml; git commit -qam sign\n"
            << false << true;
        QTest::newRow("as bump-my-version's configuration says")
            << "printf '[tool.bumpversion]\\ncurrent_version = \"1.2.3\"\\nsign_tags = true\\n' > .bumpversion.toml; "
               "git "
               "add .; git commit -qm sign\n"
            << false << true;
    }
    void signaturesOfARelease()
    {
        QFETCH(QString, settings);
        QFETCH(bool, commit);
        QFETCH(bool, tag);
        if (QStandardPaths::findExecutable("ssh-keygen").isEmpty())
            QSKIP("the program that signs is not installed");
        const Project project("ssh-keygen -q -t ed25519 -N '' -C ada -f ~/key; echo \"ada@users.example $(cat "
                              "~/key.pub)\" > ~/allowed; git config --global gpg.format ssh; git config --global "
                              "user.signingKey ~/key; git config --global gpg.ssh.allowedSignersFile ~/allowed\n"
                              "printf '[release]\\nsteps = [\"bump\", \"commit\", \"tag\"]\\n' > lockwright.toml; git "
                              "commit -qam s\n"
                              + settings);
        const QByteArray before = project.snapshot();
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
        QCOMPARE(project.folder.tryRun("git verify-commit HEAD 2>/dev/null", "work") == 0, commit);
        QCOMPARE(project.folder.tryRun("git verify-tag v1.3.0 2>/dev/null", "work") == 0, tag);
        VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
        if (!commit)
            return;
        // A key that nobody allows: the tag does not stay.
        project.folder.run("ssh-keygen -q -t ed25519 -N '' -f ~/other; echo \"ada@users.example $(cat ~/other.pub)\" > "
                           "~/allowed");
        const auto status = opened->run(minor(), m_task);
        VERIFY_PHASE(status, Phase::Stopped);
        QVERIFY2(status->failure->error.message.find("signature does not verify") != std::string::npos,
                 told(*status).c_str());
        QCOMPARE(project.git("tag"), QByteArray());
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        VERIFY_SNAPSHOT(project, before);
    }
};

QTEST_APPLESS_MAIN(ProgramsTest)
#include "programs_test.moc"
