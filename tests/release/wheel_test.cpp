// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/patterns.h"
#include "release/wheel.h"
#include "release/wheel_record.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using release::ExpectedWheel;

/// Wheels that Python's zipfile made, right and wrong.
class WheelTest : public QObject
{
    Q_OBJECT

    /// A wheel of demo 1.0 that `script` has changed: it sees `files`, `info`, `name` and `record` (a function).
    static QByteArray made(const QByteArray& script, QString& fileName)
    {
        QTemporaryDir folder;
        const QByteArray program =
            "import base64, hashlib, zipfile\n"
            "name, info = 'demo-1.0-py3-none-any.whl', 'demo-1.0.dist-info'\n"
            "files = {'demo/__init__.py': b'x = 1\\n', 'demo/a,b.py': b'', info + '/METADATA': b'Metadata-Version: "
            "2.1\\nName: demo\\nVersion: 1.0\\nRequires-Dist: numpy>=1\\n', info + '/WHEEL': b'Wheel-Version: "
            "1.0\\n'}\n"
            "def digest(data): return 'sha256=' + "
            "base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip('=')\n"
            "def inQuotes(path): return '\"' + path + '\"' if ',' in path else path\n"
            "def record(): return ''.join(f'{inQuotes(p)},{digest(d)},{len(d)}\\n' for p, d in files.items()) + info + "
            "'/RECORD,,\\n'\n"
            "written = None\n"
            + script
            + "\nif info + '/RECORD' not in files: files[info + '/RECORD'] = (written or record()).encode()\n"
              "with zipfile.ZipFile('wheel', 'w', zipfile.ZIP_DEFLATED) as archive:\n"
              "    for path, data in files.items(): archive.writestr(path, data)\n"
              "print(name)\n";
        QProcess python;
        python.setWorkingDirectory(folder.path());
        python.start("python3", {"-c", QString::fromUtf8(program)});
        if (!python.waitForFinished() || python.exitCode() != 0)
            qFatal("python failed: %s", python.readAllStandardError().constData());
        fileName = QString::fromUtf8(python.readAllStandardOutput().trimmed());
        QFile file(folder.filePath("wheel"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no wheel was made");
        return file.readAll();
    }

    static ExpectedWheel expected()
    {
        ExpectedWheel wheel;
        wheel.name = "Demo";
        wheel.version = "1.0";
        wheel.requirements = {"numpy>=1"};
        wheel.comparesRequirements = true;
        wheel.developmentOnly = {"ruff"};
        wheel.modules = {"demo/__init__.py"};
        return wheel;
    }

private slots:
    void aWheelIsHeldAgainstWhatItShouldBe_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("notice");

        const auto metadata = [](const QByteArray& line) {
            return QByteArray("files[info + '/METADATA'] += b'" + line + "\\n'");
        };
        QTest::newRow("a good wheel has neither") << QByteArray() << ""
                                                  << "";
        QTest::newRow("another name in the file name")
            << QByteArray("name = 'other-1.0-py3-none-any.whl'") << "file name is of `other`"
            << "";
        QTest::newRow("another version in the file name")
            << QByteArray("name = 'demo-1.1-py3-none-any.whl'") << "says version 1.1, not 1.0"
            << "";
        QTest::newRow("another version in METADATA")
            << QByteArray("files[info + '/METADATA'] = b'Metadata-Version: 2.1\\nName: demo\\nVersion: 1.1\\n'")
            << "METADATA says version 1.1"
            << "";
        QTest::newRow("no METADATA") << QByteArray("del files[info + '/METADATA']") << "no METADATA"
                                     << "";
        QTest::newRow("no WHEEL") << QByteArray("del files[info + '/WHEEL']") << "WHEEL file is missing"
                                  << "";
        QTest::newRow("a file that RECORD does not name")
            << QByteArray("written = record(); files['demo/late.py'] = b''") << "does not name demo/late.py"
            << "";
        QTest::newRow("a file that RECORD names and that is not there")
            << QByteArray("written = record(); del files['demo/__init__.py']") << "which is not in it"
            << "modules of the package";
        QTest::newRow("a file that was changed after RECORD was written")
            << QByteArray("written = record(); files['demo/__init__.py'] = b'y = 2\\n'") << "another digest or size"
            << "";
        QTest::newRow("a path that leads out") << QByteArray("files['../evil.py'] = b''") << "leads out of its folder"
                                               << "";
        QTest::newRow("a requirement of development only")
            << metadata("Requires-Dist: ruff>=0.4; extra == \"all\"") << "only development asks for"
            << "";
        QTest::newRow("a requirement by URL")
            << metadata("Requires-Dist: alpha @ https://user:secret@files.example/alpha-1.whl") << ""
            << "requires a URL";
        QTest::newRow("a file of this machine")
            << metadata("Requires-Dist: alpha @ file:///tmp/alpha") << "a file of this machine"
            << "";
        QTest::newRow("a local version") << metadata("Requires-Dist: alpha==0.2.6+cu121") << ""
                                         << "requires a local version";
        QTest::newRow("a requirement that the profile does not have") << metadata("Requires-Dist: alpha>=2") << ""
                                                                      << "requires what the profile does not: alpha>=2";
        QTest::newRow("a requirement of the profile that is missing")
            << QByteArray("files[info + '/METADATA'] = b'Metadata-Version: 2.1\\nName: demo\\nVersion: 1.0\\n'") << ""
            << "lacks what the profile requires: numpy>=1";
        QTest::newRow("tests and caches")
            << QByteArray("files['tests/test_a.py'] = b''; files['demo/__pycache__/a.pyc'] = b''") << ""
            << "seldom belong into a wheel";
    }

    void aWheelIsHeldAgainstWhatItShouldBe()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, problem);
        QFETCH(QString, notice);
        QString fileName;
        const QByteArray bytes = made(script, fileName);
        const auto wheel =
            release::inspectWheel({bytes.constData(), std::size_t(bytes.size())}, fileName.toStdString(), expected());
        QString problems;
        QString notices;
        for (const std::string& sentence : wheel.problems)
            problems += QString::fromStdString(sentence) + "\n";
        for (const std::string& sentence : wheel.notices)
            notices += QString::fromStdString(sentence) + "\n";
        QVERIFY2(problem.isEmpty() ? problems.isEmpty() : problems.contains(problem), qPrintable(problems));
        QVERIFY2(notice.isEmpty() ? notices.isEmpty() || !problem.isEmpty() : notices.contains(notice),
                 qPrintable(notices));
        QVERIFY2(!problems.contains("secret") && !notices.contains("secret"), qPrintable(notices));
    }

    void brokenArchivesAreProblems_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QString fileName;
        const QByteArray good = made({}, fileName);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("no archive at all");
        QTest::newRow("the first half") << good.left(good.size() / 2);
        QTest::newRow("the last half") << good.mid(good.size() / 2);
    }

    void brokenArchivesAreProblems()
    {
        QFETCH(QByteArray, bytes);
        const auto wheel = release::inspectWheel({bytes.constData(), std::size_t(bytes.size())},
                                                 "demo-1.0-py3-none-any.whl", expected());
        QVERIFY(!wheel.problems.empty());
    }

    void recordsAreRead()
    {
        const auto rows = release::parseRecord("a.py,sha256=x,3\r\n\"b,\"\"c.py\",,\n");
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE((*rows)[1].path, std::string("b,\"c.py"));
        QVERIFY(!release::parseRecord("a.py\n").has_value());
        QVERIFY(!release::parseRecord("a.py,md5=x,3\n").has_value());
        QCOMPARE(release::recordDigest(""), std::string("sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"));
    }

    void onlyDevelopmentIsToldByFilesAndNames()
    {
        using Layer = release::Services::Layer;
        const std::vector<Layer> layers{{"base", "", "", true, {"numpy", "Rich"}, {}},
                                        {"dev", "", "", false, {"ruff", "rich>=13"}, {}},
                                        {"ci", "", "", false, {"tox"}, {}}};
        QCOMPARE(release::developmentOnly(layers, {}), std::vector<std::string>{"ruff"});
        QCOMPARE(release::developmentOnly(layers, {"ci"}), std::vector<std::string>{"tox"});
    }

    void patternsNamePaths_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        QTest::newRow("a file") << "a/b.txt"
                                << "a/b.txt" << true;
        QTest::newRow("a folder names what is in it") << "client"
                                                      << "client/a/b.py" << true;
        QTest::newRow("a folder with a slash") << "client/"
                                               << "client/a.py" << true;
        QTest::newRow("a star stays within a name") << "a/*.py"
                                                    << "a/b/c.py" << false;
        QTest::newRow("a star") << "a/*.py"
                                << "a/c.py" << true;
        QTest::newRow("two stars span folders") << "a/**/c.py"
                                                << "a/b/b/c.py" << true;
        QTest::newRow("two stars span none") << "a/**/c.py"
                                             << "a/c.py" << true;
        QTest::newRow("a question mark") << "v?.txt"
                                         << "v1.txt" << true;
        QTest::newRow("no part of a name") << "client"
                                           << "clients/a" << false;
        QTest::newRow("many stars") << "*a*a*a*a*a*b"
                                    << "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac" << false;
    }

    void patternsNamePaths()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        QCOMPARE(release::matchesAny({pattern.toStdString()}, path.toStdString()), matches);
        if (matches)
            QVERIFY(release::mayHoldMatches({pattern.toStdString()}, path.section('/', 0, -2).toStdString()));
    }
};

QTEST_APPLESS_MAIN(WheelTest)
#include "wheel_test.moc"
