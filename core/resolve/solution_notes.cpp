// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/solution_notes.h"

#include "base/say.h"
#include "base/text.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::resolve
{

namespace
{

constexpr std::size_t readable = 4;

/// "a, b, c and 5 more"
std::string shortList(std::vector<std::string> items)
{
    if (items.size() > readable) {
        const std::size_t rest = items.size() - (readable - 1);
        items.resize(readable - 1);
        items.push_back(say("{0} more", rest));
    }
    return phraseList(items);
}

const ResolvedPackage* find(const Solution& solution, const pep::Name& name)
{
    const auto place =
        std::lower_bound(solution.packages.begin(), solution.packages.end(), name,
                         [](const ResolvedPackage& package, const pep::Name& each) { return package.name < each; });
    return place != solution.packages.end() && place->name == name ? &*place : nullptr;
}

/// The versions of one package that were passed over for want of a build.
class UnbuiltPackage
{
public:
    UnbuiltPackage(const Search& search, Universe& universe, const Solution& solution, NodeId base)
        : m_search(search)
        , m_universe(universe)
        , m_solution(solution)
        , m_base(base)
        , m_name(universe[base].name)
    {
    }

    void add(std::uint32_t release) { m_releases.push_back(release); }

    /// The sentence; empty where there is nothing to say.
    Result<std::string> sentence(Task& task)
    {
        std::sort(m_releases.rbegin(), m_releases.rend());
        const ResolvedPackage* chosen = find(m_solution, m_name);
        if (chosen) {
            LW_CHECK(findAskers(task));
            const index::Listing& listing = *m_universe.known(m_base);
            std::erase_if(m_releases, [&](std::uint32_t release) {
                const pep::Version& version = listing.releases[release].version;
                return version == chosen->version || !m_allowed.contains(version);
            });
        } else {
            findRejectedAskers();
        }
        if (m_releases.empty())
            return std::string();
        LW_TRY(const Dependencies* dependencies, m_universe.dependencies(m_base, m_releases.front(), task));
        const std::string& name = m_name.text();
        const std::string reason = phraseReason(dependencies->reason);
        std::string text;
        if (!chosen) {
            text = say("`{0}` {1}, so nothing that requires it was chosen: {2}", name, reason, shortList(m_askers));
        } else {
            text = say("`{0}` is {1} and not {2}, which {3}", name, chosen->version.text(), versions(), reason);
            if (!m_askers.empty())
                text = say("{0}; asked for by {1}", text, shortList(m_askers));
        }
        if (dependencies->obstacle == Dependencies::Obstacle::NeedsBuild)
            text = say("{0}; to let it be built, give {1}", text, phraseAllowBuilds({name}));
        return text;
    }

private:
    [[nodiscard]] std::string versions() const
    {
        std::vector<std::string> texts;
        for (const std::uint32_t release : m_releases)
            texts.push_back(m_universe.known(m_base)->releases[release].version.text());
        return shortList(std::move(texts));
    }

    void bound(const std::vector<requirements::Input>& inputs, bool asks)
    {
        for (const requirements::Input& input : inputs) {
            if (input.requirement.name != m_name)
                continue;
            m_allowed = m_allowed.intersection(input.requirement.specifiers.set());
            if (asks)
                m_askers.push_back(phrasePlace(input.origin));
        }
    }

    /// Who asks for the package in the answer, and what all of them allow.
    Result<void> findAskers(Task& task)
    {
        bound(m_search.constraints(), false);
        const std::size_t before = m_askers.size();
        bound(m_search.overrides(), true);
        if (m_askers.size() > before)
            return {}; // an override replaces what others ask for
        bound(m_search.requirements(), true);
        for (const ResolvedPackage& package : m_solution.packages) {
            const NodeId base = m_universe.node(package.name);
            const std::size_t release = m_universe.known(base)->find(package.version);
            std::vector<NodeId> nodes{base};
            for (const pep::Name& extra : package.extras)
                nodes.push_back(m_universe.node(package.name, extra));
            bool asks = false;
            for (const NodeId node : nodes) {
                LW_TRY(const Dependencies* dependencies, m_universe.dependencies(node, release, task));
                for (const Dependency& dependency : dependencies->list) {
                    if (dependency.base != m_base || base == m_base)
                        continue;
                    asks = true;
                    m_allowed = m_allowed.intersection(dependency.versions);
                }
            }
            if (asks)
                m_askers.push_back(package.name.text() + " " + package.version.text());
        }
        return {};
    }

    /// Who asked for the package and was therefore passed over.
    void findRejectedAskers()
    {
        std::map<std::string, std::size_t> newest; // dependent's text -> release
        for (std::size_t id = 0; id < m_search.store().size(); ++id) {
            const Incompatibility& known = m_search.store()[IncompatibilityId(id)];
            if (known.kind != Incompatibility::Kind::Dependency || known.terms.size() < 2
                || m_universe[known.terms[1].node].base != m_base || m_universe[known.terms[0].node].base == m_base)
                continue;
            const auto& releases = m_universe.known(known.terms[0].node)->releases;
            for (std::size_t release = releases.size(); release-- > 0;) {
                if (!known.terms[0].value.set.contains(releases[release].version))
                    continue;
                std::size_t& most = newest[m_universe.text(known.terms[0].node)];
                most = std::max(most, release + 1);
                break;
            }
        }
        for (const auto& [text, release] : newest) {
            const pep::Name name = *pep::Name::parse(text.substr(0, text.find('[')));
            m_askers.push_back(text + " "
                               + m_universe.known(m_universe.node(name))->releases[release - 1].version.text());
        }
    }

    const Search& m_search;
    Universe& m_universe;
    const Solution& m_solution;
    NodeId m_base;
    pep::Name m_name;
    std::vector<std::uint32_t> m_releases; ///< newest first
    std::vector<std::string> m_askers;
    pep::VersionSet m_allowed = pep::VersionSet::all();
};

/// What is odd about the files of one version.
class ReleaseNotes
{
public:
    ReleaseNotes(Universe& universe, const ResolvedPackage& package, std::vector<std::string>& warnings)
        : m_universe(universe)
        , m_package(package)
        , m_base(universe.node(package.name))
        , m_listing(*universe.known(m_base))
        , m_release(m_listing.find(package.version))
        , m_candidate(universe.candidate(m_base, m_release))
        , m_warnings(warnings)
    {
    }

    void write()
    {
        const index::ReleaseMetadata* metadata = m_universe.metadata(m_base, m_release);
        noteWheels();
        notePythons(metadata);
        if (!metadata)
            return;
        for (const std::string& note : metadata->notes)
            m_warnings.push_back(note);
        noteRepairs(*metadata);
        noteOtherFiles(*metadata);
    }

private:
    [[nodiscard]] const index::Release& release() const { return m_listing.releases[m_release]; }
    [[nodiscard]] std::string subject() const
    {
        return "`" + m_package.name.text() + "==" + m_package.version.text() + "`";
    }

    void warn(const std::string& rest) { m_warnings.push_back(subject() + " " + rest); }

    void noteWheels()
    {
        const FilePolicy& files = m_universe.policy().files;
        // Who refuses wheels knows.
        if (!m_candidate.onlySource || files.noBinaryAll || files.noBinary.contains(m_package.name))
            return;
        const auto first = m_listing.files.begin() + release().firstFile;
        const bool hasWheel = std::any_of(first, first + release().fileCount, [](const index::ReleaseFile& file) {
            return file.kind == index::ReleaseFile::Kind::Wheel;
        });
        warn(hasWheel ? "has no wheel for the target: installing it means building it from its source archive"
                      : "has no wheel: installing it means building it from its source archive");
    }

    static bool differ(const std::string& left, const std::string& right)
    {
        if (left == right)
            return false;
        const auto first = pep::SpecifierSet::parse(left);
        const auto second = pep::SpecifierSet::parse(right);
        return !first || !second || !(first->set() == second->set());
    }

    static std::string shownPython(const std::string& specifiers)
    {
        return specifiers.empty() ? "any Python" : "Python" + specifiers;
    }

    /// An attribute that the index leaves out says nothing; two that are there should agree, and with METADATA too.
    void notePythons(const index::ReleaseMetadata* metadata)
    {
        const std::vector<std::string>& texts = m_listing.pythonSpecifiers;
        const std::string& own = texts[m_listing.files[m_candidate.file].requiresPython];
        if (metadata && !own.empty() && differ(own, metadata->requiresPython))
            warn("requires " + shownPython(own) + " by the index and " + shownPython(metadata->requiresPython)
                 + " by its metadata; both bounds were kept");
        if (own.empty())
            return;
        for (std::uint32_t i = release().firstFile; i < release().firstFile + release().fileCount; ++i) {
            const std::string& other = texts[m_listing.files[i].requiresPython];
            if (m_listing.files[i].yanked || other.empty() || !differ(own, other))
                continue;
            warn("has files that disagree on Python: " + fileText(m_candidate.file) + " requires " + shownPython(own)
                 + ", " + fileText(i) + " " + shownPython(other));
            return;
        }
    }

    void noteRepairs(const index::ReleaseMetadata& metadata)
    {
        const auto names = [](const std::vector<pep::Repair>& repairs) {
            std::vector<std::string> texts;
            for (const pep::Repair repair : repairs)
                texts.emplace_back(pep::name(repair));
            return phraseList(texts);
        };
        const pep::MarkerEnvironment& environment = m_universe.policy().target.environment;
        for (const pep::RequiresDist& line : metadata.requiresDist) {
            if (line.repairs.empty())
                continue;
            const auto requirement = pep::Requirement::parse(line.text);
            if (requirement && requirement->marker.holds(environment, m_package.extras))
                warn("states a requirement that is not valid; it was read as `" + text::printable(line.text, 200)
                     + "` (" + names(line.repairs) + ")");
        }
        if (!metadata.requiresPythonRepairs.empty())
            warn("states a Requires-Python that is not valid; it was read as `"
                 + text::printable(metadata.requiresPython, 200) + "` (" + names(metadata.requiresPythonRepairs) + ")");
    }

    static std::set<std::string> requirementsOf(const index::ReleaseMetadata& metadata)
    {
        std::set<std::string> texts;
        for (const pep::RequiresDist& line : metadata.requiresDist)
            texts.insert(line.text);
        return texts;
    }

    /// Files of one version are taken to agree (docs/resolver.md); where it is known that they do not, it is said.
    void noteOtherFiles(const index::ReleaseMetadata& own)
    {
        constexpr unsigned looks = 4; // each may be a look into the cache
        unsigned looked = 0;
        for (std::uint32_t i = release().firstFile; i < release().firstFile + release().fileCount; ++i) {
            if (i == m_candidate.file || m_listing.files[i].yanked)
                continue;
            if (++looked > looks)
                return;
            const auto other = m_universe.source().knownMetadata(m_listing, m_release, i);
            if (!other || other->status != index::ReleaseMetadata::Status::Known)
                continue;
            if (requirementsOf(*other) == requirementsOf(own) && !differ(other->requiresPython, own.requiresPython))
                continue;
            warn("has files that disagree on what it requires: " + fileText(m_candidate.file) + ", which was used, and "
                 + fileText(i));
            return;
        }
    }

    [[nodiscard]] std::string fileText(std::uint32_t file) const
    {
        const index::ReleaseFile& which = m_listing.files[file];
        return which.kind == index::ReleaseFile::Kind::Source ? "its source archive"
                                                              : "its wheel for " + m_listing.tagSets[which.tags];
    }

    Universe& m_universe;
    const ResolvedPackage& m_package;
    NodeId m_base;
    const index::Listing& m_listing;
    std::size_t m_release;
    const Candidate& m_candidate;
    std::vector<std::string>& m_warnings;
};

} // namespace

Result<void> noteUnbuilt(const Search& search, Universe& universe, Solution& solution, Task& task)
{
    std::map<pep::Name, UnbuiltPackage> packages;
    for (const Search::Unbuilt& unbuilt : search.unbuilt())
        packages.try_emplace(universe[unbuilt.base].name, search, universe, solution, unbuilt.base)
            .first->second.add(unbuilt.release);
    for (auto& [name, package] : packages) {
        LW_TRY(std::string sentence, package.sentence(task));
        if (!sentence.empty())
            solution.warnings.push_back(std::move(sentence));
    }
    return {};
}

void noteFiles(Universe& universe, Solution& solution)
{
    for (const ResolvedPackage& package : solution.packages)
        ReleaseNotes(universe, package, solution.warnings).write();
}

} // namespace lockwright::resolve
