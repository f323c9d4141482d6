// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/package_filter.h"

#include <QFrame>

#include <memory>

class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace lockwright::gui
{

/// The box for the filter language with its completion, its help and its hints, and buttons for the usual words.
class PackageFilterBar final : public QFrame
{
    Q_OBJECT
public:
    explicit PackageFilterBar(const Icons& icons, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    /// Adds a term, or takes it out.
    void setTerm(const QString& term, bool present);
    void focusBox();
    /// What completion and hints know of.
    void setReport(std::shared_ptr<const workspace::PackagesReport> report);
    void setCounts(int shown, int all);
    [[nodiscard]] const workspace::PackageQuery& query() const { return m_query; }
    /// A widget at the end of the first row.
    void addTool(QWidget* tool);
    /// Box, tools and chips in the order of the tab key.
    [[nodiscard]] QList<QWidget*> tabOrder() const;

signals:
    void changed(const QString& text);
    /// Enter: the first match is what was looked for.
    void confirmed();

private:
    void makeBox(const Icons& icons);
    void makeHelp();
    void makeChip(const QString& text, const char* keyword);
    void apply();
    void showHints();
    void offerCompletions();
    void complete(const QString& text);

    QLineEdit* m_box;
    QLabel* m_counts;
    QLabel* m_hints;
    QToolButton* m_help;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    QCompleter* m_completer;
    QStringListModel* m_completions;
    std::size_t m_completed = 0; ///< bytes: where the completed token begins
    std::vector<std::pair<QToolButton*, const char*>> m_chips;
    QList<QWidget*> m_tools;
    std::shared_ptr<const workspace::PackagesReport> m_report;
    workspace::PackageQuery m_query;
};

} // namespace lockwright::gui
