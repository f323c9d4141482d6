// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/history_report.h"

#include <map>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// Branches and tags by the commit that they name.
class CommitNames
{
public:
    explicit CommitNames(const std::vector<git::Reference>& references);
    void addTo(CommitInfo& info) const;

private:
    std::multimap<std::string, git::Reference> m_byCommit;
};

/// The package that a question about history is about. ErrorCode::Usage for what can be no name.
[[nodiscard]] Result<pep::Name> packageNamed(const std::string& text);

[[nodiscard]] CommitInfo commitInfo(const git::HistoryCommit& commit, const CommitNames& names);

} // namespace lockwright::workspace
