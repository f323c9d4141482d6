// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/details_panel.h"

#include "views/state_delegate.h"
#include "words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
enum ItemRole { FileRole = Qt::UserRole + 1, LineRole, SectionRole };

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    const bool section = index.data(SectionRole).toBool();
    const bool link = index.column() == 1 && index.sibling(index.row(), 0).data(FileRole).isValid();
    return {section ? Shade::Muted : link ? Shade::Link : Shade::Text, section, false};
}
} // namespace

DetailsPanel::DetailsPanel(const Icons& icons, const Themes& themes, const QString& objectName, const QString& copy,
                           QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_name(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("heading", true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setMinimumWidth(0);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("muted", true);
    m_summary->setWordWrap(true);
    m_tree->setObjectName(objectName);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_tree->setItemsExpandable(false);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setMaximumSectionSize(190);
    m_tree->setItemDelegate(new ShadeDelegate(themes, lookOf, m_tree));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 6, 0);
    layout->setSpacing(3);
    layout->addWidget(m_name);
    layout->addWidget(m_summary);
    layout->addSpacing(6);
    layout->addWidget(m_tree, 1);
    auto* all = new QAction(copy, m_tree);
    all->setShortcut(QKeySequence::Copy);
    all->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(all);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(all, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(text()); });
    const auto open = [this](QTreeWidgetItem* item) {
        if (item->data(0, FileRole).isValid())
            emit placeActivated(item->data(0, FileRole).toString(), item->data(0, LineRole).toInt());
    };
    connect(m_tree, &QTreeWidget::itemActivated, this, open);
    connect(m_tree, &QTreeWidget::itemClicked, this, [open](QTreeWidgetItem* item, int column) {
        if (column == 1)
            open(item);
    });
}

void DetailsPanel::setTreeName(const QString& accessibleName)
{
    m_tree->setAccessibleName(accessibleName);
}

void DetailsPanel::begin(const QString& name, const QString& summary)
{
    m_tree->clear();
    m_name->setText(name);
    m_name->setVisible(!name.isEmpty());
    m_summary->setText(summary);
}

QTreeWidgetItem* DetailsPanel::addSection(const QString& title)
{
    auto* section = new QTreeWidgetItem(m_tree, {title});
    section->setFirstColumnSpanned(true);
    section->setData(0, SectionRole, true);
    section->setFlags(Qt::ItemIsEnabled);
    section->setExpanded(true);
    return section;
}

void DetailsPanel::addSentence(QTreeWidgetItem* section, const QString& text)
{
    auto* item = new QTreeWidgetItem(section, {text});
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, plainToolTip(text));
}

void DetailsPanel::link(QTreeWidgetItem* item, const Place& place) const
{
    item->setData(0, FileRole, toQt(std::string_view(place.file)));
    item->setData(0, LineRole, int(place.line));
    item->setIcon(1, m_icons.icon(QStringLiteral("jump"), Shade::Link));
}

QString DetailsPanel::text() const
{
    QStringList lines{m_name->text(), m_summary->text()};
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const auto* section = m_tree->topLevelItem(i);
        lines += section->text(0);
        for (int child = 0; child < section->childCount(); ++child)
            lines += QStringLiteral("  %1  %2")
                         .arg(section->child(child)->text(0), section->child(child)->text(1))
                         .trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace lockwright::gui
