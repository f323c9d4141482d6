// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/package_table.h"
#include "workspace/results.h"

#include <QWidget>

#include <memory>
#include <set>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lockwright::gui
{

class EmptyState;
class FocusEntry;
class MatrixModel;
class PackageDetails;
class PackageFilter;
class PackageFilterBar;
class PackageModel;
class PackageRows;

/// The packages of all profiles under a filter, as a table or as a matrix of packages and profiles, with the details of
/// the selected one.
class PackagesView final : public QWidget
{
    Q_OBJECT
public:
    enum class Form : std::uint8_t { Table, Matrix };

    PackagesView(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const workspace::PackagesReport>& report);
    /// The packages could not be read. What was shown before stays.
    void setFailed(const QString& text);
    void clear();
    void setProfile(const QString& profile);
    [[nodiscard]] QString filter() const;
    void setFilter(const QString& text);
    void focusFilter();
    void setDetailsShown(bool shown);
    [[nodiscard]] Form form() const;
    void setForm(Form form);
    void selectPackage(const QString& package);
    /// Of the selected rows; empty where none is selected.
    [[nodiscard]] QStringList selectedPackages() const;
    /// The selected rows as lines of tab-separated cells.
    [[nodiscard]] QString selectedText() const;
    /// Puts the selected rows on the clipboard: as text with a table and CSV beside it.
    void copySelection() const;
    void copySelectionAs(workspace::TableFormat format) const;
    /// Where something about the current row is best shown, on the screen.
    [[nodiscard]] QPoint belowCurrentRow() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    void placeActivated(const QString& file, int line);
    void filterChanged(const QString& text);
    void selectionChanged();
    void whyRequested(const QString& package);
    void graphRequested(const QString& package);
    void updatesRequested(const QString& package);
    void consolidateRequested(const QStringList& packages);
    /// A menu for a package is about to open: others add what they can do with it.
    void contextMenuRequested(QMenu* menu, const QString& package);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeBar();
    void makeTable(const Themes& themes);
    void makeMatrix(const Themes& themes);
    void makeCommon(QTableView* view, PackageFilter* filter);
    void applyFilter();
    void showCounts();
    void showDetails();
    void rowsChanged();
    [[nodiscard]] QTableView* view() const;
    [[nodiscard]] PackageFilter* rowsShown() const;
    [[nodiscard]] const workspace::PackageRow* currentRow() const;
    [[nodiscard]] std::vector<const workspace::PackageRow*> selectedRows() const;

    // packages_view_menu.cpp
    void showMenu(const QPoint& position);
    void addCopyMenu(QMenu* menu, const workspace::PackageRow& row);
    void addFilterMenu(QMenu* menu, const workspace::PackageRow& row);
    void showColumnMenu(const QPoint& position);
    /// Hides what there is no room for, unless the user wants it.
    void fitColumns();
    void consolidate();

    PackageModel* m_model;
    MatrixModel* m_matrixModel;
    PackageFilter* m_filter;
    PackageFilter* m_matrixFilter;
    PackageFilterBar* m_bar;
    QTableView* m_table;
    QTableView* m_matrix;
    QToolButton* m_asTable{};
    QToolButton* m_asMatrix{};
    QPushButton* m_consolidate{};
    PackageDetails* m_details;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    FocusEntry* m_entry; ///< the table or the matrix, whichever is shown
    QString m_profile;
    QString m_failure;
    std::set<int> m_hidden; ///< columns that the user does not want
    std::set<int> m_wanted; ///< columns that the user wants, however narrow the window is
    bool m_loading = true;  ///< no report yet
};

} // namespace lockwright::gui
