// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "workspace/history_report.h"

namespace lockwright::cli
{

/// "2026-05-17", in the author's own time zone.
[[nodiscard]] std::string dayOf(const workspace::CommitInfo& commit);
/// "1.26.3 → 1.26.4", "+1.26.4", "−1.26.3".
[[nodiscard]] std::string moveText(const Output& output, const std::string& before, const std::string& after);
/// " (v1.2, main)": tags, then branches; empty where there are none.
[[nodiscard]] std::string namesOf(const workspace::CommitInfo& commit);

inline constexpr const char* shallowNote =
    "This clone is shallow: older commits are not there. Get them with: git fetch --unshallow";

} // namespace lockwright::cli
