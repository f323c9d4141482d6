// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/finding_list.h"

#include "models/release_words.h"
#include "views/clear_layout.h"
#include "views/ways_out.h"
#include "words.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using release::Finding;
} // namespace

FindingList::FindingList(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_themes(themes)
    , m_cards(new QVBoxLayout)
    , m_more(new QPushButton(this))
    , m_passed(new QLabel(this))
{
    m_more->setObjectName(QStringLiteral("passedFindings"));
    m_more->setProperty("link", true);
    m_more->setCheckable(true);
    m_passed->setTextFormat(Qt::PlainText);
    m_passed->setWordWrap(true);
    m_passed->setProperty("muted", true);
    m_passed->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_passed->setAccessibleName(tr("What is in order"));
    m_passed->setIndent(8);
    m_cards->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_cards);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_passed);
    connect(m_more, &QPushButton::toggled, this, &FindingList::showPassed);
    showPassed();
}

QWidget* FindingList::makeCard(const Finding& finding)
{
    auto* card = new QFrame(this);
    const bool failed = finding.state == Finding::State::Failed;
    card->setObjectName(failed ? QStringLiteral("failedFinding") : QStringLiteral("warningFinding"));
    card->setProperty("notice", failed ? QStringLiteral("error") : QStringLiteral("warning"));
    auto* text = new QLabel(tr("%1 %2: %3", "glyph and word of a state, sentence")
                                .arg(glyph(finding.state), words(finding.state), sentence(finding.sentence)),
                            card);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(text);
    const bool opened = std::any_of(finding.waysOut.begin(), finding.waysOut.end(), [](const release::WayOut& way) {
        return way.action == release::WayOut::Action::Edit && way.place;
    });
    if (finding.place && !finding.place->file.empty() && !opened) {
        auto* link = new QPushButton(tr("Open %1", "file:line").arg(shortWords(*finding.place)), card);
        connect(link, &QPushButton::clicked, this, [this, place = *finding.place] {
            emit placeActivated(toQt(std::string_view(place.file)), int(place.line));
        });
        layout->addWidget(link, 0, Qt::AlignLeft);
    }
    if (!finding.waysOut.empty()) {
        auto* ways = new WaysOut(m_icons, finding.waysOut, card);
        layout->addWidget(ways);
        emit waysMade(ways);
    }
    return card;
}

void FindingList::setFindings(const std::vector<Finding>& findings)
{
    m_findings = findings;
    clearLayout(*m_cards);
    for (const Finding::State state : {Finding::State::Failed, Finding::State::Warning}) {
        for (const Finding& finding : m_findings) {
            if (finding.state == state)
                m_cards->addWidget(makeCard(finding));
        }
    }
    QStringList passed;
    for (const Finding& finding : m_findings) {
        if (finding.state == Finding::State::Passed)
            passed += QStringLiteral("%1 %2").arg(glyph(finding.state), sentence(finding.sentence));
    }
    m_passed->setText(passed.join(QLatin1Char('\n')));
    m_more->setText(tr("✓ %n check(s) in order", nullptr, int(passed.size())));
    m_more->setVisible(!passed.isEmpty());
    setVisible(!m_findings.empty());
    showPassed();
}

void FindingList::showPassed()
{
    m_passed->setVisible(m_more->isChecked() && !m_passed->text().isEmpty());
    m_more->setAccessibleDescription(m_more->isChecked() ? tr("The checks are listed below.")
                                                         : tr("Lists the checks."));
}

} // namespace lockwright::gui
