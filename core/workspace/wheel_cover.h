// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/source.h"
#include "pep/target.h"
#include "workspace/edit_report.h"

namespace lockwright::workspace
{

/// On which platforms a version can be installed without building it: whether one of its wheels fits the tags of a
/// usual machine (PEP 425). Wheels are told by what the index lists; nothing is downloaded.
class WheelCover
{
public:
    /// @param python the version that profiles are solved for
    [[nodiscard]] static Result<WheelCover> of(const pep::Version& python);

    /// Not known where the index has no such version, or has it in another way than by files.
    [[nodiscard]] PackageWheels wheels(const pep::Name& name, const std::string& version, index::Source& source,
                                       Task& task) const;

private:
    pep::TagSet m_linux;
    pep::TagSet m_macos;
    pep::TagSet m_windows;
};

} // namespace lockwright::workspace
