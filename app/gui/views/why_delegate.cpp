// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/why_delegate.h"

#include "models/why_model.h"

#include "workspace/why_text.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace lockwright::gui
{

namespace
{
using Kind = WhyModel::Kind;
constexpr int margin = 14;
constexpr int padding = 4;
constexpr int sectionGap = 8; ///< above a section's title
constexpr int wrapped = int(Qt::TextWordWrap);

Kind kindOf(const QModelIndex& index)
{
    return Kind(index.data(WhyModel::KindRole).toInt());
}

Shade shadeOf(const QModelIndex& index)
{
    switch (kindOf(index)) {
    case Kind::Section:
    case Kind::More:
        return Shade::Muted;
    case Kind::Path:
        return index.data(WhyModel::FileRole).isValid() ? Shade::Link : Shade::Text;
    case Kind::Profile:
        return Shade::Text;
    case Kind::Version:
        break;
    }
    switch (workspace::WhySign(index.data(WhyModel::SignRole).toInt())) {
    case workspace::WhySign::Chosen:
        return Shade::Text;
    case workspace::WhySign::Possible:
        return Shade::Fresh;
    case workspace::WhySign::Unknown:
        return Shade::Missing;
    case workspace::WhySign::Forbidden:
        return Shade::Conflicted;
    }
    return Shade::Text;
}

QFont titleFont(const QModelIndex& index, QFont font)
{
    if (kindOf(index) == Kind::Section || index.data(WhyModel::StrongRole).toBool())
        font.setWeight(QFont::DemiBold);
    return font;
}

QRect detailRect(const QFontMetrics& metrics, const QString& text, int width)
{
    return metrics.boundingRect(QRect(0, 0, width, 10000), int(Qt::AlignLeft) | wrapped, text);
}
} // namespace

WhyDelegate::WhyDelegate(const Themes& themes, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

void WhyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_themes.theme();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, theme.color(Shade::Selection));
    QRect inner = option.rect.adjusted(margin, padding, -margin, -padding);
    if (kindOf(index) == Kind::Section)
        inner.setTop(inner.top() + sectionGap);
    painter->save();
    const QFont font = titleFont(index, option.font);
    const QFontMetrics metrics(font);
    QRect line = inner;
    line.setHeight(metrics.height());
    const QString side = index.data(WhyModel::SideRole).toString();
    const int sideWidth = side.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(side) + 1, inner.width() / 2);
    const auto draw = [&](QRect place, Qt::Alignment alignment, const QString& text, Shade shade, int flags) {
        painter->setPen(theme.color(shade));
        painter->drawText(QStyle::visualRect(option.direction, inner, place),
                          int(QStyle::visualAlignment(option.direction, alignment)) | flags, text);
    };
    painter->setFont(font);
    if (sideWidth > 0) {
        const Shade shade = kindOf(index) == Kind::Version ? shadeOf(index) : Shade::Text;
        draw(line, Qt::AlignRight, metrics.elidedText(side, Qt::ElideMiddle, sideWidth), shade, Qt::TextSingleLine);
        line.setRight(line.right() - sideWidth - padding);
    }
    draw(line, Qt::AlignLeft, metrics.elidedText(index.data().toString(), Qt::ElideMiddle, line.width()),
         shadeOf(index), Qt::TextSingleLine);
    if (const QString detail = index.data(WhyModel::DetailRole).toString(); !detail.isEmpty()) {
        painter->setFont(option.font);
        const bool path = kindOf(index) == Kind::Path;
        draw(inner.adjusted(0, metrics.height() + 1, 0, padding), Qt::AlignLeft, detail,
             path ? Shade::Text : Shade::Muted, wrapped);
    }
    if (!selected && option.state & QStyle::State_HasFocus) { // a selected row is seen anyway
        painter->setPen(theme.color(Shade::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

bool WhyDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.data(WhyModel::FileRole).isValid())
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    const int below = option.rect.top() + padding + QFontMetrics(titleFont(index, option.font)).height();
    if (mouse->button() == Qt::LeftButton && mouse->position().y() <= below)
        emit linkClicked(index);
    return true;
}

QSize WhyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = std::max(80, (view ? view->viewport()->width() : option.rect.width()));
    const QFontMetrics metrics(titleFont(index, option.font));
    int height = metrics.height() + 2 * padding;
    if (kindOf(index) == Kind::Section)
        height += sectionGap;
    if (const QString detail = index.data(WhyModel::DetailRole).toString(); !detail.isEmpty())
        height += 1 + detailRect(QFontMetrics(option.font), detail, width - 2 * margin).height();
    return {width, height};
}

} // namespace lockwright::gui
