// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/version_template.h"

#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <optional>

namespace lockwright::release
{

namespace
{

/// One piece of a template: text, or a name with its specification.
struct Piece {
    std::string text;
    std::string name;
    std::string specification;
};

Result<std::vector<Piece>> piecesOf(std::string_view format)
{
    std::vector<Piece> pieces;
    std::string plain;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char character = format[i];
        if (character != '{' && character != '}') {
            plain += character;
            continue;
        }
        if (i + 1 < format.size() && format[i + 1] == character) {
            plain += character;
            ++i;
            continue;
        }
        const std::size_t close = character == '{' ? format.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos)
            return fail(ErrorCode::Configuration,
                        "the template `" + text::printable(format, 200) + "` has a brace without its other half",
                        "write {{ or }} for a brace itself");
        const std::string_view inner = format.substr(i + 1, close - i - 1);
        const std::size_t colon = inner.find(':');
        pieces.push_back({std::exchange(plain, {}), std::string(inner.substr(0, colon)),
                          colon == std::string_view::npos ? std::string() : std::string(inner.substr(colon + 1))});
        i = close;
    }
    if (!plain.empty())
        pieces.push_back({std::move(plain), {}, {}});
    return pieces;
}

std::string timeText(std::chrono::system_clock::time_point now, const std::string& format, bool utc)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm broken{};
    if (utc)
        gmtime_r(&seconds, &broken);
    else
        localtime_r(&seconds, &broken);
    char buffer[256];
    const std::size_t length =
        std::strftime(buffer, sizeof buffer, format.empty() ? "%Y-%m-%d %H:%M:%S" : format.c_str(), &broken);
    return {buffer, length};
}

/// `02d`, `d`, `02`: digits of at least so many places.
std::optional<std::string> numberText(std::string value, std::string_view specification)
{
    if (specification.ends_with('d'))
        specification.remove_suffix(1);
    if (specification.empty())
        return value;
    const bool zero = specification.front() == '0';
    if (!std::all_of(specification.begin(), specification.end(), text::isDigit) || specification.size() > 3)
        return std::nullopt;
    const auto width = std::size_t(std::stoul(std::string(specification)));
    const bool number = !value.empty() && std::all_of(value.begin(), value.end(), text::isDigit);
    if (!number)
        return value; // bump-my-version leaves values that are no numbers alone
    value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
    if (value.size() < width)
        value.insert(0, width - value.size(), zero ? '0' : ' ');
    return value;
}

Result<std::string> valueOf(const Piece& piece, const TemplateValues& values)
{
    if (piece.name == "now" || piece.name == "utcnow")
        return timeText(values.now, piece.specification, piece.name == "utcnow");
    if (piece.name == "#" || piece.name == ";")
        return piece.name;
    if (piece.name.starts_with('$')) {
        const char* variable = std::getenv(piece.name.c_str() + 1);
        if (!variable)
            return fail(ErrorCode::Configuration,
                        "the environment variable `" + text::printable(piece.name.substr(1), 80) + "` is not set");
        return std::string(variable);
    }
    const auto found = values.values.find(piece.name);
    if (found == values.values.end())
        return fail(ErrorCode::Configuration,
                    "the template names `" + text::printable(piece.name, 80) + "`, which is not known here");
    auto number = numberText(found->second, piece.specification);
    if (!number)
        return fail(ErrorCode::Configuration, "the template has the format `" + text::printable(piece.specification, 40)
                                                  + "`, which is not supported");
    return std::move(*number);
}

} // namespace

Result<std::string> filledTemplate(std::string_view format, const TemplateValues& values, bool regex)
{
    LW_TRY(const std::vector<Piece> pieces, piecesOf(format));
    std::string result;
    for (const Piece& piece : pieces) {
        result += piece.text;
        if (piece.name.empty())
            continue;
        LW_TRY(const std::string value, valueOf(piece, values));
        result += regex ? escapedForRegex(value) : value;
    }
    return result;
}

std::vector<std::string> templateNames(std::string_view format)
{
    std::vector<std::string> names;
    if (const auto pieces = piecesOf(format); pieces)
        for (const Piece& piece : *pieces)
            if (!piece.name.empty() && std::find(names.begin(), names.end(), piece.name) == names.end())
                names.push_back(piece.name);
    return names;
}

std::string escapedForRegex(std::string_view text)
{
    std::string result;
    for (const char character : text) {
        if (std::string_view("()[]{}?*+-|^$\\.&~# \t\n\r\v\f").find(character) != std::string_view::npos)
            result += '\\';
        result += character;
    }
    return result;
}

Result<std::vector<std::string>> shellWords(std::string_view line)
{
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char character = line[i];
        const bool escapes = character == '\\' && quote != '\'' && i + 1 < line.size();
        if (escapes) {
            const char next = line[++i];
            word = word.value_or("");
            if (quote == '"' && next != '"' && next != '\\')
                *word += '\\';
            *word += next;
        } else if (quote != 0) {
            if (character == quote)
                quote = 0;
            else
                *word += character;
        } else if (character == '\'' || character == '"') {
            quote = character;
            word = word.value_or("");
        } else if (text::isSpace(character)) {
            if (word)
                words.push_back(std::move(*word));
            word.reset();
        } else {
            word = word.value_or("") + character;
        }
    }
    if (quote != 0)
        return fail(ErrorCode::Configuration, "`" + text::printable(line, 200) + "` has a quote that does not close");
    if (word)
        words.push_back(std::move(*word));
    return words;
}

} // namespace lockwright::release
