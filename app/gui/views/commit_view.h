// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "git/repository.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace lockwright::gui
{

class EmptyState;
class OutputLog;

/// One commit before it is made: the message, exactly which paths go in, what stays out, and what stands in the
/// way. The message survives everything but its own commit, and what hooks print stands below it.
class CommitView final : public QWidget
{
    Q_OBJECT
public:
    CommitView(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// @param initial the paths are a new selection; else only obstacles and the other paths changed
    void setPreview(const std::shared_ptr<const git::CommitPreview>& preview, bool initial);
    /// Why there is no preview, e.g. no repository.
    void setUnavailable(const QString& reason);
    /// Fills the message unless the user wrote one.
    void suggest(const QString& message);
    /// What the user wrote; empty where the text is a suggestion.
    [[nodiscard]] QString draft() const;
    void setDraft(const QString& message);
    [[nodiscard]] QString message() const;
    void setCommitted();
    void clear();
    void setBusy(bool busy);
    /// What hooks and the signing program print; kept below the message until the next try.
    void appendOutput(const QString& text);
    [[nodiscard]] bool hasOutput() const;
    [[nodiscard]] bool canCommit() const;
    [[nodiscard]] std::vector<std::string> checkedPaths() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

public slots:
    void commit();

signals:
    void commitRequested(const lockwright::git::CommitRequest& request);
    void pathsChanged(const std::vector<std::string>& paths);
    void fileActivated(const QString& path);
    void stateChanged();

private:
    QWidget* makeMessage();
    QWidget* makePaths();
    void makeMore();
    void makeLog();
    void showWho();
    void showObstacles();
    [[nodiscard]] QStringList uncheckedPaths() const;
    /// Takes the tick from paths that the user took it from before the list was read anew.
    void leaveOut(const QStringList& paths);
    void showSubjectLength();
    void updateButton();

    const Icons& m_icons;
    std::shared_ptr<const git::CommitPreview> m_preview;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QPlainTextEdit* m_message;
    QLabel* m_subjectLength;
    QLabel* m_who;
    QWidget* m_obstacles;
    QListWidget* m_paths;
    QListWidget* m_others;
    QLabel* m_othersTitle;
    QPushButton* m_commit;
    QToolButton* m_more;
    QAction* m_skipHooks;
    QLabel* m_logTitle;
    OutputLog* m_log;
    QString m_suggestion;
    bool m_busy = false;
};

} // namespace lockwright::gui
