// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_diagram.h"

#include <algorithm>
#include <optional>
#include <set>

/// Spelling a marker as uv writes it: see docs/decisions for what was observed of uv 0.13.9.
namespace lockwright::pep
{

using Node = Marker::Node;
using Test = Node::Test;
using Id = MarkerDiagram::Id;
using Points = std::vector<bool>;

namespace
{

/// Locks never hold markers of this size; beyond it the source's own shape is printed.
constexpr std::size_t maximumClauses = 256;

/// One variable and the points it may take.
struct Term {
    std::uint32_t variable = 0;
    Points points;
    bool operator==(const Term&) const = default;
};
using Clause = std::vector<Term>; ///< all must hold; ascending variables

bool isPlain(const Node& node)
{
    switch (node.test) {
    case Test::Ignored:
    case Test::Never:
    case Test::Always:
    case Test::VersionIn:
    case Test::ReleaseIn:
    case Test::VersionLiteral:
    case Test::Equal:
    case Test::NotEqual:
    case Test::Extra:
    case Test::NotExtra:
        return true;
    default:
        return false;
    }
}

std::string inQuotes(std::string_view literal)
{
    const char quote = literal.find('\'') == std::string_view::npos ? '\'' : '"';
    std::string out(1, quote);
    out += literal;
    out += quote;
    return out;
}

std::string spelled(std::string_view variable, std::string_view op, std::string_view literal)
{
    std::string out(variable);
    out += ' ';
    out += op;
    out += ' ';
    out += inQuotes(literal);
    return out;
}

/// The alternatives that a term stands for, printed; a conjunction among them contains " and ".
class TermPrinter
{
public:
    TermPrinter(const MarkerDiagram& diagram, const std::vector<Node>& nodes);
    [[nodiscard]] std::vector<std::string> alternatives(const Term& term) const;

private:
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0; ///< behind the last point
    };
    [[nodiscard]] std::vector<std::string> versions(const MarkerDiagram::Variable& variable,
                                                    const Points& points) const;
    [[nodiscard]] std::optional<std::string> release(const MarkerDiagram::Variable& variable, Range range) const;
    [[nodiscard]] std::string range(const MarkerDiagram::Variable& variable, Range range) const;

