// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what other programs change on disk.
#include "main_window.h"

#include "disk_watcher.h"
#include "views/conflicts_page.h"
#include "views/editor_view.h"
#include "views/release_page.h"
#include "words.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

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
        const auto onDisk = [](const QString& shown) { return QString::fromStdString(fromQt(shown)); };
        WatchedPlaces watched{onDisk(m_openRoot), onDisk(m_workTree), {}};
        for (const auto& info : m_profilesReport ? m_profilesReport->profiles : std::vector<workspace::ProfileInfo>{})
            watched.files << onDisk(toQt(info.profile.source)) << onDisk(toQt(info.profile.lock));
        for (const QString& file : std::as_const(m_versionFiles))
            watched.others << onDisk(file);
        m_disk->watch(watched);
    };
    connect(m_controller, &WorkspaceController::opened, this, [this, places] {
        m_versionFiles.clear();
        places(); // before the first look at the files
    });
    connect(m_controller, &WorkspaceController::profilesReady, this, places);
    connect(m_controller, &WorkspaceController::repositoryReady, this, places);
    connect(m_controller, &WorkspaceController::releasePlanReady, this,
            [this, places](const std::shared_ptr<const workspace::ReleasePlan>& plan) {
                m_versionFiles.clear();
                for (const release::PlannedChange& change : plan->changes) {
                    const QString file = fromRoot(toQt(std::string_view(change.path)));
                    if (!m_versionFiles.contains(file))
                        m_versionFiles << file;
                }
                places();
            });
    connect(m_controller, &WorkspaceController::closed, m_disk, &DiskWatcher::stop);
    connect(m_controller, &WorkspaceController::closed, this, [this] { m_messages->dismiss(diskKey); });
    connect(m_controller, &WorkspaceController::written, this, [this] { m_messages->dismiss(diskKey); });
    connect(m_disk, &DiskWatcher::changed, this, &MainWindow::takeDiskChange);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_disk->look();
    });
}

bool MainWindow::isInput(const QString& file) const
{
    const auto& profiles = m_profilesReport ? m_profilesReport->profiles : std::vector<workspace::ProfileInfo>();
    return std::any_of(profiles.begin(), profiles.end(), [&](const workspace::ProfileInfo& info) {
        return toQt(info.profile.source) == file || toQt(info.profile.lock) == file;
    });
}

void MainWindow::takeDiskChange(const QStringList& names, bool repository)
{
    QStringList files;
    for (const QString& name : names)
        files += toQt(std::string_view(name.toStdString()));
    if (!m_controller->isOpen())
        return;
    files.removeIf([this](const QString& file) { return m_versionFiles.contains(file) && !isInput(file); });
    if (files.isEmpty() && !repository)
        m_releasePage->outdate(); // nothing else is made of the version
    else
        m_controller->refresh();
    if (!m_controller->isRunning(Verb::Commit)) // it asks itself once it is done
        m_controller->preview({});
    if (files.isEmpty() && !repository)
        return;
    m_editor->refresh();
    recheckPending();
    if (files.isEmpty())
        return;
    m_conflicts->outdate();
    if (!m_controller->plan() && !m_controller->isRunning(Verb::Compile))
        return;
    QString shown = files.mid(0, namedFiles).join(QStringLiteral(", "));
    if (files.size() > namedFiles)
        shown = tr("%1 and %n more", "files", int(files.size() - namedFiles)).arg(shown);
    m_messages->show(
        {diskKey,
         Message::Kind::Warning,
         tr("Changed on disk after it was solved: %1. What is under review answers the files as they were.").arg(shown),
         {{tr("Recompile"), [this] { recompile({}); }}}});
}

} // namespace lockwright::gui
