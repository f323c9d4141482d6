// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// What differs between two texts: as one span, for cursors and merging, and by lines, for lists and reloading.
namespace lockwright::gui
{

/// `removed` characters at `start` became `inserted` ones.
struct Span {
    qsizetype start = 0;
    qsizetype removed = 0;
    qsizetype inserted = 0;
    bool operator==(const Span&) const = default;
};

/// The smallest span outside of which two texts are equal. Where several are (an `a` typed beside an `a`), the last.
template <typename Text>
[[nodiscard]] Span changedSpan(const Text& before, const Text& after)
{
    const auto shorter = std::min(before.size(), after.size());
    auto start = shorter - shorter;
    while (start < shorter && before[start] == after[start])
        ++start;
    auto same = shorter - shorter; // at the end
    while (same < shorter - start && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    return {qsizetype(start), qsizetype(before.size() - start - same), qsizetype(after.size() - start - same)};
}

/// Neighbouring lines that became other lines. Lines keep their line end.
struct LineChange {
    std::size_t line = 1;              ///< the first one, in the text before; counts from 1
    std::size_t newLine = 1;           ///< the same in the text after
    std::vector<std::string> removed;  ///< may be empty: lines are added in front of `line`
    std::vector<std::string> inserted; ///< may be empty
    bool operator==(const LineChange&) const = default;
};

/// Cost: the product of the numbers of lines between the first and the last difference; where that is above a few
/// millions they are told as one change.
[[nodiscard]] std::vector<LineChange> lineChanges(std::string_view before, std::string_view after);

/// Somebody else's text with the changes of ours that still apply.
struct Merged {
    std::string text;
    std::size_t lost = 0; ///< changes of ours in lines that the other changed as well; their lines stand
};

/// Brings the changes from `base` to `ours` to `theirs`.
[[nodiscard]] Merged merged(std::string_view base, std::string_view ours, std::string_view theirs);

} // namespace lockwright::gui
