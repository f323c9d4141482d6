// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/target.h"
#include "requirements/inputs.h"
#include "requirements/lock.h"
#include "workspace/results.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// One way in which a lock does not answer its inputs.
struct FreshnessProblem {
    CheckReport::Problem::Kind kind = CheckReport::Problem::Kind::Stale;
    std::string text; ///< a sentence
    Place place;
};

/// True where a lock's annotation names a file that asks for the package, `-r FILE` or a pyproject table, and not a
/// package that requires it. `-c FILE` only bounds it.
[[nodiscard]] bool asksByName(const std::string& annotation);

/// Compares inputs with their lock without any index: every requirement whose marker holds must be pinned, by a
/// version that it admits; every constraint must admit the pin; the annotations must name the same lines.
/// What an index could change (a newer release) does not make a lock stale.
[[nodiscard]] std::vector<FreshnessProblem> compareWithLock(const requirements::Inputs& inputs,
                                                            const requirements::Lock& lock, const std::string& lockFile,
                                                            const pep::MarkerEnvironment& environment);

} // namespace lockwright::workspace
