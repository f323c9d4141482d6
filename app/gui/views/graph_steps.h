// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/graph_report.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace lockwright::gui
{

/// The choices that led to the part of the graph that is shown, as a trail of buttons: each leads back to where it
/// stands, and takes what came after it away.
class GraphSteps final : public QWidget
{
    Q_OBJECT
public:
    explicit GraphSteps(QWidget* parent = nullptr);

    /// @param steps the oldest first; the last is what is shown
    void setSteps(const std::vector<workspace::GraphOptions>& steps);

signals:
    /// @param step a position in the steps
    void chosen(std::size_t step);

private:
    void addButton(const QString& text, const QString& whole, std::size_t step);

    QHBoxLayout* m_layout;
    std::vector<QWidget*> m_parts;
};

/// "Who asks for numpy": a step of the trail. @param before the step in front of it; null for the first
[[nodiscard]] QString words(const workspace::GraphOptions& step, const workspace::GraphOptions* before);

} // namespace lockwright::gui
