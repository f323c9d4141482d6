// SPDX-License-Identifier: GPL-3.0-or-later
#include "release_fixture.h"

#include "release/plan.h"
#include "release/scratch.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace lockwright;
using release::Options;
using release::Phase;

/// A release is killed, or its disk is full, at many points: what was open goes on, or goes back, to the byte.
/// LOCKWRIGHT_KILLS says how many points; their times are random and their number is told.
class KillTest : public QObject
{
    Q_OBJECT

    GitHome m_home;
    Task m_task;

    static Options minor()
    {
        Options options;
        options.part = "minor";
        return options;
    }

    /// A release with steps of every kind that change something.
    static QString steps()
    {
        return "printf '[release]\\npython = \"../python\"\\nsteps = [\"bump\", \"compile\", \"check\", \"made\", "
               "\"wheel\", "
               "\"commit\", \"tag\"]\\n[[release.step]]\\nname = \"made\"\\nkind = \"generate\"\\ncommand = [\"sh\", "
               "\"-c\", "
               "\"echo a > client/a; sleep 0.02; mkdir -p client/new; echo b > client/new/b\"]\\noutputs = "
               "[\"client/**\"]\\n' > lockwright.toml\n"
               "mkdir client && echo old > client/a && git add client && git commit -qam steps\n";
    }

    /// Runs a release in a child that dies as `die` says; true where it was killed.
    template <typename Die>
    static bool runAndDie(const Project& project, Die die)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            die(pid_t(0));
            MadeServices services(project.scratch());
            auto opened = project.open(services);
            Task task;
            if (opened)
                std::ignore = opened->run(minor(), task);
            ::_exit(0);
        }
        die(child);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFSIGNALED(status);
    }

    struct Wanted {
        QByteArray before;
        QByteArray tree;
    };

    /// What came of it must be what it was, or the whole release.
    void settle(const Project& project, const Wanted& wanted, bool resumes, int& counted)
    {
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        QVERIFY(opened.has_value());
        const auto status = opened->status();
        QVERIFY2(status.has_value(), status ? "" : describe(status.error()).c_str());
        const bool isOpen = status->phase == Phase::Stopped;
        counted += isOpen;
        const bool isNothing = status->phase == Phase::None || status->phase == Phase::Aborted;
        QVERIFY2(isOpen || isNothing || status->phase == Phase::Finished, told(*status).c_str());
        if (resumes) {
            if (isOpen)
                VERIFY_PHASE(opened->resume({}, m_task), Phase::Finished);
            else if (isNothing)
                VERIFY_PHASE(opened->run(minor(), m_task), Phase::Finished);
            const QByteArray difference = project.git("diff --stat " + wanted.tree.trimmed() + " HEAD");
            QVERIFY2(difference.isEmpty(), (difference + told(*opened->status()).c_str()).constData());
            QCOMPARE(project.git("rev-list --count HEAD"), QByteArray("3\n"));
            QCOMPARE(project.git("rev-parse v1.3.0^{commit}"), project.git("rev-parse HEAD"));
            QCOMPARE(project.git("status --porcelain"), QByteArray(" M docs/guide.md\nMM other.txt\n?? notes.txt\n"));
            QVERIFY(project.read("dist/demo-1.3.0-py3-none-any.whl").size() > 500);
            VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        } else if (isOpen) {
            VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        } else if (status->phase == Phase::Finished) {
            VERIFY_PHASE(opened->abort({true}, m_task), Phase::Aborted);
        }
        VERIFY_SNAPSHOT(project, wanted.before);
        QVERIFY(project.isSound());
        std::error_code error;
        QVERIFY(!std::filesystem::exists(project.scratch(), error) || std::filesystem::is_empty(project.scratch()));
    }

    Wanted whole(const Project& project)
    {
        Wanted wanted{project.snapshot(), {}};
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        const auto status = opened->run(minor(), m_task);
        if (!status || status->phase != Phase::Finished)
            qFatal("the release fails without being killed: %s",
                   status ? told(*status).c_str() : describe(status.error()).c_str());
        wanted.tree = project.git("rev-parse HEAD^{tree}");
        const auto back = opened->abort({true}, m_task);
        if (!back || back->phase != Phase::Aborted)
            qFatal("the release cannot be taken back");
        return wanted;
    }

