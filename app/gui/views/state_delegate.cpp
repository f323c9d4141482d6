// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/state_delegate.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace lockwright::gui
{

namespace
{
constexpr int margin = 8;
constexpr int iconGap = 6;
} // namespace

Shade shadeOf(workspace::LockState state)
{
    switch (state) {
    case workspace::LockState::Fresh:
        return Shade::Fresh;
    case workspace::LockState::Stale:
        return Shade::Stale;
    case workspace::LockState::Missing:
        return Shade::Missing;
    case workspace::LockState::Conflicted:
        return Shade::Conflicted;
    case workspace::LockState::Unreadable:
        return Shade::Unreadable;
    }
    return Shade::Text;
}

Shade shadeOf(requirements::PackageChange::Kind kind)
{
    using Kind = requirements::PackageChange::Kind;
    switch (kind) {
    case Kind::Added:
    case Kind::Upgraded:
        return Shade::AddedText;
    case Kind::Removed:
    case Kind::Downgraded:
        return Shade::RemovedText;
    case Kind::Respelled:
    case Kind::SourceChanged:
    case Kind::HashesChanged:
        return Shade::Text;
    case Kind::AnnotationOnly:
        return Shade::Muted;
    }
    return Shade::Text;
}

ShadeDelegate::ShadeDelegate(const Themes& themes, Chooser chooser, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
    , m_chooser(std::move(chooser))
{
}

void ShadeDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Look look = m_chooser(index);
    option->palette.setColor(QPalette::Text, m_themes.theme().color(look.shade));
    if (look.fixed) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(option->font.pointSizeF());
        option->font = fixed;
    }
    if (look.bold)
        option->font.setWeight(QFont::DemiBold);
    option->fontMetrics = QFontMetrics(option->font);
}

void ShadeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme& theme = m_themes.theme();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, theme.color(Shade::Selection));
    QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    if (option.features & QStyleOptionViewItem::HasCheckIndicator) {
        // Where the style has it, because that is where QStyledItemDelegate looks for clicks.
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        QStyleOptionViewItem box = option;
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
        box.state = (box.state & ~QStyle::State_HasFocus)
                    | (option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        if (option.direction == Qt::LeftToRight)
            inner.setLeft(box.rect.right() + iconGap);
        else
            inner.setRight(box.rect.left() - iconGap);
    }
    if (!option.icon.isNull()) {
        QRect place(inner.topLeft(), option.decorationSize);
        place.moveCenter({place.center().x(), inner.center().y()});
        option.icon.paint(painter, QStyle::visualRect(option.direction, inner, place));
        inner.setLeft(inner.left() + option.decorationSize.width() + iconGap);
        inner = QStyle::visualRect(option.direction, option.rect.adjusted(margin, 0, -margin, 0), inner);
    }
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString text = option.fontMetrics.elidedText(option.text, option.textElideMode, inner.width());
    painter->drawText(
        inner, int(QStyle::visualAlignment(option.direction, option.displayAlignment)) | Qt::TextSingleLine, text);
    if (!selected && option.state & QStyle::State_HasFocus) { // a selected row is seen anyway
        painter->setPen(theme.color(Shade::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ShadeDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const int icon = option.icon.isNull() ? 0 : option.decorationSize.width() + iconGap;
    return {option.fontMetrics.horizontalAdvance(option.text) + 2 * margin + icon + 1, option.fontMetrics.height() + 9};
}

} // namespace lockwright::gui
