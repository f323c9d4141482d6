// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/push_dialog.h"

#include "views/output_log.h"
#include "words.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>

namespace lockwright::gui
{

namespace
{
constexpr int outputLines = 2000;

void setFailure(QLabel* label, bool failure)
{
    label->setProperty("failure", failure);
    label->style()->unpolish(label);
    label->style()->polish(label);
}
} // namespace

PushDialog::PushDialog(git::PushRequest what, QWidget* parent)
    : QDialog(parent)
    , m_request(std::move(what))
    , m_commitsTitle(new QLabel(this))
    , m_commits(new QListWidget(this))
    , m_state(new QLabel(tr("Looking at what would go where."), this))
    , m_output(new OutputLog(outputLines, this))
    , m_push(new QPushButton(tr("&Push"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("pushDialog"));
    setWindowTitle(tr("Push"));
    setMinimumWidth(560);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    m_remote = addRow(form, tr("Remote"), QStringLiteral("pushRemote"));
    m_branch = addRow(form, tr("Branch"), QStringLiteral("pushBranch"));
    m_tags = addRow(form, tr("Tag"), QStringLiteral("pushTag"));
    m_tags->setText(m_request.tags.empty() ? tr("none") : toQt(m_request.tags).join(QStringLiteral(", ")));
    m_commitsTitle->setTextFormat(Qt::PlainText);
    m_commitsTitle->setProperty("title", true);
    m_commits->setObjectName(QStringLiteral("pushCommits"));
    m_commits->setAccessibleName(tr("Commits that would go"));
    m_commits->setProperty("framed", true);
    m_commits->setMaximumHeight(150);
    m_state->setObjectName(QStringLiteral("pushState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_output->setObjectName(QStringLiteral("pushOutput"));
    m_output->setAccessibleName(tr("What git and the remote said"));
    m_output->setMinimumHeight(120);
    m_output->setProperty("framed", true);
    m_output->hide();
    m_push->setObjectName(QStringLiteral("pushNow"));
    m_push->setAutoDefault(false); // it cannot be taken back
    m_push->setEnabled(false);
    m_close->setObjectName(QStringLiteral("closePush"));
    m_close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_push);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_commitsTitle);
    layout->addWidget(m_commits);
    layout->addWidget(m_state);
    layout->addWidget(m_output, 1);
    layout->addLayout(buttons);
    showCommits();
    connect(m_push, &QPushButton::clicked, this, [this] { emit pushRequested(request()); });
    connect(m_close, &QPushButton::clicked, this, &PushDialog::reject);
    m_close->setFocus();
}

QLabel* PushDialog::addRow(QFormLayout* form, const QString& title, const QString& name)
{
    auto* value = new QLabel(this);
    value->setObjectName(name);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* label = new QLabel(title, this);
    label->setProperty("muted", true);
    form->addRow(label, value);
    return value;
}

git::PushRequest PushDialog::request() const
{
    git::PushRequest wanted = m_request;
    if (m_preview) { // what was on show, whatever is configured meanwhile
        wanted.remote = m_preview->remote;
        wanted.branch = m_preview->branch;
    }
    return wanted;
}

void PushDialog::showCommits()
{
    const bool any = m_preview && !m_preview->commits.empty();
    m_commitsTitle->setVisible(any);
    m_commits->setVisible(any);
    if (!any)
        return;
    m_commitsTitle->setText(tr("%n commit(s) would go", nullptr, int(m_preview->ahead)));
    m_commits->clear();
    m_commits->addItems(toQt(m_preview->commits));
}

void PushDialog::setPreview(const std::shared_ptr<const git::PushPreview>& preview)
{
    m_preview = preview;
    m_remote->setText(tr("%1, %2", "name of a remote, its address")
                          .arg(toQt(std::string_view(preview->remote)), toQt(std::string_view(preview->url))));
    const QString branch = toQt(std::string_view(preview->branch));
    const QString target = toQt(std::string_view(preview->target));
    m_branch->setText(preview->isNew ? tr("%1 → %2, which is not known to be there yet").arg(branch, target)
                                     : tr("%1 → %2", "branch here, branch there").arg(branch, target));
    showCommits();
    setFailure(m_state, !preview->obstacles.empty());
    if (!preview->obstacles.empty())
        m_state->setText(toQt(preview->obstacles).join(QLatin1Char('\n')));
    else
        m_state->setText(tr("What is pushed cannot be taken back from here. Either all of it arrives or nothing."));
    m_push->setEnabled(preview->obstacles.empty());
}

void PushDialog::setPreviewFailed(const QString& text)
{
    setFailure(m_state, true);
    m_state->setText(text);
}

void PushDialog::setBusy()
{
    m_busy = true;
    m_push->setEnabled(false);
    m_close->setText(tr("Cancel"));
    setFailure(m_state, false);
    m_state->setText(tr("Pushing."));
    m_output->clear();
    m_output->show();
}

void PushDialog::addOutput(const QString& text)
{
    m_output->add(text);
}

void PushDialog::setPushed(const git::PushResult& result)
{
    m_busy = false;
    m_close->setText(tr("Close"));
    m_push->hide();
    m_commitsTitle->hide();
    m_commits->hide();
    QStringList lines{tr("✓ Pushed to %1.", "remote").arg(toQt(std::string_view(result.remote)))};
    for (const git::PushedReference& reference : result.references)
        lines += tr("%1: %2", "reference, what happened to it")
                     .arg(toQt(std::string_view(reference.name)), toQt(std::string_view(reference.summary)));
    m_state->setText(lines.join(QLatin1Char('\n')));
    m_output->setVisible(!m_output->toPlainText().isEmpty());
    m_close->setFocus();
}

void PushDialog::setFailed(const QString& text)
{
    m_busy = false;
    m_close->setText(tr("Close"));
    m_push->setEnabled(m_preview && m_preview->obstacles.empty());
    setFailure(m_state, true);
    m_state->setText(tr("✗ %1 Nothing here was changed.", "why a push failed").arg(text));
    m_output->setVisible(!m_output->toPlainText().isEmpty());
}

void PushDialog::reject()
{
    if (m_busy)
        emit cancelRequested();
    else
        QDialog::reject();
}

} // namespace lockwright::gui
