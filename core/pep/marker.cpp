// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker.h"

#include "pep/marker_node.h"
#include "pep/marker_parser.h"

#include <algorithm>

namespace lockwright::pep
{

using Kind = Marker::Node::Kind;
using Form = Marker::Node::Form;

const char* name(MarkerVariable variable)
{
    switch (variable) {
    case MarkerVariable::PythonVersion:
        return "python_version";
    case MarkerVariable::PythonFullVersion:
        return "python_full_version";
    case MarkerVariable::ImplementationVersion:
        return "implementation_version";
    case MarkerVariable::OsName:
        return "os_name";
    case MarkerVariable::SysPlatform:
        return "sys_platform";
    case MarkerVariable::PlatformMachine:
        return "platform_machine";
    case MarkerVariable::PlatformPythonImplementation:
        return "platform_python_implementation";
    case MarkerVariable::PlatformRelease:
        return "platform_release";
    case MarkerVariable::PlatformSystem:
        return "platform_system";
    case MarkerVariable::PlatformVersion:
        return "platform_version";
    case MarkerVariable::ImplementationName:
        return "implementation_name";
    case MarkerVariable::Extra:
        return "extra";
    case MarkerVariable::Extras:
        return "extras";
    case MarkerVariable::DependencyGroups:
        return "dependency_groups";
    }
    return "";
}

const char* text(MarkerOperator op)
{
    switch (op) {
    case MarkerOperator::Equal:
        return "==";
    case MarkerOperator::NotEqual:
        return "!=";
    case MarkerOperator::Less:
        return "<";
    case MarkerOperator::LessEqual:
        return "<=";
    case MarkerOperator::Greater:
        return ">";
    case MarkerOperator::GreaterEqual:
        return ">=";
    case MarkerOperator::Compatible:
        return "~=";
    case MarkerOperator::Arbitrary:
        return "===";
    case MarkerOperator::In:
        return "in";
    case MarkerOperator::NotIn:
        return "not in";
    }
    return "";
}

namespace
{

void appendQuoted(std::string& out, const std::string& literal, char preferred)
{
    const char alternative = preferred == '"' ? '\'' : '"';
    const char quote = literal.find(preferred) == std::string::npos ? preferred : alternative;
    out += quote;
    out += literal;
    out += quote;
}

/// The operator that says the opposite. For `~=` and versions the answer is only near: pre-releases of the
/// version on the boundary belong to neither side. It is used for printing alone.
MarkerOperator opposite(MarkerOperator op)
{
    switch (op) {
    case MarkerOperator::Equal:
    case MarkerOperator::Arbitrary:
        return MarkerOperator::NotEqual;
    case MarkerOperator::NotEqual:
        return MarkerOperator::Equal;
    case MarkerOperator::Less:
        return MarkerOperator::GreaterEqual;
    case MarkerOperator::LessEqual:
        return MarkerOperator::Greater;
    case MarkerOperator::Greater:
        return MarkerOperator::LessEqual;
    case MarkerOperator::GreaterEqual:
        return MarkerOperator::Less;
    case MarkerOperator::Compatible:
        return MarkerOperator::Less;
    case MarkerOperator::In:
        return MarkerOperator::NotIn;
    case MarkerOperator::NotIn:
        return MarkerOperator::In;
    }
    return op;
}

std::shared_ptr<const std::vector<Marker::Node>> share(std::vector<Marker::Node> nodes)
{
    if (nodes.empty())
        return nullptr;
    return std::make_shared<const std::vector<Marker::Node>>(std::move(nodes));
}

} // namespace

std::string comparisonText(const Marker::Node& node, char quote)
{
    std::string out;
    if (node.form == Form::LiteralVariable || node.form == Form::LiteralLiteral)
        appendQuoted(out, node.literal, quote);
    else
        out += name(node.variable);
    out += ' ';
    out += text(node.negated ? opposite(node.op) : node.op);
    out += ' ';
    switch (node.form) {
    case Form::VariableLiteral:
        appendQuoted(out, node.literal, quote);
        break;
    case Form::LiteralVariable:
        out += name(node.variable);
        break;
    case Form::VariableVariable:
        out += name(node.second);
        break;
    case Form::LiteralLiteral:
        appendQuoted(out, node.secondLiteral, quote);
        break;
    }
    return out;
}

std::string renderMarker(const std::vector<Marker::Node>& nodes,
                         const std::function<std::string(const Marker::Node&)>& comparison)
{
    std::string out;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const Marker::Node& node = nodes[i];
        if (node.kind != Kind::Comparison) {
            if (node.parentheses)
                out += '(';
            continue;
        }
        out += comparison(node);
        // Close what ends here, then join with what follows.
        std::uint32_t child = i;
        while (nodes[child].parent != Marker::Node::none && nodes[nodes[child].parent].end == i + 1) {
            child = nodes[child].parent;
            if (nodes[child].parentheses)
                out += ')';
        }
        if (i + 1 < nodes.size())
            out += nodes[nodes[child].parent].kind == Kind::And ? " and " : " or ";
    }
    return out;
}

