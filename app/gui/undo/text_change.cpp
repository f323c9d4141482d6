// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/text_change.h"

namespace lockwright::gui
{

namespace
{
constexpr std::size_t tableLimit = 4'000'000; ///< cells of the table of common subsequences

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// Which lines of the middles stay: pairs of positions, in order (longest common subsequence).
std::vector<std::pair<std::size_t, std::size_t>>
commonLines(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after, const Span& middle)
{
    const auto rows = std::size_t(middle.removed);
    const auto columns = std::size_t(middle.inserted);
    const auto start = std::size_t(middle.start);
    if (rows == 0 || columns == 0 || rows > tableLimit / columns)
        return {};
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
        return longest[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;)
            at(row, column) = before[start + row] == after[start + column]
                                  ? at(row + 1, column + 1) + 1
                                  : std::max(at(row + 1, column), at(row, column + 1));
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (before[start + row] == after[start + column])
            pairs.emplace_back(start + row++, start + column++);
        else if (at(row + 1, column) >= at(row, column + 1))
            ++row;
        else
            ++column;
    }
    return pairs;
}

std::size_t endOf(const LineChange& change)
{
    return change.line + change.removed.size();
}

/// Do both touch the same lines of the common base? Lines that both add at one place do not clash.
bool clash(const LineChange& left, const LineChange& right)
{
    return left.line < endOf(right) && right.line < endOf(left);
}
} // namespace

std::vector<LineChange> lineChanges(std::string_view before, std::string_view after)
{
    const std::vector<std::string_view> old = linesOf(before);
    const std::vector<std::string_view> now = linesOf(after);
    const Span middle = changedSpan(old, now);
    auto pairs = commonLines(old, now, middle);
    pairs.emplace_back(middle.start + middle.removed, middle.start + middle.inserted);
    std::vector<LineChange> changes;
    auto row = std::size_t(middle.start);
    auto column = std::size_t(middle.start);
    for (const auto& [nextRow, nextColumn] : pairs) {
        if (row < nextRow || column < nextColumn) {
            LineChange& change = changes.emplace_back();
            change.line = row + 1;
            change.newLine = column + 1;
            change.removed.assign(old.begin() + std::ptrdiff_t(row), old.begin() + std::ptrdiff_t(nextRow));
            change.inserted.assign(now.begin() + std::ptrdiff_t(column), now.begin() + std::ptrdiff_t(nextColumn));
        }
        row = nextRow + 1;
        column = nextColumn + 1;
    }
    return changes;
}

Merged merged(std::string_view base, std::string_view ours, std::string_view theirs)
{
    Merged result;
    std::vector<LineChange> changes = lineChanges(base, theirs);
    const std::size_t foreign = changes.size();
    for (LineChange& own : lineChanges(base, ours)) {
        bool known = false;
        bool clashes = false;
        for (std::size_t i = 0; i < foreign; ++i) {
            const LineChange& other = changes[i];
            known |= other.line == own.line && other.removed == own.removed && other.inserted == own.inserted;
            clashes |= clash(own, other);
        }
        if (!known && clashes)
            ++result.lost;
        else if (!known)
            changes.push_back(std::move(own));
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const LineChange& left, const LineChange& right) { return left.line < right.line; });
    const auto append = [&result](std::string_view line) {
        if (!result.text.empty() && result.text.back() != '\n')
            result.text += '\n'; // a last line without its end got a line behind it
        result.text += line;
    };
    const std::vector<std::string_view> lines = linesOf(base);
    std::size_t next = 0;
    for (const LineChange& change : changes) {
        for (; next + 1 < change.line; ++next)
            append(lines[next]);
        for (const std::string& line : change.inserted)
            append(line);
        next = std::max(next, endOf(change) - 1);
    }
    for (; next < lines.size(); ++next)
        append(lines[next]);
    return result;
}

} // namespace lockwright::gui
