// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/tag.h"

#include "git/push.h"
#include "git/repository_fixture.h"

using namespace lockwright;

namespace
{

std::string head(const ScriptFolder& place, const QString& folder = {})
{
    return place.run("git rev-parse HEAD", folder).trimmed().toStdString();
}

} // namespace

class TagTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    void asGitMakesIt_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("message");
        QTest::addRow("annotated") << "git tag -a -F message v1.0"
                                   << "v1.0" << QByteArray("release 1.0\n\nnumpy\n");
        QTest::addRow("in a folder") << "git tag -a -F message rel/v1.0"
                                     << "rel/v1.0" << QByteArray("x  \n\n\n\ny");
        QTest::addRow("beyond ASCII") << QString::fromUtf8("git tag -a -F message größe") << QString::fromUtf8("größe")
                                      << QByteArray("gr\xc3\xb6\xc3\x9f"
                                                    "e\n");
        QTest::addRow("an epoch") << "git tag -a -F message 'v1!2.0'"
                                  << "v1!2.0" << QByteArray("x\n");
        QTest::addRow("lightweight") << "git tag v1.0"
                                     << "v1.0" << QByteArray();
    }
    void asGitMakesIt()
    {
        QFETCH(QString, command);
        QFETCH(QString, name);
        QFETCH(QByteArray, message);
        const ScriptFolder theirs;
        theirs.run(familyScript);
        QFile file(QString::fromStdString((theirs.path() / "message").native()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(message);
        file.close();
        theirs.run(command);
        const ScriptFolder ours;
        ours.run(familyScript);
        auto repository = git::Repository::open(ours.path());
        Task task;
        git::TagRequest request{name.toStdString(), head(ours), message.toStdString()};
        request.annotated = !message.isEmpty();
        const auto made = repository->tag(request, task);
        QVERIFY2(made.has_value(), made ? "" : describe(made.error()).c_str());
        const QString show =
            "git for-each-ref --format='%(refname) %(objectname) %(objecttype) %(*objectname)' refs/tags";
        QCOMPARE(ours.run(show), theirs.run(show));
        QCOMPARE(ours.run("git fsck --strict --no-progress 2>&1"), QByteArray());
        QCOMPARE(made->existed, false);
        const auto again = repository->tag(request, task);
        QVERIFY2(again.has_value(), again ? "" : describe(again.error()).c_str());
        QVERIFY(again->existed);
        QCOMPARE(again->id, made->id);
        const auto tags = repository->tags(task);
        QCOMPARE(tags->size(), std::size_t(1));
        QCOMPARE(tags->front().name, name.toStdString());
        QCOMPARE(tags->front().id, made->id);
        QCOMPARE(tags->front().commit, head(ours));
        QCOMPARE(tags->front().annotated, request.annotated);
        QVERIFY(tags->front().merged);
        QVERIFY(!repository->removeTag(name.toStdString(), std::string(40, '1'), task).has_value());
        ours.run("git pack-refs --all");
        const auto removed = repository->removeTag(name.toStdString(), made->id, task);
        QVERIFY2(removed.has_value(), removed ? "" : describe(removed.error()).c_str());
        QCOMPARE(ours.run("git tag; git show-ref --tags || true"), QByteArray());
    }

    void obstacles_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::addRow("there already, on another commit") << "git tag v1; git commit -q --allow-empty -m second\n"
                                                          << "v1"
                                                          << "is there already";
        QTest::addRow("there already, without a message") << "git tag v1\n"
                                                          << "v1"
                                                          << "without a message";
        QTest::addRow("a tag in the place of the folder") << "git tag rel\n"
                                                          << "rel/v1"
                                                          << "the tag rel is in the way";
        QTest::addRow("a folder in the place of the tag") << "git tag rel/v1\n"
                                                          << "rel"
                                                          << "rel/v1 is in the way";
        QTest::addRow("the same in other case") << "git tag V1\n"
                                                << "v1"
                                                << "upper and lower case";
        QTest::addRow("HEAD") << ""
                              << "HEAD"
                              << "taken for something else";
        QTest::addRow("an option") << ""
                                   << "-x"
                                   << "a tag";
        QTest::addRow("an at sign") << ""
                                    << "@"
                                    << "a tag";
        QTest::addRow("an id") << "" << QString(40, 'a') << "taken for something else";
        QTest::addRow("two dots") << ""
                                  << "v1..2"
                                  << "cannot be named";
        QTest::addRow("a blank") << ""
                                 << "v 1"
                                 << "cannot be named";
        QTest::addRow("nothing") << ""
                                 << ""
                                 << "cannot be named nothing";
        QTest::addRow("ending in .lock") << ""
                                         << "v1.lock"
                                         << "cannot be named";
        QTest::addRow("nobody") << "git config --global --unset user.email\n"
                                << "v1"
                                << "does not know the tagger";
    }
    void obstacles()
    {
        QFETCH(QString, script);
        QFETCH(QString, name);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(QString(familyScript) + script);
        const QByteArray before = place.run("git for-each-ref");
        auto repository = git::Repository::open(place.path());
        Task task;
        const git::TagRequest request{name.toStdString(), head(place), "message"};
        const auto found = repository->tagObstacles(request, task);
        QVERIFY(found.has_value());
        QVERIFY2(QString::fromStdString(sentences(*found)).contains(words), sentences(*found).c_str());
        const auto made = repository->tag(request, task);
        QVERIFY(!made);
        QCOMPARE(place.run("git for-each-ref"), before);
    }

    void whatIsNoCommitIsRefused()
    {
        const ScriptFolder place;
        place.run(familyScript);
        auto repository = git::Repository::open(place.path());
        Task task;
        for (const std::string& target : {std::string("HEAD"), std::string(40, '1'), std::string()})
            QVERIFY(!repository->tagObstacles({"v1", target, "message"}, task)->empty());
        QVERIFY(!repository->tagObstacles({"v1", head(place), " \n"}, task)->empty());
    }

    void tagsOutsideOfTheBranchAreToldApart()
    {
        const ScriptFolder place;
        place.run(
            QString(familyScript)
            + "git tag in; git switch -q -c side; git commit -q --allow-empty -m s; git tag -a -m m out; git switch "
              "-q main; git tag tree HEAD^{tree}");
        auto repository = git::Repository::open(place.path());
        Task task;
        QByteArray seen;
        const std::vector<git::TagInfo> tags = repository->tags(task).value();
        for (const git::TagInfo& tag : tags)
            seen += QByteArray::fromStdString(tag.name) + (tag.merged ? " merged" : " apart")
                    + (tag.annotated ? "+;" : ";");
        QCOMPARE(seen, QByteArray("in merged;out apart+;"));
    }

    void hooksHearOfTags()
    {
        const ScriptFolder place;
        place.run(
            QString(familyScript)
            + "printf 'echo \"$@\" >> .git/seen; cat >> .git/seen\\n' > .git/hooks/reference-transaction; chmod +x "
              ".git/hooks/*");
        auto repository = git::Repository::open(place.path());
        Task task;
        git::TagRequest request{"v1", head(place), "m"};
        request.annotated = false;
        QVERIFY(repository->tag(request, task).has_value());
        const QByteArray line = QByteArray(40, '0') + " " + QByteArray::fromStdString(head(place)) + " refs/tags/v1\n";
        QCOMPARE(place.run("cat .git/seen"), "prepared\n" + line + "committed\n" + line);
    }

    void aPushArrivesWhole()
    {
        const ScriptFolder place;
        place.run(QString("git init -q --bare there; git init -q here; cd here; ") + familyScript
                  + "git remote add origin ../there; git push -q origin main; echo x >> other.txt; git commit -q -a -m "
                    "second; git tag -a -m m v1");
        auto repository = git::Repository::open(place.path("here"));
        Task task;
        const git::PushRequest request{{}, {}, {"v1"}};
        const auto preview = repository->pushPreview(request, task);
        QVERIFY2(preview.has_value(), preview ? "" : describe(preview.error()).c_str());
        QCOMPARE(preview->remote, std::string("origin"));
        QCOMPARE(preview->ahead, std::size_t(1));
        QCOMPARE(preview->behind, std::size_t(0));
        QCOMPARE(sentences(preview->obstacles), std::string());
        QVERIFY(preview->commits.front().ends_with(" second"));
        QCOMPARE(place.run("git -C there tag"), QByteArray());
        const auto pushed = repository->push(request, task);
        QVERIFY2(pushed.has_value(), pushed ? "" : describe(pushed.error()).c_str());
        QCOMPARE(pushed->references.size(), std::size_t(2));
        QVERIFY(pushed->references.front().changed);
        QCOMPARE(place.run("git -C there rev-parse main v1^{}"), place.run("git -C here rev-parse main v1^{}"));
        const auto again = repository->push(request, task);
        QVERIFY(again.has_value());
        QVERIFY(!again->references.front().changed);
    }

    void aPushThatIsRefusedMovesNothing_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::addRow("a hook of the remote refuses the tag")
            << "printf '#!/bin/sh\\n[ $1 != refs/tags/v1 ] || { echo no tags on sunday; exit 1; }\\n' > "
               "there/hooks/update; chmod +x there/hooks/update"
            << "no tags on sunday";
        QTest::addRow("the remote has other commits")
            << "git clone -q there else; cd else; git commit -q --allow-empty -m other; git push -q"
            << "refused";
        QTest::addRow("the tag is there with another commit") << "git -C there tag v1 main"
                                                              << "already exists";
        QTest::addRow("a hook here refuses")
            << "printf '#!/bin/sh\\necho not before noon; exit 1\\n' > here/.git/hooks/pre-push; chmod +x "
               "here/.git/hooks/pre-push"
            << "not before noon";
        QTest::addRow("the remote is not there") << "rm -r there/objects"
                                                 << "git push failed";
    }
    void aPushThatIsRefusedMovesNothing()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(QString("git init -q --bare there; git init -q here; cd here; ") + familyScript
                  + "git remote add origin ../there; git push -q origin main; echo x >> other.txt; git commit -q -a -m "
                    "second; git tag -a -m m v1");
        place.run(script);
        const QByteArray before = place.run("cat there/packed-refs there/refs/*/* 2>/dev/null || true");
        auto repository = git::Repository::open(place.path("here"));
        Task task;
        const auto pushed = repository->push({{}, {}, {"v1"}}, task);
        QVERIFY(!pushed);
        QVERIFY2(QString::fromStdString(describe(pushed.error())).contains(words), describe(pushed.error()).c_str());
        QCOMPARE(place.run("cat there/packed-refs there/refs/*/* 2>/dev/null || true"), before);
    }

    void aNameAndPasswordAreNeverShown()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "git remote add origin 'http://ada:secret@127.0.0.1:1/x.git'");
        auto repository = git::Repository::open(place.path());
        Task task;
        std::string live;
        git::PushRequest request;
        request.onOutput = [&live](std::string_view bytes) { live += bytes; };
        const auto preview = repository->pushPreview(request, task);
        QCOMPARE(preview->url, std::string("http://127.0.0.1:1/x.git"));
        const auto pushed = repository->push(request, task);
        QVERIFY(!pushed);
        const std::string all = describe(pushed.error()) + live;
        QVERIFY2(all.find("secret") == std::string::npos && all.find("127.0.0.1") != std::string::npos, all.c_str());
    }

    void whatCannotBePushedIsSaid()
    {
        const ScriptFolder place;
        place.run(familyScript);
        auto repository = git::Repository::open(place.path());
        Task task;
        QVERIFY(sentences(repository->pushPreview({}, task)->obstacles).find("there is no remote origin")
                != std::string::npos);
        QVERIFY(sentences(repository->pushPreview({{}, {}, {"v9"}}, task)->obstacles).find("no tag v9")
                != std::string::npos);
        place.run("git switch -q --detach");
        QVERIFY(sentences(repository->pushPreview({}, task)->obstacles).find("HEAD is detached") != std::string::npos);
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(TagTest)
#include "tag_test.moc"
