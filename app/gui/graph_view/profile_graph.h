// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/node_canvas.h"
#include "theme.h"

#include "workspace/results.h"

#include <QGraphicsView>

#include <memory>

namespace lockwright::gui
{

/// The profiles as a drawing, parents left of children: solid edges for `-r`, dotted ones for `-c`.
///
/// One tab stop. Left and right walk to parents and children, up and down within a column, Home to the first
/// root, Enter opens; plus, minus and 0 zoom. Screen readers see one child per node (see accessible.cpp).
class ProfileGraph final : public QGraphicsView, public NodeCanvas
{
    Q_OBJECT
public:
    explicit ProfileGraph(const Themes& themes, QWidget* parent = nullptr);

    void setReport(std::shared_ptr<const workspace::ProfilesReport> report);
    /// Marks a profile; an empty or unknown name marks none. Emits nothing.
    void setCurrent(const QString& profile);
    [[nodiscard]] QString current() const;

    void zoom(double factor);
    /// Shows everything, never larger than life.
    void fit();

    [[nodiscard]] QWidget* canvasWidget() override { return this; }
    [[nodiscard]] int nodeCount() const override { return int(m_boxes.size()); }
    /// "base, 214 packages, fresh; includes common"
    [[nodiscard]] QString sentence(int node) const override;
    [[nodiscard]] int currentNode() const override { return m_current; }
    [[nodiscard]] QRect nodeRect(int node) const override;
    void walkTo(int node);

signals:
    void profileSelected(const QString& profile);
    void profileActivated(const QString& profile);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void rebuild();
    void drawEdges(QPainter& painter) const;
    void drawNode(QPainter& painter, int node) const;
    [[nodiscard]] int nodeAt(const QPoint& position) const;
    /// The nearest parent (-1) or child (+1) of a node, or its neighbour in the column; -1 where there is none.
    [[nodiscard]] int across(int node, int direction) const;
    [[nodiscard]] int along(int node, int direction) const;

    const Themes& m_themes;
    std::shared_ptr<const workspace::ProfilesReport> m_report;
    std::vector<QRectF> m_boxes;
    std::vector<int> m_layers;
    int m_current = -1;
    bool m_fitted = true; ///< follow the size of the view until the user zooms
};

} // namespace lockwright::gui
