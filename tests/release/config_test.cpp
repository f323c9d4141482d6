// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/config.h"
#include "release/journal.h"
#include "release/kept_tree.h"

#include <QtTest>

using namespace lockwright;
using release::Configuration;
using release::StepKind;

/// The [release] table of lockwright.toml, and journals as text.
class ConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsComeInTheirOrder_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("steps");

        QTest::newRow("no table") << ""
                                  << "bump compile check wheel commit tag";
        QTest::newRow("nothing about steps") << "[release]\npush = false\n"
                                             << "bump compile check wheel commit tag";
        QTest::newRow("a push is last") << "[release]\npush = true\n"
                                        << "bump compile check wheel commit tag push";
        QTest::newRow("described steps run in front of the wheel")
            << "[[release.step]]\nname = \"test\"\ncommand = \"make test\"\n"
            << "bump compile check test wheel commit tag";
        QTest::newRow("a list decides") << "[release]\nsteps = [\"compile\", \"make x\", \"commit\"]\n"
                                        << "compile make_x commit";
        QTest::newRow("a list names described steps and gates")
            << "[release]\nsteps = [\"gate\", \"test\", \"tag\"]\n[[release.step]]\nname = \"test\"\ncommand = "
               "[\"make\"]\n"
            << "gate test tag";
        QTest::newRow("a table in the list")
            << "[release]\nsteps = [{ name = \"t\", command = [\"make\", \"a b\"] }, \"audit\"]\n"
            << "t audit";
    }

    void stepsComeInTheirOrder()
    {
        QFETCH(QString, toml);
        QFETCH(QString, steps);
        const auto configuration = Configuration::parse(toml.toStdString(), "lockwright.toml");
        QVERIFY2(configuration.has_value(), configuration ? "" : describe(configuration.error()).c_str());
        QStringList names;
        for (const auto& step : configuration->steps)
            names << QString::fromStdString(step.name).replace(' ', '_');
        QCOMPARE(names.join(' '), steps);
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");

        QTest::newRow("an unknown key") << "[release]\nstep-names = []\n"
                                        << "unknown key `step-names` in [release]" << 2;
        for (const char* key : {"version-file", "version", "files", "calendar"})
            QTest::addRow("no setting is called %s", key) << "[release]\n" + QString(key) + " = \"x\"\n"
                                                          << QString("unknown key `%1` in [release]").arg(key) << 2;
        QTest::newRow("a wrong type") << "[release]\npush = \"yes\"\n"
                                      << "expected true or false" << 2;
        QTest::newRow("an unknown step") << "[release]\nsteps = [\"compile\", \"fly\"]\n"
                                         << "there is no step `fly`" << 2;
        QTest::newRow("a step twice") << "[release]\nsteps = [\"tag\", \"tag\"]\n"
                                      << "two steps are named `tag`" << 2;
        QTest::newRow("a commit behind the tag") << "[release]\nsteps = [\"tag\", \"commit\"]\n"
                                                 << "the tag must name the commit" << 2;
        QTest::newRow("a bump behind the commit") << "[release]\nsteps = [\"commit\", \"bump\"]\n"
                                                  << "changes files behind the commit" << 2;
        QTest::newRow("something behind the push") << "[release]\nsteps = [\"push\", \"tag\"]\n"
                                                   << "nothing can be taken back behind a push" << 2;
        QTest::newRow("a step without a command") << "[[release.step]]\nname = \"a\"\n"
                                                  << "needs a `command`" << 1;
        QTest::newRow("a step without a name") << "[[release.step]]\ncommand = [\"a\"]\n"
                                               << "needs a `name`" << 1;
        QTest::newRow("a generator without outputs")
            << "[[release.step]]\nname = \"a\"\nkind = \"generate\"\ncommand = [\"a\"]\n"
            << "so it needs `outputs`" << 1;
        QTest::newRow("outputs that lead out")
            << "[[release.step]]\nname = \"a\"\ncommand = [\"a\"]\noutputs = [\"../b\"]\n"
            << "must lie below the workspace" << 1;
        QTest::newRow("a shell's sign") << "[[release.step]]\nname = \"a\"\ncommand = \"make x | tee y\"\n"
                                        << "without a shell" << 3;
        QTest::newRow("a wheel folder that leads out") << "[release]\nwheel-folder = \"../dist\"\n"
                                                       << "a path below the workspace" << 2;
        QTest::newRow("no table") << "release = 3\n"
                                  << "must be a table" << 1;
        QTest::newRow("a file without a path") << "[[release.file]]\ncertificates = true\n"
                                               << "needs a `path`" << 1;
        QTest::newRow("a file that leads out") << "[[release.file]]\npath = \"../x\"\n"
                                               << "a path below the workspace" << 2;
        QTest::newRow("an unknown key of a file") << "[[release.file]]\npath = \"x\"\nage = 3\n"
                                                  << "unknown key `age` in [[release.file]]" << 3;
        QTest::newRow("no days") << "[[release.file]]\npath = \"x\"\nmax-age-days = 0\n"
                                 << "a number of days" << 3;
        QTest::newRow("no time") << "[[release.step]]\nname = \"a\"\ncommand = [\"a\"]\nlimit-seconds = 0\n"
                                 << "number of seconds" << 4;
    }

    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QString, toml);
        QFETCH(QString, message);
        QFETCH(int, line);
        const auto configuration = Configuration::parse(toml.toStdString(), "lockwright.toml");
        QVERIFY(!configuration.has_value());
        QVERIFY2(QString::fromStdString(configuration.error().message).contains(message),
                 describe(configuration.error()).c_str());
        QVERIFY(configuration.error().place.has_value());
        QCOMPARE(int(configuration.error().place->line), line);
    }

    void aJournalIsReadAsItWasWritten()
    {
        release::Journal journal;
        journal.id = "20261122-101010-abcd";
        journal.workTree = "/srv/a b";
        journal.phase = release::Phase::Stopped;
        journal.base = std::string(40, 'a');
        journal.options.part = "minor,rc";
        journal.message = "Release \xe2\x86\x92 1\n\n{lock_summary}";
        journal.plan.newVersion = "1.0";
        journal.plan.changes = {{"a.py", 3, "\"x\"", "\ty"}};
        release::StepRecord& record = journal.records.emplace_back();
        record.step.kind = StepKind::Commit;
        record.step.state = release::StepState::Failed;
        record.configured.limit = std::chrono::seconds(7);
        record.configured.hook = release::ConfiguredStep::Hook::PreCommit;
        record.configured.folder = "..";
        record.configured.variables = {{"BVHOOK_NEW_VERSION", "1.0"}};
        record.keptTree = std::string(64, 'e');
        record.foreign = {{"mine", "3:4:5"}};
        record.files = {{"a", release::SavedFile::Kind::File, 0640, "d", {}, std::nullopt},
                        {"b", release::SavedFile::Kind::Absent, 0, {}, {}, std::string()}};
        record.indexBefore = {{"a", {{2, 0100644, std::string(40, 'b'), 7, 8, -1, 2, 3, 4, 5, 6, 7, 8, 4294967295u}}}};
        journal.failure = release::Failure{0,
                                           Error{ErrorCode::Repository, "no", "hint", Place{"f", 1, 2}},
                                           {"line"},
                                           {{release::WayOut::Action::Edit, "Edit.", "", Place{"f", 1, 2}, false},
                                            {release::WayOut::Action::Resume, "Take it.", "x", std::nullopt, true}}};
        const std::string text = release::journalText(journal);
        const auto read = release::parseJournal(text, "journal");
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(release::journalText(*read), text);
        QVERIFY(!read->records[0].files[0].after.has_value());
        QVERIFY(read->records[0].files[1].after.has_value());
        QCOMPARE(read->records[0].indexBefore[0].entries[0].size, 4294967295u);
        QVERIFY(read->failure->waysOut[1].acceptsDifference);
        QVERIFY(read->records[0].configured.hook == record.configured.hook);
        QVERIFY(read->records[0].configured.variables == record.configured.variables);
    }

    void whatIsKeptIsReadAsItWasWritten()
    {
        release::KeptTree tree;
        tree["a b"] = {release::SavedFile::Kind::File,
                       0755,
                       std::string("x\0y\n", 4),
                       {{0, 0100755, std::string(40, 'b'), 7, 8, -1, 2, 3, 4, 5, 6, 7, 8, 4294967295u}}};
        tree["\n"] = {release::SavedFile::Kind::Link, 0, "target", {}};
        tree["gone"] = {};
        const std::string text = release::keptTreeText(tree);
        const auto read = release::parseKeptTree(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), std::size_t(3));
        QCOMPARE(release::keptTreeText(*read), text);
        QCOMPARE(read->at("a b").entries[0].id, std::string(40, 'b'));
        for (std::size_t length = 1; length < text.size(); ++length)
            if (const auto half = release::parseKeptTree(std::string_view(text).substr(0, length)))
                QVERIFY(half->size() < 3); // cut between two files
    }

    void damagedJournalsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half of one") << QByteArray("{\"format\": 1, \"id\": \"a");
        QTest::newRow("another format") << QByteArray("{\"format\": 2, \"id\": \"a\"}");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("deep nesting") << QByteArray(5000, '[');
    }

    void damagedJournalsAreErrors()
    {
        QFETCH(QByteArray, text);
        const auto read = release::parseJournal(text.toStdString(), "journal");
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::Data);
    }
};

QTEST_APPLESS_MAIN(ConfigTest)
#include "config_test.moc"
