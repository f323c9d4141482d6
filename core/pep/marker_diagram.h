// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/marker_node.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockwright::pep
{

/// Reduced, ordered, multi-valued decision diagrams of some markers over one set of variables, so that equal
/// functions have equal ids.
///
/// Every variable is cut into finitely many points such that no comparison of the markers tells two values of
/// one point apart: Python versions at each boundary of a version set, texts by the literals used, one other
/// text, and combinations of the substrings asked for; every extra and group is a yes-or-no variable.
/// python_version and python_full_version are one variable.
///
/// Bounded: markers with too many variables or points, and diagrams that grow beyond a fixed number of nodes,
/// make overflowed() true; results are meaningless then. Recursion is as deep as there are variables.
class MarkerDiagram
{
public:
    using Id = std::uint32_t;
    static constexpr Id never = 0;
    static constexpr Id always = 1;

    /// Which Python versions exist: all, or (for writing locks, as uv does) final ones only, so that
    /// `python_version > '3.12'` and `python_full_version >= '3.13'` are the same.
    enum class Pythons : std::uint8_t { All, FinalOnly };

    MarkerDiagram(const std::vector<const std::vector<Marker::Node>*>& markers, Pythons pythons);

    [[nodiscard]] Id build(const std::vector<Marker::Node>& nodes);
    [[nodiscard]] Id conjunction(Id left, Id right) { return apply(left, right, true); }
    [[nodiscard]] Id disjunction(Id left, Id right) { return apply(left, right, false); }
    [[nodiscard]] Id negation(Id id);
    /// True at the given points of one variable.
    [[nodiscard]] Id term(std::uint32_t variable, const std::vector<bool>& points);
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

    /// One variable: the marker variable, and the values that stand for its points. For extras and groups the
    /// points are "no" and "yes" and `label` is the name.
    struct Variable {
        MarkerVariable variable = MarkerVariable::PythonVersion;
        std::string label;
        std::vector<std::string> points;        ///< Python: full versions, ascending
        std::vector<std::string> shortVersions; ///< Python: python_version at each point
        std::string other;                      ///< texts: the point otherText()
    };
    struct Branch {
        std::uint32_t variable = 0;
        std::vector<Id> children; ///< one for each point
        bool operator==(const Branch&) const = default;
    };
    [[nodiscard]] const std::vector<Variable>& variables() const { return m_variables; }
    [[nodiscard]] const Branch& branch(Id id) const { return m_branches[id - 2]; }

private:
    void addVariables(const std::vector<const Marker::Node*>& comparisons, Pythons pythons);
    [[nodiscard]] std::uint32_t variableOf(const Marker::Node& node) const;
    [[nodiscard]] bool truth(const Marker::Node& node, const Variable& variable, std::size_t point) const;
    [[nodiscard]] Id comparison(const Marker::Node& node);
    [[nodiscard]] Id apply(Id left, Id right, bool conjunction);
    [[nodiscard]] Id make(Branch branch);

    std::vector<Variable> m_variables;
    std::vector<Branch> m_branches;
    std::unordered_multimap<std::uint64_t, Id> m_unique;
    std::unordered_map<std::uint64_t, Id> m_conjunctions;
    std::unordered_map<std::uint64_t, Id> m_disjunctions;
    std::unordered_map<Id, Id> m_negations;
    bool m_overflowed = false;
};

/// The points of version variables that boundaries of the comparisons ask for; see MarkerDiagram.
[[nodiscard]] std::vector<Version> pythonPoints(const std::vector<const Marker::Node*>& comparisons, bool finalOnly);

/// The point of a text variable that stands for every value that no comparison names: a text that lies in none of
/// their literals, which anybody may have written.
[[nodiscard]] std::string otherText(const std::vector<const Marker::Node*>& comparisons);

/// The points of a text variable.
[[nodiscard]] std::vector<std::string> textPoints(const std::vector<const Marker::Node*>& comparisons);

} // namespace lockwright::pep
