// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sample_history.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace lockwright::workspace
{

namespace
{

/// Reads the history line by line; the first thing that does not fit ends it.
class Reader
{
public:
    Reader(std::string_view text, SampleTree tip)
        : m_lines(text::split(text, '\n'))
        , m_tree(std::move(tip))
    {
        if (!m_lines.empty() && m_lines.back().empty())
            m_lines.pop_back();
    }

    Result<SampleHistory> read()
    {
        while (m_at < m_lines.size()) {
            const std::string_view line = m_lines[m_at++];
            if (line == "commit") {
                LW_TRY(SampleCommit commit, heading());
                commit.branch = "main";
                commit.tree = m_tree;
                LW_CHECK(edit(m_tree));
                m_newestFirst.push_back(std::move(commit));
            } else if (line.starts_with("branch ")) {
                LW_CHECK(branch(line.substr(7)));
            } else {
                return broken();
            }
        }
        if (!m_tree.empty())
            return fail(ErrorCode::Data, "the sample's first commit has files without a beginning");
        for (SampleCommit& commit : m_history.branches)
            commit.parent = m_newestFirst.size() - 1 - commit.parent;
        std::reverse(m_newestFirst.begin(), m_newestFirst.end());
        m_history.main = std::move(m_newestFirst);
        return std::move(m_history);
    }

private:
    [[nodiscard]] tl::unexpected<Error> broken() const
    {
        return fail(ErrorCode::Data, "the sample's history cannot be read", {},
                    Place{"history", std::uint32_t(m_at), 0});
    }

    template <typename Number>
    [[nodiscard]] static bool number(std::string_view text, Number& value)
    {
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        return read.ec == std::errc() && read.ptr == text.data() + text.size();
    }

    /// The rest of the line behind a word; the line is taken. Empty where the line begins otherwise.
    std::string_view take(std::string_view word)
    {
        if (m_at >= m_lines.size() || !m_lines[m_at].starts_with(word))
            return {};
        return m_lines[m_at++].substr(word.size());
    }

    Result<void> branch(std::string_view text)
    {
        const std::size_t space = text.find(' ');
        std::size_t parent = 0;
        if (space == std::string_view::npos || !number(text.substr(space + 1), parent)
            || parent >= m_newestFirst.size())
            return broken();
        LW_TRY(SampleCommit commit, heading());
        commit.branch = text.substr(0, space);
        commit.parent = parent;
        commit.tree = m_newestFirst[parent].tree;
        LW_CHECK(edit(commit.tree));
        m_history.branches.push_back(std::move(commit));
        return {};
    }

    Result<SampleCommit> heading()
    {
        SampleCommit commit;
        const std::string_view author = take("author ");
        const std::size_t mail = author.find(" <");
        const std::vector<std::string_view> time = text::split(take("time "), ' ');
        int zone = 0;
        if (mail == std::string_view::npos || !author.ends_with('>') || time.size() != 2
            || !number(time[0], commit.seconds) || !time[1].starts_with('+') || !number(time[1].substr(1), zone))
            return broken();
        commit.authorName = author.substr(0, mail);
        commit.authorEmail = author.substr(mail + 2, author.size() - mail - 3);
        commit.offsetMinutes = zone / 100 * 60 + zone % 100;
        while (m_at < m_lines.size() && m_lines[m_at].starts_with("| "))
            commit.message += std::string(m_lines[m_at++].substr(2)) + "\n";
        if (commit.message.empty())
            return broken();
        return commit;
    }

    /// Applies the `edit` and `remove` sections that follow.
    Result<void> edit(SampleTree& tree)
    {
        while (m_at < m_lines.size()) {
            if (const std::string_view removed = take("remove "); !removed.empty()) {
                if (tree.erase(std::string(removed)) == 0)
                    return broken();
            } else if (const std::string_view edited = take("edit "); !edited.empty()) {
                std::string& content = tree[std::string(edited)];
                LW_TRY(content, afterEdits(content));
            } else {
                break;
            }
        }
        return {};
    }

    /// The text after the `at FIRST COUNT ADDED` edits that follow, which are in the order of its lines.
    Result<std::string> afterEdits(const std::string& before)
    {
        std::vector<std::string_view> lines = text::split(before, '\n');
        lines.pop_back(); // behind the last line feed
        std::string after;
        std::size_t next = 0;
        const auto keepUpTo = [&](std::size_t end) {
            for (; next < end; ++next)
                after += std::string(lines[next]) + "\n";
        };
        for (std::string_view at = take("at "); !at.empty(); at = take("at ")) {
            const std::vector<std::string_view> words = text::split(at, ' ');
            std::size_t first = 0;
            std::size_t count = 0;
            std::size_t added = 0;
            if (words.size() != 3 || !number(words[0], first) || !number(words[1], count) || !number(words[2], added)
                || first <= next || first - 1 + count > lines.size())
                return broken();
            keepUpTo(first - 1);
            next += count;
            for (; added > 0; --added) {
                if (m_at >= m_lines.size() || !m_lines[m_at].starts_with('+'))
                    return broken();
                after += std::string(m_lines[m_at++].substr(1)) + "\n";
            }
        }
        keepUpTo(lines.size());
        return after;
    }

    std::vector<std::string_view> m_lines;
    std::size_t m_at = 0;
    SampleTree m_tree;
    std::vector<SampleCommit> m_newestFirst;
    SampleHistory m_history;
};

} // namespace

Result<SampleHistory> SampleHistory::parse(std::string_view text, SampleTree tip)
{
    return Reader(text, std::move(tip)).read();
}

} // namespace lockwright::workspace
