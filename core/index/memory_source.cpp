// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/memory_source.h"

#include "base/text.h"
#include "index/file_name.h"
#include "index/listing_builder.h"
#include "index/release_metadata.h"
#include "index/source_build.h"

#include <algorithm>
#include <utility>

namespace lockwright::index
{

struct MemorySource::Package {
    std::vector<File> files;
    /// Null until it is first asked for; from then on the files do not change.
    std::shared_ptr<const Listing> listing;
    BuiltListing built;
    std::vector<const File*> order; ///< parallel to listing->files
    std::map<std::pair<std::size_t, std::size_t>, std::shared_ptr<const ReleaseMetadata>> metadata;

    void build(const pep::Name& name);
    [[nodiscard]] ReleaseMetadata read(std::size_t release, std::size_t file) const;
};

void MemorySource::Package::build(const pep::Name& name)
{
    SimplePage page;
    for (const File& file : files) {
        SimpleFile entry;
        entry.filename = file.filename;
        entry.url = page.text.keep("memory:", file.filename);
        if (!file.sha256.empty())
            entry.hashes = page.text.keep("sha256:", file.sha256);
        entry.requiresPython = file.requiresPython;
        entry.yankReason = file.yankReason;
        entry.uploadedAt = file.uploadedAt;
        entry.yanked = file.yanked;
        page.files.push_back(entry);
    }
    built = buildListing(name, std::move(page));
    built.listing.index = "memory";
    order.reserve(built.files.size());
    for (const SimpleFile& file : built.files) {
        // The views are those of `files`, which tells the entries apart without a search by name.
        const auto isSource = [&](const File& candidate) { return candidate.filename.data() == file.filename.data(); };
        order.push_back(&*std::find_if(files.begin(), files.end(), isSource));
    }
    listing = std::make_shared<const Listing>(std::move(built.listing));
}

/// The file's own metadata, else that of another wheel of the release (which is taken to be the same), else that
/// of a source archive. A wheel without metadata has no dependencies: that keeps tests short.
ReleaseMetadata MemorySource::Package::read(std::size_t release, std::size_t file) const
{
    const Release& place = listing->releases[release];
    const auto isWheel = [&](std::size_t i) { return listing->files[i].kind == ReleaseFile::Kind::Wheel; };
    std::size_t chosen = file;
    if (!isWheel(file) || order[file]->metadata.empty()) {
        for (std::size_t i = place.firstFile; i < place.firstFile + place.fileCount; ++i) {
            if (isWheel(i) && (!isWheel(chosen) || order[chosen]->metadata.empty()))
                chosen = i;
        }
    }
    const std::string& text = order[chosen]->metadata;
    if (isWheel(chosen))
        return text.empty() ? ReleaseMetadata() : wheelReleaseMetadata(text, listing->name, place.version);
    if (!text.empty())
        return sourceReleaseMetadata(text, listing->name, place.version);
    ReleaseMetadata unknown;
    unknown.status = ReleaseMetadata::Status::NeedsBuild;
    unknown.reason = "it has only a source archive without static metadata";
    return unknown;
}

MemorySource::MemorySource() = default;
MemorySource::~MemorySource() = default;

Result<void> MemorySource::add(const pep::Name& name, File file)
{
    FileNameParts parts;
    if (readFileName(name, file.filename, parts) != FileNameFit::Fits || !pep::Version::parse(parts.version)) {
        return fail(ErrorCode::Usage,
                    "`" + text::printable(file.filename, 200) + "` is no wheel or source archive of " + name.text());
    }
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Package>& package = m_packages[name];
    if (!package)
        package = std::make_shared<Package>();
    if (package->listing)
        return fail(ErrorCode::Usage, name.text() + " was asked for already; its files are settled");
    package->files.push_back(std::move(file));
    return {};
}

void MemorySource::addName(const pep::Name& name)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Package>& package = m_packages[name];
    if (!package)
        package = std::make_shared<Package>();
}

Result<std::shared_ptr<const Listing>> MemorySource::listing(const pep::Name& name, Task& task)
{
    if (task.cancelled())
        return Task::cancellation();
    const std::lock_guard lock(m_mutex);
    const auto known = m_packages.find(name);
    if (known != m_packages.end()) {
        if (!known->second->listing)
            known->second->build(name);
        return known->second->listing;
    }
    std::shared_ptr<const Listing>& missing = m_missing[name];
    if (!missing) {
        auto listing = std::make_shared<Listing>();
        listing->name = name;
        listing->status = Listing::Status::NotFound;
        listing->index = "memory";
        missing = std::move(listing);
    }
    return missing;
}

Result<std::shared_ptr<const ReleaseMetadata>> MemorySource::metadata(const Listing& listing, std::size_t release,
                                                                      std::size_t file, Task& task)
{
    if (task.cancelled())
        return Task::cancellation();
    const std::lock_guard lock(m_mutex);
    const auto known = m_packages.find(listing.name);
    if (known == m_packages.end() || !known->second->listing || release >= listing.releases.size()
        || file >= listing.files.size()) {
        return fail(ErrorCode::Usage, "there is no such release of " + listing.name.text());
    }
    std::shared_ptr<const ReleaseMetadata>& metadata = known->second->metadata[{release, file}];
    if (!metadata)
        metadata = std::make_shared<const ReleaseMetadata>(known->second->read(release, file));
    return metadata;
}

Result<std::shared_ptr<const ReleaseMetadata>> MemorySource::build(const Listing& listing, std::size_t release,
                                                                   std::size_t file, SourceBuilder& builder, Task& task)
{
    SourceToBuild source;
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_packages.find(listing.name);
        if (known == m_packages.end() || !known->second->listing || file >= listing.files.size())
            return fail(ErrorCode::Usage, "there is no such release of " + listing.name.text());
        const File& wanted = *known->second->order[file];
        source.archive = wanted.archive; // stays: the files are settled
        source.shown = wanted.filename;
    }
    source.name = listing.name;
    source.version = listing.releases[release].version;
    LW_TRY(BuiltSource built, builder.build(source, task));
    auto metadata = std::make_shared<ReleaseMetadata>(std::move(built.metadata));
    metadata->notes = std::move(built.warnings);
    return metadata;
}

std::shared_ptr<const ReleaseMetadata> MemorySource::knownMetadata(const Listing& listing, std::size_t release,
                                                                   std::size_t file)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_packages.find(listing.name);
    if (known == m_packages.end() || !known->second->listing || file >= listing.files.size()
        || known->second->order[file]->metadata.empty())
        return nullptr;
    return std::make_shared<const ReleaseMetadata>(known->second->read(release, file));
}

Result<std::vector<FileDetails>> MemorySource::files(const Listing& listing, std::size_t release, Task& task)
{
    if (task.cancelled())
        return Task::cancellation();
    const std::lock_guard lock(m_mutex);
    const auto known = m_packages.find(listing.name);
    if (known == m_packages.end() || !known->second->listing || release >= listing.releases.size())
        return fail(ErrorCode::Usage, "there is no such release of " + listing.name.text());
    const Release& place = listing.releases[release];
    std::vector<FileDetails> details;
    details.reserve(place.fileCount);
    for (std::size_t i = place.firstFile; i < place.firstFile + place.fileCount; ++i)
        details.push_back(fileDetails(known->second->built.files[i], listing.files[i].kind));
    return details;
}

} // namespace lockwright::index
