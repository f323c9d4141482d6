// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/universe.h"

#include "base/text.h"
#include "requirements/direct_reference.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <array>
#include <span>

namespace lockwright::resolve
{

Policy Policy::of(const Problem& problem)
{
    return {problem.target, problem.files, problem.excludeNewer, problem.pythonUpperBounds, problem.excludes};
}

bool namesOneVersion(const pep::SpecifierSet& specifiers)
{
    return std::any_of(specifiers.clauses().begin(), specifiers.clauses().end(), [](const pep::Specifier& clause) {
        const auto op = clause.op();
        return (op == pep::Specifier::Operator::Equal && !clause.wildcard())
               || op == pep::Specifier::Operator::Arbitrary;
    });
}

Universe::Universe(index::Source& source, Policy policy, std::shared_ptr<index::SourceBuilder> builder)
    : m_source(source)
    , m_builder(std::move(builder))
    , m_policy(std::move(policy))
    // Requires-Python is about releases: 3.13.0b1 fits `>=3.13` (docs/decisions).
    , m_pythonRelease(m_policy.target.python.releaseOnly())
{
}

NodeId Universe::node(const pep::Name& name)
{
    const auto found = m_byName.find(name);
    if (found != m_byName.end())
        return found->second;
    const auto id = NodeId(m_nodes.size());
    m_nodes.push_back({name, {}, id});
    m_packages.emplace_back();
    m_byName.emplace(name, id);
    return id;
}

NodeId Universe::node(const pep::Name& name, const pep::Name& extra)
{
    const NodeId base = node(name);
    if (extra.empty())
        return base;
    const auto [place, added] = m_byExtra.try_emplace(name.text() + "[" + extra.text() + "]", NodeId(m_nodes.size()));
    if (added) {
        m_nodes.push_back({name, extra, base});
        m_packages.emplace_back();
    }
    return place->second;
}

std::string Universe::text(NodeId id) const
{
    const Node& node = (*this)[id];
    return node.extra.empty() ? node.name.text() : node.name.text() + "[" + node.extra.text() + "]";
}

void Universe::want(NodeId id)
{
    Package& entry = package(id);
    if (entry.wanted || entry.listing)
        return;
    entry.wanted = true;
    m_source.wantListing((*this)[id].name);
}

void Universe::wantMetadata(NodeId id, std::size_t release)
{
    Package& entry = package(id);
    if (entry.metadata[release] || entry.metadataWanted[release])
        return;
    entry.metadataWanted[release] = true;
    m_source.wantMetadata(*entry.listing, release, candidate(id, release).file);
}

const index::Listing* Universe::known(NodeId id) const
{
    return m_packages[std::size_t((*this)[id].base)].listing.get();
}

bool Universe::ready(NodeId id)
{
    return package(id).listing || m_source.ready((*this)[id].name);
}

bool Universe::ready(NodeId id, std::size_t release)
{
    Package& entry = package(id);
    return entry.metadata[release] || m_source.ready(*entry.listing, release, candidate(id, release).file);
}

Result<const index::Listing*> Universe::listing(NodeId id, Task& task)
{
    Package& entry = package(id);
    if (!entry.listing && m_references)
        LW_CHECK(followLater((*this)[id].name, task));
    if (!entry.listing) {
        LW_TRY(entry.listing, m_source.listing((*this)[id].name, task));
        const index::Listing& listing = *entry.listing;
        entry.candidates.resize(listing.releases.size());
        entry.metadata.resize(listing.releases.size());
        entry.metadataWanted.resize(listing.releases.size());
        entry.pythonVerdict.resize(listing.pythonSpecifiers.size());
        entry.tagRank.assign(listing.tagSets.size(), -2);
    }
    return entry.listing.get();
}

const Candidate& Universe::candidate(NodeId id, std::size_t release)
{
    Package& entry = package(id);
    if (entry.candidates[release].state == Candidate::State::NotJudged)
        judge(entry, release);
    return entry.candidates[release];
}

bool Universe::pythonFits(const std::string& specifiers) const
{
    const auto parsed = pep::SpecifierSet::parse(specifiers);
    if (!parsed)
        return true; // the index room keeps only text that parses; an unreadable bound bounds nothing
    const pep::VersionSet set = parsed->set();
    if (set.empty())
        return false;
    if (m_policy.pythonUpperBounds == PythonUpperBounds::Enforce)
        return set.contains(m_pythonRelease);
    // Only the lower bound counts (docs/decisions): the upper ones are guesses about the future.
    return set.intervals().front().low.sideOf(m_pythonRelease) >= 0;
}

bool Universe::pythonFits(Package& entry, std::uint32_t specifier)
{
    std::uint8_t& verdict = entry.pythonVerdict[specifier];
    if (verdict == 0)
        verdict = specifier == 0 || pythonFits(entry.listing->pythonSpecifiers[specifier]) ? 1 : 2;
    return verdict == 1;
}

std::int64_t Universe::rank(Package& entry, std::uint32_t tags)
{
    std::int64_t& rank = entry.tagRank[tags];
    if (rank != -2)
        return rank;
    const auto [place, added] = m_ranks.try_emplace(entry.listing->tagSets[tags], -1);
    if (added)
        if (const auto found = m_policy.target.tags.rank(place->first))
            place->second = *found;
    rank = place->second;
    return rank;
}

/// Why no file of a release can be used: the most specific reason that any of its files met.
struct Universe::Rejections {
    bool noBuild = false;
    bool noBinary = false;
    const std::string* python = nullptr;
    bool namesTags = false;         ///< look which part of a wheel's tags ruled it out: that costs as much as all else
    std::array<bool, 3> mismatch{}; ///< python tag, ABI tag, platform tag

