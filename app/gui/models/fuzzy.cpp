// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fuzzy.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
constexpr int hit = 10;
constexpr int wordStart = 14;
constexpr int inARow = 16;
constexpr int first = 12;

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

/// Walks from one start; every letter takes its next place, a beginning of a word where there is one soon.
FuzzyMatch matchFrom(const QString& typed, const QString& text, qsizetype start)
{
    FuzzyMatch match;
    qsizetype at = start;
    qsizetype last = -2;
    for (const QChar letter : typed) {
        while (at < text.size() && text[at].toCaseFolded() != letter)
            ++at;
        if (at == text.size())
            return {};
        match.score +=
            hit + (startsWord(text, at) ? wordStart : 0) + (last + 1 == at ? inARow : 0) + (at == 0 ? first : 0);
        match.places << int(at);
        last = at++;
    }
    return match;
}
} // namespace

FuzzyMatch fuzzyMatch(const QString& typed, const QString& text)
{
    QString letters;
    for (const QChar c : typed)
        if (!c.isSpace())
            letters += c.toCaseFolded();
    if (letters.isEmpty())
        return {1, {}};
    FuzzyMatch best;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text[start].toCaseFolded() != letters[0])
            continue;
        FuzzyMatch match = matchFrom(letters, text, start);
        if (match.score == 0)
            break; // later starts have even less room
        if (match.score > best.score)
            best = std::move(match);
    }
    if (best.score > 0)
        best.score = std::max(1, best.score - int(text.size() - letters.size()) / 2);
    return best;
}

} // namespace lockwright::gui
