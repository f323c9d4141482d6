// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "explain/conflict_ranges.h"

#include <QWidget>

namespace lockwright::gui
{

/// Where the text and the versions of a row stand; the same in all rows of one picture. Mirrored where text runs from
/// right to left.
struct RangeRoom {
    RangeRoom(const QWidget& row, std::size_t versions);
    [[nodiscard]] double x(std::size_t position) const;
    [[nodiscard]] double start() const { return mirrored ? bars.right() : bars.left(); }
    [[nodiscard]] double end() const { return mirrored ? bars.left() : bars.right(); }

    bool mirrored = false;
    QRectF text;
    QRectF bars;
    std::size_t count = 1;
};

/// One demand: its text, and bars over the versions that it admits. Filled ends belong to it, hollow ones do not.
class RangeRow final : public QWidget
{
    Q_OBJECT
public:
    RangeRow(const Themes& themes, const explain::ConflictRanges& ranges, explain::ConflictRanges::Row row,
             QString text, QWidget* parent);
    /// A hatched band with a word instead: nothing is in all of them.
    void setNone(const QString& word) { m_none = word; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void paintSpan(QPainter& painter, const RangeRoom& room, const explain::ConflictRanges::Span& span) const;
    void paintNone(QPainter& painter, const RangeRoom& room) const;

    const Themes& m_themes;
    std::size_t m_versions;
    explain::ConflictRanges::Row m_row;
    QString m_text;
    QString m_none;
};

/// The versions below the rows. A label that would overlap another one is left out; ends of bars go first.
class RangeAxis final : public QWidget
{
    Q_OBJECT
public:
    RangeAxis(const Themes& themes, const explain::ConflictRanges& ranges, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    /// The labels that find room, in a font's measure.
    [[nodiscard]] std::vector<std::pair<QRectF, QString>> labels() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Themes& m_themes;
    std::vector<std::pair<std::size_t, QString>> m_labels; ///< the most important first
    std::size_t m_versions;
};

} // namespace lockwright::gui
