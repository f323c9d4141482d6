// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of releases.
#include "base/json.h"
#include "workspace/release_report.h"

namespace lockwright::workspace
{

namespace
{

using namespace release;

void writePlace(JsonWriter& json, const std::optional<Place>& place)
{
    json.key("place");
    if (!place) {
        json.null();
        return;
    }
    json.beginObject().member("file", place->file).member("line", place->line).member("column", place->column);
    json.endObject();
}

void writeWaysOut(JsonWriter& json, const std::vector<WayOut>& ways)
{
    json.key("waysOut").beginArray();
    for (const WayOut& way : ways) {
        json.beginObject().member("action", name(way.action)).member("sentence", way.sentence);
        json.member("command", way.command);
        writePlace(json, way.place);
        json.member("acceptsDifference", way.acceptsDifference).endObject();
    }
    json.endArray();
}

void writeFindings(JsonWriter& json, const std::vector<Finding>& findings)
{
    json.key("findings").beginArray();
    for (const Finding& finding : findings) {
        json.beginObject().member("check", finding.check).member("state", name(finding.state));
        json.member("sentence", finding.sentence);
        writePlace(json, finding.place);
        writeWaysOut(json, finding.waysOut);
        json.endObject();
    }
    json.endArray();
}

void writeDigests(JsonWriter& json, const char* key, const std::vector<FileDigest>& files)
{
    json.key(key).beginArray();
    for (const FileDigest& file : files)
        json.beginObject().member("path", file.path).member("sha256", file.digest).endObject();
    json.endArray();
}

void writeSteps(JsonWriter& json, const std::vector<Step>& steps)
{
    json.key("steps").beginArray();
    for (const Step& step : steps) {
        json.beginObject().member("name", step.name).member("kind", name(step.kind)).member("title", step.title);
        json.strings("command", step.command).strings("inputs", step.inputs).strings("outputs", step.outputs);
        json.member("undo", step.undo).member("undoable", step.undoable).member("state", name(step.state));
        json.member("startedAt", step.startedAt).member("endedAt", step.endedAt).member("exitCode", step.exitCode);
        json.member("detail", step.detail).strings("notices", step.notices);
        writeDigests(json, "made", step.made);
        json.member("log", step.log.string()).endObject();
    }
    json.endArray();
}

/// The members of a plan but for its steps and findings, which a status has of its own.
void writePlan(JsonWriter& json, const Plan& plan)
{
    json.member("currentVersion", plan.currentVersion).member("newVersion", plan.newVersion);
    json.member("branch", plan.branch).member("base", plan.base).member("tag", plan.tag);
    json.member("previousTag", plan.previousTag).member("message", plan.message).member("tagMessage", plan.tagMessage);
    json.key("changes").beginArray();
    for (const PlannedChange& change : plan.changes)
        json.beginObject()
            .member("path", change.path)
            .member("line", change.line)
            .member("before", change.before)
            .member("after", change.after)
            .endObject();
    json.endArray().strings("commits", plan.commits).strings("untouched", plan.untouched);
    json.member("digest", plan.digest);
}

void writeFailure(JsonWriter& json, const Status& status)
{
    json.key("failure");
    if (!status.failure) {
        json.null();
        return;
    }
    const Failure& failure = *status.failure;
    json.beginObject();
    json.member("step", failure.step < status.steps.size() ? status.steps[failure.step].name : std::string());
    json.member("code", name(failure.error.code)).member("message", failure.error.message);
    json.member("hint", failure.error.hint);
    writePlace(json, failure.error.place);
    json.strings("lastLines", failure.lastLines);
    writeWaysOut(json, failure.waysOut);
    json.endObject();
}

void writeRehearsal(JsonWriter& json, const std::optional<Rehearsal>& rehearsal)
{
    json.key("rehearsal");
    if (!rehearsal) {
        json.null();
        return;
    }
    json.beginObject().member("base", rehearsal->base).member("tree", rehearsal->tree).member("at", rehearsal->at);
    json.member("planDigest", rehearsal->planDigest).strings("paths", rehearsal->paths);
    writeDigests(json, "wheels", rehearsal->wheels);
    json.endObject();
}

} // namespace

std::string toJson(const Plan& plan)
{
    JsonWriter json;
    json.beginObject().member("ready", plan.ready());
    writePlan(json, plan);
    writeSteps(json, plan.steps);
    writeFindings(json, plan.findings);
    json.endObject();
    return json.text();
}

std::string toJson(const Status& status)
{
    JsonWriter json;
    json.beginObject().member("phase", name(status.phase)).member("id", status.id);
    json.member("startedAt", status.startedAt).key("plan").beginObject();
    writePlan(json, status.plan);
    json.endObject();
    writeSteps(json, status.steps);
    writeFindings(json, status.findings);
    writeFailure(json, status);
    json.member("commit", status.commit).member("tree", status.tree).member("tag", status.tag);
    json.strings("wheels", status.wheels).member("pushed", status.pushed);
    json.member("asRehearsed", status.asRehearsed).strings("remaining", status.remaining);
    json.strings("notices", status.notices);
    writeRehearsal(json, status.rehearsal);
    json.member("workTree", status.workTree.string()).member("journal", status.journal.string()).endObject();
    return json.text();
}

} // namespace lockwright::workspace
