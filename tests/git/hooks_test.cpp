// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/repository_fixture.h"

#include <atomic>
#include <thread>

using namespace lockwright;

namespace
{

const QString edit = QString(familyScript) + "printf 'numpy==1.26.4\\n' > requirements/base.txt\n";
const QString lockPath = "requirements/base.txt";

/// A shell line that lays down an executable hook.
QString hook(const QString& name, const QString& body, const QString& folder = ".git/hooks")
{
    return QString("mkdir -p %1; cat > %1/%2 <<'HOOK'\n#!/bin/sh\n%3\nHOOK\nchmod +x %1/%2\n").arg(folder, name, body);
}

QByteArray portrait(const ScriptFolder& place, const QString& folder = {})
{
    return place.run("git rev-parse HEAD; git log -1 --format='%T %P%n%an %ae %ad %cn %ce %cd%n%B' --date=raw\n"
                     "git ls-files -s; git status --porcelain=v2 --untracked-files=all; git log -g --format=%gs\n"
                     "find . -path ./.git -prune -o -type f -print | sort | xargs -d '\\n' sha256sum",
                     folder);
}

git::CommitRequest request(const QString& path = lockPath)
{
    return git::CommitRequest{{path.toStdString()}, "subject\n\nbody\n"};
}

QByteArray whole(const ScriptFolder& place)
{
    return place.run(
        "git rev-parse HEAD; sha256sum .git/index; ls .git; find . -path ./.git -prune -o -type f -print | "
        "sort | xargs -d '\\n' sha256sum");
}

} // namespace

class HooksTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    /// The same repository twice, committed by git and by us, with hooks that write down what they are given.
    void theyRunAsGitRunsThem_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("folder");
        const auto recording = [](const QString& folder) {
            QString record;
            for (const char* name : {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"})
                record += hook(name,
                               "{ echo \"$(basename $0) $*\" | sed \"s,$TOP,TOP,g\"; pwd | sed \"s,$TOP,TOP,\"\n"
                               "env | grep '^GIT_' | grep -v '^GIT_PREFIX=.' | sort | sed \"s,$TOP,TOP,g;s,next-index-"
                               "[0-9]*,next-index-N,\"\nreadlink /proc/self/fd/0; git ls-files -s; git diff --cached "
                               "--name-status HEAD; } >> $TOP/log",
                               folder);
            return record;
        };
        const QString record = recording(".git/hooks");
        QTest::addRow("a usual repository") << edit + record << "";
        QTest::addRow("with other work staged and unstaged")
            << edit + record + "echo more >> other.txt; git add other.txt; echo x >> docs/guide.md; echo n > new\n"
            << "";
        QTest::addRow("a linked work tree")
            << edit + record
                   + "git stash -q; git worktree add -q linked -b side; echo x > linked/requirements/base.txt\n"
            << "linked";
        QTest::addRow("core.hooksPath below a linked work tree")
            << edit + "git config core.hooksPath .husky; git stash -q; git worktree add -q linked -b side\n"
                   + "echo x > linked/requirements/base.txt\n" + recording("linked/.husky")
            << "linked";
        QTest::addRow("a git folder elsewhere")
            << "mkdir work; cd work; git init -q --separate-git-dir ../elsewhere; mkdir requirements; echo x > "
               "requirements/base.txt; git add .; git commit -q -m first; echo y > requirements/base.txt\n"
                   + recording("../elsewhere/hooks")
            << "work";
        QTest::addRow("the first commit")
            << "git init -q; mkdir requirements; echo x > requirements/base.txt; git add -N requirements\n"
                   + hook("pre-commit", "git ls-files -s > $TOP/log")
            << "";
        QString transaction = hook("reference-transaction", "{ echo \"transaction $*\"; cat; } >> $TOP/log");
        QTest::addRow("reference-transaction") << edit + transaction << "";
    }
    void theyRunAsGitRunsThem()
    {
        QFETCH(QString, script);
        QFETCH(QString, folder);
        const ScriptFolder theirs;
        qputenv("TOP", QByteArray::fromStdString(theirs.path().native()));
        theirs.run(script);
        theirs.run("git commit -q --only -m 'subject\n\nbody' -- requirements/base.txt", folder);
        m_home.reset();
        const ScriptFolder ours;
        qputenv("TOP", QByteArray::fromStdString(ours.path().native()));
        ours.run(script);
        auto repository = git::Repository::open(ours.path(folder));
        QVERIFY2(repository.has_value(), repository ? "" : describe(repository.error()).c_str());
        Task task;
        const auto result = repository->commit(request(), task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(ours.run("cat log"), theirs.run("cat log"));
        QCOMPARE(ours.run("git rev-parse HEAD; git ls-files -s; git status --porcelain=v2 | sed /log/d", folder),
                 theirs.run("git rev-parse HEAD; git ls-files -s; git status --porcelain=v2 | sed /log/d", folder));
        QCOMPARE(ours.run("find . -name '*.lock' -o -name 'next-index*' -o -name 'lockwright-*'"), QByteArray());
    }

    /// What hooks do to the commit, as git takes it.
    void whatTheyDoIsTaken_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("hookPaths");
        QTest::addRow("the message is edited by prepare-commit-msg")
            << edit + hook("prepare-commit-msg", "sed -i '1s/^/[lock] /' \"$1\"; echo \"$2\" >> \"$1\"") << "";
        QTest::addRow("the message is edited by commit-msg")
            << edit + hook("commit-msg", "printf '\\n\\n\\nChange-Id: I123   \\n\\n' >> \"$1\"") << "";
        QTest::addRow("a hook that says nothing and succeeds") << edit + hook("pre-commit", "exit 0") << "";
        QTest::addRow("a script without a first line for its program")
            << edit
                   + "printf 'echo by-sh >> \"$1\"\\n' > .git/hooks/commit-msg; chmod +x "
                     ".git/hooks/commit-msg\n"
            << "";
        QTest::addRow("core.hooksPath below the work tree")
            << edit + hook("commit-msg", "echo husky >> \"$1\"", ".husky") + "git config core.hooksPath .husky\n"
            << "";
        QTest::addRow("core.hooksPath below home")
            << edit + hook("commit-msg", "echo home >> \"$1\"", "~/hooks") + "git config core.hooksPath '~/hooks'\n"
            << "";
        QTest::addRow("core.hooksPath without the hook leaves .git/hooks alone")
            << edit + hook("pre-commit", "exit 1") + "git config core.hooksPath elsewhere\n"
            << "";
        QTest::addRow("post-commit fails") << edit + hook("post-commit", "exit 3") << "";
        QTest::addRow("a target is changed and not staged")
            << edit + hook("pre-commit", "echo more >> requirements/base.txt") << "";
    }
    void whatTheyDoIsTaken()
    {
        QFETCH(QString, script);
        const ScriptFolder theirs;
        theirs.run(script);
        theirs.run("git commit -q --only -m 'subject\n\nbody' -- requirements/base.txt");
        m_home.reset();
        const ScriptFolder ours;
        ours.run(script);
        auto repository = git::Repository::open(ours.path());
        Task task;
        const auto result = repository->commit(request(), task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(portrait(ours), portrait(theirs));
        QCOMPARE(ours.run("git fsck --strict --no-dangling --no-progress 2>&1"), QByteArray());
    }

    /// A file that a hook stages is committed; our index then says what the commit says, which git's does not.
    void whatAHookStagesIsCommitted_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QStringList>("hookPaths");
        QTest::addColumn<QByteArray>("status");
        QTest::addRow("a new file") << "echo generated > gen; git add gen"
                                    << "" << QStringList{"gen"} << QByteArray();
        QTest::addRow("a file that is known") << "echo x >> docs/guide.md; git add docs/guide.md"
                                              << "" << QStringList{"docs/guide.md"} << QByteArray();
        QTest::addRow("the target, mended") << "echo more >> requirements/base.txt; git add requirements/base.txt"
                                            << "" << QStringList{"requirements/base.txt"} << QByteArray();
        QTest::addRow("a file that is removed") << "git rm -q docs/guide.md"
                                                << "" << QStringList{"docs/guide.md"} << QByteArray();
        QTest::addRow("other staged work stays")
            << "echo generated > gen; git add gen"
            << "echo s >> other.txt; git add other.txt; echo u >> docs/guide.md\n"
            << QStringList{"gen"} << QByteArray(" M docs/guide.md\nM  other.txt\n");
        QTest::addRow("a file of which something else is staged keeps that")
            << "git add other.txt"
            << "echo staged >> other.txt; git add other.txt; echo later >> other.txt\n"
            << QStringList{"other.txt"} << QByteArray("MM other.txt\n");
    }
    void whatAHookStagesIsCommitted()
    {
        QFETCH(QString, body);
        QFETCH(QString, before);
        QFETCH(QStringList, hookPaths);
        QFETCH(QByteArray, status);
        const QString script = edit + before + hook("pre-commit", body);
        const ScriptFolder theirs;
        theirs.run(script);
        theirs.run("git commit -q --only -m 'subject\n\nbody' -- requirements/base.txt");
        const ScriptFolder ours;
        ours.run(script);
        auto repository = git::Repository::open(ours.path());
        Task task;
        const auto result = repository->commit(request(), task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(ours.run("git rev-parse HEAD"), theirs.run("git rev-parse HEAD"));
        QStringList reported;
        for (const std::string& path : result->hookPaths)
            reported += QString::fromStdString(path);
        QCOMPARE(reported, hookPaths);
        for (const std::string& path : result->hookPaths)
            QVERIFY(std::find(result->paths.begin(), result->paths.end(), path) != result->paths.end());
        QCOMPARE(ours.run("git status --porcelain"), status);
        QCOMPARE(ours.run("git fsck --strict --no-dangling --no-progress 2>&1"), QByteArray());
    }

    void aHookThatFailsChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        QTest::addRow("pre-commit") << "pre-commit"
                                    << "echo said; echo why >&2; exit 1"
                                    << "said\nwhy";
        QTest::addRow("pre-commit that staged something")
            << "pre-commit"
            << "git add other.txt; git rm -q --cached docs/guide.md; exit 7"
            << "exit code 7";
        QTest::addRow("prepare-commit-msg") << "prepare-commit-msg"
                                            << "echo no; exit 1"
                                            << "no";
        QTest::addRow("commit-msg") << "commit-msg"
                                    << "echo 'no ticket'; exit 1"
                                    << "no ticket";
        QTest::addRow("commit-msg that empties the message") << "commit-msg"
                                                             << ": > \"$1\""
                                                             << "message is empty";
        QTest::addRow("reference-transaction") << "reference-transaction"
                                               << "[ $1 != prepared ] || { echo frozen; exit 1; }"
                                               << "frozen";
        QTest::addRow("a hook that is ended by a signal") << "pre-commit"
                                                          << "kill -9 $$"
                                                          << "exit code 137";
        QTest::addRow("a program that is not there") << "pre-commit"
                                                     << "exit 1"
                                                     << "did not work";
    }
    void aHookThatFailsChangesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, body);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(edit + "echo staged >> other.txt; git add other.txt; echo later >> other.txt; echo n > new\n"
                  + hook(name, body));
        if (words == "did not work")
            place.run("sed -i '1s,.*,#!/nowhere/at/all,' .git/hooks/pre-commit");
        const QByteArray before = whole(place).replace("COMMIT_EDITMSG\n", "");
        auto repository = git::Repository::open(place.path());
        Task task;
        std::string live;
        git::CommitRequest wish = request();
        wish.onOutput = [&live](std::string_view bytes) { live += bytes; };
        const auto result = repository->commit(wish, task);
        QVERIFY(!result);
        const std::string said = describe(result.error());
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
        QVERIFY2(live.empty() || said.find(text(live)) != std::string::npos, said.c_str());
        QCOMPARE(whole(place).replace("COMMIT_EDITMSG\n", ""), before);
    }

    void aHookThatMendsTheFilesIsRunOnceMore()
    {
        const ScriptFolder place;
        place.run(edit
                  + hook("pre-commit",
                         "echo run >> ../runs-$(basename $PWD); grep -q fixed requirements/base.txt && exit "
                         "0; echo '# fixed' >> requirements/base.txt; exit 1")
                        .replace("../runs-$(basename $PWD)", ".git/runs"));
        auto repository = git::Repository::open(place.path());
        Task task;
        git::CommitRequest wish = request();
        wish.retryOnHookFix = false;
        QVERIFY(!repository->commit(wish, task).has_value());
        place.run("rm .git/runs; printf 'numpy==1.26.4\\n' > requirements/base.txt");
        const auto result = repository->commit(request(), task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(place.run("git show HEAD:requirements/base.txt; cat .git/runs; git status --porcelain"),
                 QByteArray("numpy==1.26.4\n# fixed\nrun\nrun\n"));
        QVERIFY(!result->notices.empty());
    }

    void aHookThatMendsForeverIsRunTwice()
    {
        const ScriptFolder place;
        place.run(edit + hook("pre-commit", "echo x >> requirements/base.txt; echo run >> .git/runs; exit 1"));
        auto repository = git::Repository::open(place.path());
        Task task;
        QVERIFY(!repository->commit(request(), task).has_value());
        QCOMPARE(place.run("cat .git/runs; git log --format=%s"), QByteArray("run\nrun\nfirst\n"));
    }

    void skippingIsGitsNoVerify()
    {
        const QString script = edit + hook("pre-commit", "exit 1") + hook("commit-msg", "exit 1")
                               + hook("prepare-commit-msg", "echo prepared >> \"$1\"")
                               + hook("post-commit", "echo > .git/ran");
        const ScriptFolder theirs;
        theirs.run(script);
        theirs.run("git commit -q --no-verify --only -m 'subject\n\nbody' -- requirements/base.txt");
        const ScriptFolder ours;
        ours.run(script);
        auto repository = git::Repository::open(ours.path());
        Task task;
        git::CommitRequest wish = request();
        wish.hooks = git::Hooks::Skip;
        QCOMPARE(sentences(repository->preview(wish, task)->hooks), std::string("prepare-commit-msg\npost-commit\n"));
        const auto result = repository->commit(wish, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(portrait(ours), portrait(theirs));
        QCOMPARE(ours.run("cat .git/ran"), QByteArray("\n"));
    }

    void aHookThatIsNotExecutableIsSaid()
    {
        const ScriptFolder place;
        place.run(edit + hook("pre-commit", "exit 1") + "chmod -x .git/hooks/pre-commit\n");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto preview = repository->preview(request(), task);
        QCOMPARE(preview->obstacles.size(), 0u);
        QVERIFY(sentences(preview->notices).find("pre-commit was ignored") != std::string::npos);
        const auto result = repository->commit(request(), task);
        QVERIFY(result.has_value());
        QVERIFY(sentences(result->notices).find("pre-commit was ignored") != std::string::npos);
    }

    void aLongSubjectIsSaid()
    {
        const ScriptFolder place;
        place.run(edit);
        auto repository = git::Repository::open(place.path());
        Task task;
        git::CommitRequest wish = request();
        wish.message = std::string(72, 'x') + "\xc3\xb6\n";
        const auto result = repository->commit(wish, task);
        QVERIFY(sentences(result->notices).find("73 characters") != std::string::npos);
    }

    void cancellingEndsTheWholeGroup()
    {
        const ScriptFolder place;
        place.run(edit
                  + hook("pre-commit", "echo started; (sleep 60; echo late > .git/late) & echo $! > .git/child; wait"));
        const QByteArray before = place.run("git rev-parse HEAD; sha256sum .git/index");
        auto repository = git::Repository::open(place.path());
        std::stop_source stop;
        Task task(stop.get_token());
        git::CommitRequest wish = request();
        std::atomic_bool started = false;
        wish.onOutput = [&](std::string_view bytes) {
            started = bytes.find("started") != bytes.npos;
            stop.request_stop();
        };
        const auto result = repository->commit(wish, task);
        QVERIFY(!result);
        QVERIFY(started);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(place.run("git rev-parse HEAD; sha256sum .git/index"), before);
        QCOMPARE(place.run("find .git -name '*.lock'"), QByteArray());
        QTRY_VERIFY(place.tryRun("[ -s .git/child ] && kill -0 $(cat .git/child) 2>/dev/null") != 0);
    }

    void aCommitOfAHookIsNoticed()
    {
        const ScriptFolder place;
        place.run(edit
                  + hook("pre-commit", "unset GIT_INDEX_FILE; git update-ref refs/heads/main $(git commit-tree -p HEAD "
                                       "-m other HEAD^{tree})"));
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit(request(), task);
        QVERIFY(!result);
        QVERIFY2(result.error().message.find("moved meanwhile") != std::string::npos, result.error().message.c_str());
        QCOMPARE(place.run("git log --format=%s"), QByteArray("other\nfirst\n"));
    }

private:
    static std::string text(const std::string& live) { return QString::fromStdString(live).trimmed().toStdString(); }
    GitHome m_home;
};

QTEST_GUILESS_MAIN(HooksTest)
#include "hooks_test.moc"
