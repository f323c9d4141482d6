// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QIcon>

class QAbstractButton;
class QAction;

namespace lockwright::gui
{

/// The icons of resources/icons: monochrome SVG whose `currentColor` becomes a colour of the theme.
/// An icon bound to an action or a button follows a change of the theme by itself.
class Icons final : public QObject
{
    Q_OBJECT
public:
    explicit Icons(const Themes& themes, QObject* parent = nullptr);

    /// @pre resources/icons has `name`.svg. A name without a file gives a null icon.
    [[nodiscard]] QIcon icon(const QString& name, Shade shade = Shade::Text) const;
    [[nodiscard]] QPixmap pixmap(const QString& name, Shade shade, int size, qreal ratio) const;

    void bind(QAction* action, const QString& name);
    void bind(QAbstractButton* button, const QString& name, Shade shade = Shade::Text);

private:
    const Themes& m_themes;
};

} // namespace lockwright::gui
