// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lockwright::gui
{

/// How well a text answers what was typed, and which of its characters did.
struct FuzzyMatch {
    int score = 0; ///< more is better; 0: not at all
    QList<int> places;
};

/// Matches the letters of `typed` in their order, case and blanks left aside: whole words and beginnings of words
/// score more than letters scattered over the text, short texts more than long ones. An empty `typed` matches all.
[[nodiscard]] FuzzyMatch fuzzyMatch(const QString& typed, const QString& text);

} // namespace lockwright::gui
