// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "requirements/lock.h"
#include "requirements/lock_writer.h"
#include "resolve/solution.h"
#include "workspace/lock_hashes.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// One of several lines that uv writes for a package where extras are kept: those that are asked for under the same
/// marker share one.
struct LockLine {
    std::vector<pep::Name> extras; ///< sorted
    std::string marker;            ///< in uv's spelling; empty for none
    std::vector<pep::Name> dependents;
};

/// How a lock is to be written, decided from the options and from the lock that is there: adopting Lockwright
/// changes no byte that the answer does not change.
struct LockForm {
    requirements::LockStyle style;
    bool hashes = false;
    HashPolicy hashPolicy;
    bool indexAnnotations = false;
    std::map<pep::Name, std::vector<std::string>> referenceHashes; ///< digests of direct references; see there
    std::filesystem::path lockFolder;                              ///< absolute; what a pylock's paths are relative to
    bool reachMarkers = false;     ///< pins have markers that say when they are asked for
    bool markerExpression = false; ///< the header says where the pins are known to hold
    std::string keptHeader;        ///< the comment lines of the lock that is there; empty: style.header decides
    std::map<pep::Name, std::string> markers;         ///< of pins, in the layout's spelling
    std::map<pep::Name, std::vector<LockLine>> lines; ///< of packages with extras, in uv's layout
    std::set<pep::Name> arbitrary;                    ///< asked for by `===`
    std::set<requirements::Origin> idle;              ///< constraints that bound nothing, which uv does not name
    std::string target;                               ///< pylock: the environment as a marker
};

/// The text of the lock for a solution. Reads digests from the source where the form wants them, and says in `hashes`
/// what comparing kept ones with it found.
[[nodiscard]] Result<std::string> lockText(const resolve::Solution& solution, const LockForm& form,
                                           const std::optional<requirements::Lock>& existing, index::Source& source,
                                           Task& task, HashReport* hashes = nullptr);

} // namespace lockwright::workspace
