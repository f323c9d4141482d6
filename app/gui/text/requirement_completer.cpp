// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/requirement_completer.h"

#include "words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

namespace lockwright::gui
{

namespace
{
constexpr int restMilliseconds = 90;
constexpr qsizetype leastPrefix = 2; ///< of a name, before a list opens by itself
constexpr int rowsShown = 10;
constexpr int rowLimit = 200;
constexpr int listWidth = 300;
using Kind = CompletionContext::Kind;

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.');
}

bool isOperator(QChar c)
{
    return QStringLiteral("<>=!~").contains(c);
}
} // namespace

CompletionContext completionAt(const QString& line, int column)
{
    const QString before = line.left(column);
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i] == QLatin1Char(';') || before[i] == QLatin1Char('@')
            || (before[i] == QLatin1Char('#') && (i == 0 || before[i - 1].isSpace())))
            return {};
    }
    qsizetype start = 0;
    while (start < before.size() && before[start].isSpace())
        ++start;
    qsizetype end = start;
    while (end < before.size() && isNamePart(before[end]))
        ++end;
    const QString name = before.mid(start, end - start);
    if (name.isEmpty() || !name[0].isLetterOrNumber() || name.contains(QLatin1Char('/')))
        return {};
    if (end == before.size()) {
        if (column < line.size() && isNamePart(line[column]))
            return {}; // in the middle of a word
        return {Kind::Name, name, name};
    }
    qsizetype from = before.size();
    while (from > end && (before[from - 1].isLetterOrNumber() || QStringLiteral(".+*").contains(before[from - 1])))
        --from;
    const QString prefix = before.mid(from);
    while (from > end && before[from - 1].isSpace())
        --from;
    if (from == end || !isOperator(before[from - 1]))
        return {};
    return {Kind::Version, name, prefix};
}

QString versionWords(const workspace::KnownVersion& version)
{
    QStringList remarks;
    if (!version.uploaded.empty())
        remarks += toQt(std::string_view(version.uploaded).substr(0, 10));
    if (version.locked)
        remarks += RequirementCompleter::tr("locked");
    if (version.yanked)
        remarks += RequirementCompleter::tr("yanked");
    if (version.prerelease)
        remarks += RequirementCompleter::tr("pre-release");
    if (!version.usable)
        remarks += RequirementCompleter::tr("not for this target");
    const QString text = toQt(std::string_view(version.version));
    return remarks.isEmpty() ? text
                             : RequirementCompleter::tr("%1  ·  %2", "version, remarks")
                                   .arg(text, remarks.join(QStringLiteral(", ")));
}

RequirementCompleter::RequirementCompleter(QPlainTextEdit& editor, QObject* parent)
    : QObject(parent)
    , m_context([&editor] {
        const QTextCursor cursor = editor.textCursor();
        if (editor.isReadOnly() || cursor.hasSelection())
            return CompletionContext{};
        return completionAt(cursor.block().text(), cursor.positionInBlock());
    })
    , m_replace([&editor](qsizetype length, const QString& text) {
        QTextCursor cursor = editor.textCursor();
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(length));
        cursor.insertText(text);
        editor.setTextCursor(cursor);
    })
{
    make(editor);
}

RequirementCompleter::RequirementCompleter(QLineEdit& editor, bool onlyNames, QObject* parent)
    : QObject(parent)
    , m_context([&editor, onlyNames] {
        const CompletionContext found = completionAt(editor.text(), editor.cursorPosition());
        return editor.hasSelectedText() || (onlyNames && found.kind != Kind::Name) ? CompletionContext{} : found;
    })
    , m_replace([&editor](qsizetype length, const QString& text) {
        const int cursor = editor.cursorPosition();
        editor.setSelection(cursor - int(length), int(length));
        editor.insert(text);
    })
{
    make(editor);
}

void RequirementCompleter::make(QWidget& editor)
{
    m_editor = &editor;
    m_model = new QStandardItemModel(this);
    m_completer = new QCompleter(m_model, this);
    m_completer->setWidget(&editor);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(Qt::EditRole);
    m_completer->setMaxVisibleItems(rowsShown);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    m_completer->popup()->setProperty("popup", true);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    editor.installEventFilter(this);
    m_completer->popup()->installEventFilter(this); // before the completer's own, which passes filters of the editor by
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &RequirementCompleter::ask);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &RequirementCompleter::choose);
}

