// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/settings.h"
#include "requirements/inputs.h"
#include "resolve/problem.h"
#include "resolve/universe.h"
#include "workspace/configuration.h"
#include "workspace/lock_text.h"
#include "workspace/results.h"

#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What decides how a lock is written.
struct FormRequest {
    const CompileOptions& options;
    const Configuration& configuration;
    const requirements::Inputs& inputs;
    const resolve::Problem& problem;
    const std::optional<requirements::Lock>& existing;
    const index::IndexSettings& settings;
    std::string source;        ///< as the header names it
    std::string lock;          ///< as the header names it; empty: standard output
    std::string lockFolder;    ///< absolute; what relative --find-links of the lock are relative to
    std::string sourceNewline; ///< the line end of the (first) source
};

/// Options first, then the configuration, then the existing lock, then the layout's own defaults.
/// Adds a warning for every URL that loses its credentials on the way into the lock.
/// Errors: Usage where layout and file name contradict each other.
[[nodiscard]] Result<LockForm> lockForm(const FormRequest& request, std::vector<std::string>& warnings);

/// Adds what only the solution tells: markers of pins and the validity marker.
[[nodiscard]] Result<void> completeForm(LockForm& form, const resolve::Problem& problem,
                                        const resolve::Solution& solution, resolve::Universe& universe, Task& task);

} // namespace lockwright::workspace
