// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source_metadata.h"

#include "index/release_metadata.h"
#include "index/static_source.h"

#include <optional>
#include <string>

namespace lockwright::index
{

namespace
{

ReleaseMetadata unusable(ReleaseMetadata::Status status, std::string reason)
{
    ReleaseMetadata metadata;
    metadata.status = status;
    metadata.reason = std::move(reason);
    return metadata;
}

/// True where the metadata is of a version that cannot say what is dynamic (PEP 643).
bool isBeforeDynamic(const std::string& packageInfo)
{
    const auto parsed = pep::Metadata::parse(packageInfo);
    return parsed && parsed->dynamic.empty();
}

} // namespace

Result<ReleaseMetadata> metadataOfSourceArchive(std::string_view archive, const pep::Name& name,
                                                const pep::Version& version, Task& task)
{
    using Status = ReleaseMetadata::Status;
    LW_TRY(const SourceTexts texts, readSourceTexts(archive, {}, task));
    if (!texts.fault.empty())
        return unusable(Status::Invalid, texts.fault);
    if (!texts.packageInfo)
        return unusable(Status::NeedsBuild, "its source archive has no PKG-INFO");
    ReleaseMetadata metadata = sourceReleaseMetadata(*texts.packageInfo, name, version);
    // Before version 2.2 PKG-INFO promises nothing, but [project] of pyproject.toml does. From then on PKG-INFO
    // itself says what is dynamic.
    if (metadata.status != Status::NeedsBuild || !texts.project || !isBeforeDynamic(*texts.packageInfo))
        return metadata;
    const auto project = staticProjectMetadata(*texts.project, name, version);
    return project ? sourceReleaseMetadata(*project, name, version) : metadata;
}

} // namespace lockwright::index
