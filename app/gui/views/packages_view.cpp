// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages_view.h"

#include "models/matrix_model.h"
#include "models/package_filter.h"
#include "models/package_model.h"
#include "views/badge_delegate.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/package_details.h"
#include "views/package_filter_bar.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAction>
#include <QButtonGroup>
#include <QDataStream>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

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
    case Column::State:
    case Column::Bound:
    case Column::Age:
    case Column::Profiles:
    case Column::Direct:
        return {Shade::Muted, false, false};
    }
    return {};
}

ShadeDelegate::Look lookOfCell(const QModelIndex& index)
{
    if (index.column() == 0)
        return {Shade::Text, index.data(MatrixModel::DivergentRole).toBool(), false};
    if (index.data(MatrixModel::UnusualRole).toBool())
        return {Shade::Stale, true, false};
    return {index.data(MatrixModel::DivergentRole).toBool() ? Shade::Text : Shade::Muted, false, false};
}
} // namespace

PackagesView::PackagesView(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_model(new PackageModel(this))
    , m_matrixModel(new MatrixModel(this))
    , m_filter(new PackageFilter(this))
    , m_matrixFilter(new PackageFilter(this))
    , m_bar(new PackageFilterBar(icons, this))
    , m_table(new QTableView(this))
    , m_matrix(new QTableView(this))
    , m_details(new PackageDetails(icons, themes, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("packages"), this))
    , m_entry(new FocusEntry(this))
{
    m_filter->setSourceModel(m_model);
    m_matrixFilter->setSourceModel(m_matrixModel);
    makeTable(themes);
    makeMatrix(themes);
    makeBar();
    for (QWidget* page :
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_matrix), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(page);
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
    layout->addWidget(m_bar);
    layout->addWidget(m_splitter, 1);
    connect(m_details, &PackageDetails::placeActivated, this, &PackagesView::placeActivated);
    connect(m_splitter, &QSplitter::splitterMoved, this, &PackagesView::fitColumns);
    connect(m_empty, &EmptyState::triggered, this, [this] { setFilter({}); });
    QWidget* before = nullptr;
    for (QWidget* widget : m_bar->tabOrder() + QList<QWidget*>{m_table, m_matrix}) {
        if (before)
            setTabOrder(before, widget);
        before = widget;
    }
    m_entry->set(m_table);
    showDetails();
    showCounts();
}

void PackagesView::makeBar()
{
    auto* group = new QButtonGroup(this);
    const auto make = [&](const QString& text, const QString& help, const char* name) {
        auto* button = new QToolButton(this);
        button->setProperty("chip", true);
        button->setText(text);
        button->setToolTip(help);
        button->setAccessibleDescription(help);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        m_bar->addTool(button);
        return button;
    };
    m_asTable = make(tr("Table"), tr("One row a package"), "packagesAsTable");
    m_asMatrix = make(tr("Matrix"), tr("Packages down, profiles across"), "packagesAsMatrix");
    m_asTable->setChecked(true);
    m_consolidate = new QPushButton(tr("Consolidate…"), this);
    m_consolidate->setObjectName(QStringLiteral("consolidate"));
    m_consolidate->setToolTip(
        tr("Find one version for the selected packages that profiles lock differently; for all of "
           "them where none is selected"));
    m_consolidate->hide();
    m_bar->addTool(m_consolidate);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool on) { setForm(on ? Form::Table : Form::Matrix); });
    connect(m_consolidate, &QPushButton::clicked, this, &PackagesView::consolidate);
    connect(m_bar, &PackageFilterBar::changed, this, &PackagesView::applyFilter);
    connect(m_bar, &PackageFilterBar::confirmed, this, [this] {
        if (rowsShown()->rowCount() == 0)
            return;
        view()->selectRow(0);
        view()->setFocus();
    });
}

