// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock_writer.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::requirements;

namespace
{

std::string written(std::vector<LockEntry> entries, LockStyle style = {})
{
    style.header = style.header && !style.command.empty();
    return writeLock(std::move(entries), style);
}

std::vector<pep::Name> names(std::initializer_list<const char*> texts)
{
    std::vector<pep::Name> result;
    for (const char* text : texts)
        result.push_back(*pep::Name::parse(text));
    return result;
}

LockEntry pin(const char* name, const char* version, std::initializer_list<const char*> dependents = {})
{
    LockEntry entry;
    entry.name = *pep::Name::parse(name);
    entry.version = version;
    entry.dependents = names(dependents);
    return entry;
}

LockEntry reference(const char* name, const char* url, bool editable = false)
{
    LockEntry entry;
    if (*name)
        entry.name = *pep::Name::parse(name);
    entry.url = url;
    entry.editable = editable;
    return entry;
}

Origin source(Origin::Kind kind, const char* file, const char* table = "")
{
    Origin origin;
    origin.kind = kind;
    origin.place = {file, 1, 1};
    origin.table = table;
    return origin;
}

} // namespace

class LockWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("editable");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a path stands alone") << "./zed" << false << "./zed";
        QTest::addRow("an editable keeps its path") << "./zed[foo]" << true << "-e ./zed[foo]";
        QTest::addRow("a file URL with one colon has a name") << "file:./zed" << false << "zed @ file:./zed";
        QTest::addRow("a file URL with a relative path loses its scheme") << "file://zed.whl" << false << "zed.whl";
        QTest::addRow("an absolute file URL has a name") << "file:///srv/zed" << false << "zed @ file:///srv/zed";
        QTest::addRow("the project root variable has a name")
            << "file://${PROJECT_ROOT}/zed" << false << "zed @ file://${PROJECT_ROOT}/zed";
        QTest::addRow("a URL has a name")
            << "https://h.example/zed.zip#sha256=ab" << false << "zed @ https://h.example/zed.zip#sha256=ab";
        QTest::addRow("a password never gets into a lock")
            << "https://u:p@h.example/z.zip" << false << "zed @ https://h.example/z.zip";
        QTest::addRow("a token never gets into a lock")
            << "git+https://tok@h.example/z" << false << "zed @ git+https://h.example/z";
        QTest::addRow("variables are no secrets")
            << "https://${USER}:${TOK}@h.example/z.zip" << false << "zed @ https://${USER}:${TOK}@h.example/z.zip";
        QTest::addRow("a variable beside a password does not save it")
            << "https://${USER}:p@h.example/z.zip" << false << "zed @ https://h.example/z.zip";
        QTest::addRow("the user of ssh is no secret")
            << "git+ssh://git@h.example/z" << false << "zed @ git+ssh://git@h.example/z";
        QTest::addRow("the password of ssh is one")
            << "git+ssh://git:p@h.example/z" << false << "zed @ git+ssh://git@h.example/z";
    }
    void lines()
    {
        QFETCH(QString, url);
        QFETCH(bool, editable);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(written({reference("zed", url.toUtf8(), editable)})), expected + "\n");
    }

    void sourcesStandInUvsOrder()
    {
        LockEntry entry = pin("a", "1", {"zeta", "beta", "a", "beta"});
        entry.sources = {source(Origin::Kind::Requirement, "requirements-dev.in"),
                         source(Origin::Kind::Requirement, "requirements/in/base.in"),
                         source(Origin::Kind::Requirement, "requirements/in/base.in"),
                         source(Origin::Kind::Override, "o.txt"),
                         source(Origin::Kind::Requirement, "pyproject.toml", "demo (pyproject.toml:dev)"),
                         source(Origin::Kind::Requirement, "pyproject.toml", "demo (pyproject.toml)"),
                         source(Origin::Kind::Constraint, "k.txt"),
                         source(Origin::Kind::Pin, "a.txt"),
                         source(Origin::Kind::CommandLine, "")};
        QCOMPARE(written({entry}), std::string("a==1\n    # via\n    #   -c k.txt\n    #   --override o.txt\n"
                                               "    #   -r requirements/in/base.in\n    #   -r requirements-dev.in\n"
                                               "    #   demo (pyproject.toml)\n    #   demo (pyproject.toml:dev)\n"
                                               "    #   beta\n    #   zeta\n"));
        LockStyle line;
        line.annotations = AnnotationStyle::Line;
        QCOMPARE(written({entry}, line),
                 std::string("a==1                      # via beta, zeta, -c k.txt, --override o.txt, "
                             "-r requirements/in/base.in, -r requirements-dev.in, "
                             "demo (pyproject.toml), demo (pyproject.toml:dev)\n"));
        LockStyle pipTools;
        pipTools.layout = LockLayout::PipTools;
        entry.sources.resize(2);
        QCOMPARE(written({entry}, pipTools),
                 std::string("a==1\n    # via\n    #   -r requirements-dev.in\n"
                             "    #   -r requirements/in/base.in\n    #   beta\n    #   zeta\n"));
        LockStyle none;
        none.annotations = AnnotationStyle::None;
        QCOMPARE(written({entry}, none), std::string("a==1\n"));
    }

    void includedFilesStandInUvsOrder()
    {
        // What a file without a folder includes comes first, and paths are spelled as the lines put them together.
        Origin entry = source(Origin::Kind::Requirement, "dev.in");
        Origin included = source(Origin::Kind::Requirement, "requirements.in");
        included.chain = {{"dev.in", 1, 1}};
        LockEntry pinned = pin("a", "1");
        pinned.sources = {entry, included};
        QCOMPARE(written({pinned}), std::string("a==1\n    # via\n    #   -r requirements.in\n    #   -r dev.in\n"));
        Origin above = source(Origin::Kind::Requirement, "base.in");
        above.chain = {{"in/dev.in", 1, 1}};
        above.spelled = "in/../base.in";
        pinned.sources = {source(Origin::Kind::Requirement, "in/dev.in"), above};
        QCOMPARE(written({pinned}), std::string("a==1\n    # via\n    #   -r in/../base.in\n    #   -r in/dev.in\n"));
        LockStyle pipTools;
        pipTools.layout = LockLayout::PipTools;
        QCOMPARE(written({pinned}, pipTools),
                 std::string("a==1\n    # via\n    #   -r base.in\n    #   -r in/dev.in\n"));
    }

    void normalAnnotations_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a path that goes up") << "-r in/../base.in"
                                             << "-r base.in";
        QTest::addRow("a path that stays") << "-c ./a/./k.txt"
                                           << "-c a/k.txt";
        QTest::addRow("a plain path") << "--override o.txt"
                                      << "--override o.txt";
        QTest::addRow("a package") << "zope.interface"
                                   << "zope.interface";
        QTest::addRow("a table") << "demo (pyproject.toml)"
                                 << "demo (pyproject.toml)";
    }
    void normalAnnotations()
    {
        QFETCH(QString, item);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(normalAnnotation(item.toStdString())), expected);
    }

    void lineStyle()
    {
        LockStyle style;
        style.annotations = AnnotationStyle::Line;
        LockEntry longName = pin("a-name-that-is-longer-than-the-column", "1.0", {"b"});
        LockEntry hashed = pin("h", "1", {"b", "c"});
        hashed.hashes = {"sha256:bb", "sha256:aa"};
        LockEntry lonely = pin("x", "1");
        LockEntry indexed = pin("y", "1", {"x"});
        indexed.index = "https://u:p@h.example/simple";
        QCOMPARE(written({longName, hashed, lonely, indexed}, style),
                 std::string("a-name-that-is-longer-than-the-column==1.0  # via b\n"
                             "h==1 \\\n    --hash=sha256:bb \\\n    --hash=sha256:aa\n    # via b, c\n"
                             "x==1\n"
                             "y==1                      # via x\n    # from https://h.example/simple\n"));
    }

    void order()
    {
        LockEntry one = pin("c", "1.10");
        one.marker = "os_name == 'nt'";
        LockEntry two = pin("c", "1.9");
        two.marker = "os_name != 'nt'";
        QCOMPARE(
            written({pin("zope-b", "1"), pin("zope2", "1"), one, two, reference("aa", "./zz"),
                     reference("q", "./y", true), reference("r", "./x", true)}),
            std::string(
                "-e ./x\n-e ./y\n./zz\nc==1.9 ; os_name != 'nt'\nc==1.10 ; os_name == 'nt'\nzope-b==1\nzope2==1\n"));
    }

    void extras()
    {
        LockEntry entry = pin("x", "1");
        entry.extras = names({"f", "e", "f"});
        LockStyle style;
        QCOMPARE(written({entry}, style), std::string("x==1\n"));
        style.keepExtras = true;
        QCOMPARE(written({entry}, style), std::string("x[e, f]==1\n"));
        style.layout = LockLayout::PipTools;
        QCOMPARE(written({entry}, style), std::string("x[e,f]==1\n"));
    }

    void linesThatDifferInExtrasOnlyBecomeOne()
    {
        LockEntry plain = pin("x", "1", {"a"});
        plain.marker = "sys_platform == 'darwin'";
        LockEntry extra = pin("x", "1", {"b"});
        extra.extras = names({"e"});
        extra.marker = "sys_platform == 'linux'";
        LockStyle style;
        QCOMPARE(written({extra, plain}, style),
                 std::string(
                     "x==1 ; sys_platform == 'darwin' or sys_platform == 'linux'\n    # via\n    #   a\n    #   b\n"));
        style.keepExtras = true;
        QCOMPARE(written({extra, plain}, style), std::string("x==1 ; sys_platform == 'darwin'\n    # via a\n"
                                                             "x[e]==1 ; sys_platform == 'linux'\n    # via b\n"));
    }

    void headers()
    {
        LockStyle style;
        style.command = "lockwright compile a.in -o a.txt";
        QCOMPARE(writeLock({pin("a", "1")}, style),
                 std::string("# This file was autogenerated by lockwright via the following command:\n#    lockwright "
                             "compile a.in -o a.txt\na==1\n"));
        style.layout = LockLayout::PipTools;
        style.pythonVersion = "3.12";
        QCOMPARE(writeLock({pin("a", "1")}, style),
                 std::string(
                     "#\n# This file is autogenerated by lockwright with Python 3.12\n# by the following command:\n#\n"
                     "#    lockwright compile a.in -o a.txt\n#\na==1\n"));
    }

    void options()
    {
        LockStyle style;
        style.emitIndexUrl = style.emitFindLinks = style.emitBuildOptions = true;
        style.indexUrl = "https://u:p@h.example/simple";
        style.extraIndexUrls = {"https://${TOK}@i.example/simple", "https://i2.example/simple",
                                "https://i2.example/simple"};
        style.findLinks = {"./wheels"};
        style.noBinary = {":all:"};
        style.onlyBinary = {"numpy"};
        QCOMPARE(written({pin("a", "1")}, style),
                 std::string("--index-url https://h.example/simple\n--extra-index-url https://${TOK}@i.example/simple\n"
                             "--extra-index-url https://i2.example/simple\n--find-links ./wheels\n--no-binary "
                             ":all:\n--only-binary numpy\n\na==1\n"));
    }

    void leftOutPackages()
    {
        LockStyle style;
        style.unsafe = names({"setuptools", "pip", "absent"});
        const std::vector<LockEntry> entries{pin("a", "1"), pin("pip", "1", {"a"}), pin("setuptools", "1", {"a"})};
        QCOMPARE(written(entries, style),
                 std::string("a==1\n\n# The following packages were excluded from the output:\n# setuptools\n# pip\n"));
        LockStyle bare = style;
        bare.annotations = AnnotationStyle::None;
        QCOMPARE(written(entries, bare), std::string("a==1\n"));
        style.layout = LockLayout::PipTools;
        QCOMPARE(written(entries, style), std::string("a==1\n\n# The following packages are considered to be unsafe in "
                                                      "a requirements file:\n# pip\n# setuptools\n"));
        style.allowUnsafe = true;
        QCOMPARE(written(entries, style),
                 std::string("a==1\n\n# The following packages are considered to be unsafe in a requirements file:\n"
                             "pip==1\n    # via a\nsetuptools==1\n    # via a\n"));
    }

    void pipToolsWarnsOfWhatHasNoHash()
    {
        LockStyle style;
        style.layout = LockLayout::PipTools;
        style.unsafe = names({"pip"});
        LockEntry hashed = pin("a", "1");
        hashed.hashes = {"sha256:aa"};
        QCOMPARE(
            written({hashed, reference("", "./b"), pin("pip", "1")}, style),
            std::string(
                "# WARNING: pip install will require the following package to be hashed.\n"
                "# Consider using a hashable URL like https://github.com/jazzband/pip-tools/archive/SOMECOMMIT.zip\n"
                "./b\na==1 \\\n    --hash=sha256:aa\n\n"
                "# WARNING: The following packages were not pinned, but pip requires them to be\n"
                "# pinned when the requirements file includes hashes and the requirement is not\n"
                "# satisfied by a package already installed. Consider using the --allow-unsafe flag.\n# pip\n"));
    }

    void nothingAtAll()
    {
        LockStyle style;
        QCOMPARE(written({}, style), std::string());
        style.layout = LockLayout::PipTools;
        QCOMPARE(written({}, style), std::string("\n"));
    }

    void arbitraryEqualityIsPipToolsOnly()
    {
        LockEntry entry = pin("a", "1.0");
        entry.arbitrary = true;
        LockStyle style;
        QCOMPARE(written({entry}, style), std::string("a==1.0\n"));
        style.layout = LockLayout::PipTools;
        QCOMPARE(written({entry}, style), std::string("a===1.0\n"));
    }

    void everyLineHasTheLineEndOfTheStyle()
    {
        LockStyle style;
        style.newline = "\r\n";
        style.command = "x";
        LockEntry entry = pin("a", "1", {"b", "c"});
        entry.hashes = {"sha256:aa"};
        const QByteArray text = QByteArray::fromStdString(writeLock({entry}, style));
        QCOMPARE(text.count('\n'), text.count("\r\n"));
        QCOMPARE(text.count('\n'), 7);
    }
};

QTEST_APPLESS_MAIN(LockWriterTest)
#include "lock_writer_test.moc"
