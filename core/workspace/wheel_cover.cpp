// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/wheel_cover.h"

namespace lockwright::workspace
{

Result<WheelCover> WheelCover::of(const pep::Version& python)
{
    WheelCover cover;
    const std::pair<const char*, pep::TagSet*> platforms[] = {
        {"linux", &cover.m_linux}, {"macos", &cover.m_macos}, {"windows", &cover.m_windows}};
    for (const auto& [platform, tags] : platforms) {
        LW_TRY(pep::Target target, pep::Target::make(python.text(), platform));
        *tags = std::move(target.tags);
    }
    return cover;
}

PackageWheels WheelCover::wheels(const pep::Name& name, const std::string& version, index::Source& source,
                                 Task& task) const
{
    PackageWheels wheels{name, version, false, false, false, false};
    const auto wanted = pep::Version::parse(version);
    if (!wanted)
        return wheels; // a direct reference
    const auto listing = source.listing(name, task);
    if (!listing || (*listing)->status != index::Listing::Status::Found)
        return wheels;
    const std::size_t position = (*listing)->find(*wanted);
    if (position == (*listing)->releases.size())
        return wheels;
    wheels.known = true;
    const index::Release& release = (*listing)->releases[position];
    for (std::uint32_t i = release.firstFile; i < release.firstFile + release.fileCount; ++i) {
        const index::ReleaseFile& file = (*listing)->files[i];
        if (file.kind != index::ReleaseFile::Kind::Wheel)
            continue;
        const std::string& tags = (*listing)->tagSets[file.tags];
        wheels.linux = wheels.linux || m_linux.rank(tags).has_value();
        wheels.macos = wheels.macos || m_macos.rank(tags).has_value();
        wheels.windows = wheels.windows || m_windows.rank(tags).has_value();
    }
    return wheels;
}

} // namespace lockwright::workspace
