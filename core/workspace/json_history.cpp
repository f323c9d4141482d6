// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of history and blame.
#include "workspace/history_report.h"

#include "base/json.h"

namespace lockwright::workspace
{

namespace
{

void writeText(JsonWriter& json, const char* key, const std::string& text)
{
    if (text.empty())
        json.key(key).null();
    else
        json.member(key, text);
}

/// The members of an object.
void writeInfo(JsonWriter& json, const CommitInfo& info)
{
    json.member("id", info.id)
        .member("author", info.authorName)
        .member("email", info.authorEmail)
        .member("time", info.seconds)
        .member("offsetMinutes", info.offsetMinutes)
        .member("subject", info.subject)
        .member("merge", info.merge)
        .strings("tags", info.tags)
        .strings("branches", info.branches);
}

void writeProfile(JsonWriter& json, const HistoryReport& report, const HistoryReport::InProfile& profile)
{
    json.beginObject().member("profile", report.profiles[profile.profile]).member("lock", profile.lock);
    writeText(json, "renamedFrom", profile.renamedFrom);
    json.member("added", std::uint64_t(profile.added))
        .member("changed", std::uint64_t(profile.changed))
        .member("removed", std::uint64_t(profile.removed));
    writeText(json, "problem", profile.problem);
    json.endObject();
}

void writeCommit(JsonWriter& json, const HistoryReport& report, const HistoryReport::Commit& commit)
{
    json.beginObject();
    writeInfo(json, commit.info);
    const HistoryReport::Commit::Counts counts = commit.counts();
    json.member("added", std::uint64_t(counts.added))
        .member("changed", std::uint64_t(counts.changed))
        .member("removed", std::uint64_t(counts.removed))
        .key("profiles")
        .beginArray();
    for (const HistoryReport::InProfile& profile : commit.profiles)
        writeProfile(json, report, profile);
    json.endArray().strings("inputs", commit.inputs).key("moves").beginArray();
    for (const HistoryReport::Move& move : commit.moves) {
        json.beginObject()
            .member("package", report.packages[move.package])
            .member("profile", report.profiles[move.profile]);
        writeText(json, "before", move.before);
        writeText(json, "after", move.after);
        json.endObject();
    }
    json.endArray().endObject();
}

} // namespace

std::string toJson(const HistoryReport& report)
{
    JsonWriter json;
    json.beginObject();
    writeText(json, "head", report.head);
    json.strings("profiles", report.profiles)
        .member("walked", std::uint64_t(report.walked))
        .member("shallow", report.shallow)
        .member("truncated", report.truncated)
        .key("commits")
        .beginArray();
    for (const HistoryReport::Commit& commit : report.commits)
        writeCommit(json, report, commit);
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const BlameReport& report)
{
    JsonWriter json;
    json.beginObject()
        .member("package", report.package)
        .member("walked", std::uint64_t(report.walked))
        .member("shallow", report.shallow)
        .member("truncated", report.truncated)
        .strings("problems", report.problems)
        .key("events")
        .beginArray();
    for (const BlameReport::Event& event : report.events) {
        json.beginObject();
        writeInfo(json, event.commit);
        json.strings("profiles", event.profiles);
        writeText(json, "before", event.before);
        writeText(json, "after", event.after);
        json.member("cause", name(event.cause)).strings("because", event.because).key("lines").beginArray();
        for (const BlameReport::InputLine& line : event.lines) {
            json.beginObject().member("file", line.file).member("line", line.line);
            writeText(json, "before", line.before);
            writeText(json, "after", line.text);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.text();
}

} // namespace lockwright::workspace
