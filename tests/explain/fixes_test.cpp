// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fixes.h"
#include "support/text_family.h"

#include <QtTest>

#include <random>

using namespace lockwright;
using explain::Edit;
using explain::Fix;

namespace
{

/// "base.in: -r x.in; a>=1" and "base.txt: a==1", one file a line.
std::map<std::string, std::string> filesFrom(const QString& text)
{
    std::map<std::string, std::string> files;
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts)) {
        const auto colon = line.indexOf(": ");
        std::string content;
        for (const QString& part : line.mid(colon + 2).split(';', Qt::SkipEmptyParts))
            content += part.trimmed().toStdString() + "\n";
        files[line.left(colon).trimmed().toStdString()] = content;
    }
    return files;
}

std::string textOf(const Edit& edit)
{
    const std::string place =
        edit.way == Edit::Way::Override ? "override" : describe(Place{edit.place.file, edit.place.line, 0});
    return place + " " + edit.before + "->" + edit.after;
}

/// "verified x.in:1 a<2->a<3 [relax] {a 1->2 in x}" of each.
QStringList textsOf(const explain::FixSearch& search)
{
    QStringList list;
    for (const Fix& fix : search.fixes) {
        std::string text = explain::name(fix.status);
        for (const Edit& edit : fix.edits)
            text += (&edit == &fix.edits.front() ? " " : " + ") + textOf(edit) + " [" + explain::name(edit.way) + "]";
        for (const explain::Verdict& verdict : fix.profiles) {
            for (const explain::PinChange& move : verdict.moves)
                text += " {" + move.name.text() + " " + move.from + "->" + move.to + " in " + verdict.profile + "}";
            if (verdict.status == explain::Verdict::Status::Unsatisfiable)
                text += " (" + verdict.profile + ": " + verdict.reason + ")";
        }
        list.push_back(QString::fromStdString(text));
    }
    return list;
}

/// No clock decides what a slow machine finds.
explain::FixLimits unhurried()
{
    explain::FixLimits limits;
    limits.budget = std::chrono::hours(1);
    return limits;
}

std::vector<std::string> namesFrom(const QString& profiles)
{
    std::vector<std::string> names;
    for (const QString& name : profiles.split(' '))
        names.push_back(name.toStdString());
    return names;
}

/// Every verified fix solves every profile, judged anew; no single edit of it is superfluous.
QString faultsOf(test::TextFamily& family, const std::vector<std::string>& profiles, const explain::FixSearch& search)
{
    for (const Fix& fix : search.fixes) {
        bool solved = true;
        for (const std::string& profile : profiles)
            solved = solved && family.answerOf(profile, fix.edits) != "unsatisfiable";
        if (solved != (fix.status == Fix::Status::Verified) && fix.status != Fix::Status::Unchecked)
            return "a fix is not what it is said to be: " + QString::fromStdString(textOf(fix.edits.front()));
        if (fix.status == Fix::Status::Verified && !fix.remains.empty())
            return "a verified fix leaves a conflict";
    }
    for (std::size_t i = 1; i < search.fixes.size(); ++i)
        if (!explain::standsBefore(search.fixes[i - 1], search.fixes[i]))
            return "the order is not total";
    return {};
}

} // namespace

class FixesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsFound_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("files");
        QTest::addColumn<QString>("profiles");
        QTest::addColumn<QStringList>("fixes");
        const auto row = [](const char* name, const char* index, const char* files, const char* profiles,
                            const QStringList& fixes) { QTest::newRow(name) << index << files << profiles << fixes; };
