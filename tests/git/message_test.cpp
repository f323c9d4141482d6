// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "git/repository_fixture.h"

using namespace lockwright;

class MessageTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_home.reset(); }

    /// git commit --trailer and we, in the same repository.
    void trailersStandWhereGitPutsThem_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QStringList>("trailers");
        const QStringList one{"Reviewed-by: Bob <bob@users.example>"};
        QTest::addRow("a subject alone") << QByteArray("subject\n") << one;
        QTest::addRow("a body") << QByteArray("subject\n\nbody\nmore\n") << one;
        QTest::addRow("after trailers") << QByteArray("subject\n\nbody\n\nSigned-off-by: A <a@x.example>\n") << one;
        QTest::addRow("several") << QByteArray("subject\n") << QStringList{"A: 1", "B: 2", "A: 1", "A: 1"};
        QTest::addRow("the same as the last one") << QByteArray("subject\n\nX: 1\nA: 1\n") << QStringList{"a: 1"};
        QTest::addRow("the same as one before the last")
            << QByteArray("subject\n\nA: 1\nX: 1\n") << QStringList{"A: 1"};
        QTest::addRow("a subject that looks like one") << QByteArray("base: numpy 2\n") << one;
        QTest::addRow("two paragraphs, the last of prose") << QByteArray("subject\n\nA: 1\n\nand so on\n") << one;
        QTest::addRow("trailers and prose") << QByteArray("subject\n\nSee: this\nfor what it is\n") << one;
        QTest::addRow("signed prose") << QByteArray(
            "subject\n\nprose\nSigned-off-by: A <a@x.example>\nmore prose\nof three\n")
                                      << one;
        QTest::addRow("too much prose") << QByteArray("subject\n\nSigned-off-by: A <a@x.example>\na\nb\nc\nd\ne\n")
                                        << one;
        QTest::addRow("a continued trailer") << QByteArray("subject\n\nA: 1\n  goes on\n") << one;
        QTest::addRow("a comment at the end") << QByteArray("subject\n\nA: 1\n# a comment\n") << one;
        QTest::addRow("a value with blanks") << QByteArray("subject\n") << QStringList{"Key:    much  space   "};
        QTest::addRow("cherry picked") << QByteArray("subject\n\n(cherry picked from commit 1234)\n") << one;
    }
    void trailersStandWhereGitPutsThem()
    {
        QFETCH(QByteArray, message);
        QFETCH(QStringList, trailers);
        const ScriptFolder theirs;
        theirs.run(QString(familyScript) + "echo x > other.txt");
        QFile file(QString::fromStdString((theirs.path() / "message").native()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(message);
        file.close();
        QString options;
        for (const QString& trailer : trailers)
            options += " --trailer '" + trailer + "'";
        theirs.run("git commit -q -F message --cleanup=whitespace" + options + " --only -- other.txt");
        const ScriptFolder ours;
        ours.run(QString(familyScript) + "echo x > other.txt");
        auto repository = git::Repository::open(ours.path());
        git::CommitRequest request{{"other.txt"}, message.toStdString()};
        for (const QString& trailer : trailers)
            request.trailers.push_back(trailer.toStdString());
        Task task;
        const auto result = repository->commit(request, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(ours.run("git cat-file commit HEAD"), theirs.run("git cat-file commit HEAD"));
    }

    void whatIsNoTrailerIsRefused()
    {
        const ScriptFolder place;
        place.run(QString(familyScript) + "echo x > other.txt");
        auto repository = git::Repository::open(place.path());
        Task task;
        for (const char* trailer : {"", "no colon", ": value", "two words: x", "Key: a\nb"}) {
            git::CommitRequest request{{"other.txt"}, "subject"};
            request.trailers = {trailer};
            const auto result = repository->commit(request, task);
            QVERIFY2(!result, trailer);
            QCOMPARE(result.error().code, ErrorCode::Usage);
        }
    }

    void theTemplateIsReadWithoutComments_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("none") << "" << QByteArray("-");
        QTest::addRow("below home") << "printf '# why\\nTicket:\\n\\n' > ~/t; git config commit.template '~/t'"
                                    << QByteArray("Ticket:\n");
        QTest::addRow("below the work tree")
            << "printf 'x\\n#y\\nz' > t; git config commit.template t" << QByteArray("x\nz\n");
        QTest::addRow("another character")
            << "printf '; no\\n# yes\\n' > t; git config commit.template t; git config core.commentChar ';'"
            << QByteArray("# yes\n");
        QTest::addRow("a character that git chooses")
            << "printf '# yes\\n' > t; git config commit.template t; git config core.commentChar auto"
            << QByteArray("# yes\n");
        QTest::addRow("comments alone") << "printf '# a\\n# b\\n' > t; git config commit.template t" << QByteArray("-");
    }
    void theTemplateIsReadWithoutComments()
    {
        QFETCH(QString, script);
        QFETCH(QByteArray, expected);
        const ScriptFolder place;
        place.run(QString(familyScript) + script);
        auto repository = git::Repository::open(place.path());
        const auto text = repository->commitTemplate();
        QVERIFY2(text.has_value(), text ? "" : describe(text.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(text->value_or("-")), expected);
    }

    void anotherEncodingIsWritten()
    {
        const ScriptFolder place;
        place.run(
            QString(familyScript)
            + QString::fromUtf8("git config i18n.commitEncoding ISO-8859-1; git config user.name 'Ada Größe'; echo x > "
                                "other.txt"));
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit({{"other.txt"},
                                                "gr\xc3\xb6\xc3\x9f"
                                                "er\n"},
                                               task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(result->subject, std::string("gr\xc3\xb6\xc3\x9f"
                                              "er"));
        const QByteArray object = place.run("git cat-file commit HEAD");
        QVERIFY(object.contains("\nencoding ISO-8859-1\n")
                && object.contains("\n\ngr\xf6\xdf"
                                   "er\n"));
        QCOMPARE(place.run("git log -1 --encoding=UTF-8 --format='%an %s'"), QByteArray("Ada Gr\xc3\xb6\xc3\x9f"
                                                                                        "e gr\xc3\xb6\xc3\x9f"
                                                                                        "er\n"));
        place.run("echo y > other.txt");
        const auto refused = repository->commit({{"other.txt"}, "\xe5\x8c\x85\n"}, task);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("ISO-8859-1") != std::string::npos);
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(MessageTest)
#include "message_test.moc"
