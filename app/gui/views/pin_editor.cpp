// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pin_editor.h"

#include "text/requirement_completer.h"
#include "words.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
constexpr int editorWidth = 520;
}

PinEditor::PinEditor(const Themes& themes, PendingEdits& pending, Mode mode, const QString& package,
                     const QStringList& profiles, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_themes(themes)
    , m_mode(mode)
    , m_package(package)
    , m_trial(pending)
    , m_profile(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_whichTitle(new QLabel(tr("Line"), this))
    , m_requirement(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_impact(new QLabel(this))
    , m_accept(new QPushButton(tr("Make it pending"), this))
    , m_completer(new RequirementCompleter(*m_requirement, false, this))
{
    setObjectName(QStringLiteral("pinEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(mode == Mode::Edit ? tr("Edit the requirement of %1").arg(package)
                                         : tr("Hold %1 at its version").arg(package));
    m_profile->addItems(profiles);
    makeFields();
    setFixedWidth(editorWidth);
    setFocusProxy(mode == Mode::Edit ? m_requirement : m_reason);
    connect(m_profile, &QComboBox::activated, this, [this] {
        m_touched = false;
        m_reasoned = false;
        emit profileChosen(profile());
    });
    connect(m_which, &QComboBox::activated, this, [this](int chosen) {
        m_touched = false;
        m_reasoned = false;
        setLine(m_lines[std::size_t(chosen)]);
    });
    connect(m_requirement, &QLineEdit::textEdited, this, [this] { m_touched = true; });
    connect(m_requirement, &QLineEdit::textChanged, this, &PinEditor::wish);
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        m_reasoned = true;
        wish();
    });
    connect(m_completer, &RequirementCompleter::wanted, this, &PinEditor::completionsWanted);
    connect(m_accept, &QPushButton::clicked, &m_trial, &EditTrial::accept);
    connect(&m_trial, &EditTrial::stateChanged, this, &PinEditor::showState);
    connect(&m_trial, &EditTrial::accepted, this, &QDialog::close);
    setLines({});
}

void PinEditor::makeFields()
{
    auto* title = new QLabel(accessibleName(), this);
    title->setProperty("title", true);
    title->setObjectName(QStringLiteral("pinTitle"));
    for (QLabel* label : {title, m_note, m_impact}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setObjectName(QStringLiteral("pinNote"));
    m_note->setProperty("muted", true);
    m_impact->setObjectName(QStringLiteral("pinImpact"));
    m_impact->setMinimumHeight(2 * m_impact->fontMetrics().lineSpacing());
    m_impact->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_profile->setObjectName(QStringLiteral("pinProfile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_requirement->setObjectName(QStringLiteral("pinRequirement"));
    m_requirement->setAccessibleName(tr("Requirement"));
    m_requirement->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_reason->setObjectName(QStringLiteral("pinReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why; it becomes the comment of the line"));
    m_accept->setObjectName(QStringLiteral("pinAccept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_accept->setAutoDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setSpacing(8);
    form->addRow(tr("In profile"), m_profile);
    m_which->setObjectName(QStringLiteral("pinLine"));
    m_which->setAccessibleName(tr("Which of the lines about it"));
    m_whichTitle->setBuddy(m_which);
    form->addRow(m_whichTitle, m_which);
    if (m_mode == Mode::Edit)
        form->addRow(tr("Requirement"), m_requirement);
    m_requirement->setVisible(m_mode == Mode::Edit);
    form->addRow(tr("Reason"), m_reason);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_note, 1);
    buttons->addWidget(cancel, 0, Qt::AlignBottom);
    buttons->addWidget(m_accept, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addLayout(form);
    layout->addWidget(m_impact);
    layout->addLayout(buttons);
}

QString PinEditor::profile() const
{
    return m_profile->currentText();
}

void PinEditor::setProfile(const QString& profile)
{
    m_profile->setCurrentText(profile);
}

void PinEditor::setLines(const std::vector<WrittenLine>& lines)
{
    const bool several = lines.size() > 1;
    m_which->setVisible(several);
    m_whichTitle->setVisible(several);
    if (lines != m_lines) {
        m_lines = lines;
        m_which->clear();
        for (const WrittenLine& line : lines)
            m_which->addItem(tr("%1: %2", "number of a line, requirement").arg(line.line).arg(line.requirement));
        adjustSize();
    }
    setLine(lines.empty() ? std::nullopt : std::optional(lines[std::size_t(std::max(0, m_which->currentIndex()))]));
}

void PinEditor::setLine(const std::optional<WrittenLine>& line)
{
    m_line = line;
    if (!m_touched) {
        m_requirement->setText(line ? line->requirement : m_package);
        qsizetype end = m_package.size(); // what stands behind the name is what one wants to change
        if (line && !line->requirement.startsWith(m_package))
            end = 0;
        m_requirement->setSelection(int(end), int(m_requirement->text().size() - end));
    }
    if (!m_reasoned)
        m_reason->setText(line ? line->comment : QString());
    wish();
    showState();
}

void PinEditor::setCompletions(const std::shared_ptr<const workspace::CompletionReport>& report)
{
    m_completer->setReport(report);
}

void PinEditor::wish()
{
    workspace::EditWish wish;
    wish.profile = fromQt(profile());
    if (m_reasoned)
        wish.reason = fromQt(m_reason->text().trimmed());
    if (m_mode == Mode::Hold) {
        wish.kind = workspace::EditWish::Kind::Hold;
        const QString marker = m_lines.size() > 1 && m_line ? m_line->marker() : QString();
        wish.package = fromQt(marker.isEmpty() ? m_package : m_package + QStringLiteral(" ; ") + marker);
        return m_trial.setWish(wish);
    }
    const QString text = m_requirement->text().trimmed();
    const bool same = m_line ? text == m_line->requirement : text.isEmpty();
    wish.requirement = fromQt(text);
    if (text.isEmpty() || (same && !m_reasoned))
        m_trial.setWish(std::nullopt);
    else
        m_trial.setWish(wish);
}

void PinEditor::showState()
{
    using State = WhatIfWatch::State;
    const WhatIfWatch& impact = m_trial.impact();
    QString text;
    if (!m_trial.failure().isEmpty())
        text = QStringLiteral("✗ ") + m_trial.failure();
    else if (!m_trial.wish())
        text = tr("Nothing is changed yet.");
    else if (m_trial.plan() && m_trial.plan()->edits.empty())
        text = tr("The file says so already.");
    else if (impact.state() == State::Failed)
        text = impact.failure();
    else if (impact.report() && !impact.isSlow())
        text = words(*impact.report());
    else
        text = tr("Solving with these changes…");
    m_impact->setText(text);
    m_impact->setEnabled(impact.state() == State::Ready || !m_trial.failure().isEmpty());
    m_accept->setEnabled(m_trial.wish().has_value() && !m_trial.isAccepting() && m_trial.failure().isEmpty());
    QString note = m_line || m_mode == Mode::Hold ? QString() : tr("Its own file has no line about it; this adds one.");
    if (m_trial.plan() && !m_trial.plan()->notes.empty())
        note = toQt(m_trial.plan()->notes).join(QLatin1Char(' '));
    else if (m_trial.plan() && m_trial.plan()->inherited > 0)
        note = tr("%n inherited line(s) about it hold as well.", nullptr, int(m_trial.plan()->inherited));
    m_note->setText(note);
    // It never shrinks: the buttons do not go away under the pointer.
    if (const int wanted = layout()->totalHeightForWidth(width()); wanted > height())
        resize(width(), wanted);
}

void PinEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().color(Shade::Window));
    painter.setPen(m_themes.theme().color(Shade::Border));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace lockwright::gui
