// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/listing_builder.h"
#include "index/recorded_codec.h"
#include "index/recorded_index.h"
#include "index/recorded_layout.h"
#include "index/release_metadata.h"

#include <algorithm>

namespace lockwright::index
{

Result<RecordedPackage> recordPackage(const pep::Name& name, SimplePage page,
                                      const std::vector<std::pair<std::string, std::string>>& metadata)
{
    BuiltListing built = buildListing(name, std::move(page));
    RecordedPackage package;
    package.files.reserve(built.files.size());
    for (std::size_t i = 0; i < built.files.size(); ++i)
        package.files.push_back(fileDetails(built.files[i], built.listing.files[i].kind));
    package.metadata.resize(built.listing.releases.size());
    for (const auto& [versionText, document] : metadata) {
        const auto version = pep::Version::parse(versionText);
        if (!version)
            return fail(ErrorCode::Data, "`" + versionText + "` is no version of " + name.text());
        const std::size_t release = built.listing.find(*version);
        if (release < package.metadata.size()) {
            package.metadata[release] =
                std::make_shared<const ReleaseMetadata>(wheelReleaseMetadata(document, name, *version));
        }
    }
    package.listing = std::make_shared<const Listing>(std::move(built.listing));
    return package;
}

Result<std::string> writeRecordedIndex(std::vector<RecordedPackage> packages, std::string_view description)
{
    std::sort(packages.begin(), packages.end(), [](const RecordedPackage& left, const RecordedPackage& right) {
        return left.listing->name < right.listing->name;
    });
    std::vector<recorded::Content> contents;
    contents.reserve(packages.size());
    for (const RecordedPackage& package : packages) {
        const Listing& listing = *package.listing;
        if (!contents.empty() && contents.back().name == listing.name)
            return fail(ErrorCode::Usage, listing.name.text() + " is to be recorded twice");
        if (package.files.size() != listing.files.size() || package.metadata.size() != listing.releases.size())
            return fail(ErrorCode::Usage, "the tables of " + listing.name.text() + " do not fit each other");
        contents.push_back({listing.name, encodeRecordedListing(listing), RecordedMetadata::encode(package.metadata),
                            encodeRecordedDetails(package.files)});
    }
    return recorded::write(contents, description);
}

} // namespace lockwright::index
