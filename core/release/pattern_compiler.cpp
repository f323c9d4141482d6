// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "release/pattern.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

constexpr std::size_t programLimit = 20'000;
constexpr std::size_t depthLimit = 50;
constexpr std::size_t repeatLimit = 1000;

tl::unexpected<Error> refused(std::string message)
{
    return fail(ErrorCode::Configuration, "the regular expression " + std::move(message),
                "write it without that, or name the file and text in [release] of lockwright.toml");
}

bool isWord(char character)
{
    return text::isAlpha(character) || text::isDigit(character) || character == '_'
           || static_cast<unsigned char>(character) >= 0x80;
}

} // namespace

/// Reads an expression and writes its program in one pass.
class PatternCompiler
{
public:
    PatternCompiler(std::string_view expression, PatternFlags flags)
        : m_text(expression)
        , m_flags(flags)
    {
    }

    Result<Pattern> compile()
    {
        LW_CHECK(inlineFlags());
        emit(Kind::Save, 0);
        LW_CHECK(alternatives(0));
        if (m_at < m_text.size())
            return refused("has a `)` too many");
        emit(Kind::Save, 1);
        emit(Kind::Accept);
        return std::move(m_pattern);
    }

private:
    using Kind = Pattern::Instruction::Kind;
    using Class = Pattern::Class;

    std::size_t emit(Kind kind, std::size_t x = 0, std::size_t y = 0)
    {
        m_pattern.m_program.push_back({kind, x, y});
        return m_pattern.m_program.size() - 1;
    }
    [[nodiscard]] std::size_t here() const { return m_pattern.m_program.size(); }
    void emitClass(Class set)
    {
        if (m_flags.ignoreCase)
            for (unsigned letter = 'a'; letter <= 'z'; ++letter) {
                const bool either = set[letter] || set[letter - 32];
                set[letter] = either;
                set[letter - 32] = either;
            }
        m_pattern.m_classes.push_back(set);
        emit(Kind::Byte, m_pattern.m_classes.size() - 1);
    }
    [[nodiscard]] bool startsWith(std::string_view prefix) const { return m_text.substr(m_at).starts_with(prefix); }

    /// `(?x)` in front of everything.
    Result<void> inlineFlags()
    {
        while (startsWith("(?")) {
            const std::size_t close = m_text.find(')', m_at);
            const std::string_view letters = m_text.substr(m_at + 2, close - m_at - 2);
            if (close == std::string_view::npos || letters.empty()
                || letters.find_first_not_of("aiLmsux") != std::string_view::npos)
                return {};
            m_flags.ignoreCase = m_flags.ignoreCase || letters.find('i') != std::string_view::npos;
            m_flags.multiline = m_flags.multiline || letters.find('m') != std::string_view::npos;
            m_flags.dotAll = m_flags.dotAll || letters.find('s') != std::string_view::npos;
            m_flags.verbose = m_flags.verbose || letters.find('x') != std::string_view::npos;
            m_at = close + 1;
        }
        return {};
    }

    void skipSpace()
    {
        while (m_flags.verbose && m_at < m_text.size()) {
            if (text::isSpace(m_text[m_at]))
                ++m_at;
            else if (m_text[m_at] == '#')
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else
                return;
        }
    }

    Result<void> alternatives(std::size_t depth)
    {
        if (depth > depthLimit)
            return refused("is nested too deeply");
        std::vector<std::size_t> ends;
        while (true) {
            const std::size_t begin = here();
            LW_CHECK(sequence(depth));
            if (m_at >= m_text.size() || m_text[m_at] != '|')
                break;
            ++m_at;
            insert(begin, {Kind::Split, begin + 1, 0});
            ends.push_back(emit(Kind::Jump));
            m_pattern.m_program[begin].y = here();
        }
        for (const std::size_t end : ends)
            m_pattern.m_program[end].x = here();
        return {};
    }

    Result<void> sequence(std::size_t depth)
    {
        skipSpace();
        while (m_at < m_text.size() && m_text[m_at] != '|' && m_text[m_at] != ')') {
            const std::size_t begin = here();
            LW_CHECK(atom(depth));
            skipSpace();
            LW_CHECK(repeats(begin));
            skipSpace();
            if (here() > programLimit)
                return refused("is too large");
        }
        return {};
    }

    /// Puts an instruction in front of others; what they name moves on by one.
    void insert(std::size_t at, Pattern::Instruction instruction)
    {
        auto& program = m_pattern.m_program;
        for (std::size_t i = at; i < program.size(); ++i)
            shift(program[i], at, 1);
        program.insert(program.begin() + std::ptrdiff_t(at), instruction);
    }

    static void shift(Pattern::Instruction& instruction, std::size_t from, std::size_t by)
    {
        if (instruction.kind == Kind::Split || instruction.kind == Kind::Jump || instruction.kind == Kind::LookAhead) {
            if (instruction.x >= from)
                instruction.x += by;
            if (instruction.kind == Kind::Split && instruction.y >= from)
                instruction.y += by;
        }
    }

