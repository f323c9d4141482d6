// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/outdated.h"
#include "workspace/outdated_report.h"

#include <QString>

/// The window's words for what an OutdatedReport says. All of it is plain text.
namespace lockwright::gui
{

[[nodiscard]] QString glyph(explain::UpdateTarget::Outcome outcome);
[[nodiscard]] QString words(explain::UpdateTarget::Outcome outcome);

/// "✓ 2.1", "✗ 2.1", "? 2.1"; empty for null.
[[nodiscard]] QString cellText(const explain::UpdateTarget* target);
/// "patch", "minor", "latest", "fixes advisories": what the version is to the locked one.
[[nodiscard]] QString kindText(const explain::UpdateTarget& target);
/// Who says no: "numpy<2 · base.in:7", or "torch==2.4.1 requires numpy<2".
[[nodiscard]] QString boundText(const explain::UpdateTarget::Bound& bound);
/// "✗ 2.1.0, latest: blocked by numpy<2 · base.in:7": a version as a menu offers it.
[[nodiscard]] QString upgradeText(const explain::UpdateTarget& target);
/// "2.4.0 → 2.5.1", "2.5.1, added", "removed".
[[nodiscard]] QString moveText(const explain::UpdateTarget::Move& move);
/// Why the highest version that is not possible is not, or what moves along; empty where neither says anything.
[[nodiscard]] QString remarkOn(const explain::LockedVersion& package);
/// "2024-08-31"; empty for 0.
[[nodiscard]] QString dateText(std::int64_t secondsSince1970);
/// "12 of 220 packages are behind: 5 could move now, ..."
[[nodiscard]] QString summaryOf(const workspace::OutdatedReport& report);
/// What was not checked, and what the advisories' files were warned of: sentences, one a line.
[[nodiscard]] QString doubtsOf(const workspace::OutdatedReport& report);
/// When the index pages and the security records are from.
[[nodiscard]] QString agesOf(const workspace::OutdatedReport& report);

} // namespace lockwright::gui
