// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edit_plan.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>

using namespace lockwright;
using workspace::EditedFile;
using workspace::EditPlan;
using workspace::EditWish;
using Kind = EditWish::Kind;

class EditPlanTest : public QObject
{
    Q_OBJECT

    using Files = std::map<std::string, std::string>;

    static Result<EditPlan> plan(const EditWish& wish, const Files& files, const std::vector<EditedFile>& pending = {})
    {
        const std::vector<requirements::Profile> profiles{
            {"base", "base.in", {}, "base.txt"},
            {"dev", "dev.in", {}, "dev.txt"},
            {"project", "pyproject.toml", {}, "project.txt"},
            {"docs", "pyproject.toml", "group:docs", "docs.txt"},
        };
        const auto disk = [&](const std::filesystem::path& path) -> Result<std::string> {
            const auto found = files.find(path.filename().string());
            if (found == files.end())
                return fail(ErrorCode::Io, "no such file", {}, Place{path.filename().string()});
            return found->second;
        };
        return workspace::planEdit(wish, pending, {"/w", profiles, disk});
    }

    static EditWish set(const char* requirement, std::optional<std::string> reason = std::nullopt)
    {
        EditWish wish;
        wish.profile = "base";
        wish.requirement = requirement;
        wish.reason = std::move(reason);
        return wish;
    }

    static EditWish about(Kind kind, const char* package, const char* profile = "base", const char* target = "")
    {
        EditWish wish;
        wish.kind = kind;
        wish.profile = profile;
        wish.package = package;
        wish.target = target;
        return wish;
    }

