// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/repository_fixture.h"

using namespace lockwright;
namespace fs = std::filesystem;

namespace
{

/// What git says about a work tree, as one text.
QByteArray portrait(const ScriptFolder& place, const QString& folder)
{
    return place.run(R"sh(git rev-parse HEAD
git log --format='%T %P %an %ae %ai %cn %ce %ci%n%B' -1
git log -g --format='%gd %gs %gn' HEAD | sed '/clone: from/d'
git log -g --format='%gd %gs' "$(git symbolic-ref --short HEAD)" | sed '/clone: from/d'
git ls-files -s
git ls-files -v
git ls-files -t
git diff --cached --raw HEAD
git status --porcelain=v2 -z --untracked-files=all | tr '\0' '\n'
)sh",
                     folder);
}

/// Status of all paths but the given ones.
QByteArray foreignStatus(const ScriptFolder& place, const QString& folder, const QStringList& paths)
{
    QByteArray foreign;
    for (const QByteArray& line : place.run("git status --porcelain=v2 -z --untracked-files=all", folder).split('\0')) {
        bool target = false;
        for (const QString& path : paths)
            target = target || line.endsWith(' ' + path.toUtf8());
        if (!target)
            foreign += line + '\n';
    }
    return foreign;
}

} // namespace

class CommitTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    /// The same repository made twice: one commit by git itself, one by us. Nothing may tell them apart.
    void asGitDoes_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QString>("folder");
        const QString family = familyScript;
        const QString edit = family + "printf 'numpy==1.26.4\\n' > requirements/base.txt\n";
        const QStringList lock{"requirements/base.txt"};

        QTest::addRow("a changed file") << edit << lock << "";
        QTest::addRow("several files, one of them unchanged")
            << edit + "echo 'ruff==0.5.0' > requirements/dev.txt\n"
            << QStringList{"requirements/base.in", "requirements/base.txt", "requirements/dev.txt"} << "";
        QTest::addRow("other staged work stays staged")
            << edit + "echo more >> other.txt; git add other.txt; git rm -q docs/guide.md; echo n > new; git add new\n"
            << lock << "";
        QTest::addRow("a staged rename stays staged") << edit + "git mv other.txt renamed.txt\n" << lock << "";
        QTest::addRow("other unstaged work stays unstaged")
            << edit + "echo more >> other.txt; rm docs/guide.md; echo n > untracked\n"
            << lock << "";
        QTest::addRow("other work half staged stays so")
            << edit + "echo a >> other.txt; git add other.txt; echo b >> other.txt\n"
            << lock << "";
        QTest::addRow("a target half staged goes in whole")
            << edit + "git add requirements/base.txt; echo more >> requirements/base.txt\n"
            << lock << "";
        QTest::addRow("a target staged goes in") << edit + "git add requirements/base.txt\n" << lock << "";
        QTest::addRow("a new file") << family + "echo x > requirements/ui.txt\n"
                                    << QStringList{"requirements/ui.txt"} << "";
        QTest::addRow("a new file in a new folder beside others")
            << family + "mkdir new; echo x > new/ui.txt; echo y > new/foreign.txt\n"
            << QStringList{"new/ui.txt"} << "";
        QTest::addRow("a new file that is staged") << family + "echo x > requirements/ui.txt; git add .\n"
                                                   << QStringList{"requirements/ui.txt"} << "";
        QTest::addRow("an empty new file") << family + ": > empty.txt\n" << QStringList{"empty.txt"} << "";
        QTest::addRow("a file gone from disk") << family + "rm requirements/dev.txt\n"
                                               << QStringList{"requirements/dev.txt"} << "";
        QTest::addRow("a file removed with git rm") << family + "git rm -q requirements/dev.txt\n"
                                                    << QStringList{"requirements/dev.txt"} << "";
        QTest::addRow("the last file of a folder") << family + "rm docs/guide.md\n"
                                                   << QStringList{"docs/guide.md"} << "";
        QTest::addRow("a file that becomes a folder")
            << family + "rm other.txt; mkdir other.txt; echo x > other.txt/file\n"
            << QStringList{"other.txt", "other.txt/file"} << "";
        QTest::addRow("the first commit") << "git init -q; echo x > base.txt; echo y > foreign\n"
                                          << QStringList{"base.txt"} << "";
        QTest::addRow("the first commit, with other files staged")
            << "git init -q; echo x > base.txt; echo y > foreign; git add foreign\n"
            << QStringList{"base.txt"} << "";
        QTest::addRow("a linked work tree") << family
                                                   + "git worktree add -q linked -b side; cd linked; echo x >> "
                                                     "requirements/base.txt; echo y >> other.txt; git add other.txt\n"
                                            << lock << "linked";
        QTest::addRow("a git folder elsewhere")
            << "mkdir work; cd work; git init -q --separate-git-dir ../elsewhere; echo x > base.txt; git add .; git "
               "commit -q -m first; echo y > base.txt\n"
            << QStringList{"base.txt"} << "work";
        QTest::addRow("line ends by attribute")
            << family + "echo '*.txt text eol=crlf' > .gitattributes; printf 'a\\r\\nb\\r\\n' > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("line ends by core.autocrlf")
            << family + "git config core.autocrlf true; printf 'a\\r\\nb\\r\\n' > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("line ends by core.autocrlf of the user")
            << family + "git config --global core.autocrlf input; printf 'a\\r\\nb\\r\\n' > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("CRLF that is in the repository already stays under text=auto")
            << "git init -q; printf 'a\\r\\n' > base.txt; git add .; git commit -q -m first; echo '* text=auto' > "
               ".gitattributes; printf 'b\\r\\n' >> base.txt\n"
            << QStringList{"base.txt"} << "";
        QTest::addRow("CRLF without any attribute stays") << family + "printf 'a\\r\\n' > requirements/base.txt\n"
                                                          << lock << "";
        QTest::addRow("the ident attribute")
            << family + "echo '*.txt ident' > .gitattributes; echo '$Id: old $' > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("a filter that nobody configured")
            << family + "echo '*.txt filter=lfs' > .gitattributes; echo x > requirements/base.txt\n"
            << lock << "";
        QTest::addRow("the executable bit alone") << family + "chmod +x requirements/base.txt\n" << lock << "";
        QTest::addRow("a new executable file") << family + "printf '#!/bin/sh\\n' > tool; chmod +x tool\n"
                                               << QStringList{"tool"} << "";
        QTest::addRow("the executable bit where core.fileMode is off")
            << edit + "git config core.fileMode false; chmod +x requirements/base.txt\n"
            << lock << "";
        QTest::addRow("a new symbolic link") << family + "ln -s requirements/base.txt lock\n"
                                             << QStringList{"lock"} << "";
        QTest::addRow("a file that becomes a link") << family + "rm other.txt; ln -s docs/guide.md other.txt\n"
                                                    << QStringList{"other.txt"} << "";
        QTest::addRow("a link to nowhere") << family + "ln -s nowhere lock\n" << QStringList{"lock"} << "";
        QTest::addRow("a workspace deep in the repository")
            << "git init -q; mkdir -p services/api/requirements; echo x > services/api/requirements/base.txt; echo y > "
               "top; git add .; git commit -q -m first; echo z >> services/api/requirements/base.txt; echo z >> top\n"
            << QStringList{"services/api/requirements/base.txt"} << "";
        QTest::addRow("a path beyond ASCII") << family + "echo x > 'größe 包.txt'\n"
                                             << QStringList{QString::fromUtf8("größe 包.txt")} << "";
        QTest::addRow("a path with quotes and a star") << family + "echo x > \"it's*.txt\"; echo y > \"it's1.txt\"\n"
                                                       << QStringList{"it's*.txt"} << "";
        QTest::addRow("other files intended to be added") << edit + "echo n > intended; git add -N intended\n"
                                                          << lock << "";
        QTest::addRow("a target intended to be added") << family + "echo n > intended; git add -N intended\n"
                                                       << QStringList{"intended"} << "";
        QTest::addRow("flags of other entries stay")
            << edit
                   + "git update-index --assume-unchanged other.txt; git update-index --skip-worktree docs/guide.md; "
                     "echo x >> other.txt\n"
            << lock << "";
        QTest::addRow("the fourth format of the index")
            << edit + "git update-index --index-version 4; echo x >> other.txt; git add other.txt\n"
            << lock << "";
        QTest::addRow("an untracked cache") << edit + "git update-index --untracked-cache; git status -s >/dev/null\n"
                                            << lock << "";
        QTest::addRow("packed references and objects") << edit + "git gc -q; git pack-refs --all\n" << lock << "";
        QTest::addRow("a shallow clone")
            << family + "git clone -q --depth 1 \"file://$PWD\" clone; cd clone; echo x >> requirements/base.txt\n"
            << lock << "clone";
        QTest::addRow("a partial clone")
            << family
                   + "git config uploadpack.allowFilter true; echo x >> other.txt; git commit -q -a -m second; git "
                     "clone -q --filter=blob:none \"file://$PWD\" clone; cd clone; echo x >> requirements/base.txt\n"
            << lock << "clone";
        QTest::addRow("configuration of a work tree")
            << edit
                   + "git config extensions.worktreeConfig true; git config core.repositoryFormatVersion 1; git config "
                     "--worktree user.name Worktree\n"
            << lock << "";
        QTest::addRow("a submodule that has changed")
            << "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m sub; cd ..; git init -q top; cd top; "
               "git submodule --quiet add ../sub sub 2>/dev/null; echo b > base.txt; git add .; git commit -q -m "
               "first; echo y > sub/f; git -C sub commit -q -a -m next; echo c > base.txt\n"
            << QStringList{"base.txt"} << "top";
        QTest::addRow("a target that is ignored but known") << edit + "echo '*.txt' > .gitignore\n" << lock << "";
        QTest::addRow("an author of its own")
            << edit + "git config author.name Author; git config author.email author@users.example\n"
            << lock << "";
        QTest::addRow("a name that git tidies") << edit + "git config user.name ' .Ada <Ex>, '\n" << lock << "";
        QTest::addRow("a bisection in progress on a branch")
            << family + "git bisect start -q 2>/dev/null || git bisect start; echo x >> requirements/base.txt\n"
            << lock << "";
        QTest::addRow("no reflog") << edit + "git config core.logAllRefUpdates false; rm -r .git/logs\n" << lock << "";
        QTest::addRow("hooks that are not executable")
            << edit + "echo 'exit 1' > .git/hooks/pre-commit; chmod -x .git/hooks/pre-commit\n"
            << lock << "";
    }
    void asGitDoes()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, paths);
        QFETCH(QString, folder);
        const QByteArray message = "Recompile requirements: größe  \n\n\n\nnumpy 1.26.3 -> 1.26.4\n# no comment\n\n";
        const ScriptFolder theirs;
        theirs.run(script);
        m_home.reset();
        const ScriptFolder ours;
        ours.run(script);
        const QByteArray foreignBefore = foreignStatus(ours, folder, paths);

        QStringList quoted;
        for (QString path : paths) {
            if (fs::is_directory(theirs.path(folder) / path.toStdString()))
                continue; // git takes the removal from what replaces it
            quoted += "'" + path.replace("'", "'\\''") + "'";
        }
        const QString list = quoted.join(' ');
        theirs.run("export GIT_LITERAL_PATHSPECS=1; for p in " + list
                       + "; do if [ -e \"$p\" -o -h \"$p\" ] && [ ! -d \"$p\" ]; then git add -N -- \"$p\"; fi; done; "
                         "git commit -q --only -m \"$(cat <<'END'\n"
                       + QString::fromUtf8(message) + "\nEND\n)\" -- " + list + " 2>&1",
                   folder);

        auto repository = git::Repository::open(ours.path(folder));
        QVERIFY2(repository.has_value(), repository ? "" : repository.error().message.c_str());
        QCOMPARE(repository->workTree(), fs::canonical(ours.path(folder)));
        git::CommitRequest request;
        for (const QString& path : paths)
            request.paths.push_back(path.toStdString());
        request.message = message.toStdString();
        Task task;
        const auto preview = repository->preview(request, task);
        QVERIFY2(preview.has_value(), preview ? "" : preview.error().message.c_str());
        QCOMPARE(sentences(preview->obstacles), std::string());
        const auto result = repository->commit(request, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());

        QCOMPARE(QByteArray::fromStdString(result->id), ours.run("git rev-parse HEAD", folder).trimmed());
        QCOMPARE(result->paths, preview->changed);
        QCOMPARE(result->untouched, preview->untouched);
        QCOMPARE(result->subject, std::string("Recompile requirements: gr\xc3\xb6\xc3\x9f"
                                              "e"));
        QCOMPARE(foreignStatus(ours, folder, paths), foreignBefore);
        QCOMPARE(portrait(ours, folder), portrait(theirs, folder));
        QCOMPARE(ours.run("git fsck --strict --no-dangling --no-progress 2>&1 | grep -v -e notice: || true", folder),
                 QByteArray());
        QCOMPARE(ours.run("git diff --cached --name-only HEAD -- " + list, folder), QByteArray());
        QCOMPARE(ours.run("find . -name 'index.lock' -o -name 'lockwright-*'"), QByteArray());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("words");
        const QString lock = "requirements/base.txt";
        const QString edit = QString(familyScript) + "printf 'numpy==1.26.4\\n' > requirements/base.txt\n";
        const QString branches = QString(familyScript)
                                 + "git switch -q -c side; echo side > other.txt; git commit -q -a -m side\n"
                                   "git switch -q main; echo main > other.txt; git commit -q -a -m main\n"
                                   "echo new > requirements/base.txt\n";
        const QString stop = " >/dev/null 2>&1 || true\n";
        const auto row = [](const char* name, const QString& script, const QString& path, const QStringList& words,
                            const QString& folder = {}) {
            QTest::addRow("%s", name) << script << path << folder << words;
        };
        row("a merge in progress", branches + "git merge side" + stop, lock,
            {"a merge is in progress", "git merge --abort"});
        row("a merge that only waits to be committed", branches + "git merge -s ours --no-commit side" + stop, lock,
            {"a merge is in progress"});
        row("a cherry-pick in progress", branches + "git cherry-pick side" + stop, lock,
            {"a cherry-pick is in progress", "git cherry-pick --continue"});
        row("a series of cherry-picks between two",
            branches + "git cherry-pick --no-commit side" + stop
                + "mkdir -p .git/sequencer; echo 'pick 1 x' > .git/sequencer/todo\n",
            lock, {"a cherry-pick is in progress"});
        row("a revert in progress", branches + "echo x > other.txt; git commit -q -a -m x; git revert HEAD~1" + stop,
            lock, {"a revert is in progress"});
        row("a rebase in progress",
            branches + "git stash -q; git rebase side" + stop + "echo new > requirements/base.txt\n", lock,
            {"a rebase is in progress", "HEAD is detached"});
        row("patches being applied",
            branches + "git stash -q; git format-patch -q -1 side; git am 0001-side.patch" + stop
                + "echo new > requirements/base.txt\n",
            lock, {"a am is in progress"});
        row("a detached HEAD", edit + "git switch -q --detach\n", lock, {"HEAD is detached", "git switch -c NAME"});
        row("a conflict left in the index", branches + "git merge side" + stop + "rm .git/MERGE_HEAD\n", lock,
            {"conflict in other.txt", "git add -- other.txt"});
        row("no address", edit + "git config --global --unset user.email\n", lock,
            {"does not know the author", "git config user.name"});
        row("no name where only configured ones count",
            edit + "git config --global --unset user.name; git config user.useConfigOnly true\n", lock,
            {"does not know the author"});
        row("no committer",
            edit
                + "git config --global --remove-section user; git config author.name A; git config author.email "
                  "a@users.example; git config user.useConfigOnly true\n",
            lock, {"does not know the committer"});
        row("a filter", edit + "echo '*.txt filter=big' > .gitattributes; git config filter.big.clean cat\n", lock,
            {"goes through the filter big"});
        row("a filter process from the user's attributes",
            edit
                + "mkdir -p ~/config/git; echo '*.txt filter=big' > ~/config/git/attributes; git config "
                  "filter.big.process cat\n",
            lock, {"goes through the filter big"});
        row("a filter that must run and is not there",
            edit + "echo '*.txt filter=big' > .gitattributes; git config filter.big.required true\n", lock,
            {"goes through the filter big"});
        row("an encoding of the work tree", edit + "echo '*.txt working-tree-encoding=UTF-16' > .gitattributes\n", lock,
            {"encoding UTF-16"});
        row("a file outside of the sparse checkout",
            edit
                + "git sparse-checkout set --no-cone --no-sparse-index /requirements/ >/dev/null 2>&1; echo x >> "
                  "requirements/base.txt\n",
            "docs/guide.md", {"outside of the sparse checkout", "git sparse-checkout add docs"});
        row("a split index", edit + "git update-index --split-index\n", lock,
            {"split index", "git update-index --no-split-index"});
        row("a submodule",
            "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m sub; cd ..; git init -q top; cd top; git "
            "submodule --quiet add ../sub sub 2>/dev/null; git commit -q -m first; echo y > sub/f\n",
            "sub", {"is a submodule"}, "top");
        row("a file in a submodule",
            "git init -q sub; cd sub; echo x > f; git add f; git commit -q -m sub; cd ..; git init -q top; cd top; git "
            "submodule --quiet add ../sub sub 2>/dev/null; git commit -q -m first; echo y > sub/f\n",
            "sub/f", {"belongs to the repository in sub", "git -C sub commit"}, "top");
        row("a file in a repository inside", edit + "git init -q inner; echo x > inner/f\n", "inner/f",
            {"belongs to the repository in inner"});
        row("a file behind a link", edit + "ln -s requirements link\n", "link/base.txt",
            {"behind the symbolic link link"});
        row("a folder", edit, "requirements", {"requirements is a folder"});
        row("a file in the place of a folder", edit + "rm -r docs; echo x > docs\n", "docs",
            {"docs was a folder", "git commit --only -- docs"});
        row("a folder in the place of a file", edit + "rm other.txt; mkdir other.txt; echo x > other.txt/file\n",
            "other.txt/file",
            {"takes the place of the file other.txt", "git commit --only -- other.txt other.txt/file"});
        row("a file that is nowhere", edit, "requirements/none.txt", {"there is no file requirements/none.txt"});
        row("a new file that is ignored", edit + "echo '*.log' > .gitignore; echo x > a.log\n", "a.log",
            {"a.log is ignored", "git add -f -- a.log"});
        row("nothing that changed", QString(familyScript), lock, {"the same as in the last commit"});
        row("a lock that another git holds", edit + ": > .git/index.lock\n", lock, {"index.lock"});
        row("a mixture of line ends that core.safecrlf forbids",
            edit
                + "git config core.autocrlf input; git config core.safecrlf true; printf 'a\\r\\n' > "
                  "requirements/base.txt\n",
            lock, {"CRLF"});
    }
    void refuses()
    {
        QFETCH(QString, script);
        QFETCH(QString, path);
        QFETCH(QString, folder);
        QFETCH(QStringList, words);
        const ScriptFolder place;
        place.run(script);
        const QString look =
            "git rev-parse HEAD; git ls-files -s; git ls-files -v; git status --porcelain=v2 -uall || true";
        const QByteArray before = place.run(look, folder);
        auto repository = git::Repository::open(place.path(folder));
        QVERIFY2(repository.has_value(), repository ? "" : repository.error().message.c_str());
        // libgit2 1.5 forgets a list of 8 bytes when core.safecrlf refuses a file.
        std::optional<LeaksAllowed> leaks;
        if (script.contains("safecrlf"))
            leaks.emplace();
        git::CommitRequest request{{path.toStdString()}, "message"};
        Task task;
        const auto preview = repository->preview(request, task);
        const std::string foreseen = preview ? sentences(preview->obstacles) : describe(preview.error());
        const auto result = repository->commit(request, task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Repository);
        const std::string refused = describe(result.error());
        for (const QString& word : words) {
            QVERIFY2(QString::fromStdString(foreseen).contains(word), foreseen.c_str());
            QVERIFY2(QString::fromStdString(refused).contains(word), refused.c_str());
        }
        QCOMPARE(place.run(look, folder), before);
        if (!script.contains("index.lock"))
            QCOMPARE(place.run("find . -name 'index.lock' -o -name 'lockwright-*'"), QByteArray());
    }

    void badPaths_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* path :
             {"", ".", "/etc/passwd", "../outside", "a/../../outside", ".git/config", "a/.GIT/config"})
            QTest::addRow("the path '%s'", path) << path;
    }
    void badPaths()
    {
        QFETCH(QString, path);
        const ScriptFolder place;
        place.run(familyScript);
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit({{path.toStdString()}, "message"}, task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Usage);
    }

    void badMessages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addRow("an empty message") << QByteArray();
        QTest::addRow("a message of blanks") << QByteArray(" \n\t\n");
        QTest::addRow("a message that is not UTF-8") << QByteArray("a\xff");
    }
    void badMessages()
    {
        QFETCH(QByteArray, message);
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit({{"other.txt"}, message.toStdString()}, task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Usage);
        QCOMPARE(place.run("git log --oneline | wc -l").trimmed(), QByteArray("1"));
    }

    void aLockThatGoesAwayIsWaitedFor()
    {
        const ScriptFolder place;
        place.run(QString(familyScript)
                  + "echo x > other.txt; : > .git/index.lock; (sleep 0.2; rm .git/index.lock) >/dev/null 2>&1 &");
        auto repository = git::Repository::open(place.path());
        Task task;
        QVERIFY(repository->commit({{"other.txt"}, "message"}, task).has_value());
    }

    void identityFromTheEnvironment_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("the author") << QStringList{"GIT_AUTHOR_NAME=Eve", "GIT_AUTHOR_EMAIL=eve@users.example"}
                                    << QByteArray("Eve eve@users.example Ada Example ada@users.example");
        QTest::addRow("the committer") << QStringList{"GIT_COMMITTER_NAME=Eve", "GIT_COMMITTER_EMAIL=eve@users.example"}
                                       << QByteArray("Ada Example ada@users.example Eve eve@users.example");
        QTest::addRow("configuration in variables")
            << QStringList{"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=User.Name", "GIT_CONFIG_VALUE_0=Eve"}
            << QByteArray("Eve ada@users.example Eve ada@users.example");
        QTest::addRow("another global file") << QStringList{"GIT_CONFIG_GLOBAL=@HOME@/other"}
                                             << QByteArray("Other other@users.example Other other@users.example");
        QTest::addRow("EMAIL comes after the configuration")
            << QStringList{"EMAIL=eve@users.example"}
            << QByteArray("Ada Example ada@users.example Ada Example ada@users.example");
    }
    void identityFromTheEnvironment()
    {
        QFETCH(QStringList, variables);
        QFETCH(QByteArray, expected);
        const ScriptFolder place;
        place.run(QString(familyScript)
                  + "echo x > other.txt; printf '[user]\\nname = Other\\nemail = other@users.example\\n' > ~/other");
        for (const QString& variable : variables)
            qputenv(variable.section('=', 0, 0).toUtf8(),
                    variable.section('=', 1).replace("@HOME@", m_home.path()).toUtf8());
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit({{"other.txt"}, "message"}, task);
        const QByteArray git = place.run("git var GIT_AUTHOR_IDENT; git var GIT_COMMITTER_IDENT");
        for (const QString& variable : variables)
            qunsetenv(variable.section('=', 0, 0).toUtf8());
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(place.run("git log -1 --format='%an %ae %cn %ce'").trimmed(), expected);
        for (const QByteArray& line : git.trimmed().split('\n')) // git itself finds the same
            QVERIFY(expected.contains(line.left(line.indexOf(" <"))));
    }

    void datesFromTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("readable");
        QTest::addRow("seconds and offset") << QByteArray("1778999999 +0200") << true;
        QTest::addRow("seconds with an at sign") << QByteArray("@1778999999 -0330") << true;
        QTest::addRow("ISO 8601") << QByteArray("2026-05-17T10:00:00+02:00") << true;
        QTest::addRow("ISO 8601 in UTC") << QByteArray("2026-05-17T10:00:00Z") << true;
        QTest::addRow("with blanks") << QByteArray("2026-05-17 10:00:00 +0530") << true;
        QTest::addRow("without an offset it is local") << QByteArray("2026-05-17 10:00:00") << true;
        QTest::addRow("in words") << QByteArray("last friday") << false;
        QTest::addRow("with an impossible offset") << QByteArray("2026-05-17 10:00:00 +9900") << false;
    }
    void datesFromTheEnvironment()
    {
        QFETCH(QByteArray, date);
        QFETCH(bool, readable);
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt");
        const QByteArray old = qgetenv("GIT_AUTHOR_DATE");
        qputenv("GIT_AUTHOR_DATE", date);
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit({{"other.txt"}, "message"}, task);
        const QByteArray git = readable ? place.run("git var GIT_AUTHOR_IDENT").trimmed() : QByteArray();
        qputenv("GIT_AUTHOR_DATE", old);
        QCOMPARE(result.has_value(), readable);
        if (readable)
            QCOMPARE(place.run("git log -1 --format='%an <%ae> %ad' --date=raw").trimmed(), git);
    }

    void aSignatureOfTheRequest()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt");
        auto repository = git::Repository::open(place.path());
        Task task;
        git::CommitRequest request{{"other.txt"}, "message"};
        request.signature = git::Signature{"Eve Example", "eve@users.example", 1700000000, -90};
        QVERIFY(repository->commit(request, task).has_value());
        QCOMPARE(place.run("git log -1 --date=raw --format='%an %ae %ad %cn %ce %cd'").trimmed(),
                 QByteArray(
                     "Eve Example eve@users.example 1700000000 -0130 Eve Example eve@users.example 1700000000 -0130"));
    }

    void cleanupModes_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("verbatim") << "verbatim" << QByteArray("\n subject  \n\n\n# comment");
        QTest::addRow("whitespace") << "whitespace" << QByteArray(" subject\n\n# comment\n");
        QTest::addRow("strip") << "strip" << QByteArray(" subject\n");
    }
    void cleanupModes()
    {
        QFETCH(QString, mode);
        QFETCH(QByteArray, expected);
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt; git config commit.cleanup " + mode);
        auto repository = git::Repository::open(place.path());
        Task task;
        QVERIFY(repository->commit({{"other.txt"}, "\n subject  \n\n\n# comment"}, task).has_value());
        const QByteArray commit = place.run("git cat-file commit HEAD");
        QCOMPARE(commit.mid(commit.indexOf("\n\n") + 2), expected);
    }

    void untouchedWorkIsNamed()
    {
        const ScriptFolder place;
        place.run(QString(familyScript)
                  + "echo x > other.txt; git add other.txt; echo y >> docs/guide.md; mkdir -p new/deep; echo z > "
                    "new/deep/a; echo z > new/b; echo z > new/c; mkdir wild; echo z > wild/d; echo z > wild/e");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto preview = repository->preview({{"new/c", "requirements/base.txt"}, "message"}, task);
        QVERIFY(preview.has_value());
        QCOMPARE(preview->changed, std::vector<std::string>{"new/c"});
        QCOMPARE(preview->unchanged, std::vector<std::string>{"requirements/base.txt"});
        QCOMPARE(sentences(preview->untouched), std::string("docs/guide.md\nnew/b\nnew/deep/a\nother.txt\nwild/\n"));
        QVERIFY(preview->obstacles.empty());
        QCOMPARE(repository->changedPaths({"./new//c", "requirements/base.txt", "docs/guide.md"}, task).value(),
                 (std::vector<std::string>{"docs/guide.md", "new/c"}));
    }

    /// git trusts the time stamps of entries that are older than the index, by the second. A new index must not
    /// make it trust entries of the same second that were edited after they were added.
    void editsInTheSecondOfTheIndexStayVisible()
    {
        for (int attempt = 0; attempt < 10; ++attempt) {
            const ScriptFolder place;
            place.run(
                QString(familyScript)
                + "while [ $(date +%N | sed 's/^0*//;s/^$/0/') -gt 300000000 ]; do sleep 0.02; done; now=$(date +%s)\n"
                  "echo aaaa > other.txt; touch -d @$now other.txt; git add other.txt; git commit -q -m second\n"
                  "echo bbbb > other.txt; touch -d @$now other.txt; echo x > requirements/base.txt");
            const QByteArray before = place.run("git status --porcelain -- other.txt");
            if (before != " M other.txt\n")
                continue; // the second was over too early
            place.run("sleep 1.1");
            auto repository = git::Repository::open(place.path());
            Task task;
            QVERIFY(repository->commit({{"requirements/base.txt"}, "message"}, task).has_value());
            QCOMPARE(place.run("git status --porcelain -- other.txt"), before);
            return;
        }
        QFAIL("no attempt stayed within one second");
    }

    void whatChangesAfterOpeningIsSeen()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt");
        auto repository = git::Repository::open(place.path());
        Task task;
        const git::CommitRequest request{{"other.txt"}, "message"};
        QVERIFY(repository->preview(request, task)->obstacles.empty());
        place.run("git config commit.gpgSign true; git config user.name Later; echo 'other.txt filter=big' > "
                  ".gitattributes; git config filter.big.clean cat");
        const auto preview = repository->preview(request, task);
        QCOMPARE(preview->obstacles.size(), 2u);
        QCOMPARE(preview->state.authorName, std::string("Later"));
        place.run("git config --unset commit.gpgSign; rm .gitattributes; git commit -q -m second --allow-empty; echo y "
                  ">> docs/guide.md; git add docs");
        const auto result = repository->commit(request, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(place.run("git log --format=%s:%an; git status --porcelain"),
                 QByteArray("message:Later\nsecond:Later\nfirst:Ada Example\nM  docs/guide.md\n"));
    }

    void cancellationChangesNothing()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt");
        auto repository = git::Repository::open(place.path());
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto result = repository->commit({{"other.txt"}, "message"}, task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(place.run("git log --oneline | wc -l").trimmed(), QByteArray("1"));
        QCOMPARE(place.run("find . -name 'index.lock' -o -name 'lockwright-*'"), QByteArray());
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(CommitTest)
#include "commit_test.moc"
