// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/consolidation_report.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockwright::gui
{

class EmptyState;

/// One version for packages that profiles lock differently: what was found to be possible is ticked, and recompiled
/// with one button. It does not wait: the window hands it the answer.
class ConsolidateDialog final : public QDialog
{
    Q_OBJECT
public:
    ConsolidateDialog(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// How far the search is.
    void setLooking(const QString& progress);
    void setReport(const std::shared_ptr<const workspace::ConsolidationReport>& report);
    void setFailed(const QString& text);

signals:
    /// @param pins "NAME==VERSION" of what is ticked @param joint some of it needs profiles to be solved together
    void recompileRequested(const std::vector<std::string>& pins, bool joint);
    void placeActivated(const QString& file, int line);
    void againRequested();

private:
    QTreeWidgetItem* addPackage(const workspace::ConsolidationReport::Package& package);
    void addRejected(QTreeWidgetItem* parent, const workspace::ConsolidationReport::Rejected& rejected);
    void showChoice();
    [[nodiscard]] std::vector<std::string> pins(bool& joint) const;

    QTreeWidget* m_tree;
    QLabel* m_summary;
    QPushButton* m_recompile;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_result;
};

} // namespace lockwright::gui
