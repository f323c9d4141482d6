// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/build_variables.h"

#include "base/text.h"
#include "index/credentials.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace lockwright::index
{

namespace
{

constexpr std::array<std::string_view, 8> strangePrefixes{"PYTHON",      "PIP_",          "UV_",         "CONDA",
                                                          "VIRTUAL_ENV", "PYENV_VERSION", "LOCKWRIGHT_", "__PYVENV"};
constexpr std::array<std::string_view, 6> strangeNames{"GIT_DIR",    "GIT_WORK_TREE",        "GIT_INDEX_FILE",
                                                       "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "BASH_ENV"};
constexpr std::array<std::string_view, 7> secretWords{"TOKEN",      "SECRET",  "PASSWORD",  "PASSWD",
                                                      "CREDENTIAL", "API_KEY", "ACCESS_KEY"};

bool passes(const std::string& name)
{
    std::string upper = name;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    const auto starts = [&](std::string_view prefix) { return upper.starts_with(prefix); };
    const auto holds = [&](std::string_view word) { return upper.find(word) != std::string::npos; };
    return std::none_of(strangePrefixes.begin(), strangePrefixes.end(), starts)
           && std::find(strangeNames.begin(), strangeNames.end(), upper) == strangeNames.end()
           && std::none_of(secretWords.begin(), secretWords.end(), holds);
}

/// A folder as a URL, because pip splits lists at blanks.
std::string withoutBlanks(const std::string& place)
{
    if (place.find("://") != std::string::npos)
        return text::replaceAll(place, " ", "%20");
    std::error_code error;
    const std::string path = std::filesystem::absolute(place, error).native();
    if (path.find(' ') == std::string::npos)
        return path;
    return "file://" + text::replaceAll(text::replaceAll(path, "%", "%25"), " ", "%20");
}

} // namespace

Variables ownVariables()
{
    Variables result;
    for (char** variable = environ; *variable; ++variable) {
        const std::string_view entry = *variable;
        const std::size_t equals = entry.find('=');
        if (equals != std::string_view::npos && equals > 0)
            result.emplace(entry.substr(0, equals), entry.substr(equals + 1));
    }
    return result;
}

Variables buildVariables(const Variables& ours, const std::filesystem::path& temporaryFolder)
{
    Variables result;
    for (const auto& [name, value] : ours)
        if (passes(name))
            result.emplace(name, value);
    result["TMPDIR"] = temporaryFolder.native();
    result["PYTHONNOUSERSITE"] = "1";
    result["PYTHONDONTWRITEBYTECODE"] = "1";
    result["PYTHONUTF8"] = "1"; // old setup.py files read their README in whatever the locale says
    result["NO_COLOR"] = "1";
    result["TERM"] = "dumb";
    return result;
}

Variables pipVariables(const IndexSettings& settings, bool onlyWheels)
{
    Variables result{{"PIP_CONFIG_FILE", "/dev/null"},
                     {"PIP_DISABLE_PIP_VERSION_CHECK", "1"},
                     {"PIP_NO_INPUT", "1"},
                     {"PIP_PROGRESS_BAR", "off"},
                     {"PIP_ROOT_USER_ACTION", "ignore"},
                     {"PIP_RETRIES", std::to_string(settings.retries)},
                     {"PIP_TIMEOUT", std::to_string(settings.timeout.count())}};
    if (settings.noIndex || settings.offline || settings.indexUrl.empty()) {
        result["PIP_NO_INDEX"] = "1";
    } else {
        result["PIP_INDEX_URL"] = settings.indexUrl;
        // pip would ask an index for every name that is there for a few only.
        std::vector<std::string> further;
        for (const std::string& url : settings.extraIndexUrls)
            if (const auto traits = settings.traits.find(url);
                traits == settings.traits.end() || !traits->second.isExplicit)
                further.push_back(url);
        if (!further.empty())
            result["PIP_EXTRA_INDEX_URL"] = text::join(further, " ");
    }
    std::vector<std::string> links;
    for (const std::string& place : settings.findLinks)
        links.push_back(withoutBlanks(place));
    if (!links.empty())
        result["PIP_FIND_LINKS"] = text::join(links, " ");
    if (!settings.caBundle.empty())
        result["PIP_CERT"] = settings.caBundle;
    if (!settings.proxy.empty())
        result["PIP_PROXY"] = settings.proxy;
    if (!settings.trustedHosts.empty())
        result["PIP_TRUSTED_HOST"] = text::join(settings.trustedHosts, " ");
    if (!settings.netrc.empty())
        result["NETRC"] = settings.netrc.native();
    if (onlyWheels)
        result["PIP_ONLY_BINARY"] = ":all:";
    return result;
}

std::vector<std::string> secretsOf(const IndexSettings& settings)
{
    std::vector<std::string> secrets;
    const auto add = [&](const std::string& url) {
        const Credentials credentials = splitCredentials(url).credentials;
        // A user without a password is a token.
        secrets.push_back(credentials.password.empty() ? credentials.user : credentials.password);
        const std::size_t start = url.find("://");
        const std::size_t end = url.find('@', start == std::string::npos ? 0 : start);
        if (start == std::string::npos || end == std::string::npos)
            return;
        const std::string_view written = std::string_view(url).substr(start + 3, end - start - 3);
        const std::size_t colon = written.find(':');
        secrets.emplace_back(colon == std::string_view::npos ? written : written.substr(colon + 1));
    };
    add(settings.indexUrl);
    add(settings.proxy);
    for (const auto* list : {&settings.extraIndexUrls, &settings.findLinks})
        for (const std::string& url : *list)
            add(url);
    std::erase(secrets, std::string());
    return secrets;
}

} // namespace lockwright::index