void PackagesView::makeCommon(QTableView* view, PackageFilter* filter)
{
    view->setModel(filter);
    view->setSortingEnabled(true);
    view->sortByColumn(0, Qt::AscendingOrder);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setAlternatingRowColors(false);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 11);
    auto* header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    auto* copy = new QAction(tr("Copy rows"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(copy);
    connect(copy, &QAction::triggered, this, &PackagesView::copySelection);
    connect(view, &QTableView::customContextMenuRequested, this, &PackagesView::showMenu);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showDetails();
        emit selectionChanged();
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PackagesView::showDetails);
}

void PackagesView::makeTable(const Themes& themes)
{
    m_table->setObjectName(QStringLiteral("packageTable"));
    m_table->setAccessibleName(tr("Packages"));
    makeCommon(m_table, m_filter);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setItemDelegate(new ShadeDelegate(themes, lookOf, m_table));
    m_table->setItemDelegateForColumn(int(Column::State), new BadgeDelegate(themes, PackageModel::StatesRole, m_table));
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(int(Column::Bound), QHeaderView::Stretch);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &PackagesView::showColumnMenu);
    const std::pair<Column, int> widths[] = {{Column::Name, 148},  {Column::Locked, 96}, {Column::Newest, 84},
                                             {Column::State, 138}, {Column::Age, 62},    {Column::Profiles, 74},
                                             {Column::Direct, 120}};
    for (const auto& [column, width] : widths)
        header->resizeSection(int(column), width);
}

void PackagesView::makeMatrix(const Themes& themes)
{
    m_matrix->setObjectName(QStringLiteral("packageMatrix"));
    m_matrix->setAccessibleName(tr("Packages by profile"));
    makeCommon(m_matrix, m_matrixFilter);
    m_matrix->setItemDelegate(new ShadeDelegate(themes, lookOfCell, m_matrix));
    m_matrix->horizontalHeader()->setDefaultSectionSize(98);
    m_matrix->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

PackagesView::Form PackagesView::form() const
{
    return view() == m_matrix ? Form::Matrix : Form::Table;
}

void PackagesView::setForm(Form form)
{
    if (form == this->form())
        return; // a button says so too once it is pressed
    const QStringList selected = selectedPackages();
    m_entry->set(form == Form::Matrix ? m_matrix : m_table);
    (form == Form::Matrix ? m_asMatrix : m_asTable)->setChecked(true);
    m_consolidate->setVisible(form == Form::Matrix);
    rowsShown()->setQuery(m_bar->query());
    showCounts();
    if (!selected.isEmpty())
        selectPackage(selected.first());
    showDetails();
    emit selectionChanged();
}

QTableView* PackagesView::view() const
{
    return m_entry->get() == m_matrix ? m_matrix : m_table; // the one that is shown takes the focus
}

PackageFilter* PackagesView::rowsShown() const
{
    return view() == m_matrix ? m_matrixFilter : m_filter;
}

void PackagesView::setReport(const std::shared_ptr<const workspace::PackagesReport>& report)
{
    const QString current = view()->currentIndex().data(PackageRows::KeyRole).toString();
    m_loading = false;
    m_failure.clear();
    m_model->setReport(report);
    m_matrixModel->setReport(report);
    if (m_matrix->horizontalHeader()->count() > 0)
        m_matrix->horizontalHeader()->resizeSection(0, 156);
    m_bar->setReport(report);
    if (!current.isEmpty() && view()->currentIndex().data(PackageRows::KeyRole).toString() != current)
        selectPackage(current);
    rowsChanged();
}

void PackagesView::setFailed(const QString& text)
{
    m_loading = false;
    m_failure = text;
    showCounts();
}

void PackagesView::clear()
{
    m_loading = true;
    m_failure.clear();
    m_model->setReport(nullptr);
    m_matrixModel->setReport(nullptr);
    m_bar->setReport(nullptr);
    rowsChanged();
}

void PackagesView::setProfile(const QString& profile)
{
    m_profile = profile;
    m_model->setProfile(profile);
    m_filter->setProfile(profile);
    m_matrixFilter->setProfile(profile);
    rowsChanged();
}

void PackagesView::rowsChanged()
{
    showCounts();
    showDetails();
}

QString PackagesView::filter() const
{
    return m_bar->text();
}

void PackagesView::setFilter(const QString& text)
{
    m_bar->setText(text);
}

void PackagesView::focusFilter()
{
    m_bar->focusBox();
}

void PackagesView::applyFilter()
{
    rowsShown()->setQuery(m_bar->query()); // the other one follows when it is shown
    rowsChanged();
    if (const QModelIndex current = view()->currentIndex(); current.isValid()) {
        view()->doItemsLayout(); // else the scroll bar does not know of the new rows yet
        view()->scrollTo(current, QAbstractItemView::PositionAtCenter);
    }
    emit filterChanged(m_bar->text());
}

void PackagesView::showCounts()
{
    const int shown = rowsShown()->rowCount();
    const int all = m_model->rowCount();
    m_bar->setCounts(shown, all);
    m_consolidate->setEnabled(m_matrixModel->divergentCount() > 0);
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(m_empty) : view());
    if (all == 0 && !m_failure.isEmpty())
        m_empty->setTexts(tr("The packages cannot be read"), m_failure);
    else if (all == 0 && m_loading)
        m_empty->setTexts(tr("Reading the locks"), tr("The packages stand here in a moment."));
    else if (all == 0)
        m_empty->setTexts(tr("No packages yet"),
                          tr("No profile here has a lock. Recompile makes one for each profile."));
    else
        m_empty->setTexts(tr("Nothing matches"), tr("No package matches this filter in the selected profile."),
                          tr("Clear the filter"));
    fitColumns();
}

