// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "workspace/json.h"

namespace lockwright::workspace
{

namespace
{

void writeFiles(JsonWriter& json, const std::vector<release::EditedVersionFile>& files)
{
    json.key("files").beginArray();
    for (const release::EditedVersionFile& file : files) {
        json.beginObject().member("path", file.path).member("created", file.created).key("lines").beginArray();
        for (const release::ChangedLine& line : file.lines)
            json.beginObject()
                .member("line", line.line)
                .member("before", line.before)
                .member("after", line.after)
                .endObject();
        json.endArray().endObject();
    }
    json.endArray();
}

void writeHooks(JsonWriter& json, const char* name, const std::vector<release::HookCommand>& hooks)
{
    std::vector<std::string> lines;
    for (const release::HookCommand& hook : hooks)
        lines.push_back(hook.text);
    json.strings(name, lines);
}

} // namespace

std::string toJson(const BumpPlan& plan)
{
    JsonWriter json;
    const release::VersionSources& sources = plan.sources;
    json.beginObject().member("current", sources.current).member("next", plan.next).member("version", plan.version);
    json.member("decidedBy", sources.decidedBy).member("root", sources.root.string());
    json.member("derived", sources.derived).member("preview", sources.preview).member("newestTag", sources.newestTag);
    json.key("sources").beginArray();
    for (const release::VersionSource& source : sources.sources)
        json.beginObject()
            .member("path", source.path)
            .member("line", source.place.line)
            .member("kind", release::name(source.kind))
            .member("key", source.key)
            .member("version", source.version)
            .endObject();
    json.endArray();
    json.key("choices").beginArray();
    for (const BumpPlan::Choice& choice : plan.choices)
        json.beginObject()
            .member("part", choice.part)
            .member("next", choice.next)
            .member("error", choice.error)
            .endObject();
    json.endArray();
    writeFiles(json, plan.edit ? plan.edit->files : std::vector<release::EditedVersionFile>());
    json.strings("command", sources.bumpCommand);
    writeHooks(json, "setupHooks", sources.hints.setupHooks);
    writeHooks(json, "preCommitHooks", sources.hints.preCommitHooks);
    writeHooks(json, "postCommitHooks", sources.hints.postCommitHooks);
    json.strings("notices", plan.notices).endObject();
    return json.text();
}

std::string toJson(const BumpReport& report)
{
    JsonWriter json;
    json.beginObject().member("current", report.current).member("next", report.next).member("version", report.version);
    writeFiles(json, report.files);
    json.member("output", report.output).strings("notices", report.notices).endObject();
    return json.text();
}

} // namespace lockwright::workspace
