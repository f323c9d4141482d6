// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/edit.h"

#include <QtTest>

using namespace lockwright;
using explain::Edit;

class EditTest : public QObject
{
    Q_OBJECT

    static pep::Name nameOf(const char* text) { return *pep::Name::parse(text); }

private slots:
    void theTightestChangeThatAdmitsAVersion_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("changed"); // empty: no change of clauses does it
        const auto row = [](const char* name, const char* requirement, const char* version, const char* changed) {
            QTest::newRow(name) << requirement << version << changed;
        };
        row("an upper bound of one number", "numpy<2", "2.1.0", "numpy<3");
        row("an upper bound of two numbers", "numpy<1.5", "2.1.3", "numpy<2.2");
        row("an upper bound of two numbers, by a patch release", "numpy<1.5", "1.5.1", "numpy<1.6");
        row("zeros of an upper bound stay, and do not make it tighter", "numpy<2.0.0", "2.1.1", "numpy<3.0.0");
        row("an upper bound of three numbers", "numpy<1.26.4", "1.26.4", "numpy<1.26.5");
        row("an upper bound by a version of fewer numbers", "numpy<1.26.4", "2", "numpy<3.0.0");
        row("an upper bound by its own pre-release", "numpy<3", "3.0rc1", "numpy<4");
        row("an upper bound that is included", "numpy<=1.26", "2.1.1", "numpy<=2.1.1");
        row("a lower bound keeps its two numbers", "numpy>=2.1", "1.26.4", "numpy>=1.26");
        row("a lower bound keeps its three numbers", "numpy>=2.1.1", "1.26.4", "numpy>=1.26.4");
        row("a lower bound of more numbers than the version has", "numpy>=2.1.1", "1.26", "numpy>=1.26");
        row("a lower bound of one number gets two", "numpy>=2", "1.26.4", "numpy>=1.26");
        row("a lower bound that is not included becomes one that is", "numpy>1", "1", "numpy>=1");
        row("a lower bound to a pre-release", "numpy>=2.1", "2.0rc1", "numpy>=2.0rc1");
        row("a lower bound that is not included", "numpy>2.1", "1.26.4", "numpy>1.26");
        row("a pinned version", "numpy==1.4.2", "2.1.0", "numpy==2.1.0");
        row("a pinned version with a local part", "torch==2.3", "2.4.0+cpu", "torch==2.4.0+cpu");
        row("a pinned series", "numpy==1.4.*", "2.1.0", "numpy==2.1.*");
        row("a pinned series of one number", "numpy==1.*", "2.1.0", "numpy==2.*");
        row("an arbitrary pin", "numpy===1.4", "2.1.0", "numpy===2.1.0");
        row("a compatible release of two numbers", "numpy~=1.4", "2.1.3", "numpy~=2.1");
        row("a compatible release of three numbers", "numpy~=1.4.2", "2.1.0", "numpy~=2.1.0");
        row("a compatible release downwards", "numpy~=2.1", "1.26.4", "numpy~=1.26");
        row("an excluded version", "numpy!=1.5", "1.5", "numpy");
        row("an excluded version among others", "numpy>=1,!=1.5,<2", "1.5", "numpy>=1,<2");
        row("an excluded version at the end", "numpy>=1,!=1.5", "1.5", "numpy>=1");
        row("an excluded series", "numpy!=1.*,>=1", "1.5", "numpy>=1");
        row("only the clause that rejects it changes", "numpy>=1.20,<2", "2.1.0", "numpy>=1.20,<3");
        row("two clauses that reject it", "numpy>=2.1,!=1.26.4", "1.26.4", "numpy>=1.26");
        row("white space stays", "numpy >= 1.20 , < 2", "2.1.0", "numpy >= 1.20 , < 3");
        row("extras and marker stay", "uvicorn[standard]<1 ; python_version < '3.12'", "1.4",
            "uvicorn[standard]<2 ; python_version < '3.12'");
        row("parentheses stay", "numpy (<2)", "2.1.0", "numpy (<3)");
        row("spelling stays", "Ruamel.YAML<0.18", "0.18.6", "Ruamel.YAML<0.19");
        row("an epoch", "odd<1!2", "1!2.1", "odd<1!3");
        row("a version that is admitted already", "numpy<2", "1.26.4", "");
        row("no clause", "numpy", "1.26.4", "");
        row("a direct reference", "numpy @ https://files.example/numpy-1.0.tar.gz", "1.26.4", "");
    }

    void theTightestChangeThatAdmitsAVersion()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, version);
        QFETCH(QString, changed);
        const auto result = explain::admitting(requirement.toStdString(), *pep::Version::parse(version.toStdString()));
        QCOMPARE(QString::fromStdString(result.value_or("")), changed);
    }

    void editsKeepAllOtherBytes_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* file, const char* text, int line, int column,
                            const char* before, const char* after, const char* result) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(text) << line << column << QByteArray(before)
                                << QByteArray(after) << QByteArray(result);
        };
        row("a comment behind the line", "a.in", "# top\nnumpy<2  # for now\nrich\n", 2, 1, "numpy<2", "numpy<3",
            "# top\nnumpy<3  # for now\nrich\n");
        row("line ends of another system", "a.in", "numpy<2\r\nrich\r\n", 1, 1, "numpy<2", "numpy<3",
            "numpy<3\r\nrich\r\n");
        row("no line end at the end", "a.in", "rich\nnumpy<2", 2, 1, "numpy<2", "numpy<3", "rich\nnumpy<3");
        row("aligned comments", "a.in", "numpy<2        # one\nrich           # two\nattrs          # three\n", 1, 1,
            "numpy<2", "numpy<2.1", "numpy<2.1      # one\nrich           # two\nattrs          # three\n");
        row("a line that goes", "a.in", "rich\nnumpy<2\nattrs\n", 2, 1, "numpy<2", "", "rich\nattrs\n");
        row("a line that is added where it sorts", "a.in", "attrs\nrich\n", 0, 0, "", "numpy<2",
            "attrs\nnumpy<2\nrich\n");
        row("hashes stay with their line", "a.in", "numpy==1.0 --hash=sha256:aa\nrich\n", 1, 1, "numpy==1.0",
            "numpy==2.0", "numpy==2.0 --hash=sha256:aa\nrich\n");
        row("a string of a project", "pyproject.toml",
            "[project]\nname = \"x\"\ndependencies = [\n  \"numpy<2\", # why\n]\n", 4, 3, "numpy<2", "numpy<3",
            "[project]\nname = \"x\"\ndependencies = [\n  \"numpy<3\", # why\n]\n");
    }

    void editsKeepAllOtherBytes()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, result);
        const Edit edit{Edit::Way::Relax,
                        {file.toStdString(), std::uint32_t(line), std::uint32_t(column)},
                        nameOf("numpy"),
                        before.toStdString(),
                        after.toStdString()};
        const auto edited = explain::edited(text.toStdString(), file.toStdString(), {edit});
        QVERIFY2(edited.has_value(), edited ? "" : edited.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(*edited), result);
    }

    void severalEditsOfOneFileFindTheirLines()
    {
        const std::string text = "a==1\n# why b\nb==1\nc==1\n";
        const std::vector<Edit> edits{{Edit::Way::Drop, {"x.in", 1, 1}, nameOf("a"), "a==1", ""},
                                      {Edit::Way::Raise, {"x.in", 4, 1}, nameOf("c"), "c==1", "c==2"}};
        QCOMPARE(explain::edited(text, "x.in", edits).value_or("?"), std::string("# why b\nb==1\nc==2\n"));
    }

    void linesKeepTheirNumbersWhereAskedTo()
    {
        const std::string text = "a==1 \\\n  --hash=sha256:aa\nb==1\n";
        const Edit gone{Edit::Way::Drop, {"x.in", 1, 1}, nameOf("a"), "a==1", ""};
        QCOMPARE(explain::edited(text, "x.in", {gone}, explain::LineNumbers::Keep).value_or("?"),
                 std::string("\n\nb==1\n"));
        const Edit added{Edit::Way::Move, {"x.in", 0, 0}, nameOf("aa"), "", "aa==1"};
        QCOMPARE(explain::edited("b==1", "x.in", {added}, explain::LineNumbers::Keep).value_or("?"),
                 std::string("b==1\naa==1\n"));
    }

    void aPinOfALockIsFoundByItsName()
    {
        const Edit edit{Edit::Way::Pin, {"x.txt", 9, 0}, nameOf("numpy"), "numpy==1.0", "numpy==2.0"};
        QCOMPARE(explain::edited("attrs==1\n    # via numpy\nnumpy==1.0\n    # via -r x.in\n", "x.txt", {edit})
                     .value_or("?"),
                 std::string("attrs==1\n    # via numpy\nnumpy==2.0\n    # via -r x.in\n"));
    }

    void aLineThatSaysSomethingElseIsRefused()
    {
        const Edit edit{Edit::Way::Relax, {"x.in", 1, 1}, nameOf("numpy"), "numpy<2", "numpy<3"};
        const auto edited = explain::edited("numpy<1\n", "x.in", {edit});
        QVERIFY(!edited.has_value());
        QVERIFY(edited.error().message.find("no longer says `numpy<2`") != std::string::npos);
        QVERIFY(edited.error().place.has_value());
    }

    void theTextOfALineIsReadAsWritten()
    {
        QCOMPARE(explain::writtenAt("# c\nnumpy >= 1 , <2  # why\n", {"x.in", 2, 1}).value_or("?"),
                 std::string("numpy >= 1 , <2"));
        QVERIFY(!explain::writtenAt("-r base.in\n", {"x.in", 1, 1}).has_value());
        QVERIFY(!explain::writtenAt("./lib\n", {"x.in", 1, 1}).has_value());
    }

    void aWayNamesItself()
    {
        using Way = Edit::Way;
        const std::vector<std::pair<Way, std::string>> names{
            {Way::Relax, "relax"}, {Way::Raise, "raise"}, {Way::Lower, "lower"},     {Way::Pin, "pin"},
            {Way::Move, "move"},   {Way::Drop, "drop"},   {Way::Setting, "setting"}, {Way::Override, "override"}};
        for (const auto& [way, text] : names)
            QCOMPARE(explain::name(way), text);
    }
};

QTEST_APPLESS_MAIN(EditTest)
#include "edit_test.moc"
