// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/graph_painter.h"
#include "graph_view/node_canvas.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>
#include <QTimer>

#include <memory>

namespace lockwright::gui
{

class GraphMinimap;

/// Shows a picture that is larger than the window: panning moves tiles that were painted once, zooming scales what is
/// there and paints anew when it rests.
///
/// One tab stop. Right walks to what a package requires, left to who requires it, up and down among the siblings,
/// Home to the first root, letters to the next name; Enter activates; plus, minus, 0 (all) and 1 (life size) zoom.
/// With right-to-left layout left and right change places.
class GraphCanvas final : public QAbstractScrollArea, public NodeCanvas
{
    Q_OBJECT
public:
    explicit GraphCanvas(const Themes& themes, QWidget* parent = nullptr);
    ~GraphCanvas() override;

    /// Null shows an empty canvas.
    void setPicture(std::shared_ptr<const GraphPicture> picture);
    [[nodiscard]] const std::shared_ptr<const GraphPicture>& picture() const { return m_picture; }

    /// Stands at the boxes until another picture comes. @param marks by box; empty for none
    void setMarks(std::vector<GraphMark> marks);
    [[nodiscard]] const std::vector<GraphMark>& marks() const { return m_marks; }

    /// Marks the box of a package, without telling anyone; an empty or unknown name marks none.
    void setCurrentPackage(const QString& package);
    /// The first package of the marked box; empty where none is marked.
    [[nodiscard]] QString currentPackage() const;
    /// Marks a box and moves it into sight.
    void walkTo(int box);

    /// Rings every box whose package names hold the text, and walks to the first. @returns how many
    int search(const QString& text);
    /// Walks to the next ring, or the one before. @returns its number from 1; 0 where there is none
    int walkToMatch(int direction);

    [[nodiscard]] double scale() const { return m_scale; }
    /// False while a zoom shows a scaled picture.
    [[nodiscard]] bool isSharp() const { return m_before.isNull(); }
    void zoom(double factor);
    void zoomTo(double scale, const QPointF& still);
    void fit();
    void fitIfSmall(); ///< everything where it stays readable, else life size at the focus
    /// The part of the picture that is in sight.
    [[nodiscard]] QRectF visible() const;
    void centerOn(const QPointF& point);

    [[nodiscard]] QWidget* canvasWidget() override { return this; }
    [[nodiscard]] int nodeCount() const override { return m_picture ? int(m_picture->boxes.size()) : 0; }
    [[nodiscard]] int currentNode() const override { return m_light.selected; }
    [[nodiscard]] QString sentence(int node) const override;
    [[nodiscard]] QRect nodeRect(int node) const override;

signals:
    void packageSelected(const QString& package);
    void packageActivated(const QString& package);
    /// @param inputLine "requirements/in/base.in:7"
    void inputActivated(const QString& inputLine);
    void undoRequested(); ///< Backspace
    void viewChanged();   ///< another part or size is in sight

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Painted pieces of the picture, by column and row.
    struct Tile {
        QPixmap pixmap;
        quint64 used = 0;
    };
    void setLight(GraphLight light);
    void select(int box, bool tell);
    void repaintAll();
    void updateScrollBars();
    [[nodiscard]] QPointF origin() const; ///< of the viewport, in scaled coordinates
    [[nodiscard]] QPointF toPicture(const QPointF& position) const;
    [[nodiscard]] QRectF area() const; ///< the picture with its margin
    [[nodiscard]] int boxAt(const QPointF& position) const;
    [[nodiscard]] const QPixmap& tile(int column, int row);
    void paintTiles(QPainter& painter, const QRect& part);
    /// A hand moves the picture: what takes longer than a frame is painted in the next ones.
    void moveOn();
    void ensureVisible(int box);
    void activate(int box);
    bool walk(int key);
    [[nodiscard]] int across(int box, bool forward) const;
    [[nodiscard]] int along(int box, int direction) const;
    void typeAhead(const QString& text);

    const Themes& m_themes;
    std::shared_ptr<const GraphPicture> m_picture;
    GraphLight m_light;
    std::vector<GraphMark> m_marks;
    GraphMinimap* m_minimap;
    double m_scale = 1.0;
    QHash<quint64, Tile> m_tiles;
    quint64 m_frame = 0;
    QPixmap m_before;    ///< what was in sight when zooming began
    QRectF m_beforeArea; ///< of the picture
    QTimer m_rest;       ///< until what is in sight is painted anew
    QTimer m_moving;     ///< until the hand that moves the picture rests
    QPoint m_dragStart;
    bool m_dragging = false;
    QString m_typed;
    QTimer m_typing;
};

} // namespace lockwright::gui
