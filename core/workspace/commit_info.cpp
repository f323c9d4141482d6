// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/commit_info.h"

#include "base/text.h"

namespace lockwright::workspace
{

CommitNames::CommitNames(const std::vector<git::Reference>& references)
{
    for (const git::Reference& reference : references)
        m_byCommit.emplace(reference.commit, reference);
}

void CommitNames::addTo(CommitInfo& info) const
{
    const auto [begin, end] = m_byCommit.equal_range(info.id);
    for (auto at = begin; at != end; ++at)
        (at->second.kind == git::Reference::Kind::Tag ? info.tags : info.branches).push_back(at->second.name);
}

Result<pep::Name> packageNamed(const std::string& text)
{
    if (auto name = pep::Name::parse(text))
        return std::move(*name);
    return fail(ErrorCode::Usage, "`" + text::printable(text, 100) + "` is no package name",
                "write the name alone, such as numpy");
}

CommitInfo commitInfo(const git::HistoryCommit& commit, const CommitNames& names)
{
    CommitInfo info;
    info.id = commit.id;
    info.authorName = commit.author.name;
    info.authorEmail = commit.author.email;
    info.seconds = commit.author.seconds;
    info.offsetMinutes = commit.author.offsetMinutes;
    info.subject = commit.subject;
    info.merge = commit.parents > 1;
    names.addTo(info);
    return info;
}

} // namespace lockwright::workspace
