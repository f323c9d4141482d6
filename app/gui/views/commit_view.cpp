// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commit_view.h"

#include "views/clear_layout.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/message_area.h"
#include "views/output_log.h"
#include "words.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
constexpr int subjectLimit = 72;
constexpr int logLines = 5000; ///< older ones go

QLabel* makeTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("title", true);
    return label;
}

void fill(QListWidget& list, const std::vector<std::string>& paths, bool checkable)
{
    const QSignalBlocker quiet(&list);
    list.clear();
    for (const auto& path : paths) {
        auto* item = new QListWidgetItem(toQt(std::string_view(path)), &list);
        item->setToolTip(plainToolTip(item->text()));
        item->setSizeHint({0, list.fontMetrics().height() + 8});
        if (!checkable)
            continue;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}
} // namespace

CommitView::CommitView(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("commit"), this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_message(new QPlainTextEdit(this))
    , m_subjectLength(new QLabel(this))
    , m_who(new QLabel(this))
    , m_obstacles(new QWidget(this))
    , m_paths(new QListWidget(this))
    , m_others(new QListWidget(this))
    , m_othersTitle(makeTitle({}, this))
    , m_commit(new QPushButton(tr("Commit"), this))
    , m_more(new QToolButton(this))
    , m_skipHooks(new QAction(tr("Leave git &hooks out of the commit"), this))
    , m_logTitle(makeTitle(tr("What it &printed"), this))
    , m_log(new OutputLog(logLines, this))
{
    m_obstacles->setLayout(new QVBoxLayout);
    m_obstacles->layout()->setContentsMargins(0, 0, 0, 0);
    m_obstacles->layout()->setSpacing(0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(makeMessage());
    m_splitter->addWidget(makePaths());
    m_splitter->setSizes({600, 420});
    auto* page = new QWidget(this);
    page->setProperty("page", true);
    page->setAttribute(Qt::WA_StyledBackground);
    auto* inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_obstacles);
    inside->addWidget(m_splitter, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    (new FocusEntry(this))->follow(m_pages, {m_empty, m_message});
    clear();
}

QWidget* CommitView::makeMessage()
{
    auto* box = new QWidget(this);
    auto* title = makeTitle(tr("&Message"), box);
    title->setBuddy(m_message);
    m_message->setObjectName(QStringLiteral("commitMessage"));
    m_message->setAccessibleName(tr("Commit message"));
    m_message->setPlaceholderText(tr("What changes, and why"));
    m_message->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_message->setTabChangesFocus(true);
    m_message->setProperty("framed", true);
    m_subjectLength->setProperty("muted", true);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setProperty("muted", true);
    m_who->setWordWrap(true);
    m_commit->setObjectName(QStringLiteral("commitButton"));
    m_commit->setProperty("primary", true);
    makeMore();
    makeLog();
    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_subjectLength);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_who, 1);
    foot->addWidget(m_more);
    foot->addWidget(m_commit);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_message, 3);
    layout->addLayout(foot);
    layout->addSpacing(4);
    layout->addWidget(m_logTitle);
    layout->addWidget(m_log, 2);
    connect(m_message, &QPlainTextEdit::textChanged, this, [this] {
        showSubjectLength();
        updateButton();
    });
    connect(m_commit, &QPushButton::clicked, this, &CommitView::commit);
    return box;
}

void CommitView::makeMore()
{
    m_skipHooks->setCheckable(true);
    auto* menu = new QMenu(m_more);
    menu->addAction(m_skipHooks);
    m_more->setObjectName(QStringLiteral("commitMore"));
    m_more->setProperty("chip", true);
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More about this commit"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(menu);
    connect(m_skipHooks, &QAction::toggled, this, &CommitView::showWho);
}

void CommitView::makeLog()
{
    m_logTitle->setBuddy(m_log);
    m_log->setObjectName(QStringLiteral("commitLog"));
    m_log->setAccessibleName(tr("What the commit printed"));
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setProperty("framed", true);
    m_log->hide();
    m_logTitle->hide();
}

QWidget* CommitView::makePaths()
{
    auto* box = new QWidget(this);
    m_paths->setObjectName(QStringLiteral("commitPaths"));
    m_paths->setAccessibleName(tr("Paths that the commit takes"));
    m_paths->setProperty("framed", true);
    m_paths->setTextElideMode(Qt::ElideMiddle);
    m_others->setObjectName(QStringLiteral("untouchedPaths"));
    m_others->setAccessibleName(tr("Changed paths that stay as they are"));
    m_others->setProperty("framed", true);
    m_others->setTextElideMode(Qt::ElideMiddle);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(makeTitle(tr("In this commit"), box));
    layout->addWidget(m_paths, 3);
    m_othersTitle->setWordWrap(true);
    layout->addWidget(m_othersTitle);
    layout->addWidget(m_others, 2);
    connect(m_paths, &QListWidget::itemChanged, this, [this] {
        updateButton();
        if (const auto paths = checkedPaths(); !paths.empty())
            emit pathsChanged(paths);
    });
    connect(m_paths, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit fileActivated(item->text()); });
    return box;
}

void CommitView::clear()
{
    m_preview.reset();
    m_suggestion.clear();
    m_message->clear();
    m_empty->setTexts(tr("Nothing to commit"),
                      tr("Locks and requirement files that differ from the last commit are listed here."));
    m_pages->setCurrentIndex(0);
    updateButton();
}

void CommitView::setUnavailable(const QString& reason)
{
    m_preview.reset();
    m_empty->setTexts(tr("No commit from here"), reason);
    m_pages->setCurrentIndex(0);
    updateButton();
}

