// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editor_view.h"

#include "text/code_edit.h"
#include "text/requirement_completer.h"
#include "text/requirements_highlighter.h"
#include "undo/pending_edits.h"
#include "undo/text_change.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/message_area.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTextDocument>

namespace lockwright::gui
{

namespace
{
const QString stateKey = QStringLiteral("editor");
} // namespace

EditorView::EditorView(const Icons& icons, const Themes& themes, PendingEdits& pending, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_pending(pending)
    , m_files(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_messages(new MessageArea(icons, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("editor"), this))
    , m_edit(new CodeEdit(themes, this))
    , m_completer(new RequirementCompleter(*m_edit, this))
{
    auto* header = new QFrame(this);
    header->setProperty("panel", true);
    m_files->setObjectName(QStringLiteral("editorFiles"));
    m_files->setAccessibleName(tr("File"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_files->setMinimumWidth(240);
    m_state->setProperty("muted", true);
    m_state->setTextFormat(Qt::PlainText);
    m_edit->setObjectName(QStringLiteral("editor"));
    m_edit->setAccessibleName(tr("Text of the file"));
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(10, 7, 12, 7);
    line->setSpacing(10);
    line->addWidget(m_files);
    line->addWidget(m_state, 1);
    m_empty->setTexts(tr("No file is open"),
                      tr("Choose a file above, or follow a link from a package to the line that bounds it."));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    connect(m_files, &QComboBox::activated, this, [this] { open(m_files->currentData().toString()); });
    connect(m_edit, &CodeEdit::undoRequested, this, &EditorView::undoRequested);
    connect(m_edit, &CodeEdit::redoRequested, this, &EditorView::redoRequested);
    connect(m_completer, &RequirementCompleter::wanted, this, &EditorView::completionsWanted);
    connect(&m_pending, &PendingEdits::textChanged, this, &EditorView::takeText);
    connect(&m_pending, &PendingEdits::changed, this, &EditorView::showState);
    (new FocusEntry(this))->follow(m_pages, {m_files, m_edit});
    showState();
}

void EditorView::setFiles(const QStringList& sources, const QStringList& readOnly)
{
    m_readOnly = readOnly;
    const QSignalBlocker quiet(m_files);
    m_files->clear();
    for (const QString& path : sources)
        addToList(path);
    for (auto buffer = m_buffers.begin(); buffer != m_buffers.end(); ++buffer)
        addToList(buffer.key());
    m_files->setCurrentIndex(m_files->findData(m_current));
    showState();
}

void EditorView::addToList(const QString& path)
{
    if (m_files->findData(path) < 0)
        m_files->addItem(path, path);
}

void EditorView::open(const QString& path, int line)
{
    if (m_buffers.contains(path)) {
        show(path);
        if (line > 0)
            m_edit->goToLine(line);
        if (isVisible())
            m_edit->setFocus();
        return;
    }
    m_wanted = path;
    m_wantedLine = line;
    emit readRequested(path);
}

std::string EditorView::contentOf(const Buffer& buffer) const
{
    QString text = buffer.document->toPlainText();
    if (buffer.crlf)
        text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return text.toStdString();
}

QString EditorView::documentText(const Buffer& buffer, const std::string& bytes) const
{
    QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size())); // as it is: it is to be given back
    if (buffer.crlf)
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text;
}

void EditorView::makeDocument(const QString& path, const std::string& bytes)
{
    Buffer& buffer = m_buffers[path];
    if (!buffer.document) {
        buffer.document = new QTextDocument(this);
        buffer.document->setUndoRedoEnabled(false); // there is one history for all files
        buffer.document->setDocumentLayout(new QPlainTextDocumentLayout(buffer.document));
        new RequirementsHighlighter(m_themes, buffer.document);
        connect(buffer.document, &QTextDocument::contentsChange, this, [this, path] { takeTyping(path); });
    } else if (contentOf(buffer) == bytes) {
        return; // keeps the cursor
    }
    const QScopedValueRollback<bool> quiet(m_taking, true);
    buffer.crlf = bytes.find("\r\n") != std::string::npos;
    buffer.document->setPlainText(documentText(buffer, bytes));
    buffer.readOnly = m_readOnly.contains(path) || contentOf(buffer) != bytes;
}

void EditorView::setText(const QString& path, const std::string& bytes)
{
    const bool ours = !m_readOnly.contains(path);
    const bool current = !ours || m_pending.setDisk(path, bytes);
    makeDocument(path, ours ? m_pending.text(path) : bytes);
    addToList(path);
    showWanted(path);
    if (!current)
        emit changedOnDisk(path);
}

void EditorView::takeTyping(const QString& path)
{
    if (m_taking)
        return;
    if (const Buffer& buffer = m_buffers[path]; !buffer.readOnly)
        m_pending.type(path, contentOf(buffer));
}

void EditorView::takeText(const QString& path)
{
    if (isVisible() && path != m_current && !m_current.isEmpty())
        open(path); // what is undone is seen
    const auto found = m_buffers.constFind(path);
    if (found == m_buffers.constEnd() || contentOf(*found) == m_pending.text(path))
        return;
    const QScopedValueRollback<bool> quiet(m_taking, true);
    const QString before = found->document->toPlainText();
    const QString after = documentText(*found, m_pending.text(path));
    const Span span = changedSpan(before, after);
    QTextCursor cursor(found->document);
    cursor.setPosition(int(span.start));
    cursor.setPosition(int(span.start + span.removed), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(span.start, span.inserted));
    if (path == m_current)
        m_edit->setTextCursor(cursor); // scrolls there
}

void EditorView::showWanted(const QString& path)
{
    if (path != m_wanted && path != m_current)
        return;
    show(path);
    if (path != m_wanted)
        return;
    if (m_wantedLine > 0)
        m_edit->goToLine(m_wantedLine);
    if (isVisible())
        m_edit->setFocus();
    m_wanted.clear();
    m_wantedLine = 0;
}

void EditorView::refresh()
{
    for (auto buffer = m_buffers.begin(); buffer != m_buffers.end();) {
        if (buffer.key() != m_current && !m_pending.isPending(buffer.key())) {
            delete buffer->document;
            buffer = m_buffers.erase(buffer);
        } else {
            ++buffer;
        }
    }
    if (!m_current.isEmpty())
        emit readRequested(m_current);
}

void EditorView::setReadFailed(const QString& message)
{
    m_wanted.clear();
    m_messages->show({stateKey, Message::Kind::Error, message, {}});
    m_files->setCurrentIndex(m_files->findData(m_current));
}

void EditorView::show(const QString& path)
{
    if (m_current != path)
        m_messages->dismiss(stateKey);
    m_current = path;
    const Buffer& buffer = m_buffers[path];
    m_edit->showDocument(buffer.document);
    m_edit->setReadOnly(buffer.readOnly);
    m_edit->setTextInteractionFlags(buffer.readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                                    : Qt::TextEditorInteraction);
    m_files->setCurrentIndex(m_files->findData(path));
    m_pages->setCurrentIndex(1);
    showProblems();
    showState();
}

void EditorView::showState()
{
    QString state;
    if (!m_current.isEmpty()) {
        if (m_readOnly.contains(m_current))
            state = tr("Read-only: Lockwright writes this file.");
        else if (m_buffers.value(m_current).readOnly)
            state = tr("Read-only: not plain UTF-8 text with one kind of line end.");
        else if (m_pending.isPending(m_current))
            state = tr("● pending, not written");
    }
    m_state->setText(state);
    for (int i = 0; i < m_files->count(); ++i) {
        const QString path = m_files->itemData(i).toString();
        m_files->setItemText(i, m_pending.isPending(path) ? tr("%1 ●", "file with pending changes").arg(path) : path);
    }
    emit stateChanged();
}

void EditorView::setProblems(const std::vector<workspace::WhatIfReport::FileProblem>& problems)
{
    m_problems = problems;
    showProblems();
}

void EditorView::showProblems()
{
    std::vector<CodeEdit::Mark> marks;
    for (const auto& problem : m_problems) {
        if (toQt(std::string_view(problem.place.file)) != m_current)
            continue;
        QString text = toQt(std::string_view(problem.text));
        if (!problem.hint.empty())
            text += QLatin1Char('\n') + toQt(std::string_view(problem.hint));
        marks.push_back({int(problem.place.line), int(problem.place.column), text});
    }
    m_edit->setMarks(std::move(marks));
}

void EditorView::setCompletions(const std::shared_ptr<const workspace::CompletionReport>& report)
{
    m_completer->setReport(report);
}

void EditorView::clear()
{
    auto* blank = new QTextDocument(this);
    blank->setDocumentLayout(new QPlainTextDocumentLayout(blank));
    m_edit->showDocument(blank);
    delete m_blank;
    m_blank = blank;
    for (const Buffer& buffer : std::as_const(m_buffers))
        delete buffer.document;
    m_buffers.clear();
    m_current.clear();
    m_wanted.clear();
    m_files->clear();
    m_problems.clear();
    m_messages->dismiss(stateKey);
    m_pages->setCurrentIndex(0);
    showState();
}

} // namespace lockwright::gui
