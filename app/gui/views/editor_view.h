// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "base/result.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTextDocument;

namespace lockwright::gui
{

class CodeEdit;
class EmptyState;
class MessageArea;

/// The requirement files of the workspace as text. Each file keeps its own undo history until the workspace is
/// closed. What the editor cannot give back byte for byte is shown read-only.
class EditorView final : public QWidget
{
    Q_OBJECT
public:
    EditorView(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// The files in the list, relative to the root. `readOnly` ones are shown when asked for.
    void setFiles(const QStringList& sources, const QStringList& readOnly);
    /// Shows a file; reads it first if it is not here yet. @param line counts from 1; 0 keeps the cursor
    void open(const QString& path, int line = 0);
    void setText(const QString& path, const std::string& bytes);
    void setReadFailed(const QString& message);
    /// Reads the shown file again unless it has changes, and forgets the others without changes.
    void refresh();
    /// Files changed on disk: what has no changes is read anew, what has is kept and said to differ.
    void noticeDisk(const QStringList& paths);
    void setSaved(const QString& path, const std::string& bytes);
    void setSaveFailed(const Error& error);
    void clear();

    [[nodiscard]] QString currentFile() const { return m_current; }
    [[nodiscard]] bool isModified() const; ///< the shown file
    [[nodiscard]] QStringList modifiedFiles() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;

public slots:
    void save();
    void undo();
    void redo();

signals:
    void readRequested(const QString& path);
    void saveRequested(const QString& path, const std::string& expected, const std::string& content);
    void stateChanged();

private:
    /// One file as it was read, and the document that edits it.
    struct Buffer {
        std::string bytes;
        QTextDocument* document = nullptr;
        bool crlf = false;
        bool readOnly = false;
    };
    void show(const QString& path);
    void showWanted(const QString& path);
    void checkDoubtful();
    bool compareDoubtful(const QString& path, const std::string& bytes);
    void reload();
    void showState();
    void addToList(const QString& path);
    [[nodiscard]] std::string contentOf(const Buffer& buffer) const;

    const Themes& m_themes;
    QComboBox* m_files;
    QLabel* m_state;
    QPushButton* m_save;
    MessageArea* m_messages;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    CodeEdit* m_edit;
    QTextDocument* m_blank = nullptr; ///< what the editor holds while no file is shown
    QMap<QString, Buffer> m_buffers;
    QStringList m_readOnly;
    QStringList m_doubtful; ///< with changes here, and perhaps on disk
    QString m_current;
    QString m_wanted; ///< being read
    int m_wantedLine = 0;
    bool m_saving = false;
};

} // namespace lockwright::gui
