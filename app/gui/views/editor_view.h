// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/edit_report.h"

#include <QMap>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTextDocument;

namespace lockwright::gui
{

class CodeEdit;
class EmptyState;
class MessageArea;
class PendingEdits;
class RequirementCompleter;

/// The requirement files of the workspace as text. What is typed goes to the pending edits, and what becomes of them
/// elsewhere (undo, a fix) comes back from there. What the editor cannot give back byte for byte is shown read-only.
class EditorView final : public QWidget
{
    Q_OBJECT
public:
    EditorView(const Icons& icons, const Themes& themes, PendingEdits& pending, QWidget* parent = nullptr);

    /// The files in the list, relative to the root. `readOnly` ones are shown when asked for.
    void setFiles(const QStringList& sources, const QStringList& readOnly);
    /// Shows a file; reads it first if it is not here yet. @param line counts from 1; 0 keeps the cursor
    void open(const QString& path, int line = 0);
    void setText(const QString& path, const std::string& bytes);
    void setReadFailed(const QString& message);
    /// Reads the shown file again, and forgets the others without changes.
    void refresh();
    void clear();
    /// What is wrong with which line, from the newest what-if.
    void setProblems(const std::vector<workspace::WhatIfReport::FileProblem>& problems);
    void setCompletions(const std::shared_ptr<const workspace::CompletionReport>& report);

    [[nodiscard]] QString currentFile() const { return m_current; }

signals:
    void readRequested(const QString& path);
    /// The file has pending edits that were made from other bytes than are on disk now.
    void changedOnDisk(const QString& path);
    void completionsWanted(const QString& prefix);
    void undoRequested();
    void redoRequested();
    void stateChanged();

private:
    /// The document that shows one file, and edits it.
    struct Buffer {
        QTextDocument* document = nullptr;
        bool crlf = false;
        bool readOnly = false;
    };
    void show(const QString& path);
    void showWanted(const QString& path);
    void showState();
    void showProblems();
    void addToList(const QString& path);
    void makeDocument(const QString& path, const std::string& bytes);
    void takeTyping(const QString& path);
    void takeText(const QString& path);
    [[nodiscard]] QString documentText(const Buffer& buffer, const std::string& bytes) const;
    [[nodiscard]] std::string contentOf(const Buffer& buffer) const;

    const Themes& m_themes;
    PendingEdits& m_pending;
    QComboBox* m_files;
    QLabel* m_state;
    MessageArea* m_messages;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    CodeEdit* m_edit;
    RequirementCompleter* m_completer;
    QTextDocument* m_blank = nullptr; ///< what the editor holds while no file is shown
    QMap<QString, Buffer> m_buffers;
    QStringList m_readOnly;
    QString m_current;
    QString m_wanted; ///< being read
    int m_wantedLine = 0;
    bool m_taking = false; ///< a text comes from the pending edits, and needs not go back there
    std::vector<workspace::WhatIfReport::FileProblem> m_problems;
};

} // namespace lockwright::gui
