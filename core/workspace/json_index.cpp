// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of `index show`.
#include "base/json.h"
#include "base/text.h"
#include "workspace/json.h"

namespace lockwright::workspace
{

namespace
{

void writeSource(JsonWriter& json, const index::SettingSource& source)
{
    json.beginObject().member("kind", source.kind).member("detail", source.detail).endObject();
}

/// An index with all that is said of it.
void writeIndex(JsonWriter& json, const index::IndexSettings& settings, const std::string& url,
                const index::SettingSource& source)
{
    const auto found = settings.traits.find(url);
    const index::IndexTraits traits = found == settings.traits.end() ? index::IndexTraits{} : found->second;
    json.beginObject().member("name", traits.name).member("url", text::withoutCredentials(url)).key("source");
    writeSource(json, source);
    json.member("default", url == settings.indexUrl).member("explicit", traits.isExplicit);
    json.key("packages").beginArray();
    for (const pep::Name& name : traits.packages)
        json.value(name.text());
    json.endArray().key("ignoredStatuses").beginArray();
    for (const unsigned status : traits.ignoredStatuses)
        json.value(status);
    json.endArray().endObject();
}

} // namespace

std::string toJson(const IndexReport& report)
{
    const index::IndexSettings& settings = report.settings;
    const auto sourceOf = [](const std::vector<index::SettingSource>& sources, std::size_t i) {
        return i < sources.size() ? sources[i] : index::SettingSource{};
    };
    JsonWriter json;
    json.beginObject().member("indexUrl", text::withoutCredentials(settings.indexUrl)).key("indexUrlSource");
    writeSource(json, settings.indexUrlSource);
    json.key("extraIndexUrls").beginArray();
    for (std::size_t i = 0; i < settings.extraIndexUrls.size(); ++i) {
        json.beginObject().member("url", text::withoutCredentials(settings.extraIndexUrls[i])).key("source");
        writeSource(json, sourceOf(settings.extraIndexUrlSources, i));
        json.endObject();
    }
    json.endArray().key("indexes").beginArray();
    for (std::size_t i = 0; i < settings.extraIndexUrls.size(); ++i)
        writeIndex(json, settings, settings.extraIndexUrls[i], sourceOf(settings.extraIndexUrlSources, i));
    if (!settings.indexUrl.empty() && !settings.noIndex)
        writeIndex(json, settings, settings.indexUrl, settings.indexUrlSource);
    json.endArray().member("strategy", index::name(settings.strategy)).key("findLinks").beginArray();
    for (const std::string& place : settings.findLinks)
        json.value(text::withoutCredentials(place));
    json.endArray().member("noIndex", settings.noIndex).member("offline", settings.offline);
    json.member("caBundle", settings.caBundle).member("proxy", text::withoutCredentials(settings.proxy));
    json.strings("trustedHosts", settings.trustedHosts).member("netrc", settings.netrc.generic_string());
    json.member("timeoutSeconds", std::int64_t(settings.timeout.count())).member("retries", settings.retries);
    json.key("sources").beginArray();
    for (const auto& [setting, source] : settings.sources) {
        json.beginObject().member("setting", setting).key("source");
        writeSource(json, source);
        json.endObject();
    }
    for (std::size_t i = 0; i < settings.findLinks.size(); ++i) {
        json.beginObject().member("setting", "find-links").key("source");
        writeSource(json, sourceOf(settings.findLinksSources, i));
        json.endObject();
    }
    json.endArray().key("cache").beginObject().member("folder", report.cacheFolder.generic_string());
    json.member("bytes", report.cacheBytes).member("listings", report.cachedListings);
    json.member("metadata", report.cachedMetadata).endObject().endObject();
    return json.text();
}

} // namespace lockwright::workspace
