// SPDX-License-Identifier: GPL-3.0-or-later
// HistoryPage: what it is made of.
#include "views/history_page.h"

#include "models/history_model.h"
#include "models/history_words.h"
#include "models/review_model.h"
#include "text/code_edit.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

namespace lockwright::gui
{

namespace
{
using Column = HistoryModel::Column;
constexpr int restMilliseconds = 80;

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    switch (Column(index.column())) {
    case Column::Subject:
        return {Shade::Text, index.data(HistoryModel::MovedRole).toBool(), false};
    case Column::Change:
        if (index.data(HistoryModel::ProblemRole).toBool())
            return {Shade::Conflicted, false, false};
        return {index.data(HistoryModel::MovedRole).toBool() ? Shade::Fresh : Shade::Text, false, false};
    case Column::Id:
        return {Shade::Muted, false, true};
    case Column::Date:
    case Column::Profiles:
    case Column::Author:
        return {Shade::Muted, false, false};
    }
    return {};
}

ShadeDelegate::Look changeLook(const QModelIndex& index)
{
    const QVariant kind = index.data(ReviewModel::KindRole);
    if (!kind.isValid())
        return {Shade::Muted, true, false};
    if (ReviewModel::Column(index.column()) == ReviewModel::Column::Kind)
        return {shadeOf(requirements::PackageChange::Kind(kind.toInt())), false, false};
    return {index.column() < int(ReviewModel::Column::Kind) ? Shade::Text : Shade::Muted, false, false};
}
} // namespace

HistoryPage::HistoryPage(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_filter(new HistoryFilter(this))
    , m_box(new QLineEdit(this))
    , m_onlyMoved(makeChip(tr("Selected package"), QStringLiteral("historyOnlyMoved"),
                           tr("Only commits that moved the selected package")))
    , m_before(new QComboBox(this))
    , m_after(new QComboBox(this))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_notes(new QLabel(this))
    , m_table(new QTableView(this))
    , m_modeCommit(makeChip(tr("This commit"), QStringLiteral("historyCommit"), tr("What the commit did")))
    , m_modeSince(makeChip(tr("Since then"), QStringLiteral("historySince"),
                           tr("What has changed between the commit and the work tree")))
    , m_restore(new QPushButton(tr("Restore…"), this))
    , m_heading(new QLabel(this))
    , m_subheading(new QLabel(this))
    , m_changes(new ReviewModel(this))
    , m_tree(new QTreeView(this))
    , m_text(new DiffView(themes, this))
    , m_noChange(new EmptyState(icons, themes, QStringLiteral("history"), this))
    , m_right(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_machine(new QSlider(Qt::Horizontal, this))
    , m_machineText(new QLabel(this))
    , m_menu(new QMenu(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("history"), this))
    , m_body(new QWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("historyPage"));
    m_filter->setSourceModel(m_model);
    makeTable(themes);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(makeSide(themes));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({720, 480});
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(makeBar(icons));
    body->addWidget(makeCompareBar());
    body->addWidget(m_splitter, 1);
    body->addWidget(makeMachine());
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    (new FocusEntry(this))->follow(m_stack, {m_table, m_empty});
    m_pause.setSingleShot(true);
    m_pause.setInterval(restMilliseconds);
    makeMenu();
    connectParts();
    showMode();
    showState();
}

QToolButton* HistoryPage::makeChip(const QString& text, const QString& name, const QString& help)
{
    auto* chip = new QToolButton(this);
    chip->setObjectName(name);
    chip->setProperty("chip", true);
    chip->setText(text);
    chip->setCheckable(true);
    chip->setToolTip(help);
    chip->setAccessibleDescription(help);
    chip->setFocusPolicy(Qt::StrongFocus);
    return chip;
}

QWidget* HistoryPage::makeBar(const Icons& icons)
{
    auto* row = new QFrame(this);
    row->setProperty("panel", true);
    m_box->setObjectName(QStringLiteral("historyFilter"));
    m_box->setAccessibleName(tr("Filter commits"));
    m_box->setPlaceholderText(tr("Filter: words of subject, author, tag, profile, date, id"));
    m_box->setClearButtonEnabled(true);
    m_box->setMinimumWidth(150);
    m_box->addAction(icons.icon(QStringLiteral("search"), Shade::Muted), QLineEdit::LeadingPosition);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 7, 12, 7);
    layout->setSpacing(6);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_onlyMoved);
    return row;
}

