// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_questions.h"
#include "icons.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QListWidget;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lockwright::gui
{

class ChartModel;
class ChartView;
class EmptyState;

/// Charts that answer a question each: a list of the questions, the chart or its table twin, and what the marked part
/// counts. A click on a part leads to where something can be done about it.
class ChartsPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Export : std::uint8_t { Png, Svg, Csv };
    enum class Copy : std::uint8_t { Text, Csv, Markdown };

    ChartsPage(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Packages are told of this profile; empty for all. Charts of profiles show them all.
    void setProfile(const QString& profile);
    void setReport(const std::shared_ptr<const workspace::StatisticsReport>& report);
    void setFailed(const QString& text);
    /// The files have changed: ask anew, now or when the page is in sight.
    void outdate();
    void clear();

    void showQuestion(ChartQuestion question);
    [[nodiscard]] ChartQuestion question() const { return m_question; }
    [[nodiscard]] bool showsTable() const { return m_wantsTable; }
    /// The whole table of the chart.
    [[nodiscard]] QString text(Copy kind) const;
    [[nodiscard]] ChartView& chart() { return *m_chart; }
    [[nodiscard]] ChartModel& model() { return *m_model; }

signals:
    void reportWanted();
    void targetActivated(const lockwright::gui::ChartTarget& target);
    void packageActivated(const QString& package);
    void placeActivated(const QString& file, int line);
    void commitActivated(const QString& id);
    /// @param bytes makes the file's content; may run on a worker
    void exportRequested(const QString& suffix, const std::function<QByteArray()>& bytes);

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class State : std::uint8_t { NotAsked, Looking, Failed, Ready };
    QWidget* makeSide();
    QWidget* makeBar(Icons& icons);
    void makeTable();
    void makeMenu();
    void connectViews();
    void want();
    void showChart();
    void showState();
    void showPart(int category, int series);
    void activate(int category, int series);
    void activateItem(int row);
    void toggleTable(bool table);
    void exportAs(Export kind);

    const Themes& m_themes;
    QListWidget* m_questions;
    QLabel* m_itemsTitle;
    QListWidget* m_items;
    QLabel* m_title;
    QLabel* m_answer;
    QLabel* m_status;
    QToolButton* m_twin;
    QToolButton* m_export;
    QStackedWidget* m_stack;
    ChartView* m_chart;
    QTableView* m_table;
    EmptyState* m_empty;
    ChartModel* m_model;
    std::shared_ptr<const workspace::StatisticsReport> m_report;
    std::vector<ChartItem> m_told; ///< by the rows of m_items
    QString m_profile;
    QString m_failure;
    ChartQuestion m_question = ChartQuestion::Freshness;
    State m_state = State::NotAsked;
    bool m_outdated = true;
    bool m_wantsTable = false;
    bool m_quiet = false; ///< the marked part changes, but not by the user
};

} // namespace lockwright::gui