    const MarkerDiagram& m_diagram;
    std::set<std::string> m_inclusive; ///< versions that a `<=` or `>` of python_full_version names
};

TermPrinter::TermPrinter(const MarkerDiagram& diagram, const std::vector<Node>& nodes)
    : m_diagram(diagram)
{
    for (const Node& node : nodes) {
        const bool inclusive = node.op == MarkerOperator::LessEqual || node.op == MarkerOperator::Greater;
        if (node.kind != Node::Kind::Comparison || node.variable == MarkerVariable::PythonVersion || !inclusive)
            continue;
        if (const auto version = Version::parse(node.literal))
            m_inclusive.insert(version->canonicalText());
    }
}

std::string shortText(const std::string& point)
{
    return Version::parse(point)->canonicalText();
}

/// "3.12.*" or "3.12.1" where the range is just that.
std::optional<std::string> TermPrinter::release(const MarkerDiagram::Variable& variable, Range range) const
{
    if (range.first == 0 || range.last == variable.points.size())
        return std::nullopt;
    const Version low = *Version::parse(variable.points[range.first]);
    const Version high = *Version::parse(variable.points[range.last]);
    if (low.release(0) != high.release(0))
        return std::nullopt;
    if (low.release(2) == 0 && high.release(2) == 0 && high.release(1) == low.release(1) + 1)
        return variable.shortVersions[range.first] + ".*";
    if (low.release(1) == high.release(1) && high.release(2) == low.release(2) + 1)
        return low.canonicalText();
    return std::nullopt;
}

std::string TermPrinter::range(const MarkerDiagram::Variable& variable, Range range) const
{
    const std::string_view label = name(variable.variable);
    const auto isInclusive = [&](std::size_t point) {
        return point > 0 && m_inclusive.count(shortText(variable.points[point - 1])) > 0;
    };
    std::string out;
    if (range.first > 0) {
        out = isInclusive(range.first) ? spelled(label, ">", shortText(variable.points[range.first - 1]))
                                       : spelled(label, ">=", shortText(variable.points[range.first]));
    }
    if (range.last < variable.points.size()) {
        out += out.empty() ? "" : " and ";
        out += isInclusive(range.last) ? spelled(label, "<=", shortText(variable.points[range.last - 1]))
                                       : spelled(label, "<", shortText(variable.points[range.last]));
    }
    return out;
}

std::vector<std::string> TermPrinter::versions(const MarkerDiagram::Variable& variable, const Points& points) const
{
    std::vector<Range> inside;
    std::vector<Range> gaps;
    for (std::size_t i = 0; i < points.size();) {
        std::size_t end = i;
        while (end < points.size() && points[end] == points[i])
            ++end;
        (points[i] ? inside : gaps).push_back({i, end});
        i = end;
    }
    const std::string_view label = name(variable.variable);
    // One release left out, or several patch levels, are spelled by what is missing.
    std::string missing;
    for (const Range& gap : gaps) {
        const auto text = release(variable, gap);
        if (!text || (gaps.size() > 1 && text->ends_with('*'))) {
            missing.clear();
            break;
        }
        missing += missing.empty() ? "" : " and ";
        missing += spelled(label, "!=", *text);
    }
    if (!missing.empty() && points.front() && points.back())
        return {missing};
    std::vector<std::string> out;
    for (const Range& each : inside) {
        if (const auto text = release(variable, each))
            out.push_back(spelled(label, "==", *text));
        else
            out.push_back(range(variable, each));
    }
    return out;
}

std::vector<std::string> TermPrinter::alternatives(const Term& term) const
{
    const MarkerDiagram::Variable& variable = m_diagram.variables()[term.variable];
    if (isVersionVariable(variable.variable))
        return versions(variable, term.points);
    const std::string_view label = name(variable.variable);
    if (variable.variable >= MarkerVariable::Extra)
        return {spelled(label, term.points[1] ? "==" : "!=", variable.label)};
    const auto other = std::find(variable.points.begin(), variable.points.end(), variable.other);
    const bool withOther = term.points[std::size_t(other - variable.points.begin())];
    std::vector<std::string> out;
    for (std::size_t i = 0; i < variable.points.size(); ++i) {
        if (term.points[i] != withOther)
            out.push_back(spelled(label, withOther ? "!=" : "==", variable.points[i]));
    }
    if (!withOther)
        return out;
    std::string all;
    for (const std::string& each : out)
        all += (all.empty() ? "" : " and ") + each;
    return {all};
}

/// A marker as clauses that cannot be made shorter.
class Clauses
{
public:
    Clauses(MarkerDiagram& diagram, Id wanted)
        : m_diagram(diagram)
        , m_wanted(wanted)
    {
        Clause path;
        collect(wanted, path);
        shorten();
    }
    [[nodiscard]] const std::vector<Clause>& list() const { return m_clauses; }
    [[nodiscard]] bool overflowed() const { return m_clauses.size() > maximumClauses || m_diagram.overflowed(); }

private:
    void collect(Id id, Clause& path);
    void shorten();
    [[nodiscard]] Id idOf(const Clause& clause);

