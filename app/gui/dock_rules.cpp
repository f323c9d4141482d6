// SPDX-License-Identifier: GPL-3.0-or-later
#include "dock_rules.h"

#include <QDataStream>
#include <QIODevice>

namespace lockwright::gui
{

namespace
{
constexpr quint32 version = 0x4c640001;
constexpr qsizetype most = 500; ///< docks on pages; more is not of this program

QString keyOf(const QString& dock, const QString& page)
{
    return page + QLatin1Char('/') + dock;
}

QStringList sorted(const QSet<QString>& names)
{
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}
} // namespace

bool DockRules::shown(const QString& dock, const QString& page, bool fits) const
{
    return (fits && !m_closed.contains(dock)) || m_asked.contains(keyOf(dock, page));
}

void DockRules::open(const QString& dock, const QString& page, bool fits)
{
    m_closed.remove(dock);
    if (!fits)
        m_asked.insert(keyOf(dock, page));
}

void DockRules::close(const QString& dock, const QString& page, bool fits)
{
    m_asked.remove(keyOf(dock, page));
    if (fits)
        m_closed.insert(dock);
}

QByteArray DockRules::save() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << version << sorted(m_closed) << sorted(m_asked);
    return state;
}

bool DockRules::restore(const QByteArray& state)
{
    QDataStream stream(state);
    quint32 found = 0;
    stream >> found;
    if (stream.status() != QDataStream::Ok || found != version)
        return false;
    QStringList closed;
    QStringList asked;
    stream >> closed >> asked;
    if (stream.status() != QDataStream::Ok || closed.size() > most || asked.size() > most)
        return false;
    m_closed = {closed.begin(), closed.end()};
    m_asked = {asked.begin(), asked.end()};
    return true;
}

} // namespace lockwright::gui
