// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/notes.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::index
{

namespace
{
constexpr std::size_t exampleBytes = 160;
}

void Notes::add(std::string_view kind, std::string_view example)
{
    const auto known =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.kind == kind; });
    if (known != m_entries.end())
        ++known->count;
    else
        m_entries.push_back({kind, text::printable(example, exampleBytes), 1});
}

void Notes::appendTo(std::vector<std::string>& notes) const
{
    for (const Entry& entry : m_entries) {
        std::string note(entry.kind);
        if (!entry.example.empty())
            note += ": `" + entry.example + "`";
        if (entry.count > 1)
            note += " and " + std::to_string(entry.count - 1) + " more";
        notes.push_back(std::move(note));
    }
}

} // namespace lockwright::index
