// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The sentences of core in the language of who reads them.
///
/// A sentence is an English template with numbered places: say("{0} requires {1}", package, requirement). Without a
/// translator it is filled as it stands, which is all that the command line does. What is written to a file (locks,
/// journals, messages of commits), compared or parsed is never said this way.
///
/// translations/core_texts.py reads the templates out of the sources: they are literals.
namespace lockwright
{

/// @returns a template with the same places in another language; empty where there is none.
/// @param count of what is counted; nothing where the sentence has no plural. Of plurals `english` is the one of many.
/// Called from any thread.
using Translator = std::function<std::string(std::string_view english, std::optional<std::size_t> count)>;

/// For the whole process; an empty one brings English back. What was said before stays as it is.
void setTranslator(Translator translator);
/// True where there is no translator.
[[nodiscard]] bool speaksEnglish();

/// Something to put into a place; lives as long as the call.
class Said
{
public:
    Said(std::string_view text)
        : m_text(text)
    {
    }
    Said(const std::string& text)
        : m_text(text)
    {
    }
    Said(const char* text)
        : m_text(text)
    {
    }
    Said(std::integral auto number)
        : m_number(std::to_string(number))
        , m_text(m_number)
    {
    }
    Said(const Said&) = delete;
    Said& operator=(const Said&) = delete;
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::string m_number;
    std::string_view m_text;
};

namespace templates
{
/// Is each of so many places in the template, and no other one?
/// @param countMayLack the first place is a number that "one" may stand for
[[nodiscard]] constexpr bool fits(std::string_view text, std::size_t places, bool countMayLack = false)
{
    std::size_t seen = 0; // a bit for each
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '{' || text[i + 1] < '0' || text[i + 1] > '9' || text[i + 2] != '}')
            continue;
        const auto place = std::size_t(text[i + 1] - '0');
        if (place >= places)
            return false;
        seen |= std::size_t(1) << place;
    }
    return (countMayLack ? seen | 1 : seen) == (std::size_t(1) << places) - 1;
}

/// A literal with so many places, which the compiler checks.
template <std::size_t Places, bool CountMayLack = false>
struct Checked {
    static_assert(Places < 10);
    consteval Checked(const char* english)
        : text(english)
    {
        if (!fits(english, Places, CountMayLack))
            throw "the places of the template are not those of the arguments";
    }
    const char* text;
};

[[nodiscard]] std::string say(const char* english, std::span<const Said> places);
[[nodiscard]] std::string sayPlural(std::size_t count, const char* one, const char* many, std::span<const Said> places);
} // namespace templates

/// The template in the reader's language, or in English, with its places filled.
template <typename... Arguments>
[[nodiscard]] std::string say(templates::Checked<sizeof...(Arguments)> english, const Arguments&... arguments)
{
    if constexpr (sizeof...(Arguments) == 0) {
        return templates::say(english.text, {});
    } else {
        const Said places[] = {Said(arguments)...};
        return templates::say(english.text, places);
    }
}

/// The same where something is counted: {0} is the count, which "one" need not name.
template <typename... Arguments>
[[nodiscard]] std::string sayPlural(std::size_t count, templates::Checked<sizeof...(Arguments) + 1, true> one,
                                    templates::Checked<sizeof...(Arguments) + 1> many, const Arguments&... arguments)
{
    const Said places[] = {Said(count), Said(arguments)...};
    return templates::sayPlural(count, one.text, many.text, places);
}

/// A template of a list that sayAgain() knows.
struct Sayable {
    consteval explicit Sayable(const char* template_)
        : english(template_)
    {
        while (!templates::fits(template_, places))
            if (++places == 10)
                throw "the places of a template are numbered from 0 without a gap";
    }
    const char* english;
    std::size_t places = 0;
};

/// Says in the reader's language what was made in English, because it is compared, or kept in a file: by the first
/// template that it can have been made from. Nothing where none fits, or where the reader's language is English.
[[nodiscard]] std::optional<std::string> sayAgain(std::string_view english, std::span<const Sayable> known);

} // namespace lockwright