void RequirementCompleter::ask()
{
    const CompletionContext context = m_context();
    const bool enough = context.kind == Kind::Version || context.package.size() >= leastPrefix || m_explicit;
    if (context.kind == Kind::None || !enough) {
        m_completer->popup()->hide();
        return;
    }
    m_asked = context.package;
    emit wanted(context.package);
}

void RequirementCompleter::setReport(const std::shared_ptr<const workspace::CompletionReport>& report)
{
    if (m_asked.isEmpty())
        return; // somebody else asked
    const CompletionContext context = m_context();
    if (context.kind == Kind::None || context.package != std::exchange(m_asked, {}) || !m_editor->hasFocus())
        return;
    m_report = report;
    open();
}

void RequirementCompleter::fill()
{
    const CompletionContext context = m_context();
    m_model->clear();
    const auto add = [this](const QString& text, const QString& words) {
        auto* item = new QStandardItem(words);
        item->setData(text, Qt::UserRole);
        item->setEditable(false);
        m_model->appendRow(item);
    };
    if (context.kind == Kind::Name) {
        for (const std::string& name : m_report->names) {
            if (m_model->rowCount() < rowLimit)
                add(toQt(std::string_view(name)), toQt(std::string_view(name)));
        }
    } else {
        for (const workspace::KnownVersion& version : m_report->versions) {
            const QString text = toQt(std::string_view(version.version));
            if (text.startsWith(context.prefix) && m_model->rowCount() < rowLimit)
                add(text, versionWords(version));
        }
    }
    const bool done = m_model->rowCount() == 1 && m_model->item(0)->data(Qt::UserRole).toString() == context.prefix;
    if (done && !m_explicit)
        m_model->clear(); // it stands there already
}

void RequirementCompleter::open()
{
    fill();
    m_explicit = false;
    if (m_model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix({});
    m_completer->complete(place());
    m_completer->popup()->setCurrentIndex({});
}

QRect RequirementCompleter::place() const
{
    QRect rect;
    if (auto* text = qobject_cast<QPlainTextEdit*>(m_editor)) {
        rect = text->cursorRect();
        rect.translate(text->viewport()->geometry().topLeft());
    } else {
        rect = m_editor->rect();
    }
    rect.setWidth(listWidth);
    return rect;
}

QStringList RequirementCompleter::offered() const
{
    QStringList texts;
    for (int row = 0; m_completer->popup()->isVisible() && row < m_model->rowCount(); ++row)
        texts += m_model->item(row)->data(Qt::UserRole).toString();
    return texts;
}

void RequirementCompleter::choose(const QModelIndex& index)
{
    const QString text = index.data(Qt::UserRole).toString();
    m_completer->popup()->hide();
    m_replace(m_context().prefix.size(), text);
}

void RequirementCompleter::dismiss()
{
    m_rest.stop();
    m_asked.clear(); // what is on its way comes too late
    m_completer->popup()->hide();
}

bool RequirementCompleter::takeKey(const QKeyEvent& key)
{
    QAbstractItemView* popup = m_completer->popup();
    if (key.key() == Qt::Key_Escape && !popup->isVisible())
        dismiss();
    if (key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier) {
        m_explicit = true;
        ask();
        return true;
    }
    if (popup->isVisible()) {
        switch (key.key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Tab:
            if (!popup->currentIndex().isValid())
                break; // nothing is chosen there: the key means what it says
            choose(popup->currentIndex());
            return true;
        case Qt::Key_Escape:
        case Qt::Key_Backtab:
            dismiss();
            return true;
        default:
            break;
        }
    }
    if (!key.text().isEmpty() && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0
        && key.key() != Qt::Key_Escape)
        m_rest.start();
    return false;
}

bool RequirementCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::Hide)
        dismiss(); // a list of its own window would stay over the next page
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (takeKey(*key))
        return true;
    const bool ends = key->key() == Qt::Key_Enter || key->key() == Qt::Key_Return || key->key() == Qt::Key_Tab;
    if (!ends || !m_completer->popup()->isVisible())
        return false;
    m_completer->popup()->hide();
    if (watched == m_editor)
        return false;
    QCoreApplication::sendEvent(m_editor, event);
    return true;
}

} // namespace lockwright::gui
