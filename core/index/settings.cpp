// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/settings.h"

#include "base/text.h"
#include "index/index_list.h"
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
        , m_indexes(m_settings, m_environment)
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
            m_settings.traits.clear();
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

    [[nodiscard]] std::optional<Found> strongestIndexUrl() const
    {
        if (m_request.defaultIndex)
            return Found{*m_request.defaultIndex, {"--default-index", {}}};
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
            if (auto found = variable(name))
                return found;
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
        LW_CHECK(m_indexes.setDefault(found->text, std::move(found->source)));
        const bool isConfigured = m_settings.indexUrlSource.kind == "lockwright.toml";
        for (const ConfiguredIndex& index : m_request.configurationIndexes) {
            if (!index.isDefault)
                continue;
            IndexTraits traits = index.traits;
            if (!isConfigured) {
                // Another index in its place: what is bound to it must not become free for all others.
                traits.name.clear();
                traits.ignoredStatuses.clear();
            }
            m_indexes.describeDefault(std::move(traits));
        }
        return {};
    }

    Result<void> addExtras(const std::vector<std::string>& urls, const SettingSource& source)
    {
        for (const std::string& url : urls)
            LW_CHECK(m_indexes.add(url, source));
        return {};
    }

    Result<void> findExtraIndexUrls()
    {
        LW_CHECK(addExtras(m_request.indexes, {"--index", {}}));
        LW_CHECK(addExtras(m_request.extraIndexUrls, {"--extra-index-url", {}}));
        if (const auto found = variable("LOCKWRIGHT_EXTRA_INDEX_URL"))
            LW_CHECK(addExtras(words(found->text), found->source));
        for (const std::string& url : m_request.fileExtraIndexUrls)
            LW_CHECK(m_indexes.add(expanded(url, m_environment), {"requirements file", {}}));
        LW_CHECK(addExtras(m_request.configurationExtraIndexUrls, {"lockwright.toml", m_request.configurationPlace}));
        for (const ConfiguredIndex& index : m_request.configurationIndexes)
            if (!index.isDefault)
                LW_CHECK(m_indexes.add(index.url, {"lockwright.toml", index.place}, index.traits));
        bool uvSays = false;
        for (const std::string_view name : {"UV_INDEX", "UV_EXTRA_INDEX_URL"}) {
            const auto found = variable(name);
            uvSays = uvSays || found;
            if (found)
                LW_CHECK(addExtras(words(found->text), found->source));
        }
        if (const auto found = first({"PIP_EXTRA_INDEX_URL"}, {"extra-index-url"}); found && !uvSays)
            LW_CHECK(addExtras(words(found->text), found->source));
        return {};
    }

    void addFindLinks(const std::vector<std::string>& places, const SettingSource& source)
    {
        std::vector<std::string>& known = m_settings.findLinks;
        for (const std::string& place : places) {
            if (place.empty() || std::find(known.begin(), known.end(), place) != known.end())
                continue;
            known.push_back(place);
            m_settings.findLinksSources.push_back(source);
        }
    }

    void findFindLinks()
    {
        addFindLinks(m_request.findLinks, {"--find-links", {}});
        if (const auto found = variable("LOCKWRIGHT_FIND_LINKS"))
            addFindLinks(words(found->text), found->source);
        std::vector<std::string> ofFiles;
        for (const std::string& place : m_request.fileFindLinks)
            ofFiles.push_back(expanded(place, m_environment));
        addFindLinks(ofFiles, {"requirements file", {}});
        addFindLinks(m_request.configurationFindLinks, {"lockwright.toml", m_request.configurationPlace});
        if (const auto found = variable("UV_FIND_LINKS")) {
            std::string list = found->text; // uv separates by commas
            std::replace(list.begin(), list.end(), ',', ' ');
            addFindLinks(words(list), found->source);
        } else if (const auto ofPip = first({"PIP_FIND_LINKS"}, {"find-links"})) {
            addFindLinks(words(ofPip->text), ofPip->source);
        }
    }

    /// Notes where a setting is from, and gives its text.
    const std::string& take(const char* setting, const Found& found)
    {
        m_settings.sources[setting] = found.source;
        return found.text;
    }

    void findFiles()
    {
        if (const auto found = first({"LOCKWRIGHT_CA_BUNDLE", "SSL_CERT_FILE", "PIP_CERT"}, {"cert"}))
            m_settings.caBundle = take("ca-bundle", *found);
        else if (const auto standard = first({"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}, {}))
            m_settings.caBundle = take("ca-bundle", *standard);
        if (const auto found = first({"LOCKWRIGHT_PROXY", "PIP_PROXY"}, {"proxy"}))
            m_settings.proxy = take("proxy", *found);
        if (const auto found = first({"UV_INSECURE_HOST", "PIP_TRUSTED_HOST"}, {"trusted-host"}))
            m_settings.trustedHosts = words(take("trusted-hosts", *found));
        for (const std::string& host : m_request.trustedHosts) {
            m_settings.sources["trusted-hosts"] = {"--trusted-host", {}};
            m_settings.trustedHosts.push_back(host);
        }
        Found netrc;
        if (const auto found = variable("NETRC"))
            netrc = *found;
        else if (const auto home = variable("HOME"))
            netrc = {(std::filesystem::path(home->text) / ".netrc").string(), {"HOME", {}}};
        std::error_code error;
        if (!netrc.text.empty() && std::filesystem::is_regular_file(netrc.text, error))
            m_settings.netrc = take("netrc", netrc);
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

    /// An option of the command line, or a variable that is on.
    Result<bool> findSwitch(const char* setting, bool given, const std::optional<Found>& found)
    {
        LW_TRY(const bool on, isOn(found));
        if (given)
            m_settings.sources[setting] = {std::string("--") + setting, {}};
        else if (on)
            take(setting, *found);
        return given || on;
    }

    Result<void> findSwitches()
    {
        LW_TRY(m_settings.noIndex,
               findSwitch("no-index", m_request.noIndex, first({"UV_NO_INDEX", "PIP_NO_INDEX"}, {"no-index"})));
        LW_TRY(m_settings.offline,
               findSwitch("offline", m_request.offline, first({"LOCKWRIGHT_OFFLINE", "UV_OFFLINE"}, {})));
        std::optional<Found> strategy;
        if (m_request.strategy)
            strategy = Found{*m_request.strategy, {"--index-strategy", {}}};
        else if (auto found = variable("LOCKWRIGHT_INDEX_STRATEGY"))
            strategy = std::move(found);
        else if (!m_request.configurationStrategy.empty())
            strategy = Found{m_request.configurationStrategy, {"lockwright.toml", m_request.configurationPlace}};
        else
            strategy = variable("UV_INDEX_STRATEGY");
        if (!strategy)
            return {};
        for (const auto each :
             {IndexStrategy::FirstIndex, IndexStrategy::UnsafeFirstMatch, IndexStrategy::UnsafeBestMatch}) {
            if (strategy->text != name(each))
                continue;
            m_settings.strategy = each;
            take("index-strategy", *strategy);
            return {};
        }
        return fail(ErrorCode::Configuration,
                    "`" + text::printable(strategy->text) + "` from " + strategy->source.kind + " is no index strategy",
                    "choose first-index, unsafe-first-match or unsafe-best-match");
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
            take("timeout", *found);
            m_settings.timeout = std::chrono::seconds(std::max(1u, seconds));
        }
        if (const auto found = first({"UV_HTTP_RETRIES", "PIP_RETRIES"}, {"retries"})) {
            LW_TRY(m_settings.retries, number(*found, 10));
            take("retries", *found);
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
    IndexList m_indexes;
};

} // namespace

const char* name(IndexStrategy strategy)
{
    switch (strategy) {
    case IndexStrategy::FirstIndex:
        return "first-index";
    case IndexStrategy::UnsafeFirstMatch:
        return "unsafe-first-match";
    case IndexStrategy::UnsafeBestMatch:
        return "unsafe-best-match";
    }
    return "first-index";
}

Result<IndexSettings> findSettings(const SettingsRequest& request)
{
    EnvironmentLookup environment = lookupOf(request);
    LW_TRY(PipConfiguration pip, readPipConfiguration(environment, request.systemFolder));
    return Finder(request, std::move(environment), std::move(pip)).find();
}

} // namespace lockwright::index
