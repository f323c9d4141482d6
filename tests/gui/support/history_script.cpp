// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_script.h"

namespace lockwright::gui::test
{

namespace
{

using workspace::BlameReport;
using workspace::HistoryReport;

workspace::CommitInfo info(const char* digit, const char* subject, const char* author, int day)
{
    workspace::CommitInfo info;
    while (info.id.size() < 40)
        info.id += digit;
    info.subject = subject;
    info.authorName = author;
    info.authorEmail = "someone@mail.example";
    info.seconds = 1725062400 + day * 86400; // from 2024-08-31
    info.offsetMinutes = 120;
    return info;
}

HistoryReport::InProfile inProfile(std::uint32_t profile, const char* lock)
{
    HistoryReport::InProfile entry;
    entry.profile = profile;
    entry.lock = lock;
    return entry;
}

} // namespace

void addHistory(Script& script)
{
    HistoryReport& report = script.history;
    report.profiles = {"base", "backend", "ui"};
    report.packages = {"numpy", "rich"};
    report.head = std::string(40, 'c');
    report.walked = 7;
    report.commits.reserve(3); // references into it are kept
    HistoryReport::Commit& third = report.commits.emplace_back();
    third.info = info("c", "Update numpy to 1.26.3", "Ada Example", 3);
    third.info.branches = {"main"};
    third.profiles = {inProfile(0, "requirements/base.txt"), inProfile(1, "requirements/backend.txt")};
    third.inputs = {"requirements/in/base.in"};
    third.moves = {{0, 0, "1.26.2", "1.26.3"}, {0, 1, "1.26.2", "1.26.3"}};
    HistoryReport::Commit& second = report.commits.emplace_back();
    second.info = info("b", "Add rich to the <b>ui</b>", "Grace Example", 2);
    second.info.tags = {"v1.0"};
    second.profiles = {inProfile(2, "requirements/ui.txt")};
    second.moves = {{1, 2, "", "13.7.1"}};
    HistoryReport::Commit& first = report.commits.emplace_back();
    first.info = info("a", "Begin", "Ada Example", 0);
    first.profiles = {inProfile(0, "requirements/base.txt"), inProfile(1, "requirements/backend.txt")};
    first.profiles[1].problem = "`requirements/backend.txt` was committed with conflict markers";
    first.moves = {{0, 0, "", "1.26.2"}};
    report.references = {{git::Reference::Kind::Branch, "main", report.commits[0].info.id},
                         {git::Reference::Kind::Tag, "v1.0", report.commits[1].info.id}};

    BlameReport& blame = script.blame;
    blame.package = "numpy";
    blame.walked = 7;
    BlameReport::Event& moved = blame.events.emplace_back();
    moved.commit = report.commits[0].info;
    moved.profiles = {"base", "backend"};
    moved.before = "1.26.2";
    moved.after = "1.26.3";
    moved.cause = BlameReport::Cause::Edited;
    moved.lines = {{"requirements/in/base.in", 3, "numpy>=1.26.3", "numpy"}};
    BlameReport::Event& came = blame.events.emplace_back();
    came.commit = report.commits[2].info;
    came.profiles = {"base"};
    came.after = "1.26.2";
    came.cause = BlameReport::Cause::NewLock;

    workspace::DiffReport::ProfileDiff difference;
    difference.profile = "base";
    difference.lock = "requirements/base.txt";
    requirements::PackageChange change;
    change.name = pep::Name::fromNormal("numpy");
    change.kind = requirements::PackageChange::Kind::Upgraded;
    change.size = requirements::PackageChange::Size::Patch;
    change.cause = requirements::PackageChange::Cause::Edited;
    change.oldText = "1.26.2";
    change.newText = "1.26.3";
    difference.diff.changes = {change};
    difference.textDiff = "--- a/requirements/base.txt\n+++ b/requirements/base.txt\n@@ -1 +1 @@\n"
                          "-numpy==1.26.2\n+numpy==1.26.3\n";
    script.difference = {"bbbbbbb", "ccccccc", {difference}};
}

std::pair<std::string, std::string> Script::lastDifference() const
{
    const std::scoped_lock lock(m_mutex);
    return m_compared;
}

Result<workspace::HistoryReport> FakeWorkspace::history(const workspace::HistoryOptions&, Task& task)
{
    LW_CHECK(m_script->enter("history", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->history;
}

Result<workspace::BlameReport> FakeWorkspace::blame(const std::string& package, const std::string&, Task& task)
{
    LW_CHECK(m_script->enter("blame", task));
    const std::scoped_lock lock(m_script->m_mutex);
    if (package == m_script->blame.package)
        return m_script->blame;
    BlameReport report;
    report.package = package;
    return report;
}

Result<workspace::RestoreReport> FakeWorkspace::restoreTexts(const std::string& revision,
                                                             const std::vector<std::string>&, Task& task)
{
    LW_CHECK(m_script->enter("restoreTexts", task));
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::RestoreReport report;
    report.revision = revision;
    const auto file = m_script->files.find("requirements/in/base.in");
    if (file != m_script->files.end())
        report.files = {{file->first, file->second, "torch==2.3.0\n"}};
    return report;
}

Result<workspace::DiffReport> FakeWorkspace::diff(const std::string& before, const std::string& after, Task& task)
{
    LW_CHECK(m_script->enter("diff", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_compared = {before, after};
    return m_script->difference;
}

} // namespace lockwright::gui::test
