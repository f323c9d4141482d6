// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/step_delegate.h"

#include "models/release_model.h"
#include "models/release_words.h"

#include <QPainter>

namespace lockwright::gui
{

namespace
{
using release::Finding;
using release::StepState;

constexpr int margin = 14;
constexpr int gap = 12;
constexpr int air = 10; ///< above and below the two lines of text

int diameter(const QFontMetrics& metrics)
{
    return metrics.height() + 6;
}
} // namespace

Shade shadeOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
    case StepState::Skipped:
    case StepState::RolledBack:
        return Shade::Muted;
    case StepState::Running:
        return Shade::Link;
    case StepState::Done:
        return Shade::Fresh;
    case StepState::Waiting:
    case StepState::Stale:
        return Shade::Stale;
    case StepState::Failed:
        return Shade::Conflicted;
    }
    return Shade::Text;
}

Shade shadeOf(Finding::State state)
{
    switch (state) {
    case Finding::State::Passed:
        return Shade::Fresh;
    case Finding::State::Warning:
        return Shade::Stale;
    case Finding::State::Failed:
        return Shade::Conflicted;
    }
    return Shade::Text;
}

StepDelegate::StepDelegate(const Themes& themes, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

void StepDelegate::paintCircle(QPainter* painter, const QRectF& circle, StepState state) const
{
    const Theme& theme = m_themes.theme();
    painter->setPen(QPen(theme.color(shadeOf(state)), state == StepState::Running ? 2.0 : 1.4));
    painter->setBrush(theme.color(Shade::Base));
    painter->drawEllipse(circle);
    painter->setPen(theme.color(shadeOf(state)));
    if (state != StepState::Pending) // the empty circle is the glyph
        painter->drawText(circle, Qt::AlignCenter, glyph(state));
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme& theme = m_themes.theme();
    const auto state = StepState(index.data(ReleaseModel::StateRole).toInt());
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(option.rect, theme.color(Shade::Selection));
    const int size = diameter(option.fontMetrics);
    const QRect left(option.rect.left() + margin, option.rect.center().y() - size / 2, size, size);
    const QRectF circle = QStyle::visualRect(option.direction, option.rect, left);
    painter->setPen(QPen(theme.color(selected ? Shade::Muted : Shade::Border), 1.4));
    const double middle = circle.center().x();
    if (index.row() > 0)
        painter->drawLine(QPointF(middle, option.rect.top()), QPointF(middle, circle.top()));
    if (index.row() + 1 < index.model()->rowCount())
        painter->drawLine(QPointF(middle, circle.bottom()), QPointF(middle, option.rect.bottom() + 1));
    paintCircle(painter, circle, state);

    const QRect room = option.rect.adjusted(margin + size + gap, 0, -margin / 2, 0);
    const QRect text = QStyle::visualRect(option.direction, option.rect, room);
    const int line = option.fontMetrics.lineSpacing();
    const QRect above(text.left(), text.center().y() - line, text.width(), line);
    QFont font = option.font;
    if (index.data(ReleaseModel::CurrentRole).toBool() || selected)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.color(selected ? Shade::OnSelection : Shade::Text));
    const auto align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->drawText(above, align,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, above.width()));
    painter->setFont(option.font);
    painter->setPen(theme.color(selected && state == StepState::Pending ? Shade::OnSelection : shadeOf(state)));
    painter->drawText(
        above.translated(0, line), align,
        option.fontMetrics.elidedText(index.data(ReleaseModel::DetailRole).toString(), Qt::ElideRight, above.width()));
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, 2 * option.fontMetrics.lineSpacing() + 2 * air};
}

} // namespace lockwright::gui
