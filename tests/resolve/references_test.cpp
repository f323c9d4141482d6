// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict.h"
#include "resolve/references.h"
#include "support/universe_text.h"

#include <QtTest>

#include <algorithm>

using namespace lockwright;
using index::ResolvedReference;

namespace
{

/// Answers from a table; counts the questions.
class FakeResolver final : public index::ReferenceResolver
{
public:
    /// `name version: requirement; requirement` for a text; a requirement's own marker is written with `|`.
    void add(const std::string& reference, const std::string& package)
    {
        auto result = std::make_shared<ResolvedReference>();
        const std::size_t colon = std::min(package.find(':'), package.size());
        const auto words = text::split(std::string_view(package).substr(0, colon), ' ');
        result->identity = reference.substr(0, reference.find('#'));
        result->pinned = reference;
        result->name = *pep::Name::parse(words[0]);
        result->versionKnown = words[1] != "?";
        result->version = result->versionKnown ? *pep::Version::parse(words[1]) : pep::Version();
        std::string metadata = "Metadata-Version: 2.1\nName: x\nVersion: 1\n";
        for (const std::string_view line :
             text::split(std::string_view(package).substr(std::min(colon + 1, package.size())), ';'))
            if (!text::trim(line).empty())
                metadata += "Requires-Dist: " + text::replaceAll(std::string(text::trim(line)), "|", " ;") + "\n";
        auto parsed = std::make_shared<index::ReleaseMetadata>();
        parsed->requiresDist = pep::Metadata::parse(metadata)->requiresDist;
        result->metadata = std::move(parsed);
        m_known[reference] = std::move(result);
    }
    void addUnusable(const std::string& reference, index::ReleaseMetadata::Status status)
    {
        auto result = std::make_shared<ResolvedReference>();
        result->name = *pep::Name::parse("made");
        auto metadata = std::make_shared<index::ReleaseMetadata>();
        metadata->status = status;
        metadata->reason = "as it happens";
        result->metadata = std::move(metadata);
        m_known[reference] = std::move(result);
    }

    Result<std::shared_ptr<const ResolvedReference>> resolve(const index::ReferenceRequest& request, Task&) override
    {
        asked.push_back(request.text);
        const auto known = m_known.find(request.text);
        if (known == m_known.end())
            return fail(ErrorCode::Network, "nobody answers for " + request.text);
        return known->second;
    }
    Result<std::string> digest(const std::string&, Task&) override { return std::string(); }

    std::vector<std::string> asked;

private:
    std::map<std::string, std::shared_ptr<const ResolvedReference>> m_known;
};

requirements::Input lineOf(std::string text, std::uint32_t line, requirements::Origin::Kind kind)
{
    requirements::Input input;
    input.origin.kind = kind;
    input.origin.place = {kind == requirements::Origin::Kind::Constraint ? "limits.txt" : "app.in", line, 1};
    if (text.starts_with("-e ")) {
        input.editable = true;
        text.erase(0, 3);
    }
    text = text::replaceAll(text, "|", " ;");
    if (auto requirement = pep::Requirement::parse(text)) {
        input.requirement = std::move(*requirement);
    } else {
        const std::size_t marker = text.find(" ;");
        input.requirement.url = text.substr(0, marker);
        if (marker != std::string::npos)
            input.requirement.marker = *pep::Marker::parse(text.substr(marker + 2));
    }
    input.reference = input.requirement.url;
    return input;
}

std::vector<requirements::Input> linesOf(const QString& text, requirements::Origin::Kind kind)
{
    std::vector<requirements::Input> lines;
    for (const QString& line : text.split(';', Qt::SkipEmptyParts))
        lines.push_back(lineOf(line.trimmed().toStdString(), std::uint32_t(lines.size() + 1), kind));
    return lines;
}

} // namespace

/// Direct references in the solver.
class ReferencesTest : public QObject
{
    Q_OBJECT

    static constexpr const char* index = "icons 1.0\nicons 2.0\nmenu 1.0: icons\nmenu 3.0: icons\n"
                                         "wants 1.0: menu>=0.5\nwants2 1.0: menu>=3\nwants-pre 1.0: menu<5\n"
                                         "sly 1.0: icons @ https://h.example/icons.zip\n"
                                         "open 1.0: menu @ https://h.example/menu.zip\n"
                                         "asks-extra 1.0: menu[svg]\n";

