// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/history.h"

#include "git/repository_fixture.h"

using namespace lockwright;

namespace
{

/// The beginning of most scripts: two locks, one commit each. `c MESSAGE` commits everything; each commit is a minute
/// younger than the one before.
const char* const beginning = R"(git init -q
mkdir -p requirements
minute=100
c() {
    git add -A; minute=$((minute + 1))
    GIT_COMMITTER_DATE="1700000${minute} +0100" GIT_AUTHOR_DATE="1700000${minute} +0100" \
    git commit -q --allow-empty -m "$1"
}
m() {
    minute=$((minute + 1))
    GIT_COMMITTER_DATE="1700000${minute} +0100" GIT_AUTHOR_DATE="1700000${minute} +0100" \
    git merge -q --no-ff --no-edit -m "$@"
}
lines() { for n in 1 2 3 4 5 6 7 8; do echo "$1$n==1.0"; done; }
lines a > requirements/base.txt
c base
lines d > requirements/dev.txt
c dev
)";

/// "subject: file(old→new) ..." for each commit, newest first; paths without their folder, blobs as =, + and -.
QString told(const git::History& history)
{
    QStringList lines;
    for (const git::HistoryCommit& commit : history.commits) {
        QStringList files;
        for (const git::HistoryCommit::File& file : commit.files) {
            QString text = QString::fromStdString(file.path).section('/', -1);
            if (!file.parents.empty() && file.parents.front().path != file.path)
                text += "<" + QString::fromStdString(file.parents.front().path).section('/', -1);
            if (file.blob.empty())
                text += " gone";
            else if (file.parents.empty() || file.parents.front().blob.empty())
                text += " new";
            else if (file.parents.front().blob == file.blob)
                text += " same";
            files += text;
        }
        lines += QString::fromStdString(commit.subject) + ": " + files.join(", ");
    }
    return lines.join("; ");
}

