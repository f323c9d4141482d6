// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;

namespace lockwright::gui
{

/// A box, chips and tools in one line; where there is no room for that, the chips stand in a second one.
class FoldingRow final : public QFrame
{
public:
    /// Takes the widgets over, in the order of the Tab key.
    FoldingRow(QWidget* box, const QList<QWidget*>& chips, const QList<QWidget*>& tools, QWidget* parent = nullptr);

    [[nodiscard]] bool isFolded() const { return m_folded; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    [[nodiscard]] int room(int parts) const; ///< beside the parts of a line

    QGridLayout* m_layout;
    QWidget* m_box;
    QWidget* m_chips;
    QWidget* m_tools;
    bool m_folded = false;
};

} // namespace lockwright::gui
