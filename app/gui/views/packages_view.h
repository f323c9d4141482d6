// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/results.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lockwright::gui
{

class EmptyState;
class PackageDetails;
class PackageFilter;
class PackageModel;

/// The package table with its filter, and the details of the selected package.
class PackagesView final : public QWidget
{
    Q_OBJECT
public:
    PackagesView(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const workspace::PackagesReport>& report);
    void clear();
    void setProfile(const QString& profile);
    [[nodiscard]] QString filter() const;
    void setFilter(const QString& text);
    void focusFilter();
    void setDetailsShown(bool shown);
    void selectPackage(const QString& package);
    /// Of the selected rows; empty where none is selected.
    [[nodiscard]] QStringList selectedPackages() const;
    /// The selected rows as lines of tab-separated cells.
    [[nodiscard]] QString selectedText() const;
    /// Where something about the current row is best shown, on the screen.
    [[nodiscard]] QPoint belowCurrentRow() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    void placeActivated(const QString& file, int line);
    void filterChanged(const QString& text);
    void selectionChanged();
    /// @param place on the screen
    void menuRequested(const QPoint& place);

private:
    QWidget* makeFilterRow(const Icons& icons);
    QToolButton* makeChip(const QString& text, const QString& token, const QString& help);
    void makeTable(const Themes& themes);
    void applyFilter();
    void showCounts();
    void showDetails();
    void copySelection() const;

    PackageModel* m_model;
    PackageFilter* m_filter;
    QLineEdit* m_box;
    std::vector<std::pair<QToolButton*, QString>> m_chips;
    QLabel* m_counts;
    QTableView* m_table;
    PackageDetails* m_details;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace lockwright::gui
