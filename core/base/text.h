// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::text
{

/// ASCII-only helpers: none of them looks at the locale.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] bool equalsIgnoringCase(std::string_view left, std::string_view right);
[[nodiscard]] bool isSpace(char character); ///< space, \t, \n, \v, \f, \r
[[nodiscard]] bool isDigit(char character);
[[nodiscard]] bool isAlpha(char character);
[[nodiscard]] std::string_view trim(std::string_view text);
/// The parts point into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Of a temporary they would point into nothing.
template <std::same_as<std::string> Temporary>
std::vector<std::string_view> split(Temporary&& text, char separator) = delete;
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string replaceAll(std::string text, std::string_view from, std::string_view to);

/// Makes untrusted text safe to show: control characters (C0, DEL, C1), bidirectional controls and
/// invalid UTF-8 become visible escapes such as `\x1b` or `\u202e`. Line feeds too, so that a name
/// can never start a line of its own. Cuts after `limit` bytes with an ellipsis.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = 4096);

/// A word as a POSIX shell takes it, quoted only where it has to be, and then as Python's shlex.quote does.
[[nodiscard]] std::string shellQuoted(std::string_view word);

/// The URL without user name and password, and without the query. Text that is no URL is returned as it is.
[[nodiscard]] std::string withoutCredentials(std::string_view url);

/// "1 package", "2 packages".
[[nodiscard]] std::string plural(std::size_t count, std::string_view one, std::string_view many);

/// True where `text` is valid UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool isUtf8(std::string_view text);

/// Distance for "did you mean": insertions, deletions, substitutions, transpositions. Cost: O(a*b), cut at 64 bytes.
[[nodiscard]] std::size_t editDistance(std::string_view left, std::string_view right);

} // namespace lockwright::text
