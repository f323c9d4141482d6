// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"
#include "git/tag.h"

#include "git/repository_fixture.h"

using namespace lockwright;
using Verdict = git::Verification::Verdict;

namespace
{

const QString edit = QString(familyScript) + "printf 'numpy==1.26.4\\n' > requirements/base.txt\n";

/// A key and the file of those who are believed.
const QString sshKey = "ssh-keygen -q -t ed25519 -N '' -C ada -f ~/key; echo \"ada@users.example $(cat ~/key.pub)\" > "
                       "~/allowed\n"
                       "git config --global gpg.format ssh; git config --global user.signingKey '~/key'; git config "
                       "--global gpg.ssh.allowedSignersFile '~/allowed'\n";

const QString gpgKey = "mkdir -m 700 -p ~/gpg; gpg --batch --quiet --passphrase '' --quick-generate-key 'Ada Example "
                       "<ada@users.example>' ed25519 sign never 2>/dev/null\n";

/// A certificate that signs itself and is trusted, made with a pinentry that answers every question with yes and every
/// request for a passphrase with none.
const QString certificate =
    "mkdir -m 700 -p ~/gpg; echo \"pinentry-program $HOME/pinentry\" > ~/gpg/gpg-agent.conf\n"
    "printf '#!/bin/sh\\necho OK\\nwhile read -r word rest; do echo OK; [ \"$word\" != BYE ] || exit 0; done\\n' > "
    "~/pinentry; chmod +x ~/pinentry; echo disable-crl-checks > ~/gpg/gpgsm.conf\n"
    "printf '%s\\n' 'Key-Type: RSA' 'Key-Length: 2048' 'Key-Usage: sign' 'Serial: random' 'Name-DN: CN=Ada Example' "
    "'Name-Email: ada@users.example' 'Not-Before: 2026-01-01' 'Not-After: 2040-01-01' | gpgsm --batch --quiet "
    "--generate-key > ~/certificate 2>/dev/null; gpgsm --batch --quiet --import ~/certificate 2>/dev/null\n"
    "gpgsm --with-colons --list-secret-keys 2>/dev/null | sed -n 's/^fpr:*\\([0-9A-F]*\\):.*/\\1 S relax/p' > "
    "~/gpg/trustlist.txt\ngpgconf --kill all\n"
    "git config --global gpg.format x509; git config --global user.signingKey ada@users.example\n";

bool has(const char* program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

git::CommitRequest request(git::Sign sign = git::Sign::AsConfigured)
{
    git::CommitRequest wish{{"requirements/base.txt"}, "subject\n\nbody\n"};
    wish.sign = sign;
    return wish;
}

} // namespace

class SigningTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { qputenv("GNUPGHOME", (m_home.path() + "/gpg").toUtf8()); }
    void cleanup()
    {
        if (has("gpgconf"))
            QProcess::execute("gpgconf", {"--kill", "all"});
        m_home.reset();
    }

