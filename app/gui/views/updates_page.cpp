// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/updates_page.h"

#include "models/package_filter.h"
#include "models/update_model.h"
#include "models/update_words.h"
#include "undo/what_if_watch.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/folding_row.h"
#include "views/impact_view.h"
#include "views/state_delegate.h"
#include "views/update_details.h"
#include "words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

namespace lockwright::gui
{

namespace
{
using Column = UpdateModel::Column;
using explain::UpdateTarget;
using Outcome = UpdateTarget::Outcome;

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    const bool marked = index.data(UpdateModel::MarkedRole).toBool();
    switch (Column(index.column())) {
    case Column::Name:
        return {Shade::Text, index.data(UpdateModel::DirectRole).toBool(), false};
    case Column::Locked:
        return {index.data(UpdateModel::YankedRole).toBool() || index.data(UpdateModel::VulnerableRole).toBool()
                    ? Shade::Conflicted
                    : Shade::Text,
                false, false};
    case Column::Patch:
    case Column::Minor:
    case Column::Latest: {
        const QVariant outcome = index.data(UpdateModel::OutcomeRole);
        if (!outcome.isValid())
            return {Shade::Muted, false, false};
        const auto of = Outcome(outcome.toInt());
        return {of == Outcome::Possible  ? Shade::Fresh
                : of == Outcome::Blocked ? Shade::Conflicted
                                         : Shade::Stale,
                marked, false};
    }
    case Column::Mark:
    case Column::Remark:
    case Column::Profiles:
        return {Shade::Muted, false, false};
    }
    return {};
}
} // namespace

UpdatesPage::UpdatesPage(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_model(new UpdateModel(this))
    , m_filter(new UpdateFilter(this))
    , m_box(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_doubts(new QLabel(this))
    , m_marked(new QLabel(this))
    , m_recompile(new QPushButton(tr("Recompile with these"), this))
    , m_look(new QPushButton(tr("Look again"), this))
    , m_goOn(new QPushButton(tr("Go on with more time"), this))
    , m_table(new QTableView(this))
    , m_details(new UpdateDetails(icons, themes, this))
    , m_blockers(new QTreeWidget(this))
    , m_together(new WhatIfWatch(this))
    , m_impact(new ImpactView(themes, this, QStringLiteral("together")))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("updates"), this))
{
    setObjectName(QStringLiteral("updatesPage"));
    m_filter->setSourceModel(m_model);
    makeTable(themes);
    m_bars = new QWidget(this);
    auto* bars = new QVBoxLayout(m_bars);
    bars->setContentsMargins(0, 0, 0, 0);
    bars->setSpacing(0);
    bars->addWidget(makeFilterRow(icons));
    bars->addWidget(makeMarkRow());
    makeMenus();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(makeSide(icons, themes));
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({680, 320});
    makeTogether();
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bars);
    layout->addWidget(m_stack, 1);
    (new FocusEntry(this))->follow(m_stack, {m_table, m_empty});
    connect(m_details, &UpdateDetails::placeActivated, this, &UpdatesPage::placeActivated);
    connect(m_model, &UpdateModel::marksChanged, this, &UpdatesPage::showMarks);
    connect(m_model, &UpdateModel::marksChanged, this, &UpdatesPage::askTogether);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_state == State::Looking)
            emit cancelRequested();
        else if (m_state == State::Ready && !m_box->text().isEmpty())
            setFilter({});
        else
            look();
    });
    showDetails();
    showState();
}

