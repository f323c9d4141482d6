// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/package_details.h"

#include "models/package_words.h"
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
constexpr std::size_t rowLimit = 500; ///< of one section; the rest is counted
} // namespace

PackageDetails::PackageDetails(const Icons& icons, const Themes& themes, QWidget* parent)
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
    m_tree->setObjectName(QStringLiteral("packageDetails"));
    m_tree->setAccessibleName(tr("Details of the selected package"));
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
    m_tree->setItemDelegate(new ShadeDelegate(
        themes,
        [](const QModelIndex& index) {
            const bool section = index.data(SectionRole).toBool();
            const bool link = index.column() == 1 && index.sibling(index.row(), 0).data(FileRole).isValid();
            return ShadeDelegate::Look{section ? Shade::Muted : link ? Shade::Link : Shade::Text, section, false};
        },
        m_tree));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 6, 0);
    layout->setSpacing(3);
    layout->addWidget(m_name);
    layout->addWidget(m_summary);
    layout->addSpacing(6);
    layout->addWidget(m_tree, 1);
    auto* copy = new QAction(tr("Copy details"), m_tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(text()); });
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

QTreeWidgetItem* PackageDetails::addSection(const QString& title)
{
    auto* section = new QTreeWidgetItem(m_tree, {title});
    section->setFirstColumnSpanned(true);
    section->setData(0, SectionRole, true);
    section->setFlags(Qt::ItemIsEnabled);
    section->setExpanded(true);
    return section;
}

void PackageDetails::addVersions(const workspace::PackageRow& row)
{
    auto* section = addSection(row.divergent ? tr("Versions differ between profiles") : tr("In profiles"));
    for (std::size_t i = 0; i < std::min(row.profiles.size(), rowLimit); ++i) {
        const auto& in = row.profiles[i];
        const QString version = safeText(in.version);
        new QTreeWidgetItem(section, {safeText(in.profile), in.direct ? tr("%1 · direct").arg(version) : version});
    }
}

void PackageDetails::addBounds(const workspace::PackageRow& row)
{
    auto* section = addSection(row.boundsComplete ? tr("Bounds") : tr("Bounds that are known"));
    for (std::size_t i = 0; i < std::min(row.bounds.size(), rowLimit); ++i) {
        const auto& bound = row.bounds[i];
        const QString by = bound.fromFile ? shortWords(bound.place) : safeText(bound.by);
        auto* item = new QTreeWidgetItem(section, {boundText(row, bound), by});
        item->setToolTip(0, plainToolTip(safeText(bound.requirement)));
        item->setToolTip(1,
                         plainToolTip(bound.profile.empty() ? safeText(bound.by)
                                                            : tr("%1, in profile %2", "who bounds, where")
                                                                  .arg(safeText(bound.by), safeText(bound.profile))));
        if (bound.fromFile) {
            item->setData(0, FileRole, toQt(std::string_view(bound.place.file)));
            item->setData(0, LineRole, int(bound.place.line));
            item->setIcon(1, m_icons.icon(QStringLiteral("jump"), Shade::Link));
        }
    }
    if (row.bounds.empty())
        new QTreeWidgetItem(section, {tr("nothing bounds it")});
    if (!row.boundsComplete) {
        auto* item = new QTreeWidgetItem(section, {tr("The metadata of some packages is not downloaded.")});
        item->setFirstColumnSpanned(true);
    }
}

void PackageDetails::addStates(const workspace::PackageRow& row, const std::string& profile)
{
    using workspace::PackageState;
    QTreeWidgetItem* section = nullptr;
    for (const PackageState state : statesOf(row, profile)) {
        if (state == PackageState::Divergent || state == PackageState::Outdated)
            continue; // said above and below
        if (!section)
            section = addSection(tr("To know"));
        const QString text = sentence(row, state, profile);
        auto* item = new QTreeWidgetItem(
            section, {tr("%1 %2", "glyph and word of a state").arg(glyph(state), words(state)), text});
        item->setToolTip(1, plainToolTip(text));
    }
}

void PackageDetails::addVia(const workspace::PackageRow& row)
{
    if (row.via.empty())
        return;
    auto* section = addSection(tr("The locks say it is here via"));
    for (std::size_t i = 0; i < std::min(row.via.size(), rowLimit); ++i) {
        auto* item = new QTreeWidgetItem(section, {safeText(row.via[i])});
        item->setFirstColumnSpanned(true);
    }
    if (row.via.size() > rowLimit)
        new QTreeWidgetItem(section, {tr("and %n more", nullptr, int(row.via.size() - rowLimit))});
}

void PackageDetails::setPackage(const workspace::PackageRow* row, const std::string& profile)
{
    m_tree->clear();
    m_name->clear();
    m_name->setVisible(row != nullptr);
    m_summary->setText(row ? QString() : tr("Select a package to see who bounds it, and where."));
    if (!row)
        return;
    m_name->setText(safeText(row->name.text()));
    QString summary = row->direct() ? tr("Asked for directly.") : tr("Brought in by other packages.");
    if (!row->newestKnown)
        summary += QLatin1Char(' ') + tr("The newest version is not known here.");
    else if (row->any(&workspace::PackageRow::InProfile::outdated, profile))
        summary += QLatin1Char(' ') + tr("The newest version is %1.").arg(safeText(row->newest));
    else
        summary += QLatin1Char(' ') + tr("It is the newest version.");
    m_summary->setText(summary);
    addStates(*row, profile);
    addVersions(*row);
    addBounds(*row);
    addVia(*row);
}

QString PackageDetails::text() const
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
