// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_words.h"

#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace lockwright::gui
{

namespace
{
using workspace::EditWish;
using workspace::WhatIfReport;
using Status = explain::Verdict::Status;

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::EditWords)
};

QString text(const std::string& core)
{
    return toQt(std::string_view(core));
}

/// The same move in several profiles counts once.
struct Moves {
    int added = 0;
    int changed = 0;
    int removed = 0;
};

Moves movesOf(const WhatIfReport& report)
{
    std::set<std::tuple<std::string, std::string, std::string>> known;
    Moves moves;
    for (const auto& profile : report.profiles) {
        for (const explain::PinChange& move : profile.verdict.moves) {
            if (!known.emplace(move.name.text(), move.from, move.to).second)
                continue;
            moves.added += move.from.empty() ? 1 : 0;
            moves.removed += move.to.empty() ? 1 : 0;
            moves.changed += move.from.empty() || move.to.empty() ? 0 : 1;
        }
    }
    return moves;
}
} // namespace

QString words(const EditWish& wish)
{
    const QString profile = text(wish.profile);
    switch (wish.kind) {
    case EditWish::Kind::Set:
        return EditWords::tr("Set %1 in %2", "requirement, profile").arg(text(wish.requirement), profile);
    case EditWish::Kind::Remove:
        return EditWords::tr("Remove %1 from %2", "package, profile").arg(text(wish.package), profile);
    case EditWish::Kind::Move:
        return EditWords::tr("Move %1 from %2 to %3", "package, profile, profile")
            .arg(text(wish.package), profile, text(wish.target));
    case EditWish::Kind::Hold:
        return EditWords::tr("Hold %1 in %2", "package, profile").arg(text(wish.package), profile);
    }
    return {};
}

QString words(const WhatIfReport& report)
{
    if (!report.problems.empty())
        return EditWords::tr("✗ %1: %2", "place, sentence")
            .arg(words(report.problems.front().place), text(report.problems.front().text));
    QStringList without;
    QString reason;
    for (const auto& profile : report.profiles) {
        if (profile.verdict.status == Status::Solved)
            continue;
        without += text(profile.verdict.profile);
        if (reason.isEmpty())
            reason = text(profile.verdict.reason);
    }
    if (!without.isEmpty())
        return EditWords::tr("✗ No solution in %1. %2", "profiles, sentence")
            .arg(without.join(QStringLiteral(", ")), reason);
    const Moves moves = movesOf(report);
    const QString solved = EditWords::tr("✓ %n profile(s) have a solution", nullptr, int(report.profiles.size()));
    if (moves.added + moves.changed + moves.removed == 0)
        return EditWords::tr("%1; no pin moves", "what is solved").arg(solved);
    return EditWords::tr("%1: %2 added, %3 changed, %4 removed", "what is solved, numbers")
        .arg(solved)
        .arg(moves.added)
        .arg(moves.changed)
        .arg(moves.removed);
}

QString WrittenLine::marker() const
{
    const qsizetype at = requirement.indexOf(QLatin1Char(';'));
    return at < 0 ? QString() : requirement.mid(at + 1).trimmed();
}

std::optional<WrittenLine> lineAbout(const std::string& package, const std::string& text)
{
    const std::vector<WrittenLine> lines = linesAbout(package, text);
    return lines.empty() ? std::nullopt : std::optional(lines.front());
}

std::vector<WrittenLine> linesAbout(const std::string& package, const std::string& text)
{
    std::vector<WrittenLine> about;
    const auto wanted = pep::Name::parse(package);
    const QStringList lines = toQt(std::string_view(text)).split(QLatin1Char('\n'));
    for (qsizetype i = 0; wanted && i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        qsizetype end = 0;
        while (end < line.size() && (line[end].isLetterOrNumber() || QStringLiteral("-_.").contains(line[end])))
            ++end;
        const auto name = pep::Name::parse(fromQt(line.left(end)));
        if (!name || *name != *wanted)
            continue;
        qsizetype comment = line.indexOf(QLatin1Char('#'), end);
        while (comment > 0 && !line[comment - 1].isSpace())
            comment = line.indexOf(QLatin1Char('#'), comment + 1);
        WrittenLine found{int(i) + 1, line.left(comment).trimmed(), {}};
        if (comment >= 0)
            found.comment = line.mid(comment + 1).trimmed();
        about.push_back(std::move(found));
    }
    return about;
}

} // namespace lockwright::gui