private slots:
    void aKilledReleaseGoesOnOrGoesBack()
    {
        const Project project(steps());
        const Wanted wanted = whole(project);
        VERIFY_SNAPSHOT(project, wanted.before);
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(!runAndDie(project, [](pid_t) {}));
        const auto whole = std::chrono::steady_clock::now() - began;
        int open = 0;
        settle(project, wanted, false, open);
        if (QTest::currentTestFailed())
            return;

        bool isNumber = false;
        const int points = qEnvironmentVariable("LOCKWRIGHT_KILLS").toInt(&isNumber);
        const int kills = isNumber ? points : 20;
        std::mt19937_64 random(20261122);
        int killed = 0;
        open = 0;
        int resumed = 0;
        for (int number = 0; number < kills; ++number) {
            const auto at = std::chrono::nanoseconds(random() % std::uint64_t(std::chrono::nanoseconds(whole).count()));
            const bool wasKilled = runAndDie(project, [at](pid_t child) {
                if (child == 0)
                    return;
                std::this_thread::sleep_for(at);
                ::kill(child, SIGKILL);
            });
            killed += wasKilled;
            const bool resumes = number % 2 == 1;
            resumed += resumes;
            settle(project, wanted, resumes, open);
            if (QTest::currentTestFailed()) {
                qWarning("kill %d of %d, after %lld microseconds, %s", number, kills,
                         static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(at).count()),
                         resumes ? "resumed" : "aborted");
                return;
            }
        }
        qInfo("%d kills of a release of %lld ms: %d hit it, %d left it open; %d were resumed and %d aborted, all to "
              "the byte",
              kills, static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(whole).count()),
              killed, open, resumed, kills - resumed);
        QVERIFY(killed > kills / 2);
        QVERIFY(open > kills / 4);
    }

    /// Killed between making the commit or the tag and noting that it is made.
    void whatWasMadeAndNotYetNotedIsFound()
    {
        const Project project(steps());
        const Wanted wanted = whole(project);
        const QString hook = ".git/hooks/reference-transaction";
        for (const char* reference : {"refs/heads/main", "refs/tags/v1.3.0"}) {
            for (const bool resumes : {true, false}) {
                project.write(hook, QByteArray("#!/bin/sh\nif [ \"$1\" = committed ] && grep -q ") + reference
                                        + "; then kill -9 $PPID; fi\n");
                project.folder.run("chmod +x " + hook, "work");
                QVERIFY(runAndDie(project, [](pid_t) {}));
                project.folder.run("rm " + hook, "work");
                QCOMPARE(project.git("log -1 --format=%s " + QString(reference)),
                         QByteArray("Bump version: 1.2.3 \xe2\x86\x92 1.3.0\n"));
                int open = 0;
                settle(project, wanted, resumes, open);
                QVERIFY2(!QTest::currentTestFailed(), reference);
                QCOMPARE(open, 1);
            }
        }
    }

    void whatADeadProcessLeftOfAScratchFolderIsRemoved()
    {
        const Project project;
        MadeServices services(project.scratch());
        const auto site = release::findSite(project.folder.path("work"));
        QVERIFY(site.has_value());
        std::filesystem::path name;
        {
            const auto scratch = release::ScratchTree::make(*site, project.scratch(), "HEAD", m_task);
            QVERIFY2(scratch.has_value(), scratch ? "" : describe(scratch.error()).c_str());
            name = scratch->folder();
            release::removeAbandonedScratches(*site, project.scratch());
            QVERIFY(std::filesystem::exists(scratch->workTree()));
        }
        // It died before it had a lock, and while it was removed, when the lock was gone.
        std::filesystem::create_directories(name);
        std::filesystem::create_directories(name.native() + "x/work");
        project.write("../scratch/" + QString::fromStdString(name.filename().native()) + "x/work/rest", "rest");
        release::removeAbandonedScratches(*site, project.scratch());
        QVERIFY(std::filesystem::is_empty(project.scratch()));
    }

    void aBuilderThatOutlivesItsReleaseIsEndedBeforeItsFolderIsRemoved()
    {
        const Project project("printf '[release]\\npython = \"../python\"\\nsteps = [\"wheel\"]\\n' > lockwright.toml\n"
                              "git commit -qam steps\n");
        const QByteArray before = project.snapshot();
        // It never ends, and makes its folder again where it is gone.
        project.write(
            "../python",
            "#!/usr/bin/env python3\n"
            "import os, sys, time\n"
            "if '--version' in sys.argv:\n"
            "    print('build 1.0 (made)')\n"
            "    sys.exit(0)\n"
            "output = sys.argv[sys.argv.index('--outdir') + 1]\n"
            "while True:\n"
            "    os.makedirs(output, exist_ok=True)\n"
            "    open(os.path.join(output, 'half.whl'), 'w').close()\n"
            "    open(os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), 'at-work'), 'w').close()\n");
        const auto atWork = project.folder.path("at-work");
        QVERIFY(runAndDie(project, [&atWork](pid_t child) {
            if (child == 0)
                return;
            for (int round = 0; round < 1000 && !std::filesystem::exists(atWork); ++round)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            ::kill(child, SIGKILL);
        }));
        QVERIFY(std::filesystem::exists(atWork));
        MadeServices services(project.scratch());
        auto opened = project.open(services);
        QVERIFY(opened.has_value());
        VERIFY_PHASE(opened->abort({}, m_task), Phase::Aborted);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        QVERIFY(std::filesystem::is_empty(project.scratch()));
        VERIFY_SNAPSHOT(project, before);
    }

    /// Files cannot grow beyond a limit, as on a full disk.
    void aFullDiskLosesNothing()
    {
        const Project project(steps());
        const Wanted wanted = whole(project);
        int open = 0;
        int number = 0;
        for (const unsigned limit : {0u, 100u, 1000u, 3000u, 6000u, 9000u, 12000u, 16000u}) {
            runAndDie(project, [limit](pid_t child) {
                if (child != 0)
                    return;
                ::signal(SIGXFSZ, SIG_IGN);
                const rlimit most{limit, limit};
                ::setrlimit(RLIMIT_FSIZE, &most);
            });
            settle(project, wanted, ++number % 2 == 0, open);
            if (QTest::currentTestFailed()) {
                qWarning("with files of at most %u bytes", limit);
                return;
            }
        }
    }
};

QTEST_APPLESS_MAIN(KillTest)
#include "kill_test.moc"
