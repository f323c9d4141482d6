// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock_diff.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace lockwright::requirements
{

namespace
{

/// How far the search for a shortest script may go in one step before it settles for a good split. The work is
/// about its square per box.
constexpr int maximumCost = 1024;
constexpr std::size_t contextLines = 3;

/// Lines with their line feed, so that a missing one at the end makes a line of its own.
std::vector<std::string_view> lines(std::string_view text)
{
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        result.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return result;
}

/// A stretch of both sequences that is still to be compared.
struct Box {
    int left = 0, right = 0; ///< of the old sequence
    int top = 0, bottom = 0; ///< of the new sequence
};

struct Point {
    int x = 0, y = 0;
};

/// Myers' O(ND) comparison in linear space ("An O(ND) Difference Algorithm and Its Variations", section 4b), with
/// an explicit stack. Marks the elements that have no partner.
class Comparison
{
public:
    Comparison(const std::vector<int>& before, const std::vector<int>& after)
        : m_before(before)
        , m_after(after)
        , m_removed(before.size(), false)
        , m_added(after.size(), false)
        , m_forward(before.size() + after.size() + 3)
        , m_backward(before.size() + after.size() + 3)
    {
    }
    void run();
    [[nodiscard]] const std::vector<bool>& removed() const { return m_removed; }
    [[nodiscard]] const std::vector<bool>& added() const { return m_added; }

private:
    [[nodiscard]] Point split(const Box& box);
    [[nodiscard]] bool equal(int x, int y) const { return m_before[std::size_t(x)] == m_after[std::size_t(y)]; }

    const std::vector<int>& m_before;
    const std::vector<int>& m_after;
    std::vector<bool> m_removed;
    std::vector<bool> m_added;
    std::vector<int> m_forward;  ///< furthest x on each diagonal, from the box's start
    std::vector<int> m_backward; ///< lowest x on each diagonal, from the box's end
};

void Comparison::run()
{
    std::vector<Box> open{{0, int(m_before.size()), 0, int(m_after.size())}};
    while (!open.empty()) {
        Box box = open.back();
        open.pop_back();
        while (box.left < box.right && box.top < box.bottom && equal(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        while (box.left < box.right && box.top < box.bottom && equal(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
        if (box.left == box.right || box.top == box.bottom) {
            for (int x = box.left; x < box.right; ++x)
                m_removed[std::size_t(x)] = true;
            for (int y = box.top; y < box.bottom; ++y)
                m_added[std::size_t(y)] = true;
            continue;
        }
        const Point middle = split(box);
        open.push_back({middle.x, box.right, middle.y, box.bottom});
        open.push_back({box.left, middle.x, box.top, middle.y});
    }
}

/// A point on a shortest path through the box, or on a good one where the search became too dear. Never the box's
/// start or end, so that both halves are smaller than the box. Diagonals are x - y; the values just outside the
/// searched diagonals are guards that lose every comparison.
Point Comparison::split(const Box& box)
{
    const int width = box.right - box.left;
    const int height = box.bottom - box.top;
    const int delta = width - height;
    const auto forward = [&](int diagonal) -> int& { return m_forward[std::size_t(diagonal + height + 1)]; };
    const auto backward = [&](int diagonal) -> int& { return m_backward[std::size_t(diagonal + height + 1)]; };
    int forwardLow = 0, forwardHigh = 0, backwardLow = delta, backwardHigh = delta;
    forward(0) = 0;
    backward(delta) = width;
    for (int cost = 1;; ++cost) {
        if (forwardLow > -height)
            forward(--forwardLow - 1) = -1;
        else
            ++forwardLow;
        if (forwardHigh < width)
            forward(++forwardHigh + 1) = -1;
        else
            --forwardHigh;
        Point best;
        for (int k = forwardHigh; k >= forwardLow; k -= 2) {
            int x = std::max(forward(k - 1) + 1, forward(k + 1));
            while (x < width && x - k < height && equal(box.left + x, box.top + x - k))
                ++x;
            forward(k) = x;
            if (delta % 2 != 0 && k >= backwardLow && k <= backwardHigh && backward(k) <= x)
                return {box.left + x, box.top + x - k};
            if (x <= width && x - k <= height && 2 * x - k > best.x + best.y)
                best = {x, x - k};
        }
        if (backwardLow > -height)
            backward(--backwardLow - 1) = std::numeric_limits<int>::max();
        else
            ++backwardLow;
        if (backwardHigh < width)
            backward(++backwardHigh + 1) = std::numeric_limits<int>::max();
        else
            --backwardHigh;
        for (int k = backwardHigh; k >= backwardLow; k -= 2) {
            int x = std::min(backward(k - 1), backward(k + 1) - 1);
            while (x > 0 && x - k > 0 && equal(box.left + x - 1, box.top + x - k - 1))
                --x;
            backward(k) = x;
            if (delta % 2 == 0 && k >= forwardLow && k <= forwardHigh && x <= forward(k))
                return {box.left + x, box.top + x - k};
        }
        if (cost >= maximumCost && best.x + best.y > 0)
            return {box.left + best.x, box.top + best.y};
    }
}

/// The lines as numbers: equal lines have equal numbers.
std::vector<int> numbered(const std::vector<std::string_view>& text, std::unordered_map<std::string_view, int>& numbers)
{
    std::vector<int> result;
    result.reserve(text.size());
    for (const std::string_view line : text)
        result.push_back(numbers.try_emplace(line, int(numbers.size())).first->second);
    return result;
}

/// Which lines of either side have no partner on the other one.
struct Marks {
    std::vector<bool> removed;
    std::vector<bool> added;
};

/// The elements that the other side has too, and where they stand. The others differ for certain, and without them
/// texts that share nothing cost nothing.
struct Common {
    std::vector<int> elements;
    std::vector<std::size_t> positions;
};

Common commonElements(const std::vector<int>& side, const std::vector<bool>& known)
{
    Common common;
    for (std::size_t i = 0; i < side.size(); ++i)
        if (known[std::size_t(side[i])]) {
            common.elements.push_back(side[i]);
            common.positions.push_back(i);
        }
    return common;
}

Marks compare(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
{
    std::unordered_map<std::string_view, int> numbers;
    const std::vector<int> left = numbered(before, numbers);
    const std::vector<int> right = numbered(after, numbers);
    std::vector<bool> inLeft(numbers.size(), false);
    std::vector<bool> inRight(numbers.size(), false);
    for (const int number : left)
        inLeft[std::size_t(number)] = true;
    for (const int number : right)
        inRight[std::size_t(number)] = true;
    const Common commonLeft = commonElements(left, inRight);
    const Common commonRight = commonElements(right, inLeft);
    Comparison comparison(commonLeft.elements, commonRight.elements);
    comparison.run();
    Marks marks{std::vector<bool>(left.size(), true), std::vector<bool>(right.size(), true)};
    for (std::size_t i = 0; i < commonLeft.positions.size(); ++i)
        marks.removed[commonLeft.positions[i]] = comparison.removed()[i];
    for (std::size_t i = 0; i < commonRight.positions.size(); ++i)
        marks.added[commonRight.positions[i]] = comparison.added()[i];
    return marks;
}

/// One line of the whole difference; the hunks are stretches of these.
struct Edit {
    char sign = ' ';
    std::string_view line;
    std::size_t before = 0; ///< lines of the old text in front of this one
    std::size_t after = 0;  ///< and of the new text
};

std::vector<Edit> edits(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
{
    const Marks marks = compare(before, after);
    std::vector<Edit> result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && marks.removed[i]) {
            result.push_back({'-', before[i], i, j});
            ++i;
        } else if (j < after.size() && marks.added[j]) {
            result.push_back({'+', after[j], i, j});
            ++j;
        } else {
            result.push_back({' ', before[i], i, j});
            ++i;
            ++j;
        }
    }
    return result;
}

/// "12,3": where a hunk begins and how many lines it has; a hunk without lines names the line before it.
std::string range(std::size_t first, std::size_t count)
{
    if (count == 1)
        return std::to_string(first + 1);
    return std::to_string(count == 0 ? first : first + 1) + "," + std::to_string(count);
}

void appendHunk(std::string& text, const std::vector<Edit>& all, std::size_t begin, std::size_t end)
{
    const auto count = [&](char other) {
        return std::size_t(std::count_if(all.begin() + std::ptrdiff_t(begin), all.begin() + std::ptrdiff_t(end),
                                         [&](const Edit& edit) { return edit.sign != other; }));
    };
    text += "@@ -" + range(all[begin].before, count('+')) + " +" + range(all[begin].after, count('-')) + " @@\n";
    for (std::size_t i = begin; i < end; ++i) {
        text += all[i].sign;
        text += all[i].line;
        if (!all[i].line.ends_with('\n'))
            text += "\n\\ No newline at end of file\n";
    }
}

} // namespace

std::string unifiedDiff(std::string_view before, std::string_view after, const std::string& file)
{
    if (before == after)
        return {};
    const std::vector<Edit> all = edits(lines(before), lines(after));
    std::string text = "--- a/" + file + "\n+++ b/" + file + "\n";
    for (std::size_t at = 0; at < all.size();) {
        if (all[at].sign == ' ') {
            ++at;
            continue;
        }
        // A hunk goes on as long as the next change is near enough for the contexts to touch.
        const std::size_t begin = at - std::min(at, contextLines);
        std::size_t last = at;
        for (std::size_t i = at; i < all.size() && i - last <= 2 * contextLines + 1; ++i)
            if (all[i].sign != ' ')
                last = i;
        const std::size_t end = std::min(last + 1 + contextLines, all.size());
        appendHunk(text, all, begin, end);
        at = end;
    }
    return text;
}

} // namespace lockwright::requirements
