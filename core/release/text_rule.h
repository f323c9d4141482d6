// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_edit.h"

namespace lockwright::release
{

/// A text with a rule applied. Errors: see planVersionEdit().
[[nodiscard]] Result<std::string> applied(const TextRule& rule, const VersionSources& sources, const std::string& next,
                                          const EditContext& context, std::string_view text);

/// False where the rule is for other parts than those that are raised.
[[nodiscard]] bool isFor(const TextRule& rule, const std::vector<std::string>& parts);

} // namespace lockwright::release
