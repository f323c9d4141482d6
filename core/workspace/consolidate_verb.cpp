// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: consolidate.
#include "workspace/local_workspace.h"

#include "base/say.h"
#include "base/text.h"
#include "pep/requirement.h"

#include <algorithm>
#include <functional>
#include <set>

namespace lockwright::workspace
{

namespace
{

using Package = ConsolidationReport::Package;
using Outcome = ConsolidationReport::Outcome;

constexpr std::size_t solvesPerPackage = 8; ///< versions of one package that are tried; the highest ones

bool excludes(const PackageRow::Bound& bound, const pep::Version& version)
{
    const auto requirement = pep::Requirement::parse(bound.requirement);
    return requirement && !requirement->specifiers.contains(version);
}

/// Bounds of the row that exclude a version. Pins of parents' locks move with a compile, so they are none.
template <typename Choose>
std::vector<ConsolidationReport::Bound> boundsAgainst(const PackageRow& row, const pep::Version& version, Choose choose,
                                                      std::string& profile)
{
    std::vector<ConsolidationReport::Bound> bounds;
    for (const PackageRow::Bound& bound : row.bounds) {
        if (bound.fromLock || !choose(bound) || !excludes(bound, version))
            continue;
        if (bounds.empty())
            profile = bound.profile;
        bounds.push_back({bound.requirement, bound.by, bound.place});
    }
    return bounds;
}

/// True where what excluded a version excludes this one as well.
bool excludesToo(const ConsolidationReport::Rejected& rejected, const PackageRow& row, const pep::Version& version)
{
    std::string profile;
    const auto bounds = boundsAgainst(
        row, version, [](const PackageRow::Bound&) { return true; }, profile);
    return !rejected.by.empty()
           && std::all_of(rejected.by.begin(), rejected.by.end(), [&](const ConsolidationReport::Bound& bound) {
                  return std::find(bounds.begin(), bounds.end(), bound) != bounds.end();
              });
}

/// Usable releases from the lowest locked version on and the locked ones themselves, highest first.
Result<std::vector<pep::Version>> candidatesOf(const PackageRow& row, resolve::Universe& universe, Task& task)
{
    std::vector<pep::Version> versions;
    for (const PackageRow::InProfile& place : row.profiles)
        if (auto version = pep::Version::parse(place.version))
            versions.push_back(std::move(*version));
    if (versions.size() < row.profiles.size())
        return std::vector<pep::Version>(); // one is a URL: nothing else can take its place
    const pep::Version lowest = *std::min_element(versions.begin(), versions.end());
    const resolve::NodeId node = universe.node(row.name);
    LW_TRY(const index::Listing* listing, universe.listing(node, task));
    for (std::size_t i = 0; i < listing->releases.size(); ++i) {
        const pep::Version& version = listing->releases[i].version;
        const resolve::Candidate& candidate = universe.candidate(node, i);
        if (lowest < version && !version.isPrerelease() && candidate.state == resolve::Candidate::State::Usable
            && !candidate.yanked)
            versions.push_back(version);
    }
    std::sort(versions.begin(), versions.end(), [](const auto& left, const auto& right) { return right < left; });
    versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
    return versions;
}

/// The versions that the profiles of a plan have of a package.
std::set<std::string> versionsIn(const CompilePlan& plan, const pep::Name& name)
{
    std::set<std::string> versions;
    for (const CompiledProfile& profile : plan.profiles)
        for (const resolve::ResolvedPackage& package : profile.packages)
            if (package.name == name)
                versions.insert(package.version.text());
    return versions;
}

const CompiledProfile* failure(const CompilePlan& plan)
{
    const auto found = std::find_if(plan.profiles.begin(), plan.profiles.end(), [](const CompiledProfile& profile) {
        return profile.status == CompiledProfile::Status::Unsatisfiable
               || profile.status == CompiledProfile::Status::Failed;
    });
    return found == plan.profiles.end() ? nullptr : &*found;
}

/// Tries versions, each together with what was accepted before it.
class Consolidator
{
public:
    using Compile = std::function<Result<CompilePlan>(const CompileOptions&)>;

    Consolidator(Compile compile, std::chrono::milliseconds limit)
        : m_compile(std::move(compile))
        , m_end(std::chrono::steady_clock::now() + limit)
    {
    }

    [[nodiscard]] bool timeIsOver() const { return std::chrono::steady_clock::now() >= m_end; }

    Result<void> look(Package& package, const PackageRow& row, const std::vector<pep::Version>& candidates)
    {
        if (candidates.empty()) {
            package.reason = say("a profile takes it from a URL or path");
            return {};
        }
        std::size_t solves = 0;
        for (const pep::Version& version : candidates) {
            if (!package.rejected.empty() && excludesToo(package.rejected.back(), row, version)) {
                package.rejected.back().also.push_back(version.text());
                continue;
            }
            ConsolidationReport::Rejected rejected{version.text(), {}, {}, {}};
            rejected.by = boundsAgainst(
                row, version, [](const PackageRow::Bound& bound) { return bound.fromFile; }, rejected.profile);
            if (rejected.by.empty()) {
                if (solves++ == solvesPerPackage)
                    break;
                if (timeIsOver()) {
                    package.reason = say("the time limit was reached");
                    return {};
                }
                LW_TRY(const bool possible, accepts(row, version, rejected));
                if (possible) {
                    package.outcome = Outcome::Possible;
                    package.version = version.text();
                    return {};
                }
            }
            package.rejected.push_back(std::move(rejected));
        }
        package.outcome = Outcome::Blocked;
        return {};
    }

