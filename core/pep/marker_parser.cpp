// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_parser.h"

#include "base/text.h"

#include <array>
#include <limits>

namespace lockwright::pep
{

namespace
{

using Node = Marker::Node;

constexpr std::size_t maximumDepth = 64;
/// Longer markers do not occur; the cost of the algebra grows with the number of comparisons.
constexpr std::size_t maximumComparisons = 4096;

struct VariableName {
    std::string_view name;
    MarkerVariable variable;
};

/// PEP 508's names and the older spellings that published metadata still holds.
constexpr std::array<VariableName, 20> variableNames{{
    {"python_version", MarkerVariable::PythonVersion},
    {"python_full_version", MarkerVariable::PythonFullVersion},
    {"implementation_version", MarkerVariable::ImplementationVersion},
    {"os_name", MarkerVariable::OsName},
    {"os.name", MarkerVariable::OsName},
    {"sys_platform", MarkerVariable::SysPlatform},
    {"sys.platform", MarkerVariable::SysPlatform},
    {"platform_machine", MarkerVariable::PlatformMachine},
    {"platform.machine", MarkerVariable::PlatformMachine},
    {"platform_python_implementation", MarkerVariable::PlatformPythonImplementation},
    {"platform.python_implementation", MarkerVariable::PlatformPythonImplementation},
    {"python_implementation", MarkerVariable::PlatformPythonImplementation},
    {"platform_release", MarkerVariable::PlatformRelease},
    {"platform_system", MarkerVariable::PlatformSystem},
    {"platform_version", MarkerVariable::PlatformVersion},
    {"platform.version", MarkerVariable::PlatformVersion},
    {"implementation_name", MarkerVariable::ImplementationName},
    {"extra", MarkerVariable::Extra},
    {"extras", MarkerVariable::Extras},
    {"dependency_groups", MarkerVariable::DependencyGroups},
}};

bool isWordCharacter(char c)
{
    return text::isAlpha(c) || text::isDigit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

void appendUtf8(std::string& out, unsigned long code)
{
    const auto put = [&out](unsigned long byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

int digitValue(char c)
{
    if (text::isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::numeric_limits<int>::max();
}

/// What a quoted text means: Python's escapes, since packaging reads it as a Python literal. False where an
/// escape is cut short.
bool unescape(std::string_view quoted, std::string& out)
{
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        if (quoted[i] != '\\' || i + 1 == quoted.size()) {
            out.push_back(quoted[i]);
            continue;
        }
        const char escape = quoted[++i];
        constexpr std::string_view letters = "\\'\"abfnrtv";
        constexpr std::string_view meanings = "\\'\"\a\b\f\n\r\t\v";
        if (const std::size_t at = letters.find(escape); at != std::string_view::npos) {
            out.push_back(meanings[at]);
            continue;
        }
        const bool octal = escape >= '0' && escape <= '7';
        std::size_t digits = octal ? 3 : escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
        if (digits == 0) {
            out.push_back('\\');
            out.push_back(escape);
            continue;
        }
        const int base = octal ? 8 : 16;
        unsigned long code = 0;
        std::size_t read = 0;
        std::size_t at = octal ? i : i + 1;
        for (; read < digits && at < quoted.size() && digitValue(quoted[at]) < base; ++read, ++at)
            code = code * static_cast<unsigned long>(base) + static_cast<unsigned long>(digitValue(quoted[at]));
        if ((!octal && read < digits) || code > 0x10ffff)
            return false;
        appendUtf8(out, code);
        i = at - 1;
    }
    return true;
}

/// A recursive-descent grammar written as a loop: every open parenthesis is a frame.
class Parser
{
public:
    Parser(std::string_view text, std::size_t offset)
        : m_text(text)
        , m_position(offset)
    {
    }

    Result<std::vector<Node>> parse();

private:
    struct Operand {
        bool isVariable = false;
        MarkerVariable variable = MarkerVariable::PythonVersion;
        std::string literal;
    };
    /// The list inside one pair of parentheses: alternatives, each a conjunction.
    struct Frame {
        std::size_t opened = 0; ///< where its parenthesis stands
        std::vector<std::vector<std::uint32_t>> alternatives{1};
    };

    [[nodiscard]] tl::unexpected<Error> refuse(std::size_t position, std::string message, std::string hint = {}) const
    {
        return fail(ErrorCode::Parse, std::move(message), std::move(hint),
                    Place{{}, 1, static_cast<std::uint32_t>(position + 1)});
    }
    void skipSpaces()
    {
        while (m_position < m_text.size() && (m_text[m_position] == ' ' || m_text[m_position] == '\t'))
            ++m_position;
    }
    [[nodiscard]] bool atWord(std::string_view word) const;
    Result<Operand> operand();
    Result<MarkerOperator> comparisonOperator();
    Result<std::uint32_t> comparison();
    std::uint32_t close(Frame frame, bool outermost);

    std::string_view m_text;
    std::size_t m_position;
    std::size_t m_comparisons = 0;
    MarkerTree m_tree;
};

bool Parser::atWord(std::string_view word) const
{
    if (!m_text.substr(m_position).starts_with(word))
        return false;
    if (m_position > 0 && isWordCharacter(m_text[m_position - 1]))
        return false;
    const std::size_t end = m_position + word.size();
    return end == m_text.size() || !isWordCharacter(m_text[end]);
}

Result<Parser::Operand> Parser::operand()
{
    Operand result;
    for (const VariableName& candidate : variableNames) {
        if (!atWord(candidate.name))
            continue;
        m_position += candidate.name.size();
        result.isVariable = true;
        result.variable = candidate.variable;
        return result;
    }
    if (m_position == m_text.size())
        return refuse(m_position, "expected a marker variable or a quoted text, found the end");
    const char quote = m_text[m_position];
    if (quote != '"' && quote != '\'')
        return refuse(m_position, "expected a marker variable or a quoted text",
                      "variables are python_version, sys_platform and so on; values stand in quotes");
    const std::size_t end = m_text.find(quote, m_position + 1);
    if (end == std::string_view::npos)
        return refuse(m_position, "the quote is never closed");
    const std::string_view quoted = m_text.substr(m_position + 1, end - m_position - 1);
    if (quoted.find_first_of(std::string_view("\n\r\0", 3)) != std::string_view::npos
        || !unescape(quoted, result.literal))
        return refuse(m_position, "the quoted text is no valid one");
    m_position = end + 1;
    return result;
}

Result<MarkerOperator> Parser::comparisonOperator()
{
    if (atWord("in")) {
        m_position += 2;
        return MarkerOperator::In;
    }
    if (atWord("not")) {
        m_position += 3;
        const std::size_t before = m_position;
        skipSpaces();
        if (m_position == before || !atWord("in"))
            return refuse(m_position, "expected `in` after `not`");
        m_position += 2;
        return MarkerOperator::NotIn;
    }
    constexpr std::array<std::pair<std::string_view, MarkerOperator>, 8> operators{{
        {"===", MarkerOperator::Arbitrary},
        {"==", MarkerOperator::Equal},
        {"~=", MarkerOperator::Compatible},
        {"!=", MarkerOperator::NotEqual},
        {"<=", MarkerOperator::LessEqual},
        {">=", MarkerOperator::GreaterEqual},
        {"<", MarkerOperator::Less},
        {">", MarkerOperator::Greater},
    }};
    for (const auto& [spelling, op] : operators) {
        if (m_text.substr(m_position).starts_with(spelling)) {
            m_position += spelling.size();
            return op;
        }
    }
    return refuse(m_position, "expected a marker operator",
                  "operators are <=, <, !=, ==, >=, >, ~=, ===, in and not in");
}

Result<std::uint32_t> Parser::comparison()
{
    if (++m_comparisons > maximumComparisons)
        return refuse(m_position, "the marker has more than " + std::to_string(maximumComparisons) + " comparisons");
    LW_TRY(Operand left, operand());
    skipSpaces();
    LW_TRY(const MarkerOperator op, comparisonOperator());
    skipSpaces();
    LW_TRY(Operand right, operand());
    skipSpaces();

    Node node;
    node.op = op;
    if (left.isVariable && right.isVariable) {
        node.form = Node::Form::VariableVariable;
        node.variable = left.variable;
        node.second = right.variable;
    } else if (left.isVariable) {
        node.form = Node::Form::VariableLiteral;
        node.variable = left.variable;
        node.literal = std::move(right.literal);
    } else if (right.isVariable) {
        node.form = Node::Form::LiteralVariable;
        node.variable = right.variable;
        node.literal = std::move(left.literal);
    } else {
        node.form = Node::Form::LiteralLiteral;
        node.literal = std::move(left.literal);
        node.secondLiteral = std::move(right.literal);
    }
    settle(node);
    return m_tree.comparison(std::move(node));
}

std::uint32_t Parser::close(Frame frame, bool outermost)
{
    const std::size_t before = m_tree.items.size();
    std::vector<std::uint32_t> alternatives;
    for (auto& conjunction : frame.alternatives)
        alternatives.push_back(m_tree.group(Node::Kind::And, std::move(conjunction)));
    const std::uint32_t group = m_tree.group(Node::Kind::Or, std::move(alternatives));
    if (!outermost && group >= before) // made just now: these parentheses held more than one thing
        m_tree.items[group].node.parentheses = true;
    return group;
}

Result<std::vector<Node>> Parser::parse()
{
    std::vector<Frame> frames(1);
    while (true) {
        skipSpaces();
        if (m_position < m_text.size() && m_text[m_position] == '(') {
            if (frames.size() > maximumDepth)
                return refuse(m_position, "more than " + std::to_string(maximumDepth) + " nested parentheses");
            frames.emplace_back().opened = m_position++;
            continue;
        }
        LW_TRY(const std::uint32_t item, comparison());
        frames.back().alternatives.back().push_back(item);
        while (frames.size() > 1 && m_position < m_text.size() && m_text[m_position] == ')') {
            ++m_position;
            skipSpaces();
            Frame frame = std::move(frames.back());
            frames.pop_back();
            const std::uint32_t group = close(std::move(frame), false);
            frames.back().alternatives.back().push_back(group);
        }
        if (atWord("and")) {
            m_position += 3;
        } else if (atWord("or")) {
            m_position += 2;
            frames.back().alternatives.emplace_back();
        } else {
            break;
        }
    }
    if (frames.size() > 1)
        return refuse(m_position, "expected `)` for the `(` in column " + std::to_string(frames.back().opened + 1));
    if (m_position != m_text.size())
        return refuse(m_position, "expected `and`, `or` or the end of the marker");
    m_tree.root = close(std::move(frames.front()), true);
    return m_tree.nodes();
}

} // namespace

Result<std::vector<Marker::Node>> parseMarkerNodes(std::string_view text, std::size_t offset)
{
    return Parser(text, offset).parse();
}

} // namespace lockwright::pep
