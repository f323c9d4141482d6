// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/release_report.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockwright::gui
{

class WaysOut;

/// What was looked at before a release: what is in the way first, then what deserves a look, each with its ways out;
/// what is in order stands behind a button.
class FindingList final : public QWidget
{
    Q_OBJECT
public:
    FindingList(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    void setFindings(const std::vector<release::Finding>& findings);

signals:
    /// Its signals are to be connected.
    void waysMade(lockwright::gui::WaysOut* ways);
    void placeActivated(const QString& file, int line);

private:
    QWidget* makeCard(const release::Finding& finding);
    void showPassed();

    Icons& m_icons;
    const Themes& m_themes;
    std::vector<release::Finding> m_findings;
    QVBoxLayout* m_cards;
    QPushButton* m_more;
    QLabel* m_passed;
};

} // namespace lockwright::gui
