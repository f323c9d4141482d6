// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

namespace lockwright::cli
{

namespace
{

std::string from(const index::SettingSource& source)
{
    if (source.kind.empty())
        return {};
    return "from " + safe(source.kind) + (source.detail.empty() ? "" : " (" + safe(source.detail) + ")");
}

std::string megabytes(std::uint64_t bytes)
{
    const std::uint64_t tenths = bytes * 10 / (1u << 20);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MiB";
}

/// "internal, explicit, only for a, b": what is said of an index beside its URL.
std::string traitsText(const index::IndexSettings& settings, const std::string& url)
{
    const auto found = settings.traits.find(url);
    if (found == settings.traits.end())
        return {};
    const index::IndexTraits& traits = found->second;
    std::vector<std::string> parts;
    if (!traits.name.empty())
        parts.push_back("named " + safe(traits.name));
    std::vector<std::string> names;
    for (const pep::Name& name : traits.packages)
        names.push_back(name.text());
    if (!names.empty())
        parts.push_back((traits.isExplicit ? "answers for nothing but " : "alone answers for ")
                        + text::join(names, ", "));
    std::vector<std::string> statuses;
    for (const unsigned status : traits.ignoredStatuses)
        statuses.push_back(std::to_string(status));
    if (!statuses.empty())
        parts.push_back("goes on at " + text::join(statuses, ", "));
    return text::join(parts, "; ");
}

void addIndex(Table& table, const char* label, const index::IndexSettings& settings, const std::string& url,
              const index::SettingSource& source)
{
    table.add({{label}, {safe(text::withoutCredentials(url))}, {from(source), Tone::Faint}});
    if (const std::string traits = traitsText(settings, url); !traits.empty())
        table.add({{""}, {"  " + traits}, {""}});
}

void printText(Output& output, const workspace::IndexReport& report)
{
    const index::IndexSettings& settings = report.settings;
    const auto sourceOf = [&](const char* setting) {
        const auto found = settings.sources.find(setting);
        return found == settings.sources.end() ? std::string() : from(found->second);
    };
    Table table;
    if (settings.indexUrl.empty())
        table.add({{"index"}, {"none is configured"}, {""}});
    else
        addIndex(table, "index", settings, settings.indexUrl, settings.indexUrlSource);
    for (std::size_t i = 0; i < settings.extraIndexUrls.size(); ++i)
        addIndex(table, "extra index", settings, settings.extraIndexUrls[i],
                 i < settings.extraIndexUrlSources.size() ? settings.extraIndexUrlSources[i] : index::SettingSource{});
    for (std::size_t i = 0; i < settings.findLinks.size(); ++i)
        table.add({{"find links"},
                   {safe(text::withoutCredentials(settings.findLinks[i]))},
                   {i < settings.findLinksSources.size() ? from(settings.findLinksSources[i]) : "", Tone::Faint}});
    const auto row = [&](const char* label, const std::string& value, const char* setting) {
        if (!value.empty())
            table.add({{label}, {safe(value)}, {sourceOf(setting), Tone::Faint}});
    };
    row("strategy", index::name(settings.strategy), "index-strategy");
    row("no index", settings.noIndex ? "yes" : "", "no-index");
    row("offline", settings.offline ? "yes" : "no", "offline");
    row("proxy", text::withoutCredentials(settings.proxy), "proxy");
    row("CA bundle", settings.caBundle, "ca-bundle");
    row("trusted hosts", text::join(settings.trustedHosts, ", "), "trusted-hosts");
    row("netrc", settings.netrc.string(), "netrc");
    table.add({{"cache"}, {safe(report.cacheFolder.string())}, {""}});
    table.add({{"cached"},
               {text::plural(report.cachedListings, "listing", "listings") + ", "
                + text::plural(report.cachedMetadata, "version's requirements", "versions' requirements") + ", "
                + megabytes(report.cacheBytes)},
               {""}});
    table.print(output);
}

Result<int> run(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::IndexReport report, workspace->indexReport(context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        printText(context.output(), report);
    return 0;
}

} // namespace

const Command indexShowCommand{
    "index show", "Shows which package index is used, which setting said so, and the cache", {}, run};

} // namespace lockwright::cli
