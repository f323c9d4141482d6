// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/index_update.h"
#include "git/open_repository.h"
#include "git/reference_update.h"
#include "git/repository_fixture.h"

#include <unistd.h>

using namespace lockwright;
namespace fs = std::filesystem;

namespace
{

const git::Signature ada{"Ada Example", "ada@users.example", 1700000000, 60};

std::string joined(const std::vector<std::string>& list)
{
    std::string text;
    for (const std::string& one : list)
        text += (text.empty() ? "" : " ") + one;
    return text;
}

} // namespace

class RepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    void opensWhatGitOpens_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("workTree");
        const QString family = familyScript;
        QTest::addRow("the top folder") << family << ""
                                        << "";
        QTest::addRow("a folder below") << family << "requirements"
                                        << "";
        QTest::addRow("a file") << family << "requirements/base.in"
                                << "";
        QTest::addRow("a linked work tree") << family + "git worktree add -q linked -b side\n"
                                            << "linked/requirements"
                                            << "linked";
        QTest::addRow("a submodule") << "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m s; cd ..; "
                                        "git init -q top; cd top; git submodule --quiet add ../sub inner 2>/dev/null\n"
                                     << "top/inner"
                                     << "top/inner";
        QTest::addRow("a git folder elsewhere") << "mkdir w; git init -q --separate-git-dir g w\n"
                                                << "w"
                                                << "w";
        QTest::addRow("through a symbolic link") << family + "ln -s requirements link\n"
                                                 << "link"
                                                 << "";
        QTest::addRow("a repository in a repository") << family + "git init -q docs/inner\n"
                                                      << "docs/inner"
                                                      << "docs/inner";
    }
    void opensWhatGitOpens()
    {
        QFETCH(QString, script);
        QFETCH(QString, from);
        QFETCH(QString, workTree);
        const ScriptFolder folder;
        folder.run(script);
        const auto repository = git::Repository::open(folder.path(from));
        QVERIFY2(repository.has_value(), repository ? "" : describe(repository.error()).c_str());
        QCOMPARE(repository->workTree(), fs::canonical(folder.path(workTree)));
    }

    void refusesToOpen_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::addRow("a folder in no repository") << "true"
                                                   << "is in no git repository";
        QTest::addRow("other digests than SHA-1") << "git init -q --object-format=sha256"
                                                  << "objectformat";
        QTest::addRow("a format of the future") << "git init -q; git config core.repositoryFormatVersion 2"
                                                << "version 2";
        QTest::addRow("an extension of the future")
            << "git init -q; git config core.repositoryFormatVersion 1; git config extensions.refStorage reftable"
            << "refstorage";
        QTest::addRow("a broken configuration") << "git init -q; echo '[core' >> .git/config"
                                                << "config";
        QTest::addRow("a git file that leads nowhere") << "echo 'gitdir: nowhere' > .git"
                                                       << "git repository";
    }
    void refusesToOpen()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        const ScriptFolder folder;
        folder.run(script);
        const auto repository = git::Repository::open(folder.path());
        QVERIFY(!repository);
        QCOMPARE(repository.error().code, ErrorCode::Repository);
        QVERIFY2(QString::fromStdString(repository.error().message).contains(words, Qt::CaseInsensitive),
                 repository.error().message.c_str());
        QVERIFY(!repository.error().hint.empty());
    }

    void gitDirCountsWhereNoneIsFound()
    {
        const ScriptFolder folder;
        folder.run("mkdir outside inside; git init -q elsewhere; git init -q inside");
        qputenv("GIT_DIR", QByteArray::fromStdString(folder.path("elsewhere/.git").native()));
        const auto outside = git::Repository::open(folder.path("outside"));
        const auto inside = git::Repository::open(folder.path("inside"));
        qunsetenv("GIT_DIR");
        QVERIFY(outside.has_value());
        QVERIFY(inside.has_value());
        QCOMPARE(inside->workTree(), fs::canonical(folder.path("inside")));
    }

    void foreignOwners_data()
    {
        QTest::addColumn<QString>("safe");
        QTest::addColumn<bool>("opens");
        QTest::addRow("nothing declared") << "" << false;
        QTest::addRow("the folder declared safe") << "@" << true;
        QTest::addRow("every folder declared safe") << "*" << true;
        QTest::addRow("another folder declared safe") << "/elsewhere" << false;
    }
    void foreignOwners()
    {
        if (::geteuid() != 0)
            QSKIP("only the superuser can give files away");
        QFETCH(QString, safe);
        QFETCH(bool, opens);
        const ScriptFolder folder;
        folder.run(QString(familyScript) + "chown -R 65534 .");
        if (!safe.isEmpty())
            folder.run("git config --global safe.directory '"
                           + safe.replace("@", QString::fromStdString(folder.path().native())) + "'",
                       "/");
        const auto repository = git::Repository::open(folder.path());
        QCOMPARE(folder.tryRun("git rev-parse --git-dir >/dev/null 2>&1") == 0, opens); // so does git
        QVERIFY2(repository.has_value() == opens, repository ? "opened" : describe(repository.error()).c_str());
        if (!opens) {
            QVERIFY2(QString::fromStdString(repository.error().message).contains("belongs to another user"),
                     repository.error().message.c_str());
            QVERIFY(
                QString::fromStdString(repository.error().hint).contains("git config --global --add safe.directory"));
        }
    }

    /// The same question to git, which can be told to take every folder for somebody else's.
    void declaredSafe_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<bool>("safe");
        QTest::addColumn<bool>("isNew");
        const auto row = [](const char* name, const QStringList& values, bool safe, bool isNew = false) {
            QTest::addRow("%s", name) << "directory = \"" + values.join("\"\ndirectory = \"") + "\"\n"
                                      << "" << safe << isNew;
        };
        row("the folder", {"@"}, true);
        row("every folder", {"*"}, true);
        row("another folder", {"@/docs"}, false);
        row("the git folder", {"@/.git"}, false);
        row("a folder from the home", {"~/../@NAME@"}, true, true);
        row("a final slash", {"@/"}, true, true);
        row("a symbolic link to it", {"@LINK@"}, true, true);
        row("everything below the folder over it", {"@UP@/*"}, true, true);
        row("everything below the root", {"/*"}, true, true);
        row("everything below itself", {"@/*"}, false);
        row("everything below a folder whose name begins the same", {"@UP@/@HALF@/*"}, false);
        row("a part of the name and a star", {"@UP@/@HALF@*"}, false);
        row("two stars", {"@UP@/**"}, false);
        row("a relative path", {"requirements/.."}, false);
        row("an empty value behind", {"@", ""}, false);
        row("an empty value behind every folder", {"*", ""}, false);
        row("an empty value before", {"", "@"}, true);
        row("an empty value between", {"*", "", "@"}, true);
        row("an empty value between, and another folder", {"@", "", "@/docs"}, false);
        row("another folder behind", {"@", "@/docs"}, true);
        QTest::addRow("no value at all behind") << "directory = @\ndirectory\n"
                                                << "" << false << false;
        QTest::addRow("the folder in a variable") << ""
                                                  << "@" << true << false;
        QTest::addRow("an empty value in a variable") << "directory = *\n"
                                                      << "=" << false << false;
    }
    void declaredSafe()
    {
        QFETCH(QString, settings);
        QFETCH(QString, variable);
        QFETCH(bool, safe);
        QFETCH(bool, isNew);
        const ScriptFolder folder;
        folder.run(familyScript);
        const QFileInfo place(QString::fromStdString(fs::canonical(folder.path()).native()));
        const QString link = m_home.path() + "/link";
        QVERIFY(QFile::link(place.filePath(), link));
        const QString name = place.fileName();
        const auto filled = [&](QString text) {
            text.replace("@UP@", place.path()).replace("@NAME@", name).replace("@HALF@", name.left(6));
            return text.replace("@LINK@", link).replace("@", place.filePath());
        };
        QFile file(m_home.path() + "/.gitconfig");
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("[safe]\n" + filled(settings).toUtf8());
        file.close();
        if (!variable.isEmpty()) {
            qputenv("GIT_CONFIG_COUNT", "1");
            qputenv("GIT_CONFIG_KEY_0", "Safe.Directory");
            qputenv("GIT_CONFIG_VALUE_0", variable == "=" ? QByteArray() : filled(variable).toUtf8());
        }
        QVERIFY(git::loadLibrary().has_value());
        const bool ours = git::isDeclaredSafe(place.filePath().toStdString());
        const bool theirs =
            folder.tryRun("GIT_TEST_ASSUME_DIFFERENT_OWNER=1 git rev-parse --git-dir >/dev/null 2>&1") == 0;
        for (const char* variableName : {"GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0"})
            qunsetenv(variableName);
        QCOMPARE(ours, safe);
        if (theirs != safe)
            QVERIFY2(isNew && !theirs, "git says otherwise"); // git before 2.46 knows less
    }

    void foreignBareRepositories()
    {
        if (::geteuid() != 0)
            QSKIP("only the superuser can give files away");
        const ScriptFolder folder;
        folder.run("git init -q --bare here.git; chown -R 65534 here.git");
        const auto opens = [&] {
            const bool ours = git::Repository::open(folder.path("here.git")).has_value();
            const bool theirs = folder.tryRun("git rev-parse --git-dir >/dev/null 2>&1", "here.git") == 0;
            return ours == theirs ? (ours ? "opens" : "refused") : "git says otherwise";
        };
        QCOMPARE(opens(), "refused");
        qputenv("SUDO_UID", "65534"); // what the user who called sudo owns is not foreign
        const QByteArray asSudo = opens();
        qunsetenv("SUDO_UID");
        QCOMPARE(asSudo, QByteArray("opens"));
        folder.run("git config --global safe.directory \"$PWD/here.git\"");
        QCOMPARE(opens(), "opens");
    }

    void createsRepositories()
    {
        const ScriptFolder folder;
        auto repository = git::Repository::create(folder.path("deep/new"), "trunk");
        QVERIFY2(repository.has_value(), repository ? "" : describe(repository.error()).c_str());
        Task task;
        const auto state = repository->state(task);
        QVERIFY(state.has_value());
        QVERIFY(state->unborn && !state->bare && state->head.empty());
        QCOMPARE(state->branch, std::string("trunk"));
        QCOMPARE(folder.run("git symbolic-ref HEAD; git status --porcelain; git fsck", "deep/new"),
                 QByteArray("refs/heads/trunk\n"));
        QVERIFY(!git::Repository::create(folder.path("deep/new")));
        QCOMPARE(git::Repository::create(folder.path("other"), "a..b").error().code, ErrorCode::Usage);
    }

    void state()
    {
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "echo x > staged; git add staged; git rm -q --cached docs/guide.md; rm other.txt; echo y >> "
                     "requirements/base.txt\n"
                     "mkdir -p wild/deep; echo z > wild/deep/a; mkdir empty; echo '*.log' > .gitignore; echo l > "
                     "a.log; echo i > intended; git add -N intended\n"
                     "echo p > requirements/dev.txt; git add requirements/dev.txt; echo q > requirements/dev.txt");
        const auto repository = git::Repository::open(folder.path());
        const QByteArray index = folder.run("sha256sum .git/index; stat -c %Y.%i .git/index");
        Task task;
        const auto state = repository->state(task);
        QVERIFY(state.has_value());
        QCOMPARE(joined(state->staged), std::string("docs/guide.md requirements/dev.txt staged"));
        QCOMPARE(joined(state->unstaged), std::string("intended other.txt requirements/base.txt requirements/dev.txt"));
        QCOMPARE(joined(state->untracked), std::string(".gitignore docs/ wild/"));
        QCOMPARE(joined(state->conflicted), std::string());
        QCOMPARE(state->branch, std::string("main"));
        QCOMPARE(QByteArray::fromStdString(state->head), folder.run("git rev-parse HEAD").trimmed());
        QCOMPARE(state->headSubject, std::string("first"));
        QCOMPARE(state->authorName + " <" + state->authorEmail + ">", std::string("Ada Example <ada@users.example>"));
        QVERIFY(state->operation == git::RepositoryState::Operation::None);
        QCOMPARE(folder.run("sha256sum .git/index; stat -c %Y.%i .git/index"), index);
    }
    void stateInTheMiddleOfAMerge()
    {
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "git switch -q -c side; echo side > other.txt; git commit -q -a -m side; git switch -q main\n"
                     "echo main > other.txt; git commit -q -a -m main; git merge side >/dev/null 2>&1 || true");
        const auto repository = git::Repository::open(folder.path());
        Task task;
        const auto state = repository->state(task);
        QVERIFY(state.has_value());
        QVERIFY(state->operation == git::RepositoryState::Operation::Merge);
        QCOMPARE(joined(state->conflicted), std::string("other.txt"));
        QCOMPARE(joined(state->staged) + joined(state->unstaged), std::string());
    }
    void stateOfOddRepositories()
    {
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "git clone -q --bare . bare.git; git switch -q --detach; git config --global --unset user.email");
        Task task;
        const auto bare = git::Repository::open(folder.path("bare.git"));
        QVERIFY(bare.has_value());
        const auto bareState = bare->state(task);
        QVERIFY(bareState && bareState->bare && bareState->branch == "main");
        const auto preview = bare->preview({{"other.txt"}, "message"}, task);
        QVERIFY(preview && sentences(preview->obstacles).find("bare") != std::string::npos);
        QVERIFY(!bare->changedPaths({"other.txt"}, task));
        const auto detached = git::Repository::open(folder.path())->state(task);
        QVERIFY(detached && detached->branch.empty() && !detached->head.empty());
        QVERIFY2(detached->authorName.empty() && detached->authorEmail.empty(), "git would refuse");
    }
    void stateIsCancellable()
    {
        const ScriptFolder folder;
        folder.run(familyScript);
        const auto repository = git::Repository::open(folder.path());
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto state = repository->state(task);
        QVERIFY(!state);
        QCOMPARE(state.error().code, ErrorCode::Cancelled);
    }

    void revisions_data()
    {
        QTest::addColumn<QString>("revision");
        QTest::addColumn<bool>("exists");
        for (const char* revision : {"HEAD", "main", "side", "v1", "HEAD~1", "main@{0}", "refs/heads/side"})
            QTest::addRow("%s", revision) << revision << true;
        for (const char* revision :
             {"", "nothing", "HEAD~9", "HEAD:other.txt", "0123456789012345678901234567890123456789", "--help"})
            QTest::addRow("'%s' is none", revision) << revision << false;
    }
    void revisions()
    {
        QFETCH(QString, revision);
        QFETCH(bool, exists);
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "git branch side; echo x > other.txt; git commit -q -a -m second; git tag -a -m tag v1");
        const auto repository = git::Repository::open(folder.path());
        const auto id = repository->resolveRevision(revision.toStdString());
        QCOMPARE(id.has_value(), exists);
        if (exists)
            QCOMPARE(QByteArray::fromStdString(*id), folder.run("git rev-parse '" + revision + "^{commit}'").trimmed());
        else
            QCOMPARE(id.error().code, ErrorCode::Usage);
    }
    void revisionOnAnUnbornBranch()
    {
        const ScriptFolder folder;
        folder.run("git init -q");
        const auto repository = git::Repository::open(folder.path());
        QCOMPARE(repository->resolveRevision("HEAD").error().code, ErrorCode::Repository);
    }

    void files_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("content");
        QTest::addRow("a file as it was") << "requirements/base.txt"
                                          << "numpy==1.26.3\n";
        QTest::addRow("a path with dots") << "./requirements//base.txt"
                                          << "numpy==1.26.3\n";
        QTest::addRow("through a link") << "links/lock"
                                        << "numpy==1.26.3\n";
        QTest::addRow("a file that came later") << "later.txt" << QString();
        QTest::addRow("a folder") << "requirements" << QString();
        QTest::addRow("a link out of the tree") << "links/out" << QString();
        QTest::addRow("a circle of links") << "links/circle" << QString();
    }
    void files()
    {
        QFETCH(QString, path);
        QFETCH(QString, content);
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "mkdir links; ln -s ../requirements/base.txt links/lock; ln -s ../../etc/passwd links/out; ln -s "
                     "circle links/circle\n"
                     "git add .; git commit -q -m links; echo new > requirements/base.txt; echo l > later.txt; git add "
                     ".; git commit -q -m later");
        const auto repository = git::Repository::open(folder.path());
        const auto file = repository->fileAt("HEAD~1", path.toStdString());
        QVERIFY(file.has_value());
        QCOMPARE(file->has_value(), !content.isNull());
        if (*file)
            QCOMPARE(QString::fromStdString(**file), content);
    }
    void filesBelowAFolder()
    {
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "mkdir -p requirements/deep/er; echo x > requirements/deep/er/x.in; git add .; git commit -q -m "
                     "deep; git rm -q -r requirements; git commit -q -m gone");
        const auto repository = git::Repository::open(folder.path());
        Task task;
        QCOMPARE(
            joined(repository->filesAt("HEAD~1", "requirements", task).value()),
            std::string("requirements/base.in requirements/base.txt requirements/deep/er/x.in requirements/dev.txt"));
        QCOMPARE(joined(repository->filesAt("HEAD~1", "", task).value()),
                 folder.run("git ls-tree -r --name-only HEAD~1").simplified().toStdString());
        QCOMPARE(joined(repository->filesAt("HEAD", "requirements", task).value()), std::string());
        QCOMPARE(repository->filesAt("HEAD", "../x", task).error().code, ErrorCode::Usage);
    }

    void historyWithoutAWorkTree()
    {
        const ScriptFolder folder;
        auto repository = git::Repository::create(folder.path("sample"));
        QVERIFY(repository.has_value());
        const auto first =
            repository->commitTree({"main",
                                    std::nullopt,
                                    {{"requirements/base.in", "numpy\n"}, {"bin/tool", "#!/bin/sh\n", true}},
                                    "First",
                                    ada});
        QVERIFY2(first.has_value(), first ? "" : describe(first.error()).c_str());
        git::Signature later = ada;
        later.seconds += 86400;
        const auto second =
            repository->commitTree({"main",
                                    std::nullopt,
                                    {{"requirements/base.in", "numpy<2\n"}, {"README.md", "# Sample\n"}},
                                    "Second",
                                    later});
        QVERIFY(second.has_value());
        const auto conflict =
            repository->commitTree({"conflict",
                                    *first,
                                    {{"requirements/base.in", "numpy==2.1.1\n"}, {"bin/tool", std::nullopt}},
                                    "Conflict",
                                    later});
        QVERIFY(conflict.has_value());
        QVERIFY2(!repository->commitTree({"conflict", *second, {}, "Elsewhere", ada}), "a branch only grows");

        QVERIFY(repository->checkOut("main").has_value());
        QCOMPARE(
            folder.run("git status --porcelain; git log --format='%s %an %ad' --date=raw; git log --format='%s' "
                       "conflict; git fsck --strict; cat requirements/base.in; test -x bin/tool",
                       "sample"),
            QByteArray(
                "Second Ada Example 1700086400 +0100\nFirst Ada Example 1700000000 +0100\nConflict\nFirst\nnumpy<2\n"));
        QVERIFY(repository->checkOut("conflict").has_value());
        QCOMPARE(folder.run("git status --porcelain; cat requirements/base.in; ls; git symbolic-ref HEAD", "sample"),
                 QByteArray("numpy==2.1.1\nrequirements\nrefs/heads/conflict\n"));
        folder.run("echo mine > requirements/base.in", "sample");
        const auto replaced = repository->checkOut("main");
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, ErrorCode::Repository);
        QCOMPARE(folder.run("cat requirements/base.in", "sample"), QByteArray("mine\n"));
        QVERIFY(!repository->checkOut("nothing"));
    }

    void aMovedBranchIsNoticed()
    {
        const ScriptFolder folder;
        folder.run(QString(familyScript)
                   + "git commit -q --allow-empty -m second; git commit -q --allow-empty -m third");
        QVERIFY(git::loadLibrary().has_value());
        git::OpenRepository opened;
        QCOMPARE(git::library().git_repository_open_ext(git::Out(opened.handle), folder.path().c_str(), 0, nullptr), 0);
        const auto id = [&](const QString& revision) {
            git_oid oid = {};
            git::library().git_oid_fromstr(&oid, folder.run("git rev-parse " + revision).constData());
            return oid;
        };
        Task task;
        const auto moved = git::updateReference(
            opened, {"refs/heads/main", id("HEAD~1"), id("HEAD~2"), "test", true, "the branch"}, nullptr, task);
        QVERIFY(!moved);
        QCOMPARE(moved.error().code, ErrorCode::Repository);
        QVERIFY(QString::fromStdString(moved.error().message).contains("the branch moved meanwhile"));
        const auto born = git::updateReference(
            opened, {"refs/heads/main", std::nullopt, id("HEAD~2"), "test", true, "the branch"}, nullptr, task);
        QVERIFY2(!born, "a branch that someone made meanwhile is not replaced");
        QCOMPARE(folder.run("git log -1 --format=%s"), QByteArray("third\n"));
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(RepositoryTest)
#include "repository_test.moc"
