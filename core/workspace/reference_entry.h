// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/reference.h"
#include "requirements/lock.h"
#include "requirements/lock_writer.h"
#include "resolve/solution.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// Digests of the wheels and archives that references of a solution lead to, by package. One that the lock has for the
/// same reference stays, as uv has it. Reads whole files.
[[nodiscard]] Result<std::map<pep::Name, std::vector<std::string>>>
referenceHashes(const resolve::Solution& solution, const std::optional<requirements::Lock>& existing,
                index::ReferenceResolver& resolver, Task& task);

/// Turns a lock's entry into one of a reference, as the layout writes it.
/// @pre package.reference
void writeReference(requirements::LockEntry& entry, const resolve::ResolvedPackage& package,
                    const requirements::LockStyle& style, const std::optional<requirements::Lock>& existing);

} // namespace lockwright::workspace
