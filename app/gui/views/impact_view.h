// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

class QGraphicsOpacityEffect;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace lockwright::gui
{

class ImpactModel;
class WhatIfWatch;

/// What would come of compiling with texts that are not written: a sentence, and a row a profile. While a new answer
/// is awaited the old one stays, dimmed, and after a while a word says so.
class ImpactView final : public QWidget
{
    Q_OBJECT
public:
    /// @param name what the names of its parts begin with
    ImpactView(const Themes& themes, QWidget* parent = nullptr, const QString& name = QStringLiteral("impact"));

    /// Shows what the watch has, from now on. @param nothing said where no text differs
    void follow(const WhatIfWatch& watch, const QString& nothing);
    [[nodiscard]] QString sentence() const;

signals:
    void placeActivated(const QString& file, int line);

private:
    void makeTable(const Themes& themes, const QString& name);
    void showState();

    ImpactModel* m_model;
    QTreeView* m_table;
    QLabel* m_sentence;
    QGraphicsOpacityEffect* m_dim;
    const WhatIfWatch* m_watch = nullptr;
    QString m_nothing;
};

} // namespace lockwright::gui
