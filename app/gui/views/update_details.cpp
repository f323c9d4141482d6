// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update_details.h"

#include "models/update_words.h"
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
using explain::LockedVersion;
using explain::UpdateTarget;
using Outcome = UpdateTarget::Outcome;
enum ItemRole { FileRole = Qt::UserRole + 1, LineRole, SectionRole };
constexpr std::size_t rowLimit = 500; ///< of one section; the rest is counted

/// A row of one text that may be longer than the panel is wide.
void addSentence(QTreeWidgetItem* section, const QString& text)
{
    auto* item = new QTreeWidgetItem(section, {text});
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, plainToolTip(text));
}

void addRest(QTreeWidgetItem* section, std::size_t count)
{
    if (count > rowLimit)
        addSentence(section, UpdateDetails::tr("and %n more", nullptr, int(count - rowLimit)));
}
} // namespace

UpdateDetails::UpdateDetails(const Icons& icons, const Themes& themes, QWidget* parent)
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
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("muted", true);
    m_summary->setWordWrap(true);
    m_tree->setObjectName(QStringLiteral("updateDetails"));
    m_tree->setAccessibleName(tr("What keeps the selected package back"));
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

QTreeWidgetItem* UpdateDetails::addSection(const QString& title)
{
    auto* section = new QTreeWidgetItem(m_tree, {title});
    section->setFirstColumnSpanned(true);
    section->setData(0, SectionRole, true);
    section->setFlags(Qt::ItemIsEnabled);
    section->setExpanded(true);
    return section;
}

void UpdateDetails::addBounds(QTreeWidgetItem* section, const UpdateTarget& target)
{
    for (std::size_t i = 0; i < std::min(target.by.size(), rowLimit); ++i) {
        const UpdateTarget::Bound& bound = target.by[i];
        const QString by = bound.fromFile ? shortWords(bound.place) : toQt(std::string_view(bound.by));
        auto* item = new QTreeWidgetItem(section, {toQt(std::string_view(bound.requirement)), by});
        item->setToolTip(0, plainToolTip(item->text(0)));
        item->setToolTip(1, plainToolTip(toQt(std::string_view(bound.by))));
        if (bound.fromFile) {
            item->setData(0, FileRole, toQt(std::string_view(bound.place.file)));
            item->setData(0, LineRole, int(bound.place.line));
            item->setIcon(1, m_icons.icon(QStringLiteral("jump"), Shade::Link));
        }
    }
    addRest(section, target.by.size());
    if (target.by.empty())
        addSentence(section,
                    tr("The requirements of %1 exclude it.", "profile").arg(toQt(std::string_view(target.profile))));
    if (!target.complete)
        addSentence(section, tr("There may be more that exclude it."));
}

void UpdateDetails::addMoves(QTreeWidgetItem* section, const UpdateTarget& target)
{
    if (!target.needed)
        addSentence(section, tr("Nothing would require it any more."));
    if (!target.movesKnown)
        addSentence(section, tr("What moves along is not known: the time limit was reached."));
    else if (target.moved.empty())
        addSentence(section, tr("Nothing else has to move."));
    for (std::size_t i = 0; i < std::min(target.moved.size(), rowLimit); ++i) {
        const UpdateTarget::Move& move = target.moved[i];
        const QString profiles = toQt(move.profiles).join(tr(", ", "between two profiles"));
        auto* item = new QTreeWidgetItem(
            section, {toQt(std::string_view(move.name.text())),
                      tr("%1 · %2", "how a package moves, in which profiles").arg(moveText(move), profiles)});
        item->setToolTip(1, plainToolTip(item->text(1)));
    }
    addRest(section, target.moved.size());
}

void UpdateDetails::addTarget(const UpdateTarget& target)
{
    const QString version = cellText(&target);
    const QString kind = kindText(target);
    const QString outcome = target.outcome == Outcome::Blocked && !target.profile.empty()
                                ? tr("blocked in %1", "profile").arg(toQt(std::string_view(target.profile)))
                                : words(target.outcome);
    auto* section = addSection(kind.isEmpty() ? tr("%1: %2", "version, outcome").arg(version, outcome)
                                              : tr("%1, %2: %3", "version, kind, outcome").arg(version, kind, outcome));
    switch (target.outcome) {
    case Outcome::Possible:
        addMoves(section, target);
        if (target.together)
            addSentence(section, tr("Possible together with the others that move to their newest."));
        break;
    case Outcome::Blocked:
        addBounds(section, target);
        break;
    case Outcome::Unknown:
        addSentence(section, toQt(std::string_view(target.reason)));
        break;
    }
}

void UpdateDetails::addNotes(const LockedVersion& package)
{
    QStringList notes;
    if (package.yanked)
        notes += package.yankReason.empty()
                     ? tr("✗ The locked version was yanked.")
                     : tr("✗ The locked version was yanked: %1").arg(toQt(std::string_view(package.yankReason)));
    if (package.withdrawn)
        notes += tr("✗ The locked version is no longer on the index.");
    if (!package.projectStatus.empty())
        notes += tr("! The project is %1").arg(toQt(std::string_view(package.projectStatus)));
    if (package.passedOver)
        notes += tr("%1 is passed over: it %2", "version, reason")
                     .arg(toQt(std::string_view(package.passedOver->version.text())),
                          toQt(std::string_view(package.passedOver->reason)));
    if (!package.unknown.empty())
        notes += tr("? Newer versions are not known: %1").arg(toQt(std::string_view(package.unknown)));
    if (notes.isEmpty())
        return;
    auto* section = addSection(tr("Notes"));
    for (const QString& note : notes)
        addSentence(section, note);
}

void UpdateDetails::addAdvisories(const LockedVersion& package)
{
    if (package.advisories.empty())
        return;
    auto* section = addSection(tr("Advisories"));
    for (std::size_t i = 0; i < std::min(package.advisories.size(), rowLimit); ++i) {
        const index::Advisory& advisory = package.advisories[i].advisory;
        QStringList facts{advisory.severity.empty() ? tr("not rated") : toQt(std::string_view(advisory.severity))};
        if (!package.advisories[i].fixed.empty())
            facts +=
                tr("fixed in %1", "version").arg(toQt(std::string_view(package.advisories[i].fixed.front().text())));
        auto* item = new QTreeWidgetItem(
            section, {toQt(std::string_view(advisory.id)), facts.join(tr(", ", "between two facts"))});
        item->setToolTip(0, plainToolTip(item->text(0)));
        if (!advisory.summary.empty())
            addSentence(section, toQt(std::string_view(advisory.summary)));
    }
    addRest(section, package.advisories.size());
    if (!package.fix())
        addSentence(section, tr("No newer version without advisories is known."));
}

void UpdateDetails::setPackage(const LockedVersion* package)
{
    m_tree->clear();
    m_name->clear();
    m_name->setVisible(package != nullptr);
    m_summary->setText(package ? QString() : tr("Select a package to see who blocks it, and what moves along."));
    if (!package)
        return;
    m_name->setText(
        tr("%1 %2", "package, version")
            .arg(toQt(std::string_view(package->name.text())), toQt(std::string_view(package->version.text()))));
    const QString profiles = toQt(package->profiles).join(tr(", ", "between two profiles"));
    m_summary->setText(package->direct ? tr("Asked for directly. Locked in %1.", "profiles").arg(profiles)
                                       : tr("Brought in by other packages. Locked in %1.", "profiles").arg(profiles));
    addAdvisories(*package);
    for (auto target = package->targets.rbegin(); target != package->targets.rend(); ++target)
        addTarget(*target);
    addNotes(*package);
}

QString UpdateDetails::text() const
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
