// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/repository_fixture.h"

using namespace lockwright;

namespace
{

/// Tree, parents, message, index and work tree, as git tells them.
QByteArray portrait(const ScriptFolder& place, const QString& folder)
{
    return place.run(
        "git rev-parse HEAD^{tree}; git log -1 --format='%P%n%an %ae %ad%n%cn %ce %cd%n%B' --date=raw\n"
        "git rev-parse HEAD; git ls-files -s; git ls-files -t; git status --porcelain=v2 "
        "--untracked-files=all\nfind . -name .git -prune -o \\( -type f -o -type l \\) -printf '%m %p %l\\n' | "
        "sort\nfind . -name .git -prune -o -type f -print0 | sort -z | xargs -0 sha256sum",
        folder);
}

} // namespace

/// For repositories of many shapes, our commit and that of git commit --only in an identical copy are the same.
class ShapesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    void theSameCommit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("paths");
        QTest::addColumn<QString>("folder");
        const QString family = familyScript;
        const QString edit = family + "printf 'numpy==1.26.4\\n' > requirements/base.txt\n";
        const QString lock = "requirements/base.txt";
        QTest::addRow("attributes")
            << family
                   + "printf '*.txt text eol=crlf ident\\n' > .gitattributes; git add .; git commit "
                     "-qm attributes; printf '$Id$\\r\\nx\\r\\n' > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("line ends")
            << family + "git config core.autocrlf true; printf 'a\\r\\nb\\r\\n' > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("a linked work tree")
            << family + "git worktree add -q linked -b side; cd linked; echo x >> requirements/base.txt; echo y > new\n"
            << lock << "linked";
        QTest::addRow("a submodule") << "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m sub; cd ..; "
                                        "git init -q top; cd top; git "
                                        "submodule --quiet add ../sub sub 2>/dev/null; echo b > base.txt; git add .; "
                                        "git commit -q -m first; echo y > "
                                        "sub/f; echo c > base.txt\n"
                                     << "base.txt"
                                     << "top";
        QTest::addRow("inside of a submodule") << "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m "
                                                  "sub; cd ..; git init -q top; cd top; git "
                                                  "submodule --quiet add ../sub sub 2>/dev/null; git commit -q -m "
                                                  "first; cd sub; git switch -q main; echo y > f\n"
                                               << "f"
                                               << "top/sub";
        QTest::addRow("a sparse checkout") << edit
                                                  + "git stash -q; git sparse-checkout set --no-cone --no-sparse-index "
                                                    "/requirements/ >/dev/null 2>&1; git "
                                                    "stash pop -q\n"
                                           << lock << "";
        QTest::addRow("a shallow clone") << family
                                                + "git commit -q --allow-empty -m 2; git clone -q --depth 1 "
                                                  "\"file://$PWD\" clone; cd clone; echo x >> "
                                                  "requirements/base.txt\n"
                                         << lock << "clone";
        QTest::addRow("an unborn branch") << "git init -q; echo x > base.txt; echo y > other; git add other\n"
                                          << "base.txt"
                                          << "";
        QTest::addRow("a big index") << edit
                                            + "mkdir many; i=0; while [ $i -lt 5000 ]; do echo $i > many/f$i; "
                                              "i=$((i+1)); done; git add many; git "
                                              "commit -q -m many; echo z > many/f77; git add many/f77; rm many/f78\n"
                                     << lock << "";
        QTest::addRow("a hook in core.hooksPath")
            << edit
                   + "mkdir .husky; printf '#!/bin/sh\\necho hooked >> \"$1\"\\n' > .husky/commit-msg; chmod +x "
                     ".husky/commit-msg; git config core.hooksPath .husky\n"
            << lock << "";
        QTest::addRow("executable bits") << family + "chmod +x requirements/base.txt; echo x > tool; chmod 755 tool\n"
                                         << "requirements/base.txt tool"
                                         << "";
        QTest::addRow("executable bits that do not count")
            << edit + "git config core.fileMode false; chmod +x requirements/base.txt other.txt\n"
            << lock << "";
        QTest::addRow("a symbolic link")
            << family + "rm other.txt; ln -s docs/guide.md other.txt; ln -s nowhere dangling\n"
            << "other.txt dangling"
            << "";
        QTest::addRow("files intended to be added")
            << edit + "echo n > intended; echo m > too; git add -N intended too\n"
            << lock + " intended"
            << "";
        QTest::addRow("other work staged and unstaged") << edit
                                                               + "echo s >> other.txt; git add other.txt; echo u >> "
                                                                 "other.txt; rm docs/guide.md; echo n > new; echo m > "
                                                                 "staged; git add staged\n"
                                                        << lock << "";
        QTest::addRow("a renamed file") << family + "git mv requirements/base.txt requirements/core.txt\n"
                                        << "requirements/base.txt requirements/core.txt"
                                        << "";
        QTest::addRow("another file renamed") << edit + "git mv other.txt renamed.txt\n" << lock << "";
        QTest::addRow("a deleted target") << family + "rm requirements/dev.txt; git rm -q other.txt\n"
                                          << "requirements/dev.txt"
                                          << "";
        QTest::addRow("a nested folder") << "git init -q; mkdir -p services/api/requirements; echo x > "
                                            "services/api/requirements/base.txt; echo y > top; "
                                            "git add .; git commit -q -m first; echo z >> "
                                            "services/api/requirements/base.txt; echo z >> top; mkdir -p "
                                            "services/web/new; echo n > services/web/new/file\n"
                                         << "services/api/requirements/base.txt services/web/new/file"
                                         << "";
        QTest::addRow("names that differ in case")
            << family + "echo a > Lock.txt; echo b > lock.txt; git add Lock.txt\n"
            << "lock.txt"
            << "";
        QTest::addRow("names beyond ASCII") << family + QString::fromUtf8("echo x > größe-包.txt; echo y > été.txt\n")
                                            << QString::fromUtf8("größe-包.txt") << "";
        QTest::addRow("the fourth format of the index, split objects")
            << edit + "git update-index --index-version 4; git gc -q; git pack-refs --all\n"
            << lock << "";
        QTest::addRow("a partial clone") << family
                                                + "git config uploadpack.allowFilter true; git clone -q "
                                                  "--filter=blob:none \"file://$PWD\" clone; cd "
                                                  "clone; echo x >> requirements/base.txt\n"
                                         << lock << "clone";
        QTest::addRow("a git folder elsewhere") << "mkdir work; cd work; git init -q --separate-git-dir ../elsewhere; "
                                                   "echo x > base.txt; git add .; git commit -q "
                                                   "-m first; echo y > base.txt\n"
                                                << "base.txt"
                                                << "work";
    }
    void theSameCommit()
    {
        QFETCH(QString, script);
        QFETCH(QString, paths);
        QFETCH(QString, folder);
        const ScriptFolder theirs;
        theirs.run(script);
        theirs.run(
            "for p in " + paths
                + "; do if [ -e \"$p\" -o -h \"$p\" ]; then git add -N -- \"$p\"; fi; done; git commit -q --only -m "
                  "'subject  \n\n\nbody\n# kept\n' -- "
                + paths + " 2>&1",
            folder);
        m_home.reset();
        const ScriptFolder ours;
        ours.run(script);
        auto repository = git::Repository::open(ours.path(folder));
        QVERIFY2(repository.has_value(), repository ? "" : describe(repository.error()).c_str());
        git::CommitRequest request;
        for (const QString& path : paths.split(' '))
            request.paths.push_back(path.toStdString());
        request.message = "subject  \n\n\nbody\n# kept\n";
        Task task;
        const auto result = repository->commit(request, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(portrait(ours, folder), portrait(theirs, folder));
        QCOMPARE(ours.run("git fsck --strict --no-dangling --no-progress 2>&1 | grep -v -e notice: || true", folder),
                 QByteArray());
    }

    void whatNeitherCommits_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addRow("a bare repository") << "git init -q --bare";
        QTest::addRow("a merge in progress")
            << QString(familyScript)
                   + "git switch -q -c s; echo s > docs/guide.md; git commit -q -am s; git "
                     "switch -q main; git commit -q --allow-empty -m m; git merge -q "
                     "--no-commit s; echo x > other.txt";
    }
    void whatNeitherCommits()
    {
        QFETCH(QString, script);
        const ScriptFolder place;
        place.run(script);
        QVERIFY(place.tryRun("git commit -q --only -m m -- other.txt 2>/dev/null") != 0);
        auto repository = git::Repository::open(place.path());
        Task task;
        QVERIFY(!repository->commit({{"other.txt"}, "m"}, task).has_value());
    }

    /// git commits nothing of a file that is not checked out; one that is there all the same needs a word.
    void aFileOutsideOfTheSparseCheckout()
    {
        const ScriptFolder place;
        place.run(
            QString(familyScript)
            + "git sparse-checkout set --no-cone --no-sparse-index /requirements/ >/dev/null 2>&1; mkdir docs; echo "
              "there > docs/guide.md; git update-index --skip-worktree docs/guide.md");
        auto repository = git::Repository::open(place.path());
        Task task;
        git::CommitRequest request{{"docs/guide.md"}, "m"};
        const auto refused = repository->commit(request, task);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("outside of the sparse checkout") != std::string::npos);
        request.allowSparse = true;
        const auto result = repository->commit(request, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(place.run("git show HEAD:docs/guide.md; git status --porcelain"), QByteArray("there\n"));
        request.paths = {"other.txt"};
        QVERIFY(!repository->commit(request, task).has_value());
    }

    /// A commit on a detached HEAD belongs to no branch: git makes it, we say how to do better.
    void aDetachedHeadIsRefused()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "git switch -q --detach; echo x > other.txt");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto refused = repository->commit({{"other.txt"}, "m"}, task);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("git switch -c NAME") != std::string::npos);
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(ShapesTest)
#include "shapes_test.moc"
