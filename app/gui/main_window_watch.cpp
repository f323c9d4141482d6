// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what other programs change on disk.
#include "main_window.h"

#include "disk_watcher.h"
#include "views/conflicts_page.h"
#include "views/editor_view.h"
#include "words.h"

#include <QGuiApplication>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
const QString diskKey = QStringLiteral("disk");
constexpr qsizetype namedFiles = 3;
} // namespace

void MainWindow::connectWatch()
{
    const auto places = [this] {
        WatchedPlaces watched{m_openRoot, m_workTree, {}};
        for (const auto& info : m_profilesReport ? m_profilesReport->profiles : std::vector<workspace::ProfileInfo>{})
            watched.files << toQt(info.profile.source) << toQt(info.profile.lock);
        m_disk->watch(watched);
    };
    connect(m_controller, &WorkspaceController::opened, this, places); // before the first look at the files
    connect(m_controller, &WorkspaceController::profilesReady, this, places);
    connect(m_controller, &WorkspaceController::repositoryReady, this, places);
    connect(m_controller, &WorkspaceController::closed, m_disk, &DiskWatcher::stop);
    connect(m_controller, &WorkspaceController::closed, this, [this] { m_messages->dismiss(diskKey); });
    connect(m_controller, &WorkspaceController::written, this, [this] { m_messages->dismiss(diskKey); });
    connect(m_disk, &DiskWatcher::changed, this, &MainWindow::takeDiskChange);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_disk->look();
    });
}

void MainWindow::takeDiskChange(const QStringList& files, bool repository)
{
    if (!m_controller->isOpen())
        return;
    m_controller->refresh();
    if (!m_controller->isRunning(Verb::Commit)) // it asks itself once it is done
        m_controller->preview({});
    if (files.isEmpty() && !repository)
        return;
    m_editor->noticeDisk(files);
    if (files.isEmpty())
        return;
    m_conflicts->outdate();
    if (!m_controller->plan() && !m_controller->isRunning(Verb::Compile))
        return;
    QString names = files.mid(0, namedFiles).join(QStringLiteral(", "));
    if (files.size() > namedFiles)
        names = tr("%1 and %n more", "files", int(files.size() - namedFiles)).arg(names);
    m_messages->show(
        {diskKey,
         Message::Kind::Warning,
         tr("Changed on disk after it was solved: %1. What is under review answers the files as they were.").arg(names),
         {{tr("Recompile"), [this] { recompile({}); }}}});
}

} // namespace lockwright::gui
