// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// Collects what was odd about a page or a folder: one line per kind, with the first example and a count, so
/// that ten thousand old eggs make one note.
class Notes
{
public:
    /// @param kind a sentence without its end that outlives this object, e.g. "left out a file that is no wheel".
    /// @param example untrusted text; made safe to show.
    void add(std::string_view kind, std::string_view example);
    /// The notes as sentences, in the order of their first appearance, behind those that `notes` has.
    void appendTo(std::vector<std::string>& notes) const;

private:
    struct Entry {
        std::string_view kind;
        std::string example;
        std::size_t count = 0;
    };
    std::vector<Entry> m_entries;
};

} // namespace lockwright::index
