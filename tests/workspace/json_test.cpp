// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::workspace;

namespace
{

QJsonObject parsed(const std::string& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
    if (error.error != QJsonParseError::NoError)
        QTest::qFail(qPrintable(error.errorString()), __FILE__, __LINE__);
    return document.object();
}

ProfileInfo profile(const char* name, LockState state)
{
    ProfileInfo info;
    info.profile.name = name;
    info.profile.source = std::string("requirements/in/") + name + ".in";
    info.profile.lock = std::string("requirements/") + name + ".txt";
    info.state = state;
    return info;
}

} // namespace

/// The members that docs/cli.md promises.
class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void profilesNameTheirParents()
    {
        ProfilesReport report;
        report.root = "/w";
        report.profiles = {profile("base", LockState::Fresh), profile("ui", LockState::Stale)};
        report.profiles[1].includes = {"base"};
        report.edges = {{1, 0, requirements::ProfileEdge::Kind::Includes, {"requirements/in/ui.in", 1, 4}}};
        const QJsonObject json = parsed(toJson(report));
        QCOMPARE(json["root"].toString(), "/w");
        const QJsonObject ui = json["profiles"].toArray()[1].toObject();
        QCOMPARE(ui["name"].toString(), "ui");
        QCOMPARE(ui["state"].toString(), "stale");
        QCOMPARE(ui["lock"].toString(), "requirements/ui.txt");
        QCOMPARE(ui["includes"].toArray(), QJsonArray{"base"});
        const QJsonObject edge = json["edges"].toArray()[0].toObject();
        QCOMPARE(edge["child"].toString(), "ui");
        QCOMPARE(edge["parent"].toString(), "base");
        QCOMPARE(edge["kind"].toString(), "includes");
        QCOMPARE(edge["place"].toObject()["line"].toInt(), 1);
        QCOMPARE(json["recovered"].toObject()["outcome"].toString(), "nothing");
    }

    void aPlanTellsWhatWasWritten()
    {
        CompilePlan plan;
        plan.profiles.resize(1);
        plan.profiles[0].profile.name = "ui";
        plan.profiles[0].status = CompiledProfile::Status::Changed;
        plan.profiles[0].newText = "numpy==1.26.4\n";
        requirements::PackageChange change;
        change.name = pep::Name::fromNormal("numpy");
        change.kind = requirements::PackageChange::Kind::Upgraded;
        change.oldText = "1.26.3";
        change.newText = "1.26.4";
        plan.profiles[0].diff.changes = {change};
        QVERIFY(parsed(toJson(plan))["written"].isNull());

        const WriteReport written{{"requirements/ui.txt"}};
        const QJsonObject json = parsed(toJson(plan, &written));
        QCOMPARE(json["ok"].toBool(), true);
        QCOMPARE(json["written"].toArray(), QJsonArray{"requirements/ui.txt"});
        const QJsonObject ui = json["profiles"].toArray()[0].toObject();
        QCOMPARE(ui["status"].toString(), "changed");
        QCOMPARE(ui["newText"].toString(), "numpy==1.26.4\n");
        QVERIFY(ui["error"].isNull());
        const QJsonObject row = ui["changes"].toArray()[0].toObject();
        QCOMPARE(row["old"].toString(), "1.26.3");
        QCOMPARE(row["new"].toString(), "1.26.4");
        QCOMPARE(row["kind"].toString(), QString(requirements::name(change.kind)));
    }

    void anErrorHasItsCodeAndPlace()
    {
        const QJsonObject json =
            parsed(toJson(Error{ErrorCode::Parse, "expected a version", "write one", Place{"base.in", 3, 7}}))["error"]
                .toObject();
        QCOMPARE(json["code"].toString(), "parse");
        QCOMPARE(json["message"].toString(), "expected a version");
        QCOMPARE(json["hint"].toString(), "write one");
        QCOMPARE(json["place"].toObject()["column"].toInt(), 7);
    }

    void anErrorWithoutAPlaceHasNull()
    {
        QVERIFY(parsed(toJson(Error{ErrorCode::Network, "no answer", {}, std::nullopt}))["error"]
                    .toObject()["place"]
                    .isNull());
    }

    void checkProblemsHaveKinds()
    {
        CheckReport report;
        QCOMPARE(parsed(toJson(report))["ok"].toBool(), true);
        report.problems = {
            {"ui", CheckReport::Problem::Kind::Unmet, "numpy 2.0 is too new", {"requirements/ui.txt", 4, 1}}};
        const QJsonObject json = parsed(toJson(report));
        QCOMPARE(json["ok"].toBool(), false);
        QCOMPARE(json["problems"].toArray()[0].toObject()["kind"].toString(), "unmet");
    }

    void aConflictHasItsLinesAndFacts()
    {
        QCOMPARE(parsed(toJson(ConflictsReport{}))["ok"].toBool(), true);
        ConflictsReport report;
        ConflictsReport::Found& found = report.conflicts.emplace_back();
        found.profiles = {"base", "ui"};
        explain::ConflictLine& line = found.conflict.core.emplace_back();
        line.role = explain::ConflictLine::Role::Constraint;
        line.requirement = "numpy<2";
        line.origin.kind = requirements::Origin::Kind::Constraint;
        line.origin.place = {"requirements/base.txt", 41, 1};
        found.conflict.facts = {{explain::ConflictFact::Kind::Unavailable, "numpy==2.1.1", "was yanked"}};
        found.conflict.summary = "numpy==2.1.1 was yanked.";
        found.conflict.proof.add(resolve::Step{});
        report.unsatisfiable = {"base", "ui"};
        report.unchecked = {{"build", "its parent base could not be compiled", std::nullopt},
                            {"docs", "no answer", Error{ErrorCode::Network, "no answer", {}, std::nullopt}}};
        const QJsonObject json = parsed(toJson(report));
        QCOMPARE(json["ok"].toBool(), false);
        const QJsonObject conflict = json["conflicts"].toArray()[0].toObject();
        QCOMPARE(conflict["profiles"].toArray(), (QJsonArray{"base", "ui"}));
        QCOMPARE(conflict["summary"].toString(), "numpy==2.1.1 was yanked.");
        const QJsonObject core = conflict["core"].toArray()[0].toObject();
        QCOMPARE(core["role"].toString(), "constraint");
        QCOMPARE(core["requirement"].toString(), "numpy<2");
        QCOMPARE(core["origin"].toObject()["place"].toObject()["line"].toInt(), 41);
        const QJsonObject fact = conflict["facts"].toArray()[0].toObject();
        QCOMPARE(fact["kind"].toString(), "unavailable");
        QCOMPARE(fact["subject"].toString(), "numpy==2.1.1");
        QCOMPARE(json["unsatisfiable"].toArray(), (QJsonArray{"base", "ui"}));
        QVERIFY(json["unchecked"].toArray()[0].toObject()["error"].isNull());
        QCOMPARE(json["unchecked"].toArray()[1].toObject()["error"].toObject()["code"].toString(), "network");
    }

    void indexUrlsLoseTheirCredentials()
    {
        IndexReport report;
        report.settings.indexUrl = "https://user:secret@index.example/simple/";
        report.settings.extraIndexUrls = {"https://token@extra.example/simple/"};
        report.settings.findLinks = {"https://a:b@links.example/"};
        report.settings.proxy = "http://p:q@proxy.example:3128";
        const std::string text = toJson(report);
        for (const char* secret : {"secret", "token", "a:b", "p:q"})
            QVERIFY2(text.find(secret) == std::string::npos, secret);
        const QJsonObject json = parsed(text);
        QCOMPARE(json["indexUrl"].toString(), "https://index.example/simple/");
        QCOMPARE(json["extraIndexUrls"].toArray()[0].toObject()["url"].toString(), "https://extra.example/simple/");
    }

    void indexesComeInTheirOrderWithWhatIsSaidOfThem()
    {
        IndexReport report;
        report.settings.indexUrl = "https://index.example/simple/";
        report.settings.indexUrlSource = {"UV_DEFAULT_INDEX", {}};
        report.settings.extraIndexUrls = {"https://user:secret@corp.example/simple/"};
        report.settings.extraIndexUrlSources = {{"lockwright.toml", "lockwright.toml:1"}};
        index::IndexTraits& corp = report.settings.traits[report.settings.extraIndexUrls.front()];
        corp.name = "corp";
        corp.isExplicit = true;
        corp.packages = {pep::Name::fromNormal("inner")};
        corp.ignoredStatuses = {403};
        report.settings.strategy = index::IndexStrategy::UnsafeBestMatch;
        report.settings.sources["index-strategy"] = {"--index-strategy", {}};
        const std::string text = toJson(report);
        QVERIFY(text.find("secret") == std::string::npos);
        const QJsonObject json = parsed(text);
        const QJsonArray indexes = json["indexes"].toArray();
        QCOMPARE(indexes.size(), 2);
        const QJsonObject first = indexes[0].toObject();
        QCOMPARE(first["name"].toString(), "corp");
        QCOMPARE(first["url"].toString(), "https://corp.example/simple/");
        QCOMPARE(first["explicit"].toBool(), true);
        QCOMPARE(first["default"].toBool(), false);
        QCOMPARE(first["packages"].toArray(), QJsonArray{"inner"});
        QCOMPARE(first["ignoredStatuses"].toArray(), QJsonArray{403});
        QCOMPARE(first["source"].toObject()["detail"].toString(), "lockwright.toml:1");
        QCOMPARE(indexes[1].toObject()["default"].toBool(), true);
        QCOMPARE(json["strategy"].toString(), "unsafe-best-match");
        QCOMPARE(json["sources"].toArray()[0].toObject()["setting"].toString(), "index-strategy");
    }

    void hashAlarms()
    {
        CompilePlan plan;
        CompiledProfile& profile = plan.profiles.emplace_back();
        profile.status = CompiledProfile::Status::Failed;
        profile.hashes.alarms = {{pep::Name::fromNormal("numpy"), "1.26.4", "sha256:aa", "https://index.example"}};
        profile.hashes.notes = {"files were added"};
        profile.hints = {"look elsewhere"};
        plan.warnings = {"the cache cannot be written"};
        const QJsonObject json = parsed(toJson(plan, nullptr));
        const QJsonObject first = json["profiles"].toArray()[0].toObject();
        const QJsonObject alarm = first["hashes"].toObject()["alarms"].toArray()[0].toObject();
        QCOMPARE(alarm["name"].toString(), "numpy");
        QCOMPARE(alarm["version"].toString(), "1.26.4");
        QCOMPARE(alarm["hash"].toString(), "sha256:aa");
        QCOMPARE(alarm["index"].toString(), "https://index.example");
        QCOMPARE(first["hashes"].toObject()["notes"].toArray(), QJsonArray{"files were added"});
        QCOMPARE(first["hints"].toArray(), QJsonArray{"look elsewhere"});
        QCOMPARE(json["warnings"].toArray(), QJsonArray{"the cache cannot be written"});
    }

    void theTreeKeepsItsOrder()
    {
        TreeReport report;
        report.profile = "base";
        report.nodes = {{0, pep::Name::fromNormal("numpy"), "1.26.4", "", false, false},
                        {1, pep::Name::fromNormal("peft"), "0.13.0", "numpy>=1.17", true, false}};
        const QJsonArray nodes = parsed(toJson(report))["nodes"].toArray();
        QCOMPARE(nodes.size(), 2);
        QCOMPARE(nodes[1].toObject()["depth"].toInt(), 1);
        QCOMPARE(nodes[1].toObject()["repeated"].toBool(), true);
        QCOMPARE(parsed(toJson(report))["complete"].toBool(), true);
        report.complete = false;
        QCOMPARE(parsed(toJson(report))["complete"].toBool(true), false);
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
