// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of fixes.
#include "workspace/json.h"

#include "base/json.h"

namespace lockwright::workspace
{

namespace
{

void writePlace(JsonWriter& json, const Place& place)
{
    json.key("place");
    if (place.file.empty()) {
        json.null();
        return;
    }
    json.beginObject().member("file", place.file).member("line", place.line).member("column", place.column).endObject();
}

void writeNumbers(JsonWriter& json, const char* key, const std::vector<std::size_t>& positions)
{
    json.key(key).beginArray();
    for (const std::size_t position : positions)
        json.value(std::uint64_t(position + 1));
    json.endArray();
}

void writeConflict(JsonWriter& json, const ConflictsReport::Found& found, std::size_t number)
{
    json.beginObject().member("number", std::uint64_t(number)).strings("profiles", found.profiles);
    json.key("core").beginArray();
    for (const explain::ConflictLine& line : found.conflict.core) {
        json.beginObject().member("role", explain::name(line.role)).member("requirement", line.requirement);
        writePlace(json, line.origin.place);
        json.endObject();
    }
    json.endArray().member("summary", found.conflict.summary).endObject();
}

void writeVerdict(JsonWriter& json, const explain::Verdict& verdict)
{
    json.beginObject().member("profile", verdict.profile).member("status", explain::name(verdict.status));
    json.member("reason", verdict.reason).key("moves").beginArray();
    for (const explain::PinChange& move : verdict.moves) {
        json.beginObject().member("name", move.name.text()).member("old", move.from).member("new", move.to);
        json.member("size", requirements::name(move.size)).member("downgrade", move.downgrade);
        json.member("doubtful", move.doubtful).endObject();
    }
    json.endArray().endObject();
}

void writeFix(JsonWriter& json, const FixesReport::Listed& listed, std::size_t number)
{
    const explain::Fix& fix = listed.fix;
    json.beginObject().member("number", std::uint64_t(number)).member("status", explain::name(fix.status));
    json.member("verified", fix.status == explain::Fix::Status::Verified).member("applicable", fix.applicable());
    json.key("edits").beginArray();
    for (const explain::Edit& edit : fix.edits) {
        json.beginObject().member("way", explain::name(edit.way));
        writePlace(json, edit.place);
        json.member("package", edit.package.text()).member("before", edit.before).member("after", edit.after);
        json.endObject();
    }
    json.endArray();
    writeNumbers(json, "removes", fix.removes);
    writeNumbers(json, "remains", fix.remains);
    json.key("profiles").beginArray();
    for (const explain::Verdict& verdict : fix.profiles)
        writeVerdict(json, verdict);
    json.endArray().endObject();
}

} // namespace

std::string toJson(const FixesReport& report, const FixApplied* applied)
{
    JsonWriter json;
    json.beginObject().member("ok", report.conflicts.ok()).key("conflicts").beginArray();
    std::size_t number = 0;
    for (const ConflictsReport::Found& found : report.conflicts.conflicts)
        writeConflict(json, found, ++number);
    json.endArray().key("fixes").beginArray();
    number = 0;
    for (const FixesReport::Listed& listed : report.fixes)
        writeFix(json, listed, ++number);
    json.endArray().strings("satisfiable", report.conflicts.satisfiable);
    json.strings("unsatisfiable", report.conflicts.unsatisfiable);
    json.member("complete", report.complete).member("judged", std::uint64_t(report.judged)).key("firstMilliseconds");
    if (report.firstAfter)
        json.value(std::int64_t(report.firstAfter->count()));
    else
        json.null();
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
