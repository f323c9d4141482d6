// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lockwright::gui
{

/// One chart as values: bars (categories), each stacked of parts (series). The drawing and its table twin show the same
/// object.
struct ChartData {
    /// Which way the bars grow.
    enum class Direction : std::uint8_t { Upwards, Rightwards };

    /// A part of every bar. Its place in the list decides its hatching, so that no two are told apart by colour alone.
    struct Series {
        QString name;
        Shade shade = Shade::ChartOne;
    };
    /// A bar.
    struct Category {
        QString name;               ///< whole
        QString axis;               ///< at the axis; empty: the name
        QString flag;               ///< a mark above the bar, e.g. a release; empty for none
        std::vector<double> values; ///< by series, not negative
    };

    QString title; ///< the question
    QString categoryHeading;
    QString valueHeading;
    Direction direction = Direction::Rightwards;
    std::vector<Series> series;
    std::vector<Category> categories;
    bool fractions = false;      ///< values are no counts
    bool fromTheRight = false;   ///< of bars that grow upwards the first stands at the right end
    std::size_t drawnLimit = 15; ///< bars that are drawn; the table has all

    [[nodiscard]] std::size_t drawn() const { return std::min(drawnLimit, categories.size()); }
    [[nodiscard]] double value(int category, int part) const;
    [[nodiscard]] double total(int category) const;
    /// Is there anything to draw?
    [[nodiscard]] bool empty() const;
    /// The name with its flag: what the table has in its first column.
    [[nodiscard]] QString label(int category) const;
    [[nodiscard]] QString valueText(double value) const;
    /// "base: 12 capped".
    [[nodiscard]] QString sentence(int category, int part) const;
    [[nodiscard]] QStringList headings() const;
    /// Rows of cells, headings first; the last column is the total.
    [[nodiscard]] std::vector<QStringList> rows() const;
};

/// The rows as text. Cells that a spreadsheet would take for formulas get an apostrophe in CSV (RFC 4180).
[[nodiscard]] QString toText(const std::vector<QStringList>& rows);
[[nodiscard]] QString toCsv(const std::vector<QStringList>& rows);
[[nodiscard]] QString toMarkdown(const std::vector<QStringList>& rows);

} // namespace lockwright::gui
