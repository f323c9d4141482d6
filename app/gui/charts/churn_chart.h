// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_questions.h"

/// When pins moved: a bar for each week, the newest first, with a part for each profile.
namespace lockwright::gui
{

[[nodiscard]] ChartData churnChart(const workspace::StatisticsReport& report);
/// Why there is nothing to draw. @param report null: it is not there yet
[[nodiscard]] QString churnGap(const workspace::StatisticsReport* report);
[[nodiscard]] QString churnAnswer(const workspace::StatisticsReport& report);
/// The commits of a week.
[[nodiscard]] std::vector<ChartItem> churnItems(const workspace::StatisticsReport& report, int category);
/// The id of a week's newest commit; empty where it has none.
[[nodiscard]] QString lastCommit(const workspace::StatisticsReport& report, int category);

} // namespace lockwright::gui
