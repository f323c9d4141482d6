// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"
#include "workspace/edit_report.h"
#include "workspace/results.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

struct FixOptions {
    std::vector<std::string> profiles; ///< whose conflicts to mend; empty: those of every profile
    std::chrono::milliseconds budget{3000};
};

/// Ways to give profiles a solution again. Each verified one was solved, as its files would then be, in every profile.
struct FixesReport {
    struct Listed {
        explain::Fix fix; ///< `removes` and `remains` are positions in `conflicts.conflicts`
        std::vector<EditedFile> files;
    };
    ConflictsReport conflicts; ///< what is to be mended
    std::vector<Listed> fixes; ///< best first: the first one has number 1
    bool complete = true;      ///< false: the budget ended, and another run may give another list
    std::size_t judged = 0;    ///< how many sets of edits were solved in all profiles
    std::optional<std::chrono::milliseconds> firstAfter; ///< when the first verified one was found
    std::chrono::milliseconds elapsed{0};                ///< all of it, finding the conflicts included

    [[nodiscard]] std::size_t verifiedCount() const;
};

/// What applying a fix wrote. Locks are as they were.
struct FixApplied {
    std::vector<std::filesystem::path> written;
    std::vector<std::string> stale; ///< profiles to compile now, parents first
};

} // namespace lockwright::workspace
