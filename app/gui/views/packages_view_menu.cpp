// SPDX-License-Identifier: GPL-3.0-or-later
// PackagesView: menus, copying, and which columns there is room for.
#include "models/matrix_model.h"
#include "models/package_filter.h"
#include "models/package_model.h"
#include "models/package_words.h"
#include "views/package_details.h"
#include "views/package_filter_bar.h"
#include "views/packages_view.h"
#include "words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Column = PackageModel::Column;
using workspace::TableFormat;

/// Those that go first where there is no room.
constexpr Column dispensable[] = {Column::Profiles, Column::Age, Column::Direct};
constexpr int boundWidth = 130; ///< the least that is of use

void copyText(const QString& text)
{
    QApplication::clipboard()->setText(text);
}

QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}
} // namespace

std::vector<const workspace::PackageRow*> PackagesView::selectedRows() const
{
    QModelIndexList indexes = view()->selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    std::vector<const workspace::PackageRow*> rows;
    for (const QModelIndex& index : indexes) {
        const QModelIndex source = rowsShown()->mapToSource(index);
        rows.push_back(&static_cast<const PackageRows*>(source.model())->rowAt(source.row()));
    }
    return rows;
}

QString PackagesView::selectedText() const
{
    QStringList lines;
    for (const workspace::PackageRow* row : selectedRows()) {
        QStringList cells;
        for (const std::string& cell : workspace::cellsOf(*row, fromQt(m_profile)))
            cells += toQt(std::string_view(cell));
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void PackagesView::copySelection() const
{
    const auto rows = selectedRows();
    if (rows.empty())
        return;
    const auto as = [&](TableFormat format) {
        return QByteArray::fromStdString(workspace::packageTable(rows, format, fromQt(m_profile)));
    };
    auto* mime = new QMimeData;
    mime->setText(selectedText());
    mime->setHtml(QString::fromUtf8(as(TableFormat::Html)));
    mime->setData(QStringLiteral("text/csv"), as(TableFormat::Csv));
    QApplication::clipboard()->setMimeData(mime);
}

void PackagesView::copySelectionAs(TableFormat format) const
{
    const auto rows = selectedRows();
    if (!rows.empty())
        copyText(toQt(std::string_view(workspace::packageTable(rows, format, fromQt(m_profile)))));
}

void PackagesView::showMenu(const QPoint& position)
{
    const workspace::PackageRow* row = currentRow();
    if (!row || !view()->indexAt(position).isValid())
        return;
    const QString package = toQt(std::string_view(row->name.text()));
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("packageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Why this version")), &QAction::triggered, this,
            [this, package] { emit whyRequested(package); });
    connect(menu->addAction(tr("Show in &graph")), &QAction::triggered, this,
            [this, package] { emit graphRequested(package); });
    connect(menu->addAction(tr("Show in &updates")), &QAction::triggered, this,
            [this, package] { emit updatesRequested(package); });
    const auto line = std::find_if(row->bounds.begin(), row->bounds.end(),
                                   [](const workspace::PackageRow::Bound& bound) { return bound.fromFile; });
    QAction* open =
        menu->addAction(line == row->bounds.end() ? tr("&Open its line")
                                                  : tr("&Open %1", "place").arg(menuText(shortWords(line->place))));
    open->setEnabled(line != row->bounds.end());
    if (line != row->bounds.end())
        connect(open, &QAction::triggered, this, [this, place = line->place] {
            emit placeActivated(toQt(std::string_view(place.file)), int(place.line));
        });
    if (row->divergent)
        connect(menu->addAction(tr("Con&solidate…")), &QAction::triggered, this, &PackagesView::consolidate);
    menu->addSeparator();
    addCopyMenu(menu, *row);
    addFilterMenu(menu, *row);
    emit contextMenuRequested(menu, package);
    menu->popup(view()->viewport()->mapToGlobal(position));
}

void PackagesView::addCopyMenu(QMenu* menu, const workspace::PackageRow& row)
{
    auto* copy = menu->addMenu(tr("&Copy"));
    const auto add = [&](const QString& text, auto act) {
        connect(copy->addAction(text), &QAction::triggered, this, act);
    };
    const QString package = toQt(std::string_view(row.name.text()));
    const workspace::PackageRow::InProfile* place = row.in(fromQt(m_profile));
    const QString version = safeText(place ? place->version : row.version());
    const bool pinnable = pep::Version::parse(place ? place->version : row.version()).has_value();
    add(tr("&Name"), [this] { copyText(selectedPackages().join(QLatin1Char('\n'))); });
    add(tr("Name and &version"), [package, version, pinnable] {
        copyText(package + (pinnable ? QStringLiteral("==") : QStringLiteral(" @ ")) + version);
    });
    add(tr("Rows as &text"), [this] { copySelectionAs(TableFormat::Text); });
    add(tr("Rows as &Markdown"), [this] { copySelectionAs(TableFormat::Markdown); });
    add(tr("Rows as &CSV"), [this] { copySelectionAs(TableFormat::Csv); });
    add(tr("&Explanation"), [this] { copyText(m_details->text()); });
}

void PackagesView::addFilterMenu(QMenu* menu, const workspace::PackageRow& row)
{
    auto* filter = menu->addMenu(tr("&Filter"));
    const QString package = toQt(std::string_view(row.name.text()));
    const QString shown = menuText(package);
    const auto add = [&](const QString& text, const QString& term) {
        connect(filter->addAction(text), &QAction::triggered, this, [this, term] { m_bar->setTerm(term, true); });
    };
    const QString word = QStringLiteral("\"%1\"").arg(package);
    add(tr("&In: only names with %1").arg(shown), word);
    add(tr("&Out: no names with %1").arg(shown), QLatin1Char('-') + word);
    add(tr("Only what %1 &requires").arg(shown), QStringLiteral("by:") + package);
}

void PackagesView::showColumnMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = int(Column::Name) + 1; column < PackageModel::columnTotal; ++column) {
        auto* action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            (on ? m_hidden : m_wanted).erase(column);
            (on ? m_wanted : m_hidden).insert(column);
            fitColumns();
        });
    }
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

void PackagesView::fitColumns()
{
    const auto* header = m_table->horizontalHeader();
    std::set<int> hidden = m_hidden;
    int needed = hidden.contains(int(Column::Bound)) ? 0 : boundWidth;
    const auto widthOf = [&](int column) {
        // A hidden section has no width; it is shown for the measure, which no one sees before the next paint.
        m_table->setColumnHidden(column, false);
        return header->sectionSize(column);
    };
    for (int column = 0; column < PackageModel::columnTotal; ++column)
        if (column != int(Column::Bound) && !hidden.contains(column))
            needed += widthOf(column);
    const int room = m_stack->width() - m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    for (const Column column : dispensable) {
        if (needed <= room)
            break;
        if (hidden.contains(int(column)) || m_wanted.contains(int(column)))
            continue;
        needed -= header->sectionSize(int(column));
        hidden.insert(int(column));
    }
    for (int column = 0; column < PackageModel::columnTotal; ++column)
        m_table->setColumnHidden(column, hidden.contains(column));
}

void PackagesView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void PackagesView::consolidate()
{
    QStringList packages;
    for (const workspace::PackageRow* row : selectedRows())
        if (row->divergent)
            packages += toQt(std::string_view(row->name.text()));
    emit consolidateRequested(packages);
}

} // namespace lockwright::gui
