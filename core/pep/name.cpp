// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/name.h"

#include "base/text.h"

#include <cassert>
#include <utility>

namespace lockwright::pep
{

namespace
{

bool isSeparator(char character)
{
    return character == '-' || character == '_' || character == '.';
}

bool isAlphanumeric(char character)
{
    return text::isAlpha(character) || text::isDigit(character);
}

char toLower(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

} // namespace

std::string normalizeName(std::string_view text)
{
    std::string normal;
    normal.reserve(text.size());
    bool inRun = false;
    for (const char character : text) {
        const bool separator = isSeparator(character);
        if (!separator)
            normal.push_back(toLower(character));
        else if (!inRun)
            normal.push_back('-');
        inRun = separator;
    }
    return normal;
}

std::optional<Name> Name::parse(std::string_view text)
{
    if (text.empty() || !isAlphanumeric(text.front()) || !isAlphanumeric(text.back()))
        return std::nullopt;
    for (const char character : text) {
        if (!isAlphanumeric(character) && !isSeparator(character))
            return std::nullopt;
    }
    return fromNormal(normalizeName(text));
}

Name Name::fromNormal(std::string text)
{
    assert(normalizeName(text) == text);
    Name name;
    name.m_text = std::move(text);
    return name;
}

} // namespace lockwright::pep
