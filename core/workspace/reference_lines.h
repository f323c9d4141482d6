// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/inputs.h"
#include "requirements/lock.h"
#include "workspace/freshness.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// Gives the lines of a lock that are paths or URLs without a name the name of the project that lies there. Only reads
/// files of this machine that say so without being built; what cannot be told keeps no name.
/// @param root what relative paths stand for
void nameReferences(requirements::Lock& lock, const std::filesystem::path& root);

/// The same for input lines; those that lead elsewhere take the name of the lock's line for the same thing.
void nameReferences(requirements::Inputs& inputs, const requirements::Lock* lock, const std::filesystem::path& root);

/// Compares the references of inputs with those that their lock has, which compareWithLock() does not look into: a
/// lock must have the same thing from the same place; a branch or tag counts as what it was locked at.
[[nodiscard]] std::vector<FreshnessProblem>
compareReferences(const requirements::Inputs& inputs, const requirements::Lock& lock, const std::string& lockFile,
                  const pep::MarkerEnvironment& environment, const std::filesystem::path& root);

} // namespace lockwright::workspace
