// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/fixes_report.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockwright::gui
{

/// The selected fix: its edits, what comes of it in each profile, and the button that applies it.
class FixDetails final : public QWidget
{
    Q_OBJECT
public:
    FixDetails(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// @param listed null for none
    void setFix(const workspace::FixesReport::Listed* listed, std::size_t number);
    /// While a job writes nobody applies again.
    [[nodiscard]] bool canApply() const { return m_applicable; }

signals:
    void applyRequested();
    void placeActivated(const QString& file, int line);

private:
    void makeTree(const Themes& themes);
    QTreeWidgetItem* addSection(const QString& title, const QString& text);
    void addEdits(const explain::Fix& fix);
    void addProfiles(const explain::Fix& fix);

    const Icons& m_icons;
    QLabel* m_title;
    QLabel* m_note;
    QPushButton* m_apply;
    QTreeWidget* m_tree;
    bool m_applicable = false;
};

} // namespace lockwright::gui
