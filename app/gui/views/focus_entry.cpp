// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/focus_entry.h"

#include <QFocusEvent>
#include <QStackedWidget>
#include <QWidget>

namespace lockwright::gui
{

FocusEntry::FocusEntry(QWidget* page)
    : QObject(page)
{
    page->installEventFilter(this);
}

void FocusEntry::follow(QStackedWidget* stack, QList<QWidget*> entries)
{
    set(entries.value(stack->currentIndex()));
    connect(stack, &QStackedWidget::currentChanged, this,
            [this, entries = std::move(entries)](int page) { set(entries.value(page)); });
}

bool FocusEntry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_entry && m_entry->isVisible())
        m_entry->setFocus(static_cast<QFocusEvent*>(event)->reason());
    return QObject::eventFilter(watched, event);
}

} // namespace lockwright::gui
