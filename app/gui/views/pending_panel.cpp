// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pending_panel.h"

#include "models/pending_model.h"
#include "undo/pending_edits.h"
#include "undo/what_if_watch.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/impact_view.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace lockwright::gui
{

namespace
{
using Column = PendingModel::Column;

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    switch (Column(index.column())) {
    case Column::Place:
        return {Shade::Link, false, false};
    case Column::Before:
        return {Shade::Muted, false, true};
    case Column::After:
        return {Shade::Text, false, true};
    }
    return {};
}
} // namespace

PendingPanel::PendingPanel(Icons& icons, const Themes& themes, PendingEdits& pending, const WhatIfWatch& impact,
                           QWidget* parent)
    : QWidget(parent)
    , m_pending(pending)
    , m_watch(impact)
    , m_model(new PendingModel(this))
    , m_list(new QTreeView(this))
    , m_impact(new ImpactView(themes, this))
    , m_summary(new QLabel(this))
    , m_fixes(new QPushButton(tr("Look for fixes"), this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_discard(new QPushButton(tr("Discard all"), this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("pending"), this))
    , m_pages(new QStackedWidget(this))
    , m_fold(new QToolButton(this))
{
    setObjectName(QStringLiteral("pendingPanel"));
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    makeList(themes);
    m_empty->setTexts(tr("Nothing is pending"),
                      tr("Edits of requirements gather here with what would come of them. Files change on Apply."));
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    halves->addWidget(m_list);
    halves->addWidget(m_impact);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({400, 600});
    m_pages->addWidget(m_empty);
    m_pages->addWidget(halves);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = makeHeader(icons);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    (new FocusEntry(this))->follow(m_pages, {m_empty, m_list});
    m_impact->follow(m_watch, {});
    connect(m_impact, &ImpactView::placeActivated, this, &PendingPanel::placeActivated);
    connect(&m_pending, &PendingEdits::changed, this, &PendingPanel::showState);
    connect(&m_watch, &WhatIfWatch::stateChanged, this, &PendingPanel::showState);
    showState();
}

QWidget* PendingPanel::makeHeader(Icons& icons)
{
    auto* row = new QFrame(this);
    row->setProperty("line", true);
    m_summary->setObjectName(QStringLiteral("pendingSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true); // many files must not make the window wider
    m_fixes->setObjectName(QStringLiteral("pendingFixes"));
    m_undo->setObjectName(QStringLiteral("pendingUndo"));
    m_discard->setObjectName(QStringLiteral("pendingDiscard"));
    m_discard->setToolTip(tr("Take all pending changes back, as one step that can be undone"));
    m_apply->setObjectName(QStringLiteral("pendingApply"));
    m_apply->setProperty("primary", true);
    m_apply->setToolTip(tr("Write the pending changes to the files (Ctrl+S); locks stay as they are"));
    icons.bind(m_fixes, QStringLiteral("conflict"));
    icons.bind(m_undo, QStringLiteral("undo"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 3, 4, 3);
    layout->setSpacing(6);
    layout->addWidget(m_summary, 1);
    for (QPushButton* button : {m_fixes, m_undo, m_discard, m_apply})
        layout->addWidget(button);
    auto* close = new QToolButton(row);
    close->setObjectName(QStringLiteral("pendingClose"));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    m_fold->setObjectName(QStringLiteral("pendingFold"));
    m_fold->setToolTip(tr("Show the pending lines"));
    m_fold->setAccessibleName(tr("Show the pending lines"));
    m_fold->setCheckable(true);
    icons.bind(m_fold, QStringLiteral("fold"));
    icons.bind(close, QStringLiteral("close"));
    for (QToolButton* button : {m_fold, close}) {
        button->setProperty("flat", true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    connect(m_fold, &QToolButton::clicked, this, [this](bool shown) { emit foldRequested(!shown); });
    connect(close, &QToolButton::clicked, this, &PendingPanel::closeRequested);
    connect(m_fixes, &QPushButton::clicked, this, &PendingPanel::fixesRequested);
    connect(m_undo, &QPushButton::clicked, this, &PendingPanel::undoRequested);
    connect(m_discard, &QPushButton::clicked, this, &PendingPanel::discardRequested);
    connect(m_apply, &QPushButton::clicked, this, &PendingPanel::applyRequested);
    return row;
}

void PendingPanel::makeList(const Themes& themes)
{
    m_list->setObjectName(QStringLiteral("pendingList"));
    m_list->setAccessibleName(tr("Pending changes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ShadeDelegate(themes, lookOf, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(280); // what the line becomes is to be seen
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(int(Column::Place), 84);
    m_list->header()->resizeSection(int(Column::Before), 110);
    const auto open = [this](const QModelIndex& index) {
        emit placeActivated(index.data(PendingModel::FileRole).toString(), index.data(PendingModel::LineRole).toInt());
    };
    connect(m_list, &QTreeView::activated, this, open);
    connect(m_list, &QTreeView::clicked, this, [open](const QModelIndex& index) {
        if (Column(index.column()) == Column::Place)
            open(index);
    });
}

int PendingPanel::lineCount() const
{
    return m_model->rowCount();
}

void PendingPanel::setFolded(bool folded)
{
    m_folded = folded;
    m_pages->setHidden(folded);
    setMaximumHeight(folded ? 0 : QWIDGETSIZE_MAX);
    m_fold->setChecked(!folded);
}

void PendingPanel::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

void PendingPanel::showState()
{
    const int before = m_model->rowCount();
    m_model->setFiles(m_pending.edited());
    const bool pending = !m_pending.isEmpty();
    const auto& report = m_watch.report();
    m_pages->setCurrentIndex(pending ? 1 : 0);
    m_summary->setText(pending ? tr("%n pending line(s) in %1", nullptr, m_model->rowCount())
                                     .arg(m_pending.files().join(QStringLiteral(", ")))
                               : tr("Nothing is pending"));
    m_fixes->setVisible(pending && report && !report->ok() && m_watch.state() == WhatIfWatch::State::Ready);
    m_undo->setEnabled(m_pending.stack().canUndo());
    m_undo->setToolTip(m_pending.stack().canUndo()
                           ? plainToolTip(tr("Undo: %1 (Ctrl+Z)").arg(m_pending.stack().undoText()))
                           : QString());
    m_fold->setVisible(pending);
    m_undo->setVisible(pending || m_pending.stack().canUndo());
    m_discard->setVisible(pending);
    m_apply->setVisible(pending);
    m_discard->setEnabled(pending && !m_busy);
    m_apply->setEnabled(pending && !m_busy);
    if (m_model->rowCount() != before)
        emit countChanged();
}

} // namespace lockwright::gui
