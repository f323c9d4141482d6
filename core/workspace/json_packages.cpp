// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/consolidation_report.h"
#include "workspace/packages_report.h"

#include "base/json.h"
#include "base/text.h"

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
    json.beginObject().member("file", place.file);
    json.member("line", place.line).member("column", place.column).endObject();
}

void writePosition(JsonWriter& json, const char* key, const std::optional<std::size_t>& position)
{
    json.key(key);
    if (position)
        json.value(std::uint64_t(*position));
    else
        json.null();
}

void writeInProfile(JsonWriter& json, const PackageRow::InProfile& place)
{
    json.beginObject().member("profile", place.profile).member("version", text::withoutCredentials(place.version));
    json.member("direct", place.direct).member("outdated", place.outdated).member("yanked", place.yanked);
    json.member("conflict", place.conflict).member("buildNeeded", place.buildNeeded);
    json.member("vulnerable", place.vulnerable).member("unusual", place.unusual);
    json.member("uploadedAt", place.uploadedAt);
    writePosition(json, "tightest", place.tightest);
    writePosition(json, "held", place.held);
    json.endObject();
}

void writeBound(JsonWriter& json, const PackageRow::Bound& bound)
{
    json.beginObject().member("requirement", bound.requirement).member("by", bound.by);
    json.member("fromFile", bound.fromFile).member("fromLock", bound.fromLock);
    json.member("profile", bound.profile).strings("profiles", bound.profiles);
    json.member("reason", bound.reason).strings("broken", bound.broken);
    writePlace(json, bound.place);
    json.endObject();
}

void writeRow(JsonWriter& json, const PackageRow& row)
{
    json.beginObject().member("name", row.name.text()).member("direct", row.direct()).key("profiles").beginArray();
    for (const PackageRow::InProfile& place : row.profiles)
        writeInProfile(json, place);
    json.endArray().key("bounds").beginArray();
    for (const PackageRow::Bound& bound : row.bounds)
        writeBound(json, bound);
    json.endArray().member("boundsComplete", row.boundsComplete).key("newest");
    if (row.newestKnown)
        json.value(row.newest);
    else
        json.null();
    json.member("usual", text::withoutCredentials(row.usual)).member("divergent", row.divergent);
    json.member("yanked", row.yanked).member("yankReason", row.yankReason).strings("via", row.via);
    json.key("dependents").beginArray();
    for (const pep::Name& name : row.dependents)
        json.value(name.text());
    json.endArray().key("advisories").beginArray();
    for (const PackageRow::Advisory& advisory : row.advisories)
        json.beginObject()
            .member("id", advisory.id)
            .member("severity", advisory.severity)
            .member("summary", advisory.summary)
            .member("version", advisory.version)
            .endObject();
    json.endArray().endObject();
}

} // namespace

std::string toJson(const PackagesReport& report)
{
    JsonWriter json;
    json.beginObject().member("newestAsOf", report.newestAsOf).strings("profiles", report.profiles).key("security");
    if (report.security) {
        json.beginObject().member("path", report.security->path.generic_string());
        json.member("records", std::uint64_t(report.security->records));
        json.member("unreadable", std::uint64_t(report.security->unreadable));
        json.member("newestAt", report.security->newestAt).strings("warnings", report.security->warnings).endObject();
    } else {
        json.null();
    }
    json.key("packages").beginArray();
    for (const PackageRow& row : report.rows)
        writeRow(json, row);
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const ConsolidationReport& report)
{
    JsonWriter json;
    json.beginObject().key("packages").beginArray();
    for (const ConsolidationReport::Package& package : report.packages) {
        json.beginObject().member("name", package.name.text());
        json.member("outcome", name(package.outcome)).member("version", package.version);
        json.key("locked").beginArray();
        for (const auto& [profile, version] : package.locked)
            json.beginObject().member("profile", profile).member("version", version).endObject();
        json.endArray().member("reason", package.reason).key("rejected").beginArray();
        for (const ConsolidationReport::Rejected& rejected : package.rejected) {
            json.beginObject().member("version", rejected.version).member("profile", rejected.profile);
            json.strings("also", rejected.also);
            json.key("by").beginArray();
            for (const ConsolidationReport::Bound& bound : rejected.by) {
                json.beginObject().member("requirement", bound.requirement).member("by", bound.by);
                writePlace(json, bound.place);
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().strings("upgradePackages", report.upgradePackages()).member("joint", report.joint());
    json.endObject();
    return json.text();
}

} // namespace lockwright::workspace
