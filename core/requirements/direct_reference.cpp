// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/direct_reference.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lockwright::requirements
{

namespace
{

/// Length of the variable `${NAME}` at the start of the text; 0 where there is none.
std::size_t variableLength(std::string_view text)
{
    if (!text.starts_with("${"))
        return 0;
    std::size_t at = 2;
    while (at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || text::isDigit(text[at]) || text[at] == '_'))
        ++at;
    return at > 2 && at < text.size() && text[at] == '}' ? at + 1 : 0;
}

/// True where the text is variables and the colon between user name and password, nothing else.
bool isOnlyVariables(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = text.front() == ':' ? 1 : variableLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string_view withoutFragment(std::string_view reference)
{
    return reference.substr(0, reference.find_first_of("?#"));
}

} // namespace

bool hasScheme(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()
           && (text::isAlpha(text[at])
               || (at > 0 && (text::isDigit(text[at]) || text[at] == '+' || text[at] == '.' || text[at] == '-'))))
        ++at;
    if (at < 2 || at >= text.size() || text[at] != ':')
        return false;
    return text.substr(at + 1).starts_with("//") || text.substr(0, at) == "file";
}

bool isArchiveName(std::string_view path)
{
    static constexpr std::array<std::string_view, 13> endings{".whl",     ".zip",      ".tar.gz", ".tgz", ".tar",
                                                              ".tar.bz2", ".tbz",      ".tar.xz", ".txz", ".tlz",
                                                              ".tar.lz",  ".tar.lzma", ".tar.zst"};
    const std::string lower = text::lower(path);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool isReference(std::string_view text)
{
    text = text.substr(0, text.find(" ;"));
    text = text::trim(text);
    if (hasScheme(text) || text.starts_with('.') || text.starts_with('/') || text.starts_with("~/"))
        return true;
    // `name @ url` and `name[extra] @ path` are named; a `/` behind them is the URL's.
    const std::size_t at = text.find('@');
    const std::size_t slash = text.find('/');
    const std::size_t semicolon = text.find(';');
    if (slash != std::string_view::npos && slash < at && slash < semicolon)
        return true;
    return at == std::string_view::npos && isArchiveName(text.substr(0, text.find('[')));
}

std::string_view referenceWrittenAlone(std::string_view reference)
{
    if (!hasScheme(reference))
        return reference;
    if (!reference.starts_with("file:"))
        return {};
    std::string_view path = reference.substr(5);
    if (!path.starts_with("//"))
        return {};
    path.remove_prefix(2);
    const bool absolute = path.starts_with('/') || path.starts_with("localhost/") || path.starts_with("${PROJECT_ROOT}")
                          || (path.size() > 1 && text::isAlpha(path[0]) && path[1] == ':');
    return absolute ? std::string_view() : path;
}

std::optional<pep::Name> nameOfReference(std::string_view reference)
{
    if (const std::size_t fragment = reference.find('#'); fragment != std::string_view::npos)
        for (const std::string_view part : text::split(reference.substr(fragment + 1), '&'))
            if (part.starts_with("egg="))
                return pep::Name::parse(
                    part.substr(4, part.find('[') == std::string_view::npos ? part.npos : part.find('[') - 4));
    std::string_view file = withoutFragment(reference);
    file = file.substr(file.rfind('/') + 1);
    if (file.ends_with(".whl") && std::count(file.begin(), file.end(), '-') >= 4)
        return pep::Name::parse(file.substr(0, file.find('-')));
    return std::nullopt;
}

std::string withoutSecrets(std::string_view reference)
{
    const std::size_t scheme = reference.find("://");
    if (scheme == std::string_view::npos || !hasScheme(reference))
        return std::string(reference);
    const std::size_t begin = scheme + 3;
    const std::size_t end = std::min(reference.find_first_of("/?#", begin), reference.size());
    const std::size_t at = reference.substr(begin, end - begin).rfind('@');
    if (at == std::string_view::npos)
        return std::string(reference);
    const std::string_view user = reference.substr(begin, at);
    if (isOnlyVariables(user))
        return std::string(reference);
    const bool http = reference.substr(0, scheme).ends_with("http") || reference.substr(0, scheme).ends_with("https");
    const std::string kept(http ? std::string_view() : user.substr(0, user.find(':')));
    return std::string(reference.substr(0, begin)) + kept
           + std::string(reference.substr(begin + at + (kept.empty() ? 1 : 0)));
}

namespace
{

std::string expand(std::string_view text, std::string_view root)
{
    std::string result;
    for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${")) {
        result += text.substr(0, at);
        text.remove_prefix(at);
        const std::size_t length = std::max<std::size_t>(variableLength(text), 1);
        const char* value = length > 1 ? std::getenv(std::string(text.substr(2, length - 3)).c_str()) : nullptr;
        if (value && *value)
            result += value;
        else
            result += !root.empty() && text.substr(0, length) == "${PROJECT_ROOT}" ? root : text.substr(0, length);
        text.remove_prefix(length);
    }
    result += text;
    return result;
}

} // namespace

std::string expandVariables(std::string_view text)
{
    return expand(text, {});
}

std::string expandReference(std::string_view text, const std::filesystem::path& root)
{
    return expand(text, root.generic_string());
}

} // namespace lockwright::requirements
