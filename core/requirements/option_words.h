// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// An option that a requirement file may hold.
struct OptionRule {
    enum class Place : std::uint8_t { Line, Requirement }; ///< on a line of its own, or behind a requirement
    enum class Value : std::uint8_t { None, Word, Rest };  ///< Rest: the words up to the next option, blanks kept
    std::string_view name;                                 ///< the long form that Entry::option has
    std::string_view spelling;                             ///< as it may be written: long or short form
    Place place = Place::Line;
    Value value = Value::Word;
};

/// The rule for a written option: an exact spelling, or a long form cut short where only one option fits, as pip
/// allows. Errors name what was probably meant. Place::file and the position are left to the caller.
[[nodiscard]] Result<const OptionRule*> findOption(std::string_view written);

/// Where options begin in a logical line: at a `-` behind white space and before a letter or another `-`, outside
/// quotes; the line's size where there are none.
[[nodiscard]] std::size_t optionsStart(std::string_view line, std::size_t from = 0);

/// A word as a shell would read it (quotes and backslashes taken away), and the stretch of the line it came from.
struct Word {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Splits text from `from` on at white space outside quotes. An unclosed quote is an error whose column is its
/// position in the text, from 1.
[[nodiscard]] Result<std::vector<Word>> shellWords(std::string_view text, std::size_t from);

/// Takes quotes and backslashes away and keeps white space: the value of `-r my dir/b.in` and of `-r "my dir/b.in"`.
[[nodiscard]] Result<std::string> unquoted(std::string_view text);

} // namespace lockwright::requirements
