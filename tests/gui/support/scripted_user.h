// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "real_window.h"

#include <QtWidgets>

namespace lockwright::gui::test
{

/// A person at a window: clicks and presses chords where the focus is, as often as it takes, and counts. Typing a text
/// is part of the step that it belongs to, and so is scrolling; neither is counted.
class User
{
public:
    explicit User(RealWindow& on)
        : m_on(on)
    {
    }

    void click(QWidget* widget) { click(widget, widget->rect().center()); }
    void click(QWidget* widget, const QPoint& place)
    {
        QVERIFY(widget->isVisible() && widget->isEnabled());
        ++m_count; // first: the click on a menu's button ends with the menu
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
    }

    void clickCell(QAbstractItemView* view, const QModelIndex& index, Qt::KeyboardModifiers with = {})
    {
        QVERIFY(index.isValid());
        view->scrollTo(index, QAbstractItemView::PositionAtCenter);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, with, view->visualRect(index).center());
        ++m_count;
    }

    void key(const char* chord)
    {
        QVERIFY(focus());
        QTest::keySequence(focus(), QKeySequence(QLatin1String(chord)));
        ++m_count;
    }

    void type(const QString& text) const
    {
        QVERIFY(focus());
        QTest::keyClicks(focus(), text);
    }

    /// Clicks and chords since the last start().
    [[nodiscard]] int count() const { return m_count; }
    void start() { m_count = 0; }

    /// Where keys go to. Where no window manager does so, what is in front is made active once a popup has gone.
    [[nodiscard]] QWidget* focus() const
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        QWidget* front = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_on.window.get();
        if (QApplication::activeWindow() != front) {
            front->activateWindow();
            if (!QTest::qWaitForWindowActive(front))
                return nullptr;
        }
        return front->focusWidget() ? front->focusWidget() : front;
    }

    /// Saves what is in sight, with the windows above the main one, where LOCKWRIGHT_JOURNEY_PICTURES names a folder.
    void picture(const char* name) const
    {
        const QString folder = qEnvironmentVariable("LOCKWRIGHT_JOURNEY_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(repaintMilliseconds);
        QPixmap all = m_on.window->grab();
        QPainter painter(&all);
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window == m_on.window.get() || !window->isVisible())
                continue;
            const QRect place(m_on.window->mapFromGlobal(window->mapToGlobal(QPoint())), window->size());
            painter.drawPixmap(place.topLeft(), window->grab());
            painter.setPen(window->palette().color(QPalette::Mid));
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
        painter.end();
        const QString suffix = qEnvironmentVariable("LOCKWRIGHT_JOURNEY_THEME") == QLatin1String("dark")
                                   ? QStringLiteral("-dark.png")
                                   : QStringLiteral(".png");
        const QString path = QDir(folder).filePath(QLatin1String(name) + suffix);
        QVERIFY2(all.save(path), qPrintable(path));
    }

private:
    static constexpr int repaintMilliseconds = 400;
    RealWindow& m_on;
    int m_count = 0;
};

} // namespace lockwright::gui::test
