// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include "base/say.h"
#include "workspace/kept_sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace lockwright::gui
{

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::Words)
};

QString sentence(QString text)
{
    text = text.trimmed();
    if (!text.isEmpty() && !QString::fromUtf8(".!?:…。！？：").contains(text.back()))
        text = QString::fromStdString(say("{0}.", text.toStdString()));
    return text;
}

QString whatFailed(ErrorCode code)
{
    switch (code) { // no default: a new code fails to compile until it has words
    case ErrorCode::Usage:
        return Words::tr("This request makes no sense here");
    case ErrorCode::Parse:
        return Words::tr("A file cannot be understood");
    case ErrorCode::Configuration:
        return Words::tr("A setting is missing or contradicts another one");
    case ErrorCode::Io:
        return Words::tr("A file cannot be read or written");
    case ErrorCode::Repository:
        return Words::tr("The repository is in no state for this");
    case ErrorCode::Environment:
        return Words::tr("Something that is needed is missing on this computer");
    case ErrorCode::Network:
        return Words::tr("The network gave no usable answer");
    case ErrorCode::Data:
        return Words::tr("An answer was refused");
    case ErrorCode::Missing:
        return Words::tr("Needed data is not here");
    case ErrorCode::Interrupted:
        return Words::tr("The work stopped half-way and can be resumed");
    case ErrorCode::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}
} // namespace

namespace
{
/// Characters that change how the text around them reads: controls but line end and tab, and bidirectional marks.
bool isUnseen(ushort code)
{
    return (code < 0x20 && code != '\n' && code != '\t' && code != '\r') || (code >= 0x7f && code < 0xa0)
           || code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x2069);
}

/// With each of them as "\u{202e}", so that nobody reads what does not stand there.
QString visible(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const ushort code = text[i].unicode(); isUnseen(code)) {
            const QString name = QStringLiteral("\\u{%1}").arg(code, 4, 16, QLatin1Char('0'));
            text.replace(i, 1, name);
            i += name.size() - 1;
        }
    }
    return text;
}

/// The way back, for names that come from the window.
QString literal(QString text)
{
    const QString lead = QStringLiteral("\\u{");
    for (qsizetype i = text.indexOf(lead); i >= 0; i = text.indexOf(lead, i + 1)) {
        bool isNumber = false;
        const ushort code = QStringView(text).mid(i + lead.size(), 4).toUShort(&isNumber, 16);
        if (isNumber && isUnseen(code) && text.mid(i + lead.size() + 4, 1) == QLatin1String("}"))
            text.replace(i, lead.size() + 5, QChar(code));
    }
    return text;
}
} // namespace

