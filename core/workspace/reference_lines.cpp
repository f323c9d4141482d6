// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/reference_lines.h"

#include "base/files.h"
#include "base/say.h"
#include "base/text.h"
#include "index/reference_location.h"
#include "pep/wheel_name.h"
#include "requirements/direct_reference.h"
#include "requirements/project_file.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

namespace fs = std::filesystem;
using Kind = index::ResolvedReference::Kind;

constexpr std::uint64_t projectLimit = 8u << 20;

pep::Name nameAt(const std::string& reference, const fs::path& root)
{
    if (auto name = requirements::nameOfReference(reference))
        return *name;
    const auto location = index::ReferenceLocation::parse(reference, root);
    if (!location)
        return {};
    if (location->kind == Kind::Folder) {
        const auto text = readFile(location->path / location->subdirectory / "pyproject.toml", projectLimit);
        const auto project =
            text ? requirements::ProjectFile::parse(*text, "pyproject.toml") : tl::unexpected(text.error());
        return project ? pep::Name::parse(project->projectName).value_or(pep::Name()) : pep::Name();
    }
    const auto source = pep::SourceName::parse(location->fileName());
    return source ? source->name : pep::Name();
}

/// The thing behind a reference, its branch or tag left out; the text where it cannot be told. A path may end in the
/// extras that are asked for, as pip-tools writes them.
std::string placeOf(const std::string& reference, const fs::path& root)
{
    std::string place = reference;
    std::error_code ignored;
    if (const std::size_t extras = place.rfind('[');
        place.ends_with("]") && extras != 0 && extras != std::string::npos && !fs::exists(root / place, ignored))
        place.resize(extras);
    const auto location = index::ReferenceLocation::parse(place, root);
    if (!location)
        return requirements::withoutSecrets(place);
    return location->identity("");
}

/// True where the lock's reference is what the input's may have been locked as.
bool isSame(const std::string& asked, const std::string& locked, const fs::path& root)
{
    if (asked == locked)
        return true;
    if (placeOf(asked, root) != placeOf(locked, root))
        return false;
    const auto location = index::ReferenceLocation::parse(asked, root);
    const auto pinned = index::ReferenceLocation::parse(locked, root);
    return !location || !pinned || !index::isCommit(location->gitReference)
           || location->gitReference == pinned->gitReference;
}

} // namespace

void nameReferences(requirements::Lock& lock, const fs::path& root)
{
    for (auto* side : {&lock.packages, &lock.theirs, &lock.ancestor}) {
        for (requirements::LockedPackage& package : *side) {
            if (!package.name.empty() || package.url.empty())
                continue;
            std::string reference = package.url;
            if (package.editable && reference.ends_with(']'))
                reference.resize(std::min(reference.rfind('['), reference.size()));
            package.name = nameAt(reference, root);
        }
    }
}

void nameReferences(requirements::Inputs& inputs, const requirements::Lock* lock, const fs::path& root)
{
    for (requirements::Input& input : inputs.requirements) {
        pep::Requirement& requirement = input.requirement;
        if (!requirement.name.empty() || requirement.url.empty())
            continue;
        requirement.name = nameAt(requirement.url, root);
        if (requirement.name.empty() && lock)
            for (const requirements::LockedPackage& package : lock->packages)
                if (!package.url.empty() && !package.name.empty()
                    && placeOf(requirement.url, root) == placeOf(package.url, root))
                    requirement.name = package.name;
        requirement.rawName = requirement.name.text();
    }
}

std::vector<FreshnessProblem> compareReferences(const requirements::Inputs& inputs, const requirements::Lock& lock,
                                                const std::string& lockFile, const pep::MarkerEnvironment& environment,
                                                const fs::path& root)
{
    std::vector<FreshnessProblem> problems;
    for (const requirements::Input& input : inputs.requirements) {
        const pep::Requirement& requirement = input.requirement;
        if (requirement.url.empty() || !requirement.marker.holds(environment))
            continue;
        const std::string where = describe(Place{input.origin.place.file, input.origin.place.line, 0});
        const std::string shown = text::printable(requirement.url, 300);
        const auto stale = [&](std::string sentence) {
            problems.push_back({CheckReport::Problem::Kind::Stale, std::move(sentence), input.origin.place});
        };
        if (requirement.name.empty()) {
            const auto& packages = lock.packages;
            if (std::none_of(packages.begin(), packages.end(), [&](const requirements::LockedPackage& package) {
                    return !package.url.empty() && isSame(requirement.url, package.url, root);
                }))
                stale(say("{0} asks for {1}, which {2} does not have", where, shown, lockFile));
            continue;
        }
        const requirements::LockedPackage* package = lock.find(requirement.name);
        if (!package)
            continue; // compareWithLock() says so
        if (package->url.empty())
            stale(say("{0} asks for {1}, but {2} pins {3}", where, shown, lockFile, package->versionText));
        else if (!isSame(requirement.url, package->url, root))
            stale(say("{0} asks for {1}, but {2} has {3}", where, shown, lockFile,
                      text::printable(text::withoutCredentials(package->url), 300)));
        else if (input.editable && !package->editable)
            stale(say("{0} asks for {1}, as an editable, which it is not in {2}", where, shown, lockFile));
    }
    for (const requirements::LockedPackage& package : lock.packages) {
        if (package.url.empty() || package.name.empty())
            continue;
        // What only input lines ask for is there because one of them has the reference.
        const bool inputsOnly = !package.via.empty()
                                && std::all_of(package.via.begin(), package.via.end(),
                                               [](const std::string& via) { return via.starts_with("-r "); });
        const bool asked =
            std::any_of(inputs.requirements.begin(), inputs.requirements.end(), [&](const requirements::Input& input) {
                return input.requirement.name == package.name && !input.requirement.url.empty();
            });
        if (inputsOnly && !asked)
            problems.push_back({CheckReport::Problem::Kind::Stale,
                                say("{0} has {1} from {2}, which no line asks for", lockFile, package.name.text(),
                                    text::printable(text::withoutCredentials(package.url), 300)),
                                Place{lockFile, package.line, 1}});
    }
    return problems;
}

} // namespace lockwright::workspace
