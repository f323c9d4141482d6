// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/results.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockwright::gui
{

/// All that is known about the selected package: version per profile, who bounds it and where, and by whom it
/// came. A bound that is a line of a file opens that line.
class PackageDetails final : public QWidget
{
    Q_OBJECT
public:
    PackageDetails(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Null clears. @param profile whose facts count; empty: all
    void setPackage(const workspace::PackageRow* row, const std::string& profile);
    /// What is shown, as plain text.
    [[nodiscard]] QString text() const;

signals:
    void placeActivated(const QString& file, int line);

private:
    QTreeWidgetItem* addSection(const QString& title);
    void addVersions(const workspace::PackageRow& row);
    void addBounds(const workspace::PackageRow& row);
    void addStates(const workspace::PackageRow& row, const std::string& profile);
    void addVia(const workspace::PackageRow& row);

    const Icons& m_icons;
    QLabel* m_name;
    QLabel* m_summary;
    QTreeWidget* m_tree;
};

} // namespace lockwright::gui
