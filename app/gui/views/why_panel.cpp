// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/why_panel.h"

#include "models/why_model.h"
#include "views/blame_list.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/why_delegate.h"
#include "words.h"

#include "workspace/why_text.h"

#include <QApplication>
#include <QClipboard>
#include <QGraphicsOpacityEffect>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
constexpr int restMilliseconds = 60;
constexpr qsizetype reasonsShown = 3; ///< why a lock is stale

/// Two buttons side by side, or one below the other where a language needs more room.
class ButtonRow final : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QFrame::resizeEvent(event);
        auto* row = qobject_cast<QBoxLayout*>(layout());
        const QMargins margins = row->contentsMargins();
        int wanted = margins.left() + margins.right() + row->spacing();
        for (const QPushButton* button : findChildren<QPushButton*>())
            wanted += button->sizeHint().width();
        row->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
};
} // namespace

WhyPanel::WhyPanel(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_model(new WhyModel(this))
    , m_list(new QListView(this))
    , m_blame(new BlameList(this))
    , m_graph(new QPushButton(tr("Show in graph"), this))
    , m_copy(new QPushButton(tr("Copy explanation"), this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("why"), this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("whyPanel"));
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(makeBody(themes));
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeButtons(icons));
    (new FocusEntry(this))->follow(m_stack, {m_list, m_empty});
    setMinimumWidth(220);
    m_pause.setSingleShot(true);
    m_pause.setInterval(restMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &WhyPanel::ask);
    connect(m_empty, &EmptyState::triggered, this, &WhyPanel::want);
    connect(m_list, &QListView::activated, this, &WhyPanel::activate);
    connect(m_graph, &QPushButton::clicked, this, &WhyPanel::graphRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_report)
            QApplication::clipboard()->setText(
                toQt(std::string_view(workspace::plainText(workspace::textOf(*m_report)))));
    });
    connect(&themes, &Themes::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    showState();
}

