// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/outdated.h"

#include <vector>

namespace lockwright::explain
{

/// Which versions one pin could move to, from listings and metadata alone.
class TargetChoice
{
public:
    /// @param problems those that have the pin; not empty
    TargetChoice(LockedVersion& row, std::vector<const LockedProblem*> problems,
                 const index::AdvisoryDatabase* advisories);

    /// Looks the listing up and fills all of the row that it tells, and the targets as they look without metadata,
    /// which is asked for on the way. Errors: cancellation only.
    [[nodiscard]] Result<void> choose(Task& task);

    /// The same once more, with the metadata of each target looked at: a version whose own cannot be used is none.
    [[nodiscard]] Result<void> settle(Task& task);

    /// When the listing was fetched, in seconds since 1970; 0 where that is unknown.
    [[nodiscard]] std::int64_t asOf() const { return m_listing ? m_listing->fetchedAt : 0; }

private:
    [[nodiscard]] Result<void> pick(bool withMetadata, Task& task);
    [[nodiscard]] Result<void> pickFix(bool withMetadata, Task& task);
    /// Why a version is no target; empty where it is one.
    [[nodiscard]] Result<std::string> refusal(const pep::Version& version, bool withMetadata, Task& task);
    [[nodiscard]] bool allowsPrereleases() const;
    void addTarget(const pep::Version& version, bool UpdateTarget::*kind);

    LockedVersion& m_row;
    std::vector<const LockedProblem*> m_problems;
    const index::AdvisoryDatabase* m_advisories;
    const index::Listing* m_listing = nullptr;
    int m_unusable = 0; ///< versions of this pick whose metadata cannot be used
};

} // namespace lockwright::explain
