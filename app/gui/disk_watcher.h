// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>

namespace lockwright::gui
{

/// What of the disk the window shows.
struct WatchedPlaces {
    QString root;            ///< of the workspace
    QString workTree;        ///< of its repository; empty where there is none
    QStringList files;       ///< sources and locks, relative to the root
    QStringList others = {}; ///< the same of files whose neighbours are of no interest: what holds the version
    bool operator==(const WatchedPlaces&) const = default;
};

/// Tells when files of the open workspace change on disk, whoever changes them: an editor, another program, git.
///
/// Watched are the named files, every requirement file beside sources and locks, lockwright.toml and pyproject.toml,
/// and of git: HEAD, index, packed-refs and the branches. Notices of the system only say that it is worth a look;
/// changed() is told of what differs from the look before (existence, size, time, inode), once it has been quiet for a
/// moment. What is beyond the limit of watches, or on a file system without notices, is seen by look(), and where the
/// system refuses watches, by looking every few seconds. Threads: the GUI thread; everything that touches the disk
/// happens in a thread of its own.
class DiskWatcher final : public QObject
{
    Q_OBJECT
public:
    static constexpr int watchLimit = 512;        ///< of the system's watches
    static constexpr int quietMilliseconds = 150; ///< without further notices before changed() is told

    explicit DiskWatcher(QObject* parent = nullptr);
    ~DiskWatcher() override;

    /// Watches these places instead of the ones before, from how they are now. Asking for the same again does nothing.
    void watch(const WatchedPlaces& places);
    void stop();
    /// Looks now, for what no notice was given of: when the window is activated.
    void look();

signals:
    /// @param files relative to the root, those of the workspace that differ
    /// @param repository git's own files differ
    void changed(const QStringList& files, bool repository);

    void watchWanted(const lockwright::gui::WatchedPlaces& places);
    void lookWanted();

private:
    QThread m_thread;
    WatchedPlaces m_places;
};

} // namespace lockwright::gui
