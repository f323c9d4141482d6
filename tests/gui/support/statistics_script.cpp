// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_workspace.h"

namespace lockwright::gui::test
{

using Report = workspace::StatisticsReport;

namespace
{
Report::Release release(const char* name, const char* version, std::vector<std::string> profiles, Report::Age age,
                        Report::Behind behind, const char* newest)
{
    Report::Release release;
    release.name = pep::Name::fromNormal(name);
    release.version = version;
    release.profiles = std::move(profiles);
    release.age = age;
    release.behind = behind;
    release.releasedAt = age == Report::Age::Unknown ? 0 : 1725062400; // 2024-08-31
    release.newest = newest;
    return release;
}

/// Three weeks of two profiles: a release in the first, nothing in the second, two commits in the third.
void addChurn(Report& report)
{
    constexpr std::int64_t monday = 1724630400; // 2024-08-26
    constexpr std::int64_t week = 7 * 86400;
    const auto commit = [&](char digit, const char* subject, std::int64_t seconds) {
        workspace::CommitInfo& info = report.commits.emplace_back();
        info.id = std::string(40, digit);
        info.subject = subject;
        info.seconds = seconds;
    };
    commit('c', "Update numpy to 1.26.3", monday + 2 * week + 2 * 86400);
    commit('b', "Add rich to the <b>ui</b>", monday + 2 * week);
    commit('a', "Begin", monday);
    report.churn.profiles = report.profiles;
    report.churn.weeks = {{monday, {5, 2}, {2}}, {monday + week, {0, 0}, {}}, {monday + 2 * week, {1, 3}, {0, 1}}};
    report.churn.flags = {{monday, "v1.0", 2}};
}

void addBounds(Report& report)
{
    Report::Blocking& dependent = report.blocking.emplace_back();
    dependent.package = pep::Name::fromNormal("numpy");
    dependent.locked = "1.26.3";
    dependent.requirement = "numpy<2.0.0,>=1.17";
    dependent.by = "accelerate 0.33.0";
    dependent.profiles = {"base", "ui"};
    dependent.rejects = 5;
    dependent.alone = 4;
    dependent.newest = "2.1.3";
    Report::Blocking& line = report.blocking.emplace_back();
    line.package = pep::Name::fromNormal("torch");
    line.locked = "2.4.1";
    line.requirement = "torch<2.5";
    line.by = "requirements/in/base.in:10";
    line.fromFile = true;
    line.place = {"requirements/in/base.in", 10, 1};
    line.profiles = {"base"};
    line.rejects = 2;
    line.newest = "2.6.0";
}
} // namespace

workspace::StatisticsReport sampleStatistics()
{
    Report report;
    report.profiles = {"base", "ui"};
    report.now = 1726000000;
    report.asOf = 1725062400;
    report.index = "https://index.example/simple/";
    report.releases = {
        release("certifi", "2024.7.4", {"base", "ui"}, Report::Age::Month, Report::Behind::Minor, "2024.8.30"),
        release("gradio", "4.44.1", {"ui"}, Report::Age::Month, Report::Behind::Minor, "4.50"),
        release("numpy", "1.26.3", {"base", "ui"}, Report::Age::Year, Report::Behind::Major, "2.1.3"),
        release("rich", "13.8.0", {"base"}, Report::Age::Month, Report::Behind::Current, "13.8.0"),
        release("wheel", "0.44", {"ui"}, Report::Age::Unknown, Report::Behind::Unknown, "")};
    report.releases.back().unknown = "its index page was not downloaded";
    const auto line = [](Report::LineKind kind, const char* name, const char* requirement, Place place) {
        return Report::Mix::Line{kind, pep::Name::fromNormal(name), requirement, std::move(place)};
    };
    report.mixes = {
        {"base",
         {line(Report::LineKind::Floor, "numpy", "numpy>=1.26.3", {"requirements/in/base.in", 3, 1}),
          line(Report::LineKind::Capped, "torch", "torch<2.5", {"requirements/in/base.in", 10, 1}),
          line(Report::LineKind::Capped, "accelerate", "accelerate~=0.33", {"requirements/in/base.in", 6, 1})}},
        {"ui",
         {line(Report::LineKind::Exact, "gradio", "gradio==4.44.1", {"requirements/in/ui.in", 2, 1}),
          line(Report::LineKind::Constraint, "numpy", "numpy==1.26.3", {"requirements/base.txt", 8, 1})}}};
    report.layers = {{"base", true, {}, {"certifi", "numpy", "rich"}, {}, {}},
                     {"ui", true, {"base"}, {"gradio", "wheel"}, {"certifi"}, {"numpy"}}};
    addBounds(report);
    addChurn(report);
    workspace::RunRecord first;
    first.run = 1725900000000000;
    first.profiles = "base, ui";
    first.profileCount = 2;
    first.fetchMicroseconds = 750000;
    first.solveMicroseconds = 250000;
    first.requests = 40;
    workspace::RunRecord second = first;
    second.run += 60000000;
    second.fetchMicroseconds = 0;
    second.solveMicroseconds = 9000;
    second.writeMicroseconds = 3000;
    second.changed = 1;
    second.written = true;
    report.runs = {first, second};
    return report;
}

Result<workspace::StatisticsReport> FakeWorkspace::statistics(const workspace::StatisticsOptions&, Task& task)
{
    LW_CHECK(m_script->enter("statistics", task));
    return m_script->statistics;
}

} // namespace lockwright::gui::test
