// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/details_panel.h"

#include "explain/outdated.h"

namespace lockwright::gui
{

/// All that is known about one locked version: each newer version with who blocks it or what moves along, notes, and
/// advisories. What is a line of a file opens that line.
class UpdateDetails final : public DetailsPanel
{
    Q_OBJECT
public:
    UpdateDetails(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Null clears.
    void setPackage(const explain::LockedVersion* package);

private:
    static void addRest(QTreeWidgetItem* section, std::size_t count);
    void addTarget(const explain::UpdateTarget& target);
    void addBounds(QTreeWidgetItem* section, const explain::UpdateTarget& target);
    void addMoves(QTreeWidgetItem* section, const explain::UpdateTarget& target);
    void addNotes(const explain::LockedVersion& package);
    void addAdvisories(const explain::LockedVersion& package);
};

} // namespace lockwright::gui
