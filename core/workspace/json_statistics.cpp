// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of statistics.
#include "workspace/statistics_report.h"

#include "base/json.h"
#include "base/text.h"

namespace lockwright::workspace
{

namespace
{

void writePlace(JsonWriter& json, const Place& place)
{
    json.key("place");
    if (place.file.empty())
        json.null();
    else
        json.beginObject()
            .member("file", place.file)
            .member("line", place.line)
            .member("column", place.column)
            .endObject();
}

void writeReleases(JsonWriter& json, const StatisticsReport& report)
{
    json.key("releases").beginArray();
    for (const StatisticsReport::Release& release : report.releases) {
        json.beginObject().member("name", release.name.text());
        json.member("version", text::withoutCredentials(release.version));
        json.strings("profiles", release.profiles).member("age", name(release.age));
        json.member("behind", name(release.behind)).member("releasedAt", release.releasedAt);
        json.member("newest", release.newest).member("unknown", release.unknown).endObject();
    }
    json.endArray();
}

void writeMixes(JsonWriter& json, const StatisticsReport& report)
{
    json.key("mixes").beginArray();
    for (const StatisticsReport::Mix& mix : report.mixes) {
        json.beginObject().member("profile", mix.profile).key("counts").beginObject();
        for (std::size_t kind = 0; kind < StatisticsReport::lineKindCount; ++kind)
            json.member(name(StatisticsReport::LineKind(kind)),
                        std::uint64_t(mix.count(StatisticsReport::LineKind(kind))));
        json.endObject().key("lines").beginArray();
        for (const StatisticsReport::Mix::Line& line : mix.lines) {
            json.beginObject().member("kind", name(line.kind)).member("name", line.name.text());
            json.member("requirement", line.requirement);
            writePlace(json, line.place);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

void writeLayers(JsonWriter& json, const StatisticsReport& report)
{
    json.key("layers").beginArray();
    for (const StatisticsReport::Layer& layer : report.layers) {
        json.beginObject().member("profile", layer.profile).member("locked", layer.locked);
        json.strings("parents", layer.parents).strings("own", layer.own).strings("inherited", layer.inherited);
        json.strings("differing", layer.differing).endObject();
    }
    json.endArray();
}

void writeBlocking(JsonWriter& json, const StatisticsReport& report)
{
    json.key("blocking").beginArray();
    for (const StatisticsReport::Blocking& bound : report.blocking) {
        json.beginObject().member("package", bound.package.text()).member("locked", bound.locked);
        json.member("requirement", bound.requirement).member("by", bound.by);
        writePlace(json, bound.place);
        json.strings("profiles", bound.profiles).member("rejects", std::uint64_t(bound.rejects));
        json.member("alone", std::uint64_t(bound.alone)).member("newest", bound.newest).endObject();
    }
    json.endArray();
}

void writeRuns(JsonWriter& json, const StatisticsReport& report)
{
    constexpr double milli = 1000;
    json.key("runs").beginArray();
    for (const RunRecord& run : report.runs) {
        json.beginObject().member("startedAt", run.run / 1000000).member("profiles", run.profiles);
        json.member("profileCount", run.profileCount).member("changed", run.changed).member("failed", run.failed);
        json.member("fetchMilliseconds", double(run.fetchMicroseconds) / milli);
        json.member("solveMilliseconds", double(run.solveMicroseconds) / milli);
        json.member("writeMilliseconds", double(run.writeMicroseconds) / milli).member("written", run.written);
        json.member("requests", run.requests).member("receivedBytes", run.receivedBytes).endObject();
    }
    json.endArray();
}

void writeChurn(JsonWriter& json, const StatisticsReport& report)
{
    json.key("churn").beginObject().strings("profiles", report.churn.profiles).key("weeks").beginArray();
    for (const LockChurn::Week& week : report.churn.weeks) {
        json.beginObject().member("start", week.start).key("moves").beginArray();
        for (const std::size_t moves : week.moves)
            json.value(std::uint64_t(moves));
        json.endArray().key("commits").beginArray();
        for (const std::size_t commit : week.commits)
            json.value(report.commits[commit].id);
        json.endArray().endObject();
    }
    json.endArray().key("flags").beginArray();
    for (const LockChurn::Flag& flag : report.churn.flags)
        json.beginObject()
            .member("name", flag.name)
            .member("seconds", flag.seconds)
            .member("commit", report.commits[flag.commit].id)
            .endObject();
    json.endArray().member("cut", report.historyCut).member("unknown", report.noChurn).endObject();
}

} // namespace

std::string toJson(const StatisticsReport& report)
{
    JsonWriter json;
    json.beginObject().strings("profiles", report.profiles);
    writeReleases(json, report);
    writeMixes(json, report);
    writeLayers(json, report);
    writeBlocking(json, report);
    writeRuns(json, report);
    writeChurn(json, report);
    json.member("withoutMetadata", std::uint64_t(report.withoutMetadata)).member("now", report.now);
    json.member("asOf", report.asOf).member("index", text::withoutCredentials(report.index));
    json.strings("unreadable", report.unreadable).endObject();
    return json.text();
}

} // namespace lockwright::workspace
