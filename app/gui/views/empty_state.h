// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lockwright::gui
{

/// What a view shows where it has nothing to show: what is so, why, and what to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const Icons& icons, const Themes& themes, const QString& icon, QWidget* parent = nullptr);

    /// @param button empty for none
    void setTexts(const QString& title, const QString& text, const QString& button = {});

signals:
    void triggered();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace lockwright::gui
