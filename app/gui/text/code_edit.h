// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QPlainTextEdit>

namespace lockwright::gui
{

/// A plain text editor in the fixed font with line numbers beside it.
class CodeEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeEdit(const Themes& themes, QWidget* parent = nullptr);

    /// Puts the cursor at the start of a line, which counts from 1, and shows it in the middle.
    void goToLine(int line);
    /// Swaps the document and keeps font and margins right.
    void showDocument(QTextDocument* document);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class LineNumbers;
    void paintNumbers(QPaintEvent* event);
    void updateMargin();
    void placeNumbers();
    void markCurrentLine();
    [[nodiscard]] int numbersWidth() const;

    const Themes& m_themes;
    QWidget* m_numbers;
};

/// A read-only unified difference: added and removed lines are told by their sign and by colour.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(const Themes& themes, QWidget* parent = nullptr);

    void setDiff(const QString& diff);
    /// Shows the first changed line that begins with the package's name. False where there is none.
    bool reveal(const QString& package);
};

} // namespace lockwright::gui