#include "fixes_rows.h"
    }

    void whatIsFound()
    {
        QFETCH(QString, index);
        QFETCH(QString, files);
        QFETCH(QString, profiles);
        QFETCH(QStringList, fixes);
        const auto source = test::indexFrom(index.toStdString());
        const std::vector<std::string> names = namesFrom(profiles);
        test::TextFamily family(*source, filesFrom(files), names);
        // What a lock without solution bounds cannot be asked yet.
        std::vector<std::string> asked = names;
        if (files.contains("-c base.txt") && files.contains("base.in: a==1"))
            asked.pop_back();
        const auto conflicts = test::conflictsOf(family, asked);
        QVERIFY2(conflicts.has_value(), conflicts ? "" : conflicts.error().message.c_str());
        Task task;
        const auto search = explain::findFixes(*conflicts, family, unhurried(), task);
        QVERIFY2(search.has_value(), search ? "" : search.error().message.c_str());
        QVERIFY(search->complete);
        const QStringList found = textsOf(*search);
        QVERIFY2(found == fixes, qPrintable("\n" + found.join("\n")));
        QCOMPARE(faultsOf(family, names, *search), QString());
    }

    void settingsAreOfferedWhereTheConfigurationHasThem_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("fix");
        QTest::newRow("the cut-off time") << "c 1 at=1000\nc 2 at=2000\nc 3 at=3000"
                                          << "c>=2"
                                          << "exclude-newer"
                                          << "settings:1 exclude-newer->exclude-newer = \"1970-01-01T00:33:21Z\"";
        QTest::newRow("pre-releases") << "a 1: c>=2rc1\nc 1\nc 2rc1"
                                      << "a; c>=1"
                                      << "prerelease"
                                      << "settings:1 prerelease->prerelease = \"if-necessary\"";
        QTest::newRow("upper bounds of Requires-Python")
            << "c 1 python=<3.12"
            << "c"
            << "python-upper-bounds"
            << "settings:1 python-upper-bounds->python-upper-bounds = \"ignore\"";
        QTest::newRow("archives") << "c 1 sdist"
                                  << "c"
                                  << "no-build"
                                  << "settings:1 no-build->no-build = false";
    }

    void settingsAreOfferedWhereTheConfigurationHasThem()
    {
        QFETCH(QString, index);
        QFETCH(QString, lines);
        QFETCH(QString, key);
        QFETCH(QString, fix);
        for (const bool set : {true, false}) {
            const auto source = test::indexFrom(index.toStdString());
            test::TextFamily family(*source, {{"x.in", text::replaceAll(lines.toStdString(), "; ", "\n") + "\n"}},
                                    {"x"});
            if (set)
                family.settings.insert(key.toStdString());
            if (key == "exclude-newer")
                family.policies.excludeNewer = 1500;
            family.policies.prereleases =
                key == "prerelease" ? resolve::PrereleaseMode::Disallow : resolve::PrereleaseMode::IfNecessary;
            family.policies.pythonUpperBounds =
                key == "python-upper-bounds" ? resolve::PythonUpperBounds::Enforce : resolve::PythonUpperBounds::Ignore;
            family.policies.files.noBuildAll = key == "no-build";
            const auto conflicts = test::conflictsOf(family, {"x"});
            QVERIFY(conflicts.has_value() && conflicts->size() == 1);
            Task task;
            const auto search = explain::findFixes(*conflicts, family, unhurried(), task);
            QVERIFY(search.has_value());
            const QString found = textsOf(*search).join("\n");
            QVERIFY2(found.contains("verified " + fix + " [setting]") == set, qPrintable(found));
        }
    }

    void whatTheClockLeftUncheckedSaysSo()
    {
        const auto source = test::indexFrom("a 1: c<2\na 2\nc 1\nc 2\nx 1: z<2\nx 2\nz 1\nz 2");
        test::TextFamily family(*source, {{"x.in", "a==1\nc==2\nx==1\nz==2\n"}}, {"x"});
        const auto conflicts = test::conflictsOf(family, {"x"});
        QVERIFY(conflicts.has_value());
        std::size_t before = 0;
        // A clock that goes by one each time somebody looks at it: every budget ends at another place.
        for (const int budget : {0, 2, 8, 16, 24, 40, 1000000}) {
            explain::FixLimits limits;
            limits.budget = std::chrono::milliseconds(budget);
            int looks = 0;
            limits.now = [&] { return std::chrono::steady_clock::time_point(std::chrono::milliseconds(looks++)); };
            Task task;
            const auto search = explain::findFixes(*conflicts, family, limits, task);
            QVERIFY(search.has_value());
            QVERIFY(!search->fixes.empty());
            QCOMPARE(search->complete, budget == 1000000);
            const auto unchecked = std::count_if(search->fixes.begin(), search->fixes.end(),
                                                 [](const Fix& fix) { return fix.status == Fix::Status::Unchecked; });
            if (budget == 0)
                QCOMPARE(std::size_t(unchecked), search->fixes.size());
            if (budget == 1000000)
                QCOMPARE(unchecked, 0);
            QVERIFY(search->judged >= before);
            before = search->judged;
            QCOMPARE(faultsOf(family, {"x"}, *search), QString());
            for (std::size_t i = 0; i + 1 < search->fixes.size(); ++i)
                QVERIFY(search->fixes[i].status <= search->fixes[i + 1].status);
        }
    }

    void cancellationEndsIt()
    {
        const auto source = test::indexFrom("c 1\nc 2");
        test::TextFamily family(*source, {{"x.in", "c==1\nc==2\n"}}, {"x"});
        const auto conflicts = test::conflictsOf(family, {"x"});
        QVERIFY(conflicts.has_value());
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto search = explain::findFixes(*conflicts, family, unhurried(), task);
        QVERIFY(!search.has_value());
        QCOMPARE(search.error().code, ErrorCode::Cancelled);
    }

    void noSetHoldsASuperfluousEdit()
    {
        // Each of the two conflicts has the line c==2: changing it alone is enough.
        const auto source = test::indexFrom("a 1: c<2\na 2\nb 1: c<2\nb 2\nc 1\nc 2");
        test::TextFamily family(*source, {{"x.in", "a==1\nb==1\nc==2\n"}}, {"x"});
        const auto conflicts = test::conflictsOf(family, {"x"});
        QVERIFY(conflicts.has_value() && conflicts->size() == 2);
        Task task;
        const auto search = explain::findFixes(*conflicts, family, unhurried(), task);
        QVERIFY(search.has_value());
        for (const Fix& fix : search->fixes) {
            if (fix.status != Fix::Status::Verified)
                continue;
            for (std::size_t i = 0; i < fix.edits.size() && fix.edits.size() > 1; ++i) {
                std::vector<Edit> rest = fix.edits;
                rest.erase(rest.begin() + std::ptrdiff_t(i));
                QCOMPARE(family.answerOf("x", rest), std::string("unsatisfiable"));
            }
        }
        QCOMPARE(textOf(search->fixes.at(0).edits.at(0)), std::string("x.in:3 c==2->c==1"));
        QCOMPARE(search->fixes[0].removes, (std::vector<std::size_t>{0, 1}));
    }

    void fixesOfRandomFamiliesAreWhatTheySayTheyAre()
    {
        std::mt19937 random(20250322);
        const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
        int families = 0, verified = 0, partial = 0;
        for (int i = 0; i < 60; ++i) {
            const int packages = pick(3, 6);
            const auto requirement = [&] {
                const std::string name = "p" + std::to_string(pick(0, packages - 1));
                const std::string version = std::to_string(pick(1, 5));
                const char* const operators[] = {"==", "<", ">=", "<=", "!=", "~="};
                const int which = pick(0, 5);
                return name + operators[which] + version + (which == 5 ? ".0" : "");
            };
            std::string index, base, child;
            for (int p = 0; p < packages; ++p)
                for (int version = pick(1, 5); version > 0; --version) {
                    index += "p" + std::to_string(p) + " " + std::to_string(version) + ": ";
                    for (int count = pick(0, 2); count > 0; --count)
                        index += requirement() + ";";
                    index += "\n";
                }
            for (int count = pick(1, 4); count > 0; --count)
                base += requirement() + "\n";
            child = pick(0, 1) == 0 ? "-r base.in\n" : "-c base.txt\n";
            for (int count = pick(1, 3); count > 0; --count)
                child += requirement() + "\n";
            const auto source = test::indexFrom(index);
            test::TextFamily family(*source, {{"base.in", base}, {"base.txt", ""}, {"child.in", child}},
                                    {"base", "child"});
            const auto conflicts = test::conflictsOf(family, {"base", "child"});
            QVERIFY2(conflicts.has_value(), conflicts ? "" : conflicts.error().message.c_str());
            if (conflicts->empty())
                continue;
            ++families;
            Task task;
            const auto search = explain::findFixes(*conflicts, family, unhurried(), task);
            QVERIFY2(search.has_value(), search ? "" : search.error().message.c_str());
            const QString faults = faultsOf(family, {"base", "child"}, *search);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(faults + "\n" + QString::fromStdString(index + "\n" + base + "\n" + child)));
            for (const Fix& fix : search->fixes) {
                verified += fix.status == Fix::Status::Verified ? 1 : 0;
                partial += fix.status == Fix::Status::Partial ? 1 : 0;
            }
        }
        QVERIFY2(families > 25 && verified > 80 && partial > 10,
                 qPrintable(QString("%1 %2 %3").arg(families).arg(verified).arg(partial)));
    }
};

QTEST_APPLESS_MAIN(FixesTest)
#include "fixes_test.moc"
