// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/results.h"

#include <QScrollArea>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace lockwright::gui
{

/// One conflict: its lines, each with its place, the versions that they admit, the paragraph, and the proof where it
/// is asked for. Or the locks that agree where profiles are solved
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
    void makeProof();
    void showProof();
    void showRanges(const std::vector<explain::ConflictRanges>& ranges);

    const Icons& m_icons;
    const Themes& m_themes;
    QLabel* m_title;
    QTreeWidget* m_lines;
    QLabel* m_text;
    QWidget* m_pictures;
    QPushButton* m_proofButton;
    QPushButton* m_copy;
    QPlainTextEdit* m_proof;
    QPushButton* m_joint;
    QString m_derivation;
};

} // namespace lockwright::gui
