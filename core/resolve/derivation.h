// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/version_set.h"
#include "requirements/origin.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lockwright::resolve
{

/// Names one step of one Derivation. Meaningless in any other one.
enum class StepId : std::uint32_t {};

/// One fact in a proof that no solution exists: these terms cannot all hold.
struct Step {
    enum class Kind : std::uint8_t {
        Requirement, ///< the user asks for terms[0]; `origin` says where
        Constraint,  ///< the user bounds terms[0]; `origin` says where
        Override,    ///< an override replaces what packages ask of terms[0]; `origin` says where
        Dependency,  ///< terms[0] requires the opposite of terms[1]
        NoVersions,  ///< the index has no version in terms[0]
        NotFound,    ///< no index has the name of terms[0]
        Unavailable, ///< versions in terms[0] exist and cannot be used: `reason`
        Derived,     ///< follows from `causes`
    };
    /// "the package's version lies in `set`"; the package may be an extra ("name[extra]").
    struct Term {
        std::string package;
        bool positive = true;
        pep::VersionSet set;
        /// The same for people: the versions that exist and lie in `set`, e.g. "numpy>=2.0.0", "numpy==1.26.4".
        std::string text;
        bool operator==(const Term&) const = default;
    };
    Kind kind = Kind::Derived;
    std::vector<Term> terms;
    std::string reason;          ///< Unavailable, NotFound: a clause such as "was yanked (reason: broken)"
    std::string requirement;     ///< Requirement, Constraint, Dependency: the text as written
    requirements::Origin origin; ///< Requirement, Constraint, Override
    bool needsBuild = false;     ///< Unavailable: allowing a build of the package might make them usable
    StepId causes[2] = {};       ///< Derived only
};

/// Why a resolution failed: a DAG of steps, conclusion last.
///
/// Steps live in one vector and refer to each other by index, because proofs over packages with thousands of
/// versions are deep enough to overflow the stack when walked, copied or destroyed recursively. Walk it with a loop.
/// Invariant: every cause has a smaller id than the step that uses it.
/// Threads: immutable once built.
class Derivation
{
public:
    /// @pre for Derived, both causes were returned by this object earlier.
    StepId add(Step step);
    [[nodiscard]] std::span<const Step> steps() const { return m_steps; }
    [[nodiscard]] const Step& operator[](StepId id) const { return m_steps[std::size_t(id)]; }
    /// @pre at least one step was added.
    [[nodiscard]] StepId conclusion() const { return StepId(m_steps.size() - 1); }

private:
    std::vector<Step> m_steps;
};

/// The packages whose builds, were they allowed, might make an answer possible; sorted, without extras.
[[nodiscard]] std::vector<std::string> buildsNeeded(const Derivation& derivation);

/// The proof in sentences, one paragraph, shared parts numbered; only packages that the solver visited are named.
[[nodiscard]] std::string explain(const Derivation& derivation);

} // namespace lockwright::resolve