QString toQt(std::string_view text)
{
    return visible(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

QString toQt(const std::filesystem::path& path)
{
    return visible(QFile::decodeName(QByteArray::fromStdString(path.generic_string())));
}

std::string fromQt(const QString& text)
{
    return literal(text).toStdString();
}

std::filesystem::path pathFromQt(const QString& text)
{
    return {QFile::encodeName(literal(text)).toStdString()};
}

QStringList toQt(const std::vector<std::string>& texts)
{
    QStringList list;
    list.reserve(qsizetype(texts.size()));
    for (const auto& text : texts)
        list += toQt(std::string_view(text));
    return list;
}

QString glyph(workspace::LockState state)
{
    switch (state) {
    case workspace::LockState::Fresh:
        return QStringLiteral("✓");
    case workspace::LockState::Stale:
        return QStringLiteral("↻");
    case workspace::LockState::Missing:
        return QStringLiteral("○");
    case workspace::LockState::Conflicted:
        return QStringLiteral("≠");
    case workspace::LockState::Unreadable:
        return QStringLiteral("✗");
    }
    return {};
}

QString words(workspace::LockState state)
{
    switch (state) {
    case workspace::LockState::Fresh:
        return Words::tr("fresh", "state of a lock");
    case workspace::LockState::Stale:
        return Words::tr("stale", "state of a lock");
    case workspace::LockState::Missing:
        return Words::tr("no lock", "state of a lock");
    case workspace::LockState::Conflicted:
        return Words::tr("merge conflict", "state of a lock");
    case workspace::LockState::Unreadable:
        return Words::tr("unreadable", "state of a lock");
    }
    return {};
}

QString words(workspace::CompiledProfile::Status status)
{
    using Status = workspace::CompiledProfile::Status;
    switch (status) {
    case Status::Unchanged:
        return Words::tr("unchanged", "outcome of a profile");
    case Status::Changed:
        return Words::tr("changed", "outcome of a profile");
    case Status::Unsatisfiable:
        return Words::tr("no solution", "outcome of a profile");
    case Status::Failed:
        return Words::tr("failed", "outcome of a profile");
    case Status::Skipped:
        return Words::tr("skipped", "outcome of a profile");
    }
    return {};
}

QString glyph(requirements::PackageChange::Kind kind)
{
    using Kind = requirements::PackageChange::Kind;
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("+");
    case Kind::Removed:
        return QStringLiteral("−");
    case Kind::Upgraded:
        return QStringLiteral("↑");
    case Kind::Downgraded:
        return QStringLiteral("↓");
    case Kind::Respelled:
    case Kind::SourceChanged:
    case Kind::HashesChanged:
        return QStringLiteral("~");
    case Kind::AnnotationOnly:
        return QStringLiteral("#");
    }
    return {};
}

QString words(requirements::PackageChange::Kind kind)
{
    using Kind = requirements::PackageChange::Kind;
    switch (kind) {
    case Kind::Added:
        return Words::tr("added", "kind of change");
    case Kind::Removed:
        return Words::tr("removed", "kind of change");
    case Kind::Upgraded:
        return Words::tr("upgraded", "kind of change");
    case Kind::Downgraded:
        return Words::tr("downgraded", "kind of change");
    case Kind::Respelled:
        return Words::tr("respelled", "kind of change");
    case Kind::SourceChanged:
        return Words::tr("other source", "kind of change");
    case Kind::HashesChanged:
        return Words::tr("other hashes", "kind of change");
    case Kind::AnnotationOnly:
        return Words::tr("only comments", "kind of change");
    }
    return {};
}

QString words(requirements::PackageChange::Size size)
{
    using Size = requirements::PackageChange::Size;
    switch (size) {
    case Size::None:
        return {};
    case Size::Patch:
        return Words::tr("patch", "size of a version step");
    case Size::Minor:
        return Words::tr("minor", "size of a version step");
    case Size::Major:
        return Words::tr("major", "size of a version step");
    }
    return {};
}

QString words(requirements::PackageChange::Cause cause)
{
    using Cause = requirements::PackageChange::Cause;
    switch (cause) {
    case Cause::Edited:
        return Words::tr("You edited", "group of changes");
    case Cause::Released:
        return Words::tr("Released upstream", "group of changes");
    case Cause::KnockOn:
        return Words::tr("Knock-on", "group of changes");
    case Cause::Unknown:
        return Words::tr("Other changes", "group of changes");
    }
    return {};
}

QString words(explain::Reason::Kind kind)
{
    using Kind = explain::Reason::Kind;
    switch (kind) {
    case Kind::Chosen:
        return Words::tr("chosen", "state of a version");
    case Kind::Allowed:
        return Words::tr("possible", "state of a version");
    case Kind::Dependent:
        return Words::tr("blocked", "state of a version");
    case Kind::Requirement:
        return Words::tr("excluded by a line", "state of a version");
    case Kind::Constraint:
        return Words::tr("constrained", "state of a version");
    case Kind::Override:
        return Words::tr("overridden", "state of a version");
    case Kind::OwnRequirements:
        return Words::tr("does not fit", "state of a version");
    case Kind::KeptPin:
        return Words::tr("kept from the lock", "state of a version");
    case Kind::Preferred:
        return Words::tr("not preferred", "state of a version");
    case Kind::RequiresPython:
        return Words::tr("other Python", "state of a version");
    case Kind::NoUsableFile:
        return Words::tr("no usable file", "state of a version");
    case Kind::NeedsBuild:
        return Words::tr("needs a build", "state of a version");
    case Kind::Invalid:
        return Words::tr("invalid metadata", "state of a version");
    case Kind::Yanked:
        return Words::tr("yanked", "state of a version");
    case Kind::Prerelease:
        return Words::tr("pre-release", "state of a version");
    case Kind::ExcludeNewer:
        return Words::tr("too new", "state of a version");
    case Kind::Unsolvable:
        return Words::tr("no solution", "state of a version");
    case Kind::Unknown:
        return Words::tr("not known", "state of a version");
    case Kind::NotChecked:
        return Words::tr("not checked", "state of a version");
    }
    return {};
}

QString words(Progress::Phase phase)
{
    switch (phase) {
    case Progress::Phase::Reading:
        return Words::tr("Reading");
    case Progress::Phase::Fetching:
        return Words::tr("Fetching");
    case Progress::Phase::Solving:
        return Words::tr("Solving");
    case Progress::Phase::Writing:
        return Words::tr("Writing");
    case Progress::Phase::Committing:
        return Words::tr("Committing");
    }
    return {};
}

QString words(git::RepositoryState::Operation operation)
{
    using Operation = git::RepositoryState::Operation;
    switch (operation) {
    case Operation::None:
        return {};
    case Operation::Merge:
        return Words::tr("merge in progress");
    case Operation::Rebase:
        return Words::tr("rebase in progress");
    case Operation::CherryPick:
        return Words::tr("cherry-pick in progress");
    case Operation::Revert:
        return Words::tr("revert in progress");
    case Operation::Bisect:
        return Words::tr("bisect in progress");
    case Operation::ApplyMailbox:
        return Words::tr("patch series in progress");
    }
    return {};
}

QString words(const Place& place)
{
    const QString file = toQt(std::string_view(place.file));
    return place.line == 0 ? file : Words::tr("%1:%2", "file:line").arg(file).arg(place.line);
}

QString words(const Error& error)
{
    QString facts = toQt(std::string_view(workspace::sayKept(error.message)));
    if (error.place && !error.place->file.empty())
        facts = Words::tr("%1: %2", "place: what is wrong there").arg(words(*error.place), facts);
    QString text = facts.isEmpty()
                       ? sentence(whatFailed(error.code))
                       : Words::tr("%1: %2", "what failed: why").arg(whatFailed(error.code), sentence(facts));
    if (!error.hint.empty())
        text += QLatin1Char(' ') + sentence(toQt(std::string_view(workspace::sayKept(error.hint))));
    return text;
}

QString shortWords(const Place& place)
{
    return words(Place{std::filesystem::path(place.file).filename().string(), place.line, 0});
}

QString boundText(const workspace::PackageRow& row, const workspace::PackageRow::Bound& bound)
{
    std::string_view text = bound.requirement;
    if (text.starts_with(row.name.text()))
        text.remove_prefix(row.name.text().size());
    const QString rest = toQt(text).trimmed();
    return rest.isEmpty() ? Words::tr("any version") : rest;
}

QString plainToolTip(const QString& plain)
{
    return plain.isEmpty() ? QString()
                           : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(plain.toHtmlEscaped());
}

} // namespace lockwright::gui