    /// Solves all profiles as one problem, where that is the only way to one version.
    Result<void> lookTogether(std::vector<Package>& packages)
    {
        const bool blocked = std::any_of(packages.begin(), packages.end(),
                                         [](const Package& package) { return package.outcome == Outcome::Blocked; });
        if (!blocked || timeIsOver())
            return {};
        CompileOptions options = asking({});
        options.strategy = Strategy::Joint;
        LW_TRY(const CompilePlan plan, m_compile(options));
        if (!plan.ok())
            return {};
        for (Package& package : packages) {
            const std::set<std::string> versions = versionsIn(plan, package.name);
            if (package.outcome != Outcome::Blocked || versions.size() != 1)
                continue;
            package.outcome = Outcome::Joint;
            package.version = *versions.begin();
        }
        return {};
    }

private:
    CompileOptions asking(const std::string& pin) const
    {
        CompileOptions options;
        options.all = true;
        options.upgradePackages = m_accepted;
        if (!pin.empty())
            options.upgradePackages.push_back(pin);
        return options;
    }

    Result<bool> accepts(const PackageRow& row, const pep::Version& version, ConsolidationReport::Rejected& rejected)
    {
        const std::string pin = row.name.text() + "==" + version.text();
        LW_TRY(const CompilePlan plan, m_compile(asking(pin)));
        const std::set<std::string> versions = versionsIn(plan, row.name);
        if (plan.ok() && versions == std::set{version.text()}) {
            m_accepted.push_back(pin);
            return true;
        }
        // What was accepted before may make another profile fail than the one whose bounds exclude it.
        const CompiledProfile* failed = failure(plan);
        const auto actsThere = [&](const PackageRow::Bound& bound) {
            const auto& in = bound.profiles;
            return !bound.fromFile && failed && std::find(in.begin(), in.end(), failed->profile.name) != in.end();
        };
        rejected.by = boundsAgainst(row, version, actsThere, rejected.profile);
        if (rejected.by.empty())
            rejected.by = boundsAgainst(
                row, version, [](const PackageRow::Bound& bound) { return !bound.fromFile; }, rejected.profile);
        else
            rejected.profile = failed->profile.name;
        if (!rejected.by.empty() || !failed)
            return false;
        rejected.profile = failed->profile.name;
        for (const requirements::Origin& origin : failed->blamed)
            if (origin.kind != requirements::Origin::Kind::CommandLine)
                rejected.by.push_back({{}, describe(Place{origin.place.file, origin.place.line, 0}), origin.place});
        return false;
    }

    Compile m_compile;
    std::chrono::steady_clock::time_point m_end;
    std::vector<std::string> m_accepted;
};

Result<std::vector<const PackageRow*>> chooseRows(const PackagesReport& report, const std::vector<std::string>& names)
{
    std::vector<const PackageRow*> rows;
    for (const PackageRow& row : report.rows)
        if (names.empty() && row.divergent)
            rows.push_back(&row);
    for (const std::string& text : names) {
        const auto name = pep::Name::parse(text);
        const auto found = std::find_if(report.rows.begin(), report.rows.end(),
                                        [&](const PackageRow& row) { return name && row.name == *name; });
        if (found == report.rows.end())
            return fail(ErrorCode::Usage, say("no lock has the package `{0}`", text::printable(text)),
                        say("`lockwright packages` lists them"));
        rows.push_back(&*found);
    }
    std::sort(rows.begin(), rows.end(),
              [](const PackageRow* left, const PackageRow* right) { return left->name < right->name; });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

const char* name(ConsolidationReport::Outcome outcome)
{
    switch (outcome) {
    case Outcome::Possible:
        return "possible";
    case Outcome::Joint:
        return "joint";
    case Outcome::Blocked:
        return "blocked";
    case Outcome::Same:
        return "same";
    case Outcome::Unknown:
        return "unknown";
    }
    return "unknown";
}

std::vector<std::string> ConsolidationReport::upgradePackages() const
{
    std::vector<std::string> pins;
    for (const Package& package : packages)
        if (package.outcome == Outcome::Possible || package.outcome == Outcome::Joint)
            pins.push_back(package.name.text() + "==" + package.version);
    return pins;
}

bool ConsolidationReport::joint() const
{
    return std::any_of(packages.begin(), packages.end(),
                       [](const Package& package) { return package.outcome == Outcome::Joint; });
}

Result<ConsolidationReport> LocalWorkspace::consolidate(const ConsolidateOptions& options, Task& task)
{
    LW_TRY(const PackagesReport known, packages(PackagesOptions{}, task));
    LW_TRY(const std::vector<const PackageRow*> rows, chooseRows(known, options.packages));
    std::vector<std::vector<pep::Version>> candidates(rows.size());
    {
        LW_TRY(const Snapshot snapshot, load(Load::Files, task));
        const std::scoped_lock lock(m_lookingUp);
        LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            LW_TRY(candidates[i], candidatesOf(*rows[i], *universe, task));
        }
    }
    Consolidator consolidator([&](const CompileOptions& compile) { return this->compile(compile, task); },
                              options.limit);
    ConsolidationReport report;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        task.report({Progress::Phase::Solving, i, rows.size(), rows[i]->name.text()});
        Package& package = report.packages.emplace_back();
        package.name = rows[i]->name;
        for (const PackageRow::InProfile& place : rows[i]->profiles)
            package.locked.emplace_back(place.profile, place.version);
        if (!rows[i]->divergent) {
            package.outcome = Outcome::Same;
            continue;
        }
        LW_CHECK(consolidator.look(package, *rows[i], candidates[i]));
    }
    LW_CHECK(consolidator.lookTogether(report.packages));
    return report;
}

} // namespace lockwright::workspace
