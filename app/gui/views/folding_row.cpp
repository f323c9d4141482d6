// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/folding_row.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
constexpr int comfortable = 230; ///< of the box beside the others: below that nobody can read what stands in it

QWidget* lineOf(const QList<QWidget*>& widgets, QWidget* parent)
{
    auto* line = new QWidget(parent);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    return line;
}
} // namespace

FoldingRow::FoldingRow(QWidget* box, const QList<QWidget*>& chips, const QList<QWidget*>& tools, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QGridLayout(this))
    , m_box(box)
    , m_chips(lineOf(chips, this))
    , m_tools(lineOf(tools, this))
{
    m_layout->setContentsMargins(10, 7, 12, 7);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(6);
    m_layout->setColumnStretch(0, 1);
    m_layout->addWidget(m_box, 0, 0);
    m_layout->addWidget(m_chips, 0, 1);
    m_layout->addWidget(m_tools, 0, 2);
    const QList<QWidget*> order = QList<QWidget*>{box} + chips + tools;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

int FoldingRow::room(int parts) const
{
    const QMargins margins = m_layout->contentsMargins();
    return margins.left() + margins.right() + (parts - 1) * m_layout->horizontalSpacing();
}

QSize FoldingRow::minimumSizeHint() const
{
    const int first = m_box->minimumWidth() + m_tools->minimumSizeHint().width() + room(2);
    const int second = m_chips->minimumSizeHint().width() + room(1);
    return {std::max(first, second), QFrame::minimumSizeHint().height()};
}

void FoldingRow::arrange()
{
    const int wanted = comfortable + m_chips->sizeHint().width() + m_tools->sizeHint().width() + room(3);
    const bool folded = width() < wanted;
    if (folded == m_folded)
        return;
    m_folded = folded;
    m_layout->removeWidget(m_chips);
    if (folded)
        m_layout->addWidget(m_chips, 1, 0, 1, 3, Qt::AlignLeft);
    else
        m_layout->addWidget(m_chips, 0, 1);
    updateGeometry();
}

bool FoldingRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // a text is longer now
    return QFrame::event(event);
}

void FoldingRow::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

} // namespace lockwright::gui
