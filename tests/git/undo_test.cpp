// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/repository_fixture.h"

using namespace lockwright;

namespace
{

/// All that git tells of branch, index and work tree, without the reflog.
QByteArray portrait(const ScriptFolder& place)
{
    return place.run("git rev-parse HEAD; git symbolic-ref -q HEAD || true; git ls-files -s; git diff --cached --raw\n"
                     "git diff --raw --abbrev=40; git status --porcelain=v2 --untracked-files=all; cat other.txt\n"
                     "cat requirements/base.txt 2>/dev/null || true");
}

const QString secondCommit = "printf 'numpy==1.26.4\\n' > requirements/base.txt\n";

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    void aCommitIsTakenBackToTheByte_data()
    {
        QTest::addColumn<QString>("edit");
        QTest::addColumn<QStringList>("paths");
        const QStringList lock{"requirements/base.txt"};
        QTest::addRow("a changed file") << secondCommit << lock;
        QTest::addRow("a new file") << "echo x > requirements/ui.txt\n" << QStringList{"requirements/ui.txt"};
        QTest::addRow("a removed file") << "rm requirements/base.txt\n" << lock;
        QTest::addRow("a new mode") << "chmod +x requirements/base.txt\n" << lock;
        QTest::addRow("other staged work stays staged")
            << secondCommit + "echo more >> other.txt; git add other.txt; git rm -q docs/guide.md\n"
            << lock;
        QTest::addRow("other unstaged and untracked work stays")
            << secondCommit + "echo more >> other.txt; rm docs/guide.md; echo n > untracked\n"
            << lock;
        QTest::addRow("several files") << secondCommit + "echo 'pip' >> requirements/base.in\n"
                                       << QStringList{"requirements/base.in", "requirements/base.txt"};
    }

    void aCommitIsTakenBackToTheByte()
    {
        QFETCH(QString, edit);
        QFETCH(QStringList, paths);
        const ScriptFolder place;
        place.run(QString(familyScript) + edit);
        const QByteArray before = portrait(place);
        auto repository = git::Repository::open(place.path());
        QVERIFY(repository.has_value());
        git::CommitRequest request;
        for (const QString& path : paths)
            request.paths.push_back(path.toStdString());
        request.message = "second\n\nwith a body";
        Task task;
        const auto made = repository->commit(request, task);
        QVERIFY2(made.has_value(), made ? "" : describe(made.error()).c_str());
        QVERIFY(portrait(place) != before);
        const auto undone = repository->undoCommit(made->id, task);
        QVERIFY2(undone.has_value(), undone ? "" : describe(undone.error()).c_str());
        QCOMPARE(portrait(place), before);
        QCOMPARE(undone->message, std::string("second\n\nwith a body\n"));
        QCOMPARE(undone->subject, std::string("second"));
        QCOMPARE(undone->paths, request.paths);
        QCOMPARE(place.run("git log -g --format=%gs -1 HEAD"), QByteArray("reset: moving to HEAD~1\n"));
        QCOMPARE(place
                     .run("git fsck --no-dangling 2>&1; git rev-parse ORIG_HEAD 2>/dev/null || true; ls .git/*.lock "
                          "2>/dev/null || true; ls .git | grep lockwright || true")
                     .trimmed()
                     .replace("ORIG_HEAD", ""),
                 QByteArray());
    }

