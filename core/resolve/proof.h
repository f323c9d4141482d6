// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/search.h"

namespace lockwright::resolve
{

/// The proof that a failed search ended with, in terms of names, versions that exist, and places.
/// @pre the search ended without a solution.
[[nodiscard]] Derivation proof(const Search& search, const Universe& universe);

} // namespace lockwright::resolve
