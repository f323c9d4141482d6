// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/focus_entry.h"

#include <QFocusEvent>
#include <QWidget>

namespace lockwright::gui
{

FocusEntry::FocusEntry(QWidget* page)
    : QObject(page)
{
    page->installEventFilter(this);
}

bool FocusEntry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_entry)
        m_entry->setFocus(static_cast<QFocusEvent*>(event)->reason());
    return QObject::eventFilter(watched, event);
}

} // namespace lockwright::gui
