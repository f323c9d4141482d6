// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/results.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::workspace;
using requirements::PackageChange;

Q_DECLARE_METATYPE(std::vector<lockwright::workspace::ReviewRow>)

namespace
{

PackageChange change(const char* name, PackageChange::Kind kind, const char* before, const char* after)
{
    PackageChange result;
    result.name = pep::Name::fromNormal(name);
    result.kind = kind;
    result.oldText = before;
    result.newText = after;
    return result;
}

CompiledProfile compiled(const char* name, CompiledProfile::Status status, std::vector<PackageChange> changes = {})
{
    CompiledProfile result;
    result.profile.name = name;
    result.status = status;
    result.diff.changes = std::move(changes);
    return result;
}

const PackageChange numpyUp = change("numpy", PackageChange::Kind::Upgraded, "1.26.3", "1.26.4");
const PackageChange numpyDown = change("numpy", PackageChange::Kind::Downgraded, "2.1.1", "1.26.4");
const PackageChange xxhashNew = change("xxhash", PackageChange::Kind::Added, "", "3.5.0");
const PackageChange yarlGone = change("yarl", PackageChange::Kind::Removed, "1.9.4", "");
const PackageChange richWords = change("rich", PackageChange::Kind::AnnotationOnly, "13.8.0", "13.8.0");

} // namespace

class ResultsTest : public QObject
{
    Q_OBJECT

private slots:
    void commitMessage_data()
    {
        using Rows = std::vector<ReviewRow>;
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<QString>("expected");
        QTest::addRow("nothing changed") << Rows{} << "Recompile requirements\n";
        QTest::addRow("one update is the subject")
            << Rows{{numpyUp, {"base", "ui"}}} << "Update numpy to 1.26.4\n\nnumpy 1.26.3 -> 1.26.4 (base, ui)\n";
        QTest::addRow("one new package is the subject")
            << Rows{{xxhashNew, {"base"}}} << "Add xxhash 3.5.0\n\nxxhash 3.5.0 added (base)\n";
        QTest::addRow("several changes are counted")
            << Rows{{numpyDown, {"base"}}, {xxhashNew, {"ui"}}, {yarlGone, {"ui"}}}
            << "Recompile requirements: 1 downgraded, 1 added, 1 removed\n\nnumpy 2.1.1 -> 1.26.4 (base)\n"
               "xxhash 3.5.0 added (ui)\nyarl 1.9.4 removed (ui)\n";
        QTest::addRow("changed comments are not told") << Rows{{numpyUp, {"base"}}, {richWords, {"base"}}}
                                                       << "Update numpy to 1.26.4\n\nnumpy 1.26.3 -> 1.26.4 (base)\n";
        QTest::addRow("credentials of a source are not told")
            << Rows{{change("demo", PackageChange::Kind::SourceChanged, "1.0", "https://u:p@h.example/demo.whl"),
                     {"base"}}}
            << "Take demo from https://h.example/demo.whl\n\ndemo 1.0 -> https://h.example/demo.whl (base)\n";
    }
    void commitMessage()
    {
        QFETCH(std::vector<ReviewRow>, rows);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(lockwright::workspace::commitMessage(rows)), expected);
    }

    void theSameChangeInSeveralProfilesIsOneRow()
    {
        CompilePlan plan;
        plan.profiles = {compiled("base", CompiledProfile::Status::Changed, {numpyUp}),
                         compiled("quantization", CompiledProfile::Status::Changed, {numpyDown, xxhashNew}),
                         compiled("ui", CompiledProfile::Status::Changed, {numpyUp})};
        const std::vector<ReviewRow> rows = reviewRows(plan);
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].change, numpyUp);
        QCOMPARE(rows[0].profiles, (std::vector<std::string>{"base", "ui"}));
        QCOMPARE(rows[1].change, numpyDown);
        QCOMPARE(rows[1].profiles, std::vector<std::string>{"quantization"});
        QCOMPARE(rows[2].change, xxhashNew);
    }

    void planIsOk_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<int>("changed");
        QTest::addRow("an unchanged lock is fine") << int(CompiledProfile::Status::Unchanged) << true << 0;
        QTest::addRow("a changed lock is fine") << int(CompiledProfile::Status::Changed) << true << 1;
        QTest::addRow("a conflict is not") << int(CompiledProfile::Status::Unsatisfiable) << false << 0;
        QTest::addRow("a failure is not") << int(CompiledProfile::Status::Failed) << false << 0;
        QTest::addRow("a skipped profile is not") << int(CompiledProfile::Status::Skipped) << false << 0;
    }
    void planIsOk()
    {
        QFETCH(int, status);
        QFETCH(bool, ok);
        QFETCH(int, changed);
        CompilePlan plan;
        plan.profiles = {compiled("base", CompiledProfile::Status::Unchanged),
                         compiled("ui", CompiledProfile::Status(status))};
        QCOMPARE(plan.ok(), ok);
        QCOMPARE(int(plan.changedCount()), changed);
    }

    void aRowIsDirectWhereAnyProfileAsksForIt()
    {
        PackageRow row;
        QVERIFY(!row.direct());
        QCOMPARE(row.version(), std::string());
        row.profiles.resize(2);
        row.profiles[0].profile = "base";
        row.profiles[0].version = "1.0";
        row.profiles[1].profile = "ui";
        row.profiles[1].version = "2.0";
        row.profiles[1].direct = true;
        QVERIFY(row.direct());
        QCOMPARE(row.version(), std::string("1.0"));
    }
};

QTEST_APPLESS_MAIN(ResultsTest)
#include "results_test.moc"
