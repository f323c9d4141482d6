// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// The edit that gives a key of lockwright.toml's [compile] table another value. Nothing where no line of the table
/// sets it. @param value as TOML writes it
[[nodiscard]] std::optional<explain::Edit> settingEdit(const std::string& bytes, const std::string& file,
                                                       const std::string& key, const std::string& value);

/// The configuration's text with such edits made; all other bytes stay. Errors: a line that no longer says what an
/// edit expects.
[[nodiscard]] Result<std::string> withSettings(const std::string& bytes, const std::vector<explain::Edit>& edits);

} // namespace lockwright::workspace
