// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/release_report.h"

#include <QWidget>

namespace lockwright::gui
{

/// What can be done about something, best first: a button for each, with its sentence, and with the command where a
/// terminal does it.
class WaysOut final : public QWidget
{
    Q_OBJECT
public:
    WaysOut(Icons& icons, const std::vector<release::WayOut>& ways, QWidget* parent = nullptr);

signals:
    void resumeRequested(const lockwright::release::WayOut& way);
    void abortRequested();
    void rehearseRequested();
    void placeActivated(const QString& file, int line);

private:
    QWidget* makeCommand(const QString& command);
    void act(const release::WayOut& way);

    Icons& m_icons;
};

} // namespace lockwright::gui
