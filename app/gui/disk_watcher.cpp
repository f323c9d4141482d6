// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_watcher.h"

#include "disk_look.h"

namespace lockwright::gui
{

DiskWatcher::DiskWatcher(QObject* parent)
    : QObject(parent)
{
    auto* look = new DiskLook;
    look->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, look, &QObject::deleteLater);
    connect(this, &DiskWatcher::watchWanted, look, &DiskLook::watch);
    connect(this, &DiskWatcher::lookWanted, look, &DiskLook::lookNow);
    connect(look, &DiskLook::changed, this, [this](const QStringList& files, bool repository) {
        if (!m_places.root.isEmpty()) // else it was on its way when the workspace was closed
            emit changed(files, repository);
    });
    m_thread.setObjectName(QStringLiteral("disk"));
    m_thread.start(QThread::LowPriority);
}

DiskWatcher::~DiskWatcher()
{
    m_thread.quit();
    m_thread.wait();
}

void DiskWatcher::watch(const WatchedPlaces& places)
{
    if (places == m_places)
        return;
    m_places = places;
    emit watchWanted(places);
}

void DiskWatcher::stop()
{
    watch({});
}

void DiskWatcher::look()
{
    if (!m_places.root.isEmpty())
        emit lookWanted();
}

} // namespace lockwright::gui
