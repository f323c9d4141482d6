// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/release_words.h"

#include "words.h"

#include "base/say.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace lockwright::gui
{

namespace
{
using release::Finding;
using release::Phase;
using release::StepState;

struct ReleaseWords {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::ReleaseWords)
};

constexpr qint64 minute = 60000;

QString shortId(const std::string& id)
{
    return toQt(std::string_view(id).substr(0, 8));
}

/// What a finished release made, in one sentence.
QString madeText(const workspace::ReleaseStatus& status)
{
    const QString version = toQt(std::string_view(status.plan.newVersion));
    const QString tag = toQt(std::string_view(status.tag));
    QString text;
    if (!status.commit.empty() && !tag.isEmpty())
        text = ReleaseWords::tr("%1 is released: commit %2, tag %3.").arg(version, shortId(status.commit), tag);
    else if (!tag.isEmpty())
        text = ReleaseWords::tr("%1 is released: tag %2.").arg(version, tag);
    else if (!status.commit.empty())
        text = ReleaseWords::tr("%1 is released: commit %2.").arg(version, shortId(status.commit));
    else
        text = ReleaseWords::tr("%1 is released.").arg(version);
    if (status.asRehearsed)
        text += QLatin1Char(' ') + ReleaseWords::tr("Every file in it is as it was rehearsed.");
    return text;
}

QString stoppedText(const workspace::ReleaseStatus& status)
{
    const std::optional<std::size_t> at = status.currentStep();
    const QString version = toQt(std::string_view(status.plan.newVersion));
    if (!at)
        return ReleaseWords::tr("The release of %1 was interrupted. It can be resumed, or taken back.").arg(version);
    const workspace::ReleaseStep& step = status.steps[*at];
    const QString title = toQt(std::string_view(step.title));
    if (step.state == StepState::Waiting)
        return ReleaseWords::tr("The release of %1 waits for you at “%2”.").arg(version, title);
    return ReleaseWords::tr("The release of %1 stopped at “%2”. What was done before stays until it is resumed or "
                            "taken back.")
        .arg(version, title);
}
} // namespace

QString glyph(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return QStringLiteral("○");
    case StepState::Running:
        return QStringLiteral("▶");
    case StepState::Done:
        return QStringLiteral("✓");
    case StepState::Skipped:
        return QStringLiteral("–");
    case StepState::Waiting:
        return QStringLiteral("‖");
    case StepState::Failed:
        return QStringLiteral("✗");
    case StepState::Stale:
        return QStringLiteral("↻");
    case StepState::RolledBack:
        return QStringLiteral("↶");
    }
    return {};
}

QString words(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return ReleaseWords::tr("to do", "state of a step");
    case StepState::Running:
        return ReleaseWords::tr("running", "state of a step");
    case StepState::Done:
        return ReleaseWords::tr("done", "state of a step");
    case StepState::Skipped:
        return ReleaseWords::tr("nothing to do", "state of a step");
    case StepState::Waiting:
        return ReleaseWords::tr("waits for you", "state of a step");
    case StepState::Failed:
        return ReleaseWords::tr("failed", "state of a step");
    case StepState::Stale:
        return ReleaseWords::tr("to be done again", "state of a step");
    case StepState::RolledBack:
        return ReleaseWords::tr("taken back", "state of a step");
    }
    return {};
}

QString glyph(Finding::State state)
{
    switch (state) {
    case Finding::State::Passed:
        return QStringLiteral("✓");
    case Finding::State::Warning:
        return QStringLiteral("!");
    case Finding::State::Failed:
        return QStringLiteral("✗");
    }
    return {};
}

QString words(Finding::State state)
{
    switch (state) {
    case Finding::State::Passed:
        return ReleaseWords::tr("In order", "outcome of a check");
    case Finding::State::Warning:
        return ReleaseWords::tr("Warning", "outcome of a check");
    case Finding::State::Failed:
        return ReleaseWords::tr("In the way", "outcome of a check");
    }
    return {};
}

QString partName(const std::string& part)
{
    const std::pair<const char*, QString> names[] = {
        {"patch", ReleaseWords::tr("Patch", "part of a version")},
        {"minor", ReleaseWords::tr("Minor", "part of a version")},
        {"major", ReleaseWords::tr("Major", "part of a version")},
        {"calver", ReleaseWords::tr("Today", "part of a version")},
        {"rc", ReleaseWords::tr("Candidate", "part of a version")},
        {"release", ReleaseWords::tr("Final", "part of a version")},
        {"post", ReleaseWords::tr("Post", "part of a version")},
        {"dev", ReleaseWords::tr("Development", "part of a version")},
        {"", ReleaseWords::tr("As it is", "part of a version")},
    };
    for (const auto& [name, text] : names) {
        if (part == name)
            return text;
    }
    return toQt(std::string_view(part));
}

