// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/settings.h"

#include "base/text.h"
#include "index/pip_configuration.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace lockwright::index
{

namespace
{

EnvironmentLookup lookupOf(const SettingsRequest& request)
{
    if (request.environment)
        return [&variables = *request.environment](std::string_view name) -> std::optional<std::string> {
            const auto entry = variables.find(std::string(name));
            return entry == variables.end() ? std::nullopt : std::optional(entry->second);
        };
    return [](std::string_view name) -> std::optional<std::string> {
        const char* value = std::getenv(std::string(name).c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
}

/// Python's str.split(): at runs of white space.
std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        if (text::isSpace(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !text::isSpace(text[end]))
            ++end;
        result.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return result;
}

/// uv's indexes may carry a name: "internal=https://..." is the URL behind the first `=`.
std::string withoutIndexName(const std::string& text)
{
    const std::size_t equals = text.find('=');
    const std::size_t scheme = text.find(':');
    return equals != std::string::npos && (scheme == std::string::npos || equals < scheme) ? text.substr(equals + 1)
                                                                                           : text;
}

/// `${NAME}` of requirement files: capital letters, digits and underscores, left alone where the variable is unset.
std::string expanded(std::string_view text, const EnvironmentLookup& environment)
{
    std::string result;
    while (true) {
        const std::size_t begin = text.find("${");
        const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
        if (end == std::string_view::npos)
            return result += text;
        const std::string_view name = text.substr(begin + 2, end - begin - 2);
        const bool isName = !name.empty() && std::all_of(name.begin(), name.end(), [](char character) {
            return (character >= 'A' && character <= 'Z') || text::isDigit(character) || character == '_';
        });
        const auto value = isName ? environment(name) : std::nullopt;
        result += text.substr(0, begin);
        result += value ? *value : std::string(text.substr(begin, end - begin + 1));
        text.remove_prefix(end + 1);
    }
}

std::string shown(const Place& place)
{
    return describe(place);
}

class Finder
{
public:
    Finder(const SettingsRequest& request, EnvironmentLookup environment, PipConfiguration pip)
        : m_request(request)
        , m_environment(std::move(environment))
        , m_pip(std::move(pip))
    {
    }

    Result<IndexSettings> find()
    {
        LW_CHECK(findIndexUrl());
        LW_CHECK(findExtraIndexUrls());
        findFindLinks();
        findFiles();
        LW_CHECK(findSwitches());
        LW_CHECK(findNumbers());
        if (m_settings.noIndex) {
            m_settings.extraIndexUrls.clear();
            m_settings.extraIndexUrlSources.clear();
        }
        return std::move(m_settings);
    }

private:
    struct Found {
        std::string text;
        SettingSource source;
    };

    [[nodiscard]] std::optional<Found> variable(std::string_view name) const
    {
        auto value = m_environment(name);
        if (!value || text::trim(*value).empty())
            return std::nullopt;
        return Found{std::string(text::trim(*value)), {std::string(name), {}}};
    }

    [[nodiscard]] std::optional<Found> pipOption(std::string_view option) const
    {
        const PipValue* value = m_pip.find(option);
        if (value == nullptr)
            return std::nullopt;
        return Found{value->text, {"pip configuration", shown(value->place)}};
    }

    /// The first variable that is set, else pip's configuration of that option.
    [[nodiscard]] std::optional<Found> first(std::initializer_list<std::string_view> variables,
                                             std::initializer_list<std::string_view> options) const
    {
        for (const std::string_view name : variables)
            if (auto found = variable(name))
                return found;
        for (const std::string_view option : options)
            if (auto found = pipOption(option))
                return found;
        return std::nullopt;
    }

    [[nodiscard]] static Result<std::string> checkedUrl(std::string url, const SettingSource& source)
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

    [[nodiscard]] std::optional<Found> strongestIndexUrl() const
    {
        if (m_request.indexUrl)
            return Found{*m_request.indexUrl, {"--index-url", {}}};
        if (auto found = variable("LOCKWRIGHT_INDEX_URL"))
            return found;
        if (!m_request.fileIndexUrl.empty())
            return Found{expanded(m_request.fileIndexUrl, m_environment),
                         {"requirements file", m_request.fileIndexPlace}};
        if (!m_request.configurationIndexUrl.empty())
            return Found{m_request.configurationIndexUrl, {"lockwright.toml", m_request.configurationPlace}};
        for (const std::string_view name : {"UV_DEFAULT_INDEX", "UV_INDEX_URL"})
            if (auto found = variable(name)) {
                found->text = withoutIndexName(found->text);
                return found;
            }
        if (auto found = first({"PIP_INDEX_URL", "PIP_PYPI_URL"}, {"index-url", "pypi-url"}))
            return found;
        if (const std::string_view standard = LOCKWRIGHT_DEFAULT_INDEX; !standard.empty())
            return Found{std::string(standard), {"built-in default", {}}};
        return std::nullopt;
    }

    Result<void> findIndexUrl()
    {
        auto found = strongestIndexUrl();
        if (!found)
            return {};
        LW_TRY(m_settings.indexUrl, checkedUrl(std::move(found->text), found->source));
        m_settings.indexUrlSource = std::move(found->source);
        return {};
    }

    Result<void> addExtra(const std::string& text, const SettingSource& source)
    {
        LW_TRY(std::string url, checkedUrl(text, source));
        std::vector<std::string>& urls = m_settings.extraIndexUrls;
        if (url == m_settings.indexUrl || std::find(urls.begin(), urls.end(), url) != urls.end())
            return {};
        urls.push_back(std::move(url));
        m_settings.extraIndexUrlSources.push_back(source);
        return {};
    }

    Result<void> findExtraIndexUrls()
    {
        for (const std::string& url : m_request.extraIndexUrls)
            LW_CHECK(addExtra(url, {"--extra-index-url", {}}));
        if (const auto found = variable("LOCKWRIGHT_EXTRA_INDEX_URL"))
            for (const std::string& url : words(found->text))
                LW_CHECK(addExtra(url, found->source));
        for (const std::string& url : m_request.fileExtraIndexUrls)
            LW_CHECK(addExtra(expanded(url, m_environment), {"requirements file", {}}));
        for (const std::string& url : m_request.configurationExtraIndexUrls)
            LW_CHECK(addExtra(url, {"lockwright.toml", m_request.configurationPlace}));
        bool uvSays = false;
        for (const std::string_view name : {"UV_INDEX", "UV_EXTRA_INDEX_URL"})
            if (const auto found = variable(name)) {
                uvSays = true;
                for (const std::string& url : words(found->text))
                    LW_CHECK(addExtra(withoutIndexName(url), found->source));
            }
        if (const auto found = first({"PIP_EXTRA_INDEX_URL"}, {"extra-index-url"}); found && !uvSays)
            for (const std::string& url : words(found->text))
                LW_CHECK(addExtra(url, found->source));
        return {};
    }

    void addFindLinks(const std::vector<std::string>& places)
    {
        std::vector<std::string>& known = m_settings.findLinks;
        for (const std::string& place : places)
            if (!place.empty() && std::find(known.begin(), known.end(), place) == known.end())
                known.push_back(place);
    }

    void findFindLinks()
    {
        addFindLinks(m_request.findLinks);
        if (const auto found = variable("LOCKWRIGHT_FIND_LINKS"))
            addFindLinks(words(found->text));
        std::vector<std::string> ofFiles;
        for (const std::string& place : m_request.fileFindLinks)
            ofFiles.push_back(expanded(place, m_environment));
        addFindLinks(ofFiles);
        addFindLinks(m_request.configurationFindLinks);
        if (const auto found = variable("UV_FIND_LINKS")) {
            std::string list = found->text; // uv separates by commas
            std::replace(list.begin(), list.end(), ',', ' ');
            addFindLinks(words(list));
        } else if (const auto ofPip = first({"PIP_FIND_LINKS"}, {"find-links"})) {
            addFindLinks(words(ofPip->text));
        }
    }

    void findFiles()
    {
        if (const auto found = first({"LOCKWRIGHT_CA_BUNDLE", "SSL_CERT_FILE", "PIP_CERT"}, {"cert"}))
            m_settings.caBundle = found->text;
        else if (const auto standard = first({"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}, {}))
            m_settings.caBundle = standard->text;
        if (const auto found = first({"LOCKWRIGHT_PROXY", "PIP_PROXY"}, {"proxy"}))
            m_settings.proxy = found->text;
        if (const auto found = first({"UV_INSECURE_HOST", "PIP_TRUSTED_HOST"}, {"trusted-host"}))
            m_settings.trustedHosts = words(found->text);
        std::filesystem::path netrc;
        if (const auto found = variable("NETRC"))
            netrc = found->text;
        else if (const auto home = variable("HOME"))
            netrc = std::filesystem::path(home->text) / ".netrc";
        std::error_code error;
        if (!netrc.empty() && std::filesystem::is_regular_file(netrc, error))
            m_settings.netrc = netrc;
    }

    [[nodiscard]] Result<bool> isOn(const std::optional<Found>& found) const
    {
        if (!found)
            return false;
        const std::string text = text::lower(found->text);
        for (const std::string_view word : {"1", "true", "t", "yes", "y", "on"})
            if (text == word)
                return true;
        for (const std::string_view word : {"0", "false", "f", "no", "n", "off"})
            if (text == word)
                return false;
        return fail(ErrorCode::Configuration,
                    "`" + text::printable(found->text) + "` from " + found->source.kind + " is neither true nor false",
                    "write 1 or 0");
    }

    Result<void> findSwitches()
    {
        LW_TRY(const bool uvOrPip, isOn(first({"UV_NO_INDEX", "PIP_NO_INDEX"}, {"no-index"})));
        m_settings.noIndex = m_request.noIndex || uvOrPip;
        LW_TRY(const bool offline, isOn(first({"LOCKWRIGHT_OFFLINE", "UV_OFFLINE"}, {})));
        m_settings.offline = m_request.offline || offline;
        const auto strategy = first({"LOCKWRIGHT_INDEX_STRATEGY", "UV_INDEX_STRATEGY"}, {});
        if (!strategy || strategy->text == "first-index")
            m_settings.strategy = IndexStrategy::FirstIndex;
        else if (strategy->text == "unsafe-first-match")
            m_settings.strategy = IndexStrategy::UnsafeFirstMatch;
        else if (strategy->text == "unsafe-best-match")
            m_settings.strategy = IndexStrategy::UnsafeBestMatch;
        else
            return fail(ErrorCode::Configuration,
                        "`" + text::printable(strategy->text) + "` from " + strategy->source.kind
                            + " is no index strategy",
                        "choose first-index, unsafe-first-match or unsafe-best-match");
        return {};
    }

    [[nodiscard]] static Result<unsigned> number(const Found& found, unsigned most)
    {
        unsigned value = 0;
        const char* end = found.text.data() + found.text.size();
        const auto [stop, error] = std::from_chars(found.text.data(), end, value);
        if (error != std::errc() || stop != end)
            return fail(ErrorCode::Configuration,
                        "`" + text::printable(found.text) + "` from " + found.source.kind + " is no whole number",
                        "write a number such as 30");
        return std::min(value, most);
    }

    Result<void> findNumbers()
    {
        if (const auto found = first({"UV_HTTP_TIMEOUT", "UV_REQUEST_TIMEOUT", "PIP_TIMEOUT", "PIP_DEFAULT_TIMEOUT"},
                                     {"timeout", "default-timeout"})) {
            LW_TRY(const unsigned seconds, number(*found, 3600));
            m_settings.timeout = std::chrono::seconds(std::max(1u, seconds));
        }
        if (const auto found = first({"UV_HTTP_RETRIES", "PIP_RETRIES"}, {"retries"})) {
            LW_TRY(m_settings.retries, number(*found, 10));
        }
        if (const auto found = variable("UV_CONCURRENT_DOWNLOADS")) {
            LW_TRY(const unsigned connections, number(*found, 50));
            m_settings.connections = std::max(1u, connections);
        }
        return {};
    }

    const SettingsRequest& m_request;
    EnvironmentLookup m_environment;
    PipConfiguration m_pip;
    IndexSettings m_settings;
};

} // namespace

Result<IndexSettings> findSettings(const SettingsRequest& request)
{
    EnvironmentLookup environment = lookupOf(request);
    LW_TRY(PipConfiguration pip, readPipConfiguration(environment, request.systemFolder));
    return Finder(request, std::move(environment), std::move(pip)).find();
}

} // namespace lockwright::index
