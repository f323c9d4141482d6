// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conflicts_page.h"

#include "fix_words.h"
#include "views/conflict_card.h"
#include "views/empty_state.h"
#include "views/fix_details.h"
#include "views/fix_wishes.h"
#include "views/focus_entry.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

namespace lockwright::gui
{

namespace
{
enum class Column : std::uint8_t { Number, Outcome, Line, Change, Moves };
enum ItemRole { FixRole = Qt::UserRole + 1, EditRole };
constexpr std::pair<Column, int> columnWidths[] = {
    {Column::Number, 36}, {Column::Outcome, 190}, {Column::Line, 130}, {Column::Change, 230}};
} // namespace

ConflictsPage::ConflictsPage(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("conflict"), this))
    , m_summary(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_again(new QPushButton(tr("Check again"), this))
    , m_longer(new QPushButton(tr("Look longer"), this))
    , m_conflicts(new QListWidget(this))
    , m_card(new ConflictCard(icons, themes, this))
    , m_fixesTitle(new QLabel(this))
    , m_wishes(new FixWishes(icons, this))
    , m_fixes(new QTreeWidget(this))
    , m_reject(new QAction(tr("✗ Reject this edit"), this))
    , m_require(new QAction(tr("✓ Require this edit"), this))
    , m_details(new FixDetails(icons, themes, this))
{
    setObjectName(QStringLiteral("conflictsPage"));
    makeFixes(themes);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeBench());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    (new FocusEntry(this))->follow(m_pages, {m_empty, m_conflicts});
    connectParts();
    clear();
}

QWidget* ConflictsPage::makeHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("panel", true);
    m_summary->setObjectName(QStringLiteral("conflictsSummary"));
    m_summary->setProperty("title", true);
    m_detail->setObjectName(QStringLiteral("conflictsDetail"));
    m_detail->setProperty("muted", true);
    for (QLabel* label : {m_summary, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_again->setObjectName(QStringLiteral("checkAgainButton"));
    m_longer->setObjectName(QStringLiteral("lookLongerButton"));
    m_longer->setToolTip(tr("Give the search for fixes %n second(s)", nullptr, longSeconds));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_summary);
    texts->addWidget(m_detail);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 9, 12, 9);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    layout->addWidget(m_longer);
    layout->addWidget(m_again);
    return header;
}

QWidget* ConflictsPage::makeBench()
{
    m_conflicts->setObjectName(QStringLiteral("conflictList"));
    m_conflicts->setAccessibleName(tr("Conflicts"));
    m_conflicts->setWordWrap(true);
    m_conflicts->setFrameShape(QFrame::NoFrame);
    m_conflicts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_conflicts->setSpacing(2);
    m_fixesTitle->setObjectName(QStringLiteral("fixesTitle"));
    m_fixesTitle->setTextFormat(Qt::PlainText);
    m_fixesTitle->setProperty("title", true);
    m_fixesTitle->setWordWrap(true);
    m_fixesTitle->setContentsMargins(14, 7, 14, 5);
    auto* fixes = new QWidget(this);
    fixes->setProperty("page", true);
    fixes->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(fixes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 3, 8, 3);
    head->setSpacing(6);
    head->addWidget(m_fixesTitle, 1);
    for (QAction* action : {m_reject, m_require}) {
        auto* button = new QToolButton(fixes);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty("chip", true);
        button->setFocusPolicy(Qt::TabFocus);
        head->addWidget(button);
    }
    column->addLayout(head);
    column->addWidget(m_wishes);
    column->addWidget(m_fixes, 1);
    const auto split = [this](Qt::Orientation orientation, QWidget* first, QWidget* second, const QList<int>& sizes) {
        auto* splitter = new QSplitter(orientation, this);
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
        splitter->addWidget(first);
        splitter->addWidget(second);
        splitter->setSizes(sizes);
        splitter->setStretchFactor(0, sizes.first());
        splitter->setStretchFactor(1, sizes.last());
        return splitter;
    };
    auto* upper = split(Qt::Horizontal, m_conflicts, m_card, {300, 600});
    auto* lower = split(Qt::Horizontal, fixes, m_details, {680, 320});
    auto* bench = new QWidget(this);
    auto* layout = new QVBoxLayout(bench);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(split(Qt::Vertical, upper, lower, {300, 220}), 1);
    return bench;
}

