// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lockwright::git
{

/// Begins what a hook or a program printed in the hint of an error, for those who have shown it already.
inline constexpr std::string_view outputMark = "; it said:\n";

} // namespace lockwright::git
