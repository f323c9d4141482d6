// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "workspace/settings_report.h"

#include <QDialog>
#include <QMap>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace lockwright::gui
{

class Dialogs;
class KeyBindings;
class SettingRow;
class WindowMemory;

/// All settings: those of the repository, which are lines of its lockwright.toml, and those of this computer.
/// It wishes, and shows what became of it; every change holds at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Page : std::uint8_t { Solving, Target, Index, Builds, Locks, Appearance, Network, Keys };

    struct Parts {
        Dialogs& dialogs;
        Themes& themes;
        WindowMemory& memory;
        KeyBindings& keys;
    };
    explicit SettingsDialog(Parts parts, QWidget* parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] Page page() const;
    /// @param folder of the open repository; empty where none is open
    void setRepository(const QString& folder);
    void setReport(const std::shared_ptr<const workspace::SettingsReport>& report);
    void setCache(const workspace::CacheReport& report);
    void setCleared(const workspace::CacheReport& report);
    /// What went wrong with the last wish.
    void setFailed(const QString& text);

signals:
    void changeWanted(const lockwright::workspace::SettingChange& change);
    void clearCacheWanted();
    void offlineWanted(bool offline);
    void fontWanted(int percent);
    void languageWanted(const QString& code);
    void restartWanted();

private:
    QVBoxLayout* addPage(const QString& name, const QString& heading, const QString& introduction);
    void addRows(const QString& name, const QString& introduction, const std::vector<const char*>& keys);
    void addAppearance();
    void addNetwork();
    void addKeys();
    /// A caption, its editor and a sentence about it.
    void addOwn(QVBoxLayout* page, const QString& caption, QWidget* editor, const QString& explanation);
    void wantClearing();

    Parts m_parts;
    QListWidget* m_names;
    QStackedWidget* m_pages;
    QLabel* m_failure;
    QMap<QString, SettingRow*> m_rows;
    QList<QLabel*> m_repositoryHints;
    SettingRow* m_asked = nullptr; ///< whose wish is under way
    QComboBox* m_theme{};
    QComboBox* m_language{};
    QPushButton* m_restart{};
    QLabel* m_cacheFolder{};
    QLabel* m_cacheSize{};
    QPushButton* m_clear{};
    QString m_folder;
};

} // namespace lockwright::gui
