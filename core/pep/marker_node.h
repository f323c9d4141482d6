// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/marker.h"
#include "pep/version_set.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Private to the room: how a marker is held.
namespace lockwright::pep
{

enum class MarkerOperator : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Compatible,
    Arbitrary,
    In,
    NotIn,
};
[[nodiscard]] const char* text(MarkerOperator op);

/// A marker is its expression in prefix order: a group stands before its members, and every node knows its
/// group (`parent`) and where the next sibling stands (`end`). Evaluation walks by these two and needs no stack.
struct Marker::Node {
    enum class Kind : std::uint8_t { Comparison, And, Or };
    enum class Form : std::uint8_t { VariableLiteral, LiteralVariable, VariableVariable, LiteralLiteral };
    /// How holds() decides the comparison; settled when it is parsed.
    enum class Test : std::uint8_t {
        Ignored, ///< uv sees no meaning in it and leaves it out: neutral in its group
        Never,
        Always,
        VersionIn,      ///< the variable's version lies in `versions`
        ReleaseIn,      ///< the variable's version lies in `releases`
        VersionLiteral, ///< literal and variable as `literal op variable`, e.g. `"3.8" ~= python_version`
        Equal,
        NotEqual,
        Less, ///< this and the next three by bytes
        LessEqual,
        Greater,
        GreaterEqual,
        InLiteral, ///< the value is a substring of the literal
        NotInLiteral,
        HasLiteral, ///< the literal is a substring of the value
        LacksLiteral,
        Extra, ///< the literal is among the extras
        NotExtra,
        Group, ///< the literal is among the dependency groups
        NotGroup,
    };
    static constexpr std::uint32_t none = 0xffffffff;

    Kind kind = Kind::Comparison;
    Form form = Form::VariableLiteral;
    Test test = Test::Ignored;
    MarkerOperator op = MarkerOperator::Equal;
    MarkerVariable variable = MarkerVariable::PythonVersion; ///< the left one of two
    MarkerVariable second = MarkerVariable::PythonVersion;   ///< VariableVariable only
    bool negated = false;                                    ///< Comparison: the result is turned round
    bool parentheses = false;                                ///< group: printed in parentheses
    bool ignored = false;                                    ///< Test::Ignored, or a group of nothing else
    std::uint32_t parent = none;
    std::uint32_t end = 0; ///< index behind the last node that belongs to this one
    std::string literal;
    std::string secondLiteral; ///< LiteralLiteral only
    VersionSet versions;       ///< as PEP 440 reads the comparison: what the algebra works on
    VersionSet releases;       ///< ReleaseIn: the same with the literal cut to its release
};

/// Settles `test` and `versions` from form, operator, variable and literal; makes extras normal.
void settle(Marker::Node& node);

/// Is the comparison true for `value` of its variable in uv's reading? Extras and groups are looked up.
/// @pre node.test != Ignored
[[nodiscard]] bool comparisonHolds(const Marker::Node& node, const std::string& value, std::span<const Name> extras,
                                   std::span<const Name> groups);

/// The same by PEP 440 alone, without uv's cut to releases: what the algebra compares markers by.
[[nodiscard]] bool comparisonHoldsExactly(const Marker::Node& node, const std::string& value);

/// `literal op value` as packaging compares versions: the value is the specifier.
[[nodiscard]] bool literalVersionHolds(MarkerOperator op, const std::string& literal, const std::string& value);

[[nodiscard]] bool isVersionVariable(MarkerVariable variable);

/// The expression as a tree that can be changed. Members are indices into `items`; walk it with loops.
struct MarkerTree {
    struct Item {
        Marker::Node node; ///< for groups only kind and parentheses count
        std::vector<std::uint32_t> members;
        bool removed = false;
    };
    std::vector<Item> items;
    std::uint32_t root = Marker::Node::none; ///< none: always true

    [[nodiscard]] std::uint32_t comparison(Marker::Node node);
    /// A group of the members; a single member stands for itself.
    [[nodiscard]] std::uint32_t group(Marker::Node::Kind kind, std::vector<std::uint32_t> members);
    [[nodiscard]] std::uint32_t append(const std::vector<Marker::Node>& nodes);
    /// Prefix order, without removed items; a group that has lost all but one member is replaced by it.
    [[nodiscard]] std::vector<Marker::Node> nodes() const;
};

/// One comparison in the spelling of its source, with this quote unless the literal holds it.
[[nodiscard]] std::string comparisonText(const Marker::Node& node, char quote);

/// The expression as text, each comparison as `comparison` spells it.
[[nodiscard]] std::string renderMarker(const std::vector<Marker::Node>& nodes,
                                       const std::function<std::string(const Marker::Node&)>& comparison);

/// The comparison that no environment satisfies.
[[nodiscard]] Marker::Node neverComparison();

} // namespace lockwright::pep
