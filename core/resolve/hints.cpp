// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/hints.h"

#include "base/say.h"

#include <algorithm>
#include <set>

namespace lockwright::resolve
{

namespace
{

/// What another index has in a set of versions that the answering one lacks; empty where it has nothing.
std::string hintOf(const index::Listing& answered, const index::Listing& other, const pep::VersionSet& set)
{
    std::size_t count = 0;
    const index::Release* newest = nullptr;
    for (const index::Release& release : other.releases) {
        if (!set.contains(release.version))
            continue;
        ++count;
        newest = &release;
    }
    if (newest == nullptr)
        return {};
    return sayPlural(
        count,
        "`{1}` is also on {2}, with {0} version that fits (the newest is {3}); {4} answered alone because it "
        "comes first: bind the package to the other one with `packages` in lockwright.toml, or let both "
        "answer with --index-strategy unsafe-first-match",
        "`{1}` is also on {2}, with {0} versions that fit (the newest is {3}); {4} answered alone because it "
        "comes first: bind the package to the other one with `packages` in lockwright.toml, or let both "
        "answer with --index-strategy unsafe-first-match",
        answered.name.text(), other.index, newest->version.text(), answered.index);
}

} // namespace

std::vector<std::string> indexHints(const Derivation& derivation, Universe& universe, Task& task)
{
    std::vector<std::string> hints;
    std::set<std::string> told;
    const auto add = [&](std::string hint) {
        if (!hint.empty() && told.insert(hint).second)
            hints.push_back(std::move(hint));
    };
    for (const Step& step : derivation.steps()) {
        const bool lacks = step.kind == Step::Kind::NoVersions || step.kind == Step::Kind::Unavailable;
        if (step.terms.empty() || (!lacks && step.kind != Step::Kind::NotFound) || task.cancelled())
            continue;
        const std::string& node = step.terms.front().package;
        const auto name = pep::Name::parse(std::string_view(node).substr(0, node.find('[')));
        const index::Listing* answered = name ? universe.known(universe.node(*name)) : nullptr;
        if (answered == nullptr)
            continue;
        if (answered->status == index::Listing::Status::Denied)
            add(say("give {0} credentials (in its URL, in netrc or in UV_INDEX_NAME_USERNAME and ..._PASSWORD), or let "
                    "the next index answer with `ignore-error-codes` in lockwright.toml",
                    answered->index));
        if (answered->status != index::Listing::Status::Found)
            continue;
        for (const auto& other : universe.source().otherListings(*name, task))
            add(hintOf(*answered, *other, step.terms.front().set));
    }
    return hints;
}

} // namespace lockwright::resolve
