// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/source.h"

#include <map>
#include <mutex>

namespace lockwright::index
{

/// A source that holds everything in memory: for tests and for indexes made by a program.
class MemorySource final : public Source
{
public:
    struct File {
        std::string filename = {}; ///< a wheel's or archive's name; decides kind, version and tags
        /// Core metadata text; that of archives counts only where it is static (PEP 643). A wheel without it, in
        /// a release without any, has no dependencies.
        std::string metadata = {};
        std::string requiresPython = {}; ///< as the index attribute says
        bool yanked = false;
        std::string yankReason = {};
        std::int64_t uploadedAt = 0;
        std::string sha256 = {};
        std::string archive = {}; ///< the bytes of a source archive, for builds
    };
    MemorySource();
    ~MemorySource() override;

    /// Adds a file to a distribution. Errors: a name that is no wheel or archive of it; a distribution whose
    /// listing was asked for before (answers do not change).
    [[nodiscard]] Result<void> add(const pep::Name& name, File file);
    /// Makes the name exist without releases.
    void addName(const pep::Name& name);

    [[nodiscard]] Result<std::shared_ptr<const Listing>> listing(const pep::Name& name, Task& task) override;
    [[nodiscard]] Result<std::shared_ptr<const ReleaseMetadata>> metadata(const Listing& listing, std::size_t release,
                                                                          std::size_t file, Task& task) override;
    [[nodiscard]] Result<std::shared_ptr<const ReleaseMetadata>>
    build(const Listing& listing, std::size_t release, std::size_t file, SourceBuilder& builder, Task& task) override;
    [[nodiscard]] std::shared_ptr<const ReleaseMetadata> knownMetadata(const Listing& listing, std::size_t release,
                                                                       std::size_t file) override;
    [[nodiscard]] Result<std::vector<FileDetails>> files(const Listing& listing, std::size_t release,
                                                         Task& task) override;
    void wantListing(const pep::Name&) override {}
    void wantMetadata(const Listing&, std::size_t, std::size_t) override {}
    [[nodiscard]] std::string description() const override { return "memory"; }

private:
    struct Package;
    std::mutex m_mutex;
    std::map<pep::Name, std::shared_ptr<Package>> m_packages;
    std::map<pep::Name, std::shared_ptr<const Listing>> m_missing; ///< names that were asked for in vain
};

} // namespace lockwright::index
