// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "pep/specifier.h"

#include <array>

namespace lockwright::pep
{

namespace
{

using Operator = Specifier::Operator;

tl::unexpected<Error> wrong(std::size_t offset, std::string message, std::string hint)
{
    Place place;
    place.column = static_cast<std::uint32_t>(offset + 1);
    return fail(ErrorCode::Parse, std::move(message), std::move(hint), std::move(place));
}

std::string inQuotes(std::string_view text)
{
    std::string result = text::printable(text, 80);
    result.insert(result.begin(), '`');
    result.push_back('`');
    return result;
}

/// The operator that `text` begins with. A longer one stands before those that it begins with.
std::optional<Operator> leadingOperator(std::string_view text)
{
    static constexpr std::array<Operator, 8> operators{
        Operator::Arbitrary, Operator::Compatible,   Operator::Equal, Operator::NotEqual,
        Operator::LessEqual, Operator::GreaterEqual, Operator::Less,  Operator::Greater};
    for (const Operator op : operators) {
        if (text.substr(0, 3).find(pep::text(op)) == 0)
            return op;
    }
    return std::nullopt;
}

tl::unexpected<Error> noOperator(std::string_view clause, std::size_t offset)
{
    static constexpr std::string_view known = "use one of ==, ~=, !=, <=, >=, < and >";
    const auto begins = [clause](std::string_view start) { return clause.substr(0, start.size()) == start; };
    if (begins("=>") || begins("=<")) {
        const std::string meant = {clause[1], '='};
        return wrong(offset, inQuotes(clause.substr(0, 2)) + " is not an operator", "write `" + meant + "`");
    }
    if (begins("="))
        return wrong(offset, "`=` is not an operator", "write `==`");
    if (begins("^") || begins("~"))
        return wrong(offset, inQuotes(clause.substr(0, 1)) + " is not an operator", "write a range such as `>=1.4,<2`");
    if (text::isDigit(clause.front()))
        return wrong(offset, "expected an operator before " + inQuotes(clause), "for exactly this version, write `==`");
    return wrong(offset, "expected an operator, found " + inQuotes(clause), std::string(known));
}

/// `text` where it stands in the whole specifier, so that a message can name its column.
struct Piece {
    std::string_view text;
    std::size_t offset = 0;
};

Piece trimmed(Piece piece)
{
    const std::string_view inner = text::trim(piece.text);
    const auto skipped = inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - piece.text.data());
    return {inner, piece.offset + skipped};
}

tl::unexpected<Error> noVersion(const Piece& piece)
{
    const bool twoClauses = piece.text.find_first_of("<>=!~") != std::string_view::npos;
    return wrong(piece.offset, inQuotes(piece.text) + " is not a version",
                 twoClauses ? "separate clauses with a comma" : "versions look like 1.4, 2.0rc1 or 1.0.post2");
}

Result<Version> versionBeforeWildcard(const Piece& piece, Operator op)
{
    const std::string operatorText = inQuotes(pep::text(op));
    const std::string_view prefix = piece.text.substr(0, piece.text.size() - 2);
    const auto version = Version::parse(prefix);
    // Only the text itself tells `1.0 .*` from `1.0.*`.
    if (!version || text::isSpace(prefix.back()))
        return noVersion(piece);
    if (op != Operator::Equal && op != Operator::NotEqual) {
        return wrong(piece.offset, "operator " + operatorText + " cannot be used with a wildcard version",
                     "leave out the `.*`");
    }
    if (version->isPrerelease() || version->isPostrelease() || version->hasLocal()) {
        return wrong(piece.offset, inQuotes(piece.text) + " has a wildcard behind a part that is not a release number",
                     "a wildcard follows numbers only, as in 1.4.*");
    }
    return *version;
}

Result<Version> plainVersion(const Piece& piece, Operator op)
{
    const std::string operatorText = inQuotes(pep::text(op));
    const auto version = Version::parse(piece.text);
    if (!version)
        return noVersion(piece);
    const bool exact = op == Operator::Equal || op == Operator::NotEqual;
    if (!exact && version->hasLocal()) {
        return wrong(piece.offset,
                     "operator " + operatorText + " cannot be used with the local version " + inQuotes(piece.text),
                     "leave out the part from the `+` on");
    }
    if (op == Operator::Compatible && version->releaseLength() < 2)
        return wrong(piece.offset, "`~=` needs at least two release segments", "write for example `~=1.0` or `==1.*`");
    return *version;
}

/// What may follow `===`: anything in one piece that no other part of a requirement can begin in.
Result<std::string> arbitraryText(const Piece& piece)
{
    const std::size_t end = piece.text.find_first_of(" \t\n\v\f\r;)");
    if (end != std::string_view::npos)
        return wrong(piece.offset + end, "the version after `===` must be one word", "use `==` for a PEP 440 version");
    return std::string(piece.text);
}

} // namespace

Result<Specifier> Specifier::parse(std::string_view text, SpecifierDialect dialect)
{
    const Piece clause = trimmed({text, 0});
    if (clause.text.empty())
        return wrong(clause.offset, "expected a version specifier", "write for example `>=1.4`");
    const auto op = leadingOperator(clause.text);
    if (!op)
        return noOperator(clause.text, clause.offset);
    const std::string operatorText = pep::text(*op);
    const std::size_t behind = operatorText.size();
    const Piece operand = trimmed({clause.text.substr(behind), clause.offset + behind});
    const bool mayStandAlone = *op == Operator::Arbitrary && dialect == SpecifierDialect::Packaging;
    if (operand.text.empty() && !mayStandAlone) {
        return wrong(operand.offset, "expected a version after " + inQuotes(operatorText),
                     "write for example `" + operatorText + "1.4`");
    }
    Specifier specifier;
    specifier.m_operator = *op;
    if (*op == Operator::Arbitrary) {
        LW_TRY(specifier.m_arbitrary, arbitraryText(operand));
        specifier.m_version = Version::parse(specifier.m_arbitrary).value_or(Version());
        return specifier;
    }
    specifier.m_wildcard = operand.text.size() > 2 && operand.text.substr(operand.text.size() - 2) == ".*";
    if (specifier.m_wildcard) {
        LW_TRY(specifier.m_version, versionBeforeWildcard(operand, *op));
    } else {
        LW_TRY(specifier.m_version, plainVersion(operand, *op));
    }
    return specifier;
}

Result<SpecifierSet> SpecifierSet::parse(std::string_view text, SpecifierDialect dialect)
{
    std::vector<Specifier> clauses;
    if (text::trim(text).empty())
        return SpecifierSet();
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string_view clause = text.substr(begin, end - begin);
        if (text::trim(clause).empty()) {
            const bool accepted = dialect == SpecifierDialect::Packaging || (end == text.size() && !clauses.empty());
            if (!accepted)
                return wrong(begin, "expected a version specifier before `,`", "remove the comma");
        } else {
            auto parsed = Specifier::parse(clause, dialect);
            if (!parsed) {
                Error error = std::move(parsed).error();
                if (error.place)
                    error.place->column += static_cast<std::uint32_t>(begin);
                return tl::unexpected(std::move(error));
            }
            clauses.push_back(*std::move(parsed));
        }
        begin = end + 1;
    }
    return SpecifierSet(std::move(clauses));
}

} // namespace lockwright::pep
