// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history_words.h"

#include "words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace lockwright::gui
{

namespace
{

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

QDateTime momentOf(const workspace::CommitInfo& commit)
{
    constexpr int minute = 60;
    return QDateTime::fromSecsSinceEpoch(commit.seconds, Qt::OffsetFromUTC, commit.offsetMinutes * minute);
}

/// A cell of a Markdown table.
QString cell(QString text)
{
    for (const QLatin1Char sign : {QLatin1Char('\\'), QLatin1Char('|'), QLatin1Char('*'), QLatin1Char('_'),
                                   QLatin1Char('`'), QLatin1Char('<'), QLatin1Char('[')})
        text.replace(sign, QLatin1Char('\\') + QString(sign));
    return text;
}

} // namespace

QString words(workspace::BlameReport::Cause cause)
{
    using Cause = workspace::BlameReport::Cause;
    switch (cause) {
    case Cause::Edited:
        return HistoryWords::tr("requirement edited");
    case Cause::Released:
        return HistoryWords::tr("newer release");
    case Cause::KnockOn:
        return HistoryWords::tr("knock-on");
    case Cause::NewLock:
        return HistoryWords::tr("new lock");
    case Cause::LockGone:
        return HistoryWords::tr("lock removed");
    case Cause::Unknown:
        return HistoryWords::tr("cause unknown");
    }
    return {};
}

QString causeText(const workspace::BlameReport::Event& event)
{
    if (event.because.empty())
        return words(event.cause);
    return HistoryWords::tr("because of %1", "packages")
        .arg(toQt(event.because).join(HistoryWords::tr(", ", "between two packages")));
}

QString moveText(const std::string& before, const std::string& after)
{
    if (before.empty())
        return HistoryWords::tr("new: %1", "version").arg(toQt(std::string_view(after)));
    if (after.empty())
        return HistoryWords::tr("%1 → gone", "version").arg(toQt(std::string_view(before)));
    return HistoryWords::tr("%1 → %2", "old and new version")
        .arg(toQt(std::string_view(before)), toQt(std::string_view(after)));
}

QString dayText(const workspace::CommitInfo& commit)
{
    return momentOf(commit).toString(QStringLiteral("yyyy-MM-dd"));
}

QString momentText(const workspace::CommitInfo& commit)
{
    return momentOf(commit).toString(QStringLiteral("yyyy-MM-dd HH:mm t"));
}

QString namesText(const workspace::CommitInfo& commit)
{
    return (toQt(commit.tags) + toQt(commit.branches)).join(HistoryWords::tr(", ", "between two names"));
}

QString countsText(const workspace::HistoryReport::Commit& commit)
{
    const auto counts = commit.counts();
    QStringList parts;
    if (counts.added > 0)
        parts += QStringLiteral("+%1").arg(counts.added);
    if (counts.changed > 0)
        parts += QStringLiteral("~%1").arg(counts.changed);
    if (counts.removed > 0)
        parts += QStringLiteral("−%1").arg(counts.removed);
    if (!parts.isEmpty())
        return parts.join(QLatin1Char(' '));
    for (const auto& profile : commit.profiles)
        if (!profile.problem.empty())
            return HistoryWords::tr("✗ cannot be read");
    for (const auto& profile : commit.profiles)
        if (!profile.renamedFrom.empty())
            return HistoryWords::tr("renamed");
    return HistoryWords::tr("no pin moved");
}

QString profilesText(const workspace::HistoryReport& report, const workspace::HistoryReport::Commit& commit)
{
    QStringList names;
    for (const auto& profile : commit.profiles)
        names += toQt(std::string_view(report.profiles[profile.profile]));
    return names.join(HistoryWords::tr(", ", "between two profiles"));
}

QString differenceText(const workspace::DiffReport& report, bool markdown)
{
    QStringList lines;
    lines += HistoryWords::tr("From %1 to %2", "revisions")
                 .arg(toQt(std::string_view(report.before)), toQt(std::string_view(report.after)));
    lines += QString();
    if (markdown)
        lines += {HistoryWords::tr("| Package | Change | Profiles |"), QStringLiteral("|---|---|---|")};
    for (const workspace::ReviewRow& row : workspace::reviewRows(report)) {
        const auto& change = row.change;
        if (change.kind == requirements::PackageChange::Kind::AnnotationOnly)
            continue;
        const QString package = toQt(std::string_view(change.name.text()));
        const QString move =
            change.oldText == change.newText ? words(change.kind) : moveText(change.oldText, change.newText);
        const QString profiles = toQt(row.profiles).join(QStringLiteral(", "));
        lines += markdown ? QStringLiteral("| %1 | %2 | %3 |").arg(cell(package), cell(move), cell(profiles))
                          : QStringLiteral("%1 %2 (%3)").arg(package, move, profiles);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace lockwright::gui
