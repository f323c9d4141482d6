// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit_words.h"
#include "icons.h"
#include "undo/edit_trial.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lockwright::gui
{

class RequirementCompleter;

/// A small window at a row of the package table: what one profile's file asks for of one package, why, and what would
/// come of it. Enter makes it pending; Esc, or a click elsewhere, nothing.
class PinEditor final : public QDialog
{
    Q_OBJECT
public:
    enum class Mode : std::uint8_t {
        Edit, ///< the requirement
        Hold, ///< the version that the lock has, for a reason
    };

    PinEditor(const Themes& themes, PendingEdits& pending, Mode mode, const QString& package,
              const QStringList& profiles, QWidget* parent);

    [[nodiscard]] const QString& package() const { return m_package; }
    [[nodiscard]] QString profile() const;
    void setProfile(const QString& profile);
    /// The lines about the package that the chosen profile's file has now; with several of them one is chosen. Does not
    /// touch what was typed.
    void setLines(const std::vector<WrittenLine>& lines);
    void setCompletions(const std::shared_ptr<const workspace::CompletionReport>& report);
    [[nodiscard]] EditTrial& trial() { return m_trial; }

signals:
    void profileChosen(const QString& profile);
    void completionsWanted(const QString& prefix);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeFields();
    void setLine(const std::optional<WrittenLine>& line);
    void showState();
    void wish();

    const Themes& m_themes;
    Mode m_mode;
    QString m_package;
    EditTrial m_trial;
    QComboBox* m_profile;
    QComboBox* m_which; ///< of several lines
    QLabel* m_whichTitle;
    QLineEdit* m_requirement;
    QLineEdit* m_reason;
    QLabel* m_note;
    QLabel* m_impact;
    QPushButton* m_accept;
    RequirementCompleter* m_completer;
    std::vector<WrittenLine> m_lines;
    std::optional<WrittenLine> m_line;
    bool m_touched = false;  ///< the requirement was typed in
    bool m_reasoned = false; ///< the reason was typed in
};

} // namespace lockwright::gui
