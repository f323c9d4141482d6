// SPDX-License-Identifier: GPL-3.0-or-later
// The tightest change of a requirement that admits a version.
#include "explain/edit.h"

#include "base/text.h"
#include "pep/requirement.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

using pep::Specifier;
using pep::Version;
using Operator = Specifier::Operator;

/// How many numbers of a release say something: those of `2.0.0` are one.
std::size_t significant(const Version& version)
{
    std::size_t count = version.releaseLength();
    while (count > 1 && version.release(count - 1) == 0)
        --count;
    return count;
}

/// The release with exactly so many numbers, cut or filled up with zeros.
Version resized(const Version& version, std::size_t length)
{
    const Version::Parts parts = version.parts();
    Version::Parts result;
    result.epoch = parts.epoch;
    result.release = parts.release;
    result.release.resize(length);
    return Version::fromParts(result);
}

/// The cut version where it does not lie above the version, else the whole one.
std::string shortened(const Version& version, std::size_t length)
{
    if (length < version.releaseLength()) {
        const Version cut = resized(version, length);
        if (cut <= version)
            return cut.text();
    }
    return version.withoutLocal().text();
}

std::string operatorOf(const Specifier& clause)
{
    return pep::text(clause.op());
}

/// What stands behind the operator so that the clause admits the version; nothing where it cannot.
std::optional<std::string> boundFor(const Specifier& clause, const Version& version)
{
    const Version& old = clause.version();
    const std::size_t length = old.releaseLength();
    switch (clause.op()) {
    case Operator::Less:
        return resized(version.nextRelease(std::min(significant(old), version.releaseLength())), length).text();
    case Operator::LessEqual:
        return version.withoutLocal().text();
    case Operator::GreaterEqual:
        return shortened(version, std::max<std::size_t>(length, 2));
    case Operator::Greater: {
        std::string cut = shortened(version, std::max<std::size_t>(length, 2));
        const auto parsed = Version::parse(cut);
        return parsed && *parsed < version ? std::optional(std::move(cut)) : std::nullopt;
    }
    case Operator::Equal:
        return clause.wildcard() ? resized(version, length).text() + ".*" : version.text();
    case Operator::Compatible:
        return version.isPrerelease() ? version.withoutLocal().text()
                                      : resized(version, std::max<std::size_t>(length, 2)).text();
    case Operator::Arbitrary:
        return version.text();
    case Operator::NotEqual:
        return std::nullopt;
    }
    return std::nullopt;
}

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where the clauses of a requirement stand: behind name and extras, before marker and closing parenthesis.
std::optional<std::vector<Piece>> clausePieces(std::string_view text)
{
    const std::size_t end = std::min(text.find(';'), text.size());
    std::size_t at = text.find_first_of("<>=!~");
    const std::size_t bracket = text.find('[');
    if (text.substr(0, end).find('@') != std::string_view::npos || at >= end)
        return std::nullopt;
    if (bracket < at)
        at = text.find_first_of("<>=!~", std::min(text.find(']', bracket), text.size()));
    if (at >= end)
        return std::nullopt;
    std::size_t stop = end;
    while (stop > at && (text::isSpace(text[stop - 1]) || text[stop - 1] == ')'))
        --stop;
    std::vector<Piece> pieces;
    for (std::size_t begin = at; begin < stop;) {
        const std::size_t comma = std::min(text.find(',', begin), stop);
        pieces.push_back({begin, comma});
        begin = comma + 1;
    }
    return pieces;
}

/// The end of a clause's operator and of the white space behind it.
std::size_t behindOperator(std::string_view text, Piece piece)
{
    std::size_t at = piece.begin;
    while (at < piece.end && text::isSpace(text[at]))
        ++at;
    while (at < piece.end && std::string_view("<>=!~").find(text[at]) != std::string_view::npos)
        ++at;
    while (at < piece.end && text::isSpace(text[at]))
        ++at;
    return at;
}

/// Takes a clause away, with the comma that it no longer needs.
void erase(std::string& text, const std::vector<Piece>& pieces, std::size_t index)
{
    if (index + 1 < pieces.size())
        text.erase(pieces[index].begin, pieces[index + 1].begin - pieces[index].begin);
    else if (index > 0)
        text.erase(pieces[index].begin - 1, pieces[index].end - pieces[index].begin + 1);
    else
        text.erase(pieces[index].begin, pieces[index].end - pieces[index].begin);
}

/// Replaces a clause by one that admits the version. False where none does.
bool rewrite(std::string& text, const std::vector<Piece>& pieces, std::size_t index, const Version& version)
{
    const Piece piece = pieces[index];
    const std::string_view clauseText = text::trim(std::string_view(text).substr(piece.begin, piece.end - piece.begin));
    const auto clause = Specifier::parse(clauseText);
    if (!clause)
        return clauseText.empty();
    if (clause->contains(version))
        return true;
    if (clause->op() == Operator::NotEqual) {
        erase(text, pieces, index);
        return true;
    }
    const std::size_t from = behindOperator(text, piece);
    std::size_t to = piece.end;
    while (to > from && text::isSpace(text[to - 1]))
        --to;
    const std::size_t operatorBegin = text.find_first_of("<>=!~", piece.begin);
    const std::string plain = version.withoutLocal().text();
    // Above the version itself nothing with the same operator is certain to be there.
    const std::string inclusive = clause->op() == Operator::Greater ? ">=" : operatorOf(*clause);
    const std::pair<std::string, std::optional<std::string>> choices[] = {
        {operatorOf(*clause), boundFor(*clause, version)}, {inclusive, plain}};
    for (const auto& [op, bound] : choices) {
        if (!bound)
            continue;
        const auto changed = Specifier::parse(op + *bound);
        if (!changed || !changed->contains(version))
            continue;
        text.replace(from, to - from, *bound);
        text.replace(operatorBegin, operatorOf(*clause).size(), op);
        return true;
    }
    return false;
}

} // namespace

std::optional<std::string> admitting(std::string_view requirement, const Version& version)
{
    const auto pieces = clausePieces(requirement);
    if (!pieces)
        return std::nullopt;
    std::string text(requirement);
    for (std::size_t index = pieces->size(); index-- > 0;)
        if (!rewrite(text, *pieces, index, version))
            return std::nullopt;
    const auto before = pep::Requirement::parse(requirement);
    const auto after = pep::Requirement::parse(text);
    if (!before || !after || text == requirement || after->name != before->name || !after->specifiers.contains(version))
        return std::nullopt;
    return text;
}

} // namespace lockwright::explain