void CommitView::setPreview(const std::shared_ptr<const git::CommitPreview>& preview, bool initial)
{
    m_preview = preview;
    if (initial) {
        const QStringList left = uncheckedPaths();
        fill(*m_paths, preview->changed, true);
        leaveOut(left);
        m_empty->setTexts(tr("Nothing to commit"), tr("Locks and requirement files are as in the last commit."));
        m_pages->setCurrentIndex(preview->changed.empty() ? 0 : 1);
    }
    fill(*m_others, preview->untouched, false);
    m_othersTitle->setText(tr("Not touched (%n other changed path(s))", nullptr, int(preview->untouched.size())));
    m_others->setVisible(!preview->untouched.empty());
    m_othersTitle->setVisible(!preview->untouched.empty());
    showWho();
    showObstacles();
    updateButton();
}

void CommitView::showWho()
{
    if (!m_preview)
        return;
    const auto& state = m_preview->state;
    QStringList lines{state.authorName.empty()
                          ? tr("On %1", "branch").arg(toQt(std::string_view(state.branch)))
                          : tr("On %1 as %2 <%3>", "branch, name, address")
                                .arg(toQt(std::string_view(state.branch)), toQt(std::string_view(state.authorName)),
                                     toQt(std::string_view(state.authorEmail)))};
    QStringList hooks;
    for (const std::string& hook : m_preview->hooks) {
        const bool skipped = m_skipHooks->isChecked() && (hook == "pre-commit" || hook == "commit-msg");
        if (!skipped)
            hooks += toQt(std::string_view(hook));
    }
    if (!hooks.isEmpty())
        lines += tr("Hooks that run: %1").arg(hooks.join(QStringLiteral(", ")));
    if (m_preview->willSign)
        lines += tr("The commit is signed.");
    m_who->setText(lines.join(QLatin1Char('\n')));
}

QStringList CommitView::uncheckedPaths() const
{
    QStringList paths;
    for (int i = 0; i < m_paths->count(); ++i) {
        if (m_paths->item(i)->checkState() == Qt::Unchecked)
            paths += m_paths->item(i)->text();
    }
    return paths;
}

void CommitView::leaveOut(const QStringList& paths)
{
    bool any = false;
    {
        const QSignalBlocker quiet(m_paths);
        for (int i = 0; i < m_paths->count(); ++i) {
            if (paths.contains(m_paths->item(i)->text())) {
                m_paths->item(i)->setCheckState(Qt::Unchecked);
                any = true;
            }
        }
    }
    if (const auto checked = checkedPaths(); any && !checked.empty())
        emit pathsChanged(checked); // the preview that came is of all of them
}

void CommitView::showObstacles()
{
    clearLayout(*m_obstacles->layout());
    for (const auto& obstacle : m_preview->obstacles) {
        auto* bar =
            new MessageBar(m_icons, {{}, Message::Kind::Warning, toQt(std::string_view(obstacle)), {}}, m_obstacles);
        connect(bar, &MessageBar::closed, bar, &QWidget::hide);
        m_obstacles->layout()->addWidget(bar);
    }
}

void CommitView::suggest(const QString& message)
{
    const bool mine = draft().isEmpty();
    m_suggestion = message;
    if (mine)
        m_message->setPlainText(message);
}

QString CommitView::draft() const
{
    const QString text = m_message->toPlainText();
    return text == m_suggestion || text.trimmed().isEmpty() ? QString() : text;
}

void CommitView::setDraft(const QString& message)
{
    m_message->setPlainText(message);
}

QString CommitView::message() const
{
    return m_message->toPlainText();
}

void CommitView::setCommitted()
{
    m_suggestion.clear();
    m_message->clear();
    m_skipHooks->setChecked(false); // a wish for one commit
}

void CommitView::showSubjectLength()
{
    const auto length = m_message->document()->firstBlock().text().size();
    m_subjectLength->setText(length <= subjectLimit
                                 ? tr("Subject: %1 of %2 characters").arg(length).arg(subjectLimit)
                                 : tr("! Subject: %1 characters, more than %2").arg(length).arg(subjectLimit));
}

std::vector<std::string> CommitView::checkedPaths() const
{
    std::vector<std::string> paths;
    for (int i = 0; i < m_paths->count(); ++i) {
        if (m_paths->item(i)->checkState() == Qt::Checked)
            paths.push_back(fromQt(m_paths->item(i)->text()));
    }
    return paths;
}

bool CommitView::canCommit() const
{
    return m_preview && m_preview->obstacles.empty() && !m_busy && !checkedPaths().empty()
           && !m_message->toPlainText().trimmed().isEmpty();
}

void CommitView::updateButton()
{
    const int paths = int(checkedPaths().size());
    m_commit->setEnabled(canCommit());
    m_commit->setText(paths == 0 ? tr("Commit") : tr("Commit %n path(s)", nullptr, paths));
    emit stateChanged();
}

void CommitView::appendOutput(const QString& text)
{
    m_log->add(text);
    m_log->show();
    m_logTitle->show();
}

bool CommitView::hasOutput() const
{
    return !m_log->document()->isEmpty();
}

void CommitView::setBusy(bool busy)
{
    if (busy && !m_busy) { // another try
        m_log->clear();
        m_log->hide();
        m_logTitle->hide();
    }
    m_busy = busy;
    updateButton();
}

void CommitView::commit()
{
    if (!canCommit())
        return;
    git::CommitRequest request{checkedPaths(), fromQt(message())};
    request.hooks = m_skipHooks->isChecked() ? git::Hooks::Skip : git::Hooks::Run;
    emit commitRequested(request);
}

QByteArray CommitView::saveState() const
{
    return m_splitter->saveState();
}

void CommitView::restoreState(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

} // namespace lockwright::gui
