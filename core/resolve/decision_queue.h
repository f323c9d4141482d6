// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/universe.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace lockwright::resolve
{

/// Which node is decided next: the one with the least rank. Nodes of one distribution have the same: it goes before its
/// extras, which take its version, and those go by their names. Which number a node has depends on what arrived first,
/// so no order may rest on it.
///
/// Entries are never looked for: what is no longer true is left in and dropped when it comes to the top, so that
/// every change costs O(log entries) and asking again costs nothing.
class DecisionQueue
{
public:
    explicit DecisionQueue(const Universe& universe)
        : m_later{&universe}
    {
    }

    /// Call whenever a node becomes undecided or gets another rank.
    void add(std::uint64_t rank, NodeId node)
    {
        m_heap.push_back({rank, node});
        std::push_heap(m_heap.begin(), m_heap.end(), m_later);
    }

    /// @param holds whether a node is undecided and has this rank now
    template <typename Holds>
    [[nodiscard]] std::optional<NodeId> first(const Holds& holds)
    {
        while (!m_heap.empty()) {
            if (holds(m_heap.front().rank, m_heap.front().node))
                return m_heap.front().node;
            std::pop_heap(m_heap.begin(), m_heap.end(), m_later);
            m_heap.pop_back();
        }
        return std::nullopt;
    }

private:
    struct Entry {
        std::uint64_t rank;
        NodeId node;
    };
    struct Later {
        const Universe* universe;
        bool operator()(const Entry& left, const Entry& right) const
        {
            if (left.rank != right.rank)
                return left.rank > right.rank;
            return (*universe)[right.node].extra < (*universe)[left.node].extra; // no extra sorts first
        }
    };
    Later m_later;
    std::vector<Entry> m_heap;
};

} // namespace lockwright::resolve
