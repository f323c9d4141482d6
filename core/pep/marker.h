// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"
#include "pep/version.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// The variables of PEP 508, "Environment Markers"; Extras and DependencyGroups are PEP 751's.
enum class MarkerVariable : std::uint8_t {
    PythonVersion, PythonFullVersion, ImplementationVersion, // compared as versions
    OsName, SysPlatform, PlatformMachine, PlatformPythonImplementation, PlatformRelease, PlatformSystem,
    PlatformVersion, ImplementationName,
    Extra, Extras, DependencyGroups,
};
[[nodiscard]] const char* name(MarkerVariable variable);

/// The values of the variables for one target. `values` is indexed by MarkerVariable (the last three unused).
struct MarkerEnvironment {
    std::array<std::string, 14> values;
    [[nodiscard]] const std::string& operator[](MarkerVariable v) const { return values[std::size_t(v)]; }
    [[nodiscard]] std::string& operator[](MarkerVariable v) { return values[std::size_t(v)]; }
    bool operator==(const MarkerEnvironment&) const = default;
};

/// How odd comparisons are decided (docs/decisions): `Uv` is what resolving uses, `Packaging` is
/// packaging 26.3's reading, for checking environments the way pip does.
enum class MarkerDialect : std::uint8_t { Uv, Packaging };

/// A parsed environment marker. Immutable and cheap to copy. The default is the marker that is always true.
class Marker
{
public:
    struct Node; ///< one entry of the flat expression; see marker.cpp

    Marker() = default;
    [[nodiscard]] static Result<Marker> parse(std::string_view text);

    [[nodiscard]] bool isAlwaysTrue() const { return m_nodes == nullptr; }

    /// @param extras the active extras, normal names; PEP 508's `extra == 'x'` is true where x is among them.
    /// Returns an error (packaging's UndefinedComparison) only in the Packaging dialect.
    [[nodiscard]] Result<bool> evaluate(const MarkerEnvironment& environment, std::span<const Name> extras = {},
                                        MarkerDialect dialect = MarkerDialect::Uv,
                                        std::span<const Name> groups = {}) const;
    /// evaluate() in uv's reading, where every comparison has an answer.
    [[nodiscard]] bool holds(const MarkerEnvironment& environment, std::span<const Name> extras = {}) const;

    /// The extra E where the marker can only be true with `extra == E` (it stands in a conjunction at the top);
    /// empty where it can be true without any extra. Cost: linear.
    [[nodiscard]] Name neededExtra() const;

    /// The same marker with `extra` clauses replaced by their value for these extras, simplified.
    [[nodiscard]] Marker withExtras(std::span<const Name> extras) const;

    /// Exact algebra over the variables, strings independent of one another, python_version following
    /// python_full_version (PEP 508). No knowledge such as "win32 implies nt" is used.
    [[nodiscard]] bool isSatisfiable() const;
    [[nodiscard]] bool implies(const Marker& other) const;
    [[nodiscard]] bool isDisjointFrom(const Marker& other) const;
    [[nodiscard]] bool isEquivalentTo(const Marker& other) const;
    [[nodiscard]] Marker operator&&(const Marker& other) const;
    [[nodiscard]] Marker operator||(const Marker& other) const;
    [[nodiscard]] Marker negation() const;
    /// The marker without terms that its other terms imply; always-true parts vanish.
    [[nodiscard]] Marker simplified() const;

    /// Every variable that a comparison looks at, sorted. Cost: linear.
    [[nodiscard]] std::vector<MarkerVariable> variables() const;
    /// As packaging prints it (double quotes, source order), e.g. `python_version < "3.8" and extra == "x"`.
    [[nodiscard]] std::string text() const;
    /// As uv writes it into a lock: single quotes, python_full_version, sorted disjunctive normal form.
    [[nodiscard]] std::string uvText() const;
    /// The same for a lock that holds for Python `lowest` and later only: what is true or false there anyway is not
    /// said. Empty where nothing is left to say.
    [[nodiscard]] std::string uvText(const Version& lowest) const;

private:
    friend struct Requirement; ///< reads a marker in place, so that columns are right
    enum class Relation : std::uint8_t; ///< see marker_algebra.cpp
    explicit Marker(std::vector<Node> nodes);
    [[nodiscard]] std::string uvText(const Version* lowest) const;
    [[nodiscard]] bool compare(const Marker& other, Relation relation, bool unknown) const;
    [[nodiscard]] static Marker combine(bool conjunction, const Marker& left, const Marker& right);

    std::shared_ptr<const std::vector<Node>> m_nodes; ///< null: always true
};

} // namespace lockwright::pep
