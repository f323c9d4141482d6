// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lockwright::release
{

/// Ends the commands and hooks of a release whose process died: they know it by their environment. Asks first, and
/// kills what is left after five seconds. A process that is itself part of the release ends none.
void endLeftovers(const std::string& releaseId);

/// True where a program called git works in the folder.
[[nodiscard]] bool gitWorksIn(const std::string& folder);

} // namespace lockwright::release
