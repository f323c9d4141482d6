// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editor_view.h"

#include "text/code_edit.h"
#include "text/requirements_highlighter.h"
#include "views/empty_state.h"
#include "views/message_area.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextDocumentLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextDocument>

namespace lockwright::gui
{

namespace
{
const QString stateKey = QStringLiteral("editor");
} // namespace

EditorView::EditorView(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_files(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_messages(new MessageArea(icons, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("editor"), this))
    , m_edit(new CodeEdit(themes, this))
{
    auto* header = new QFrame(this);
    header->setProperty("panel", true);
    m_files->setObjectName(QStringLiteral("editorFiles"));
    m_files->setAccessibleName(tr("File"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_files->setMinimumWidth(240);
    m_state->setProperty("muted", true);
    m_state->setTextFormat(Qt::PlainText);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_edit->setObjectName(QStringLiteral("editor"));
    m_edit->setAccessibleName(tr("Text of the file"));
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(10, 7, 12, 7);
    line->setSpacing(10);
    line->addWidget(m_files);
    line->addWidget(m_state, 1);
    line->addWidget(m_save);
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
    connect(m_save, &QPushButton::clicked, this, &EditorView::save);
    setFocusProxy(m_edit);
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

void EditorView::setText(const QString& path, const std::string& bytes)
{
    if (compareDoubtful(path, bytes))
        return;
    Buffer& buffer = m_buffers[path];
    if (!buffer.document) {
        buffer.document = new QTextDocument(this);
        buffer.document->setDocumentLayout(new QPlainTextDocumentLayout(buffer.document));
        new RequirementsHighlighter(m_themes, buffer.document);
        connect(buffer.document, &QTextDocument::modificationChanged, this, &EditorView::showState);
        connect(buffer.document, &QTextDocument::undoAvailable, this, &EditorView::stateChanged);
        connect(buffer.document, &QTextDocument::redoAvailable, this, &EditorView::stateChanged);
    } else if (buffer.bytes == bytes && !buffer.document->isModified()) {
        showWanted(path);
        return; // keeps cursor and undo history
    }
    buffer.bytes = bytes;
    buffer.crlf = bytes.find("\r\n") != std::string::npos;
    QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size())); // as it is: it is to be given back
    if (buffer.crlf)
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const int line = path == m_current ? m_edit->textCursor().blockNumber() + 1 : 0;
    buffer.document->setPlainText(text);
    buffer.document->setModified(false);
    buffer.readOnly = m_readOnly.contains(path) || contentOf(buffer) != bytes;
    addToList(path);
    showWanted(path);
    if (line > 1)
        m_edit->goToLine(line);
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
        if (buffer.key() != m_current && !buffer->document->isModified()) {
            delete buffer->document;
            buffer = m_buffers.erase(buffer);
        } else {
            ++buffer;
        }
    }
    if (!m_current.isEmpty() && !isModified())
        emit readRequested(m_current);
}

void EditorView::noticeDisk(const QStringList& paths)
{
    for (const QString& path : modifiedFiles()) {
        if (paths.contains(path) && !m_doubtful.contains(path))
            m_doubtful += path;
    }
    refresh();
    checkDoubtful();
}

void EditorView::checkDoubtful()
{
    if (m_doubtful.contains(m_current))
        emit readRequested(m_current);
}

bool EditorView::compareDoubtful(const QString& path, const std::string& bytes)
{
    const auto buffer = m_buffers.constFind(path);
    if (!m_doubtful.removeAll(path) || buffer == m_buffers.constEnd() || !buffer->document->isModified())
        return false;
    if (buffer->bytes != bytes)
        m_messages->show(
            {stateKey,
             Message::Kind::Warning,
             tr("%1 has changed on disk. Your text is kept; it cannot be saved over the other change.").arg(path),
             {{tr("Reload from disk"), [this] { reload(); }}}});
    return true;
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
    showState();
    checkDoubtful();
}

void EditorView::showState()
{
    QString state;
    if (!m_current.isEmpty()) {
        const Buffer& buffer = m_buffers[m_current];
        if (m_readOnly.contains(m_current))
            state = tr("Read-only: Lockwright writes this file.");
        else if (buffer.readOnly)
            state = tr("Read-only: not plain UTF-8 text with one kind of line end.");
        else if (buffer.document->isModified())
            state = tr("● changed, not saved");
    }
    m_state->setText(state);
    for (int i = 0; i < m_files->count(); ++i) {
        const QString path = m_files->itemData(i).toString();
        const auto buffer = m_buffers.constFind(path);
        const bool modified = buffer != m_buffers.constEnd() && buffer->document->isModified();
        m_files->setItemText(i, modified ? tr("%1 ●", "file with unsaved changes").arg(path) : path);
    }
    m_save->setEnabled(isModified() && !m_saving);
    emit stateChanged();
}

bool EditorView::isModified() const
{
    return !m_current.isEmpty() && m_buffers.value(m_current).document->isModified();
}

QStringList EditorView::modifiedFiles() const
{
    QStringList files;
    for (auto buffer = m_buffers.begin(); buffer != m_buffers.end(); ++buffer) {
        if (buffer->document->isModified())
            files += buffer.key();
    }
    return files;
}

bool EditorView::canUndo() const
{
    return !m_current.isEmpty() && m_buffers.value(m_current).document->isUndoAvailable();
}

bool EditorView::canRedo() const
{
    return !m_current.isEmpty() && m_buffers.value(m_current).document->isRedoAvailable();
}

void EditorView::undo()
{
    m_edit->undo();
}

void EditorView::redo()
{
    m_edit->redo();
}

void EditorView::save()
{
    if (!isModified() || m_saving)
        return;
    m_saving = true;
    const Buffer& buffer = m_buffers[m_current];
    showState();
    emit saveRequested(m_current, buffer.bytes, contentOf(buffer));
}

void EditorView::setSaved(const QString& path, const std::string& bytes)
{
    m_saving = false;
    Buffer& buffer = m_buffers[path];
    buffer.bytes = bytes;
    if (contentOf(buffer) == bytes) // else the user typed on while it was written
        buffer.document->setModified(false);
    m_messages->dismiss(stateKey);
    showState();
}

void EditorView::setSaveFailed(const Error& error)
{
    m_saving = false;
    m_messages->show({stateKey, Message::Kind::Error, words(error), {{tr("Reload from disk"), [this] { reload(); }}}});
    showState();
}

void EditorView::reload()
{
    m_messages->dismiss(stateKey);
    m_doubtful.removeAll(m_current);
    m_wanted = m_current;
    emit readRequested(m_current);
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
    m_doubtful.clear();
    m_current.clear();
    m_wanted.clear();
    m_files->clear();
    m_saving = false;
    m_messages->dismiss(stateKey);
    m_pages->setCurrentIndex(0);
    showState();
}

} // namespace lockwright::gui
