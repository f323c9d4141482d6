// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/profiles_panel.h"

#include "models/package_model.h"
#include "models/profile_model.h"
#include "views/state_delegate.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

namespace lockwright::gui
{

namespace
{
using Column = ProfileModel::Column;

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    const bool all = index.data(ProfileModel::KeyRole).toString().isEmpty();
    switch (Column(index.column())) {
    case Column::Name:
        return {Shade::Text, all, false};
    case Column::Packages:
        return {Shade::Muted, false, false};
    case Column::State:
        return {all ? Shade::Muted : shadeOf(workspace::LockState(index.data(ProfileModel::StateRole).toInt())), false,
                false};
    }
    return {};
}
} // namespace

ProfilesPanel::ProfilesPanel(const Themes& themes, QWidget* parent)
    : QTreeView(parent)
    , m_model(new ProfileModel(this))
{
    setObjectName(QStringLiteral("profileTree"));
    setAccessibleName(tr("Profiles"));
    setModel(m_model);
    setItemDelegate(new ShadeDelegate(themes, lookOf, this));
    setUniformRowHeights(true);
    setIndentation(14);
    setExpandsOnDoubleClick(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(int(Column::Name), QHeaderView::Stretch);
    header()->setSectionResizeMode(int(Column::Packages), QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(int(Column::State), QHeaderView::ResizeToContents);
    header()->setSectionsClickable(false);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { emit profileSelected(now.data(ProfileModel::KeyRole).toString()); });
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const QString file = index.data(ProfileModel::SourceRole).toString(); !file.isEmpty())
            emit openRequested(file);
    });
}

void ProfilesPanel::setReport(const std::shared_ptr<const workspace::ProfilesReport>& report)
{
    const QString kept = selected();
    {
        const QSignalBlocker quiet(selectionModel()); // the same profile comes back below
        m_model->setReport(report);
        expandAll();
    }
    select(kept);
}

void ProfilesPanel::select(const QString& profile)
{
    if (const QModelIndex index = m_model->indexOf(profile); index.isValid())
        setCurrentIndex(index);
}

QString ProfilesPanel::selected() const
{
    return currentIndex().data(ProfileModel::KeyRole).toString();
}

void ProfilesPanel::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(event->mimeData()->hasFormat(QLatin1String(PackageModel::mimeType)));
}

void ProfilesPanel::dragMoveEvent(QDragMoveEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool takes = event->mimeData()->hasFormat(QLatin1String(PackageModel::mimeType))
                       && !index.data(ProfileModel::KeyRole).toString().isEmpty();
    event->setDropAction(Qt::CopyAction); // the table keeps its row
    event->setAccepted(takes);
}

void ProfilesPanel::dropEvent(QDropEvent* event)
{
    const QString profile = indexAt(event->position().toPoint()).data(ProfileModel::KeyRole).toString();
    const QByteArray names = event->mimeData()->data(QLatin1String(PackageModel::mimeType));
    if (profile.isEmpty() || names.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit packagesDropped(QString::fromUtf8(names).split(QLatin1Char('\n')), profile);
}

void ProfilesPanel::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const QString profile = index.data(ProfileModel::KeyRole).toString();
    if (profile.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Recompile this profile"), this, [this, profile] { emit recompileRequested(profile); });
    const QString source = index.data(ProfileModel::SourceRole).toString();
    const QString lock = index.data(ProfileModel::LockRole).toString();
    menu->addAction(tr("Open the &source"), this, [this, source] { emit openRequested(source); });
    menu->addAction(tr("Open the &lock"), this, [this, lock] { emit openRequested(lock); });
    menu->popup(event->globalPos());
}

} // namespace lockwright::gui