Result<Marker> Marker::parse(std::string_view text)
{
    LW_TRY(auto nodes, parseMarkerNodes(text, 0));
    return Marker(std::move(nodes));
}

Marker::Marker(std::vector<Node> nodes)
    : m_nodes(share(std::move(nodes)))
{
}

Name Marker::neededExtra() const
{
    if (!m_nodes)
        return {};
    const std::vector<Node>& nodes = *m_nodes;
    for (std::uint32_t i = 0; i < nodes.size();) {
        const Node& node = nodes[i];
        if (node.kind == Kind::Or) {
            i = node.end;
            continue;
        }
        if (node.kind == Kind::Comparison && node.test == Node::Test::Extra && !node.negated && !node.literal.empty())
            return Name::fromNormal(node.literal);
        ++i;
    }
    return {};
}

std::vector<MarkerVariable> Marker::variables() const
{
    std::vector<MarkerVariable> found;
    if (!m_nodes)
        return found;
    for (const Node& node : *m_nodes) {
        if (node.kind != Kind::Comparison || node.form == Node::Form::LiteralLiteral)
            continue;
        found.push_back(node.variable);
        if (node.form == Node::Form::VariableVariable)
            found.push_back(node.second);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Marker Marker::operator&&(const Marker& other) const
{
    if (!m_nodes)
        return other;
    if (!other.m_nodes)
        return *this;
    return combine(true, *this, other);
}

Marker Marker::operator||(const Marker& other) const
{
    // Without a meaning of its own a marker is true as a whole, though left out as a part.
    if (!m_nodes || !other.m_nodes || m_nodes->front().ignored || other.m_nodes->front().ignored)
        return {};
    return combine(false, *this, other);
}

Marker Marker::combine(bool conjunction, const Marker& left, const Marker& right)
{
    const Kind kind = conjunction ? Kind::And : Kind::Or;
    MarkerTree tree;
    std::vector<std::uint32_t> members;
    for (const Marker* side : {&left, &right}) {
        const std::uint32_t root = tree.append(*side->m_nodes);
        if (tree.items[root].node.kind == kind) // one list instead of a list in a list
            members.insert(members.end(), tree.items[root].members.begin(), tree.items[root].members.end());
        else
            members.push_back(root);
    }
    tree.root = tree.group(kind, std::move(members));
    return Marker(tree.nodes());
}

Marker Marker::negation() const
{
    if (!m_nodes)
        return Marker(std::vector<Node>{neverComparison()});
    std::vector<Node> nodes = *m_nodes;
    for (Node& node : nodes) {
        if (node.kind != Kind::Comparison) {
            node.kind = node.kind == Kind::And ? Kind::Or : Kind::And;
            continue;
        }
        const bool exact = node.op == MarkerOperator::Equal || node.op == MarkerOperator::NotEqual
                           || node.op == MarkerOperator::In || node.op == MarkerOperator::NotIn;
        if (exact && !node.negated && node.form == Form::VariableLiteral) {
            node.op = opposite(node.op);
            settle(node);
        } else {
            node.negated = !node.negated;
        }
    }
    if (nodes.front().ignored) // it was true for want of meaning
        return Marker(std::vector<Node>{neverComparison()});
    MarkerTree tree;
    tree.root = tree.append(nodes);
    return Marker(tree.nodes());
}

std::string Marker::text() const
{
    if (!m_nodes)
        return {};
    return renderMarker(*m_nodes, [](const Node& node) { return comparisonText(node, '"'); });
}

} // namespace lockwright::pep
