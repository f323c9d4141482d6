// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/origin.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What every explanation says in the same words.
namespace lockwright::resolve
{

enum class ListEnd : std::uint8_t { And, Or };
/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string phraseList(const std::vector<std::string>& items, ListEnd end = ListEnd::And);

/// What is said of a page or of metadata that was never fetched while the network is off: nothing is known of it.
inline constexpr std::string_view notCachedClause = "is not in the cache, and the network is switched off";
/// "a; b; c".
[[nodiscard]] std::string phraseClauses(const std::vector<std::string>& clauses);

/// A clause of the solver's about a package or a version, such as "was yanked", in the reader's language: the solver
/// keeps and compares such clauses in English.
[[nodiscard]] std::string phraseReason(std::string_view clause);
/// The same with its subject: "numpy==2.1.1 was yanked".
[[nodiscard]] std::string phraseFact(std::string_view subject, std::string_view clause);

/// How to allow builds: "`--allow-builds=a,b`, or `allow-builds = ["a", "b"]` in lockwright.toml".
[[nodiscard]] std::string phraseAllowBuilds(const std::vector<std::string>& names);

/// "file:line"; for what stands in no file the option that says it, "--hold-package numpy", or "the command line".
[[nodiscard]] std::string phrasePlace(const requirements::Origin& origin);

/// "file:line asks for numpy<2", or "you ask for numpy<2" where it stands in no file.
[[nodiscard]] std::string phraseAsking(const requirements::Origin& origin, std::string_view requirement);

/// "the constraint at file:line allows only <2", or "--hold-package numpy allows only ==1.26.4" where it is an option.
enum class AllowingLine : std::uint8_t { Constraint, Override };
[[nodiscard]] std::string phraseAllowing(const requirements::Origin& origin, AllowingLine line,
                                         std::string_view requirement);

/// The sentence that says how to let packages be built.
[[nodiscard]] std::string phraseBuilds(const std::vector<std::string>& names);

} // namespace lockwright::resolve
