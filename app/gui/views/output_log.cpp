// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/output_log.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextCursor>

namespace lockwright::gui
{

OutputLog::OutputLog(int lines, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(lines);
}

void OutputLog::add(const QString& text)
{
    QScrollBar* bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
    if (atEnd)
        bar->setValue(bar->maximum());
}

} // namespace lockwright::gui
