// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "explain/conflict_ranges.h"

#include <QFrame>

namespace lockwright::gui
{

/// "accelerate 0.33.0 allows numpy from 1.17 up to but not 2.0.0".
[[nodiscard]] QString words(const explain::ConflictRanges& ranges, const explain::ConflictRanges::Row& row);

/// What each demand on one package admits, as bars over an axis of versions, and that no version is in all of them.
/// Every demand is a row that the tab key reaches and that says its sentence.
class ConflictBars final : public QFrame
{
    Q_OBJECT
public:
    ConflictBars(const Themes& themes, explain::ConflictRanges ranges, QWidget* parent = nullptr);

    [[nodiscard]] const explain::ConflictRanges& ranges() const { return m_ranges; }

signals:
    void placeActivated(const QString& file, int line);

private:
    explain::ConflictRanges m_ranges;
};

} // namespace lockwright::gui
