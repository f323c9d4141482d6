// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock.h"
#include "support/compile_run.h"
#include "support/index_site.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::test;

/// How options, configuration and the existing lock decide what a lock looks like, through the façade.
class LockFormTest : public QObject
{
    Q_OBJECT

    IndexSite m_site;
    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_folder->path() + "/" + name;
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), qint64(content.size()));
    }

    Answer compile(const QString& words, std::map<std::string, std::string> variables = {})
    {
        std::vector<std::string> list;
        for (const QString& word : words.split(' '))
            list.push_back(word.toStdString());
        workspace::CompileOptions options = optionsFrom(list);
        if (!options.pythonVersion)
            options.pythonVersion = "3.12";
        if (!options.pythonPlatform)
            options.pythonPlatform = "x86_64-manylinux_2_36";
        index::SettingsRequest index;
        if (variables.empty())
            index.indexUrl = m_site.url();
        index.environment = std::move(variables);
        return compileIn(m_folder->path(), index, options);
    }

private slots:
    void initTestCase()
    {
        SiteRelease app;
        app.name = "app";
        app.version = "1.0";
        app.requirements = {"lib[fast] ; sys_platform == 'linux'", "winlib ; os_name == 'nt'", "setuptools"};
        m_site.add(app);
        SiteRelease lib;
        lib.name = "lib";
        lib.version = "2.0";
        lib.requirements = {"speed ; extra == 'fast' and platform_machine == 'x86_64'",
                            "never ; extra == 'slow' and implementation_name == 'pypy'", "lib[fast] ; extra == 'all'"};
        lib.extras = {"fast", "slow", "all"};
        m_site.add(lib);
        for (const char* name : {"speed", "setuptools", "winlib"}) {
            SiteRelease plain;
            plain.name = name;
            plain.version = "1.0";
            m_site.add(plain);
        }
        m_site.start();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("lockwright.toml", "");
    }
    void cleanupTestCase() { QDir::setCurrent(QDir::rootPath()); }

    void markersSayHowAPackageIsReached()
    {
        write("a.in", "app ; python_version >= '3.9' and python_version < '3.15'\n");
        QCOMPARE(compile("a.in --no-header --no-annotate --no-strip-markers --no-strip-extras").text,
                 QByteArray("app==1.0 ; python_full_version < '3.15'\n"
                            "lib[fast]==2.0 ; python_full_version < '3.15' and sys_platform == 'linux'\n"
                            "setuptools==1.0 ; python_full_version < '3.15'\n"
                            "speed==1.0 ; python_full_version < '3.15' and platform_machine == 'x86_64' and "
                            "sys_platform == 'linux'\n"));
    }

    void aPackageThatIsAskedForAnywayHasNoMarker()
    {
        write("a.in", "app ; os_name == 'posix'\nlib\nspeed ; python_version > '3.5'\n");
        QCOMPARE(compile("a.in --no-header --no-annotate --no-strip-markers").text,
                 QByteArray("app==1.0 ; os_name == 'posix'\nlib==2.0\nsetuptools==1.0 ; os_name == 'posix'\n"
                            "speed==1.0\n"));
    }

    void extrasUnderAnotherMarkerHaveALineOfTheirOwn()
    {
        write("a.in", "lib[slow] ; python_version >= '3.8'\napp\n");
        const QByteArray pins = compile("a.in --no-header --no-strip-extras").text;
        QVERIFY2(pins.contains("\nlib==2.0\n    # via\n    #   -r a.in\n    #   app\n"
                               "lib[fast]==2.0\n    # via\n    #   -r a.in\n    #   app\n"
                               "lib[slow]==2.0\n    # via -r a.in\n"),
                 pins.constData());
        QVERIFY(compile("a.in --no-header").text.contains("\nlib==2.0\n    # via\n    #   -r a.in\n    #   app\nset"));
        write("b.in", "lib[slow,fast]\n");
        QCOMPARE(compile("b.in --no-header --no-strip-extras --no-annotate").text,
                 QByteArray("lib[fast, slow]==2.0\nspeed==1.0\n"));
        write("c.in", "lib[all]\n"); // what an extra asks of its own package is no extra of the lock
        QCOMPARE(compile("c.in --no-header --no-strip-extras --no-annotate").text,
                 QByteArray("lib[all]==2.0\nspeed==1.0\n"));
    }

    void markersOfALockStay()
    {
        write("a.in", "app ; os_name == 'posix'\n");
        write("a.txt", compile("a.in --no-strip-markers").text);
        QVERIFY(compile("a.in -o a.txt").text.contains("app==1.0 ; os_name == 'posix'\n"));
        QVERIFY(compile("a.in -o a.txt --strip-markers").text.contains("app==1.0\n"));
    }

    void theHeaderSaysWhereThePinsHold()
    {
        write("a.in", "app\n");
        const QByteArray expected = "# Pinned dependencies known to be valid for:\n"
                                    "#    implementation_name == 'cpython' and os_name == 'posix' and platform_machine "
                                    "== 'x86_64' and sys_platform == 'linux'\napp==1.0\n";
        const QByteArray text = compile("a.in --emit-marker-expression --no-annotate").text;
        QVERIFY2(text.contains(expected), text.constData());
        write("a.txt", text);
        QCOMPARE(compile("a.in -o a.txt").text, text);
        write("b.in", "winlib\n");
        QCOMPARE(compile("b.in --emit-marker-expression --no-annotate --no-header").text, QByteArray("winlib==1.0\n"));
    }

    void urlsLoseTheirCredentialsWithAWarning()
    {
        const QByteArray host = QByteArray::fromStdString(m_site.server().origin());
        const QByteArray withUser = QByteArray(host).replace("http://", "http://user:secret@");
        write("a.in", "--extra-index-url " + withUser + "/extra/simple\nlib\n");
        const Answer answer = compile("a.in --no-header --no-annotate --emit-index-url");
        QCOMPARE(answer.text,
                 "--index-url " + host + "/main/simple\n--extra-index-url " + host + "/extra/simple\n\nlib==2.0\n");
        QCOMPARE(answer.warnings.size(), std::size_t(1));
        QVERIFY(answer.warnings.front().find("without its user name and password") != std::string::npos);
        QVERIFY(answer.warnings.front().find("secret") == std::string::npos);
    }

    void variablesStayAsTheyWereWritten()
    {
        const QByteArray host = QByteArray::fromStdString(m_site.server().origin());
        qputenv("LW_FORM_TOKEN", "user:secret");
        write("a.in",
              "--index-url " + QByteArray(host).replace("http://", "http://${LW_FORM_TOKEN}@") + "/main/simple\nlib\n");
        index::SettingsRequest index;
        workspace::CompileOptions options = optionsFrom({"a.in", "--no-header", "--no-annotate", "--emit-index-url"});
        const Answer answer = compileIn(m_folder->path(), index, options);
        qunsetenv("LW_FORM_TOKEN");
        QVERIFY2(answer.text.startsWith("--index-url http://${LW_FORM_TOKEN}@"),
                 (answer.text + answer.refusal).constData());
        QVERIFY(answer.warnings.empty());
    }

    void pipToolsNamesTheOptionsOfItsRun()
    {
        const QByteArray url = QByteArray::fromStdString(m_site.url());
        write("a.in", "--no-binary zed,alpha\n--find-links ./wheels\nlib\n");
        write("wheels/readme.txt", "");
        QCOMPARE(compile("a.in --format pip-tools --no-header --no-annotate").text,
                 "--index-url " + url + "\n--find-links ./wheels\n--no-binary alpha\n--no-binary zed\n\nlib==2.0\n");
        // What only this machine's configuration says is not part of a lock.
        QCOMPARE(
            compile("a.in --format pip-tools --no-header --no-annotate", {{"PIP_INDEX_URL", url.toStdString()}}).text,
            QByteArray("--find-links ./wheels\n--no-binary alpha\n--no-binary zed\n\nlib==2.0\n"));
        QCOMPARE(compile("a.in --no-header --no-annotate").text, QByteArray("lib==2.0\n"));
    }

    void optionsOfALockStay()
    {
        const QByteArray url = QByteArray::fromStdString(m_site.url());
        write("a.in", "lib\n");
        write("a.txt", compile("a.in --emit-index-url").text);
        QVERIFY(compile("a.in -o a.txt").text.contains("--index-url " + url + "\n\n"));
        QVERIFY(!compile("a.in -o a.txt --no-emit-index-url").text.contains("--index-url "));
    }

    void linksAreRelativeToTheLock()
    {
        write("in/a.in", "-f ../wheels\nlib\n");
        write("wheels/readme.txt", "");
        write("locks/old.txt", "");
        QVERIFY(compile("in/a.in -o locks/a.txt --no-header --emit-find-links")
                    .text.startsWith("--find-links ../wheels\n\n"));
    }

    void leftOutPackagesStayLeftOut()
    {
        write("a.in", "app\n");
        write("a.txt", compile("a.in --no-emit-package setuptools").text);
        const QByteArray again = compile("a.in -o a.txt").text;
        QVERIFY2(again.endsWith("\n\n# The following packages were excluded from the output:\n# setuptools\n"),
                 again.constData());
        write("b.txt", compile("a.in --format pip-tools --allow-unsafe").text);
        QVERIFY(
            compile("a.in -o b.txt").text.endsWith("unsafe in a requirements file:\nsetuptools==1.0\n    # via app\n"));
        QVERIFY(compile("a.in -o b.txt --no-allow-unsafe").text.endsWith("requirements file:\n# setuptools\n"));
    }

    void pipToolsCopiesTheLine()
    {
        write("a.in",
              "lib[slow,nope]===2.0 ; os.name == 'posix' and python_version>='3.8'\nspeed ; python_version < '4'\n"
              "speed\nsetuptools ; os_name == 'posix'\nsetuptools ; sys_platform == 'linux'\n"
              "winlib ; os_name == 'nt'\n");
        QCOMPARE(compile("a.in --format pip-tools --no-header --no-annotate --allow-unsafe --no-emit-index-url").text,
                 QByteArray("lib[nope,slow]===2.0 ; os_name == \"posix\" and python_version >= \"3.8\"\nspeed==1.0\n\n"
                            "# The following packages are considered to be unsafe in a requirements file:\n"
                            "setuptools==1.0 ; (os_name == \"posix\") or (sys_platform == \"linux\")\n"));
    }

    void includedFilesAreSpelledAsUvDoes()
    {
        write("in/dev.in", "-c ../bounds.txt\n-r ../base.in\nlib\n");
        write("base.in", "lib\n");
        write("bounds.txt", "lib<9\n-c free.txt\n");
        write("free.txt", "lib\n");
        const QByteArray lock = compile("in/dev.in -o dev.txt --no-header").text;
        QCOMPARE(lock, QByteArray("lib==2.0\n    # via\n    #   -c in/../bounds.txt\n    #   -r in/../base.in\n"
                                  "    #   -r in/dev.in\n"));
        QCOMPARE(compile("in/dev.in --format pip-tools --no-header --no-emit-index-url").text,
                 QByteArray("lib==2.0\n    # via\n    #   -c bounds.txt\n    #   -c free.txt\n    #   -r base.in\n"
                            "    #   -r in/dev.in\n"));
        // Such a lock is fresh.
        write("lockwright.toml", "[profiles.dev]\nsource = \"in/dev.in\"\nlock = \"dev.txt\"\n");
        write("dev.txt", lock);
        workspace::Environment environment;
        environment.stateFolder = (m_folder->path() + "/.state").toStdString();
        environment.cacheFolder = (m_folder->path() + "/.cache").toStdString();
        const auto opened = workspace::Workspace::open(m_folder->path().toStdString(), environment);
        QVERIFY(opened.has_value());
        Task task;
        const auto report = (*opened)->profiles(task);
        QVERIFY(report.has_value());
        QCOMPARE(report->profiles.size(), std::size_t(1));
        QCOMPARE(text::join(report->profiles.front().reasons, "; "), std::string());
    }

    void headers_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("one of our own") << "--format uv"
                                        << QByteArray("# This file was autogenerated by lockwright via the following "
                                                      "command:\n#    lockwright compile a.in -o a.txt\n");
        QTest::addRow("in uv's words") << "--header-style uv"
                                       << QByteArray("# This file was autogenerated by uv via the following command:\n"
                                                     "#    uv pip compile a.in -o a.txt\n");
        QTest::addRow("in pip-compile's words")
            << "--format pip-tools"
            << QByteArray("#\n# This file is autogenerated by pip-compile with Python 3.12\n# by the following "
                          "command:\n#\n#    pip-compile --no-emit-index-url --output-file=a.txt a.in\n#\n");
        QTest::addRow("pip-tools' layout with a header of our own")
            << "--format pip-tools --header-style lockwright"
            << QByteArray("#\n# This file is autogenerated by lockwright with Python 3.12\n# by the following "
                          "command:\n#\n#    lockwright compile a.in -o a.txt\n#\n");
        QTest::addRow("a command of the user's")
            << "--custom-compile-command make"
            << QByteArray("# This file was autogenerated by lockwright via the following command:\n#    make\n");
    }
    void headers()
    {
        QFETCH(QString, words);
        QFETCH(QByteArray, expected);
        write("a.in", "lib\n");
        const QByteArray text = compile("a.in -o a.txt --no-emit-index-url " + words).text;
        QVERIFY2(text.startsWith(expected + "lib==2.0\n"), text.constData());
        // A header that is there stays, in the layout that it has.
        write("a.txt", text);
        QCOMPARE(compile("a.in -o a.txt").text, text);
    }

    void aKeptHeaderNamesThePythonOfThisRun()
    {
        write("a.in", "lib\n");
        write("a.txt", "#\n# This file is autogenerated by pip-compile with Python 3.9\n# by the following command:\n"
                       "#\n#    make lock\n#\nlib==2.0\n    # via -r a.in\n");
        const QByteArray text = compile("a.in -o a.txt").text;
        QVERIFY2(text.startsWith("#\n# This file is autogenerated by pip-compile with Python 3.12\n"),
                 text.constData());
        QVERIFY(text.contains("\n#    make lock\n#\nlib==2.0\n"));
    }

    void lineEnds()
    {
        write("a.in", "lib\r\n");
        write("uv.txt", "lib==2.0\r\n    # via -r a.in\r\n");
        QVERIFY(!compile("a.in -o uv.txt --format uv").text.contains('\r'));
        QVERIFY(compile("a.in -o uv.txt --format uv --newline preserve").text.contains("\r\n"));
        QVERIFY(compile("a.in --format pip-tools").text.contains("#\r\n"));
        QVERIFY(!compile("a.in --format pip-tools --newline lf").text.contains('\r'));
        QVERIFY(compile("a.in --format pylock --newline crlf").text.contains("lock-version = \"1.0\"\r\n"));
    }

    void pylock()
    {
        write("a.in", "app\n");
        const QByteArray url = QByteArray::fromStdString(m_site.url());
        const QByteArray text = compile("a.in -o pylock.toml --no-header").text;
        QVERIFY2(
            text.startsWith("lock-version = \"1.0\"\nenvironments = [\"python_full_version == '3.12.*' and "
                            "implementation_name == 'cpython' and platform_machine == 'x86_64' and sys_platform == "
                            "'linux'\"]\nrequires-python = \">=3.12\"\ncreated-by = \"lockwright\"\n"),
            text.constData());
        QVERIFY(
            text.contains("\n[[packages]]\nname = \"app\"\nversion = \"1.0\"\ndependencies = [\n    { name = \"lib\" "
                          "},\n    { name = \"setuptools\" },\n]\nindex = \""
                          + url
                          + "\"\nwheels = [{ name = "
                            "\"app-1.0-py3-none-any.whl\", url = \""
                          + QByteArray::fromStdString(m_site.server().origin()) + "/main/files/app-1.0"));
        QVERIFY(text.contains("upload-time = 2024-01-01T00:00:00Z"));
        write("pylock.toml", text);
        QCOMPARE(compile("a.in -o pylock.toml").text, text);
        const auto lock = requirements::Lock::parse(text.toStdString(), "pylock.toml");
        QVERIFY(lock.has_value());
        QCOMPARE(lock->packages.size(), std::size_t(4));
        QVERIFY(!compile("a.in -o pylock.toml --no-annotate").text.contains("dependencies"));
        QVERIFY(!compile("a.in -o pylock.toml --no-emit-package lib").text.contains("name = \"lib\"\n"));
    }

    void aPylocksPinsAreKept()
    {
        SiteRelease newer;
        newer.name = "lib";
        IndexSite site;
        for (const char* version : {"1.0", "2.0"}) {
            newer.version = version;
            site.add(newer);
        }
        site.start();
        write("a.in", "lib\n");
        write("pylock.toml", "lock-version = '1.0'\n[[packages]]\nname = 'lib'\nversion = '1.0'\n");
        index::SettingsRequest index;
        index.indexUrl = site.url();
        QVERIFY(compileIn(m_folder->path(), index, optionsFrom({"a.in", "-o", "pylock.toml"}))
                    .text.contains("version = \"1.0\"\n"));
        QVERIFY(compileIn(m_folder->path(), index, optionsFrom({"a.in", "-o", "pylock.toml", "-U"}))
                    .text.contains("version = \"2.0\"\n"));
    }

    void layoutAndNameMustAgree_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addRow("a pylock by another name") << "a.in -o a.txt --format pylock";
        QTest::addRow("another layout by a pylock's name") << "a.in -o pylock.dev.toml --format uv";
    }
    void layoutAndNameMustAgree()
    {
        QFETCH(QString, words);
        write("a.in", "lib\n");
        const Answer answer = compile(words);
        QVERIFY(answer.text.isEmpty());
        QVERIFY2(answer.refusal.contains("does not go with the name"), answer.refusal.constData());
    }
};

QTEST_GUILESS_MAIN(LockFormTest)
#include "lock_form_test.moc"