QWidget* WhyPanel::makeBody(const Themes& themes)
{
    m_body = new QWidget(this);
    m_dim = new QGraphicsOpacityEffect(m_body);
    m_dim->setOpacity(0.45);
    m_dim->setEnabled(false);
    m_body->setGraphicsEffect(m_dim);
    m_heading->setProperty("heading", true);
    m_heading->setObjectName(QStringLiteral("whyHeading"));
    m_verdict->setObjectName(QStringLiteral("whyVerdict"));
    m_verdict->setAccessibleName(tr("Verdict"));
    m_notes->setObjectName(QStringLiteral("whyNotes"));
    m_notes->setProperty("muted", true);
    for (QLabel* label : {m_heading, m_verdict, m_notes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(0);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setObjectName(QStringLiteral("whyList"));
    m_list->setAccessibleName(tr("Versions, paths and profiles"));
    m_list->setModel(m_model);
    auto* delegate = new WhyDelegate(themes, m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &WhyDelegate::linkClicked, this, &WhyPanel::activate);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(6);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(14, 0, 14, 0);
    for (QLabel* label : {m_heading, m_verdict, m_notes})
        words->addWidget(label);
    layout->addLayout(words);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_blame);
    return m_body;
}

QWidget* WhyPanel::makeButtons(Icons& icons)
{
    auto* row = new ButtonRow(this);
    row->setProperty("panel", true);
    m_graph->setObjectName(QStringLiteral("whyInGraph"));
    m_copy->setObjectName(QStringLiteral("whyCopy"));
    icons.bind(m_graph, QStringLiteral("graph"));
    icons.bind(m_copy, QStringLiteral("copy"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(m_graph);
    layout->addWidget(m_copy);
    layout->addStretch();
    return row;
}

void WhyPanel::setPackage(const QString& package)
{
    if (std::exchange(m_package, package) != package)
        want();
}

void WhyPanel::setProfile(const QString& profile)
{
    if (std::exchange(m_profile, profile) != profile)
        want();
}

void WhyPanel::outdate()
{
    want();
}

void WhyPanel::clear()
{
    m_package.clear();
    m_profile.clear();
    m_report.reset();
    m_model->setReport(nullptr);
    want();
}

void WhyPanel::want()
{
    m_failed = false;
    m_outdated = !m_package.isEmpty();
    m_waiting = m_outdated && isVisible();
    // At once where nothing was asked just now; while somebody walks through a list, once he rests.
    const bool rested = !m_asked.isValid() || m_asked.elapsed() > 2 * restMilliseconds;
    if (m_waiting)
        m_pause.start(rested ? 0 : restMilliseconds);
    else
        m_pause.stop();
    showState();
}

void WhyPanel::ask()
{
    m_outdated = false;
    m_asked.start();
    emit whyWanted(m_package, m_profile);
}

void WhyPanel::setReport(const std::shared_ptr<const workspace::WhyReport>& report)
{
    if (m_outdated || !m_waiting)
        return; // an answer to a question that no longer stands
    m_waiting = false;
    m_report = report;
    m_model->setReport(report);
    m_list->scrollToTop();
    showState();
}

void WhyPanel::setFailed(const QString& title, const QString& text)
{
    if (m_outdated || !m_waiting)
        return;
    m_waiting = false;
    m_failed = true;
    m_report.reset();
    m_model->setReport(nullptr);
    m_empty->setTexts(title, text, tr("Try again"));
    showState();
}

QString WhyPanel::notes() const
{
    QStringList lines;
    const QString profile = toQt(std::string_view(m_report->profile));
    if (m_report->lockState == workspace::LockState::Stale) {
        const QStringList reasons = toQt(m_report->lockReasons);
        lines += tr("%1 The lock of %2 is stale, and this is about the lock.", "glyph, profile")
                     .arg(glyph(m_report->lockState), profile);
        lines += reasons.mid(0, reasonsShown);
        if (reasons.size() > reasonsShown)
            lines += tr("And %n more reason(s).", nullptr, int(reasons.size() - reasonsShown));
    }
    if (m_report->lockState == workspace::LockState::Missing)
        lines += tr("%1 %2 has no lock; this is what compiling it gives now.", "glyph, profile")
                     .arg(glyph(m_report->lockState), profile);
    if (m_report->joint)
        lines += tr("Profiles are compiled together here, and this looks at %1 by itself.").arg(profile);
    if (m_report->inProfile && !m_report->requirementsKnown)
        lines += tr("Paths are drawn from the comments of the lock; not all requirements are in the cache.");
    if (m_report->why.notChecked > 0)
        lines += tr("%n version(s) were not checked.", nullptr, int(m_report->why.notChecked));
    return lines.join(QLatin1Char('\n'));
}

void WhyPanel::showState()
{
    const bool answer = m_report && !m_failed && !m_package.isEmpty();
    m_dim->setEnabled(answer && (m_waiting || m_outdated));
    m_graph->setEnabled(!m_package.isEmpty());
    m_copy->setEnabled(answer && !m_waiting && !m_outdated);
    if (m_package.isEmpty())
        m_empty->setTexts(tr("No package is selected"),
                          tr("Select a package to see why it has its version, and what keeps newer ones out."));
    else if (!answer && !m_failed)
        m_empty->setTexts(tr("Finding out about %1…").arg(m_package), {});
    m_stack->setCurrentWidget(answer ? m_body : static_cast<QWidget*>(m_empty));
    if (!answer)
        return;
    m_heading->setText(
        tr("%1 in %2", "package, profile")
            .arg(toQt(std::string_view(m_report->name.text())), toQt(std::string_view(m_report->profile))));
    m_verdict->setText(toQt(std::string_view(workspace::textOf(*m_report).verdict)));
    const QString text = notes();
    m_notes->setText(text);
    m_notes->setVisible(!text.isEmpty());
}

void WhyPanel::activate(const QModelIndex& index)
{
    if (const QVariant file = index.data(WhyModel::FileRole); file.isValid())
        emit placeActivated(file.toString(), index.data(WhyModel::LineRole).toInt());
}

void WhyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        want();
}

void WhyPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_pause.isActive()) { // asked when it is in sight again
        m_pause.stop();
        m_waiting = false;
    }
}

} // namespace lockwright::gui
