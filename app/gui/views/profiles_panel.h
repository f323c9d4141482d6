// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/results.h"

#include <QTreeView>

#include <memory>

namespace lockwright::gui
{

class ProfileModel;

/// The profile tree. Its current row is the selected profile.
class ProfilesPanel final : public QTreeView
{
    Q_OBJECT
public:
    explicit ProfilesPanel(const Themes& themes, QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const workspace::ProfilesReport>& report);
    /// Selects a profile; "All profiles" for an empty or unknown name.
    void select(const QString& profile);
    [[nodiscard]] QString selected() const;

signals:
    void profileSelected(const QString& profile);
    void openRequested(const QString& file);
    void recompileRequested(const QString& profile);
    /// Packages of the table were dropped on a profile.
    void packagesDropped(const QStringList& packages, const QString& profile);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    ProfileModel* m_model;
};

} // namespace lockwright::gui
