// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"
#include "models/fix_filter.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lockwright::gui
{

/// What was rejected and required, each with a button that takes it back, and how many fixes are left.
class FixWishes final : public QWidget
{
    Q_OBJECT
public:
    explicit FixWishes(const Icons& icons, QWidget* parent = nullptr);

    /// Hidden where nothing is wished.
    void show(const FixFilter& filter, int shown, int all);

signals:
    void dropped(std::size_t position);

private:
    const Icons& m_icons;
    QLabel* m_count;
    QWidget* m_chips;
};

} // namespace lockwright::gui
