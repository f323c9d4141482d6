// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_look.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <sys/stat.h>

namespace lockwright::gui
{

namespace
{
constexpr int pollMilliseconds = 3000;
constexpr int restlessMilliseconds = 1000;
constexpr qsizetype filesPerFolder = 2000;
constexpr qsizetype branchFolders = 64;

/// The first line of a small file of git; empty where it cannot be read.
QString firstLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(4096)).trimmed() : QString();
}

/// The folder that holds HEAD and index: .git, or where a .git file points to.
QString gitFolder(const QString& workTree)
{
    const QString git = QDir(workTree).filePath(QStringLiteral(".git"));
    const QString line = firstLine(git); // of a folder there is none
    const QString lead = QStringLiteral("gitdir: ");
    return line.startsWith(lead) ? QDir::cleanPath(QDir(workTree).absoluteFilePath(line.mid(lead.size()))) : git;
}

/// In nanoseconds since 1970, as files are marked.
qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000000;
}
} // namespace

DiskLook::DiskLook(QObject* parent)
    : QObject(parent)
    , m_watcher(new QFileSystemWatcher(this))
    , m_quiet(new QTimer(this))
    , m_poll(new QTimer(this))
{
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(DiskWatcher::quietMilliseconds);
    m_poll->setInterval(pollMilliseconds);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, &DiskLook::lookSoon);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &DiskLook::lookSoon);
    connect(m_quiet, &QTimer::timeout, this, &DiskLook::lookNow);
    connect(m_poll, &QTimer::timeout, this, &DiskLook::lookNow);
}

void DiskLook::watch(const WatchedPlaces& places)
{
    const bool same = places.root == m_places.root;
    m_places = places;
    m_quiet->stop();
    if (places.root.isEmpty()) {
        m_seen = {};
        m_poll->stop();
        return renewWatches(m_seen);
    }
    if (same)
        return lookNow(); // only the list of files is another one; a change meanwhile is not to be lost
    m_looked = now();
    m_seen = see();
    renewWatches(m_seen);
}

void DiskLook::lookSoon()
{
    if (m_places.root.isEmpty())
        return;
    if (!m_restless.isValid())
        m_restless.start();
    if (m_restless.elapsed() < restlessMilliseconds)
        m_quiet->start(); // else what never rests would never be looked at
}

void DiskLook::lookNow()
{
    if (m_places.root.isEmpty())
        return;
    m_quiet->stop();
    m_restless.invalidate();
    const qint64 begun = now();
    Seen seen = see();
    QStringList files;
    const QDir root(m_places.root);
    // A file that is looked at for the first time is news where it is new, or was changed since the look before.
    for (auto file = seen.files.cbegin(); file != seen.files.cend(); ++file) {
        const auto before = m_seen.files.constFind(file.key());
        const auto wasLookedFor = [&] {
            return m_seen.folders.contains(QFileInfo(file.key()).path())
                   && !m_places.others.contains(root.relativeFilePath(file.key()));
        };
        const bool differs =
            before != m_seen.files.cend() ? *before != *file : wasLookedFor() || file->changed > m_looked;
        if (differs)
            files += root.relativeFilePath(file.key());
    }
    for (auto file = m_seen.files.cbegin(); file != m_seen.files.cend(); ++file) {
        if (file->size >= 0 && !seen.files.contains(file.key()) && markOf(file.key()).size < 0)
            files += root.relativeFilePath(file.key());
    }
    // The first look at a repository is no change of it.
    const bool repository = !m_seen.repository.isEmpty() && seen.repository != m_seen.repository;
    m_looked = begun;
    m_seen = std::move(seen);
    renewWatches(m_seen); // a file that was replaced by renaming has lost its watch
    if (!files.isEmpty() || repository)
        emit changed(files, repository);
}

DiskLook::Mark DiskLook::markOf(const QString& path)
{
    struct stat state {
    };
    if (::stat(QFile::encodeName(path).constData(), &state) != 0 || S_ISDIR(state.st_mode))
        return {};
    return {qint64(state.st_size), qint64(state.st_mtim.tv_sec) * 1000000000 + qint64(state.st_mtim.tv_nsec),
            quint64(state.st_ino)};
}

