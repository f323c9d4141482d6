// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recorded_index.h"

#include "base/files.h"
#include "base/text.h"
#include "index/blob.h"
#include "index/recorded_codec.h"
#include "index/recorded_layout.h"
#include "index/zip_records.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace lockwright::index
{

namespace
{

using recorded::Block;
using recorded::Entry;

/// A distribution of the file, as far as it was asked for. Guarded by RecordedSource's mutex.
struct Package {
    Entry entry;
    std::shared_ptr<const Listing> listing;
    std::optional<RecordedMetadata> metadata;
    std::vector<std::shared_ptr<const ReleaseMetadata>> releases; ///< parallel to the listing's, null until asked for
    std::optional<std::vector<FileDetails>> details;
};

tl::unexpected<Error> damaged(const pep::Name& name)
{
    return fail(ErrorCode::Data, "the recorded index is damaged where it holds " + name.text(),
                "install or record it again");
}

class RecordedSource final : public Source
{
public:
    RecordedSource(std::string owned, std::string_view bytes, recorded::Directory directory)
        : m_owned(std::move(owned))
        , m_bytes(m_owned.empty() ? bytes : std::string_view(m_owned))
        , m_description(std::move(directory.description))
    {
        m_packages.reserve(directory.entries.size());
        for (Entry& entry : directory.entries)
            m_packages.push_back({std::move(entry), nullptr, std::nullopt, {}, std::nullopt});
    }

    Result<std::shared_ptr<const Listing>> listing(const pep::Name& name, Task& task) override
    {
        if (task.cancelled())
            return Task::cancellation();
        const std::lock_guard lock(m_mutex);
        Package* package = find(name);
        if (package == nullptr)
            return missing(name);
        LW_CHECK(readListing(*package));
        return package->listing;
    }

    Result<std::shared_ptr<const ReleaseMetadata>> metadata(const Listing& listing, std::size_t release, std::size_t,
                                                            Task& task) override
    {
        if (task.cancelled())
            return Task::cancellation();
        const std::lock_guard lock(m_mutex);
        LW_TRY(Package * package, packageOf(listing, release));
        if (!package->metadata) {
            LW_TRY(const std::string block, unpack(*package, package->entry.metadata));
            package->metadata = RecordedMetadata::decode(block, package->listing->releases.size());
            if (!package->metadata)
                return damaged(listing.name);
            package->releases.resize(package->listing->releases.size());
        }
        if (release >= package->releases.size())
            return fail(ErrorCode::Usage, "there is no such release of " + listing.name.text());
        std::shared_ptr<const ReleaseMetadata>& answer = package->releases[release];
        if (!answer)
            answer = package->metadata->release(release);
        if (!answer)
            answer = unknown(*package->listing, release);
        return answer;
    }

    Result<std::vector<FileDetails>> files(const Listing& listing, std::size_t release, Task& task) override
    {
        if (task.cancelled())
            return Task::cancellation();
        const std::lock_guard lock(m_mutex);
        LW_TRY(Package * package, packageOf(listing, release));
        if (!package->details) {
            LW_TRY(const std::string block, unpack(*package, package->entry.details));
            package->details = decodeRecordedDetails(block, *package->listing);
            if (!package->details)
                return damaged(listing.name);
        }
        const Release& place = listing.releases[release];
        if (place.firstFile + std::size_t(place.fileCount) > package->details->size())
            return fail(ErrorCode::Usage, "there is no such release of " + listing.name.text());
        const auto first = package->details->begin() + place.firstFile;
        return std::vector<FileDetails>(first, first + place.fileCount);
    }

    std::vector<std::string> names(std::string_view prefix, std::size_t limit) const override
    {
        std::vector<std::string> names;
        auto at = std::lower_bound(m_packages.begin(), m_packages.end(), prefix,
                                   [](const Package& package, std::string_view wanted) {
                                       return std::string_view(package.entry.name.text()) < wanted;
                                   });
        for (; at != m_packages.end() && names.size() < limit && at->entry.name.text().starts_with(prefix); ++at)
            names.push_back(at->entry.name.text());
        return names;
    }

    void wantListing(const pep::Name&) override {}
    void wantMetadata(const Listing&, std::size_t, std::size_t) override {}
    std::string description() const override { return m_description; }

private:
    Package* find(const pep::Name& name)
    {
        const auto at = std::lower_bound(
            m_packages.begin(), m_packages.end(), name,
            [](const Package& package, const pep::Name& wanted) { return package.entry.name < wanted; });
        return at == m_packages.end() || at->entry.name != name ? nullptr : &*at;
    }

    /// The package of a listing of ours, its listing read.
    Result<Package*> packageOf(const Listing& listing, std::size_t release)
    {
        Package* package = find(listing.name);
        if (package == nullptr || release >= listing.releases.size())
            return fail(ErrorCode::Usage, "there is no such release of " + listing.name.text());
        LW_CHECK(readListing(*package));
        return package;
    }

    std::shared_ptr<const Listing> missing(const pep::Name& name)
    {
        std::shared_ptr<const Listing>& answer = m_missing[name];
        if (!answer) {
            auto listing = std::make_shared<Listing>();
            listing->name = name;
            listing->status = Listing::Status::NotFound;
            listing->index = m_description;
            answer = std::move(listing);
        }
        return answer;
    }

    Result<std::string> unpack(const Package& package, const Block& block) const
    {
        auto bytes = recorded::unpack(m_bytes, block);
        if (!bytes)
            return damaged(package.entry.name);
        return *std::move(bytes);
    }

    Result<void> readListing(Package& package)
    {
        if (package.listing)
            return {};
        LW_TRY(const std::string block, unpack(package, package.entry.listing));
        auto listing = decodeRecordedListing(block, package.entry.name);
        if (!listing)
            return damaged(package.entry.name);
        package.listing = std::make_shared<const Listing>(*std::move(listing));
        return {};
    }

    static std::shared_ptr<const ReleaseMetadata> unknown(const Listing& listing, std::size_t release)
    {
        const Release& place = listing.releases[release];
        const auto first = listing.files.begin() + place.firstFile;
        const bool hasWheel = std::any_of(first, first + place.fileCount, [](const ReleaseFile& file) {
            return file.kind == ReleaseFile::Kind::Wheel;
        });
        auto metadata = std::make_shared<ReleaseMetadata>();
        metadata->status = hasWheel ? ReleaseMetadata::Status::NotCached : ReleaseMetadata::Status::NeedsBuild;
        metadata->reason = hasWheel ? "its metadata was not recorded"
                                    : "it has only a source archive, whose metadata was not recorded";
        return metadata;
    }

    std::string m_owned;
    std::string_view m_bytes;
    std::string m_description;
    std::mutex m_mutex;
    std::vector<Package> m_packages; ///< ascending by name
    std::map<pep::Name, std::shared_ptr<const Listing>> m_missing;
};

Result<std::unique_ptr<Source>> openSource(std::string owned, std::string_view bytes)
{
    LW_TRY(auto directory, recorded::readDirectory(owned.empty() ? bytes : std::string_view(owned)));
    return std::make_unique<RecordedSource>(std::move(owned), bytes, std::move(directory));
}

} // namespace

Result<std::unique_ptr<Source>> RecordedIndex::open(const std::filesystem::path& file)
{
    LW_TRY(std::string bytes, readFile(file));
    return open(std::move(bytes));
}

Result<std::unique_ptr<Source>> RecordedIndex::open(std::string bytes)
{
    return openSource(std::move(bytes), {});
}

Result<std::unique_ptr<Source>> RecordedIndex::open(std::span<const std::byte> bytes)
{
    return openSource({}, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

} // namespace lockwright::index
