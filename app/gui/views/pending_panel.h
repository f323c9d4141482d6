// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace lockwright::gui
{

class EmptyState;
class ImpactView;
class PendingEdits;
class PendingModel;
class WhatIfWatch;

/// What is edited and not written yet: the lines on the left, what would come of them on the right.
class PendingPanel final : public QWidget
{
    Q_OBJECT
public:
    PendingPanel(Icons& icons, const Themes& themes, PendingEdits& pending, const WhatIfWatch& impact,
                 QWidget* parent = nullptr);

    /// The texts are being written.
    void setBusy(bool busy);
    [[nodiscard]] int lineCount() const;
    /// What is pending in one line, with the buttons; made to stand as the title of a dock.
    [[nodiscard]] QWidget* header() const { return m_header; }
    /// Folded, nothing but the header is there.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

signals:
    void foldRequested(bool folded);
    void closeRequested();
    void applyRequested();
    void discardRequested();
    void undoRequested();
    void fixesRequested();
    void placeActivated(const QString& file, int line);
    void countChanged();

private:
    QWidget* makeHeader(Icons& icons);
    void makeList(const Themes& themes);
    void showState();

    PendingEdits& m_pending;
    const WhatIfWatch& m_watch;
    PendingModel* m_model;
    QTreeView* m_list;
    ImpactView* m_impact;
    QLabel* m_summary;
    QPushButton* m_fixes;
    QPushButton* m_undo;
    QPushButton* m_discard;
    QPushButton* m_apply;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    QWidget* m_header;
    QToolButton* m_fold;
    bool m_busy = false;
    bool m_folded = false;
};

} // namespace lockwright::gui