    static QByteArray textAfter(const EditPlan& plan, const char* file, const QByteArray& otherwise)
    {
        for (const EditedFile& edited : plan.files)
            if (edited.path == file)
                return QByteArray::fromStdString(edited.after);
        return otherwise;
    }

private slots:
    void settingALine_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("reason"); // "-": none is given
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* before, const char* wish, const char* reason,
                            const char* after) {
            QTest::newRow(name) << QByteArray(before) << QString(wish) << QString(reason) << QByteArray(after);
        };
        row("another version keeps the comment", "numpy<2  # why\nrich\n", "numpy==2.1.1", "-",
            "numpy==2.1.1  # why\nrich\n");
        row("a reason replaces the comment", "numpy<2  # why\n", "numpy==2", "because", "numpy==2  # because\n");
        row("an empty reason removes it", "numpy<2  # why\n", "numpy<2", "", "numpy<2\n");
        row("a reason alone", "numpy<2\nrich\n", "numpy<2", "for torch", "numpy<2  # for torch\nrich\n");
        row("a comment behind the wish is its reason", "numpy<2\n", "numpy<3  # soon", "-", "numpy<3  # soon\n");
        row("extras and marker stay", "Uvicorn[standard]<1 ; python_version < '3.12'\n", "uvicorn==0.30", "-",
            "Uvicorn[standard]==0.30 ; python_version < '3.12'\n");
        row("extras of the wish count", "uvicorn[standard]<1\n", "uvicorn[test]==0.30", "-", "uvicorn[test]==0.30\n");
        row("a line with another marker is another line", "numpy<2 ; python_version < '3.9'\n",
            "numpy==2 ; python_version >= '3.9'", "-",
            "numpy<2 ; python_version < '3.9'\nnumpy==2 ; python_version >= '3.9'\n");
        row("the marker says which line", "a<1 ; os_name == 'nt'\na<2 ; os_name != 'nt'\n", "a<3 ; os_name!='nt'", "-",
            "a<1 ; os_name == 'nt'\na<3 ; os_name!='nt'\n");
        row("without a marker the line without one is meant", "a<1 ; os_name == 'nt'\na<2\n", "a<3", "-",
            "a<1 ; os_name == 'nt'\na<3\n");
        row("a new line where it sorts", "attrs\nrich\n", "numpy", "-", "attrs\nnumpy\nrich\n");
        row("a new line behind the last requirement", "rich\nattrs\n\n--no-index\n", "numpy", "why",
            "rich\nattrs\nnumpy  # why\n\n--no-index\n");
        row("a new line in an empty file", "", "numpy", "-", "numpy\n");
        row("a new line behind one without an end", "rich\nattrs", "numpy", "-", "rich\nattrs\nnumpy\n");
        row("line ends of another system", "rich\r\nattrs\r\n", "numpy", "-", "rich\r\nattrs\r\nnumpy\r\n");
        row("a byte order mark", "\xef\xbb\xbfnumpy<2\n", "numpy<3", "-", "\xef\xbb\xbfnumpy<3\n");
        row("hashes of other versions go",
            "numpy==1.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb  # why\nrich\n", "numpy==2.0", "-",
            "numpy==2.0  # why\nrich\n");
        row("hashes of the same versions stay", "numpy==1.0 --hash=sha256:aa\n", "numpy==1.0", "why",
            "numpy==1.0 --hash=sha256:aa  # why\n");
        row("a URL instead of versions keeps the marker apart", "numpy<2; os_name == 'nt'\n",
            "numpy @ https://files.example/numpy-2.tar.gz", "-",
            "numpy @ https://files.example/numpy-2.tar.gz ; os_name == 'nt'\n");
        row("a path is a line of its own", "numpy\n", "-e ./lib", "-", "numpy\n-e ./lib\n");
        row("what is said already", "numpy<2\n", "numpy<2", "-", "numpy<2\n");
    }

    void settingALine()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, requirement);
        QFETCH(QString, reason);
        QFETCH(QByteArray, after);
        EditWish wish = set(requirement.toUtf8().constData());
        if (reason != "-")
            wish.reason = reason.toStdString();
        const auto result = plan(wish, {{"base.in", before.toStdString()}});
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(textAfter(*result, "base.in", before), after);
        QCOMPARE(result->edits.empty(), before == after);
        QCOMPARE(result->lines.size(), result->edits.size());
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("message");
        QTest::newRow("several lines without a marker") << "twice<3"
                                                        << "2 lines are about twice: line 2 (twice<1 ; os_name";
        QTest::newRow("no requirement") << "numpy =="
                                        << "";
        QTest::newRow("an include") << "-r other.in"
                                    << "is not one requirement";
        QTest::newRow("two requirements") << "a\nb"
                                          << "is not one requirement";
        QTest::newRow("hashes") << "numpy==1 --hash=sha256:aa"
                                << "hashes and the like";
        QTest::newRow("nothing") << ""
                                 << "is not one requirement";
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, message);
        const Files files{{"base.in", "numpy\ntwice<1 ; os_name == 'nt'\ntwice<2 ; os_name != 'nt'\n"}};
        const auto result = plan(set(requirement.toUtf8().constData()), files);
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message.find(message.toStdString()) != std::string::npos,
                 result.error().message.c_str());
        QVERIFY(!plan(set("numpy", std::string("two\nlines")), files).has_value());
        QVERIFY(!plan(set("numpy", std::string("turned \u202e round")), files).has_value());
    }

    void aProfileThatIsNoneNamesTheNearest()
    {
        const auto result = plan(about(Kind::Remove, "numpy", "bass"), {{"base.in", "numpy\n"}});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().hint, std::string("did you mean `base`?"));
    }

    void removing()
    {
        const Files files{{"base.in", "rich\n\n# why numpy\nnumpy<2\n"}, {"dev.in", "-r base.in\nattrs\n"}};
        const auto result = plan(about(Kind::Remove, "NumPy"), files);
        QVERIFY(result.has_value());
        QCOMPARE(textAfter(*result, "base.in", {}), QByteArray("rich\n\n"));
        QCOMPARE(result->edits.front().before, std::string("numpy<2"));
        const auto inherited = plan(about(Kind::Remove, "numpy", "dev"), files);
        QVERIFY(!inherited.has_value());
        QCOMPARE(inherited.error().hint, std::string("dev has it from base.in:4"));
    }

    void movingTakesCommentsAndHashesAlong()
    {
        const Files files{{"base.in", "rich\n# why a\na==1 \\\n    --hash=sha256:aa  # held\n"}, {"dev.in", "b\r\n"}};
        const auto result = plan(about(Kind::Move, "a", "base", "dev"), files);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(textAfter(*result, "base.in", {}), QByteArray("rich\n"));
        QCOMPARE(textAfter(*result, "dev.in", {}),
                 QByteArray("b\r\n# why a\r\na==1 \\\r\n    --hash=sha256:aa  # held\r\n"));
        QCOMPARE(result->edits.size(), std::size_t(2));
        QCOMPARE(result->lines.back(), (Place{"dev.in", 3, 1}));
    }

    void movingOntoAnotherLineIsRefused()
    {
        const Files files{{"base.in", "a<2\n"}, {"dev.in", "b\nA>1\n"}};
        const auto result = plan(about(Kind::Move, "a", "base", "dev"), files);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().place.value_or(Place{}), (Place{"dev.in", 2, 1}));
        QVERIFY(!plan(about(Kind::Move, "a", "base", "base"), files).has_value());
    }

    void holdingAsksForTheLockedVersion()
    {
        const Files files{{"base.in", "numpy>=1\nrich\n"},
                          {"base.txt", "numpy==1.26.4\nrich @ file:///x\nidna==3.7\n"}};
        EditWish wish = about(Kind::Hold, "numpy");
        wish.reason = "until the sort is mended";
        const auto result = plan(wish, files);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(textAfter(*result, "base.in", {}), QByteArray("numpy==1.26.4  # until the sort is mended\nrich\n"));
        QCOMPARE(textAfter(*plan(about(Kind::Hold, "idna"), files), "base.in", {}),
                 QByteArray("idna==3.7\nnumpy>=1\nrich\n").prepend(""));
        QVERIFY(!plan(about(Kind::Hold, "rich"), files).has_value());
        QVERIFY(!plan(about(Kind::Hold, "flask"), files).has_value());
        QVERIFY(!plan(about(Kind::Hold, "numpy", "dev"), files).has_value());
    }

    void projectFiles_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* before, const char* profile, const char* wish,
                            const char* reason, const char* after) {
            const QByteArray head("[project]\nname = \"x\"\nversion = \"1\"\n");
            QTest::newRow(name) << head + before << QString(profile) << QString(wish) << QString(reason)
                                << head + after;
        };
        row("a string is replaced", "dependencies = [\n  \"numpy<2\", # why\n]\n", "project", "numpy==2", "-",
            "dependencies = [\n  \"numpy==2\", # why\n]\n");
        row("its comment is replaced", "dependencies = [\n  \"numpy<2\", # why\n]\n", "project", "numpy<2", "held",
            "dependencies = [\n  \"numpy<2\", # held\n]\n");
        row("a comment is added", "dependencies = [\n  \"numpy<2\"\n]\n", "project", "numpy<2", "held",
            "dependencies = [\n  \"numpy<2\"  # held\n]\n");
        row("a string is added where it sorts", "dependencies = [\n    \"attrs\",\n    \"rich\",\n]\n", "project",
            "numpy", "why", "dependencies = [\n    \"attrs\",\n    \"numpy\",  # why\n    \"rich\",\n]\n");
        row("a string is added behind one without a comma", "dependencies = [\n  'rich',\n  'attrs' # a\n]\n",
            "project", "numpy", "-", "dependencies = [\n  'rich',\n  'attrs', # a\n  'numpy'\n]\n");
        row("a list on one line", "dependencies = [\"rich\", \"attrs\"]\n", "project", "numpy", "-",
            "dependencies = [\"rich\", \"attrs\", \"numpy\"]\n");
        row("an empty list", "dependencies = []\n", "project", "numpy ; os_name == 'nt'", "-",
            "dependencies = [\"numpy ; os_name == 'nt'\"]\n");
        row("quotes of markers give way", "dependencies = [\"rich\"]\n", "project", "numpy ; os_name == \"nt\"", "-",
            "dependencies = [\"rich\", \"numpy ; os_name == 'nt'\"]\n");
        row("a group", "[dependency-groups]\ndocs = [\n\t\"a\",\n\t{include-group = \"t\"},\n]\nt = [\"b\"]\n", "docs",
            "c", "-",
            "[dependency-groups]\ndocs = [\n\t\"a\",\n\t\"c\",\n\t{include-group = \"t\"},\n]\nt = [\"b\"]\n");
    }

    void projectFiles()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, profile);
        QFETCH(QString, requirement);
        QFETCH(QString, reason);
        QFETCH(QByteArray, after);
        EditWish wish = set(requirement.toUtf8().constData());
        wish.profile = profile.toStdString();
        if (reason != "-")
            wish.reason = reason.toStdString();
        const auto result = plan(wish, {{"pyproject.toml", before.toStdString()}});
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QCOMPARE(textAfter(*result, "pyproject.toml", before), after);
    }

    void aListOnOneLineHasNoRoomForAReason()
    {
        const Files files{{"pyproject.toml", "[project]\nname = \"x\"\ndependencies = [\"a\", \"b\"]\n"}};
        EditWish wish = set("c", std::string("why"));
        wish.profile = "project";
        QVERIFY(!plan(wish, files).has_value());
        wish.requirement = "a<2";
        QVERIFY(!plan(wish, files).has_value());
        wish.requirement = "./lib";
        wish.reason.reset();
        QVERIFY(!plan(wish, files).has_value());
    }

    void pendingTextsAreEditedFurther()
    {
        const Files files{{"base.in", "a\nb\n"}, {"dev.in", "-r base.in\n"}};
        const auto first = plan(set("c==1"), files);
        QVERIFY(first.has_value());
        const auto second = plan(about(Kind::Remove, "a"), files, first->files);
        QVERIFY(second.has_value());
        QCOMPARE(second->files.size(), std::size_t(1));
        QCOMPARE(second->files.front().before, std::string("a\nb\n"));
        QCOMPARE(second->files.front().after, std::string("b\nc==1\n"));
        const auto back = plan(about(Kind::Remove, "c"), files, first->files);
        QVERIFY(back.has_value());
        QVERIFY(back->files.empty());
        EditWish below = set("c<2");
        below.profile = "dev";
        const auto inherited = plan(below, files, first->files);
        QVERIFY(inherited.has_value());
        QCOMPARE(inherited->inherited, std::size_t(1));
        QCOMPARE(inherited->files.size(), std::size_t(2));
    }

    void aFileThatChangedOnDiskIsRefused()
    {
        const auto first = plan(set("c==1"), {{"base.in", "a\n"}});
        QVERIFY(first.has_value());
        const auto second = plan(set("d"), {{"base.in", "a\nz\n"}}, first->files);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Io);
    }

    /// Whatever is wished for, lines that no wish is about keep their bytes, and texts lead back.
    void onlyTheLinesOfAWishChange()
    {
        QRandomGenerator random(7);
        const QStringList names{"alpha", "beta", "gamma", "delta", "epsilon"};
        const QStringList versions{"", "<2", "==1.5", " >= 1 , <3", "~=1.4"};
        const QStringList tails{"", "  # why", "# tight", " ; python_version < '3.12'", " \\\n    --hash=sha256:aa"};
        int made = 0;
        for (int round = 0; round < 400; ++round) {
            const QByteArray end = random.bounded(2) != 0 ? "\n" : "\r\n";
            QByteArray text = random.bounded(3) == 0 ? "\xef\xbb\xbf# head" + end : QByteArray();
            for (const QString& name : names)
                if (random.bounded(3) != 0)
                    text += (name + versions[random.bounded(5)] + tails[random.bounded(5)]).toUtf8().replace("\n", end)
                            + end + (random.bounded(4) == 0 ? "# between" + end + end : QByteArray());
            Files files{{"base.in", text.toStdString()}};
            std::vector<EditedFile> pending;
            for (int step = 0; step < 4; ++step) {
                const QString name = names[random.bounded(5)];
                const std::string before = pending.empty() ? text.toStdString() : pending.front().after;
                EditWish wish = random.bounded(2) != 0 ? about(Kind::Remove, name.toUtf8().constData())
                                                       : set((name + "==7").toUtf8().constData());
                if (random.bounded(2) != 0)
                    wish.reason = "reason";
                const auto result = plan(wish, files, pending);
                if (!result)
                    continue; // nothing to remove
                ++made;
                pending = result->files;
                const std::string after = pending.empty() ? text.toStdString() : pending.front().after;
                for (const QString& other : names) {
                    if (other == name)
                        continue;
                    const auto lineOf = [&](const std::string& whole) {
                        const QByteArray bytes = QByteArray::fromStdString(whole);
                        const auto begin = bytes.indexOf(other.toUtf8());
                        return begin < 0 ? QByteArray()
                                         : bytes.mid(begin, bytes.indexOf(end, begin) - begin + end.size());
                    };
                    QCOMPARE(lineOf(after), lineOf(before));
                }
                for (const EditedFile& file : pending)
                    QCOMPARE(QByteArray::fromStdString(file.before), text);
            }
        }
        QVERIFY(made > 400);
    }

    void longAndHostileTexts()
    {
        std::string text;
        for (int i = 0; i < 10000; ++i)
            text += "package-" + std::to_string(i) + "==1  # \u202e turned\n";
        const auto result = plan(set("package-5000==2", std::string("why")), {{"base.in", text}});
        QVERIFY(result.has_value());
        QCOMPARE(result->edits.front().place.line, 5001u);
        QVERIFY(!plan(set("numpy", std::string("a\x1b[31m")), {{"base.in", text}}).has_value());
        QVERIFY(!plan(set("numpy"), {{"base.in", "numpy ==\x01\n"}}).has_value());
    }
};

QTEST_APPLESS_MAIN(EditPlanTest)
#include "edit_plan_test.moc"
