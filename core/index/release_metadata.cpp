// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/release_metadata.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::index
{

namespace
{

ReleaseMetadata refused(ReleaseMetadata::Status status, std::string reason)
{
    ReleaseMetadata metadata;
    metadata.status = status;
    metadata.reason = std::move(reason);
    return metadata;
}

/// Why the metadata belongs to something else than its file name says; empty where all is well.
std::string mismatch(const pep::Metadata& metadata, const pep::Name& name, const pep::Version& version)
{
    if (metadata.name != name)
        return "its metadata is that of `" + text::printable(metadata.rawName, 200) + "`";
    // A file may be built with a local part that its name leaves out, but not the other way round.
    if (metadata.version != version && metadata.version.withoutLocal() != version)
        return "its metadata is that of version " + metadata.version.text() + ", not " + version.text();
    return {};
}

ReleaseMetadata known(pep::Metadata metadata)
{
    ReleaseMetadata result;
    result.requiresDist = std::move(metadata.requiresDist);
    result.requiresPython = std::move(metadata.requiresPython);
    result.providesExtra = std::move(metadata.providesExtra);
    result.requiresPythonRepairs = std::move(metadata.requiresPythonRepairs);
    return result;
}

/// Why PEP 643 does not let the dependencies be relied on.
std::string dynamicReason(const pep::Metadata& metadata)
{
    for (const char* field : {"requires-dist", "requires-python", "provides-extra"}) {
        if (std::find(metadata.dynamic.begin(), metadata.dynamic.end(), field) != metadata.dynamic.end())
            return std::string("its source archive says that ") + field + " is known only after a build";
    }
    return "its source archive has metadata version " + text::printable(metadata.metadataVersion, 40)
           + ", which does not promise its dependencies before a build";
}

} // namespace

ReleaseMetadata wheelReleaseMetadata(std::string_view metadata, const pep::Name& name, const pep::Version& version)
{
    auto parsed = pep::Metadata::parse(metadata);
    if (!parsed)
        return refused(ReleaseMetadata::Status::Invalid, std::move(parsed.error().message));
    if (std::string reason = mismatch(*parsed, name, version); !reason.empty())
        return refused(ReleaseMetadata::Status::Invalid, std::move(reason));
    return known(*std::move(parsed));
}

ReleaseMetadata sourceReleaseMetadata(std::string_view packageInfo, const pep::Name& name, const pep::Version& version)
{
    auto parsed = pep::Metadata::parse(packageInfo);
    if (!parsed)
        return refused(ReleaseMetadata::Status::Invalid, std::move(parsed.error().message));
    if (std::string reason = mismatch(*parsed, name, version); !reason.empty())
        return refused(ReleaseMetadata::Status::Invalid, std::move(reason));
    if (!parsed->dependenciesAreStatic())
        return refused(ReleaseMetadata::Status::NeedsBuild, dynamicReason(*parsed));
    return known(*std::move(parsed));
}

} // namespace lockwright::index
