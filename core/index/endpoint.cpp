// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/endpoint.h"

#include "base/digest.h"
#include "base/text.h"
#include "index/find_links.h"
#include "index/resolve_url.h"

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t credentialBits = 0xffff;

std::string identityOf(const Endpoint& endpoint)
{
    if (endpoint.credentials.empty())
        return endpoint.url;
    const std::uint64_t print =
        fingerprint(endpoint.credentials.password, fingerprint(endpoint.credentials.user + '\n'));
    return endpoint.url + "#" + std::to_string((print >> 24) & credentialBits);
}

const Credentials* credentialsOfOrigin(const std::vector<Endpoint>& endpoints, const std::string& origin)
{
    for (const Endpoint& endpoint : endpoints)
        if (!endpoint.credentials.empty() && originOf(endpoint.url) == origin)
            return &endpoint.credentials;
    return nullptr;
}

} // namespace

Endpoint Endpoint::parse(const std::string& url, const Netrc& netrc)
{
    Endpoint endpoint;
    UrlWithCredentials split = splitCredentials(url);
    endpoint.url = std::move(split.url);
    endpoint.credentials = std::move(split.credentials);
    while (endpoint.url.ends_with('/'))
        endpoint.url.pop_back();
    if (endpoint.credentials.empty())
        if (const Credentials* known = netrc.find(hostOf(endpoint.url)))
            endpoint.credentials = *known;
    endpoint.shown = text::printable(text::withoutCredentials(url), 500);
    endpoint.folder = pathOfFileUrl(endpoint.url);
    endpoint.identity = identityOf(endpoint);
    return endpoint;
}

std::string Endpoint::pageUrl(const pep::Name& name) const
{
    return url + "/" + name.text() + "/";
}

void Endpoints::addIndex(const IndexSettings& settings, const std::string& url)
{
    const std::size_t place = m_indexes.size();
    m_indexes.push_back(Endpoint::parse(url, m_netrc));
    const auto found = settings.traits.find(url);
    if (found == settings.traits.end()) {
        m_general.push_back(place);
        return;
    }
    const IndexTraits& traits = found->second;
    m_indexes.back().ignoredStatuses = traits.ignoredStatuses;
    for (const pep::Name& name : traits.packages)
        m_bound[name].push_back(place);
    if (!traits.isExplicit)
        m_general.push_back(place);
}

const std::vector<std::size_t>& Endpoints::answering(const pep::Name& name) const
{
    const auto found = m_bound.find(name);
    return found == m_bound.end() ? m_general : found->second;
}

Result<Endpoints> Endpoints::fromSettings(const IndexSettings& settings)
{
    Endpoints endpoints;
    LW_TRY(endpoints.m_netrc, Netrc::read(settings.netrc));
    if (!settings.noIndex) {
        for (const std::string& url : settings.extraIndexUrls)
            endpoints.addIndex(settings, url);
        if (!settings.indexUrl.empty())
            endpoints.addIndex(settings, settings.indexUrl);
    }
    for (const std::string& place : settings.findLinks) {
        Endpoint endpoint = Endpoint::parse(place, endpoints.m_netrc);
        endpoint.folder = findLinksLocation(place, std::filesystem::path());
        if (!endpoint.folder)
            endpoint.url = splitCredentials(place).url; // a page's own name may matter, slash and all
        endpoints.m_links.push_back(std::move(endpoint));
    }
    if (endpoints.m_indexes.empty() && endpoints.m_links.empty() && !settings.noIndex)
        return fail(ErrorCode::Configuration, "no package index is configured",
                    "name one with --index-url, LOCKWRIGHT_INDEX_URL, in lockwright.toml or in pip's configuration");
    return endpoints;
}

UrlWithCredentials Endpoints::forFile(std::string_view url) const
{
    UrlWithCredentials file = splitCredentials(url);
    if (!file.credentials.empty())
        return file;
    const std::string origin = originOf(file.url);
    const Credentials* known = credentialsOfOrigin(m_indexes, origin);
    if (known == nullptr)
        known = credentialsOfOrigin(m_links, origin);
    if (known == nullptr)
        known = m_netrc.find(hostOf(file.url));
    if (known != nullptr)
        file.credentials = *known;
    return file;
}

} // namespace lockwright::index
