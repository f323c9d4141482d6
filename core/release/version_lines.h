// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_edit.h"

namespace lockwright::release
{

/// The lines that differ, without their line ends. Linear; lines that moved count as changed.
[[nodiscard]] std::vector<ChangedLine> changedLines(std::string_view before, std::string_view after);

} // namespace lockwright::release
