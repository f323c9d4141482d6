// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_workspace.h"
#include "history_script.h"
#include "packages_script.h"

namespace lockwright::gui::test
{

namespace
{
using requirements::PackageChange;
using requirements::ProfileEdge;
using workspace::CompiledProfile;
using workspace::LockState;
using workspace::PackageRow;

struct ProfileLine {
    const char* name;
    std::size_t packages;
    std::size_t direct;
    LockState state;
};
constexpr ProfileLine profileLines[] = {
    {"base", 24, 9, LockState::Stale},         {"backend", 38, 6, LockState::Stale},
    {"quantization", 31, 3, LockState::Fresh}, {"ui", 29, 2, LockState::Fresh},
    {"build", 43, 3, LockState::Stale},        {"development", 71, 12, LockState::Missing},
};

requirements::Profile profileNamed(const std::string& name)
{
    return {name, "requirements/in/" + name + ".in", {}, "requirements/" + name + ".txt"};
}

void addProfiles(workspace::ProfilesReport& report)
{
    report.root = "/repositories/eleanor";
    for (const auto& line : profileLines) {
        workspace::ProfileInfo info;
        info.profile = profileNamed(line.name);
        info.state = line.state;
        info.packages = line.packages;
        info.directRequirements = line.direct;
        if (line.state == LockState::Stale)
            info.reasons = {"requirements/in/base.in:3 asks for numpy>=1.26.4, the lock has 1.26.3"};
        report.profiles.push_back(std::move(info));
    }
    const auto edge = [&](std::size_t child, std::size_t parent, ProfileEdge::Kind kind) {
        report.edges.push_back({child, parent, kind, {}});
        auto& info = report.profiles[child];
        auto& names = kind == ProfileEdge::Kind::Includes ? info.includes : info.constrainedBy;
        names.push_back(report.profiles[parent].profile.name);
        info.depth = std::max(info.depth, report.profiles[parent].depth + 1);
    };
    edge(1, 0, ProfileEdge::Kind::Includes);
    edge(2, 0, ProfileEdge::Kind::Includes);
    edge(3, 0, ProfileEdge::Kind::ConstrainedBy);
    edge(4, 1, ProfileEdge::Kind::Includes);
    edge(5, 4, ProfileEdge::Kind::Includes);
    edge(5, 3, ProfileEdge::Kind::ConstrainedBy);
}

/// name, version, newest, profiles (a digit each), line in base.in or 0, bound, who bounds it.
struct PackageLine {
    const char* name;
    const char* version;
    const char* newest;
    const char* profiles;
    std::uint32_t line;
    const char* bound;
    const char* by;
};
constexpr PackageLine packageLines[] = {
    {"accelerate", "0.33.0", "1.1.1", "01245", 7, "accelerate==0.33.0", ""},
    {"aiohttp", "3.10.5", "3.11.7", "145", 0, "aiohttp>=3.9", "datasets 2.20.0"},
    {"anyio", "4.4.0", "4.6.2", "145", 0, "anyio<5,>=3.7.1", "starlette 0.38.2"},
    {"certifi", "2024.7.4", "2024.8.30", "012345", 0, "certifi>=2017.4.17", "requests 2.32.3"},
    {"datasets", "2.20.0", "3.1.0", "01245", 9, "datasets>=2.18,<2.21", ""},
    {"fastapi", "0.112.0", "0.115.5", "145", 4, "fastapi~=0.112.0", ""},
    {"filelock", "3.15.4", "3.16.1", "012345", 0, "filelock", "torch 2.4.0"},
    {"huggingface-hub", "0.24.5", "0.26.2", "012345", 0, "huggingface-hub>=0.21.0", "accelerate 0.33.0"},
    {"jinja2", "3.1.4", "3.1.4", "012345", 0, "jinja2", "torch 2.4.0"},
    {"numpy", "1.26.3", "2.1.3", "012345", 3, "numpy<2.0.0,>=1.17", "accelerate 0.33.0"},
    {"packaging", "24.1", "24.2", "012345", 0, "packaging>=20.0", "accelerate 0.33.0"},
    {"pandas", "2.2.2", "2.2.3", "0145", 5, "pandas>=2.2", ""},
    {"pydantic", "2.8.2", "2.10.1", "145", 0, "pydantic!=2.1.0,<3.0.0,>=1.7.4", "fastapi 0.112.0"},
    {"pytest", "8.3.2", "8.3.3", "5", 3, "pytest>=8", ""},
    {"pyyaml", "6.0.1", "6.0.2", "012345", 0, "pyyaml>=5.1", "transformers 4.43.3"},
    {"requests", "2.32.3", "2.32.3", "012345", 8, "requests", ""},
    {"ruff", "0.5.6", "0.8.0", "5", 6, "ruff>=0.5", ""},
    {"safetensors", "0.4.4", "0.4.5", "0245", 0, "safetensors>=0.4.1", "transformers 4.43.3"},
    {"setuptools", "72.1.0", "75.6.0", "45", 0, "setuptools>=61", "build.in"},
    {"tokenizers", "0.19.1", "0.20.3", "0245", 0, "tokenizers<0.20,>=0.19", "transformers 4.43.3"},
    {"torch", "2.4.0", "2.5.1", "01245", 2, "torch==2.4.0", ""},
    {"tqdm", "4.66.5", "4.67.1", "012345", 0, "tqdm>=4.62.3", "datasets 2.20.0"},
    {"transformers", "4.43.3", "4.46.3", "0245", 6, "transformers>=4.43,<4.44", ""},
    {"typing-extensions", "4.12.2", "4.12.2", "012345", 0, "typing-extensions>=4.8.0", "torch 2.4.0"},
    {"urllib3", "2.2.2", "2.2.3", "012345", 0, "urllib3<3,>=1.21.1", "requests 2.32.3"},
    {"uvicorn", "0.30.5", "0.32.1", "145", 5, "uvicorn[standard]>=0.30", ""},
    {"wheel", "0.43.0", "0.45.1", "45", 4, "wheel", ""},
};

PackageRow::InProfile placeIn(const char* profile, const char* version, bool direct)
{
    PackageRow::InProfile place;
    place.profile = profile;
    place.version = version;
    place.direct = direct;
    return place;
}

PackageRow::Bound boundOf(std::string requirement, std::string by, std::string profile)
{
    PackageRow::Bound bound;
    bound.requirement = std::move(requirement);
    bound.by = std::move(by);
    bound.profile = std::move(profile);
    return bound;
}

void addPackages(workspace::PackagesReport& report)
{
    for (const auto& line : packageLines) {
        PackageRow row;
        row.name = pep::Name::fromNormal(line.name);
        for (const char* digit = line.profiles; *digit != 0; ++digit)
            row.profiles.push_back(placeIn(profileLines[*digit - '0'].name, line.version, line.line > 0));
        row.newest = line.newest;
        row.newestKnown = true;
        row.boundsComplete = true;
        if (line.line > 0) {
            const std::string file =
                std::string("requirements/in/") + profileLines[line.profiles[0] - '0'].name + ".in";
            const bool numpy = std::string_view(line.name) == "numpy";
            PackageRow::Bound& bound =
                row.bounds.emplace_back(boundOf(numpy ? "numpy>=1.26.3" : line.bound,
                                                file + ":" + std::to_string(line.line), row.profiles.front().profile));
            bound.fromFile = true;
            bound.place = Place{file, line.line, 1};
            row.via.push_back("-r " + file);
        }
        if (*line.by != 0) {
            row.bounds.push_back(boundOf(line.bound, line.by, row.profiles.front().profile));
            row.via.push_back(std::string(line.by).substr(0, std::string_view(line.by).find(' ')));
        }
        if (row.name.text() == "urllib3") {
            row.profiles.back().version = "1.26.19";
        }
        if (*line.by != 0 && line.line == 0)
            row.dependents.push_back(*pep::Name::parse(row.via.back()));
        workspace::deriveFacts(row);
        report.rows.push_back(std::move(row));
    }
    for (const auto& line : profileLines)
        report.profiles.emplace_back(line.name);
}

PackageChange change(const char* name, PackageChange::Kind kind, PackageChange::Size size, PackageChange::Cause cause,
                     const char* from, const char* to)
{
    PackageChange result;
    result.name = pep::Name::fromNormal(name);
    result.kind = kind;
    result.size = size;
    result.cause = cause;
    result.oldText = from;
    result.newText = to;
    return result;
}

void addPlan(workspace::CompilePlan& plan)
{
    using Kind = PackageChange::Kind;
    using Size = PackageChange::Size;
    using Cause = PackageChange::Cause;
    const auto numpy = change("numpy", Kind::Upgraded, Size::Patch, Cause::Edited, "1.26.3", "1.26.4");
    const auto certifi = change("certifi", Kind::Upgraded, Size::Minor, Cause::Released, "2024.7.4", "2024.8.30");
    auto multidict = change("propcache", Kind::Added, Size::None, Cause::KnockOn, "", "0.2.0");
    multidict.because = {pep::Name::fromNormal("aiohttp")};
    const auto aiohttp = change("aiohttp", Kind::Upgraded, Size::Minor, Cause::Released, "3.10.5", "3.11.7");
    const auto async = change("async-timeout", Kind::Removed, Size::None, Cause::KnockOn, "4.0.3", "");
    const auto comments = change("packaging", Kind::AnnotationOnly, Size::None, Cause::Unknown, "24.1", "24.1");
    for (const auto* name : {"base", "backend", "build"}) {
        CompiledProfile profile;
        profile.profile = profileNamed(name);
        profile.status = CompiledProfile::Status::Changed;
        profile.existed = true;
        profile.oldText = "numpy==1.26.3\n";
        profile.newText = "numpy==1.26.4\n";
        profile.diff.changes = {certifi, numpy, comments};
        profile.textDiff =
            std::string("--- requirements/") + name + ".txt\n+++ requirements/" + name
            + ".txt\n@@ -12,7 +12,7 @@\n accelerate==0.33.0\n     # via -r "
              "requirements/in/base.in\n-certifi==2024.7.4\n"
              "+certifi==2024.8.30\n     # via requests\n@@ -41,7 +41,7 @@\n     # via torch\n-numpy==1.26.3\n"
              "+numpy==1.26.4\n     # via\n     #   -r requirements/in/base.in\n     #   accelerate\n";
        plan.profiles.push_back(std::move(profile));
    }
    for (std::size_t i : {std::size_t(1), std::size_t(2)}) {
        plan.profiles[i].diff.changes = {aiohttp, async, certifi, numpy, comments, multidict};
        plan.profiles[i].textDiff +=
            "@@ -3,7 +3,7 @@\n-aiohttp==3.10.5\n+aiohttp==3.11.7\n     # via datasets\n"
            "-async-timeout==4.0.3\n-    # via aiohttp\n+propcache==0.2.0\n+    # via aiohttp\n";
    }
    plan.upToDate = {"quantization", "ui"};
    plan.indexDescription = "recorded index of 2024-10-01";
    plan.solveTime = std::chrono::milliseconds(38);
}
explain::PinChange move(const char* package, const char* from, const char* to, PackageChange::Size size, bool downgrade)
{
    return {pep::Name::fromNormal(package), from, to, size, downgrade, false};
}

explain::Edit edit(explain::Edit::Way way, Place place, const char* package, const char* before, const char* after)
{
    return {way, std::move(place), pep::Name::fromNormal(package), before, after};
}

/// numpy: the line in base.in, and what accelerate requires.
void addRanges(explain::Conflict& conflict)
{
    explain::ConflictRanges& ranges = conflict.ranges.emplace_back();
    ranges.package = "numpy";
    ranges.axis = {"1.17", "1.26", "1.26.3", "2.1.3"};
    ranges.locked = 2;
    ranges.newest = 3;
    ranges.rows.resize(2);
    ranges.rows[0].requirement = "numpy>=1.26.3";
    ranges.rows[0].origin.place = {"requirements/in/base.in", 3, 1};
    ranges.rows[0].spans = {{2, std::nullopt, true, false}};
    ranges.rows[1].by = "accelerate==0.33.0";
    ranges.rows[1].requirement = "numpy<1.26,>=1.17";
    ranges.rows[1].spans = {{0, 1, true, false}};
    resolve::Step step;
    step.kind = resolve::Step::Kind::Requirement;
    step.requirement = "numpy>=1.26.3";
    step.terms = {{"numpy", false, pep::VersionSet::atLeast(*pep::Version::parse("1.26.3")), "numpy>=1.26.3"}};
    step.origin = conflict.core[0].origin;
    conflict.proof.add(step);
}

/// @param base the text of base.in, which has accelerate in line 6
void addFixes(workspace::FixesReport& report, const std::string& base)
{
    using explain::Edit;
    using explain::Fix;
    using Status = explain::Verdict::Status;
    using Size = PackageChange::Size;
    const std::string file = "requirements/in/base.in";
    auto& found = report.conflicts.conflicts.emplace_back();
    found.profiles = {"base", "backend"};
    using Role = explain::ConflictLine::Role;
    found.conflict.core = {{Role::Requirement, "numpy>=1.26.3", {}}, {Role::Requirement, "accelerate==0.33.0", {}}};
    found.conflict.core[0].origin.place = {file, 3, 1};
    found.conflict.core[1].origin.place = {file, 6, 1};
    found.conflict.summary = "numpy>=1.26.3 (requirements/in/base.in:3) and accelerate==0.33.0 "
                             "(requirements/in/base.in:6) exclude one another: accelerate==0.33.0 requires numpy<1.26.";
    addRanges(found.conflict);
    report.conflicts.unsatisfiable = {"base", "backend"};
    report.conflicts.satisfiable = {"quantization", "ui", "build", "development"};
    std::string after = base;
    after.replace(after.find("==0.33.0"), 8, "==1.1.1");

    auto& verified = report.fixes.emplace_back();
    verified.fix.status = Fix::Status::Verified;
    verified.fix.edits = {
        edit(Edit::Way::Raise, {file, 6, 1}, "accelerate", "accelerate==0.33.0", "accelerate==1.1.1")};
    verified.fix.removes = {0};
    const auto accelerate = move("accelerate", "0.33.0", "1.1.1", Size::Major, false);
    const auto hub = move("huggingface-hub", "0.24.5", "0.24.1", Size::Patch, true);
    verified.fix.profiles = {{"base", Status::Solved, {}, {accelerate}},
                             {"backend", Status::Solved, {}, {accelerate, hub}},
                             {"ui", Status::Solved, {}, {}}};
    verified.files = {{file, base, after}};

    auto& fails = report.fixes.emplace_back();
    fails.fix.status = Fix::Status::Fails;
    fails.fix.edits = {edit(Edit::Way::Move, {file, 3, 1}, "numpy", "numpy>=1.26.3", ""),
                       edit(Edit::Way::Move, {"requirements/in/ui.in", 0, 0}, "numpy", "", "numpy>=1.26.3")};
    fails.fix.profiles = {{"base", Status::Solved, {}, {}},
                          {"ui", Status::Unsatisfiable, "The constraint of base excludes numpy>=1.26.3.", {}}};

    auto& override = report.fixes.emplace_back();
    override.fix.status = Fix::Status::Verified;
    override.fix.edits = {edit(Edit::Way::Override, {}, "numpy", "", "numpy>=1.26.3")};
    override.fix.removes = {0};
    override.fix.profiles = {{"base", Status::Solved, {}, {}}};
}

/// numpy in base: two versions that accelerate forbids, the chosen one, and one below it.
void addWhy(workspace::WhyReport& report)
{
    using Kind = explain::Reason::Kind;
    report.name = pep::Name::fromNormal("numpy");
    report.profile = "base";
    report.inProfile = true;
    report.verdict = "numpy is 1.26.3 because accelerate 0.33.0 requires numpy<2.0.0,>=1.17";
    report.lockState = LockState::Stale;
    report.lockReasons = {"requirements/in/base.in:3 asks for numpy>=1.26.4, the lock has 1.26.3"};
    report.requirementsKnown = true;
    explain::Why& why = report.why;
    why.name = report.name;
    why.version = *pep::Version::parse("1.26.3");
    why.listingKnown = true;
    why.reasons.resize(4);
    why.reasons[0].kind = Kind::Dependent;
    why.reasons[0].text = "accelerate 0.33.0 requires numpy<2.0.0,>=1.17";
    why.reasons[1].kind = Kind::KeptPin;
    why.reasons[1].text = "nothing forbids it: the lock keeps 1.26.3";
    why.reasons[2].kind = Kind::Chosen;
    why.reasons[3].kind = Kind::Allowed;
    why.reasons[3].text = "possible";
    const std::pair<const char*, std::size_t> rungs[] = {{"2.1.3", 0},  {"2.1.2", 0},  {"2.0.2", 0},
                                                         {"1.26.4", 1}, {"1.26.3", 2}, {"1.26.2", 3}};
    for (const auto& [version, reason] : rungs)
        why.ladder.push_back({*pep::Version::parse(version), reason, true});
    why.olderLeftOut = 12;
    explain::Path direct;
    direct.line.requirement = "numpy>=1.26.3";
    direct.line.origin.place = {"requirements/in/base.in", 3, 1};
    direct.hops = {{report.name, "1.26.3", "numpy>=1.26.3", false}};
    explain::Path through;
    through.line.requirement = "accelerate==0.33.0";
    through.line.origin.place = {"requirements/in/base.in", 6, 1};
    through.hops = {{pep::Name::fromNormal("accelerate"), "0.33.0", "accelerate==0.33.0", false},
                    {report.name, "1.26.3", "numpy<2.0.0,>=1.17", false}};
    report.paths.shown = {direct, through};
    report.paths.more = 3;
    report.profiles = {{"base", "1.26.3", true}, {"ui", "1.26.4", false}, {"development", "", true}};
}
} // namespace

std::shared_ptr<Script> Script::sample()
{
    auto script = std::make_shared<Script>();
    addProfiles(script->profiles);
    addPackages(script->packages);
    addPlan(script->plan);
    addWhy(script->why);
    script->statistics = sampleStatistics();
    script->consolidation = sampleConsolidation();
    addHistory(*script);
    script->repository.branch = "main";
    script->repository.head = "3f2c9d1e5b7a8c6d4e2f1a0b9c8d7e6f5a4b3c2d";
    script->repository.unstaged = {"requirements/in/base.in", "README.md"};
    script->repository.authorName = "Ada Example";
    script->repository.authorEmail = "ada@mail.example";
    script->preview.state = script->repository;
    script->preview.changed = {"requirements/in/base.in", "requirements/base.txt", "requirements/backend.txt",
                               "requirements/build.txt"};
    script->preview.untouched = {"README.md"};
    script->message =
        "Recompile requirements: numpy 1.26.3 → 1.26.4, +1 −1\n\nnumpy 1.26.3 → 1.26.4\ncertifi 2024.7.4 → 2024.8.30\n";
    script->commit.id = "9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b";
    script->commit.branch = "main";
    script->index.settings.indexUrl = "https://index.example/simple/";
    script->index.settings.indexUrlSource = {"lockwright.toml", "lockwright.toml:4"};
    script->index.settings.offline = true;
    script->index.cachedListings = 122;
    script->index.cachedMetadata = 340;
    script->files["requirements/in/base.in"] = "# Everything that every service needs\ntorch==2.4.0\nnumpy>=1.26.3     "
                                               "   # first build with the fix for the sort\n"
                                               "pandas>=2.2\ntransformers>=4.43,<4.44\naccelerate==0.33."
                                               "0\nrequests\ndatasets>=2.18,<2.21 ; python_version >= '3.10'\n";
    addFixes(script->fixes, script->files["requirements/in/base.in"]);
    for (const auto* name : {"backend", "quantization", "ui", "build", "development"})
        script->files[std::string("requirements/in/") + name + ".in"] = "-r base.in\n";
    for (const auto& line : profileLines)
        script->files[std::string("requirements/") + line.name + ".txt"] = "numpy==1.26.3\n";
    script->scriptEdits();
    script->scriptRelease();
    return script;
}

} // namespace lockwright::gui::test
