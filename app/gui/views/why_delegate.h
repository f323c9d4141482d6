// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

namespace lockwright::gui
{

/// Draws the rows of a WhyModel: a line with a word at its end, and below it the reason, as many lines as it takes.
/// The height follows the width of the view, which has to lay out anew when that changes.
class WhyDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    WhyDelegate(const Themes& themes, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

signals:
    /// The first line of a row that has a place was clicked.
    void linkClicked(const QModelIndex& index);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    const Themes& m_themes;
};

} // namespace lockwright::gui
