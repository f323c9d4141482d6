// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/pattern.h"

#include "base/text.h"

#include <unordered_set>

namespace lockwright::release
{

namespace
{

constexpr std::size_t stateLimit = std::size_t(1) << 26; // bits: 8 MiB
constexpr std::size_t matchLimit = 1000;
constexpr std::size_t lookDepth = 20;

bool isWordAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return false;
    const char character = text[at];
    return text::isAlpha(character) || text::isDigit(character) || character == '_'
           || static_cast<unsigned char>(character) >= 0x80;
}

} // namespace

/// Tries alternatives in their order, depth first; a state that was visited failed before, so it is left out.
class PatternMatcher
{
public:
    /// @param sparse for a piece of the program that sees few states
    PatternMatcher(const Pattern& pattern, std::string_view text, bool sparse = false)
        : m_pattern(pattern)
        , m_text(text)
        , m_sparse(sparse)
        , m_visited(sparse ? 0 : pattern.m_program.size() * (text.size() + 1))
        , m_slots(2 * pattern.m_groups, std::string_view::npos)
    {
    }

    /// Runs the program from an instruction at a position; the slots are those of the match then.
    bool run(std::size_t start, std::size_t position, std::size_t depth)
    {
        std::vector<Job> jobs{{start, position, none, 0}};
        while (!jobs.empty()) {
            const Job job = jobs.back();
            jobs.pop_back();
            if (job.slot != none) {
                m_slots[job.slot] = job.value;
                continue;
            }
            if (follow(job.instruction, job.position, jobs, depth))
                return true;
        }
        return false;
    }

    [[nodiscard]] const std::vector<std::size_t>& slots() const { return m_slots; }

private:
    using Kind = Pattern::Instruction::Kind;
    static constexpr std::size_t none = std::string_view::npos;
    /// Either a state to try, or a slot to put back.
    struct Job {
        std::size_t instruction;
        std::size_t position;
        std::size_t slot;
        std::size_t value;
    };

    bool wasVisited(std::size_t state)
    {
        if (m_sparse)
            return !m_seen.insert(state).second;
        const bool visited = m_visited[state];
        m_visited[state] = true;
        return visited;
    }

    /// From one state on, until it fails (false) or accepts; what is to be tried later goes to `jobs`.
    bool follow(std::size_t at, std::size_t position, std::vector<Job>& jobs, std::size_t depth)
    {
        while (true) {
            const std::size_t state = at * (m_text.size() + 1) + position;
            if (wasVisited(state))
                return false;
            const Pattern::Instruction& now = m_pattern.m_program[at];
            switch (now.kind) {
            case Kind::Accept:
                return true;
            case Kind::Jump:
                at = now.x;
                continue;
            case Kind::Split:
                jobs.push_back({now.y, position, none, 0});
                at = now.x;
                continue;
            case Kind::Save:
                jobs.push_back({0, 0, now.x, m_slots[now.x]});
                m_slots[now.x] = position;
                break;
            case Kind::Byte:
                if (position >= m_text.size()
                    || !m_pattern.m_classes[now.x][static_cast<unsigned char>(m_text[position])])
                    return false;
                ++position;
                break;
            case Kind::LookAhead: {
                // A matcher of its own: its states end elsewhere.
                if (depth >= lookDepth)
                    return false;
                PatternMatcher inner(m_pattern, m_text, true);
                if (inner.run(at + 1, position, depth + 1) == (now.y == 1))
                    return false;
                at = now.x;
                continue;
            }
            default:
                if (!holds(now, position))
                    return false;
            }
            ++at;
        }
    }

