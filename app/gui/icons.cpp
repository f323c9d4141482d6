// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace lockwright::gui
{

namespace
{
QByteArray drawing(const QString& name, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap rendered(const QByteArray& svg, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(svg);
    const double air = size * 0.05; // so that text beside the icon does not touch it
    renderer.render(&painter, QRectF(air, air, size - 2 * air, size - 2 * air));
    return pixmap;
}
} // namespace

Icons::Icons(const Themes& themes, QObject* parent)
    : QObject(parent)
    , m_themes(themes)
{
}

QIcon Icons::icon(const QString& name, Shade shade) const
{
    const QByteArray normal = drawing(name, m_themes.theme().color(shade));
    if (normal.isEmpty())
        return {};
    const QByteArray disabled = drawing(name, m_themes.theme().color(Shade::Border));
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48, 64}) {
        icon.addPixmap(rendered(normal, size, 1.0), QIcon::Normal);
        icon.addPixmap(rendered(disabled, size, 1.0), QIcon::Disabled);
    }
    return icon;
}

QPixmap Icons::pixmap(const QString& name, Shade shade, int size, qreal ratio) const
{
    const QByteArray svg = drawing(name, m_themes.theme().color(shade));
    return svg.isEmpty() ? QPixmap() : rendered(svg, size, ratio);
}

void Icons::bind(QAction* action, const QString& name)
{
    const auto set = [this, action, name] { action->setIcon(icon(name)); };
    set();
    connect(&m_themes, &Themes::changed, action, set);
}

void Icons::bind(QAbstractButton* button, const QString& name, Shade shade)
{
    const auto set = [this, button, name, shade] { button->setIcon(icon(name, shade)); };
    set();
    connect(&m_themes, &Themes::changed, button, set);
}

} // namespace lockwright::gui
