// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/build_log.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::index
{

namespace
{

constexpr std::size_t shortestSecret = 4;

} // namespace

BuildLog::BuildLog(std::vector<std::string> secrets)
    : m_secrets(std::move(secrets))
{
    std::erase_if(m_secrets, [](const std::string& secret) { return secret.size() < shortestSecret; });
}

std::string BuildLog::cleaned(std::string_view line) const
{
    std::string text(line);
    for (const std::string& secret : m_secrets)
        text = text::replaceAll(std::move(text), secret, "****");
    // Programs that draw progress rewrite their line; what stood there last is what a terminal would show.
    while (text.ends_with('\r'))
        text.pop_back();
    if (const std::size_t rewritten = text.rfind('\r'); rewritten != std::string::npos)
        text.erase(0, rewritten + 1);
    return text::printable(text::replaceAll(std::move(text), "\t", "    "), lineLimit);
}

void BuildLog::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view part = bytes.substr(0, end);
        const std::size_t room = lineLimit - std::min(lineLimit, m_open.size());
        m_open += part.substr(0, room);
        m_cut = m_cut || part.size() > room;
        if (end == std::string_view::npos)
            return;
        bytes.remove_prefix(end + 1);
        m_open += m_open.empty() ? "\n" : ""; // blank lines count too
        endLine();
    }
}

void BuildLog::endLine()
{
    if (m_open.empty())
        return;
    if (m_cut) {
        std::size_t longest = 0; // a secret that the cut went through would not be found
        for (const std::string& secret : m_secrets)
            longest = std::max(longest, secret.size());
        m_open.resize(m_open.size() - std::min(longest, m_open.size()));
    }
    std::string line = m_open == "\n" ? std::string() : cleaned(m_open);
    if (m_cut)
        line += " [cut]";
    m_open.clear();
    m_cut = false;
    if (!text::trim(line).empty()) {
        m_last.push_back(line);
        if (m_last.size() > lastLinesKept)
            m_last.pop_front();
    }
    keep(std::move(line));
}

void BuildLog::addLine(std::string_view line)
{
    endLine();
    keep(cleaned(line));
}

void BuildLog::keep(std::string line)
{
    line += '\n';
    if (m_tail.empty() && m_head.size() + line.size() <= limit) {
        m_head += line;
        return;
    }
    m_tailBytes += line.size();
    m_tail.push_back(std::move(line));
    while (m_tailBytes > limit) {
        m_tailBytes -= m_tail.front().size();
        m_leftOut += m_tail.front().size();
        m_tail.pop_front();
    }
}

Result<void> BuildLog::write(const std::filesystem::path& file)
{
    endLine();
    std::string text = m_head;
    if (m_leftOut > 0)
        text += "[" + std::to_string(m_leftOut) + " bytes are left out here]\n";
    for (const std::string& line : m_tail)
        text += line;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    LW_CHECK(writeFile(file, text));
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    return {};
}

} // namespace lockwright::index
