// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/edit_report.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QUndoStack>

namespace lockwright::gui
{

/// The texts of requirement files that are not written yet, wherever they were edited, on one undo stack. Touches no
/// file: it knows the bytes on disk from whoever read or wrote them.
///
/// Applying does not empty the stack. What was written is marked as its clean state, and undoing past it makes the
/// text before a pending one again, against the bytes that are on disk then.
class PendingEdits final : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualPause = 1000;

    /// @param pause milliseconds after which typing starts another step
    explicit PendingEdits(QObject* parent = nullptr, int pause = usualPause);
    ~PendingEdits() override;

    /// A file was read. Where nothing is pending in it, its text follows.
    /// @return false where edits are pending that were made from other bytes: text() and disk() stay, see takeDisk()
    bool setDisk(const QString& path, const std::string& bytes);
    /// Files were read that changed under pending edits: the edits that still apply are brought to the new bytes, as
    /// one step, so that undoing brings back the text as it was.
    /// @return how many changes did not apply
    std::size_t takeDisk(const QMap<QString, std::string>& files);
    /// These texts are on disk now.
    void takeWritten(const std::vector<workspace::EditedFile>& files);

    [[nodiscard]] bool knows(const QString& path) const { return m_files.contains(path); }
    [[nodiscard]] std::string text(const QString& path) const { return m_files.value(path).text; }
    [[nodiscard]] std::string disk(const QString& path) const { return m_files.value(path).disk; }
    [[nodiscard]] bool isPending(const QString& path) const;
    [[nodiscard]] bool isEmpty() const;
    /// The pending files, by path.
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] std::vector<workspace::EditedFile> edited() const;

    /// Somebody typed. Joins the step before where it goes on with the same kind of typing at the same place without
    /// a pause.
    void type(const QString& path, const std::string& text);
    /// Texts of files that belong together: one step.
    /// @param files with the texts as they shall be; `before` is what is on disk
    void change(const std::vector<workspace::EditedFile>& files, const QString& description);
    /// Takes pending texts back, as one step. @param files empty: every one
    void discard(const QStringList& files = {});
    /// What is pending, for another run of the program, and back. Empty where nothing is pending, or the bytes are none.
    [[nodiscard]] QByteArray draft() const;
    [[nodiscard]] static std::vector<workspace::EditedFile> fromDraft(const QByteArray& draft);
    /// Forgets everything: another repository was opened.
    void clear();

    [[nodiscard]] const QUndoStack& stack() const { return m_stack; }
    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }

signals:
    /// The text of one file is another one.
    void textChanged(const QString& path);
    /// The set of pending texts is another one, or what can be undone.
    void changed();

private:
    struct File {
        std::string disk;
        std::string text;
    };
    class Step;
    void push(Step* step);
    void put(const QString& path, const std::string& text);

    QMap<QString, File> m_files;
    QUndoStack m_stack;
    QElapsedTimer m_clock;
    int m_pause;
};

} // namespace lockwright::gui
