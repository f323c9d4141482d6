// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: settings, keys, help, and opening the window anew in another language.
#include "main_window.h"

#include "key_bindings.h"
#include "languages.h"
#include "views/help_window.h"
#include "views/settings_dialog.h"
#include "views/shortcuts_dialog.h"
#include "words.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenuBar>

namespace lockwright::gui
{

void MainWindow::makeSettingsActions()
{
    m_actions.settings = makeAction(tr("Se&ttings…"), QStringLiteral("settings"), QStringLiteral("settings"),
                                    {QKeySequence(QStringLiteral("Ctrl+,"))});
    m_actions.settings->setMenuRole(QAction::PreferencesRole);
    m_actions.guide = makeAction(tr("User &guide"), QStringLiteral("guide"), QStringLiteral("info"),
                                 {QKeySequence(QStringLiteral("F1"))});
    m_actions.glossary = makeAction(tr("G&lossary"), QStringLiteral("glossary"), {}, {});
}

QMenu* MainWindow::makeThemeMenu()
{
    auto* theme = new QMenu(tr("&Theme"), this);
    auto* group = new QActionGroup(this);
    for (const auto& [mode, text] : themeNames()) {
        auto* action = theme->addAction(text);
        action->setObjectName(QStringLiteral("theme%1").arg(int(mode)));
        action->setCheckable(true);
        action->setActionGroup(group);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] {
            m_around.themes.setMode(mode);
            m_around.memory.setTheme(mode);
        });
        connect(theme, &QMenu::aboutToShow, action,
                [this, action, mode = mode] { action->setChecked(m_around.themes.mode() == mode); });
    }
    return theme;
}

void MainWindow::adoptKeys(const QMenu* menu, const QString& context)
{
    for (QAction* action : menu->actions()) {
        if (const auto* dock = qobject_cast<const QDockWidget*>(action->parent());
            dock && dock->toggleViewAction() == action) {
            action->setObjectName(dock->objectName() + QStringLiteral("Toggle"));
            addAction(action); // its key works while no menu is open
        }
        if (action->menu() && action->menu() != m_recentMenu)
            adoptKeys(
                action->menu(),
                tr("%1 › %2", "menu, menu in it").arg(context, KeyBindings::withoutMnemonic(action->menu()->title())));
        else if (!action->isSeparator())
            m_keys->add(action, context);
    }
}

void MainWindow::connectSettings()
{
    for (const QAction* menu : menuBar()->actions())
        adoptKeys(menu->menu(), KeyBindings::withoutMnemonic(menu->text()));
    for (QAction* action : actions())
        m_keys->add(action, tr("Elsewhere", "in no menu"));
    m_keys->load();
    m_controller->setOffline(m_around.memory.offline());
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions.guide, &QAction::triggered, this, [this] { showHelp(QStringLiteral("window")); });
    connect(m_actions.glossary, &QAction::triggered, this, [this] { showHelp(QStringLiteral("glossary")); });
    connect(m_controller, &WorkspaceController::settingChanged, this,
            [this](const std::shared_ptr<const workspace::SettingChanged>&) {
                m_messages->dismiss(QStringLiteral("settings"));
            });
}

void MainWindow::showSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog({m_around.dialogs, m_around.themes, m_around.memory, *m_keys}, this);
        connectSettingsDialog();
    }
    m_settings->setRepository(m_openRoot);
    m_controller->settings();
    m_controller->cache();
    m_settings->open();
}

void MainWindow::connectSettingsDialog()
{
    SettingsDialog* dialog = m_settings;
    connect(dialog, &SettingsDialog::changeWanted, m_controller, &WorkspaceController::changeSetting);
    connect(dialog, &SettingsDialog::clearCacheWanted, m_controller, &WorkspaceController::clearCache);
    connect(dialog, &SettingsDialog::offlineWanted, this, [this](bool offline) {
        m_around.memory.setOffline(offline);
        m_controller->setOffline(offline);
    });
    connect(dialog, &SettingsDialog::fontWanted, this, [this](int percent) {
        m_around.memory.setFontPercent(percent);
        m_around.themes.setFontPercent(percent);
    });
    connect(dialog, &SettingsDialog::languageWanted, this,
            [this](const QString& code) { m_around.memory.setLanguage(code); });
    connect(dialog, &SettingsDialog::restartWanted, this, &MainWindow::restart);
    connect(m_controller, &WorkspaceController::settingsReady, dialog, &SettingsDialog::setReport);
    connect(m_controller, &WorkspaceController::cacheReady, dialog,
            [dialog](const std::shared_ptr<const workspace::CacheReport>& report) { dialog->setCache(*report); });
    connect(m_controller, &WorkspaceController::cacheCleared, dialog,
            [dialog](const std::shared_ptr<const workspace::CacheReport>& report) { dialog->setCleared(*report); });
}

bool MainWindow::takeSettingsFailure(WorkspaceController::Verb verb, const Error& error)
{
    using Verb = WorkspaceController::Verb;
    const bool ours =
        verb == Verb::Settings || verb == Verb::ChangeSetting || verb == Verb::Cache || verb == Verb::ClearCache;
    if (!ours || !m_settings)
        return false;
    m_settings->setFailed(words(error));
    return true;
}

void MainWindow::showHelp(const QString& page)
{
    if (!m_help)
        m_help = new HelpWindow(*m_icons, this);
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(*m_keys, this);
    connect(dialog, &ShortcutsDialog::changeRequested, this, [this] {
        showSettings();
        m_settings->showPage(SettingsDialog::Page::Keys);
    });
    dialog->open();
}

void MainWindow::restart()
{
    guardUnsaved([this] {
        m_leaving = true;
        m_restartWanted = true;
        if (m_settings)
            m_settings->close();
        close();
    });
}

} // namespace lockwright::gui
