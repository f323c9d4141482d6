// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/origin.h"

#include <string>
#include <string_view>
#include <vector>

/// What every explanation says in the same words.
namespace lockwright::resolve
{

/// "a", "a and b", "a, b and c", with another word than "and" where one is given.
[[nodiscard]] std::string phraseList(const std::vector<std::string>& items, std::string_view word = "and");

/// What is said of a page or of metadata that was never fetched while the network is off: nothing is known of it.
inline constexpr std::string_view notCachedClause = "is not in the cache, and the network is switched off";
/// How to allow builds: "`--allow-builds=a,b`, or `allow-builds = ["a", "b"]` in lockwright.toml".
[[nodiscard]] std::string phraseAllowBuilds(const std::vector<std::string>& names);

/// "file:line"; for what stands in no file the option that says it, "--hold-package numpy", or "the command line".
[[nodiscard]] std::string phrasePlace(const requirements::Origin& origin);

/// "file:line asks for numpy<2", or "you ask for numpy<2" where it stands in no file.
[[nodiscard]] std::string phraseAsking(const requirements::Origin& origin, std::string_view requirement);

/// "the constraint at file:line allows only <2", or "--hold-package numpy allows only ==1.26.4" where it is an option.
/// @param role "constraint" or "override"
[[nodiscard]] std::string phraseAllowing(const requirements::Origin& origin, std::string_view role,
                                         std::string_view requirement);

} // namespace lockwright::resolve