void ConflictsPage::makeFixes(const Themes& themes)
{
    m_fixes->setObjectName(QStringLiteral("fixList"));
    m_fixes->setAccessibleName(tr("Fixes, best first"));
    m_fixes->setHeaderLabels({tr("Fix"), tr("Outcome"), tr("Line"), tr("Change"), tr("Moves")});
    m_fixes->setRootIsDecorated(false);
    m_fixes->setItemsExpandable(false);
    m_fixes->setIndentation(0);
    m_fixes->setUniformRowHeights(true);
    m_fixes->setAllColumnsShowFocus(true);
    m_fixes->setTextElideMode(Qt::ElideMiddle);
    m_fixes->setFrameShape(QFrame::NoFrame);
    m_fixes->header()->setStretchLastSection(true);
    for (const auto& [column, width] : columnWidths)
        m_fixes->header()->resizeSection(int(column), width);
    m_fixes->setItemDelegate(new ShadeDelegate(
        themes,
        [this](const QModelIndex& index) {
            const QVariant fix = index.siblingAtColumn(0).data(FixRole);
            const auto column = Column(index.column());
            if (column == Column::Outcome && fix.isValid() && m_report)
                return ShadeDelegate::Look{shadeOf(m_report->fixes[fix.toUInt()].fix.status), false, false};
            const bool quiet = column == Column::Number || column == Column::Moves || column == Column::Line;
            return ShadeDelegate::Look{quiet ? Shade::Muted : Shade::Text, false, column == Column::Change};
        },
        m_fixes));
}

void ConflictsPage::makeWishes()
{
    using Kind = FixFilter::Wish::Kind;
    m_reject->setObjectName(QStringLiteral("rejectEdit"));
    m_reject->setToolTip(tr("Show no fix that has the selected edit"));
    m_require->setObjectName(QStringLiteral("requireEdit"));
    m_require->setToolTip(tr("Show only fixes that have the selected edit"));
    connect(m_reject, &QAction::triggered, this, [this] { wish(Kind::Reject); });
    connect(m_require, &QAction::triggered, this, [this] { wish(Kind::Require); });
    connect(m_wishes, &FixWishes::dropped, this, [this](std::size_t position) {
        m_filter.drop(position);
        if (m_report)
            fillFixes();
        m_fixes->setFocus();
    });
    m_fixes->addActions({m_reject, m_require});
    m_fixes->setContextMenuPolicy(Qt::ActionsContextMenu);
}

const explain::Edit* ConflictsPage::currentEdit() const
{
    const int position = currentFix();
    return position < 0
               ? nullptr
               : &m_report->fixes[std::size_t(position)].fix.edits[m_fixes->currentItem()->data(0, EditRole).toUInt()];
}

void ConflictsPage::wish(FixFilter::Wish::Kind kind)
{
    const explain::Edit* edit = currentEdit();
    if (!edit)
        return;
    m_filter.wish(kind, *edit);
    fillFixes();
    m_fixes->setFocus();
}

void ConflictsPage::connectParts()
{
    connect(m_empty, &EmptyState::triggered, this, [this] { emit checkRequested(usualSeconds); });
    connect(m_again, &QPushButton::clicked, this, [this] { emit checkRequested(usualSeconds); });
    connect(m_longer, &QPushButton::clicked, this, [this] { emit checkRequested(longSeconds); });
    connect(m_conflicts, &QListWidget::currentRowChanged, this, &ConflictsPage::showConflict);
    connect(m_fixes, &QTreeWidget::currentItemChanged, this, &ConflictsPage::showFix);
    connect(m_fixes, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        const int position = currentFix();
        if (position < 0)
            return;
        const auto& edit = m_report->fixes[std::size_t(position)].fix.edits[item->data(0, EditRole).toUInt()];
        if (edit.way != explain::Edit::Way::Override)
            emit placeActivated(toQt(std::string_view(edit.place.file)), int(edit.place.line));
    });
    // Not itemActivated: a double click must not write.
    auto* enter = new QAction(tr("Apply the selected fix"), m_fixes);
    enter->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    enter->setShortcutContext(Qt::WidgetShortcut);
    m_fixes->addAction(enter);
    connect(enter, &QAction::triggered, this, &ConflictsPage::apply);
    makeWishes();
    connect(m_details, &FixDetails::applyRequested, this, &ConflictsPage::apply);
    connect(m_details, &FixDetails::placeActivated, this, &ConflictsPage::placeActivated);
    connect(m_card, &ConflictCard::placeActivated, this, &ConflictsPage::placeActivated);
    connect(m_card, &ConflictCard::jointRequested, this, [this] {
        std::vector<std::string> profiles;
        if (const auto* joint = proposal()) {
            for (const auto& profile : joint->profiles)
                profiles.push_back(profile.profile.name);
        }
        emit jointRequested(profiles);
    });
}

