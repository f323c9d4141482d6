// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/inputs.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// Takes an option line into what holds for the whole run; options that have no effect here become warnings.
/// @param folder of the file that holds the entry
void applyOption(const Entry& entry, const Place& place, const std::filesystem::path& folder, InputOptions& options,
                 std::vector<std::string>& warnings);

} // namespace lockwright::requirements
