// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

/// Files that are built into the program (cmake/LockwrightResources.cmake).
namespace lockwright::workspace::resources
{

/// A file and its path below the folder that it came from.
struct File {
    std::string_view path;
    std::string_view content;
};

/// The recorded index that the sample is answered from (resources/index/sample.index).
[[nodiscard]] std::span<const std::byte> recordedIndex();

/// The files of the sample's last commit (resources/sample/tree).
[[nodiscard]] std::vector<File> sampleTree();

/// How the sample's files came to be (resources/sample/history, docs/formats.md "Sample history").
[[nodiscard]] std::string_view sampleHistory();

} // namespace lockwright::workspace::resources