    void gitVerifiesTheCommit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("always");
        const QString config = "git config commit.gpgSign true\n";
        QTest::addRow("an ssh key in a file, as configured") << sshKey + edit + config << "ssh-keygen" << false;
        QTest::addRow("an ssh key because it is asked for") << sshKey + edit << "ssh-keygen" << true;
        QTest::addRow("a public key in a file, the private one beside it")
            << sshKey + edit + config + "git config user.signingKey ~/key.pub\n"
            << "ssh-keygen" << false;
        QTest::addRow("a program of its own") << sshKey + edit + config
                                                     + "printf '#!/bin/sh\\necho used >> ~/used\\nexec ssh-keygen "
                                                       "\"$@\"\\n' > ~/signer; chmod +x ~/signer; "
                                                       "git config gpg.ssh.program ~/signer\n"
                                              << "ssh-keygen" << false;
        QTest::addRow("an OpenPGP key found by the committer") << gpgKey + edit + config << "gpg" << false;
        QTest::addRow("an OpenPGP key by its address")
            << gpgKey + edit + config + "git config user.signingKey ada@users.example; git config gpg.format openpgp\n"
            << "gpg" << false;
        QTest::addRow("gpg.program")
            << gpgKey + edit + config
                   + "printf '#!/bin/sh\\nexec gpg \"$@\"\\n' > ~/signer; chmod +x ~/signer; git config gpg.program "
                     "~/signer\n"
            << "gpg" << false;
        QTest::addRow("a certificate") << certificate + edit + config << "gpgsm" << false;
        QTest::addRow("gpg.x509.program") << certificate + edit + config
                                                 + "printf '#!/bin/sh\\necho used >> ~/used\\nexec gpgsm \"$@\"\\n' > "
                                                   "~/signer; chmod +x ~/signer; git "
                                                   "config gpg.x509.program ~/signer\n"
                                          << "gpgsm" << false;
        QTest::addRow("another encoding") << sshKey + edit + config + "git config i18n.commitEncoding ISO-8859-1\n"
                                          << "ssh-keygen" << false;
        QTest::addRow("the first commit")
            << sshKey + "git init -q; mkdir requirements; echo x > requirements/base.txt\n" + config << "ssh-keygen"
            << false;
    }
    void gitVerifiesTheCommit()
    {
        QFETCH(QString, script);
        QFETCH(QString, program);
        QFETCH(bool, always);
        if (!has(program.toUtf8().constData()))
            QSKIP("the program that signs is not installed");
        const ScriptFolder place;
        place.run(script);
        auto repository = git::Repository::open(place.path());
        Task task;
        const git::CommitRequest wish = request(always ? git::Sign::Always : git::Sign::AsConfigured);
        const auto preview = repository->preview(wish, task);
        QVERIFY2(preview.has_value(), preview ? "" : describe(preview.error()).c_str());
        QVERIFY(preview->willSign);
        QCOMPARE(sentences(preview->obstacles), std::string());
        const auto result = repository->commit(wish, task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QVERIFY(result->isSigned);
        QCOMPARE(place.tryRun("git verify-commit HEAD"), 0);
        QVERIFY(QByteArray("GU").contains(place.run("git log -1 --format=%G?").trimmed()));
        QCOMPARE(place.run("git fsck --strict --no-dangling --no-progress 2>&1 | grep -v notice || true"),
                 QByteArray());
        QCOMPARE(place.run("git log -1 --format=%B; git status --porcelain -uno"), QByteArray("subject\n\nbody\n\n"));
        const auto verified = repository->verifyCommit(result->id, task);
        QVERIFY2(verified.has_value(), verified ? "" : describe(verified.error()).c_str());
        QCOMPARE(verified->verdict, Verdict::Good);
        const char* const signer = program == "gpgsm" ? "CN=Ada Example" : "ada@users.example";
        QVERIFY2(verified->signer.find(signer) != std::string::npos, verified->signer.c_str());
        if (script.contains("~/used"))
            QVERIFY(QFile::exists(m_home.path() + "/used"));
    }

    /// An ssh agent that has the private key, and the public one written into the configuration.
    void aLiteralKeyOfAnAgent()
    {
        if (!has("ssh-agent") || !has("ssh-keygen"))
            QSKIP("ssh-agent is not installed");
        const ScriptFolder place;
        place.run(sshKey + edit
                  + "git config commit.gpgSign true; git config user.signingKey \"key::$(cat ~/key.pub)\"\n");
        const QByteArray started =
            place.run("ssh-agent -s -a ~/agent | grep -o 'AGENT_PID=[0-9]*' | cut -d= -f2").trimmed();
        qputenv("SSH_AUTH_SOCK", (m_home.path() + "/agent").toUtf8());
        place.run("ssh-add -q ~/key; rm ~/key");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit(request(), task);
        const int verified = place.tryRun("git verify-commit HEAD");
        place.run("kill " + started);
        qunsetenv("SSH_AUTH_SOCK");
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(verified, 0);
    }

    void noSignatureWhereNoneIsWanted()
    {
        const ScriptFolder place;
        place.run(edit + "git config commit.gpgSign true; git config gpg.program false");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit(request(git::Sign::Never), task);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QVERIFY(!result->isSigned);
        QCOMPARE(repository->verifyCommit(result->id, task)->verdict, Verdict::NotSigned);
    }

    void aFailureChangesNothing_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::addRow("a program that fails") << "printf '#!/bin/sh\\necho no card >&2\\nexit 2\\n' > ~/signer; chmod "
                                                 "+x ~/signer; git config gpg.program "
                                                 "~/signer\n"
                                              << "no card";
        QTest::addRow("a program that says nothing") << "git config gpg.program true\n"
                                                     << "was not made";
        QTest::addRow("a program that is not there") << "git config gpg.program /nowhere/gpg\n"
                                                     << "no such program";
        QTest::addRow("an ssh key that is not there")
            << "git config gpg.format ssh; git config user.signingKey ~/none\n"
            << "none";
        QTest::addRow("ssh without a key") << "git config gpg.format ssh\n"
                                           << "user.signingKey";
        QTest::addRow("a format that git does not know") << "git config gpg.format pgp7\n"
                                                         << "gpg.format is pgp7";
    }
    void aFailureChangesNothing()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(edit + "echo s >> other.txt; git add other.txt; git config commit.gpgSign true\n" + script);
        const QByteArray before = place.run("git rev-parse HEAD; sha256sum .git/index; find .git -name '*.lock'");
        auto repository = git::Repository::open(place.path());
        Task task;
        const auto result = repository->commit(request(), task);
        QVERIFY(!result);
        QVERIFY2(QString::fromStdString(describe(result.error())).contains(words), describe(result.error()).c_str());
        QCOMPARE(place.run("git rev-parse HEAD; sha256sum .git/index; find .git -name '*.lock'"), before);
    }

    void gitVerifiesTheTag_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("program");
        QTest::addRow("an ssh key") << sshKey + QString(familyScript) << "ssh-keygen";
        QTest::addRow("an OpenPGP key") << gpgKey + QString(familyScript) << "gpg";
        QTest::addRow("a certificate") << certificate + QString(familyScript) << "gpgsm";
    }
    void gitVerifiesTheTag()
    {
        QFETCH(QString, script);
        QFETCH(QString, program);
        if (!has(program.toUtf8().constData()))
            QSKIP("the program that signs is not installed");
        const ScriptFolder place;
        place.run(script + "git config tag.gpgSign true\n");
        auto repository = git::Repository::open(place.path());
        Task task;
        const git::TagRequest wish{"v1.0", place.run("git rev-parse HEAD").trimmed().toStdString(), "release 1.0"};
        QCOMPARE(sentences(repository->tagObstacles(wish, task).value()), std::string());
        const auto made = repository->tag(wish, task);
        QVERIFY2(made.has_value(), made ? "" : describe(made.error()).c_str());
        QVERIFY(made->isSigned);
        QVERIFY(made->isVerified);
        QCOMPARE(place.tryRun("git verify-tag v1.0"), 0);
        QCOMPARE(repository->verifyTag("v1.0", task)->verdict, Verdict::Good);
        QCOMPARE(place.run("git fsck --strict --no-progress 2>&1 | grep -v notice || true"), QByteArray());
        QVERIFY(repository->tag(wish, task)->existed);
    }

    void aTagOfAKeyThatIsNotBelievedIsNotLeftBehind()
    {
        if (!has("ssh-keygen"))
            QSKIP("ssh-keygen is not installed");
        const ScriptFolder place;
        place.run(sshKey + QString(familyScript) + "ssh-keygen -q -t ed25519 -N '' -f ~/wrong\n");
        auto repository = git::Repository::open(place.path());
        Task task;
        git::TagRequest wish{"v1.0", place.run("git rev-parse HEAD").trimmed().toStdString(), "release 1.0"};
        wish.sign = git::Sign::Always;
        place.run("git config user.signingKey ~/wrong");
        const auto made = repository->tag(wish, task);
        QVERIFY(!made);
        QVERIFY2(made.error().message.find("does not verify") != std::string::npos, made.error().message.c_str());
        place.run("git config user.signingKey ~/gone");
        QVERIFY(!repository->tagObstacles(wish, task)->empty());
        QVERIFY(!repository->tag(wish, task).has_value());
        QCOMPARE(place.run("git tag"), QByteArray());
    }

    void aCertificateThatIsNotBelieved_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::addRow("one that nobody marked as trusted")
            << "echo no-allow-mark-trusted >> ~/gpg/gpg-agent.conf; : > ~/gpg/trustlist.txt; gpgconf --kill all\n"
            << "the signature was not made: gpgsm failed";
        QTest::addRow("one that is trusted less than is asked for") << "git config gpg.minTrustLevel ultimate\n"
                                                                    << "its signature does not verify";
    }
    void aCertificateThatIsNotBelieved()
    {
        if (!has("gpgsm"))
            QSKIP("gpgsm is not installed");
        QFETCH(QString, script);
        QFETCH(QString, words);
        const ScriptFolder place;
        place.run(certificate + QString(familyScript) + "git tag -s -m theirs v0\n" + script);
        auto repository = git::Repository::open(place.path());
        Task task;
        git::TagRequest wish{"v1.0", place.run("git rev-parse HEAD").trimmed().toStdString(), "release 1.0"};
        wish.sign = git::Sign::Always;
        QVERIFY(place.tryRun("git verify-tag v0") != 0);
        QCOMPARE(repository->verifyTag("v0", task)->verdict, Verdict::Bad);
        const auto made = repository->tag(wish, task);
        QVERIFY(!made.has_value());
        QVERIFY2(QString::fromStdString(made.error().message).contains(words), made.error().message.c_str());
        QCOMPARE(place.run("git tag"), QByteArray("v0\n"));
        place.run("git config user.signingKey eve@users.example");
        const std::string obstacles = sentences(repository->tagObstacles(wish, task).value());
        QVERIFY2(obstacles.find("gpgsm has no secret key eve@users.example") != std::string::npos, obstacles.c_str());
    }

    void aChangedTagIsBad()
    {
        if (!has("ssh-keygen"))
            QSKIP("ssh-keygen is not installed");
        const ScriptFolder place;
        place.run(
            sshKey + QString(familyScript) + "git tag -s -m good v1\n"
            + "git update-ref refs/tags/v2 $(git cat-file tag v1 | sed 's/good/evil/' | git hash-object -t tag -w "
              "--stdin)\ngit tag v3; git tag -a -m plain v4\n");
        auto repository = git::Repository::open(place.path());
        Task task;
        QCOMPARE(repository->verifyTag("v1", task)->verdict, Verdict::Good);
        QCOMPARE(repository->verifyTag("v2", task)->verdict, Verdict::Bad);
        QCOMPARE(repository->verifyTag("v3", task)->verdict, Verdict::NotSigned);
        QCOMPARE(repository->verifyTag("v4", task)->verdict, Verdict::NotSigned);
        place.run("git config --global --unset gpg.ssh.allowedSignersFile");
        QCOMPARE(repository->verifyTag("v1", task)->verdict, Verdict::Unknown);
    }

private:
    GitHome m_home;
};

QTEST_GUILESS_MAIN(SigningTest)
#include "signing_test.moc"