    [[nodiscard]] bool holds(const Pattern::Instruction& now, std::size_t position) const
    {
        switch (now.kind) {
        case Kind::TextBegin:
            return position == 0;
        case Kind::TextEnd:
            return position == m_text.size();
        case Kind::LineBegin:
            return position == 0 || (now.x == 1 && m_text[position - 1] == '\n');
        case Kind::LineEnd:
            return position == m_text.size()
                   || (m_text[position] == '\n' && (now.x == 1 || position + 1 == m_text.size()));
        case Kind::Boundary:
            return (isWordAt(m_text, position) != (position > 0 && isWordAt(m_text, position - 1))) == (now.x == 0);
        default:
            return false;
        }
    }

    const Pattern& m_pattern;
    std::string_view m_text;
    bool m_sparse;
    std::vector<bool> m_visited;
    std::unordered_set<std::size_t> m_seen; ///< m_visited, where it is sparse
    std::vector<std::size_t> m_slots;
};

Result<std::optional<Pattern::Match>> Pattern::find(std::string_view text, std::size_t from) const
{
    if (m_program.size() * (text.size() + 1) > stateLimit)
        return fail(ErrorCode::Configuration, "the text is too large for a regular expression",
                    "look for literal text instead");
    PatternMatcher matcher(*this, text);
    for (std::size_t start = from; start <= text.size(); ++start) {
        if (!matcher.run(0, start, 0))
            continue;
        const std::vector<std::size_t>& slots = matcher.slots();
        Match match{slots[0], slots[1], {}};
        for (std::size_t group = 0; group < m_groups; ++group) {
            const std::size_t begin = slots[2 * group];
            const std::size_t end = slots[2 * group + 1];
            match.groups.push_back(begin == std::string_view::npos || end == std::string_view::npos
                                       ? std::nullopt
                                       : std::optional(Group{begin, end}));
        }
        return match;
    }
    return std::nullopt;
}

Result<std::vector<Pattern::Match>> Pattern::findAll(std::string_view text) const
{
    std::vector<Match> matches;
    for (std::size_t from = 0; from <= text.size();) {
        LW_TRY(auto match, find(text, from));
        if (!match)
            break;
        if (matches.size() >= matchLimit)
            return fail(ErrorCode::Configuration, "the regular expression matches more than 1000 times");
        from = match->end > match->begin ? match->end : match->end + 1;
        matches.push_back(std::move(*match));
    }
    return matches;
}

Result<std::string> Pattern::replacement(std::string_view format, std::string_view text, const Match& match) const
{
    std::string result;
    const auto put = [&](std::size_t number) {
        if (number < match.groups.size() && match.groups[number])
            result += text.substr(match.groups[number]->begin, match.groups[number]->end - match.groups[number]->begin);
        return number < match.groups.size();
    };
    const auto unknown = [&](std::string_view what) {
        return fail(ErrorCode::Configuration,
                    "the replacement names the group `" + text::printable(what, 60) + "`, which the expression lacks");
    };
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '\\' || i + 1 == format.size()) {
            result += format[i];
            continue;
        }
        const char letter = format[++i];
        if (text::isDigit(letter)) {
            if (!put(std::size_t(letter - '0')))
                return unknown(format.substr(i, 1));
        } else if (letter == 'g' && format.substr(i + 1).starts_with('<')) {
            const std::size_t close = format.find('>', i);
            const std::string_view name = format.substr(i + 2, close == std::string_view::npos ? 0 : close - i - 2);
            std::size_t number = m_groups;
            if (name.size() == 1 && text::isDigit(name[0]))
                number = std::size_t(name[0] - '0');
            for (const auto& [word, group] : m_names)
                if (word == name)
                    number = group;
            if (!put(number))
                return unknown(name);
            i = close;
        } else if (letter == 'n' || letter == 't') {
            result += letter == 'n' ? '\n' : '\t';
        } else if (letter == '\\') {
            result += '\\';
        } else if (text::isAlpha(letter)) {
            return fail(ErrorCode::Configuration, "the replacement uses `\\"
                                                      + text::printable(std::string_view(&letter, 1))
                                                      + "`, which is not supported");
        } else {
            result += '\\';
            result += letter;
        }
    }
    return result;
}

} // namespace lockwright::release