DiskLook::Seen DiskLook::see() const
{
    Seen seen;
    const QDir root(m_places.root);
    QSet<QString> folders{root.absolutePath()};
    for (const QString& file : m_places.files) {
        const QString path = QDir::cleanPath(root.absoluteFilePath(file));
        seen.files[path] = markOf(path);
        folders += QFileInfo(path).path();
    }
    for (const QString& folder : std::as_const(folders)) {
        const QStringList names =
            QDir(folder).entryList({QStringLiteral("*.in"), QStringLiteral("*.txt"), QStringLiteral("lockwright.toml"),
                                    QStringLiteral("pyproject.toml"), QStringLiteral("pylock*.toml")},
                                   QDir::Files | QDir::Hidden);
        for (const QString& name : names.mid(0, filesPerFolder)) {
            const QString path = QDir(folder).filePath(name);
            seen.files[path] = markOf(path);
        }
    }
    for (const QString& file : m_places.others) {
        const QString path = QDir::cleanPath(root.absoluteFilePath(file));
        seen.files[path] = markOf(path);
    }
    seen.folders = QStringList(folders.cbegin(), folders.cend());
    if (!m_places.workTree.isEmpty())
        seeRepository(seen);
    return seen;
}

void DiskLook::seeRepository(Seen& seen) const
{
    const QString git = gitFolder(m_places.workTree);
    const QString shared = firstLine(git + QStringLiteral("/commondir")); // of a linked work tree
    const QString common = shared.isEmpty() ? git : QDir::cleanPath(QDir(git).absoluteFilePath(shared));
    const QString head = firstLine(git + QStringLiteral("/HEAD"));
    QStringList files{git + QStringLiteral("/HEAD"), git + QStringLiteral("/index"),
                      git + QStringLiteral("/MERGE_HEAD"), common + QStringLiteral("/packed-refs")};
    seen.folders += git;
    if (common != git)
        seen.folders += common;
    if (const QString lead = QStringLiteral("ref: "); head.startsWith(lead)) {
        const QString branch = QDir::cleanPath(common + QLatin1Char('/') + head.mid(lead.size()));
        if (branch.startsWith(common + QStringLiteral("/refs/"))) {
            files += branch;
            seen.folders += QFileInfo(branch).path();
        }
    }
    // Other branches matter to the list of branches only; their folders tell when one comes or goes.
    QStringList open{common + QStringLiteral("/refs/heads")};
    for (qsizetype i = 0; i < open.size() && i < branchFolders; ++i) {
        if (!seen.folders.contains(open[i]))
            seen.folders += open[i];
        for (const QString& name : QDir(open[i]).entryList(QDir::Dirs | QDir::NoDotAndDotDot).mid(0, branchFolders))
            open += open[i] + QLatin1Char('/') + name;
    }
    for (const QString& file : std::as_const(files))
        seen.repository[file] = markOf(file);
}

void DiskLook::renewWatches(const Seen& seen)
{
    QStringList wanted = seen.folders;
    for (const auto* list : {&seen.repository, &seen.files}) {
        for (auto file = list->cbegin(); file != list->cend() && wanted.size() < DiskWatcher::watchLimit; ++file) {
            if (file->size >= 0)
                wanted += file.key();
        }
    }
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    const QSet<QString> wantedSet(wanted.cbegin(), wanted.cend());
    const QSet<QString> watchedSet(watched.cbegin(), watched.cend());
    const QSet<QString> gone = watchedSet - wantedSet;
    const QSet<QString> fresh = wantedSet - watchedSet;
    if (!gone.isEmpty())
        m_watcher->removePaths(QStringList(gone.cbegin(), gone.cend()));
    bool refused = false;
    if (!fresh.isEmpty()) {
        const QStringList failed = m_watcher->addPaths(QStringList(fresh.cbegin(), fresh.cend()));
        refused = std::any_of(failed.cbegin(), failed.cend(), [](const QString& path) { return QFile::exists(path); });
    }
    if (refused && !m_poll->isActive())
        m_poll->start();
    else if (!refused && wanted.isEmpty())
        m_poll->stop();
}

} // namespace lockwright::gui
