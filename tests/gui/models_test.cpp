// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_workspace.h"
#include "models/package_filter.h"
#include "models/package_model.h"
#include "models/profile_model.h"
#include "models/review_model.h"
#include "words.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::gui;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

namespace
{
/// "name version newest" lines with an optional fourth word "direct" or "differs".
std::shared_ptr<const workspace::PackagesReport> packages(const char* lines)
{
    auto report = std::make_shared<workspace::PackagesReport>();
    for (const QByteArray& line : QByteArray(lines).split('\n')) {
        const auto words = line.simplified().split(' ');
        workspace::PackageRow row;
        row.name = pep::Name::fromNormal(words[0].toStdString());
        const bool direct = words.size() > 3 && words[3] == "direct";
        row.profiles.resize(2);
        row.profiles[0].profile = "base";
        row.profiles[0].direct = direct;
        row.profiles[1].profile = "dev";
        for (auto& place : row.profiles)
            place.version = words[1].toStdString();
        if (words.size() > 3 && words[3] == "differs") {
            row.profiles[1].version = "0.1";
        }
        row.newest = words[2] == "?" ? "" : words[2].toStdString();
        row.newestKnown = words[2] != "?";
        workspace::deriveFacts(row);
        report->rows.push_back(row);
    }
    return report;
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.index(row, 0).data().toString();
    return result;
}

workspace::ReviewRow change(const char* name, requirements::PackageChange::Kind kind,
                            requirements::PackageChange::Cause cause, std::vector<std::string> profiles)
{
    workspace::ReviewRow row;
    row.change.name = pep::Name::fromNormal(name);
    row.change.kind = kind;
    row.change.cause = cause;
    row.change.oldText = kind == requirements::PackageChange::Kind::Added ? "" : "1.0";
    row.change.newText = kind == requirements::PackageChange::Kind::Removed ? "" : "2.0";
    row.profiles = std::move(profiles);
    return row;
}
} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void packageCell_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("role");
        QTest::addColumn<QVariant>("expected");
        using Column = PackageModel::Column;
        const auto row = [](const char* name, const char* line, Column column, int role, const QVariant& expected) {
            QTest::addRow("%s", name) << QByteArray(line) << int(column) << role << expected;
        };
        row("the name is shown as it is", "zlib 1.3 1.3", Column::Name, Qt::DisplayRole, "zlib");
        row("a name that looks like markup is shown as it is", "<b>x</b> 1.3 1.3", Column::Name, Qt::DisplayRole,
            "<b>x</b>");
        row("a newer version has an arrow", "zlib 1.3 1.4", Column::Newest, Qt::DisplayRole, "↑ 1.4");
        row("the newest version has an equals sign", "zlib 1.3 1.3", Column::Newest, Qt::DisplayRole, "= 1.3");
        row("an unknown newest version says so", "zlib 1.3 ?", Column::Newest, Qt::DisplayRole, "unknown");
        row("1.10 is newer than 1.9", "zlib 1.9 1.10", Column::Name, PackageModel::OutdatedRole, true);
        row("1.9 is not newer than 1.10", "zlib 1.10 1.9", Column::Name, PackageModel::OutdatedRole, false);
        row("an unknown newest version is not newer", "zlib 1.3 ?", Column::Name, PackageModel::OutdatedRole, false);
        row("different versions are marked and all shown", "zlib 1.3 1.3 differs", Column::Locked, Qt::DisplayRole,
            "≠ 1.3, 0.1");
        row("a direct package says so", "zlib 1.3 1.3 direct", Column::Direct, Qt::DisplayRole, "direct");
        row("profiles are counted", "zlib 1.3 1.3", Column::Profiles, Qt::DisplayRole, 2);
        row("an unknown role gives nothing", "zlib 1.3 1.3", Column::Name, Qt::UserRole + 99, QVariant());
    }
    void packageCell()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, column);
        QFETCH(int, role);
        QFETCH(QVariant, expected);
        PackageModel model;
        QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        model.setReport(packages(line));
        QCOMPARE(model.data(model.index(0, column), role), expected);
    }

    void versionsOfOneProfile()
    {
        PackageModel model;
        model.setReport(packages("zlib 1.3 1.3 differs"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setProfile("dev");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, int(PackageModel::Column::Locked)).data().toString(), QString("0.1"));
    }

    void filterOfAProfile()
    {
        PackageModel model;
        PackageFilter filter;
        QAbstractItemModelTester tester(&filter, FailureMode::QtTest);
        filter.setSourceModel(&model);
        model.setReport(packages("alpha 1.0 1.0 direct\nalpha-tools 1.0 1.0\nbeta 1.0 2.0\ngamma 1.0 1.0 differs"));
        filter.setQuery(workspace::PackageQuery::parse("direct"));
        filter.sort(0);
        QCOMPARE(names(filter), QStringList{"alpha"});
        filter.setProfile("dev"); // base's file asks for it
        QCOMPARE(names(filter), QStringList());
        filter.setQuery(workspace::PackageQuery::parse("outdated -gamma"));
        QCOMPARE(names(filter), QStringList{"beta"});
    }

    void versionsSortAsVersions()
    {
        PackageModel model;
        PackageFilter filter;
        filter.setSourceModel(&model);
        model.setReport(packages("a 1.10 1.10\nb 1.9 1.9\nc 1.2 1.2"));
        filter.sort(int(PackageModel::Column::Locked));
        QCOMPARE(names(filter).join(' '), QString("c b a"));
    }

    void tokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("present");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a token is added behind the words") << "numpy" << true << "numpy direct";
        QTest::addRow("a token is not added twice") << "direct numpy" << true << "numpy direct";
        QTest::addRow("a token is taken out") << "direct numpy" << false << "numpy";
    }
    void tokens()
    {
        QFETCH(QString, text);
        QFETCH(bool, present);
        QFETCH(QString, expected);
        QCOMPARE(withToken(text, "direct", present), expected);
    }

    void profileTree()
    {
        ProfileModel model;
        QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        const auto script = test::Script::sample();
        model.setReport(std::make_shared<const workspace::ProfilesReport>(script->profiles));
        QCOMPARE(names(model), QStringList({"All profiles", "base"}));
        const QModelIndex base = model.index(1, 0);
        QCOMPARE(model.rowCount(base), 3);
        const QModelIndex development = model.indexOf("development");
        QCOMPARE(development.parent().data().toString(), QString("build"));
        QCOMPARE(development.siblingAtColumn(2).data().toString(), QString("○ no lock"));
        QCOMPARE(model.indexOf("ui").parent(), base);
        QCOMPARE(model.indexOf("nowhere").data().toString(), QString("All profiles"));
        model.setReport(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void ringOfProfilesIsNoRingOfRows()
    {
        auto report = std::make_shared<workspace::ProfilesReport>();
        report->profiles.resize(2);
        report->profiles[0].profile.name = "a";
        report->profiles[1].profile.name = "b";
        report->edges = {{0, 1, requirements::ProfileEdge::Kind::Includes, {}},
                         {1, 0, requirements::ProfileEdge::Kind::Includes, {}},
                         {1, 1, requirements::ProfileEdge::Kind::Includes, {}}};
        ProfileModel model;
        QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        model.setReport(report);
        QCOMPARE(names(model), QStringList({"All profiles", "a"}));
        QCOMPARE(model.indexOf("b").parent(), model.indexOf("a"));
    }

    void reviewGroups()
    {
        using Kind = requirements::PackageChange::Kind;
        using Cause = requirements::PackageChange::Cause;
        ReviewModel model;
        QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        const std::vector<workspace::ReviewRow> rows = {
            change("comments", Kind::AnnotationOnly, Cause::Edited, {"base"}),
            change("knock", Kind::Added, Cause::KnockOn, {"dev"}),
            change("edited", Kind::Upgraded, Cause::Edited, {"base", "dev"}),
            change("released", Kind::Removed, Cause::Released, {"base"}),
        };
        model.setRows(rows, {});
        QCOMPARE(names(model),
                 QStringList({"You edited (1)", "Released upstream (1)", "Knock-on (1)", "Only comments (1)"}));
        const QModelIndex edited = model.index(0, 1, model.index(0, 0));
        QCOMPARE(edited.data().toString(), QString("1.0 → 2.0"));
        QCOMPARE(edited.siblingAtColumn(4).data().toString(), QString("base, dev"));
        QCOMPARE(model.index(0, 1, model.index(1, 0)).data().toString(), QString("1.0 → gone"));
        QCOMPARE(model.index(0, 1, model.index(2, 0)).data().toString(), QString("new: 2.0"));
        model.setRows(rows, "dev");
        QCOMPARE(names(model), QStringList({"You edited (1)", "Knock-on (1)"}));
    }

    void errorsBecomeSentences_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("expected");
        QTest::addRow("message, place and hint")
            << "expected a version"
            << "Write one" << 3 << "A file cannot be understood: base.in:3: expected a version. Write one.";
        QTest::addRow("a message alone") << "expected a version"
                                         << "" << 0 << "A file cannot be understood: expected a version.";
        QTest::addRow("no message at all") << ""
                                           << "" << 0 << "A file cannot be understood.";
    }
    void errorsBecomeSentences()
    {
        QFETCH(QString, message);
        QFETCH(QString, hint);
        QFETCH(int, line);
        QFETCH(QString, expected);
        Error error{ErrorCode::Parse, message.toStdString(), hint.toStdString(), {}};
        if (line > 0)
            error.place = Place{"base.in", std::uint32_t(line), 1};
        QCOMPARE(words(error), expected);
    }

    void toolTipsNeverBecomeMarkup()
    {
        const QString tip = plainToolTip("<img src=x> a<2 & b\nnext");
        QVERIFY(tip.contains("&lt;img src=x&gt; a&lt;2 &amp; b\nnext"));
        QVERIFY(plainToolTip({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "models_test.moc"
