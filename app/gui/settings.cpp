// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
constexpr qsizetype recentLimit = 10;
constexpr std::pair<Themes::Mode, const char*> themeWords[] = {
    {Themes::Mode::System, "system"},
    {Themes::Mode::Light, "light"},
    {Themes::Mode::Dark, "dark"},
    {Themes::Mode::HighContrastLight, "high-contrast-light"},
    {Themes::Mode::HighContrastDark, "high-contrast-dark"},
};

/// A repository's group is named by a digest: a path is no safe key.
QString groupOf(const QString& root)
{
    const auto digest = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("repositories/%1").arg(QString::fromLatin1(digest.left(16)));
}
} // namespace

WindowMemory::WindowMemory(const QString& file)
    : m_settings(file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lockwright"),
                                            QStringLiteral("lockwright-gui"))
                                      .fileName()
                                : file,
                 QSettings::IniFormat)
{
}

Themes::Mode WindowMemory::theme() const
{
    const QString name = m_settings.value(QStringLiteral("window/theme")).toString();
    for (const auto& [mode, word] : themeWords)
        if (name == QLatin1String(word))
            return mode;
    return Themes::Mode::System;
}

void WindowMemory::setTheme(Themes::Mode mode)
{
    for (const auto& [each, word] : themeWords)
        if (each == mode)
            m_settings.setValue(QStringLiteral("window/theme"), QLatin1String(word));
}

QString WindowMemory::language() const
{
    return m_settings.value(QStringLiteral("window/language")).toString();
}

void WindowMemory::setLanguage(const QString& code)
{
    m_settings.setValue(QStringLiteral("window/language"), code);
}

bool WindowMemory::offline() const
{
    return m_settings.value(QStringLiteral("network/offline")).toBool();
}

void WindowMemory::setOffline(bool offline)
{
    m_settings.setValue(QStringLiteral("network/offline"), offline);
}

int WindowMemory::fontPercent() const
{
    return std::clamp(m_settings.value(QStringLiteral("window/fontPercent"), 100).toInt(), 75, 200);
}

void WindowMemory::setFontPercent(int percent)
{
    m_settings.setValue(QStringLiteral("window/fontPercent"), percent);
}

std::optional<QStringList> WindowMemory::keys(const QString& action) const
{
    const QString name = QStringLiteral("keys/%1").arg(action);
    if (!m_settings.contains(name))
        return std::nullopt;
    QStringList keys = m_settings.value(name).toStringList();
    keys.removeAll(QString());
    return keys;
}

void WindowMemory::setKeys(const QString& action, const std::optional<QStringList>& keys)
{
    const QString name = QStringLiteral("keys/%1").arg(action);
    if (keys)
        m_settings.setValue(name, keys->isEmpty() ? QStringList{QString()} : *keys); // an empty list is none in INI
    else
        m_settings.remove(name);
}

QByteArray WindowMemory::geometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void WindowMemory::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray WindowMemory::docks() const
{
    return m_settings.value(QStringLiteral("window/docks")).toByteArray();
}

void WindowMemory::setDocks(const QByteArray& docks)
{
    m_settings.setValue(QStringLiteral("window/docks"), docks);
}

QByteArray WindowMemory::widget(const QString& name) const
{
    return m_settings.value(QStringLiteral("layout/%1").arg(name)).toByteArray();
}

void WindowMemory::setWidget(const QString& name, const QByteArray& state)
{
    m_settings.setValue(QStringLiteral("layout/%1").arg(name), state);
}

void WindowMemory::forgetLayout()
{
    m_settings.remove(QStringLiteral("window/docks"));
    m_settings.remove(QStringLiteral("layout"));
    m_settings.beginGroup(QStringLiteral("repositories"));
    for (const QString& repository : m_settings.childGroups()) {
        m_settings.remove(repository + QStringLiteral("/docks"));
        m_settings.remove(repository + QStringLiteral("/layout"));
    }
    m_settings.endGroup();
}

QStringList WindowMemory::recent() const
{
    return m_settings.value(QStringLiteral("recent/folders")).toStringList();
}

void WindowMemory::addRecent(const QString& folder)
{
    QStringList folders = recent();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings.setValue(QStringLiteral("recent/folders"), folders.mid(0, recentLimit));
}

void WindowMemory::removeRecent(const QString& folder)
{
    QStringList folders = recent();
    folders.removeAll(folder);
    m_settings.setValue(QStringLiteral("recent/folders"), folders);
}

QString WindowMemory::lastRepository() const
{
    return m_settings.value(QStringLiteral("recent/last")).toString();
}

void WindowMemory::setLastRepository(const QString& folder)
{
    m_settings.setValue(QStringLiteral("recent/last"), folder);
}

RepositoryMemory WindowMemory::repository(const QString& root) const
{
    RepositoryMemory memory;
    m_settings.beginGroup(groupOf(root));
    memory.profile = m_settings.value(QStringLiteral("profile")).toString();
    memory.filter = m_settings.value(QStringLiteral("filter")).toString();
    memory.draftMessage = m_settings.value(QStringLiteral("draft")).toString();
    memory.file = m_settings.value(QStringLiteral("file")).toString();
    memory.pending = m_settings.value(QStringLiteral("pending")).toByteArray();
    memory.page = m_settings.value(QStringLiteral("page")).toString();
    memory.package = m_settings.value(QStringLiteral("package")).toString();
    memory.updateFilter = m_settings.value(QStringLiteral("updateFilter")).toString();
    memory.graphScope = m_settings.value(QStringLiteral("graphScope")).toInt();
    memory.graphPackage = m_settings.value(QStringLiteral("graphPackage")).toString();
    memory.graphTarget = m_settings.value(QStringLiteral("graphTarget")).toString();
    memory.docks = m_settings.value(QStringLiteral("docks")).toByteArray();
    m_settings.beginGroup(QStringLiteral("layout"));
    for (const QString& page : m_settings.childKeys())
        memory.layouts[page] = m_settings.value(page).toByteArray();
    m_settings.endGroup();
    m_settings.endGroup();
    return memory;
}

void WindowMemory::setRepository(const QString& root, const RepositoryMemory& memory)
{
    m_settings.beginGroup(groupOf(root));
    m_settings.setValue(QStringLiteral("profile"), memory.profile);
    m_settings.setValue(QStringLiteral("filter"), memory.filter);
    m_settings.setValue(QStringLiteral("draft"), memory.draftMessage);
    m_settings.setValue(QStringLiteral("file"), memory.file);
    m_settings.setValue(QStringLiteral("pending"), memory.pending);
    m_settings.setValue(QStringLiteral("page"), memory.page);
    m_settings.setValue(QStringLiteral("package"), memory.package);
    m_settings.setValue(QStringLiteral("updateFilter"), memory.updateFilter);
    m_settings.setValue(QStringLiteral("graphScope"), memory.graphScope);
    m_settings.setValue(QStringLiteral("graphPackage"), memory.graphPackage);
    m_settings.setValue(QStringLiteral("graphTarget"), memory.graphTarget);
    m_settings.setValue(QStringLiteral("docks"), memory.docks);
    m_settings.beginGroup(QStringLiteral("layout"));
    for (auto layout = memory.layouts.cbegin(); layout != memory.layouts.cend(); ++layout)
        m_settings.setValue(layout.key(), layout.value());
    m_settings.endGroup();
    m_settings.endGroup();
}

} // namespace lockwright::gui
