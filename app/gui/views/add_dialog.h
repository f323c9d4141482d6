// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"
#include "undo/edit_trial.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lockwright::gui
{

class ImpactView;
class RequirementCompleter;

/// Asks for a package that is not asked for yet: name, versions, profile and reason, with what would come of it in
/// every profile below. Enter makes it pending.
class AddDialog final : public QDialog
{
    Q_OBJECT
public:
    AddDialog(const Themes& themes, PendingEdits& pending, const QStringList& profiles, const QString& profile,
              QWidget* parent);

    void setPackage(const QString& name);
    void setCompletions(const std::shared_ptr<const workspace::CompletionReport>& report);
    [[nodiscard]] EditTrial& trial() { return m_trial; }
    [[nodiscard]] QString requirement() const;

signals:
    void completionsWanted(const QString& prefix);
    void placeActivated(const QString& file, int line);

private:
    enum class Bound : std::uint8_t { Any, AtLeast, Compatible, Exactly, Custom };
    void makeFields(const QStringList& profiles, const QString& profile);
    void layOut();
    void connectFields();
    void fillVersions();
    void wish();
    void showState();
    [[nodiscard]] Bound bound() const;
    [[nodiscard]] QString specifier() const;
    [[nodiscard]] QString admitted() const;

    EditTrial m_trial;
    QLineEdit* m_name;
    QComboBox* m_bound;
    QComboBox* m_version;
    QLineEdit* m_custom;
    QLabel* m_admitted;
    QComboBox* m_profile;
    QLineEdit* m_reason;
    ImpactView* m_impact;
    QLabel* m_note;
    QPushButton* m_accept;
    RequirementCompleter* m_completer;
    std::shared_ptr<const workspace::CompletionReport> m_known;
    QTimer m_rest; ///< of the name
};

} // namespace lockwright::gui
