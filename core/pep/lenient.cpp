// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/requirement.h"

#include "base/text.h"

#include <array>

/// Repairs of published metadata. Each looks at the text before the marker and gives it back changed or not.
namespace lockwright::pep
{

const char* name(Repair repair)
{
    switch (repair) {
    case Repair::MissingComma:
        return "missing-comma";
    case Repair::NotEqualTilde:
        return "not-equal-tilde";
    case Repair::OrderedWildcard:
        return "ordered-wildcard";
    case Repair::MissingDotBeforeStar:
        return "missing-dot-before-star";
    case Repair::TrailingComma:
        return "trailing-comma";
    case Repair::GreaterThanDev:
        return "greater-than-dev";
    case Repair::TrailingZero:
        return "trailing-zero";
    case Repair::StrayQuotes:
        return "stray-quotes";
    }
    return "";
}

namespace
{

/// Longer texts are not worth a repair.
constexpr std::size_t maximumLength = 16 * 1024;

bool isOperatorCharacter(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '~' || c == '!' || c == '^';
}

/// Length of "1.2.3" at `position`; 0 where there is none.
std::size_t releaseLength(std::string_view text, std::size_t position)
{
    std::size_t end = position;
    while (end < text.size() && text::isDigit(text[end])) {
        while (end < text.size() && text::isDigit(text[end]))
            ++end;
        if (end + 1 < text.size() && text[end] == '.' && text::isDigit(text[end + 1]))
            ++end;
        else
            break;
    }
    return end - position;
}

std::string missingComma(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && text::isDigit(text[i - 1]) && isOperatorCharacter(text[i]))
            out += ',';
        out += text[i];
    }
    return out;
}

std::string notEqualTilde(std::string_view text)
{
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = text.substr(i).starts_with("!=~") ? releaseLength(text, i + 3) : 0;
        if (length == 0) {
            out += text[i++];
            continue;
        }
        out += "!=";
        out += text.substr(i + 3, length);
        out += ".*";
        i += 3 + length;
    }
    return out;
}

std::string orderedWildcard(std::string_view text)
{
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        const bool ordered = text[i] == '<' || text[i] == '>';
        if (!ordered) {
            out += text[i++];
            continue;
        }
        std::size_t version = i + 1;
        if (version < text.size() && text[version] == '=')
            ++version;
        const std::string_view op = text.substr(i, version - i);
        while (version < text.size() && text::isSpace(text[version]))
            ++version;
        const std::size_t length = releaseLength(text, version);
        out += op;
        i += op.size();
        if (length > 0 && text.substr(version + length).starts_with(".*")) {
            out += text.substr(version, length);
            i = version + length + 2;
        }
    }
    return out;
}

std::string missingDotBeforeStar(std::string_view text)
{
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = releaseLength(text, i);
        if (length == 0) {
            out += text[i++];
            continue;
        }
        const std::string_view release = text.substr(i, length);
        out += release;
        i += length;
        if (i < text.size() && text[i] == '*' && release.find('.') != std::string_view::npos)
            out += '.';
    }
    return out;
}

std::string trailingComma(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',') {
            const std::size_t next = text.find_first_not_of(" \t", i + 1);
            if (next == std::string_view::npos) // at the end, or before the marker
                return out;
            if (text[next] == ')')
                continue;
        }
        out += text[i];
    }
    return out;
}

std::string greaterThanDev(std::string_view text)
{
    return text::replaceAll(std::string(text), ">dev", ">0.0.0dev");
}

/// "9.0.0a1.0" -> "9.0.0a1"
std::string trailingZero(std::string_view text)
{
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = releaseLength(text, i);
        if (length == 0) {
            out += text[i++];
            continue;
        }
        out += text.substr(i, length);
        i += length;
        for (const std::string_view kind : {"a", "b", "rc", "post", "dev"}) {
            if (!text.substr(i).starts_with(kind))
                continue;
            std::size_t end = i + kind.size();
            while (end < text.size() && text::isDigit(text[end]))
                ++end;
            const bool zero = end > i + kind.size() && text.substr(end).starts_with(".0")
                              && (end + 2 == text.size() || (!text::isDigit(text[end + 2]) && text[end + 2] != '.'));
            if (zero) {
                out += text.substr(i, end - i);
                i = end + 2;
            }
            break;
        }
    }
    return out;
}

std::string strayQuotes(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c != '\'' && c != '"')
            out += c;
    }
    return out;
}

struct NamedRepair {
    Repair repair;
    std::string (*apply)(std::string_view);
};
constexpr std::array<NamedRepair, 8> repairs{{
    {Repair::MissingComma, missingComma},
    {Repair::NotEqualTilde, notEqualTilde},
    {Repair::OrderedWildcard, orderedWildcard},
    {Repair::MissingDotBeforeStar, missingDotBeforeStar},
    {Repair::TrailingComma, trailingComma},
    {Repair::GreaterThanDev, greaterThanDev},
    {Repair::TrailingZero, trailingZero},
    {Repair::StrayQuotes, strayQuotes},
}};

/// Tries `read` on the text, then after each repair on top of the ones before, until it succeeds. The error is
/// the one about the text as it was published.
template <typename T, typename Read>
Result<Lenient<T>> repairUntil(std::string_view text, Read read)
{
    auto first = read(text);
    if (first)
        return Lenient<T>{*std::move(first), std::string(text), {}};
    if (text.size() > maximumLength)
        return tl::unexpected(std::move(first).error());
    Lenient<T> result;
    result.text = text;
    for (const NamedRepair& each : repairs) {
        const std::size_t semicolon = std::min(result.text.find(';'), result.text.size());
        std::string repaired = each.apply(std::string_view(result.text).substr(0, semicolon));
        if (repaired == std::string_view(result.text).substr(0, semicolon))
            continue;
        result.text = repaired + result.text.substr(semicolon);
        result.repairs.push_back(each.repair);
        if (auto again = read(result.text)) {
            result.value = *std::move(again);
            return result;
        }
    }
    return tl::unexpected(std::move(first).error());
}

/// uv refuses `name ()`, which packaging lets pass.
Result<Requirement> readPublished(std::string_view text)
{
    LW_TRY(Requirement requirement, Requirement::parse(text));
    if (requirement.specifiers.empty() && requirement.url.empty()) {
        const std::string_view front = text.substr(0, text.find(';'));
        if (const std::size_t opened = front.find('('); opened != std::string_view::npos)
            return fail(ErrorCode::Parse, "expected a version specifier between the parentheses", {},
                        Place{{}, 1, static_cast<std::uint32_t>(opened + 1)});
    }
    return requirement;
}

} // namespace

Result<Lenient<Requirement>> parseLenientRequirement(std::string_view text)
{
    return repairUntil<Requirement>(text, readPublished);
}

Result<Lenient<SpecifierSet>> parseLenientSpecifiers(std::string_view text)
{
    return repairUntil<SpecifierSet>(text, [](std::string_view each) { return SpecifierSet::parse(each); });
}

} // namespace lockwright::pep
