// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/results.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lockwright::gui
{

/// One conflict: its lines, each with its place, and the paragraph. Or the locks that agree where profiles are solved
/// together.
class ConflictCard final : public QScrollArea
{
    Q_OBJECT
public:
    ConflictCard(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// @param hints what other indexes have
    void showConflict(const workspace::ConflictsReport::Found& found, const std::vector<std::string>& hints);
    void showProposal(const workspace::JointProposal& proposal);

signals:
    void placeActivated(const QString& file, int line);
    void jointRequested();

private:
    void makeLines(const Themes& themes);

    const Icons& m_icons;
    QLabel* m_title;
    QTreeWidget* m_lines;
    QLabel* m_text;
    QPushButton* m_joint;
};

} // namespace lockwright::gui
