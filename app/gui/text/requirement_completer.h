// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/edit_report.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QCompleter;
class QKeyEvent;
class QLineEdit;
class QModelIndex;
class QPlainTextEdit;
class QStandardItemModel;

namespace lockwright::gui
{

/// What could be completed where the cursor stands in a line of a requirements file.
struct CompletionContext {
    enum class Kind : std::uint8_t { None, Name, Version };
    Kind kind = Kind::None;
    QString package; ///< the name so far, or the package whose version is asked for
    QString prefix;  ///< what stands in front of the cursor and would be replaced
    bool operator==(const CompletionContext&) const = default;
};
[[nodiscard]] CompletionContext completionAt(const QString& line, int column);

/// One version as a list offers it: "2.1.3  ·  2024-11-02, locked".
[[nodiscard]] QString versionWords(const workspace::KnownVersion& version);

/// Offers package names and versions below the cursor while somebody types, and at Ctrl+Space. What there is to offer
/// it asks for; an answer to a question that no longer stands is dropped.
class RequirementCompleter final : public QObject
{
    Q_OBJECT
public:
    RequirementCompleter(QPlainTextEdit& editor, QObject* parent);
    /// @param onlyNames the line holds a name and nothing else
    RequirementCompleter(QLineEdit& editor, bool onlyNames, QObject* parent);

    void setReport(const std::shared_ptr<const workspace::CompletionReport>& report);
    [[nodiscard]] QStringList offered() const; ///< empty while the list is not open

signals:
    void wanted(const QString& prefix);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void make(QWidget& editor);
    void ask();
    void open();
    void fill();
    void choose(const QModelIndex& index);
    /// True where the key is used up.
    bool takeKey(const QKeyEvent& key);
    /// Closes the list, and lets what was asked for come too late.
    void dismiss();
    [[nodiscard]] QRect place() const;

    QCompleter* m_completer{};
    QStandardItemModel* m_model{};
    QTimer m_rest; ///< runs until the typing has come to rest
    QWidget* m_editor = nullptr;
    std::function<CompletionContext()> m_context;
    std::function<void(qsizetype length, const QString& text)> m_replace; ///< in front of the cursor
    std::shared_ptr<const workspace::CompletionReport> m_report;
    QString m_asked;
    bool m_explicit = false; ///< Ctrl+Space
};

} // namespace lockwright::gui