QWidget* UpdatesPage::makeFilterRow(const Icons& icons)
{
    m_box->setObjectName(QStringLiteral("updateFilter"));
    m_box->setAccessibleName(tr("Filter updates"));
    m_box->setPlaceholderText(tr("Filter: words, possible, blocked, yanked, vulnerable"));
    m_box->setClearButtonEnabled(true);
    m_box->setMinimumWidth(150);
    m_box->addAction(icons.icon(QStringLiteral("search"), Shade::Muted), QLineEdit::LeadingPosition);
    makeChip(tr("Possible"), QStringLiteral("possible"), UpdateModel::PossibleRole,
             tr("Only packages with a newer version that is possible now"));
    makeChip(tr("Blocked"), QStringLiteral("blocked"), UpdateModel::BlockedRole,
             tr("Only packages of which every newer version is blocked"));
    makeChip(tr("Yanked"), QStringLiteral("yanked"), UpdateModel::YankedRole,
             tr("Only packages whose locked version was yanked or is gone from the index"));
    makeChip(tr("Vulnerable"), QStringLiteral("vulnerable"), UpdateModel::VulnerableRole,
             tr("Only packages whose locked version has advisories"));
    m_security = makeMenuButton(tr("Security records…"), QStringLiteral("securityRecords"));
    m_look->setObjectName(QStringLiteral("lookAgain"));
    QList<QWidget*> chips;
    for (const Chip& chip : m_chips)
        chips += chip.button;
    auto* row = new FoldingRow(m_box, chips, {m_security, m_look}, this);
    row->setProperty("panel", true);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_state == State::Looking)
            emit cancelRequested();
        else
            look();
    });
    connect(m_box, &QLineEdit::textChanged, this, &UpdatesPage::applyFilter);
    connect(m_box, &QLineEdit::returnPressed, this, [this] { // the first match is what was looked for
        if (m_filter->rowCount() == 0)
            return;
        m_table->setCurrentIndex(m_filter->index(0, int(Column::Name)));
        m_table->setFocus();
    });
    return row;
}

QWidget* UpdatesPage::makeMarkRow()
{
    auto* row = new QFrame(this);
    row->setProperty("panel", true);
    m_summary->setObjectName(QStringLiteral("updateSummary"));
    m_doubts->setObjectName(QStringLiteral("updateDoubts"));
    m_marked->setObjectName(QStringLiteral("updateMarks"));
    for (QLabel* label : {m_summary, m_doubts}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("muted", true);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_marked->setTextFormat(Qt::PlainText);
    m_recompile->setObjectName(QStringLiteral("recompileMarked"));
    m_recompile->setProperty("primary", true);
    m_recompile->setToolTip(tr("Solve with the marked versions; nothing is written before you apply it"));
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_marks = makeMenuButton(tr("Mark"), QStringLiteral("markMenu"));
    // Two lines: beside an open dock there is no room for both in one.
    auto* marks = new QWidget(row);
    auto* marking = new QHBoxLayout(marks);
    marking->setContentsMargins(0, 0, 0, 0);
    marking->setSpacing(8);
    marking->addWidget(m_marks);
    marking->addWidget(m_marked, 1);
    marking->addWidget(m_goOn);
    marking->addWidget(m_recompile);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->setSpacing(5);
    layout->addWidget(m_summary);
    layout->addWidget(m_doubts);
    layout->addWidget(marks);
    connect(m_recompile, &QPushButton::clicked, this, [this] { emit recompileRequested(m_model->marks()); });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        constexpr int more = 4;
        m_options.limit *= more;
        look();
    });
    return row;
}

