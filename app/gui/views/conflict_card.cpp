// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conflict_card.h"

#include "fix_words.h"
#include "views/conflict_bars.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
enum ItemRole { FileRole = Qt::UserRole + 1, LineRole };
constexpr int visibleLines = 8; ///< further ones are scrolled to
} // namespace

ConflictCard::ConflictCard(const Icons& icons, const Themes& themes, QWidget* parent)
    : QScrollArea(parent)
    , m_icons(icons)
    , m_themes(themes)
    , m_title(new QLabel(this))
    , m_lines(new QTreeWidget(this))
    , m_text(new QLabel(this))
    , m_pictures(new QWidget(this))
    , m_proofButton(new QPushButton(tr("Show proof"), this))
    , m_copy(new QPushButton(tr("Copy proof"), this))
    , m_proof(new QPlainTextEdit(this))
    , m_joint(new QPushButton(tr("Recompile together"), this))
{
    setAccessibleName(tr("The selected conflict"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the lines and the text take it
    auto* page = new QWidget(this);
    page->setProperty("page", true);
    page->setAttribute(Qt::WA_StyledBackground);
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_title->setObjectName(QStringLiteral("conflictTitle"));
    m_title->setAccessibleName(tr("Profiles of the conflict"));
    m_title->setProperty("title", true);
    m_text->setObjectName(QStringLiteral("conflictText"));
    m_text->setAccessibleName(tr("Why there is no solution"));
    m_joint->setObjectName(QStringLiteral("jointButton"));
    m_joint->setToolTip(tr("Solve the profiles together; nothing is written before you apply it"));
    makeLines(themes);
    makeProof();
    auto* proof = new QHBoxLayout;
    proof->setSpacing(8);
    proof->addWidget(m_proofButton);
    proof->addWidget(m_copy);
    proof->addStretch(1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(7);
    layout->addWidget(m_title);
    layout->addWidget(m_lines);
    layout->addWidget(m_pictures);
    layout->addWidget(m_text);
    layout->addLayout(proof);
    layout->addWidget(m_proof);
    layout->addWidget(m_joint, 0, Qt::AlignLeft);
    layout->addStretch(1);
    setWidget(page);
    connect(m_joint, &QPushButton::clicked, this, &ConflictCard::jointRequested);
}

void ConflictCard::makeLines(const Themes& themes)
{
    m_lines->setObjectName(QStringLiteral("conflictLines"));
    m_lines->setAccessibleName(tr("Lines that cannot hold together"));
    m_lines->setColumnCount(3);
    m_lines->setHeaderHidden(true);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setTextElideMode(Qt::ElideMiddle);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setProperty("framed", true);
    m_lines->header()->setStretchLastSection(true);
    m_lines->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_lines->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_lines->header()->setMaximumSectionSize(320);
    m_lines->setItemDelegate(new ShadeDelegate(
        themes,
        [](const QModelIndex& index) {
            const bool link = index.column() == 0 && index.data(FileRole).isValid();
            return ShadeDelegate::Look{link                  ? Shade::Link
                                       : index.column() == 2 ? Shade::Muted
                                                             : Shade::Text,
                                       false, index.column() == 1};
        },
        m_lines));
    const auto open = [this](QTreeWidgetItem* item) {
        if (item->data(0, FileRole).isValid())
            emit placeActivated(item->data(0, FileRole).toString(), item->data(0, LineRole).toInt());
    };
    connect(m_lines, &QTreeWidget::itemActivated, this, open);
    connect(m_lines, &QTreeWidget::itemClicked, this, [open](QTreeWidgetItem* item, int column) {
        if (column == 0)
            open(item);
    });
}

void ConflictCard::makeProof()
{
    auto* pictures = new QVBoxLayout(m_pictures);
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(8);
    m_proofButton->setObjectName(QStringLiteral("proofButton"));
    m_proofButton->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("copyProofButton"));
    m_proof->setObjectName(QStringLiteral("proofText"));
    m_proof->setAccessibleName(tr("Proof that there is no solution"));
    m_proof->setReadOnly(true);
    m_proof->setTabChangesFocus(true);
    m_proof->setFixedHeight(9 * fontMetrics().lineSpacing());
    connect(m_proofButton, &QPushButton::toggled, this, &ConflictCard::showProof);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_proof->toPlainText()); });
}

void ConflictCard::showProof()
{
    const bool shown = m_proofButton->isChecked() && !m_derivation.isEmpty();
    m_proofButton->setVisible(!m_derivation.isEmpty());
    m_copy->setVisible(shown);
    m_proof->setVisible(shown);
    m_proof->setPlainText(m_derivation);
}

void ConflictCard::showRanges(const std::vector<explain::ConflictRanges>& ranges)
{
    for (ConflictBars* old : m_pictures->findChildren<ConflictBars*>()) {
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    for (const explain::ConflictRanges& each : ranges) {
        auto* bars = new ConflictBars(m_themes, each, m_pictures);
        connect(bars, &ConflictBars::placeActivated, this, &ConflictCard::placeActivated);
        m_pictures->layout()->addWidget(bars);
    }
    m_pictures->setVisible(!ranges.empty());
}

void ConflictCard::showConflict(const workspace::ConflictsReport::Found& found, const std::vector<std::string>& hints)
{
    m_title->setText(tr("%n profile(s) have no solution because of this: %1", nullptr, int(found.profiles.size()))
                         .arg(toQt(found.profiles).join(QStringLiteral(", "))));
    m_lines->clear();
    for (const explain::ConflictLine& line : found.conflict.core) {
        const Place& place = line.origin.place;
        const QString where = explain::isAsked(line) ? tr("asked for") : words(place);
        auto* item = new QTreeWidgetItem(m_lines, {where, toQt(std::string_view(line.requirement)), words(line.role)});
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, plainToolTip(item->text(column)));
        if (!place.file.empty()) {
            item->setData(0, FileRole, toQt(std::string_view(place.file)));
            item->setData(0, LineRole, int(place.line));
            item->setIcon(0, m_icons.icon(QStringLiteral("jump"), Shade::Link));
        }
    }
    const int rows = std::min(m_lines->topLevelItemCount(), visibleLines);
    m_lines->setCurrentItem(m_lines->topLevelItem(0));
    m_lines->setFixedHeight(rows * std::max(m_lines->sizeHintForRow(0), 20) + 2 * m_lines->frameWidth() + 6);
    QStringList paragraphs{toQt(std::string_view(found.conflict.summary))};
    paragraphs += toQt(hints);
    m_text->setFont(font());
    m_text->setText(paragraphs.join(QStringLiteral("\n\n")));
    m_lines->show();
    m_joint->hide();
    const bool proven = !found.conflict.proof.steps().empty();
    m_derivation = proven ? toQt(std::string_view(found.conflict.derivation())) : QString();
    showRanges(found.conflict.ranges);
    showProof();
}

void ConflictCard::showProposal(const workspace::JointProposal& proposal)
{
    m_title->setText(tr("With these locks the profiles agree. They were solved together; nothing is written."));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setText(toQt(std::string_view(proposal.text())));
    m_lines->hide();
    m_joint->show();
    m_derivation.clear();
    showRanges({});
    showProof();
}

} // namespace lockwright::gui