QWidget* HistoryPage::makeCompareBar()
{
    auto* row = new QFrame(this);
    row->setProperty("panel", true);
    const auto prepare = [](QComboBox* box, const QString& name, const QString& accessible) {
        box->setObjectName(name);
        box->setAccessibleName(accessible);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setMinimumWidth(90);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->popup()->setProperty("popup", true);
    };
    prepare(m_before, QStringLiteral("compareBefore"), tr("Revision before"));
    prepare(m_after, QStringLiteral("compareAfter"), tr("Revision after"));
    m_before->lineEdit()->setPlaceholderText(tr("branch, tag or id"));
    m_after->lineEdit()->setPlaceholderText(tr("work tree"));
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_notes->setObjectName(QStringLiteral("historyNotes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setProperty("muted", true);
    m_notes->setWordWrap(true);
    auto* from = new QLabel(tr("Compare"), row);
    auto* with = new QLabel(tr("with"), row);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(6);
    boxes->addWidget(from);
    boxes->addWidget(m_before, 1);
    boxes->addWidget(with);
    boxes->addWidget(m_after, 1);
    boxes->addWidget(m_compare);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->setSpacing(4);
    layout->addLayout(boxes);
    layout->addWidget(m_notes);
    return row;
}

void HistoryPage::makeTable(const Themes& themes)
{
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Commits that changed locks"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ShadeDelegate(themes, lookOf, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const std::pair<Column, int> widths[] = {{Column::Date, 90},      {Column::Subject, 230}, {Column::Change, 124},
                                             {Column::Profiles, 120}, {Column::Author, 110},  {Column::Id, 70}};
    for (const auto& [column, width] : widths)
        header->resizeSection(int(column), width);
}

QWidget* HistoryPage::makeSide(const Themes& themes)
{
    auto* side = new QWidget(this);
    side->setProperty("page", true);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(310);
    m_heading->setObjectName(QStringLiteral("historyHeading"));
    m_heading->setProperty("title", true);
    m_subheading->setObjectName(QStringLiteral("historySubheading"));
    m_subheading->setProperty("muted", true);
    for (QLabel* label : {m_heading, m_subheading}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::NoFocus);
    }
    m_restore->setObjectName(QStringLiteral("historyRestore"));
    m_restore->setToolTip(tr("Take the locks and inputs of this commit as pending changes; nothing is written yet"));
    m_tree->setObjectName(QStringLiteral("historyChanges"));
    m_tree->setAccessibleName(tr("Packages that differ"));
    m_tree->setModel(m_changes);
    m_tree->setItemDelegate(new ShadeDelegate(themes, changeLook, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    constexpr int widths[] = {140, 126, 114, 60}; // of package, change, kind, step
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_tree->header()->resizeSection(column, widths[column]);
    m_text->setObjectName(QStringLiteral("historyText"));
    m_text->setAccessibleName(tr("Text difference of the locks"));
    auto* both = new QSplitter(Qt::Vertical, side);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(1);
    both->addWidget(m_tree);
    both->addWidget(m_text);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    both->setSizes({300, 200});
    m_right->addWidget(both);
    m_right->addWidget(m_noChange);
    auto* modes = new QHBoxLayout;
    modes->setSpacing(6);
    modes->addWidget(m_modeCommit);
    modes->addWidget(m_modeSince);
    modes->addStretch();
    auto* head = new QVBoxLayout;
    head->setContentsMargins(14, 9, 12, 9);
    head->setSpacing(3);
    head->addLayout(modes);
    head->addSpacing(2);
    head->addWidget(m_heading);
    head->addWidget(m_subheading);
    head->addWidget(m_restore, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_right, 1);
    return side;
}

QWidget* HistoryPage::makeMachine()
{
    auto* row = new QFrame(this);
    row->setProperty("panel", true);
    m_machine->setObjectName(QStringLiteral("timeMachine"));
    m_machine->setAccessibleName(tr("Time machine"));
    m_machine->setToolTip(tr("Go through the commits; the right side tells what has changed since"));
    m_machine->setFocusPolicy(Qt::StrongFocus);
    m_machine->setPageStep(10);
    m_machineText->setObjectName(QStringLiteral("timeMachineText"));
    m_machineText->setTextFormat(Qt::PlainText);
    m_machineText->setProperty("muted", true);
    m_machineText->setMinimumWidth(150);
    auto* title = new QLabel(tr("&Time machine"), row);
    title->setBuddy(m_machine);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_machine, 1);
    layout->addWidget(m_machineText);
    return row;
}

void HistoryPage::makeMenu()
{
    connect(m_menu->addAction(tr("&Package difference")), &QAction::triggered, this, [this] { setMode(Mode::Commit); });
    connect(m_menu->addAction(tr("Difference &since then")), &QAction::triggered, this,
            [this] { setMode(Mode::Since); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Copy &id")), &QAction::triggered, this, [this] {
        if (const QString id = currentId(); !id.isEmpty())
            QApplication::clipboard()->setText(id);
    });
    connect(m_menu->addAction(tr("Copy as &text")), &QAction::triggered, this, [this] { copy(false); });
    connect(m_menu->addAction(tr("Copy as &Markdown")), &QAction::triggered, this, [this] { copy(true); });
    m_menu->addSeparator();
    m_restoreAction = m_menu->addAction(tr("&Restore to pending changes"));
    connect(m_restoreAction, &QAction::triggered, m_restore, &QPushButton::click);
    setRestorable(false);
}

void HistoryPage::connectParts()
{
    connect(m_box, &QLineEdit::textChanged, this, &HistoryPage::applyFilter);
    connect(m_onlyMoved, &QToolButton::toggled, this, &HistoryPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::currentChanged);
    connect(m_table, &QTableView::customContextMenuRequested, this, &HistoryPage::showMenu);
    connect(m_table, &QTableView::activated, this, [this] { m_tree->setFocus(); });
    connect(m_modeCommit, &QToolButton::clicked, this, [this] { setMode(Mode::Commit); });
    connect(m_modeSince, &QToolButton::clicked, this, [this] { setMode(Mode::Since); });
    connect(m_machine, &QSlider::valueChanged, this, &HistoryPage::moveMachine);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { compare(m_before->currentText().trimmed(), m_after->currentText().trimmed()); });
    for (const QComboBox* box : {m_before, m_after})
        connect(box->lineEdit(), &QLineEdit::returnPressed, m_compare, &QPushButton::click);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const QString id = currentId(); !id.isEmpty())
            emit restoreRequested(id, m_profile.isEmpty() ? QStringList() : QStringList{m_profile});
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const QString package = index.data(ReviewModel::KeyRole).toString();
        if (package.isEmpty())
            return;
        m_text->reveal(package);
        if (!m_quiet)
            emit packageSelected(package);
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        m_outdated = true;
        want();
    });
    connect(&m_pause, &QTimer::timeout, this, &HistoryPage::askDifference);
}

} // namespace lockwright::gui
