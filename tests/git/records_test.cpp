// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/repository_fixture.h"

using namespace lockwright;

namespace
{

QByteArray portrait(const ScriptFolder& place)
{
    return place.run(
        "git symbolic-ref -q HEAD; git rev-parse -q --verify HEAD || true; git ls-files -s; git ls-files -v\n"
        "git ls-files -t; git ls-files --debug; git status --porcelain=v2 --untracked-files=all");
}

} // namespace

class RecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    void entriesArePutBackToTheByte_data()
    {
        QTest::addColumn<QString>("prepare");
        QTest::addColumn<QString>("disturb");
        const QString stage = "printf 'x\\n' > other.txt; git add other.txt\n";
        QTest::addRow("a changed entry") << "" << stage;
        QTest::addRow("a staged entry") << stage << "git reset -q; echo later > other.txt; git add other.txt\n";
        QTest::addRow("a removed entry") << ""
                                         << "git rm -q --cached other.txt\n";
        QTest::addRow("an entry that was not there") << "git rm -q --cached other.txt\n"
                                                     << "git add other.txt\n";
        QTest::addRow("an entry that is only intended") << "git rm -q --cached other.txt; git add -N other.txt\n"
                                                        << "git add other.txt\n";
        QTest::addRow("an entry with flags")
            << "git update-index --assume-unchanged other.txt; git update-index --skip-worktree docs/guide.md\n"
            << "git update-index --no-assume-unchanged --no-skip-worktree other.txt docs/guide.md; git rm -q --cached "
               "other.txt\n";
        QTest::addRow("a merge conflict") << "git switch -q -c side; echo s > other.txt; git commit -q -am s; git "
                                             "switch -q main; echo m > other.txt; git "
                                             "commit -q -am m; git merge side >/dev/null 2>&1 || true\n"
                                          << "echo done > other.txt; git add other.txt\n";
    }
    void entriesArePutBackToTheByte()
    {
        QFETCH(QString, prepare);
        QFETCH(QString, disturb);
        const ScriptFolder place;
        place.run(QString(familyScript) + prepare);
        auto repository = git::Repository::open(place.path());
        Task task;
        const std::vector<std::string> paths{"other.txt", "docs/guide.md", "nowhere.txt"};
        const QByteArray before = place.run("git ls-files -s; git ls-files -v; git ls-files --debug");
        const auto records = repository->indexEntries(paths);
        QVERIFY2(records.has_value(), records ? "" : describe(records.error()).c_str());
        QCOMPARE(records->size(), paths.size());
        place.run(disturb);
        QVERIFY(place.run("git ls-files -s; git ls-files -v; git ls-files --debug") != before);
        const auto restored = repository->restoreIndexEntries(*records, task);
        QVERIFY2(restored.has_value(), restored ? "" : describe(restored.error()).c_str());
        QCOMPARE(place.run("git ls-files -s; git ls-files -v; git ls-files --debug"), before);
        place.run("git fsck --no-dangling");
    }

    void aBranchGoesBack_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("status");
        QTest::addRow("nothing since") << ""
                                       << " M requirements/base.txt\n";
        QTest::addRow("other work since") << "echo s >> other.txt; git add other.txt\n"
                                          << "M  other.txt\n M requirements/base.txt\n";
        QTest::addRow("the path staged anew since") << "echo z > requirements/base.txt; git add requirements/base.txt\n"
                                                    << "M  requirements/base.txt\n";
    }
    void aBranchGoesBack()
    {
        QFETCH(QString, since);
        QFETCH(QString, status);
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > requirements/base.txt; git commit -q -am release\n");
        const std::string to = place.run("git rev-parse HEAD~1").trimmed().toStdString();
        const std::string from = place.run("git rev-parse HEAD").trimmed().toStdString();
        place.run(since + ":");
        auto repository = git::Repository::open(place.path());
        Task task;
        QVERIFY(!repository->moveBranchBack("main", to, from, {}, task).has_value());
        const auto moved = repository->moveBranchBack("main", from, to, {"requirements/base.txt"}, task);
        QVERIFY2(moved.has_value(), moved ? "" : describe(moved.error()).c_str());
        QCOMPARE(place.run("git rev-parse HEAD").trimmed().toStdString(), to);
        QCOMPARE(place.run("git status --porcelain"), status.toUtf8());
        QVERIFY(!repository->moveBranchBack("main", from, to, {}, task).has_value());
    }

    void aFirstCommitGoesBackToAnUnbornBranch()
    {
        const ScriptFolder place;
        place.run("git init -q; echo x > a; echo y > b; git add b");
        const QByteArray before = place.run("git status --porcelain=v2 --branch; git ls-files -s");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto made = repository->commit({{"a"}, "first"}, task);
        QVERIFY(made.has_value());
        const auto moved = repository->moveBranchBack("main", made->id, {}, {"a"}, task);
        QVERIFY2(moved.has_value(), moved ? "" : describe(moved.error()).c_str());
        QCOMPARE(place.run("git status --porcelain=v2 --branch; git ls-files -s"), before);
    }

    void aBranchThatIsNotHeadMovesAlone()
    {
        const ScriptFolder place;
        place.run(
            QString(familyScript)
            + "git switch -q -c side; echo x > other.txt; git commit -q -am s; git switch -q main; echo y > other.txt");
        const QByteArray before = portrait(place);
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto moved =
            repository->moveBranchBack("side", place.run("git rev-parse side").trimmed().toStdString(),
                                       place.run("git rev-parse main").trimmed().toStdString(), {"other.txt"}, task);
        QVERIFY2(moved.has_value(), moved ? "" : describe(moved.error()).c_str());
        QCOMPARE(portrait(place), before);
        QCOMPARE(place.run("git rev-parse side"), place.run("git rev-parse main"));
    }

    void aBranchOfAnotherWorkTreeStays_data()
    {
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("why");
        const QString add = "git worktree add -q -f there side\n";
        QTest::addRow("checked out in a linked one")
            << add << "here"
            << "the branch side is checked out in the work tree @/here/there too, where every file that differs would "
               "seem changed; let go of it there first: git -C @/here/there switch --detach";
        QTest::addRow("checked out here and in a linked one") << add + "git switch -q --ignore-other-worktrees side\n"
                                                              << "here"
                                                              << "git -C @/here/there switch --detach";
        QTest::addRow("checked out in the main one, seen from a linked one")
            << "git worktree add -q there main --detach; git switch -q side\n"
            << "here/there"
            << "git -C @/here switch --detach";
        QTest::addRow("being rebased in a linked one")
            << add + "cd there; GIT_SEQUENCE_EDITOR=\"sed -i '1s/^pick/edit/'\" git rebase -q -i HEAD~1 2>/dev/null\n"
            << "here"
            << "the work tree @/here/there goes back to the branch side when it is done; end that first: git -C "
               "@/here/there rebase --abort";
        QTest::addRow("being bisected in a linked one")
            << add + "cd there; git bisect start >/dev/null; git checkout -q --detach\n"
            << "here"
            << "git -C @/here/there bisect reset";
        QTest::addRow("checked out in one that is gone") << add + "rm -r there\n"
                                                         << "here"
                                                         << "git worktree prune";
    }
    void aBranchOfAnotherWorkTreeStays()
    {
        QFETCH(QString, there);
        QFETCH(QString, from);
        QFETCH(QString, why);
        const ScriptFolder place;
        place.run(QString("mkdir here; cd here\n") + familyScript
                  + "git switch -q -c side; echo x > other.txt; git commit -q -am s; git switch -q main\n" + there);
        auto repository = git::Repository::open(place.path(from));
        Task task;
        const std::string tip = place.run("git rev-parse side", "here").trimmed().toStdString();
        const std::string before = place.run("git rev-parse side~1", "here").trimmed().toStdString();
        const auto moved = repository->moveBranchBack("side", tip, before, {"other.txt"}, task);
        QVERIFY(!moved.has_value());
        QCOMPARE(moved.error().code, ErrorCode::Repository);
        const QString said = QString::fromStdString(moved.error().message);
        const QString top = QString::fromStdString(std::filesystem::canonical(place.path()).native());
        QVERIFY2(said.contains(why.replace("@", top)), qPrintable(said));
        QCOMPARE(place.run("git rev-parse side", "here").trimmed().toStdString(), tip);
        // What it names helps.
        const QString command = said.mid(said.lastIndexOf(": ") + 2);
        place.run(command + " >/dev/null 2>&1", "here");
        if (!there.contains("rebase") && !there.contains("bisect"))
            QVERIFY(repository->moveBranchBack("side", tip, before, {"other.txt"}, task).has_value());
    }

    void aScratchWorkTreeLeavesNoTrace()
    {
        const ScriptFolder place;
        place.run(
            QString("mkdir here; cd here; ") + familyScript
            + "ln -s other.txt link; chmod +x other.txt; echo '*.txt text eol=crlf' > .gitattributes; git add .; git "
              "commit -q -m second; echo dirty >> other.txt; printf 'exit 1' > .git/hooks/post-checkout; chmod +x "
              ".git/hooks/post-checkout");
        const QByteArray before = place.run("git for-each-ref; git status --porcelain=v2; find .git | sort", "here");
        auto repository = git::Repository::open(place.path("here"));
        Task task;
        const auto added = repository->addScratchWorkTree(place.path("scratch"), "HEAD~1", task);
        QVERIFY2(added.has_value(), added ? "" : describe(added.error()).c_str());
        QCOMPARE(place.run("git status --porcelain=v2; git rev-parse HEAD; git symbolic-ref -q HEAD || echo detached",
                           "scratch"),
                 place.run("git rev-parse HEAD~1", "here") + "detached\n");
        QVERIFY(place.run("git worktree list", "here").contains("scratch"));
        QVERIFY(!repository->addScratchWorkTree(place.path("scratch"), "HEAD", task).has_value());
        place.run("echo x > requirements/new.txt; echo y > other.txt; git add .; git commit -q -m there", "scratch");
        const auto removed = repository->removeScratchWorkTree(place.path("scratch"), task);
        QVERIFY2(removed.has_value(), removed ? "" : describe(removed.error()).c_str());
        QVERIFY(!std::filesystem::exists(place.path("scratch")));
        const QString look = "git for-each-ref; git status --porcelain=v2; find .git | sort | grep -v objects/";
        QCOMPARE(place.run(look, "here"), withoutObjects(before));
        QVERIFY(repository->removeScratchWorkTree(place.path("scratch"), task).has_value());
        QVERIFY(repository->removeScratchWorkTree(place.path("here"), task).has_value());
        QVERIFY(std::filesystem::exists(place.path("here") / ".git")); // it made that not
    }

    void aScratchWorkTreeThatFailsLeavesNothing()
    {
        const ScriptFolder place;
        place.run(familyScript);
        auto repository = git::Repository::open(place.path());
        std::stop_source stop;
        stop.request_stop();
        Task cancelled(stop.get_token());
        QVERIFY(!repository->addScratchWorkTree(place.path("scratch"), "HEAD", cancelled).has_value());
        Task task;
        QVERIFY(!repository->addScratchWorkTree(place.path("scratch"), "nowhere", task).has_value());
        QCOMPARE(place.run("ls .git/worktrees 2>/dev/null || true; ls"), QByteArray("docs\nother.txt\nrequirements\n"));
    }

private:
    static QByteArray withoutObjects(const QByteArray& lines)
    {
        QByteArray kept;
        for (const QByteArray& line : lines.split('\n')) {
            if (!line.contains("objects/") && !line.isEmpty())
                kept += line + '\n';
        }
        return kept;
    }
    GitHome m_home;
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "records_test.moc"
