// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "workspace/fixes_report.h"

#include <QString>

/// The window's words for conflicts and fixes. Plain text, as in words.h.
namespace lockwright::gui
{

[[nodiscard]] Shade shadeOf(explain::Fix::Status status);
[[nodiscard]] QString words(explain::ConflictLine::Role role);

/// "✓ verified in every profile", "◐ removes conflict 1", "✗ fails in base, ui", "○ not checked".
[[nodiscard]] QString words(const explain::Fix& fix);

/// "✓ has a solution" and so on: the outcome without the profile's name.
[[nodiscard]] QString words(explain::Verdict::Status status);

/// "base.in:3", or "override" where no file holds the edit.
[[nodiscard]] QString placeWords(const explain::Edit& edit);

/// "numpy<2 → numpy<3", or what happens to the line instead.
[[nodiscard]] QString changeWords(const explain::Edit& edit);

/// "numpy 1.26.4 → 2.1.1 (major)".
[[nodiscard]] QString words(const explain::PinChange& move);

/// "3 pins · 1 major · 1 downgrade" over all profiles, the same move of several profiles once; empty where nothing was
/// solved.
[[nodiscard]] QString movesWords(const explain::Fix& fix);

/// One sentence with the requirements that exclude one another, for a list.
[[nodiscard]] QString headline(const explain::Conflict& conflict);

} // namespace lockwright::gui
