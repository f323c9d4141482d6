// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/badge_delegate.h"

#include "models/package_words.h"

#include <QPainter>

namespace lockwright::gui
{

namespace
{
using workspace::PackageState;
constexpr int margin = 8;  ///< of the cell
constexpr int padding = 5; ///< inside of a badge
constexpr int gap = 4;
constexpr int radius = 3;

QString textOf(PackageState state)
{
    return BadgeDelegate::tr("%1 %2", "glyph and word of a state").arg(glyph(state), words(state));
}
} // namespace

Shade shadeOf(PackageState state)
{
    switch (state) {
    case PackageState::Conflict:
    case PackageState::Vulnerable:
    case PackageState::Yanked:
        return Shade::Conflicted;
    case PackageState::BuildNeeded:
    case PackageState::Divergent:
        return Shade::Stale;
    case PackageState::Held:
        return Shade::Text;
    case PackageState::Outdated:
        return Shade::Link;
    }
    return Shade::Text;
}

BadgeDelegate::BadgeDelegate(const Themes& themes, int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
    , m_role(role)
{
}

void BadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_themes.theme();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, theme.color(Shade::Selection));
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    const auto states = index.data(m_role).value<QList<int>>();
    int at = option.rect.left() + margin;
    const int end = option.rect.right() - margin;
    const int height = metrics.height() + 2;
    for (qsizetype i = 0; i < states.size(); ++i) {
        const auto state = PackageState(states[i]);
        const QString text = textOf(state);
        const int width = metrics.horizontalAdvance(text) + 2 * padding;
        const QString rest = tr("+%1", "further states").arg(states.size() - i);
        const bool last = i + 1 == states.size();
        const int room = last ? 0 : gap + metrics.horizontalAdvance(rest);
        if (i > 0 && at + width + room > end) {
            painter->setPen(theme.color(Shade::Muted));
            QRect place(at, option.rect.top(), std::max(end - at, 0), option.rect.height());
            place = QStyle::visualRect(option.direction, option.rect, place);
            painter->drawText(place, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                              rest);
            break;
        }
        QRect place(at, 0, std::min(width, std::max(end - at, 0)), height);
        place.moveCenter({place.center().x(), option.rect.center().y()});
        place = QStyle::visualRect(option.direction, option.rect, place);
        const QColor color = theme.color(shadeOf(state));
        QColor frame = color;
        frame.setAlphaF(0.55F);
        painter->setPen(frame);
        painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->setPen(color);
        painter->drawText(place.adjusted(padding, 0, -padding, 0), Qt::AlignCenter | Qt::TextSingleLine,
                          place.width() < width ? metrics.elidedText(text, Qt::ElideRight, place.width() - 2 * padding)
                                                : text);
        at += width + gap;
    }
    if (!selected && option.state & QStyle::State_HasFocus) {
        painter->setPen(theme.color(Shade::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(option.font);
    int width = 2 * margin;
    for (const int state : index.data(m_role).value<QList<int>>())
        width += metrics.horizontalAdvance(textOf(PackageState(state))) + 2 * padding + gap;
    return {width, metrics.height() + 9};
}

} // namespace lockwright::gui
