// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_edit.h"

#include "words.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QToolTip>

namespace lockwright::gui
{

/// The margin of a CodeEdit; its editor paints it.
class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeEdit* editor)
        : QWidget(editor)
        , m_editor(editor)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintNumbers(event); }

private:
    CodeEdit* m_editor;
};

namespace
{
constexpr int numberMargin = 10;

/// Colours whole lines of a difference by their first character.
class DiffHighlighter final : public QSyntaxHighlighter
{
public:
    DiffHighlighter(const Themes& themes, QTextDocument* document)
        : QSyntaxHighlighter(document)
        , m_themes(themes)
    {
    }

protected:
    void highlightBlock(const QString& text) override
    {
        const Theme& theme = m_themes.theme();
        QTextCharFormat format;
        if (text.startsWith(QLatin1String("@@")) || text.startsWith(QLatin1String("--- "))
            || text.startsWith(QLatin1String("+++ ")))
            format.setForeground(theme.color(Shade::HunkText));
        else if (text.startsWith(QLatin1Char('+')))
            format.setForeground(theme.color(Shade::AddedText));
        else if (text.startsWith(QLatin1Char('-')))
            format.setForeground(theme.color(Shade::RemovedText));
        else
            return;
        setFormat(0, int(text.size()), format);
    }

private:
    const Themes& m_themes;
};

/// The backgrounds of changed lines, over the whole width of the view.
QList<QTextEdit::ExtraSelection> lineBackgrounds(const QTextDocument& document, const Theme& theme)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        Shade back{};
        if (text.startsWith(QLatin1String("@@")) || text.startsWith(QLatin1String("--- "))
            || text.startsWith(QLatin1String("+++ ")))
            back = Shade::HunkBack;
        else if (text.startsWith(QLatin1Char('+')))
            back = Shade::AddedBack;
        else if (text.startsWith(QLatin1Char('-')))
            back = Shade::RemovedBack;
        else
            continue;
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(theme.color(back));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.cursor = QTextCursor(block);
        selections += selection;
    }
    return selections;
}
} // namespace

CodeEdit::CodeEdit(const Themes& themes, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_themes(themes)
    , m_numbers(new LineNumbers(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEdit::markCurrentLine);
    connect(&themes, &Themes::changed, this, &CodeEdit::markCurrentLine);
    updateMargin();
}

int CodeEdit::numbersWidth() const
{
    const auto digits = QString::number(std::max(blockCount(), 10)).size();
    return 2 * numberMargin + fontMetrics().horizontalAdvance(QLatin1Char('9')) * int(digits);
}

void CodeEdit::updateMargin()
{
    setViewportMargins(isRightToLeft() ? 0 : numbersWidth(), 0, isRightToLeft() ? numbersWidth() : 0, 0);
    placeNumbers();
}

void CodeEdit::placeNumbers()
{
    const QRect inner = contentsRect();
    const int left = isRightToLeft() ? inner.right() + 1 - numbersWidth() : inner.left();
    m_numbers->setGeometry(left, inner.top(), numbersWidth(), inner.height());
}

void CodeEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeEdit::markCurrentLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(m_themes.theme().color(Shade::Hover));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections(QList<QTextEdit::ExtraSelection>{line} + underlines());
    m_numbers->update();
}

void CodeEdit::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    markCurrentLine();
}

QList<QTextEdit::ExtraSelection> CodeEdit::underlines() const
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark& mark : m_marks) {
        const QTextBlock block = document()->findBlockByNumber(mark.line - 1);
        if (!block.isValid())
            continue;
        const int from = std::clamp(mark.column - 1, 0, std::max(0, block.length() - 2)); // one character at least
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(block.position() + from);
        selection.cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(m_themes.theme().color(Shade::Conflicted));
        selections += selection;
    }
    return selections;
}

bool CodeEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's actions take these keys
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

bool CodeEdit::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_marks.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = cursorForPosition(help->pos()).blockNumber() + 1;
        QStringList texts;
        for (const Mark& mark : m_marks) {
            if (mark.line == line)
                texts += mark.text;
        }
        if (texts.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(texts.join(QLatin1Char('\n'))), viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void CodeEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : menu->actions()) {
        const bool undo = action->objectName() == QLatin1String("edit-undo");
        if (!undo && action->objectName() != QLatin1String("edit-redo"))
            continue;
        action->setEnabled(!isReadOnly());
        connect(action, &QAction::triggered, this, undo ? &CodeEdit::undoRequested : &CodeEdit::redoRequested);
    }
    menu->popup(event->globalPos());
}

void CodeEdit::paintNumbers(QPaintEvent* event)
{
    const Theme& theme = m_themes.theme();
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), theme.color(Shade::Alternate));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        painter.setPen(theme.color(block.blockNumber() == current ? Shade::Text : Shade::Muted));
        painter.drawText(QRectF(0, place.top(), m_numbers->width() - numberMargin, fontMetrics().height()),
                         Qt::AlignRight, QString::number(block.blockNumber() + 1));
    }
}

void CodeEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, blockCount() - 1));
    QTextCursor cursor(block);
    setTextCursor(cursor);
    centerCursor();
}

void CodeEdit::showDocument(QTextDocument* document)
{
    document->setDefaultFont(font());
    setDocument(document);
    updateMargin();
    markCurrentLine();
}

DiffView::DiffView(const Themes& themes, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    auto* highlighter = new DiffHighlighter(themes, document());
    connect(this, &QPlainTextEdit::textChanged, this,
            [this, &themes] { setExtraSelections(lineBackgrounds(*document(), themes.theme())); });
    connect(&themes, &Themes::changed, highlighter, [this, highlighter, &themes] {
        highlighter->rehighlight();
        setExtraSelections(lineBackgrounds(*document(), themes.theme()));
    });
}

void DiffView::setDiff(const QString& diff)
{
    setPlainText(diff);
}

bool DiffView::reveal(const QString& package)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (!text.startsWith(QLatin1Char('+')) && !text.startsWith(QLatin1Char('-')))
            continue;
        if (!text.mid(1).startsWith(package, Qt::CaseInsensitive))
            continue;
        const QChar next = text.size() > package.size() + 1 ? text[package.size() + 1] : QChar();
        if (next.isLetterOrNumber() || next == QLatin1Char('-') || next == QLatin1Char('_') || next == QLatin1Char('.'))
            continue;
        setTextCursor(QTextCursor(block));
        centerCursor();
        return true;
    }
    return false;
}

} // namespace lockwright::gui
