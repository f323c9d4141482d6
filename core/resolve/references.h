// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/reference.h"
#include "resolve/problem.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::resolve
{

/// What direct references lead to, found before the search: by their text, as lines and metadata have it.
class References
{
public:
    using Pointer = std::shared_ptr<const index::ResolvedReference>;

    /// @param resolver must outlive this: it follows references of constraints when the search meets their package.
    explicit References(index::ReferenceResolver& resolver)
        : m_resolver(resolver)
    {
    }
    void add(const std::string& text, Pointer reference) { m_byText[text] = std::move(reference); }
    /// Null where the text was never followed.
    [[nodiscard]] Pointer find(std::string_view text) const;
    [[nodiscard]] index::ReferenceResolver& resolver() const { return m_resolver; }

    std::vector<std::string> warnings; ///< sentences for the user

private:
    index::ReferenceResolver& m_resolver;
    std::map<std::string, Pointer, std::less<>> m_byText;
};

/// Follows the direct references of a problem's lines whose markers hold, and those that what they lead to asks for (a
/// package of an index may not ask for one). Gives lines without a name the name that they have, and sets
/// Problem::references; does nothing where no line has one.
///
/// The reference of a constraint is followed now where a line asks for its package, else when the search meets it.
/// Errors, placed at the line: those of the resolver; metadata that needs a build, is invalid or is not cached.
[[nodiscard]] Result<void> resolveReferences(Problem& problem, index::ReferenceResolver& resolver, Task& task);

/// The references that a problem's lines make part of its answer: one package, one reference.
struct ActiveReferences {
    struct Target {
        References::Pointer reference;
        std::string text; ///< as the line has it, for ReferenceResolver::digest(); may hold a password
        bool editable = false;
        bool direct = false;      ///< a line has it, not only metadata
        bool conflicting = false; ///< lines disagree about it: there is no solution
    };
    std::map<pep::Name, Target> byName;
    /// Of constraints, for packages that no line asks for: followed when the search meets them.
    struct Later {
        std::string text;
        requirements::Origin origin;
    };
    std::map<pep::Name, Later> later;

    [[nodiscard]] bool empty() const { return byName.empty() && later.empty(); }
    /// Equal for references under which every package is judged alike. May hold a password.
    [[nodiscard]] std::string key() const;
    /// The version that stands for a reference in the search. Where lines disagree about a package, each of its
    /// references has one of its own, so that they exclude each other and the proof names both lines.
    [[nodiscard]] pep::Version versionOf(const index::ResolvedReference& reference) const;
};

/// @pre problem.references
[[nodiscard]] ActiveReferences activeReferences(const Problem& problem);

/// Why a reference's metadata cannot be used, as an error at the line that asks for it; nothing where it can.
[[nodiscard]] Result<void> checkUsable(const index::ResolvedReference& reference, const std::string& shown,
                                       const requirements::Origin& origin);

} // namespace lockwright::resolve
