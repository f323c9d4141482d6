// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "git/push.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace lockwright::gui
{

class OutputLog;

/// What would go where, before it goes, and what git and the remote said of it. Pushing is never what Enter does.
class PushDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @param what branch and tags
    PushDialog(git::PushRequest what, QWidget* parent);

    void setPreview(const std::shared_ptr<const git::PushPreview>& preview);
    void setPreviewFailed(const QString& text);
    void setBusy();
    void addOutput(const QString& text);
    void setPushed(const git::PushResult& result);
    void setFailed(const QString& text);
    [[nodiscard]] git::PushRequest request() const;

signals:
    void pushRequested(const lockwright::git::PushRequest& request);
    void cancelRequested();

private:
    void reject() override;
    QLabel* addRow(QFormLayout* form, const QString& title, const QString& name);
    void showCommits();

    git::PushRequest m_request;
    std::shared_ptr<const git::PushPreview> m_preview;
    QLabel* m_remote;
    QLabel* m_branch;
    QLabel* m_tags;
    QLabel* m_commitsTitle;
    QListWidget* m_commits;
    QLabel* m_state;
    OutputLog* m_output;
    QPushButton* m_push;
    QPushButton* m_close;
    bool m_busy = false;
};

} // namespace lockwright::gui
