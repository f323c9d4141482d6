// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "requirements/lock_diff.h"
#include "workspace/results.h"

#include <QStyledItemDelegate>

namespace lockwright::gui
{

[[nodiscard]] Shade shadeOf(workspace::LockState state);
[[nodiscard]] Shade shadeOf(requirements::PackageChange::Kind kind);

/// Draws a cell's text in the shade and weight that a function names for its index, with the same margin in every
/// list of the window. Models know no colours. The shade stays when the row is selected: states keep their look.
class ShadeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    struct Look {
        Shade shade = Shade::Text;
        bool bold = false;
        bool fixed = false; ///< in the fixed font
    };
    using Chooser = std::function<Look(const QModelIndex& index)>;

    ShadeDelegate(const Themes& themes, Chooser chooser, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Themes& m_themes;
    Chooser m_chooser;
};

} // namespace lockwright::gui
