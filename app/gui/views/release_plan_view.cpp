// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/release_plan_view.h"

#include "models/release_words.h"
#include "views/empty_state.h"
#include "views/finding_list.h"
#include "views/level_picker.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
enum ItemRole { FileRole = Qt::UserRole + 1, LineRole };
constexpr int visibleLines = 7; ///< further ones are scrolled to

QLabel* makeTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("title", true);
    return label;
}

void fitHeight(QAbstractItemView* view, int rows, int above)
{
    const int row = std::max(view->sizeHintForRow(0), view->fontMetrics().height());
    view->setFixedHeight(above + std::clamp(rows, 1, visibleLines) * row + 2 * view->frameWidth() + 10);
}

QStringList linesOf(const std::string& text)
{
    return toQt(std::string_view(text)).trimmed().split(QLatin1Char('\n'));
}
} // namespace

ReleasePlanView::ReleasePlanView(Icons& icons, const Themes& themes, QWidget* parent)
    : QScrollArea(parent)
    , m_icons(icons)
    , m_picker(new LevelPicker(this))
    , m_pickTitle(makeTitle(tr("Which version?"), this))
    , m_version(new QLabel(this))
    , m_where(new QLabel(this))
    , m_findings(new FindingList(icons, themes, this))
    , m_changesBox(new QWidget(this))
    , m_changes(new QTreeWidget(this))
    , m_body(new QWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("release"), this))
{
    setObjectName(QStringLiteral("releasePlan"));
    setAccessibleName(tr("Version and plan"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what stands in it takes it
    setWidget(makePage(themes));
    connect(m_findings, &FindingList::placeActivated, this, &ReleasePlanView::placeActivated);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_place)
            emit placeActivated(toQt(std::string_view(m_place->file)), int(m_place->line));
        else
            emit lookWanted();
    });
    setLooking();
}