git::HistoryOptions both()
{
    return {{"requirements/base.txt", "requirements/dev.txt"}, {}, {}};
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

    GitHome m_home;

    static Result<git::History> historyOf(const ScriptFolder& folder, const git::HistoryOptions& options)
    {
        Task task;
        LW_TRY(const git::Repository repository, git::Repository::open(folder.path()));
        return repository.history(options, task);
    }

private slots:
    void cleanup() { m_home.reset(); }

    void findsTheCommitsThatChangedFiles_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("expected");
        QTest::addRow("each lock comes with its commit") << ""
                                                         << "dev: dev.txt new; base: base.txt new";
        QTest::addRow("a commit that touches other files is left out") << "echo x > other; c other"
                                                                       << "dev: dev.txt new; base: base.txt new";
        QTest::addRow("an empty commit is left out") << "c empty"
                                                     << "dev: dev.txt new; base: base.txt new";
        QTest::addRow("one commit may change both")
            << "echo z==1 >> requirements/base.txt; echo z==1 >> requirements/dev.txt; c both"
            << "both: base.txt, dev.txt; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a lock that went and came again")
            << "git rm -q requirements/dev.txt; c gone; lines d > requirements/dev.txt; c again"
            << "again: dev.txt new; gone: dev.txt gone; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a clean merge changes nothing that its branches did not")
            << "git checkout -q -b side; echo s==1 >> requirements/dev.txt; c side; git checkout -q main; "
               "sed -i s/a1==1.0/a1==2.0/ requirements/base.txt; c main; m merge side"
            << "main: base.txt; side: dev.txt; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a merge that takes another version than both sides")
            << "git checkout -q -b side; sed -i s/a1==1.0/a1==3.0/ requirements/base.txt; c side; "
               "git checkout -q main; sed -i s/a1==1.0/a1==2.0/ requirements/base.txt; c main; "
               "git merge -q side >/dev/null 2>&1 || true; { echo a1==4.0; lines a | tail -7; } > "
               "requirements/base.txt; c merge"
            << "merge: base.txt; main: base.txt; side: base.txt; dev: dev.txt new; base: base.txt new";
        QTest::addRow("an octopus of three branches")
            << "for b in x y z; do git checkout -q -b $b main; echo $b==1 > $b; "
               "echo $b==1 >> requirements/dev.txt; git checkout -q main -- requirements/dev.txt; c $b; done; "
               "git checkout -q x; echo x==1 >> requirements/dev.txt; c moved; git checkout -q main; m octopus x y z"
            << "moved: dev.txt; dev: dev.txt new; base: base.txt new";
        QTest::addRow("the same file under a new name is followed")
            << "git mv requirements/base.txt requirements/old; git mv requirements/old requirements/base.txt; "
               "mkdir locks; git mv requirements/dev.txt locks/dev.txt; c moved; "
               "git mv locks/dev.txt requirements/dev.txt; c back"
            << "back: dev.txt<dev.txt same; moved: dev.txt<dev.txt same; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a file that is renamed and edited a little is followed")
            << "git mv requirements/dev.txt requirements/tools.txt; c away; "
               "git mv requirements/tools.txt requirements/dev.txt; sed -i s/d1==1.0/d1==2.0/ requirements/dev.txt; "
               "c edited"
            << "edited: dev.txt<tools.txt; away: tools.txt<dev.txt same; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a file that is written anew is not")
            << "git rm -q requirements/dev.txt; echo other==1 > requirements/dev.txt; "
               "git mv requirements/base.txt requirements/gone.txt; c anew"
            << "anew: base.txt gone, dev.txt; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a branch that has the old name still")
            << "git checkout -q -b side; echo s==1 >> requirements/dev.txt; c side; git checkout -q main; "
               "git mv requirements/dev.txt requirements/tools.txt; c rename; m merge side; "
               "git mv requirements/tools.txt requirements/dev.txt; c back"
            << "back: dev.txt<tools.txt same; rename: tools.txt<dev.txt same; side: dev.txt; dev: dev.txt new; "
               "base: base.txt new";
        QTest::addRow("a folder in the place of the file counts as no file")
            << "git rm -q requirements/dev.txt; mkdir -p requirements/dev.txt; echo x > requirements/dev.txt/x; c "
               "folder"
            << "folder: dev.txt gone; dev: dev.txt new; base: base.txt new";
        QTest::addRow("a link in the place of the file counts as no file")
            << "ln -sf base.txt requirements/dev.txt; c link"
            << "link: dev.txt gone; dev: dev.txt new; base: base.txt new";
    }
    void findsTheCommitsThatChangedFiles()
    {
        QFETCH(QString, script);
        QFETCH(QString, expected);
        const ScriptFolder folder;
        folder.run(beginning + script);
        const auto history = historyOf(folder, both());
        QVERIFY2(history, history ? "" : history.error().message.c_str());
        QCOMPARE(told(*history), expected);
        QVERIFY(!history->shallow);
        QVERIFY(!history->truncated);
        QCOMPARE(history->paths.size(), std::size_t(2));
    }

    void saysWhoAndWhen()
    {
        const ScriptFolder folder;
        folder.run(beginning);
        const auto history = historyOf(folder, both());
        QVERIFY(history);
        const git::HistoryCommit& commit = history->commits.front();
        QCOMPARE(commit.author.name, "Ada Example");
        QCOMPARE(commit.author.email, "ada@users.example");
        QCOMPARE(commit.author.seconds, 1700000102);
        QCOMPARE(commit.author.offsetMinutes, 60);
        QCOMPARE(history->head, folder.run("git rev-parse HEAD").trimmed().toStdString());
        QCOMPARE(commit.id, history->head);
    }

    void leavesOutWhatARevisionHas()
    {
        const ScriptFolder folder;
        folder.run(QString(beginning) + "git tag v1; echo z==1 >> requirements/base.txt; c later");
        git::HistoryOptions options = both();
        options.since = "v1";
        const auto history = historyOf(folder, options);
        QVERIFY(history);
        QCOMPARE(told(*history), "later: base.txt");
        QCOMPARE(history->walked, std::size_t(1));
        options.start = "v1";
        options.since.clear();
        const auto old = historyOf(folder, options);
        QVERIFY(old);
        QCOMPARE(told(*old), "dev: dev.txt new; base: base.txt new");
    }

    void anUnbornBranchHasNoHistory()
    {
        const ScriptFolder folder;
        folder.run("git init -q");
        const auto history = historyOf(folder, both());
        QVERIFY(history);
        QCOMPARE(history->head, "");
        QVERIFY(history->commits.empty());
    }

    void aShallowCloneEndsWhereItsCommitsDo()
    {
        const ScriptFolder folder;
        folder.run("mkdir far; cd far\n" + QString(beginning)
                   + "echo z==1 >> requirements/base.txt; c third; cd ..; "
                     "git clone -q --depth 2 \"file://$PWD/far\" near");
        Task task;
        const auto repository = git::Repository::open(folder.path("near"));
        QVERIFY(repository);
        const auto history = repository->history(both(), task);
        QVERIFY2(history, history ? "" : history.error().message.c_str());
        QVERIFY(history->shallow);
        QCOMPARE(told(*history), "third: base.txt"); // nobody can tell what the commit before did
        QCOMPARE(history->walked, std::size_t(2));
    }

    void revisionsThatDoNotExistAreErrors()
    {
        const ScriptFolder folder;
        folder.run(beginning);
        git::HistoryOptions options = both();
        options.since = "nope";
        const auto history = historyOf(folder, options);
        QVERIFY(!history);
        QCOMPARE(history.error().code, ErrorCode::Usage);
    }

    void objectsThatAreMissingAreErrors()
    {
        const ScriptFolder folder;
        folder.run(QString(beginning) + "rm .git/objects/$(git rev-parse HEAD~1 | sed 's|..|&/|')");
        const auto history = historyOf(folder, both());
        QVERIFY(!history);
        QCOMPARE(history.error().code, ErrorCode::Repository);
    }

    void cancellationIsHeard()
    {
        const ScriptFolder folder;
        folder.run(beginning);
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto repository = git::Repository::open(folder.path());
        QVERIFY(repository);
        const auto history = repository->history(both(), task);
        QVERIFY(!history);
        QCOMPARE(history.error().code, ErrorCode::Cancelled);
    }

    void listsBranchesAndTags()
    {
        const ScriptFolder folder;
        folder.run(QString(beginning)
                   + "git branch side HEAD~1; git tag light; git tag -a -m x heavy; "
                     "git tag blob $(git rev-parse HEAD:requirements/base.txt)");
        Task task;
        const auto repository = git::Repository::open(folder.path());
        QVERIFY(repository);
        const auto references = repository->references(task);
        QVERIFY(references);
        QStringList names;
        for (const git::Reference& reference : *references)
            names += QString::fromStdString(reference.name)
                     + (reference.kind == git::Reference::Kind::Tag ? " tag" : " branch");
        QCOMPARE(names.join(", "), "heavy tag, light tag, main branch, side branch");
        QCOMPARE(references->at(0).commit, folder.run("git rev-parse HEAD").trimmed().toStdString());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
