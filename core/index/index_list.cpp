// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_list.h"

#include "base/text.h"
#include "index/credentials.h"

#include <algorithm>
#include <filesystem>

namespace lockwright::index
{

namespace
{

bool isWordCharacter(char character)
{
    return text::isAlpha(character) || text::isDigit(character);
}

/// For the part of a URL before `@` (RFC 3986, section 2.1).
std::string percentEncoded(std::string_view text)
{
    constexpr const char* digits = "0123456789ABCDEF";
    std::string result;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (isWordCharacter(character) || std::string_view("-._~").find(character) != std::string_view::npos)
            result += character;
        else
            result.append({'%', digits[byte >> 4], digits[byte & 0xf]});
    }
    return result;
}

Result<std::string> checkedUrl(std::string url, const SettingSource& source)
{
    const bool clean = std::none_of(url.begin(), url.end(), [](char character) {
        return static_cast<unsigned char>(character) <= ' ' || character == 0x7f;
    });
    const std::string scheme = text::lower(url.substr(0, url.find(':')));
    const bool isUrl = scheme == "http" || scheme == "https" || scheme == "file" || scheme == "recorded";
    if (clean && isUrl && url.size() > scheme.size() + 1)
        return url;
    std::error_code error;
    if (!isUrl && std::filesystem::is_directory(url, error))
        return "file://" + std::filesystem::absolute(url, error).string();
    return fail(ErrorCode::Configuration,
                "the package index `" + text::printable(text::withoutCredentials(url)) + "` from " + source.kind
                    + (source.detail.empty() ? "" : " (" + source.detail + ")") + " is no http, https or file URL",
                "give the address of a simple index, e.g. https://packages.example/simple/");
}

template <typename T>
void unite(std::vector<T>& known, std::vector<T>&& more)
{
    for (T& item : more)
        if (std::find(known.begin(), known.end(), item) == known.end())
            known.push_back(std::move(item));
}

} // namespace

std::pair<std::string, std::string> splitIndexName(const std::string& text)
{
    const std::size_t equals = text.find('=');
    const std::string_view name = std::string_view(text).substr(0, equals == std::string::npos ? 0 : equals);
    const bool isName = !name.empty() && std::all_of(name.begin(), name.end(), [](char character) {
        return isWordCharacter(character) || character == '-' || character == '_' || character == '.';
    });
    return isName ? std::pair(std::string(name), text.substr(equals + 1)) : std::pair(std::string(), text);
}

/// Credentials of the environment for a URL that has none: uv's rule for the variables' names.
std::string IndexList::withCredentials(std::string url, const std::string& name) const
{
    const std::size_t authority = url.find("://");
    if (name.empty() || authority == std::string::npos || !splitCredentials(url).credentials.empty())
        return url;
    std::string upper;
    for (const char character : name)
        upper += !isWordCharacter(character)            ? '_'
                 : character >= 'a' && character <= 'z' ? char(character - 'a' + 'A')
                                                        : character;
    for (const char* prefix : {"LOCKWRIGHT_INDEX_", "UV_INDEX_"}) {
        const auto user = m_environment(prefix + upper + "_USERNAME");
        const auto password = m_environment(prefix + upper + "_PASSWORD");
        if ((!user || user->empty()) && (!password || password->empty()))
            continue;
        std::string info = percentEncoded(user.value_or(""));
        if (password && !password->empty())
            info += ":" + percentEncoded(*password);
        return url.insert(authority + 3, info + "@");
    }
    return url;
}

const std::string* IndexList::urlOf(const std::string& name) const
{
    for (const auto& [url, traits] : m_settings.traits)
        if (!name.empty() && traits.name == name)
            return &url;
    return nullptr;
}

/// Puts what is said of an index to what is known of it. Explicit is only what every place calls so.
void IndexList::describe(const std::string& url, IndexTraits traits, bool isNew)
{
    IndexTraits& known = m_settings.traits[url];
    if (known.name.empty())
        known.name = std::move(traits.name);
    known.isExplicit = traits.isExplicit && (isNew || known.isExplicit);
    unite(known.packages, std::move(traits.packages));
    unite(known.ignoredStatuses, std::move(traits.ignoredStatuses));
}

Result<void> IndexList::setDefault(const std::string& text, SettingSource source)
{
    auto [name, address] = splitIndexName(text);
    LW_TRY(m_settings.indexUrl, checkedUrl(std::move(address), source));
    m_settings.indexUrl = withCredentials(std::move(m_settings.indexUrl), name);
    m_settings.indexUrlSource = std::move(source);
    IndexTraits traits;
    traits.name = name;
    describe(m_settings.indexUrl, std::move(traits), true);
    return {};
}

void IndexList::describeDefault(IndexTraits traits)
{
    const std::string plain = m_settings.indexUrl;
    m_settings.indexUrl = withCredentials(plain, traits.name);
    if (m_settings.indexUrl != plain) {
        auto known = m_settings.traits.extract(plain);
        known.key() = m_settings.indexUrl;
        m_settings.traits.insert(std::move(known));
    }
    traits.isExplicit = false;
    describe(m_settings.indexUrl, std::move(traits), false);
}

Result<void> IndexList::add(const std::string& text, const SettingSource& source, IndexTraits traits)
{
    auto [name, address] = splitIndexName(text);
    if (traits.name.empty())
        traits.name = name;
    if (const std::string* known = urlOf(traits.name)) {
        // The stronger place says where an index of this name lies; who answers for what is said of both.
        const std::string url = *known;
        const bool wasExplicit = m_settings.traits[url].isExplicit || traits.isExplicit;
        describe(url, std::move(traits), false);
        m_settings.traits[url].isExplicit = wasExplicit && url != m_settings.indexUrl;
        return {};
    }
    LW_TRY(std::string url, checkedUrl(std::move(address), source));
    url = withCredentials(std::move(url), traits.name);
    std::vector<std::string>& urls = m_settings.extraIndexUrls;
    const bool isNew = url != m_settings.indexUrl && std::find(urls.begin(), urls.end(), url) == urls.end();
    describe(url, std::move(traits), isNew);
    if (isNew) {
        urls.push_back(std::move(url));
        m_settings.extraIndexUrlSources.push_back(source);
    }
    return {};
}

} // namespace lockwright::index
