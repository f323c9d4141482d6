// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lockwright::git
{

/// True where a whole text is as a pattern of git's configuration says: "*" and "?" stay within one part between
/// slashes, "**/" and "/**" go over them, "[a-z]" and "[!a-z]" are sets. Time is the product of both lengths.
[[nodiscard]] bool matchesWildcard(std::string_view pattern, std::string_view text);

} // namespace lockwright::git
