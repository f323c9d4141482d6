// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "workspace/package_table.h"

#include <QStyledItemDelegate>

namespace lockwright::gui
{

[[nodiscard]] Shade shadeOf(workspace::PackageState state);

/// Draws the states of a package as badges, each a glyph and a word in a frame. What does not fit is counted; the tool
/// tip and the accessible text have all of them.
class BadgeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @param role of a QList<int> of workspace::PackageState
    BadgeDelegate(const Themes& themes, int role, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Themes& m_themes;
    int m_role;
};

} // namespace lockwright::gui
