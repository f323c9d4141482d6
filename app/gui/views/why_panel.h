// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/why_report.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QGraphicsOpacityEffect;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace lockwright::gui
{

class BlameList;
class EmptyState;
class WhyModel;

/// Why the selected package has its version: the verdict, the version ladder, the paths and the profiles. It asks
/// shortly after the selection came to rest, and only while it is in sight; the answer before stays, dimmed, until
/// the new one is there.
class WhyPanel final : public QWidget
{
    Q_OBJECT
public:
    WhyPanel(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Empty: nothing is selected.
    void setPackage(const QString& package);
    /// Empty: the first profile that has the package.
    void setProfile(const QString& profile);
    void setReport(const std::shared_ptr<const workspace::WhyReport>& report);
    void setFailed(const QString& title, const QString& text);
    /// The files have changed: ask anew, now or when the panel is in sight.
    void outdate();
    /// Forgets everything: another repository was opened.
    void clear();

    /// Below the reasons: who moved the package.
    [[nodiscard]] BlameList* blame() { return m_blame; }

signals:
    void whyWanted(const QString& package, const QString& profile);
    void placeActivated(const QString& file, int line);
    void graphRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBody(const Themes& themes);
    QWidget* makeButtons(Icons& icons);
    void want();
    void ask();
    void showState();
    void activate(const QModelIndex& index);
    [[nodiscard]] QString notes() const;

    QLabel* m_heading;
    QLabel* m_verdict;
    QLabel* m_notes;
    WhyModel* m_model;
    QListView* m_list;
    BlameList* m_blame;
    QWidget* m_body{};
    QGraphicsOpacityEffect* m_dim{};
    QPushButton* m_graph;
    QPushButton* m_copy;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QTimer m_pause; ///< runs until the selection has come to rest
    QString m_package;
    QString m_profile;
    std::shared_ptr<const workspace::WhyReport> m_report;
    QElapsedTimer m_asked;   ///< since the last question
    bool m_outdated = false; ///< to be asked when in sight
    bool m_waiting = false;
    bool m_failed = false;
};

} // namespace lockwright::gui