    struct Repeat {
        std::size_t least = 1;
        std::optional<std::size_t> most;
    };

    /// `{2}`, `{2,}`, `{,3}`; nullopt where the brace is only a brace.
    std::optional<Repeat> counted()
    {
        const std::size_t close = m_text.find('}', m_at);
        if (close == std::string_view::npos)
            return std::nullopt;
        const std::string_view inner = m_text.substr(m_at + 1, close - m_at - 1);
        const std::size_t comma = inner.find(',');
        const std::string_view least = inner.substr(0, comma);
        const std::string_view most = comma == std::string_view::npos ? least : inner.substr(comma + 1);
        const auto number = [](std::string_view digits) -> std::optional<std::size_t> {
            if (digits.empty() || digits.size() > 6 || !std::all_of(digits.begin(), digits.end(), text::isDigit))
                return std::nullopt;
            return std::size_t(std::stoul(std::string(digits)));
        };
        Repeat repeat;
        if (inner.empty() || (least.empty() && comma == std::string_view::npos))
            return std::nullopt;
        if ((!least.empty() && !number(least)) || (!most.empty() && !number(most)))
            return std::nullopt;
        repeat.least = least.empty() ? 0 : *number(least);
        if (!most.empty())
            repeat.most = number(most);
        m_at = close + 1;
        return repeat;
    }

