// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/document.h"
#include "requirements/line_scanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// Reads one logical line and appends its entries: one for a requirement, an include or a constraint, one for each
/// option of an option line.
/// @param source the whole text, for the place of errors in it.
[[nodiscard]] Result<void> parseEntries(const LogicalLine& line, std::string_view source, const std::string& file,
                                        std::vector<Entry>& entries);

} // namespace lockwright::requirements
