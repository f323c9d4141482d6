// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "index/source_build.h"
#include "resolve/problem.h"
#include "resolve/references.h"
#include "resolve/term.h"

#include <cstdint>
#include <deque>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockwright::resolve
{

/// Which files exist and are usable, for one target: the part of a Problem that does not depend on requirements.
struct Policy {
    pep::Target target;
    FilePolicy files;
    std::optional<std::int64_t> excludeNewer;
    PythonUpperBounds pythonUpperBounds = PythonUpperBounds::Ignore;
    std::set<pep::Name> excludes;

    [[nodiscard]] static Policy of(const Problem& problem);
};

/// A release judged for one target.
struct Candidate {
    enum class State : std::uint8_t {
        NotJudged,
        Absent, ///< no file of it exists for us (exclude-newer): as if never published
        Usable,
        Unusable, ///< `reason` says why
    };
    State state = State::NotJudged;
    bool yanked = false;          ///< every file that would do is yanked
    bool onlySource = false;      ///< nothing but a source archive fits
    std::uint8_t index = 0;       ///< whose file would be installed: into Listing::indexes, where it has any
    std::uint32_t file = 0;       ///< whose metadata counts: an index into Listing::files
    std::uint32_t yankReason = 0; ///< into Listing::yankReasons
    std::string reason;           ///< a clause: "requires Python>=3.13", "has no wheels with a matching ABI tag"
    bool wrongPython = false;     ///< Unusable: it is Requires-Python that rules it out
};

/// One requirement of a release, its marker decided for the target.
struct Dependency {
    NodeId base{};              ///< the distribution
    std::vector<NodeId> extras; ///< its extras that are asked for
    pep::VersionSet versions;
    bool singleVersion = false; ///< a `==` without wildcard is among its clauses
    std::string text;           ///< without its marker, e.g. "numpy<2.0.0,>=1.17"
    const pep::Requirement* requirement = nullptr;
};

/// What a release asks for, or why that is not known.
struct Dependencies {
    /// Why they are not known.
    enum class Obstacle : std::uint8_t {
        None,
        Invalid,
        WrongPython,
        NeedsBuild,  ///< only a build tells them, and that is not allowed
        BuildFailed, ///< the build that was allowed failed
        NotCached,
    };
    bool known = true;
    std::string reason;        ///< a clause such as "has invalid metadata: ..."
    bool extraMissing = false; ///< asked for an extra that the release does not have
    std::vector<Dependency> list;
    Obstacle obstacle = Obstacle::None;
};

/// Everything that solving learns of a source for one target, kept from one solve to the next: listings, judged
/// releases, dependencies with their markers decided. Only facts of the index are kept, never what a user asked for.
///
/// Threads: one solve at a time.
class Universe
{
public:
    /// @param source must outlive the universe.
    /// @param builder builds what FilePolicy::allowBuilds allows; without one nothing is built.
    Universe(index::Source& source, Policy policy, std::shared_ptr<index::SourceBuilder> builder = nullptr);

    /// The universe in which these references stand for their packages; shares nothing with this one but its source.
    /// A few are kept. Valid until others are asked for.
    /// @param references must be those that `active` was made of.
    [[nodiscard]] Universe& with(std::shared_ptr<const References> references, ActiveReferences active);
    /// The reference that stands for a node's distribution; null where there is none.
    [[nodiscard]] const ActiveReferences::Target* reference(NodeId id) const;
    /// The text of the constraint's reference that stands for a node's distribution since the search met it.
    [[nodiscard]] const ActiveReferences::Later* laterReference(NodeId id) const;

    /// The versions that a line admits: those of its specifiers, or the one of its reference. Nothing is demanded of a
    /// version that only a build could tell.
    [[nodiscard]] pep::VersionSet demanded(const requirements::Input& line) const;

    struct Node {
        pep::Name name;
        pep::Name extra; ///< empty for the distribution itself
        NodeId base{};
    };
    [[nodiscard]] NodeId node(const pep::Name& name);
    [[nodiscard]] NodeId node(const pep::Name& name, const pep::Name& extra);
    [[nodiscard]] const Node& operator[](NodeId id) const { return m_nodes[std::size_t(id)]; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    /// "name" or "name[extra]".
    [[nodiscard]] std::string text(NodeId id) const;

    [[nodiscard]] const Policy& policy() const { return m_policy; }
    [[nodiscard]] index::Source& source() { return m_source; }
    /// nullptr where nothing may be built.
    [[nodiscard]] const std::shared_ptr<index::SourceBuilder>& builder() const { return m_builder; }

    /// The listing of a node's distribution; blocks until the source has answered.
    [[nodiscard]] Result<const index::Listing*> listing(NodeId id, Task& task);
    /// The listing where it was asked for before, else nullptr.
    [[nodiscard]] const index::Listing* known(NodeId id) const;
    /// Would listing() answer without waiting?
    [[nodiscard]] bool ready(NodeId id);
    /// Would dependencies() answer without waiting? @pre the listing is known, the candidate is usable.
    [[nodiscard]] bool ready(NodeId id, std::size_t release);
    /// Would dependencies() run a build? @pre ready(id, release)
    [[nodiscard]] bool wouldBuild(NodeId id, std::size_t release, Task& task);
    /// The metadata that dependencies() used; nullptr where it was not asked for.
    [[nodiscard]] const index::ReleaseMetadata* metadata(NodeId id, std::size_t release) const;
    /// The release judged. @pre the listing is known.
    [[nodiscard]] const Candidate& candidate(NodeId id, std::size_t release);
    /// What a release asks for under the node's extra (or without one); blocks until its metadata is there.
    /// @pre the listing is known, the candidate is usable.
    [[nodiscard]] Result<const Dependencies*> dependencies(NodeId id, std::size_t release, Task& task);

    /// Hints to the source, see Source.
    void want(NodeId id);
    void wantMetadata(NodeId id, std::size_t release);

private:
    struct Package {
        std::shared_ptr<const index::Listing> listing;
        std::vector<Candidate> candidates;                                   ///< by release
        std::vector<std::shared_ptr<const index::ReleaseMetadata>> metadata; ///< by release
        std::vector<std::uint8_t> pythonVerdict; ///< by Listing::pythonSpecifiers: 0 not judged, 1 fits, 2 not
        std::vector<std::int64_t> tagRank;       ///< by Listing::tagSets: -2 not judged, -1 does not fit
        bool wanted = false;
        unsigned failedBuilds = 0;
        std::vector<bool> metadataWanted;
        const ActiveReferences::Target* reference = nullptr;
    };
    struct DependencyKey {
        NodeId node;
        std::uint32_t release;
        bool operator==(const DependencyKey&) const = default;
    };
    struct DependencyHash {
        std::size_t operator()(const DependencyKey& key) const noexcept
        {
            return (std::size_t(key.node) << 32) ^ key.release;
        }
    };

    /// Makes a package of one release out of a reference.
    void install(const ActiveReferences::Target& target);
    /// Follows the reference of a constraint, where there is one on this package. True where that was new.
    [[nodiscard]] Result<bool> followLater(const pep::Name& name, Task& task);
    /// The versions that a requirement with a reference admits; nothing where it may not have one.
    [[nodiscard]] std::optional<pep::VersionSet> referencedVersions(NodeId id,
                                                                    const pep::Requirement& requirement) const;
    Package& package(NodeId id) { return m_packages[std::size_t(m_nodes[std::size_t(id)].base)]; }
    struct Rejections;
    void judge(Package& package, std::size_t release);
    /// How well a file fits the target, less is better; nothing where it does not, and why in `rejections`.
    [[nodiscard]] std::optional<std::int64_t> appraise(Package& package, const index::ReleaseFile& file,
                                                       Rejections& rejections);
    [[nodiscard]] bool pythonFits(Package& package, std::uint32_t specifier);
    [[nodiscard]] std::int64_t rank(Package& package, std::uint32_t tags);
    [[nodiscard]] bool pythonFits(const std::string& specifiers) const;
    const pep::Requirement* parsed(const std::string& text);
    [[nodiscard]] bool mayBuild(const pep::Name& name) const;
    [[nodiscard]] Result<std::shared_ptr<const index::ReleaseMetadata>>
    fetchMetadata(Package& package, std::size_t release, std::size_t file, Task& task);
    Dependencies convert(NodeId id, const pep::Version& version, const index::ReleaseMetadata& metadata);
    /// Adds one requirement line to a release's dependencies.
    void append(Dependencies& result, NodeId id, const pep::Version& version, const pep::Requirement& requirement);

    index::Source& m_source;
    std::shared_ptr<index::SourceBuilder> m_builder;
    Policy m_policy;
    pep::Version m_pythonRelease;
    std::deque<Node> m_nodes;
    std::deque<Package> m_packages; ///< parallel to m_nodes; used for distributions only
    std::unordered_map<pep::Name, NodeId> m_byName;
    std::unordered_map<std::string, NodeId> m_byExtra; ///< "name[extra]"
    std::unordered_map<std::string, std::unique_ptr<pep::Requirement>> m_parsed;
    std::unordered_map<std::string, std::int64_t> m_ranks;
    std::unordered_map<DependencyKey, std::unique_ptr<Dependencies>, DependencyHash> m_dependencies;
    std::shared_ptr<const References> m_references; ///< null where no reference stands for anything
    ActiveReferences m_active;
    std::list<std::pair<std::string, std::unique_ptr<Universe>>> m_layers; ///< most recent first
};

/// `==` (no wildcard) or `===` among the clauses.
[[nodiscard]] bool namesOneVersion(const pep::SpecifierSet& specifiers);

} // namespace lockwright::resolve
