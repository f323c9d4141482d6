// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/results.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace lockwright::gui
{

class DiffView;
class EmptyState;
class ReviewModel;

/// A plan before anything is written: which packages change and why, the text difference beside it, and for
/// profiles that have no solution the explanation.
class ReviewView final : public QWidget
{
    Q_OBJECT
public:
    ReviewView(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    void setPlan(const std::shared_ptr<const workspace::CompilePlan>& plan);
    /// Of the packages that are held, only these still are: a compile was asked for with them.
    void keepHeld(const std::vector<std::string>& packages);
    /// After the locks were written.
    void setWritten(int files);
    /// A plan that was asked for does not come.
    void setStopped();
    void clear();
    [[nodiscard]] bool canApply() const;
    [[nodiscard]] int changeCount() const;
    /// Shows only one profile; empty for all.
    void showProfile(const QString& profile);
    /// While a job writes nobody applies again.
    void setBusy(bool busy);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

public slots:
    void apply();

signals:
    /// @param onlyProfiles empty: all
    void applyRequested(const std::vector<std::string>& onlyProfiles);
    void recompileRequested();
    /// Solve again with exactly these packages held at the versions of the locks.
    void holdRequested(const std::vector<std::string>& packages);
    /// Write all locks and commit them with the message that is on show.
    void commitRequested();
    void fixesRequested();
    void placeActivated(const QString& file, int line);
    void stateChanged();

private:
    QWidget* makeHeader();
    void makeChanges(const Themes& themes);
    QWidget* makeProof(const Icons& icons);
    void askForHolds();
    void enable();
    void fillProfiles();
    void showCurrent();
    void showProof(const workspace::CompiledProfile& profile);
    [[nodiscard]] const workspace::CompiledProfile* currentProfile() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] std::vector<std::string> solvedAndChanged() const;

    const Icons& m_icons;
    std::shared_ptr<const workspace::CompilePlan> m_plan;
    ReviewModel* m_model;
    QLabel* m_summary;
    QLabel* m_detail;
    QComboBox* m_profiles;
    QLabel* m_message;
    QPushButton* m_apply;
    QPushButton* m_commit;
    QPushButton* m_applySolved;
    QStackedWidget* m_pages; ///< empty state, or changes
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QTreeView* m_tree;
    QStackedWidget* m_right; ///< text difference, or explanation
    DiffView* m_diff;
    QPlainTextEdit* m_proof;
    QLabel* m_proofTitle;
    QWidget* m_blamed;
    QPushButton* m_lookForFixes;
    std::vector<workspace::ReviewRow> m_planHeld; ///< held when the shown plan was made
    bool m_asked = false;                         ///< a plan with other holds is on its way
    bool m_busy = false;
};

} // namespace lockwright::gui
