// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_data.h"

#include "workspace/statistics_report.h"

#include <vector>

namespace lockwright::gui
{

/// What the charts answer, in the order of the list.
enum class ChartQuestion : std::uint8_t { Freshness, Mix, Layers, Blocking, Timing, Churn };
inline constexpr std::size_t chartQuestionCount = 6;

/// One of the things that a part of a bar counts.
struct ChartItem {
    QString text;
    QString note;
    QString package; ///< empty for none
    Place place;     ///< of a line; no file for none
    QString commit;  ///< its id; empty for none
    bool operator==(const ChartItem&) const = default;
};

/// What a click on a part of a bar leads to.
struct ChartTarget {
    ChartQuestion question = ChartQuestion::Freshness;
    QString profile;          ///< Mix, Layers
    bool constraints = false; ///< Mix: lines of -c files
    QString filter;           ///< Freshness: what the packages have in common, in the language of their page
    QString package;          ///< Blocking: on which the bound is; Freshness: the only one of the part, if it is
    QString commit;           ///< Churn: the id of the week's last one; empty where it has none
};

/// The question as a list entry says it.
[[nodiscard]] QString words(ChartQuestion question);
/// What the chart is about, in full sentences with the numbers.
[[nodiscard]] QString answer(ChartQuestion question, const workspace::StatisticsReport& report, const QString& profile);
/// Title and text for where there is nothing to draw.
/// @param report null: not there yet
[[nodiscard]] std::pair<QString, QString> emptyWords(ChartQuestion question,
                                                     const workspace::StatisticsReport* report = nullptr);
/// What a click does, for a tool tip.
[[nodiscard]] QString clickWords(ChartQuestion question);

/// @param profile only what this profile has, where the question is not about profiles; empty: all
[[nodiscard]] ChartData chartOf(ChartQuestion question, const workspace::StatisticsReport& report,
                                const QString& profile);
[[nodiscard]] std::vector<ChartItem> itemsOf(ChartQuestion question, const workspace::StatisticsReport& report,
                                             const QString& profile, int category, int series);
[[nodiscard]] ChartTarget targetOf(ChartQuestion question, const workspace::StatisticsReport& report,
                                   const QString& profile, int category, int series);

} // namespace lockwright::gui
