// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "requirements/lock.h"
#include "requirements/lock_writer.h"
#include "resolve/solution.h"
#include "workspace/lock_hashes.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// How a lock is to be written, decided from the options and from the lock that is there: adopting Lockwright
/// changes no byte that the answer does not change.
struct LockForm {
    requirements::LockStyle style;
    bool hashes = false;
    HashPolicy hashPolicy;
    bool indexAnnotations = false;
    std::string keptHeader; ///< the comment lines of the lock that is there; empty: style.header decides
};

/// The text of the lock for a solution. Reads digests from the source where the form wants them, and says in `hashes`
/// what comparing kept ones with it found.
[[nodiscard]] Result<std::string> lockText(const resolve::Solution& solution, const LockForm& form,
                                           const std::optional<requirements::Lock>& existing, index::Source& source,
                                           Task& task, HashReport* hashes = nullptr);

} // namespace lockwright::workspace
