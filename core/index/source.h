// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/listing.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

class SourceBuilder;

/// Where versions come from: the solver's only door to the world. Implementations: CachedSource (HTTP indexes,
/// the cache, --find-links), RecordedIndex (a file), MemorySource (tests).
///
/// Answers do not change during the life of a Source: the same question gives the same object.
/// Threads: every member may be called from any thread; listing() and metadata() block until there is an
/// answer, a final failure or cancellation, want…() never block.
class Source
{
public:
    virtual ~Source() = default;

    /// What the index says about a name. "Not found" and "not cached" are answers, not errors; an error is a
    /// network or data failure after all retries.
    [[nodiscard]] virtual Result<std::shared_ptr<const Listing>> listing(const pep::Name& name, Task& task) = 0;

    /// The dependencies of one release of a listing that this source gave.
    /// `file` is the file that would be installed (an index into Listing::files): its own metadata is preferred.
    [[nodiscard]] virtual Result<std::shared_ptr<const ReleaseMetadata>>
    metadata(const Listing& listing, std::size_t release, std::size_t file, Task& task) = 0;

    /// The dependencies of a release that only a build tells: metadata() answered NeedsBuild, and the user allows to
    /// build this package. From the cache where it was built before, else by the builder out of the archive.
    /// Known, Unbuildable or Invalid; NotCached where the archive is not here and the network is switched off.
    [[nodiscard]] virtual Result<std::shared_ptr<const ReleaseMetadata>>
    build(const Listing& listing, std::size_t release, std::size_t file, SourceBuilder& builder, Task& task);

    /// metadata() of a file where that is known without asking anybody; nullptr elsewhere.
    [[nodiscard]] virtual std::shared_ptr<const ReleaseMetadata> knownMetadata(const Listing&, std::size_t, std::size_t)
    {
        return nullptr;
    }

    /// The listings of indexes that were not asked about a name, because an earlier one has it: what to point at
    /// where that one's versions do not do. May make requests, so only for failures. What cannot be had is left out.
    [[nodiscard]] virtual std::vector<std::shared_ptr<const Listing>> otherListings(const pep::Name&, Task&)
    {
        return {};
    }

    /// The files of one release, in the listing's order.
    [[nodiscard]] virtual Result<std::vector<FileDetails>> files(const Listing& listing, std::size_t release,
                                                                 Task& task) = 0;

    /// Names that begin so, sorted, where the source knows all of its names without asking anybody; else none.
    [[nodiscard]] virtual std::vector<std::string> names(std::string_view, std::size_t) const { return {}; }

    /// Says that these answers will be asked for soon. May do nothing.
    virtual void wantListing(const pep::Name& name) = 0;
    virtual void wantMetadata(const Listing& listing, std::size_t release, std::size_t file) = 0;

    /// Have requests been made that a hint may run beside? False for sources that never wait.
    [[nodiscard]] virtual bool fetching() const { return false; }
    /// Is nothing under way that listing() would have to wait for? True, too, for what was never wanted and for
    /// what failed: there listing() begins anew.
    [[nodiscard]] virtual bool ready(const pep::Name&) { return true; }
    /// The same for metadata().
    [[nodiscard]] virtual bool ready(const Listing&, std::size_t, std::size_t) { return true; }
    /// Counts arrivals; awaitNews() returns when it is no longer `seen`, or at the latest after a second.
    [[nodiscard]] virtual std::uint64_t news() const { return 0; }
    virtual void awaitNews(std::uint64_t, Task&) {}

    /// Brings to an end what goes on behind the answers, such as writing them into the cache.
    virtual void settle() {}
    /// What should be known of the source itself: sentences, each given once.
    [[nodiscard]] virtual std::vector<std::string> takeNotices() { return {}; }

    struct Counters {
        std::uint64_t requests = 0; ///< HTTP requests made
        std::uint64_t notModified = 0;
        std::uint64_t connections = 0;
        std::uint64_t receivedBytes = 0;
        std::uint64_t cacheHits = 0;
        std::chrono::microseconds waited{0}; ///< how long callers were held up by answers that were under way
    };
    [[nodiscard]] virtual Counters counters() const { return {}; }

    /// How messages name it, e.g. "recorded index of 2024-10-01"; never with credentials.
    [[nodiscard]] virtual std::string description() const = 0;
};

} // namespace lockwright::index
