// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/why.h"
#include "resolve/selection.h"

namespace lockwright::explain
{

/// Reasons that lie in a version itself and in what the user allows: told without a solve.
class LadderFacts
{
public:
    /// @pre the node's listing is known. @param chosen the version that stands against the others.
    LadderFacts(const resolve::Problem& problem, resolve::Universe& universe, resolve::NodeId node,
                pep::Version chosen);

    /// Why this release can not be chosen, or waits behind the chosen one; nothing where only a solve can tell.
    [[nodiscard]] std::optional<Reason> reason(std::size_t release);

private:
    [[nodiscard]] Reason absent(const index::Release& release) const;

    resolve::Universe& m_universe;
    resolve::NodeId m_node;
    resolve::Selection m_selection;
    pep::Version m_chosen;
    std::optional<std::int64_t> m_cutoff;
};

/// Why nothing is known of a release's requirements; nothing where they are known, or were only not downloaded.
[[nodiscard]] std::optional<Reason> metadataReason(const resolve::Dependencies& dependencies);

/// Why a listing names no versions, as a sentence without a full stop; empty where it does.
[[nodiscard]] std::string missingListing(const index::Listing& listing, resolve::Universe& universe);

} // namespace lockwright::explain
