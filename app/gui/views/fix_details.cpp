// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fix_details.h"

#include "fix_words.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
enum ItemRole { FileRole = Qt::UserRole + 1, LineRole, SectionRole };
constexpr std::size_t rowLimit = 500; ///< moves of one profile; the rest is counted
} // namespace

FixDetails::FixDetails(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply to pending"), this))
    , m_tree(new QTreeWidget(this))
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("fixTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("title", true);
    m_title->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("fixNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("applyFixButton"));
    m_apply->setProperty("primary", true);
    m_apply->setToolTip(tr("Make these edits pending, as one step; files change on Apply (Enter in the list)"));
    makeTree(themes);
    auto* head = new QVBoxLayout; // beside an open dock there is no room for both in one line
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_apply, 0, Qt::AlignLeading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 12, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_tree, 1);
    connect(m_apply, &QPushButton::clicked, this, &FixDetails::applyRequested);
    setFix(nullptr, 0);
}

void FixDetails::makeTree(const Themes& themes)
{
    m_tree->setObjectName(QStringLiteral("fixDetails"));
    m_tree->setAccessibleName(tr("What the selected fix does"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setUniformRowHeights(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setMaximumSectionSize(260);
    m_tree->setItemDelegate(new ShadeDelegate(
        themes,
        [](const QModelIndex& index) {
            const bool section = index.data(SectionRole).toBool();
            const bool link = index.column() == 0 && index.data(FileRole).isValid();
            return ShadeDelegate::Look{link                             ? Shade::Link
                                       : section && index.column() == 1 ? Shade::Muted
                                                                        : Shade::Text,
                                       section, false};
        },
        m_tree));
    const auto open = [this](QTreeWidgetItem* item) {
        if (item->data(0, FileRole).isValid())
            emit placeActivated(item->data(0, FileRole).toString(), item->data(0, LineRole).toInt());
    };
    connect(m_tree, &QTreeWidget::itemActivated, this, open);
    connect(m_tree, &QTreeWidget::itemClicked, this, [open](QTreeWidgetItem* item, int column) {
        if (column == 0)
            open(item);
    });
}

QTreeWidgetItem* FixDetails::addSection(const QString& title, const QString& text)
{
    auto* section = new QTreeWidgetItem(m_tree, {title, text});
    section->setData(0, SectionRole, true);
    section->setToolTip(1, plainToolTip(text));
    section->setExpanded(true);
    return section;
}

void FixDetails::addEdits(const explain::Fix& fix)
{
    auto* section = addSection(tr("Edits"), {});
    for (const explain::Edit& edit : fix.edits) {
        auto* item = new QTreeWidgetItem(section, {placeWords(edit), changeWords(edit)});
        item->setToolTip(0, plainToolTip(item->text(0)));
        item->setToolTip(1, plainToolTip(item->text(1)));
        if (edit.way == explain::Edit::Way::Override)
            continue;
        item->setToolTip(0, plainToolTip(words(edit.place)));
        item->setData(0, FileRole, toQt(std::string_view(edit.place.file)));
        item->setData(0, LineRole, int(edit.place.line));
        item->setIcon(0, m_icons.icon(QStringLiteral("jump"), Shade::Link));
    }
}

void FixDetails::addProfiles(const explain::Fix& fix)
{
    for (const explain::Verdict& verdict : fix.profiles) {
        QString outcome = words(verdict.status);
        if (verdict.status == explain::Verdict::Status::Solved)
            outcome = verdict.moves.empty() ? tr("%1, no pin moves").arg(outcome)
                                            : tr("%1, %n pin(s) move", nullptr, int(verdict.moves.size())).arg(outcome);
        else if (!verdict.reason.empty())
            outcome = tr("%1: %2", "outcome: why").arg(outcome, toQt(std::string_view(verdict.reason)));
        auto* section = addSection(toQt(std::string_view(verdict.profile)), outcome);
        for (std::size_t i = 0; i < std::min(verdict.moves.size(), rowLimit); ++i) {
            auto* item = new QTreeWidgetItem(section, {words(verdict.moves[i])});
            item->setFirstColumnSpanned(true);
        }
        if (verdict.moves.size() > rowLimit)
            new QTreeWidgetItem(section, {tr("and %n more", nullptr, int(verdict.moves.size() - rowLimit))});
    }
}

void FixDetails::setFix(const workspace::FixesReport::Listed* listed, std::size_t number)
{
    m_tree->clear();
    m_tree->setVisible(listed != nullptr);
    m_apply->setVisible(listed != nullptr);
    m_applicable = listed && listed->fix.applicable();
    m_apply->setEnabled(m_applicable);
    m_title->setText(listed ? tr("Fix %1: %2", "number, outcome").arg(number).arg(words(listed->fix)) : QString());
    if (!listed) {
        m_note->setText(tr("Select a fix to see what it moves."));
        m_note->show();
        return;
    }
    using Status = explain::Fix::Status;
    QString note;
    if (!m_applicable)
        note = tr("An override has no file of the project to go to, so it cannot be applied here. Give it to a compile "
                  "with --override.");
    else if (listed->fix.status == Status::Unchecked)
        note = tr("The time was up before it was solved in every profile.");
    else if (listed->fix.status != Status::Verified)
        note = tr("With these edits alone not every profile has a solution.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    addEdits(listed->fix);
    addProfiles(listed->fix);
}

} // namespace lockwright::gui
