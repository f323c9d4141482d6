// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/lock_text.h"

#include <string>

namespace lockwright::workspace
{

/// The text of a `pylock.toml` (PEP 751) for a solution: every file of each release that the policy lets an installer
/// use, with digest, size and upload time as the index has them.
/// Errors: Data where the index gives no digest for any file of a release, which PEP 751 asks for.
[[nodiscard]] Result<std::string> pylockText(const resolve::Solution& solution, const LockForm& form,
                                             index::Source& source, Task& task);

} // namespace lockwright::workspace
