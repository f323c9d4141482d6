// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

class QVBoxLayout;

namespace lockwright::gui
{

/// The first page: explore the sample, open a repository, or go on with a recent one.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    StartPage(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    void setRecent(const QStringList& folders);

signals:
    void sampleRequested();
    void openRequested();
    void recentRequested(const QString& folder);

private:
    QWidget* makeCard(const QString& icon, const QString& title, const QString& text, const QString& name,
                      void (StartPage::*signal)());
    QWidget* makeRecentCard();

    const Icons& m_icons;
    const Themes& m_themes;
    QVBoxLayout* m_recent;
};

} // namespace lockwright::gui
