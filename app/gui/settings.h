// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace lockwright::gui
{

/// What the window remembers about one repository.
struct RepositoryMemory {
    QString profile;      ///< selected in the profile list; empty for all
    QString filter;       ///< of the package table
    QString draftMessage; ///< a commit message that the user wrote and has not committed yet
    QString file;         ///< shown in the editor
    QByteArray pending;   ///< edits that are not written, as PendingEdits::draft() has them
    QString page;         ///< in sight; the name of its class
    QString package;      ///< selected
    QString updateFilter; ///< of the updates
    int graphScope = 0;   ///< which part of the graph, as workspace::GraphOptions::Scope
    QString graphPackage;
    QString graphTarget;
    QByteArray docks;                  ///< as WindowMemory::docks(); empty: those of the window
    QMap<QString, QByteArray> layouts; ///< of the pages, by the names of their classes; see layout_memory.h
    bool operator==(const RepositoryMemory&) const = default;
};

/// What the window remembers between runs. The only reader and writer of the settings file.
class WindowMemory
{
public:
    /// @param file an INI file; empty for the user's own.
    explicit WindowMemory(const QString& file = {});

    [[nodiscard]] Themes::Mode theme() const;
    void setTheme(Themes::Mode mode);

    /// "de", "zh_CN", "en"; empty follows the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// Ask no server.
    [[nodiscard]] bool offline() const;
    void setOffline(bool offline);
    /// Of the system's size of text, 75 to 200.
    [[nodiscard]] int fontPercent() const;
    void setFontPercent(int percent);
    /// The keys that the user gave an action, which may be none at all; nothing where it has its usual ones.
    [[nodiscard]] std::optional<QStringList> keys(const QString& action) const;
    void setKeys(const QString& action, const std::optional<QStringList>& keys);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// Docks and toolbars, as QMainWindow::saveState() tells them.
    [[nodiscard]] QByteArray docks() const;
    void setDocks(const QByteArray& docks);
    /// Any widget that saves its own state: a splitter, a header.
    [[nodiscard]] QByteArray widget(const QString& name) const;
    void setWidget(const QString& name, const QByteArray& state);
    /// Of the window and of every repository.
    void forgetLayout();

    [[nodiscard]] QStringList recent() const;
    /// Moves `folder` to the front; keeps ten.
    void addRecent(const QString& folder);
    void removeRecent(const QString& folder);

    /// The repository to open at the next start; empty for none.
    [[nodiscard]] QString lastRepository() const;
    void setLastRepository(const QString& folder);

    [[nodiscard]] RepositoryMemory repository(const QString& root) const;
    void setRepository(const QString& root, const RepositoryMemory& memory);

private:
    mutable QSettings m_settings;
};

} // namespace lockwright::gui
