// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/edit_report.h"
#include "workspace/outdated_report.h"

#include <QIcon>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeWidget;

namespace lockwright::gui
{

class EmptyState;
class ImpactView;
class UpdateDetails;
class UpdateFilter;
class UpdateModel;
class WhatIfWatch;

/// Which locked packages have newer versions, who blocks them and what moves along; versions that the user marks are
/// compiled together, and what comes of all of them at once is told while marks change. Nothing is asked before the
/// user wants it: trying versions takes seconds.
class UpdatesPage final : public QWidget
{
    Q_OBJECT
public:
    UpdatesPage(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Only packages of this profile are shown; empty for all.
    void setProfile(const QString& profile);
    /// Marks the row of the package that is selected elsewhere.
    void setPackage(const QString& package);
    void setReport(const std::shared_ptr<const workspace::OutdatedReport>& report);
    /// Texts that are not written yet: what is marked is tried together with them.
    void setPending(std::vector<workspace::EditedFile> files);
    /// An answer is on its way; what is shown stays. @param progress a sentence
    void setLooking(const QString& progress);
    void setFailed(const QString& text);
    void setCancelled();
    /// The locks or inputs may have changed since the report.
    void outdate();
    void clear();

    /// Asks for a report with the options that were chosen.
    void look();
    /// A folder or .zip of OSV records, from now on; empty for none.
    void setSecurity(const QString& path);
    [[nodiscard]] const workspace::OutdatedOptions& options() const { return m_options; }
    /// Null before the first answer.
    [[nodiscard]] const std::shared_ptr<const workspace::OutdatedReport>& report() const { return m_report; }

    void setFilter(const QString& text);
    [[nodiscard]] QString filter() const;
    void focusFilter();
    /// The selected rows as lines of tab-separated cells.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] UpdateModel& model() { return *m_model; }
    /// Asks what comes of the marked versions, and has the answer.
    [[nodiscard]] WhatIfWatch& together() { return *m_together; }

signals:
    void reportWanted(const lockwright::workspace::OutdatedOptions& options);
    void cancelRequested();
    void packageSelected(const QString& package);
    void placeActivated(const QString& file, int line);
    /// @param marks "NAME==VERSION"
    void recompileRequested(const std::vector<std::string>& marks);
    /// @param archive a .zip file is to be chosen, not a folder
    void securityRequested(bool archive);
    void filterChanged();

private:
    enum class State : std::uint8_t { NotAsked, Looking, Failed, Ready };
    QWidget* makeFilterRow(const Icons& icons);
    QWidget* makeMarkRow();
    QWidget* makeSide(const Icons& icons, const Themes& themes);
    QToolButton* makeMenuButton(const QString& text, const QString& name);
    void makeMenus();
    void makeChip(const QString& text, const QString& token, int role, const QString& help);
    void makeTable(const Themes& themes);
    void makeTogether();
    void applyFilter();
    void selectWanted();
    void showState();
    void showEmpty();
    void showCounts();
    void showMarks();
    void askTogether();
    void showDetails();
    void fillBlockers();
    void toggleSelected();
    void showMenu(const QPoint& position);
    void copySelection() const;

    struct Chip {
        QToolButton* button;
        QString text;
        QString token;
        int role;
    };

    UpdateModel* m_model;
    UpdateFilter* m_filter;
    QLineEdit* m_box;
    std::vector<Chip> m_chips;
    QLabel* m_summary;
    QLabel* m_doubts;
    QLabel* m_marked;
    QPushButton* m_recompile;
    QPushButton* m_look;
    QPushButton* m_goOn;
    QToolButton* m_marks{};
    QToolButton* m_security{};
    QTableView* m_table;
    UpdateDetails* m_details;
    QTreeWidget* m_blockers;
    WhatIfWatch* m_together;
    ImpactView* m_impact; ///< shown while versions are marked
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_bars{};
    QIcon m_icon; ///< of what leads to a line
    std::shared_ptr<const workspace::OutdatedReport> m_report;
    workspace::OutdatedOptions m_options;
    std::vector<workspace::EditedFile> m_pending;
    State m_state = State::NotAsked;
    QString m_text;   ///< of the state: how far it is, or what failed
    QString m_wanted; ///< the package to select when its row is there
    bool m_outdated = false;
    bool m_quiet = false; ///< the current row changes, but not by the user
};

} // namespace lockwright::gui