    Result<void> repeats(std::size_t begin)
    {
        if (m_at >= m_text.size())
            return {};
        Repeat repeat;
        const char sign = m_text[m_at];
        if (sign == '*' || sign == '+' || sign == '?') {
            ++m_at;
            repeat.least = sign == '+' ? 1 : 0;
            if (sign == '?')
                repeat.most = 1;
        } else if (sign == '{') {
            const auto found = counted();
            if (!found)
                return {};
            repeat = *found;
        } else {
            return {};
        }
        const bool lazy = m_at < m_text.size() && m_text[m_at] == '?';
        if (lazy)
            ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '*'))
            return refused("has a possessive or doubled repeat, which is not supported");
        return writeRepeat(begin, repeat, lazy);
    }

    Result<void> writeRepeat(std::size_t begin, const Repeat& repeat, bool lazy)
    {
        const std::size_t length = here() - begin;
        const std::size_t copies = std::max(repeat.least, repeat.most.value_or(repeat.least + 1));
        if (copies > repeatLimit || copies * (length + 2) > programLimit
            || (repeat.most && *repeat.most < repeat.least))
            return refused("has a repeat that is too large");
        const std::vector<Pattern::Instruction> piece(m_pattern.m_program.begin() + std::ptrdiff_t(begin),
                                                      m_pattern.m_program.end());
        m_pattern.m_program.resize(begin);
        const auto append = [&] {
            const std::size_t by = here() - begin;
            for (Pattern::Instruction instruction : piece) {
                shift(instruction, begin, by);
                m_pattern.m_program.push_back(instruction);
            }
        };
        const auto split = [&](std::size_t inside, std::size_t outside) {
            emit(Kind::Split, lazy ? outside : inside, lazy ? inside : outside);
        };
        for (std::size_t i = 0; i < repeat.least; ++i)
            append();
        if (!repeat.most) {
            const std::size_t loop = here();
            split(loop + 1, loop + length + 2);
            append();
            emit(Kind::Jump, loop);
            return {};
        }
        const std::size_t rest = *repeat.most - repeat.least;
        const std::size_t end = here() + rest * (length + 1);
        for (std::size_t i = 0; i < rest; ++i) {
            split(here() + 1, end);
            append();
        }
        return {};
    }

    Result<void> atom(std::size_t depth)
    {
        const char character = m_text[m_at++];
        Class set;
        switch (character) {
        case '(':
            return group(depth);
        case '[':
            return characterClass();
        case '\\':
            return escape();
        case '^':
            emit(Kind::LineBegin, m_flags.multiline ? 1 : 0);
            return {};
        case '$':
            emit(Kind::LineEnd, m_flags.multiline ? 1 : 0);
            return {};
        case '*':
        case '+':
        case '?':
            return refused("repeats nothing");
        case '.':
            set.set();
            if (!m_flags.dotAll)
                set.reset('\n');
            break;
        default:
            set.set(static_cast<unsigned char>(character));
            break;
        }
        emitClass(set);
        return {};
    }

    Result<void> group(std::size_t depth)
    {
        if (startsWith("?:")) {
            m_at += 2;
            return closed(depth);
        }
        if (startsWith("?=") || startsWith("?!"))
            return lookAhead(depth);
        if (startsWith("?#")) {
            m_at = std::min(m_text.find(')', m_at), m_text.size() - 1) + 1;
            return {};
        }
        const std::size_t number = m_pattern.m_groups++;
        if (startsWith("?P<") || (startsWith("?<") && !startsWith("?<=") && !startsWith("?<!"))) {
            m_at = m_text.find('<', m_at) + 1;
            const std::size_t close = m_text.find('>', m_at);
            const std::string name(m_text.substr(m_at, close == std::string_view::npos ? 0 : close - m_at));
            if (name.empty() || !std::all_of(name.begin(), name.end(), isWord))
                return refused("has a group without a proper name");
            m_pattern.m_names.emplace_back(name, number);
            m_at = close + 1;
        } else if (startsWith("?")) {
            return refused("uses `(" + text::printable(m_text.substr(m_at, 3), 10) + "`, which is not supported");
        }
        emit(Kind::Save, 2 * number);
        LW_CHECK(closed(depth));
        emit(Kind::Save, 2 * number + 1);
        return {};
    }

    Result<void> closed(std::size_t depth)
    {
        LW_CHECK(alternatives(depth + 1));
        if (m_at >= m_text.size())
            return refused("lacks a `)`");
        ++m_at;
        return {};
    }

    Result<void> lookAhead(std::size_t depth)
    {
        const bool negative = m_text[m_at + 1] == '!';
        m_at += 2;
        const std::size_t look = emit(Kind::LookAhead, 0, negative ? 1 : 0);
        LW_CHECK(closed(depth));
        emit(Kind::Accept);
        m_pattern.m_program[look].x = here();
        return {};
    }

    /// The class that a letter behind a backslash stands for; nullopt where it is none.
    static std::optional<Class> shorthand(char letter)
    {
        Class set;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const char character = static_cast<char>(byte);
            const bool in = (letter == 'd' || letter == 'D')   ? text::isDigit(character)
                            : (letter == 'w' || letter == 'W') ? isWord(character)
                                                               : text::isSpace(character);
            set[byte] = in;
        }
        if (letter == 'd' || letter == 'w' || letter == 's')
            return set;
        if (letter == 'D' || letter == 'W' || letter == 'S')
            return ~set;
        return std::nullopt;
    }

    static std::optional<char> plainEscape(char letter)
    {
        switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'f':
            return '\f';
        case 'v':
            return '\v';
        default:
            break;
        }
        if (text::isAlpha(letter) || text::isDigit(letter))
            return std::nullopt;
        return letter;
    }

    Result<void> escape()
    {
        if (m_at >= m_text.size())
            return refused("ends in a backslash");
        const char letter = m_text[m_at++];
        if (letter == 'b' || letter == 'B') {
            emit(Kind::Boundary, letter == 'B' ? 1 : 0);
        } else if (letter == 'A') {
            emit(Kind::TextBegin);
        } else if (letter == 'Z') {
            emit(Kind::TextEnd);
        } else if (const auto set = shorthand(letter); set) {
            emitClass(*set);
        } else if (const auto plain = plainEscape(letter); plain) {
            Class one;
            one.set(static_cast<unsigned char>(*plain));
            emitClass(one);
        } else {
            return refused("uses `\\" + text::printable(std::string_view(&letter, 1)) + "`, which is not supported");
        }
        return {};
    }

    /// One member of a class: a byte, or a whole class.
    Result<void> member(Class& set, std::optional<unsigned>& byte)
    {
        char character = m_text[m_at++];
        byte.reset();
        if (character == '\\') {
            if (m_at >= m_text.size())
                return refused("lacks a `]`");
            character = m_text[m_at++];
            if (const auto whole = shorthand(character); whole) {
                set |= *whole;
                return {};
            }
            const auto plain = plainEscape(character);
            if (!plain)
                return refused("uses `\\" + text::printable(std::string_view(&character, 1))
                               + "` in a class, which is not supported");
            character = *plain;
        } else if (static_cast<unsigned char>(character) >= 0x80) {
            return refused("has letters outside ASCII in a class, which is not supported");
        }
        byte = static_cast<unsigned char>(character);
        set.set(*byte);
        return {};
    }

    Result<void> characterClass()
    {
        const bool negative = m_at < m_text.size() && m_text[m_at] == '^';
        if (negative)
            ++m_at;
        Class set;
        for (bool first = true; m_at < m_text.size() && (first || m_text[m_at] != ']'); first = false) {
            std::optional<unsigned> from;
            LW_CHECK(member(set, from));
            const bool range = from && m_at + 1 < m_text.size() && m_text[m_at] == '-' && m_text[m_at + 1] != ']';
            if (!range)
                continue;
            ++m_at;
            std::optional<unsigned> to;
            LW_CHECK(member(set, to));
            if (!to || *to < *from)
                return refused("has a range that runs backwards");
            for (unsigned byte = *from; byte <= *to; ++byte)
                set.set(byte);
        }
        if (m_at >= m_text.size())
            return refused("lacks a `]`");
        ++m_at;
        emitClass(negative ? ~set : set);
        return {};
    }

    std::string_view m_text;
    PatternFlags m_flags;
    Pattern m_pattern;
    std::size_t m_at = 0;
};

Result<Pattern> Pattern::compile(std::string_view expression, PatternFlags flags)
{
    if (expression.size() > 20'000)
        return refused("is too long");
    return PatternCompiler(expression, flags).compile();
}

} // namespace lockwright::release
