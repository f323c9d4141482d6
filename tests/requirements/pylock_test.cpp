// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock.h"
#include "requirements/pylock_reader.h"
#include "requirements/pylock_writer.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;

namespace
{

pep::Name name(const char* text)
{
    return *pep::Name::parse(text);
}

PylockFile file(const char* fileName, const char* digest)
{
    PylockFile result;
    result.name = fileName;
    result.url = std::string("https://files.example/") + fileName;
    result.hashes = {{"sha256", digest}};
    return result;
}

PylockPackage package(const char* packageName, const char* version)
{
    PylockPackage result;
    result.name = name(packageName);
    result.version = version;
    return result;
}

Lock parsed(const std::string& bytes, const std::string& path = "pylock.toml")
{
    auto lock = Lock::parse(bytes, path);
    if (!lock)
        QTest::qFail(describe(lock.error()).c_str(), __FILE__, __LINE__);
    return lock ? std::move(*lock) : Lock();
}

} // namespace

class PylockTest : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");
        QTest::addRow("the plain name") << "pylock.toml" << true;
        QTest::addRow("a named one in a folder") << "locks/pylock.dev.toml" << true;
        QTest::addRow("two names are too many") << "pylock.a.b.toml" << false;
        QTest::addRow("an empty name") << "pylock..toml" << false;
        QTest::addRow("another extension") << "pylock.txt" << false;
        QTest::addRow("another beginning") << "mypylock.toml" << false;
    }
    void names()
    {
        QFETCH(QString, path);
        QFETCH(bool, expected);
        QCOMPARE(isPylockName(path.toStdString()), expected);
    }

    void everyKeyStandsInItsPlace()
    {
        PylockDocument document;
        document.header = "# by hand\n";
        document.environments = {"sys_platform == 'linux'"};
        document.requiresPython = ">=3.12";
        PylockPackage wide = package("wide", "1.0");
        wide.marker = "os_name == 'posix'";
        wide.requiresPython = ">=3.8";
        wide.dependencies = {name("zeta"), name("alpha"), name("alpha")};
        wide.index = "https://index.example/simple";
        PylockFile wheel = file("wide-1.0-py3-none-any.whl", "bb");
        wheel.sizeBytes = 1234;
        wheel.uploadedAt = 1704067200;
        wheel.hashes.emplace_back("md5", "aa");
        wide.wheels = {wheel, file("wide-1.0-cp312-cp312-linux_x86_64.whl", "cc")};
        wide.sources = {file("wide-1.0.zip", "ee"), file("wide-1.0.tar.gz", "dd")};
        document.packages = {wide, package("alpha", "2")};
        QCOMPARE(
            QString::fromStdString(writePylock(document)).split('\n'),
            QString("# by hand\n"
                    "lock-version = \"1.0\"\n"
                    "environments = [\"sys_platform == 'linux'\"]\n"
                    "requires-python = \">=3.12\"\n"
                    "created-by = \"lockwright\"\n"
                    "\n[[packages]]\nname = \"alpha\"\nversion = \"2\"\n"
                    "\n[[packages]]\nname = \"wide\"\nversion = \"1.0\"\nmarker = \"os_name == 'posix'\"\n"
                    "requires-python = \">=3.8\"\n"
                    "dependencies = [\n    { name = \"alpha\" },\n    { name = \"zeta\" },\n]\n"
                    "index = \"https://index.example/simple\"\n"
                    "sdist = { name = \"wide-1.0.tar.gz\", url = \"https://files.example/wide-1.0.tar.gz\", "
                    "hashes = { sha256 = \"dd\" } }\n"
                    "wheels = [\n"
                    "    { name = \"wide-1.0-cp312-cp312-linux_x86_64.whl\", url = "
                    "\"https://files.example/wide-1.0-cp312-cp312-linux_x86_64.whl\", hashes = { sha256 = \"cc\" } "
                    "},\n"
                    "    { name = \"wide-1.0-py3-none-any.whl\", url = "
                    "\"https://files.example/wide-1.0-py3-none-any.whl\", size = 1234, upload-time = "
                    "2024-01-01T00:00:00Z, hashes = { md5 = \"aa\", sha256 = \"bb\" } },\n"
                    "]\n")
                .split('\n'));
    }

    void nothingToInstall()
    {
        PylockDocument document;
        document.newline = "\r\n";
        const std::string text = writePylock(document);
        QCOMPARE(text, std::string("lock-version = \"1.0\"\r\ncreated-by = \"lockwright\"\r\npackages = []\r\n"));
        const Lock lock = parsed(text);
        QVERIFY(lock.packages.empty());
        QCOMPARE(lock.newline, std::string("\r\n"));
    }

    void references_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("kind");
        QTest::addRow("a repository") << "vcs = { type = \"git\", url = \"https://h.example/r\", requested-revision = "
                                         "\"main\", commit-id = \"c0ffee\", subdirectory = \"sub\" }"
                                      << "git+https://h.example/r@c0ffee#subdirectory=sub"
                                      << int(PylockTree::Kind::Vcs);
        QTest::addRow("a folder") << "directory = { path = \"../lib\", editable = true }"
                                  << "../lib" << int(PylockTree::Kind::Directory);
        QTest::addRow("an archive")
            << "archive = { url = \"https://files.example/a.zip\", hashes = { sha256 = \"ab\" } }"
            << "https://files.example/a.zip" << int(PylockTree::Kind::Archive);
    }
    void references()
    {
        QFETCH(QString, expected);
        QFETCH(QString, url);
        QFETCH(int, kind);
        PylockPackage entry = package("lib", "");
        entry.tree.kind = PylockTree::Kind(kind);
        if (entry.tree.kind == PylockTree::Kind::Vcs) {
            entry.tree.type = "git";
            entry.tree.url = "https://h.example/r";
            entry.tree.requestedRevision = "main";
            entry.tree.commitId = "c0ffee";
            entry.tree.subdirectory = "sub";
        } else {
            entry.tree.path = "../lib";
            entry.tree.editable = true;
            entry.tree.archive = file("a.zip", "ab");
            entry.tree.archive.name.clear();
        }
        PylockDocument document;
        document.packages = {entry};
        const std::string text = writePylock(document);
        QVERIFY2(QString::fromStdString(text).contains("\n" + expected + "\n"), text.c_str());
        const Lock lock = parsed(text);
        QCOMPARE(lock.packages.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(lock.packages.front().url), url);
        QVERIFY(!lock.packages.front().version);
        QCOMPARE(lock.packages.front().editable, kind == int(PylockTree::Kind::Directory));
    }

    void textIsEscaped()
    {
        PylockDocument document;
        document.createdBy = "a \"quoted\" \\ \n name";
        const std::string text = writePylock(document);
        QVERIFY2(text.find("created-by = \"a \\\"quoted\\\" \\\\ \\u000A name\"\n") != std::string::npos, text.c_str());
        parsed(text);
    }

    void whatIsWrittenIsReadAgain()
    {
        PylockDocument document;
        document.header = "# This file was autogenerated by lockwright via the following command:\n#    make lock\n";
        PylockPackage app = package("app", "1.0");
        app.dependencies = {name("lib")};
        app.wheels = {file("app-1.0-py3-none-any.whl", "aa")};
        app.index = "https://index.example/simple";
        PylockPackage lib = package("lib", "2.0");
        lib.marker = "os_name == 'nt'";
        lib.sources = {file("lib-2.0.tar.gz", "bb")};
        lib.wheels = {file("lib-2.0-py3-none-any.whl", "cc")};
        document.packages = {lib, app};
        const Lock lock = parsed(writePylock(document), "sub/pylock.app.toml");
        QCOMPARE(int(lock.layout), int(LockLayout::Pylock));
        QVERIFY(!lock.namesSources());
        QCOMPARE(lock.command, std::string("make lock"));
        QCOMPARE(lock.header, document.header);
        QCOMPARE(lock.packages.size(), std::size_t(2));
        QCOMPARE(lock.packages[0].version, pep::Version::parse("1.0"));
        QCOMPARE(lock.packages[0].index, std::string("https://index.example/simple"));
        QCOMPARE(lock.packages[0].hashes, std::vector<std::string>{"sha256:aa"});
        QCOMPARE(lock.packages[0].line, 6u);
        QVERIFY(lock.packages[0].via.empty());
        QCOMPARE(lock.packages[1].via, std::vector<std::string>{"app"});
        QCOMPARE(lock.packages[1].marker, std::string("os_name == 'nt'"));
        QCOMPARE(lock.packages[1].hashes, (std::vector<std::string>{"sha256:bb", "sha256:cc"}));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::addRow("broken TOML") << "lock-version = \n"
                                     << "no valid TOML";
        QTest::addRow("no version") << "created-by = 'x'\n"
                                    << "no lock-version";
        QTest::addRow("a version of the future") << "lock-version = '2.0'\n"
                                                 << "lock-version 2.0 is not known";
        QTest::addRow("zero bytes") << QString("lock-version = '1.0'\n") + QChar(0) << "zero bytes";
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto lock = Lock::parse(text.toStdString(), "pylock.toml");
        QVERIFY(!lock);
        QVERIFY2(describe(lock.error()).find(message.toStdString()) != std::string::npos,
                 describe(lock.error()).c_str());
    }

    void oddPackagesBecomeWarnings()
    {
        const Lock lock =
            parsed("lock-version = '1.1'\npackages = [\n{ name = 'a' },\n{ version = '1' },\n'b',\n"
                   "{ name = 'c', version = '1', wheels = ['x'], dependencies = [3, { name = '!' }] },\n]\n");
        QCOMPARE(lock.warnings,
                 (std::vector<std::string>{"pylock.toml:3: `a` is not pinned to one version and was skipped",
                                           "pylock.toml:4: a package without a name was skipped",
                                           "pylock.toml:5: a package that is no table was skipped"}));
        QCOMPARE(lock.packages.size(), std::size_t(1));
    }

    void conflictMarkersAreTakenApart()
    {
        const Lock lock = parsed("lock-version = '1.0'\n[[packages]]\nname = 'c'\n<<<<<<< HEAD\nversion = '1.0'\n"
                                 "||||||| base\nversion = '0.9'\n=======\nversion = '2.0'\n>>>>>>> other\n");
        QVERIFY(lock.conflicted);
        QCOMPARE(lock.packages.front().versionText, std::string("1.0"));
        QCOMPARE(lock.theirs.front().versionText, std::string("2.0"));
        QCOMPARE(lock.ancestor.front().versionText, std::string("0.9"));
    }
};

QTEST_APPLESS_MAIN(PylockTest)
#include "pylock_test.moc"
