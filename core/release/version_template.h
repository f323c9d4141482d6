// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// What the templates of other tools may name.
struct TemplateValues {
    std::map<std::string, std::string, std::less<>> values;
    std::chrono::system_clock::time_point now{}; ///< for `{now:%Y-%m-%d}` and `{utcnow:...}`
};

/// A template of Python's str.format() filled in: `{name}`, `{name:03d}` for numbers, `{now:%Y-%m-%d}` for the time,
/// `{$NAME}` for an environment variable, `{{` and `}}` for braces.
/// @param regex the values are escaped for a regular expression
/// Errors: ErrorCode::Configuration for a name that is not known, and for braces that do not close.
[[nodiscard]] Result<std::string> filledTemplate(std::string_view format, const TemplateValues& values,
                                                 bool regex = false);

/// The names that a template has between its braces, without format specifications.
[[nodiscard]] std::vector<std::string> templateNames(std::string_view format);

/// Escapes text so that a regular expression means it literally, as re.escape.
[[nodiscard]] std::string escapedForRegex(std::string_view text);

/// A command line as its words, as a POSIX shell splits it: quotes and backslashes. Errors: a quote that does not
/// close.
[[nodiscard]] Result<std::vector<std::string>> shellWords(std::string_view line);

} // namespace lockwright::release
