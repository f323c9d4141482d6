// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::workspace
{

/// The files of a commit by path.
using SampleTree = std::map<std::string, std::string>;

/// One commit of the embedded sample.
struct SampleCommit {
    std::string branch;
    std::size_t parent = 0; ///< of a branch that is not main: the position of its parent in SampleHistory::main
    std::string authorName;
    std::string authorEmail;
    std::int64_t seconds = 0; ///< since 1970-01-01 UTC
    int offsetMinutes = 0;
    std::string message;
    SampleTree tree;
};

/// The commits of the sample.
struct SampleHistory {
    std::vector<SampleCommit> main;     ///< oldest first
    std::vector<SampleCommit> branches; ///< one commit each

    /// Reads the recorded history (docs/formats.md, "Sample history"): newest commit first, each with the edits
    /// of lines that lead to its parent's files.
    /// @param tip the files of main's newest commit.
    [[nodiscard]] static Result<SampleHistory> parse(std::string_view text, SampleTree tip);
};

} // namespace lockwright::workspace
