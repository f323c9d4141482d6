// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/search.h"
#include "resolve/solution.h"

/// What a user should know of an answer that is an answer all the same: added to Solution::warnings.
namespace lockwright::resolve
{

/// Versions that were passed over because only a build tells what they require: which package, who asks for it, and
/// how to allow the build (or how it failed). Says nothing of versions that the answer rules out anyway.
/// Errors: those of Universe::dependencies(), which has answered the same before.
[[nodiscard]] Result<void> noteUnbuilt(const Search& search, Universe& universe, Solution& solution, Task& task);

/// What is odd about the files of the versions that were chosen: metadata that had to be repaired, that differs between
/// the index and a file or between files as far as they are known, and versions without a wheel. Asks nobody.
void noteFiles(Universe& universe, Solution& solution);

} // namespace lockwright::resolve
