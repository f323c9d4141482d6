// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

/// Files that are built into the program (cmake/LockwrightResources.cmake).
namespace lockwright::workspace::resources
{

/// The recorded index that the sample is answered from (resources/index/sample.index).
[[nodiscard]] std::span<const std::byte> recordedIndex();

} // namespace lockwright::workspace::resources
