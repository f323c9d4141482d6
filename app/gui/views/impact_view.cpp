// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/impact_view.h"

#include "edit_words.h"
#include "models/impact_model.h"
#include "undo/what_if_watch.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QGraphicsOpacityEffect>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
constexpr double dimmed = 0.45;
using Column = ImpactModel::Column;

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    const auto column = Column(index.column());
    if (column == Column::Outcome)
        return {Shade(index.data(ImpactModel::ShadeRole).toInt()), false, false};
    if (column == Column::Note && index.data(ImpactModel::FileRole).isValid())
        return {Shade::Link, false, false};
    if (column == Column::Profile)
        return {Shade::Text, true, false};
    if (column == Column::Wheels && index.data().toString().contains(QStringLiteral("✗")))
        return {Shade::Stale, false, false};
    if (column == Column::Advisories && index.data().toString().startsWith(QLatin1Char('!')))
        return {Shade::Conflicted, false, false};
    if (column == Column::Advisories)
        return {Shade::Muted, false, false};
    return {index.data().toString() == QStringLiteral("–") ? Shade::Muted : Shade::Text, false, false};
}
} // namespace

ImpactView::ImpactView(const Themes& themes, QWidget* parent, const QString& name)
    : QWidget(parent)
    , m_model(new ImpactModel(this))
    , m_table(new QTreeView(this))
    , m_sentence(new QLabel(this))
    , m_dim(new QGraphicsOpacityEffect(m_table))
{
    m_sentence->setObjectName(name + QStringLiteral("Sentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setContentsMargins(10, 6, 10, 6);
    makeTable(themes, name);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

void ImpactView::makeTable(const Themes& themes, const QString& name)
{
    m_dim->setOpacity(dimmed);
    m_dim->setEnabled(false);
    m_table->setGraphicsEffect(m_dim);
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(tr("What would come of it"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ShadeDelegate(themes, lookOf, m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    auto* header = m_table->header();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    const std::pair<Column, int> widths[] = {{Column::Profile, 112},  {Column::Outcome, 118}, {Column::Added, 130},
                                             {Column::Changed, 140},  {Column::Removed, 76},  {Column::Wheels, 62},
                                             {Column::Advisories, 92}};
    for (const auto& [column, width] : widths)
        header->resizeSection(int(column), width);
    const auto open = [this](const QModelIndex& index) {
        if (const QVariant file = index.data(ImpactModel::FileRole); file.isValid())
            emit placeActivated(file.toString(), index.data(ImpactModel::LineRole).toInt());
    };
    connect(m_table, &QTreeView::activated, this, open);
    connect(m_table, &QTreeView::clicked, this, [open](const QModelIndex& index) {
        if (Column(index.column()) == Column::Note)
            open(index);
    });
    connect(&themes, &Themes::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void ImpactView::follow(const WhatIfWatch& watch, const QString& nothing)
{
    m_watch = &watch;
    m_nothing = nothing;
    connect(&watch, &WhatIfWatch::stateChanged, this, &ImpactView::showState);
    showState();
}

QString ImpactView::sentence() const
{
    return m_sentence->text();
}

void ImpactView::showState()
{
    using State = WhatIfWatch::State;
    const State state = m_watch->state();
    const auto& report = m_watch->report();
    m_model->setReport(state == State::Failed ? nullptr : report);
    m_dim->setEnabled(state == State::Waiting && report);
    QString text;
    switch (state) {
    case State::Nothing:
        text = m_nothing;
        break;
    case State::Waiting:
        text = m_watch->isSlow() || !report ? tr("Solving with these changes…") : words(*report);
        break;
    case State::Ready:
        text = words(*report);
        break;
    case State::Failed:
        text = m_watch->failure();
        break;
    }
    m_sentence->setText(text);
    m_sentence->setEnabled(state != State::Waiting);
}

} // namespace lockwright::gui
