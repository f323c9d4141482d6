// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/history_report.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QTreeWidget;

namespace lockwright::gui
{

/// The last commits that moved the selected package. It asks shortly after the selection came to rest, and only while
/// it is in sight.
class BlameList final : public QWidget
{
    Q_OBJECT
public:
    explicit BlameList(QWidget* parent = nullptr);

    void setPackage(const QString& package);
    void setReport(const std::shared_ptr<const workspace::BlameReport>& report);
    /// Without history there is nothing to show: no repository, or one that cannot be read.
    void setFailed(const QString& text);
    void outdate();

signals:
    void blameWanted(const QString& package);
    void commitActivated(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void want();
    void showReport();

    QLabel* m_title;
    QTreeWidget* m_list;
    QLabel* m_note;
    QTimer m_pause; ///< runs until the selection has come to rest
    QString m_package;
    bool m_outdated = false;
};

} // namespace lockwright::gui