    MarkerDiagram& m_diagram;
    Id m_wanted;
    std::vector<Clause> m_clauses;
};

void Clauses::collect(Id id, Clause& path)
{
    if (id == MarkerDiagram::never || m_clauses.size() > maximumClauses)
        return;
    if (id == MarkerDiagram::always) {
        m_clauses.push_back(path);
        return;
    }
    const MarkerDiagram::Branch branch = m_diagram.branch(id);
    std::vector<Id> targets;
    for (const Id child : branch.children) {
        if (std::find(targets.begin(), targets.end(), child) == targets.end())
            targets.push_back(child);
    }
    for (const Id target : targets) {
        Term term{branch.variable, Points(branch.children.size())};
        for (std::size_t i = 0; i < branch.children.size(); ++i)
            term.points[i] = branch.children[i] == target;
        path.push_back(std::move(term));
        collect(target, path);
        path.pop_back();
    }
}

Id Clauses::idOf(const Clause& clause)
{
    Id id = MarkerDiagram::always;
    for (const Term& term : clause)
        id = m_diagram.conjunction(id, m_diagram.term(term.variable, term.points));
    return id;
}

void Clauses::shorten()
{
    if (overflowed())
        return;
    const Id forbidden = m_diagram.negation(m_wanted);
    for (Clause& clause : m_clauses) {
        for (std::size_t i = 0; i < clause.size() && clause.size() > 1;) {
            Clause shorter = clause;
            shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
            if (m_diagram.conjunction(idOf(shorter), forbidden) == MarkerDiagram::never)
                clause = std::move(shorter);
            else
                ++i;
        }
    }
    for (std::size_t i = m_clauses.size(); i-- > 0 && m_clauses.size() > 1;) {
        Id others = MarkerDiagram::never;
        for (std::size_t j = 0; j < m_clauses.size(); ++j) {
            if (j != i)
                others = m_diagram.disjunction(others, idOf(m_clauses[j]));
        }
        if (others == m_wanted)
            m_clauses.erase(m_clauses.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// A clause as printed: factors joined by `and`, each a list of alternatives joined by `or`.
struct Printed {
    std::vector<std::vector<std::string>> factors;
};

/// Joins clauses that differ in one term: `a and c or b and c` becomes `(a or b) and c`.
std::vector<Printed> factor(const std::vector<Clause>& clauses, const TermPrinter& printer)
{
    std::vector<Printed> out;
    std::vector<bool> used(clauses.size());
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (used[i])
            continue;
        std::vector<Term> varying;
        for (std::size_t j = i + 1; j < clauses.size() && clauses[i].size() > 1; ++j) {
            if (used[j] || clauses[j].size() != clauses[i].size())
                continue;
            Clause mine;
            Clause theirs;
            for (const Term& term : clauses[i]) {
                if (std::find(clauses[j].begin(), clauses[j].end(), term) == clauses[j].end())
                    mine.push_back(term);
            }
            for (const Term& term : clauses[j]) {
                if (std::find(clauses[i].begin(), clauses[i].end(), term) == clauses[i].end())
                    theirs.push_back(term);
            }
            if (mine.size() != 1 || theirs.size() != 1 || (!varying.empty() && !(varying.front() == mine.front())))
                continue;
            if (varying.empty())
                varying.push_back(mine.front());
            varying.push_back(theirs.front());
            used[j] = true;
        }
        Printed printed;
        for (const Term& term : clauses[i]) {
            std::vector<std::string> alternatives;
            const bool varies = !varying.empty() && term == varying.front();
            for (const Term& each : varies ? varying : std::vector<Term>{term}) {
                for (std::string& text : printer.alternatives(each))
                    alternatives.push_back(std::move(text));
            }
            printed.factors.push_back(std::move(alternatives));
        }
        out.push_back(std::move(printed));
    }
    return out;
}

std::string joined(const std::vector<Printed>& clauses)
{
    const bool anyGroup = std::any_of(clauses.begin(), clauses.end(), [](const Printed& clause) {
        return clause.factors.size() > 1
               && std::any_of(clause.factors.begin(), clause.factors.end(),
                              [](const auto& alternatives) { return alternatives.size() > 1; });
    });
    std::size_t alternatives = 0;
    for (const Printed& clause : clauses)
        alternatives += clause.factors.size() == 1 ? clause.factors.front().size() : 1;
    // A conjunction among alternatives gets parentheses, unless factors have some already.
    const auto wrapped = [&](std::string text) {
        if (alternatives > 1 && !anyGroup && text.find(" and ") != std::string::npos)
            return "(" + text + ")";
        return text;
    };
    std::string out;
    for (const Printed& clause : clauses) {
        if (clause.factors.size() == 1) {
            for (const std::string& each : clause.factors.front())
                out += (out.empty() ? "" : " or ") + wrapped(each);
            continue;
        }
        std::string text;
        for (const auto& factor : clause.factors) {
            std::string group;
            for (const std::string& each : factor) {
                const bool inner = factor.size() > 1 && each.find(" and ") != std::string::npos;
                group += group.empty() ? "" : " or ";
                group += inner ? "(" + each + ")" : each;
            }
            text += text.empty() ? "" : " and ";
            text += factor.size() > 1 ? "(" + group + ")" : group;
        }
        out += (out.empty() ? "" : " or ") + wrapped(std::move(text));
    }
    return out;
}

/// For comparisons that points cannot spell (`in` and order of texts): the source's shape, with each comparison
/// spelled as uv would.
std::string shapedText(const std::vector<Node>& nodes)
{
    return renderMarker(nodes, [&](const Node& node) {
        if (isVersionVariable(node.variable) && isPlain(node) && !node.ignored) {
            Node alone = node;
            alone.parent = Node::none;
            alone.end = 1;
            const std::vector<Node> single{alone};
            MarkerDiagram diagram({&single}, MarkerDiagram::Pythons::FinalOnly);
            const Id id = diagram.build(single);
            if (id > MarkerDiagram::always) {
                const MarkerDiagram::Branch& branch = diagram.branch(id);
                Term term{branch.variable, Points(branch.children.size())};
                for (std::size_t i = 0; i < branch.children.size(); ++i)
                    term.points[i] = branch.children[i] == MarkerDiagram::always;
                const auto alternatives = TermPrinter(diagram, single).alternatives(term);
                std::string text;
                for (const std::string& each : alternatives)
                    text += (text.empty() ? "" : " or ") + each;
                const bool compound = alternatives.size() > 1 || text.find(" and ") != std::string::npos;
                return compound && nodes.size() > 1 ? "(" + text + ")" : text;
            }
        }
        return comparisonText(node, '\'');
    });
}

/// The function without the Python versions below the lowest one: they take the value of the first that counts, which
/// is how uv leaves out what requires-python implies.
Id above(MarkerDiagram& diagram, Id id, const Version& lowest)
{
    if (id <= MarkerDiagram::always)
        return id;
    const MarkerDiagram::Branch branch = diagram.branch(id);
    const MarkerDiagram::Variable& variable = diagram.variables()[branch.variable];
    if (variable.variable != MarkerVariable::PythonVersion && variable.variable != MarkerVariable::PythonFullVersion)
        return id;
    std::size_t first = 0; // the last point at or below the lowest version stands for the range that holds it
    while (first + 1 < variable.points.size() && *Version::parse(variable.points[first + 1]) <= lowest)
        ++first;
    Id result = MarkerDiagram::never;
    for (std::size_t i = first; i < branch.children.size(); ++i) {
        Points points(branch.children.size());
        points[i] = true;
        for (std::size_t below = 0; below < first && i == first; ++below)
            points[below] = true;
        const Id here = diagram.conjunction(diagram.term(branch.variable, points), branch.children[i]);
        result = diagram.disjunction(result, here);
    }
    return result;
}

/// uv knows a system by its sys_platform where the two names mean the same.
void nameSystems(std::vector<Node>& nodes)
{
    for (Node& node : nodes) {
        if (node.kind != Node::Kind::Comparison || node.variable != MarkerVariable::PlatformSystem
            || (node.test != Test::Equal && node.test != Test::NotEqual))
            continue;
        for (const auto& [system, platform] :
             {std::pair("Windows", "win32"), std::pair("Linux", "linux"), std::pair("Darwin", "darwin")}) {
            if (node.literal == system) {
                node.variable = MarkerVariable::SysPlatform;
                node.literal = platform;
                break;
            }
        }
    }
}

} // namespace

std::string Marker::uvText() const
{
    return uvText(nullptr);
}

std::string Marker::uvText(const Version& lowest) const
{
    return uvText(&lowest);
}

std::string Marker::uvText(const Version* lowest) const
{
    if (!m_nodes)
        return {};
    std::vector<Node> named = *m_nodes;
    nameSystems(named);
    const Marker shorter = Marker(std::move(named)).simplified();
    if (shorter.isAlwaysTrue())
        return {};
    const std::vector<Node>& nodes = *shorter.m_nodes;
    const bool plain = std::all_of(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.kind != Node::Kind::Comparison || isPlain(node);
    });
    if (!plain)
        return shapedText(nodes);
    MarkerDiagram diagram({&nodes}, MarkerDiagram::Pythons::FinalOnly);
    const Id all = diagram.build(nodes);
    const Id wanted = lowest ? above(diagram, all, *lowest) : all;
    if (wanted == MarkerDiagram::always)
        return {};
    if (wanted == MarkerDiagram::never)
        return "python_version < '0'";
    const Clauses clauses(diagram, wanted);
    if (diagram.overflowed() || clauses.overflowed())
        return shapedText(nodes);

    const TermPrinter printer(diagram, nodes);
    std::vector<Clause> sorted = clauses.list();
    // By the variables first, so that `os_name == 'b'` stands before `os_name == 'a' and ...`.
    const auto place = [&](const Clause& clause) {
        std::pair<std::vector<std::uint32_t>, std::vector<std::string>> key;
        for (const Term& term : clause) {
            key.first.push_back(term.variable);
            key.second.push_back(printer.alternatives(term).front());
        }
        return key;
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Clause& left, const Clause& right) { return place(left) < place(right); });
    return joined(factor(sorted, printer));
}

} // namespace lockwright::pep