    static FakeResolver resolver()
    {
        FakeResolver result;
        result.add("https://h.example/menu.zip", "menu 2.0: icons<2");
        result.add("https://h.example/menu.zip#sha256=ab", "menu 2.0: icons<2");
        result.add("https://h.example/other.zip", "menu 2.0: icons<2");
        result.add("https://h.example/newer.zip", "menu 4.0: icons");
        result.add("https://h.example/pre.zip", "menu 4.0b1: icons");
        result.add("https://h.example/icons.zip", "icons 7.0");
        result.add("./lib",
                   "lib 1.0: menu; drawing | extra == 'draw'; icons @ https://h.example/icons.zip | extra == 'svg'; "
                   "lib[svg] | extra == 'all'");
        result.add("./app", "app 1.0: lib @ ./lib; icons");
        result.add("./dynamic", "dynamic ?: icons");
        result.addUnusable("./build", index::ReleaseMetadata::Status::NeedsBuild);
        result.addUnusable("./offline", index::ReleaseMetadata::Status::NotCached);
        return result;
    }

    static resolve::Problem problem(const QString& requirements, const QString& constraints = {},
                                    const QString& overrides = {})
    {
        resolve::Problem result = test::problemFrom("");
        result.requirements = linesOf(requirements, requirements::Origin::Kind::Requirement);
        result.constraints = linesOf(constraints, requirements::Origin::Kind::Constraint);
        result.overrides = linesOf(overrides, requirements::Origin::Kind::Override);
        return result;
    }

