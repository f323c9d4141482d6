// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QPlainTextEdit>

#include <vector>

namespace lockwright::gui
{

/// A plain text editor in the fixed font with line numbers beside it.
class CodeEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// Something that is wrong in a line.
    struct Mark {
        int line = 0;   ///< counts from 1
        int column = 0; ///< counts from 1; 0 for the whole line
        QString text;   ///< plain
    };

    explicit CodeEdit(const Themes& themes, QWidget* parent = nullptr);

    /// Underlines the places and says their texts in tool tips.
    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    /// Puts the cursor at the start of a line, which counts from 1, and shows it in the middle.
    void goToLine(int line);
    /// Swaps the document and keeps font and margins right.
    void showDocument(QTextDocument* document);

signals:
    /// Of the context menu: the history is not this editor's.
    void undoRequested();
    void redoRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    friend class LineNumbers;
    void paintNumbers(QPaintEvent* event);
    void updateMargin();
    void placeNumbers();
    void markCurrentLine();
    [[nodiscard]] QList<QTextEdit::ExtraSelection> underlines() const;
    [[nodiscard]] int numbersWidth() const;

    const Themes& m_themes;
    QWidget* m_numbers;
    std::vector<Mark> m_marks;
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
