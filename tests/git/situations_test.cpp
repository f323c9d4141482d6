// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/index_update.h"
#include "git/lock_holder.h"
#include "git/repository_fixture.h"

using namespace lockwright;

class SituationsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    void eachIsRecognised_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("words");
        const QString family = familyScript;
        const QString sub =
            "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m sub; cd ..; git init -q top; "
            "cd top; git submodule --quiet add ../sub sub 2>/dev/null; git commit -q -m first; cd ..\n";
        QTest::addRow("an ordinary one") << family << ""
                                         << ""
                                         << "";
        QTest::addRow("a bare one") << "git init -q --bare"
                                    << ""
                                    << "bare unborn"
                                    << "git clone";
        QTest::addRow("an unborn branch") << "git init -q"
                                          << ""
                                          << "unborn"
                                          << "main has no commit yet";
        QTest::addRow("a detached HEAD") << family + "git switch -q --detach"
                                         << ""
                                         << "detached"
                                         << "git switch -c NAME";
        QTest::addRow("a merge") << family
                                        + "git switch -q -c s; echo s > other.txt; git commit -q -am s; git switch -q "
                                          "main; echo m > other.txt; "
                                          "git commit -q -am m; git merge s >/dev/null || true"
                                 << ""
                                 << "operation conflict"
                                 << "git merge --abort";
        QTest::addRow("a bisection") << family + "git bisect start"
                                     << ""
                                     << "bisect"
                                     << "git bisect reset";
        QTest::addRow("a lock of another git") << family + ": > .git/index.lock; touch -d '1 hour ago' .git/index.lock"
                                               << ""
                                               << "locked"
                                               << "is left over, since 60 minutes";
        QTest::addRow("nobody") << family + "git config --global --unset user.email"
                                << ""
                                << "no-identity"
                                << "git config user.name";
        QTest::addRow("a linked work tree") << family + "git worktree add -q linked"
                                            << "linked"
                                            << "linked-worktree"
                                            << "git worktree list";
        QTest::addRow("a submodule from inside") << sub << "top/sub"
                                                 << "in-submodule"
                                                 << "git -C ..";
        QTest::addRow("a submodule whose files changed") << sub + "echo y > top/sub/f; echo n > top/sub/new"
                                                         << "top"
                                                         << ""
                                                         << "";
        QTest::addRow("a submodule at another commit") << sub + "cd top/sub; echo y > f; git commit -q -am next"
                                                       << "top"
                                                       << "submodule-moved"
                                                       << "git commit -- sub";
        QTest::addRow("a sparse checkout")
            << family + "git sparse-checkout set --no-cone --no-sparse-index /docs/ >/dev/null 2>&1"
            << ""
            << "sparse"
            << "git sparse-checkout add";
        QTest::addRow("a shallow clone")
            << family + "git commit -q --allow-empty -m 2; git clone -q --depth 1 \"file://$PWD\" clone"
            << "clone"
            << "shallow"
            << "git fetch --unshallow";
        QTest::addRow("a partial clone")
            << family + "git config uploadpack.allowFilter true; git clone -q --filter=blob:none \"file://$PWD\" clone"
            << "clone"
            << "partial-clone"
            << "git fetch";
        QTest::addRow("a split index") << family + "git update-index --split-index"
                                       << ""
                                       << "unsupported"
                                       << "git update-index --no-split-index";
        QTest::addRow("a sparse index") << family + "git sparse-checkout set --cone --sparse-index docs >/dev/null 2>&1"
                                        << ""
                                        << "unsupported sparse"
                                        << "git sparse-checkout reapply --no-sparse-index";
        QTest::addRow("configuration of the work tree in the first format")
            << family + "git config extensions.worktreeConfig true; git config core.repositoryFormatVersion 1"
            << ""
            << ""
            << "";
    }
    void eachIsRecognised()
    {
        QFETCH(QString, script);
        QFETCH(QString, folder);
        QFETCH(QString, names);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(script);
        auto repository = git::Repository::open(place.path(folder));
        QVERIFY2(repository.has_value(), repository ? "" : describe(repository.error()).c_str());
        Task task;
        const auto state = repository->state(task);
        QVERIFY2(state.has_value(), state ? "" : describe(state.error()).c_str());
        QStringList seen;
        std::string said;
        for (const git::Situation& situation : state->situations) {
            seen += QString::fromStdString(situation.name);
            said += situation.sentence + "\n";
        }
        QCOMPARE(seen.join(' '), names);
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
        QCOMPARE(state->unsupported.empty(), !names.contains("unsupported"));
        QCOMPARE(state->linkedWorkTree, names.contains("linked"));
        if (names.contains("unsupported")) {
            const auto refused = repository->commit({{"other.txt"}, "message"}, task);
            QVERIFY(!refused);
            QVERIFY2(QString::fromStdString(describe(refused.error())).contains(words),
                     describe(refused.error()).c_str());
        }
    }

    void whoHoldsTheLockIsNamed_data()
    {
        QTest::addColumn<QString>("script"); // prints a line when the lock is there, and keeps it until its input ends
        QTest::addColumn<QString>("words");
        QTest::addRow("a program that has it open")
            << "exec 9> .git/index.lock; echo; read -r line; rm .git/index.lock"
            << "sh (process @) is working here and holds +, since a moment; wait for it, then try again";
        QTest::addRow("git with an editor open")
            << "GIT_EDITOR='echo; read -r line; false #' git commit -a --allow-empty || true"
            << "+ is there, since a moment, and git (process @) is working here; wait for it to end";
        QTest::addRow("nobody that is seen") << ": > .git/index.lock; echo; read -r line; rm .git/index.lock"
                                             << "another git program is working here and holds +, since a moment; "
                                                "wait for it, or, if none is running, remove the file with: rm +";
        QTest::addRow("nobody since 59 minutes")
            << "touch -d '59 minutes ago' .git/index.lock; echo; read -r line; rm .git/index.lock"
            << "holds +, since 59 minutes; wait for it, or";
        QTest::addRow("nobody since an hour")
            << "touch -d '1 hour ago' .git/index.lock; echo; read -r line; rm .git/index.lock"
            << "+ is left over, since 60 minutes, from a program that ended without cleaning up, and nobody works "
               "here; remove it with: rm +";
        QTest::addRow("nobody since three days")
            << "touch -d '3 days ago' .git/index.lock; echo; read -r line; rm .git/index.lock"
            << "+ is left over, since 3 days";
        QTest::addRow("a program that has it open since two hours")
            << "exec 9> .git/index.lock; touch -d '2 hours ago' .git/index.lock; echo; read -r line; rm .git/index.lock"
            << "sh (process @) is working here and holds +, since 2 hours; wait for it";
    }
    void whoHoldsTheLockIsNamed()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(familyScript);
        QProcess holder;
        holder.setWorkingDirectory(QString::fromStdString(place.path().native()));
        holder.start("sh", {"-c", script});
        QVERIFY(holder.waitForReadyRead(30'000));
        git::OpenRepository opened;
        QVERIFY(git::loadLibrary().has_value());
        QCOMPARE(git::library().git_repository_open_ext(git::Out(opened.handle), place.path().c_str(), 0, nullptr), 0);
        opened.workTree = std::filesystem::canonical(place.path());
        opened.gitFolder = opened.workTree / ".git";
        const QByteArray before = place.run("sha256sum .git/index; ls .git; stat -c %Y .git/index.lock");
        Task task;
        const auto held = git::IndexUpdate::begin(opened, task, {std::chrono::milliseconds(1), 2});
        QVERIFY(!held.has_value());
        QCOMPARE(held.error().code, ErrorCode::Repository);
        const QString lock = QString::fromStdString((opened.gitFolder / "index.lock").native());
        QString said = QString::fromStdString(held.error().message);
        said.replace(QRegularExpression("process [0-9]+"), "process @").replace(lock, "+");
        said.replace(QRegularExpression("since [0-9] seconds?"), "since a moment");
        QVERIFY2(said.contains(words), qPrintable(said));
        QCOMPARE(place.run("sha256sum .git/index; ls .git; stat -c %Y .git/index.lock"), before);

        // Let go of while it is waited for.
        holder.closeWriteChannel();
        const auto taken = git::IndexUpdate::begin(opened, task, {std::chrono::milliseconds(5), 10});
        QVERIFY2(taken.has_value(), taken ? "" : describe(taken.error()).c_str());
        const auto ours = git::findLockHolder(opened.gitFolder / "index.lock", opened.workTree);
        QVERIFY(ours && ours->hasItOpen);
        QCOMPARE(qint64(ours->process), QCoreApplication::applicationPid());
        QVERIFY(holder.waitForFinished(30'000));
    }
    void waitingForALockIsCancellable()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt; : > .git/index.lock");
        auto repository = git::Repository::open(place.path());
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto result = repository->commit({{"other.txt"}, "message"}, task);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    /// git of today cannot make all of these, but its configuration says what they are.
    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        const QString later =
            QString(familyScript) + "git config core.repositoryFormatVersion 1; git config extensions.";
        QTest::addRow("SHA-256") << "git init -q --object-format=sha256; echo x > f; git add f; git commit -q -m first"
                                 << "named by SHA-256";
        QTest::addRow("a reftable") << later + "refStorage reftable"
                                    << "kept in a reftable";
        QTest::addRow("relative work trees") << later + "relativeWorktrees true"
                                             << "linked by relative paths";
        QTest::addRow("an extension of tomorrow") << later + "tomorrow true"
                                                  << "git repository";
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(script);
        const auto repository = git::Repository::open(place.path());
        QVERIFY(!repository);
        QCOMPARE(repository.error().code, ErrorCode::Repository);
        const std::string said = describe(repository.error());
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
        QVERIFY2(said.find("use git itself") != std::string::npos, said.c_str());
    }

    void identityByTheAddressOfTheRemote_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("more");
        const QString url = "https://git.example/team/one.git";
        QTest::addRow("the whole address") << url << url << "";
        QTest::addRow("stars over folders") << url << "https://git.example/**"
                                            << "";
        QTest::addRow("a star within one part") << url << "https://git.example/*/one.git"
                                                << "";
        QTest::addRow("a star does not go over folders") << url << "https://git.example/*"
                                                         << "";
        QTest::addRow("folders in the middle") << url << "https://**/one.git"
                                               << "";
        QTest::addRow("no folder in the middle") << "https://git.example/one.git"
                                                 << "https://git.example/**/one.git"
                                                 << "";
        QTest::addRow("sets and question marks") << url << "https://git.example/t[!x]?[l-n]/one.git"
                                                 << "";
        QTest::addRow("an address by name") << "git@git.example:team/one.git"
                                            << "git@git.example:*/**"
                                            << "";
        QTest::addRow("another address") << url << "https://other.example/**"
                                         << "";
        QTest::addRow("the repository's own configuration stands above") << url << url << "git config user.name Local";
    }
    void identityByTheAddressOfTheRemote()
    {
        QFETCH(QString, url);
        QFETCH(QString, pattern);
        QFETCH(QString, more);
        const ScriptFolder place;
        place.run(QString(familyScript) + "git remote add origin '" + url + "'\nprintf '[user]\\nname = Work\\nemail = "
                  + "work@users.example\\n' > ~/work\ngit config --global 'includeIf.hasconfig:remote.*.url:" + pattern
                  + ".path' work\necho x > other.txt\n" + more);
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit({{"other.txt"}, "message"}, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        const QByteArray git = place.run("git var GIT_AUTHOR_IDENT");
        QCOMPARE(place.run("git log -1 --format='%an <%ae>'").trimmed(), git.left(git.indexOf('>') + 1));
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(SituationsTest)
#include "situations_test.moc"