void ConflictsPage::showConflict()
{
    const int row = m_conflicts->currentRow();
    if (row < 0)
        return;
    const auto& conflicts = m_report->conflicts;
    if (std::size_t(row) < conflicts.conflicts.size())
        m_card->showConflict(conflicts.conflicts[std::size_t(row)], conflicts.hints);
    else if (const auto* joint = proposal())
        m_card->showProposal(*joint);
}

int ConflictsPage::currentFix() const
{
    const QTreeWidgetItem* item = m_fixes->currentItem();
    return item && m_report ? item->data(0, FixRole).toInt() : -1;
}

void ConflictsPage::showFix()
{
    const int position = currentFix();
    for (QAction* action : {m_reject, m_require})
        action->setEnabled(position >= 0);
    m_details->setFix(position < 0 ? nullptr : &m_report->fixes[std::size_t(position)], std::size_t(position + 1));
}

void ConflictsPage::apply()
{
    if (const int position = currentFix(); position >= 0 && m_details->canApply())
        emit applyRequested(std::size_t(position));
}

void ConflictsPage::step(int steps)
{
    const int count = m_pages->currentIndex() == 0 ? 0 : conflictCount();
    if (count == 0)
        return;
    const int row = m_conflicts->currentRow();
    m_conflicts->setCurrentRow(row >= count ? (steps > 0 ? 0 : count - 1) : (row + steps + count) % count);
    m_conflicts->setFocus();
}

void ConflictsPage::fillConflicts()
{
    m_conflicts->clear();
    const auto& found = m_report->conflicts.conflicts;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const QString profiles = toQt(found[i].profiles).join(QStringLiteral(", "));
        m_conflicts->addItem(
            tr("✗ %1  %2\n%3", "number, profiles, sentence").arg(i + 1).arg(profiles, headline(found[i].conflict)));
    }
    if (proposal())
        m_conflicts->addItem(tr("→ Locks that agree\nSolved together, the profiles have an answer."));
    m_conflicts->setCurrentRow(0);
}

void ConflictsPage::fillFixes()
{
    m_fixes->clear();
    int shown = 0;
    for (std::size_t i = 0; i < m_report->fixes.size(); ++i) {
        const explain::Fix& fix = m_report->fixes[i].fix;
        if (!m_filter.admits(fix))
            continue;
        ++shown;
        for (std::size_t k = 0; k < fix.edits.size(); ++k) {
            QStringList texts{{}, {}, placeWords(fix.edits[k]), changeWords(fix.edits[k]), {}};
            if (k == 0) {
                texts[int(Column::Number)] = QString::number(i + 1);
                texts[int(Column::Outcome)] = words(fix);
                texts[int(Column::Moves)] = movesWords(fix);
            }
            auto* item = new QTreeWidgetItem(m_fixes, texts);
            item->setData(0, FixRole, uint(i));
            item->setData(0, EditRole, uint(k));
            for (int column = 0; column < texts.size(); ++column)
                item->setToolTip(column, plainToolTip(texts[column]));
            if (fix.edits[k].way != explain::Edit::Way::Override)
                item->setToolTip(int(Column::Line), plainToolTip(words(fix.edits[k].place)));
        }
    }
    const int verified = int(m_report->verifiedCount());
    m_fixesTitle->setText(verified > 0 ? tr("%n fix(es) checked to resolve, in every profile", nullptr, verified)
                          : m_report->complete ? tr("No edit was found with which every profile has a solution")
                                               : tr("No verified fix was found in the time given"));
    m_wishes->show(m_filter, shown, int(m_report->fixes.size()));
    m_fixes->setCurrentItem(m_fixes->topLevelItem(0));
    showFix();
}

} // namespace lockwright::gui
