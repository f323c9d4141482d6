// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of edits and what would come of them.
#include "workspace/json.h"

#include "base/json.h"

namespace lockwright::workspace
{

namespace
{

void writePlace(JsonWriter& json, const char* key, const Place& place)
{
    json.key(key).beginObject().member("file", place.file).member("line", place.line);
    json.member("column", place.column).endObject();
}

void writeProfile(JsonWriter& json, const WhatIfReport::InProfile& profile)
{
    const explain::Verdict& verdict = profile.verdict;
    json.beginObject().member("profile", verdict.profile).member("status", explain::name(verdict.status));
    json.member("reason", verdict.reason).key("blamed").beginArray();
    for (const Place& place : profile.blamed)
        json.beginObject()
            .member("file", place.file)
            .member("line", place.line)
            .member("column", place.column)
            .endObject();
    json.endArray().member("added", std::uint64_t(profile.added())).member("changed", std::uint64_t(profile.changed()));
    json.member("removed", std::uint64_t(profile.removed())).key("moves").beginArray();
    for (const explain::PinChange& move : verdict.moves) {
        json.beginObject().member("name", move.name.text()).member("old", move.from).member("new", move.to);
        json.member("size", requirements::name(move.size)).member("downgrade", move.downgrade);
        json.member("doubtful", move.doubtful).endObject();
    }
    json.endArray().strings("advised", profile.advised).key("wheels").beginArray();
    for (const PackageWheels& wheels : profile.wheels) {
        json.beginObject().member("name", wheels.name.text()).member("version", wheels.version);
        json.member("known", wheels.known).member("linux", wheels.linux).member("macos", wheels.macos);
        json.member("windows", wheels.windows).endObject();
    }
    json.endArray().endObject();
}

} // namespace

std::string toJson(const EditPlan& plan, const WhatIfReport& report, const std::vector<std::string>& losing,
                   const FixApplied* applied)
{
    JsonWriter json;
    json.beginObject().member("ok", report.ok()).key("edits").beginArray();
    for (std::size_t i = 0; i < plan.edits.size(); ++i) {
        const explain::Edit& edit = plan.edits[i];
        json.beginObject().member("way", explain::name(edit.way));
        writePlace(json, "place", edit.place);
        writePlace(json, "newPlace", plan.lines[i]);
        json.member("package", edit.package.text()).member("before", edit.before).member("after", edit.after);
        json.endObject();
    }
    json.endArray().strings("notes", plan.notes).member("inherited", std::uint64_t(plan.inherited));
    json.key("profiles").beginArray();
    for (const WhatIfReport::InProfile& profile : report.profiles)
        writeProfile(json, profile);
    json.endArray().key("problems").beginArray();
    for (const WhatIfReport::FileProblem& problem : report.problems) {
        json.beginObject().member("text", problem.text).member("hint", problem.hint);
        writePlace(json, "place", problem.place);
        json.endObject();
    }
    json.endArray().strings("losing", losing).member("index", report.indexDescription);
    json.member("advisoriesKnown", report.advisoriesKnown);
    json.member("milliseconds", std::int64_t(report.elapsed.count())).key("applied");
    if (applied) {
        std::vector<std::string> written;
        for (const std::filesystem::path& path : applied->written)
            written.push_back(path.generic_string());
        json.beginObject().strings("written", written).strings("stale", applied->stale).endObject();
    } else {
        json.null();
    }
    json.endObject();
    return json.text();
}

} // namespace lockwright::workspace
