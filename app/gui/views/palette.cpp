// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palette.h"

#include "models/fuzzy.h"
#include "views/state_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
constexpr std::size_t shown = 60; ///< nobody scrolls further; typing is quicker
constexpr int rowsInSight = 16;
constexpr int margins = 26; ///< around and between the box and the list
} // namespace

Palette::Palette(const Icons& icons, const Themes& themes, std::vector<Entry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_icons(icons)
    , m_themes(themes)
    , m_entries(std::move(entries))
    , m_box(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_none(new QLabel(tr("Nothing matches."), this))
{
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Go to anything"));
    m_box->setPlaceholderText(tr("Go to a package, profile, file or action"));
    m_box->setAccessibleName(tr("Go to anything"));
    m_box->addAction(icons.icon(QStringLiteral("search"), Shade::Muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("What matches"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->setItemDelegate(new ShadeDelegate(
        themes,
        [](const QModelIndex& index) {
            return ShadeDelegate::Look{index.column() == 0 ? Shade::Text : Shade::Muted, false, false};
        },
        m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setProperty("muted", true);
    m_none->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_box);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    m_box->installEventFilter(this);
    setFocusProxy(m_box);
    connect(m_box, &QLineEdit::textChanged, this, &Palette::fill);
    connect(m_list, &QTreeWidget::itemClicked, this, &Palette::go);
    const QSize room = parent->size();
    m_room = room.height() - 120;
    resize(std::min(620, room.width() - 60), std::min(440, m_room));
    move(parent->mapToGlobal(QPoint((room.width() - width()) / 2, 70)));
    fill();
}

void Palette::fill()
{
    struct Found {
        int score;
        std::size_t entry;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (const FuzzyMatch match = fuzzyMatch(m_box->text(), m_entries[i].title); match.score > 0)
            found.push_back({match.score, i});
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& left, const Found& right) { return left.score > right.score; });
    if (found.size() > shown)
        found.resize(shown);
    m_list->clear();
    for (const Found& match : found) {
        const Entry& entry = m_entries[match.entry];
        auto* item = new QTreeWidgetItem(m_list, {entry.title, entry.detail, entry.kind});
        item->setIcon(0, m_icons.icon(entry.icon, Shade::Muted));
        item->setData(0, Qt::UserRole, qulonglong(match.entry));
    }
    select(0);
    const int rows = std::max(3, std::min(int(found.size()), rowsInSight));
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 6);
    resize(width(), std::min(m_room, m_box->sizeHint().height() + rows * row + margins));
    m_list->setVisible(!found.empty());
    m_none->setVisible(found.empty());
}

int Palette::current() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void Palette::select(int row)
{
    m_list->setCurrentItem(m_list->topLevelItem(row));
}

QString Palette::currentTitle() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? m_entries[item->data(0, Qt::UserRole).toULongLong()].title : QString();
}

int Palette::count() const
{
    return m_list->topLevelItemCount();
}

void Palette::type(const QString& text)
{
    m_box->setText(text);
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().color(Shade::Window));
    painter.setPen(m_themes.theme().color(Shade::Border));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Palette::go()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const auto act = m_entries[item->data(0, Qt::UserRole).toULongLong()].go;
    close(); // before it acts: what it opens must not be closed with this
    act();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_box || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int way = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down ? 1 : -1;
        if (count() > 0)
            select((current() + way + count()) % count());
        return true;
    }
    case Qt::Key_PageDown:
        select(std::min(current() + 10, count() - 1));
        return true;
    case Qt::Key_PageUp:
        select(std::max(current() - 10, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace lockwright::gui
