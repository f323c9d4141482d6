// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/release_report.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QListWidget;
class QTreeWidget;
class QVBoxLayout;

namespace lockwright::gui
{

class EmptyState;
class FindingList;
class LevelPicker;

/// Which version is released and all that will come of it: what was looked at, every line that changes, tag, messages,
/// the commits since the last release, what stays out.
class ReleasePlanView final : public QScrollArea
{
    Q_OBJECT
public:
    ReleasePlanView(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    [[nodiscard]] LevelPicker& picker() { return *m_picker; }
    [[nodiscard]] FindingList& findings() { return *m_findings; }
    /// The version can be chosen; else it is that of a release that has begun.
    void setPicking(bool picking);
    /// @param findings of the plan, or what a release found that was refused
    /// @param rehearsal of this very plan; none where there is none
    void setPlan(const workspace::ReleasePlan& plan, const std::vector<release::Finding>& findings,
                 const std::optional<release::Rehearsal>& rehearsal);
    /// What a release made that is over.
    void setMade(const QStringList& made);
    /// There is no plan: why, and what helps.
    void setFailed(const QString& title, const Error& error);
    void setLooking();

signals:
    void lookWanted();
    void placeActivated(const QString& file, int line);

private:
    /// A titled list of lines; the title goes where the lines do.
    struct Section {
        QLabel* title = nullptr;
        QListWidget* lines = nullptr;
        QWidget* box = nullptr;
    };
    QWidget* makePage(const Themes& themes);
    void makeChanges(const Themes& themes);
    Section makeSection(const QString& title, const QString& name, bool fixed);
    static void fill(const Section& section, const QStringList& lines);
    void fillChanges(const std::vector<release::PlannedChange>& changes);
    void fillTexts(const workspace::ReleasePlan& plan);

    Icons& m_icons;
    LevelPicker* m_picker;
    QLabel* m_pickTitle;
    QLabel* m_version;
    QLabel* m_where;
    FindingList* m_findings;
    QWidget* m_changesBox;
    QTreeWidget* m_changes;
    Section m_made;
    Section m_message;
    Section m_tag;
    Section m_paths;
    Section m_commits;
    Section m_untouched;
    QWidget* m_body;
    EmptyState* m_empty;
    std::optional<Place> m_place; ///< of the error
};

} // namespace lockwright::gui
