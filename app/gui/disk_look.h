// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk_watcher.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QMap>
#include <QTimer>

namespace lockwright::gui
{

/// The state of the watched files at one moment, and the half of a DiskWatcher that lives in its thread.
class DiskLook final : public QObject
{
    Q_OBJECT
public:
    explicit DiskLook(QObject* parent = nullptr);

    void watch(const WatchedPlaces& places);
    void lookSoon();
    void lookNow();

signals:
    void changed(const QStringList& files, bool repository);

private:
    /// What tells one state of a file from another.
    struct Mark {
        qint64 size = -1; ///< -1: it is not there
        qint64 changed = 0;
        quint64 inode = 0;
        bool operator==(const Mark&) const = default;
    };
    struct Seen {
        QMap<QString, Mark> files;      ///< by absolute path
        QMap<QString, Mark> repository; ///< the same, git's own
        QStringList folders;
    };
    [[nodiscard]] Seen see() const;
    void seeRepository(Seen& seen) const;
    [[nodiscard]] static Mark markOf(const QString& path);
    void renewWatches(const Seen& seen);

    WatchedPlaces m_places;
    Seen m_seen;
    qint64 m_looked = 0; ///< when m_seen was begun, in nanoseconds since 1970
    QFileSystemWatcher* m_watcher;
    QTimer* m_quiet;
    QElapsedTimer m_restless; ///< since the first notice that was not looked after yet
    QTimer* m_poll;
};

} // namespace lockwright::gui
