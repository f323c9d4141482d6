// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/term.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace lockwright::resolve
{

/// Which node is decided next: the one with the least rank, of equal ones the one with the least number.
///
/// Entries are never looked for: what is no longer true is left in and dropped when it comes to the top, so that
/// every change costs O(log entries) and asking again costs nothing.
class DecisionQueue
{
public:
    /// Call whenever a node becomes undecided or gets another rank.
    void add(std::uint64_t rank, NodeId node)
    {
        m_heap.push_back({rank, node});
        std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    }

    /// @param holds whether a node is undecided and has this rank now
    template <typename Holds>
    [[nodiscard]] std::optional<NodeId> first(const Holds& holds)
    {
        while (!m_heap.empty()) {
            if (holds(m_heap.front().rank, m_heap.front().node))
                return m_heap.front().node;
            std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
            m_heap.pop_back();
        }
        return std::nullopt;
    }

private:
    struct Entry {
        std::uint64_t rank;
        NodeId node;
        auto operator<=>(const Entry&) const = default;
    };
    std::vector<Entry> m_heap;
};

} // namespace lockwright::resolve
