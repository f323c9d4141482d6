// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/settings_report.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lockwright::gui
{

/// One setting of lockwright.toml: its name, its value to change, what it does, who said so, and the way back.
class SettingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingRow(const workspace::SettingDefinition& definition, QWidget* parent = nullptr);

    [[nodiscard]] const workspace::SettingDefinition& definition() const { return m_definition; }
    void setSetting(const workspace::Setting& setting);
    /// Says what was wrong with the last change; the next answer takes it away.
    void setFailed(const QString& text);
    [[nodiscard]] QString origin() const;

signals:
    void changeWanted(const lockwright::workspace::SettingChange& change);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEditor();
    void fillChoices();
    void wantChoice();
    void wantText();
    void wantLines();
    void want(const std::optional<std::vector<std::string>>& values);

    const workspace::SettingDefinition& m_definition;
    workspace::Setting m_setting;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_text = nullptr;
    QPlainTextEdit* m_lines = nullptr;
    QLabel* m_origin;
    QPushButton* m_reset;
};

} // namespace lockwright::gui
