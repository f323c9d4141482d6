// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/release_report.h"

#include <QString>
#include <QStringList>

/// The window's words for releases.
namespace lockwright::gui
{

/// "✓", "✗", ... : the state without its colour.
[[nodiscard]] QString glyph(release::StepState state);
[[nodiscard]] QString words(release::StepState state);
[[nodiscard]] QString glyph(release::Finding::State state);
[[nodiscard]] QString words(release::Finding::State state);
/// "Patch" for "patch", as a person picks it.
[[nodiscard]] QString partName(const std::string& part);
/// What it is good for, as a sentence.
[[nodiscard]] QString partHelp(const std::string& part);

/// "30 ms", "1.2 s", "3 min 5 s".
[[nodiscard]] QString durationText(qint64 milliseconds);
/// How long a step took, or has taken up to `now`; empty where it has not begun.
[[nodiscard]] QString durationText(const workspace::ReleaseStep& step, qint64 now);
/// "✓ done, 1.2 s".
[[nodiscard]] QString stateText(const workspace::ReleaseStep& step, qint64 now);
/// Milliseconds since 1970 as day and time here.
[[nodiscard]] QString timeText(qint64 milliseconds);
/// With a full stop, where it is not there; a first letter as it is.
[[nodiscard]] QString sentence(const std::string& text);
/// The same with a capital, where it begins with a word and not with a name or a path.
[[nodiscard]] QString fullSentence(const std::string& text);

/// "0.7.3 → 0.8.0", or the version alone where it stays.
[[nodiscard]] QString versionText(const workspace::ReleasePlan& plan);
/// How a release went or stands, in one or two sentences.
[[nodiscard]] QString phaseText(const workspace::ReleaseStatus& status);
/// What taking it back does and what it cannot do, last step first, for the question before it.
[[nodiscard]] QString undoText(const workspace::ReleaseStatus& status);

} // namespace lockwright::gui
