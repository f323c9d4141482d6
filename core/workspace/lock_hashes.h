// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "pep/marker.h"
#include "requirements/inputs.h"
#include "requirements/lock.h"
#include "resolve/solution.h"
#include "workspace/hash_report.h"

#include <set>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What becomes of the hashes of a lock.
struct HashPolicy {
    bool reuse = true;           ///< a pin that stays keeps its hashes, in their order
    bool require = false;        ///< a pin without hashes is an error
    std::set<pep::Name> dropped; ///< pins that were to move: their hashes are not kept either
};

/// Finds the hashes of pins, and compares those that are kept with the index.
class LockHashes
{
public:
    LockHashes(const HashPolicy& policy, const requirements::Lock* existing, index::Source& source, Task& task)
        : m_policy(policy)
        , m_existing(existing)
        , m_source(source)
        , m_task(task)
    {
    }

    /// The hashes of all files of the version on the index that it is from, sorted; those that the existing lock
    /// has where they are kept. Errors: those of the source; Data where a hash is required and there is none.
    [[nodiscard]] Result<std::vector<std::string>> of(const resolve::ResolvedPackage& package);

    /// What was found so far.
    [[nodiscard]] HashReport report() const;

private:
    void compare(const resolve::ResolvedPackage& package, const std::vector<std::string>& kept,
                 const std::vector<std::string>& listed, const std::set<std::string>& known);

    const HashPolicy& m_policy;
    const requirements::Lock* m_existing;
    index::Source& m_source;
    Task& m_task;
    HashReport m_report;
    std::vector<std::string> m_more;      ///< pins whose version has files that the lock lacks
    std::vector<std::string> m_unchecked; ///< pins of which the index gives no digests to compare with
};

/// With required hashes: refuses the first line that nothing can hash, such as an editable or a repository.
[[nodiscard]] Result<void> refuseUnhashable(const requirements::Inputs& inputs, const pep::MarkerEnvironment& target);

/// With required hashes: a line that names hashes must name one of a file of the version that was chosen.
/// Errors: Data, placed at the line.
[[nodiscard]] Result<void> checkLineHashes(const requirements::Inputs& inputs, const pep::MarkerEnvironment& target,
                                           const resolve::Solution& solution, index::Source& source, Task& task);

} // namespace lockwright::workspace