    void whatWasStagedSinceStaysStaged()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + secondCommit + "git commit -q -am second\n"
                  + "printf 'numpy==2.0.0\\n' > requirements/base.txt; git add requirements/base.txt\n"
                    "printf 'numpy==2.1.0\\n' > requirements/base.txt");
        auto repository = git::Repository::open(place.path());
        Task task;
        const std::string id = place.run("git rev-parse HEAD").trimmed().toStdString();
        QVERIFY(repository->undoCommit(id, task).has_value());
        QCOMPARE(place.run("git show :requirements/base.txt; cat requirements/base.txt; git log --format=%s"),
                 QByteArray("numpy==2.0.0\nnumpy==2.1.0\nfirst\n"));
    }

    void whatOthersMayHaveIsRefused_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("why");
        const QString two = QString(familyScript) + secondCommit + "git commit -q -am second\n";
        QTest::addRow("a commit that was pushed")
            << two + "git update-ref refs/remotes/origin/main HEAD\n"
            << "the commit is part of origin/main, so others may have it; take its changes back with: git revert HEAD";
        QTest::addRow("a commit below one that was pushed")
            << two
                   + "git commit -q --allow-empty -m third; git update-ref refs/remotes/up/x HEAD; git reset -q "
                     "HEAD~1\n"
            << "the commit is part of up/x";
        QTest::addRow("a tagged commit") << two + "git tag v1\n"
                                         << "git tag -d v1";
        QTest::addRow("a commit with an annotated tag") << two + "git tag -a -m x v2\n"
                                                        << "git tag -d v2";
        QTest::addRow("the first commit") << QString(familyScript) << "git update-ref -d HEAD";
        QTest::addRow("no commit") << "git init -q\n"
                                   << "there is no commit yet";
        QTest::addRow("a merge")
            << two + "git switch -q -c side HEAD~1; git commit -q --allow-empty -m s; git merge -q -m m main\n"
            << "git reset --merge HEAD~1";
        QTest::addRow("a detached HEAD") << two + "git switch -q --detach\n"
                                         << "HEAD is detached";
        QTest::addRow("a branch that another work tree has too")
            << two + "git worktree add -q -f side main\n"
            << "main is checked out in the work tree @/side too, where every file that differs would seem changed; let "
               "go of it there first: git -C @/side switch --detach";
        QTest::addRow("a rebase that waits")
            << two
                   + "git commit -q --allow-empty -m third; GIT_SEQUENCE_EDITOR=\"sed -i '1s/^pick/edit/'\" git rebase "
                     "-q -i HEAD~1 --keep-empty || true; git switch -q main 2>/dev/null || true\n"
            << "HEAD is detached";
    }

    void whatOthersMayHaveIsRefused()
    {
        QFETCH(QString, script);
        QFETCH(QString, why);
        const ScriptFolder place;
        place.run(script);
        why.replace("@", QString::fromStdString(std::filesystem::canonical(place.path()).native()));
        const QByteArray before = place.run("git rev-parse -q --verify HEAD || true; git status --porcelain=v2");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto preview = repository->undoPreview(task);
        QVERIFY2(preview.has_value(), preview ? "" : describe(preview.error()).c_str());
        QVERIFY2(QString::fromStdString(sentences(preview->obstacles)).contains(why),
                 sentences(preview->obstacles).c_str());
        const auto undone = repository->undoCommit(preview->id, task);
        QVERIFY(!undone.has_value());
        QCOMPARE(undone.error().code, ErrorCode::Repository);
        QCOMPARE(place.run("git rev-parse -q --verify HEAD || true; git status --porcelain=v2"), before);
    }

    void hooksHearOfIt()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + secondCommit + "git commit -q -am second; git branch other\n"
                  + "printf 'echo \"$@\" >> ../log; cat >> ../log\\n' > .git/hooks/reference-transaction\n"
                    "printf 'echo index \"$@\" >> log\\n' > .git/hooks/post-index-change; chmod +x .git/hooks/*\n"
                    "sed -i 's,[.][.]/log,log,g' .git/hooks/reference-transaction");
        auto repository = git::Repository::open(place.path());
        Task task;
        const std::string id = place.run("git rev-parse HEAD").trimmed().toStdString();
        const QByteArray from = QByteArray::fromStdString(id);
        const QByteArray to = place.run("git rev-parse HEAD~1").trimmed();
        const auto undone = repository->undoCommit(id, task);
        QVERIFY2(undone.has_value(), undone ? "" : describe(undone.error()).c_str());
        const QByteArray lines = from + " " + to + " HEAD\n" + from + " " + to + " refs/heads/main\n";
        QCOMPARE(place.run("cat log"), "prepared\n" + lines + "committed\n" + lines + "index 0 0\n");
    }

    void aHookCanRefuse()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + secondCommit + "git commit -q -am second\n"
                  + "printf '[ \"$1\" != prepared ] || { echo frozen; exit 1; }\\n' > "
                    ".git/hooks/reference-transaction; chmod +x .git/hooks/*");
        const QByteArray before = portrait(place);
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto undone = repository->undoCommit(place.run("git rev-parse HEAD").trimmed().toStdString(), task);
        QVERIFY(!undone);
        QVERIFY2(describe(undone.error()).find("frozen") != std::string::npos, describe(undone.error()).c_str());
        QCOMPARE(portrait(place), before);
    }

    void anotherLastCommitIsNotTakenBack()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + secondCommit + "git commit -q -am second");
        auto repository = git::Repository::open(place.path());
        Task task;
        const std::string id = repository->undoPreview(task)->id;
        place.run("git commit -q --allow-empty -m third");
        const auto undone = repository->undoCommit(id, task);
        QVERIFY(!undone.has_value());
        QCOMPARE(place.run("git log -1 --format=%s"), QByteArray("third\n"));
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