QToolButton* UpdatesPage::makeMenuButton(const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("chip", true);
    button->setText(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void UpdatesPage::makeMenus()
{
    auto* marks = new QMenu(m_marks);
    connect(marks->addAction(tr("&Newest versions that are possible together")), &QAction::triggered, this,
            [this] { m_model->markAll(&UpdateTarget::together); });
    connect(marks->addAction(tr("&Fixes of advisories that are possible")), &QAction::triggered, this,
            [this] { m_model->markAll(&UpdateTarget::fix); });
    marks->addSeparator();
    connect(marks->addAction(tr("N&othing")), &QAction::triggered, m_model, &UpdateModel::clearMarks);
    m_marks->setMenu(marks);
    auto* security = new QMenu(m_security);
    connect(security->addAction(tr("&Folder of OSV records…")), &QAction::triggered, this,
            [this] { emit securityRequested(false); });
    connect(security->addAction(tr("&Zip file of OSV records…")), &QAction::triggered, this,
            [this] { emit securityRequested(true); });
    security->addSeparator();
    connect(security->addAction(tr("&None")), &QAction::triggered, this, [this] { setSecurity({}); });
    m_security->setMenu(security);
}

void UpdatesPage::makeChip(const QString& text, const QString& token, int role, const QString& help)
{
    auto* chip = new QToolButton(this);
    chip->setProperty("chip", true);
    chip->setText(text);
    chip->setCheckable(true);
    chip->setToolTip(help);
    chip->setAccessibleDescription(help);
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &QToolButton::clicked, this,
            [this, token](bool on) { m_box->setText(withToken(m_box->text(), token, on)); });
    m_chips.push_back({chip, text, token, role});
}

QWidget* UpdatesPage::makeSide(const Icons& icons, const Themes& themes)
{
    auto* side = new QSplitter(Qt::Vertical, this);
    side->setChildrenCollapsible(false);
    side->setHandleWidth(1);
    side->setMinimumWidth(240);
    auto* most = new QWidget(side);
    most->setProperty("page", true);
    most->setAttribute(Qt::WA_StyledBackground);
    auto* title = new QLabel(tr("Blocks most"), most);
    title->setProperty("muted", true);
    title->setTextFormat(Qt::PlainText);
    m_blockers->setObjectName(QStringLiteral("blocksMost"));
    m_blockers->setAccessibleName(tr("What blocks most"));
    m_blockers->setColumnCount(2);
    m_blockers->setHeaderHidden(true);
    m_blockers->setRootIsDecorated(false);
    m_blockers->setTextElideMode(Qt::ElideMiddle);
    m_blockers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_blockers->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_blockers->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_blockers->header()->setStretchLastSection(false);
    m_blockers->setItemDelegate(new ShadeDelegate(
        themes,
        [](const QModelIndex& index) {
            return ShadeDelegate::Look{index.column() == 0 ? Shade::Link : Shade::Muted, false, false};
        },
        m_blockers));
    auto* layout = new QVBoxLayout(most);
    layout->setContentsMargins(14, 10, 6, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_blockers, 1);
    side->addWidget(m_details);
    side->addWidget(most);
    side->setStretchFactor(0, 3);
    side->setStretchFactor(1, 1);
    side->setSizes({420, 150});
    const auto open = [this](QTreeWidgetItem* item) {
        const QString file = item->data(0, Qt::UserRole).toString();
        if (!file.isEmpty())
            emit placeActivated(file, item->data(0, Qt::UserRole + 1).toInt());
        else
            emit packageSelected(item->data(0, Qt::UserRole + 2).toString());
    };
    connect(m_blockers, &QTreeWidget::itemActivated, this, open);
    connect(m_blockers, &QTreeWidget::itemClicked, this, open);
    m_icon = icons.icon(QStringLiteral("jump"), Shade::Link);
    return side;
}

void UpdatesPage::makeTogether()
{
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setObjectName(QStringLiteral("updatesAndImpact"));
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    halves->addWidget(m_splitter);
    halves->addWidget(m_impact);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({300, 190});
    m_stack->addWidget(halves);
    m_impact->setProperty("page", true);
    m_impact->setAttribute(Qt::WA_StyledBackground);
    m_impact->follow(*m_together, {});
    m_impact->hide();
    connect(m_impact, &ImpactView::placeActivated, this, &UpdatesPage::placeActivated);
}

void UpdatesPage::makeTable(const Themes& themes)
{
    m_table->setObjectName(QStringLiteral("updateTable"));
    m_table->setAccessibleName(tr("Updates"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ShadeDelegate(themes, lookOf, m_table));
    m_table->setItemDelegateForColumn(int(Column::Mark), new QStyledItemDelegate(m_table)); // it draws check boxes
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(Column::Name), Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 11);
    auto* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(28);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(Column::Remark), QHeaderView::Stretch);
    header->setSectionResizeMode(int(Column::Mark), QHeaderView::Fixed);
    const std::pair<Column, int> widths[] = {{Column::Mark, 34},    {Column::Name, 150}, {Column::Locked, 84},
                                             {Column::Patch, 80},   {Column::Minor, 80}, {Column::Latest, 90},
                                             {Column::Profiles, 62}};
    for (const auto& [column, width] : widths)
        header->resizeSection(int(column), width);
    auto* toggle = new QAction(tr("Mark or unmark"), m_table);
    toggle->setObjectName(QStringLiteral("toggleMark"));
    toggle->setShortcut(QKeySequence(Qt::Key_Space));
    toggle->setShortcutContext(Qt::WidgetShortcut);
    auto* copy = new QAction(tr("Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({toggle, copy});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(toggle, &QAction::triggered, this, &UpdatesPage::toggleSelected);
    connect(copy, &QAction::triggered, this, &UpdatesPage::copySelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, &UpdatesPage::showMenu);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (Column(index.column()) != Column::Mark) // a click there has done it already
            m_model->toggle(m_filter->mapToSource(index).row(), Column(index.column()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        showDetails();
        if (m_quiet || !index.isValid())
            return;
        m_wanted = index.data(UpdateModel::KeyRole).toString();
        emit packageSelected(m_wanted);
    });
}

} // namespace lockwright::gui
