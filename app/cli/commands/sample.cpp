// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "commands.h"
#include "context.h"

namespace lockwright::cli
{

namespace
{

Result<int> run(Context& context)
{
    const std::filesystem::path folder = *context.arguments().value("DIR");
    LW_CHECK(workspace::createSample(folder, context.task()));
    context.done();
    if (context.json()) {
        JsonWriter json;
        json.beginObject().member("created", folder.string()).endObject();
        context.print(json.text());
        return 0;
    }
    Output& output = context.output();
    output.note("Created the sample workspace in " + safe(folder.string()));
    output.note("hint: `lockwright --workspace " + safe(folder.string()) + " profiles` shows it");
    return 0;
}

constexpr Option options[] = {{"DIR", "DIR", "A folder that is empty or does not exist yet", false, {}, true}};

} // namespace

const Command sampleCommand{"sample", "Lays down the sample: a git repository with six layered profiles", options, run};

} // namespace lockwright::cli
