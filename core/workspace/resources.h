// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Files that are built into the program (cmake/LockwrightResources.cmake).
namespace lockwright::workspace::resources
{

/// The recorded index that the sample is answered from (resources/index/sample.index).
[[nodiscard]] std::string_view recordedIndex();

} // namespace lockwright::workspace::resources
