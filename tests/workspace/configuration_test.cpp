// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/configuration.h"
#include "workspace/cutoff.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::workspace;

class ConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyIsRead()
    {
        const auto configuration = Configuration::parse(
            "[index]\nurl = \"https://index.example/simple/\"\nextra-urls = [\"https://more.example/\"]\n"
            "find-links = [\"wheels\"]\n[target]\npython = \"3.11\"\nplatform = \"linux\"\n"
            "[compile]\nstrategy = \"joint\"\nresolution = \"lowest-direct\"\nprerelease = \"disallow\"\n"
            "annotation-style = \"line\"\nheader = false\ngenerate-hashes = true\n"
            "strip-extras = false\nno-build = true\nexclude-newer = \"2024-10-01\"\n"
            "python-upper-bounds = \"enforce\"\nonly-binary = [\":all:\"]\nno-binary = [\"numpy\"]\n"
            "allow-builds = [\"docopt\"]\nbuild-python = \"python3.11\"\nbuild-constraints = [\"setuptools<70\"]\n"
            "[profiles.api]\nsource = \"reqs/api.in\"\nlock = \"reqs/api.txt\"\n",
            "lockwright.toml");
        QVERIFY2(configuration.has_value(), configuration ? "" : describe(configuration.error()).c_str());
        QCOMPARE(configuration->indexUrl, std::string("https://index.example/simple/"));
        QCOMPARE(configuration->indexPlace, std::string("lockwright.toml:2"));
        QCOMPARE(configuration->extraIndexUrls.size(), std::size_t(1));
        QCOMPARE(configuration->findLinks.front(), std::string("wheels"));
        QCOMPARE(configuration->pythonVersion.value(), std::string("3.11"));
        QCOMPARE(configuration->pythonPlatform.value(), std::string("linux"));
        QVERIFY(configuration->strategy == Strategy::Joint);
        QVERIFY(configuration->resolution == resolve::Resolution::LowestDirect);
        QVERIFY(configuration->prereleases == resolve::PrereleaseMode::Disallow);
        QVERIFY(configuration->annotations == requirements::AnnotationStyle::Line);
        QVERIFY(configuration->pythonUpperBounds == resolve::PythonUpperBounds::Enforce);
        QCOMPARE(configuration->header.value(), false);
        QCOMPARE(configuration->generateHashes.value(), true);
        QCOMPARE(configuration->keepExtras.value(), true);
        QCOMPARE(configuration->noBuild.value(), true);
        QCOMPARE(configuration->onlyBinary.front(), std::string(":all:"));
        QCOMPARE(configuration->noBinary.front(), std::string("numpy"));
        QCOMPARE(configuration->allowBuilds, std::vector<std::string>{"docopt"});
        QCOMPARE(configuration->buildPython, std::string("python3.11"));
        QCOMPARE(configuration->buildConstraints, std::vector<std::string>{"setuptools<70"});
        QCOMPARE(configuration->profiles.size(), std::size_t(1));
        QCOMPARE(configuration->profiles[0].lock.generic_string(), std::string("reqs/api.txt"));
    }

    void indexesAsAList()
    {
        const auto configuration = Configuration::parse("index-strategy = \"unsafe-first-match\"\n"
                                                        "find-links = [\"wheels\"]\n"
                                                        "[[index]]\nname = \"corp\"\nurl = \"https://corp.example/s\"\n"
                                                        "explicit = true\npackages = [\"Inner_Lib\"]\n"
                                                        "ignore-error-codes = [403, 500]\n"
                                                        "[[index]]\nurl = \"https://main.example/s\"\ndefault = true\n",
                                                        "lockwright.toml");
        QVERIFY2(configuration.has_value(), configuration ? "" : describe(configuration.error()).c_str());
        QCOMPARE(configuration->indexStrategy, std::string("unsafe-first-match"));
        QCOMPARE(configuration->findLinks.front(), std::string("wheels"));
        QCOMPARE(configuration->indexUrl, std::string("https://main.example/s"));
        QCOMPARE(configuration->indexPlace, std::string("lockwright.toml:9"));
        QCOMPARE(configuration->indexes.size(), std::size_t(2));
        const index::ConfiguredIndex& corp = configuration->indexes.front();
        QCOMPARE(corp.traits.name, std::string("corp"));
        QCOMPARE(corp.place, std::string("lockwright.toml:3"));
        QVERIFY(corp.traits.isExplicit && !corp.isDefault);
        QCOMPARE(corp.traits.packages.front().text(), std::string("inner-lib"));
        QVERIFY((corp.traits.ignoredStatuses == std::vector<unsigned>{403, 500}));
        QVERIFY(configuration->indexes.back().isDefault);
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("message");
        QTest::addRow("broken TOML has its place") << "[index\n" << 1 << "";
        QTest::addRow("an unknown table is named") << "[indexes]\n" << 1 << "unknown key `indexes`";
        QTest::addRow("an unknown key is named") << "[target]\npyhton = \"3.11\"\n" << 2 << "unknown key `pyhton`";
        QTest::addRow("a wrong type is said") << "[compile]\nheader = \"yes\"\n" << 2 << "expected true or false";
        QTest::addRow("a word that is no choice is said") << "[compile]\nresolution = \"newest\"\n"
                                                          << 2 << "`newest` is not one of the choices";
        QTest::addRow("a list is not a string") << "[index]\nextra-urls = \"x\"\n" << 2 << "expected a list of strings";
        QTest::addRow("builds are allowed or named") << "[compile]\nallow-builds = \"yes\"\n"
                                                     << 2 << "expected true, false or a list of package names";
        QTest::addRow("builds are allowed for names") << "[compile]\nallow-builds = [\"a b\"]\n"
                                                      << 2 << "`a b` is no package name";
        QTest::addRow("build constraints are requirements") << "[compile]\nbuild-constraints = [\"<3\"]\n"
                                                            << 2 << "`<3` is no requirement";
        QTest::addRow("a profile needs a lock") << "[profiles.a]\nsource = \"a.in\"\n"
                                                << 1 << "needs `source` and `lock`";
        const char* entry = "[[index]]\nurl = \"https://a.example/s\"\n";
        QTest::addRow("an index needs a URL") << "[[index]]\nname = \"a\"\n" << 1 << "needs a `url`";
        QTest::addRow("an explicit index needs packages") << QString(entry) + "explicit = true\n" << 1 << "answers for";
        QTest::addRow("an unknown key of an index is named") << QString(entry) + "package = [\"x\"]\n"
                                                             << 3 << "unknown key `package` in [[index]]";
        QTest::addRow("a package's name is checked") << QString(entry) + "packages = [\"a b\"]\n" << 3 << "`a b` is no";
        QTest::addRow("a status is a number") << QString(entry) + "ignore-error-codes = [\"403\"]\n"
                                              << 3 << "HTTP status";
        QTest::addRow("a status is one of a failure") << QString(entry) + "ignore-error-codes = [200]\n"
                                                      << 3 << "from 400 to 599";
        QTest::addRow("two defaults") << QString(entry) + "default = true\n" + entry + "default = true\n"
                                      << 4 << "one default index";
        QTest::addRow("two of one name") << QString(entry) + "name = \"a\"\n" + entry + "name = \"a\"\n"
                                         << 4 << "two indexes are named `a`";
        QTest::addRow("a strategy that is none") << "index-strategy = \"best\"\n" << 1 << "`best` is not one";
        QTest::addRow("a table cannot be a value") << "index = 3\n" << 1 << "must be a table";
    }
    void mistakes()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(QString, message);
        const auto configuration = Configuration::parse(text.toStdString(), "lockwright.toml");
        QVERIFY(!configuration.has_value());
        QCOMPARE(configuration.error().code, ErrorCode::Configuration);
        QCOMPARE(configuration.error().place.value().file, std::string("lockwright.toml"));
        QCOMPARE(int(configuration.error().place.value().line), line);
        QVERIFY2(QString::fromStdString(configuration.error().message).contains(message),
                 configuration.error().message.c_str());
    }

    void cutoffs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected"); // -1: refused
        QTest::addRow("a time in UTC") << "1970-01-02T00:00:10Z" << qint64(86410);
        QTest::addRow("a time with an offset") << "1970-01-02T01:00:00+01:00" << qint64(86400);
        QTest::addRow("fractions are cut") << "1970-01-01T00:00:01.999Z" << qint64(1);
        QTest::addRow("a date means through that day") << "1970-01-01" << qint64(86400);
        QTest::addRow("days back from now") << "7 days" << qint64(1'000'000 - 7 * 86400);
        QTest::addRow("a week back from now") << "1 week" << qint64(1'000'000 - 7 * 86400);
        QTest::addRow("an ISO duration") << "P3D" << qint64(1'000'000 - 3 * 86400);
        QTest::addRow("an ISO duration of hours") << "PT36H" << qint64(1'000'000 - 36 * 3600);
        QTest::addRow("a day that does not exist") << "2023-02-29" << qint64(-1);
        QTest::addRow("a time without an offset") << "2024-01-01T00:00:00" << qint64(-1);
        QTest::addRow("a word") << "yesterday" << qint64(-1);
        QTest::addRow("an hour that does not exist") << "2024-01-01T25:00:00Z" << qint64(-1);
        QTest::addRow("nothing") << "" << qint64(-1);
    }
    void cutoffs()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        const auto cutoff = parseCutoff(text.toStdString(), 1'000'000);
        QCOMPARE(cutoff ? qint64(*cutoff) : qint64(-1), expected);
    }
};

QTEST_APPLESS_MAIN(ConfigurationTest)
#include "configuration_test.moc"
