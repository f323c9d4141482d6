// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QString>

namespace lockwright::gui
{

[[nodiscard]] QString words(workspace::BlameReport::Cause cause);
/// Why a package moved: the word for the cause, and the packages that it was because of.
[[nodiscard]] QString causeText(const workspace::BlameReport::Event& event);
/// "1.26.3 → 1.26.4", "new: 1.26.4", "1.26.3 → gone".
[[nodiscard]] QString moveText(const std::string& before, const std::string& after);
/// "2026-05-17", in the author's time zone.
[[nodiscard]] QString dayText(const workspace::CommitInfo& commit);
/// Day, time and the author's time zone.
[[nodiscard]] QString momentText(const workspace::CommitInfo& commit);
/// "v1.2, main"; empty where the commit has no name.
[[nodiscard]] QString namesText(const workspace::CommitInfo& commit);
/// "+3 ~12 −1"; a word where no pin moved.
[[nodiscard]] QString countsText(const workspace::HistoryReport::Commit& commit);
[[nodiscard]] QString profilesText(const workspace::HistoryReport& report,
                                   const workspace::HistoryReport::Commit& commit);
/// What a difference says, one line a package, as plain text or as a Markdown table.
[[nodiscard]] QString differenceText(const workspace::DiffReport& report, bool markdown);

} // namespace lockwright::gui
