// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/settings_report.h"

namespace lockwright::cli
{

namespace
{

std::string megabytes(std::uint64_t bytes)
{
    const std::uint64_t tenths = bytes * 10 / (1u << 20);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MiB";
}

Result<int> show(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::CacheReport report, workspace->cacheReport(context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(report));
        return 0;
    }
    Table table;
    table.add({{"folder"}, {safe(report.folder.string())}});
    table.add({{"size"}, {megabytes(report.bytes)}});
    table.add({{"listings"}, {std::to_string(report.listings)}});
    table.add({{"requirements"}, {"of " + text::plural(report.metadata, "version", "versions")}});
    table.print(context.output());
    return 0;
}

Result<int> clear(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::CacheReport report, workspace->clearCache(context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        context.output().note("cleared " + safe(report.folder.string()) + ": " + megabytes(report.freedBytes)
                              + " given back");
    return 0;
}

} // namespace

const Command cacheShowCommand{"cache show", "Shows the folder and the size of the cache, and what it holds", {}, show};
const Command cacheClearCommand{"cache clear", "Empties the cache; safe while others use it", {}, clear};

} // namespace lockwright::cli
