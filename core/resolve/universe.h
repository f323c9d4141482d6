// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "resolve/problem.h"
#include "resolve/term.h"

#include <cstdint>
#include <deque>
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
    bool known = true;
    std::string reason;        ///< a clause such as "has invalid metadata: ..."
    bool extraMissing = false; ///< asked for an extra that the release does not have
    std::vector<Dependency> list;
};

/// Everything that solving learns of a source for one target, kept from one solve to the next: listings, judged
/// releases, dependencies with their markers decided. Only facts of the index are kept, never what a user asked for.
///
/// Threads: one solve at a time.
class Universe
{
public:
    /// @param source must outlive the universe.
    Universe(index::Source& source, Policy policy);

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

    /// The listing of a node's distribution; blocks until the source has answered.
    [[nodiscard]] Result<const index::Listing*> listing(NodeId id, Task& task);
    /// The listing where it was asked for before, else nullptr.
    [[nodiscard]] const index::Listing* known(NodeId id) const;
    /// Would listing() answer without waiting?
    [[nodiscard]] bool ready(NodeId id);
    /// Would dependencies() answer without waiting? @pre the listing is known, the candidate is usable.
    [[nodiscard]] bool ready(NodeId id, std::size_t release);
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
        std::vector<bool> metadataWanted;
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
    Dependencies convert(NodeId id, const pep::Version& version, const index::ReleaseMetadata& metadata);
    /// Adds one requirement line to a release's dependencies.
    void append(Dependencies& result, NodeId id, const pep::Version& version, const pep::Requirement& requirement);

    index::Source& m_source;
    Policy m_policy;
    pep::Version m_pythonRelease;
    std::deque<Node> m_nodes;
    std::deque<Package> m_packages; ///< parallel to m_nodes; used for distributions only
    std::unordered_map<pep::Name, NodeId> m_byName;
    std::unordered_map<std::string, NodeId> m_byExtra; ///< "name[extra]"
    std::unordered_map<std::string, std::unique_ptr<pep::Requirement>> m_parsed;
    std::unordered_map<std::string, std::int64_t> m_ranks;
    std::unordered_map<DependencyKey, std::unique_ptr<Dependencies>, DependencyHash> m_dependencies;
};

/// `==` (no wildcard) or `===` among the clauses.
[[nodiscard]] bool namesOneVersion(const pep::SpecifierSet& specifiers);

} // namespace lockwright::resolve