    [[nodiscard]] std::string clause(const pep::TagSet& tags) const
    {
        if (python)
            return "requires Python" + *python;
        const auto example = [&](auto member) {
            return tags.tags().empty() ? std::string() : " (e.g., `" + tags.tags().front().*member + "`)";
        };
        // The nearest miss is the most useful one to name.
        if (mismatch[2])
            return "has no wheels with a matching platform tag" + example(&pep::Tag::platform);
        if (mismatch[1])
            return "has no wheels with a matching Python ABI tag" + example(&pep::Tag::abi);
        if (mismatch[0])
            return "has no wheels with a matching Python implementation tag" + example(&pep::Tag::python);
        if (noBinary)
            return "has no source distribution, and using wheels is disabled";
        if (noBuild)
            return "has no usable wheels, and building from source is disabled";
        return "has no usable files";
    }
};

std::optional<std::int64_t> Universe::appraise(Package& entry, const index::ReleaseFile& file, Rejections& rejections)
{
    const index::Listing& listing = *entry.listing;
    const bool wheel = file.kind == index::ReleaseFile::Kind::Wheel;
    const FilePolicy& files = m_policy.files;
    if (wheel && (files.noBinaryAll || files.noBinary.contains(listing.name))) {
        rejections.noBinary = true;
        return std::nullopt;
    }
    if (!wheel && (files.noBuildAll || files.noBuild.contains(listing.name))) {
        rejections.noBuild = true;
        return std::nullopt;
    }
    if (!pythonFits(entry, file.requiresPython)) {
        rejections.python = &listing.pythonSpecifiers[file.requiresPython];
        return std::nullopt;
    }
    if (!wheel)
        return std::int64_t(1) << 40; // an archive is the last choice
    if (const std::int64_t fileRank = rank(entry, file.tags); fileRank >= 0)
        return fileRank;
    if (!rejections.namesTags)
        return std::nullopt;
    const auto why = m_policy.target.tags.mismatch(listing.tagSets[file.tags]);
    if (why != pep::TagSet::Mismatch::None)
        rejections.mismatch[std::size_t(why) - 1] = true;
    return std::nullopt;
}

void Universe::judge(Package& entry, std::size_t release)
{
    const index::Listing& listing = *entry.listing;
    const index::Release& item = listing.releases[release];
    Candidate& result = entry.candidates[release];
    Rejections rejections;
    struct Best {
        std::pair<std::uint8_t, std::int64_t> rank; ///< files of the index that stands first stand first
        std::uint32_t file = 0;
    };
    std::optional<Best> best, bestYanked;
    std::optional<std::uint32_t> anyWheel;
    bool exists = false;
    const auto isThere = [&](const index::ReleaseFile& file) {
        return !m_policy.excludeNewer || (file.uploadedAt != 0 && file.uploadedAt < *m_policy.excludeNewer);
    };
    for (std::uint32_t i = item.firstFile; i < item.firstFile + item.fileCount; ++i) {
        const index::ReleaseFile& file = listing.files[i];
        if (!isThere(file))
            continue;
        exists = true;
        if (file.kind == index::ReleaseFile::Kind::Wheel && (!anyWheel || file.index < listing.files[*anyWheel].index))
            anyWheel = i;
        const auto fileRank = appraise(entry, file, rejections);
        if (!fileRank)
            continue;
        const Best candidate{{file.index, *fileRank}, i};
        std::optional<Best>& known = file.yanked ? bestYanked : best;
        if (!known || candidate.rank < known->rank)
            known = candidate;
    }
    if (!exists) {
        result.state = Candidate::State::Absent;
        return;
    }
    if (!best && !bestYanked) {
        rejections.namesTags = true;
        for (std::uint32_t i = item.firstFile; i < item.firstFile + item.fileCount; ++i)
            if (isThere(listing.files[i]))
                (void)appraise(entry, listing.files[i], rejections);
        result.state = Candidate::State::Unusable;
        result.reason = rejections.clause(m_policy.target.tags);
        result.wrongPython = rejections.python != nullptr;
        return;
    }
    result.state = Candidate::State::Usable;
    result.yanked = !best;
    result.file = best ? best->file : bestYanked->file;
    if (result.yanked)
        result.yankReason = listing.files[result.file].yankReason;
    result.index = listing.files[result.file].index;
    result.onlySource = listing.files[result.file].kind == index::ReleaseFile::Kind::Source;
    // Files of one version agree on their metadata (docs/resolver.md): a wheel for elsewhere saves the archive.
    if (result.onlySource && anyWheel && listing.files[*anyWheel].index == result.index)
        result.file = *anyWheel;
}

const pep::Requirement* Universe::parsed(const std::string& text)
{
    const auto [place, added] = m_parsed.try_emplace(text);
    if (added) {
        auto requirement = pep::Requirement::parse(text);
        if (requirement)
            place->second = std::make_unique<pep::Requirement>(std::move(*requirement));
    }
    return place->second.get();
}

void Universe::append(Dependencies& result, NodeId id, const pep::Version& version, const pep::Requirement& requirement)
{
    const std::optional<pep::VersionSet> referenced =
        requirement.url.empty() ? std::nullopt : referencedVersions(id, requirement);
    if (!requirement.url.empty() && !referenced) {
        result.known = false;
        result.obstacle = Dependencies::Obstacle::Invalid;
        result.reason =
            "requires " + requirement.name.text() + " from a direct URL, which a package of an index may not do";
        return;
    }
    const Node& self = (*this)[id];
    Dependency dependency;
    dependency.base = node(requirement.name);
    for (const pep::Name& extra : requirement.extras)
        dependency.extras.push_back(node(requirement.name, extra));
    dependency.versions = requirement.specifiers.set();
    dependency.singleVersion = namesOneVersion(requirement.specifiers);
    dependency.requirement = &requirement;
    dependency.text = requirement.name.text();
    if (!requirement.extras.empty()) {
        dependency.text += "[";
        for (std::size_t i = 0; i < requirement.extras.size(); ++i)
            dependency.text += (i > 0 ? "," : "") + requirement.extras[i].text();
        dependency.text += "]";
    }
    dependency.text += requirement.specifiers.text();
    if (referenced) {
        dependency.versions = *referenced;
        dependency.singleVersion = true;
        dependency.text += " @ " + text::printable(requirements::withoutSecrets(requirement.url), 500);
    } else if (const ActiveReferences::Target* target = reference(dependency.base);
               target && !target->reference->versionKnown) {
        dependency.versions = pep::VersionSet::all(); // nobody can say whether the version fits
    }
    if (dependency.base == self.base) {
        // x[all] → x[a,b] asks for extras of the same version; a plain self-requirement asks for nothing new.
        if (!dependency.versions.contains(version)) {
            result.known = false;
            result.obstacle = Dependencies::Obstacle::Invalid;
            result.reason = "depends on itself at another version (" + dependency.text + ")";
            return;
        }
        std::erase(dependency.extras, id);
        if (dependency.extras.empty())
            return;
    }
    result.list.push_back(std::move(dependency));
}

namespace
{

/// Why a release's dependencies cannot be told.
Dependencies unknown(std::string reason, Dependencies::Obstacle obstacle)
{
    Dependencies result;
    result.known = false;
    result.reason = std::move(reason);
    result.obstacle = obstacle;
    return result;
}

Dependencies unknown(const index::ReleaseMetadata& metadata)
{
    using Status = index::ReleaseMetadata::Status;
    using Obstacle = Dependencies::Obstacle;
    switch (metadata.status) {
    case Status::Known:
        break;
    case Status::Invalid:
        return unknown("has invalid metadata: " + metadata.reason, Obstacle::Invalid);
    case Status::NeedsBuild:
        return unknown("requires building from source" + (metadata.reason.empty() ? "" : " (" + metadata.reason + ")"),
                       Obstacle::NeedsBuild);
    case Status::NotCached:
        return unknown(std::string(notCachedClause), Obstacle::NotCached);
    case Status::Unbuildable:
        return unknown("could not be built from source: " + metadata.reason, Obstacle::BuildFailed);
    }
    return {};
}

} // namespace

Dependencies Universe::convert(NodeId id, const pep::Version& version, const index::ReleaseMetadata& metadata)
{
    Dependencies result;
    if (metadata.status != index::ReleaseMetadata::Status::Known)
        return unknown(metadata);
    if (!metadata.requiresPython.empty() && !pythonFits(metadata.requiresPython))
        return unknown("requires Python" + metadata.requiresPython, Dependencies::Obstacle::WrongPython);
    const pep::Name extra = (*this)[id].extra;
    const pep::MarkerEnvironment& environment = m_policy.target.environment;
    const std::span<const pep::Name> extras(&extra, extra.empty() ? 0 : 1);
    bool extraUsed = extra.empty();
    for (const pep::RequiresDist& line : metadata.requiresDist) {
        if (!line.neededExtra.empty() && line.neededExtra != extra)
            continue;
        extraUsed = extraUsed || line.neededExtra == extra;
        const pep::Requirement* requirement = parsed(line.text);
        if (!requirement || !requirement->marker.holds(environment, extras))
            continue;
        if (m_policy.excludes.contains(requirement->name))
            continue;
        // What holds without the extra as well is the distribution's own affair.
        if (!extra.empty() && requirement->marker.holds(environment))
            continue;
        append(result, id, version, *requirement);
        if (!result.known)
            return result;
    }
    result.extraMissing = !extraUsed
                          && std::find(metadata.providesExtra.begin(), metadata.providesExtra.end(), extra)
                                 == metadata.providesExtra.end();
    return result;
}

bool Universe::mayBuild(const pep::Name& name) const
{
    return m_builder && (m_policy.files.allowBuildsAll || m_policy.files.allowBuilds.contains(name));
}

bool Universe::wouldBuild(NodeId id, std::size_t release, Task& task)
{
    Package& entry = package(id);
    if (!mayBuild((*this)[id].name) || entry.metadata[release])
        return false;
    const auto metadata = m_source.metadata(*entry.listing, release, candidate(id, release).file, task);
    return metadata && (*metadata)->status == index::ReleaseMetadata::Status::NeedsBuild;
}

const index::ReleaseMetadata* Universe::metadata(NodeId id, std::size_t release) const
{
    const Package& entry = m_packages[std::size_t((*this)[id].base)];
    return release < entry.metadata.size() ? entry.metadata[release].get() : nullptr;
}

Result<std::shared_ptr<const index::ReleaseMetadata>> Universe::fetchMetadata(Package& entry, std::size_t release,
                                                                              std::size_t file, Task& task)
{
    using Status = index::ReleaseMetadata::Status;
    // A package whose builds fail is not tried version by version for hours.
    constexpr unsigned failuresAllowed = 3;
    const index::Listing& listing = *entry.listing;
    LW_TRY(auto metadata, m_source.metadata(listing, release, file, task));
    if (metadata->status != Status::NeedsBuild || !mayBuild(listing.name))
        return metadata;
    if (entry.failedBuilds >= failuresAllowed) {
        auto given = std::make_shared<index::ReleaseMetadata>();
        given->status = Status::Unbuildable;
        given->reason = std::to_string(failuresAllowed) + " other versions failed to build, so it was not tried";
        return given;
    }
    LW_TRY(metadata, m_source.build(listing, release, file, *m_builder, task));
    if (metadata->status == Status::Unbuildable)
        ++entry.failedBuilds;
    return metadata;
}

Result<const Dependencies*> Universe::dependencies(NodeId id, std::size_t release, Task& task)
{
    const auto [place, added] = m_dependencies.try_emplace(DependencyKey{id, std::uint32_t(release)});
    if (added) {
        Package& entry = package(id);
        auto& metadata = entry.metadata[release];
        if (!metadata) {
            auto answer = fetchMetadata(entry, release, candidate(id, release).file, task);
            if (!answer) {
                m_dependencies.erase(place);
                return tl::unexpected(std::move(answer).error());
            }
            metadata = std::move(*answer);
        }
        place->second =
            std::make_unique<Dependencies>(convert(id, entry.listing->releases[release].version, *metadata));
    }
    return place->second.get();
}

} // namespace lockwright::resolve
