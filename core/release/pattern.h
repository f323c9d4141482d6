// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// How a Pattern is read and matched: Python's re.VERBOSE, re.MULTILINE, re.DOTALL and re.IGNORECASE.
struct PatternFlags {
    bool verbose = false;
    bool multiline = false;
    bool dotAll = false;
    bool ignoreCase = false;
};

/// A regular expression of the kind that Python's `re` has, as settings of other tools hold them: literals, classes,
/// groups (named, silent), alternatives, greedy and lazy repeats, anchors, word boundaries, lookahead, inline flags in
/// front. Anything else (back references, lookbehind) is refused by name. Works on bytes; `\d`, `\w` and `\s` mean
/// ASCII, other bytes are letters.
///
/// Every state is visited at most once a position, so that a hostile expression cannot make it slow:
/// cost and memory are at most instructions × bytes, and bounded.
class Pattern
{
public:
    /// Errors: ErrorCode::Configuration with a sentence and no place.
    [[nodiscard]] static Result<Pattern> compile(std::string_view expression, PatternFlags flags);

    struct Group {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    struct Match {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::vector<std::optional<Group>> groups; ///< [0] is the whole
    };
    /// The first match at or behind `from`. Errors: a text that is too large for the expression.
    [[nodiscard]] Result<std::optional<Match>> find(std::string_view text, std::size_t from = 0) const;
    /// All matches that do not overlap, as re.finditer.
    [[nodiscard]] Result<std::vector<Match>> findAll(std::string_view text) const;

    /// Names of groups with their numbers, in their order.
    [[nodiscard]] const std::vector<std::pair<std::string, std::size_t>>& names() const { return m_names; }
    /// `\1`, `\g<1>`, `\g<name>`, `\n`, `\t` and `\\` of a replacement filled in, as re.sub does.
    [[nodiscard]] Result<std::string> replacement(std::string_view format, std::string_view text,
                                                  const Match& match) const;

private:
    friend class PatternCompiler;
    friend class PatternMatcher;
    using Class = std::bitset<256>;
    struct Instruction {
        enum class Kind : std::uint8_t {
            Byte,      ///< one byte of class `x`
            Split,     ///< x first, then y
            Jump,      ///< to x
            Save,      ///< position into slot x
            LineBegin, ///< x: also behind line feeds
            LineEnd,   ///< x: also before line feeds
            TextBegin,
            TextEnd,
            Boundary,  ///< of a word; x: not one
            LookAhead, ///< what follows up to Accept must match, or (y) must not; goes on at x
            Accept,
        };
        Kind kind = Kind::Accept;
        std::size_t x = 0;
        std::size_t y = 0;
    };

    std::vector<Instruction> m_program;
    std::vector<Class> m_classes;
    std::vector<std::pair<std::string, std::size_t>> m_names;
    std::size_t m_groups = 1;
};

} // namespace lockwright::release