const workspace::PackageRow* PackagesView::currentRow() const
{
    const QModelIndex index = rowsShown()->mapToSource(view()->currentIndex());
    return index.isValid() ? &static_cast<const PackageRows*>(index.model())->rowAt(index.row()) : nullptr;
}

void PackagesView::showDetails()
{
    m_details->setPackage(currentRow(), fromQt(m_profile));
}

void PackagesView::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
    fitColumns();
}

void PackagesView::selectPackage(const QString& package)
{
    const auto* rows = view() == m_matrix ? static_cast<const PackageRows*>(m_matrixModel) : m_model;
    const int row = rows->find(package);
    const QModelIndex index = row < 0 ? QModelIndex() : rowsShown()->mapFromSource(rows->index(row, 0));
    if (!index.isValid())
        return;
    view()->setCurrentIndex(index);
    view()->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

QStringList PackagesView::selectedPackages() const
{
    QStringList packages;
    for (const QModelIndex& index : view()->selectionModel()->selectedRows())
        packages += index.data(PackageRows::KeyRole).toString();
    return packages;
}

QPoint PackagesView::belowCurrentRow() const
{
    const QTableView* rows = view();
    const QRect row = rows->visualRect(rows->currentIndex().siblingAtColumn(0));
    return rows->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint());
}

QByteArray PackagesView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    const QList<int> hidden(m_hidden.begin(), m_hidden.end());
    const QList<int> wanted(m_wanted.begin(), m_wanted.end());
    stream << m_splitter->saveState() << m_table->horizontalHeader()->saveState() << hidden << wanted << int(form());
    return state;
}

void PackagesView::restoreState(const QByteArray& state)
{
    QByteArray splitter;
    QByteArray header;
    QList<int> hidden;
    QList<int> wanted;
    int form = int(Form::Table);
    QDataStream stream(state);
    stream >> splitter >> header >> hidden >> wanted >> form;
    if (stream.status() != QDataStream::Ok) // of an earlier version, with other columns
        return;
    m_splitter->restoreState(splitter);
    m_table->horizontalHeader()->restoreState(header);
    m_hidden = {hidden.begin(), hidden.end()};
    m_wanted = {wanted.begin(), wanted.end()};
    setForm(form == int(Form::Matrix) ? Form::Matrix : Form::Table);
    fitColumns();
}

} // namespace lockwright::gui
