// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_node.h"

#include "base/text.h"
#include "pep/specifier.h"

#include <algorithm>
#include <optional>

namespace lockwright::pep
{

using Node = Marker::Node;
using Test = Node::Test;

bool isVersionVariable(MarkerVariable variable)
{
    return variable <= MarkerVariable::ImplementationVersion;
}

namespace
{

/// What python_version and its like are compared with: a list of versions behind `in`, in the spellings that
/// are found ("3.8 3.9", "3.8, 3.9"). nullopt where a word of it is no version.
std::optional<VersionSet> versionList(std::string_view literal)
{
    VersionSet set;
    std::size_t position = 0;
    while (position < literal.size()) {
        const std::size_t end = std::min(literal.find_first_of(" \t,", position), literal.size());
        if (end > position) {
            const auto version = Version::parse(literal.substr(position, end - position));
            if (!version)
                return std::nullopt;
            set = set.unite(VersionSet::onlyWithLocals(*version));
        }
        position = end + 1;
    }
    return set;
}

void settleVersion(Node& node)
{
    const bool membership = node.op == MarkerOperator::In || node.op == MarkerOperator::NotIn;
    if (node.form == Node::Form::LiteralVariable) {
        if (membership)
            node.test = node.op == MarkerOperator::In ? Test::HasLiteral : Test::LacksLiteral;
        else
            node.test = Version::parse(node.literal) ? Test::VersionLiteral : Test::Never;
        return;
    }
    if (membership) {
        if (auto set = versionList(node.literal)) {
            node.versions = node.op == MarkerOperator::In ? std::move(*set) : set->complement();
            node.test = Test::VersionIn;
        } else {
            node.test = node.op == MarkerOperator::In ? Test::InLiteral : Test::NotInLiteral;
        }
        return;
    }
    if (auto specifier = Specifier::parse(std::string(text(node.op)) + node.literal)) {
        node.versions = specifier->set();
        node.test = Test::VersionIn;
        // uv compares Pythons by their releases: `<= "3.11.0a6"` holds for 3.11.0 (docs/decisions).
        const auto version = Version::parse(node.literal);
        if (version && version->releaseOnly() != *version && node.variable != MarkerVariable::ImplementationVersion) {
            if (auto release = Specifier::parse(std::string(text(node.op)) + version->releaseOnly().text())) {
                node.releases = release->set();
                node.test = Test::ReleaseIn;
            }
        }
    }
}

void settleExtra(Node& node)
{
    const bool group = node.variable == MarkerVariable::DependencyGroups;
    const Test positive = group ? Test::Group : Test::Extra;
    const Test negative = group ? Test::NotGroup : Test::NotExtra;
    const bool single = node.variable == MarkerVariable::Extra;
    node.literal = normalizeName(node.literal);
    switch (node.op) {
    case MarkerOperator::Equal:
    case MarkerOperator::Arbitrary:
        node.test = single ? positive : Test::Ignored;
        break;
    case MarkerOperator::NotEqual:
        node.test = single ? negative : Test::Ignored;
        break;
    case MarkerOperator::In:
    case MarkerOperator::NotIn:
        // PEP 751 defines `'x' in extras`; `extra in 'x'` and `'x' in extra` can only mean the same.
        if (single || node.form == Node::Form::LiteralVariable)
            node.test = node.op == MarkerOperator::In ? positive : negative;
        break;
    default:
        break;
    }
}

/// A variable that is plain text. Its order means something to uv only for the two that hold kernel versions.
void settleText(Node& node)
{
    const bool ordered =
        node.variable == MarkerVariable::PlatformRelease || node.variable == MarkerVariable::PlatformVersion;
    const bool reversed = node.form == Node::Form::LiteralVariable;
    switch (node.op) {
    case MarkerOperator::Equal:
    case MarkerOperator::Arbitrary:
        node.test = Test::Equal;
        break;
    case MarkerOperator::NotEqual:
        node.test = Test::NotEqual;
        break;
    case MarkerOperator::Less:
        node.test = !ordered ? Test::Never : reversed ? Test::Greater : Test::Less;
        break;
    case MarkerOperator::Greater:
        node.test = !ordered ? Test::Never : reversed ? Test::Less : Test::Greater;
        break;
    case MarkerOperator::LessEqual:
        node.test = !ordered ? Test::Equal : reversed ? Test::GreaterEqual : Test::LessEqual;
        break;
    case MarkerOperator::GreaterEqual:
        node.test = !ordered ? Test::Equal : reversed ? Test::LessEqual : Test::GreaterEqual;
        break;
    case MarkerOperator::Compatible:
        break;
    case MarkerOperator::In:
        node.test = reversed ? Test::HasLiteral : Test::InLiteral;
        break;
    case MarkerOperator::NotIn:
        node.test = reversed ? Test::LacksLiteral : Test::NotInLiteral;
        break;
    }
}

bool contains(std::span<const Name> names, const std::string& name)
{
    return std::any_of(names.begin(), names.end(), [&](const Name& each) { return each.text() == name; });
}

/// The version that a text means. Environments hardly ever change, so the last answers are kept per thread:
/// a comparison of short texts is many times cheaper than reading a version.
const std::optional<Version>& versionOf(MarkerVariable variable, const std::string& text)
{
    struct Entry {
        std::string text;
        std::optional<Version> version;
        bool filled = false;
    };
    static thread_local std::array<Entry, 3> entries;
    Entry& entry = entries[std::size_t(variable)];
    if (!entry.filled || entry.text != text) {
        entry.text = text;
        // A Python built from a working copy calls itself "3.12.0+", which is no version as it stands.
        entry.version = Version::parse(text.ends_with('+') ? text + "local" : text);
        entry.filled = true;
    }
    return entry.version;
}

bool testHolds(const Node& node, const std::string& value, std::span<const Name> extras, std::span<const Name> groups)
{
    switch (node.test) {
    case Test::Ignored:
    case Test::Always:
        return true;
    case Test::Never:
        return false;
    case Test::VersionIn: {
        const std::optional<Version>& version = versionOf(node.variable, value);
        return version && node.versions.contains(*version);
    }
    case Test::ReleaseIn: {
        const std::optional<Version>& version = versionOf(node.variable, value);
        return version && node.releases.contains(*version);
    }
    case Test::VersionLiteral:
        return literalVersionHolds(node.op, node.literal, value);
    case Test::Equal:
        return value == node.literal;
    case Test::NotEqual:
        return value != node.literal;
    case Test::Less:
        return value < node.literal;
    case Test::LessEqual:
        return value <= node.literal;
    case Test::Greater:
        return value > node.literal;
    case Test::GreaterEqual:
        return value >= node.literal;
    case Test::InLiteral:
        return node.literal.find(value) != std::string::npos;
    case Test::NotInLiteral:
        return node.literal.find(value) == std::string::npos;
    case Test::HasLiteral:
        return value.find(node.literal) != std::string::npos;
    case Test::LacksLiteral:
        return value.find(node.literal) == std::string::npos;
    case Test::Extra:
        return contains(extras, node.literal);
    case Test::NotExtra:
        return !contains(extras, node.literal);
    case Test::Group:
        return contains(groups, node.literal);
    case Test::NotGroup:
        return !contains(groups, node.literal);
    }
    return false;
}

/// Walks the expression from comparison to comparison, leaving out what no longer matters. `decide` gives the
/// result of one comparison; `skip` says which nodes count as not there.
template <typename Decide, typename Skip>
bool walk(const std::vector<Node>& nodes, Decide decide, Skip skip)
{
    std::uint32_t index = 0;
    while (true) {
        bool value = true;
        if (skip(nodes[index])) {
            if (nodes[index].parent == Node::none)
                return true;
            value = nodes[nodes[index].parent].kind == Node::Kind::And;
        } else if (nodes[index].kind != Node::Kind::Comparison) {
            ++index;
            continue;
        } else {
            value = decide(nodes[index]);
        }
        // Up, as long as groups are decided; then on to the next sibling.
        while (true) {
            const std::uint32_t parent = nodes[index].parent;
            if (parent == Node::none)
                return value;
            const bool decided = (nodes[parent].kind == Node::Kind::Or) == value;
            if (!decided && nodes[index].end != nodes[parent].end) {
                index = nodes[index].end;
                break;
            }
            index = parent;
        }
    }
}

std::string_view operandName(MarkerVariable variable)
{
    return name(variable);
}

tl::unexpected<Error> undefined(const Node& node, std::string reason)
{
    return fail(ErrorCode::Data, "the comparison `" + std::string(text(node.op)) + "` of `"
                                     + std::string(operandName(node.variable))
                                     + "` is undefined: " + std::move(reason));
}

bool substringOf(std::string_view needle, std::string_view hay)
{
    return hay.find(needle) != std::string_view::npos;
}

/// packaging 26.3's table for texts: order is never true, `<=` and `>=` are equality.
Result<bool> packagingText(const Node& node, std::string_view left, std::string_view right)
{
    switch (node.op) {
    case MarkerOperator::In:
        return substringOf(left, right);
    case MarkerOperator::NotIn:
        return !substringOf(left, right);
    case MarkerOperator::Less:
    case MarkerOperator::Greater:
        return false;
    case MarkerOperator::Equal:
    case MarkerOperator::LessEqual:
    case MarkerOperator::GreaterEqual:
        return left == right;
    case MarkerOperator::NotEqual:
        return left != right;
    case MarkerOperator::Compatible:
    case MarkerOperator::Arbitrary:
        break;
    }
    return undefined(node, "texts have no such order");
}

/// packaging: the right side is the specifier, the left side the candidate.
Result<bool> packagingCompare(const Node& node, const std::string& left, const std::string& right)
{
    const bool membership = node.op == MarkerOperator::In || node.op == MarkerOperator::NotIn;
    const bool asVersion = isVersionVariable(node.variable) || node.variable == MarkerVariable::PlatformRelease;
    if (asVersion && !membership) {
        if (const auto specifier = Specifier::parse(std::string(text(node.op)) + right)) {
            if (node.op == MarkerOperator::Arbitrary)
                return text::equalsIgnoringCase(left, text::trim(right));
            const auto version = Version::parse(left);
            return version && specifier->set().contains(*version);
        }
    }
    return packagingText(node, left, right);
}

Result<bool> packagingMembership(const Node& node, std::span<const Name> names)
{
    if (node.form != Node::Form::LiteralVariable)
        return undefined(node, "a set can only stand behind `in`");
    if (node.op == MarkerOperator::In)
        return contains(names, node.literal);
    if (node.op == MarkerOperator::NotIn)
        return !contains(names, node.literal);
    if (node.op == MarkerOperator::NotEqual)
        return true;
    if (node.op == MarkerOperator::Compatible || node.op == MarkerOperator::Arbitrary)
        return undefined(node, "a set can only stand behind `in`");
    return false;
}

Result<bool> packagingHolds(const Node& node, const MarkerEnvironment& environment, std::span<const Name> extras,
                            std::span<const Name> groups)
{
    if (node.form == Node::Form::LiteralLiteral)
        return fail(ErrorCode::Data, "two quoted texts are compared, which has no meaning");
    if (node.variable == MarkerVariable::Extras)
        return packagingMembership(node, extras);
    if (node.variable == MarkerVariable::DependencyGroups)
        return packagingMembership(node, groups);
    // packaging compares a variable with the *name* of the variable behind it.
    const std::string other =
        node.form == Node::Form::VariableVariable ? std::string(operandName(node.second)) : node.literal;
    const auto compare = [&](const std::string& value) {
        return node.form == Node::Form::LiteralVariable ? packagingCompare(node, other, value)
                                                        : packagingCompare(node, value, other);
    };
    if (node.variable != MarkerVariable::Extra) {
        const std::string& value = environment[node.variable];
        if (node.variable == MarkerVariable::PythonFullVersion && value.ends_with('+'))
            return compare(value + "local");
        return compare(value);
    }
    // packaging evaluates once for every extra and once for none; a requirement applies if one of them says so.
    if (extras.empty())
        return compare({});
    bool any = false;
    for (const Name& extra : extras) {
        LW_TRY(const bool one, compare(extra.text()));
        any = any || one;
    }
    return any;
}

} // namespace

void settle(Node& node)
{
    node.test = Test::Ignored;
    node.versions = {};
    if (node.form == Node::Form::VariableLiteral || node.form == Node::Form::LiteralVariable) {
        if (isVersionVariable(node.variable))
            settleVersion(node);
        else if (node.variable >= MarkerVariable::Extra)
            settleExtra(node);
        else
            settleText(node);
    }
    node.ignored = node.test == Test::Ignored;
}

bool literalVersionHolds(MarkerOperator op, const std::string& literal, const std::string& value)
{
    const auto candidate = Version::parse(literal);
    const auto specifier = Specifier::parse(std::string(text(op)) + value);
    if (!candidate || !specifier)
        return false;
    return specifier->set().contains(*candidate);
}

bool comparisonHolds(const Node& node, const std::string& value, std::span<const Name> extras,
                     std::span<const Name> groups)
{
    return testHolds(node, value, extras, groups) != node.negated;
}

bool comparisonHoldsExactly(const Node& node, const std::string& value)
{
    if (node.test != Test::ReleaseIn)
        return comparisonHolds(node, value, {}, {});
    const std::optional<Version>& version = versionOf(node.variable, value);
    return (version && node.versions.contains(*version)) != node.negated;
}

bool Marker::holds(const MarkerEnvironment& environment, std::span<const Name> extras) const
{
    if (!m_nodes)
        return true;
    return walk(
        *m_nodes, [&](const Node& node) { return comparisonHolds(node, environment[node.variable], extras, {}); },
        [](const Node& node) { return node.ignored; });
}

Result<bool> Marker::evaluate(const MarkerEnvironment& environment, std::span<const Name> extras, MarkerDialect dialect,
                              std::span<const Name> groups) const
{
    if (!m_nodes)
        return true;
    if (dialect == MarkerDialect::Uv) {
        return walk(
            *m_nodes,
            [&](const Node& node) { return comparisonHolds(node, environment[node.variable], extras, groups); },
            [](const Node& node) { return node.ignored; });
    }
    // packaging evaluates every comparison before it joins them, so an undefined one anywhere is an error.
    std::vector<char> values(m_nodes->size());
    for (std::size_t i = 0; i < m_nodes->size(); ++i) {
        const Node& node = (*m_nodes)[i];
        if (node.kind != Node::Kind::Comparison)
            continue;
        LW_TRY(const bool value, packagingHolds(node, environment, extras, groups));
        values[i] = value != node.negated ? 1 : 0;
    }
    return walk(
        *m_nodes, [&](const Node& node) { return values[std::size_t(&node - m_nodes->data())] != 0; },
        [](const Node&) { return false; });
}

} // namespace lockwright::pep
