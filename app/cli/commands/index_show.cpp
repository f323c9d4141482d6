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

void printText(Output& output, const workspace::IndexReport& report)
{
    const index::IndexSettings& settings = report.settings;
    Table table;
    table.add({{"index"},
               {settings.indexUrl.empty() ? "none is configured" : safe(text::withoutCredentials(settings.indexUrl))},
               {from(settings.indexUrlSource), Tone::Faint}});
    for (std::size_t i = 0; i < settings.extraIndexUrls.size(); ++i)
        table.add(
            {{"extra index"},
             {safe(text::withoutCredentials(settings.extraIndexUrls[i]))},
             {i < settings.extraIndexUrlSources.size() ? from(settings.extraIndexUrlSources[i]) : "", Tone::Faint}});
    for (const std::string& place : settings.findLinks)
        table.add({{"find links"}, {safe(text::withoutCredentials(place))}, {""}});
    table.add({{"offline"}, {settings.offline ? "yes" : "no"}, {""}});
    if (!settings.proxy.empty())
        table.add({{"proxy"}, {safe(text::withoutCredentials(settings.proxy))}, {""}});
    if (!settings.caBundle.empty())
        table.add({{"CA bundle"}, {safe(settings.caBundle)}, {""}});
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
