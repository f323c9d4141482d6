// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages_view.h"

#include "models/package_filter.h"
#include "models/package_model.h"
#include "views/empty_state.h"
#include "views/package_details.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
using Column = PackageModel::Column;

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    switch (Column(index.column())) {
    case Column::Name:
        return {Shade::Text, index.data(PackageModel::DirectRole).toBool(), false};
    case Column::Locked:
        if (index.data(PackageModel::YankedRole).toBool())
            return {Shade::Conflicted, false, false};
        return {index.data(PackageModel::DivergentRole).toBool() ? Shade::Stale : Shade::Text, false, false};
    case Column::Newest:
        return {index.data(PackageModel::OutdatedRole).toBool() ? Shade::Link : Shade::Muted, false, false};
    case Column::Bound:
    case Column::Profiles:
    case Column::Direct:
        return {Shade::Muted, false, false};
    }
    return {};
}
} // namespace

PackagesView::PackagesView(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_model(new PackageModel(this))
    , m_filter(new PackageFilter(this))
    , m_box(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_table(new QTableView(this))
    , m_details(new PackageDetails(icons, themes, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("packages"), this))
{
    m_filter->setSourceModel(m_model);
    makeTable(themes);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    m_details->setMinimumWidth(220);
    m_splitter->setSizes({700, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow(icons));
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_table);
    connect(m_details, &PackageDetails::placeActivated, this, &PackagesView::placeActivated);
    connect(m_empty, &EmptyState::triggered, this, [this] { setFilter({}); });
    QWidget* before = m_box;
    for (const auto& chip : m_chips) {
        setTabOrder(before, chip.first);
        before = chip.first;
    }
    setTabOrder(before, m_table);
    showDetails();
    showCounts();
}

QWidget* PackagesView::makeFilterRow(const Icons& icons)
{
    auto* row = new QFrame(this);
    row->setProperty("panel", true);
    m_box->setObjectName(QStringLiteral("packageFilter"));
    m_box->setAccessibleName(tr("Filter packages"));
    m_box->setPlaceholderText(tr("Filter: words, direct, outdated, divergent, in:PROFILE"));
    m_box->setClearButtonEnabled(true);
    m_box->setMinimumWidth(180);
    auto* magnifier = m_box->addAction(icons.icon(QStringLiteral("search"), Shade::Muted), QLineEdit::LeadingPosition);
    magnifier->setToolTip(tr("Filter packages"));
    m_counts->setProperty("muted", true);
    m_counts->setObjectName(QStringLiteral("packageCounts"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 7, 12, 7);
    layout->setSpacing(6);
    layout->addWidget(m_box, 1);
    layout->addSpacing(2);
    layout->addWidget(
        makeChip(tr("Direct"), QStringLiteral("direct"), tr("Only packages that a file asks for by name")));
    layout->addWidget(makeChip(tr("Outdated"), QStringLiteral("outdated"), tr("Only packages with a newer version")));
    layout->addWidget(makeChip(tr("Divergent"), QStringLiteral("divergent"),
                               tr("Only packages whose versions differ between profiles")));
    layout->addSpacing(6);
    layout->addWidget(m_counts);
    connect(m_box, &QLineEdit::textChanged, this, &PackagesView::applyFilter);
    connect(m_box, &QLineEdit::returnPressed, this, [this] { // the first match is what was looked for
        if (m_filter->rowCount() == 0)
            return;
        m_table->selectRow(0);
        m_table->setFocus();
    });
    return row;
}

QToolButton* PackagesView::makeChip(const QString& text, const QString& token, const QString& help)
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
    m_chips.emplace_back(chip, token);
    return chip;
}

void PackagesView::makeTable(const Themes& themes)
{
    m_table->setObjectName(QStringLiteral("packageTable"));
    m_table->setAccessibleName(tr("Packages"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ShadeDelegate(themes, lookOf, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(Column::Name), Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 11);
    auto* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(Column::Bound), QHeaderView::Stretch);
    const std::pair<Column, int> widths[] = {
        {Column::Name, 155}, {Column::Locked, 118}, {Column::Newest, 92}, {Column::Profiles, 74}, {Column::Direct, 80}};
    for (const auto& [column, width] : widths)
        header->resizeSection(int(column), width);
    auto* copy = new QAction(tr("Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { emit menuRequested(m_table->viewport()->mapToGlobal(at)); });
    connect(copy, &QAction::triggered, this, &PackagesView::copySelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showDetails();
        emit selectionChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PackagesView::showDetails);
}

void PackagesView::setReport(const std::shared_ptr<const workspace::PackagesReport>& report)
{
    const QString current = m_table->currentIndex().data(PackageModel::KeyRole).toString();
    m_model->setReport(report);
    if (!current.isEmpty())
        selectPackage(current);
    showCounts();
    showDetails();
}

void PackagesView::clear()
{
    m_model->setReport(nullptr);
    showCounts();
    showDetails();
}

void PackagesView::setProfile(const QString& profile)
{
    m_model->setProfile(profile);
    m_filter->setProfile(profile);
    showCounts();
    showDetails();
}

QString PackagesView::filter() const
{
    return m_box->text();
}

void PackagesView::setFilter(const QString& text)
{
    m_box->setText(text);
}

void PackagesView::focusFilter()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void PackagesView::applyFilter()
{
    const PackageQuery query = PackageQuery::parse(m_box->text());
    m_filter->setQuery(query);
    for (const auto& [chip, token] : m_chips) {
        chip->setChecked((token == QLatin1String("direct") && query.direct)
                         || (token == QLatin1String("outdated") && query.outdated)
                         || (token == QLatin1String("divergent") && query.divergent));
    }
    showCounts();
    showDetails();
    if (m_table->currentIndex().isValid()) {
        m_table->doItemsLayout(); // else the scroll bar does not know of the new rows yet
        m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    }
    emit filterChanged(m_box->text());
}

void PackagesView::showCounts()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_counts->setText(shown == all ? tr("%n package(s)", nullptr, all)
                                   : tr("%1 of %n package(s)", nullptr, all).arg(shown));
    m_stack->setCurrentIndex(shown == 0 ? 1 : 0);
    if (all == 0)
        m_empty->setTexts(tr("No packages yet"),
                          tr("No profile here has a lock. Recompile makes one for each profile."));
    else
        m_empty->setTexts(tr("Nothing matches"), tr("No package matches this filter in the selected profile."),
                          tr("Clear the filter"));
}

void PackagesView::showDetails()
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    const bool shown = index.isValid();
    m_details->setPackage(shown ? &m_model->rowAt(index.row()) : nullptr, shown && m_model->outdated(index.row()));
}

void PackagesView::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
}

void PackagesView::selectPackage(const QString& package)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(PackageModel::KeyRole).toString() == package) {
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
            return;
        }
    }
}

QStringList PackagesView::selectedPackages() const
{
    QStringList packages;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        packages += index.data(PackageModel::KeyRole).toString();
    return packages;
}

QString PackagesView::selectedText() const
{
    QStringList lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells += index.siblingAtColumn(column).data().toString();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QPoint PackagesView::belowCurrentRow() const
{
    const QRect row = m_table->visualRect(m_table->currentIndex().siblingAtColumn(0));
    return m_table->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint());
}

void PackagesView::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

QByteArray PackagesView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_table->horizontalHeader()->saveState();
    return state;
}

void PackagesView::restoreState(const QByteArray& state)
{
    QByteArray splitter;
    QByteArray header;
    QDataStream stream(state);
    stream >> splitter >> header;
    m_splitter->restoreState(splitter);
    m_table->horizontalHeader()->restoreState(header);
}

} // namespace lockwright::gui
