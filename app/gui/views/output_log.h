// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace lockwright::gui
{

/// What programs print, to read, select and copy. However much comes, it keeps the last lines.
class OutputLog final : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// @param lines that are kept
    OutputLog(int lines, QWidget* parent);

    /// Adds it at the end, and follows it where the end was in sight.
    void add(const QString& text);
};

} // namespace lockwright::gui
