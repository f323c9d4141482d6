// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/release_step_view.h"

#include "models/release_words.h"
#include "views/clear_layout.h"
#include "views/output_log.h"
#include "views/step_delegate.h"
#include "views/ways_out.h"
#include "words.h"

#include <QDateTime>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
using release::StepState;

constexpr int leastFacts = 60; ///< pixels, however little room there is

/// As a shell would read it, for a person.
QString commandLine(const std::vector<std::string>& command)
{
    QStringList words;
    for (const std::string& word : command) {
        QString text = toQt(std::string_view(word));
        words += text.isEmpty() || text.contains(QLatin1Char(' ')) ? QStringLiteral("'%1'").arg(text) : text;
    }
    return words.join(QLatin1Char(' '));
}
} // namespace

ReleaseStepView::ReleaseStepView(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_themes(themes)
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_notices(new QLabel(this))
    , m_command(new QLabel(this))
    , m_undo(new QLabel(this))
    , m_made(new QLabel(this))
    , m_facts(new QScrollArea(this))
    , m_failure(nullptr)
    , m_error(new QLabel(this))
    , m_ways(new QVBoxLayout)
    , m_gate(nullptr)
    , m_gateText(new QLabel(this))
    , m_pass(new QPushButton(tr("Yes, go on"), this))
    , m_logTitle(new QLabel(tr("What it &printed"), this))
    , m_log(new OutputLog(logLines, this))
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    m_facts->setObjectName(QStringLiteral("stepFacts"));
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setWidgetResizable(true);
    m_facts->setFocusPolicy(Qt::NoFocus);
    m_facts->setWidget(makeFacts());
    m_facts->widget()->installEventFilter(this); // how high they are is known once they are laid out
    m_logTitle->setBuddy(m_log);
    m_logTitle->setTextFormat(Qt::PlainText);
    m_logTitle->setProperty("title", true);
    m_log->setObjectName(QStringLiteral("stepLog"));
    m_log->setAccessibleName(tr("What the step printed"));
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setMinimumHeight(110);
    m_log->setProperty("framed", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(8);
    layout->addWidget(m_facts);
    layout->addWidget(m_logTitle);
    layout->addWidget(m_log, 1);
    connect(m_pass, &QPushButton::clicked, this, &ReleaseStepView::gatePassed);
    connect(&themes, &Themes::changed, this, &ReleaseStepView::tick);
}

QWidget* ReleaseStepView::makeFacts()
{
    auto* facts = new QWidget(this);
    facts->setProperty("page", true);
    facts->setAttribute(Qt::WA_StyledBackground);
    const std::pair<QLabel*, const char*> labels[] = {
        {m_title, "stepTitle"},     {m_state, "stepState"},     {m_detail, "stepDetail"},
        {m_notices, "stepNotices"}, {m_command, "stepCommand"}, {m_undo, "stepUndo"},
        {m_made, "stepMade"},       {m_error, "stepError"},     {m_gateText, "gateText"}};
    for (const auto& [label, name] : labels) {
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setProperty("heading", true);
    m_undo->setProperty("muted", true);
    m_made->setProperty("muted", true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    m_gate = makeGate();
    m_failure = makeFailure();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_detail), m_gate, m_failure, static_cast<QWidget*>(m_notices),
          static_cast<QWidget*>(m_command), static_cast<QWidget*>(m_made), static_cast<QWidget*>(m_undo)})
        layout->addWidget(widget);
    layout->addStretch(1);
    return facts;
}

QWidget* ReleaseStepView::makeGate()
{
    auto* gate = new QFrame(this);
    gate->setProperty("notice", QStringLiteral("warning"));
    m_pass->setObjectName(QStringLiteral("passGate"));
    m_pass->setProperty("primary", true);
    auto* layout = new QVBoxLayout(gate);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_gateText);
    layout->addWidget(m_pass, 0, Qt::AlignLeft);
    return gate;
}

QWidget* ReleaseStepView::makeFailure()
{
    auto* failure = new QFrame(this);
    failure->setProperty("notice", QStringLiteral("error"));
    auto* layout = new QVBoxLayout(failure);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_error);
    layout->addLayout(m_ways);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return failure;
}

void ReleaseStepView::setText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void ReleaseStepView::setStep(const workspace::ReleaseStep& step, const release::Failure* failure, bool canAct)
{
    m_step = step;
    const QString detail = fullSentence(step.detail);
    const bool waits = step.state == StepState::Waiting;
    m_title->setText(toQt(std::string_view(step.title)));
    setText(m_detail, waits || (failure && !failure->error.message.empty()) ? QString() : detail);
    QStringList notices;
    for (const std::string& notice : step.notices)
        notices += QStringLiteral("! %1").arg(fullSentence(notice));
    setText(m_notices, notices.join(QLatin1Char('\n')));
    setText(m_command, step.command.empty() ? QString() : QStringLiteral("$ ") + commandLine(step.command));
    QStringList made;
    for (const release::FileDigest& file : step.made)
        made += toQt(std::string_view(file.path));
    setText(m_made, made.isEmpty() ? QString() : tr("It wrote %1.", "files").arg(made.join(QStringLiteral(", "))));
    setText(m_undo, step.undo.empty() ? QString()
                    : step.undoable   ? tr("Taking the release back: %1").arg(sentence(step.undo))
                                      : tr("This cannot be taken back: %1").arg(sentence(step.undo)));
    m_gateText->setText(detail.isEmpty() ? tr("The release waits here until you say yes.") : detail);
    m_pass->setEnabled(canAct);
    m_gate->setVisible(waits);
    showFailure(failure);
    tick();
    fitFacts();
}

void ReleaseStepView::showFailure(const release::Failure* failure)
{
    clearLayout(*m_ways);
    m_failure->setVisible(failure && m_step.state != StepState::Waiting);
    if (!failure)
        return;
    m_error->setText(words(failure->error));
    if (failure->waysOut.empty())
        return;
    auto* ways = new WaysOut(m_icons, failure->waysOut, m_failure);
    m_ways->addWidget(ways);
    emit waysMade(ways);
}

void ReleaseStepView::fitFacts()
{
    QWidget* facts = m_facts->widget();
    facts->layout()->activate();
    const int wide = m_facts->viewport()->width();
    const int high = facts->layout()->hasHeightForWidth() ? facts->layout()->heightForWidth(wide)
                                                          : facts->layout()->sizeHint().height();
    const QMargins margins = layout()->contentsMargins();
    const int others = m_log->minimumHeight() + m_logTitle->sizeHint().height() + 2 * layout()->spacing()
                       + margins.top() + margins.bottom();
    m_facts->setFixedHeight(std::min(high, std::max(leastFacts, height() - others)));
}

bool ReleaseStepView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_facts->widget())
        QMetaObject::invokeMethod(this, &ReleaseStepView::fitFacts, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ReleaseStepView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitFacts();
}

void ReleaseStepView::tick()
{
    QString text = stateText(m_step, QDateTime::currentMSecsSinceEpoch());
    if (m_step.state == StepState::Failed && m_step.exitCode != 0)
        text = tr("%1 (exit code %2)", "state").arg(text).arg(m_step.exitCode);
    m_state->setText(text);
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().color(shadeOf(m_step.state)));
    m_state->setPalette(palette);
}

void ReleaseStepView::setLog(const QString& text, const QString& note)
{
    m_log->setPlaceholderText(note);
    m_log->setPlainText(text);
    m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
}

void ReleaseStepView::appendLog(const QString& text)
{
    m_log->add(text);
}

} // namespace lockwright::gui
