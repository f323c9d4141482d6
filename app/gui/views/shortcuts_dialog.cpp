// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shortcuts_dialog.h"

#include "key_bindings.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lockwright::gui
{

ShortcutsDialog::ShortcutsDialog(const KeyBindings& keys, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("shortcutList"));
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHeaderLabels({tr("Action"), tr("Key")});
    list->setRootIsDecorated(false);
    list->setProperty("framed", true);
    const auto add = [list](const QString& what, const QString& key) { new QTreeWidgetItem(list, {what, key}); };
    for (const QAction* action : keys.actions())
        if (!action->shortcuts().isEmpty())
            add(KeyBindings::title(action), KeyBindings::keyText(action));
    add(tr("Profile graph: walk along the edges"), tr("Arrow keys"));
    add(tr("Profile graph: first profile"), tr("Home"));
    add(tr("Profile graph: zoom in, zoom out, fit"), tr("+ − 0"));
    add(tr("Profile list and graph: open the source"), tr("Enter"));
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* change = buttons->addButton(tr("C&hange keys…"), QDialogButtonBox::ActionRole);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        emit changeRequested();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(520, 560);
}

} // namespace lockwright::gui
