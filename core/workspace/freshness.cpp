// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/freshness.h"

#include "base/say.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::workspace
{

namespace
{

using Kind = CheckReport::Problem::Kind;

std::string named(const pep::Requirement& requirement)
{
    return requirement.name.empty() ? requirement.url : requirement.text();
}

} // namespace

bool asksByName(const std::string& annotation)
{
    return annotation.starts_with("-r ") || annotation.find("pyproject.toml") != std::string::npos;
}

std::vector<FreshnessProblem> compareWithLock(const requirements::Inputs& inputs, const requirements::Lock& lock,
                                              const std::string& lockFile, const pep::MarkerEnvironment& environment)
{
    std::vector<FreshnessProblem> problems;
    const bool annotated = lock.namesSources();
    std::map<pep::Name, std::set<std::string>> askedBy;
    for (const requirements::Input& input : inputs.requirements) {
        const pep::Requirement& requirement = input.requirement;
        if (requirement.name.empty() || !requirement.marker.holds(environment))
            continue;
        askedBy[requirement.name].insert(input.origin.annotation());
        const std::string where = describe(Place{input.origin.place.file, input.origin.place.line, 0});
        const requirements::LockedPackage* package = lock.find(requirement.name);
        const bool excluded =
            std::find(lock.excluded.begin(), lock.excluded.end(), requirement.name) != lock.excluded.end();
        if (!package) {
            if (!excluded)
                problems.push_back(
                    {Kind::Stale, say("{0} asks for {1}, which {2} does not pin", where, named(requirement), lockFile),
                     input.origin.place});
            continue;
        }
        if (package->version && !requirement.specifiers.contains(*package->version)) {
            problems.push_back(
                {Kind::Incompatible,
                 say("{0} asks for {1}, but {2} pins {3}", where, named(requirement), lockFile, package->versionText),
                 input.origin.place});
            continue;
        }
        if (annotated && std::none_of(package->via.begin(), package->via.end(), [&](const std::string& via) {
                return requirements::normalAnnotation(via) == input.origin.annotation();
            }))
            problems.push_back({Kind::Stale,
                                say("{0} asks for {1}, which {2} does not know as a reason for its pin", where,
                                    named(requirement), lockFile),
                                input.origin.place});
    }
    for (const requirements::Input& constraint : inputs.constraints) {
        const pep::Requirement& requirement = constraint.requirement;
        if (requirement.name.empty() || !requirement.marker.holds(environment))
            continue;
        const requirements::LockedPackage* package = lock.find(requirement.name);
        if (package && package->version && !requirement.specifiers.contains(*package->version))
            problems.push_back({Kind::Incompatible,
                                say("the constraint {0} at {1} excludes {2}, which {3} pins", named(requirement),
                                    describe(Place{constraint.origin.place.file, constraint.origin.place.line, 0}),
                                    package->versionText, lockFile),
                                constraint.origin.place});
    }
    for (const requirements::LockedPackage& package : lock.packages) {
        for (const std::string& via : package.via) {
            if (!asksByName(via) || package.name.empty())
                continue;
            const auto asked = askedBy.find(package.name);
            if (asked == askedBy.end() || !asked->second.contains(requirements::normalAnnotation(via)))
                problems.push_back(
                    {Kind::Stale,
                     say("{0} pins {1} for `{2}`, where it is no longer asked for", lockFile, package.name.text(), via),
                     Place{lockFile, package.line, 1}});
        }
    }
    return problems;
}

} // namespace lockwright::workspace