QWidget* ReleasePlanView::makePage(const Themes& themes)
{
    auto* page = new QWidget(this);
    page->setProperty("page", true);
    page->setAttribute(Qt::WA_StyledBackground);
    m_version->setObjectName(QStringLiteral("releaseVersion"));
    m_version->setProperty("heading", true);
    m_where->setObjectName(QStringLiteral("releaseWhere"));
    m_where->setProperty("muted", true);
    for (QLabel* label : {m_version, m_where}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    makeChanges(themes);
    m_made = makeSection(tr("What it made"), QStringLiteral("releaseMade"), true);
    m_tag = makeSection(tr("Tag"), QStringLiteral("releaseTag"), true);
    m_message = makeSection(tr("Message of the commit"), QStringLiteral("releaseMessage"), true);
    m_paths = makeSection(tr("Files of the rehearsed commit"), QStringLiteral("releasePaths"), true);
    m_commits = makeSection({}, QStringLiteral("releaseCommits"), false);
    m_untouched = makeSection(tr("Stays out of the release"), QStringLiteral("releaseUntouched"), true);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(14);
    auto* head = new QVBoxLayout;
    head->setSpacing(3);
    head->addWidget(m_version);
    head->addWidget(m_where);
    body->addLayout(head);
    body->addWidget(m_made.box);
    body->addWidget(m_findings);
    body->addWidget(m_changesBox);
    for (const Section* section : {&m_paths, &m_tag, &m_message, &m_commits, &m_untouched})
        body->addWidget(section->box);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(8);
    layout->addWidget(m_pickTitle);
    layout->addWidget(m_picker);
    layout->addSpacing(6);
    layout->addWidget(m_body);
    layout->addWidget(m_empty, 1);
    layout->addStretch(0);
    return page;
}

void ReleasePlanView::makeChanges(const Themes& themes)
{
    m_changes->setObjectName(QStringLiteral("releaseChanges"));
    m_changes->setAccessibleName(tr("Lines that change"));
    m_changes->setHeaderLabels({tr("Line"), tr("Before"), tr("After")});
    m_changes->setRootIsDecorated(false);
    m_changes->setUniformRowHeights(true);
    m_changes->setTextElideMode(Qt::ElideMiddle);
    m_changes->setProperty("framed", true);
    m_changes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changes->header()->setStretchLastSection(true);
    m_changes->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_changes->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_changes->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_changes->setItemDelegate(new ShadeDelegate(
        themes,
        [](const QModelIndex& index) {
            const Shade shade = index.column() == 0   ? Shade::Link
                                : index.column() == 1 ? Shade::RemovedText
                                                      : Shade::AddedText;
            return ShadeDelegate::Look{shade, false, index.column() != 0};
        },
        m_changes));
    auto* layout = new QVBoxLayout(m_changesBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(makeTitle(tr("Lines that change"), m_changesBox));
    layout->addWidget(m_changes);
    const auto open = [this](QTreeWidgetItem* item) {
        emit placeActivated(item->data(0, FileRole).toString(), item->data(0, LineRole).toInt());
    };
    connect(m_changes, &QTreeWidget::itemActivated, this, open);
    connect(m_changes, &QTreeWidget::itemClicked, this, [open](QTreeWidgetItem* item, int column) {
        if (column == 0)
            open(item);
    });
}

ReleasePlanView::Section ReleasePlanView::makeSection(const QString& title, const QString& name, bool fixed)
{
    Section made;
    made.box = new QWidget(this);
    made.title = makeTitle(title, made.box);
    made.lines = new QListWidget(made.box);
    made.lines->setObjectName(name);
    made.lines->setAccessibleName(title);
    made.lines->setProperty("framed", true);
    made.lines->setSelectionMode(QAbstractItemView::ExtendedSelection);
    made.lines->setTextElideMode(Qt::ElideMiddle);
    made.lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made.lines->setTabKeyNavigation(false);
    if (fixed)
        made.lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* copy = new QAction(tr("Copy"), made.lines);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    made.lines->addAction(copy);
    made.lines->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, made.lines, [list = made.lines] {
        QStringList texts;
        for (int row = 0; row < list->count(); ++row) {
            if (list->selectedItems().isEmpty() || list->item(row)->isSelected())
                texts += list->item(row)->text();
        }
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
    });
    auto* layout = new QVBoxLayout(made.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(made.title);
    layout->addWidget(made.lines);
    return made;
}

void ReleasePlanView::fill(const Section& section, const QStringList& lines)
{
    section.lines->clear();
    section.lines->addItems(lines);
    section.lines->setAccessibleName(section.title->text());
    section.box->setVisible(!lines.isEmpty());
    fitHeight(section.lines, int(lines.size()), 0);
}

void ReleasePlanView::setPicking(bool picking)
{
    m_picker->setVisible(picking);
    m_pickTitle->setVisible(picking);
}

void ReleasePlanView::fillChanges(const std::vector<release::PlannedChange>& changes)
{
    m_changes->clear();
    for (const release::PlannedChange& change : changes) {
        const Place place{change.path, change.line, 0};
        auto* item = new QTreeWidgetItem(m_changes, {words(place), toQt(std::string_view(change.before)).trimmed(),
                                                     toQt(std::string_view(change.after)).trimmed()});
        item->setData(0, FileRole, toQt(std::string_view(change.path)));
        item->setData(0, LineRole, int(change.line));
        item->setIcon(0, m_icons.icon(QStringLiteral("jump"), Shade::Link));
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, plainToolTip(item->text(column)));
    }
    m_changesBox->setVisible(!changes.empty());
    fitHeight(m_changes, int(changes.size()), m_changes->header()->sizeHint().height());
}

void ReleasePlanView::fillTexts(const workspace::ReleasePlan& plan)
{
    QStringList tag;
    if (!plan.tag.empty()) {
        tag += toQt(std::string_view(plan.tag));
        if (!plan.tagMessage.empty())
            tag += linesOf(plan.tagMessage);
    }
    fill(m_tag, tag);
    fill(m_message, plan.message.empty() ? QStringList() : linesOf(plan.message));
    const int count = int(plan.commits.size());
    m_commits.title->setText(
        plan.previousTag.empty()
            ? tr("%n commit(s) up to now", nullptr, count)
            : tr("%n commit(s) since %1", nullptr, count).arg(toQt(std::string_view(plan.previousTag))));
    fill(m_commits, toQt(plan.commits));
    fill(m_untouched, toQt(plan.untouched));
}

void ReleasePlanView::setPlan(const workspace::ReleasePlan& plan, const std::vector<release::Finding>& findings,
                              const std::optional<release::Rehearsal>& rehearsal)
{
    m_version->setText(versionText(plan));
    const QString base = toQt(std::string_view(plan.base).substr(0, 8));
    if (plan.branch.empty())
        m_where->setText(tr("On no branch, at %1.", "commit").arg(base));
    else if (base.isEmpty())
        m_where->setText(tr("On %1, which has no commit yet.", "branch").arg(toQt(std::string_view(plan.branch))));
    else
        m_where->setText(tr("On %1, after %2.", "branch, commit").arg(toQt(std::string_view(plan.branch)), base));
    m_findings->setFindings(findings);
    fillChanges(plan.changes);
    fillTexts(plan);
    fill(m_paths, rehearsal ? toQt(rehearsal->paths) : QStringList());
    fill(m_made, {});
    m_empty->hide();
    m_body->show();
}

void ReleasePlanView::setMade(const QStringList& made)
{
    fill(m_made, made);
}

void ReleasePlanView::setFailed(const QString& title, const Error& error)
{
    m_place = error.place && !error.place->file.empty() ? error.place : std::nullopt;
    m_empty->setTexts(title, words(error),
                      m_place ? tr("Open %1", "file:line").arg(shortWords(*m_place)) : tr("Look again"));
    m_body->hide();
    m_empty->show();
}

void ReleasePlanView::setLooking()
{
    m_place.reset();
    m_empty->setTexts(tr("Looking"), tr("Where the version stands, what is to be compiled, and what is in the way."));
    m_body->hide();
    m_empty->show();
}

} // namespace lockwright::gui