    /// "name version" of every package, with `*` behind what is from a reference; or the proof; or the error.
    static QString answer(resolve::Problem question, index::ReferenceResolver& resolver, resolve::Universe& universe)
    {
        Task task;
        if (const auto followed = resolve::resolveReferences(question, resolver, task); !followed)
            return "error: " + QString::fromStdString(describe(followed.error()));
        const auto outcome = resolve::solve(question, universe, task);
        if (!outcome)
            return "error: " + QString::fromStdString(describe(outcome.error()));
        if (const auto* no = std::get_if<resolve::Unsatisfiable>(&*outcome))
            return QString::fromStdString(resolve::explain(no->derivation));
        QStringList list;
        for (const resolve::ResolvedPackage& package : std::get<resolve::Solution>(*outcome).packages)
            list << QString::fromStdString((package.reference && package.reference->editable ? "-e " : "")
                                           + package.name.text() + " " + package.version.text()
                                           + (package.reference ? " " + package.reference->pinned : ""));
        return list.join(", ");
    }
    static QString answer(const resolve::Problem& question)
    {
        const auto source = test::indexFrom(index);
        FakeResolver references = resolver();
        resolve::Universe universe(*source, resolve::Policy::of(question));
        return answer(question, references, universe);
    }

private slots:
    void answers_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("constraints");
        QTest::addColumn<QString>("overrides");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* requirements, const char* constraints, const char* overrides,
                            const char* expected) {
            QTest::addRow("%s", name) << requirements << constraints << overrides << expected;
        };
        row("a URL gives one version", "menu @ https://h.example/menu.zip", "", "",
            "icons 1.0, menu 2.0 https://h.example/menu.zip");
        row("a line without a name gets one", "./lib", "", "", "icons 2.0, lib 1.0 ./lib, menu 3.0");
        row("a version that no index has may be asked for", "menu @ https://h.example/newer.zip;menu>3", "", "",
            "icons 2.0, menu 4.0 https://h.example/newer.zip");
        row("packages of the index take it", "menu @ https://h.example/menu.zip;wants", "", "",
            "icons 1.0, menu 2.0 https://h.example/menu.zip, wants 1.0");
        row("a pre-release that is named is taken", "menu @ https://h.example/pre.zip;wants-pre", "", "",
            "icons 2.0, menu 4.0b1 https://h.example/pre.zip, wants-pre 1.0");
        row("what a reference requires by reference is taken along", "./app", "", "",
            "app 1.0 ./app, icons 2.0, lib 1.0 ./lib, menu 3.0");
        row("a package of the index may repeat what a line says", "open;menu @ https://h.example/menu.zip", "", "",
            "icons 1.0, menu 2.0 https://h.example/menu.zip, open 1.0");
        row("an extra of a reference", "lib[svg] @ ./lib", "", "",
            "icons 7.0 https://h.example/icons.zip, lib 1.0 ./lib, menu 3.0");
        row("an extra of extras of a reference", "lib[all] @ ./lib", "", "",
            "icons 7.0 https://h.example/icons.zip, lib 1.0 ./lib, menu 3.0");
        row("an editable stands before the same path", "./lib;-e ./lib", "", "",
            "icons 2.0, -e lib 1.0 ./lib, menu 3.0");
        row("a digest stands before the same URL without one",
            "menu @ https://h.example/menu.zip#sha256=ab;menu @ https://h.example/menu.zip", "", "",
            "icons 1.0, menu 2.0 https://h.example/menu.zip#sha256=ab");
        row("a reference whose marker is false is not followed", "icons;nothing @ ./nowhere | sys_platform == 'win32'",
            "", "", "icons 2.0");
        row("a line without a name whose marker is false is not followed", "icons;./nowhere | sys_platform == 'win32'",
            "", "", "icons 2.0");
        row("a constraint's reference is taken", "menu", "menu @ https://h.example/menu.zip", "",
            "icons 1.0, menu 2.0 https://h.example/menu.zip");
        row("a constraint's reference is taken for a package that comes later", "wants",
            "menu @ https://h.example/menu.zip", "", "icons 1.0, menu 2.0 https://h.example/menu.zip, wants 1.0");
        row("a constraint's reference that nobody asks for is not followed", "icons",
            "menu @ https://h.example/gone.zip", "", "icons 2.0");
        row("an override's reference replaces what packages ask for", "wants2", "", "menu @ https://h.example/menu.zip",
            "icons 1.0, menu 2.0 https://h.example/menu.zip, wants2 1.0");
        row("an override of a version replaces a reference", "menu @ https://h.example/gone.zip", "", "menu==1.0",
            "icons 2.0, menu 1.0");
        row("a version that nobody knows fits", "./dynamic;dynamic>=3", "dynamic<2", "",
            "dynamic 0 ./dynamic, icons 2.0");
    }
    void answers()
    {
        QFETCH(QString, requirements);
        QFETCH(QString, constraints);
        QFETCH(QString, overrides);
        resolve::Problem question = problem(requirements, constraints, overrides);
        QTEST(answer(question), "expected");
        // The order of lines decides nothing.
        std::reverse(question.requirements.begin(), question.requirements.end());
        std::reverse(question.constraints.begin(), question.constraints.end());
        QTEST(answer(question), "expected");
    }

    void conflicts_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("constraints");
        QTest::addColumn<QStringList>("core");
        const auto row = [](const char* name, const char* requirements, const char* constraints,
                            const QStringList& core) {
            QTest::addRow("%s", name) << requirements << constraints << core;
        };
        row("a line that excludes the version of a URL", "menu @ https://h.example/menu.zip;menu>=3;icons", "",
            {"app.in:1 menu @ https://h.example/menu.zip", "app.in:2 menu>=3"});
        row("a package that excludes the version of a URL", "menu @ https://h.example/menu.zip;wants2;icons", "",
            {"app.in:1 menu @ https://h.example/menu.zip", "app.in:2 wants2"});
        row("a constraint that excludes the version of a URL", "menu @ https://h.example/menu.zip", "menu<2;icons<9",
            {"app.in:1 menu @ https://h.example/menu.zip", "limits.txt:1 menu<2"});
        row("two URLs of one version", "menu @ https://h.example/menu.zip;menu @ https://h.example/other.zip;icons", "",
            {"app.in:1 menu @ https://h.example/menu.zip", "app.in:2 menu @ https://h.example/other.zip"});
        row("two URLs of two versions", "menu @ https://h.example/menu.zip;menu @ https://h.example/newer.zip", "",
            {"app.in:1 menu @ https://h.example/menu.zip", "app.in:2 menu @ https://h.example/newer.zip"});
        row("a URL and a constraint's other URL", "menu @ https://h.example/menu.zip",
            "menu @ https://h.example/other.zip",
            {"app.in:1 menu @ https://h.example/menu.zip", "limits.txt:1 menu @ https://h.example/other.zip"});
        row("a package against a constraint's URL", "wants2", "menu @ https://h.example/menu.zip",
            {"app.in:1 wants2", "limits.txt:1 menu @ https://h.example/menu.zip"});
        row("a URL that a package of the index brings along", "sly;icons", "", {"app.in:1 sly"});
        row("a URL that a package of the index brings along beside another one",
            "open;menu @ https://h.example/other.zip", "", {"app.in:1 open"});
        row("a URL against what a project asks for", "lib[svg] @ ./lib;icons<5", "",
            {"app.in:1 lib[svg] @ ./lib", "app.in:2 icons<5"});
    }
    void conflicts()
    {
        QFETCH(QString, requirements);
        QFETCH(QString, constraints);
        QFETCH(QStringList, core);
        resolve::Problem question = problem(requirements, constraints);
        const auto source = test::indexFrom(index);
        FakeResolver references = resolver();
        resolve::Universe universe(*source, resolve::Policy::of(question));
        Task task;
        const auto followed = resolve::resolveReferences(question, references, task);
        QVERIFY2(followed, followed ? "" : describe(followed.error()).c_str());
        const auto report = explain::explainConflict(question, universe, task);
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->conflicts.size(), std::size_t(1));
        QStringList lines;
        for (const explain::ConflictLine& line : report->conflicts.front().core)
            lines << QString::fromStdString(line.origin.place.file + ":" + std::to_string(line.origin.place.line) + " "
                                            + line.requirement);
        QCOMPARE(lines, core);
        const QString proof = answer(problem(requirements, constraints));
        QVERIFY2(proof.contains("unsatisfiable") && !proof.contains("+reference"), qPrintable(proof));
    }

    void errorsNameTheLine_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("expected");
        QTest::addRow("nobody answers") << "icons;menu @ ./gone"
                                        << "error: app.in:2:1: nobody answers for ./gone";
        QTest::addRow("another name") << "icons @ ./lib"
                                      << "error: app.in:1:1: `./lib` holds lib, not icons";
        QTest::addRow("what must be built") << "icons;./build"
                                            << "error: app.in:2:1: `./build` must be built to learn what it requires: "
                                               "as it happens\nhint: allow it with "
                                               "`--allow-builds=made`";
        QTest::addRow("what is not cached")
            << "./offline"
            << "error: app.in:1:1: `./offline` is not in the cache, and the network is switched off";
    }
    void errorsNameTheLine()
    {
        QFETCH(QString, requirements);
        QFETCH(QString, expected);
        const QString said = answer(problem(requirements));
        QVERIFY2(said.startsWith(expected) || ("error: " + said).startsWith(expected), qPrintable(said));
    }

    void whatWasNotFollowedIsRefused()
    {
        const auto source = test::indexFrom(index);
        Task task;
        const auto outcome = resolve::solve(problem("menu @ https://h.example/menu.zip"), *source, task);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().place->line, 1u);
    }

    /// A universe that was used with a reference answers without it as if it had never been.
    void universesStayTrue()
    {
        const auto source = test::indexFrom(index);
        FakeResolver references = resolver();
        const resolve::Problem plain = problem("menu"), referenced = problem("menu @ https://h.example/menu.zip"),
                               other = problem("menu @ https://h.example/newer.zip");
        resolve::Universe universe(*source, resolve::Policy::of(plain));
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(answer(referenced, references, universe),
                     QString("icons 1.0, menu 2.0 https://h.example/menu.zip"));
            QCOMPARE(answer(plain, references, universe), QString("icons 2.0, menu 3.0"));
            QCOMPARE(answer(other, references, universe), QString("icons 2.0, menu 4.0 https://h.example/newer.zip"));
        }
    }

    void problemsWithoutReferencesAskNobody()
    {
        resolve::Problem question = problem("menu;icons<2", "wants");
        FakeResolver references = resolver();
        Task task;
        QVERIFY(resolve::resolveReferences(question, references, task).has_value());
        QVERIFY(!question.references);
        QVERIFY(references.asked.empty());
    }

    void eachReferenceIsFollowedOnce()
    {
        resolve::Problem question = problem("./app;./lib;-e ./lib;lib[svg] @ ./lib");
        FakeResolver references = resolver();
        Task task;
        QVERIFY(resolve::resolveReferences(question, references, task).has_value());
        std::sort(references.asked.begin(), references.asked.end());
        QCOMPARE(references.asked, (std::vector<std::string>{"./app", "./lib", "https://h.example/icons.zip"}));
    }

    void unknownVersionsAreWarnedOf()
    {
        resolve::Problem question = problem("./dynamic;dynamic>=3");
        FakeResolver references = resolver();
        Task task;
        QVERIFY(resolve::resolveReferences(question, references, task).has_value());
        QCOMPARE(question.references->warnings.size(), std::size_t(1));
        QCOMPARE(
            QString::fromStdString(question.references->warnings.front()),
            QString("`dynamic>=3` (app.in:2) was not compared with the version of `./dynamic`, which only a build can "
                    "tell"));
    }
};

QTEST_APPLESS_MAIN(ReferencesTest)
#include "references_test.moc"
