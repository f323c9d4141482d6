// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/plausibility.h"

#include "base/say.h"
#include "base/text.h"
#include "pep/specifier.h"

#include <algorithm>
#include <set>

namespace lockwright::workspace
{

namespace
{

const index::Listing* listingOf(const std::string& package, resolve::Universe& universe)
{
    const auto name = pep::Name::parse(package.substr(0, package.find('[')));
    return name ? universe.known(universe.node(*name)) : nullptr;
}

/// The newest release of the term that a cut-off time hid.
void addHidden(const resolve::Step::Term& term, const index::Listing& listing, resolve::Universe& universe,
               std::vector<std::string>& hints)
{
    const resolve::NodeId node = universe.node(listing.name);
    for (std::size_t i = listing.releases.size(); i-- > 0;) {
        const index::Release& release = listing.releases[i];
        if (!term.set.contains(release.version)
            || universe.candidate(node, i).state != resolve::Candidate::State::Absent)
            continue;
        const auto first = listing.files.begin() + release.firstFile;
        const bool undated = std::all_of(first, first + release.fileCount,
                                         [](const index::ReleaseFile& file) { return file.uploadedAt == 0; });
        const std::string pin = listing.name.text() + "==" + release.version.text();
        hints.push_back(
            undated
                ? say("`{0}` is left out by --exclude-newer, because the index does not say when it was uploaded", pin)
                : say("`{0}` is left out by --exclude-newer", pin));
        return;
    }
}

/// The platforms of the wheels of the newest release in the term, where none fits.
void addPlatforms(const resolve::Step::Term& term, const index::Listing& listing, std::vector<std::string>& hints)
{
    constexpr std::size_t shown = 5;
    for (std::size_t i = listing.releases.size(); i-- > 0;) {
        const index::Release& release = listing.releases[i];
        if (!term.set.contains(release.version))
            continue;
        std::set<std::string> platforms;
        for (std::size_t file = release.firstFile; file < release.firstFile + release.fileCount; ++file) {
            if (listing.files[file].kind != index::ReleaseFile::Kind::Wheel)
                continue;
            const std::string& tags = listing.tagSets[listing.files[file].tags];
            for (const std::string_view platform : text::split(std::string_view(tags).substr(tags.rfind('-') + 1), '.'))
                platforms.emplace(platform);
        }
        if (platforms.empty())
            return;
        std::vector<std::string> names(platforms.begin(), platforms.end());
        const std::size_t more = names.size() > shown ? names.size() - shown : 0;
        names.resize(names.size() - more);
        const std::string pin = listing.name.text() + "==" + release.version.text();
        const std::string list = text::join(names, ", ");
        hints.push_back(more > 0 ? say("`{0}` has wheels for {1} and {2} more", pin, list, more)
                                 : say("`{0}` has wheels for {1}", pin, list));
        return;
    }
}

} // namespace

std::vector<std::string> hints(const resolve::Derivation& derivation, resolve::Universe& universe)
{
    using Kind = resolve::Step::Kind;
    std::vector<std::string> found;
    for (const resolve::Step& step : derivation.steps()) {
        if (step.terms.empty() || (step.kind != Kind::NoVersions && step.kind != Kind::Unavailable))
            continue;
        const index::Listing* listing = listingOf(step.terms.front().package, universe);
        if (!listing)
            continue;
        if (step.kind == Kind::NoVersions && universe.policy().excludeNewer)
            addHidden(step.terms.front(), *listing, universe, found);
        else if (step.reason.find(" tag") != std::string::npos)
            addPlatforms(step.terms.front(), *listing, found);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> pythonWarnings(const resolve::Solution& solution, resolve::Universe& universe)
{
    std::vector<std::string> warnings;
    const pep::Version python = universe.policy().target.python.releaseOnly();
    for (const resolve::ResolvedPackage& package : solution.packages) {
        const resolve::NodeId node = universe.node(package.name);
        const index::Listing* listing = universe.known(node);
        const std::size_t release = listing ? listing->find(package.version) : 0;
        if (!listing || release == listing->releases.size())
            continue;
        const index::ReleaseFile& file = listing->files[universe.candidate(node, release).file];
        const std::string& bound = listing->pythonSpecifiers[file.requiresPython];
        if (std::string_view(bound).find_first_of("<!~") == std::string::npos && bound.find("==") == std::string::npos)
            continue; // a lower bound decided whether the release is usable at all
        const auto specifiers = pep::SpecifierSet::parse(bound);
        if (specifiers && !specifiers->contains(python))
            warnings.push_back(
                say("`{0}` says that it requires Python{1}, and Python {2} was asked for: upper bounds are "
                    "ignored unless `python-upper-bounds` is \"enforce\"",
                    package.name.text() + "==" + package.version.text(), bound, python.text()));
    }
    return warnings;
}

} // namespace lockwright::workspace
