// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "explain/outdated.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockwright::gui
{

/// All that is known about one locked version: each newer version with who blocks it or what moves along, notes, and
/// advisories. What is a line of a file opens that line.
class UpdateDetails final : public QWidget
{
    Q_OBJECT
public:
    UpdateDetails(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Null clears.
    void setPackage(const explain::LockedVersion* package);
    /// What is shown, as plain text.
    [[nodiscard]] QString text() const;

signals:
    void placeActivated(const QString& file, int line);

private:
    QTreeWidgetItem* addSection(const QString& title);
    void addTarget(const explain::UpdateTarget& target);
    void addBounds(QTreeWidgetItem* section, const explain::UpdateTarget& target);
    void addMoves(QTreeWidgetItem* section, const explain::UpdateTarget& target);
    void addNotes(const explain::LockedVersion& package);
    void addAdvisories(const explain::LockedVersion& package);

    const Icons& m_icons;
    QLabel* m_name;
    QLabel* m_summary;
    QTreeWidget* m_tree;
};

} // namespace lockwright::gui
