// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "workspace/release_report.h"

#include <QStyledItemDelegate>

namespace lockwright::gui
{

[[nodiscard]] Shade shadeOf(release::StepState state);
[[nodiscard]] Shade shadeOf(release::Finding::State state);

/// Draws the steps of a release one below the other: a circle with the glyph of the state, lines between the circles,
/// the title, and below it state and duration in words.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    StepDelegate(const Themes& themes, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCircle(QPainter* painter, const QRectF& circle, release::StepState state) const;

    const Themes& m_themes;
};

} // namespace lockwright::gui