QString partHelp(const std::string& part)
{
    const std::pair<const char*, QString> helps[] = {
        {"patch", ReleaseWords::tr("Fixes alone.")},
        {"minor", ReleaseWords::tr("Something new that breaks nothing.")},
        {"major", ReleaseWords::tr("Something that users must adapt to.")},
        {"calver", ReleaseWords::tr("The version of the day, as the calendar template has it.")},
        {"rc", ReleaseWords::tr("A release candidate, to be tried.")},
        {"release", ReleaseWords::tr("The candidate becomes the release.")},
        {"post", ReleaseWords::tr("The same code, published anew.")},
        {"dev", ReleaseWords::tr("A version between releases.")},
        {"", ReleaseWords::tr("The version that the files have now is released.")},
    };
    for (const auto& [name, text] : helps) {
        if (part == name)
            return text;
    }
    return {};
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return ReleaseWords::tr("%1 ms", "milliseconds").arg(milliseconds);
    if (milliseconds < minute)
        return ReleaseWords::tr("%1 s", "seconds")
            .arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', milliseconds < 10000 ? 1 : 0));
    return ReleaseWords::tr("%1 min %2 s", "minutes, seconds")
        .arg(milliseconds / minute)
        .arg(milliseconds % minute / 1000);
}

QString durationText(const workspace::ReleaseStep& step, qint64 now)
{
    if (step.startedAt == 0)
        return {};
    const bool over = step.endedAt != 0 && step.state != StepState::Running;
    return durationText(std::max<qint64>(0, (over ? step.endedAt : now) - step.startedAt));
}

QString stateText(const workspace::ReleaseStep& step, qint64 now)
{
    const QString state =
        ReleaseWords::tr("%1 %2", "glyph and word of a state").arg(glyph(step.state), words(step.state));
    const bool timed =
        step.state == StepState::Running || step.state == StepState::Done || step.state == StepState::Failed;
    const QString duration = timed ? durationText(step, now) : QString();
    return duration.isEmpty() ? state : ReleaseWords::tr("%1, %2", "state, duration").arg(state, duration);
}

QString timeText(qint64 milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString sentence(const std::string& text)
{
    QString made = toQt(std::string_view(text)).trimmed();
    if (!made.isEmpty() && !QString::fromUtf8(".!?:…。！？：").contains(made.back()))
        made = QString::fromStdString(say("{0}.", made.toStdString()));
    return made;
}

QString fullSentence(const std::string& text)
{
    QString made = sentence(text);
    static const QRegularExpression word(QStringLiteral("^[a-z]+ "));
    if (word.match(made).hasMatch())
        made[0] = made[0].toUpper();
    return made;
}

QString versionText(const workspace::ReleasePlan& plan)
{
    const QString current = toQt(std::string_view(plan.currentVersion));
    const QString next = toQt(std::string_view(plan.newVersion));
    return current == next || current.isEmpty() ? next
                                                : ReleaseWords::tr("%1 → %2", "old and new version").arg(current, next);
}

QString phaseText(const workspace::ReleaseStatus& status)
{
    const QString version = toQt(std::string_view(status.plan.newVersion));
    switch (status.phase) {
    case Phase::None:
        return {};
    case Phase::Refused:
        return ReleaseWords::tr("The release of %1 was not begun: something is in the way. Nothing was changed.")
            .arg(version);
    case Phase::Running:
        return ReleaseWords::tr("The release of %1 is on its way: %2 of %3 steps.")
            .arg(version)
            .arg(status.doneCount())
            .arg(status.steps.size());
    case Phase::Stopped:
        return stoppedText(status);
    case Phase::Finished:
        return madeText(status);
    case Phase::Aborted:
        return ReleaseWords::tr("The release of %1 was taken back. Everything is as it was before.").arg(version);
    case Phase::PartlyAborted:
        return ReleaseWords::tr("The release of %1 was taken back up to what could not be. The rest is still there.")
            .arg(version);
    case Phase::Rehearsed:
        return ReleaseWords::tr("Rehearsed: every step went well, and nothing was changed here.");
    case Phase::RehearsalFailed:
        return ReleaseWords::tr("The rehearsal failed. Nothing was changed here.");
    }
    return {};
}

QString undoText(const workspace::ReleaseStatus& status)
{
    QStringList undone;
    QStringList stays;
    for (auto step = status.steps.rbegin(); step != status.steps.rend(); ++step) {
        // One that failed is undone already.
        const bool ran =
            step->state == StepState::Done || step->state == StepState::Stale || step->state == StepState::Running;
        if (!ran || step->undo.empty())
            continue;
        const QString line = ReleaseWords::tr("• %1: %2", "title of a step, what undoing it does")
                                 .arg(toQt(std::string_view(step->title)), sentence(step->undo));
        (step->undoable ? undone : stays) += line;
    }
    QString text = undone.isEmpty()
                       ? ReleaseWords::tr("No step has changed anything yet; the release is closed.")
                       : ReleaseWords::tr("Last step first:") + QLatin1Char('\n') + undone.join(QLatin1Char('\n'));
    if (!stays.isEmpty())
        text += QStringLiteral("\n\n") + ReleaseWords::tr("This cannot be taken back:") + QLatin1Char('\n')
                + stays.join(QLatin1Char('\n'));
    return text;
}

} // namespace lockwright::gui
